"""Quotations and disputes: the right words in the right mouths, and no winner picked."""

from datetime import date

import pytest

from generator.records.decision import Decisions, DecisionTarget, DisputeDecision, Signature, SpeakerDecision
from generator.records.quotation import QuotationKind, Stance
from generator.records.text import SourceLocation, TextQuote
from tests.graph.assembled import Report, assembled, report

JANE, JOAN, DOCKERS, LORN = "people/jane-doe", "people/joan-dow", "groups/dockers", "places/lorn"
MIXED, INDIRECT = QuotationKind.MIXED, QuotationKind.INDIRECT
HOLDS, DENIES = "Jane Doe said the Dockers hold Lorn", "Joan Dow said the Dockers do not hold Lorn"
SIGNED = Signature(location=SourceLocation(path="content/decisions/speakers.yml", line=5), editor="Ann")


def target(article_id: str, exact: str) -> DecisionTarget:
    return DecisionTarget(article_id=article_id, quote=TextQuote(exact=exact))


def says(article_id: str, published: date | None = date(2024, 3, 11)) -> Report:
    made = report(article_id, f"{HOLDS}.", published=published).name(JANE).name(DOCKERS).name(LORN)
    return made.claim(HOLDS, Stance.ASSERTS, JANE, subject=DOCKERS)


def denies(article_id: str, published: date | None = date(2024, 3, 12)) -> Report:
    made = report(article_id, f"{DENIES}.", published=published).name(JOAN).name(DOCKERS).name(LORN)
    return made.claim(DENIES, Stance.DENIES, JOAN, subject=DOCKERS)


CONTENT = {
    "cue in the middle": (
        "“We leave,” said Jane Doe, “at dawn.”",
        ("We leave,", "at dawn."),
        "said",
        "We leave, at dawn.",
    ),
    "the report ends its sentence": (
        "“It went on for weeks,” said Jane Doe. “But we waited.”",
        ("It went on for weeks,", "But we waited."),
        "said",
        "It went on for weeks. But we waited.",
    ),
    "the comma stands outside the marks": (
        "‘We left’, said Jane Doe. ‘They stayed.’",
        ("We left", "They stayed."),
        "said",
        "We left. They stayed.",
    ),
    "the speaker asks": (
        "“Who knows?” said Jane Doe. “Nobody.”",
        ("Who knows?", "Nobody."),
        "said",
        "Who knows? Nobody.",
    ),
    "the report ends a sentence that ends in a quotation": (
        "“He said, ‘Go,’” said Jane Doe. “We went.”",
        ("He said, ‘Go,’", "We went."),
        "said Jane",
        "He said, ‘Go.’ We went.",
    ),
    "the report runs on": (
        "“We leave,” said Jane Doe, “and Lorn stays.”",
        ("We leave,", "and Lorn stays."),
        "said",
        "We leave, and Lorn stays.",
    ),
    "next paragraph": ("“We leave.\n\n“At dawn.”", ("We leave.", "At dawn."), None, "We leave. At dawn."),
    "words left out": ("“tired” and later called it “hopeless”", ("tired", "hopeless"), None, "tired … hopeless"),
}


@pytest.mark.parametrize(("text", "parts", "cue", "expected"), CONTENT.values(), ids=CONTENT)
def test_parts_are_joined_as_they_were_said(text: str, parts: tuple[str, ...], cue: str | None, expected: str) -> None:
    graph, _ = assembled(report("a", text).quotation(*parts, cue=cue))
    assert graph.quotations[0].content == expected


DENIED = {
    "the clause": ("Jane Doe denied that Lorn had paid.", "Lorn had paid", INDIRECT, "denied that Lorn had paid"),
    "doubted": ("Jane Doe doubts Lorn will pay.", "Lorn will pay", INDIRECT, "doubts Lorn will pay"),
    "in part literal": ("Jane Doe denied “any debt”.", "any debt", MIXED, "denied “any debt”"),
    "a charge": ("Jane Doe accused Lorn of lying.", "Lorn of lying", INDIRECT, "accused Lorn of lying"),
    "in front of the cue": ("Lorn had paid, Jane Doe denied.", "Lorn had paid", INDIRECT, "denied: Lorn had paid"),
}


@pytest.mark.parametrize(("text", "content", "kind", "expected"), DENIED.values(), ids=DENIED)
def test_what_is_nothing_without_its_cue_is_shown_with_it(
    text: str, content: str, kind: QuotationKind, expected: str
) -> None:
    cue = next(word for word in ("doubts", "denied", "accused") if word in text)
    rule = "charge" if cue == "accused" else "clause-of-cue"
    made = report("a", text).quotation(content, speaker_text="Jane Doe", cue=cue, kind=kind, rule=rule)
    graph, _ = assembled(made)
    assert graph.quotations[0].content == expected


