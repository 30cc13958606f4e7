"""Wrong kinds put right: editors first, then a vote over all articles that print the name."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from generator.records.entity import EntityKind
from generator.resolution.names.place_names import is_known_place
from generator.resolution.profiles.chain_profiles import ChainProfile

LONG_NAME = (2, 0.6)
"""Votes and share of the votes that a kind needs to win a name of several words: such names rarely mean two things."""
ONE_WORD = (4, 0.85)
"""The same for one word, which may well be a surname here and a place there."""
NO_PAGE = (3, 0.75)
"""The same for kinds without pages: a name must not lose its page for one article's sake."""


def vote_kinds(
    profiles: Sequence[ChainProfile], decided: Mapping[str, EntityKind], decided_names: Mapping[str, EntityKind]
) -> tuple[ChainProfile, ...]:
    """The profiles, each with the kind editors or the vote give it.

    Every chain votes once for each of its names, so that "Doe" in the chain of Jane Doe counts as a person's name. A
    maker's name that means its product in one article does not count against what it means in others.

    Args:
        profiles: All chains.
        decided: Chain id to the kind an editor's decision or a curated entity gives.
        decided_names: Folded name to the kind an editor gives.
    """
    votes: defaultdict[str, Counter[EntityKind]] = defaultdict(Counter)
    for profile in profiles:
        for key in profile.keys:
            votes[key][profile.kind] += 1
    keys = {profile.key for profile in profiles}
    winners = {key: kind for key in keys if (kind := _winner(key, votes[key]))}
    pages = {key: kind for key in keys if (kind := _winner(key, _without_products(votes[key])))}
    both = pages | winners
    return tuple(
        _with_kind(profile, decided, decided_names, winners if profile.kind is EntityKind.OTHER else both)
        for profile in profiles
    )


def _without_products(votes: Counter[EntityKind]) -> Counter[EntityKind]:
    counts = Counter(votes)
    del counts[EntityKind.OTHER]
    return counts


def _with_kind(
    profile: ChainProfile,
    decided: Mapping[str, EntityKind],
    decided_names: Mapping[str, EntityKind],
    winners: Mapping[str, EntityKind],
) -> ChainProfile:
    kind = decided.get(profile.id) or decided_names.get(profile.key)
    if kind is None and not _has_own_evidence(profile):
        kind = winners.get(profile.key)
    return profile if kind in (None, profile.kind) else profile.retyped(kind)


def _winner(key: str, votes: Counter[EntityKind]) -> EntityKind | None:
    """The kind that wins a name more than one kind claims; gazetteers have a vote for places."""
    if len(votes) < 2:
        return None
    counts = votes + Counter({EntityKind.PLACE: int(EntityKind.PLACE in votes and is_known_place(key))})
    kind, count = min(counts.items(), key=lambda item: (-item[1], item[0]))
    fewest, share = LONG_NAME if " " in key else ONE_WORD
    if is_known_place(key) and kind is EntityKind.PLACE:
        fewest, share = LONG_NAME
    if kind in (EntityKind.OTHER, EntityKind.EVENT):
        fewest, share = NO_PAGE
    return kind if count >= fewest and count / counts.total() >= share else None


def _has_own_evidence(profile: ChainProfile) -> bool:
    """Whether the article itself shows that this is a person or a team, or an editor's file says what it is."""
    return bool(profile.claimed or profile.titles or profile.gender or profile.roles or profile.is_team)
