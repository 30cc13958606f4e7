import pytest

from generator.recognition.name_tagger.decoding import WordSpan
from generator.recognition.name_tagger.span_edges import rejoined, trimmed, without_impostors
from tests.recognition.name_tagger.spans import found, shown


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        pytest.param("Mr Okoro", found(0, 2, "person"), "Okoro", id="courtesy"),
        pytest.param("Prime Minister Ilves", found(0, 3, "person"), "Ilves", id="office"),
        pytest.param("Lt. Gen. Aye Win", found(0, 4, "person"), "Aye Win", id="ranks with full stops"),
        pytest.param("President", found(0, 1, "person"), "President", id="a title alone keeps its word"),
        pytest.param("Amir Okoro", found(0, 2, "person"), "Amir Okoro", id="a title that is mostly a given name"),
        pytest.param("President Raja Okoro", found(0, 3, "person"), "Raja Okoro", id="a given name behind a title"),
        pytest.param("Tan Sri Okoro", found(0, 3, "person"), "Okoro", id="two such words together are a title"),
        pytest.param("the River Authority", found(0, 3, "group"), "River Authority", id="article"),
        pytest.param("King County", found(0, 2, "place"), "King County", id="titles stay in places"),
        pytest.param("Ama Osei QC", found(0, 3, "person"), "Ama Osei", id="honour behind"),
        pytest.param("Ama Osei OBE , PhD", found(0, 5, "person"), "Ama Osei", id="honour and degree behind"),
        pytest.param("Kofi Osei Jr", found(0, 3, "person"), "Kofi Osei Jr", id="the younger stays so"),
        pytest.param("Greens council leader", found(0, 2, "group"), "Greens", id="a party's leader in the council"),
        pytest.param("Lorne council voted", found(0, 2, "group"), "Lorne council", id="the council itself"),
        pytest.param("Amina 's", found(0, 2, "person"), "Amina", id="possessive"),
    ],
)
def test_trimmed(text: str, name: WordSpan, expected: str) -> None:
    assert [words for words, _ in shown(text, trimmed(text.split(), [name]))] == [expected]


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        pytest.param("State Bank of Harran", [found(0, 3, "group"), found(3, 4, "place")],
                     [("State Bank of Harran", "group")], id="cut after of"),
        pytest.param("Lake Tana and Lake Abaya", [found(0, 3, "place"), found(3, 5, "place")],
                     [("Lake Tana", "place"), ("Lake Abaya", "place")], id="two places stay two"),
        pytest.param("Ministry of Trade and the rest", [found(0, 5, "group")], [("Ministry of Trade", "group")],
                     id="loose ends come off"),
        pytest.param("Harran and Lorne Police", [found(0, 1, "group"), found(2, 4, "group")],
                     [("Harran and Lorne Police", "group")], id="one force of two counties"),
        pytest.param("FBI and Lorne Police", [found(0, 1, "group"), found(2, 4, "group")],
                     [("FBI", "group"), ("Lorne Police", "group")], id="an agency and a force"),
        pytest.param("Ama Osei of Kumasi", [found(0, 2, "person"), found(3, 4, "place")],
                     [("Ama Osei", "person"), ("Kumasi", "place")], id="a gap parts them"),
    ],
)  # fmt: skip
def test_rejoined(text: str, names: list[WordSpan], expected: list[tuple[str, str]]) -> None:
    assert shown(text, rejoined(text.split(), names)) == expected


@pytest.mark.parametrize(
    ("text", "kind", "kept"),
    [
        pytest.param("Minister of Trade", "group", False, id="an office"),
        pytest.param("Ministry of Trade", "group", True, id="a ministry"),
        pytest.param("Governor of Kano", "person", True, id="people are left alone"),
        pytest.param("Director Park", "group", True, id="no office without of"),
        pytest.param("US$", "place", False, id="money"),
    ],
)
def test_without_impostors(text: str, kind: str, kept: bool) -> None:
    words = text.split()
    assert bool(without_impostors(words, [found(0, len(words), kind)])) is kept
