"""Which name of a place is short for another of the same article."""

import pytest

from generator.recognition.coreference.place_names import is_short_place


@pytest.mark.parametrize(
    ("short", "full", "fits"),
    [
        pytest.param("lornvale", "lornvale airport", True, id="without the generic word"),
        pytest.param("lornvale airport", "london lornvale airport", True, id="without the town in front"),
        pytest.param("lornvale", "london lornvale", True, id="the town in front alone"),
        pytest.param("korea", "south korea", True, id="half of a divided country"),
        pytest.param("london", "london airport", False, id="a town is not its airport"),
        pytest.param("lornshire", "north lornshire", False, id="a part of a county"),
        pytest.param("utopia", "utopia harbor", False, id="a harbour is not its town"),
        pytest.param("airport", "lornvale airport", False, id="a generic word alone"),
        pytest.param("lornvale", "lornvale", False, id="equal is not shorter"),
    ],
)
def test_short_places(short: str, full: str, *, fits: bool) -> None:
    assert is_short_place(tuple(short.split()), tuple(full.split())) is fits
