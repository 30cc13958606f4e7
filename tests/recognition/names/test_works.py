"""Titles of works and stock indices, told by the words around them; hand-made parses."""

import pytest

from generator.recognition.names.found_name import FoundName
from generator.recognition.names.voting import vote_on_kinds
from generator.recognition.names.works import works_named
from generator.records.entity import EntityKind
from tests.parsed_text import parsed_text
from tests.record_builders import BY_TEST

PERSON, GROUP, OTHER = EntityKind.PERSON, EntityKind.GROUP, EntityKind.OTHER


def named(start: int, end: int, kind: EntityKind) -> FoundName:
    return FoundName(start=start, end=end, kind=kind, provenance=BY_TEST)


@pytest.mark.parametrize(
    ("text", "pos", "name", "is_work"),
    [
        pytest.param("the film Xanadu ended", "DET NOUN PROPN VERB", (2, 3, GROUP), True, id="called a film"),
        pytest.param("the film , “ Xanadu", "DET NOUN PUNCT PUNCT PROPN", (4, 5, GROUP), True, id="behind marks"),
        pytest.param(
            "in the film , Doe ran", "ADP DET NOUN PUNCT PROPN VERB", (4, 5, PERSON), False, id="a comma alone"
        ),
        pytest.param("they film Xanadu", "PRON VERB PROPN", (2, 3, GROUP), False, id="a verb"),
        pytest.param("the film Jane Doe made", "DET NOUN PROPN PROPN VERB", (2, 4, PERSON), False, id="a full name"),
        pytest.param("Xanadu Hill ( 1962 )", "PROPN PROPN PUNCT NUM PUNCT", (0, 2, PERSON), True, id="dated"),
        pytest.param("Doe ( 1962 )", "PROPN PUNCT NUM PUNCT", (0, 1, PERSON), False, id="an author and a year"),
    ],
)
def test_works(text: str, pos: str, name: tuple[int, int, EntityKind], *, is_work: bool) -> None:
    assert bool(works_named(parsed_text(text, pos=pos), [named(*name)])) is is_work


@pytest.mark.parametrize(
    ("text", "lemmas", "is_index"),
    [
        pytest.param("the Xanadu fell 3 percent", "the Xanadu fall 3 percent", True, id="an index falls"),
        pytest.param("today Xanadu fell 3 percent", "today Xanadu fall 3 percent", False, id="a share falls"),
        pytest.param("the Xanadu fell 3 feet", "the Xanadu fall 3 foot", False, id="something else falls"),
    ],
)
def test_indices(text: str, lemmas: str, *, is_index: bool) -> None:
    doc = parsed_text(text, heads=[1, 2, 2, 4, 2], deps="det nsubj ROOT nummod dobj", lemmas=lemmas)
    assert bool(works_named(doc, [named(1, 2, GROUP)])) is is_index


@pytest.mark.parametrize(
    ("text", "is_index"),
    [
        pytest.param("the Xanadu rose ; the Xanadu Composite fell", True, id="short for a composite"),
        pytest.param("the Xanadu rose ; the Xanadu 500 fell", True, id="short for a number"),
        pytest.param("the Xanadu rose ; the Xanadu 500 workers fell", False, id="a number of workers"),
        pytest.param("then Xanadu rose ; the Xanadu Composite fell", False, id="a company takes no article"),
    ],
)
def test_indices_in_short(text: str, *, is_index: bool) -> None:
    pos = " ".join("NOUN" if word == "workers" else "X" for word in text.split())
    assert bool(works_named(parsed_text(text, pos=pos), [named(1, 2, GROUP)])) is is_index


def test_what_is_said_to_be_a_film_is_one() -> None:
    doc = parsed_text("Xanadu was a film", heads=[1, 1, 3, 1], deps="nsubj ROOT det attr", lemmas="Xanadu be a film")
    assert works_named(doc, [named(0, 1, PERSON)])


def test_the_maker_named_behind_a_work_is_none() -> None:
    heads, deps = [1, 1, 3, 1], "det ROOT nsubj relcl"
    doc = parsed_text("the film Doe made", pos="DET NOUN PROPN VERB", heads=heads, deps=deps)
    assert not works_named(doc, [named(2, 3, PERSON)])


def test_a_name_called_a_work_once_is_one_throughout() -> None:
    doc = parsed_text("the film Xanadu . Xanadu ended", pos="DET NOUN PROPN PUNCT PROPN VERB")
    names = [named(2, 3, GROUP), named(4, 5, GROUP)]
    assert [name.kind for name in vote_on_kinds(doc, names, {}, works_named(doc, names))] == [OTHER, OTHER]
