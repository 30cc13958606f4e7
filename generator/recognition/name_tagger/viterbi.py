"""The best allowed sequence of labels (Viterbi)."""

import numpy as np
from numpy.typing import NDArray

from generator.recognition.name_tagger.label_scheme import LABEL_COUNT, OUTSIDE, may_follow

Scores = NDArray[np.float64]
_FORBIDDEN = -1e9
# one row per label, one column per label before it
_TRANSITIONS: Scores = np.array(
    [
        [0.0 if may_follow(previous, label) else _FORBIDDEN for previous in range(LABEL_COUNT)]
        for label in range(LABEL_COUNT)
    ]
)
_LABELS = np.arange(LABEL_COUNT)


def best_labels(scores: Scores) -> list[int]:
    """The allowed label sequence with the highest sum of scores.

    Args:
        scores: Log-probabilities, one row per word and one column per label.

    Returns:
        One label per word. Ties go to the lower label, so equal input gives equal output.
    """
    if not len(scores):
        return []
    total = scores[0] + _TRANSITIONS[:, OUTSIDE]
    came_from: list[NDArray[np.intp]] = []
    for row in scores[1:]:
        paths = total + _TRANSITIONS
        best = paths.argmax(axis=1)
        came_from.append(best)
        total = paths[_LABELS, best] + row
    label = int(total.argmax())
    labels = [label]
    for best in reversed(came_from):
        label = int(best[label])
        labels.append(label)
    return labels[::-1]
