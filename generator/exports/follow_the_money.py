"""FollowTheMoney entities as JSON lines, for Aleph and the tools around it.

People, groups, places, curated events, articles, and what ties them: mentions, positions and who holds them, groups
within groups. It holds names, titles and addresses, no sentence of any article.

Source: the schemata of the followthemoney library (Person, Organization, Address, Event, Article, Mention, Position,
Occupancy, Membership), followthemoney.tech.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping

import pycountry

from generator.exports.positions import curated_coordinates
from generator.exports.xml_text import allowed
from generator.graph.knowledge_graph import KnowledgeGraph
from generator.records.article import Article
from generator.records.entity import Alias, Entity, EntityKind
from generator.records.graph import Event, RelationKind, Role
from generator.slugs import slug_of

_SCHEMA = {EntityKind.PERSON: "Person", EntityKind.GROUP: "Organization", EntityKind.PLACE: "Address"}
_PARTIES = (EntityKind.PERSON, EntityKind.GROUP)
_DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")
_WIKIDATA = re.compile(r"Q\d+")
_SCHEMA_KEY = '"schema": "'
_Properties = Mapping[str, Iterable[str | None]]


def follow_the_money(graph: KnowledgeGraph) -> Iterator[str]:
    """Yield one line per entity; each refers only to entities that are there too."""
    events = {event.id: event for event in graph.events if event.curated}
    for article in graph.articles:
        yield _article(article)
    for entity in graph.entities:
        if entity.kind in _SCHEMA:
            yield _entity(graph, entity)
        elif entity.id in events:
            yield _event(graph, entity, events[entity.id])
    for entity in graph.entities:
        if entity.kind in _PARTIES:
            yield from _mentions(graph, entity)
    people = (entity for entity in graph.entities if entity.kind is EntityKind.PERSON)
    yield from dict.fromkeys(line for person in people for line in _roles(graph, person))
    yield from _memberships(graph)


def ftm_id(*parts: str) -> str:
    """An id of letters, digits, dots and hyphens, as the library wants them."""
    return ".".join(re.sub(r"[^0-9A-Za-z-]+", ".", part).strip(".-") for part in parts)


def schema_of(line: str) -> str:
    """The schema of an entity's line, such as "Person"."""
    return line.partition(_SCHEMA_KEY)[2].partition('"')[0]


def _line(identifier: str, schema: str, properties: _Properties) -> str:
    values = {name: sorted({allowed(value) for value in found if value}) for name, found in properties.items()}
    document = {"id": identifier, "schema": schema, "properties": {k: v for k, v in values.items() if v}}
    return json.dumps(document, ensure_ascii=False) + "\n"


def _article(article: Article) -> str:
    language = pycountry.languages.get(alpha_2=article.language.split("-")[0].lower())
    return _line(
        ftm_id("articles", article.id),
        "Article",
        {
            "title": [article.title],
            "name": [article.title],
            "fileName": [article.id],
            "author": article.authors,
            "publisher": [article.publisher],
            "sourceUrl": [article.url],
            "publishedAt": [article.published.isoformat() if article.published else None],
            "language": [language.alpha_3 if language else None],
        },
    )


def _entity(graph: KnowledgeGraph, entity: Entity) -> str:
    curated = entity.curated
    position = curated_coordinates(entity)  # there is no room to say that a gazetteer gave it
    properties: dict[str, Iterable[str | None]] = {
        "name": [entity.name],
        "alias": [alias.name for alias in entity.aliases if not _is_weak(entity, alias)],
        "weakAlias": [alias.name for alias in entity.aliases if _is_weak(entity, alias)],
        "description": [curated.description if curated else None],
        "wikidataId": [_matching(_WIKIDATA, curated.wikidata if curated else None)],
    }
    if entity.kind is EntityKind.PERSON:
        properties["birthDate"] = [_matching(_DATE, curated.born if curated else None)]
        properties["deathDate"] = [_matching(_DATE, curated.died if curated else None)]
        properties["position"] = [role.title for role in graph.roles.get(entity.id, ())]
    if entity.kind is EntityKind.PLACE:
        properties["full"] = [entity.name]
        properties["latitude"] = [_number(position.latitude)]
        properties["longitude"] = [_number(position.longitude)]
    return _line(ftm_id(entity.id), _SCHEMA[entity.kind], properties)


