"""Articles on their way into the library: from files, folders, web addresses, feeds and standard input."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from generator.issues import Issue, error, warning
from generator.reading.articles.article_files import ARTICLE_ENDINGS, HTML_START
from generator.reading.articles.article_header import ArticleHeader
from generator.reading.files.content_files import decode_content
from generator.reading.files.web_addresses import is_web_address, scheme_of
from generator.reading.incoming.downloads import MAX_BYTES, Download, DownloadError
from generator.reading.incoming.feeds import FeedEntry, looks_like_feed, read_feed
from generator.records.text import SourceLocation

STANDARD_INPUT = "-"
FEED_ENDINGS = frozenset({".xml", ".rss", ".atom"})
Fetch = Callable[[str], Download]


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """One article as it came.

    Attributes:
        name: What to call it in messages; its ending says how to read it.
        text: Cleaned text.
        known: What is known of it from outside.
    """

    name: str
    text: str
    known: ArticleHeader = field(default_factory=ArticleHeader)


Found = Incoming | Issue


def gather_incoming(source: str, fetch: Fetch, read_input: Callable[[], bytes]) -> Iterator[Found]:
    """The articles of one source, and an issue for each that could not be had.

    Args:
        source: A path, an http(s) address, or "-".
        fetch: Gets what is at an address.
        read_input: Gets all of standard input.
    """
    if source == STANDARD_INPUT:
        yield from _from_bytes(read_input(), "standard-input", "", fetch)
    elif is_web_address(source):
        yield from _from_address(source, fetch)
    elif scheme_of(source) and not Path(source).exists() and "//" in source:
        yield error(
            "unsafe-link",
            "only http and https addresses are fetched",
            SourceLocation(path=source),
            "save the page and add the file",
        )
    else:
        yield from _from_path(Path(source), fetch)


def _from_path(path: Path, fetch: Fetch) -> Iterator[Found]:
    place = SourceLocation(path=str(path))
    if path.is_dir():
        files = [file for file in _files_below(path) if file.suffix.lower() in ARTICLE_ENDINGS | FEED_ENDINGS]
        if not files:
            endings = ", ".join(sorted(ARTICLE_ENDINGS | FEED_ENDINGS))
            yield warning("unreadable-file", "no articles in this folder", place, f"files that are read: {endings}")
        for file in files:
            yield from _from_path(file, fetch)
        return
    try:
        if path.stat().st_size > MAX_BYTES:
            hint = "split it into one file per article"
            yield error("file-too-large", f"larger than {MAX_BYTES // 2**20} MB", place, hint)
            return
        data = path.read_bytes()
    except OSError as problem:
        message = f"cannot be read: {problem.strerror or problem}"
        yield error(
            "unreadable-file", message, place, "name a file, a folder, an http(s) address, or - for standard input"
        )
        return
    yield from _from_bytes(data, str(path), path.suffix.lower(), fetch)


def _files_below(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        if path.name.startswith("."):
            continue
        if path.is_dir() and not path.is_symlink():
            yield from _files_below(path)
        elif path.is_file():
            yield path


def _from_bytes(data: bytes, name: str, ending: str, fetch: Fetch) -> Iterator[Found]:
    if ending not in ARTICLE_ENDINGS and looks_like_feed(data):
        yield from _from_feed(data, name, fetch)
        return
    text, issues = decode_content(data, name)
    yield from issues
    if text is not None:
        yield Incoming(name=name if ending in ARTICLE_ENDINGS else f"{name}{_ending_of(text)}", text=text)


def _ending_of(text: str) -> str:
    if HTML_START.match(text):
        return ".html"
    return ".md" if text.lstrip().startswith("---\n") else ".txt"


def _from_address(address: str, fetch: Fetch) -> Iterator[Found]:
    try:
        download = fetch(address)
    except DownloadError as problem:
        hint = "check the address and your connection, or save the page and add the file"
        yield error("unreadable-file", f"cannot be fetched: {problem}", SourceLocation(path=address), hint)
        return
    if looks_like_feed(download.data):
        yield from _from_feed(download.data, address, fetch)
        return
    text, issues = decode_content(download.data, address)
    yield from issues
    if text is not None:
        ending = {"text/plain": ".txt", "text/markdown": ".md"}.get(download.media_type, ".html")
        yield Incoming(name=f"{address}{ending}", text=text, known=ArticleHeader(url=download.url))


def _from_feed(data: bytes, name: str, fetch: Fetch) -> Iterator[Found]:
    entries = read_feed(data)
    if not entries:
        hint = "check that it is an RSS or Atom feed with entries"
        yield warning("not-an-article", "this feed has no entries", SourceLocation(path=name), hint)
    for entry in entries:
        if entry.page:
            yield Incoming(name=f"{entry.header.url or name}.html", text=entry.page, known=entry.header)
        elif entry.header.url:
            yield from _fetched_entry(entry, fetch)
        else:
            message = f"an entry has neither text nor address: {entry.header.title[:60]!r}"
            yield warning("not-an-article", message, SourceLocation(path=name))


def _fetched_entry(entry: FeedEntry, fetch: Fetch) -> Iterator[Found]:
    for found in _from_address(entry.header.url or "", fetch):
        if isinstance(found, Incoming):
            yield Incoming(name=found.name, text=found.text, known=found.known.overridden_by(entry.header))
        else:
            yield found
