"""While a site is served, builds only the pages that a change touches; the site is the same to the byte as a full one.

MkDocs reads, renders and writes every page at each build. Pages whose source did not change and whose links lead
where they led before are hidden from it (they stay in the list of files, so that links to them still resolve), their
finished output is carried over, and what MkDocs collects from all pages, the search index and the sitemap, is filled
up from the build before.
"""

import posixpath
import re
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from generator.mkdocs_plugin.folder_state import FolderState, folder_state

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File, Files
    from mkdocs.structure.pages import Page

_LINK = re.compile(r"\]\(\s*<?([^)\s>]+)|^\s*\[[^\]]+\]:\s*<?(\S+?)>?\s*$", re.MULTILINE)


@dataclass(slots=True, kw_only=True)
class _PageMemo:
    """What one built page leaves for the next build.

    Attributes:
        state: Time and size of its source.
        links: Source paths it links to, whether or not they are there.
        search: Its entries in the search index.
        listing: What the sitemap says of it.
    """

    state: tuple[int, int] | None
    links: frozenset[str] = frozenset()
    search: list[Any] = field(default_factory=list)
    listing: Any = None


@dataclass(slots=True, kw_only=True)
class _Build:
    """One build: the inputs all pages share, every file's state and output path, and its pages in order."""

    shared: FolderState
    states: dict[str, tuple[int, int] | None] = field(default_factory=dict)
    outputs: dict[str, str] = field(default_factory=dict)
    pages: dict[str, _PageMemo] = field(default_factory=dict)


class IncrementalSite:
    """Goes along with the builds of one `serve`, each step called by the hook of the same moment."""

    def __init__(self) -> None:
        self._before: _Build | None = None
        self._now = _Build(shared={})
        self._kept: Path | None = None
        self._search_seen = 0

    def before_cleaning(self, config: "MkDocsConfig") -> None:
        """Put the last site aside, so that MkDocs does not empty it; unless everything must be built anew."""
        self._now = _Build(shared=_shared_inputs(config))
        self._search_seen = 0
        site = Path(config.site_dir)
        if self._before is not None and self._before.shared == self._now.shared and site.is_dir():
            self._kept = site.rename(site.with_name(f"{site.name}.kept"))
        else:
            self._before = None

    def hide_unchanged(self, files: "Files", config: "MkDocsConfig") -> None:
        """Hide from MkDocs what it need not build again."""
        self._now.states = {file.src_uri: _state_of(file) for file in files}
        self._now.outputs = {file.src_uri: file.dest_uri for file in files}
        pages = [file.src_uri for file in files.documentation_pages()]
        self._now.pages = {uri: _PageMemo(state=self._now.states[uri]) for uri in pages}
        if self._before is None or self._kept is None:
            return
        self._kept.rename(config.site_dir)
        self._kept = None
        appeared_or_gone = {uri for uri, _ in self._before.outputs.items() ^ self._now.outputs.items()}
        needed = frozenset(_navigation_files(config.nav))
        for file in files:
            uri = file.src_uri
            if uri not in self._now.pages:
                if self._now.states[uri] == self._before.states.get(uri, ()):
                    _hide(file)
            elif uri not in needed and (memo := self._reusable(uri, appeared_or_gone)):
                self._now.pages[uri] = memo
                _hide(file)

    def _reusable(self, uri: str, appeared_or_gone: set[str]) -> _PageMemo | None:
        """What the build before left of a page, if the page would come out the same now."""
        memo = self._before.pages.get(uri) if self._before else None
        if memo is None or memo.state is None or memo.state != self._now.states[uri]:
            return None
        return None if memo.links & appeared_or_gone else memo

    def note_links(self, markdown: str, page: "Page") -> None:
        """Remember where a page that is being built links to."""
        folder = posixpath.dirname(page.file.src_uri)
        targets = (one or other for one, other in _LINK.findall(markdown))
        paths = (target.split("#")[0].split("?")[0] for target in targets if ":" not in target)
        self._now.pages[page.file.src_uri].links = frozenset(
            posixpath.normpath(posixpath.join(folder, path)) for path in paths if path
        )

    def note_page(self, page: "Page", config: "MkDocsConfig") -> None:
        """Remember what a page that is being built gives to the search index and the sitemap."""
        memo = self._now.pages[page.file.src_uri]
        entries = _search_entries(config)
        memo.search = entries[self._search_seen :]
        self._search_seen = len(entries)
        memo.listing = _listing(page)

    def list_all_pages(self, context: dict[str, Any], files: "Files") -> None:
        """Give a template that lists pages the hidden ones too, in their places."""
        built = {file.src_uri: file for file in files.documentation_pages()}
        memos = self._now.pages.items()
        context["pages"] = [built.get(uri) or memo.listing for uri, memo in memos if uri in built or memo.listing]

    def finish(self, config: "MkDocsConfig") -> None:
        """Fill up the search index, before it is written, and remove the output of pages that are gone."""
        _search_entries(config)[:] = [entry for memo in self._now.pages.values() for entry in memo.search]
        if self._before is not None:
            gone = set(self._before.outputs.values()) - set(self._now.outputs.values())
            for output in gone:
                _remove(Path(config.site_dir), output)
        self._before = self._now

    def forget(self) -> None:
        """After a failed build, trust nothing of it."""
        if self._kept is not None:
            shutil.rmtree(self._kept, ignore_errors=True)
        self._before = self._kept = None


