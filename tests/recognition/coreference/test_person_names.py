"""When two names can be of one person."""

import pytest

from generator.recognition.coreference.person_names import (
    PersonName,
    differs_in_middle,
    is_form_of,
    is_slip,
    parse_name,
    same_name,
    spelled_alike,
)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        pytest.param("Jane Doe", "jane doe", True, id="case"),
        pytest.param("José Núñez", "Jose Nunez", True, id="accents"),
        pytest.param("Kim Min-ji", "Kim Min Ji", True, id="hyphen or blank"),
        pytest.param("J. Doe", "Jane Doe", True, id="initial"),
        pytest.param("K. Doe", "Jane Doe", False, id="another initial"),
        pytest.param("Jane A. Doe", "Jane Doe", True, id="middle initial"),
        pytest.param("Jane Ann Doe", "Jane Sue Doe", False, id="other middle name"),
        pytest.param("Ann Doe", "Jane Doe", False, id="sisters"),
        pytest.param("John Doe Jr.", "John Doe Sr.", False, id="father and son by suffix"),
        pytest.param("John Doe Jr.", "John Doe", True, id="suffix left out"),
        pytest.param("María López Obrador", "López Obrador", True, id="two surnames"),
        pytest.param("Abdul Karim", "Abdul Karim Khan", True, id="last name left out"),
        pytest.param("Jane Doe", "Jane Roe", False, id="other surname"),
        pytest.param("John bin Omar Doe", "Robin bin John bin Omar Doe", False, id="a father"),
    ],
)
def test_full_names(one: str, other: str, *, same: bool) -> None:
    assert same_name(parse_name(one), parse_name(other)) is same
    assert same_name(parse_name(other), parse_name(one)) is same


@pytest.mark.parametrize(
    ("short", "full", "fits"),
    [
        pytest.param("Doe", "Jane Doe", True, id="surname"),
        pytest.param("Jane", "Jane Doe", True, id="given name"),
        pytest.param("van", "Jan van Dijk", False, id="a particle is no name"),
        pytest.param("Roe", "Jane Doe", False, id="another name"),
    ],
)
def test_lone_names(short: str, full: str, *, fits: bool) -> None:
    assert is_form_of(parse_name(short), parse_name(full)) is fits


def test_name_without_letters_is_one_empty_word() -> None:
    assert parse_name("...") == PersonName(("",))


def test_middle_names_are_told_from_initials() -> None:
    assert differs_in_middle(parse_name("Omar Khan"), parse_name("Omar Shah Khan"))
    assert not differs_in_middle(parse_name("Omar Khan"), parse_name("Omar S. Khan"))


@pytest.mark.parametrize(
    ("one", "other", "slip"),
    [
        pytest.param("Katrin Doeman", "Katren Doeman", True, id="given name"),
        pytest.param("Jane Doeman", "Jane Doerman", True, id="surname"),
        pytest.param("Daniel Doe", "Daniela Doe", False, id="he and she"),
        pytest.param("Jane Doe", "Jane Roe", False, id="short words"),
        pytest.param("Katrin Doeman", "Katren Doerman", False, id="two words differ"),
        pytest.param("Jane Doeman", "Jane Ann Doerman", False, id="another middle name"),
    ],
)
def test_slips_in_full_names(one: str, other: str, *, slip: bool) -> None:
    assert is_slip(parse_name(one), parse_name(other)) is slip
    assert is_slip(parse_name(other), parse_name(one)) is slip


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        pytest.param("doeman", "doerman", True, id="one letter more"),
        pytest.param("doeringer", "doreinger", True, id="two letters changed places"),
        pytest.param("doeringmann", "doreingman", True, id="two slips in a long word"),
        pytest.param("petrov", "petrova", False, id="a wife's ending"),
        pytest.param("ivansky", "ivanskyy", True, id="the last letter twice"),
        pytest.param("rahman", "rahmani", False, id="a clan's ending"),
        pytest.param("doeman", "roeman", False, id="another first letter"),
        pytest.param("doeman", "doerfan", False, id="two letters of a short word"),
    ],
)
def test_words_spelled_alike(one: str, other: str, *, alike: bool) -> None:
    assert spelled_alike(one, other) is alike
