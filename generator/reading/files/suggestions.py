"""Hints of the form "did you mean"."""

from collections.abc import Iterable

from rapidfuzz import fuzz, process

ENOUGH_ALIKE = 70.0


def did_you_mean(word: str, options: Iterable[str], otherwise: str = "") -> str:
    """`did you mean "title"?` if an option is much like the word, else `otherwise`."""
    best = process.extractOne(word, sorted(options), scorer=fuzz.ratio, score_cutoff=ENOUGH_ALIKE)
    return f'did you mean "{best[0]}"?' if best else otherwise
