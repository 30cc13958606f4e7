"""GraphML, for tools that draw and measure networks: entities are nodes, relations are edges.

Source: the GraphML primer, graphml.graphdrawing.org. All edges are directed, since many readers refuse a mixture;
`symmetric` marks those without a direction.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.exports.xml_text import xml_text
from generator.graph.knowledge_graph import KnowledgeGraph
from generator.records.entity import Entity
from generator.records.graph import Relation, RelationKind

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" \
xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """A value that nodes or edges bear."""

    owner: str
    name: str
    type: str
    what: str


KEYS = (
    Key(owner="node", name="name", type="string", what="The name its page bears."),
    Key(owner="node", name="kind", type="string", what="person, group, place or event."),
    Key(owner="node", name="articles", type="int", what="How many articles name it."),
    Key(owner="edge", name="relation", type="string", what="How the two hang together."),
    Key(owner="edge", name="label", type="string", what="The role, where it is one."),
    Key(owner="edge", name="weight", type="int", what="How many sentences show it."),
    Key(owner="edge", name="symmetric", type="boolean", what="Whether it has no direction."),
)


def graphml(graph: KnowledgeGraph) -> str:
    """The whole file. It holds names, kinds and counts but no sentence of any article."""
    return "".join(_lines(graph))


def _lines(graph: KnowledgeGraph) -> Iterator[str]:
    yield _HEAD
    for key in KEYS:
        yield f'<key id="{key.name}" for="{key.owner}" attr.name="{key.name}" attr.type="{key.type}"/>\n'
    yield '<graph id="cuttings" edgedefault="directed">\n'
    for entity in graph.entities:
        yield _node(graph, entity)
    known = graph.entity_by_id
    for number, relation in enumerate(r for r in graph.relations if r.subject in known and r.object in known):
        yield _edge(number, relation)
    yield "</graph>\n</graphml>\n"


def _node(graph: KnowledgeGraph, entity: Entity) -> str:
    articles = str(len(graph.coverage_of(entity.id)))
    values = (("name", entity.name), ("kind", entity.kind.value), ("articles", articles))
    return f'<node id="{xml_text(entity.id)}">{_data(values)}</node>\n'


def _edge(number: int, relation: Relation) -> str:
    symmetric = "true" if relation.kind is RelationKind.NAMED_TOGETHER else "false"
    values = (
        ("relation", relation.kind.value),
        ("label", relation.label),
        ("weight", str(relation.weight)),
        ("symmetric", symmetric),
    )
    ends = f'source="{xml_text(relation.subject)}" target="{xml_text(relation.object)}"'
    return f'<edge id="e{number}" {ends}>{_data(values)}</edge>\n'


def _data(values: tuple[tuple[str, str], ...]) -> str:
    return "".join(f'<data key="{key}">{xml_text(value)}</data>' for key, value in values if value)
