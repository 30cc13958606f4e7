"""Where quoted words begin and end, in every style of quotation mark and across paragraphs."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.recognition.parsing.interviews import read_interview
from generator.recognition.parsing.quotation_marks import Family, Side, marks_in
from generator.recognition.parsing.quotation_pairs import MarkPair, pair_marks
from generator.recognition.parsing.transcripts import transcript_turns
from generator.records.article import Block, BlockKind
from generator.records.text import Span

PROSE = frozenset({BlockKind.STANDFIRST, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.BLOCK_QUOTE})
_SENTENCE_END = re.compile(r"[.!?…]['’]?(?=\s)")
_REPORTS = re.compile(r"\b(?:said|says|added|told|announced)\b")
"""In what an unclosed mark opens, a sign that the writer has long gone on."""
_TAIL = re.compile(r",['’]?\s(?:the\s)?[\w.’'-]+(?:\s[\w.’'-]+){0,2}\s(?:said|says|added)\b[^,]*[.!?]$")
"""What reports an unclosed quotation behind its words: ", the company said in its report."."""
_HALF = re.compile(r"[.!?,]['’](?=\s+[A-Z]|\s*$)", re.MULTILINE)
_NAME_BEFORE_CUE = re.compile(
    r"\b([A-Z][\w’'-]{2,})(?:,[^,.]{3,60},)? (?:said|says|added|told|tells|explained|wrote)\b"
)
_LEADS_IN = re.compile(r"(?:^|[:,])\s*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotedZone:
    """Words inside one outermost pair of quotation marks, within one block.

    Attributes:
        span: The words with their marks, as far as the marks are there.
        inner: The words alone.
        block: Index of the block.
        group: Zones that share a number are one quotation spread over paragraphs.
        closed: Whether the closing mark is there (False too where the next paragraph goes on).
        block_quote: True for a block quote, a turn of a transcript or an answer, which need no marks.
        answer: True for an answer of an interview.
    """

    span: Span
    inner: Span
    block: int
    group: int
    closed: bool = True
    block_quote: bool = False
    answer: bool = False


def quoted_zones(text: str, blocks: Sequence[Block], title: str = "") -> tuple[QuotedZone, ...]:
    """Find all outermost quoted stretches of an article.

    Marks of another style inside a zone are nested quotations and are not reported. A paragraph that opens a
    quotation without closing it goes on in the next one when that begins with an opening mark, or when it closes
    what was open (a paragraph split in the middle of a quotation). Titles and scare quotes are zones like any
    other; telling them from speech is not done here.

    Args:
        text: The article's text.
        blocks: Its blocks in order; offsets count characters of `text`.
        title: Its title, which may say that it is an interview.

    Returns:
        Zones in text order, never overlapping.

    Source: outermost pairs and continued paragraphs after the Chicago Manual of Style, 13.29 and 13.30.
    """
    zones: list[QuotedZone] = []
    carried: Family | None = None
    goes_on = False
    turns = transcript_turns(text, blocks)
    answers = {} if turns else read_interview(title, text, blocks).answers
    for index, block in enumerate(blocks):
        if index in turns or index in answers:
            group, span = _next_group(zones, joins=False), turns.get(index) or answers[index]
            zones.append(
                QuotedZone(span=span, inner=span, block=index, group=group, block_quote=True, answer=index in answers)
            )
            continue
        prose = block.kind in PROSE
        pairs = _pairs(text, block, carried if prose else None)
        onward = _goes_on_after(text, block, pairs, blocks[index + 1 :]) if prose else None
        pairs = _mended(text, block, pairs, goes_on_after=onward is not None)
        for number, pair in enumerate(pairs):
            joins = prose and (goes_on if number == 0 else _runs_on(text, pairs[number - 1], pair))
            zones.append(_zone(text, index, pair, _next_group(zones, joins=joins)))
        if block.kind is BlockKind.BLOCK_QUOTE and not pairs:
            joins = bool(zones) and zones[-1].block_quote and zones[-1].block == index - 1
            group = _next_group(zones, joins=joins)
            zones.append(QuotedZone(span=block.span, inner=block.span, block=index, group=group, block_quote=True))
        if prose:
            carried, goes_on = onward, onward is not None
    return tuple(zones)


def _runs_on(text: str, left: MarkPair, right: MarkPair) -> bool:
    """Whether two paragraphs of one quotation ran together: “One. “Two.”."""
    return left.closing is None and right.opening is not None and not text[left.span.end : right.span.start].strip()


def _next_group(zones: Sequence[QuotedZone], *, joins: bool) -> int:
    return zones[-1].group + (not joins) if zones else 0


def _zone(text: str, index: int, pair: MarkPair, group: int) -> QuotedZone:
    closed = pair.closing is not None
    inner = pair.inner
    words = text[inner.start : inner.end]
    start = inner.start + len(words) - len(words.lstrip())
    inner = Span(start=start, end=start + len(words.strip()))
    return QuotedZone(span=pair.span, inner=inner, block=index, group=group, closed=closed)


def _pairs(text: str, block: Block, carried: Family | None) -> tuple[MarkPair, ...]:
    pairs = pair_marks(tuple(marks_in(text, block.span.start, block.span.end)), block.span, text, carried)
    return tuple(_closed_by_half(text, pair) for pair in pairs)


def _closed_by_half(text: str, pair: MarkPair) -> MarkPair:
    """Close words that a double mark opens with the single mark that was typed for another: “It is late.' She left."""
    if pair.opening is None or pair.closing is not None or pair.opening.family is not Family.DOUBLE:
        return pair
    inside = marks_in(text, pair.inner.start, pair.end)
    mark = next((m for m in inside if m.family is Family.SINGLE), None)
    if mark is None or mark.side is not Side.CLOSE or not _HALF.match(text, mark.start - 1):
        return pair
    return MarkPair(pair.opening, mark, pair.start, pair.end)


