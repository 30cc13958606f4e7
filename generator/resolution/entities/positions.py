"""Where the places of the library lie.

Editors' coordinates come first. For the rest a name is looked up among countries and cities, and taken only where the
articles bear it out; a place in doubt gets no position, since a mark in the wrong country misleads more than none.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from rapidfuzz import fuzz

from generator.records.entity import CuratedEntity, Entity, EntityKind
from generator.records.position import Position, PositionSource
from generator.records.provenance import Provenance
from generator.records.stage_results import Annotations
from generator.resolution.entities.country_points import COUNTRY_POINTS
from generator.resolution.names.gazetteer import (
    LARGE_CITY,
    City,
    american_states,
    areas_named,
    cities,
    neighbours,
)
from generator.resolution.names.name_keys import fold
from generator.resolution.names.place_names import country_codes, place_key

_FAR_LARGER = 10
"""A city of so many times the inhabitants of the next one of its name is meant wherever nothing speaks for the other."""
_ALIKE = 85
_NOT_DWARFED = 5
"""A city named together with its country is not taken if another of its name has more than so many times its people."""
_MEASURED: Mapping[str, tuple[int, int]] = {
    "country": (293, 293),
    "large city": (144, 146),
    "city of the country named most": (32, 33),
    "like name of a large city": (11, 13),
}
"""Positions that were right, and positions that could be judged, for places of annotated news."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """The countries named in the articles that name a place, each with how often.

    Attributes:
        leading: The one named most often; "" where there is none, or two share that.
    """

    countries: Mapping[str, int]
    leading: str

    def names_any(self, countries: Iterable[str]) -> bool:
        """Whether one of these countries is named."""
        return any(country in self.countries for country in countries)


def with_positions(entities: Sequence[Entity], annotations: Mapping[str, Annotations]) -> tuple[Entity, ...]:
    """The entities, those places that can be put on a map with their position; same order."""
    keys = {entity.id: place_key(fold(entity.name)) for entity in entities if entity.kind is EntityKind.PLACE}
    bearers = Counter(keys.values())
    named = _countries_in(entities, keys, annotations)
    placed = []
    for entity in entities:
        position = None
        if key := keys.get(entity.id):
            own = _editors(entity.curated)
            position = own or (gazetteer_position(key, _surroundings(entity, named)) if bearers[key] == 1 else None)
        placed.append(replace(entity, position=position) if position else entity)
    return tuple(placed)


def gazetteer_position(key: str, near: Surroundings) -> Position | None:
    """The position of the country or city that a folded name stands for in such surroundings; None when in doubt."""
    if code := country_codes().get(key):
        return _country(key, code, near)
    found = _city(key, near)
    if found is None:
        return None
    rule, city = found
    detail = f"{city.name} ({city.country}), {city.population:,} people"
    return _position((city.latitude, city.longitude), PositionSource.GEONAMES, rule, detail)


def _countries_in(
    entities: Sequence[Entity], keys: Mapping[str, str], annotations: Mapping[str, Annotations]
) -> Mapping[str, Counter[str]]:
    """Article id to the countries named in it, each with how often."""
    sizes = {chain.id: len(chain.mentions) for found in annotations.values() for chain in found.chains}
    named: dict[str, Counter[str]] = {}
    for entity in entities:
        code = country_codes().get(keys.get(entity.id, ""))
        for chain in entity.chains if code else ():
            named.setdefault(_article_of(chain), Counter())[code or ""] += sizes.get(chain, 1)
    return named


def _article_of(chain_id: str) -> str:
    return chain_id.rsplit("#", 1)[0]


def _surroundings(entity: Entity, named: Mapping[str, Counter[str]]) -> Surroundings:
    total: Counter[str] = Counter()
    for article in sorted({_article_of(chain) for chain in entity.chains}):
        total.update(named.get(article, {}))
    most = total.most_common(2)
    alone = bool(most) and (len(most) == 1 or most[0][1] > most[1][1])
    return Surroundings(countries=total, leading=most[0][0] if alone else "")


def _editors(curated: CuratedEntity | None) -> Position | None:
    if curated is None or curated.coordinates is None:
        return None
    location = curated.key_locations.get("coordinates", curated.location)
    latitude, longitude = curated.coordinates
    provenance = Provenance(rule="editor", decided_at=location)
    return Position(latitude=latitude, longitude=longitude, source=PositionSource.EDITORS, provenance=provenance)


def _country(key: str, code: str, near: Surroundings) -> Position | None:
    """A point inside the country; one that shares its name with an American state needs its neighbours' support."""
    if key in american_states() and (near.names_any(["US"]) or not near.names_any(neighbours().get(code, ()))):
        return None
    point = COUNTRY_POINTS.get(code)
    return _position(point, PositionSource.NATURAL_EARTH, "country", f"inside {code}") if point else None


def _city(key: str, near: Surroundings) -> tuple[str, City] | None:
    named = cities().by_name.get(key, ())
    if not named:
        return _by_other_name(key, near)
    areas = areas_named().get(key, frozenset())
    largest, others = named[0], named[1:]
    abroad = ({city.country for city in others} | areas) - {largest.country}
    if not _is_of_its_area(key, largest, areas):
        return None
    if largest.population >= LARGE_CITY and all(largest.population >= _FAR_LARGER * c.population for c in others):
        doubted = near.names_any(abroad) and not near.names_any([largest.country])
        return None if doubted else ("large city", largest)
    return _in_leading_country(key, named, areas, near)


def _in_leading_country(
    key: str, named: tuple[City, ...], areas: frozenset[str], near: Surroundings
) -> tuple[str, City] | None:
    """The only city of the name in the country that the articles name most, if they name no other that has one."""
    there = [city for city in named if city.country == near.leading]
    elsewhere = ({city.country for city in named} | areas) - {near.leading}
    if len(there) != 1 or near.names_any(elsewhere) or not _is_of_its_area(key, there[0], areas):
        return None
    if named[0].population > _NOT_DWARFED * there[0].population:
        return None
    return "city of the country named most", there[0]


def _by_other_name(key: str, near: Surroundings) -> tuple[str, City] | None:
    """A large city of the country named most by a like name: shorter, longer, or in another spelling."""
    named = cities().by_other_name.get(key, ())
    areas = areas_named().get(key, frozenset())
    if len(named) != 1 or named[0].country != near.leading or areas - {near.leading}:
        return None
    city = named[0]
    alike = _are_alike(key, fold(city.name)) and _is_of_its_area(key, city, areas)
    return ("like name of a large city", city) if alike else None


def _are_alike(name: str, other: str) -> bool:
    words, others = set(name.split()), set(other.split())
    return words <= others or others <= words or fuzz.ratio(name, other) >= _ALIKE


def _is_of_its_area(key: str, city: City, areas: Iterable[str]) -> bool:
    """Whether a state or province of that name in the same country is the one the city stands in, as far as known.

    Provinces are named after their chief town; states of the United States share names with cities far away, and so
    "Washington" gets no position.
    """
    if city.country != "US" or city.country not in areas:
        return True
    return american_states().get(key) == city.area


def _position(point: tuple[float, float], source: PositionSource, rule: str, detail: str) -> Position:
    right, judged = _MEASURED[rule]
    provenance = Provenance(rule=rule, confidence=round((right + 1) / (judged + 2), 2), detail=detail)
    return Position(latitude=point[0], longitude=point[1], source=source, provenance=provenance)
