"""Quotations by speaker, month and topic, and the files that the filter looks through."""

import json
import re
from dataclasses import replace
from typing import Any

import pytest

from generator.graph.knowledge_graph import KnowledgeGraph
from generator.pages.lists import quotation_data as data
from generator.pages.lists import quotation_lists as lists
from generator.pages.writing.library import Library
from generator.records.provenance import Provenance
from generator.records.quotation import QuotationKind
from generator.records.source import Rights
from generator.settings import Settings
from tests.pages.markdown_reader import body_of, read, render
from tests.pages.sample_graph import ORLA, sample_graph

BAR = "Newest By speaker By month By topic"


def pages_of(graph: KnowledgeGraph) -> dict[str, str]:
    return {page.path: page.text for page in lists.quotation_pages(Library(graph=graph, settings=Settings()))}


def files_of(graph: KnowledgeGraph) -> dict[str, Any]:
    found = data.quotation_data(Library(graph=graph, settings=Settings()))
    return {page.path.removeprefix("data/quotations/"): json.loads(page.text) for page in found}


def seen(text: str) -> str:
    """The words of a page, without the numbers of its notes."""
    return read(render(re.sub(r"(?<!\n)\[\^\d+\]", "", body_of(text)))).text


def copies(graph: KnowledgeGraph, number: int) -> KnowledgeGraph:
    """The graph with so many different quotations of Orla Venn more, in as many articles' names as there are."""
    one = next(q for q in graph.quotations if q.speaker == ORLA)
    many = tuple(
        replace(one, id=f"{one.article_id}#x{n}", content=f"“Number {n} was said then.”") for n in range(number)
    )
    return replace(graph, quotations=(*graph.quotations, *many))


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        pytest.param("quotations/index.md", "Most quoted Nadir Karim 2 quotations", id="who is quoted most"),
        pytest.param("quotations/speakers/index.md", "K Nadir Karim 2 quotations V Orla Venn 2 quotations", id="speakers A to Z"),
        pytest.param("quotations/months/index.md", "May 2020 5 quotations", id="months"),
        pytest.param("quotations/topics/index.md", "Ports & harbours 3 quotations", id="topics"),
        pytest.param("quotations/topics/ports-harbours.md", "Quotations: Ports & harbours 3 quotations.", id="a topic"),
        pytest.param("quotations/2020-05.md", "Quotations: May 2020 5 quotations.", id="a month"),
    ],
)  # fmt: skip
def test_ways_to_the_quotations(path: str, expected: str) -> None:
    assert expected in seen(pages_of(sample_graph())[path]).replace("¶", "").replace(f"{BAR} ", "")


def test_a_speaker_leads_to_their_words() -> None:
    text = pages_of(sample_graph())["quotations/speakers/index.md"]
    assert "[Nadir Karim](../../people/nadir-karim.md#in-his-words){.ct-person}" in text
    assert "[Orla Venn](../../people/orla-venn.md#in-their-words){.ct-person}" in text


def test_without_topics_there_is_no_way_by_topic() -> None:
    graph = sample_graph()
    pages = pages_of(replace(graph, articles=tuple(replace(article, topics=()) for article in graph.articles)))
    assert not [path for path in pages if "topic" in path]
    assert "By topic" not in pages["quotations/index.md"]


def test_a_big_topic_shows_its_newest_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lists, "NEWEST_OF_TOPIC", 60)
    pages = pages_of(copies(sample_graph(), 100))
    assert "The newest 60 of 103 quotations." in pages["quotations/topics/ports-harbours.md"]
    assert "quotations/topics/ports-harbours/page-2.md" in pages
    assert "quotations/topics/ports-harbours/page-3.md" not in pages