NO_WORDS = {
    "silence": ("Jane Doe declined to comment.", "to comment", "declined", "infinitive-of-intention"),
    "a denied thing": ("Jane Doe denied the charges.", "the charges", "denied", "object-of-cue"),
    "what the writer doubts": ("I doubt that it rained.", "it rained", "doubt", "clause-of-attitude"),
    "an unnamed wish": ("A buyer wanted to build there.", "to build there", "wanted", "infinitive-of-intention"),
}


@pytest.mark.parametrize(("text", "content", "cue", "rule"), NO_WORDS.values(), ids=NO_WORDS)
def test_what_holds_no_words_of_anybodys_is_not_shown(text: str, content: str, cue: str, rule: str) -> None:
    speaker = "I" if text.startswith("I ") else "A buyer"
    made = report("a", text).quotation(content, speaker_text=speaker, cue=cue, kind=INDIRECT, rule=rule)
    graph, _ = assembled(made)
    assert graph.quotations == ()


def test_an_idea_of_nobodys_is_not_shown_though_a_part_of_it_is_quoted() -> None:
    text = "Jane Doe called the idea that Lorn pays “absurd”."
    made = report("a", text).quotation("Lorn pays “absurd”", cue="idea", kind=MIXED, rule="clause-of-noun")
    graph, _ = assembled(made)
    assert graph.quotations == ()


def test_a_quotation_has_its_speaker_what_it_is_about_and_its_words() -> None:
    made = report("a", "Rain fell. “Lorn sleeps,” Jane Doe said.").name(JANE).name(LORN)
    graph, _ = assembled(made.quotation("Lorn sleeps,", speaker=JANE, speaker_text="Jane Doe", cue="said"))
    (found,) = graph.quotations_by_speaker[JANE]
    assert (found.speaker_name, found.about, found.date) == ("Jane Doe", (LORN,), "2024-03-11")
    assert (found.citation.sentence, found.citation.exact) == (1, "Lorn sleeps,")
    assert graph.quotations_about[LORN] == (found,)


@pytest.mark.parametrize(
    ("printed", "shown"),
    [
        ("Witnesses", "Witnesses"), ("the leader of\nthe crew", "the leader of the crew"), ("Her brother", "Her brother"),
        ("they", ""), ("Each side", ""), ("One of them", ""), ("His words", ""), ("", ""),
    ],
)  # fmt: skip
def test_an_unnamed_speaker_keeps_the_articles_words_if_they_name_somebody(printed: str, shown: str) -> None:
    graph, _ = assembled(report("a", "“We saw it,” they said.").quotation("We saw it,", speaker_text=printed))
    assert (graph.quotations[0].speaker, graph.quotations[0].speaker_name) == (None, shown)


def test_an_editor_gives_words_to_another_speaker_or_to_nobody() -> None:
    made = report("a", "“We leave,” Jane Doe said. “At noon,” she said.").name(JANE)
    made.quotation("We leave,", speaker=JANE).quotation("At noon,", speaker=JANE)
    decisions = Decisions(
        speaker=(
            SpeakerDecision(target=target("a", "We leave"), speaker=JOAN, signature=SIGNED),
            SpeakerDecision(target=target("a", "At noon"), speaker=None, signature=SIGNED),
        )
    )
    graph, issues = assembled(made, decisions=decisions)
    assert [(q.speaker, q.speaker_name) for q in graph.quotations] == [(JOAN, "Joan Dow"), (None, "")]
    assert {q.provenance.decided_at for q in graph.quotations} == {SIGNED.location}
    assert issues == ()


@pytest.mark.parametrize(
    ("exact", "speaker", "code"),
    [
        pytest.param("Jane Doe said", JANE, "unmatched-decision", id="words outside any quotation"),
        pytest.param("We leave", "people/jane-do", "unknown-entity", id="unknown speaker"),
    ],
)
def test_a_speaker_decision_about_nothing_is_an_error(exact: str, speaker: str, code: str) -> None:
    made = report("a", "“We leave,” Jane Doe said.").name(JANE).quotation("We leave,", speaker=JANE)
    decision = SpeakerDecision(target=target("a", exact), speaker=speaker, signature=SIGNED)
    _, issues = assembled(made, decisions=Decisions(speaker=(decision,)))
    assert [(issue.code, issue.location.line) for issue in issues] == [(code, 5)]
    assert all(issue.hint for issue in issues)


