"""The places of the library that a map can show."""

from generator.graph.knowledge_graph import KnowledgeGraph
from generator.records.entity import Entity

MOST_MARKS = 5_000
"""So many marks a reader's device can draw at once; of more places the map shows those named in the most articles."""


def places_with_positions(graph: KnowledgeGraph) -> tuple[Entity, ...]:
    """Those named in the most articles first, then by id."""
    found = (entity for entity in graph.entities if entity.position)
    return tuple(sorted(found, key=lambda entity: graph.by_coverage(entity.id)))
