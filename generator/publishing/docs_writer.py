"""Writes pages into docs/: only what changed, only over what is ours.

A file is ours if the manifest holds the checksum of its bytes, or if its own stamp says that nobody touched it.
Whatever else stands where a page would go is kept and reported, and so is a file of ours that was changed by hand.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.issues import GeneratorError, Issue, error, warning
from generator.publishing.docs_folder import DocsFolder, check_path
from generator.publishing.journal import Journal, read_journal
from generator.publishing.manifest import checksum, read_manifest, write_manifest
from generator.publishing.stamp import is_untouched, stamped
from generator.records.stage_results import Page
from generator.records.text import SourceLocation

_DATA_FOLDERS = ("data", "feeds")
"""Folders that hold generated files only, of kinds that bear no stamp."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WriteReport:
    """How many files were written, removed, left because nothing changed, and kept because people own them."""

    written: int
    removed: int
    unchanged: int
    kept: int


@dataclass(slots=True, kw_only=True)
class _Run:
    """One run on its way; `files` becomes the manifest."""

    folder: DocsFolder
    journal: Journal
    known: Mapping[str, tuple[str, ...]]
    seen: set[str] = field(default_factory=set)
    files: dict[str, tuple[str, ...]] = field(default_factory=dict)
    written: int = 0
    removed: int = 0
    unchanged: int = 0
    issues: list[Issue] = field(default_factory=list)


def write_pages(pages: Iterable[Page], docs: Path, *, state: Path) -> tuple[WriteReport, tuple[Issue, ...]]:
    """Bring docs/ in line with the pages.

    Each page is written as it comes and none is kept, so that pages may be made one after another. A page whose bytes
    are on disk already is not touched. At the end a file of an earlier run that is no page any more is removed, and
    its folder too if that leaves it empty. After a crash at any point the next run puts all right; nothing is removed
    before the last page has come.

    Args:
        pages: Every generated file; paths relative to `docs`.
        docs: The folder, made if it is not there.
        state: The project's folder for the program's own notes (`.cuttings`), where the manifest lies.

    Returns:
        The counts, and an issue for each file that was kept.

    Raises:
        ValueError: A path would leave `docs`, or two pages have the same path.
        GeneratorError: The disk says no.
    """
    try:
        folder = DocsFolder(docs)
        with Journal(state) as journal:
            run = _Run(folder=folder, journal=journal, known=_known(folder, state))
            _carry_out(run, pages)
            write_manifest(state, run.files)
            journal.forget()
    except OSError as problem:
        hint = "check its permissions and the free space"
        raise GeneratorError(f"{docs} cannot be written: {problem}", hint) from problem
    report = WriteReport(written=run.written, removed=run.removed, unchanged=run.unchanged, kept=len(run.issues))
    return report, tuple(run.issues)


def _carry_out(run: _Run, pages: Iterable[Page]) -> None:
    for page in pages:
        check_path(page.path)
        if page.path in run.seen:
            raise ValueError(f"two pages have the path {page.path!r}")
        run.seen.add(page.path)
        _bring(run, page.path, stamped(page.content))
    for path, sums in run.known.items():
        if path not in run.seen:
            _remove(run, path, sums)


def _bring(run: _Run, path: str, content: bytes) -> None:
    """Make a page's bytes stand at its path, unless what stands there is not ours."""
    folder, sums, fresh = run.folder, run.known.get(path, ()), checksum(content)
    if folder.leads_outside(path):
        run.issues.append(_outside(folder, path))
        return
    old = folder.content(path)
    if old == content:
        run.unchanged += 1
    elif folder.is_free(path) if old is None else _is_ours(old, sums):
        run.journal.note(path, fresh)
        folder.write(path, content)
        run.written += 1
    else:
        run.issues.append(_hand_edited(folder, path) if sums else _foreign(folder, path))
        if sums:
            run.files[path] = sums
        return
    run.files[path] = (fresh,)


def _remove(run: _Run, path: str, sums: tuple[str, ...]) -> None:
    """Remove a file that is no page any more, unless it is not ours."""
    folder = run.folder
    if folder.leads_outside(path) or folder.is_free(path):
        return
    old = folder.content(path)
    if old is not None and _is_ours(old, sums):
        folder.remove(path)
        run.removed += 1
        return
    run.files[path] = sums
    run.issues.append(_left_over(folder, path) if sums else _foreign(folder, path))


def _known(folder: DocsFolder, state: Path) -> Mapping[str, tuple[str, ...]]:
    """Path to the checksums of what this program may have written there; none for a file of unknown origin."""
    manifest = read_manifest(state)
    known = dict(_recovered(folder)) if manifest is None else manifest
    for path, fresh in read_journal(state):
        known[path] = tuple(dict.fromkeys((*known.get(path, ()), fresh)))
    return known


def _recovered(folder: DocsFolder) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What a lost manifest would say: pages can prove by their stamps that they are ours, data files cannot."""
    for top in _DATA_FOLDERS:
        for path in folder.files(f"{top}/**/*"):
            yield path, ()  # no checksum fits it, so that it is kept and reported at every run
    for path in folder.files("**/*.md"):
        content = None if folder.leads_outside(path) else folder.content(path)
        if content is not None and is_untouched(content):
            yield path, (checksum(content),)


def _is_ours(content: bytes, sums: tuple[str, ...]) -> bool:
    return checksum(content) in sums or is_untouched(content)


def _place(folder: DocsFolder, path: str) -> SourceLocation:
    return SourceLocation(path=f"{folder.root.name}/{path}")


def _hand_edited(folder: DocsFolder, path: str) -> Issue:
    message = "this generated file was changed by hand; it was kept as it is"
    hint = "put your words into content/ instead; delete the file to have it generated again"
    return warning("hand-edited", message, _place(folder, path), hint)


def _left_over(folder: DocsFolder, path: str) -> Issue:
    message = "this generated file is no longer wanted, but was changed by hand; it was kept"
    return warning("hand-edited", message, _place(folder, path), "delete it if it should go")


def _foreign(folder: DocsFolder, path: str) -> Issue:
    message = "this file stands in the way of generated ones and was not written by this program; it was kept"
    return warning("foreign-file", message, _place(folder, path), "move or delete it")


def _outside(folder: DocsFolder, path: str) -> Issue:
    message = "a linked folder leads out of the docs folder; nothing was written there"
    return error("unsafe-path", message, _place(folder, path), "put a real folder in place of the link")
