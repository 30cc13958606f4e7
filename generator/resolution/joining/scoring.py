"""How likely two clusters are one: a start from their names, then weighted evidence, each with its reason."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from generator.records.entity import EntityKind
from generator.resolution.joining.clusters import Cluster
from generator.resolution.joining.homelands import other_country, same_country
from generator.resolution.joining.namesakes import (
    common_name,
    likeness_of,
    named_together,
    other_age,
    other_calling,
    other_gender,
    other_rank,
    other_roles,
    other_side,
    other_world,
    shared_titles,
    years_apart,
)
from generator.resolution.names.group_names import GroupRelation
from generator.resolution.names.person_names import NameRelation
from generator.resolution.profiles.stories import Stories

JOIN = 0.75
UNDECIDED = 0.5

Relation = NameRelation | GroupRelation

STARTS: Mapping[Relation, float] = {
    NameRelation.SAME: 0.85,
    NameRelation.MIDDLE: 0.6,
    NameRelation.MIDDLE_INITIAL: 0.72,
    NameRelation.SHORT: 0.6,
    NameRelation.ORDER: 0.6,
    NameRelation.SPELLING: 0.5,
    NameRelation.SPELLING_AND_MORE: 0.3,
    NameRelation.GENERATION: 0.4,
    NameRelation.INITIAL: 0.5,
    NameRelation.PART: 0.5,
    GroupRelation.SAME: 0.95,
    GroupRelation.SAME_PLACE: 0.95,
    GroupRelation.COMMON: 0.45,
    GroupRelation.COMPANY: 0.85,
    GroupRelation.COUNTRY: 0.95,
    GroupRelation.PRINTED: 0.85,
    GroupRelation.SHORT: 0.5,
    GroupRelation.TOWN: 0.55,
    GroupRelation.REWORDED: 0.85,
    GroupRelation.AREA: 0.6,
    GroupRelation.EXTENDED: 0.6,
    GroupRelation.GENERIC: 0.6,
    GroupRelation.ACRONYM: 0.55,
    GroupRelation.SPELLING: 0.55,
}
"""What names alone are worth."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Feature:
    """One kind of evidence.

    Attributes:
        weight: Added to the score times the measure (0 to 1); negative for evidence against.
        measure: Two clusters and the stories to (measure, reason); measure 0 says nothing.
    """

    name: str
    weight: float
    measure: Callable[[Cluster, Cluster, Stories], tuple[float, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """A score from 0 to 1 and the reasons for it, in words."""

    value: float
    relation: Relation
    reasons: tuple[str, ...]

    @property
    def detail(self) -> str:
        """The reasons as one line."""
        return "; ".join(self.reasons)


def score_pair(left: Cluster, right: Cluster, relation: Relation, stories: Stories) -> Score:
    """Weigh all FEATURES for two clusters whose names relate so."""
    value = STARTS[relation]
    reasons = [f"{relation.value} ({value:.2f})"]
    for feature in FEATURES:
        measure, reason = feature.measure(left, right, stories)
        if measure:
            value += feature.weight * measure
            reasons.append(f"{reason} ({feature.weight * measure:+.2f})")
    return Score(value=min(1.0, max(0.0, value)), relation=relation, reasons=tuple(reasons))


def _same_story(left: Cluster, right: Cluster, stories: Stories) -> tuple[float, str]:
    return min(1.0, likeness_of(left, right, stories) / 0.25), "their articles tell one story"


def _same_role(left: Cluster, right: Cluster, _: Stories) -> tuple[float, str]:
    shared = sorted(role for role in left.roles & right.roles if role[1])
    return (1.0, f"both {shared[0][0]} of {shared[0][1]}") if shared else (0.0, "")


def _same_company(left: Cluster, right: Cluster, _: Stories) -> tuple[float, str]:
    shared = sorted(left.company & right.company)
    return (1.0, f"both with {shared[0]}") if shared else (0.0, "")


def _bare_acronym(left: Cluster, right: Cluster, stories: Stories) -> tuple[float, str]:
    """A short name that an article explains stands for something else in one of quite another story that does not.

    So with letters, and with a name that is the beginning of a longer one ("First Bank", "First Bank of Doe").
    """
    for one, other in ((left, right), (right, left)):
        letters = one.main_key
        if (
            other.kind is EntityKind.GROUP
            and (len(letters) <= _LETTERS or other.main_key.startswith(f"{letters} "))
            and len(one.keys) == 1
            and letters in other.aliases
        ):
            unlike = stories.likeness(left.articles, right.articles) < _OF_ANOTHER_STORY
            return (1.0, f"“{letters}” in quite another story") if unlike and not one.aliases else (0.0, "")
    return 0.0, ""


def _same_title(left: Cluster, right: Cluster, _: Stories) -> tuple[float, str]:
    shared = shared_titles(left, right)
    return (1.0, f"both “{shared[0]}”") if shared else (0.0, "")


def _same_office(left: Cluster, right: Cluster, _: Stories) -> tuple[float, str]:
    shared = [title for title in shared_titles(left, right) if title in HIGH_OFFICES]
    return (1.0, f"few are “{shared[0]}”") if shared else (0.0, "")


_LETTERS = 4
_OF_ANOTHER_STORY = 0.03

HIGH_OFFICES = frozenset({"president", "prime minister", "chancellor", "pope", "king", "queen", "emperor", "premier"})
"""Titles of which a country has one."""

FEATURES: tuple[Feature, ...] = (
    Feature(name="same story", weight=0.3, measure=_same_story),
    Feature(name="same role", weight=0.3, measure=_same_role),
    Feature(name="same company", weight=0.2, measure=_same_company),
    Feature(name="same title", weight=0.1, measure=_same_title),
    Feature(name="same office", weight=0.15, measure=_same_office),
    Feature(name="bare acronym", weight=-0.15, measure=_bare_acronym),
    Feature(name="same country", weight=0.2, measure=same_country),
    Feature(name="other country", weight=-0.35, measure=other_country),
    Feature(name="gender conflict", weight=-0.6, measure=other_gender),
    Feature(name="other roles", weight=-0.05, measure=other_roles),
    Feature(name="other calling", weight=-0.35, measure=other_calling),
    Feature(name="other world", weight=-0.2, measure=other_world),
    Feature(name="other age", weight=-0.35, measure=other_age),
    Feature(name="other side", weight=-0.15, measure=other_side),
    Feature(name="other rank", weight=-0.2, measure=other_rank),
    Feature(name="named together", weight=-1.0, measure=named_together),
    Feature(name="common name", weight=-0.15, measure=common_name),
    Feature(name="years apart", weight=-0.15, measure=years_apart),
)
