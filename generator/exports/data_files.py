"""Every export, in two forms: all of it for the library's owner, and what its sources allow for everybody."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.exports.annotations_jsonl import annotations_jsonl
from generator.exports.csv_tables import csv_tables
from generator.exports.feeds import feeds
from generator.exports.follow_the_money import follow_the_money
from generator.exports.graphml import graphml
from generator.exports.knowledge_json import SCHEMA_FILE, knowledge_json
from generator.exports.llms_txt import llms_txt
from generator.exports.wording import Wording
from generator.graph.knowledge_graph import KnowledgeGraph
from generator.issues import GeneratorError
from generator.page_paths import LATEST_FEED
from generator.records.stage_results import Page
from generator.settings import Settings

DATA_FOLDER = "data"
_TABLES = "tables"

_DESCRIPTIONS = (
    ("data/knowledge.json", "everything as JSON: articles, entities, quotations, events, dates, relations, disputes"),
    ("data/knowledge.schema.json", "its JSON Schema"),
    ("data/tables/entities.csv", "people, groups, places and events as a table; more tables beside it"),
    ("data/entities.ftm.json", "FollowTheMoney entities, one JSON object a line"),
    ("data/graph.graphml", "the network of entities as GraphML"),
)


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


def published_data(graph: KnowledgeGraph, settings: Settings) -> tuple[Page, ...]:
    """The files for docs/: data cut down to each source's rights, feeds, and `llms.txt`; no article's whole text.

    Feeds are left out while `settings.site_url` is empty.
    """
    wording = Wording(graph, published=True)
    data = (Page(path=f"{DATA_FOLDER}/{name}", text="".join(text)) for name, text in _files(graph, wording))
    rss = tuple(feeds(graph, settings, wording))
    listed = (*_DESCRIPTIONS, (LATEST_FEED, "the newest articles as RSS")) if rss else _DESCRIPTIONS
    guide = Page(path="llms.txt", text=llms_txt(graph, settings, listed))
    return (*data, *rss, guide)


def _files(graph: KnowledgeGraph, wording: Wording) -> Iterator[tuple[str, Iterable[str]]]:
    yield "knowledge.json", [knowledge_json(graph, wording)]
    yield "knowledge.schema.json", [SCHEMA_FILE.read_text(encoding="utf-8")]
    for name, text in csv_tables(graph, wording).items():
        yield f"{_TABLES}/{name}", [text]
    yield "entities.ftm.json", follow_the_money(graph)
    yield "graph.graphml", [graphml(graph)]


def _write_all(graph: KnowledgeGraph, out: Path) -> Iterator[Path]:
    everything = (("annotations.jsonl", annotations_jsonl(graph)), *_files(graph, Wording(graph, published=False)))
    for name, chunks in everything:
        path = out / name
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("w", encoding="utf-8", errors="replace", newline="\n") as file:
            file.writelines(chunks)
        yield path
