"""What was found and names nothing is left out; hand-made parses, no model is loaded."""

import pytest

from generator.recognition.names.found_name import FoundName
from generator.recognition.names.residue import without_residue
from generator.records.entity import EntityKind
from tests.parsed_text import parsed_text
from tests.record_builders import BY_TEST

PERSON, GROUP, PLACE = EntityKind.PERSON, EntityKind.GROUP, EntityKind.PLACE


@pytest.mark.parametrize(
    ("text", "name", "stays"),
    [
        pytest.param("the MSPs met", (1, 2, GROUP), False, id="many, in letters"),
        pytest.param("the MSP met", (1, 2, GROUP), True, id="one, in letters"),
        pytest.param("Understand | Lorn is large", (0, 1, PLACE), False, id="a heading"),
        pytest.param("London | Lorn is large", (0, 1, PLACE), True, id="a town as a heading"),
        pytest.param("Understand Lorn first", (0, 1, PLACE), True, id="no heading"),
        pytest.param("Young faces met young men", (0, 1, PERSON), False, id="a common word that begins a sentence"),
        pytest.param("Jane Young met . Young men", (0, 2, PERSON), True, id="a full name"),
        pytest.param("professor of Desert Sleep here", (2, 4, GROUP), False, id="a field of study"),
        pytest.param("professor of Lorn College here", (2, 4, GROUP), True, id="a college"),
        pytest.param("the Foreign Affairs minister", (1, 3, GROUP), False, id="a portfolio"),
        pytest.param("the Lorn Party secretary", (1, 3, GROUP), True, id="a party has a secretary"),
        pytest.param("Ada ( née Roe ) left", (3, 4, PERSON), False, id="a name given up"),
        pytest.param("Minister for Trade and Crafts Doe", (2, 5, GROUP), False, id="a minister's portfolio"),
        pytest.param("minister for Lorn Council", (2, 4, GROUP), True, id="no title, no portfolio"),
        pytest.param("a Utopian State Councilor and Doe", (1, 4, GROUP), False, id="an office"),
        pytest.param("the Office of the Mayor said", (1, 5, GROUP), True, id="the office of one"),
        pytest.param("the Attorney General of Lorn", (1, 5, GROUP), False, id="a general of no army"),
        pytest.param("Acme 's ( ZLN ) shares", (3, 4, GROUP), False, id="what shares are traded by"),
        pytest.param("for Acme ( ZLN.L ) shares", (3, 4, GROUP), False, id="with the exchange"),
        pytest.param("the Acme Zolon League ( AZL ) met", (5, 6, GROUP), True, id="an acronym"),
        pytest.param("North Utopians met", (0, 1, PLACE), False, id="half of a people"),
        pytest.param("after WWII they left", (1, 2, GROUP), False, id="a war in letters"),
        pytest.param("the La Niña came", (1, 3, PLACE), False, id="a wind"),
    ],
)
def test_residue(text: str, name: tuple[int, int, EntityKind], *, stays: bool) -> None:
    start, end, kind = name
    names = [FoundName(start=start, end=end, kind=kind, provenance=BY_TEST)]
    assert without_residue(parsed_text(text), names) == (names if stays else [])


def test_letters_of_an_office_are_no_group() -> None:
    doc = parsed_text("the Chief of Staff ( COS ) met the Lorn Aid Fund ( LAF )")
    office, fund = (FoundName(start=i, end=i + 1, kind=GROUP, provenance=BY_TEST) for i in (5, 13))
    assert without_residue(doc, [office, fund]) == [fund]


@pytest.mark.parametrize(
    ("text", "people", "left"),
    [
        pytest.param("[ Minister Ada ] Roe left", ((2, 3), (4, 5)), ["Roe"], id="a given name that was added"),
        pytest.param("[ Minister Ada ] Ann Roe left", ((2, 3), (4, 6)), ["Ada", "Ann Roe"], id="somebody else in full"),
        pytest.param(
            "Jane Doe met ( Doe ) Roe", ((0, 2), (4, 5), (6, 7)), ["Jane Doe", "Doe", "Roe"], id="somebody's surname"
        ),
    ],
)
def test_a_given_name_in_brackets_is_nobody_else(
    text: str, people: tuple[tuple[int, int], ...], left: list[str]
) -> None:
    doc = parsed_text(text)
    names = [FoundName(start=start, end=end, kind=PERSON, provenance=BY_TEST) for start, end in people]
    assert [name.text(doc) for name in without_residue(doc, names)] == left


def test_certain_names_stay() -> None:
    names = [FoundName(start=1, end=2, kind=GROUP, provenance=BY_TEST, certain=True)]
    assert without_residue(parsed_text("the MSPs met"), names) == names


def test_two_people_with_a_hyphen_are_no_person() -> None:
    doc = parsed_text("Jane Doe met Roe at the Doe-Roe summit with Ann Poe-Moe and Joe Poe-Moe")
    names = [
        FoundName(start=start, end=end, kind=PERSON, provenance=BY_TEST)
        for start, end in ((0, 2), (3, 4), (6, 7), (9, 11), (12, 14))
    ]
    assert without_residue(doc, names) == [*names[:2], *names[3:]]


def test_who_took_a_picture_is_not_in_the_news() -> None:
    doc = parsed_text("The pier in Lorn . Nils Holm/Reuters Ada Berg said so")
    lorn, holm, berg = (
        FoundName(start=start, end=end, kind=kind, provenance=BY_TEST)
        for start, end, kind in ((3, 4, PLACE), (5, 7, PERSON), (7, 9, PERSON))
    )
    assert without_residue(doc, [lorn, holm, berg]) == [lorn, berg]
