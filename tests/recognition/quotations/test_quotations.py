"""Quotations on real parses: what was said, by whom, and what is no quotation."""

import pytest

from generator.recognition.quotations.quotations import find_quotations
from generator.records.article import BlockKind
from generator.records.entity import EntityKind
from generator.records.mention import MentionForm
from generator.records.quotation import QuotationKind
from tests.recognition.quotations.told import parsed, quotations, told
from tests.record_builders import article, chain, mention

DIRECT, MIXED, INDIRECT = QuotationKind.DIRECT, QuotationKind.MIXED, QuotationKind.INDIRECT


CASES = [
    pytest.param(
        "“The bridge is closed,” Ada Berg said on Monday.",
        [("Ada Berg", "The bridge is closed,", DIRECT)],
        id="cue-after",
    ),
    pytest.param(
        "“The bridge is closed,” said Ada Berg, the mayor of Lund, who lives nearby.",
        [("Ada Berg", "The bridge is closed,", DIRECT)],
        id="inverted-cue",
    ),
    pytest.param(
        'Ada Berg told reporters: "The bridge is closed."',
        [("Ada Berg", "The bridge is closed.", DIRECT)],
        id="cue-before-with-colon",
    ),
    pytest.param(
        "“The bridge,” she said, “is closed.”",
        [("she", "The bridge, … is closed.", DIRECT)],
        id="cue-in-the-middle-is-one-quotation",
    ),
    pytest.param(
        "“The bridge is closed,” she said. “We are sorry.”",
        [("she", "The bridge is closed, … We are sorry.", DIRECT)],
        id="goes-on-behind-the-cue",
    ),
    pytest.param(
        "“One bridge is closed.\n\n“The other will close too,” Ada Berg said.",
        [("Ada Berg", "One bridge is closed. … The other will close too,", DIRECT)],
        id="two-paragraphs-one-quotation",
    ),
    pytest.param(
        "Ada Berg then wrote:\n\n“The bridge is closed and will stay closed.”",
        [("Ada Berg", "The bridge is closed and will stay closed.", DIRECT)],
        id="colon-in-the-paragraph-before",
    ),
    pytest.param(
        "“The bridge is closed,” Ada Berg said.\n\n“Nobody told us why.”",
        [
            ("Ada Berg", "The bridge is closed,", DIRECT),
            ("Ada Berg", "Nobody told us why.", DIRECT),
        ],
        id="paragraph-without-cue-keeps-the-speaker",
    ),
    pytest.param(
        "Ada Berg was not amused. “This is a joke.”",
        [("Ada Berg", "This is a joke.", DIRECT)],
        id="subject-of-the-sentence-before",
    ),
    pytest.param(
        "“I love this bridge more than any other.” — Ada Berg",
        [("Ada Berg", "I love this bridge more than any other.", DIRECT)],
        id="name-after-dash",
    ),
    pytest.param(
        "According to Ada Berg, the bridge is closed.",
        [("Ada Berg", "the bridge is closed", INDIRECT)],
        id="according-to-in-front",
    ),
    pytest.param(
        "The bridge is closed, according to a report by the city council.",
        [("a report by the city council", "The bridge is closed", INDIRECT)],
        id="according-to-behind",
    ),
    pytest.param(
        "Ada Berg said that the bridge was closed.",
        [("Ada Berg", "the bridge was closed", INDIRECT)],
        id="clause-with-that",
    ),
    pytest.param(
        "Ada Berg said the bridge was closed.",
        [("Ada Berg", "the bridge was closed", INDIRECT)],
        id="clause-without-that",
    ),
    pytest.param(
        "The bridge is closed, Ada Berg said.", [("Ada Berg", "The bridge is closed", INDIRECT)], id="clause-before-cue"
    ),
    pytest.param(
        "The bridge, Ada Berg said, is closed.",
        [("Ada Berg", "The bridge … is closed", INDIRECT)],
        id="cue-inside-the-clause",
    ),
    pytest.param(
        "Ada Berg promised to open the bridge soon.",
        [("Ada Berg", "to open the bridge soon", INDIRECT)],
        id="promise",
    ),
    pytest.param(
        "Ada Berg urged drivers to stay at home.",
        [("Ada Berg", "drivers to stay at home", INDIRECT)],
        id="request-of-others",
    ),
    pytest.param(
        "Ada Berg advised drivers not to use the old bridge.",
        [("Ada Berg", "drivers not to use the old bridge", INDIRECT)],
        id="request-not-to",
    ),
    pytest.param(
        "Ada Berg called on towns with money to spare to lend the port some.",
        [("Ada Berg", "towns with money to spare to lend the port some", INDIRECT)],
        id="called-on-somebody-to",
    ),
    pytest.param(
        "Ada Berg accused the council of hiding the report.",
        [("Ada Berg", "the council of hiding the report", INDIRECT)],
        id="charge",
    ),
    pytest.param(
        "Ada Berg said the new bridge had flaws of every sort and urged drivers to stay away.",
        [
            ("Ada Berg", "the new bridge had flaws of every sort", INDIRECT),
            ("Ada Berg", "drivers to stay away", INDIRECT),
        ],
        id="next-act-of-the-speaker",
    ),
    pytest.param(
        "Ada Berg said the bridge was closed, though this could not be independently verified.",
        [("Ada Berg", "the bridge was closed", INDIRECT)],
        id="what-the-writer-could-not-check",
    ),
    pytest.param(
        "Ada Berg said the bridge was closed, while Bo Lind swam across the river.",
        [("Ada Berg", "the bridge was closed", INDIRECT)],
        id="what-the-writer-sets-against-it",
    ),
    pytest.param(
        "Ada Berg said she would open the bridge, which was built in 1908.",
        [("Ada Berg", "she would open the bridge", INDIRECT)],
        id="what-the-writer-explains",
    ),
    pytest.param(
        "Ada Berg said outside the town hall that the bridge was closed.",
        [("Ada Berg", "the bridge was closed", INDIRECT)],
        id="place-before-that",
    ),
    pytest.param(
        "Four people died when the old bridge fell into the river, police and two port officials said.",
        [("police and two port officials", "Four people died when the old bridge fell into the river", INDIRECT)],
        id="two-unnamed-sources-at-the-end",
    ),
    pytest.param(
        "Ada Berg has called for an inquiry into the accident.",
        [("Ada Berg", "an inquiry into the accident", INDIRECT)],
        id="call-for",
    ),
    pytest.param(
        'Ada Berg said the bridge was "a danger to everybody" and would close.',
        [("Ada Berg", 'the bridge was "a danger to everybody" and would close', MIXED)],
        id="quoted-in-part",
    ),
    pytest.param(
        'The bridge is "a danger to everybody," Ada Berg said.',
        [("Ada Berg", 'The bridge is "a danger to everybody,"', MIXED)],
        id="quoted-in-part-cue-behind",
    ),
    pytest.param(
        'Ada Berg said in a letter that "with this bridge our town is cut in two".',
        [("Ada Berg", "with this bridge our town is cut in two", DIRECT)],
        id="quoted-that-clause",
    ),
    pytest.param(
        "He left, Ada Berg said, adding that nobody had asked him.",
        [("Ada Berg", "He left", INDIRECT), ("Ada Berg", "nobody had asked him", INDIRECT)],
        id="adding-that",
    ),
    pytest.param(
        "LISBON — A bridge is closed, two officials told the paper.",
        [("two officials", "A bridge is closed", INDIRECT)],
        id="dateline-is-not-said",
    ),
    pytest.param(
        "LISBON — A clerk at the town hall told people that their homes were safe.",
        [("A clerk at the town hall", "their homes were safe", INDIRECT)],
        id="dateline-says-nothing",
    ),
    pytest.param(
        "Witnesses said the bridge shook.", [("Witnesses", "the bridge shook", INDIRECT)], id="unnamed-source"
    ),
    pytest.param(
        "As reported by the Daily Post, the bridge is closed.",
        [("the Daily Post", "the bridge is closed", INDIRECT)],
        id="as-reported-by",
    ),
    pytest.param(
        "It is no surprise, Ada Berg said, that the bridge is closed.",
        [("Ada Berg", "It is no surprise … the bridge is closed", INDIRECT)],
        id="cue-between-two-clauses",
    ),
    pytest.param(
        "Oslo, Norway - Drivers have rejected a new toll on the bridge, their union said.",
        [("their union", "Drivers have rejected a new toll on the bridge", INDIRECT)],
        id="dateline-in-title-case",
    ),
    pytest.param(
        "Bo Lind was arrested on Monday and said the police had beaten him.",
        [("Bo Lind", "the police had beaten him", INDIRECT)],
        id="what-somebody-to-whom-it-was-done-says",
    ),
    pytest.param(
        '"We have everything," the 61-year-old told a news conference.',
        [("the 61-year-old", "We have everything,", DIRECT)],
        id="hyphens-in-the-source",
    ),
    pytest.param(
        "“He has not had one for years,” she says. He pulls a face. “What would I do on a beach?”",
        [("she", "He has not had one for years,", DIRECT), ("He", "What would I do on a beach?", DIRECT)],
        id="turns-from-her-to-him",
    ),
    pytest.param(
        'However Lund was subdued, with finance minister Ada Berg telling parliament: "We must save money."',
        [("finance minister Ada Berg", "We must save money.", DIRECT)],
        id="whom-the-parse-takes-for-parliament",
    ),
    pytest.param(
        "But the mayor said Mr Holm was selling the bridge and said the plan was dead.",
        [("the mayor", "Mr Holm was selling the bridge", INDIRECT), ("the mayor", "the plan was dead", INDIRECT)],
        id="who-said-goes-on-saying",
    ),
    pytest.param(
        "They announced in May they would close the bridge, but did not give a reason.",
        [("They", "they would close the bridge", INDIRECT)],
        id="a-reason-not-given",
    ),
    pytest.param(
        "The court ruled member towns could not put the toll “in abeyance” at all.",
        [("The court", "member towns could not put the toll “in abeyance” at all", QuotationKind.MIXED)],
        id="whom-a-ruling-is-about",
    ),
    pytest.param(
        "She said it would be “far better for all of the town to wait until the spring of next year”.",
        [
            (
                "She",
                "it would be “far better for all of the town to wait until the spring of next year”",
                QuotationKind.MIXED,
            )
        ],
        id="led-up-to-by-the-writer",
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_quotation(text: str, expected: list[tuple[str, str, QuotationKind]]) -> None:
    assert told(text, quotations(text, *(["Ada Berg"] if "Ada Berg" in text else []))) == expected


NOT_QUOTATIONS = [
    pytest.param('She sang in "The Lark Ascending" on the BBC last year.', id="title-of-a-work"),
    pytest.param("The so-called “experts” stayed at home.", id="scare-quotes"),
    pytest.param("The bridge is closed and the town is cut in two.", id="plain-narration"),
    pytest.param("Ada Berg did not say whether the bridge was safe.", id="what-was-not-said"),
    pytest.param("The bridge is expected to open on Monday.", id="passive-expectation"),
    pytest.param("The council left without saying that the bridge was safe.", id="left-without-saying"),
]


@pytest.mark.parametrize("text", NOT_QUOTATIONS)
def test_no_quotation(text: str) -> None:
    assert told(text, quotations(text)) == []


def test_the_speaker_is_the_chain_of_the_head_of_the_source() -> None:
    text = "“It is closed,” said Ada Berg. Ada Berg's deputy said it would open."
    assert [(q.speaker, q.speaker_text) for q in quotations(text, "Ada Berg")] == [
        ("article#c1", "Ada Berg"),
        (None, "Ada Berg's deputy"),
    ]


def test_two_who_speak_as_one_are_neither_of_them() -> None:
    text = "Ada Berg and Nils Holm said the bridge was closed."
    assert [(q.speaker, q.speaker_text) for q in quotations(text, "Ada Berg", "Nils Holm")] == [
        (None, "Ada Berg and Nils Holm")
    ]


OTHERS = [
    pytest.param(
        "Ada Berg says the sale of the bridge was plain theft but the Lund authorities argued they were only imposing the "
        "law on it.",
        [
            ("Ada Berg", "the sale of the bridge was plain theft"),
            ("the Lund authorities", "they were only imposing the law on it"),
        ],
        id="but-another-argued",
    ),
    pytest.param(
        "“We would like them back,” Ada Berg told the paper. Nils Holm, though, is keen to keep them in Lund. “There is "
        "nothing more they can do to impress me.”",
        [("Ada Berg", "We would like them back,"), ("Nils Holm", "There is nothing more they can do to impress me.")],
        id="a-sentence-on-another",
    ),
    pytest.param(
        "So is the council's job to close it, as former member Ada Berg once said? \"No. The aim is to move it and if it "
        "has any use it is to stiffen the spine of the town.\n\n\"But it's not just that. I think the plan had a huge "
        'amount to do with the decision to hold a vote on the bridge". It rained.',
        [],
        id="the-rest-of-what-is-nobodys",
    ),
    pytest.param(
        "“The bridge has stood for 73 years,” engineer Ada Berg was quoted by state media as saying.",
        [("engineer Ada Berg", "The bridge has stood for 73 years,")],
        id="quoted-by-another",
    ),
    pytest.param(
        "“It is impossible that a crane hit it,” the paper quoted Ada Berg as saying.",
        [("Ada Berg", "It is impossible that a crane hit it,")],
        id="whom-the-paper-quoted",
    ),
    pytest.param(
        "Nils Holm quoted the late painter Ada Berg: “Colour is not given, it is taken.”",
        [("the late painter", "Colour is not given, it is taken.")],
        id="whom-another-quoted-before-a-colon",
    ),
    pytest.param(
        "Nils Holm quoted Ada Berg as having said that “the bridge stays open”.",
        [("Ada Berg", "the bridge stays open")],
        id="quoted-as-having-said",
    ),
    pytest.param(
        "Ada Berg called out the council after a recent report found that fares rose, arguing that the plan had failed.",
        [("a recent report", "fares rose"), ("Ada Berg", "the plan had failed")],
        id="who-argues-after-a-report",
    ),
    pytest.param(
        "On Tuesday, Ada Berg, who has criticized the support for Lund, said: “I asked him to think.”",
        [("Ada Berg", "the support for Lund"), ("Ada Berg", "I asked him to think.")],
        id="behind-an-aside",
    ),
    pytest.param(
        "“It is a bridge - why would they close a bridge?” The council has not commented on the plan.",
        [],
        id="who-did-not-comment",
    ),
    pytest.param(
        "“I feel pain. True pain,” Ada Berg, a resident of the old harbour of Lund told the paper.",
        [("Ada Berg", "I feel pain. True pain,")],
        id="where-she-lives-says-nothing",
    ),
    pytest.param(
        "Ada Berg spoke. She praised the board, of which Nils Holm is a member and to which the Quay Trust is tied. “No mayor has ever sunk so low as this one has.”",
        [
            ("She", "the board, of which Nils Holm is a member and to which the Quay Trust is tied"),
            ("She", "No mayor has ever sunk so low as this one has."),
        ],
        id="whom-a-relative-clause-names",
    ),
    pytest.param(
        "The site flagged a post by Ada Berg proclaiming “I won the vote!” with this note: “Others called it differently.”",
        [("a post by Ada Berg", "I won the vote!")],
        id="a-note-beside-her-words",
    ),
    pytest.param(
        "“Why now?” The council said it would not pay.",
        [("The council", "it would not pay")],
        id="a-sentence-of-its-own",
    ),
    pytest.param(
        "Ada Berg wrote to the mayor, calling her a “friend” and telling her, “you are the best of us!”",
        [("Ada Berg", "her a “friend”"), ("Ada Berg", "you are the best of us!")],
        id="who-is-told-tells-nothing",
    ),
    pytest.param(
        "The plan was spelled out to the paper by the mayor, Ada Berg, who left the room early: “The first step is a bridge.”",
        [("Ada Berg", "The first step is a bridge.")],
        id="who-left-the-room",
    ),
    pytest.param(
        "Ada Berg says she wants to work with Lund as her town faces a flood, urging it to come to the talks.",
        [
            ("Ada Berg", "she wants to work with Lund as her town faces a flood"),
            ("Ada Berg", "it to come to the talks"),
        ],
        id="and-urges",
    ),
    pytest.param(
        "Ada Berg has vowed to close the bridge, telling reporters: “It is not safe.”",
        [("Ada Berg", "to close the bridge"), ("Ada Berg", "It is not safe.")],
        id="and-tells",
    ),
    pytest.param(
        "Ada Berg had insisted the town would not sell the bridge, calling the sale a “red line”.",
        [("Ada Berg", "the town would not sell the bridge"), ("Ada Berg", "the sale a “red line”")],
        id="what-the-writer-says-she-called-it",
    ),
]


@pytest.mark.parametrize(("text", "expected"), OTHERS)
def test_nobody_says_what_another_says(text: str, expected: list[tuple[str, str]]) -> None:
    names = [name for name in ("Ada Berg", "Nils Holm") if name in text]
    found = told(text, quotations(text, *names))
    assert [(who, words) for who, words, _ in found] == expected


def test_of_several_who_said_it_none_said_it_alone() -> None:
    text = "“It is late,” said Ada Berg, council leader Nils Holm and the mayor of Lund."
    assert [q.speaker for q in quotations(text, "Ada Berg", "Nils Holm")] == [None]


def test_a_leader_and_a_deputy_said_it_together() -> None:
    text = "The party's leader and deputy leader, Nils Holm and Ada Berg, said the bridge was safe."
    assert [q.speaker for q in quotations(text, "Ada Berg", "Nils Holm")] == [None]


def test_the_name_behind_a_title_that_the_parse_cut() -> None:
    text = '"It looks grim," said Swedish trades union official Ada Berg.'
    assert [q.speaker for q in quotations(text, "Ada Berg")] == ["article#c1"]


def test_a_pronoun_in_no_chain_gets_no_speaker() -> None:
    text = "A woman came out with Ada Berg. “They shouted at us,” she said."
    assert [(q.speaker, q.speaker_text) for q in quotations(text, "Ada Berg")] == [(None, "she")]


def test_asked_is_not_said_by_the_one_who_was_asked() -> None:
    text = "Asked whether the bridge was safe, Ada Berg said that it was."
    assert [(q.speaker_text, q.cue and text[q.cue.start : q.cue.end]) for q in quotations(text, "Ada Berg")][-1] == (
        "Ada Berg",
        "said",
    )
    assert all(q.speaker_text != "Ada Berg" for q in quotations(text, "Ada Berg")[:-1])


def test_words_behind_a_report_are_those_of_its_source() -> None:
    text = "Ada Berg said the bridge was lost. “The only wonder is that it stood so long.”"
    assert [q.speaker_text for q in quotations(text, "Ada Berg")] == ["Ada Berg", "Ada Berg"]


def test_a_pronoun_does_not_mean_somebody_whom_the_words_name() -> None:
    text = "Ada Berg said it was a mistake. “We let Bo Lind down,” she said."
    source = article(text)
    names = (mention(text, "Ada Berg"), mention(text, "Bo Lind"))
    said = mention(text, "she", form=MentionForm.PRONOMINAL)
    mentions = (names[0], names[1], said)
    found = find_quotations(parsed(source), source, mentions, (chain(1, mentions, 0), chain(2, mentions, 1, 2)))
    assert [(q.speaker, q.speaker_text) for q in found] == [("article#c1", "Ada Berg"), ("article#c1", "she")]


def test_what_is_denied_in_quotation_marks_is_not_literal_speech() -> None:
    text = "Ada Berg denied “playing any part in the closure”."
    assert [q.kind for q in quotations(text, "Ada Berg")] == [MIXED]


def test_words_reported_inside_reported_words_belong_to_the_outer_speaker() -> None:
    text = "Ada Berg said the council believed that the bridge was safe."
    assert told(text, quotations(text, "Ada Berg")) == [
        ("Ada Berg", "the council believed that the bridge was safe", INDIRECT)
    ]


OCCASIONS = [
    pytest.param("Ada Berg said in a letter to the council that it was closed.", "in a letter", id="behind-the-cue"),
    pytest.param("In a recording posted online Ada Berg said it was closed.", "In a recording", id="opens-sentence"),
    pytest.param("A tweet from Ada Berg's office said: “It is closed for good.”", "A tweet", id="carrier-as-source"),
    pytest.param(
        "In an interview with local radio Ada Berg wept.\n\n“It is closed,” she said.",
        "In an interview with local radio",
        id="paragraph-before",
    ),
    pytest.param("Ada Berg said on Twitter that it was closed.", "on Twitter", id="platform"),
]


@pytest.mark.parametrize(("text", "occasion"), OCCASIONS)
def test_occasion(text: str, occasion: str) -> None:
    spans = [q.occasion for q in quotations(text, "Ada Berg") if q.occasion]
    assert [text[s.start : s.end] for s in spans][:1] == [occasion]


def test_a_tweet_is_said_by_whose_account_it_is() -> None:
    text = "A tweet from the Harbour Front's account said: “We will not give up this harbour.”"
    source = article(text)
    mentions = (mention(text, "Harbour Front", EntityKind.GROUP),)
    found = find_quotations(parsed(source), source, mentions, (chain(1, mentions, 0),))
    assert [q.speaker for q in found] == ["article#c1"]


def test_ids_count_in_text_order_and_spans_lie_in_the_text() -> None:
    text = "“One,” said Ada Berg. Bo Lind said two. “Three,” he added.\n\n“Four.”"
    found = quotations(text, "Ada Berg", "Bo Lind")
    assert [q.id for q in found] == [f"article#q{n}" for n in range(1, len(found) + 1)]
    starts = [q.content[0].start for q in found]
    assert starts == sorted(starts)
    assert all(0 <= s.start < s.end <= len(text) for q in found for s in (*q.content, *q.quoted))


def test_a_transcript_gives_each_turn_to_its_label() -> None:
    text = "ADA BERG: The bridge is closed. He said it was safe.\n\nBO LIND: I never said so.\n\nADA BERG: You did."
    assert told(text, quotations(text)) == [
        ("ADA BERG", "The bridge is closed. He said it was safe.", DIRECT),
        ("BO LIND", "I never said so.", DIRECT),
        ("ADA BERG", "You did.", DIRECT),
    ]


def test_a_fact_box_is_no_transcript() -> None:
    text = "Where: The old harbour.\n\nWhen: On Monday.\n\nTickets: At the door."
    assert quotations(text) == ()


def test_a_block_quote_is_said_by_who_leads_it_in() -> None:
    text = "Ada Berg told the council:\n\nThe bridge is closed and will stay closed."
    source = article(text, kinds=(BlockKind.PARAGRAPH, BlockKind.BLOCK_QUOTE))
    found = find_quotations(parsed(source), source, (), ())
    assert told(text, found) == [("Ada Berg", "The bridge is closed and will stay closed.", DIRECT)]


def test_confidence_is_that_of_the_rule() -> None:
    text = "“The bridge is closed,” Ada Berg said. Bo Lind believes that it is open."
    found = quotations(text)
    assert [q.provenance.rule for q in found] == ["cue-after", "clause-of-attitude"]
    assert found[0].provenance.confidence > found[1].provenance.confidence
