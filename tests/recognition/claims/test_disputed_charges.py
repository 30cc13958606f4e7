"""Charges with their denials on real parses: who says so, who denies it, and what the dispute is called."""

import pytest

from generator.records.quotation import Stance
from tests.recognition.claims.test_claims import claims

Sides = list[tuple[str, Stance]]


def sides(text: str) -> tuple[set[str], Sides]:
    """The topics of a text's claims of no predicate family, and their speakers with their stances."""
    found = [claim for claim in claims(text) if not claim.predicate]
    return {claim.topic for claim in found}, [(claim.speaker_text, claim.stance) for claim in found]


ADA_AGAINST_BO = [
    pytest.param(
        "Ada Berg said that Bo Lind had forged the letters. Bo Lind denied it.",
        "whether Bo Lind had forged the letters",
        id="denied-it",
    ),
    pytest.param(
        "Ada Berg accused Bo Lind of stealing the harbour bell. Bo Lind denied doing so.",
        "whether Bo Lind stole the harbour bell",
        id="denied-doing-so",
    ),
    pytest.param(
        "Ada Berg accused Bo Lind of stealing and selling the harbour bell. Bo Lind denied doing so.",
        "whether Bo Lind stole and sold the harbour bell",
        id="two-deeds",
    ),
    pytest.param(
        "Ada Berg accused Bo Lind of theft. Bo Lind denied the allegation.",
        "the accusation of theft against Bo Lind",
        id="denied-the-allegation",
    ),
    pytest.param(
        "Ada Berg accused Bo Lind of fraud. It rained all day. Bo Lind pleaded not guilty.",
        "the accusation of fraud against Bo Lind",
        id="pleaded-not-guilty",
    ),
    pytest.param(
        "Ada Berg blamed the guards for the fire. Bo Lind rejected the accusation.",
        "whether the guards are to blame for the fire",
        id="blamed",
    ),
    pytest.param(
        "BELIVKA, Ukraine — Ada Berg said on Tuesday that the road bridge had fallen. Bo Lind denied it.",
        "whether the road bridge had fallen",
        id="not-the-town-but-who-stands-behind-the-dateline",
    ),
    pytest.param(
        "Bo Lind rejected Ada Berg's claim that the vote was rigged.",
        "whether the vote was rigged",
        id="claim-of-another",
    ),
    pytest.param(
        "Bo Lind denied allegations by Ada Berg that the letters were forged.",
        "whether the letters were forged",
        id="allegations-by-another",
    ),
    pytest.param(
        "Bo Lind pushed back against Ada Berg's claim that the vote was rigged.",
        "whether the vote was rigged",
        id="pushed-back",
    ),
    pytest.param(
        "Bo Lind dismissed Ada Berg's claim that the vote was rigged as nonsense.",
        "whether the vote was rigged",
        id="dismissed-as-nonsense",
    ),
    pytest.param(
        "Ada Berg said the letters were forged. “That is not true,” Bo Lind said.",
        "whether the letters were forged",
        id="that-is-not-true",
    ),
    pytest.param(
        "Bo Lind said that, contrary to Ada Berg's claims, the bridge was not closed.",
        "whether the bridge was closed",
        id="contrary-to-claims",
    ),
    pytest.param(
        "Ada Berg said the bridge was safe. Bo Lind disagreed with Ada Berg.",
        "whether the bridge was safe",
        id="disagreed-with",
    ),
    pytest.param(
        "Ada Berg said the guards had burned the archive. It was a cold night. Many people came to look. "
        "Bo Lind denied that the guards burned the archive.",
        "whether the guards had burned the archive",
        id="denied-in-the-same-words-later",
    ),
    pytest.param(
        "Ada Berg said the Rebels had burned the archive. It was a cold night. "
        "Bo Lind said the Rebels had not burned the archive.",
        "whether the Rebels had burned the archive",
        id="said-the-opposite",
    ),
]


@pytest.mark.parametrize(("text", "topic"), ADA_AGAINST_BO)
def test_a_charge_and_its_denial_are_two_sides(text: str, topic: str) -> None:
    topics, found = sides(text)
    assert topics == {topic}
    assert sorted(found) == [("Ada Berg", Stance.ASSERTS), ("Bo Lind", Stance.DENIES)]


