"""Recognition and resolution on news of our own writing: no score may sink below its floor."""

import pytest

from tests.evaluation.floors import complaint, read_floors, run
from tests.evaluation.matching import Comparison
from tests.evaluation.scorer import Figures, figures

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def comparisons() -> tuple[Comparison, ...]:
    return run()


@pytest.fixture(scope="module")
def scores(comparisons: tuple[Comparison, ...]) -> Figures:
    return figures(comparisons)


@pytest.mark.parametrize(("figure", "floor"), sorted(read_floors().items()))
def test_no_score_sinks_below_its_floor(
    figure: str, floor: float, scores: Figures, comparisons: tuple[Comparison, ...]
) -> None:
    score = scores.get(figure, 0.0)
    assert score >= floor, complaint(figure, score, floor, comparisons)


def test_every_figure_has_a_floor(scores: Figures) -> None:
    assert scores.keys() - read_floors().keys() == set()
