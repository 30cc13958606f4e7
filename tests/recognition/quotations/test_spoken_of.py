"""Whom a pronoun beside quoted words can mean: “it” goes on for the group that was reported last."""

import pytest

from generator.recognition.quotations.quotations import find_quotations
from generator.records.entity import EntityKind
from tests.recognition.quotations.told import parsed
from tests.record_builders import article, chain, mention


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("Acme Bank said it was late. “We regret the closure,” it added.", True, id="reported last"),
        pytest.param(
            "Acme Bank said it was late.\n\n“We regret the closure,” it added.", True, id="a paragraph before"
        ),
        pytest.param(
            "Acme Bank said it was late. The storm passed over the town. “We regret the closure,” it added.",
            False,
            id="another subject since",
        ),
        pytest.param("Acme Bank closed in May. “We regret the closure,” it added.", False, id="that said nothing yet"),
    ],
)
def test_it_goes_on_for_the_group_that_spoke(text: str, said: bool) -> None:
    source = article(text)
    mentions = (mention(text, "Acme Bank", EntityKind.GROUP),)
    found = find_quotations(parsed(source), source, mentions, (chain(1, mentions, 0),))
    speakers = [q.speaker for q in found if q.speaker_text == "it"]
    assert speakers == [chain(1, mentions, 0).id if said else None]


def test_whom_the_rest_of_the_words_name_has_not_said_the_first() -> None:
    text = (
        "Ada Berg told the paper that Bo Lind sees it.\n\n“He reads no more,” he added. “And yet he is still Bo Lind.”"
    )
    source = article(text)
    mentions = (
        mention(text, "Ada Berg"),
        mention(text, "Bo Lind"),
        mention(text, "Bo Lind", occurrence=2),
        mention(text, "he added"),
    )
    chains = (chain(1, mentions, 0), chain(2, mentions, 1, 2, 3))
    found = find_quotations(parsed(source), source, mentions, chains)
    assert [q.speaker for q in found if q.speaker_text == "he"] == [None]
