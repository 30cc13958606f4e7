"""Who and what an entity hangs together with: one row per neighbour, all the ways in which they do, with citations."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from generator.page_paths import FOLDERS
from generator.pages.parts.role_lines import same_title
from generator.pages.words.escaping import fill
from generator.pages.words.wording import capital_markup, count, listing
from generator.pages.writing.library import Library
from generator.pages.writing.role_words import running
from generator.pages.writing.scribe import Scribe
from generator.records.entity import Entity, EntityKind
from generator.records.graph import Relation, RelationKind
from generator.records.provenance import Citation

_TELLING_ORDER = (
    RelationKind.ROLE_IN,
    RelationKind.PART_OF,
    RelationKind.TAKES_PART,
    RelationKind.HAPPENS_AT,
    RelationKind.QUOTES_ABOUT,
    RelationKind.NAMED_TOGETHER,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbour:
    """Another entity and the relations to it, the most telling kind first."""

    entity: Entity
    relations: tuple[Relation, ...]

    @property
    def weight(self) -> int:
        """In how many sentences the two hang together."""
        return max(relation.weight for relation in self.relations)

    @property
    def attested(self) -> str:
        """On what it rests, for readers: "3 sentences", or the editors' word where no article is cited."""
        cited = any(relation.citations for relation in self.relations)
        return count(self.weight, "sentence") if cited else "our editors"


@dataclass(frozen=True, slots=True, kw_only=True)
class ConnectionRow:
    """One line of the table."""

    name: Markup
    kind: str
    how: Markup
    sentences: Markup


def neighbours(library: Library, entity_id: str) -> tuple[Neighbour, ...]:
    """Entities with a page that the entity has a relation to, the strongest first."""
    found: dict[str, list[Relation]] = {}
    for relation in library.graph.relations_of.get(entity_id, ()):
        other = relation.object if relation.subject == entity_id else relation.subject
        if other != entity_id and other in library.pages:
            found.setdefault(other, []).append(relation)
    graph = library.graph
    rows = [
        Neighbour(entity=graph.entity_by_id[other], relations=tuple(sorted(_one_office(relations), key=_telling_first)))
        for other, relations in found.items()
    ]
    return tuple(sorted(rows, key=lambda row: (-row.weight, row.entity.id)))


def _one_office(relations: Sequence[Relation]) -> list[Relation]:
    """The relations, the roles of one person there that are one office in several spellings gathered under the first."""
    kept: list[Relation] = []
    for relation in relations:
        place = next((number for number, other in enumerate(kept) if _is_same_role(relation, other)), None)
        if place is None:
            kept.append(relation)
            continue
        other = kept[place]
        citations = tuple(dict.fromkeys((*other.citations, *relation.citations)))
        kept[place] = replace(other, weight=max(1, len(citations)), citations=citations)
    return kept


def _is_same_role(relation: Relation, other: Relation) -> bool:
    roles = relation.kind is RelationKind.ROLE_IN and other.kind is RelationKind.ROLE_IN
    return roles and relation.subject == other.subject and same_title(relation.label, other.label)


def _telling_first(relation: Relation) -> int:
    return _TELLING_ORDER.index(relation.kind)


def connection_rows(scribe: Scribe, entity_id: str, rows: Iterable[Neighbour]) -> tuple[ConnectionRow, ...]:
    """One row each, same order; of namesakes each with what tells it from the other."""
    given = tuple(rows)
    names = Counter(row.entity.name for row in given)
    return tuple(
        _row(scribe, entity_id, row, _told_apart(scribe, row.entity) if names[row.entity.name] > 1 else "")
        for row in given
    )


def _told_apart(scribe: Scribe, entity: Entity) -> str:
    return f"{entity.kind.value}, {count(len(scribe.library.coverage(entity.id)), 'article')}"


def relation_words(entity_id: str, relation: Relation) -> str:
    """What the other end of a relation is to the entity."""
    is_subject = relation.subject == entity_id
    if relation.kind is RelationKind.ROLE_IN:
        label = running(relation.label) or "a role"
        return f"{label} there" if is_subject else label
    if relation.kind is RelationKind.PART_OF:
        return "the whole it belongs to" if is_subject else "a part of it"
    if relation.kind is RelationKind.TAKES_PART:
        return "took part"
    if relation.kind is RelationKind.HAPPENS_AT:
        return "where it happened" if is_subject else "happened here"
    if relation.kind is RelationKind.QUOTES_ABOUT:
        return "spoken about" if is_subject else f"speaks of {_whom(entity_id)}"
    return "named together"


def _whom(entity_id: str) -> str:
    """A word for the entity whose page it is, which for a person is never "it"."""
    return "this person" if entity_id.startswith(FOLDERS[EntityKind.PERSON] + "/") else "it"


def _row(scribe: Scribe, entity_id: str, row: Neighbour, apart: str) -> ConnectionRow:
    """That two are named together is said where nothing more is known of them; else only its sentences are cited."""
    telling = [relation for relation in row.relations if relation.kind is not RelationKind.NAMED_TOGETHER]
    how: dict[str, Markup] = {}
    for relation in telling or row.relations:
        words = relation_words(entity_id, relation)
        how.setdefault(words, fill("{words}{notes}", words=words, notes=scribe.cite(relation.citations, 2)))
    cited = {_place(citation) for relation in telling for citation in relation.citations[:2]}
    together = [relation for relation in row.relations if relation not in telling] if telling else []
    notes = scribe.cite((c for relation in together for c in relation.citations[:2] if _place(c) not in cited), 2)
    return ConnectionRow(
        name=scribe.entity(row.entity.id) + (fill(" <small>{apart}</small>", apart=apart) if apart else Markup("")),
        kind=row.entity.kind.value,
        how=capital_markup(listing(list(how.values()), last="and")),
        sentences=fill("{attested}{notes}", attested=row.attested, notes=notes),
    )


def _place(citation: Citation) -> tuple[str, int]:
    return citation.article_id, citation.sentence