def _goes_on_after(text: str, block: Block, pairs: Sequence[MarkPair], later: Sequence[Block]) -> Family | None:
    """The style of the quotation this block leaves open, if the next paragraph goes on with it."""
    if not pairs or pairs[-1].closing is not None or pairs[-1].end != block.span.end:
        return None
    opening = pairs[-1].opening
    following = next((candidate for candidate in later if candidate.kind in PROSE), None)
    if following is None:
        return None
    family = opening.family if opening else Family.DOUBLE
    marks = [m for m in marks_in(text, following.span.start, following.span.end) if m.family is family]
    if not marks:
        return None
    reopens = marks[0].side is not Side.CLOSE and not text[following.span.start : marks[0].start].strip()
    return family if reopens or marks[0].side is Side.CLOSE else None


def _mended(text: str, block: Block, pairs: Sequence[MarkPair], *, goes_on_after: bool) -> tuple[MarkPair, ...]:
    """Cut what was never closed at the end of a sentence, unless it fills its paragraph or is led in by : or ,.

    Even then it is cut if the paragraph goes on to report what somebody says.
    """
    cut = (pair if goes_on_after and pair is pairs[-1] else _cut(text, block, pair) for pair in pairs)
    return tuple(pair for pair in cut if text[pair.inner.start : pair.inner.end].strip())


def _cut(text: str, block: Block, pair: MarkPair) -> MarkPair:
    led_in = _LEADS_IN.search(text[block.span.start : pair.span.start])
    found = _SENTENCE_END.search(text, pair.inner.start, pair.end)
    if pair.closing or not found:
        return pair
    if len(found.group()) > 1:
        return MarkPair(pair.opening, None, pair.start, found.end())  # the other half of the closing marks was lost
    if report := _TAIL.search(text, pair.inner.start, found.end()):
        return MarkPair(pair.opening, None, pair.start, report.start() + 1)
    reports = _REPORTS.search(text, found.end(), pair.end)
    reopened = pair.end < block.span.end and text[found.start() : pair.end].rstrip()[-1:] in ".!?…"
    if reopened and not reports:
        return pair  # paragraphs run together: each begins with a mark, and only the last has one at its end
    if led_in and pair.end == block.span.end and not reports:
        return _before_own_name(text, block, pair)
    return MarkPair(pair.opening, None, pair.start, found.end())


def _before_own_name(text: str, block: Block, pair: MarkPair) -> MarkPair:
    """End what was never closed before a sentence that names whom its first words name as speaking."""
    leads = _NAME_BEFORE_CUE.findall(text, block.span.start, pair.span.start)
    for stop in _SENTENCE_END.finditer(text, pair.inner.start, pair.end) if leads else ():
        following = _SENTENCE_END.search(text, stop.end(), pair.end)
        sentence = text[stop.end() : following.end() if following else pair.end]
        if re.search(rf"\b{re.escape(leads[-1])}\b", sentence):
            return MarkPair(pair.opening, None, pair.start, stop.end())
    return pair
