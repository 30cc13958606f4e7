"""Which names of different articles come together, and which stay apart."""

from dataclasses import replace
from datetime import date

import pytest

from generator.records.entity import EntityKind
from generator.records.provenance import TEAM_OF_PLACE, Provenance
from tests.resolution.printed_library import (
    MATCH,
    OPERA,
    PARLIAMENT,
    PORT,
    Named,
    Printed,
    group,
    pages,
    person,
    place,
    printed,
    resolved,
)

UNION = group("Dockers United")

ONE_PAGE = {
    "the same full name": (
        printed("a", person("Jane Doe")),
        printed("b", person("Jane Doe"), story=OPERA),
    ),
    "a surname in the same story": (
        printed("a", person("Jane Doe")),
        printed("b", person("Doe")),
    ),
    "a middle initial": (
        printed("a", person("Jane Q. Doe")),
        printed("b", person("Jane Doe")),
    ),
    "a nickname in quotation marks": (
        printed("a", person('Jane "The Crane" Doe')),
        printed("b", person("Jane Doe")),
    ),
    "another transliteration with the same role": (
        printed("a", person("Yusuf Hosseini", role=("chairman", "Dockers United")), UNION),
        printed("b", person("Yusef Husseini", role=("chairman", "Dockers United")), UNION),
    ),
    "a short first name in the same story": (
        printed("a", person("Robert Doe")),
        printed("b", person("Bob Doe")),
    ),
    "accents and case": (
        printed("a", person("José Núñez")),
        printed("b", person("JOSE NUNEZ"), story=OPERA),
    ),
    "the acronym an article explains": (
        printed("a", group("National Dockers Front", "NDF")),
        printed("b", group("NDF")),
    ),
    "a company without its form": (
        printed("a", group("Acme Corp.")),
        printed("b", group("Acme")),
    ),
    "a department in other words": (
        printed("a", group("US Labor Department")),
        printed("b", group("U.S. Department of Labour")),
    ),
    "a front with its country behind it": (
        printed("a", group("Dockers Front of Norway")),
        printed("b", group("Dockers Front")),
    ),
    "a country in a row of countries": (
        printed("a", place("Georgia"), place("Armenia")),
        printed("b", place("Georgia"), place("United States"), place("Chile"), place("Norway"), place("Kenya")),
    ),
    "short forms of a country": (
        printed("a", place("United States")),
        printed("b", place("U.S."), story=OPERA),
    ),
    "a province and its bare name": (
        printed("a", place("Lornvale province")),
        printed("b", place("Lornvale")),
    ),
    "a state and its postal code": (
        printed("a", place("Kansas")),
        printed("b", place("KS"), story=OPERA),
    ),
    "Street and St": (
        printed("a", place("Lorn Street")),
        printed("b", place("Lorn St."), story=OPERA),
    ),
    "a harbour in two spellings": (
        printed("a", place("Lorn Harbour")),
        printed("b", place("Lorn Harbor"), story=OPERA),
    ),
    "an airport and its bare name in the same story": (
        printed("a", place("Lornvale Airport")),
        printed("b", place("Lornvale")),
    ),
    "an airport with its town in the same story": (
        printed("a", place("London Lornvale")),
        printed("b", place("Lornvale Airport")),
    ),
    "Mount and Mt": (
        printed("a", place("Mount Lorn")),
        printed("b", place("Mt Lorn"), story=OPERA),
    ),
}

