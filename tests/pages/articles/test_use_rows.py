"""Readers are told where a sentence is used: a number behind it, leading to the pages by name and use."""

import re
from dataclasses import replace

import pytest

from generator.graph.knowledge_graph import KnowledgeGraph
from generator.pages import render_pages
from generator.pages.articles.use_rows import MOST_OPEN, MOST_PAGES, MOST_SENTENCES
from generator.records.entity import Entity, EntityKind
from generator.records.graph import Relation, RelationKind
from generator.records.provenance import Citation
from generator.records.source import Rights
from generator.records.text import Span
from generator.settings import Settings
from tests.pages.markdown_reader import body_of, read, render
from tests.pages.sample_graph import NADIR, sample_graph


def article(graph: KnowledgeGraph) -> str:
    pages, _ = render_pages(graph, Settings())
    return body_of(next(page.text for page in pages if page.path == "articles/times-harbour.md"))


def uses(graph: KnowledgeGraph) -> dict[str, str]:
    """Sentence to what its row says."""
    section = render(article(graph)).split("Where these sentences are used")[1].split("</dl>")[0]
    rows = re.findall(r"<dt>(.*?)</dt>\s*<dd>(.*?)</dd>", section, re.DOTALL)
    return {read(sentence).text: read(pages).text for sentence, pages in rows}


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        pytest.param("Sentence 1", "dispute: Control of the harbour of Dorn", id="the dispute's own page"),
        pytest.param("Sentence 5", "quotation, role, connection, coverage: Nadir Karim", id="all the uses of one page, the most telling first"),
        pytest.param("Sentence 3", "what others say: Harbour of Dorn", id="on the page of what is spoken of"),
        pytest.param("Sentence 9", "timeline, coverage: Dorn", id="a dated report"),
        pytest.param("Sentence 8", "role, coverage: Tessa Brand", id="role and coverage"),
    ],
)  # fmt: skip
def test_each_use_is_named_with_its_page(sentence: str, said: str) -> None:
    assert said in uses(sample_graph(Rights.FULL))[sentence]


def test_the_number_behind_a_sentence_counts_its_pages_and_leads_to_its_row() -> None:
    html = render(article(sample_graph(Rights.FULL)))
    markers = {anchor: int(number) for number, anchor in re.findall(r'data-pages="(\d+)" href="#(use-s\d+)"', html)}
    rows = uses(sample_graph(Rights.FULL))
    assert len(markers) == len(rows) > 4
    for anchor, number in markers.items():
        assert f'id="{anchor}"' in html
        assert len(re.findall(r"[:,] [A-Z]", rows[f"Sentence {anchor.removeprefix('use-s')}"])) == number
    assert 'aria-label="Used on 1 page"' in html


def test_a_sentence_that_may_not_be_shown_is_not_listed() -> None:
    assert "Where these sentences are used" not in article(sample_graph(Rights.LINK))
    assert set(uses(sample_graph(Rights.SENTENCE))) <= set(uses(sample_graph(Rights.FULL)))


def test_what_no_page_shows_is_no_use() -> None:
    graph = sample_graph(Rights.FULL)
    unsure = tuple(replace(q, provenance=replace(q.provenance, confidence=0.5)) for q in graph.quotations)
    assert "quotation" not in " ".join(uses(replace(graph, quotations=unsure)).values())


def crowded(sentences: int, entities: int) -> KnowledgeGraph:
    """An article of so many sentences, each used on the pages of so many people."""
    graph = sample_graph(Rights.FULL)
    old = graph.article_by_id["times-harbour"]
    text = " ".join(f"Sentence number {number}." for number in range(sentences))
    spans = tuple(Span(start=m.start(), end=m.end()) for m in re.finditer(r"\S.*?\.", text))
    article = replace(old, text=text, blocks=(replace(old.blocks[0], span=Span(start=0, end=len(text))),))
    people = tuple(
        Entity(id=f"people/p-{n}", kind=EntityKind.PERSON, name=f"Person {n}", aliases=()) for n in range(entities)
    )
    citations = tuple(
        Citation(article_id=old.id, sentence=n, span=span, exact=text[span.start : span.end])
        for n, span in enumerate(spans)
    )
    relations = tuple(
        Relation(
            subject=NADIR, kind=RelationKind.NAMED_TOGETHER, object=one.id, weight=1, label="", citations=citations
        )
        for one in people
    )
    annotations = replace(graph.annotations[old.id], sentences=spans, mentions=(), chains=())
    return replace(
        graph, articles=(article,), entities=(*graph.entities, *people), relations=relations, quotations=(), roles={}, events=(),
        disputes=(), coverage={}, annotations={old.id: annotations},
    )  # fmt: skip


def test_a_long_list_is_folded_and_bounded_and_says_what_it_leaves_out() -> None:
    text = article(crowded(MOST_SENTENCES + 40, MOST_PAGES + 5))
    assert f"<summary>Show the {MOST_SENTENCES} sentences</summary>" in text
    assert "40 more sentences of this article are used too." in text
    assert text.count(f"and {1 + 5} other pages") == MOST_SENTENCES
    assert text.count("{.ct-used") == MOST_SENTENCES, "no number that leads nowhere"


def test_a_short_list_stands_open() -> None:
    assert "<details" not in article(crowded(MOST_OPEN, 1)).split("Where these sentences are used")[1]
