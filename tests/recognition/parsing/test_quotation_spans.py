"""Where quoted words begin and end."""

from itertools import pairwise

import pytest

from generator.recognition.parsing.quotation_spans import QuotedZone, quoted_zones
from generator.records.article import BlockKind
from tests.record_builders import article

STYLES = [
    pytest.param("“Yes,” she said. “No.”", ["Yes,", "No."], id="curly"),
    pytest.param('"Yes," she said, "and no."', ["Yes,", "and no."], id="straight"),
    pytest.param("She said ‘we won’t go’ and left.", ["we won’t go"], id="single-with-apostrophe"),
    pytest.param("'The voters' choice is clear,' she said.", ["The voters' choice is clear,"], id="single-possessive"),
    pytest.param("It was the voters' choice and the boys' game.", [], id="apostrophes-only"),
    pytest.param("In the '90s they'd rock 'n' roll.", [], id="elisions"),
    pytest.param("``Yes,'' she said. ``No.''", ["Yes,", "No."], id="typewriter"),
    pytest.param("„Ja“, sagte sie.", ["Ja"], id="german"),
    pytest.param("»Ja«, sagte sie. «Oui», dit-elle.", ["Ja", "Oui"], id="guillemets-both-ways"),
    pytest.param("”Hej”, sa hon.", ["Hej"], id="swedish"),
    pytest.param("“Hello“ she said. “Bye“.", ["Hello", "Bye"], id="opening-mark-used-to-close"),
    pytest.param("“He said ‘go’ and “come” to me,” she said.", ["He said ‘go’ and “come” to me,"], id="nested"),
    pytest.param("He is 6'2\" tall and runs.", [], id="feet-and-inches"),
    pytest.param('"No —" she began. "But," he said.', ["No —", "But,"], id="dash-before-closing"),
    pytest.param('"Well"—she stopped—"fine."', ["Well", "fine."], id="dashes-around"),
    pytest.param("“ Spaced , ” she said .", ["Spaced ,"], id="spaces-inside"),
    pytest.param("“” she said.", [], id="nothing-inside"),
    pytest.param("“The port is calm.’’ She called for peace.", ["The port is calm."], id="two-single-marks-close"),
]

LOST_MARKS = [
    pytest.param("We will win,” she said.", ["We will win,"], id="no-opening"),
    pytest.param("“We will win", ["We will win"], id="no-closing-whole-paragraph"),
    pytest.param("He was “happy to go. More text. End.", ["happy to go."], id="no-closing-cut-at-sentence"),
    pytest.param(
        'She said: "We give it all. We are tired. "Now it is time to go."',
        ["We give it all. We are tired.", "Now it is time to go."],
        id="paragraphs-run-together",
    ),
    pytest.param(
        "“I name nobody. “You would be surprised.” From a “red” pier. “It is safe,” Berg said.",
        ["I name nobody.", "You would be surprised.", "red", "It is safe,"],
        id="paragraphs-run-together-and-closed-behind",
    ),
    pytest.param(
        "She said: “We give it all. Her gift is big. The mayor said he would give too.",
        ["We give it all."],
        id="no-closing-and-others-are-reported-behind",
    ),
    pytest.param(
        "“The river is likely to 'rise and fall', the council said in its report. Growth will be slow.",
        ["The river is likely to 'rise and fall',"],
        id="no-closing-before-its-report",
    ),
    pytest.param(
        "“The message was: ‘Come back.’ After that the mayor left. “It was late.”",
        ["The message was: ‘Come back.’", "It was late."],
        id="only-the-inner-marks-closed",
    ),
    pytest.param(
        "\"It's a bit more.' The band plays 110 times a night. It rests on Sundays.",
        ["It's a bit more."],
        id="half-of-a-closing-mark",
    ),
    pytest.param(
        'Ada Berg said: "It is a good plan. It will help the port. Berg was born in 1904.',
        ["It is a good plan. It will help the port."],
        id="no-closing-before-a-sentence-on-the-speaker",
    ),
]


@pytest.mark.parametrize(("text", "expected"), STYLES + LOST_MARKS)
def test_quoted_words(text: str, expected: list[str]) -> None:
    assert [text[z.inner.start : z.inner.end] for z in _zones(text)] == expected


PARAGRAPHS = [
    pytest.param("“One.\n\n“Two.\n\n“Three,” she said.", [0, 0, 0], id="each-opens-last-closes"),
    pytest.param('"One.\n\n"Two," she said.', [0, 0], id="each-opens-straight"),
    pytest.param("“One and\n\ntwo,” she said.", [0, 0], id="split-in-the-middle"),
    pytest.param("“One.”\n\n“Two.”", [0, 1], id="each-closed"),
    pytest.param("“One. “Two,” she said. A “grand” pier.", [0, 0, 1], id="ran-together"),
    pytest.param("“One\n\nNothing here.\n\n“Two.”", [0, 1], id="lost-closing-does-not-swallow"),
]


@pytest.mark.parametrize(("text", "groups"), PARAGRAPHS)
def test_quotations_over_paragraphs_share_a_group(text: str, groups: list[int]) -> None:
    assert [zone.group for zone in _zones(text)] == groups


def test_a_caption_between_does_not_end_a_quotation() -> None:
    text = "“One.\n\nA harbour.\n\n“Two,” she said."
    kinds = (BlockKind.PARAGRAPH, BlockKind.CAPTION)
    assert [zone.group for zone in quoted_zones(text, article(text, kinds=kinds).blocks)] == [0, 0]


def test_a_block_quote_needs_no_marks() -> None:
    text = "She wrote:\n\nWe leave at dawn."
    zones = quoted_zones(text, article(text, kinds=(BlockKind.PARAGRAPH, BlockKind.BLOCK_QUOTE)).blocks)
    assert [(text[z.inner.start : z.inner.end], z.block_quote) for z in zones] == [("We leave at dawn.", True)]


def test_zones_never_overlap_and_stay_in_their_block() -> None:
    text = '“One “two” three. ‘Four’ "five\n\nsix” seven “eight'
    blocks = article(text).blocks
    zones = quoted_zones(text, blocks)
    assert all(a.span.end <= b.span.start for a, b in pairwise(zones))
    assert all(blocks[z.block].span.start <= z.span.start and z.span.end <= blocks[z.block].span.end for z in zones)


def _zones(text: str) -> tuple[QuotedZone, ...]:
    return quoted_zones(text, article(text).blocks)
