"""RSS 2.0 feeds: one of the newest articles, and one per entity of the newest articles that name it.

Nothing in them depends on the clock: their dates are the articles' own.
"""

import html
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, time
from email.utils import format_datetime
from urllib.parse import quote

from generator.exports.wording import Wording
from generator.exports.xml_text import xml_text
from generator.graph.knowledge_graph import Coverage, KnowledgeGraph
from generator.page_paths import ARTICLES, LATEST_FEED, feed_file
from generator.records.article import Article
from generator.records.entity import Entity
from generator.records.stage_results import Page
from generator.settings import Settings

MOST_ITEMS = 30


def feeds(graph: KnowledgeGraph, settings: Settings, wording: Wording) -> Iterator[Page]:
    """Yield every feed; none while the site's address is unknown, since a feed needs whole addresses."""
    if not settings.site_url:
        return
    writer = _FeedWriter(graph, settings, wording)
    yield writer.latest()
    for entity in graph.entities:
        if coverage := graph.coverage_of(entity.id):
            yield writer.of_entity(entity, coverage)


class _FeedWriter:
    def __init__(self, graph: KnowledgeGraph, settings: Settings, wording: Wording) -> None:
        self._graph, self._settings, self._wording = graph, settings, wording
        self._root = settings.site_url.rstrip("/") + "/"

    def latest(self) -> Page:
        newest = sorted(self._graph.articles, key=lambda article: article.published is None)[:MOST_ITEMS]
        items = (self._item(article, "") for article in newest)
        return self._page(LATEST_FEED, self._settings.title, "", self._settings.description, items)

    def of_entity(self, entity: Entity, coverage: tuple[Coverage, ...]) -> Page:
        newest = sorted(coverage, key=lambda item: not item.date)[:MOST_ITEMS]
        items = (
            self._item(
                self._graph.article_by_id[item.article_id], self._wording.exact(item.naming) if item.naming else ""
            )
            for item in newest
        )
        title = f"{entity.name} – {self._settings.title}"
        return self._page(feed_file(entity.id), title, entity.id, f"Articles that name {entity.name}.", items)

    def _page(self, path: str, title: str, page: str, description: str, items: Iterable[str]) -> Page:
        head = (
            '<?xml version="1.0" encoding="UTF-8"?>\n'
            '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">\n<channel>\n'
            f"<title>{xml_text(title)}</title>\n<link>{xml_text(self._address(page))}</link>\n"
            f"<description>{xml_text(description)}</description>\n"
            f"<language>{xml_text(self._settings.language)}</language>\n"
            f'<atom:link href="{xml_text(self._root + quote(path))}" rel="self" type="application/rss+xml"/>\n'
        )
        return Page.from_text(path, f"{head}{''.join(items)}</channel>\n</rss>\n")

    def _item(self, article: Article, words: str) -> str:
        address = xml_text(self._address(f"{ARTICLES}/{article.id}"))
        publisher = f" ({article.publisher})" if article.publisher else ""
        parts = [
            f"<title>{xml_text(article.title + publisher)}</title>",
            f"<link>{address}</link>",
            f'<guid isPermaLink="true">{address}</guid>',
        ]
        if published := _moment(article):
            parts.append(f"<pubDate>{format_datetime(published)}</pubDate>")
        if words:  # readers take a description for HTML, so the words are escaped as HTML first
            parts.append(f"<description>{xml_text(html.escape(words, quote=False))}</description>")
        return f"<item>{''.join(parts)}</item>\n"

    def _address(self, page: str) -> str:
        return f"{self._root}{quote(page)}/" if page else self._root


def _moment(article: Article) -> datetime | None:
    """When it was published; a bare day counts from midnight, universal time."""
    if article.published_at is not None:
        moment = article.published_at
        return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return datetime.combine(article.published, time(), UTC) if article.published else None
