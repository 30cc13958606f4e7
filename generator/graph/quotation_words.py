"""What was said as one string, out of the parts in which an article prints it."""

import re
from collections.abc import Sequence
from itertools import pairwise

from generator.graph.quotation_worth import needs_cue
from generator.records.quotation import Quotation
from generator.records.text import Span

_WORD = re.compile(r"\w{2,}")
_REPORT_ENDS = re.compile(r"[.!?…][\"”’»]*\s*[\"“‘«„‹]*\s*$")
_INNER = "'’”\""
_NEAR = 80
_OPENING, _CLOSING = frozenset("\"'“‘«„‹"), frozenset("\"'”’»“›")
_ENDED = (".", "!", "?", "…", ":", ";", "—", "–")


def join_content(text: str, quotation: Quotation) -> str:
    """All the words of a quotation, by `join_parts`."""
    return join_parts(text, quotation.content, quotation)


def join_parts(text: str, parts: Sequence[Span], quotation: Quotation) -> str:
    """The words of these parts of a quotation: no letter changed, every run of white space one space.

    " … " stands between two parts where the article left words out, a space where only the report stands ("he said").
    What a source denies, doubts or refuses begins with the word that says so ("denied that anyone was paid"), since
    the content alone would turn the meaning round; a charge likewise ("accused the mayor of lying"). Where the report ends its sentence there, so did the speaker: the comma that only led on to "he said" becomes the
    full stop it stands for ("“We left,” he said. “They stayed.”" gives "We left. They stayed.").

    Args:
        text: The article's text.
        parts: At least one, in text order.
        quotation: The one they belong to.
    """
    joined = _with_cue(text, parts[0], quotation) if needs_cue(text, quotation) else one_line(text, parts[0])
    for left, right in pairwise(parts):
        between = text[left.end : right.start]
        if _reports(quotation, left, right):
            joined = _closed(joined) if _REPORT_ENDS.search(between) else joined
            joined += " "
        else:
            joined += " … " if _WORD.search(between) else " "
        joined += one_line(text, right)
    return joined


def _with_cue(text: str, first: Span, quotation: Quotation) -> str:
    """The first part behind its cue, with all that stands between; the cue alone where that is far off or behind."""
    cue = quotation.cue
    if cue is None or not cue.end <= first.start <= cue.end + _NEAR or "\n" in text[cue.end : first.start]:
        return f"{one_line(text, cue)}: {one_line(text, first)}"
    opened = text[first.start - 1] in _OPENING
    end = first.end + (1 if opened and text[first.end : first.end + 1] in _CLOSING else 0)
    return one_line(text, Span(start=cue.start, end=end))


def one_line(text: str, span: Span | None) -> str:
    """The words at a place, every run of white space one space; "" for no place."""
    return " ".join(text[span.start : span.end].split()) if span else ""


def _reports(quotation: Quotation, left: Span, right: Span) -> bool:
    report = (quotation.cue, quotation.speaker_span)
    return any(span and left.end <= span.start and span.end <= right.start for span in report)


def _closed(words: str) -> str:
    inner = words[len(words.rstrip(_INNER)) :]
    if inner and words.removesuffix(inner).endswith(","):
        return f"{words.removesuffix(inner)[:-1]}.{inner}"
    bare = words.rstrip(", ")
    return bare if bare.endswith(_ENDED) else f"{bare}."