@pytest.mark.parametrize("rights", list(Rights))
def test_the_files_hold_what_the_pages_show_and_nothing_else(rights: Rights) -> None:
    graph = sample_graph(rights)
    shown = seen(pages_of(graph)["quotations/2020-05.md"])
    file = files_of(graph)["2020-05-1.json"]
    assert len(file["quotations"]) == 5
    for who, _, _, words, note, _ in file["quotations"]:
        assert words in shown
        assert note in shown
        assert file["speakers"][who][0] in shown
    if rights is Rights.LINK:
        assert "come down to the water" not in json.dumps(file)
        assert ["Quoted in Who holds the harbour of Dorn?." in row[3] for row in file["quotations"]].count(True) == 3


def test_each_row_leads_to_its_speaker_and_its_sentence() -> None:
    graph = sample_graph()
    file = files_of(graph)["2020-05-1.json"]
    who, day, literal, words, note, sources = next(row for row in file["quotations"] if "come down" in row[3])
    assert file["speakers"][who] == ["Nadir Karim", "people/nadir-karim/", "نادر کریم · Karim"]
    assert (day, literal, note) == ("2020-05-06", 1, "in a radio address")
    assert words == "“Wherever you are, come down to the water and stand with us”"
    article, sentence = sources[0]
    assert file["articles"][article][:2] == ["articles/times-harbour/", "Coast Times, 6 May 2020"]
    assert [file["topics"][n] for n in file["articles"][article][2]] == ["Ports & harbours"]
    quotation = next(q for q in graph.quotations if "come down" in q.content)
    assert sentence == quotation.citation.sentence + 1


def test_a_source_that_allows_only_links_gives_no_sentence_away() -> None:
    file = files_of(sample_graph(Rights.LINK))["2020-05-1.json"]
    places = {file["articles"][p[0]][0]: len(p) for row in file["quotations"] for p in row[5]}
    assert places == {"articles/times-harbour/": 1, "articles/post-shots/": 2, "articles/wire-talks/": 2}


def test_what_is_not_sure_enough_for_a_page_is_in_no_file() -> None:
    graph = sample_graph()
    unsure = tuple(
        replace(q, provenance=Provenance(rule="guess", confidence=0.1)) if q.kind is QuotationKind.DIRECT else q
        for q in graph.quotations
    )
    files = files_of(replace(graph, quotations=unsure))
    assert sum(number for _, number in files["index.json"]["parts"]) == 2
    assert "come down" not in json.dumps(files)


def test_a_file_holds_a_bounded_number_and_the_index_knows_them_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(data, "QUOTATIONS_A_FILE", 40)
    graph = copies(sample_graph(), 100)
    undated = replace(
        graph, quotations=tuple(replace(q, date="") if q.id.endswith("#q4") else q for q in graph.quotations)
    )
    files = files_of(undated)
    parts = files["index.json"]["parts"]
    assert parts == [["2020-05-1", 40], ["2020-05-2", 40], ["2020-05-3", 24], ["undated-1", 1]]
    assert {name: len(files[f"{name}.json"]["quotations"]) for name, _ in parts} == dict(map(tuple, parts))
    assert files["index.json"]["speakers"] == ["Orla Venn", "Nadir Karim"]


def test_words_stay_text_whatever_they_hold() -> None:
    hostile = "“</script><img src=x onerror=alert(1)> [a](javascript:b) [^1] *c* &amp; \u202e”"
    graph = sample_graph()
    quotations = tuple(replace(q, content=hostile) if q.speaker == ORLA else q for q in graph.quotations)
    words = [row[3] for row in files_of(replace(graph, quotations=quotations))["2020-05-1.json"]["quotations"]]
    assert "“</script><img src=x onerror=alert(1)> [a](javascript:b) [^1] *c* &amp; ”" in words


def test_a_library_without_quotations_has_no_files_and_says_so() -> None:
    graph = replace(sample_graph(), quotations=())
    assert files_of(graph) == {}
    assert "None yet." in pages_of(graph)["quotations/index.md"]
    assert "ct-finder" not in pages_of(graph)["quotations/index.md"]
