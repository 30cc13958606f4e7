"""Picture credits between sentences and paragraphs that ran together, on real parses."""

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
