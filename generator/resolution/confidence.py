"""What each rule of joining is worth: its share of right joins, as measured on annotated news."""

from collections.abc import Mapping

from generator.records.provenance import Provenance
from generator.resolution.group_names import GroupRelation
from generator.resolution.person_names import NameRelation

MEASURED: Mapping[NameRelation | GroupRelation, tuple[int, int]] = {
    NameRelation.SAME: (245, 247),
    NameRelation.MIDDLE: (4, 4),
    NameRelation.PART: (22, 24),
    NameRelation.SPELLING: (2, 2),
    GroupRelation.SAME: (245, 250),
    GroupRelation.SAME_PLACE: (267, 305),
    GroupRelation.COMMON: (1, 2),
    GroupRelation.PRINTED: (13, 13),
    GroupRelation.SHORT: (1, 1),
    GroupRelation.TOWN: (2, 2),
    GroupRelation.COMPANY: (17, 18),
    GroupRelation.REWORDED: (3, 3),
    GroupRelation.EXTENDED: (4, 4),
    GroupRelation.GENERIC: (3, 3),
    GroupRelation.ACRONYM: (2, 2),
    GroupRelation.COUNTRY: (9, 11),
    GroupRelation.AREA: (5, 5),
    GroupRelation.SPELLING: (2, 2),
}
"""Joins that were right, and joins that could be judged; rules that joined nothing there are not listed."""


def confidence_of(relation: NameRelation | GroupRelation) -> float:
    """The rule's share of right joins, with one right and one wrong one added so that few cases stay modest."""
    right, judged = MEASURED.get(relation, (0, 0))
    return round((right + 1) / (judged + 2), 2)


def provenance_of(relation: NameRelation | GroupRelation, detail: str) -> Provenance:
    """The provenance of a join by names that relate so."""
    return Provenance(rule=relation.value, confidence=confidence_of(relation), detail=detail)
