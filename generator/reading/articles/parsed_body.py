"""What the parsers of article bodies hand on, whatever the file's format."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from generator.issues import Issue
from generator.records.article import Block, BlockKind, RelatedLink
from generator.records.text import SourceLocation, Span

BETWEEN_BLOCKS = "\n\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockDraft:
    """A block before it has its place in the text; `text` is one line."""

    kind: BlockKind
    text: str
    line: int
    credit: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedBody:
    """Blocks of an article and what its body says about itself; a header may say otherwise and wins.

    Attributes:
        left_out: Lines that are no part of the article, such as share bars.
    """

    blocks: tuple[BlockDraft, ...] = ()
    title: str | None = None
    published: date | None = None
    published_at: datetime | None = None
    updated: date | None = None
    publisher: str | None = None
    url: str | None = None
    authors: tuple[str, ...] = ()
    language: str | None = None
    topics: tuple[str, ...] = ()
    related: tuple[RelatedLink, ...] = ()
    left_out: tuple[str, ...] = ()
    issues: tuple[Issue, ...] = ()


def assemble_text(drafts: Iterable[BlockDraft], path: str) -> tuple[str, tuple[Block, ...]]:
    """The text of an article and its blocks with their places in it."""
    texts: list[str] = []
    blocks: list[Block] = []
    start = 0
    for draft in drafts:
        end = start + len(draft.text)
        location = SourceLocation(path=path, line=draft.line)
        blocks.append(Block(kind=draft.kind, span=Span(start=start, end=end), location=location, credit=draft.credit))
        texts.append(draft.text)
        start = end + len(BETWEEN_BLOCKS)
    return BETWEEN_BLOCKS.join(texts), tuple(blocks)
