"""How the names of two groups relate."""

import re
from enum import StrEnum
from functools import lru_cache

from rapidfuzz import fuzz

from generator.resolution.names.gazetteer import american_states
from generator.resolution.names.name_keys import initials
from generator.resolution.names.nations import land_of, nation_of
from generator.resolution.names.person_names import spelled_alike
from generator.resolution.names.place_names import country_codes, is_known_place

_COMPANY_WORDS = (
    "inc incorporated corp corporation ltd limited llc plc co company gmbh ag sa nv bv spa oyj ab asa holdings holding"
)
COMPANY_WORDS = frozenset(_COMPANY_WORDS.split())
_GENERIC_WORDS = """
    group party movement militia gang army forces force department organization network newspaper agency company team
    club police government ministry airlines airways university industries international oil energy technologies systems
    motors electronics pharmaceuticals foods chemical
"""
GENERIC_WORDS = frozenset(_GENERIC_WORDS.split())
"""Words that may follow a group's name or be left out."""
_INSTITUTION_WORDS = """
    ministry department office bureau agency commission committee council court courts parliament senate congress assembly
    house police army navy force forces military government cabinet supreme high appeal district federal national state
    central bank election electoral board authority party democratic republican labor liberal conservative socialist
    communist people democrats republicans union workers university hospital school college church of the and for in
    foreign interior exterior defense finance justice health education affairs trade agriculture transport reserve
    energy environment home security treasury attorney prosecutor county city provincial public service services
    fire coast guard air special constitutional criminal crime investigation intelligence chamber commerce senators
    association federation team club opposition lower upper representatives commons lords budget geological survey armed border secret
    general staff joint chiefs presidential statistics ground territorial olympic
    circuit superior municipal magistrates crown motor vehicles safety planning
"""
INSTITUTION_WORDS = frozenset(_INSTITUTION_WORDS.split())
"""A group whose name has only such words is one of many of its name, in another country or town."""
_LOCAL_WORDS = """
    university college school hospital church city county council district court fire department police public office
    attorney service services board commission committee union association federation club team agency bureau
    circuit superior municipal magistrates crown motor vehicles safety planning
"""
LOCAL_WORDS = frozenset(_LOCAL_WORDS.split())
"""Of what has only such words, each country has many."""
_SCHOOLS = frozenset({"university", "college", "school", "institute"})
_SMALL_WORDS = frozenset({"of", "the", "and", "for", "in", "at"})
_SPELLINGS = (
    (re.compile(r"isation(s?)\b"), r"ization\1"),
    (re.compile(r"\blabour\b"), "labor"),
    (re.compile(r"\bdefence\b"), "defense"),
    (re.compile(r"\bcentre\b"), "center"),
    (re.compile(r"\bprogramme\b"), "program"),
    (re.compile(r"\bunited states\b|\busa\b"), "us"),
    (re.compile(r"\bunited kingdom\b|\bbritish\b"), "uk"),
    (re.compile(r"\bamerican\b"), "us"),
)


class GroupRelation(StrEnum):
    """How two group or place names relate."""

    SAME = "same name"
    SAME_PLACE = "same name of a place"
    COMMON = "the same name, which many bear"
    PRINTED = "a name that an article prints for it"
    SHORT = "a short name that an article prints for it"
    COMPANY = "the same name but for the company's form"
    REWORDED = "the same words in another order or spelling"
    EXTENDED = "the name with its country or seat"
    TOWN = "the name without its town"
    GENERIC = "the name with a word such as “group” or “party”"
    ACRONYM = "the acronym of the name"
    COUNTRY = "names of one country"
    AREA = "the name with a word such as “province”"
    SPELLING = "another spelling of the name"


@lru_cache(maxsize=100_000)
def group_stem(key: str) -> str:
    """A folded group name without company forms, in American spelling, "United States" as "us".

    >>> group_stem("united states labour organisation"), group_stem("doe corp ltd")
    ('us labor organization', 'doe')
    """
    for pattern, spelling in _SPELLINGS:
        key = pattern.sub(spelling, key)
    words = key.split()
    while len(words) > 1 and words[-1] in COMPANY_WORDS:
        words = words[:-1]
    return " ".join(words)


@lru_cache(maxsize=100_000)
def word_bag(key: str) -> str:
    """The telling words of a folded group name, A to Z: "department of labor" and "labor department" are one."""
    return " ".join(sorted(word for word in group_stem(key).split() if word not in _SMALL_WORDS))


