"""The name a page bears."""

from collections import Counter

import pytest

from generator.records.entity import EntityKind
from generator.resolution.entities.canonical_entity import page_name


@pytest.mark.parametrize(
    ("kind", "printed", "name"),
    [
        pytest.param(EntityKind.PLACE, {"GENEVA": 3}, "Geneva", id="a dateline alone"),
        pytest.param(EntityKind.PLACE, {"GENEVA": 3, "Geneva": 1}, "Geneva", id="a dateline and the name"),
        pytest.param(EntityKind.PLACE, {"PORT LOUIS": 2}, "Port Louis", id="two words"),
        pytest.param(EntityKind.PLACE, {"UAE": 2}, "UAE", id="an acronym"),
        pytest.param(EntityKind.GROUP, {"UNESCO": 2}, "UNESCO", id="a group's acronym"),
        pytest.param(EntityKind.PERSON, {"MARY WALSH": 4, "Mary Walsh": 1}, "Mary Walsh", id="a person shouted"),
    ],
)
def test_a_page_does_not_shout(kind: EntityKind, printed: dict[str, int], name: str) -> None:
    assert page_name(kind, Counter(printed)) == name
