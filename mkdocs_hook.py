"""Lets a bare `mkdocs serve` follow content/. The pages are complete without it, so it may be missing."""

try:
    from generator.mkdocs_plugin.hook import (
        on_build_error,
        on_files,
        on_page_context,
        on_page_markdown,
        on_post_build,
        on_pre_build,
        on_serve,
        on_startup,
        on_template_context,
    )
except ModuleNotFoundError:  # docs/ builds where the generator is not installed, too
    __all__ = []
else:
    __all__ = [
        "on_build_error",
        "on_files",
        "on_page_context",
        "on_page_markdown",
        "on_post_build",
        "on_pre_build",
        "on_serve",
        "on_startup",
        "on_template_context",
    ]
