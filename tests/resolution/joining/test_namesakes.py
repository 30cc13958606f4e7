"""One name, two people: kept apart where the articles themselves show it, and only there."""

from dataclasses import replace
from datetime import date

import pytest

from generator.records.entity import EntityKind
from tests.record_builders import article, mention
from tests.resolution.printed_library import (
    MATCH,
    OPERA,
    PARLIAMENT,
    PORT,
    Named,
    Printed,
    group,
    person,
    printed,
    resolved,
)


def says(article_id: str, text: str, *names: str, published: date = date(2024, 3, 11)) -> Printed:
    """An article of one paragraph that names these people, each a chain of its own."""
    made, found = printed(article_id, *(person(name) for name in names), published=published)
    made = replace(article(text, article_id=article_id, published=published), location=made.location)
    mentions = tuple(mention(text, name, EntityKind.PERSON) for name in names)
    return made, replace(found, mentions=mentions, sentences=tuple(block.span for block in made.blocks))


TWO_PEOPLE = {
    "a minister and a striker": (
        printed("a", person("John Doe", titles=("minister",)), story=PARLIAMENT),
        printed("b", person("John Doe", titles=("striker",)), story=MATCH),
    ),
    "a farmer and a footballer, whatever the articles are about": (
        printed("a", person("John Doe", role=("farmer", "Lornvale")), story=PORT),
        printed("b", person("John Doe", titles=("footballer",)), story=OPERA),
    ),
    "a minister and somebody in a match report": (
        printed("a", person("John Doe", titles=("minister",)), story=PARLIAMENT),
        printed("b", person("John Doe", "Doe"), story=MATCH),
    ),
    "a captain in a match report and an analyst": (
        printed("a", person("John Doe", role=("captain", "Lorn Reds")), story=MATCH),
        printed("b", person("John Doe", role=("analyst", "Acme Bank")), group("Acme Bank"), story=OPERA),
    ),
    "ages ten years apart": (
        says("a", "The prize went to John Doe, 24, who said thanks.", "John Doe"),
        says("b", "A house in the old town belongs to 34-year-old John Doe, neighbours said.", "John Doe"),
    ),
    "Lord Doe and Mr Doe": (
        printed("a", person("Doe", titles=("lord",), gender="he")),
        printed("b", person("John Doe", titles=("mr",), gender="he")),
    ),
}

ONE_PERSON = {
    "a minister who was a striker": (
        printed("a", person("John Doe", titles=("minister",)), story=PARLIAMENT),
        printed("b", person("John Doe", titles=("former striker",)), story=OPERA),
    ),
    "a minister and a director": (
        printed("a", person("John Doe", role=("minister", "Harbour Ministry")), group("Harbour Ministry")),
        printed("b", person("John Doe", role=("director", "Acme Bank")), group("Acme Bank"), story=OPERA),
    ),
    "a minister and a lawyer": (
        printed("a", person("John Doe", role=("minister", "Harbour Ministry")), group("Harbour Ministry")),
        printed("b", person("John Doe", role=("lawyer", "Acme Bank")), group("Acme Bank"), story=OPERA),
    ),
    "Mr Doe in an article on sport": (
        printed("a", person("John Doe", titles=("minister",)), story=PARLIAMENT),
        printed("b", person("John Doe", "Doe", titles=("mr",)), story=MATCH),
    ),
    "a striker whom an article on politics mentions": (
        *(printed(name, person("John Doe", titles=("striker",)), story=MATCH) for name in "acd"),
        printed("b", person("John Doe"), story=PARLIAMENT),
    ),
    "a wrong pronoun for somebody known": (
        *(printed(name, person("Jane Doe", gender="she"), story=PARLIAMENT) for name in "acd"),
        printed("b", person("Jane Doe", gender="he"), story=OPERA),
    ),
    "a wrong pronoun in one story": (
        printed("a", person("Jane Doe", gender="she"), story=PARLIAMENT),
        printed("b", person("Jane Doe", gender="he"), story=PARLIAMENT),
    ),
    "a first lady, also called Mrs": (
        printed("a", person("Jane Doe", titles=("lady",), gender="she")),
        printed("b", person("Jane Doe", titles=("mrs",), gender="she"), story=OPERA),
    ),
    "a birthday between two articles": (
        says("a", "The prize went to John Doe, 24, who said thanks.", "John Doe"),
        says("b", "A letter by 25-year-old John Doe won.", "John Doe", published=date(2024, 9, 1)),
    ),
    "an age given years later": (
        says("a", "The prize went to John Doe, 24, who said thanks.", "John Doe"),
        says("b", "The jury is led by John Doe, 30, a sculptor.", "John Doe", published=date(2030, 3, 1)),
    ),
    "a score behind a name": (
        says("a", "The prize went to John Doe, 24, who said thanks.", "John Doe"),
        says("b", "In the second heat came John Doe, 4, and a stranger.", "John Doe"),
    ),
}


