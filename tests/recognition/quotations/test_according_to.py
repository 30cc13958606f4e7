"""Words that say whose the rest of a sentence is, on real parses."""

import pytest

from tests.recognition.quotations.told import quotations

CASES = [
    pytest.param(
        "In the words of Ada Berg, the ban is part of a push to save the river.",
        [("Ada Berg", "the ban is part of a push to save the river")],
        id="in-the-words-of",
    ),
    pytest.param(
        "The port sent ships to “give a strong signal,” according to Ada Berg, and Bo Lind declared that the town would not be cowed.",
        [
            ("Ada Berg", "The port sent ships to “give a strong signal,”"),
            ("Bo Lind", "the town would not be cowed"),
        ],
        id="another-declares-behind-it",
    ),
    pytest.param(
        "Ada Berg told the minister on Sunday that the toll was a “major mistake,” according to the radio.",
        [("Ada Berg", "the toll was a “major mistake,”")],
        id="what-somebody-said-according-to-the-radio",
    ),
    pytest.param(
        "According to data from Acme Bank, the net worth of sailors reached a record in May.",
        [("data from Acme Bank", "the net worth of sailors reached a record in May")],
        id="the-subject-behind-it-is-no-apposition",
    ),
    pytest.param(
        "The poster named a friend who left; his friend Bo Lind, according to Ada Berg, objected and left the town.",
        [("Ada Berg", "his friend Bo Lind … objected and left the town")],
        id="behind-a-semicolon",
    ),
    pytest.param(
        "The port, according to Ada Berg, is closed for the winter.",
        [("Ada Berg", "The port … is closed for the winter")],
        id="in-the-middle",
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_according_to(text: str, expected: list[tuple[str, str]]) -> None:
    found = quotations(text, *(name for name in ("Ada Berg", "Bo Lind") if name in text))
    assert [(q.speaker_text, " … ".join(text[s.start : s.end] for s in q.content)) for q in found] == expected
