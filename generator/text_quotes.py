"""Words of an article found again, after edits and whatever the style of quotation marks (W3C TextQuoteSelector)."""

import re

from generator.records.text import Span, TextQuote

_ALIKE = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "–": "-", "—": "-"})


def find_quote(text: str, quote: TextQuote) -> Span | None:
    """Where the words stand in the text, or None.

    Of several places the one whose surroundings match `prefix` and `suffix` best wins, the first among equals;
    white space and the shape of quotation marks and dashes do not count.
    """
    words = quote.exact.translate(_ALIKE).split()
    if not words:
        return None
    flat = text.translate(_ALIKE)
    pattern = re.compile(r"\s+".join(re.escape(word) for word in words))
    places = [Span(start=match.start(), end=match.end()) for match in pattern.finditer(flat)]
    return max(places, key=lambda place: _fit(flat, place, quote), default=None)


def _fit(flat: str, place: Span, quote: TextQuote) -> int:
    before = " ".join(flat[max(0, place.start - 2 * len(quote.prefix) - 10) : place.start].split())
    after = " ".join(flat[place.end : place.end + 2 * len(quote.suffix) + 10].split())
    prefix = " ".join(quote.prefix.translate(_ALIKE).split())
    suffix = " ".join(quote.suffix.translate(_ALIKE).split())
    return _shared(before[::-1], prefix[::-1]) + _shared(after, suffix)


def _shared(left: str, right: str) -> int:
    """How many characters both begin with."""
    count = 0
    for one, other in zip(left, right, strict=False):
        if one != other:
            break
        count += 1
    return count
