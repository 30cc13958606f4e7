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
        pytest.param(
            ("Sir: John Doe", "Lord: Joe Doe", "Lord: Doe"), {"surname": {"Joe Doe", "Doe"}}, id="the one of that rank"
        ),
        pytest.param(
            ("Sir: John Doe", "Joan Doe", "Mr: Doe", "Doe"), {"surname": {"John Doe", "Doe"}}, id="a Mr of two"
        ),
        pytest.param(("Joan Doe", "Joe Doe", "Doe"), {}, id="a surname of two"),
        pytest.param(
            ("Robert Doe", "Bob Doe", "Doe"), {"surname": {"Robert Doe", "Bob Doe", "Doe"}}, id="a short given name"
        ),
        pytest.param(("Yusuf bin Karim", "Karim"), {}, id="a father's name"),
        pytest.param(
            ("John Doe", "John Doe", "John Doe", "John Doe Jr"),
            {"equal-name": {"John Doe"}},
            id="a son named once, behind his father",
        ),
        pytest.param(
            ("John Doe Jr", "John Doe", "Doe"),
            {"surname": {"John Doe Jr", "John Doe", "Doe"}},
            id="Jr left out further down",
        ),
        pytest.param(
            ("Jane Doe", "Ann Roe", "Roe-Doe", "Doe"), {"surname": {"Jane Doe", "Doe"}}, id="two surnames with a hyphen"
        ),
    ],
)
def test_people_in_one_article(names: tuple[str, ...], joined: dict[str, set[str]]) -> None:
    assert chained(*names) == joined


def _named(start: int, end: int, *titles: str) -> TokenMention:
    return TokenMention(
        start=start,
        end=end,
        head=end - 1,
        kind=EntityKind.PERSON,
        form=MentionForm.NAMED,
        provenance=BY_TEST,
        titles=titles,
    )


@pytest.mark.parametrize(
    ("text", "people"),
    [
        pytest.param("Jane Doe , the sister of Captain Doe , left", 2, id="the sister of another"),
        pytest.param("Jane Doe , the old boss of Captain Doe , left", 1, id="no kin"),
    ],
)
def test_nobody_is_their_own_kin(text: str, people: int) -> None:
    doc = parsed_text(text)
    second = max(token.i for token in doc if token.text == "Doe")
    assert len(chain_people(doc, [_named(0, 2), _named(second, second + 1, "Captain")])) == people


@pytest.mark.parametrize(
    ("text", "people"),
    [
        pytest.param("John Doe lost . John Doe Jr , the former mayor 's son , wept", 2, id="called a son"),
        pytest.param("John Doe lost . John Doe Jr , the former mayor of Lund , wept", 1, id="called nobody's"),
    ],
)
def test_a_son_by_his_description(text: str, people: int) -> None:
    assert len(chain_people(parsed_text(text), [_named(0, 2), _named(4, 7)])) == people


def test_a_father_by_his_initials() -> None:
    text = "J.D. Doe , the father of former Lund striker and league captain John Doe , left"
    assert len(chain_people(parsed_text(text), [_named(0, 2), _named(12, 14)])) == 2


@pytest.mark.parametrize(
    ("text", "second", "people"),
    [
        pytest.param("Mary Jane Ann Doe or Jane Doe left", (5, 7), 1, id="the same in short"),
        pytest.param("Mary Jane Ann Doe or Joan Doe left", (5, 7), 2, id="another"),
    ],
)
def test_a_name_given_in_short(text: str, second: tuple[int, int], people: int) -> None:
    assert len(chain_people(parsed_text(text), [_named(0, 4), _named(*second)])) == people


@pytest.mark.parametrize(
    ("text", "lemma", "people"),
    [
        pytest.param("Tom Doe said she starred as Tom", "star", 2, id="a part"),
        pytest.param("Tom Doe said she saw him as Tom", "see", 1, id="no part"),
    ],
)
def test_a_part_is_not_the_one_with_that_name(text: str, lemma: str, people: int) -> None:
    size = len(text.split())
    doc = parsed_text(
        text,
        heads=[1, 2, 2, 4, 2, *([4, 4, 6] if size == 8 else [4, 5])],
        deps=" ".join(["compound", "nsubj", "ROOT", "nsubj", "ccomp", *["dobj"] * (size - 7), "prep", "pobj"]),
        lemmas=" ".join(lemma if i == 4 else word for i, word in enumerate(text.split())),
    )
    assert len(chain_people(doc, [_named(0, 2), _named(size - 1, size)])) == people
