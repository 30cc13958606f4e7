"""CSV tables, for spreadsheets: one per kind of record, one row per fact, ids to join them by."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping

from generator.exports.wording import Wording
from generator.graph.knowledge_graph import KnowledgeGraph
from generator.records.provenance import Citation

Cell = str | int | float | bool | None
Table = tuple[tuple[str, ...], Iterator[tuple[Cell, ...]]]
"""Column names, and the rows."""

_FORMULA_STARTS = tuple("=+-@\t\r\n＝＋－＠")
_LIST_SEPARATOR = "; "


def csv_tables(graph: KnowledgeGraph, wording: Wording) -> Mapping[str, str]:
    """File name to the table's text: UTF-8, commas, one line of column names, lines ended by a line feed."""
    tables: Mapping[str, Table] = {
        "articles": _articles(graph),
        "entities": _entities(graph),
        "aliases": _aliases(graph),
        "roles": _roles(graph, wording),
        "mentions": _coverage(graph, wording),
        "quotations": _quotations(graph, wording),
        "events": _events(graph, wording),
        "relations": _relations(graph, wording),
        "disputes": _disputes(graph, wording),
    }
    return {f"{name}.csv": _text(columns, rows) for name, (columns, rows) in tables.items()}


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


def _text(columns: Iterable[str], rows: Iterable[tuple[Cell, ...]]) -> str:
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([safe_cell(cell) for cell in row] for row in rows)
    return buffer.getvalue()


def _articles(graph: KnowledgeGraph) -> Table:
    columns = ("id", "title", "published", "publisher", "authors", "language", "url", "rights")
    rows = (
        (
            article.id,
            article.title,
            article.published.isoformat() if article.published else None,
            article.publisher,
            _LIST_SEPARATOR.join(article.authors),
            article.language,
            article.url,
            graph.rights_of(article).value,
        )
        for article in graph.articles
    )
    return columns, rows


def _entities(graph: KnowledgeGraph) -> Table:
    columns = ("id", "kind", "name", "description", "wikidata", "latitude", "longitude", "articles", "mentions")

    def rows() -> Iterator[tuple[Cell, ...]]:
        for entity in graph.entities:
            curated, coverage = entity.curated, graph.coverage.get(entity.id, ())
            latitude, longitude = (curated and curated.coordinates) or (None, None)
            yield (
                entity.id,
                entity.kind.value,
                entity.name,
                curated.description if curated else None,
                curated.wikidata if curated else None,
                latitude,
                longitude,
                len(coverage),
                sum(item.mentions for item in coverage),
            )

    return columns, rows()


def _aliases(graph: KnowledgeGraph) -> Table:
    rows = (
        (entity.id, alias.name, alias.lang, alias.count, alias.by_editor)
        for entity in graph.entities
        for alias in entity.aliases
    )
    return ("entity", "name", "lang", "count", "by_editor"), rows


def _roles(graph: KnowledgeGraph, wording: Wording) -> Table:
    columns = ("entity", "title", "group", "group_name", "from", "to", "former", "by_editor", *_CITED)
    rows = (
        (
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
        for entity in graph.entities
        for role in graph.roles.get(entity.id, ())
    )
    return columns, rows


def _coverage(graph: KnowledgeGraph, wording: Wording) -> Table:
    rows = (
        (entity.id, item.article_id, item.date, item.mentions, wording.exact(item.naming) if item.naming else None)
        for entity in graph.entities
        for item in graph.coverage.get(entity.id, ())
    )
    return ("entity", "article", "date", "mentions", "naming_sentence"), rows


def _quotations(graph: KnowledgeGraph, wording: Wording) -> Table:
    columns = ("id", "article", "date", "speaker", "speaker_name", "kind", "cue", "content", "about")
    rows = (
        (
            quotation.id,
            quotation.article_id,
            quotation.date,
            quotation.speaker,
            quotation.speaker_name,
            quotation.kind.value,
            wording.words(quotation.article_id, quotation.cue),
            wording.content(quotation),
            _LIST_SEPARATOR.join(quotation.about),
        )
        for quotation in graph.quotations
    )
    return columns, rows


def _events(graph: KnowledgeGraph, wording: Wording) -> Table:
    columns = ("id", "title", "start", "end", "precision", "curated", "participants", "places", *_CITED)
    rows = (
        (
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
        for event in graph.events
    )
    return columns, rows


def _relations(graph: KnowledgeGraph, wording: Wording) -> Table:
    rows = (
        (r.subject, r.kind.value, r.object, r.label, r.weight, *_first(r.citations, wording)) for r in graph.relations
    )
    return ("subject", "kind", "object", "label", "weight", *_CITED), rows


def _disputes(graph: KnowledgeGraph, wording: Wording) -> Table:
    columns = ("dispute", "topic", "stance", "speaker", "speaker_name", "date", "text", "article")
    rows = (
        (
            dispute.id,
            dispute.topic,
            side.stance.value,
            side.speaker,
            side.speaker_name,
            side.date,
            wording.claim(side.citation, side.text),
            side.citation.article_id,
        )
        for dispute in graph.disputes
        for side in dispute.sides
    )
    return columns, rows


_CITED = ("cited_article", "cited_sentence", "cited_words", "citations")


def _first(citations: tuple[Citation, ...], wording: Wording) -> tuple[Cell, ...]:
    """The first citation's article, sentence (counted from 1, as on its page) and words, and how many there are."""
    if not citations:
        return None, None, None, 0
    first = citations[0]
    return first.article_id, first.sentence + 1, wording.exact(first), len(citations)
