"""What lists say of the names in them; hand-made parses, no model is loaded."""

import pytest

from generator.recognition.names.found_name import FoundName
from generator.recognition.names.lists import kinds_of_lists
from generator.records.entity import EntityKind
from tests.parsed_text import parsed_text
from tests.record_builders import BY_TEST

PERSON, GROUP, PLACE = EntityKind.PERSON, EntityKind.GROUP, EntityKind.PLACE


@pytest.mark.parametrize(
    ("text", "names", "shown"),
    [
        pytest.param(
            "outlets , including Xan , Zol and the Roe Sun , left",
            [(3, 4, PERSON), (5, 6, PLACE), (8, 10, GROUP)],
            {3: GROUP, 5: GROUP, 8: GROUP},
            id="outlets",
        ),
        pytest.param(
            "agencies such as Xan ( XN ) and Zol",
            [(3, 4, PERSON), (8, 9, PERSON)],
            {3: GROUP, 8: GROUP},
            id="a bracket",
        ),
        pytest.param("firms like Xan 's Zol", [(2, 3, PERSON), (4, 5, PERSON)], {2: None, 4: None}, id="whose firm"),
        pytest.param("firms like Jane Roe 's", [(2, 4, PERSON)], {2: None}, id="somebody's"),
        pytest.param(
            "groups including Jane Roe and Xan", [(2, 4, PERSON), (5, 6, PERSON)], {2: None, 5: GROUP}, id="a full name"
        ),
        pytest.param("firms like France", [(2, 3, PLACE)], {2: None}, id="a country"),
        pytest.param("villages such as Xan , Zol", [(3, 4, PERSON), (5, 6, GROUP)], {3: PLACE, 5: None}, id="villages"),
        pytest.param("sides including Xan", [(2, 3, PERSON)], {2: None}, id="who takes sides may be anybody"),
        pytest.param("the firms met Xan", [(3, 4, PERSON)], {3: None}, id="no list"),
        pytest.param(
            "Acme , Xan Zol and Roe Sons gave",
            [(0, 1, GROUP), (2, 4, PERSON), (5, 7, GROUP)],
            {2: GROUP},
            id="one among groups",
        ),
        pytest.param(
            "Acme , Zol and Xan Doe gave",
            [(0, 1, GROUP), (2, 3, GROUP), (4, 6, PERSON)],
            {4: GROUP},
            id="the last one behind and",
        ),
        pytest.param(
            "Acme , Zol , Xan Doe , gave",
            [(0, 1, GROUP), (2, 3, GROUP), (4, 6, PERSON)],
            {4: None},
            id="the last one may be an officer",
        ),
        pytest.param(
            "Acme , Jane Zol and Roe Sons gave",
            [(0, 1, GROUP), (2, 4, PERSON), (5, 7, GROUP)],
            {2: None},
            id="a given name among groups",
        ),
        pytest.param(
            "by Jane Doe , Ada Roe and Xan Zol in",
            [(1, 3, PERSON), (4, 6, PERSON), (7, 9, PLACE)],
            {7: PERSON},
            id="one among people",
        ),
        pytest.param(
            "by Jane Doe , Ada Roe and Xan Lake in",
            [(1, 3, PERSON), (4, 6, PERSON), (7, 9, PLACE)],
            {7: None},
            id="a lake among people",
        ),
    ],
)
def test_kinds_of_lists(
    text: str, names: list[tuple[int, int, EntityKind]], shown: dict[int, EntityKind | None]
) -> None:
    found = [FoundName(start=start, end=end, kind=kind, provenance=BY_TEST) for start, end, kind in names]
    kinds = kinds_of_lists(parsed_text(text), found)
    assert {start: kinds.get(start) for start in shown} == shown
