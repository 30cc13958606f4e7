"""Editors' SAME and DIFFERENT as constraints that clustering obeys."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.issues import Issue, error
from generator.records.decision import DecisionTarget, IdentityDecision, Judgement, Signature
from generator.records.provenance import Provenance
from generator.resolution.decisions.decision_targets import Targets
from generator.resolution.joining.clusters import Partition, opposite


@dataclass(frozen=True, slots=True, kw_only=True)
class Constraints:
    """What editors decided, in chains.

    Attributes:
        marks: Chain id to the sides of "different" and "unsure" decisions it stands on.
        pinned: Chain that an editor quotes and calls the same as something else, to the curated entity it is ("" if
            none): its own name no longer decides where it goes.
        pinned_by: The same chains to the decision.
        same: Chains to be joined, with the decision that says so.
        decided: Mark number to its decision.
    """

    marks: Mapping[str, frozenset[str]] = field(default_factory=dict)
    pinned: Mapping[str, str] = field(default_factory=dict)
    pinned_by: Mapping[str, IdentityDecision] = field(default_factory=dict)
    same: tuple[tuple[tuple[str, ...], IdentityDecision], ...] = ()
    decided: Mapping[str, IdentityDecision] = field(default_factory=dict)


def read_constraints(decisions: tuple[IdentityDecision, ...], targets: Targets) -> Constraints:
    """Turn identity decisions into constraints; what they cannot find becomes an issue of `targets`."""
    marks: defaultdict[str, set[str]] = defaultdict(set)
    same: list[tuple[tuple[str, ...], IdentityDecision]] = []
    decided: dict[str, IdentityDecision] = {}
    pinned: dict[str, str] = {}
    pinned_by: dict[str, IdentityDecision] = {}
    for number, decision in enumerate(decisions):
        left = targets.chains_of(decision.left, decision.signature)
        right = targets.chains_of(decision.right, decision.signature)
        if not left or not right:
            continue
        if decision.judgement is Judgement.SAME:
            same.append(((*left, *right), decision))
            for chains, own, other in ((left, decision.left, decision.right), (right, decision.right, decision.left)):
                if own.quote is not None:
                    pinned.update(dict.fromkeys(chains, targets.curated_id(other)))
                    pinned_by.update(dict.fromkeys(chains, decision))
            continue
        left, right = _apart(decision.left, left, right), _apart(decision.right, right, left)
        if set(left) & set(right):
            targets.issues.append(_one_thing(decision))
        else:
            decided[str(number)] = decision
            for chain in left:
                marks[chain].add(f"{number}<")
            for chain in right:
                marks[chain].add(f"{number}>")
    return Constraints(
        marks={chain: frozenset(found) for chain, found in marks.items()},
        pinned=pinned,
        pinned_by=pinned_by,
        same=tuple(same),
        decided=decided,
    )


def _apart(own: DecisionTarget, chains: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    """The chains of one side. A page is what is left of it once the mention is taken off that the other side quotes."""
    return tuple(chain for chain in chains if chain not in other) or chains if own.entity_id else chains


def _one_thing(decision: IdentityDecision) -> Issue:
    hint = "quote words that name one of them and not the other, with the article's id"
    message = f"both sides of this decision are the same mentions: {_words(decision)}"
    return error("contradiction", message, decision.signature.location, hint)


def _words(decision: IdentityDecision) -> str:
    sides = (decision.left, decision.right)
    return " and ".join(f'"{s.entity_id or (s.quote.exact if s.quote else s.article_id)}"' for s in sides)


def join_same(partition: Partition, constraints: Constraints) -> tuple[Issue, ...]:
    """Join what editors call the same; where they also call it different, it stays apart and is reported."""
    issues: list[Issue] = []
    for chains, decision in constraints.same:
        clusters = [cluster for chain in chains if (cluster := partition.of_chain(chain))]
        for cluster in clusters[1:]:
            first = partition.of_chain(clusters[0].head.id)
            second = partition.of_chain(cluster.head.id)
            if first is None or second is None or first is second:
                continue
            shared = sorted(mark for mark in first.marks if opposite(mark) in second.marks)
            if shared:
                against = constraints.decided[shared[0][:-1]]
                issues.append(_contradiction(decision, against))
            else:
                partition.join(first, second, editor_word(decision.signature, "the same"))
    return tuple(issues)


def _contradiction(decision: IdentityDecision, against: IdentityDecision) -> Issue:
    place = against.signature.location
    message = f"{_words(decision)} are the same here but {against.judgement} at {place.path}:{place.line}"
    return error("contradiction", message, decision.signature.location, "delete one of the two decisions")


def editor_word(signature: Signature, what: str) -> Provenance:
    """Provenance of an editor's decision."""
    detail = f"{signature.editor or 'an editor'} decided: {what}" + (
        f" ({signature.reason})" if signature.reason else ""
    )
    return Provenance(rule="editor", detail=detail, decided_at=signature.location)
