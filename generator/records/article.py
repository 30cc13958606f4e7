"""An article as it was read: typed blocks over one text."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from generator.records.source import Rights
from generator.records.text import SourceLocation, Span


class BlockKind(StrEnum):
    """What a block of an article is. Headings are read for names but are no evidence."""

    STANDFIRST = "standfirst"
    PARAGRAPH = "paragraph"
    HEADING = "heading"
    CAPTION = "caption"
    BLOCK_QUOTE = "block quote"
    LIST_ITEM = "list item"


class ArticleForm(StrEnum):
    """Whose words the text is: the publisher's own, or a digest the editors wrote of it."""

    ORIGINAL = "original"
    DIGEST = "digest"


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One block of text.

    Attributes:
        kind: What the block is.
        span: Where it lies in `Article.text`; `Article.text[span.start:span.end]` is its text.
        credit: Who made the picture, for a caption that says so.
        location: The line of the file it begins on.
    """

    kind: BlockKind
    span: Span
    location: SourceLocation
    credit: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RelatedLink:
    """A pointer to another article, such as an "Also read" line; never evidence."""

    title: str
    location: SourceLocation
    url: str | None = None
    label: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article.

    Attributes:
        id: Slug, unique in the library, equal to the page name under `articles/`.
        title: The headline, or the best stand-in for it; not part of `text`.
        text: The blocks' texts in order, joined by one blank line; all offsets count its characters.
        blocks: In order, covering all of `text` but the blank lines.
        published: Day of publication; None when the file does not say.
        published_at: The moment, where the file gives a time.
        publisher: Name as in `content/sources.yml`, or None.
        url: Address of the original, http(s) only.
        language: BCP 47 tag, such as "en".
        rights: What may be shown of the text, if the article itself says; else its source decides.
        location: The file (line 1).
    """

    id: str
    title: str
    text: str
    blocks: tuple[Block, ...]
    location: SourceLocation
    published: date | None = None
    published_at: datetime | None = None
    updated: date | None = None
    publisher: str | None = None
    url: str | None = None
    authors: tuple[str, ...] = ()
    language: str = "en"
    rights: Rights | None = None
    form: ArticleForm = ArticleForm.ORIGINAL
    topics: tuple[str, ...] = ()
    related: tuple[RelatedLink, ...] = ()
