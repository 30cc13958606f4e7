"""How the names of two places relate."""

from rapidfuzz import fuzz

from generator.resolution.group_names import GroupRelation, digits_of
from generator.resolution.place_names import (
    city_names,
    country_codes,
    is_known_place,
    place_stem,
    split_place,
    subdivision_names,
)

_COMMON_CORES = frozenset(
    {"airport", "international airport", "prison", "stadium", "station", "park", "bridge", "center"}
)
_PARTS = frozenset(
    {
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
    return GroupRelation.SPELLING if left_sort == right_sort and _misspelled(left, right) else None


def _is_without_town(short: str, full: str) -> bool:
    """Whether the name lacks only the town in front, and is no town itself: "doe" for "london doe"."""
    town = full.removesuffix(f" {short}")
    is_town = town != full and is_known_place(town) and town not in _PARTS
    return is_town and not is_known_place(short) and short not in _COMMON_CORES


def _may_be_one(core: str, sorts: set[str]) -> bool:
    """Whether a bare name and the one with a generic word ("" and "area", say) can be one place."""
    if core in country_codes() or len(sorts - {""}) > 1:
        return False
    if "site" in sorts:
        return not is_known_place(core)
    if "area" in sorts:
        return core not in city_names()
    return core not in subdivision_names()


def _misspelled(left: str, right: str) -> bool:
    if min(len(left), len(right)) < 6 or left[0] != right[0] or digits_of(left) != digits_of(right):
        return False
    return fuzz.ratio(left, right) >= 85