OTHER_VOICES = [
    pytest.param(
        "Ada Berg accused Bo Lind of stealing the harbour bell. He denied the allegation.",
        [("Ada Berg", Stance.ASSERTS), ("He", Stance.DENIES)],
        id="he-is-the-accused",
    ),
    pytest.param(
        "Ada Berg accused Bo Lind of theft, an accusation that he denied.",
        [("Ada Berg", Stance.ASSERTS), ("he", Stance.DENIES)],
        id="an-accusation-that-he-denied",
    ),
    pytest.param(
        "Prosecutors accused Bo Lind of fraud. Bo Lind's lawyer said that Bo Lind was innocent.",
        [("Prosecutors", Stance.ASSERTS), ("Bo Lind's lawyer", Stance.DENIES)],
        id="a-lawyer-speaks",
    ),
    pytest.param(
        "Ada Berg accused the Rebels of carrying out the attack. The Rebels denied any link to the raid.",
        [("Ada Berg", Stance.ASSERTS), ("The Rebels", Stance.DENIES)],
        id="no-link-to-the-same-act",
    ),
    pytest.param(
        "Bo Lind rejected a report by Ada Berg that accuses the Rebels of theft.",
        [("a report by Ada Berg", Stance.ASSERTS), ("Bo Lind", Stance.DENIES)],
        id="a-report-accuses",
    ),
    pytest.param(
        "Ada Berg accused the Rebels movement of selling votes. It was late. The Rebels denied the charge.",
        [("Ada Berg", Stance.ASSERTS), ("The Rebels", Stance.DENIES)],
        id="the-movement-is-its-name",
    ),
    pytest.param(
        "Ada Berg said there was no deal. Bo Lind rejected the claim.",
        [("Ada Berg", Stance.DENIES), ("Bo Lind", Stance.ASSERTS)],
        id="who-rejects-a-denial-asserts",
    ),
]


@pytest.mark.parametrize(("text", "expected"), OTHER_VOICES)
def test_who_is_on_which_side(text: str, expected: Sides) -> None:
    assert sides(text)[1] == expected


def test_the_accused_who_is_only_he_is_given_his_name() -> None:
    found = claims("Ada Berg accused Bo Lind of theft. He denied the allegation.")
    assert [claim.speaker for claim in found] == ["article#c1", "article#c2"]


def test_denials_of_one_charge_are_one_dispute() -> None:
    text = (
        "Bo Lind rejected Ada Berg's claim that the old bridge was closed by storms. It rained. "
        "The mayor disputed Ada Berg's claim that storms closed the old bridge."
    )
    assert sides(text)[0] == {"whether the old bridge was closed by storms"}


FURTHER_FORMS = [
    pytest.param(
        "The army says the vote was rigged; the commission has said there was no evidence to support that claim.",
        "whether the vote was rigged", ["The army", "the commission"], id="no-evidence",
    ),
    pytest.param(
        "Ada Berg said 31 people were wounded. The hospital put the number at 44.",
        "whether 31 people were wounded", ["Ada Berg", "The hospital"], id="another-number",
    ),
    pytest.param(
        "Ada Berg accused Bo Lind of stealing the harbour bell, which Bo Lind denies.",
        "whether Bo Lind stole the harbour bell", ["Ada Berg", "Bo Lind"], id="which-he-denies",
    ),
    pytest.param(
        'Ada Berg said Bo Lind had violated the "laws of the sea". Bo Lind denied any violation.',
        "whether Bo Lind had violated the laws of the sea", ["Ada Berg", "Bo Lind"], id="any-violation",
    ),
    pytest.param(
        "Ada Berg said the guards had insulted two sailors. Bo Lind denied anyone had been insulted.",
        "whether the guards had insulted two sailors", ["Ada Berg", "Bo Lind"], id="anyone",
    ),
    pytest.param(
        'Ada Berg accused the government of abandoning the island. "Where were they?" '
        "Bo Lind denied the accusation.",
        "whether the government abandoned the island", ["Ada Berg", "Bo Lind"], id="the-only-accusation",
    ),
    pytest.param(
        'Ada Berg said no sailor is jailed for a song. Bo Lind said that was "simply not true".',
        "whether any sailor is jailed for a song", ["Ada Berg", "Bo Lind"], id="simply-not-true",
    ),
    pytest.param(
        "Ada Berg alleged irregularities in the vote. Bo Lind denied the allegations.",
        "the allegation of irregularities in the vote", ["Ada Berg", "Bo Lind"], id="alleged-a-noun",
    ),
    pytest.param(
        'Ada Berg says the trip is "a stunt". The mayor rejects that, saying it was planned for years.',
        "whether the trip is a stunt", ["Ada Berg", "The mayor"], id="rejects-that",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "topic", "speakers"), FURTHER_FORMS)
