"""Feeds can be read, are bounded, and do not depend on the clock."""

from dataclasses import replace
from datetime import date, datetime

import feedparser
import pytest

from generator.exports.feeds import MOST_ITEMS, feeds
from generator.exports.wording import Wording
from generator.graph.knowledge_graph import KnowledgeGraph
from generator.settings import Settings
from tests.exports.sample_library import SENTENCES, library

SETTINGS = Settings(title="Port & Press", site_url="https://example.org/kb")


def parsed(graph: KnowledgeGraph, path: str) -> feedparser.FeedParserDict:
    files = {page.path: page.text for page in feeds(graph, SETTINGS, Wording(graph, published=True))}
    feed = feedparser.parse(files[path])
    assert not feed.bozo
    return feed


def test_without_an_address_there_are_no_feeds() -> None:
    graph = library("full")
    assert list(feeds(graph, Settings(), Wording(graph, published=True))) == []


def test_the_site_and_every_named_entity_have_a_feed() -> None:
    graph = library("full")
    paths = {page.path for page in feeds(graph, SETTINGS, Wording(graph, published=True))}
    assert paths == {
        "feeds/latest.xml",
        "feeds/people/jane-doe.xml",
        "feeds/groups/port-union.xml",
        "feeds/places/northford.xml",
    }


def test_an_item_leads_to_the_article_page_with_its_date_and_naming_sentence() -> None:
    feed = parsed(library("full"), "feeds/people/jane-doe.xml")
    assert feed.feed.title == "Jane Doe – Port & Press"
    assert feed.feed.link == "https://example.org/kb/people/jane-doe/"
    (item,) = feed.entries
    assert item.title == 'Port <closed> & "full" (The full)'
    assert item.link == item.id == "https://example.org/kb/articles/full/"
    assert item.published == "Sat, 04 May 2024 09:30:00 +0000"
    assert item.summary == SENTENCES[0]


def test_with_link_rights_an_item_has_no_words_of_the_article() -> None:
    (item,) = parsed(library("link"), "feeds/people/jane-doe.xml").entries
    assert "summary" not in item


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        pytest.param({"published_at": None}, "Sat, 04 May 2024 00:00:00 +0000", id="day only"),
        pytest.param({"published_at": datetime(2024, 5, 4, 7, 0)}, "Sat, 04 May 2024 07:00:00 +0000", id="no zone"),  # noqa: DTZ001
        pytest.param({"published_at": None, "published": None}, None, id="undated"),
    ],
)
def test_dates_are_the_articles_own(change: dict[str, date | None], expected: str | None) -> None:
    graph = library("full")
    graph = replace(graph, articles=(replace(graph.articles[0], **change),))
    assert parsed(graph, "feeds/latest.xml").entries[0].get("published") == expected


def test_a_feed_never_grows_beyond_its_bound() -> None:
    graph = library(*(f"article-{number}" for number in range(MOST_ITEMS + 5)))
    assert len(parsed(graph, "feeds/latest.xml").entries) == MOST_ITEMS
    assert len(parsed(graph, "feeds/people/jane-doe.xml").entries) == MOST_ITEMS


def test_markup_in_a_sentence_is_text_to_a_reader() -> None:
    graph = library("full")
    naming = graph.coverage["people/jane-doe"][0]
    assert naming.naming is not None
    hostile = replace(naming, naming=replace(naming.naming, exact="<script>alert(1)</script>\x00"))
    graph = replace(graph, coverage={"people/jane-doe": (hostile,)})
    (item,) = parsed(graph, "feeds/people/jane-doe.xml").entries
    assert item.summary == "&lt;script&gt;alert(1)&lt;/script&gt;"
