"""Roles of people: what articles print, gathered over time, behind what editors vouch for."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.graph.citations import Evidence, best_citations
from generator.graph.role_titles import title_key
from generator.records.entity import CuratedRole, Entity
from generator.records.graph import Role
from generator.records.provenance import Citation

_PLACES = "places/"
_CLEARLY = 2
"""So many times as often as another's must a country's office be printed to be the one that a people's is."""
_OF_A_PEOPLE = re.compile(r"^\w+(?:an|ch|ek|ese|i|ic|ish|sh|ss)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Print:
    """One place that prints a role."""

    holder: str
    title: str
    group: str | None
    group_name: str | None
    former: bool
    day: str
    citation: Citation


def build_roles(evidence: Iterable[Evidence], entities: Sequence[Entity]) -> Mapping[str, tuple[Role, ...]]:
    """Entity id to roles: editors' first in their order, then the newest first, of equal age what more articles print.

    Prints of one title and group are one role, dated by the first and last article; a title printed without a group
    counts for the person's only role of that title, one of a people ("Norwegian") for the person's only one of a place.
    An editor's role takes the citations of the same printed role.
    """
    gathered: defaultdict[str, list[_Print]] = defaultdict(list)
    for article in evidence:
        for found in _prints(article):
            gathered[found.holder].append(found)
    names = {_fold(entity.name): entity.id for entity in entities}
    roles = {entity.id: _roles_of(entity, gathered.get(entity.id, []), names) for entity in entities}
    return {identifier: found for identifier, found in roles.items() if found}


def _prints(evidence: Evidence) -> Iterable[_Print]:
    for role in evidence.found.roles:
        holder = evidence.entity_of_chain.get(role.holder)
        citation = evidence.cite_sentence(role.span.start)
        if holder and citation:
            yield _Print(
                holder=holder,
                title=role.title,
                group=evidence.entity_of_chain.get(role.group or ""),
                group_name=role.group_name,
                former=role.former,
                day=evidence.day,
                citation=citation,
            )


def _fold(text: str) -> str:
    return " ".join(text.casefold().split())


def _roles_of(entity: Entity, prints: Sequence[_Print], names: Mapping[str, str]) -> tuple[Role, ...]:
    by_key: defaultdict[tuple[str, str, bool], list[_Print]] = defaultdict(list)
    for found in prints:
        by_key[title_key(found.title), found.group or _fold(found.group_name or ""), found.former].append(found)
    _bring_home(by_key)
    _place_groupless(by_key)
    curated = entity.curated.roles if entity.curated else ()
    editors = []
    for role in curated:
        group = role.group or names.get(_fold(role.group_name or ""))
        keys = [(title_key(role.title), group or _fold(role.group_name or ""), former) for former in (False, True)]
        support = [found for key in keys for found in by_key.pop(key, [])]
        editors.append(_editors_role(role, group, support))
    printed = sorted(
        (_printed_role(found) for found in by_key.values()),
        key=lambda role: (-role.articles, role.title, role.group or ""),
    )
    printed.sort(key=lambda role: (role.last, role.first), reverse=True)
    printed.sort(key=lambda role: role.former)
    return (*editors, *printed)


def _bring_home(by_key: defaultdict[tuple[str, str, bool], list[_Print]]) -> None:
    """The office that a people gives ("the Norwegian minister") is the one its holder has in a country ("of Norway")."""
    for title, group, former in sorted(by_key):
        if not _OF_A_PEOPLE.search(group) or any(found.group for found in by_key[title, group, former]):
            continue
        at_home = [key for key in by_key if key[0] == title and key[1].startswith(_PLACES) and key[2] == former]
        at_home.sort(key=lambda key: (-len(by_key[key]), key))
        if at_home and all(len(by_key[at_home[0]]) >= _CLEARLY * len(by_key[key]) for key in at_home[1:]):
            by_key[at_home[0]].extend(by_key.pop((title, group, former)))


def _place_groupless(by_key: defaultdict[tuple[str, str, bool], list[_Print]]) -> None:
    for title, group, former in sorted(by_key):
        if group:
            continue
        others = [key for key in by_key if key[0] == title and key[1] and key[2] == former]
        if len(others) == 1:
            by_key[others[0]].extend(by_key.pop((title, group, former)))


def _editors_role(role: CuratedRole, group: str | None, support: Sequence[_Print]) -> Role:
    return Role(
        title=role.title,
        group=group,
        group_name=role.group_name,
        first=role.start,
        last=role.end,
        former=bool(role.end),
        by_editor=True,
        citations=best_citations((found.day, found.citation) for found in support),
        articles=_articles(support),
    )


def _printed_role(prints: Sequence[_Print]) -> Role:
    days = sorted(found.day for found in prints if found.day)
    named = [found for found in prints if found.group_name] or list(prints)
    newest = max(named, key=lambda found: (found.group is not None, found.day, found.citation))
    return Role(
        title=_usual_title(prints),
        group=newest.group,
        group_name=newest.group_name,
        first=days[0] if days else "",
        last=days[-1] if days else "",
        former=newest.former,
        by_editor=False,
        citations=best_citations((found.day, found.citation) for found in prints),
        articles=_articles(prints),
    )


def _articles(prints: Sequence[_Print]) -> int:
    return len({found.citation.article_id for found in prints})


def _usual_title(prints: Sequence[_Print]) -> str:
    """The title as it is printed most often; among equals the one with fewer capitals, then A to Z."""
    counts = Counter(found.title for found in prints)
    return min(counts, key=lambda title: (-counts[title], sum(map(str.isupper, title)), title))
