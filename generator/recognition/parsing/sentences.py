"""Where the sentences of a parse stand."""

from spacy.tokens import Span as Words

from generator.records.text import Span


def sentence_span(sentence: Words) -> Span:
    """The characters of a sentence without the white space around it; an empty span where there is nothing else."""
    text = sentence.text
    start = sentence.start_char + len(text) - len(text.lstrip())
    return Span(start=start, end=start + len(text.strip()))
