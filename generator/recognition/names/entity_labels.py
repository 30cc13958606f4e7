"""Which kind of page a label of the language model leads to."""

from collections.abc import Mapping

from generator.records.entity import EntityKind

LABEL_KINDS: Mapping[str, EntityKind] = {
    "PERSON": EntityKind.PERSON,
    "PER": EntityKind.PERSON,
    "ORG": EntityKind.GROUP,
    "GPE": EntityKind.PLACE,
    "LOC": EntityKind.PLACE,
    "FAC": EntityKind.PLACE,
    "EVENT": EntityKind.EVENT,
    "NORP": EntityKind.OTHER,
    "MISC": EntityKind.OTHER,
    "PRODUCT": EntityKind.OTHER,
    "WORK_OF_ART": EntityKind.OTHER,
    "LAW": EntityKind.OTHER,
    "LANGUAGE": EntityKind.OTHER,
}
"""OntoNotes and CoNLL labels; labels of numbers and times are no names and not listed."""
