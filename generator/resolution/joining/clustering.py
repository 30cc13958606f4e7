"""From chains to clusters: equal names, editors' word, variants of names, and last the lone surnames."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.issues import Issue
from generator.records.decision import Judgement
from generator.records.entity import EntityKind
from generator.records.provenance import Provenance
from generator.records.stage_results import UndecidedPair
from generator.resolution.joining.asking import is_worth_asking
from generator.resolution.joining.buckets import first_clusters
from generator.resolution.joining.candidate_pairs import candidate_pairs, relate_clusters
from generator.resolution.joining.clusters import Cluster, Partition, kept_apart, names_conflict
from generator.resolution.joining.confidence import provenance_of
from generator.resolution.joining.decision_constraints import Constraints, editor_word, join_same
from generator.resolution.joining.scoring import JOIN, UNDECIDED, Score, score_pair
from generator.resolution.joining.single_names import CLEAR_LEAD, place_single_names
from generator.resolution.names.group_names import GroupRelation
from generator.resolution.names.person_names import NameRelation
from generator.resolution.names.place_relations import sounds_alike
from generator.resolution.profiles.chain_profiles import ChainProfile
from generator.resolution.profiles.stories import Stories

CERTAIN = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """Two clusters that may be one, by the chains that head them."""

    left: str
    right: str
    score: float
    provenance: Provenance


def cluster_chains(
    profiles: Sequence[ChainProfile], constraints: Constraints, stories: Stories
) -> tuple[Partition, tuple[Doubt, ...], tuple[Issue, ...]]:
    """Gather all chains into clusters.

    Returns:
        The clusters; the pairs that are too alike to forget and not alike enough to join; contradictions.
    """
    clusters, joins = first_clusters(profiles, constraints, stories)
    partition = Partition(clusters)
    partition.joins.update(joins)
    issues = join_same(partition, constraints)
    doubts = _join_variants(partition, stories)
    doubts += place_single_names(partition, stories)
    return partition, (*_unsure(partition, constraints), *_still_open(partition, doubts)), issues


def _join_variants(partition: Partition, stories: Stories) -> list[tuple[str, str, Score]]:
    scored = [
        (score_pair(left, right, relation, stories), left.head.id, right.head.id)
        for left, right, relation in candidate_pairs(partition.clusters.values())
    ]
    scored.sort(key=lambda item: (-item[0].value, item[1], item[2]))
    rivals = _bearers_of_initials(partition, scored)
    doubts = []
    for score, left_id, right_id in scored:
        left, right = partition.of_chain(left_id), partition.of_chain(right_id)
        if score.value < UNDECIDED or left is None or right is None or left is right or kept_apart(left, right):
            continue
        if score.value >= JOIN and _may_join(left, right, score) and not _is_anyones(score, left, right, rivals):
            partition.join(left, right, provenance_of(score.relation, score.detail))
        else:
            doubts.append((left_id, right_id, score))
    return doubts


def _bearers_of_initials(
    partition: Partition, scored: Sequence[tuple[Score, str, str]]
) -> dict[str, list[tuple[float, Cluster]]]:
    """Head of a cluster known by an initial ("J. Doe") to those whom it may mean, each with its score.

    Where its own article names one of them, it is nobody from elsewhere.
    """
    found: defaultdict[str, list[tuple[float, Cluster]]] = defaultdict(list)
    for score, *heads in scored:
        for head, other in (heads, heads[::-1]) if score.relation is NameRelation.INITIAL else ():
            known, bearer = partition.clusters[head], partition.clusters[other]
            value = CERTAIN if known.articles & bearer.articles else score.value
            if value >= UNDECIDED and not bearer.has_initials_only:
                found[head].append((value, bearer))
    return found


def _is_anyones(
    score: Score, left: Cluster, right: Cluster, rivals: Mapping[str, Sequence[tuple[float, Cluster]]]
) -> bool:
    """Whether an initial may as well be somebody else's, whose names cannot belong to the same person."""
    if score.relation is not NameRelation.INITIAL:
        return False
    one, other = (left, right) if left.has_initials_only else (right, left)
    near = (c for value, c in rivals.get(one.head.id, ()) if score.value - value < CLEAR_LEAD)
    return any(c is not other and names_conflict(c, other) for c in near)


def _may_join(left: Cluster, right: Cluster, score: Score) -> bool:
    """Whether two clusters, as they have grown meanwhile, still can be one.

    Their names must still relate, since a chain whose name joins two ("Reds beat Blues") may have been taken in; and
    no article may name both people as two, or print both a group's short name and the full one as two groups' names.
    """
    if relate_clusters(left, right) is None or names_conflict(left, right):
        return False
    two_people = bool(left.names and right.names) and left.head.key != right.head.key
    return not ((two_people or _were_kept_two(left, right, score)) and left.articles & right.articles)


def _were_kept_two(left: Cluster, right: Cluster, score: Score) -> bool:
    """Whether recognition would have made one of the two names, had their article not spoken of two.

    So with names that differ in spelling, but for a town's in other letters; and with "Times" beside "Doe Times".
    """
    one, other = left.main_key, right.main_key
    if score.relation is GroupRelation.SPELLING:
        return not (left.kind is EntityKind.PLACE and sounds_alike(one, other))
    return score.relation is GroupRelation.SHORT and (one.endswith(f" {other}") or other.endswith(f" {one}"))


def _unsure(partition: Partition, constraints: Constraints) -> Iterator[Doubt]:
    """What editors left open on purpose: it stays apart, and on the list."""
    sides: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for chain, marks in constraints.marks.items():
        for mark in marks:
            if constraints.decided[mark[:-1]].judgement is Judgement.UNSURE and (found := partition.of_chain(chain)):
                sides[mark[:-1]].setdefault(mark[-1], found.head.id)
    for number in sorted(sides, key=int):
        if len(sides[number]) == 2:
            left, right = sorted(sides[number].values())
            provenance = editor_word(constraints.decided[number].signature, "unsure")
            yield Doubt(left=left, right=right, score=UNDECIDED, provenance=provenance)


def _still_open(partition: Partition, doubts: Sequence[tuple[str, str, Score]]) -> list[Doubt]:
    """Doubts about clusters that are still two, each pair once with its best score, best first."""
    best: dict[tuple[str, str], Doubt] = {}
    for left_id, right_id, score in doubts:
        left, right = partition.of_chain(left_id), partition.of_chain(right_id)
        if left is None or right is None or left is right or kept_apart(left, right):
            continue
        if not is_worth_asking(left, right, score.relation):
            continue
        pair = (min(left.head.id, right.head.id), max(left.head.id, right.head.id))
        provenance = Provenance(rule=score.relation.value, confidence=round(score.value, 3), detail=score.detail)
        if pair not in best or best[pair].score < score.value:
            best[pair] = Doubt(left=pair[0], right=pair[1], score=round(score.value, 3), provenance=provenance)
    return sorted(best.values(), key=lambda doubt: (-doubt.score, doubt.left, doubt.right))


def undecided_pairs(doubts: Sequence[Doubt], entity_of_head: Mapping[str, str]) -> tuple[UndecidedPair, ...]:
    """Doubts between entities that have pages, best first; ids in A to Z order within a pair."""
    pairs = []
    for doubt in doubts:
        ids = sorted({entity_of_head[head] for head in (doubt.left, doubt.right) if head in entity_of_head})
        if len(ids) == 2:
            pairs.append(UndecidedPair(left=ids[0], right=ids[1], score=doubt.score, provenance=doubt.provenance))
    return tuple(sorted(pairs, key=lambda pair: (-pair.score, pair.left, pair.right)))
