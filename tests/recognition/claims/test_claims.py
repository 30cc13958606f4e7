"""Claims on real parses: who says what is, or is not, so."""

import pytest

from generator.recognition.claims.claims import find_claims
from generator.recognition.parsing.language_model import load_language_model, parse
from generator.recognition.quotations.quotations import find_quotations
from generator.records.entity import EntityKind
from generator.records.quotation import Claim, Stance
from generator.settings import Settings
from tests.record_builders import article, chain, mention

ASSERTS, DENIES = Stance.ASSERTS, Stance.DENIES
NAMES = {
    "Rebels": EntityKind.GROUP,
    "Northport": EntityKind.PLACE,
    "Ada Berg": EntityKind.PERSON,
    "Bo Lind": EntityKind.PERSON,
}


def claims(text: str) -> tuple[Claim, ...]:
    """The claims of a text in which all printings of a name in NAMES are one chain, numbered in the order of NAMES."""
    source = article(text)
    printed = [(name, n) for name in NAMES for n in range(1, text.count(name) + 1)]
    mentions = tuple(mention(text, name, NAMES[name], occurrence=n) for name, n in printed)
    present = [name for name in NAMES if name in text]
    chains = tuple(
        chain(number, mentions, *(i for i, (printed_name, _) in enumerate(printed) if printed_name == name))
        for number, name in enumerate(present, start=1)
    )
    doc = parse(source, load_language_model(Settings().language_model))
    return find_claims(doc, source, find_quotations(doc, source, mentions, chains), mentions, chains)


