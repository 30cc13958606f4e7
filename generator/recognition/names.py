"""Where an article prints names: every source of evidence in order, one clean list out."""

from spacy.tokens import Doc

from generator.recognition.acronyms import add_bracketed
from generator.recognition.entity_labels import LABEL_KINDS
from generator.recognition.found_name import FoundName, without_overlaps
from generator.recognition.known_names import find_known_names
from generator.recognition.names_context import evidence_of_kinds
from generator.recognition.names_repeats import add_repeats
from generator.recognition.names_trimming import trim
from generator.recognition.names_voting import vote_on_kinds
from generator.records.mention import KnownName
from generator.records.provenance import Provenance

LANGUAGE_MODEL = Provenance(rule="language-model", confidence=0.65)


def find_names(doc: Doc, known_names: tuple[KnownName, ...]) -> tuple[FoundName, ...]:
    """All names in text order, never overlapping.

    Args:
        doc: The parsed article.
        known_names: Names editors gave; taken as certain where printed.
    """
    found = [*find_known_names(doc, known_names), *_model_names(doc)]
    names = without_overlaps([trimmed for name in found for trimmed in trim(doc, name)])
    names = without_overlaps(add_bracketed(doc, names))
    names = vote_on_kinds(doc, names, evidence_of_kinds(doc, names))
    return tuple(without_overlaps(add_repeats(doc, names)))


def _model_names(doc: Doc) -> list[FoundName]:
    return [
        FoundName(start=entity.start, end=entity.end, kind=LABEL_KINDS[entity.label_], provenance=LANGUAGE_MODEL)
        for entity in doc.ents
        if entity.label_ in LABEL_KINDS and entity.text.strip()
    ]
