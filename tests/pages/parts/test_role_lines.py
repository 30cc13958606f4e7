"""One office in several spellings is one line with all its days; what only looks alike stays apart."""

import pytest

from generator.pages.parts.role_lines import role_lines, same_title
from generator.records.graph import Role
from tests.record_builders import role

FRONT = "groups/dorn-coastal-front"


@pytest.mark.parametrize(
    ("title", "other", "same"),
    [
        pytest.param("spokesman", "chief spokesperson", True, id="the three forms of a spokesperson"),
        pytest.param("spokeswoman", "spokesperson", True, id="man, woman, person"),
        pytest.param("chairman", "chair", True, id="chair"),
        pytest.param("vice-president", "Vice President", True, id="hyphen and capitals"),
        pytest.param("defense minister", "minister of defence", True, id="the field behind the noun"),
            pytest.param("house leader", "leader of house staff", False, id="another order of other words"),
        pytest.param("Defense Minister", "defence minister", True, id="two spellings of one word"),
        pytest.param("commander", "slain commander", True, id="an epithet is no office"),
        pytest.param("minister", "deputy minister", False, id="rank: deputy"),
        pytest.param("prime minister", "acting prime minister", False, id="rank: acting"),
        pytest.param("president", "vice president", False, id="rank: vice"),
        pytest.param("spokesman", "deputy spokesman", False, id="rank of a spokesperson"),
        pytest.param("chief", "chief of staff", False, id="chief alone is an office"),
        pytest.param("foreign minister", "interior minister", False, id="two offices"),
    ],
)  # fmt: skip
def test_same_title(title: str, other: str, same: bool) -> None:
    assert same_title(title, other) is same
    assert same_title(other, title) is same


@pytest.mark.parametrize(
    ("roles", "offices", "less"),
    [
        pytest.param(
            [role("spokesman", FRONT, first="2020-05-01"), role("spokesperson", FRONT, last="2020-06-30"), role("chief spokesman", FRONT)],
            [("spokesman", "2020-05-01", "2020-06-30")], [], id="one line with the days of all",
        ),
        pytest.param(
            [role("spokesman", FRONT, by_editor=True, first="2007", last=""), role("spokesperson", FRONT)],
            [("spokesman", "2007", "")], [], id="an editor's dates stand",
        ),
        pytest.param(
            [role("Head", FRONT, by_editor=True, first="", last=""), role("head", FRONT)],
            [("Head", "2020-05-06", "2020-05-06")], [], id="an editor without dates takes the printed ones",
        ),
        pytest.param([role("leader", FRONT), role("leader", "groups/b")], [("leader", "2020-05-06", "2020-05-06")] * 2, [], id="two groups"),
        pytest.param([role("leader", FRONT, first="2019", last="2019"), role("leader", FRONT, former=True)], [("leader", "2019", "2019"), ("leader", "2020-05-06", "2020-05-06")], [], id="current and former"),
        pytest.param([role("leader"), role("leader", FRONT, former=True)], [("leader", "2020-05-06", "2020-05-06")], ["leader"], id="a title of honour after the office"),
        pytest.param([role("port commander"), role("commander", first="2019-01-01")], [("port commander", "2020-05-06", "2020-05-06")], ["commander"], id="what says less gives no days away"),
        pytest.param([role("leader", "National Front"), role("front leader")], [("leader", "2020-05-06", "2020-05-06")], ["front leader"], id="the group's name in the title"),
        pytest.param([role("leader", FRONT), role("rebel leader")], [("leader", "2020-05-06", "2020-05-06"), ("rebel leader", "2020-05-06", "2020-05-06")], [], id="what says more stays"),
        pytest.param([role("minister of ports"), role("deputy minister of ports")], [("minister of ports", "2020-05-06", "2020-05-06"), ("deputy minister of ports", "2020-05-06", "2020-05-06")], [], id="less words but another rank"),
        pytest.param([role("mayor of Dorn"), role("mayor of Dorn and the port", by_editor=True)], [("mayor of Dorn and the port", "2020-05-06", "2020-05-06")], ["mayor of Dorn"], id="editors say more"),
        pytest.param([role("mayor and harbour master"), role("mayor", by_editor=True)], [("mayor and harbour master", "2020-05-06", "2020-05-06"), ("mayor", "2020-05-06", "2020-05-06")], [], id="an editor's role is never the lesser"),
    ],
)  # fmt: skip
def test_role_lines(roles: list[Role], offices: list[tuple[str, str, str]], less: list[str]) -> None:
    lines = role_lines(roles)
    assert [(one.title, one.first, one.last) for one in lines.offices] == offices
    assert [one.title for one in lines.less] == less
