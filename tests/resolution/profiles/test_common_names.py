"""One full name in two stories: two people where its first and its last name are common in the library, else one."""

from itertools import product

import pytest

from tests.resolution.printed_library import OPERA, PARLIAMENT, PORT, Printed, person, printed, resolved

GIVEN = tuple(
    f"{start}{end}" for start, end in product(("Al", "Ber", "Car", "Dor", "Er"), ("an", "in", "on", "ith", "us", "or"))
)
FAMILY = tuple(
    f"{start}{end}" for start, end in product(("Ash", "Bel", "Cor", "Dun"), ("ston", "win", "by", "ley", "more"))
)
COMMON = f"{GIVEN[0]} {FAMILY[0]}"
CROWD = tuple(name for name in (f"{given} {family}" for given, family in product(GIVEN, FAMILY)) if name != COMMON)
ROLLS = tuple(
    printed(f"roll{number}", *(person(name) for name in CROWD[number::20]), story=PORT) for number in range(20)
)


@pytest.mark.parametrize(
    ("name", "title", "library", "pages"),
    [
        pytest.param("Jane Doe", "", ROLLS, 1, id="a rare name"),
        pytest.param(COMMON, "", ROLLS, 2, id="a common name"),
        pytest.param(COMMON, "mayor", ROLLS, 1, id="a common name with one title"),
        pytest.param(COMMON, "", (), 1, id="a library too small to tell"),
    ],
)
def test_a_name_in_two_stories(name: str, title: str, library: tuple[Printed, ...], pages: int) -> None:
    titles = (title,) if title else ()
    two = [printed(key, person(name, titles=titles), story=story) for key, story in (("a", PARLIAMENT), ("b", OPERA))]
    resolution, _ = resolved((*library, *two))
    assert sum(entity.name == name for entity in resolution.entities) == pages
