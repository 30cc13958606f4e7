"""Every place that means somebody is linked or marked, whatever lies within or across it, and the text stays as it is."""

import re
from dataclasses import replace

import pytest

from generator.graph.knowledge_graph import KnowledgeGraph
from generator.pages import render_pages
from generator.records.mention import MentionForm
from generator.records.source import Rights
from generator.settings import Settings
from tests.pages.articles.meant import with_mentions
from tests.pages.markdown_reader import read, read_page, render
from tests.pages.sample_graph import COUNCIL, FRONT, HARBOUR, NADIR, ORLA, TESSA, sample_graph

NAMED, NOMINAL, PRONOUN = MentionForm.NAMED, MentionForm.NOMINAL, MentionForm.PRONOMINAL


def article(graph: KnowledgeGraph) -> str:
    pages, _ = render_pages(graph, Settings())
    text = next(page.text for page in pages if page.path == "articles/times-harbour.md")
    return text.split('<div class="ct-article" markdown>')[1].split("</div>")[0]


def marks(graph: KnowledgeGraph) -> list[str]:
    """The marks of the article as HTML, in order."""
    return re.findall(r'<span class="ct-mark[^>]*>.*?</span>', render(article(graph)))


@pytest.mark.parametrize(
    ("row", "mark"),
    [
        pytest.param((". |He| blamed", NADIR, PRONOUN), '<span class="ct-mark ct-person ct-for ct-told" title="Nadir Karim">He</span>', id="pronoun: who it is"),
        pytest.param(("|a teacher|,", TESSA, NOMINAL), '<span class="ct-mark ct-person ct-for" title="Tessa Brand">a teacher</span>', id="description right after the name"),
        pytest.param(("that |anybody else| did", FRONT, NOMINAL), '<span class="ct-mark ct-group ct-for ct-told" title="Dorn Coastal Front">anybody else</span>', id="of a group"),
    ],
)  # fmt: skip
def test_words_that_stand_for_a_name_tell_whom_they_mean(row: tuple[str, str, MentionForm], mark: str) -> None:
    assert mark in marks(with_mentions(row))


def test_a_second_mention_by_name_is_marked_and_says_whose_short_name_it_is() -> None:
    text = article(sample_graph(Rights.FULL))
    assert text.count("[Dorn Coastal Front](../groups/dorn-coastal-front.md)") == 2, "once in each paragraph"
    assert '(<span class="ct-mark ct-group" title="Dorn Coastal Front">DCF</span>)' in text
    assert text.count("[Orla Venn]") + text.count("[Venn]") == 2


def test_a_mention_within_another_is_marked_within_it() -> None:
    found = article(with_mentions(("|leader of the Dorn Coastal Front|,", NADIR, NOMINAL)))
    nested = re.search(r'<span class="ct-mark ct-person ct-for"[^>]*>leader of the (.+?)</span>,', found)
    assert nested is not None
    assert nested[1].startswith("[Dorn Coastal Front](../groups/dorn-coastal-front.md)")


def test_a_link_holds_no_other_link() -> None:
    found = render(article(with_mentions(("The |Harbour| Council says", HARBOUR, NAMED))).replace("\n", " "))
    assert not re.search(r"<a [^>]*>(?:(?!</a>).)*<a ", found)


def test_of_two_mentions_that_cross_the_first_is_marked_and_no_word_is_lost_or_doubled() -> None:
    graph = with_mentions(
        ("|The Harbour| Council says", ORLA, NOMINAL), ("says it |holds the harbour| of", COUNCIL, NOMINAL)
    )
    shown = read(render(article(graph))).text
    assert shown.startswith("The Harbour Council says it holds the harbour of Dorn. Its spokeswoman Orla Venn denied")
    assert "Harbour" in " ".join(marks(graph))


def test_a_mention_that_is_its_whole_sentence_is_marked() -> None:
    graph = with_mentions(("|Nobody was hurt.|", FRONT, NOMINAL))
    assert any("Nobody was hurt." in mark for mark in marks(graph))


@pytest.mark.parametrize("rights", [Rights.EXCERPT, Rights.SENTENCE, Rights.LINK])
def test_nothing_is_marked_that_may_not_be_shown(rights: Rights) -> None:
    graph = with_mentions(("|Nobody| was hurt.", FRONT, NOMINAL), rights=rights)
    pages, _ = render_pages(graph, Settings())
    text = next(page.text for page in pages if page.path == "articles/times-harbour.md")
    shown = read_page(text).text
    assert ("Nobody" in text) == ("Nobody was hurt" in shown)
    assert ("Mark names" in shown) == (rights is not Rights.LINK), "no switch where no text is shown"


def test_the_words_of_the_article_are_the_same_with_marks_as_without() -> None:
    graph = with_mentions((". |He| blamed", NADIR, PRONOUN), ("the |[foreign]| press", FRONT, NOMINAL))
    assert read(render(article(graph))).text == read(render(article(sample_graph(Rights.FULL)))).text
    assert ">&#91;foreign&#93;</span>" in article(graph)


def test_a_hostile_name_stays_inside_its_mark() -> None:
    graph = with_mentions((". |He| blamed", NADIR, PRONOUN))
    hostile = '"><script>x</script>'
    entities = tuple(replace(entity, name=hostile) if entity.id == NADIR else entity for entity in graph.entities)
    elements = read(render(article(replace(graph, entities=entities)))).elements
    assert "script" not in {tag for tag, _ in elements}
    assert hostile in {dict(attributes).get("title") for _, attributes in elements}
