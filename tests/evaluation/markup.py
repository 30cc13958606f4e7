"""Reads the marks people wrote into an article; what they mean is told in README.md."""

import re
from dataclasses import dataclass

from generator.records.article import BlockKind
from generator.records.text import Span

_MARK = re.compile(
    r"\[\[(?P<kinds>[pglon](?:/[pglon])*)(?::(?P<key>[a-z0-9-]+)(?P<nominal>~?))?\|"
    r"|\{\{q(?P<optional>\??):(?P<speaker>[^|{}\[\]]+)\|"
    r"|(?P<mention_end>\]\])"
    r"|(?P<quote_end>\}\})"
)
_STRAY = re.compile(r"\[\[|\{\{|\]\]|\}\}")
_PREFIXES = (("## ", BlockKind.HEADING), ("> ", BlockKind.BLOCK_QUOTE), ("- ", BlockKind.LIST_ITEM))


class MarkupError(ValueError):
    """A mark that cannot be read; the message begins with path and line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MentionMark:
    """`[[kinds:key|words]]`; `key` is "" where the mark has none, `nominal` is whether the key bears a "~"."""

    span: Span
    kinds: tuple[str, ...]
    key: str
    nominal: bool
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteMark:
    """`{{q:speaker|words}}`; `speaker` is a key, or "?" and the words of an unnamed one."""

    span: Span
    speaker: str
    optional: bool
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkedText:
    """The text without its marks, the blocks it consists of, and the marks."""

    text: str
    blocks: tuple[tuple[BlockKind, Span, int], ...]
    mentions: tuple[MentionMark, ...]
    quotes: tuple[QuoteMark, ...]


def read_marks(body: str, path: str = "", first_line: int = 1) -> MarkedText:
    """Blocks parted by blank lines, their lines joined by a blank, to text and marks.

    Raises:
        MarkupError: A mark is not closed, not opened, or lies in another of its kind.
    """
    text, blocks, mentions, quotes = "", [], [], []
    for match in re.finditer(r"(?:^[^\S\n]*\S[^\n]*(?:\n|\Z))+", body, re.M):
        line = first_line + body.count("\n", 0, match.start())
        kind, words = _block_kind(" ".join(match.group().split()))
        if text:
            text += "\n\n"
        start = len(text)
        text, block_mentions, block_quotes = _read_block(words, text, f"{path}:{line}", line)
        blocks.append((kind, Span(start=start, end=len(text)), line))
        mentions += block_mentions
        quotes += block_quotes
    return MarkedText(text=text, blocks=tuple(blocks), mentions=tuple(mentions), quotes=tuple(quotes))


def _block_kind(words: str) -> tuple[BlockKind, str]:
    for prefix, kind in _PREFIXES:
        if words.startswith(prefix):
            return kind, words.removeprefix(prefix)
    return BlockKind.PARAGRAPH, words


def _read_block(words: str, text: str, place: str, line: int) -> tuple[str, list[MentionMark], list[QuoteMark]]:
    mentions: list[MentionMark] = []
    quotes: list[QuoteMark] = []
    mention: tuple[re.Match[str], int] | None = None
    quote: tuple[re.Match[str], int] | None = None
    done = 0
    for match in _MARK.finditer(words):
        text += _plain(words[done : match.start()], place)
        done = match.end()
        if match["kinds"]:
            _demand(mention is None, place, f"{match.group()} lies in another mention")
            mention = match, len(text)
        elif match["speaker"]:
            _demand(quote is None and mention is None, place, f"{match.group()} lies in another mark")
            quote = match, len(text)
        elif match["mention_end"]:
            _demand(mention is not None, place, "]] closes nothing")
            mentions.append(_mention_mark(mention, len(text), line))  # type: ignore[arg-type]
            mention = None
        else:
            _demand(quote is not None and mention is None, place, "}} closes nothing")
            quotes.append(_quote_mark(quote, len(text), line))  # type: ignore[arg-type]
            quote = None
    _demand(mention is None and quote is None, place, "a mark is not closed")
    return text + _plain(words[done:], place), mentions, quotes


def _plain(words: str, place: str) -> str:
    stray = _STRAY.search(words)
    _demand(
        stray is None,
        place,
        f"a mark that cannot be read near {words[stray.start() : stray.start() + 30]!r}" if stray else "",
    )
    return words


def _mention_mark(opened: tuple[re.Match[str], int], end: int, line: int) -> MentionMark:
    match, start = opened
    return MentionMark(
        span=Span(start=start, end=end),
        kinds=tuple(match["kinds"].split("/")),
        key=match["key"] or "",
        nominal=bool(match["nominal"]),
        line=line,
    )


def _quote_mark(opened: tuple[re.Match[str], int], end: int, line: int) -> QuoteMark:
    match, start = opened
    return QuoteMark(
        span=Span(start=start, end=end), speaker=match["speaker"], optional=bool(match["optional"]), line=line
    )


def _demand(fulfilled: bool, place: str, complaint: str) -> None:
    if not fulfilled:
        raise MarkupError(f"{place}: {complaint}")
