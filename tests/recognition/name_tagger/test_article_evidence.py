import numpy as np
import pytest

from generator.recognition.name_tagger.article_evidence import shared
from generator.recognition.name_tagger.label_scheme import LABEL_COUNT, OUTSIDE, first_label
from generator.recognition.name_tagger.viterbi import best_labels

PERSON, PLACE = 0, 2
SURE_PLACE = {first_label(PLACE): 0.98}
UNSURE = {first_label(PERSON): 0.5, first_label(PLACE): 0.4}
SURE_OUTSIDE = {OUTSIDE: 0.98}


def passage(*words: dict[int, float]) -> np.ndarray:
    table = np.full((len(words), LABEL_COUNT), 0.001)
    for row, values in zip(table, words, strict=True):
        for label, value in values.items():
            row[label] = value
    return np.log(table / table.sum(axis=1, keepdims=True))


@pytest.mark.parametrize(
    ("text", "rows", "last"),
    [
        pytest.param("Tana and Tana", [SURE_PLACE, SURE_OUTSIDE, UNSURE], first_label(PLACE), id="a sure one helps"),
        pytest.param("Tana and Abay", [SURE_PLACE, SURE_OUTSIDE, UNSURE], first_label(PERSON), id="another word does not"),
        pytest.param("tana and tana", [SURE_PLACE, SURE_OUTSIDE, UNSURE], first_label(PERSON), id="small letters do not"),
    ],
)  # fmt: skip
def test_shared_within_and_across_passages(text: str, rows: list[dict[int, float]], last: int) -> None:
    words = text.split()
    together = shared(words, [(0, passage(*rows))])
    apart = shared(words, [(0, passage(*rows[:2])), (2, passage(rows[2]))])
    assert best_labels(together[0][1])[-1] == last
    assert best_labels(apart[1][1]) == [last]


def test_the_given_scores_are_left_as_they_are() -> None:
    scores = passage(SURE_PLACE, UNSURE)
    before = scores.copy()
    shared(["Tana", "Tana"], [(0, scores)])
    assert (scores == before).all()
