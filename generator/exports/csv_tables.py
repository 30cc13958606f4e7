"""CSV tables, for spreadsheets: one per kind of record, one row per fact, ids to join them by."""

import csv
import io
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from generator.exports.csv_columns import COLUMNS
from generator.exports.positions import coordinates
from generator.exports.wording import Wording
from generator.graph.knowledge_graph import KnowledgeGraph
from generator.records.provenance import Citation

Cell = str | int | float | bool | None
Rows = Iterator[tuple[Cell, ...]]

_FORMULA_STARTS = tuple("=+-@\t\r\n＝＋－＠")
_LIST_SEPARATOR = "; "


@dataclass(frozen=True, slots=True, kw_only=True)
class CsvTable:
    """One table: its name, the whole file, and how many rows follow the column names."""

    name: str
    content: bytes
    rows: int


def csv_tables(graph: KnowledgeGraph, wording: Wording) -> Iterator[CsvTable]:
    """Yield the tables: UTF-8, commas, one line of column names, lines ended by a line feed."""
    for name, columns in COLUMNS.items():
        yield _table(name, columns, _ROWS[name](graph, wording))


def safe_cell(value: Cell) -> str:
    """A cell that no spreadsheet takes for a formula: text that begins like one gets an apostrophe before it.

    Source: the characters are those OWASP names for CSV injection, with their full-width forms.
    """
    if value is None:
        return ""
    if not isinstance(value, str):
        return str(value).lower() if isinstance(value, bool) else str(value)
    text = value.replace("\0", "")
    return f"'{text}" if text.lstrip(" ").startswith(_FORMULA_STARTS) else text


def _table(name: str, columns: Mapping[str, str], rows: Rows) -> CsvTable:
    file, number = io.BytesIO(), 0
    text = io.TextIOWrapper(file, encoding="utf-8", errors="replace", newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    for number, row in enumerate(rows, start=1):  # noqa: B007  the last number is their count
        writer.writerow([safe_cell(cell) for cell in row])
    text.flush()
    return CsvTable(name=name, content=file.getvalue(), rows=number)


def _articles(graph: KnowledgeGraph, _wording: Wording) -> Rows:
    for article in graph.articles:
        yield (
            article.id,
            article.title,
            article.published.isoformat() if article.published else None,
            article.publisher,
            _LIST_SEPARATOR.join(article.authors),
            article.language,
            article.url,
            graph.rights_of(article).value,
        )


def _entities(graph: KnowledgeGraph, _wording: Wording) -> Rows:
    for entity in graph.entities:
        curated, coverage = entity.curated, graph.coverage_of(entity.id)
        yield (
            entity.id,
            entity.kind.value,
            entity.name,
            curated.description if curated else None,
            curated.wikidata if curated else None,
            *coordinates(entity),
            len(coverage),
            sum(item.mentions for item in coverage),
        )


def _aliases(graph: KnowledgeGraph, _wording: Wording) -> Rows:
    for entity in graph.entities:
        for alias in entity.aliases:
            yield entity.id, alias.name, alias.lang, alias.count, alias.by_editor


def _roles(graph: KnowledgeGraph, wording: Wording) -> Rows:
    for entity in graph.entities:
        for role in graph.roles.get(entity.id, ()):
            yield (
                entity.id,
                role.title,
                role.group,
                role.group_name,
                role.first,
                role.last,
                role.former,
                role.by_editor,
                *_first(role.citations, wording),
            )


def _coverage(graph: KnowledgeGraph, wording: Wording) -> Rows:
    for entity in graph.entities:
        for item in graph.coverage_of(entity.id):
            words = wording.exact(item.naming) if item.naming else None
            yield entity.id, item.article_id, item.date, item.mentions, words


def _quotations(graph: KnowledgeGraph, wording: Wording) -> Rows:
    for quotation in graph.quotations:
        yield (
            quotation.id,
            quotation.article_id,
            quotation.date,
            quotation.speaker,
            quotation.speaker_name,
            quotation.kind.value,
            wording.words(quotation.article_id, quotation.cue),
            wording.content(quotation),
            _LIST_SEPARATOR.join(quotation.about),
            quotation.citation.sentence + 1,
            quotation.provenance.rule,
            quotation.provenance.confidence,
        )


def _events(graph: KnowledgeGraph, wording: Wording) -> Rows:
    for event in graph.events:
        yield (
            event.id,
            wording.title(event),
            event.when.start.isoformat() if event.when else None,
            event.when.end.isoformat() if event.when else None,
            event.when.precision.value if event.when else None,
            event.curated,
            _LIST_SEPARATOR.join(event.participants),
            _LIST_SEPARATOR.join(event.places),
            *_first(event.citations, wording),
        )


def _relations(graph: KnowledgeGraph, wording: Wording) -> Rows:
    for relation in graph.relations:
        yield (
            relation.subject,
            relation.kind.value,
            relation.object,
            relation.label,
            relation.weight,
            *_first(relation.citations, wording),
        )


def _disputes(graph: KnowledgeGraph, wording: Wording) -> Rows:
    for dispute in graph.disputes:
        for side in dispute.sides:
            yield (
                dispute.id,
                dispute.topic,
                side.stance.value,
                side.speaker,
                side.speaker_name,
                side.date,
                wording.claim(side.citation, side.text),
                side.citation.article_id,
            )


def _first(citations: tuple[Citation, ...], wording: Wording) -> tuple[Cell, ...]:
    """The first citation's article, sentence (counted from 1, as on its page) and words, and how many there are."""
    if not citations:
        return None, None, None, 0
    first = citations[0]
    return first.article_id, first.sentence + 1, wording.exact(first), len(citations)


_ROWS: Mapping[str, Callable[[KnowledgeGraph, Wording], Rows]] = {
    "articles": _articles,
    "entities": _entities,
    "aliases": _aliases,
    "roles": _roles,
    "mentions": _coverage,
    "quotations": _quotations,
    "events": _events,
    "relations": _relations,
    "disputes": _disputes,
}