@lru_cache(maxsize=100_000)
def bare_name(key: str) -> str:
    """A folded group name without a country in front or "of ..." behind, in its stem.

    >>> bare_name("us supreme court"), bare_name("united front of norway"), bare_name("bank of norway")
    ('supreme court', 'united front', 'bank of norway')
    """
    words = group_stem(key).split()
    for length in (2, 1):
        if len(words) > length and " ".join(words[:length]) in country_codes():
            return " ".join(words[length:])
    if "of" in words[2:-1]:
        seat = len(words) - 1 - words[::-1].index("of")
        if seat >= 2:
            return " ".join(words[:seat])
    return " ".join(words)


def is_common(key: str) -> bool:
    """Whether a folded group name has no word of its own ("supreme court").

    >>> is_common("supreme court"), is_common("supreme court of norway")
    (True, False)
    """
    return all(word in INSTITUTION_WORDS for word in group_stem(key).split())


def is_local(key: str) -> bool:
    """Whether a folded group name is one that many bodies of one country bear.

    >>> is_local("city council"), is_local("department of public safety"), is_local("supreme court")
    (True, True, False)
    """
    return all(word in LOCAL_WORDS | _SMALL_WORDS for word in group_stem(key).split())


def relate_groups(left: str, right: str) -> GroupRelation | None:
    """How two folded group names relate; None if not at all."""
    if left == right:
        return GroupRelation.COMMON if is_common(left) else GroupRelation.SAME
    one, other = sorted((group_stem(left), group_stem(right)), key=lambda key: (len(key), key))
    if one == other:
        if one in country_codes() and COMPANY_WORDS.intersection(
            (left.rsplit(maxsplit=1)[-1], right.rsplit(maxsplit=1)[-1])
        ):
            return None  # "Norway Inc" is no team of Norway's
        return GroupRelation.COMMON if is_common(left) else GroupRelation.COMPANY
    if word_bag(left) == word_bag(right):
        if _are_two_schools(one, other):
            return None
        return GroupRelation.COMMON if is_common(left) else GroupRelation.REWORDED
    (nation, core), (other_nation, other_core) = nation_of(one), nation_of(other)
    if nation and other_nation and (nation != other_nation or word_bag(core) == word_bag(other_core)):
        return GroupRelation.REWORDED if nation == other_nation else None
    if nation != other_nation and word_bag(core) == word_bag(other_core) and (" " in core or is_common(core)):
        is_school = _is_named_for_a_people(one, nation) or _is_named_for_a_people(other, other_nation)
        return None if is_school else GroupRelation.EXTENDED
    if bare_name(other) == one and (" " in one or is_common(one)):
        return GroupRelation.EXTENDED
    if other.startswith(f"{one} ") and other.removeprefix(f"{one} ") in GENERIC_WORDS and one not in country_codes():
        return GroupRelation.GENERIC
    if _is_town_and(other, one) and not is_common(one) and one not in GENERIC_WORDS:
        return GroupRelation.TOWN
    if " " not in one and len(one) > 1 and len(other.split()) > 2 and one in initials(other):
        return GroupRelation.ACRONYM
    return GroupRelation.SPELLING if _misspelled(one, other) else None


def _is_town_and(long: str, short: str) -> bool:
    return long.endswith(f" {short}") and is_known_place(long.removesuffix(f" {short}"))


def _are_two_schools(left: str, right: str) -> bool:
    """Whether "Ohio University" stands against "University of Ohio": each American state has both."""
    places = {word_bag(key).replace("university", "").strip() for key in (left, right) if "university" in key.split()}
    orders = {key.split()[0] == "university" for key in (left, right)}
    return len(orders) > 1 and bool(places & american_states().keys())


def _is_named_for_a_people(stem: str, nation: str | None) -> bool:
    """Whether a people in front belongs to a school's name: "American University of Oslo" is not Oslo's other one."""
    words = stem.split()
    return nation is not None and nation == land_of(words[0]) and " of " in stem and bool(_SCHOOLS.intersection(words))


def _misspelled(left: str, right: str) -> bool:
    words, others = left.split(), right.split()
    if len(words) == len(others) and all(a == b or spelled_alike(a, b) for a, b in zip(words, others, strict=True)):
        return True
    return min(len(left), len(right)) > 7 and fuzz.ratio(left, right) >= 93 and digits_of(left) == digits_of(right)


def digits_of(key: str) -> str:
    """The digits of a name: names that differ in them are never misspellings."""
    return "".join(character for character in key if character.isdigit())
