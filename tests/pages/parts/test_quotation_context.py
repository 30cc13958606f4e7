"""A quotation's neighbours can be read on demand: as many as the rights allow, and only prose."""

from dataclasses import replace

import pytest

from generator.graph.knowledge_graph import KnowledgeGraph
from generator.pages.parts.quotation_context import quotation_context
from generator.pages.parts.quotation_rows import quotation_rows
from generator.pages.writing.library import Library
from generator.pages.writing.same_words import same_words
from generator.pages.writing.scribe import Scribe
from generator.records.graph import AttributedQuotation
from generator.records.source import Rights
from generator.settings import Settings
from tests.pages.markdown_reader import read, render
from tests.pages.sample_graph import NADIR, sample_graph


def quotation(graph: KnowledgeGraph, words: str) -> AttributedQuotation:
    return next(q for q in graph.quotations if words in q.content)


def context(rights: Rights, words: str) -> str:
    graph = sample_graph(rights)
    scribe = Scribe(Library(graph=graph, settings=Settings()), f"{NADIR}.md")
    return read(render(quotation_context(scribe, quotation(graph, words)))).text


SAID = "“Wherever you are, come down to the water and stand with us,” said Nadir Karim, leader of the Dorn Coastal Front, in a radio address."


@pytest.mark.parametrize(
    ("rights", "shown"),
    [
        pytest.param(Rights.FULL, f"The Dorn Coastal Front (DCF) disputed the claim on Monday. {SAID} He blamed the [foreign] press. Coast Times, 6 May 2020", id="full"),
        pytest.param(Rights.EXCERPT, f"The Dorn Coastal Front (DCF) disputed the claim on Monday. {SAID} He blamed the [foreign] press. Coast Times, 6 May 2020", id="excerpt: the neighbours"),
        pytest.param(Rights.SENTENCE, f"The Dorn Coastal Front (DCF) disputed the claim on Monday. {SAID} Coast Times, 6 May 2020", id="sentence: only what is cited itself"),
        pytest.param(Rights.LINK, "", id="link: nothing"),
    ],
)  # fmt: skip
def test_context_keeps_to_the_rights(rights: Rights, shown: str) -> None:
    assert context(rights, "stand with us") == shown


def test_a_caption_is_no_context() -> None:
    assert "Boats had been seen" not in context(Rights.FULL, "the tide would decide")


@pytest.mark.parametrize(
    ("content", "shown"),
    [
        pytest.param("“stand with us,”", SAID, id="three words out of a sentence"),
        pytest.param("“Stand with us!”", "“Stand with us!”", id="a short sentence of its own"),
        pytest.param("“come down to the water”", "“come down to the water”", id="long enough to stand alone"),
    ],
)  # fmt: skip
def test_a_scrap_of_words_is_shown_as_its_whole_sentence(content: str, shown: str) -> None:
    graph = sample_graph(Rights.FULL)
    said = replace(quotation(graph, "stand with us"), content=content)
    scribe = Scribe(Library(graph=graph, settings=Settings()), f"{NADIR}.md")
    (row,) = quotation_rows(scribe, same_words([said]), name_speaker=False)
    assert read(row.words).text.removesuffix("[^1]") == shown
    assert row.direct is (shown != SAID)
