"""Reporting words that report nothing said, on real parses."""

import pytest

from generator.records.quotation import QuotationKind
from tests.recognition.quotations.told import quotations, told

UNSAID = [
    pytest.param("Ada Berg welcomed the council's efforts to show that the bridge is safe.", id="an-effort-to-show"),
    pytest.param("The council is expected to say that the bridge is safe.", id="what-is-expected-to-be-said"),
    pytest.param("Ada Berg would not reveal whether she intended to run.", id="whether-she-intended"),
    pytest.param("The bridge drew praise, adding to honours it has already won.", id="adding-to-a-sum"),
    pytest.param("The council has the key voice in deciding what ships get into the port.", id="a-voice-in-deciding"),
    pytest.param("The council must decide whether to sell the bridge.", id="still-to-be-decided"),
    pytest.param("It is up to the mayor to decide if the bridge is safe.", id="up-to-her-to-decide"),
    pytest.param("Fans of old bridges should note that the river is deep.", id="what-should-be-noted"),
    pytest.param("The council announced no plans to close the bridge.", id="no-plans"),
    pytest.param("She will announce the plan in her speech on Monday.", id="a-plan-still-to-be-announced"),
    pytest.param("The plan calls for 50% more trains.", id="what-a-plan-calls-for"),
    pytest.param("Low fares encouraged more people to travel.", id="what-low-fares-encourage"),
    pytest.param("The bridge has long been known as “the Needle”.", id="known-as"),
    pytest.param("The museum is also due to announce a replacement for the bell in July.", id="due-to-announce"),
    pytest.param("The judges will have half of the vote to decide who wins the contest.", id="a-vote-to-decide"),
    pytest.param("Originally dubbed “the Needle of the North” the tower took a new name.", id="dubbed"),
    pytest.param("It plays what sailors call a large role.", id="what-others-call-so"),
    pytest.param("In his essay, “Towns and Harbours Entangled”, the town is old.", id="a-title"),
    pytest.param("Pictures showed that the bridge had gone.", id="what-pictures-show"),
    pytest.param("The council ruled out changing the toll.", id="ruled-out"),
    pytest.param("Firms can, for example, persuade officials to look away.", id="what-firms-can-do"),
    pytest.param(
        "Ada Berg paid 26bn crowns for the port - nowhere near the $27bn Russia says it owes.",
        id="about-the-noun-before",
    ),
    pytest.param("It is dangerous to assume that fares have peaked.", id="what-one-might-assume"),
    pytest.param("A choir sang a new version of Do They Know Spring Is Here for the port.", id="a-word-of-a-title"),
    pytest.param("Fans paid for an advert announcing that version 1.0 of the browser is out.", id="a-clause-not-seen"),
    pytest.param("Time will tell who is going to pay for the bridge.", id="time-will-tell"),
    pytest.param("That said, the bridge cannot be closed at once.", id="that-said"),
    pytest.param("Ada Berg appears to believe that the bridge is safe.", id="appears-to-believe"),
    pytest.param("The plan would allow the council to claim that the bridge is safe.", id="allowed-to-claim"),
    pytest.param("The council has reason to believe that there will be a bridge.", id="reason-to-believe"),
    pytest.param("Unless a person knows what the bridge is worth, it cannot be sold.", id="unless-one-knows"),
    pytest.param("It was no record sum, as Ada Berg likes to claim.", id="likes-to-claim"),
    pytest.param("It lets people who want to leave do so.", id="whoever-wants-to"),
    pytest.param("The agency has been calling elections for more than 40 years.", id="for-how-long"),
    pytest.param("The council dismisses Ada Berg as director.", id="dismissed-from-an-office"),
    pytest.param("Ada Berg is adding her weight to the plan, and the bridge will close.", id="a-weight-is-added"),
    pytest.param("The council will have to explain why the bridge was open.", id="will-have-to-explain"),
    pytest.param("Ada Berg showed why she was picked for the bridge.", id="showed-why"),
    pytest.param("That explains why the bridge was closed.", id="that-explains-why"),
    pytest.param("So what does Ada Berg want the council to build?", id="the-writer-asks"),
    pytest.param("He was tried for pressuring Ada Berg to announce an inquiry.", id="pressed-to-announce"),
    pytest.param("The tax goes to a trust called the Quay.", id="that-bears-a-name"),
    pytest.param("The council did not release a list or announce any plans.", id="nor-announced"),
    pytest.param("The council has not said that it wants to sell the bridge.", id="not-said-to-want"),
    pytest.param(
        "She has stood firm in her opposition to the council's New Quay plans to raise tolls.", id="plans-are-no-verb"
    ),
    pytest.param("Sailors shunned her comments suggesting a likeness to the old port.", id="heard-by-others"),
    pytest.param("The family was told first; Ada Berg told the town when she awoke.", id="behind-a-semicolon"),
    pytest.param("Back then no one had to worry about the bridge.", id="no-one"),
    pytest.param("None of the sailors said that the bridge was closed.", id="none-of-them"),
    pytest.param("Note the first bridge on the map, since the rest are gone.", id="readers-are-told-to"),
    pytest.param("All of this is to say that the bridge is only a part of the plan.", id="this-is-to-say"),
    pytest.param("The light showed what the sailors had feared.", id="showed-what"),
    pytest.param("The body of a sailor found in chains has been identified at last.", id="found"),
    pytest.param(
        "Bo was pushing a false theory, long spread by sailors, that Ada Berg urged the council to sell the port.",
        id="a-theory",
    ),
    pytest.param("Ada Berg’s other remarks show that she has not got over the vote.", id="read-into-remarks"),
    pytest.param("The fares are low when you consider that some tickets cost nothing.", id="the-reader"),
]


@pytest.mark.parametrize("text", UNSAID)
def test_nobody_said_it(text: str) -> None:
    assert told(text, quotations(text, *(["Ada Berg"] if "Ada Berg" in text else []))) == []


def test_a_question_put_to_somebody_is_not_theirs() -> None:
    text = "“Yes,” Ada Berg told us when asked whether the sailors were willing to leave."
    found = [(q.speaker_text, q.kind) for q in quotations(text, "Ada Berg") if q.speaker is not None]
    assert found == [("Ada Berg", QuotationKind.DIRECT)]


def test_what_somebody_was_asked_about_was_not_conceded() -> None:
    text = "Asked if she conceded there was a “serious problem” now, Ada Berg told the radio there was none."
    assert [q.speaker_text for q in quotations(text, "Ada Berg")] == ["Ada Berg"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The museum received criticism that it has become dull.", id="met"),
        pytest.param("The court started to look into claims that it has become dull.", id="looked into"),
        pytest.param("Perhaps she meant reports that it has become dull.", id="meant"),
        pytest.param("The fair confirms the belief that the port seldom has new ideas.", id="confirmed"),
    ],
)
def test_who_meets_with_a_claim_has_not_made_it(text: str) -> None:
    assert [q.speaker_text for q in quotations(text)] == [""]


def test_who_was_asked_did_not_ask() -> None:
    text = "The teacher Ada Berg was asked: “Why on earth do you want a bridge?”"
    assert all(q.speaker is None and "Berg" not in q.speaker_text for q in quotations(text, "Ada Berg"))


def test_who_counters_a_claim_has_not_made_it() -> None:
    text = "Ada Berg was praised by a sailor who countered her claims that she had a “rotten time” in the port."
    assert [q.speaker_text for q in quotations(text, "Ada Berg")] == ["her"]
