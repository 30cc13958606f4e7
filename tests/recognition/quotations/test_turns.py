"""Whose the next quotation is, where others are named or quoted between."""

import pytest

from tests.recognition.quotations.told import quotations

TURNS = [
    pytest.param(
        "“It was a disaster,” Ada Berg confided. The council was amused. Bo Lind thought the teacher deserved a chance. "
        "“She could join the rest of us.”",
        ["Ada Berg", "Bo Lind", "Bo Lind"],
        id="another thinks between",
    ),
    pytest.param(
        "“It was a disaster,” Ada Berg said. The bridge opened in June. “We had no trains.”",
        ["Ada Berg"],
        id="only a fact between",
    ),
    pytest.param(
        "“It is about the ships,” Ada Berg said.\n\n“We want to trade freely wherever we are.” In May the port bought a crane. "
        "“We can help everybody,” said Bo Lind.",
        ["Ada Berg", "Ada Berg", "Bo Lind"],
        id="a paragraph goes on with the speaker before, not the one behind",
    ),
    pytest.param(
        "“We strongly urge the port to stop,” Ada Berg said. The port has grown every year. The union also condemned "
        "the plan. “Our position is clear and remains unchanged” the letter reads.",
        ["Ada Berg", "The union", "the letter"],
        id="a letter without a comma, behind what a union condemned",
    ),
    pytest.param(
        "“The road is safe and dry,” Ada Berg said. “Nobody wants a road that nobody uses,” Bo Lind online.",
        ["Ada Berg"],
        id="a name behind a comma, whose report was lost",
    ),
    pytest.param(
        "“It is a hard year,” Ada Berg said. “We are all punished” The mayor has cut the aid.",
        ["Ada Berg"],
        id="a heading between marks",
    ),
    pytest.param(
        "“It is a hard year for the whole of the port,” Ada Berg said.\n\n“We will all be punished for the storm of last year”\n\nThe mayor has cut the aid.",
        ["Ada Berg"],
        id="a heading between marks, in a line of its own",
    ),
    pytest.param(
        "“It is a hard year for the whole of the port,” Ada Berg said.\n\n‘Sailors can breathe a sigh of relief again’: Acme",
        ["Ada Berg"],
        id="a heading that names its own source",
    ),
    pytest.param(
        "“This is the time to stay together,” Ada Berg later wrote on X. “We must remain united.”",
        ["Ada Berg"],
        id="a stop that is part of a name",
    ),
    pytest.param(
        "The fair was paid for by Ada Berg, the envoy to Norway, who called the storm “a warning”.",
        ["Ada Berg"],
        id="who is no country",
    ),
    pytest.param(
        "The row ends after Ada Berg resigned, saying the port was making “peace impossible”.",
        ["Ada Berg"],
        id="a row says nothing",
    ),
    pytest.param(
        "Ada Berg struck at her rivals, promising to bring “respect” back to Norway and vowing to shut the “open door”.",
        ["Ada Berg"],
        id="she vows, not the country named last",
    ),
    pytest.param(
        "Ada Berg told us: “I tried for years. “I have not spoken of it.” Radio host Bo Lind said the timing was poor.",
        ["Ada Berg", "Radio host Bo Lind"],
        id="a sentence of another behind a closed quotation",
    ),
    pytest.param(
        "The 28-year-old has been training in Holland and Miller said: “He comes back on Tuesday and we need to see how far on he is.”",
        ["Miller"],
        id="a name right before the verb",
    ),
    pytest.param(
        "Following the mayor's announcement, lawyer Ada Berg, who represents two sailors, said the port should have acted.",
        ["lawyer Ada Berg"],
        id="a name behind an announcement",
    ),
    pytest.param(
        "Ada Berg said the sailors lost patience while another pointed a light at him.\n\n“I told them we would raise the money for the boat.”",
        ["Ada Berg", "Ada Berg"],
        id="another is nobody who goes on",
    ),
    pytest.param(
        "Ada Berg sent circulars to all members stating that the bridge would be closed.",
        ["Ada Berg"],
        id="who sent the circulars, not who got them",
    ),
    pytest.param(
        "“There is a lot of crossover,” Ada Berg said. “The Great Lamps of Old Norland” runs through June at the port.",
        ["Ada Berg"],
        id="a work's name before its verb",
    ),
    pytest.param(
        "Ada Berg, who has called the charges “false and misleading,” offers a broad reply.",
        ["Ada Berg"],
        id="who called them so, and what she offers then",
    ),
    pytest.param(
        "Ada Berg said that the talks suggest the port “is still trying to hide the loss of its ships.”",
        ["Ada Berg"],
        id="what she says talks suggest",
    ),
    pytest.param(
        "“The port will grow,” Bo Lind said. The bridge is not for ships, according to head engineer Ada Berg. “Our plan aims at trains for all.”",
        ["Bo Lind", "head engineer Ada Berg", "head engineer Ada Berg"],
        id="whose report came between",
    ),
    pytest.param(
        "While handing Eva over to her mother at the port in Lund, the Commander, Norland Corps, Chief Ada Berg, said the command got a call.",
        ["Chief Ada Berg"],
        id="a name between commas, where the parse lost the subject",
    ),
    pytest.param(
        "The family announced last March that she had to step away and earlier this year, they confirmed a clearer plan.",
        ["The family"],
        id="what they confirmed stands behind",
    ),
    pytest.param(
        "“Waiting will not stop the storm,” Ada Berg said on X. Lind, who met sailors in the port, told her that it was too late.",
        ["Ada Berg", ""],
        id="a verb hung on another's",
    ),
    pytest.param(
        "Berg, who built the port, is viewed as a strong ally by sailors and her top aide Lind, in talks this week with Acme, agreed on helping Norland against “new ships”.",
        [],
        id="a deed hung on another's",
    ),
    pytest.param(
        "Just the suggestion of an exchange is enough, said Ada Berg, asserting, “winks and nods work in this town.”",
        ["Ada Berg", "Ada Berg"],
        id="said before the name",
    ),
    pytest.param(
        "For instance, he was reported to have said during a feast after the vote, that “If I wanted the port, I would have told them. There are people who are no sailors,” he said.",
        ["he"],
        id="reported twice",
    ),
    pytest.param(
        "Ada Berg notes that the abbot of old “was in touch with sailors” and invites us “to be attentive to the sea.”",
        ["Ada Berg"],
        id="what somebody is said to ask of us",
    ),
    pytest.param(
        "May said: “Suddenly the ship is rising again from the sea and will take precedence over our lives.”",
        ["May"],
        id="a name like a helping verb",
    ),
    pytest.param(
        "The council felt the anger of experts who wonder whether the bridge will last.",
        ["experts"],
        id="who wonder are experts, not anger",
    ),
    pytest.param(
        "“Do you not care about the river?” implored harp-playing local campaigner Ada Berg.",
        ["harp-playing local campaigner Ada Berg"],
        id="a long description behind the verb",
    ),
]


