"""The names an article prints are found without trying each known one."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.cache import NameIndex
from generator.records.entity import EntityKind
from generator.records.mention import KnownName


def known(*names: str) -> tuple[KnownName, ...]:
    return tuple(KnownName(text=name, entity_id="people/x", kind=EntityKind.PERSON) for name in names)


@pytest.mark.parametrize(
    ("text", "name", "found"),
    [
        pytest.param("Mayor Jane Doe spoke.", "Jane Doe", True, id="plain"),
        pytest.param("Jane spoke to Doe.", "Jane Doe", False, id="words apart"),
        pytest.param("Janet Doerr spoke.", "Jane Doe", False, id="inside longer words"),
        pytest.param("JANE DOE SPOKE", "Jane Doe", True, id="capitals"),
        pytest.param("Jane Doe’s plan", "Jane Doe", True, id="possessive"),
        pytest.param("Jane\nDoe", "Jane Doe", True, id="line break"),
        pytest.param("in Port-au-Prince today", "Port au Prince", True, id="hyphens"),
        pytest.param("Sinead O'Neill", "O’Neill", True, id="apostrophes"),
        pytest.param("Jose Nunez", "José Núñez", True, id="accents"),
        pytest.param("گفت: ژاله آمد", "ژاله", True, id="another script"),
        pytest.param("anything", "—", False, id="no word at all"),
    ],
)
def test_a_name_counts_as_printed(text: str, name: str, *, found: bool) -> None:
    assert NameIndex(known(name)).names_in(text) == (known(name) if found else ())


def test_the_order_of_the_names_is_kept_and_each_bearer_is_found() -> None:
    names = known("Doe", "Jane Doe", "Absent", "Jane", "Doe")
    assert NameIndex(names).names_in("Jane Doe") == known("Doe", "Jane Doe", "Jane", "Doe")


WORDS = st.lists(st.sampled_from(["port", "of", "north", "the", "jane", "doe"]), min_size=1, max_size=4).map(" ".join)


@given(text=WORDS, names=st.lists(WORDS, max_size=12))
@settings(database=None)
def test_the_index_agrees_with_trying_every_name(text: str, names: list[str]) -> None:
    expected = tuple(name for name in known(*names) if f" {name.text} " in f" {text} ")
    assert NameIndex(known(*names)).names_in(text) == expected
