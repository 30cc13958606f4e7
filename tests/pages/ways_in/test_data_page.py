"""The data page says what is there and what is cut, in bounds, and shows hostile records as text."""

import json
from dataclasses import replace

import pytest
from lxml import html

from generator.exports import published_data
from generator.graph.knowledge_graph import KnowledgeGraph
from generator.pages.ways_in.data_page import data_page, size_words
from generator.pages.writing.library import Library
from generator.records.quotation import QuotationKind
from generator.records.source import Rights
from generator.settings import Settings
from tests.pages.markdown_reader import render
from tests.pages.sample_graph import sample_graph


def page(graph: KnowledgeGraph, settings: Settings | None = None) -> html.HtmlElement:
    settings = settings or Settings()
    described = [file.description for file in published_data(graph, settings) if file.description]
    text = data_page(Library(graph=graph, settings=settings), described).text
    return html.fromstring(f"<div>{render(text.split('---', 2)[2])}</div>")


def rows(tree: html.HtmlElement, heading: str) -> list[list[str]]:
    """The cells of the first table below a heading."""
    (table,) = tree.xpath(f'(//*[@id="{heading}"]/following::table)[1]')
    return [[cell.text_content().strip() for cell in row] for row in table.xpath("tbody/tr")]


@pytest.mark.parametrize(
    ("size", "words"),
    [(0, "0 bytes"), (840, "840 bytes"), (12_400, "12 KB"), (1_440_000, "1.4 MB"), (2_345_600_000, "2,345.6 MB")],
)
def test_sizes_in_words(size: int, words: str) -> None:
    assert size_words(size) == words


def test_every_file_is_listed_with_its_records() -> None:
    found = {row[0]: row[2] for row in rows(page(sample_graph()), "the-files")}
    assert found["tables/quotations.csv"] == "5"
    assert found["knowledge.schema.json"] == ""
    assert {"knowledge.json", "places.geojson", "entities.ftm.json", "graph.graphml", "llms.txt"} <= found.keys()


@pytest.mark.parametrize(
    ("rights", "kept"),
    [
        pytest.param(Rights.EXCERPT, "sentences that facts rest on", id="excerpt"),
        pytest.param(Rights.SENTENCE, "cut there", id="sentence"),
        pytest.param(Rights.LINK, "no words of the text", id="link"),
    ],
)
def test_what_each_right_leaves_is_said_with_whose_it_is(rights: Rights, kept: str) -> None:
    found = {row[0]: row for row in rows(page(sample_graph(rights)), "what-rights-leave-out")}
    assert kept in found[rights.value][1]
    assert "Coast Times" in found[rights.value][3]
    assert found["digest"][2:] == ["1", "our own words"]


def test_a_long_list_of_sources_is_cut() -> None:
    graph = sample_graph()
    many = [replace(graph.articles[-1], id=f"a{n}", publisher=f"Paper {n:02}") for n in range(40)]
    annotations = {**graph.annotations, **{f"a{n}": graph.annotations[graph.articles[-1].id] for n in range(40)}}
    tree = page(replace(graph, articles=(*graph.articles, *many), annotations=annotations))
    (excerpt,) = [row for row in rows(tree, "what-rights-leave-out") if row[0] == "excerpt"]
    assert excerpt[2] == "42"
    assert excerpt[3].endswith("and 30 others")
    assert excerpt[3].count("Paper") == 10


def test_quotations_on_no_page_are_counted() -> None:
    graph = sample_graph()
    assert "too seldom" not in page(graph).text_content()
    weak = [replace(q, provenance=replace(q.provenance, confidence=0.5)) for q in graph.quotations[:2]]
    text = page(replace(graph, quotations=(*weak, *graph.quotations[2:]))).text_content()
    assert "2 quotations found by rules that are right too seldom" in text


def test_a_hostile_record_is_shown_letter_for_letter() -> None:
    graph = sample_graph()
    hostile = '```\n</code><script>alert(1)</script> [x](javascript:y) {: onclick=z } [^1] "\u202e'
    literal = next(q for q in graph.quotations if q.kind is QuotationKind.DIRECT and q.speaker)
    tree = page(replace(graph, quotations=(replace(literal, content=hostile),)))
    shown = [
        json.loads(code.text_content()) for code in tree.xpath("//pre/code") if code.text_content().startswith("{")
    ]
    assert shown[0]["content"] == hostile.replace("\u202e", "")
    assert not tree.xpath("//script | //@onclick | //a[starts-with(@href, 'javascript')]")


def test_addresses_are_given_where_they_are_known() -> None:
    assert "curl" not in page(sample_graph()).text_content()
    known = page(sample_graph(), Settings(site_url="https://library.example/kb")).text_content()
    assert "curl -O https://library.example/kb/data/knowledge.json" in known
