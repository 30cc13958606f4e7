"""What the names beside a name say of its kind; hand-made parses, no model is loaded."""

import pytest

from generator.recognition.names.companions import companions_kinds
from generator.recognition.names.found_name import FoundName
from generator.records.entity import EntityKind
from tests.parsed_text import parsed_text
from tests.record_builders import BY_TEST

PERSON, GROUP, PLACE = EntityKind.PERSON, EntityKind.GROUP, EntityKind.PLACE


def named(start: int, end: int, kind: EntityKind) -> FoundName:
    return FoundName(start=start, end=end, kind=kind, provenance=BY_TEST)


@pytest.mark.parametrize(
    ("place", "shown"),
    [
        pytest.param("Xanadoo", {0: GROUP}, id="no atlas has it"),
        pytest.param("France", {}, id="a country has members of its own"),
    ],
)
def test_what_has_a_member_is_a_group(place: str, shown: dict[int, EntityKind]) -> None:
    doc = parsed_text(f"{place} 's Jane Doe won", tags="NNP POS NNP NNP VBD")
    assert companions_kinds(doc, [named(0, 1, PLACE), named(2, 4, PERSON)]) == shown


@pytest.mark.parametrize(
    ("text", "further", "shown"),
    [
        pytest.param("Acme and Zolon met . Smith left", [], {2: GROUP}, id="beside a group"),
        pytest.param("Acme and Jane met . Smith left", [], {}, id="a given name"),
        pytest.param("Acme and Roe met . Ada Roe left", [named(5, 7, PERSON)], {}, id="somebody named in full"),
    ],
)
def test_a_lone_word_beside_a_group_is_one(text: str, further: list[FoundName], shown: dict[int, EntityKind]) -> None:
    size = len(text.split())
    heads = [3, 0, 0, 3, 3, *[3] * (size - 5)]
    doc = parsed_text(text, heads=heads, deps=" ".join(["nsubj", "cc", "conj", "ROOT", *["dep"] * (size - 4)]))
    assert companions_kinds(doc, [named(0, 1, GROUP), named(2, 3, PERSON), *further]) == shown
