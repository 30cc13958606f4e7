"""RSS and Atom feeds to what their entries say, by feedparser."""

import re
from calendar import timegm
from dataclasses import dataclass
from datetime import UTC, datetime
from html import escape
from typing import Any

import feedparser

from generator.reading.articles.article_header import ArticleHeader
from generator.reading.files.character_references import characters_of
from generator.reading.files.text_cleaning import one_line
from generator.reading.files.web_addresses import is_web_address

FEWEST_CHARACTERS = 600  # shorter entries are teasers, whose article is fetched
_FEED_START = re.compile(
    rb"\s*(?:<\?xml[^>]*\?>)?\s*(?:<!--.*?-->\s*|<\?[^>]*\?>\s*|<!DOCTYPE rss[^>]*>\s*)*<(?:rss|feed|rdf:RDF)\b",
    re.DOTALL,
)
_TAG = re.compile(r"<[^>]+>")


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedEntry:
    """One entry.

    Attributes:
        header: Title, address, day and authors as the feed says.
        page: An HTML page of the entry's text; "" if the feed holds only a teaser.
    """

    header: ArticleHeader
    page: str = ""


def looks_like_feed(data: bytes) -> bool:
    """Whether these bytes begin like an RSS or Atom feed."""
    return _FEED_START.match(data.removeprefix(b"\xef\xbb\xbf")[:4096]) is not None


def read_feed(data: bytes) -> list[FeedEntry]:
    """The entries of a feed in its order; none if it is broken beyond reading."""
    feed = feedparser.parse(data)
    publisher = _words(feed.feed.get("title", ""))
    return [_entry(entry, publisher) for entry in feed.entries]


def _entry(entry: Any, publisher: str) -> FeedEntry:
    link = str(entry.get("link", ""))
    moment = entry.get("published_parsed") or entry.get("updated_parsed")
    published = datetime.fromtimestamp(timegm(moment), tz=UTC) if moment else None
    header = ArticleHeader(
        title=_words(_TAG.sub("", str(entry.get("title", "")))),
        url=link if is_web_address(link) else None,
        published=published.date() if published else None,
        published_at=published,
        publisher=_words(entry.get("source", {}).get("title", "")) or publisher or None,
        authors=tuple(name for author in entry.get("authors", ()) if (name := _words(author.get("name", "")))),
        topics=tuple(topic for tag in entry.get("tags", ()) if (topic := _words(tag.get("term", "")))),
    )
    return FeedEntry(header=header, page=_page(entry, header.title))


def _words(value: object) -> str:
    """One line of text; feeds give HTML inside XML, so that a reference is often spelled twice."""
    return one_line(characters_of(str(value)))


def _page(entry: Any, title: str) -> str:
    content = max((str(part.get("value", "")) for part in entry.get("content", ())), key=len, default="")
    if len(_TAG.sub("", content)) < FEWEST_CHARACTERS:
        return ""
    return f"<!doctype html><html><head><title>{escape(title)}</title></head><body><article>{content}</article></body></html>"
