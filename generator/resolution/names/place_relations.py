"""How the names of two places relate."""

import re

from rapidfuzz import fuzz

from generator.resolution.names.group_names import GroupRelation, digits_of
from generator.resolution.names.name_keys import fold
from generator.resolution.names.person_names import spelled_alike
from generator.resolution.names.place_names import (
    city_behind,
    city_names,
    country_codes,
    is_known_place,
    place_stem,
    split_place,
    subdivision_names,
)

_VOWELS, _DOUBLED = re.compile("[aeiouy]+"), re.compile(r"(.)\1+")
_COMMON_CORES = frozenset(
    {"airport", "international airport", "prison", "stadium", "station", "park", "bridge", "center", "river", "lake"}
)
_PARTS = frozenset(
    {
        *("asia", "africa", "europe", "america"),
        *("north", "south", "east", "west", "northern", "southern", "eastern", "western", "middle", "outer", "inner"),
        *("old", "new", "upper", "lower", "central", "greater"),
    }
)


def relate_places(left: str, right: str) -> GroupRelation | None:
    """How two folded place names relate; countries, and cities beside the areas named after them, stay apart."""
    left, right = place_stem(left), place_stem(right)
    if left == right:
        return GroupRelation.SAME_PLACE
    codes = country_codes()
    if left in codes or right in codes:
        return GroupRelation.COUNTRY if codes.get(left) == codes.get(right) else None
    (left_core, left_sort), (right_core, right_sort) = split_place(left), split_place(right)
    if left_core == right_core:
        return GroupRelation.AREA if _may_be_one(left_core, {left_sort, right_sort}) else None
    if _is_without_town(left_core, right_core) or _is_without_town(right_core, left_core):
        return GroupRelation.TOWN
    return (
        GroupRelation.SPELLING
        if (left_sort == right_sort and _misspelled(left, right)) or is_other_name(left, right)
        else None
    )


def _is_without_town(short: str, full: str) -> bool:
    """Whether the name lacks only the town in front, and is no town itself: "doe" for "london doe"."""
    town = full.removesuffix(f" {short}")
    is_town = town != full and is_known_place(town) and town not in _PARTS
    return is_town and not is_known_place(short) and short not in _COMMON_CORES


def _may_be_one(core: str, sorts: set[str]) -> bool:
    """Whether a bare name and the one with a generic word ("" and "area", say) can be one place."""
    if core in country_codes() or core in _PARTS or len(sorts - {""}) > 1:
        return False
    if "site" in sorts:
        return not is_known_place(core)
    if "area" in sorts:
        return core not in city_names()
    return core not in subdivision_names()


def sounds_alike(left: str, right: str) -> bool:
    """Whether two folded place names are spellings of one in Latin letters: word for word the same sounds.

    Never where one goes on behind the other, and where both are known: provinces have names that sound alike.

    >>> sounds_alike("deir janieh", "deir janiah"), sounds_alike("janeshire", "janeshore"), sounds_alike("jane", "janea")
    (True, True, False)
    """
    words, others = left.split(), right.split()
    if len(words) != len(others) or abs(len(left) - len(right)) > 1 or (is_known_place(left) and is_known_place(right)):
        return False
    if left.startswith(right) or right.startswith(left) or not _misspelled(left, right):
        return False
    return all(a == b or spelled_alike(a, b) for a, b in zip(words, others, strict=True))


def is_other_name(left: str, right: str) -> bool:
    """Whether one name is that of a large city and the other the same in other vowels: as Russian and Ukrainian write it."""
    city = city_behind(left) or city_behind(right)
    return city is not None and fold(city.name) in (left, right) and _consonants(left) == _consonants(right)


def _consonants(key: str) -> str:
    return _DOUBLED.sub(r"\1", _VOWELS.sub("", key))


def _misspelled(left: str, right: str) -> bool:
    if min(len(left), len(right)) < 6 or left[0] != right[0] or digits_of(left) != digits_of(right):
        return False
    return fuzz.ratio(left, right) >= 85
