"""Roles as a person would write them."""

import pytest

from generator.pages.writing.library import Library
from generator.pages.writing.role_words import role_phrase, role_title, roles_sentence, running
from generator.pages.writing.scribe import Scribe
from generator.records.graph import Role
from generator.settings import Settings
from tests.pages.markdown_reader import read, render
from tests.pages.sample_graph import COUNCIL, FRONT, NADIR, sample_graph
from tests.record_builders import role


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        pytest.param("Leader", "leader", id="one word"),
        pytest.param("Foreign Minister", "Foreign Minister", id="capitals throughout"),
        pytest.param("MP", "MP", id="an abbreviation"),
        pytest.param("Head of the Port Authority", "head of the Port Authority", id="a name in it, but begun as a sentence"),
        pytest.param("First vice president of Dorn", "first vice president of Dorn", id="a second word of the office"),
        pytest.param("Queen Consort", "Queen Consort", id="a title in capitals"),
    ],
)  # fmt: skip
def test_running(title: str, shown: str) -> None:
    assert running(title) == shown


@pytest.mark.parametrize(
    ("one", "shown"),
    [
        pytest.param(role("envoy of the government"), "envoy", id="of a government only its article knows"),
        pytest.param(role("spokesman for the group"), "spokesman", id="for a group nobody named"),
        pytest.param(role("protester of 25"), "protester", id="an age"),
        pytest.param(role("minister of the interior"), "minister of the interior", id="the office's own words"),
        pytest.param(role("leader of the armed opposition"), "leader of the armed opposition", id="said more closely"),
        pytest.param(role("head of the government", group_name="Dorn"), "head of the government", id="with a group beside it"),
        pytest.param(role("Head of the Harbour Watch", former=True), "former head of the Harbour Watch", id="former"),
        pytest.param(role("former mayor", former=True), "former mayor", id="former only once"),
    ],
)  # fmt: skip
def test_role_title(one: Role, shown: str) -> None:
    assert role_title(one) == shown


def test_a_role_in_a_group_keeps_its_group() -> None:
    scribe = Scribe(Library(graph=sample_graph(), settings=Settings()), f"{NADIR}.md")
    assert role_phrase(scribe, role("Leader", FRONT)).startswith("leader of the [Dorn Coastal Front](")


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        pytest.param(role("Head of foreign relations", FRONT), role("spokesman", FRONT), "Nadir Karim was head of foreign relations and spokesman for the Dorn Coastal Front.", id="the group once"),
        pytest.param(role("leader", FRONT), role("member", FRONT), "Nadir Karim was leader of the Dorn Coastal Front and a member of the Dorn Coastal Front.", id="one of many needs its group"),
        pytest.param(role("leader", FRONT), role("spokesman", COUNCIL), "Nadir Karim was leader of the Dorn Coastal Front and spokesman for the Harbour Council.", id="two groups"),
        pytest.param(role("head of ports and ships", FRONT), role("spokesman", FRONT), "Nadir Karim was head of ports and ships of the Dorn Coastal Front and spokesman for the Dorn Coastal Front.", id="a title of several parts"),
        pytest.param(role("leader", FRONT), role("ambassador", FRONT), "Nadir Karim was leader of the Dorn Coastal Front and ambassador to the Dorn Coastal Front.", id="another preposition"),
        pytest.param(role("leader", FRONT), role("spokesman", FRONT, former=True), "Nadir Karim was leader of the Dorn Coastal Front in May 2020 and spokesman for the Dorn Coastal Front before May 2020.", id="no longer"),
    ],
)  # fmt: skip
def test_two_roles_in_one_sentence(one: Role, other: Role, told: str) -> None:
    scribe = Scribe(Library(graph=sample_graph(), settings=Settings()), "index.md")
    sentence = read(render(roles_sentence(scribe, "Nadir Karim", [one, other]))).text
    assert sentence.replace("In May 2020 ", "") == told


@pytest.mark.parametrize(
    ("one", "told"),
    [
        pytest.param(role("pilot", former=True), "Before May 2020 Jane Doe was a pilot.", id="a former office"),
        pytest.param(role("former mayor", former=True), "Before May 2020 Jane Doe was a mayor.", id="printed as former"),
        pytest.param(role("mayor", former=True, first="", last=""), "Jane Doe is named as a former mayor.", id="in an undated report"),
        pytest.param(role("mayor", former=True, by_editor=True), "In May 2020 Jane Doe was a former mayor.", id="dates that editors gave"),
        pytest.param(role("co-founder", FRONT), "Jane Doe is named as a co-founder of the Dorn Coastal Front.", id="for good"),
        pytest.param(role("mayor", first="2020-03-24", last="2021-05-02"), "In articles from March 2020 to May 2021 Jane Doe is named as a mayor.", id="days of articles, no term"),
        pytest.param(role("mayor", first="2020-03-24", last="2021-05-02", by_editor=True), "From March 2020 to May 2021 Jane Doe was a mayor.", id="a term that editors gave"),
    ],
)  # fmt: skip
def test_an_office_is_told_by_its_days(one: Role, told: str) -> None:
    scribe = Scribe(Library(graph=sample_graph(), settings=Settings()), "index.md")
    assert read(render(roles_sentence(scribe, "Jane Doe", [one]))).text == told
