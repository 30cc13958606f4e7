"""Writes pages into docs/: only what changed, only over what is ours.

A file is ours if the manifest holds the checksum of its bytes, or if its own stamp says that nobody touched it.
Whatever else stands where a page would go is kept and reported, and so is a file of ours that was changed by hand.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.issues import GeneratorError, Issue, error, warning
from generator.publishing.docs_folder import DocsFolder, check_path
from generator.publishing.manifest import checksum, read_manifest, write_manifest
from generator.publishing.stamp import is_untouched, stamped
from generator.records.stage_results import Page
from generator.records.text import SourceLocation

_Checksums = Mapping[str, tuple[str, ...]]
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
class _Plan:
    """What one run will do; `files` becomes the manifest."""

    writes: dict[str, bytes] = field(default_factory=dict)
    removals: list[str] = field(default_factory=list)
    seen: set[str] = field(default_factory=set)
    files: dict[str, tuple[str, ...]] = field(default_factory=dict)
    unchanged: int = 0
    issues: list[Issue] = field(default_factory=list)


def write_pages(pages: Iterable[Page], docs: Path, *, state: Path) -> tuple[WriteReport, tuple[Issue, ...]]:
    """Bring docs/ in line with the pages.

    A page whose bytes are on disk already is not touched. A file of an earlier run that is no page any more is
    removed, and its folder too if that leaves it empty. After a crash at any point the next run puts all right.

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
        folder, manifest = DocsFolder(docs), read_manifest(state)
        known = dict(_recovered(folder)) if manifest is None else manifest
        plan = _make_plan(pages, folder, known)
        if manifest is None:
            _report_unexplained(plan, folder)
        _carry_out(plan, folder, state, known)
    except OSError as problem:
        hint = "check its permissions and the free space"
        raise GeneratorError(f"{docs} cannot be written: {problem}", hint) from problem
    report = WriteReport(
        written=len(plan.writes), removed=len(plan.removals), unchanged=plan.unchanged, kept=len(plan.issues)
    )
    return report, tuple(plan.issues)


def _make_plan(pages: Iterable[Page], folder: DocsFolder, known: _Checksums) -> _Plan:
    plan = _Plan()
    for page in pages:
        check_path(page.path)
        if page.path in plan.seen:
            raise ValueError(f"two pages have the path {page.path!r}")
        plan.seen.add(page.path)
        _plan_page(plan, page.path, stamped(page.text), folder, known.get(page.path, ()))
    for path, sums in known.items():
        if path not in plan.seen:
            _plan_removal(plan, path, folder, sums)
    return plan


def _plan_page(plan: _Plan, path: str, content: bytes, folder: DocsFolder, sums: tuple[str, ...]) -> None:
    if folder.leads_outside(path):
        plan.issues.append(_outside(folder, path))
        return
    old = folder.content(path)
    if old == content:
        plan.unchanged += 1
    elif folder.is_free(path) if old is None else _is_ours(old, sums):
        plan.writes[path] = content
    else:
        plan.issues.append(_hand_edited(folder, path) if sums else _foreign(folder, path))
        if sums:
            plan.files[path] = sums
        return
    plan.files[path] = (checksum(content),)


def _plan_removal(plan: _Plan, path: str, folder: DocsFolder, sums: tuple[str, ...]) -> None:
    if folder.leads_outside(path) or folder.is_free(path):
        return
    old = folder.content(path)
    if old is not None and _is_ours(old, sums):
        plan.removals.append(path)
        return
    plan.files[path] = sums
    plan.issues.append(_left_over(folder, path))


def _carry_out(plan: _Plan, folder: DocsFolder, state: Path, known: _Checksums) -> None:
    if plan.writes or plan.removals:
        write_manifest(state, _while_writing(plan, known))
    for path in plan.removals:
        folder.remove(path)
    for path, content in plan.writes.items():
        folder.write(path, content)
    write_manifest(state, plan.files)


def _while_writing(plan: _Plan, known: _Checksums) -> _Checksums:
    """The manifest that is true at every moment of the run: old and new checksums together."""
    paths = dict.fromkeys((*known, *plan.files))
    return {path: tuple(dict.fromkeys((*known.get(path, ()), *plan.files.get(path, ())))) for path in paths}


def _recovered(folder: DocsFolder) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What a lost manifest would say of pages that can prove by their stamps that they are ours."""
    for path in folder.files("**/*.md"):
        content = None if folder.leads_outside(path) else folder.content(path)
        if content is not None and is_untouched(content):
            yield path, (checksum(content),)


def _report_unexplained(plan: _Plan, folder: DocsFolder) -> None:
    """Data files that no page accounts for: without a manifest nobody can tell whether they are left over."""
    for top in _DATA_FOLDERS:
        for path in folder.files(f"{top}/**/*"):
            if path not in plan.seen:
                plan.files[path] = ()  # no checksum fits it, so that every later run reports it too
                plan.issues.append(_foreign(folder, path))


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
