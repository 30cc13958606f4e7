"""Which roles stand in a summary, and who is named as leading a group or a place."""

from dataclasses import replace

import pytest

from generator.pages.writing.role_choice import best_roles, governs, leads
from generator.records.graph import Role
from tests.record_builders import role

LEFT, RIGHT = "groups/left", "groups/right"


def printed(
    title: str, group: str | None = None, *, articles: int = 1, last: str = "", group_name: str | None = None
) -> Role:
    return replace(role(title, group, group_name=group_name, first=last, last=last), articles=articles)


@pytest.mark.parametrize(
    ("roles", "kept"),
    [
        pytest.param([printed("leader", LEFT, articles=1), printed("leader", RIGHT, articles=4)], [RIGHT], id="one article against four"),
        pytest.param([printed("leader", LEFT, articles=1), printed("leader", RIGHT, articles=3)], [LEFT, RIGHT], id="not outweighed"),
        pytest.param([printed("leader", LEFT, last="2021-05-02"), printed("leader", RIGHT, articles=9, last="2021-05-01")], [LEFT, RIGHT], id="a new office of one article"),
        pytest.param([printed("leader", LEFT), printed("leader", articles=9)], [LEFT], id="what names no group outweighs none that does"),
        pytest.param([replace(printed("captain", LEFT), by_editor=True), printed("leader", RIGHT, articles=9)], [LEFT, RIGHT], id="an editor's word"),
        pytest.param([printed("minister", "groups/dorn"), printed("minister", "places/dorn")], ["groups/dorn"], id="the same office of a state and of its land"),
        pytest.param([printed("harbour master", LEFT), printed("harbour master", group_name="Dornish")], [LEFT], id="the same office of a people and of its land"),
    ],
)  # fmt: skip
def test_a_role_few_articles_print_stands_back(roles: list[Role], kept: list[str]) -> None:
    assert [one.group for one in best_roles(roles)] == kept


@pytest.mark.parametrize(
    ("mayor", "kept"),
    [
        pytest.param(printed("mayor", last="2021-05-02"), ["mayor of left"], id="a title of honour, after the office"),
        pytest.param(printed("mayor", last="2020-01-01"), ["mayor", "mayor of left"], id="in its time"),
        pytest.param(printed("mayor"), ["mayor of left"], id="of no day"),
        pytest.param(printed("mayor", articles=2), ["mayor", "mayor of left"], id="of no day, but in more articles"),
        pytest.param(printed("mayor", RIGHT, last="2021-05-02"), ["mayor", "mayor of left"], id="of another town"),
    ],
)
def test_a_title_kept_after_the_office_is_no_office(mayor: Role, kept: list[str]) -> None:
    former = replace(printed("mayor of left", LEFT, last="2021-05-02"), former=True)
    assert [one.title for one in best_roles([mayor, former])] == kept


def test_of_one_day_the_closer_title_is_kept() -> None:
    found = best_roles([printed("singer", articles=3), printed("blues singer", articles=2)])
    assert [one.title for one in found] == ["blues singer"]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        pytest.param("president", True, id="president"),
        pytest.param("vice president", False, id="vice president"),
        pytest.param("head of sales", False, id="head of a part"),
        pytest.param("managing director", True, id="managing director"),
        pytest.param("race director", False, id="director of a part"),
        pytest.param("chief executive", True, id="chief executive"),
        pytest.param("Prime Minister", True, id="prime minister"),
        pytest.param("deputy leader", False, id="deputy"),
    ],
)
def test_who_leads_a_group(title: str, expected: bool) -> None:
    assert leads(role(title, LEFT)) is expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        pytest.param("mayor", True, id="mayor"),
        pytest.param("Prime Minister", True, id="prime minister"),
        pytest.param("chief executive", False, id="who leads a firm there"),
        pytest.param("managing director", False, id="director"),
    ],
)
def test_who_governs_a_place(title: str, expected: bool) -> None:
    assert governs(role(title, "places/dorn")) is expected