TWO_PAGES = {
    "a surname in another story": (
        printed("a", person("Jane Doe")),
        printed("b", person("Doe"), story=OPERA),
    ),
    "a surname two people of the story bear": (
        printed("a", person("Jane Doe"), person("Ann Doe")),
        printed("b", person("Doe")),
    ),
    "another middle name": (
        printed("a", person("Jane Ann Doe")),
        printed("b", person("Jane Sue Doe")),
    ),
    "father and son by suffix": (
        printed("a", person("John Doe Jr.")),
        printed("b", person("John Doe Sr.")),
    ),
    "a father and the son whose name tells his": (
        printed("a", person("John bin Ann Doe")),
        printed("b", person("Robin bin John bin Ann Doe")),
    ),
    "a father and his son, Jr.": (
        printed("a", person("John Doe", role=("chairman", "Dockers United")), UNION),
        printed("b", person("John Doe Jr.")),
    ),
    "two clubs that one headline runs together": (
        printed("a", group("Lorn Reds")),
        printed("b", group("Harbour Blues")),
        printed("c", group("REDS TOP BLUES", "Lorn Reds", "Harbour Blues")),
    ),
    "the same name, she and he": (
        printed("a", person("Robin Doe", gender="she")),
        printed("b", person("Robin Doe", gender="he"), story=OPERA),
    ),
    "the same name, other office in another story": (
        printed("a", person("John Doe", role=("minister", "Harbour Ministry")), group("Harbour Ministry")),
        printed("b", person("John Doe", role=("tenor", "City Opera")), group("City Opera"), story=OPERA),
    ),
    "another transliteration without support": (
        printed("a", person("Yusuf Hosseini")),
        printed("b", person("Yusef Husseini"), story=OPERA),
    ),
    "initials of a father and his son": (
        printed("a", person("John W. Doe")),
        printed("b", person("John H. W. Doe")),
    ),
    "two in one article": (
        printed("a", person("Jane M. Doe"), person("Jane Doe")),
        printed("b", person("Jane Doe")),
    ),
    "a newspaper and its city": (
        printed("a", place("New York")),
        printed("b", group("New York Times")),
    ),
    "a city and its airport": (
        printed("a", place("Oslo")),
        printed("b", place("Oslo Airport")),
    ),
    "a city known by its letters and the state that has them": (
        printed("a", place("LA")),
        printed("b", place("Louisiana")),
    ),
    "a country and its capital": (
        printed("a", place("Kuwait")),
        printed("b", place("Kuwait City")),
    ),
    "a state and the city named after it": (
        printed("a", place("Oklahoma")),
        printed("b", place("Oklahoma City")),
    ),
    "a country and its government": (
        printed("a", place("Norway")),
        printed("b", group("Government of Norway")),
    ),
    "a continent and its eastern half": (
        printed("a", place("Europe")),
        printed("b", place("Eastern Europe")),
    ),
    "a country and the American state of its name": (
        printed("a", place("Georgia"), place("Armenia")),
        printed("b", place("Georgia"), place("United States")),
    ),
    "supreme courts of two countries": (
        printed("a", group("Supreme Court"), place("Norway")),
        printed("b", group("Supreme Court"), place("Chile"), story=OPERA),
    ),
    "an acronym that fits but is never explained, in another story": (
        printed("a", group("National Dockers Front")),
        printed("b", group("NDF"), story=OPERA),
    ),
    "names that differ by a number": (
        printed("a", group("Radio Lorn 24")),
        printed("b", group("Radio Lorn 42")),
    ),
}


def owners(library: tuple[Printed, ...]) -> tuple[str | None, str | None]:
    of_chain = resolved(library)[0].entity_of_chain
    return of_chain.get("a#c1"), of_chain.get("b#c1")


@pytest.mark.parametrize("library", ONE_PAGE.values(), ids=ONE_PAGE)
def test_one_page(library: tuple[Printed, ...]) -> None:
    left, right = owners(library)
    assert left is not None
    assert left == right


@pytest.mark.parametrize("library", TWO_PAGES.values(), ids=TWO_PAGES)
def test_two_pages(library: tuple[Printed, ...]) -> None:
    left, right = owners(library)
    assert left is not None
    assert right is not None
    assert left != right


def test_one_name_that_an_article_gives_to_two_people_is_two_pages() -> None:
    of_chain = resolved((printed("a", person("John Doe"), person("John Doe")),))[0].entity_of_chain
    assert None not in (of_chain["a#c1"], of_chain["a#c2"])
    assert of_chain["a#c1"] != of_chain["a#c2"]


KNOWN = [printed(name, person("Jane Doe")) for name in "bcdef"]


@pytest.mark.parametrize(
    ("also_named", "meant"),
    [
        pytest.param([], "people/jane-doe", id="nobody there bears it"),
        pytest.param([person("Ann Doe"), person("Mark Doe")], "people/doe", id="two there bear it"),
        pytest.param([person("Mark Doe", gender="he")], "people/jane-doe", id="only a man there bears it"),
        pytest.param([person("Mary Doe Lund")], "people/jane-doe", id="a middle name there"),
    ],
)
def test_a_lone_surname_is_nobodys_from_elsewhere_where_its_own_article_has_bearers(
    also_named: list[Named], meant: str
) -> None:
    library = (printed("a", person("Doe", gender="she"), *also_named), *KNOWN)
    assert resolved(library)[0].entity_of_chain["a#c1"] == meant


