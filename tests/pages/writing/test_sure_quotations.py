"""Only words that are surely somebody's stand under their name, in the pieces in which they were printed."""

import re
from dataclasses import replace

import pytest

from generator.graph.knowledge_graph import KnowledgeGraph
from generator.pages import render_pages
from generator.pages.writing.library import Library
from generator.pages.writing.quoted_words import quoted
from generator.pages.writing.sure_quotations import is_sure
from generator.records.provenance import Provenance
from generator.records.quotation import Quotation, QuotationKind
from generator.records.text import Span
from generator.settings import Settings
from tests.pages.sample_graph import sample_graph

RULE = Provenance(rule="test")


def with_pieces(*pieces: str) -> tuple[KnowledgeGraph, str]:
    """The sample with its first quotation of one article in several pieces of the text; and the quotation's id."""
    graph = sample_graph()
    annotations = graph.annotations["times-harbour"]
    text = graph.article_by_id["times-harbour"].text
    spans = tuple(Span(start=text.index(piece), end=text.index(piece) + len(piece)) for piece in pieces)
    first = replace(graph.quotations[0], content=" ".join(pieces))
    quotation = Quotation(
        id=first.id, article_id="times-harbour", content=spans, kind=QuotationKind.DIRECT, quoted=spans, provenance=RULE
    )
    return replace(
        graph,
        quotations=(first, *graph.quotations[1:]),
        annotations={**graph.annotations, "times-harbour": replace(annotations, quotations=(quotation,))},
    ), first.id


@pytest.mark.parametrize(
    ("pieces", "shown"),
    [
        pytest.param(["The harbour is ours & was never lost,", "come down to the water"], "“The harbour is ours & was never lost,” … “come down to the water”", id="the reporter's words between"),
        pytest.param(["The harbour is ours", "& was never lost,"], "“The harbour is ours & was never lost”", id="nothing between"),
        pytest.param(["The harbour is ours & was never lost,"], "“The harbour is ours & was never lost”", id="one piece"),
    ],
)  # fmt: skip
def test_interrupted_words_are_strings_of_their_own(pieces: list[str], shown: str) -> None:
    graph, identifier = with_pieces(*pieces)
    quotation = next(q for q in graph.quotations if q.id == identifier)
    assert quoted(Library(graph=graph, settings=Settings()), quotation) == shown


def test_what_weak_rules_find_is_counted_but_on_no_page() -> None:
    graph = sample_graph()
    quotations = tuple(
        replace(q, provenance=replace(q.provenance, confidence=0.59)) if q.kind is QuotationKind.INDIRECT else q
        for q in graph.quotations
    )
    texts = {page.path: page.text for page in render_pages(replace(graph, quotations=quotations), Settings())[0]}
    words = re.split(r"## (?!In)", texts["people/nadir-karim.md"].split("## In his words")[1])[0]
    assert "stand with us" in words
    assert "tide would decide" not in words
    assert "2 quotations stand in the data files only" in texts["not-known/index.md"]
    assert "3 quotations" in texts["index.md"]


@pytest.mark.parametrize(
    ("kind", "confidence", "shown"),
    [
        pytest.param(QuotationKind.INDIRECT, 0.54, False, id="only reported, by a weak rule"),
        pytest.param(QuotationKind.INDIRECT, 0.74, True, id="only reported, by a good rule"),
        pytest.param(QuotationKind.MIXED, 0.54, True, id="partly literal, by the weak rule"),
        pytest.param(QuotationKind.MIXED, 0.28, False, id="partly literal, by a rule mostly wrong"),
        pytest.param(QuotationKind.DIRECT, 0.5, False, id="literal, of a doubtful speaker"),
    ],
)
def test_literal_words_outweigh_doubt_about_the_rest(kind: QuotationKind, confidence: float, shown: bool) -> None:
    quotation = sample_graph().quotations[0]
    assert is_sure(replace(quotation, kind=kind, provenance=replace(RULE, confidence=confidence))) is shown
