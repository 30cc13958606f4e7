"""The name tagger's one result."""

from dataclasses import dataclass
from typing import Literal

NameKind = Literal["person", "group", "place"]


@dataclass(frozen=True, slots=True, kw_only=True)
class NameSpan:
    """One name in an article.

    `start` and `end` are half-open Unicode character positions in the article's text.
    `score` (0–1) is the measured share of names with such a probability that had the right words and kind.
    """

    start: int
    end: int
    kind: NameKind
    score: float
