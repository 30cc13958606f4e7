"""Wrong kinds put right: editors first, then a vote over all articles that print the name."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from generator.records.entity import EntityKind
from generator.resolution.profiles import ChainProfile

DOMINANT_SHARE = 0.75
"""A kind must have this share of a name's articles to win over the others."""
FEWEST_VOTES = 3


def vote_kinds(
    profiles: Sequence[ChainProfile], decided: Mapping[str, EntityKind], decided_names: Mapping[str, EntityKind]
) -> tuple[ChainProfile, ...]:
    """The profiles, each with the kind editors or the vote give it.

    Args:
        profiles: All chains.
        decided: Chain id to the kind an editor's decision or a curated entity gives.
        decided_names: Folded name to the kind an editor gives.
    """
    votes: defaultdict[str, Counter[EntityKind]] = defaultdict(Counter)
    for profile in profiles:
        votes[profile.key][profile.kind] += 1
    winners = {key: kind for key, counts in votes.items() if (kind := _winner(counts))}
    return tuple(_with_kind(profile, decided, decided_names, winners) for profile in profiles)


def _with_kind(
    profile: ChainProfile,
    decided: Mapping[str, EntityKind],
    decided_names: Mapping[str, EntityKind],
    winners: Mapping[str, EntityKind],
) -> ChainProfile:
    kind = decided.get(profile.id) or decided_names.get(profile.key)
    if kind is None and (winner := winners.get(profile.key)) and _may_change(profile, winner):
        kind = winner
    return profile if kind in (None, profile.kind) else profile.retyped(kind)


def _winner(counts: Counter[EntityKind]) -> EntityKind | None:
    (kind, count), *others = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    total = count + sum(number for _, number in others)
    return kind if others and count >= FEWEST_VOTES and count / total >= DOMINANT_SHARE else None


def _may_change(profile: ChainProfile, winner: EntityKind) -> bool:
    """Whether nothing in the article itself speaks for the kind the chain has.

    One word alone may well be a surname here and a place there, so persons of one name are left as they are, and
    nothing of one word is made a person.
    """
    if profile.claimed or profile.titles or profile.gender or profile.roles:
        return False
    one_word = " " not in profile.key
    return not (one_word and EntityKind.PERSON in (profile.kind, winner))


def kinds_of_names(names: Iterable[tuple[str, EntityKind]]) -> dict[str, EntityKind]:
    """Folded name to kind, the last one given winning."""
    return dict(names)
