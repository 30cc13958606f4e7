"""The page for programs and their authors: every data file, what it holds, what rights leave out, how to read it."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.page_paths import LATEST_FEED
from generator.pages.parts.structured_data import dataset_data
from generator.pages.parts.structured_references import site_address
from generator.pages.words.escaping import fill, front_matter, trusted, visible
from generator.pages.words.wording import count, listing
from generator.pages.writing.library import Library
from generator.pages.writing.rendering import render
from generator.pages.writing.scribe import Scribe
from generator.pages.writing.sure_quotations import SURE, sure
from generator.records.article import ArticleForm
from generator.records.data_file import DataFile, DataTable
from generator.records.source import Rights
from generator.records.stage_results import Page

_FILE, _TITLE = "data/index.md", "Data"
_MAX_SOURCES = 12
_KNOWLEDGE, _SCHEMA, _PLACES = "knowledge.json", "knowledge.schema.json", "places.geojson"
_GRAPHML, _FTM = "graph.graphml", "entities.ftm.json"
_KEPT = {
    Rights.FULL: "Facts, names and the sentences that facts rest on.",
    Rights.EXCERPT: "Facts, names and the sentences that facts rest on.",
    Rights.SENTENCE: "Facts, names and the sentences that facts rest on, one at a time: a longer quotation is cut there, at “…”.",
    Rights.LINK: "Facts, names, dates and the address; no words of the text.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class FileRow:
    """One file: link, contents, how many records, size."""

    file: Markup
    what: str
    records: str
    size: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RightsRow:
    """What one kind of rights leaves of the articles it holds for, and whose they are."""

    rights: str
    kept: str
    articles: str
    sources: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class DataView:
    """Everything the template of the data page prints.

    Attributes:
        address: Where the files can be fetched, ending in a slash; "" while the site's address is not known.
        unsure: How many quotations are in the files but on no page; "" for none.
        knowledge: Tables of `knowledge.json`.
        tables: The CSV tables, the file of each beside it.
        schemata: FollowTheMoney kinds with their numbers.
        quotation, person: A record of this library as it stands in the files; empty if there is none.
        speaker: Id of the quotation's speaker; "" without a quotation.
    """

    front_matter: Markup
    title: str
    files: tuple[FileRow, ...]
    rights: tuple[RightsRow, ...]
    sources: Markup
    doubts: Markup
    unsure: str
    sure: str
    address: Markup
    knowledge: tuple[DataTable, ...]
    schema: Markup
    quotation: Markup
    speaker: Markup
    tables: tuple[tuple[Markup, DataTable], ...]
    places: DataTable
    network: tuple[DataTable, ...]
    schemata: Markup
    person: Markup
    feed: Markup


def data_page(library: Library, files: Sequence[DataFile]) -> Page:
    """`data/index.md`; `files` are those that are published, each with its description."""
    scribe = Scribe(library, _FILE)
    by_name = {file.path.rpartition("/")[2]: file for file in files}
    knowledge, money = by_name[_KNOWLEDGE], by_name[_FTM]
    doubtful = len(library.graph.quotations) - len(sure(library.graph.quotations))
    csv = [file for file in files if file.path.endswith(".csv")]
    described = [file for file in files if file.path.startswith("data/")]
    view = DataView(
        front_matter=_front_matter(library, described),
        title=_TITLE,
        files=tuple(_row(scribe, file) for file in files),
        rights=tuple(_rights(scribe)),
        sources=scribe.page("sources/index.md", "Sources"),
        doubts=scribe.page("not-known/index.md", "What is not known"),
        unsure=count(doubtful, "quotation") if doubtful else "",
        sure=f"{SURE:g}",
        address=trusted(site_address(library, "data/")),
        knowledge=knowledge.tables,
        schema=scribe.page(by_name[_SCHEMA].path, _SCHEMA),
        quotation=code(knowledge.sample),
        speaker=code(json.loads(knowledge.sample)["speaker"]) if knowledge.sample else Markup(""),
        tables=tuple((scribe.page(file.path, file.path.rpartition("/")[2]), file.tables[0]) for file in csv),
        places=by_name[_PLACES].tables[0],
        network=by_name[_GRAPHML].tables,
        schemata=listing([f"{table.rows:,} {table.name}" for table in money.tables]),
        person=code(money.sample),
        feed=scribe.page(LATEST_FEED, "feed") if library.latest_feed else Markup(""),
    )
    return Page.from_text(_FILE, render("data_page", view))


def code(text: str) -> Markup:
    """Text for a fenced block of code, where everything is literal but a fence; JSON has none at the start of a line."""
    lines = (f"{line[: len(line) - len(line.lstrip(' '))]}{visible(line.lstrip(' '))}" for line in text.split("\n"))
    return trusted("\n".join(lines))


def size_words(size: int) -> str:
    """Such as "840 bytes", "12 KB", "1.4 MB"."""
    if size < 1_000:
        return f"{size} bytes"
    return f"{size / 1_000:.0f} KB" if size < 1_000_000 else f"{size / 1_000_000:,.1f} MB"


def _front_matter(library: Library, files: Sequence[DataFile]) -> Markup:
    return front_matter(
        {"title": _TITLE, "description": f"The whole of {library.settings.title} as files for programs and spreadsheets.",
         "kind": "index", "section": "data", "section_title": _TITLE, "hide": ["navigation"], "search": {"exclude": True},
         "structured_data": dataset_data(library, files)}
    )  # fmt: skip


def _row(scribe: Scribe, file: DataFile) -> FileRow:
    number = sum(table.rows for table in file.tables)
    return FileRow(
        file=scribe.page(file.path, file.path.removeprefix("data/")),
        what=file.what,
        records=f"{number:,}" if file.tables else "",
        size=size_words(file.size),
    )


def _rights(scribe: Scribe) -> Iterator[RightsRow]:
    """One row for each kind of rights that some article here has, and one for the editors' own digests."""
    graph, digests = scribe.library.graph, 0
    publishers: defaultdict[Rights, Counter[str]] = defaultdict(Counter)
    for article in graph.articles:
        if article.form is ArticleForm.DIGEST:
            digests += 1
        else:
            publishers[graph.rights_of(article)][article.publisher or ""] += 1
    if digests:
        kept = _KEPT[Rights.FULL]
        yield RightsRow(rights="digest", kept=kept, articles=f"{digests:,}", sources=Markup("our own words"))
    for rights in Rights:
        if found := publishers.get(rights):
            yield RightsRow(
                rights=rights.value,
                kept=_KEPT[rights],
                articles=f"{found.total():,}",
                sources=_sources(scribe, sorted(name for name in found if name)),
            )


def _sources(scribe: Scribe, names: Sequence[str]) -> Markup:
    links = [scribe.page(f"sources/{scribe.library.source_slugs[name]}.md", name) for name in names[:_MAX_SOURCES]]
    rest = [count(len(names) - len(links), "other")] if len(names) > len(links) else []
    return listing([*links, *rest]) if names else fill("not named")