@pytest.mark.parametrize(("article_id", "exact"), [("b", "We leave"), ("a", "We stay")])
def test_what_reading_has_reported_is_passed_over(article_id: str, exact: str) -> None:
    made = report("a", "“We leave,” Jane Doe said.").name(JANE).quotation("We leave,", speaker=JANE)
    decision = SpeakerDecision(target=target(article_id, exact), speaker=None, signature=SIGNED)
    graph, issues = assembled(made, decisions=Decisions(speaker=(decision,)))
    assert issues == ()
    assert graph.quotations[0].speaker == JANE


def test_opposite_claims_of_two_speakers_are_a_dispute_across_articles() -> None:
    graph, _ = assembled(says("a"), denies("b"))
    (dispute,) = graph.disputes
    assert (dispute.id, dispute.topic, dispute.about) == ("control-of-lorn-a", "control of Lorn", (DOCKERS, LORN))
    assert [(side.speaker, side.stance, side.text) for side in dispute.sides] == [
        (JANE, Stance.ASSERTS, HOLDS),
        (JOAN, Stance.DENIES, DENIES),
    ]
    assert graph.disputes_about[JANE] == (dispute,)


def test_one_speaker_who_changes_her_mind_is_no_dispute() -> None:
    words = "Jane Doe said the Dockers do not hold Lorn"
    made = report("b", f"{words}.").name(JANE).name(DOCKERS).name(LORN)
    graph, _ = assembled(says("a"), made.claim(words, Stance.DENIES, JANE, subject=DOCKERS))
    assert graph.disputes == ()


@pytest.mark.parametrize(
    "reports",
    [
        pytest.param((says("a"), says("b")), id="both assert"),
        pytest.param((says("a"), denies("b", date(2024, 6, 1))), id="months apart"),
        pytest.param((says("a", None), denies("b", None)), id="undated articles"),
    ],
)
def test_no_dispute(reports: tuple[Report, ...]) -> None:
    assert assembled(*reports)[0].disputes == ()


def test_a_denial_that_another_did_it_answers_nothing() -> None:
    words = "Joan Dow said the Harbour Board does not hold Lorn"
    made = report("b", f"{words}.").name(JOAN).name("groups/harbour-board").name(LORN)
    graph, _ = assembled(says("a"), made.claim(words, Stance.DENIES, JOAN, subject="groups/harbour-board"))
    assert graph.disputes == ()


def test_a_claim_by_nobody_is_no_voice_but_witnesses_are() -> None:
    words = "the Dockers do not hold Lorn"
    for speaker_text, expected in (("", 0), ("Witnesses", 1)):
        made = report("b", f"It said {words}.").name(DOCKERS).name(LORN)
        made.claim(words, Stance.DENIES, None, speaker_text=speaker_text, subject=DOCKERS)
        assert len(assembled(says("a"), made)[0].disputes) == expected


def test_an_editor_can_take_a_claim_out_of_a_dispute() -> None:
    decision = DisputeDecision(target=target("b", "do not hold Lorn"), disputed=False, signature=SIGNED)
    graph, issues = assembled(says("a"), denies("b"), decisions=Decisions(dispute=(decision,)))
    assert (graph.disputes, issues) == ((), ())


def test_a_dispute_keeps_its_id_when_another_article_joins_in() -> None:
    before, _ = assembled(says("a"), denies("b"))
    after, _ = assembled(says("a"), denies("b"), denies("c", date(2024, 3, 20)))
    assert [dispute.id for dispute in before.disputes] == [dispute.id for dispute in after.disputes]
    assert len(after.disputes[0].sides) == 3


@pytest.mark.parametrize(
    ("text", "words", "speaker_text", "speaker"),
    [
        pytest.param("Jane Doe spoke. She said Jane Doe would stay.", "Jane Doe would stay", "She", None, id="a name of her own"),
        pytest.param("Jane Doe spoke. She said she would stay.", "she would stay", "She", "people/jane-doe", id="a pronoun"),
        pytest.param("Jane Doe spoke. Ms Doe said Jane Doe would stay.", "Jane Doe would stay", "Ms Doe", "people/jane-doe", id="named as the speaker"),
    ],
)  # fmt: skip
def test_nobody_speaks_of_herself_by_name(text: str, words: str, speaker_text: str, speaker: str | None) -> None:
    made = report("a", text).name("people/jane-doe")
    made = made.name("people/jane-doe", occurrence=2) if text.count("Jane Doe") > 1 else made
    graph, _ = assembled(
        made.quotation(words, speaker="people/jane-doe", speaker_text=speaker_text, kind=QuotationKind.INDIRECT)
    )
    assert [(one.speaker, one.speaker_name) for one in graph.quotations] == [(speaker, "Jane Doe" if speaker else "")]
