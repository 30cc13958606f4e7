"""`places.geojson`: where the places of the library lie, for the site's map and for any other (RFC 7946)."""

import json
from collections.abc import Iterator, Mapping

from generator.graph.knowledge_graph import KnowledgeGraph
from generator.graph.map_places import MOST_MARKS, places_with_positions
from generator.records.entity import Entity

PROPERTIES: Mapping[str, str] = {
    "name": "the name of the place's page",
    "description": "what editors say it is, or an empty text",
    "articles": "how many articles name it",
    "last": "the day of the newest of them (ISO 8601), or null",
    "source": "who gives the position: our editors, GeoNames (CC BY 4.0) or Natural Earth",
    "approximate": "whether a program chose the position by the place's name",
}
"""What each feature says of a place; its `id` is the id of the place."""


def places_geojson(graph: KnowledgeGraph) -> str:
    """One feature a line, the places named in the most articles first, at most `MOST_MARKS`."""
    lines = ",\n".join(json.dumps(feature, ensure_ascii=False) for feature in _features(graph))
    return '{"type": "FeatureCollection", "features": [' + (f"\n{lines}\n" if lines else "") + "]}\n"


def _features(graph: KnowledgeGraph) -> Iterator[Mapping[str, object]]:
    for entity in places_with_positions(graph)[:MOST_MARKS]:
        position = entity.position
        if position:
            yield {
                "type": "Feature",
                "id": entity.id,
                "geometry": {"type": "Point", "coordinates": [position.longitude, position.latitude]},
                "properties": _properties(graph, entity, position.source.value, approximate=position.approximate),
            }


def _properties(graph: KnowledgeGraph, entity: Entity, source: str, *, approximate: bool) -> Mapping[str, object]:
    return {
        "name": entity.name,
        "description": entity.curated.description if entity.curated else "",
        "articles": len(graph.coverage_of(entity.id)),
        "last": graph.last_named(entity.id) or None,
        "source": source,
        "approximate": approximate,
    }
