"""`annotations.jsonl` holds texts, mentions and quotations by offset, as the scorer reads them."""

import json
from dataclasses import replace
from typing import Any

from generator.exports.annotations_jsonl import annotations_jsonl
from generator.graph.knowledge_graph import KnowledgeGraph
from generator.records.quotation import QuotationKind
from tests.exports.sample_library import SAID, TEXT, library
from tests.record_builders import span_of


def rows(graph: KnowledgeGraph) -> list[dict[str, Any]]:
    return [json.loads(line) for line in annotations_jsonl(graph)]


def test_each_article_is_one_line_with_its_text_in_the_order_of_ids() -> None:
    found = rows(library("link", "full"))
    assert [row["article"] for row in found] == ["full", "link"]
    assert [row["text"] for row in found] == [TEXT, TEXT]


def test_mentions_carry_their_entity_and_its_kind_and_names_without_a_page_are_left_out() -> None:
    (row,) = rows(library("full"))
    assert [(TEXT[m["start"] : m["end"]], m["entity"], m["kind"]) for m in row["mentions"]] == [
        ("Jane Doe", "people/jane-doe", "person"),
        ("Port Union", "groups/port-union", "group"),
        ("Northford", "places/northford", "place"),
    ]


def test_a_quotation_has_speaker_and_cue_by_offset() -> None:
    (row,) = rows(library("full"))
    (quotation,) = row["quotations"]
    assert TEXT[quotation["start"] : quotation["end"]] == SAID
    assert TEXT[quotation["speaker_start"] : quotation["speaker_end"]] == "she"
    assert TEXT[quotation["cue_start"] : quotation["cue_end"]] == "said"
    assert (quotation["speaker"], quotation["quoted"]) == ("people/jane-doe", True)


def test_a_broken_quotation_is_one_row_a_part_and_an_unnamed_speaker_is_null() -> None:
    graph = library("full")
    annotations = graph.annotations["full"]
    broken = replace(
        annotations.quotations[0],
        content=(span_of(TEXT, "It is not safe."), span_of(TEXT, "Nobody may enter,")),
        kind=QuotationKind.INDIRECT,
        speaker=None,
        speaker_span=None,
        cue=None,
    )
    graph = replace(graph, annotations={"full": replace(annotations, quotations=(broken,))})
    parts = rows(graph)[0]["quotations"]
    assert [TEXT[part["start"] : part["end"]] for part in parts] == ["It is not safe.", "Nobody may enter,"]
    assert [part["speaker"] for part in parts] == [None, None]
    assert parts[0]["speaker_start"] is None
    assert not parts[0]["quoted"]
