"""Label scores of one passage to names."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from generator.recognition.name_tagger.label_scheme import (
    KINDS,
    OUTSIDE,
    first_label,
    is_first,
    kind_index_of,
    later_label,
)
from generator.recognition.name_tagger.viterbi import Scores, best_labels

IMPOSSIBLE = -1e6


@dataclass(frozen=True, slots=True, kw_only=True)
class WordSpan:
    """A name as (first word, end word) of the article.

    `evidence` holds for each of KINDS the mean log-probability that these words are one name of that kind.
    """

    start: int
    end: int
    kind_index: int
    evidence: tuple[float, ...]


def names_in(scores: Scores, first_word: int = 0) -> list[WordSpan]:
    """The names of one passage, in order.

    Args:
        scores: Log-probabilities (hints may have been added), words × labels.
        first_word: The passage's first word in the article; spans count from the article's first word.
    """
    names: list[WordSpan] = []
    labels = [*best_labels(scores), OUTSIDE]
    start = 0
    for word, label in enumerate(labels):
        if word and labels[word - 1] != OUTSIDE and (label == OUTSIDE or is_first(label)):
            names.append(word_span(scores, start, word, kind_index_of(labels[word - 1]), first_word))
        if is_first(label):
            start = word
    return names


def word_span(scores: Scores, start: int, end: int, kind_index: int, first_word: int = 0) -> WordSpan:
    """The span with its evidence; `start` and `end` count words of the passage."""
    evidence = tuple(span_evidence(scores[start:end], kind) for kind in range(len(KINDS)))
    return WordSpan(start=first_word + start, end=first_word + end, kind_index=kind_index, evidence=evidence)


def span_evidence(scores: Scores, kind_index: int) -> float:
    """Mean log-probability that exactly these words are one name of a kind."""
    total = float(scores[0, first_label(kind_index)] + scores[1:, later_label(kind_index)].sum())
    return total / len(scores)


def closed(scores: Scores, breaks: Sequence[int]) -> Scores:
    """The scores with no name going on into any of the words `breaks` (the first words of sentences)."""
    result = scores.copy()
    for kind in range(len(KINDS)):
        result[list(breaks), later_label(kind)] = IMPOSSIBLE
    return result


def normalised(scores: Scores) -> Scores:
    """Rows that sum to one again after hints were added, still as logarithms."""
    shifted = scores - scores.max(axis=1, keepdims=True)
    result: Scores = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return result


def text_of(words: Sequence[str], span: WordSpan) -> tuple[str, ...]:
    """The words of a name."""
    return tuple(words[span.start : span.end])
