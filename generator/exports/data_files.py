"""Every export, in two forms: all of it for the library's owner, and what its sources allow for everybody."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.exports.annotations_jsonl import annotations_jsonl
from generator.exports.described_files import DATA_FOLDER, described, described_files
from generator.exports.feeds import feeds
from generator.exports.llms_txt import llms_txt
from generator.exports.wording import Wording
from generator.graph.knowledge_graph import KnowledgeGraph
from generator.issues import GeneratorError
from generator.page_paths import LATEST_FEED
from generator.records.data_file import PublishedFile
from generator.records.stage_results import Page
from generator.records.text import utf8
from generator.settings import Settings

_GUIDE = "llms.txt"
_FEED = "the newest articles as RSS; each page of somebody or something an article names has a feed of its own"


def export_all(graph: KnowledgeGraph, out: Path) -> tuple[Path, ...]:
    """Write everything the library knows into a folder, whole article texts included.

    Returns:
        The files, in the order in which they were written.

    Raises:
        GeneratorError: The folder cannot be written.
    """
    try:
        return tuple(_write_all(graph, out))
    except OSError as problem:
        raise GeneratorError(f"{out} cannot be written: {problem}", "name another folder with --out") from problem


def published_data(graph: KnowledgeGraph, settings: Settings) -> Iterator[PublishedFile]:
    """Yield the files for docs/: data cut down to each source's rights, feeds, and `llms.txt`; no article's whole text.

    Each is made when it is asked for, and none is kept. Feeds are left out while `settings.site_url` is empty; of all
    the feeds only the site's own is described.
    """
    wording = Wording(graph, published=True)
    descriptions = []
    for file in described_files(graph, wording):
        descriptions.append(file.description)
        yield PublishedFile(page=Page(path=file.path, content=file.content), description=file.description)
    for feed in feeds(graph, settings, wording):
        about = described(feed.path, feed.content, _FEED).description if feed.path == LATEST_FEED else None
        descriptions += [about] if about else []
        yield PublishedFile(page=feed, description=about)
    guide = Page.from_text(_GUIDE, llms_txt(graph, settings, descriptions))
    what = "a short guide to this site for language models"
    yield PublishedFile(page=guide, description=described(guide.path, guide.content, what).description)


def _everything(graph: KnowledgeGraph) -> Iterator[tuple[str, Iterable[bytes]]]:
    yield "annotations.jsonl", map(utf8, annotations_jsonl(graph))
    for file in described_files(graph, Wording(graph, published=False)):
        yield file.path.removeprefix(f"{DATA_FOLDER}/"), [file.content]


def _write_all(graph: KnowledgeGraph, out: Path) -> Iterator[Path]:
    for name, chunks in _everything(graph):
        path = out / name
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as file:
            file.writelines(chunks)
        yield path