@pytest.mark.parametrize(("text", "speakers"), TURNS)
def test_who_speaks_next(text: str, speakers: list[str]) -> None:
    found = quotations(text, *(name for name in ("Ada Berg", "Bo Lind") if name in text))
    assert [quotation.speaker_text for quotation in found] == speakers


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Demand will stay weak and prices will fall. “The river is likely to stay low for years.”", id="a thing"
        ),
        pytest.param(
            "After agreeing on a price, the captain took her to a house where he “came up behind me in the dark”.",
            id="a deed behind a report",
        ),
        pytest.param(
            "It would help while allowing the mayor to campaign on maintaining his “tough on Norland” stance, which appeals to sailors.",
            id="a stance",
        ),
        pytest.param("Others found success with songs “about the sea, the ships and the storm”.", id="found success"),
        pytest.param("On the slow track “Harbour,” she sings of a youth at sea.", id="a song"),
        pytest.param(
            "It was the subject of a study, then recommended as a “key part” of the plan by the board.", id="praised by"
        ),
        pytest.param("Another young player is coming to Lund. “The new Needle” - Bo Lind - is 19.", id="a nickname"),
    ],
)
def test_a_thing_and_a_nickname_say_nothing(text: str) -> None:
    assert [q.speaker_text for q in quotations(text) if q.speaker_text] == []
