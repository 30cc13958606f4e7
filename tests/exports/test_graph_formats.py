"""GraphML and FollowTheMoney: well-formed, complete, and without a sentence of any article."""

import json
import re
from dataclasses import replace
from typing import Any
from xml.etree import ElementTree

import pytest

from generator.exports.follow_the_money import follow_the_money, ftm_id
from generator.exports.graphml import graphml
from generator.graph.knowledge_graph import KnowledgeGraph
from generator.records.entity import Entity, EntityKind
from generator.records.graph import Relation, RelationKind
from tests.exports.sample_library import SENTENCES, cite, library

NAMESPACE = {"g": "http://graphml.graphdrawing.org/xmlns"}
HOSTILE = Entity(id="people/x", kind=EntityKind.PERSON, name='Bobby "<script>\x0b]]>&')


def with_entity(graph: KnowledgeGraph, entity: Entity) -> KnowledgeGraph:
    return replace(graph, entities=(*graph.entities, entity))


def test_nodes_and_edges_are_the_entities_and_relations() -> None:
    root = ElementTree.fromstring(graphml(library("full")))
    nodes = {node.get("id") for node in root.findall(".//g:node", NAMESPACE)}
    edges = [(edge.get("source"), edge.get("target")) for edge in root.findall(".//g:edge", NAMESPACE)]
    assert nodes == {"events/closure", "groups/port-union", "people/jane-doe", "places/northford"}
    assert edges == [("people/jane-doe", "groups/port-union"), ("people/jane-doe", "places/northford")]
    declared = {key.get("id") for key in root.findall("g:key", NAMESPACE)}
    used = {data.get("key") for data in root.findall(".//g:data", NAMESPACE)}
    assert used <= declared


def test_names_cannot_break_the_xml() -> None:
    root = ElementTree.fromstring(graphml(with_entity(library("full"), HOSTILE)))
    node = root.find(".//g:node[@id='people/x']/g:data[@key='name']", NAMESPACE)
    assert node is not None
    assert node.text == 'Bobby "<script>]]>&'


def test_an_edge_to_an_entity_without_a_page_is_left_out() -> None:
    graph = library("full")
    stray = Relation(
        subject="people/jane-doe",
        kind=RelationKind.NAMED_TOGETHER,
        object="people/hidden",
        weight=1,
        label="",
        citations=(cite("full", 0),),
    )
    assert "people/hidden" not in graphml(replace(graph, relations=(*graph.relations, stray)))


# What the library's schemata say: the properties used here, whether they must be there, and what they refer to.
REQUIRED = {
    "Person": {"name"},
    "Organization": {"name"},
    "Address": set(),
    "Event": {"name"},
    "Article": {"fileName"},
    "Mention": {"document", "name"},
    "Position": {"name"},
    "Occupancy": {"holder", "post"},
    "Membership": {"member", "organization"},
}
RANGES = {
    "document": {"Article"},
    "resolved": {"Person", "Organization"},
    "holder": {"Person"},
    "post": {"Position"},
    "organization": {"Organization"},
    "member": {"Organization"},
    "involved": {"Person", "Organization"},
    "proof": {"Article"},
}
FTM_ID = re.compile(r"[0-9a-zA-Z]([0-9a-zA-Z.\-]*[0-9a-zA-Z])?")


def ftm(graph: KnowledgeGraph) -> list[dict[str, Any]]:
    return [json.loads(line) for line in follow_the_money(graph)]


def test_entities_are_valid_by_the_schemata() -> None:
    union = replace(library("full").entities[1], id="groups/dock-branch", name="Dock Branch")
    branch = Relation(
        subject="groups/dock-branch",
        kind=RelationKind.PART_OF,
        object="groups/port-union",
        weight=1,
        label="",
        citations=(),
    )
    graph = with_entity(library("full", "link"), union)
    found = ftm(replace(graph, relations=(*graph.relations, branch)))
    schema_of = {row["id"]: row["schema"] for row in found}
    assert {row["schema"] for row in found} == REQUIRED.keys()
    for row in found:
        assert FTM_ID.fullmatch(row["id"])
        assert REQUIRED[row["schema"]] <= row["properties"].keys()
        for name, values in row["properties"].items():
            assert values
            assert all(isinstance(value, str) for value in values)
            if name in RANGES:
                assert {schema_of[value] for value in values} <= RANGES[name]


def test_properties_are_those_of_the_library() -> None:
    rows = {row["id"]: row["properties"] for row in ftm(library("full"))}
    jane = rows["people.jane-doe"]
    assert (jane["name"], jane["weakAlias"]) == (["Jane Doe"], ["Doe", "ژاله"])
    assert "alias" not in jane, "one word alone tells nobody apart"
    assert jane["birthDate"] == ["1970-02"]
    assert "deathDate" not in jane
    assert rows["articles.full"]["language"] == ["eng"]
    assert rows["places.northford"]["latitude"] == ["-35.5"]
    assert rows["events.closure"]["involved"] == ["people.jane-doe"]
    (occupancy,) = [row for row in ftm(library("full")) if row["schema"] == "Occupancy"]
    assert occupancy["properties"]["date"] == ["2024-05-04"]
    assert "startDate" not in occupancy["properties"]


@pytest.mark.parametrize("export", [graphml, lambda graph: "".join(follow_the_money(graph))], ids=["graphml", "ftm"])
def test_no_sentence_of_an_article_is_in_the_network_files(export: Any) -> None:
    text = export(library("full"))
    assert not any(sentence[:25] in text for sentence in SENTENCES)


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        (("people/jane-doe",), "people.jane-doe"),
        (("articles", "2024_port strike!"), "articles.2024.port.strike"),
        (("a", "b/c"), "a.b.c"),
    ],
)
def test_ids_are_those_the_library_takes(parts: tuple[str, ...], expected: str) -> None:
    assert ftm_id(*parts) == expected
