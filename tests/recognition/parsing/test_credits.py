"""Picture credits between sentences, on real parses."""

from generator.recognition.parsing.language_model import load_language_model, parse
from generator.recognition.parsing.sentences import sentence_spans
from generator.settings import Settings
from tests.record_builders import article


def test_a_credit_is_a_sentence_of_its_own() -> None:
    text = "The pier closed on Monday.(Nils Holm/Agency via Images) Ada Berg said that it was late."
    doc = parse(article(text), load_language_model(Settings().language_model))
    assert [text[span.start : span.end] for span in sentence_spans(doc)] == [
        "The pier closed on Monday.",
        "(Nils Holm/Agency via Images)",
        "Ada Berg said that it was late.",
    ]
