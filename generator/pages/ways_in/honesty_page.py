"""What this library does not know: single sources, words without a speaker, undecided pairs, articles without a date."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from markupsafe import Markup

from generator.pages.lists.article_lists import article_rows
from generator.pages.lists.list_page import ListHead, intro, list_page, list_pages, part
from generator.pages.lists.name_lists import name_row
from generator.pages.lists.quotation_lists import quotation_section
from generator.pages.parts.section import SectionView
from generator.pages.words.escaping import fill, join
from generator.pages.writing.library import KIND_FOLDER_TITLES, Library
from generator.pages.writing.scribe import Scribe
from generator.pages.writing.sure_quotations import sure
from generator.records.entity import Entity
from generator.records.stage_results import Page, UndecidedPair

_SECTION, _TITLE = "not-known", "What is not known"
_FIRST = 10
_GAPS = (
    ("1 pair of names may be one and the same.", "{n} pairs of names may each be one and the same."),
    ("1 quotation names nobody who has a page here.", "{n} quotations name nobody who has a page here."),
    ("1 page rests on a single article.", "{n} pages rest on a single article each."),
    ("1 article has no date.", "{n} articles have no date."),
    (
        "1 quotation stands in the data files only: it is not sure enough who said it.",
        "{n} quotations stand in the data files only: it is not sure enough who said them.",
    ),
)
"""What one is said of, and what several."""
_Record = TypeVar("_Record")


def honesty_pages(library: Library) -> tuple[Page, ...]:
    """The overview, and a list of its own for each kind of doubt."""
    graph = library.graph
    unnamed = [quotation for quotation in sure(graph.quotations) if quotation.speaker is None]
    undated = [article for article in graph.articles if article.published is None]
    pairs = _pairs(library)
    single = _on_one_article(library)
    scribe = Scribe(library, f"{_SECTION}/index.md")
    doubtful = len(graph.quotations) - len(sure(graph.quotations))
    numbers = (len(pairs), len(unnamed), len(single), len(undated), doubtful)
    gaps = [
        intro(one if number == 1 else several, n=f"{number:,}")
        for number, (one, several) in zip(numbers, _GAPS, strict=True)
        if number
    ]
    lead = intro("What the articles leave open, and what could not be told from them.")
    head = ListHead(
        title=_TITLE, section=_SECTION, section_title=_TITLE, kind="index",
        intro=join(" ", [lead, *(gaps or [intro("No such gap is known.")])]),
    )  # fmt: skip
    doubts = (
        _doubt(scribe, "Perhaps the same", "pairs", pairs, pair_section),
        _doubt(scribe, "Quotations nobody is named for", "quotations", unnamed, quotation_section),
        _doubt(scribe, "Resting on one article", "single-source", single, entity_section),
        _doubt(scribe, "Articles without a date", "undated", undated, article_rows),
    )
    further = (page for _, pages in doubts for page in pages)
    return (list_page(scribe, head, [section for section, _ in doubts]), *further)


def _pairs(library: Library) -> list[UndecidedPair]:
    """Likely ones first, of those as likely the pair whose lesser part is named in most articles."""
    shown = (pair for pair in library.graph.undecided if pair.left in library.pages and pair.right in library.pages)

    def rank(pair: UndecidedPair) -> tuple[float, int]:
        return -round(pair.score, 1), -min(len(library.coverage(pair.left)), len(library.coverage(pair.right)))

    return sorted(shown, key=rank)


def _on_one_article(library: Library) -> list[Entity]:
    """People first, then groups, places and events, each A to Z."""
    found = [e for e in library.graph.entities if e.id in library.pages and len(library.coverage(e.id)) == 1]
    kinds = list(KIND_FOLDER_TITLES)
    return sorted(found, key=lambda entity: (kinds.index(entity.kind), entity.id))


def _doubt(
    scribe: Scribe,
    heading: str,
    slug: str,
    records: Sequence[_Record],
    rows: Callable[[Scribe, Sequence[_Record]], SectionView],
) -> tuple[SectionView, tuple[Page, ...]]:
    """The first few records for the overview, and pages with all of them if there are more."""
    file = f"{_SECTION}/{slug}"
    shown = rows(scribe, records[:_FIRST])
    if len(records) <= _FIRST:
        return part(shown.part, shown.rows, heading), ()
    below = ListHead(
        title=heading, intro=intro("{number} in all.", number=f"{len(records):,}"), section=_SECTION,
        section_title=_TITLE, parent=_TITLE, parent_url=f"{_SECTION}/",
    )  # fmt: skip
    more = scribe.page(f"{file}.md", f"All {len(records):,}")
    return part(shown.part, shown.rows, heading, more), list_pages(scribe.library, below, file, records, rows)


def pair_section(scribe: Scribe, pairs: Sequence[UndecidedPair]) -> SectionView:
    """Pairs that may be one, each with what tells it from the other."""
    rows = [
        fill("{left}, or the same as {right}?", left=_told_apart(scribe, pair.left), right=_told_apart(scribe, pair.right))
        for pair in pairs
    ]  # fmt: skip
    return part("lines", rows)


def entity_section(scribe: Scribe, entities: Sequence[Entity]) -> SectionView:
    """Entities with their kind and the article that names them."""
    library = scribe.library
    rows = []
    for entity in entities:
        article = library.article(library.coverage(entity.id)[0].article_id)
        source = scribe.article(article, library.source_words(article))
        rows.append(
            fill("{name} <small>{kind} · {source}</small>", name=scribe.entity(entity.id), kind=entity.kind.value, source=source)
        )  # fmt: skip
    return part("lines", rows)


def _told_apart(scribe: Scribe, entity_id: str) -> Markup:
    row = name_row(scribe, scribe.library.graph.entity_by_id[entity_id])
    return fill("{name} <small>{detail}</small>", name=row.name, detail=row.detail)