CASES = [
    pytest.param(
        "“The Rebels haven't captured Northport,” Bo Lind said.",
        [("Bo Lind", "hold", "control of Northport", DENIES)],
        id="negated-in-a-quotation",
    ),
    pytest.param(
        "The Rebels have declared victory over the province of Northport.",
        [("The Rebels", "hold", "control of Northport", ASSERTS)],
        id="declared-victory",
    ),
    pytest.param(
        "Bo Lind said Northport had fallen to the Rebels.",
        [("Bo Lind", "hold", "control of Northport", ASSERTS)],
        id="fallen-to",
    ),
    pytest.param(
        "Bo Lind said the Rebels took control of Northport.",
        [("Bo Lind", "hold", "control of Northport", ASSERTS)],
        id="took-control",
    ),
    pytest.param(
        "Witnesses said that soldiers shot and killed Ada Berg on Saturday.",
        [("Witnesses", "kill", "the killing of Ada Berg", ASSERTS)],
        id="unnamed-witnesses",
    ),
    pytest.param(
        "The Rebels said they had no involvement in Ada Berg's death.",
        [("The Rebels", "kill", "the killing of Ada Berg", DENIES)],
        id="no-involvement",
    ),
    pytest.param(
        "Bo Lind denied killing Ada Berg.",
        [("Bo Lind", "kill", "the killing of Ada Berg", DENIES)],
        id="denied-doing-it",
    ),
    pytest.param(
        "Bo Lind denied that the Rebels had killed Ada Berg.",
        [("Bo Lind", "kill", "the killing of Ada Berg", DENIES)],
        id="denied-that",
    ),
    pytest.param(
        "Bo Lind denied any role in the attack on Northport.",
        [("Bo Lind", "attack", "the attack on Northport", DENIES)],
        id="denied-any-role",
    ),
    pytest.param(
        "The Rebels claimed responsibility for the attack on Northport.",
        [("The Rebels", "attack", "the attack on Northport", ASSERTS)],
        id="claimed-responsibility",
    ),
    pytest.param(
        "“We are in control of Northport,” Bo Lind said.",
        [("Bo Lind", "hold", "control of Northport", ASSERTS)],
        id="in-control-of",
    ),
    pytest.param(
        "“Northport is under our command,” Bo Lind said.",
        [("Bo Lind", "hold", "control of Northport", ASSERTS)],
        id="under-our-command",
    ),
    pytest.param(
        "Bo Lind denied in a letter that Northport had fallen.",
        [("Bo Lind", "hold", "control of Northport", DENIES)],
        id="denied-in-a-letter-that",
    ),
    pytest.param(
        "Bo Lind accused the Rebels of killing Ada Berg.",
        [("Bo Lind", "kill", "the killing of Ada Berg", ASSERTS)],
        id="accused-of",
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_claim(text: str, expected: list[tuple[str, str, str, Stance]]) -> None:
    assert [(c.speaker_text, c.predicate, c.topic, c.stance) for c in claims(text)] == expected


CONTRADICTIONS = [
    pytest.param(
        "Ada Berg said the Rebels had captured Northport. Bo Lind rejected the claim.", id="rejected-the-claim"
    ),
    pytest.param("Ada Berg said the Rebels had captured Northport. Bo Lind said this was not true.", id="not-true"),
    pytest.param("Ada Berg said the Rebels had captured Northport. Bo Lind denies it.", id="denies-it"),
]


@pytest.mark.parametrize("text", CONTRADICTIONS)
def test_a_contradiction_takes_over_what_was_claimed_before(text: str) -> None:
    assert [(c.speaker_text, c.predicate, c.topic, c.stance) for c in claims(text)] == [
        ("Ada Berg", "hold", "control of Northport", ASSERTS),
        ("Bo Lind", "hold", "control of Northport", DENIES),
    ]


def test_a_rejected_claim_of_several_sentences_is_rejected_whole() -> None:
    text = "“The town is quiet,” Ada Berg said. “Northport is under our command.” Bo Lind rejected the claim."
    assert [(c.speaker_text, c.topic, c.stance) for c in claims(text)] == [
        ("Ada Berg", "control of Northport", ASSERTS),
        ("Bo Lind", "control of Northport", DENIES),
    ]


NO_CLAIMS = [
    pytest.param("Bo Lind said a brother of Ada Berg was killed.", id="a-brother-is-another"),
    pytest.param("Bo Lind said they took three districts of Northport.", id="a-part-is-not-the-whole"),
    pytest.param("“Don't attack Northport,” Bo Lind said.", id="order"),
    pytest.param("Bo Lind said Ada Berg wasn't taken seriously.", id="people-are-not-held-like-towns"),
    pytest.param("Bo Lind said Ada Berg died at home.", id="died-by-nobody's-hand"),
    pytest.param("“Who killed Ada Berg?” Bo Lind asked.", id="question"),
    pytest.param("It rained. Bo Lind rejected the claim.", id="nothing-to-contradict"),
    pytest.param("The Rebels captured Northport on Monday.", id="told-by-the-article-itself"),
    pytest.param("The Rebels said they would capture Northport.", id="only-planned"),
    pytest.param("Bo Lind said the Rebels might capture Northport.", id="only-possible"),
    pytest.param("Bo Lind said that if the Rebels capture Northport, many will flee.", id="condition"),
    pytest.param("Bo Lind vowed to kill Ada Berg.", id="threat"),
    pytest.param("The Rebels said they killed the plan.", id="object-is-no-one"),
    pytest.param("Bo Lind has quoted an independent study to deny that the river is low.", id="quoted-a-study"),
]


@pytest.mark.parametrize("text", NO_CLAIMS)
def test_no_claim(text: str) -> None:
    assert [(c.speaker_text, c.topic, c.stance) for c in claims(text)] == []


def test_both_sides_of_a_dispute_share_predicate_and_object() -> None:
    text = "Witnesses said soldiers killed Ada Berg. The Rebels denied any involvement in Ada Berg's death."
    found = claims(text)
    assert [(c.speaker, c.predicate, c.object, c.stance) for c in found] == [
        (None, "kill", "article#c2", ASSERTS),
        ("article#c1", "kill", "article#c2", DENIES),
    ]


def test_a_claim_quotes_its_sentence() -> None:
    text = "It rained. Bo Lind denied killing Ada Berg. It went on."
    claim = claims(text)[0]
    assert text[claim.span.start : claim.span.end] == "Bo Lind denied killing Ada Berg."
