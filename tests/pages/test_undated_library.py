"""A library whose articles do not say when they were published: nothing is told or ordered by a made-up day."""

import re
from dataclasses import replace
from functools import cache

import pytest

from generator.graph.knowledge_graph import KnowledgeGraph
from generator.pages import render_pages
from generator.settings import Settings
from tests.pages.markdown_reader import body_of, read_page
from tests.pages.sample_graph import ORLA, sample_graph


def undated_graph() -> KnowledgeGraph:
    """The sample without a day anywhere but in what its articles tell."""
    graph = sample_graph()
    return replace(
        graph,
        articles=tuple(replace(article, published=None) for article in graph.articles),
        roles={who: tuple(replace(one, first="", last="") for one in roles) for who, roles in graph.roles.items()},
        quotations=tuple(replace(quotation, date="") for quotation in graph.quotations),
        coverage={who: tuple(replace(item, date="") for item in items) for who, items in graph.coverage.items()},
        disputes=tuple(
            replace(dispute, sides=tuple(replace(side, date="") for side in dispute.sides))
            for dispute in graph.disputes
        ),
    )


@cache
def site() -> dict[str, str]:
    return {page.path: page.text for page in render_pages(undated_graph(), Settings())[0]}


@pytest.mark.parametrize(
    "word", [pytest.param("newest", id="the newest"), pytest.param("Last named", id="an order by day"), pytest.param("By month", id="months")]
)  # fmt: skip
def test_no_list_speaks_of_days(word: str) -> None:
    lists = [path for path in site() if path.endswith("index.md")]
    assert not [path for path in lists if word.lower() in read_page(site()[path]).text.lower()]


@pytest.mark.parametrize("path", ["quotations/months/index.md", "people/sorted/day.md"])
def test_no_page_is_ordered_by_day(path: str) -> None:
    assert path not in site()


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        pytest.param(f"{ORLA}.md", "“Talks, *not* under fire”, Northern Wire", id="a source by its title"),
        pytest.param(f"{ORLA}.md", "Who holds the harbour of Dorn?", id="a quotation beside the title of its article"),
        pytest.param("index.md", "From the cuttings", id="home"),
        pytest.param("articles/index.md", "Every cutting in the library, A to Z by headline", id="articles"),
        pytest.param("quotations/index.md", "In their words", id="quotations"),
    ],
)
def test_articles_are_told_apart_by_their_titles(path: str, expected: str) -> None:
    assert expected in read_page(site()[path]).text


def test_what_is_undated_is_not_said_of_each_line() -> None:
    assert "Undated" not in read_page(site()[f"{ORLA}.md"]).text


def test_first_words_come_from_the_article_that_tells_most_of_the_speaker() -> None:
    words = re.findall(r"<blockquote>“(.*?)”", body_of(site()[f"{ORLA}.md"]))
    assert [word[:11] for word in words] == ["The harbour", "We will tal"]
