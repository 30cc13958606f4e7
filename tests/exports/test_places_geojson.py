"""The places as GeoJSON: for the site's map, and for any other."""

import json
from dataclasses import replace

from generator.exports.places_geojson import PROPERTIES, places_geojson
from generator.graph.knowledge_graph import Coverage, KnowledgeGraph
from generator.graph.map_places import MOST_MARKS
from generator.records.entity import CuratedEntity, Entity, EntityKind
from generator.records.position import Position, PositionSource
from generator.records.provenance import Provenance
from generator.records.text import SourceLocation

BY_TEST = Provenance(rule="test")
GAZETTEER = Position(latitude=54.5, longitude=-3.25, source=PositionSource.GEONAMES, provenance=BY_TEST)
DORN = Entity(id="places/dorn", kind=EntityKind.PLACE, name="Dorn", position=GAZETTEER)
VENN = Entity(id="places/venn", kind=EntityKind.PLACE, name="Venn")
SEEN = Coverage(article_id="a", date="2020-05-01", naming=None, mentions=1)


def test_a_place_has_its_point_and_what_a_map_says_of_it() -> None:
    file = CuratedEntity(
        id="places/lorne", kind=EntityKind.PLACE, name="Lorne", description="A port", location=SourceLocation(path="x")
    )
    lorne = replace(
        DORN, id="places/lorne", name="Lorne", curated=file, position=replace(GAZETTEER, source=PositionSource.EDITORS)
    )
    coverage = {"places/lorne": (replace(SEEN, article_id="b", date="2020-06-01"), SEEN), "places/dorn": (SEEN,)}
    data = json.loads(places_geojson(KnowledgeGraph(entities=(DORN, lorne, VENN), coverage=coverage)))
    assert data["type"] == "FeatureCollection"
    first, second = data["features"]
    assert (first["id"], second["id"]) == ("places/lorne", "places/dorn")
    assert second["geometry"] == {"type": "Point", "coordinates": [-3.25, 54.5]}
    assert first["properties"] == {
        "name": "Lorne", "description": "A port", "articles": 2, "last": "2020-06-01", "source": "our editors", "approximate": False
    }  # fmt: skip
    assert second["properties"]["approximate"] is True
    assert set(second["properties"]) == set(PROPERTIES)


def test_a_library_without_positions_is_an_empty_collection() -> None:
    assert json.loads(places_geojson(KnowledgeGraph(entities=(VENN,)))) == {"type": "FeatureCollection", "features": []}


def test_of_very_many_places_those_named_most_are_kept() -> None:
    many = [replace(DORN, id=f"places/dorn-{number}") for number in range(MOST_MARKS + 5)]
    coverage = {many[-1].id: (SEEN,)}
    features = json.loads(places_geojson(KnowledgeGraph(entities=tuple(many), coverage=coverage)))["features"]
    assert len(features) == MOST_MARKS
    assert features[0]["id"] == many[-1].id
