"""Where an article prints names: every source of evidence in order, one clean list out."""

from dataclasses import dataclass

from spacy.tokens import Doc

from generator.recognition.entity_labels import LABEL_KINDS
from generator.records.entity import EntityKind
from generator.records.provenance import Provenance

LANGUAGE_MODEL = Provenance(rule="language-model", confidence=0.65)


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class NameSpan:
    """A name in a parsed article.

    Attributes:
        start, end: Half-open range of token positions.
        kind: What is named.
        provenance: The rule that found it, or that last changed its kind or borders.
    """

    start: int
    end: int
    kind: EntityKind
    provenance: Provenance


def find_names(doc: Doc) -> tuple[NameSpan, ...]:
    """All names in text order, never overlapping."""
    return tuple(
        NameSpan(start=entity.start, end=entity.end, kind=LABEL_KINDS[entity.label_], provenance=LANGUAGE_MODEL)
        for entity in doc.ents
        if entity.label_ in LABEL_KINDS and entity.text.strip()
    )
