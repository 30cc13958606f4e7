"""Headlines and prompts in capitals that page furniture left inside a paragraph: "… he left. CITY PLANS NEW PIER She …"."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

from generator.reading.articles.parsed_body import BlockDraft
from generator.records.article import BlockKind

_WORD = re.compile(r"\S+")
_LETTERS = re.compile(r"[^\W\d_]")
_SENTENCE_END = re.compile(r"[.!?…:][\"”’')\]]*$|[)\]”\"]$")
_DOUBLE = re.compile(r"[\"“”]")
_ACRONYM = re.compile(r"[A-Z.]{2,6}")
_OFFICE = re.compile(
    r"(?:Director|President|Secretary|Ambassador|Senator|Representative|Attorney|Prime|Foreign|Defen[cs]e|State|Army|Navy)\b"
)
_FEWEST_WORDS, _FEWEST_LETTERS, _SHORTEST_WORD = 4, 20, 2


def part_headlines(drafts: Iterable[BlockDraft]) -> Iterator[BlockDraft]:
    """Make headings of the runs of capitals inside paragraphs of small letters; no word is lost.

    Such a run has at least four words, begins where a sentence can and is followed by one; in quotation marks it is
    somebody's emphasis, and before a dash a dateline.

    Args:
        drafts: The blocks of an article in order.

    Returns:
        The same words in order; only paragraphs are parted.
    """
    for draft in drafts:
        runs = list(_runs(draft.text)) if draft.kind is BlockKind.PARAGRAPH else []
        parts = list(_parted(draft, runs)) if runs else []
        prose = "".join(part.text for part in parts if part.kind is not BlockKind.HEADING)
        yield from parts if any(map(str.islower, prose)) else [draft]


def _parted(draft: BlockDraft, runs: list[tuple[int, int]]) -> Iterator[BlockDraft]:
    edges = [0, *(edge for run in runs for edge in run), len(draft.text)]
    for number, (start, end) in enumerate(pairwise(edges)):
        words = draft.text[start:end].strip()
        if words:
            yield replace(draft, text=words, kind=BlockKind.HEADING if number % 2 else draft.kind)


def _runs(text: str) -> Iterator[tuple[int, int]]:
    """Half-open character ranges of the headlines in a paragraph."""
    words = list(_WORD.finditer(text))
    first = 0
    while first < len(words):
        last = first
        while last < len(words) and _is_capital(words[last].group()):
            last += 1
        if last > first and (run := _headline(text, words, first, last)) is not None:
            yield run
        first = max(last, first + 1)


def _headline(text: str, words: list[re.Match[str]], first: int, last: int) -> tuple[int, int] | None:
    """The headline in a run of capital words, without what only leads on to the next sentence ("A", "–")."""
    while last > first and len(_LETTERS.findall(words[last - 1].group())) < _SHORTEST_WORD:
        last -= 1
    while first < last and not _LETTERS.search(words[first].group()):
        first += 1  # the "5." of "by Nov. 5."
    if last < len(words) and _ACRONYM.fullmatch(words[last - 1].group()) and _OFFICE.match(words[last].group()):
        last -= 1  # "… PRESS HERE ABC | Director Doe said": the letters say whose director
    run = [len(_LETTERS.findall(word.group())) for word in words[first:last]]
    if sum(n >= _SHORTEST_WORD for n in run) < _FEWEST_WORDS or sum(run) < _FEWEST_LETTERS:
        return None
    start, end = words[first].start(), words[last - 1].end()
    if first and not _SENTENCE_END.search(words[first - 1].group()):
        return None
    if text[end - 1] in ".!,;" or text[start] in '"“' or _is_inside_quotation(text, start):
        return None
    following = words[last].group() if last < len(words) else "A"
    opens = following.lstrip("\"“‘'([")[:1]
    return (start, end) if opens.isupper() else None


def _is_capital(word: str) -> bool:
    return not any(map(str.islower, word.replace("’s", "").replace("'s", "")))


def _is_inside_quotation(text: str, position: int) -> bool:
    marks = _DOUBLE.findall(text, 0, position)
    return marks.count("“") > marks.count("”") or marks.count('"') % 2 == 1
