"""Picture credits between sentences and paragraphs that ran together, on real parses; credits in plain text."""

import pytest

from generator.recognition.parsing.credits import credit_spans
from generator.recognition.parsing.language_model import load_language_model, parse
from generator.recognition.parsing.sentences import sentence_spans
from generator.settings import Settings
from tests.record_builders import article


def sentences(text: str) -> list[str]:
    doc = parse(article(text), load_language_model(Settings().language_model))
    return [text[span.start : span.end] for span in sentence_spans(doc)]


def test_a_credit_is_a_sentence_of_its_own() -> None:
    text = "The pier closed on Monday.(Nils Holm/Agency via Images) Ada Berg said that it was late."
    assert sentences(text) == [
        "The pier closed on Monday.",
        "(Nils Holm/Agency via Images)",
        "Ada Berg said that it was late.",
    ]


def test_paragraphs_that_ran_together_are_sentences_of_their_own() -> None:
    text = "Ada Berg left in 2012.“You are late,” she said.“We will wait for you.”Nils Holm stayed."
    assert sentences(text) == [
        "Ada Berg left in 2012.",
        "“You are late,” she said.",
        "“We will wait for you.”",
        "Nils Holm stayed.",
    ]


PICTURES = {
    "in brackets": (
        "The pier on Monday. (Photo by Nils Holm/AFP via Getty Images) She",
        "(Photo by Nils Holm/AFP via Getty Images)",
    ),
    "agency first": ("The pier on Monday.(AP/Nils Holm) She", "(AP/Nils Holm)"),
    "without brackets": (
        "The pier on May 1, 2024. Nils Holm/Lorn Images/Reuters She left",
        "Nils Holm/Lorn Images/Reuters",
    ),
    "glued to the sentence": ("The pier on Monday.(Lorn Harbour Board) She", "(Lorn Harbour Board)"),
    "a paper of a long name": (
        "The pier on Monday. (Nils Holm/Lorn Evening Times) She",
        "(Nils Holm/Lorn Evening Times)",
    ),
    "blanks around the stroke": ("The pier on Monday. Nils Holm / AFP She left", "Nils Holm / AFP"),
    "a studio via an agency": (
        "Nils Holm/Lorn Hall, Inc via Getty Images",
        "Nils Holm/Lorn Hall, Inc via Getty Images",
    ),
    "an agency alone": ("The pier on Monday. (Getty Images) She left.", "(Getty Images)"),
    "with a label in capitals": ("The pier (PHOTO: N. Holm) closed.", "PHOTO: N. Holm"),
    "with a label": ("Photo: Nils Holm/Redux. She left.", "Photo: Nils Holm/Redux"),
    "a byline": ("By Nils Holm and Ada Berg, Lorn\nThe pier closed.", "By Nils Holm and Ada Berg, Lorn"),
    "a byline before a dateline": (
        "By NILS HOLM and ADA BERG, Lorn Wire LORN (LW) — The pier closed.",
        "By NILS HOLM and ADA BERG, Lorn Wire",
    ),
    "who wrote from where, at the end": ("The pier closed.\nNils Holm in Lorn", "Nils Holm in Lorn"),
    "a sentence that begins like a byline": ("By Nils Holm standards the pier was full.", ""),
    "whose rights": (
        "The & 2023 Lorn Network, Inc. All rights reserved.",
        "The & 2023 Lorn Network, Inc. All rights reserved",
    ),
    "not a dateline": ("LORN (Reuters) - The pier closed.", ""),
    "not an acronym": ("The Lorn Harbour Board (LHB) said so. (She had left.)", ""),
    "not two names for one town": ("It closed in Lorn/Lorne Bay on Monday.", ""),
}
HELPERS = {
    "who helped": ("Ada Berg in Lorn and Nils Holm contributed reporting.", True),
    "which agency helped": ("The Lorn Wire also contributed to this report.", True),
    "who wrote and edited": ("Reporting by Ada Berg; Editing by Nils Holm", True),
    "who reported from where": ("Ada Berg and Nils Holm reported from Lorn.", True),
    "who helped with something told of": ("Dozens of experts contributed to the report that Ada Berg read.", False),
    "something else said of them": ("Ada Berg contributed to the harbour fund.", False),
}


@pytest.mark.parametrize(("text", "credit"), PICTURES.values(), ids=PICTURES.keys())
def test_credits_of_pictures(text: str, credit: str) -> None:
    covered = {position for start, end in credit_spans(text, ()) for position in range(start, end)}
    assert "".join(text[position] for position in sorted(covered)) == credit


@pytest.mark.parametrize(("sentence", "told"), HELPERS.values(), ids=HELPERS.keys())
def test_who_helped_with_the_report(sentence: str, *, told: bool) -> None:
    assert list(credit_spans(sentence, [(0, len(sentence))])) == ([(0, len(sentence))] if told else [])
