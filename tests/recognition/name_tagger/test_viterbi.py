from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from generator.recognition.name_tagger.label_scheme import LABEL_COUNT, OUTSIDE, first_label, later_label, may_follow
from generator.recognition.name_tagger.viterbi import best_labels

PERSON, GROUP = 0, 1


def scores(*rows: dict[int, float]) -> np.ndarray:
    table = np.full((len(rows), LABEL_COUNT), -9.0)
    for row, values in zip(table, rows, strict=True):
        for label, value in values.items():
            row[label] = value
    return table


@pytest.mark.parametrize(
    ("rows", "labels"),
    [
        pytest.param([], [], id="no words"),
        pytest.param(
            [{OUTSIDE: -0.5, first_label(PERSON): -0.6}, {later_label(PERSON): -0.1, OUTSIDE: -3.0}],
            [first_label(PERSON), later_label(PERSON)],
            id="a sure second word brings in its first",
        ),
        pytest.param(
            [{first_label(PERSON): -0.4}, {later_label(GROUP): -0.3, later_label(PERSON): -0.6}],
            [first_label(PERSON), later_label(PERSON)],
            id="the kind stays within a name",
        ),
        pytest.param([{later_label(PERSON): 0.0}], [OUTSIDE], id="all bad alike: nothing"),
        pytest.param(
            [{first_label(GROUP): -0.1}, {first_label(GROUP): -0.2, later_label(GROUP): -0.9}],
            [first_label(GROUP), first_label(GROUP)],
            id="two names side by side",
        ),
    ],
)
def test_best_labels(rows: list[dict[int, float]], labels: list[int]) -> None:
    assert best_labels(scores(*rows)) == labels


@given(arrays(np.float64, st.tuples(st.integers(1, 6), st.just(LABEL_COUNT)), elements=st.floats(-9, 0)))
def test_no_sequence_breaks_the_scheme(table: np.ndarray) -> None:
    labels = [OUTSIDE, *best_labels(table)]
    assert all(may_follow(previous, label) for previous, label in pairwise(labels))
