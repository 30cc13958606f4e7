"""Titles right before a name."""

import pytest

from generator.recognition.coreference.attributes import title_start
from tests.parsed_text import parsed_text


@pytest.mark.parametrize(
    ("text", "tags", "start"),
    [
        pytest.param("A peer , Baroness Doe , spoke .", "DT NN , NNPS NNP , VBD .", 3, id="taken for a plural"),
        pytest.param("The peers Lords Doe and Roe spoke .", "DT NNS NNPS NNP CC NNP VBD .", None, id="a plural"),
    ],
)
def test_a_title_that_ends_in_ss_is_no_plural(text: str, tags: str, start: int | None) -> None:
    doc = parsed_text(text, tags=tags)
    assert title_start(doc, text.split().index("Doe"), {}) == start
