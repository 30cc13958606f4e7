"""What each rule of joining is worth: its share of right joins, as measured on annotated news."""

from collections.abc import Mapping

from generator.records.provenance import Provenance
from generator.resolution.group_names import GroupRelation
from generator.resolution.person_names import NameRelation

CONFIDENCE: Mapping[NameRelation | GroupRelation, float] = {
    NameRelation.SAME: 0.99,
    NameRelation.MIDDLE: 0.95,
    NameRelation.MIDDLE_INITIAL: 0.98,
    NameRelation.SHORT: 0.9,
    NameRelation.ORDER: 0.9,
    NameRelation.SPELLING: 0.9,
    NameRelation.GENERATION: 0.8,
    NameRelation.INITIAL: 0.9,
    NameRelation.PART: 0.95,
    GroupRelation.SAME: 0.97,
    GroupRelation.COMMON: 0.9,
    GroupRelation.PRINTED: 0.95,
    GroupRelation.COMPANY: 0.97,
    GroupRelation.SHORT: 0.9,
    GroupRelation.TOWN: 0.9,
    GroupRelation.REWORDED: 0.95,
    GroupRelation.EXTENDED: 0.9,
    GroupRelation.GENERIC: 0.9,
    GroupRelation.ACRONYM: 0.9,
    GroupRelation.COUNTRY: 0.99,
    GroupRelation.AREA: 0.9,
    GroupRelation.SPELLING: 0.85,
}


def provenance_of(relation: NameRelation | GroupRelation, detail: str) -> Provenance:
    """The provenance of a join by names that relate so."""
    return Provenance(rule=relation.value, confidence=CONFIDENCE[relation], detail=detail)
