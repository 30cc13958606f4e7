"""Ids that stay: the ledger says which id a cluster had, so that its page keeps its address."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.page_paths import entity_id, kind_of_id
from generator.records.decision import LedgerEntry
from generator.records.entity import EntityKind
from generator.resolution.names.name_keys import fold
from generator.slugs import slug_of

_NUMBER = re.compile(r"-\d+$")
ANCHORS = 3
"""Mentions an id hangs on at most: few, so that a new article rarely changes the ledger."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claimant:
    """A cluster that wants an id.

    Attributes:
        curated: The ids of its curated entities, the one that wins first.
        anchors: `<article id>#<name>` of its chains, the earliest first.
        known_by: Those and the ones by its chains' other names, for finding an id again.
    """

    head: str
    kind: EntityKind
    name: str
    weight: int
    curated: tuple[str, ...]
    anchors: tuple[str, ...]
    known_by: frozenset[str]


def first_entry(claimant: Claimant, identifier: str) -> LedgerEntry:
    """The entry of an id that is new to the ledger."""
    return LedgerEntry(id=identifier, name=claimant.name, anchors=claimant.anchors[:ANCHORS])


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """The outcome: head chain to id, the new ledger, retired id to the page readers are sent to."""

    ids: Mapping[str, str]
    ledger: tuple[LedgerEntry, ...]
    redirects: Mapping[str, str]


def give_ids(claimants: Sequence[Claimant], ledger: Sequence[LedgerEntry]) -> Naming:
    """Find each cluster's id again, or give it a new one that never was another's.

    An id goes to the cluster with most of its anchors; of several ids in one cluster a curated one wins, then the
    one without a number (`jane-doe`, not `jane-doe-2`), then the one with more anchors there, then the first A to Z;
    the others lead to it from then on. An id of another kind
    than its cluster gives way. Ids whose anchors are all gone stay in the ledger; a cluster of the same name and
    kind may take such an id up again, no other.
    """
    ordered = sorted(claimants, key=lambda claimant: (not claimant.curated, -claimant.weight, claimant.head))
    held = _held(ordered, ledger)
    ids = {claimant.head: found for claimant in ordered if (found := _winner(claimant, held[claimant.head]))}
    given = {identifier for found in held.values() for identifier in found} | set(ids.values())
    idle = (entry for entry in ledger if entry.id not in given and entry.merged_into is None)
    new_ids = _NewIds(idle, {entry.id for entry in ledger} | given)
    for claimant in ordered:
        if claimant.head not in ids:
            ids[claimant.head] = new_ids.give(claimant)
    merged = {identifier: ids[head] for head, found in held.items() for identifier in found if identifier != ids[head]}
    merged |= {other: ids[c.head] for c in ordered for other in c.curated if other != ids[c.head]}
    new_ledger = _new_ledger(ordered, ids, merged, ledger)
    return Naming(ids=ids, ledger=new_ledger, redirects=_redirects(new_ledger, set(ids.values())))


def _held(claimants: Sequence[Claimant], ledger: Sequence[LedgerEntry]) -> Mapping[str, Mapping[str, int]]:
    """Head chain to the ledger's ids that its anchors carry, and how many anchors each has there."""
    owner = {anchor: claimant.head for claimant in reversed(claimants) for anchor in claimant.known_by}
    owner |= {anchor: claimant.head for claimant in claimants for anchor in claimant.anchors}
    curated = {identifier: claimant.head for claimant in claimants for identifier in claimant.curated}
    held: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for entry in ledger:
        hits = Counter(owner[anchor] for anchor in entry.anchors if anchor in owner)
        if entry.id in curated:
            held[curated[entry.id]][entry.id] = len(entry.anchors) + 1
        elif hits:
            order = [owner[anchor] for anchor in entry.anchors if anchor in owner]
            head = max(hits, key=lambda key: (hits[key], -order.index(key)))
            held[head][entry.id] = hits[head]
    return held


def _winner(claimant: Claimant, held: Mapping[str, int]) -> str | None:
    if claimant.curated:
        return claimant.curated[0]
    fitting = [identifier for identifier in held if kind_of_id(identifier) is claimant.kind]

    def rank(identifier: str) -> tuple[bool, int, str]:
        plain = _NUMBER.sub("", identifier)
        return plain != identifier and plain in fitting, -held[identifier], identifier

    return min(fitting, key=rank, default=None)


class _NewIds:
    """Gives out ids that nobody ever had, and idle ones to clusters of the same name and kind."""

    def __init__(self, idle: Iterable[LedgerEntry], taken: Iterable[str]) -> None:
        self._taken = set(taken)
        self._last: dict[str, int] = {}
        self._idle: dict[tuple[EntityKind, str], list[str]] = {}
        for entry in sorted(idle, key=lambda entry: entry.id, reverse=True):
            self._idle.setdefault((kind_of_id(entry.id), fold(entry.name)), []).append(entry.id)

    def give(self, claimant: Claimant) -> str:
        """An id for a cluster that has none."""
        idle = self._idle.get((claimant.kind, fold(claimant.name)))
        if idle:
            return idle.pop()
        first = entity_id(claimant.kind, slug_of(claimant.name))
        number = self._last.get(first, 1)
        identifier = first if number == 1 else f"{first}-{number}"
        while identifier in self._taken:
            number += 1
            identifier = f"{first}-{number}"
        self._last[first] = number
        self._taken.add(identifier)
        return identifier


def _new_ledger(
    claimants: Sequence[Claimant],
    ids: Mapping[str, str],
    merged: Mapping[str, str],
    ledger: Sequence[LedgerEntry],
) -> tuple[LedgerEntry, ...]:
    entries = {entry.id: entry for entry in ledger}
    for identifier, target in merged.items():
        entry = entries.get(identifier) or LedgerEntry(id=identifier, name=identifier)
        entries[identifier] = replace(entry, merged_into=target)
    owners: defaultdict[str, set[str]] = defaultdict(set)
    for entry in ledger:
        for anchor in entry.anchors:
            owners[anchor].add(entry.id)
    for claimant in claimants:
        identifier = ids[claimant.head]
        old = entries.get(identifier)
        foreign = {anchor for anchor in claimant.anchors if owners[anchor] - {identifier}}
        anchors = _anchors(claimant, old, foreign)
        entries[identifier] = LedgerEntry(id=identifier, name=claimant.name, anchors=anchors)
    return tuple(entries[identifier] for identifier in sorted(entries))


def _anchors(claimant: Claimant, old: LedgerEntry | None, foreign: Collection[str]) -> tuple[str, ...]:
    """The old anchors that still hold, filled up with the earliest mentions.

    Mentions that carry another id of the ledger (one that was merged into this) are taken only for want of others:
    when the merge is undone, each id must find its own again.
    """
    kept = [anchor for anchor in old.anchors if anchor in claimant.known_by] if old else []
    more = [anchor for anchor in claimant.anchors if anchor not in kept and anchor not in foreign]
    return tuple((*kept, *more)[:ANCHORS]) or claimant.anchors[:ANCHORS]


def _redirects(ledger: Sequence[LedgerEntry], pages: set[str]) -> dict[str, str]:
    """Retired id to the page at the end of its way; ways that end nowhere are left out."""
    target = {entry.id: entry.merged_into for entry in ledger if entry.merged_into and entry.id not in pages}
    redirects = {}
    for identifier in target:
        end, seen = identifier, {identifier}
        while (step := target.get(end)) and step not in seen:
            seen.add(step)
            end = step
        if end in pages:
            redirects[identifier] = end
    return redirects
