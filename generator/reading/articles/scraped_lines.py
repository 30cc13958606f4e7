"""Lines of plain text gathered into paragraphs: hard-wrapped, one per line, or separated by blank lines."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.records.article import BlockKind

_BULLET = re.compile(r"\s*(?:[•‣◦▪●■∙·]\s*|[*-]\s+)(?=\S)")
_ENDS_SENTENCE = re.compile(r"[.!?…:][\"'”’»)\]]*$|[\"”»]$")
_RULE = re.compile(r"[\s_*=•.~–—-]{3,}")
SHORTEST_WRAP, LONGEST_WRAP = 40, 120
WRAPPED_SHARE = 0.7
FEWEST_WORDS_OF_A_START = 4
_RESIDUE_STARTS = ("image ", "media ", "video ", "figure ", "list ", "end of list", "toggle caption", "hide caption")
_CREDIT_LINE = re.compile(
    r"Credit(?:\.{3}|…)|\((?:AP|AFP|EPA|Reuters|Getty)?\s*(?:File )?(?:Photo|Image|Picture)s?\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """One paragraph.

    Attributes:
        line: The line of the file it begins on, from 1.
        bullet: Whether a bullet stood before it.
        alone: Whether it was a single line between blank ones.
        kind: What the markup says it is; None in plain text.
        url: The last address it links to.
    """

    text: str
    line: int
    bullet: bool = False
    alone: bool = True
    kind: BlockKind | None = None
    url: str | None = None


def ends_sentence(text: str) -> bool:
    """Whether the text ends like a finished sentence, quotation or introduction to a list."""
    return _ENDS_SENTENCE.search(text) is not None


def gather_paragraphs(text: str, first_line: int = 1) -> list[Paragraph]:
    """The paragraphs of a plain text, each on one line.

    A line break inside a group of lines is soft if the text is wrapped at a width and the next word would not
    have fitted, or if a sentence runs on over it in lower-case. Two paragraphs are one if the first stops in
    the middle of a sentence and the second goes on in lower-case.
    """
    lines = text.split("\n")
    width = _wrap_width(lines)
    paragraphs: list[Paragraph] = []
    group: list[tuple[int, str]] = []
    for number, line in enumerate([*lines, ""], start=first_line):
        if line.strip() and not _RULE.fullmatch(line):
            group.append((number, line.rstrip()))
        elif group:
            paragraphs += _paragraphs_of(group, width)
            group = []
    return _joined_sentences(paragraphs)


def _wrap_width(lines: Sequence[str]) -> int | None:
    """The width at which the text was wrapped; None if it was not."""
    width = max((len(line.rstrip()) for line in lines), default=0)
    if not SHORTEST_WRAP <= width <= LONGEST_WRAP:
        return None
    pairs = [(a, b) for a, b in pairwise(lines) if a.strip() and b.strip() and not _BULLET.match(b)]
    full = sum(_is_full(a, b, width) for a, b in pairs)
    return width if pairs and full >= WRAPPED_SHARE * len(pairs) else None


def _is_full(line: str, following: str, width: int) -> bool:
    return len(line.rstrip()) + 1 + len(following.split(maxsplit=1)[0]) > width - 3


def _paragraphs_of(group: Sequence[tuple[int, str]], width: int | None) -> list[Paragraph]:
    runs: list[list[tuple[int, str]]] = []
    for number, line in group:
        if runs and _runs_on(runs[-1][-1][1], line, width):
            runs[-1].append((number, line))
        else:
            runs.append([(number, line)])
    return [_paragraph(run, alone=len(group) == 1) for run in runs]


def _runs_on(line: str, following: str, width: int | None) -> bool:
    start = following.lstrip()
    if _BULLET.match(following) or start.lower().startswith(_RESIDUE_STARTS):
        return False
    if _CREDIT_LINE.match(start):
        return True
    if width is not None and _is_full(line, following, width):
        return True
    return not ends_sentence(line) and start[0].islower() and len(line.split()) >= FEWEST_WORDS_OF_A_START


def _paragraph(run: Sequence[tuple[int, str]], *, alone: bool) -> Paragraph:
    first = run[0][1]
    bullet = _BULLET.match(first)
    texts = [first[bullet.end() :] if bullet else first, *(line for _, line in run[1:])]
    text = " ".join(" ".join(texts).split())
    return Paragraph(text=text, line=run[0][0], bullet=bullet is not None, alone=alone)


def _joined_sentences(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    joined: list[Paragraph] = []
    for paragraph in paragraphs:
        before = joined[-1] if joined else None
        if before and not before.bullet and not paragraph.bullet and _breaks_sentence(before.text, paragraph.text):
            joined[-1] = Paragraph(text=f"{before.text} {paragraph.text}", line=before.line, alone=before.alone)
        else:
            joined.append(paragraph)
    return joined


def _breaks_sentence(before: str, text: str) -> bool:
    if len(before.split()) < FEWEST_WORDS_OF_A_START or ends_sentence(before):
        return False
    return text[0].islower() and len(text.split()) > 2 and not text.lower().startswith(_RESIDUE_STARTS)
