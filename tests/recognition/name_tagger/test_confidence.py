from math import log

import pytest

from generator.recognition.name_tagger.confidence import share_right


@pytest.mark.parametrize(
    ("log_probability", "least", "most"),
    [
        pytest.param(0.0, 0.95, 0.99, id="as sure as it gets is not certain"),
        pytest.param(0.5, 0.95, 0.99, id="rounding above one"),
        pytest.param(log(0.95), 0.82, 0.90, id="nearly sure"),
        pytest.param(log(0.6), 0.43, 0.55, id="a guess"),
        pytest.param(-1e6, 0.3, 0.5, id="hardly possible"),
    ],
)
def test_share_right(log_probability: float, least: float, most: float) -> None:
    assert least <= share_right(log_probability) <= most


def test_more_probable_is_never_less_trusted() -> None:
    shares = [share_right(log(step / 200)) for step in range(1, 201)]
    assert shares == sorted(shares)
