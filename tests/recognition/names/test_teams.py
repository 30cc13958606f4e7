"""Towns and countries that stand for their teams, on hand-made parses."""

import pytest
from spacy.tokens import Doc

from generator.recognition.names.found_name import FoundName
from generator.recognition.names.teams import mark_teams
from generator.records.entity import EntityKind
from tests.parsed_text import parsed_text
from tests.record_builders import BY_TEST

SPORTS = "coach league goal"
"""Words that make an article one about sports; they stand in front of each case."""


def teams(text: str, places: dict[int, int], heads: list[int], deps: str, lemmas: str) -> list[str]:
    """The texts of the places that are taken for teams; positions count the words of `text`."""
    front = SPORTS.split()
    doc = parsed_text(
        f"{SPORTS} {text}",
        heads=[0, 0, 0, *(head + len(front) for head in heads)],
        deps=f"ROOT dep dep {deps}",
        lemmas=f"{SPORTS} {lemmas}",
    )
    names = [
        FoundName(start=start + len(front), end=end + len(front), kind=EntityKind.PLACE, provenance=BY_TEST)
        for start, end in places.items()
    ]
    return [name.text(doc) for name in mark_teams(doc, names) if name.kind is EntityKind.GROUP]


@pytest.mark.parametrize(
    ("text", "places", "heads", "deps", "lemmas", "found"),
    [
        pytest.param(
            "Lorn beat Utopia",
            {0: 1, 2: 3},
            [1, 1, 1],
            "nsubj ROOT dobj",
            "Lorn beat Utopia",
            ["Lorn", "Utopia"],
            id="one beats the other",
        ),
        pytest.param(
            "to Paris Town today",
            {1: 3},
            [0, 2, 0, 0],
            "ROOT compound pobj npadvmod",
            "to Paris Town today",
            ["Paris Town"],
            id="a town's club",
        ),
        pytest.param(
            "in Paris Town today",
            {1: 3},
            [0, 2, 0, 0],
            "ROOT compound pobj npadvmod",
            "in Paris Town today",
            [],
            id="a part of a town",
        ),
        pytest.param(
            "to Zol Town today",
            {1: 3},
            [0, 2, 0, 0],
            "ROOT compound pobj npadvmod",
            "to Zol Town today",
            [],
            id="no atlas has the town",
        ),
        pytest.param(
            "on loan from Lorn",
            {3: 4},
            [0, 0, 1, 2],
            "ROOT pobj prep pobj",
            "on loan from Lorn",
            ["Lorn"],
            id="whose player",
        ),
        pytest.param(
            "Lorn visited Utopia",
            {0: 1, 2: 3},
            [1, 1, 1],
            "nsubj ROOT dobj",
            "Lorn visit Utopia",
            [],
            id="a visit is no match",
        ),
        pytest.param(
            "Lorn goalkeeper", {0: 1}, [1, 1], "compound ROOT", "Lorn goalkeeper", ["Lorn"], id="has a goalkeeper"
        ),
        pytest.param(
            "Lorn 2-1 Utopia",
            {0: 1, 2: 3},
            [0, 0, 0],
            "ROOT dep dep",
            "Lorn 2-1 Utopia",
            ["Lorn", "Utopia"],
            id="beside the score",
        ),
        pytest.param(
            "against Lorn and Utopia",
            {1: 2, 3: 4},
            [0, 0, 1, 1],
            "ROOT pobj cc conj",
            "against Lorn and Utopia",
            ["Lorn", "Utopia"],
            id="in a list of teams",
        ),
    ],
)
def test_teams(text: str, places: dict[int, int], heads: list[int], deps: str, lemmas: str, found: list[str]) -> None:
    assert teams(text, places, heads, deps, lemmas) == found


def test_a_large_town_that_somebody_is_at_is_its_team() -> None:
    text, lemmas = "staff at Porthaven , Chicago", "staff at Porthaven , Chicago"
    heads, deps = [0, 0, 1, 2, 2], "ROOT prep pobj punct conj"
    assert teams(text, {2: 3, 4: 5}, heads, deps, lemmas) == ["Porthaven", "Chicago"]
    assert teams(text.replace("at", "in"), {2: 3, 4: 5}, heads, deps, lemmas.replace("at", "in")) == []


@pytest.mark.parametrize(
    ("verb", "found"), [pytest.param("were", ["Lorn"], id="many"), pytest.param("was", [], id="one")]
)
def test_a_place_that_takes_a_verb_for_many_is_its_team(verb: str, found: list[str]) -> None:
    deps, lemmas = "nsubj ROOT acomp", "Lorn be sloppy"
    assert teams(f"Lorn {verb} sloppy", {0: 1}, [1, 1, 1], deps, lemmas) == found


@pytest.mark.parametrize(
    ("spaces", "kind"),
    [
        pytest.param([True, True, False, False], EntityKind.GROUP, id="a word with a hyphen"),
        pytest.param([True, True, True, True], EntityKind.PLACE, id="a dash between words"),
    ],
)
def test_words_of_sports_with_a_hyphen_count(spaces: list[bool], kind: EntityKind) -> None:
    doc = Doc(
        parsed_text("a").vocab,
        words=["goal", "match", "half", "-", "time", "Lorn", "beat", "Utopia"],
        spaces=[*spaces, True, True, True, False],
        heads=[0, 0, 0, 0, 0, 6, 6, 6],
        deps=["ROOT", "dep", "dep", "dep", "dep", "nsubj", "ROOT", "dobj"],
        lemmas=["goal", "match", "half", "-", "time", "Lorn", "beat", "Utopia"],
    )
    names = [FoundName(start=5, end=6, kind=EntityKind.PLACE, provenance=BY_TEST)]
    assert [name.kind for name in mark_teams(doc, names)] == [kind]


def test_countries_that_beat_each_other_elsewhere_are_no_teams() -> None:
    doc = parsed_text("Lorn beat Utopia", heads=[1, 1, 1], deps="nsubj ROOT dobj", lemmas="Lorn beat Utopia")
    names = [FoundName(start=0, end=1, kind=EntityKind.PLACE, provenance=BY_TEST)]
    assert mark_teams(doc, names) == names
