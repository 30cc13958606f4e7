"""`knowledge.json`: everything the library knows, as one object; `knowledge.schema.json` beside this file describes it.

Each record stands on a line of its own, so that two versions can be compared line by line.
"""

import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from generator.exports.positions import coordinates
from generator.exports.wording import Wording
from generator.graph.knowledge_graph import KnowledgeGraph
from generator.records.article import Article
from generator.records.entity import Alias, Entity
from generator.records.graph import AttributedQuotation, Dispute, DisputeSide, Event, Relation, Role
from generator.records.provenance import Citation
from generator.records.quotation import QuotationKind
from generator.records.text import utf8

SCHEMA_FILE = Path(__file__).with_name("knowledge.schema.json")
_VERSION = 1
_TABLE_START = re.compile(rb'"(\w+)": \[')

Row = Mapping[str, object]


def knowledge_json(graph: KnowledgeGraph, wording: Wording) -> bytes:
    """The whole file, UTF-8, in the words this export may hold."""
    file = io.BytesIO()
    for piece in _pieces(knowledge_tables(graph, wording)):
        file.write(utf8(piece))
    return file.getvalue()


def knowledge_tables(graph: KnowledgeGraph, wording: Wording) -> dict[str, Iterable[Row]]:
    """The rows of each table, made as they are read."""
    return {
        "articles": (_article(graph, article) for article in graph.articles),
        "entities": (_entity(graph, entity, wording) for entity in graph.entities),
        "quotations": (_quotation(quotation, wording) for quotation in graph.quotations),
        "events": (_event(event, wording) for event in graph.events),
        "dates": _dates(graph, wording),
        "relations": (_relation(relation, wording) for relation in graph.relations),
        "disputes": (_dispute(dispute, wording) for dispute in graph.disputes),
    }


def row_counts(content: bytes) -> dict[str, int]:
    """How many records each table of such a file holds, by its lines."""
    counts: dict[str, int] = {}
    table = ""
    for line in io.BytesIO(content):
        if name := _TABLE_START.match(line):
            table = name[1].decode()
            counts[table] = 0
        elif line.startswith(b'{"'):
            counts[table] += 1
    return counts


def sample_quotation(graph: KnowledgeGraph, wording: Wording) -> Row | None:
    """The first literal quotation whose speaker has a page and whose words may be shown; None if there is none."""
    literal = (q for q in graph.quotations if q.kind is QuotationKind.DIRECT and q.speaker)
    rows = (_quotation(quotation, wording) for quotation in literal)
    return next((row for row in rows if row["content"]), None)


def _pieces(tables: Mapping[str, Iterable[Row]]) -> Iterator[str]:
    yield f'{{\n"version": {_VERSION}'
    for name, rows in tables.items():
        yield f',\n"{name}": ['
        between, end = "\n", ""
        for row in rows:
            yield between + json.dumps(row, ensure_ascii=False)
            between, end = ",\n", "\n"
        yield f"{end}]"
    yield "\n}\n"


def _article(graph: KnowledgeGraph, article: Article) -> Row:
    return {
        "id": article.id,
        "title": article.title,
        "published": article.published.isoformat() if article.published else None,
        "publisher": article.publisher,
        "url": article.url,
        "language": article.language,
        "form": article.form.value,
        "rights": graph.rights_of(article).value,
    }


def _entity(graph: KnowledgeGraph, entity: Entity, wording: Wording) -> Row:
    curated, position = entity.curated, coordinates(entity)
    return {
        "id": entity.id,
        "kind": entity.kind.value,
        "name": entity.name,
        "aliases": [_alias(alias) for alias in entity.aliases],
        "roles": [_role(role, wording) for role in graph.roles.get(entity.id, ())],
        "description": (curated.description if curated else "") or None,
        "wikidata": curated.wikidata if curated else None,
        "same_as": list(curated.same_as) if curated else [],
        "coordinates": [position.latitude, position.longitude] if position.source else None,
        "position_from": position.source,
        "articles": [item.article_id for item in graph.coverage_of(entity.id)],
    }


def _alias(alias: Alias) -> Row:
    return {"name": alias.name, "lang": alias.lang, "count": alias.count}


def _role(role: Role, wording: Wording) -> Row:
    return {
        "title": role.title,
        "group": role.group,
        "group_name": role.group_name,
        "from": role.first or None,
        "to": role.last or None,
        "former": role.former,
        "by_editor": role.by_editor,
        "citations": _citations(role.citations, wording),
    }


def _quotation(quotation: AttributedQuotation, wording: Wording) -> Row:
    return {
        "id": quotation.id,
        "article": quotation.article_id,
        "speaker": quotation.speaker,
        "speaker_name": quotation.speaker_name or None,
        "content": wording.content(quotation),
        "kind": quotation.kind.value,
        "cue": wording.words(quotation.article_id, quotation.cue) or None,
        "date": quotation.date or None,
        "occasion": wording.words(quotation.article_id, quotation.occasion) or None,
        "about": list(quotation.about),
        "rule": quotation.provenance.rule,
        "confidence": quotation.provenance.confidence,
        "citation": _citation(quotation.citation, wording),
    }


def _event(event: Event, wording: Wording) -> Row:
    return {
        "id": event.id,
        "title": wording.title(event),
        "start": event.when.start.isoformat() if event.when else None,
        "end": event.when.end.isoformat() if event.when else None,
        "precision": event.when.precision.value if event.when else None,
        "participants": list(event.participants),
        "places": list(event.places),
        "curated": event.curated,
        "citations": _citations(event.citations, wording),
    }


def _dates(graph: KnowledgeGraph, wording: Wording) -> Iterator[Row]:
    for article in graph.articles:
        for found in graph.annotations[article.id].dates:
            yield {
                "article": article.id,
                "start": found.span.start,
                "end": found.span.end,
                "text": wording.words(article.id, found.text),
                "value": found.value or None,
            }


def _relation(relation: Relation, wording: Wording) -> Row:
    return {
        "subject": relation.subject,
        "kind": relation.kind.value,
        "object": relation.object,
        "label": relation.label or None,
        "weight": relation.weight,
        "citations": _citations(relation.citations, wording),
    }


def _dispute(dispute: Dispute, wording: Wording) -> Row:
    return {
        "id": dispute.id,
        "topic": dispute.topic,
        "about": list(dispute.about),
        "sides": [_side(side, wording) for side in dispute.sides],
    }


def _side(side: DisputeSide, wording: Wording) -> Row:
    return {
        "speaker": side.speaker,
        "speaker_name": side.speaker_name or None,
        "text": wording.claim(side.citation, side.text),
        "stance": side.stance.value,
        "date": side.date or None,
        "citation": _citation(side.citation, wording),
    }


def _citations(citations: Iterable[Citation], wording: Wording) -> list[Row]:
    return [_citation(citation, wording) for citation in citations]


def _citation(citation: Citation, wording: Wording) -> Row:
    shown = wording.cited(citation)
    return {
        "article": shown.article_id,
        "sentence": shown.sentence,
        "start": shown.span.start,
        "end": shown.span.end,
        "exact": shown.exact,
    }
