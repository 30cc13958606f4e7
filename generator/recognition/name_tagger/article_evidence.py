"""Lets the occurrences of one word speak for each other before decoding."""

from collections import defaultdict
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from generator.recognition.name_tagger.label_scheme import KINDS, LABEL_COUNT, OUTSIDE, kind_index_of
from generator.recognition.name_tagger.viterbi import Scores

WEIGHT = 0.25
FLOOR = 1e-4
_GROUPS: NDArray[np.int64] = np.array(
    [0 if label == OUTSIDE else 1 + kind_index_of(label) for label in range(LABEL_COUNT)]
)
_MEMBERS: Scores = (np.arange(1 + len(KINDS))[None] == _GROUPS[:, None]).astype(np.float64)
View = tuple[int, Scores]


def shared(surfaces: Sequence[str], views: Sequence[View]) -> list[View]:
    """The views with each capitalised word moved towards what the article's other passages make of the same word.

    Args:
        surfaces: The article's words.
        views: (first word, log-probabilities words × labels) of each passage.

    Returns:
        The same passages; where a word of two or more letters with a capital stands at least twice, WEIGHT times the
        difference between its mean and its own log-probability of being outside or of each kind is added.
    """
    places: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for number, (start, scores) in enumerate(views):
        for word in range(len(scores)):
            surface = surfaces[start + word]
            if len(surface) > 1 and surface[0].isupper():
                places[surface].append((number, word))
    result = [(start, scores.copy()) for start, scores in views]
    for where in places.values():
        if len(where) > 1:
            own = np.exp(np.array([views[number][1][word] for number, word in where])) @ _MEMBERS
            change = WEIGHT * (np.log(own.mean(axis=0) + FLOOR) - np.log(own + FLOOR))
            for (number, word), difference in zip(where, change, strict=True):
                result[number][1][word] += difference[_GROUPS]
    return result
