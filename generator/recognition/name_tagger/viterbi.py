"""The best allowed sequence of labels (Viterbi), and how likely each name in it is (forward–backward)."""

import numpy as np
from numpy.typing import NDArray

from generator.recognition.name_tagger.label_scheme import LABEL_COUNT, OUTSIDE, may_follow

Scores = NDArray[np.float64]
_FORBIDDEN = -1e9
_TRANSITIONS: Scores = np.array(
    [
        [0.0 if may_follow(previous, label) else _FORBIDDEN for label in range(LABEL_COUNT)]
        for previous in range(LABEL_COUNT)
    ]
)


def best_labels(scores: Scores) -> list[int]:
    """The allowed label sequence with the highest sum of scores.

    Args:
        scores: Log-probabilities, one row per word and one column per label.

    Returns:
        One label per word. Ties go to the lower label, so equal input gives equal output.
    """
    if not len(scores):
        return []
    total = scores[0] + _TRANSITIONS[OUTSIDE]
    came_from = np.zeros(scores.shape, dtype=np.int64)
    for position in range(1, len(scores)):
        paths = total[:, None] + _TRANSITIONS
        came_from[position] = paths.argmax(axis=0)
        total = paths.max(axis=0) + scores[position]
    label = int(total.argmax())
    labels = [label]
    for position in range(len(scores) - 1, 0, -1):
        label = int(came_from[position, label])
        labels.append(label)
    return labels[::-1]
