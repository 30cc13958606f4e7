"""Which names of people in one article come together, on hand-made parses."""

import pytest

from generator.recognition.coreference.chain_draft import TokenMention
from generator.recognition.coreference.chain_people import chain_people
from generator.records.entity import EntityKind
from generator.records.mention import MentionForm
from tests.parsed_text import parsed_text
from tests.record_builders import BY_TEST


def chained(*names: str) -> dict[str, set[str]]:
    """The names that share a chain, by the rule that last joined two; a title stands before a blank and a colon."""
    doc = parsed_text(" said . ".join(name.split(": ")[-1] for name in names) + " said .")
    mentions, position = [], 0
    for name in names:
        *titles, words = name.split(": ")
        end = position + len(words.split())
        mentions.append(
            TokenMention(
                start=position,
                end=end,
                head=end - 1,
                kind=EntityKind.PERSON,
                form=MentionForm.NAMED,
                provenance=BY_TEST,
                titles=tuple(titles),
            )
        )
        position = end + 2
    return {
        draft.rule.rule: {mention.text(doc) for mention in draft.mentions}
        for draft in chain_people(doc, mentions)
        if len(draft.mentions) > 1
    }


@pytest.mark.parametrize(
    ("names", "joined"),
    [
        pytest.param(
            ("Katrin Doeman", "Katren Doeman", "Doeman"),
            {"surname": {"Katrin Doeman", "Katren Doeman", "Doeman"}},
            id="a slip in the full name, then the surname both bear",
        ),
        pytest.param(("Jane Doeman", "Doerman"), {"spelling-slip": {"Jane Doeman", "Doerman"}}, id="a slip alone"),
        pytest.param(("Jane Doerman", "Joe Doeman", "Doetman"), {}, id="a slip that two can have suffered"),
        pytest.param(
            ("Zyxoteles Doe", "Zyxo"), {"clipped-given-name": {"Zyxoteles Doe", "Zyxo"}}, id="a clipped given name"
        ),
        pytest.param(("Christopher Doe", "Chris"), {}, id="a given name of its own"),
        pytest.param(
            ("Dr: Jane Doe", "Joe Doe", "Dr: Doe"), {"surname": {"Jane Doe", "Doe"}}, id="the one with that title"
        ),
        pytest.param(("Joan Doe", "Joe Doe", "Doe"), {}, id="a surname of two"),
    ],
)
def test_people_in_one_article(names: tuple[str, ...], joined: dict[str, set[str]]) -> None:
    assert chained(*names) == joined
