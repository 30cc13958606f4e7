"""What differs between two states of the knowledge: for people who review a change of content."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from generator.graph.knowledge_graph import KnowledgeGraph


class Difference(StrEnum):
    """How something differs."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One thing that differs.

    Attributes:
        table: "articles", "entities", "roles", "quotations", "disputes" or "redirects".
        key: The entity's or dispute's id; for others the words that tell it apart.
        label: The thing in words, as it is after the change, or was before it was removed.
        fields: Name of each field that differs to its value before and after; only for CHANGED.
    """

    table: str
    difference: Difference
    key: str
    label: str
    fields: Mapping[str, tuple[str, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Fact:
    key: str
    label: str
    fields: Mapping[str, str]


def compare_knowledge(before: KnowledgeGraph, after: KnowledgeGraph) -> tuple[Change, ...]:
    """Every change, table by table, each in the order of keys.

    Quotations are told apart by article and words, not by number, so that a new one does not move the others.
    """
    return tuple(
        change
        for table, facts_of in _TABLES.items()
        for change in _compare(table, _by_key(facts_of(before)), _by_key(facts_of(after)))
    )


def _by_key(facts: Iterable[_Fact]) -> dict[str, _Fact]:
    """Facts by key; the second and third of one key get a number, in their order."""
    groups: defaultdict[str, list[_Fact]] = defaultdict(list)
    for fact in facts:
        groups[fact.key].append(fact)
    return {
        key if number == 1 else f"{key} ({number})": fact
        for key, group in groups.items()
        for number, fact in enumerate(group, start=1)
    }


def _compare(table: str, before: Mapping[str, _Fact], after: Mapping[str, _Fact]) -> Iterator[Change]:
    for key in sorted({*before, *after}):
        old, new = before.get(key), after.get(key)
        fields: dict[str, tuple[str, str]] = {}
        if old is None or new is None:
            difference = Difference.ADDED if old is None else Difference.REMOVED
        else:
            difference = Difference.CHANGED
            fields = {
                name: (old.fields[name], new.fields[name])
                for name in old.fields
                if old.fields[name] != new.fields[name]
            }
            if not fields:
                continue
        label = (new or old or before[key]).label
        yield Change(table=table, difference=difference, key=key, label=label, fields=fields)


def _articles(graph: KnowledgeGraph) -> Iterator[_Fact]:
    for article in graph.articles:
        fields = {
            "title": article.title,
            "published": article.published.isoformat() if article.published else "",
            "publisher": article.publisher or "",
            "rights": graph.rights_of(article).value,
        }
        yield _Fact(key=article.id, label=article.title, fields=fields)


def _entities(graph: KnowledgeGraph) -> Iterator[_Fact]:
    for entity in graph.entities:
        fields = {
            "name": entity.name,
            "aliases": "; ".join(sorted(alias.name for alias in entity.aliases)),
            "articles": "; ".join(sorted(item.article_id for item in graph.coverage_of(entity.id))),
        }
        yield _Fact(key=entity.id, label=entity.name, fields=fields)


def _roles(graph: KnowledgeGraph) -> Iterator[_Fact]:
    for entity in graph.entities:
        for role in graph.roles.get(entity.id, ()):
            title = f"{role.title}, {role.group_name}" if role.group_name else role.title
            fields = {
                "group": role.group or "",
                "from": role.first,
                "to": role.last,
                "former": "yes" if role.former else "no",
            }
            yield _Fact(key=f"{entity.id}: {title}", label=f"{entity.name}: {title}", fields=fields)


def _quotations(graph: KnowledgeGraph) -> Iterator[_Fact]:
    for quotation in graph.quotations:
        speaker = quotation.speaker or quotation.speaker_name
        fields = {"speaker": speaker, "kind": quotation.kind.value, "about": "; ".join(quotation.about)}
        label = f"{quotation.speaker_name or 'nobody named'}: {quotation.content}"
        yield _Fact(key=f"{quotation.article_id}: {quotation.content}", label=label, fields=fields)


def _disputes(graph: KnowledgeGraph) -> Iterator[_Fact]:
    for dispute in graph.disputes:
        sides = [
            f"{side.speaker or side.speaker_name or 'nobody named'} {side.stance}: {side.text}"
            for side in dispute.sides
        ]
        yield _Fact(key=dispute.id, label=dispute.topic, fields={"topic": dispute.topic, "sides": "; ".join(sides)})


def _redirects(graph: KnowledgeGraph) -> Iterator[_Fact]:
    for retired, target in sorted(graph.redirects.items()):
        yield _Fact(key=retired, label=f"{retired} leads to {target}", fields={"leads to": target})


_TABLES = {
    "articles": _articles,
    "entities": _entities,
    "roles": _roles,
    "quotations": _quotations,
    "disputes": _disputes,
    "redirects": _redirects,
}
