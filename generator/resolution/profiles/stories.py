"""Which articles tell one story: they share rare words, whatever names they use."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache
from math import log, sqrt

from generator.records.article import Article
from generator.resolution.profiles.common_words import COMMON_WORDS

_WORD = re.compile(r"[^\W\d_]{4,}")
SIGNATURE = 40
"""Words kept per article, the rarest by frequency and spread."""
SHORTEST = 25
"""An article that shares fewer words with others counts as if it had this many, or one word would make a story."""
COMMONEST = 60
"""A word in more articles than this tells no story; it also bounds the work."""
CAPITAL = 1.5
"""What a word mostly written with a capital counts: names tell stories better than other words."""


class Stories:
    """Likeness of articles, 0 to 1: the cosine of their rarest words, weighted by rarity.

    Args:
        articles: All articles of the library.
        people: Article id to the folded last names of the people named in it.
    """

    def __init__(self, articles: Iterable[Article], people: Mapping[str, frozenset[str]] | None = None) -> None:
        self._people = people or {}
        counts = {article.id: _counted(f"{article.title}\n{article.text}") for article in articles}
        spread = Counter(word for words in counts.values() for word in words)
        self._signatures = {key: _signature(words, spread, len(counts)) for key, words in counts.items()}
        self._articles_with: defaultdict[str, list[str]] = defaultdict(list)
        for article_id in sorted(self._signatures):
            for word in self._signatures[article_id]:
                self._articles_with[word].append(article_id)
        self.likeness_to = lru_cache(maxsize=None)(self._likeness_to)

    def _likeness_to(self, article_id: str) -> dict[str, float]:
        """Every article that shares a rare word with this one (itself included), and how alike they are."""
        found: defaultdict[str, float] = defaultdict(float)
        for word, weight in self._signatures.get(article_id, {}).items():
            for other in self._articles_with[word]:
                found[other] += weight * self._signatures[other][word]
        return dict(found)

    def likeness(self, left: Iterable[str], right: Iterable[str], without: Collection[str] = ()) -> float:
        """The likeness of the two most alike articles, one from each side.

        Args:
            left: Ids of articles.
            right: Ids of articles.
            without: Small-letter words that do not count, such as the very name that both print.
        """
        others = set(right)
        best = 0.0
        for article_id in left:
            near = self.likeness_to(article_id)
            smaller, larger = (near, others) if len(near) < len(others) else (others, near)
            for other in smaller:
                if other in larger and near[other] > best:
                    best = max(best, near[other] - self._shared(article_id, other, without))
        return best

    def people_near(self, article_id: str, others: Collection[str]) -> frozenset[str]:
        """The last names of the people in those of the other articles that share a rare word with this one."""
        near = self.likeness_to(article_id)
        return frozenset(name for other in others if other in near for name in self._people.get(other, ()))

    def _shared(self, left: str, right: str, words: Iterable[str]) -> float:
        """What some words add to the likeness of two articles."""
        one, other = self._signatures.get(left, {}), self._signatures.get(right, {})
        return sum(one[word] * other[word] for word in words if word in one and word in other)


def _counted(text: str) -> dict[str, float]:
    """Lower-cased words with how often they stand there; those mostly capitalised count CAPITAL times."""
    printed = Counter(_WORD.findall(text))
    counts: defaultdict[str, float] = defaultdict(float)
    for word, count in printed.items():
        folded = word.casefold()
        if folded not in COMMON_WORDS:
            counts[folded] += count * (CAPITAL if word[0].isupper() else 1.0)
    return counts


def _signature(words: Mapping[str, float], spread: Mapping[str, int], articles: int) -> dict[str, float]:
    weights = {
        word: (1 + log(count)) * log(1 + articles / spread[word])
        for word, count in words.items()
        if 1 < spread[word] <= COMMONEST
    }
    rarest = sorted(weights, key=lambda word: (-weights[word], word))[:SIGNATURE]
    squares = [weights[word] ** 2 for word in rarest]
    length = sqrt(sum(squares) * max(1.0, SHORTEST / len(squares))) if squares else 1.0
    return {word: weights[word] / length for word in rarest}
