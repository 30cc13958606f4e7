"""Which places get a position, and which are left without one because the articles leave doubt."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from generator.records.entity import CuratedEntity, EntityKind
from generator.records.position import Position, PositionSource
from generator.records.text import SourceLocation
from generator.resolution.entities.country_points import COUNTRY_POINTS
from generator.resolution.entities.positions import Surroundings, gazetteer_position
from generator.resolution.names.gazetteer import cities
from generator.resolution.names.name_keys import fold
from tests.resolution.printed_library import Named, content_of, curated, group, person, place, printed, resolved


def found(name: str, **countries: int) -> Position | None:
    """The position for a name among countries named so often; those in the order given, the first the leading one."""
    most = sorted(countries.values(), reverse=True)
    leading = "" if most[:1] == most[1:2] else max(countries, key=lambda code: countries[code], default="")
    return gazetteer_position(fold(name), Surroundings(countries=countries, leading=leading))


@pytest.mark.parametrize(
    ("name", "countries", "near"),
    [
        pytest.param("Norway", {}, (61.9, 9.7), id="country"),
        pytest.param("the United Kingdom", {}, (52.6, -1.6), id="country with article"),
        pytest.param("UK", {}, (52.6, -1.6), id="short form of a country"),
        pytest.param(
            "Georgia", {"GE": 4, "AM": 1}, (42.3, 42.6), id="country named like a state, beside its neighbour"
        ),
        pytest.param("Osaka", {}, (34.69, 135.50), id="large city of that name alone"),
        pytest.param("OSAKA", {"PE": 3}, (34.69, 135.50), id="large city, wherever it is named"),
        pytest.param("Poznan", {}, (52.41, 16.93), id="accents left out"),
        pytest.param("London", {}, (51.51, -0.13), id="far larger than its namesakes"),
        pytest.param("London", {"CA": 5, "GB": 1}, (51.51, -0.13), id="far larger, its country named"),
        pytest.param("Avignon", {"FR": 1}, (43.95, 4.81), id="small city of the only country named"),
        pytest.param("Avignon", {"FR": 3, "IT": 2}, (43.95, 4.81), id="small city of the country named most"),
        pytest.param("Hyderabad", {"PK": 2}, (25.39, 68.37), id="the smaller of two, its country alone named"),
        pytest.param("New York", {"US": 2}, (40.71, -74.01), id="known by a shorter name"),
        pytest.param("Bhubaneshwar", {"IN": 1}, (20.27, 85.83), id="known in another spelling"),
    ],
)
def test_a_place_that_is_all_but_sure_is_on_the_map(
    name: str, countries: Mapping[str, int], near: tuple[float, float]
) -> None:
    position = found(name, **countries)
    assert position is not None
    assert (position.latitude, position.longitude) == pytest.approx(near, abs=0.1)
    assert position.approximate


@pytest.mark.parametrize(
    ("name", "countries"),
    [
        pytest.param("Lornehaven", {"NO": 3}, id="in no gazetteer"),
        pytest.param("Georgia", {}, id="country or American state"),
        pytest.param("Georgia", {"AM": 1, "US": 1}, id="country or American state, both possible"),
        pytest.param("Washington", {"US": 5}, id="American state or city"),
        pytest.param("Delaware", {"US": 5}, id="American state, and a town far from it"),
        pytest.param("Springfield", {"US": 5}, id="several of the name in one country"),
        pytest.param("Avignon", {}, id="small city, nothing to bear it out"),
        pytest.param("Avignon", {"IT": 3, "FR": 1}, id="small city, another country named more"),
        pytest.param("Avignon", {"IT": 2, "FR": 2}, id="small city, two countries named as often"),
        pytest.param("London", {"CA": 3}, id="only the country of its namesake named"),
        pytest.param("Hyderabad", {}, id="two large ones, no country named"),
        pytest.param("Hyderabad", {"PK": 3, "IN": 1}, id="two large ones, both countries named"),
        pytest.param("Geneva", {"US": 4}, id="dwarfed by its namesake elsewhere"),
        pytest.param("New York", {"MX": 2}, id="shorter name, another country named most"),
        pytest.param("Saigon", {"VN": 2}, id="a former name"),
        pytest.param("Baghlan Province", {"AF": 2}, id="a province is not its city"),
        pytest.param("the Middle East", {"IQ": 2}, id="part of the world"),
        pytest.param("", {}, id="no name left"),
    ],
)
def test_a_place_in_doubt_is_not_on_the_map(name: str, countries: Mapping[str, int]) -> None:
    assert found(name, **countries) is None


def test_the_source_is_named() -> None:
    country, city = found("Norway"), found("Osaka")
    assert country is not None
    assert city is not None
    assert (country.source, city.source) == (PositionSource.NATURAL_EARTH, PositionSource.GEONAMES)
    assert "Osaka (JP)" in city.provenance.detail
    assert 0.5 < city.provenance.confidence < 1


def positions(*articles: tuple[Named, ...], curated: tuple[CuratedEntity, ...] = ()) -> dict[str, Position | None]:
    """Entity id to position in a library of such articles."""
    library = [printed("-".join(one.names[0] for one in named), *named) for named in articles]
    resolution, _ = resolved(library, content_of(library, curated=curated))
    return {entity.id: entity.position for entity in resolution.entities}


def placed(slug: str, name: str, coordinates: tuple[float, float] | None = None) -> CuratedEntity:
    return replace(curated(f"places/{slug}", name, kind=EntityKind.PLACE), coordinates=coordinates)


def test_countries_are_counted_over_the_articles_that_name_the_place() -> None:
    found = positions((place("Avignon"), place("France")), (place("Italy"),), (place("Italy"),))
    assert found["places/avignon"] is not None
    found = positions((place("Avignon"), place("Italy")), (place("France"),))
    assert found["places/avignon"] is None


def test_the_editors_word_beats_the_gazetteer() -> None:
    position = positions((place("Osaka"),), curated=(placed("osaka", "Osaka", (1.5, -2.5)),))["places/osaka"]
    assert position is not None
    assert (position.latitude, position.longitude, position.source) == (1.5, -2.5, PositionSource.EDITORS)
    assert not position.approximate
    assert position.provenance.decided_at == SourceLocation(path="content/places/osaka.md")


def test_two_places_of_one_name_get_no_position_by_their_name() -> None:
    both = (placed("osaka", "Osaka", (1.5, -2.5)), placed("osaka-2", "Osaka"))
    found = positions((place("Osaka", entity_id="places/osaka"),), curated=both)
    assert found["places/osaka"] is not None
    assert found["places/osaka-2"] is None


def test_only_places_have_positions() -> None:
    everyone = positions((person("Jordan Norway"), group("Osaka")))
    assert set(everyone.values()) == {None}


def test_the_order_of_articles_does_not_matter() -> None:
    articles = [(place("Avignon"), place("France")), (place("Avignon"), place("Osaka")), (place("Italy"),)]
    found = positions(*articles)
    assert found["places/avignon"] is not None
    assert positions(*articles[::-1]) == found


def test_every_point_is_on_earth_and_every_city_list_begins_with_the_largest() -> None:
    assert all(-90 < latitude < 90 and -180 <= longitude <= 180 for latitude, longitude in COUNTRY_POINTS.values())
    assert all(found[0].population == max(c.population for c in found) for found in cities().by_name.values())
