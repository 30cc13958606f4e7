"""Where an article prints names: every source of evidence in order, one clean list out."""

from spacy.tokens import Doc

from generator.recognition.acronyms import add_bracketed
from generator.recognition.found_name import FoundName, without_overlaps
from generator.recognition.known_names import find_known_names
from generator.recognition.names_context import evidence_of_kinds
from generator.recognition.names_models import language_model_names, tagger_names
from generator.recognition.names_repeats import add_repeats
from generator.recognition.names_trimming import trim
from generator.recognition.names_voting import vote_on_kinds
from generator.records.mention import KnownName


def find_names(doc: Doc, known_names: tuple[KnownName, ...], *, learned: bool) -> tuple[FoundName, ...]:
    """All names in text order, never overlapping.

    Args:
        doc: The parsed article.
        known_names: Names editors gave; taken as certain where printed.
        learned: Whether the packaged name tagger makes the first guess, or the language model alone.

    Raises:
        GeneratorError: The packaged tagger is asked for and its model is missing.
    """
    guessed = tagger_names(doc) if learned else language_model_names(doc)
    found = [*find_known_names(doc, known_names), *guessed]
    names = without_overlaps([trimmed for name in found for trimmed in trim(doc, name)])
    names = without_overlaps(add_bracketed(doc, names))
    names = vote_on_kinds(doc, names, evidence_of_kinds(doc, names))
    return tuple(without_overlaps(add_repeats(doc, names)))
