"""Which names of groups and places in one article come together, on hand-made parses."""

import pytest

from generator.recognition.coreference.chain_draft import TokenMention
from generator.recognition.coreference.chain_things import chain_things
from generator.records.entity import EntityKind
from generator.records.mention import MentionForm
from tests.parsed_text import parsed_text
from tests.record_builders import BY_TEST

GROUP, PLACE = EntityKind.GROUP, EntityKind.PLACE


def chained(kind: EntityKind, *names: str) -> dict[str, set[str]]:
    """The names that share a chain, by the rule that last joined two; every one stands behind "the"."""
    doc = parsed_text(" ".join(f"the {name} came ." for name in names))
    mentions, position = [], 1
    for name in names:
        end = position + len(name.split())
        mentions.append(
            TokenMention(
                start=position,
                end=end,
                head=end - 1,
                kind=kind,
                form=MentionForm.NAMED,
                provenance=BY_TEST,
            )
        )
        position = end + 3
    return {
        draft.rule.rule: {mention.text(doc) for mention in draft.mentions}
        for draft in chain_things(doc, mentions, kind)
        if len(draft.mentions) > 1
    }


@pytest.mark.parametrize(
    ("kind", "names", "joined"),
    [
        pytest.param(
            PLACE, ("Lornvale Airport", "Lornvale"), {"short-place": {"Lornvale Airport", "Lornvale"}}, id="airport"
        ),
        pytest.param(PLACE, ("Lornvale Airport", "Lornvale Street", "Lornvale"), {}, id="short for two"),
        pytest.param(PLACE, ("London Airport", "London"), {}, id="a town is not its airport"),
        pytest.param(
            PLACE,
            ("Xavier Young Bridge", "XY Bridge"),
            {"initials-in-name": {"Xavier Young Bridge", "XY Bridge"}},
            id="initials",
        ),
        pytest.param(
            GROUP,
            ("U.S. Federated Bank", "Federated Bank", "Fed"),
            {"short-form": {"U.S. Federated Bank", "Federated Bank", "Fed"}},
            id="clipped, then short",
        ),
        pytest.param(GROUP, ("Federated Bank", "Federal League", "Fed"), {}, id="clipped from two"),
        pytest.param(GROUP, ("Dockers Union Security Council", "Dockers Union"), {}, id="a body is not its office"),
        pytest.param(GROUP, ("Lorn Liberals Youth Group", "Lorn Liberals"), {}, id="nor is a party its youth"),
        pytest.param(GROUP, ("Harbour Watch and Lorn Aid", "Lorn Aid"), {}, id="one of two joined by and"),
        pytest.param(GROUP, ("Blue House", "House"), {}, id="a house that is a name of its own"),
        pytest.param(GROUP, ("US Lighthouse", "UL"), {}, id="letters in the name that the acronym lacks"),
        pytest.param(
            GROUP,
            ("UK ABC", "Allied Bread Company", "ABC"),
            {"acronym": {"UK ABC", "Allied Bread Company", "ABC"}},
            id="an acronym behind its country",
        ),
        pytest.param(
            GROUP,
            ("University of Lorn at Porthaven", "University of Lorn at Eastmouth"),
            {},
            id="two campuses",
        ),
    ],
)
def test_things_in_one_article(kind: EntityKind, names: tuple[str, ...], joined: dict[str, set[str]]) -> None:
    assert chained(kind, *names) == joined