def owners(library: tuple[Printed, ...]) -> tuple[str | None, str | None]:
    of_chain = resolved(library)[0].entity_of_chain
    return of_chain.get("a#c1"), of_chain.get("b#c1")


@pytest.mark.parametrize("library", TWO_PEOPLE.values(), ids=TWO_PEOPLE)
def test_kept_apart_on_evidence(library: tuple[Printed, ...]) -> None:
    left, right = owners(library)
    assert left is not None
    assert right is not None
    assert left != right


@pytest.mark.parametrize("library", ONE_PERSON.values(), ids=ONE_PERSON)
def test_not_kept_apart_for_what_one_person_may_be(library: tuple[Printed, ...]) -> None:
    left, right = owners(library)
    assert left is not None
    assert left == right


def test_two_people_of_one_name_are_told_to_editors_with_the_reason() -> None:
    resolution, _ = resolved(TWO_PEOPLE["a minister and a striker"])
    assert [entity.id for entity in resolution.entities] == ["people/john-doe", "people/john-doe-2"]
    assert any(
        "politics" in pair.provenance.detail and "sport" in pair.provenance.detail for pair in resolution.undecided
    )


def test_an_article_that_gives_both_callings_makes_them_one() -> None:
    library = (
        printed("a", person("John Doe", titles=("minister",)), story=PARLIAMENT),
        printed("b", person("John Doe", titles=("striker",)), story=MATCH),
        printed("c", person("John Doe", titles=("minister", "striker")), story=OPERA),
    )
    assert len(set(resolved(library)[0].entity_of_chain.values())) == 1


def test_who_fits_either_of_two_goes_to_the_one_of_the_same_world() -> None:
    library = (
        printed("a", person("John Doe", titles=("minister",)), story=PARLIAMENT),
        printed("b", person("John Doe"), story=MATCH),
        printed("c", person("John Doe", titles=("striker",)), story=MATCH),
    )
    of_chain = resolved(library)[0].entity_of_chain
    assert of_chain["a#c1"] != of_chain["c#c1"]
    assert of_chain["b#c1"] == of_chain["c#c1"]


@pytest.mark.parametrize(
    ("meant", "also_known"),
    [
        pytest.param("people/jane-doe", [], id="one who fits"),
        pytest.param("people/j-doe", [person("John Doe")], id="two who fit"),
    ],
)
def test_an_initial_is_whose_it_can_only_be(meant: str, also_known: list[Named]) -> None:
    library = (
        printed("a", person("Jane Doe")),
        *(printed(f"b{number}", one) for number, one in enumerate(also_known)),
        printed("c", person("J. Doe")),
    )
    assert resolved(library)[0].entity_of_chain["c#c1"] == meant


def test_an_initial_beside_its_bearer_is_nobody_from_elsewhere() -> None:
    library = (printed("a", person("Jane Doe")), printed("c", person("J. Doe"), person("Joan Doe")))
    assert resolved(library)[0].entity_of_chain["c#c1"] != "people/jane-doe"


