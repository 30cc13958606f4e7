"""The network of the whole library: what the script draws, and the list that stands there without it."""

import json
import re
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest

from generator.graph.knowledge_graph import KnowledgeGraph
from generator.pages.ways_in.network_data import NETWORK_DATA
from generator.pages.ways_in.network_page import network_pages
from generator.pages.writing.library import Library
from generator.records.entity import Entity, EntityKind
from generator.records.graph import Relation, RelationKind
from generator.records.source import Rights
from generator.settings import Settings
from tests.pages.markdown_reader import body_of, read, render
from tests.pages.sample_graph import COUNCIL, FRONT, HARBOUR, LANDING, NADIR, sample_graph

HOSTILE = 'Eve </script><img src=x onerror="alert(1)"> | [x](javascript:alert(1))\ud800'


def pages(graph: KnowledgeGraph) -> dict[str, str]:
    return {page.path: page.text for page in network_pages(Library(graph=graph, settings=Settings()))}


def data(graph: KnowledgeGraph) -> dict[str, Any]:
    return json.loads(pages(graph)[NETWORK_DATA])  # type: ignore[no-any-return]


def links_of(found: dict[str, Any], one: str, other: str) -> list[list[int]]:
    ids = [name[0] for name in found["names"]]
    return [link for link in found["links"] if {ids[link[0]], ids[link[1]]} == {one, other}]


def crowd(number: int, name: str = "Name {}") -> KnowledgeGraph:
    """People in a chain, each named together with the next."""
    ids = [f"people/name-{index}" for index in range(number)]
    return KnowledgeGraph(
        entities=tuple(
            Entity(id=entity_id, kind=EntityKind.PERSON, name=name.format(index)) for index, entity_id in enumerate(ids)
        ),
        relations=tuple(
            Relation(subject=one, kind=RelationKind.NAMED_TOGETHER, object=other, weight=1, label="", citations=())
            for one, other in pairwise(ids)
        ),
    )


def test_a_link_says_how_each_stands_to_the_other() -> None:
    found = data(sample_graph())
    (link,) = links_of(found, NADIR, FRONT)
    ids = [name[0] for name in found["names"]]
    there, back = found["words"][link[3]], found["words"][link[4]]
    if ids[link[0]] == FRONT:
        assert (there, back) == ("Leader", "Leader there")
    else:
        assert (there, back) == ("Leader there", "Leader")


def test_a_link_carries_its_sentences_and_the_months_they_were_printed_in() -> None:
    found = data(sample_graph())
    (link,) = links_of(found, NADIR, COUNCIL)
    months = dict(zip(link[5::2], link[6::2], strict=True))
    assert {found["months"][month]: number for month, number in months.items()} == {"2020-05": 1}
    assert link[2] == 1


def test_what_only_editors_say_counts_no_sentence() -> None:
    graph = sample_graph()
    bare = replace(graph, relations=tuple(replace(relation, citations=()) for relation in graph.relations))
    (link,) = links_of(data(bare), NADIR, LANDING)
    assert link[2] == 0
    assert "(our editors)" in pages(bare)["network/index.md"]


def test_a_name_carries_its_kind_role_and_coverage() -> None:
    (row,) = [name for name in data(sample_graph())["names"] if name[0] == NADIR]
    assert row[1:5] == ["Nadir Karim", 0, "Leader of the Dorn Coastal Front", 3]


@pytest.mark.parametrize("rights", list(Rights))
def test_no_sentence_of_an_article_is_in_the_data(rights: Rights) -> None:
    graph = sample_graph(rights)
    text = pages(graph)[NETWORK_DATA]
    sentences = [
        article.text[span.start : span.end]
        for article in graph.articles
        for span in graph.annotations[article.id].sentences
    ]
    assert not [sentence for sentence in sentences if sentence[:25] in text]


def test_the_order_of_records_does_not_matter() -> None:
    graph = sample_graph()
    turned = replace(
        graph, relations=graph.relations[::-1], entities=graph.entities[::-1], articles=graph.articles[::-1]
    )
    first, second = pages(graph), pages(turned)
    assert first["network/index.md"] == second["network/index.md"]
    assert first[NETWORK_DATA] == second[NETWORK_DATA]


def test_names_are_text_wherever_they_land() -> None:
    graph = crowd(3, HOSTILE + " {}")
    raw = pages(graph)[NETWORK_DATA]
    assert "<" not in raw
    assert json.loads(raw)["names"][0][1].startswith("Eve </script>")
    raw.encode("utf-8")
    body = render(body_of(pages(graph)["network/index.md"]))
    assert not [tag for tag in read(body).elements if tag[0] in ("script", "img")]
    assert "javascript:" not in "".join(re.findall(r'href="([^"]*)"', body))


def test_a_name_of_any_length_is_cut_for_the_drawing() -> None:
    assert max(len(name[1]) for name in data(crowd(3, "Long " * 500 + "{}"))["names"]) <= 120


def test_the_list_is_paged_and_ends() -> None:
    found = pages(crowd(620))
    listed = sorted(path for path in found if path.endswith(".md"))
    assert len(listed) == 10
    rows = [line for path in listed for line in found[path].splitlines() if line.startswith("| [")]
    assert len(rows) == 500
    assert "The list ends with the 500 most connected of 620 names." in found["network/page-10.md"]
    assert "ends with" not in found["network/index.md"]
    assert "ct-explorer" in found["network/index.md"]
    assert "ct-explorer" not in found["network/page-2.md"]


def test_the_page_says_when_the_network_was_cut() -> None:
    assert "Of 2,100 names the drawing has the 2,000 in the most articles" in pages(crowd(2100))["network/index.md"]
    assert "the drawing has" not in pages(sample_graph())["network/index.md"]


def test_a_library_without_ties_says_so_and_has_no_drawing() -> None:
    found = pages(replace(sample_graph(), relations=()))
    assert "Nothing here is linked to anything yet." in found["network/index.md"]
    assert "ct-explorer" not in found["network/index.md"]
    assert json.loads(found[NETWORK_DATA])["names"] == []


def test_the_list_leads_to_the_pages_of_the_most_connected_first() -> None:
    rows = [line for line in pages(sample_graph())["network/index.md"].splitlines() if line.startswith("| [")]
    assert rows[0].startswith("| [Nadir Karim](../people/nadir-karim.md)")
    assert "(../groups/dorn-coastal-front.md)" in rows[0]
    assert any(HARBOUR in row for row in rows)
