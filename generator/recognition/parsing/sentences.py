"""Where the sentences of a parse stand."""

from spacy.tokens import Doc
from spacy.tokens import Span as Words

from generator.records.text import Span


def sentence_span(sentence: Words) -> Span:
    """The characters of a sentence without the white space around it; an empty span where there is nothing else."""
    text = sentence.text
    start = sentence.start_char + len(text) - len(text.lstrip())
    return Span(start=start, end=start + len(text.strip()))


def sentence_spans(doc: Doc) -> tuple[Span, ...]:
    """The sentences in text order, each with the marks that close it.

    A parser sometimes takes the quotation mark behind a full stop for a sentence of its own.
    """
    spans: list[Span] = []
    for sentence in doc.sents:
        span = sentence_span(sentence)
        glued = bool(spans) and spans[-1].end == span.start
        if glued and not any(map(str.isalnum, sentence.text)):
            spans[-1] = Span(start=spans[-1].start, end=span.end)
        elif span.start < span.end:
            spans.append(span)
    return tuple(spans)
