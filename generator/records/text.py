"""Places in texts and in files."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Span:
    """A half-open range of Unicode character positions, in `Article.text` unless said otherwise."""

    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class SourceLocation:
    """A place in a file people wrote; line and column count from 1, path is relative to the project folder."""

    path: str
    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class TextQuote:
    """Words of an article, findable after edits (W3C Web Annotation TextQuoteSelector)."""

    exact: str
    prefix: str = ""
    suffix: str = ""


def utf8(text: str) -> bytes:
    """The text as a file holds it; half a surrogate pair, which no file can hold, becomes a question mark."""
    return text.encode("utf-8", "replace")
