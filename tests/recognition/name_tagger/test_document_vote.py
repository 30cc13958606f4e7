import pytest

from generator.recognition.name_tagger.decoding import WordSpan
from generator.recognition.name_tagger.document_vote import agreed, voted, with_repeats, without_bare_titles
from tests.recognition.name_tagger.spans import SURE, WEAK, found, shown


def test_equal_names_get_the_kind_with_most_evidence() -> None:
    names = [found(0, 1, "person", WEAK, {"place": -1.0}), found(1, 2, "place"), found(2, 3, "place")]
    assert shown("Sanaag Sanaag Sanaag", voted(["Sanaag", "Sanaag", "Sanaag"], names)) == [("Sanaag", "place")] * 3


def test_a_full_name_speaks_for_its_surname() -> None:
    text = "Rosa Lagos spoke . Lagos left"
    names = [found(0, 2, "person"), found(4, 5, "place", WEAK, {"person": -1.0})]
    assert shown(text, voted(text.split(), names)) == [("Rosa Lagos", "person"), ("Lagos", "person")]


def test_a_surname_does_not_turn_a_sure_place() -> None:
    text = "Rosa Lagos flew to Lagos"
    names = [found(0, 2, "person", WEAK), found(4, 5, "place", SURE)]
    assert shown(text, voted(text.split(), names))[1] == ("Lagos", "place")


@pytest.mark.parametrize(
    ("text", "names", "count"),
    [
        pytest.param("Harran Water said . Harran Water denied Harran Water", [found(0, 2, "group"), found(4, 6, "group")], 3,
                     id="missed once, found twice"),
        pytest.param("Gap shares rose . Mind the gap", [found(0, 1, "group")], 1, id="written small elsewhere"),
        pytest.param("Hope Hope Hope", [found(0, 1, "person")], 1, id="missed more often than found"),
        pytest.param("New Harran and Harran and Harran", [found(0, 2, "place"), found(3, 4, "place"), found(5, 6, "place")], 3,
                     id="not inside another name"),
    ],
)  # fmt: skip
def test_with_repeats(text: str, names: list[WordSpan], count: int) -> None:
    assert len(with_repeats(text.split(), names)) == count


@pytest.mark.parametrize(
    ("text", "names", "left"),
    [
        pytest.param("Prince said", [found(0, 1, "person")], 0, id="a title is nobody"),
        pytest.param("Ola Prince met Prince", [found(0, 2, "person"), found(3, 4, "person")], 2, id="unless a surname"),
        pytest.param("Marshal Islands", [found(0, 1, "place")], 1, id="people only"),
    ],
)
def test_without_bare_titles(text: str, names: list[WordSpan], left: int) -> None:
    assert len(without_bare_titles(text.split(), names)) == left


def test_all_steps_leave_names_in_order_and_apart() -> None:
    text = "Dr Abebe Worku of Worku Foundation said Worku Foundation and Worku Foundation thank Abebe Worku"
    names = [found(0, 3, "person"), found(4, 6, "group"), found(7, 9, "group"), found(13, 15, "person")]
    result = agreed(text.split(), names)
    assert shown(text, result) == [
        ("Abebe Worku", "person"), ("Worku Foundation", "group"), ("Worku Foundation", "group"),
        ("Worku Foundation", "group"), ("Abebe Worku", "person"),
    ]  # fmt: skip
