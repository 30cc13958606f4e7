"""How entities hang together, and the sentences that show it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from heapq import nlargest
from itertools import combinations

from generator.graph.citations import Evidence, best_citations
from generator.records.entity import Entity
from generator.records.graph import AttributedQuotation, Event, Relation, RelationKind, Role
from generator.records.provenance import Citation

LONGEST_LIST = 12
"""A sentence with more entities is a list, and shows no tie between any two of them."""
MOST_NEIGHBOURS = 40
"""Entities named together are kept if one is among the other's closest; so relations grow in step with pages."""


def build_relations(
    evidence: Sequence[Evidence],
    entities: Sequence[Entity],
    roles: Mapping[str, Sequence[Role]],
    quotations: Sequence[AttributedQuotation],
    events: Sequence[Event],
) -> tuple[Relation, ...]:
    """All relations, by falling weight, then subject, kind and object."""
    relations = [
        *_role_relations(roles),
        *_part_of(entities),
        *_speaks_about(quotations),
        *_named_together(evidence),
        *_event_relations(events),
    ]
    return tuple(sorted(relations, key=lambda r: (-r.weight, r.subject, r.kind, r.object, r.label)))


def _role_relations(roles: Mapping[str, Sequence[Role]]) -> Iterable[Relation]:
    for holder in sorted(roles):
        for role in roles[holder]:
            if role.group and role.group != holder:
                yield Relation(
                    subject=holder,
                    kind=RelationKind.ROLE_IN,
                    object=role.group,
                    weight=max(1, len(role.citations)),
                    label=f"former {role.title}" if role.former and not role.by_editor else role.title,
                    citations=role.citations,
                )


def _part_of(entities: Iterable[Entity]) -> Iterable[Relation]:
    known = {entity.id for entity in entities}
    for entity in entities:
        whole = entity.curated.part_of if entity.curated else None
        if whole and whole in known and whole != entity.id:
            yield _plain(entity.id, RelationKind.PART_OF, whole, ())


def _plain(subject: str, kind: RelationKind, other: str, citations: tuple[Citation, ...]) -> Relation:
    weight = max(1, len(citations))
    return Relation(subject=subject, kind=kind, object=other, weight=weight, label=kind.value, citations=citations)


def _speaks_about(quotations: Iterable[AttributedQuotation]) -> Iterable[Relation]:
    found: defaultdict[tuple[str, str], list[tuple[str, Citation]]] = defaultdict(list)
    for quotation in quotations:
        for about in quotation.about:
            if quotation.speaker and about != quotation.speaker:
                found[quotation.speaker, about].append((quotation.date, quotation.citation))
    for (speaker, about), citations in sorted(found.items()):
        yield Relation(
            subject=speaker,
            kind=RelationKind.QUOTES_ABOUT,
            object=about,
            weight=len(citations),
            label=RelationKind.QUOTES_ABOUT.value,
            citations=best_citations(citations),
        )


def _named_together(evidence: Iterable[Evidence]) -> Iterable[Relation]:
    weights: Counter[tuple[str, str]] = Counter()
    places: defaultdict[tuple[str, str], list[tuple[str, Citation]]] = defaultdict(list)
    for article in sorted(evidence, key=lambda item: (item.day, item.article.id), reverse=True):
        for sentence, mentions in article.mentions_by_sentence().items():
            entities = sorted({entity for _, entity in mentions})
            if len(entities) > LONGEST_LIST:
                continue
            citation = article.cite_sentence(article.found.sentences[sentence].start)
            for pair in combinations(entities, 2):
                weights[pair] += 1
                if citation and len(places[pair]) < 8:  # newest articles come first, so enough are there
                    places[pair].append((article.day, citation))
    for pair in sorted(_closest(weights)):
        yield Relation(
            subject=pair[0],
            kind=RelationKind.NAMED_TOGETHER,
            object=pair[1],
            weight=weights[pair],
            label=RelationKind.NAMED_TOGETHER.value,
            citations=best_citations(places[pair]),
        )


def _closest(weights: Mapping[tuple[str, str], int]) -> set[tuple[str, str]]:
    neighbours: defaultdict[str, list[tuple[int, tuple[str, str]]]] = defaultdict(list)
    for pair, weight in weights.items():
        for entity in pair:
            neighbours[entity].append((weight, pair))
    return {pair for found in neighbours.values() for _, pair in nlargest(MOST_NEIGHBOURS, found)}


def _event_relations(events: Iterable[Event]) -> Iterable[Relation]:
    for event in events:
        if event.curated:
            for participant in event.participants:
                yield _plain(participant, RelationKind.TAKES_PART, event.id, event.citations)
            for place in event.places:
                yield _plain(event.id, RelationKind.HAPPENS_AT, place, event.citations)
