"""Groups whose names many bear: one page in a library of one country, several where the articles tell of several."""

from dataclasses import replace

import pytest

from generator.records.entity import EntityKind
from tests.record_builders import article, mention
from tests.resolution.printed_library import (
    MATCH,
    OPERA,
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

COURT, NORWAY, CHILE = group("Supreme Court"), place("Norway"), place("Chile")
JUDGE = person("Jane Doe")
AT_HOME = tuple(printed(f"home{number}", COURT, NORWAY, JUDGE) for number in range(3))


@pytest.mark.parametrize(
    ("named", "is_the_usual"),
    [
        pytest.param((COURT, JUDGE), True, id="no country, somebody known from there"),
        pytest.param((COURT,), False, id="no country, nobody known"),
        pytest.param((COURT, CHILE), False, id="another country"),
        pytest.param((COURT, place("Chile", "Chile"), NORWAY), True, id="both countries"),
        pytest.param((COURT, CHILE, JUDGE), False, id="another country, one known person"),
        pytest.param((COURT, CHILE, JUDGE, person("Ann Lund")), True, id="another country, two known people"),
    ],
)
def test_a_name_that_many_bear_is_of_the_usual_country_where_something_points_there(
    named: tuple[Named, ...], is_the_usual: bool
) -> None:
    library = (*AT_HOME, printed("home3", COURT, NORWAY, JUDGE, person("Ann Lund")), printed("z", *named, story=OPERA))
    of_chain = resolved(library)[0].entity_of_chain
    assert (of_chain["z#c1"] == of_chain["home0#c1"]) is is_the_usual


def test_no_country_is_usual_where_the_articles_are_of_several() -> None:
    library = (
        *(printed(f"n{number}", COURT, NORWAY, JUDGE) for number in range(3)),
        *(printed(f"c{number}", COURT, CHILE, JUDGE, story=OPERA) for number in range(3)),
        printed("z", COURT, JUDGE, story=MATCH),
    )
    of_chain = resolved(library)[0].entity_of_chain
    assert len({of_chain["n0#c1"], of_chain["c0#c1"], of_chain["z#c1"]}) == 3


def club_library(*last: Named) -> tuple[Printed, ...]:
    return (
        printed("a", group("Lorn United"), group("United"), story=PORT),
        printed("b", group("Harbour United"), group("United"), story=OPERA),
        printed("z", *last, story=MATCH),
    )


def test_a_short_name_that_several_groups_share_is_that_of_its_own_article() -> None:
    found = pages(resolved(club_library(group("Lorn United"), group("United")))[0])
    assert found == {"groups/lorn-united": {"a#c1", "a#c2", "z#c1", "z#c2"}, "groups/harbour-united": {"b#c1", "b#c2"}}


def test_a_short_name_beside_two_of_its_bearers_is_left_alone() -> None:
    library = club_library(group("Lorn United"), group("Harbour United"), group("United"))
    assert resolved(library)[0].entity_of_chain["z#c3"] == "groups/united"


def test_a_name_that_mostly_stands_alone_is_no_short_name() -> None:
    library = (
        *(printed(name, group("Rangers"), story=PORT) for name in "abc"),
        printed("y", group("Harbour Rangers"), group("Rangers"), story=OPERA),
        printed("z", group("Lorn Rangers"), story=MATCH),
    )
    assert pages(resolved(library)[0])["groups/rangers"] >= {"a#c1", "b#c1", "c#c1"}


@pytest.mark.parametrize(
    ("story", "is_one"), [pytest.param(PORT, True, id="the same story"), pytest.param(OPERA, False, id="another")]
)
def test_letters_that_one_article_explains_mean_it_where_the_story_is_alike(story: str, is_one: bool) -> None:
    explained, (other, found) = (
        printed("a", group("National Dockers Front", "NDF")),
        printed("b", group("NDF"), story=story),
    )
    library = (explained, (replace(other, title="Another"), found))
    of_chain = resolved(library)[0].entity_of_chain
    assert (of_chain["a#c1"] == of_chain["b#c1"]) is is_one


def test_a_states_senate_is_not_the_countrys() -> None:
    nation = [printed(f"n{number}", group("Senate"), place("Norway")) for number in range(4)]
    text = "Members of the state Senate met in Norway."
    made, found = printed("s", group("Senate"), place("Norway"))
    made = replace(article(text, article_id="s"), location=made.location)
    mentions = (mention(text, "Senate", EntityKind.GROUP), mention(text, "Norway", EntityKind.PLACE))
    library = (*nation, (made, replace(found, mentions=mentions, sentences=tuple(b.span for b in made.blocks))))
    of_chain = resolved(library)[0].entity_of_chain
    assert of_chain["n0#c1"] == of_chain["n3#c1"] != of_chain["s#c1"]


@pytest.mark.parametrize("name", ["Circuit Court", "Department of Public Safety", "City Planning Commission"])
def test_a_bodys_name_that_towns_and_states_share_is_its_own_articles(name: str) -> None:
    library = (printed("a", group(name), NORWAY), printed("b", group(name), NORWAY, story=OPERA))
    of_chain = resolved(library)[0].entity_of_chain
    assert of_chain["a#c1"] != of_chain["b#c1"]
