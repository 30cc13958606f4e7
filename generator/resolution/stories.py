"""Which articles tell one story: they share rare words, whatever names they use."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache
from math import log, sqrt

from generator.records.article import Article
from generator.resolution.common_words import COMMON_WORDS

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
    """Likeness of articles, 0 to 1: the cosine of their rarest words, weighted by rarity."""

    def __init__(self, articles: Iterable[Article]) -> None:
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

    def likeness(self, left: Iterable[str], right: Iterable[str]) -> float:
        """The likeness of the two most alike articles, one from each side."""
        others = set(right)
        best = 0.0
        for article_id in left:
            near = self.likeness_to(article_id)
            smaller, larger = (near, others) if len(near) < len(others) else (others, near)
            best = max([best, *(near[key] for key in smaller if key in larger)])
        return best


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