def test_an_initial_and_a_surname_spelled_alike_are_two() -> None:
    library = (printed("a", person("S Bruno")), printed("b", person("S Bryne")))
    left, right = owners(library)
    assert left != right


KNOWN = tuple(printed(f"k{number}", person("Jane Doe", gender="she"), story=OPERA) for number in range(12))


@pytest.mark.parametrize(
    ("lone", "meant"),
    [
        pytest.param(person("Doe", titles=("ms",), gender="she"), "people/jane-doe", id="Ms Doe"),
        pytest.param(person("Doe", titles=("mr",), gender="he"), "people/doe", id="Mr Doe"),
        pytest.param(person("Doe"), "people/doe", id="nothing but the surname"),
    ],
)
def test_a_bare_surname_with_a_courtesy_is_the_best_known_bearer(lone: Named, meant: str) -> None:
    library = (*KNOWN, printed("x", person("Ann Doe", gender="she"), story=MATCH), printed("z", lone))
    assert resolved(library)[0].entity_of_chain["z#c1"] == meant


@pytest.mark.parametrize(
    ("met", "meant"),
    [
        pytest.param("Ann Moss, Ada Fell, Eve Crag and Joy Tarn", "people/doe", id="with others"),
        pytest.param("Ann Lund, Ada Berg, Eve Holm and Joy Tarn", "people/jane-doe", id="with the same"),
    ],
)
def test_a_surname_in_a_line_up_is_one_of_those_who_play_together(met: str, meant: str) -> None:
    names = met.replace(" and ", ", ").split(", ")
    library = (
        says("a", f"{MATCH} Lund, Berg, Doe, Holm, Strand.", "Lund", "Berg", "Doe", "Holm", "Strand"),
        says("b", f"{MATCH} Jane Doe came on for one of {met}.", "Jane Doe", *names),
        says("c", "The soprano Ann Doe sang.", "Ann Doe"),
    )
    assert resolved(library)[0].entity_of_chain["a#c3"] == meant


@pytest.mark.parametrize(
    ("other", "is_one"),
    [
        pytest.param(printed("b", person("Lornella"), story=f"{MATCH} The crowd sang."), True, id="on one matter"),
        pytest.param(printed("b", person("Lornella"), story=PARLIAMENT), False, id="on another"),
    ],
)
def test_a_single_name_that_is_part_of_nobodys_is_one_person_in_articles_on_one_matter(
    other: Printed, is_one: bool
) -> None:
    left, right = owners((printed("a", person("Lornella"), story=f"The rowdy visitors lost. {MATCH}"), other))
    assert (left == right) is is_one


def test_a_single_name_that_is_part_of_somebodys_is_not() -> None:
    library = (
        printed("a", person("Lornella"), story=MATCH),
        says("b", "The coach Lornella lost a match, a game, a race, a cup and the title.", "Lornella"),
        says("c", "Somebody called Jane Lornella sold a boat.", "Jane Lornella"),
    )
    left, right = owners(library)
    assert left != right


@pytest.mark.parametrize(
    ("also_named", "noted"),
    [
        pytest.param((person("Jane Roe"), person("Ann Doe")), True, id="a name of common parts"),
        pytest.param((person("Ann Doe"),), False, id="a first name nobody else bears"),
        pytest.param((), False, id="a name nobody else bears a part of"),
    ],
)
def test_editors_are_told_where_nothing_but_a_common_name_joins_a_page(
    also_named: tuple[Named, ...], *, noted: bool
) -> None:
    library = (
        printed("a", person("Jane Doe"), story=PARLIAMENT),
        printed("b", person("Jane Doe"), story=OPERA),
        printed("c", *also_named),
    )
    issues = resolved(library)[1]
    assert [issue.code for issue in issues] == ["one-or-two"] * noted
    assert all('split people/jane-doe "' in issue.hint for issue in issues)


def test_no_doubt_where_the_story_joins_a_page() -> None:
    named = (person("Jane Roe"), person("Ann Doe"))
    library = (printed("a", person("Jane Doe"), *named), printed("b", person("Jane Doe")))
    assert resolved(library)[1] == ()
