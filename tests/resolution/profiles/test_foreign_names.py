"""Letters and short names that one article prints for a group, and that are another's in the library."""

import pytest

from tests.resolution.printed_library import OPERA, PORT, group, printed, resolved


def _pages(*longs: tuple[str, int], short: str) -> list[bool]:
    """Whether those who go by the short name alone are on the page of each longer name, printed so many times."""
    library = [printed(f"bare{number}", group(short), story=PORT) for number in range(3)]
    for row, (name, times) in enumerate(longs):
        library += [printed(f"full{row}x{number}", group(name, short), story=PORT) for number in range(times)]
    of_chain = resolved(tuple(library))[0].entity_of_chain
    return [of_chain[f"full{row}x0#c1"] == of_chain["bare0#c1"] for row in range(len(longs))]


@pytest.mark.parametrize(
    ("longs", "own"),
    [
        pytest.param((("Dockers Relief Party", 1),), [True], id="explained for one"),
        pytest.param((("Dockers Relief Party", 4), ("Divers Rescue Post", 1)), [True, False], id="mostly for one"),
        pytest.param((("Dockers Relief Party", 2), ("Divers Rescue Post", 2)), [False, False], id="for two alike"),
        pytest.param(
            (("Dockers Relief Party", 2), ("Docker Relief Party", 2)), [True, True], id="two spellings of one"
        ),
        pytest.param(
            (("Deep Rock", 4), ("Deep Rock Interim Force in Lorn", 1)), [True, False], id="one within the other"
        ),
    ],
)
def test_whose_letters_they_are(longs: tuple[tuple[str, int], ...], own: list[bool]) -> None:
    assert _pages(*longs, short="DRP") == own


def test_letters_that_fit_a_name_are_not_its_where_they_are_anothers() -> None:
    library = (
        printed("a", group("Dockers Relief Party", "DRP")),
        printed("b", group("DRP")),
        printed("c", group("Divers Rescue Post")),
    )
    of_chain = resolved(library)[0].entity_of_chain
    assert of_chain["b#c1"] == of_chain["a#c1"] != of_chain["c#c1"]


def test_a_known_name_is_not_that_of_what_goes_on_behind_it() -> None:
    known = [printed(f"k{number}", group("Harbour Nations"), story=OPERA) for number in range(25)]
    library = (*known, printed("x", group("Harbour Nations Relief Force", "Harbour Nations"), story=OPERA))
    of_chain = resolved(library)[0].entity_of_chain
    assert of_chain["x#c1"] != of_chain["k0#c1"]