def test_every_join_names_its_rule_and_what_it_was_compared_with() -> None:
    library = (printed("a", person("Jane Doe")), printed("b", person("Doe")))
    resolution, _ = resolved(library)
    joins = {join.chain_id: join for join in resolution.entities[0].joins}
    assert joins["b#c1"].with_chain_id == "a#c1"
    assert joins["b#c1"].provenance.rule == "part of the name"
    assert "one story" in joins["b#c1"].provenance.detail
    assert 0 < joins["b#c1"].provenance.confidence < 1


def test_a_doubtful_pair_is_kept_apart_and_listed() -> None:
    library = (
        printed("a", person("Jane Doe"), person("Ann Doe")),
        printed("b", person("Doe")),
    )
    resolution, _ = resolved(library)
    assert any("people/doe" in (pair.left, pair.right) for pair in resolution.undecided)
    assert all(pair.provenance.detail for pair in resolution.undecided)


def test_one_wrong_kind_gives_way_to_the_other_articles() -> None:
    library = (
        *(printed(name, group("Dockers United")) for name in "abc"),
        printed("d", person("Dockers United")),
    )
    resolution, _ = resolved(library)
    assert pages(resolution) == {"groups/dockers-united": {"a#c1", "b#c1", "c#c1", "d#c1"}}


def test_a_team_keeps_its_page_beside_the_country_whose_name_it_bears() -> None:
    article, found = printed("b", group("Norway"))
    team = Provenance(rule=TEAM_OF_PLACE)
    found = replace(found, mentions=tuple(replace(mention, provenance=team) for mention in found.mentions))
    library = (*(printed(name, place("Norway")) for name in "acde"), (article, found))
    assert pages(resolved(library)[0])["groups/norway"] == {"b#c1"}


def test_a_product_of_its_name_does_not_keep_a_group_from_its_kind() -> None:
    library = (
        *(printed(name, group("Dockers United")) for name in "ab"),
        printed("c", person("Dockers United")),
        printed("d", Named(kind=EntityKind.OTHER, names=("Dockers United",))),
    )
    resolution, _ = resolved(library)
    assert pages(resolution) == {"groups/dockers-united": {"a#c1", "b#c1", "c#c1"}}


def test_a_surname_that_is_a_place_elsewhere_stays_a_person() -> None:
    library = (
        *(printed(name, place("Lincoln")) for name in "abcdef"),
        printed("z", person("Lincoln", titles=("senator",))),
    )
    resolution, _ = resolved(library)
    assert resolution.entity_of_chain["z#c1"] == "people/lincoln"


def test_no_chain_of_joins_mixes_two_full_names() -> None:
    library = (
        printed("a", person("Jane Ann Doe")),
        printed("b", person("Jane Doe")),
        printed("c", person("Jane Sue Doe")),
    )
    of_chain = resolved(library)[0].entity_of_chain
    assert of_chain["a#c1"] != of_chain["c#c1"]


def test_names_without_pages_get_none() -> None:
    library = (printed("a", person("Jane Doe"), story=PORT, published=date(2024, 1, 1)),)
    resolution, _ = resolved(library)
    assert [entity.id for entity in resolution.entities] == ["people/jane-doe"]


@pytest.mark.parametrize(
    ("named", "notes"),
    [
        pytest.param(person("Jane Doe"), 1, id="a full name"),
        pytest.param(person("Doe"), 0, id="a lone name"),
        pytest.param(group("Supreme Court"), 0, id="what every country has"),
    ],
)
def test_editors_are_told_of_one_name_on_two_pages_where_that_is_no_matter_of_course(named: Named, notes: int) -> None:
    left, right = (replace(named, titles=(title,)) for title in ("minister", "striker"))
    library = (printed("a", left, story=PARLIAMENT), printed("b", right, story=MATCH))
    resolution, issues = resolved(library)
    assert len(resolution.entities) == 2
    assert [issue.code for issue in issues].count("name-clash") == notes
