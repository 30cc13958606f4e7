"""Chains of one kind and one full name: usually one entity, unless the evidence says two."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from generator.records.entity import EntityKind, Join
from generator.records.provenance import Provenance
from generator.resolution.joining.clusters import Cluster, kept_apart
from generator.resolution.joining.confidence import provenance_of
from generator.resolution.joining.decision_constraints import Constraints, editor_word
from generator.resolution.joining.namesakes import OFTEN
from generator.resolution.joining.scoring import JOIN, score_pair
from generator.resolution.names.group_names import GroupRelation, is_common
from generator.resolution.names.name_keys import person_words
from generator.resolution.names.person_names import NameRelation
from generator.resolution.profiles.chain_profiles import ChainProfile
from generator.resolution.profiles.common_names import with_chances
from generator.resolution.profiles.foreign_names import with_foreign_names
from generator.resolution.profiles.shared_names import homes_of, owners_of_short_names, with_states
from generator.resolution.profiles.stories import Stories
from generator.resolution.profiles.usual_names import with_usual_names

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
    profiles = with_chances(with_states(with_foreign_names(with_usual_names(profiles))))
    homes = homes_of(profiles)
    profiles = tuple(replace(p, own_land=homes[p.id]) if p.id in homes else p for p in profiles)
    owners = owners_of_short_names(profiles)
    shared = _shared_initials(profiles)
    marks = constraints.marks
    buckets: defaultdict[tuple[str, ...], list[Cluster]] = defaultdict(list)
    joins: dict[str, Join] = {}
    for profile in sorted(profiles, key=_by_evidence):
        pinned = profile.id in constraints.pinned and not profile.claimed
        bucket = buckets[("pinned", profile.id) if pinned else _bucket(profile, homes, shared, owners)]
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
    clusters = tuple(cluster for bucket in buckets.values() for cluster in bucket)
    return _with_short_names(clusters, owners, joins), joins


def _with_short_names(
    clusters: tuple[Cluster, ...], owners: Mapping[str, str | None], joins: dict[str, Join]
) -> tuple[Cluster, ...]:
    """The clusters, those of short names taken in by the group that their own article names in full."""
    home = {chain.id: cluster for cluster in clusters for chain in cluster.chains}
    taken = set()
    for cluster in clusters:
        owner = home.get(owners.get(cluster.head.id) or "")
        if owner is None or owner.kind is not cluster.kind or cluster.claims or kept_apart(cluster, owner):
            continue
        provenance = provenance_of(GroupRelation.SHORT, f"“{cluster.head.name}” beside “{owner.head.name}”")
        joins[cluster.head.id] = Join(chain_id=cluster.head.id, with_chain_id=owner.head.id, provenance=provenance)
        owner.add(replace(cluster.head, key=owner.head.key), cluster.marks)
        taken.add(cluster.head.id)
    return tuple(cluster for cluster in clusters if cluster.head.id not in taken)


def _by_evidence(profile: ChainProfile) -> tuple[bool, bool]:
    """People whose work is told come first, then those named often: the others join whom they fit best."""
    if profile.kind is not EntityKind.PERSON or not profile.article_id:
        return (False, False)
    return (not profile.callings, profile.weight < OFTEN)


def _bucket(
    profile: ChainProfile, homes: Mapping[str, str], shared: Collection[str], owners: Mapping[str, str | None]
) -> tuple[str, ...]:
    if profile.claimed:
        return ("curated", profile.claimed)
    if profile.single or (profile.kind is EntityKind.PERSON and profile.key in shared):
        return ("single", profile.id)
    if profile.id in owners:
        return ("short", profile.id)
    if profile.kind is EntityKind.GROUP and is_common(profile.key):
        home = homes.get(profile.id)
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
