"""What the nouns beside a name say of its sort; hand-made parses, no model is loaded."""

import pytest

from generator.recognition.names.found_name import FoundName
from generator.recognition.names.sorts import group_beside
from generator.recognition.names.voting import vote_on_kinds
from generator.recognition.names.works import works_named
from generator.records.entity import EntityKind
from tests.parsed_text import parsed_text
from tests.record_builders import BY_TEST

PERSON, GROUP, PLACE, OTHER = EntityKind.PERSON, EntityKind.GROUP, EntityKind.PLACE, EntityKind.OTHER


def named(start: int, end: int, kind: EntityKind) -> FoundName:
    return FoundName(start=start, end=end, kind=kind, provenance=BY_TEST)


@pytest.mark.parametrize(
    ("text", "heads", "deps", "name", "is_group"),
    [
        pytest.param(
            "cement firm Xanadoo bid", [1, 3, 1, 3], "compound nsubj appos ROOT", (2, 3, PERSON), True, id="a firm"
        ),
        pytest.param(
            "the firm Doe founded", [1, 1, 3, 1], "det ROOT nsubj relcl", (2, 3, PERSON), False, id="whose firm it is"
        ),
        pytest.param(
            "property developer Jane Doe",
            [1, 3, 3, 3],
            "compound compound compound ROOT",
            (2, 4, PERSON),
            False,
            id="people develop as well",
        ),
        pytest.param(
            "the newspaper Xanadoo said", [1, 2, 3, 3], "det nmod nsubj ROOT", (2, 3, PLACE), True, id="a newspaper"
        ),
        pytest.param("a Xanadoo analyst", [2, 2, 2], "det compound ROOT", (1, 2, PLACE), True, id="has analysts"),
        pytest.param("a Paris analyst", [2, 2, 2], "det compound ROOT", (1, 2, PLACE), False, id="towns have them too"),
        pytest.param("the Xanadoo party", [2, 2, 2], "det compound ROOT", (1, 2, PLACE), True, id="a party"),
        pytest.param("the Xanadoo chain", [2, 2, 2], "det compound ROOT", (1, 2, PERSON), True, id="a chain"),
        pytest.param(
            "Xanadoo , the brewer , fell",
            [5, 0, 3, 0, 0, 5],
            "nsubj punct det appos punct ROOT",
            (0, 1, PERSON),
            True,
            id="described behind the name",
        ),
        pytest.param(
            "Xanadoo is a brewer", [1, 1, 3, 1], "nsubj ROOT det attr", (0, 1, PLACE), True, id="said to be a company"
        ),
        pytest.param(
            "Founded in May , Xanadoo fell",
            [5, 0, 1, 5, 5, 5],
            "advcl prep pobj punct nsubj ROOT",
            (4, 5, PERSON),
            True,
            id="founded before the name",
        ),
        pytest.param(
            "Xanadoo , founded here , fell",
            [5, 0, 0, 2, 0, 5],
            "nsubj punct acl advmod punct ROOT",
            (0, 1, PERSON),
            True,
            id="founded behind the name",
        ),
        pytest.param(
            "Xanadoo founded here a shop",
            [1, 1, 1, 4, 1],
            "nsubj ROOT advmod det dobj",
            (0, 1, PERSON),
            False,
            id="who founds",
        ),
        pytest.param(
            "in Xanadoo , the company fell",
            [5, 0, 1, 4, 1, 5],
            "prep pobj punct det appos ROOT",
            (1, 2, PLACE),
            False,
            id="in a place",
        ),
    ],
)
def test_groups(text: str, heads: list[int], deps: str, name: tuple[int, int, EntityKind], *, is_group: bool) -> None:
    doc = parsed_text(
        text, heads=heads, deps=deps, pos=" ".join(_tag(word) for word in text.split()), lemmas=_lemmas(text)
    )
    assert group_beside(doc, named(*name)) is (GROUP if is_group else None)


def _tag(word: str) -> str:
    return "PROPN" if word[:1].isupper() else "NOUN"


def _lemmas(text: str) -> str:
    return " ".join({"is": "be", "shares": "share"}.get(word, word) for word in text.split())


@pytest.mark.parametrize(
    ("text", "is_group"),
    [
        pytest.param("shares in Xanadoo fell", True, id="shares"),
        pytest.param("shares in London fell", False, id="a large town"),
        pytest.param("people in Xanadoo fell", False, id="people"),
    ],
)
def test_what_one_has_shares_in_is_a_company(text: str, *, is_group: bool) -> None:
    doc = parsed_text(text, lemmas=_lemmas(text))
    assert group_beside(doc, named(2, 3, PLACE)) is (GROUP if is_group else None)


@pytest.mark.parametrize(
    ("text", "pos", "name", "kind"),
    [
        pytest.param("the drug Zolon . Zolon sold", "DET NOUN PROPN PUNCT PROPN VERB", (4, 5), OTHER, id="a drug"),
        pytest.param(
            "a virus called Zolon . Zolon hit", "DET NOUN VERB PROPN PUNCT PROPN VERB", (5, 6), OTHER, id="called"
        ),
        pytest.param(
            "Storm Zolon hit . Zolon killed", "PROPN PROPN VERB PUNCT PROPN VERB", (4, 5), OTHER, id="a storm"
        ),
        pytest.param("aboard the Zolon . Zolon left", "ADP DET PROPN PUNCT PROPN VERB", (4, 5), OTHER, id="a ship"),
        pytest.param("we drug Zolon . Zolon sold", "PRON VERB PROPN PUNCT PROPN VERB", (4, 5), PERSON, id="a verb"),
    ],
)
def test_things_are_nobody_wherever_they_are_named(
    text: str, pos: str, name: tuple[int, int], kind: EntityKind
) -> None:
    doc = parsed_text(text, pos=pos)
    names = [named(*name, PERSON)]
    assert [each.kind for each in vote_on_kinds(doc, names, {}, works_named(doc, names))] == [kind]


def test_a_storm_with_its_sort_gives_nobody_a_surname() -> None:
    doc = parsed_text("Storm Zolon hit . Zolon killed", pos="PROPN PROPN VERB PUNCT PROPN VERB")
    names = [named(0, 2, PERSON), named(4, 5, PERSON)]
    assert vote_on_kinds(doc, names, {}, works_named(doc, names))[1].kind is OTHER


def test_brands_in_a_list_are_things() -> None:
    doc = parsed_text(
        "brands such as Lorn Milk and Zolon sell",
        heads=[7, 2, 0, 4, 2, 4, 4, 7],
        deps="nsubj amod prep compound pobj cc conj ROOT",
    )
    assert works_named(doc, [named(3, 5, GROUP), named(6, 7, GROUP)]) == {3, 6}
