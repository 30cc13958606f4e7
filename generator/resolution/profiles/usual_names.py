"""The name that the library knows somebody by, where an article's fullest form of it is of the article's own making.

"Jane Doe Foundation", "Jane Doe’saides" and "Excellency Jane Doe" are the names of chains that print "Jane Doe" too;
by their fullest names they would meet no other article's Jane Doe.
"""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace

from generator.records.entity import EntityKind
from generator.resolution.names.group_names import is_common
from generator.resolution.names.name_keys import fold, generation, lone_name
from generator.resolution.names.person_names import NameRelation, PersonName, relate
from generator.resolution.names.place_names import SETTLEMENT_WORDS, country_codes
from generator.resolution.profiles.chain_profiles import ChainProfile

KNOWN, KNOWN_GROUP = 5, 20
"""Chains that go by a name before it is one the library knows; a group's is seldom its alone."""
FAR_MORE = 5
"""How many times as many they must be as those that print it beside a fuller one: "Doe City" is not "Doe".

And how many times as often an article must print it than the fuller one, if it is a group's: that may be another body.
"""
_STATES = frozenset({"state", "republic", "kingdom", "federal republic"})

_Name = tuple[EntityKind, str]


def with_usual_names(profiles: Sequence[ChainProfile]) -> tuple[ChainProfile, ...]:
    """The profiles; one whose article prints a name that the library knows, as often as the fuller one, goes by that.

    The printed names stay as they are. The fuller name must be made of the usual one, or be a slip of it.
    """
    fullest = Counter((profile.kind, profile.key) for profile in profiles if profile.article_id)
    beside = Counter((profile.kind, key) for profile in profiles for key in profile.keys if key != profile.key)
    known = {
        name: count
        for name, count in fullest.items()
        if count >= (KNOWN_GROUP if name[0] is EntityKind.GROUP else KNOWN)
    }
    usual = {name for name, count in known.items() if count >= FAR_MORE * beside[name]}
    return tuple(_by_usual_name(profile, usual) for profile in profiles)


def _by_usual_name(profile: ChainProfile, usual: Collection[_Name]) -> ChainProfile:
    if profile.claimed or not profile.counts or (profile.kind, profile.key) in usual:
        return profile
    printed = dict(zip(profile.keys, profile.counts, strict=True))
    least = max(1, printed[profile.key] * (FAR_MORE if profile.kind is EntityKind.GROUP else 1))
    for name in profile.names:
        key = fold(name)
        if (profile.kind, key) in usual and printed.get(key, 0) >= least and _is_made_of(profile, name):
            return replace(profile, name=name, key=key)
    return profile


def _is_made_of(profile: ChainProfile, name: str) -> bool:
    key = fold(name)
    if profile.kind is EntityKind.PLACE:
        return _is_state_or_town(profile.key, key)
    within = f" {key} " in f" {profile.key} " or profile.key.startswith(key)
    if profile.kind is EntityKind.GROUP:
        return within and not is_common(key)
    if profile.kind is not EntityKind.PERSON or lone_name(name) or generation(name) != generation(profile.name):
        return False
    return within or relate(PersonName.of(name), PersonName.of(profile.name)) is NameRelation.SPELLING


def _is_state_or_town(full: str, name: str) -> bool:
    """Whether a place's fuller name is "State of …" or "City of …"; a city of a country's name is not that country."""
    sort = full.removesuffix(f" of {name}")
    return sort in _STATES or full == f"mainland {name}" or (sort in SETTLEMENT_WORDS and name not in country_codes())
