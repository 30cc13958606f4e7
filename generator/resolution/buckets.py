"""Chains of one kind and one full name: usually one entity, unless the evidence says two."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from generator.records.entity import EntityKind, Join
from generator.records.provenance import Provenance
from generator.resolution.clusters import Cluster, kept_apart
from generator.resolution.confidence import provenance_of
from generator.resolution.decision_constraints import Constraints, editor_word
from generator.resolution.group_names import GroupRelation, is_common
from generator.resolution.name_keys import person_words
from generator.resolution.namesakes import OFTEN
from generator.resolution.person_names import NameRelation
from generator.resolution.place_names import country_codes
from generator.resolution.profiles import ChainProfile
from generator.resolution.scoring import JOIN, score_pair
from generator.resolution.stories import Stories

NO_MARKS: frozenset[str] = frozenset()


def first_clusters(
    profiles: Sequence[ChainProfile], constraints: Constraints, stories: Stories
) -> tuple[tuple[Cluster, ...], dict[str, Join]]:
    """Gather chains of one kind and full name, or of one curated entity.

    A person of whom one name is printed, and a group whose name many bear ("Supreme Court"), stay alone here
    (the latter: with those of one country).

    Returns:
        The clusters, and why each chain that did not begin one is where it is.
    """
    homes = _homes(profiles)
    shared = _shared_initials(profiles)
    marks = constraints.marks
    buckets: defaultdict[tuple[str, ...], list[Cluster]] = defaultdict(list)
    joins: dict[str, Join] = {}
    for profile in sorted(profiles, key=_by_evidence):
        pinned = profile.id in constraints.pinned and not profile.claimed
        bucket = buckets[("pinned", profile.id) if pinned else _bucket(profile, homes, shared)]
        own = marks.get(profile.id, NO_MARKS)
        found = _home_of(profile, own, bucket, stories)
        if found is None:
            free = replace(profile, claimed=None) if bucket else profile
            bucket.append(Cluster.of(free, own))
            continue
        cluster, provenance = found
        if profile.claimed and profile.id in constraints.pinned_by:
            provenance = editor_word(constraints.pinned_by[profile.id].signature, "the same")
        joins[profile.id] = Join(chain_id=profile.id, with_chain_id=cluster.head.id, provenance=provenance)
        cluster.add(profile, own)
    return tuple(cluster for bucket in buckets.values() for cluster in bucket), joins


def _by_evidence(profile: ChainProfile) -> tuple[bool, bool]:
    """People whose work is told come first, then those named often: the others join whom they fit best."""
    if profile.kind is not EntityKind.PERSON or not profile.article_id:
        return (False, False)
    return (not profile.callings, profile.weight < OFTEN)


def _bucket(profile: ChainProfile, homes: Mapping[str, str], shared: Collection[str]) -> tuple[str, ...]:
    if profile.claimed:
        return ("curated", profile.claimed)
    if profile.single or (profile.kind is EntityKind.PERSON and profile.key in shared):
        return ("single", profile.id)
    if profile.kind is EntityKind.GROUP and is_common(profile.key):
        home = homes.get(profile.article_id)
        return ("common", profile.key, home) if home else ("alone", profile.id)
    return (profile.kind, profile.key)


def _shared_initials(profiles: Iterable[ChainProfile]) -> frozenset[str]:
    """Names such as "j doe" that may be of several people of the library: of Jane Doe and of John Doe."""
    bearers: defaultdict[str, set[str]] = defaultdict(set)
    for profile in profiles:
        words = person_words(profile.name) if profile.kind is EntityKind.PERSON else ()
        if len(words) > 1 and len(words[0]) > 1:
            bearers[f"{words[0][0]} {words[-1]}"].add(words[0])
    return frozenset(name for name, first_names in bearers.items() if len(first_names) > 1)


def _homes(profiles: Iterable[ChainProfile]) -> dict[str, str]:
    """Article id to the country it names most, if it names one more than any other."""
    named: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for profile in profiles:
        if profile.kind is EntityKind.PLACE and (code := country_codes().get(profile.key)):
            named[profile.article_id][code] += profile.weight
    homes = {}
    for article_id, counts in named.items():
        (code, count), *others = counts.most_common()
        if not others or others[0][1] < count:
            homes[article_id] = code
    return homes


def _relation_of(profile: ChainProfile) -> GroupRelation:
    if profile.kind is EntityKind.PLACE:
        return GroupRelation.SAME_PLACE
    return GroupRelation.COMMON if is_common(profile.key) else GroupRelation.SAME


def _home_of(
    profile: ChainProfile, marks: frozenset[str], bucket: Sequence[Cluster], stories: Stories
) -> tuple[Cluster, Provenance] | None:
    """The cluster of the bucket that the chain fits best, and why; None if it fits none."""
    if not bucket:
        return None
    alone = Cluster.of(profile, marks)
    open_clusters = [cluster for cluster in bucket if not kept_apart(alone, cluster)]
    if profile.claimed:
        reason = Provenance(rule="curated name", detail=f"“{profile.name}” is a name of {profile.claimed}")
        return (open_clusters[0], reason) if open_clusters else None
    if profile.kind is not EntityKind.PERSON:
        relation = _relation_of(profile)
        return (open_clusters[0], provenance_of(relation, relation.value)) if open_clusters else None
    scored = [(score_pair(alone, cluster, NameRelation.SAME, stories), cluster) for cluster in open_clusters]
    best = max(scored, key=lambda item: (item[0].value, len(item[1].chains)), default=None)
    if best is None or best[0].value < JOIN:
        return None
    return best[1], provenance_of(NameRelation.SAME, best[0].detail)
