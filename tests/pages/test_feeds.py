"""Feeds are linked where they exist: once the site's address is known, and for what an article names."""

import yaml

from generator.page_paths import LATEST_FEED, feed_file
from generator.pages import render_pages
from generator.settings import Settings
from tests.pages.sample_graph import LANDING, NADIR, sample_graph


def pages(site_url: str) -> dict[str, str]:
    return {page.path: page.text for page in render_pages(sample_graph(), Settings(site_url=site_url))[0]}


def test_pages_link_the_feeds_that_are_exported() -> None:
    texts = pages("https://library.example/")
    for path, feed in (("index.md", LATEST_FEED), (f"{NADIR}.md", feed_file(NADIR))):
        assert yaml.safe_load(texts[path].split("---\n")[1])["feed"] == feed
        assert f"[Feed]({'../' * path.count('/')}{feed})" in texts[path]


def test_no_feed_without_an_address() -> None:
    assert not [path for path, text in pages("").items() if "feeds/" in text]


def test_no_feed_of_what_no_article_names() -> None:
    graph_coverage = sample_graph().coverage
    assert ("feeds/" in pages("https://library.example/")[f"{LANDING}.md"]) == bool(graph_coverage.get(LANDING))
