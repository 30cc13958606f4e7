"""People stand in the lists under their family names, as in a library's catalogue."""

import pytest

from generator.pages.lists.alphabet import letter_of
from generator.pages.lists.filing import filing_name
from generator.records.entity import Alias, Entity, EntityKind

PEOPLE = {
    "given and family name": ("Jane Doe", {}, "Doe Jane"),
    "one word": ("Pelé", {}, "Pelé"),
    "middle initial": ("Jane Q. Doe", {}, "Doe Jane Q."),
    "the younger": ("John Roe Jr.", {}, "Roe John Jr."),
    "number that a table printed": ("Jane Doe 56", {}, "Doe Jane 56"),
    "small particle": ("Ludwig van Beethoven", {}, "Beethoven Ludwig van"),
    "small particles": ("Charles de la Tour", {}, "Tour Charles de la"),
    "great particle": ("Robert De Niro", {}, "De Niro Robert"),
    "particle that is the given name": ("Al Roe", {}, "Roe Al"),
    "Arabic article": ("Khalid al-Tamimi", {}, "Tamimi Khalid"),
    "son of": ("Khalid bin Salim", {}, "bin Salim Khalid"),
    "pope": ("Pope John Paul II", {}, "John Paul Pope II"),
    "ruler": ("Queen Margrethe", {}, "Margrethe Queen"),
    "byname": ("Peter the Great", {}, "Peter the Great"),
    "stage name": ("The Masked Singer", {}, "The Masked Singer"),
    "family first": ("Nguyen Van Tam", {}, "Nguyen Van Tam"),
    "family first, though called by the last word": ("Wu Adams", {"Adams": 3}, "Adams Wu"),
    "family or given name, called by the first": ("Kim Ha-neul", {"Kim": 4}, "Kim Ha-neul"),
    "family or given name, called by the last": ("Kim Doe", {"Doe": 4, "Kim": 1}, "Doe Kim"),
    "family or given name, no word of it": ("Lee Roe", {}, "Roe Lee"),
}


@pytest.mark.parametrize(("name", "alone", "filed"), PEOPLE.values(), ids=PEOPLE.keys())
def test_people_are_filed_by_family_name(name: str, alone: dict[str, int], filed: str) -> None:
    aliases = tuple(Alias(name=word, count=count) for word, count in alone.items())
    person = Entity(id="people/x", kind=EntityKind.PERSON, name=name, aliases=aliases)
    assert filing_name(person) == filed


def test_groups_are_filed_as_they_are_read() -> None:
    group = Entity(id="groups/x", kind=EntityKind.GROUP, name="The Harbour Board")
    assert letter_of(filing_name(group)) == "H"
