"""Quotations of short texts on real parses, and how tests write them down."""

from spacy.tokens import Doc

from generator.recognition.parsing.language_model import load_language_model, parse
from generator.recognition.quotations.quotations import find_quotations
from generator.records.article import Article
from generator.records.quotation import Quotation, QuotationKind
from generator.settings import Settings
from tests.record_builders import article, chain, mention


def quotations(text: str, *names: str) -> tuple[Quotation, ...]:
    """The quotations of a text in which each of `names` is one person with a chain of its own, numbered from 1."""
    source = article(text)
    mentions = tuple(mention(text, name) for name in names)
    chains = tuple(chain(number, mentions, number - 1) for number in range(1, len(names) + 1))
    return find_quotations(parsed(source), source, mentions, chains)


def parsed(source: Article) -> Doc:
    return parse(source, load_language_model(Settings().language_model))


def told(text: str, found: tuple[Quotation, ...]) -> list[tuple[str, str, QuotationKind]]:
    return [(q.speaker_text, " … ".join(text[s.start : s.end] for s in q.content), q.kind) for q in found]