def test_further_forms_of_denial(text: str, topic: str, speakers: list[str]) -> None:
    topics, found = sides(text)
    assert (topics, [speaker for speaker, _ in found]) == ({topic}, speakers)
    assert {stance for _, stance in found} == {Stance.ASSERTS, Stance.DENIES}


NO_DISPUTE = [
    pytest.param(
        "Ada Berg said 31 people were wounded. Ada Berg put the number at 44 later.", id="one-corrects-herself"
    ),
    pytest.param("Ada Berg said 31 people were wounded. The hospital put the number at 31.", id="the-same-number"),
    pytest.param("Ada Berg signed a letter, which the board rejected.", id="a-letter-is-rejected"),
    pytest.param(
        "Ada Berg said that it was late. Bo Lind found no evidence in the old house.", id="evidence-of-nothing-said"
    ),
    pytest.param('"He lied to us," Ada Berg said of a clerk. Bo Lind said that was untrue.', id="he-may-be-the-denier"),
    pytest.param("Bo Lind rejected Ada Berg's claims.", id="nothing-said-about-what"),
    pytest.param("Bo Lind rejected claims that the vote was rigged.", id="nobody-made-it"),
    pytest.param("Bo Lind denied that he had taken bribes.", id="nobody-accused"),
    pytest.param("Some said that the bridge was unsafe. Bo Lind denied it.", id="some-are-nobody"),
    pytest.param("Bo Lind would reject Ada Berg's claim that the vote was rigged.", id="not-yet-denied"),
    pytest.param("Ada Berg accused Bo Lind of theft. Bo Lind did not deny the claim.", id="not-denied"),
    pytest.param("Bo Lind rejected Ada Berg's plan of reform.", id="a-plan-is-no-charge"),
    pytest.param("Ada Berg asked for a visa. Bo Lind denied the request.", id="a-request-is-no-charge"),
    pytest.param("Ada Berg said the bridge was closed. Bo Lind rejected insurance claims.", id="claims-of-a-kind"),
    pytest.param("Ada Berg accused Bo Lind of fraud. A court rejected the claim.", id="a-court-rules"),
    pytest.param("Ada Berg said the bridge was safe. Bo Lind denied the claims.", id="claims-are-more-than-one"),
    pytest.param(
        "Ada Berg accused Bo Lind of theft. It rained all week. The harvest was poor. The mayor denied the allegation.",
        id="another-denies-much-later",
    ),
    pytest.param(
        "Ada Berg said the bridge was closed. “It is wrong to close a bridge,” Bo Lind said.", id="wrong-to-do-so"
    ),
    pytest.param(
        "Ada Berg said Bo Lind had lied and accused the Rebels of theft. The Rebels denied it.",
        id="two-may-have-accused",
    ),
    pytest.param(
        "Ada Berg said the Rebels will burn the archive. Bo Lind said the Rebels had not burned the archive.",
        id="only-foretold",
    ),
    pytest.param(
        "Ada Berg said the guests left the hall and came back with fewer bags. Bo Lind denied it.",
        id="denied-which-part",
    ),
    pytest.param("Ada Berg Accused Bo Lind of Stealing Bell\n\nBo Lind denied it.", id="title-set-like-this"),
    pytest.param("Ada Berg said that it was late. Bo Lind denied it.", id="nothing-to-call-it"),
]


@pytest.mark.parametrize("text", NO_DISPUTE)
def test_no_two_sides(text: str) -> None:
    assert sides(text) == (set(), [])


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Both sides accuse each other of breaking the truce. The army denied the charge.", id="each other"
        ),
        pytest.param(
            "Carriers argue that the fine could be worth more than the ticket. “It's a preposterous piece of work,” Ada Berg said.",
            id="a bad thing is not an untrue one",
        ),
        pytest.param(
            "Ada Berg said that an added problem was the release of papers relating to an old allegation of child theft against "
            "Bo Lind. Bo Lind denies 10 charges of child theft.",
            id="what is denied is only what the papers are about",
        ),
    ],
)
def test_no_dispute_where_the_denial_means_something_else(text: str) -> None:
    assert sides(text) == (set(), [])
