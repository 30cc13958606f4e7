"""How the names of two groups, or of two places, relate."""

from enum import StrEnum

from rapidfuzz import fuzz

from generator.resolution.name_keys import initials
from generator.resolution.place_names import city_names, country_codes, split_place, subdivision_names

_COMPANY_WORDS = (
    "inc incorporated corp corporation ltd limited llc plc co company gmbh ag sa nv bv spa oyj ab asa holdings holding"
)
COMPANY_WORDS = frozenset(_COMPANY_WORDS.split())
_INSTITUTION_WORDS = """
    ministry department office bureau agency commission committee council court courts parliament senate congress assembly
    house police army navy force forces military government cabinet supreme high appeal district federal national state
    central bank election electoral board authority party democratic republican labour labor liberal conservative socialist
    communist people democrats republicans union workers university hospital school college church of the and for in
    foreign interior exterior defence defense finance justice health education affairs trade agriculture transport labour
    energy environment home security treasury attorney general prosecutor county city provincial public service services
    fire coast guard air special constitutional criminal crime investigation intelligence chamber commerce
    association federation team club opposition lower upper representatives commons lords
"""
INSTITUTION_WORDS = frozenset(_INSTITUTION_WORDS.split())
"""A group whose name has only such words is one of many of its name, in another country or town."""


class GroupRelation(StrEnum):
    """How two group or place names relate."""

    SAME = "same name"
    COMMON = "the same name, which many bear"
    PRINTED = "a name that an article prints for it"
    COMPANY = "the same name but for the company's form"
    EXTENDED = "the same name with “of …” behind it"
    ACRONYM = "the acronym of the name"
    COUNTRY = "names of one country"
    AREA = "the name with a word such as “province”"
    SPELLING = "another spelling of the same name"


def is_common(key: str) -> bool:
    """Whether a folded group name has no word of its own ("supreme court").

    >>> is_common("supreme court"), is_common("supreme court of norway")
    (True, False)
    """
    return all(word in INSTITUTION_WORDS for word in key.split())


def company_stem(key: str) -> str:
    """A folded group name without "Inc", "Ltd" and their like."""
    words = key.split()
    while len(words) > 1 and words[-1] in COMPANY_WORDS:
        words = words[:-1]
    return " ".join(words)


def relate_groups(left: str, right: str) -> GroupRelation | None:
    """How two folded group names relate; None if not at all."""
    if left == right:
        return GroupRelation.COMMON if is_common(left) else GroupRelation.SAME
    short, long = sorted((left, right), key=lambda key: (len(key), key))
    if company_stem(left) == company_stem(right):
        return GroupRelation.COMPANY
    if long.startswith(f"{short} of ") and len(short.split()) > 1:
        return GroupRelation.EXTENDED
    if " " not in short and len(short) > 1 and " " in long and short in initials(long):
        return GroupRelation.ACRONYM
    if min(len(left), len(right)) > 7 and fuzz.ratio(left, right) >= 93 and not _differ_in_number(left, right):
        return GroupRelation.SPELLING
    return None


def relate_places(left: str, right: str) -> GroupRelation | None:
    """How two folded place names relate; countries, and cities beside the areas named after them, stay apart."""
    if left == right:
        return GroupRelation.SAME
    codes = country_codes()
    if left in codes or right in codes:
        return GroupRelation.COUNTRY if codes.get(left) == codes.get(right) else None
    (left_core, left_sort), (right_core, right_sort) = split_place(left), split_place(right)
    if left_core == right_core:
        return _relate_sorts(left_core, {left_sort, right_sort})
    if left_sort == right_sort and min(len(left), len(right)) > 5 and left[0] == right[0]:
        return GroupRelation.SPELLING if fuzz.ratio(left, right) >= 85 and not _differ_in_number(left, right) else None
    return None


def _relate_sorts(core: str, sorts: set[str]) -> GroupRelation | None:
    if core in country_codes() or sorts == {"area", "settlement"}:
        return None
    if "area" in sorts and core in city_names():
        return None
    if "settlement" in sorts and core in subdivision_names():
        return None
    return GroupRelation.AREA


def _differ_in_number(left: str, right: str) -> bool:
    return _digits(left) != _digits(right)


def _digits(key: str) -> str:
    return "".join(character for character in key if character.isdigit())
