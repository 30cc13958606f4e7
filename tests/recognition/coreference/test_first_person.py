"""Whom "I" means in speeches, and "you" in the questions of interviews."""

import pytest

from tests.recognition.coreference.mentioned import words_of

SPEECH = "Mary Walsh spoke in Cork on Monday.\n\nI thank you all. I have seen how my country has changed."
INTERVIEW = (
    "Mary Walsh builds boats in Cork. She spoke to us on Monday.\n\nWhy do you build boats?\n\n"
    "My father built them, and I like it.\n\nDo you sail?\n\nI do, every day.\n\nWhat is your plan?\n\n"
    "I want to rest. A guest wrote to me, “I loved the boat.” That was all."
)


@pytest.mark.parametrize(
    ("title", "spoken"),
    [
        pytest.param("Remarks by Mary Walsh at the Port of Cork", ["I", "I", "my"], id="by"),
        pytest.param("Walsh Opening Speech in Cork", ["I", "I", "my"], id="the surname and speech"),
        pytest.param("Mary Walsh speaks in Cork", [], id="no speech"),
        pytest.param("Remarks by Mary Walsh and Peter Miller", [], id="two speakers"),
        pytest.param("Remarks by Peter Miller on Mary Walsh", [], id="a speech on somebody"),
    ],
)
def test_who_speaks_all_the_article(title: str, spoken: list[str]) -> None:
    words = words_of(SPEECH, "Mary Walsh", title)
    assert [word for word in words if word in {"I", "my"}] == spoken


def test_you_in_a_question_is_who_answers() -> None:
    words = words_of(INTERVIEW, "Mary Walsh", "An interview with Mary Walsh")
    assert [word for word in words if word in {"you", "your"}] == ["you", "you", "your"]


def test_i_in_what_an_answer_quotes_is_another() -> None:
    words = words_of(INTERVIEW, "Mary Walsh", "An interview with Mary Walsh")
    assert [word for word in words if word in {"I", "My", "me"}] == ["My", "I", "I", "I", "me"]
