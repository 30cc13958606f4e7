"""Short forms, acronyms and legal forms of groups' names."""

import pytest

from generator.recognition.coreference.group_names import (
    group_words,
    has_initials_of,
    is_clipped,
    is_short_form,
    without_country,
)
from generator.recognition.names.acronyms import letters_of, stands_for


@pytest.mark.parametrize(
    ("acronym", "name", "fits"),
    [
        pytest.param("WHO", "World Health Organization", True, id="first letters"),
        pytest.param("U.N.", "United Nations", True, id="full stops"),
        pytest.param("PLF", "People's Liberation Front of Ruritania", True, id="without the country at the end"),
        pytest.param("PLFR", "People's Liberation Front of Ruritania", True, id="with the country at the end"),
        pytest.param("MoD", "Ministry of Defence", True, id="small letter for a small word"),
        pytest.param("WTO", "World Health Organization", False, id="other letters"),
        pytest.param("Who", "World Health Organization", False, id="an ordinary word"),
        pytest.param("W", "World", False, id="one letter"),
    ],
)
def test_acronyms(acronym: str, name: str, *, fits: bool) -> None:
    assert stands_for(acronym, name.split()) is fits


def test_letters_of_a_word_that_is_no_acronym() -> None:
    assert letters_of("Bank") == ""
    assert letters_of("U.S.") == "US"


def test_legal_forms_do_not_count() -> None:
    assert group_words("The Acme Widget Co.") == group_words("Acme Widget Company") == ("acme", "widget")


@pytest.mark.parametrize(
    ("short", "full", "fits"),
    [
        pytest.param("Acme", "Acme Widget", True, id="beginning"),
        pytest.param("Widget Makers", "United Widget Makers", True, id="end"),
        pytest.param("United", "United Widget Makers", False, id="says nothing alone"),
        pytest.param("France", "Bank of France", False, id="a country is not its bank"),
        pytest.param("French", "French Widget Makers", False, id="a people is not its company"),
        pytest.param("Acme Widget", "Acme Widget", False, id="equal is not shorter"),
    ],
)
def test_short_forms(short: str, full: str, *, fits: bool) -> None:
    assert is_short_form(group_words(short), group_words(full)) is fits


def test_acronym_is_no_short_form_of_a_name_it_begins() -> None:
    assert not is_short_form(("abc",), ("abc", "persian"), is_acronym=True)


def test_acronym_may_be_short_for_its_news_service() -> None:
    assert is_short_form(("abc",), ("abc", "news"), is_acronym=True)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        pytest.param("UK ABC", ("abc",), id="a country"),
        pytest.param("French ABC", ("abc",), id="a people"),
        pytest.param("Lorn ABC", (), id="no country"),
        pytest.param("UK Widgets", (), id="no acronym"),
    ],
)
def test_acronyms_behind_their_country(text: str, left: tuple[str, ...]) -> None:
    assert without_country(text) == left


@pytest.mark.parametrize(
    ("short", "full", "fits"),
    [
        pytest.param("XY Bridge", "Xavier Young Bridge", True, id="initials before the last word"),
        pytest.param("UL Harbour", "University of Lorn, Harbour", True, id="initials of a name with of"),
        pytest.param("XY Bridge", "Xavier Young Tunnel", False, id="another last word"),
        pytest.param("XZ Bridge", "Xavier Young Bridge", False, id="other initials"),
        pytest.param("XY", "Xavier Young", False, id="nothing but initials"),
    ],
)
def test_initials_inside_names(short: str, full: str, *, fits: bool) -> None:
    assert has_initials_of(short, full) is fits


@pytest.mark.parametrize(
    ("short", "full", "fits"),
    [
        pytest.param("Fed", "Federated Bank", True, id="beginning of the first word"),
        pytest.param("Fede", "Federate", False, id="of one word"),
        pytest.param("Feder", "Federated Bank", False, id="too long to be clipped"),
        pytest.param("Ford", "Fordha Bank", False, id="hardly shorter"),
    ],
)
def test_clipped_names(short: str, full: str, *, fits: bool) -> None:
    assert is_clipped(group_words(short), group_words(full)) is fits
