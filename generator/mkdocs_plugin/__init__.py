"""The thin MkDocs hook: a bare `mkdocs serve` follows content/. No page needs it to be right.

MkDocs finds it through `mkdocs_hook.py` beside mkdocs.yml, which is no more than an import of `hook`; ProperDocs uses
it too, Zensical leaves hooks alone. A file, not an entry-point plugin, so that docs/ also builds where this package
is not installed.
"""