def _shared_inputs(config: "MkDocsConfig") -> FolderState:
    """What every page depends on: the configuration and the theme's overrides.

    MkDocs gives relative paths at its first build and absolute ones later; they must not pass for other files.
    """
    sources = (config.config_file_path, config.theme.custom_dir)
    return folder_state(Path(source).absolute() for source in sources if source)


def _state_of(file: "File") -> tuple[int, int] | None:
    if not file.abs_src_path:
        return None
    states = folder_state([Path(file.abs_src_path)])
    return next(iter(states.values()), None)


def _navigation_files(navigation: object) -> Iterator[str]:
    """Every path a `nav:` names."""
    if isinstance(navigation, str):
        yield posixpath.normpath(navigation)
    elif isinstance(navigation, Mapping):
        for item in navigation.values():
            yield from _navigation_files(item)
    elif isinstance(navigation, list):
        for item in navigation:
            yield from _navigation_files(item)


def _hide(file: "File") -> None:
    """Keep MkDocs from building or copying a file; its address is worked out first, since that asks what it is."""
    _ = file.dest_uri, file.url
    file.is_documentation_page = lambda: False
    file.copy_file = lambda dirty=False: None  # noqa: ARG005  MkDocs' signature


def _listing(page: "Page") -> SimpleNamespace:
    """As much of a page as lists of pages ask for, without its content."""
    kept = SimpleNamespace(
        is_link=False,
        title=page.title,
        url=page.url,
        abs_url=page.abs_url,
        canonical_url=page.canonical_url,
        update_date=page.update_date,
        meta=page.meta,
    )
    return SimpleNamespace(page=kept, url=page.file.url, src_uri=page.file.src_uri, inclusion=page.file.inclusion)


def _search_entries(config: "MkDocsConfig") -> list[Any]:
    """The list the search plugin collects its entries in; an empty one if there is no such plugin."""
    for name in ("material/search", "search"):
        index = getattr(config.plugins.get(name), "search_index", None)
        entries = getattr(index, "entries", None)
        if isinstance(entries, list):
            return entries
    return []


def _remove(site: Path, output: str) -> None:
    target = site / output
    target.unlink(missing_ok=True)
    for folder in target.parents:
        if folder == site or not folder.is_dir() or any(folder.iterdir()):
            return
        folder.rmdir()
