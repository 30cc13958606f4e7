"""Descriptions said of somebody with "is", or set beside a name."""

import pytest

from tests.recognition.coreference.mentioned import words_of


@pytest.mark.parametrize(
    ("text", "name", "description"),
    [
        pytest.param("Mary Walsh was a gifted painter.", "Mary Walsh", "a gifted painter", id="is"),
        pytest.param(
            "Mary Walsh lived in Cork. She was the first director of the school.",
            "Mary Walsh",
            "the first director of the school",
            id="of a pronoun",
        ),
        pytest.param("Mary Walsh served as the treasurer.", "Mary Walsh", "the treasurer", id="served as"),
        pytest.param("Peter Walsh was a poet and critic.", "Peter Walsh", "a poet and critic", id="two in one"),
        pytest.param("Peter Walsh, a linguist, spoke.", "Peter Walsh", "a linguist", id="beside the name"),
        pytest.param("The baker, Peter Walsh, spoke.", "Peter Walsh", "The baker", id="before the name"),
        pytest.param(
            "Acme Airlines, a maverick in the trade, was fined.",
            "Acme Airlines",
            "a maverick in the trade",
            id="no known noun",
        ),
    ],
)
def test_what_is_said_of_somebody(text: str, name: str, description: str) -> None:
    assert description in words_of(text, name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("Mary Walsh was not a painter.", "Mary Walsh", id="denied"),
        pytest.param("If Mary Walsh becomes a painter, they leave.", "Mary Walsh", id="supposed"),
        pytest.param("Mary Walsh and Peter Miller were a couple.", "Mary Walsh", id="of two"),
        pytest.param("Mary Walsh was an Acme Airlines pilot.", "Mary Walsh", id="a name in it"),
        pytest.param("Mary Walsh was part of the problem.", "Mary Walsh", id="not what but how"),
        pytest.param("Mary Walsh was born in Cork, the daughter of a baker.", "Cork", id="a person is no place"),
        pytest.param("They thanked Acme Airlines, the mayor and the guests.", "Acme Airlines", id="a list"),
    ],
)
def test_what_is_not(text: str, name: str) -> None:
    assert words_of(text, name) == [name]


def test_a_possessor_in_a_description_keeps_his_own_mention() -> None:
    text = "Mary Walsh went home. Her teacher, Peter Miller, praised her."
    assert words_of(text, "Mary Walsh") == ["Mary Walsh", "Her", "her"]
    assert words_of(text, "Peter Miller") == ["Her teacher", "Peter Miller"]
