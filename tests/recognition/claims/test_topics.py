"""What a dispute is called: short, plain, and never the torn-off end of a sentence."""

import pytest

from tests.recognition.claims.test_claims import claims

DENIED = " Bo Lind denied it."

TOPICS = [
    pytest.param(
        "Ada Berg claimed on Monday that, in the end, the mayor had sold the old ferry to a cousin.",
        "whether the mayor had sold the old ferry to a cousin",
        id="circumstances-in-front-go",
    ),
    pytest.param(
        "Ada Berg claimed that the mayor, who was elected last year, had sold the ferry.",
        "whether the mayor had sold the ferry",
        id="what-stands-between-commas-goes",
    ),
    pytest.param(
        "Ada Berg claimed that the mayor sold the ferry this week.", "whether the mayor sold the ferry", id="this-week"
    ),
    pytest.param(
        "Ada Berg claimed that the mayor had bought and hidden letters marked secret.",
        "whether the mayor had bought and hidden letters marked secret",
        id="what-tells-which-stays",
    ),
    pytest.param(
        "Ada Berg accused the mayor of sending rifles, shells, mines, trucks, boots and tents to the outer islands.",
        "whether the mayor sent rifles to the outer islands",
        id="long-lists-are-cut",
    ),
    pytest.param(
        "Ada Berg accused the mayor of having hidden the letters.",
        "whether the mayor had hidden the letters",
        id="having-done",
    ),
    pytest.param(
        "Ada Berg accused the guards of being drunk.", "whether the guards were drunk", id="more-than-one-were"
    ),
    pytest.param(
        "Ada Berg claimed Bo Lind had hit Ada Berg and hidden his boat.",
        "whether Bo Lind had hit Ada Berg",
        id="one-deed-is-enough",
    ),
    pytest.param(
        "Ada Berg claimed the guards don't lock the gate.",
        "whether the guards lock the gate",
        id="no-not-in-a-question",
    ),
    pytest.param(
        "Ada Berg claimed the mayor “never paid” the ferrymen.",
        "whether the mayor ever paid the ferrymen",
        id="no-marks-and-ever-for-never",
    ),
    pytest.param(
        "Ada Berg claimed: “Everything was sold.”", "whether everything was sold", id="no-capital-of-a-quotation"
    ),
]


@pytest.mark.parametrize(("text", "topic"), TOPICS)
def test_topic(text: str, topic: str) -> None:
    assert {claim.topic for claim in claims(text + DENIED)} == {topic}


def test_a_pronoun_in_a_topic_becomes_a_name() -> None:
    text = "A woman who claims she was pushed by Bo Lind spoke on Monday. Bo Lind denied the claim."
    assert {claim.topic for claim in claims(text)} == {"whether a woman was pushed by Bo Lind"}


def test_a_charge_too_long_for_a_topic_is_called_by_its_names() -> None:
    text = (
        "Ada Berg accused Bo Lind of telling the owners of the big white house behind the harbour wall that the new "
        "bridge over the river would never be built. Bo Lind denied the accusation."
    )
    assert {claim.topic for claim in claims(text)} == {"the accusation against Bo Lind by Ada Berg"}
