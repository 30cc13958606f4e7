"""Finds articles that are one: the same address, or nearly the same text."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from generator.issues import Issue, warning
from generator.reading.files.web_addresses import canonical_address
from generator.records.article import Article
from generator.records.fingerprint import ArticleFingerprint

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
        why: "have the same address", or how much of the text they share.
        same_address: Whether it is the address that says so; their texts may then differ.
    """

    article: str
    other: str
    why: str
    same_address: bool = False


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

    def find(self, article: ArticleFingerprint) -> Duplicate | None:
        """The remembered article that this one repeats."""
        if article.address in self._by_address:
            other = self._by_address[article.address]
            return Duplicate(article=article.article, other=other, why="have the same address", same_address=True)
        sketch = _sketch_of(article)
        for other in self._candidates(sketch):
            shared = resemblance(sketch, self._sketches[other])
            if shared >= LEAST_SHARED:
                return Duplicate(article=article.article, other=other, why=f"share about {shared:.0%} of their text")
        return None

    def remember(self, article: ArticleFingerprint) -> None:
        """Compare later articles with this one too."""
        if article.address:
            self._by_address.setdefault(article.address, article.article)
        self._sketches[article.article] = _sketch_of(article)
        for value in article.hashes:
            holders = self._by_hash.setdefault(value, [])
            if len(holders) < MOST_PER_HASH:  # a phrase that so many share tells nothing
                holders.append(article.article)

    def _candidates(self, sketch: Sketch) -> Iterable[str]:
        counts: dict[str, int] = {}
        for value in sketch.tolist():
            for holder in self._by_hash.get(value, ()):
                counts[holder] = counts.get(holder, 0) + 1
        enough = len(sketch) * LEAST_SHARED / 2
        return (holder for holder, count in counts.items() if count >= enough)


def fingerprint_of(article: Article) -> ArticleFingerprint:
    """What of an article is compared with others."""
    address = canonical_address(article.url) if article.url else ""
    return ArticleFingerprint(article=article.id, address=address, hashes=tuple(text_sketch(article.text).tolist()))


def _sketch_of(article: ArticleFingerprint) -> Sketch:
    return np.array(article.hashes, dtype=np.uint64)


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
    return np.unique(mixed)[:SKETCH_SIZE]


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
        fingerprint = fingerprint_of(article)
        if found := finder.find(fingerprint):
            message = f"this and {by_id[found.other].location.path} {found.why}"
            issues.append(warning("duplicate-article", message, article.location, "delete one of the two files"))
        finder.remember(fingerprint)
    return issues
