"""Which clusters are worth comparing: those that share a key. Near-linear: a key that many share says nothing."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import combinations

from generator.records.entity import EntityKind
from generator.resolution.joining.clusters import Cluster
from generator.resolution.joining.homelands import is_of_another_country
from generator.resolution.joining.scoring import Relation
from generator.resolution.names.group_names import (
    GENERIC_WORDS,
    GroupRelation,
    bare_name,
    group_stem,
    relate_groups,
    word_bag,
)
from generator.resolution.names.name_keys import fold, initials, sound_key
from generator.resolution.names.nations import nation_of
from generator.resolution.names.person_names import NameRelation, relate
from generator.resolution.names.place_names import city_behind, country_codes, is_known_place, place_stem, split_place
from generator.resolution.names.place_relations import relate_places
from generator.short_names import LONG_FORMS

_MOST_SPELLINGS = 12
LARGEST_BLOCK = 60
"""Blocks with more clusters are left out: their key is too common to mean anything."""


def candidate_pairs(clusters: Iterable[Cluster]) -> Iterator[tuple[Cluster, Cluster, Relation]]:
    """Pairs of clusters of one kind whose names relate, each pair once, in a fixed order."""
    blocks: defaultdict[tuple[EntityKind, str], list[Cluster]] = defaultdict(list)
    for cluster in sorted(clusters, key=lambda c: c.order):
        for key in _BLOCKERS[cluster.kind](cluster):
            blocks[cluster.kind, key].append(cluster)
    seen: set[tuple[str, str]] = set()
    for _, block in sorted(blocks.items()):
        if len(block) > LARGEST_BLOCK:
            continue
        for left, right in combinations(block, 2):
            pair = (left.head.id, right.head.id)
            if pair not in seen:
                seen.add(pair)
                if relation := relate_clusters(left, right):
                    yield left, right, relation


def relate_clusters(left: Cluster, right: Cluster) -> Relation | None:
    """How the names of two clusters of one kind relate; None if they cannot be one."""
    if left.kind is EntityKind.PERSON:
        return _relate_persons(left, right)
    if left.kind is EntityKind.GROUP and is_of_another_country(left, right):
        return None
    relate_keys = relate_groups if left.kind is EntityKind.GROUP else relate_places
    one, other = left.main_key, right.main_key
    if one in right.foreign - right.given or other in left.foreign - left.given:
        return None
    found = relate_keys(one, other)
    if found in (None, GroupRelation.ACRONYM, GroupRelation.EXTENDED) and (
        one in right.aliases or other in left.aliases
    ):
        return GroupRelation.PRINTED
    if found is GroupRelation.ACRONYM and (one in right.printers or other in left.printers):
        return None
    if found is None and left.kind is EntityKind.PLACE:
        return _relate_other_spellings(left, right)
    if found is None and (one in right.short_names or other in left.short_names):
        return GroupRelation.SHORT
    return found


def _relate_other_spellings(left: Cluster, right: Cluster) -> Relation | None:
    """How two places relate by names that are not their usual ones: "Jana" by "Jana Valley", mostly spelled "Janah Valley"."""
    if len(left.keys) + len(right.keys) > _MOST_SPELLINGS:
        return None
    found = {relate_places(one, other) for one in left.keys for other in right.keys}
    return GroupRelation.AREA if GroupRelation.AREA in found else None


def _relate_persons(left: Cluster, right: Cluster) -> Relation | None:
    found = {relate(one, other) for one in left.names.values() for other in right.names.values()}
    if not found or NameRelation.CONFLICT in found:
        return None
    return min(found, key=list(NameRelation).index)


def _person_keys(cluster: Cluster) -> Iterator[str]:
    for name in cluster.names.values():
        first, last = name.words[0], sound_key(name.words[-1])
        yield "tail " + " ".join(name.words[-2:])
        yield "order " + " ".join(sorted(name.words))
        yield f"initial {last} {first[0]}"
        for form in sorted({first, *LONG_FORMS.get(first, ())}):
            yield f"full {last} {sound_key(form)}"


def _group_keys(cluster: Cluster) -> Iterator[str]:
    key = cluster.main_key
    stem = group_stem(key)
    words = stem.split()
    yield "bag " + word_bag(key)
    yield "sound " + " ".join(map(sound_key, words))
    yield from (f"name {alias}" for alias in sorted({key, stem, *cluster.aliases, *cluster.short_names}))
    yield "name " + bare_name(key)
    yield "bag " + word_bag(nation_of(stem)[1])
    if len(words) > 1:
        yield f"name {words[-1]}"
    if len(words) > 1 and words[-1] in GENERIC_WORDS:
        yield "name " + " ".join(words[:-1])
    if len(words) > 2:
        yield from (f"name {acronym}" for acronym in initials(stem))


def _place_keys(cluster: Cluster) -> Iterator[str]:
    key = place_stem(cluster.main_key)
    core = split_place(key)[0]
    yield "country " + country_codes().get(key, key)
    yield "core " + core
    if city := city_behind(key):
        yield "core " + fold(city.name)
    town, _, rest = core.partition(" ")
    if rest and is_known_place(town):
        yield "core " + rest
    yield "sound " + " ".join(map(sound_key, core.split()))
    yield from (f"core {alias}" for alias in sorted(cluster.aliases))


_BLOCKERS: Mapping[EntityKind, Callable[[Cluster], Iterator[str]]] = {
    EntityKind.PERSON: lambda cluster: iter(dict.fromkeys(_person_keys(cluster))),
    EntityKind.GROUP: lambda cluster: iter(dict.fromkeys(_group_keys(cluster))),
    EntityKind.PLACE: lambda cluster: iter(dict.fromkeys(_place_keys(cluster))),
    EntityKind.EVENT: lambda cluster: iter((f"name {cluster.head.key}",)),
}
