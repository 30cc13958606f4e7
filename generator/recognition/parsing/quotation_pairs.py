"""Which opening quotation mark belongs to which closing one, within one block."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from generator.recognition.parsing.quotation_marks import Family, Mark, Side
from generator.records.text import Span

_ENDS = tuple(".!?…")
_LONGEST_NESTED = 800
"""Within so many characters both marks must be closed."""


@dataclass(frozen=True, slots=True)
class MarkPair:
    """An opening and a closing mark; either may be missing, then the words reach to `start` or `end`."""

    opening: Mark | None
    closing: Mark | None
    start: int
    end: int

    @property
    def span(self) -> Span:
        """The words with what marks there are."""
        return Span(
            start=self.opening.start if self.opening else self.start, end=self.closing.end if self.closing else self.end
        )

    @property
    def inner(self) -> Span:
        """The words alone."""
        start = self.opening.end if self.opening else self.start
        return Span(start=start, end=max(start, self.closing.start if self.closing else self.end))


def pair_marks(marks: Sequence[Mark], block: Span, text: str, carried: Family | None) -> tuple[MarkPair, ...]:
    """Pair the marks of one block, outermost pairs only, in text order.

    Args:
        marks: All marks there, in order.
        block: Where the block lies.
        text: The article's text.
        carried: The style of a quotation the paragraph before left open, if this block may close it.

    Returns:
        Pairs; one without `opening` is the rest of a carried quotation or of one whose mark was lost; one
        without `closing` is cut where the next one opens, or reaches the end of the block.
    """
    start, end = block.start, block.end
    pairs: list[MarkPair] = []
    current: Mark | None = None
    inside = bool(carried) and _is_closed_first(marks, carried)
    family = carried
    depth = 0
    for position, mark in enumerate(marks):
        if not inside:
            if _opens(marks, position, text, at_start=mark.start == start):
                current, inside, family, depth = mark, True, mark.family, 0
            elif mark.side is Side.CLOSE and mark.directed and mark.family is not Family.SINGLE and not pairs:
                pairs.append(MarkPair(None, mark, start, end))
            continue
        if mark.family is not family:
            continue
        if mark.side is Side.OPEN and mark.start != start and not _floats(mark, text, end):
            if mark.directed and _is_nested(marks, position, text, depth):
                depth += 1
            elif mark.family is not Family.SINGLE:
                pairs.append(MarkPair(current, None, start, mark.start))
                current, depth = mark, 0
        elif mark.family is Family.SINGLE and _is_possessive(marks, position, text):
            continue
        elif depth:
            depth -= 1
        else:
            pairs.append(MarkPair(current, mark, start, end))
            current, inside = None, False
    if inside:
        pairs.append(MarkPair(current, None, start, end))
    return tuple(pairs)


def _floats(mark: Mark, text: str, end: int) -> bool:
    """An opening mark with blanks on both sides, met inside a quotation, is meant to close it."""
    return text[mark.start - 1].isspace() and (mark.end >= end or text[mark.end].isspace())


def _is_closed_first(marks: Sequence[Mark], family: Family | None) -> bool:
    first = next((mark for mark in marks if mark.family is family), None)
    return first is not None and first.side is not Side.OPEN


def _opens(marks: Sequence[Mark], position: int, text: str, *, at_start: bool) -> bool:
    """Whether a mark met outside any quotation opens one; a single mark must also find its other half."""
    mark = marks[position]
    if mark.side is Side.CLOSE:
        return False
    if mark.family is not Family.SINGLE:
        return True
    if mark.side is not Side.OPEN:
        return False
    later = marks[position + 1 :]
    closings = [m for m in later if m.family is Family.SINGLE and m.side is Side.CLOSE]
    crossed = any(m.family is Family.DOUBLE and m.side is Side.CLOSE for m in later[:1])
    begins = at_start and mark.directed and len(text) > mark.end and text[mark.end].isupper()
    return bool(closings) or (begins and not crossed)


def _is_nested(marks: Sequence[Mark], position: int, text: str, depth: int) -> bool:
    """Whether an opening mark inside a quotation opens another within it.

    Behind the end of a sentence it does so only if both are closed, not far off: else paragraphs ran together, each of
    which opens what only the last one closes.
    """
    mark = marks[position]
    later = [m for m in marks[position + 1 :] if m.family is mark.family and m.side is not Side.EITHER]
    balance = list(accumulate(1 if m.side is Side.CLOSE else -1 for m in later))
    if text[: mark.start].rstrip()[-1:] not in _ENDS:
        return bool(balance) and balance[-1] > depth
    near = (left for left, m in zip(balance, later, strict=True) if m.start - mark.start <= _LONGEST_NESTED)
    return any(left > 1 for left in near)


def _is_possessive(marks: Sequence[Mark], position: int, text: str) -> bool:
    """The mark of "the voters' choice": after an s, before a small letter, and a better closing mark follows."""
    mark = marks[position]
    if text[mark.start - 1] not in "sS" or not text[mark.end : mark.end + 2].strip()[:1].islower():
        return False
    for later in marks[position + 1 :]:
        if later.family is Family.SINGLE:
            return later.side is Side.CLOSE
    return False
