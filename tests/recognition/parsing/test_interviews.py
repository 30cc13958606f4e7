"""Interviews as questions and answers: which paragraphs are answers, and whose."""

from dataclasses import replace

import pytest

from generator.recognition.annotator import annotate
from generator.recognition.parsing.interviews import read_interview
from generator.settings import Settings
from tests.record_builders import article

INTRODUCTION = "Mary Walsh builds boats in Cork. She spoke to our reporter on Monday."
TURNS = (
    "Why boats?",
    "My father built them, and I had nothing better to do.",
    "Do you still sail?",
    "Every day. The sea does not wait.",
    "I go out at dawn, when nobody wants anything from me.",
    "A boat in the harbour of Cork",
    "What is next?",
    "A boat for the lifeguards.",
    "Her partner, John Miller, laughs. “She never finishes anything,” he said.",
)


def answers(title: str, *paragraphs: str) -> list[str]:
    text = "\n\n".join(paragraphs)
    return [text[span.start : span.end] for span in read_interview(title, text, article(text).blocks).answers.values()]


def test_answers_follow_questions_and_go_on_in_the_first_person() -> None:
    assert answers("The boat builder", INTRODUCTION, *TURNS) == [TURNS[1], TURNS[3], TURNS[4], TURNS[7]]


@pytest.mark.parametrize(
    ("title", "paragraphs", "expected"),
    [
        pytest.param(
            "An interview with Mary Walsh", TURNS[:4], [TURNS[1], TURNS[3]], id="two questions, and the title says so"
        ),
        pytest.param(
            "An interview with Mary Walsh",
            ("You have built a lot of boats.", "I have, and I will build more of them.", *TURNS[:4]),
            ["I have, and I will build more of them.", TURNS[1], TURNS[3]],
            id="a remark to the other asks too",
        ),
        pytest.param(
            "An interview with Mary Walsh",
            (*TURNS[:4], "That is early.", "I never liked to sleep, and I do not now."),
            [TURNS[1], TURNS[3], "I never liked to sleep, and I do not now."],
            id="on after a short remark",
        ),
    ],
)
def test_turns(title: str, paragraphs: tuple[str, ...], expected: list[str]) -> None:
    assert answers(title, *paragraphs) == expected


@pytest.mark.parametrize(
    ("title", "paragraphs"),
    [
        pytest.param("The boat builder", ("Mary Walsh builds boats.", *TURNS), id="nothing says it is an interview"),
        pytest.param("The boat builder", (INTRODUCTION, *TURNS[:4]), id="two questions only"),
        pytest.param("An interview with Mary Walsh", TURNS[:2], id="one question only"),
        pytest.param(
            "Five questions for the ministry", ("Why?", "Where?", "When?", "Nobody answered."), id="nobody answers"
        ),
    ],
)
def test_what_is_no_interview(title: str, paragraphs: tuple[str, ...]) -> None:
    assert answers(title, *paragraphs) == []


def test_answers_are_the_words_of_the_one_who_is_interviewed() -> None:
    text = "\n\n".join((INTRODUCTION, *TURNS))
    found = annotate(article(text), (), Settings())[0]
    names = {chain.id: chain.name for chain in found.chains}
    said = {text[q.content[0].start : q.content[-1].end]: names.get(q.speaker or "") for q in found.quotations}
    assert [said.get(turn) for turn in (TURNS[1], TURNS[3], TURNS[4], TURNS[7])] == ["Mary Walsh"] * 4
    assert said["She never finishes anything,"] == "John Miller"


def test_who_asks_in_the_title_does_not_answer() -> None:
    text = "\n\n".join(("Mary Walsh and John Miller met in Cork.", *TURNS[:8]))
    found = annotate(replace(article(text), title="John Miller interviews Mary Walsh"), (), Settings())[0]
    names = {chain.id: chain.name for chain in found.chains}
    answers = [q for q in found.quotations if q.provenance.rule == "interview-answer"]
    assert {names.get(answer.speaker or "") for answer in answers} == {"Mary Walsh"}


def test_answers_of_one_of_two_are_nobodys() -> None:
    text = "\n\n".join(("Mary Walsh and John Miller build boats. They spoke to us on Monday.", *TURNS[:8]))
    found = annotate(article(text), (), Settings())[0]
    assert not [quotation for quotation in found.quotations if quotation.provenance.rule == "interview-answer"]


def test_what_the_talk_was_about_does_not_answer() -> None:
    text = "\n\n".join(("The bar of Mary Walsh serves a drink.", *TURNS[:8]))
    found = annotate(
        replace(article(text), title="Cork Times interviews bar owner on John Miller affair"), (), Settings()
    )[0]
    names = {chain.id: chain.name for chain in found.chains}
    assert "John Miller" not in {names.get(quotation.speaker or "") for quotation in found.quotations}


def test_several_who_answer_are_nobody() -> None:
    text = "\n\n".join(("A picture of Mary Walsh.", *TURNS[:8]))
    found = annotate(replace(article(text), title="Cork Times interviews builders in Cork"), (), Settings())[0]
    assert not [quotation for quotation in found.quotations if quotation.provenance.rule == "interview-answer"]
