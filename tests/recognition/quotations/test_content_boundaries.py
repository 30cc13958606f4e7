"""Where reported words begin and end, on real parses."""

import pytest

from tests.recognition.quotations.told import quotations

WORDS = [
    pytest.param(
        "Ada Berg said she would co-operate fully with the police.",
        "she would co-operate fully with the police", id="a hyphen",
    ),
    pytest.param(
        "Figures indicated that the popularity of buy-to-let homes - a key part of the boom - could be waning.",
        "the popularity of buy-to-let homes - a key part of the boom - could be waning", id="an aside between dashes",
    ),
    pytest.param(
        "Officials say they are not satisfied the rules in the port are robust enough to prevent theft.",
        "they are not satisfied the rules in the port are robust enough to prevent theft", id="a clause in two halves",
    ),
    pytest.param(
        "The party says in the northern towns, the race is open.", "in the northern towns, the race is open", id="where",
    ),
    pytest.param(
        "Ada Berg told a council committee human rights concerns over the port remained.",
        "human rights concerns over the port remained", id="who was told",
    ),
    pytest.param(
        "The port expects a loss of 3m euros ($4m), according to a report.",
        "The port expects a loss of 3m euros ($4m)", id="brackets",
    ),
    pytest.param(
        "Lund have confirmed Sund made a bid for Bo Lind - but managing director Ada Berg has called it “poor”.",
        "Sund made a bid for Bo Lind", id="whom a bid is for",
    ),
    pytest.param(
        "According to local newspaper the Daily Needle, the ship ran past two lights.",
        "the ship ran past two lights", id="the name of the source",
    ),
    pytest.param(
        "The new tolls will be banned to keep the port safe, it has been suggested.",
        "The new tolls will be banned to keep the port safe", id="it has been suggested",
    ),
    pytest.param(
        "She did not raise tolls, but put a lot of effort - too much, critics argue - into ships.",
        "too much", id="only the aside is theirs",
    ),
    pytest.param(
        "The firm promised no jobs would be lost as a result of new ships.",
        "no jobs would be lost as a result of new ships", id="no jobs",
    ),
    pytest.param(
        "Ada Berg said Tuesday the bridge had closed.", "the bridge had closed", id="the-day-it-was-said"
    ),
    pytest.param(
        "Ada Berg said the town would pay “no more”, in an apparent reference to the toll.",
        "the town would pay “no more”", id="what-the-writer-takes-it-for",
    ),
    pytest.param(
        "Ada Berg claimed that the town was bankrupt, prompting a rebuke from the council.",
        "the town was bankrupt", id="what-came-of-it",
    ),
    pytest.param(
        "Ada Berg said that the row “started with the toll” — likely a reference to the case against the port.",
        "the row “started with the toll”", id="what-the-writer-takes-it-for-behind-a-dash",
    ),
    pytest.param(
        "Acme disclosed last week it now has more than 100 ships globally and officials said it would likely raise fares as well.",
        "it now has more than 100 ships globally", id="another-report-joined-by-and",
    ),
    pytest.param(
        "Norland vowed on Friday to fight the toll “at any cost” after Ada Berg proposed doubling it.",
        "to fight the toll “at any cost”", id="what-came-before",
    ),
    pytest.param(
        "(Wire) - The port should deliver a “rational” plan this year, sailors said on Friday.",
        "The port should deliver a “rational” plan this year", id="an-agency-in-brackets",
    ),
    pytest.param(
        "She also called Berg “the first mayor with a backbone in years … to go after it”.",
        "Berg “the first mayor with a backbone in years … to go after it”", id="what-somebody-is-called",
    ),
    pytest.param(
        "So, if sailors pass where there is light, she adds, they are safe.",
        "So, if sailors pass where there is light, she adds, they are safe", id="a-condition-before-the-report",
    ),
    pytest.param(
        "Unlike the others, Bo Lind played a “minor role,” port officers Ada Berg and Eva Dahl said.",
        "Unlike the others, Bo Lind played a “minor role,”", id="what-the-speakers-are",
    ),
    pytest.param(
        "The ads have not been dropped but, as director Ada Berg declared, “are doing a very good job”.",
        "are doing a very good job", id="only the quoted words are hers",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words"), WORDS)
def test_the_words_are_whole(text: str, words: str) -> None:
    spans = [quotation.content for quotation in quotations(text)]
    assert words in [text[content[0].start : content[-1].end] for content in spans]


def test_a_report_of_another_behind_them_is_not_said() -> None:
    text = "The village thinks the school sets too many tests, former mayor Ada Berg said."
    assert all("Berg" not in text[s.start : s.end] for q in quotations(text, "Ada Berg") for s in q.content)