def _is_weak(entity: Entity, alias: Alias) -> bool:
    """A surname alone, or an acronym: too many bear it to tell anybody by it."""
    return " " not in alias.name and (entity.kind is EntityKind.PERSON or alias.name.isupper())


def _event(graph: KnowledgeGraph, entity: Entity, event: Event) -> str:
    names = {place: graph.entity_by_id[place].name for place in event.places if place in graph.entity_by_id}
    return _line(
        ftm_id(entity.id),
        "Event",
        {
            "name": [entity.name],
            "startDate": [event.when.start.isoformat() if event.when else None],
            "endDate": [event.when.end.isoformat() if event.when else None],
            "location": names.values(),
            "involved": [ftm_id(party) for party in event.participants if _is_party(graph, party)],
            "proof": {ftm_id("articles", citation.article_id) for citation in event.citations},
        },
    )


def _mentions(graph: KnowledgeGraph, entity: Entity) -> Iterator[str]:
    for item in graph.coverage_of(entity.id):
        yield _line(
            ftm_id("mentions", item.article_id, entity.id),
            "Mention",
            {
                "document": [ftm_id("articles", item.article_id)],
                "name": [entity.name],
                "resolved": [ftm_id(entity.id)],
                "detectedSchema": [_SCHEMA[entity.kind]],
            },
        )


def _roles(graph: KnowledgeGraph, person: Entity) -> Iterator[str]:
    for role in graph.roles.get(person.id, ()):
        organization = role.group if role.group and _is_group(graph, role.group) else None
        # Without an organisation that has a page, two people with one title need not hold the same position.
        position = ftm_id("positions", organization or person.id, slug_of(f"{role.title} {role.group_name or ''}"))
        name = f"{role.title}, {role.group_name}" if role.group_name else role.title
        yield _line(
            position,
            "Position",
            {"name": [name], "organization": [ftm_id(organization) if organization else None]},
        )
        yield _occupancy(graph, person, role, position)


def _occupancy(graph: KnowledgeGraph, person: Entity, role: Role, position: str) -> str:
    """Articles say that somebody held a position on a day, not since when: only editors give the start and the end."""
    state = "former" if role.former else "held"
    articles = [graph.article_by_id[citation.article_id] for citation in role.citations]
    return _line(
        ftm_id("occupancies", person.id, position, state),
        "Occupancy",
        {
            "holder": [ftm_id(person.id)],
            "post": [position],
            "date": [] if role.by_editor else [_matching(_DATE, role.first), _matching(_DATE, role.last)],
            "startDate": [_matching(_DATE, role.first)] if role.by_editor else [],
            "endDate": [_matching(_DATE, role.last)] if role.by_editor else [],
            "status": ["ended"] if role.former else [],
            "proof": {ftm_id("articles", article.id) for article in articles},
            "sourceUrl": [article.url for article in articles],  # for tools older than this schema's proof
        },
    )


def _memberships(graph: KnowledgeGraph) -> Iterator[str]:
    for relation in graph.relations:
        ends = (relation.subject, relation.object)
        if relation.kind is RelationKind.PART_OF and all(_is_group(graph, end) for end in ends):
            yield _line(
                ftm_id("memberships", *ends),
                "Membership",
                {"member": [ftm_id(relation.subject)], "organization": [ftm_id(relation.object)], "role": ["part of"]},
            )


def _is_party(graph: KnowledgeGraph, identifier: str) -> bool:
    entity = graph.entity_by_id.get(identifier)
    return entity is not None and entity.kind in _PARTIES


def _is_group(graph: KnowledgeGraph, identifier: str) -> bool:
    entity = graph.entity_by_id.get(identifier)
    return entity is not None and entity.kind is EntityKind.GROUP


def _number(degrees: float | None) -> str | None:
    return None if degrees is None else str(degrees)


def _matching(pattern: re.Pattern[str], text: str | None) -> str | None:
    return text if text and pattern.fullmatch(text) else None
