"""One ministry, army or town of one country on one page, and those of two countries on two."""

from dataclasses import replace

import pytest

from generator.resolution.names.nations import nation_of, seat_of
from tests.resolution.printed_library import OPERA, PORT, Printed, group, person, place, printed, resolved

NORWAY, CHILE = place("Norway"), place("Chile")


def _library(name: str, *countries: str, story: str = OPERA) -> tuple[Printed, ...]:
    """Three articles that print a name alone, each naming countries twice as often as the next ones."""
    places = [place(*([country] * 2 ** (len(countries) - rank))) for rank, country in enumerate(countries)]
    return tuple(printed(f"bare{number}", group(name), *places, story=story) for number in range(3))


@pytest.mark.parametrize(
    ("full", "library", "is_one"),
    [
        pytest.param(
            "Norwegian Defence Ministry", _library("Ministry of Defence", "Norway"), True, id="of the country"
        ),
        pytest.param("Chilean Defence Ministry", _library("Ministry of Defence", "Norway"), False, id="of another"),
        pytest.param(
            "Norwegian Defence Ministry",
            _library("Ministry of Defence", "Chile", "Norway"),
            False,
            id="named in passing",
        ),
        pytest.param("Norwegian Dockers", _library("Dockers", "Chile", story=PORT), False, id="a movement of another"),
        pytest.param("University of Norway", _library("University", "Norway"), False, id="one of many in the country"),
        pytest.param("Welsh Parliament", _library("Parliament", "Britain"), False, id="a part's, and the whole's"),
    ],
)
def test_a_name_with_a_country_joins_the_bare_name_in_articles_on_that_country(
    full: str, library: tuple[Printed, ...], *, is_one: bool
) -> None:
    of_chain = resolved((*library, printed("full", group(full), NORWAY, story=OPERA)))[0].entity_of_chain
    assert (of_chain["full#c1"] == of_chain["bare0#c1"]) is is_one


@pytest.mark.parametrize(
    ("left", "right", "is_one"),
    [
        pytest.param("Norwegian Ministry of Defence", "Norway Defence Ministry", True, id="the people and the country"),
        pytest.param("Norwegian Coast Guard", "Chilean Coast Guard", False, id="two countries"),
        pytest.param("Scottish Parliament", "Welsh Parliament", False, id="two parts of a country"),
        pytest.param("American University of Chile", "University of Chile", False, id="a school named for a people"),
        pytest.param("Ohio University", "University of Ohio", False, id="two schools of an American state"),
        pytest.param("Lornvale University", "University of Lornvale", True, id="one school, its town in front"),
        pytest.param("Norway Inc", "Norway", False, id="a country's firms, and its team"),
        pytest.param("Dockers Council of Scotland", "Dockers Council of Wales", False, id="two parts, behind the name"),
    ],
)
def test_names_that_differ_in_their_country(left: str, right: str, *, is_one: bool) -> None:
    of_chain = resolved((printed("a", group(left)), printed("b", group(right))))[0].entity_of_chain
    assert (of_chain["a#c1"] == of_chain["b#c1"]) is is_one


def test_two_countries_stay_apart_where_the_bare_name_stands_between_them() -> None:
    library = (
        printed("a", group("Norwegian Coast Guard"), NORWAY),
        printed("b", group("Coast Guard"), NORWAY),
        printed("c", group("Chilean Coast Guard"), NORWAY),
    )
    of_chain = resolved(library)[0].entity_of_chain
    assert of_chain["a#c1"] == of_chain["b#c1"] != of_chain["c#c1"]


def test_a_short_name_of_something_longer_is_not_that_of_a_country() -> None:
    library = (
        printed("a", group("World Council of the Blue Crane", "Blue Crane"), NORWAY),
        printed("b", group("Blue Crane"), NORWAY),
        printed("c", group("Norwegian Blue Crane"), NORWAY),
    )
    of_chain = resolved(library)[0].entity_of_chain
    assert of_chain["a#c1"] == of_chain["b#c1"] != of_chain["c#c1"]


def test_a_name_that_is_one_countrys_wherever_a_country_is_told_is_so_in_articles_on_others() -> None:
    library = (
        *(printed(f"full{number}", group("Norwegian Senate"), NORWAY) for number in range(3)),
        printed("a", group("Senate"), place("Chile", "Chile", "Chile"), NORWAY, story=OPERA),
    )
    of_chain = resolved(library)[0].entity_of_chain
    assert of_chain["a#c1"] == of_chain["full0#c1"]


