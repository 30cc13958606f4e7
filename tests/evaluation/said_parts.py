"""Quotations as parts that can be compared: stretches within one paragraph, by one voice."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.records.text import Span
from tests.evaluation.gold_records import GoldQuote
from tests.evaluation.predictions import PredictedQuotation
from tests.evaluation.words_in_marks import MARKS


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidPart:
    """One part of a quotation as predicted: a stretch within one paragraph."""

    span: Span
    direct: bool
    page: str | None
    source: Span | None


def joined_marks(quotes: Sequence[GoldQuote], text: str) -> list[GoldQuote]:
    """Parts of one speaker with nothing between them but marks and blanks are one part."""
    joined: list[GoldQuote] = []
    for quote in quotes:
        last = joined[-1] if joined else None
        if last and last.speaker == quote.speaker and _only_marks(text[last.span.end : quote.span.start]):
            kind = last.kind if last.kind == quote.kind else "mixed"
            span = Span(start=last.span.start, end=quote.span.end)
            joined[-1] = replace(last, span=span, kind=kind, optional=last.optional and quote.optional)
        else:
            joined.append(quote)
    return joined


def said_parts(quotations: Sequence[PredictedQuotation], text: str) -> list[SaidPart]:
    """The contents cut at paragraph breaks, then joined as the marks are."""
    parts = [
        SaidPart(span=span, direct=quotation.direct, page=quotation.page, source=quotation.source)
        for quotation in quotations
        for content in quotation.parts
        for span in _cut_at_paragraphs(content, text)
    ]
    joined: list[SaidPart] = []
    for part in sorted(parts, key=lambda part: part.span):
        last = joined[-1] if joined else None
        if last and _same_voice(last, part) and _only_marks(text[last.span.end : part.span.start]):
            joined[-1] = replace(last, span=Span(start=last.span.start, end=part.span.end))
        else:
            joined.append(part)
    return joined


def _same_voice(one: SaidPart, other: SaidPart) -> bool:
    same_speaker = one.page == other.page and (one.page is not None or one.source == other.source)
    return same_speaker and one.direct == other.direct


def _only_marks(gap: str) -> bool:
    return "\n\n" not in gap and not gap.strip(MARKS + " \n")


def _cut_at_paragraphs(span: Span, text: str) -> list[Span]:
    cuts = [m.span() for m in re.finditer(r"\n\n", text[span.start : span.end])]
    starts = [span.start, *(span.start + end for _, end in cuts)]
    ends = [*(span.start + start for start, _ in cuts), span.end]
    return [Span(start=start, end=end) for start, end in zip(starts, ends, strict=True) if start < end]
