"""How much two spans share, and what a span is without its edges."""

import re

from generator.records.text import Span
from tests.evaluation.words_in_marks import MARKS, without_edges

_EDGE = MARKS + ".,;:!?…-–— \n()[]"


def likeness(one: Span, other: Span) -> float:
    """Shared characters over all characters of the two spans."""
    common = shared(one, other)
    return common / (one.end - one.start + other.end - other.start - common) if common else 0.0


def shared(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def bare_span(text: str, span: Span) -> Span:
    """A name's span without "the", possessive and marks."""
    start, end = without_edges(text, span.start, span.end)
    return Span(start=start, end=end)


def bare_content(span: Span, text: str) -> Span:
    """Without punctuation at the edges and a leading "that"."""
    words = text[span.start : span.end]
    start, end = span.start + len(words) - len(words.lstrip(_EDGE)), span.start + len(words.rstrip(_EDGE))
    that = re.match(r"that\s+(?=\S)", text[start:end], re.IGNORECASE)
    return Span(start=start + (that.end() if that else 0), end=max(start, end))