def test_of_two_countries_at_war_the_article_means_neither() -> None:
    library = (
        printed("a", group("Navy"), place("Norway", "Norway", "Norway"), place("Chile", "Chile")),
        printed("b", group("Navy"), place("Norway", "Norway", "Norway"), story=OPERA),
    )
    of_chain = resolved(library)[0].entity_of_chain
    assert of_chain["a#c1"] != of_chain["b#c1"]


@pytest.mark.parametrize(
    ("left", "right", "country", "is_one"),
    [
        pytest.param("Deir Janieh", "Deir Janiah", "Chile", True, id="the same sounds"),
        pytest.param("Lornadelphi", "Lornadelphia", "Chile", False, id="another ending"),
        pytest.param("Deir Janieh", "Deir Janiah", "Norway", False, id="articles on another country"),
        pytest.param("Gauteng", "Gauteng province", "Chile", True, id="a region and its bare name"),
    ],
)
def test_a_place_in_two_spellings(left: str, right: str, country: str, *, is_one: bool) -> None:
    library = (
        printed("a", place(left), CHILE),
        printed("b", place(right), place(country, country), story=OPERA),
    )
    of_chain = resolved(library)[0].entity_of_chain
    assert (of_chain["a#c1"] == of_chain["b#c1"]) is is_one


@pytest.mark.parametrize(
    ("before", "behind", "seat"),
    [
        pytest.param("They asked Norway’s ", " for a word", "NO", id="possessive"),
        pytest.param("They asked Norway's elite ", "", "NO", id="possessive and one word more"),
        pytest.param("The South Korean ", " said", "KR", id="a people of two words"),
        pytest.param("The ", " in Norway said", "NO", id="behind it"),
        pytest.param("The ", " of the Russian Federation”.", "RU", id="a country of two words behind it"),
        pytest.param("The vote in the state ", " in Norway", "a state", id="one of many of a federation"),
        pytest.param("It left Norway. The ", " said", None, id="another sentence"),
        pytest.param("In Chilean waters the ", " said", None, id="of something else"),
        pytest.param("The polish of the ", " pleased", None, id="a common word"),
    ],
)
def test_the_country_beside_a_name(before: str, behind: str, seat: str | None) -> None:
    text = f"{before}Coast Guard{behind}"
    assert seat_of(text, len(before), len(before) + len("Coast Guard")) == seat


def test_the_country_in_a_name() -> None:
    assert nation_of("ministry of defense of new zealand") == ("NZ", "ministry of defense")
    assert nation_of("northern irish police") == ("GB-NIR", "police")
    assert nation_of("norway") == (None, "norway")


def test_a_son_is_not_called_by_his_fathers_name() -> None:
    library = (
        printed("a", person("Yusuf bin Karim", titles=("prince",))),
        printed("b", person("Karim", titles=("king",))),
    )
    of_chain = resolved(library)[0].entity_of_chain
    assert of_chain["a#c1"] != of_chain["b#c1"]


@pytest.mark.parametrize(
    ("full", "short"),
    [
        pytest.param("Doe House", "House", id="a name of its own"),
        pytest.param("Acme Workers Union", "Acme", id="the firm is not its union"),
        pytest.param("Acme Images France", "France", id="a country"),
        pytest.param("Lorn University", "University", id="any of many"),
    ],
)
def test_a_word_that_is_no_short_name_of_the_group_beside_it(full: str, short: str) -> None:
    library = (
        printed("a", group(full), group(short)),
        printed("b", group(full.replace(full.split()[1], "Other")), group(short), story=OPERA),
    )
    of_chain = resolved(library)[0].entity_of_chain
    assert of_chain["a#c1"] != of_chain["a#c2"]


def test_a_short_name_that_one_article_prints_beside_the_full_one_is_another_groups() -> None:
    library = (
        printed("a", group("Harbour Times", "Times"), group("Lorn Gazette")),
        printed("b", group("Harbour Times"), group("Times")),
    )
    of_chain = resolved(library)[0].entity_of_chain
    assert of_chain["b#c2"] != of_chain["b#c1"]


def test_the_letters_of_the_paper_itself_stand_for_the_paper() -> None:
    (article, found), *others = (
        printed("a", group("Northern Dockers Foundation", "NDF")),
        printed("b", group("NDF")),
        printed("c", group("NDF"), story=OPERA),
    )
    of_chain = resolved(((replace(article, publisher="NDF"), found), *others))[0].entity_of_chain
    assert of_chain["a#c1"] != of_chain["b#c1"] == of_chain["c#c1"]


def test_a_sea_is_not_the_land_it_washes() -> None:
    of_chain = resolved((printed("a", place("Lornland")), printed("b", place("Sea of Lornland"))))[0].entity_of_chain
    assert of_chain["a#c1"] != of_chain["b#c1"]
