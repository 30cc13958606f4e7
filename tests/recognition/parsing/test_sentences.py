"""Sentences as citations quote them."""

import pytest
from spacy.tokens import Doc

from generator.recognition.parsing.sentences import sentence_spans
from tests.parsed_text import parsed_text


def parsed(words: list[str], spaces: list[bool], starts: set[int]) -> Doc:
    return Doc(parsed_text("A").vocab, words=words, spaces=spaces, sent_starts=[n in starts for n in range(len(words))])


@pytest.mark.parametrize(
    ("words", "spaces", "starts", "expected"),
    [
        pytest.param(["We", "win", ".", '"', "She", "left", "."], [True, False, False, True, True, False, False], {0, 3, 4}, ['We win."', "She left."], id="a mark that closes"),
        pytest.param(["We", "win", ".", '"', "She", "left", "."], [True, False, True, False, True, False, False], {0, 3, 4}, ["We win.", '"', "She left."], id="a mark that may open"),
        pytest.param(["We", "win", ".", "\n\n", "She", "left", "."], [True, False, False, False, True, False, False], {0, 3, 4}, ["We win.", "She left."], id="only white space"),
    ],
)  # fmt: skip
def test_what_closes_a_sentence_belongs_to_it(
    words: list[str], spaces: list[bool], starts: set[int], expected: list[str]
) -> None:
    doc = parsed(words, spaces, starts)
    assert [doc.text[span.start : span.end] for span in sentence_spans(doc)] == expected
