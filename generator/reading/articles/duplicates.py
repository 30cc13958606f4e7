"""Finds articles that are one: the same address, or nearly the same text."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from generator.issues import Issue, warning
from generator.reading.files.web_addresses import canonical_address
from generator.records.article import Article

WORDS_PER_SHINGLE = 5
SKETCH_SIZE = 64
LEAST_SHARED = 0.7
FEWEST_SHINGLES = 20
MOST_PER_HASH = 40
_WORD = re.compile(r"\w+")
Sketch = NDArray[np.uint64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Duplicate:
    """Two articles that are one.

    Attributes:
        article, other: Ids; `other` comes first by path.
        why: "the same address", or how much of the text they share.
    """

    article: str
    other: str
    why: str


class DuplicateFinder:
    """Remembers articles and finds those that are nearly one of them; work per article does not grow with their number.

    Texts are compared by the smallest hashes of their runs of five words; the share of common ones among
    these estimates how much of the texts is the same.

    Source: bottom-k sketches after Broder, "On the resemblance and containment of documents" (1997).
    """

    def __init__(self) -> None:
        self._by_address: dict[str, str] = {}
        self._by_hash: dict[int, list[str]] = {}
        self._sketches: dict[str, Sketch] = {}

    def find(self, article: Article) -> Duplicate | None:
        """The remembered article that this one repeats."""
        address = canonical_address(article.url) if article.url else ""
        if address in self._by_address:
            return Duplicate(article=article.id, other=self._by_address[address], why="have the same address")
        sketch = text_sketch(article.text)
        for other in self._candidates(sketch):
            shared = resemblance(sketch, self._sketches[other])
            if shared >= LEAST_SHARED:
                return Duplicate(article=article.id, other=other, why=f"share about {shared:.0%} of their text")
        return None

    def remember(self, article: Article) -> None:
        """Compare later articles with this one too."""
        if article.url:
            self._by_address.setdefault(canonical_address(article.url), article.id)
        sketch = text_sketch(article.text)
        self._sketches[article.id] = sketch
        for value in sketch.tolist():
            holders = self._by_hash.setdefault(value, [])
            if len(holders) < MOST_PER_HASH:  # a phrase that so many share tells nothing
                holders.append(article.id)

    def _candidates(self, sketch: Sketch) -> Iterable[str]:
        counts: dict[str, int] = {}
        for value in sketch.tolist():
            for holder in self._by_hash.get(value, ()):
                counts[holder] = counts.get(holder, 0) + 1
        enough = len(sketch) * LEAST_SHARED / 2
        return (holder for holder, count in counts.items() if count >= enough)


@lru_cache(maxsize=2)  # an article is first looked for, then remembered
def text_sketch(text: str) -> Sketch:
    """The smallest hashes of the text's runs of words, ascending; empty for a text too short to tell."""
    words = _WORD.findall(text.casefold())
    if len(words) < WORDS_PER_SHINGLE + FEWEST_SHINGLES - 1:
        return np.empty(0, dtype=np.uint64)
    hashes = np.fromiter((crc32(word.encode()) for word in words), dtype=np.uint64, count=len(words))
    runs = len(words) - WORDS_PER_SHINGLE + 1
    mixed = np.zeros(runs, dtype=np.uint64)
    for offset in range(WORDS_PER_SHINGLE):
        mixed = mixed * np.uint64(0x9E3779B97F4A7C15) + hashes[offset : offset + runs]  # wraps round by intent
    mixed ^= mixed >> np.uint64(29)
    mixed *= np.uint64(0xBF58476D1CE4E5B9)
    mixed ^= mixed >> np.uint64(32)
    sketch = np.unique(mixed)[:SKETCH_SIZE]
    sketch.setflags(write=False)
    return sketch


def resemblance(one: Sketch, other: Sketch) -> float:
    """Estimated share of common runs of words among all of two texts, 0 to 1."""
    if not len(one) or not len(other):
        return 0.0
    smallest = np.union1d(one, other)[: min(SKETCH_SIZE, max(len(one), len(other)))]
    common = np.intersect1d(one, other, assume_unique=True)
    return float(np.isin(smallest, common, assume_unique=True).sum() / len(smallest))


def duplicate_issues(articles: Sequence[Article]) -> list[Issue]:
    """A warning at each article that repeats an earlier one (by path)."""
    finder = DuplicateFinder()
    by_id: Mapping[str, Article] = {article.id: article for article in articles}
    issues: list[Issue] = []
    for article in sorted(articles, key=lambda article: article.location):
        if found := finder.find(article):
            message = f"this and {by_id[found.other].location.path} {found.why}"
            issues.append(warning("duplicate-article", message, article.location, "delete one of the two files"))
        finder.remember(article)
    return issues
