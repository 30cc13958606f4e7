"""Bulleted lists in scraped text: a list of the article's own, or links to other articles."""

import re
from collections.abc import Sequence

from generator.reading.articles.scraped_lines import Paragraph, ends_sentence

_LABELLED = re.compile(r"(?P<label>[A-Z][A-Z0-9 '’&/-]{2,30}):\s+(?P<title>\S.*)")
_FULL_STOP = re.compile(r"[.;,][\"')\]”’»]*$")
LONGEST_TITLE = 160
MOST_LINKS = 6
_FIGURES = re.compile(r"[<>=%]")


def is_title_like(text: str) -> bool:
    """Whether the text may be the title of an article: short, begins in upper-case, without a full stop."""
    return len(text) <= LONGEST_TITLE and not text[:1].islower() and not _FULL_STOP.search(text)


def is_bare_title(text: str) -> bool:
    """Whether the text may be a title even where no bullet marks it; short questions may, quotations may not."""
    if ". " in text or len(text.split()) > 20 or re.search(r"[!:][\"'”’]?$|[?][\"'”’]$", text):
        return False
    return not text.endswith("?") or len(text.split()) <= 12


def labelled_title(text: str) -> tuple[str, str] | None:
    """Label and title of cross-promotion such as "ANALYSIS: Why the port is late"."""
    match = _LABELLED.fullmatch(text)
    return (match["label"], match["title"]) if match and is_title_like(match["title"]) else None


def cross_promotion(paragraphs: Sequence[Paragraph], after: int) -> frozenset[int]:
    """Indices of the bulleted items that point to other articles.

    A run of bullets does so if one of them has an upper-case label; or, below running prose that does not
    introduce it with a colon, if every one of them reads like a title.

    Args:
        paragraphs: All paragraphs of the text.
        after: Index of the first prose; unlabelled lists above it are the article's own highlights.
    """
    found: set[int] = set()
    start = 0
    while start < len(paragraphs):
        end = start
        while end < len(paragraphs) and paragraphs[end].bullet:
            end += 1
        if end > start and _points_elsewhere(paragraphs, start, end, after):
            found.update(number for number in range(start, end) if is_title_like(paragraphs[number].text))
        start = max(end, start + 1)
    return frozenset(found)


def _points_elsewhere(paragraphs: Sequence[Paragraph], start: int, end: int, after: int) -> bool:
    items = [paragraph.text for paragraph in paragraphs[start:end]]
    if any(labelled_title(item) for item in items):
        return True
    if start <= after or any(paragraph.kind for paragraph in paragraphs[start:end]):
        return False
    before = paragraphs[start - 1].text
    if before.endswith(":") or not ends_sentence(before):
        return False
    return len(items) <= MOST_LINKS and all(
        is_title_like(i) and 4 <= len(i.split()) <= 20 and not _FIGURES.search(i) for i in items
    )
