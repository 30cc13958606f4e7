"""The page of an article: its text within the rights of its source, who is quoted, who and what it names."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generator.page_paths import article_page as article_file
from generator.pages.articles.article_names import NamedRow, article_summary, named_in, named_rows, quoted_rows
from generator.pages.articles.article_text import BlockView, article_blocks
from generator.pages.articles.use_rows import UsesView, sentence_use_rows
from generator.pages.parts.corrections import article_corrections, article_edit_address
from generator.pages.parts.infobox import InfoRow
from generator.pages.parts.structured_data import article_data
from generator.pages.words.escaping import dotted, fill, front_matter
from generator.pages.words.wording import day_words, label_of, listing
from generator.pages.writing.library import Library
from generator.pages.writing.rendering import render
from generator.pages.writing.scribe import Scribe
from generator.records.article import Article, ArticleForm
from generator.records.source import Rights
from generator.records.stage_results import Page

_MAX_NAMED = 60
_NAME = re.compile(r'\{\.ct-(?!used)|<span class="ct-mark')
_WHY_SHORT = {
    Rights.FULL: "",
    Rights.EXCERPT: "Excerpts: the sentences this library cites, each with its neighbours.",
    Rights.SENTENCE: "Only the sentences this library cites.",
    Rights.LINK: "The publisher’s text is not shown here; the link leads to it.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleView:
    """Everything the template of an article's page prints; `marks` is whether the text shown holds any name."""

    front_matter: Markup
    title: str
    source: Markup
    summary: Markup
    original: Markup
    rights: str
    digest: bool
    blocks: tuple[BlockView, ...]
    gap_after: bool
    marks: bool
    uses: UsesView
    quoted: tuple[InfoRow, ...]
    named: tuple[NamedRow, ...]
    topics: Markup
    related: tuple[Markup, ...]
    corrections: Markup


def article_page(library: Library, article: Article) -> Page:
    """The page of one article."""
    scribe = Scribe(library, article_file(article.id))
    named = named_in(library, article)
    uses, used = sentence_use_rows(scribe, article)
    blocks, gap_after = article_blocks(scribe, article, used)
    view = ArticleView(
        front_matter=front_matter(_header(library, article, named)),
        title=article.title,
        source=_source_line(scribe, article),
        summary=article_summary(scribe, article, named),
        original=scribe.original(article, "Read the original"),
        rights=_WHY_SHORT[library.graph.rights_of(article)],
        digest=article.form is ArticleForm.DIGEST,
        blocks=blocks,
        gap_after=gap_after,
        marks=any(_NAME.search(block.text) for block in blocks),
        uses=uses,
        quoted=quoted_rows(scribe, article),
        named=tuple(named_rows(scribe, named)),
        topics=listing(
            [scribe.page(f"topics/{library.topic_slugs[topic]}.md", label_of(topic)) for topic in article.topics]
        ),
        related=tuple(_related(scribe, article)),
        corrections=article_corrections(library.settings, article),
    )
    return Page.from_text(scribe.path, render("article_page", view))


def _header(library: Library, article: Article, named: tuple[str, ...]) -> dict[str, object]:
    return {
        "title": article.title,
        "description": f"{library.imprint(article)}: the people, groups and places it names and whom it quotes.",
        "kind": "article",
        "role": library.imprint(article),
        "published": article.published.isoformat() if article.published else "",
        "publisher": article.publisher or "",
        "section": "articles",
        "section_title": "Articles",
        "edit_url": article_edit_address(library.settings, article),
        "hide": ["navigation"],
        "search": {"boost": 0.5},
        "structured_data": article_data(library, article, named[:_MAX_NAMED]),
    }


def _source_line(scribe: Scribe, article: Article) -> Markup:
    parts: list[object] = []
    if article.publisher:
        slug = scribe.library.source_slugs[article.publisher]
        parts.append(scribe.page(f"sources/{slug}.md", label_of(article.publisher)))
    parts.append(
        scribe.library.published_words(article).capitalize() if not article.published else day_words(article.published)
    )
    if article.authors:
        parts.append(fill("by {authors}", authors=listing(article.authors)))
    if article.updated and article.updated != article.published:
        parts.append(f"updated {day_words(article.updated)}")
    return dotted(parts)


def _related(scribe: Scribe, article: Article) -> Iterator[Markup]:
    for link in article.related:
        label = f"{link.label}: " if link.label else ""
        yield fill(
            "{label}{title}", label=label, title=scribe.external(link.url, link.title) if link.url else link.title
        )
