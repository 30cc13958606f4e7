"""`knowledge.json` has the promised keys, fits its schema, and obeys each source's rights."""

import json
import re
from dataclasses import replace
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from generator.exports.knowledge_json import SCHEMA_FILE, knowledge_json
from generator.exports.wording import Wording
from generator.graph.knowledge_graph import KnowledgeGraph
from generator.graph.quotation_words import join_content
from generator.records.entity import EntityKind
from generator.records.position import Position, PositionSource
from generator.records.text import Span
from tests.exports.sample_library import SAID, SENTENCES, library
from tests.record_builders import BY_TEST, span_of

VALIDATOR = Draft202012Validator(
    json.loads(SCHEMA_FILE.read_text(encoding="utf-8")), format_checker=Draft202012Validator.FORMAT_CHECKER
)


def exported(graph: KnowledgeGraph, *, published: bool = False) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(knowledge_json(graph, Wording(graph, published=published)))
    VALIDATOR.validate(document)
    return document


def test_the_schema_is_sound_and_refuses_what_it_should() -> None:
    Draft202012Validator.check_schema(VALIDATOR.schema)
    document = exported(library("full"))
    del document["quotations"][0]["citation"]
    document["entities"][0]["id"] = "../people/jane-doe"
    assert len(list(VALIDATOR.iter_errors(document))) == 2


def test_an_empty_library_is_valid() -> None:
    assert exported(KnowledgeGraph())["entities"] == []


PROMISED = {
    "articles": "id title published publisher url",
    "entities": "id kind name aliases roles",
    "quotations": "id article speaker speaker_name content kind cue date citation",
    "events": "id title start end precision participants places citations",
    "dates": "article start end text value",
    "relations": "subject kind object citations",
    "disputes": "id topic sides",
}


@pytest.mark.parametrize("table", PROMISED)
def test_every_promised_key_is_there(table: str) -> None:
    rows = exported(library("full"))[table]
    assert rows
    assert all(set(PROMISED[table].split()) <= row.keys() for row in rows)


@pytest.mark.parametrize("table", PROMISED)
def test_every_key_is_described_in_the_schema(table: str) -> None:
    described = VALIDATOR.schema["properties"][table]["items"]["properties"]
    assert {key for row in exported(library("full"))[table] for key in row} == described.keys()
    assert all(key.get("description") for key in described.values())


def test_what_the_graph_says_is_what_is_exported() -> None:
    document = exported(library("full"))
    jane = next(row for row in document["entities"] if row["id"] == "people/jane-doe")
    assert jane["aliases"] == [
        {"name": "ژاله", "lang": "fa", "count": 0},
        {"name": "Doe", "lang": None, "count": 1},
    ]
    (role,) = jane["roles"]
    assert (role["title"], role["group"], role["from"], role["to"]) == (
        "chair", "groups/port-union", "2024-05-04", "2024-05-04",
    )  # fmt: skip
    (quotation,) = document["quotations"]
    assert (quotation["speaker"], quotation["content"], quotation["cue"]) == ("people/jane-doe", SAID, "said")
    assert quotation["citation"]["exact"] == SENTENCES[1]
    assert [(row["text"], row["value"]) for row in document["dates"]] == [("3 May", "2024-05-03"), ("3 May", None)]
    (dispute,) = document["disputes"]
    assert [(side["speaker_name"], side["stance"]) for side in dispute["sides"]] == [
        ("Jane Doe", "asserts"),
        ("The mayor", "denies"),
    ]


def test_offsets_lead_to_the_cited_words() -> None:
    graph = library("full")
    for row in exported(graph)["quotations"]:
        citation = row["citation"]
        text = graph.article_by_id[citation["article"]].text
        assert text[citation["start"] : citation["end"]] == citation["exact"] != ""


@pytest.mark.parametrize("rights", ["full", "excerpt", "digest"])
def test_cited_sentences_are_published_where_rights_allow(rights: str) -> None:
    document = exported(library(rights), published=True)
    assert document["quotations"][0]["content"] == SAID
    assert document["quotations"][0]["citation"]["exact"] == SENTENCES[1]
    assert document["events"][1]["title"] == SENTENCES[0]


def test_with_link_rights_no_word_of_the_text_is_published() -> None:
    text = json.dumps(exported(library("link"), published=True), ensure_ascii=False)
    for sentence in SENTENCES:
        for words in re.findall(r"(?=(\w+ \w+ \w+))", sentence):
            assert words not in text
    assert "Port <closed>" in text
    assert "the closing of Northford" in text


def test_with_sentence_rights_what_runs_beyond_the_cited_sentence_is_cut() -> None:
    graph = library("sentence")
    annotations, side = graph.annotations["sentence"], graph.disputes[0].sides[0]
    text = graph.articles[0].text
    first, second, third = annotations.sentences
    # as if the sentence splitter had ended the sentence inside the quotation
    shorter = replace(second, end=text.index(" Nobody"))
    long = replace(side.citation, sentence=1, span=Span(start=second.start, end=third.end), exact=text[second.start :])
    graph = replace(
        graph,
        annotations={"sentence": replace(annotations, sentences=(first, shorter, third))},
        disputes=(replace(graph.disputes[0], sides=(replace(side, text=long.exact, citation=long),) * 2),),
    )
    document = exported(graph, published=True)
    assert document["quotations"][0]["content"] == "It is not safe. …"
    assert "Nobody" not in json.dumps([document["quotations"], document["disputes"]])
    citation = document["disputes"][0]["sides"][0]["citation"]
    assert text[citation["start"] : citation["end"]] == citation["exact"] == "“It is not safe."
    assert "Nobody" in json.dumps(exported(graph)["disputes"])


@pytest.mark.parametrize("rights", ["full", "sentence"])
def test_only_words_that_are_left_out_are_marked_in_an_interrupted_quotation(rights: str) -> None:
    graph = library(rights)
    annotations = graph.annotations[rights]
    text = graph.articles[0].text
    parts = (span_of(text, "It is not safe."), span_of(text, "Nobody may enter,"))
    broken = replace(annotations.quotations[0], content=parts)
    graph = replace(
        graph,
        annotations={rights: replace(annotations, quotations=(broken,))},
        quotations=(replace(graph.quotations[0], content=join_content(text, broken)),),
    )
    assert exported(graph, published=True)["quotations"][0]["content"] == "It is not safe. Nobody may enter,"


def test_a_position_says_who_gives_it() -> None:
    graph = library("full")
    found = Position(latitude=1.5, longitude=2.5, source=PositionSource.GEONAMES, provenance=BY_TEST)
    union = replace(graph.entities[1], id="places/lorn", kind=EntityKind.PLACE, name="Lorn", position=found)
    rows = {row["id"]: row for row in exported(replace(graph, entities=(*graph.entities, union)))["entities"]}
    assert (rows["places/lorn"]["coordinates"], rows["places/lorn"]["position_from"]) == ([1.5, 2.5], "GeoNames")
    given = rows["places/northford"]
    assert (given["coordinates"], given["position_from"]) == ([-35.5, 69.25], "our editors")
    assert (rows["people/jane-doe"]["coordinates"], rows["people/jane-doe"]["position_from"]) == (None, None)


def test_the_same_graph_gives_the_same_lines_each_record_on_its_own() -> None:
    graph = library("full", "link")
    content = knowledge_json(graph, Wording(graph, published=False))
    assert content == knowledge_json(graph, Wording(graph, published=False))
    assert sum(line.startswith(b'{"id": "people/jane-doe"') for line in content.splitlines()) == 1
