"""How likely two clusters are one: a start from their names, then weighted evidence, each with its reason."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from generator.records.entity import EntityKind
from generator.resolution.clusters import Cluster
from generator.resolution.group_names import GroupRelation
from generator.resolution.person_names import NameRelation
from generator.resolution.stories import Stories

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
    likeness = stories.likeness(left.articles, right.articles)
    return min(1.0, likeness / 0.25), "their articles tell one story"


def _same_role(left: Cluster, right: Cluster, _: Stories) -> tuple[float, str]:
    shared = sorted(role for role in left.roles & right.roles if role[1])
    return (1.0, f"both {shared[0][0]} of {shared[0][1]}") if shared else (0.0, "")


def _same_company(left: Cluster, right: Cluster, _: Stories) -> tuple[float, str]:
    shared = sorted(left.company & right.company)
    return (1.0, f"both with {shared[0]}") if shared else (0.0, "")


def _same_title(left: Cluster, right: Cluster, _: Stories) -> tuple[float, str]:
    titles = {title for title, _ in left.roles} | left.titles
    shared = sorted((titles & ({title for title, _ in right.roles} | right.titles)) - PLAIN_TITLES)
    return (1.0, f"both “{shared[0]}”") if shared else (0.0, "")


def _same_office(left: Cluster, right: Cluster, _: Stories) -> tuple[float, str]:
    titles = {title for title, _ in left.roles} | left.titles
    shared = sorted(titles & ({title for title, _ in right.roles} | right.titles) & HIGH_OFFICES)
    return (1.0, f"few are “{shared[0]}”") if shared else (0.0, "")


def gender_conflict(left: Cluster, right: Cluster) -> str:
    """The two words that tell a man from a woman, if the clusters are said to be one each; else ""."""
    one, other = (max(sorted(c.genders), key=c.genders.__getitem__, default="") for c in (left, right))
    return f"“{one}” and “{other}”" if one and other and one != other else ""


def _gender_conflict(left: Cluster, right: Cluster, _: Stories) -> tuple[float, str]:
    told = gender_conflict(left, right)
    return (1.0, told) if told else (0.0, "")


def _other_roles(left: Cluster, right: Cluster, stories: Stories) -> tuple[float, str]:
    if left.kind is not EntityKind.PERSON or not (left.company and right.company):
        return 0.0, ""
    if left.company & right.company or _same_title(left, right, stories)[0]:
        return 0.0, ""
    if stories.likeness(left.articles, right.articles) >= 0.1:
        return 0.0, ""
    return 1.0, f"one with {min(left.company)}, the other with {min(right.company)}"


def _named_together(left: Cluster, right: Cluster, _: Stories) -> tuple[float, str]:
    """Two chains of one article are two people, also of one name: recognition kept a father and his son apart."""
    if left.kind is not EntityKind.PERSON:
        return 0.0, ""
    shared = left.articles & right.articles
    return (1.0, f"named as two in {min(shared)}") if shared else (0.0, "")


def _years_apart(left: Cluster, right: Cluster, _: Stories) -> tuple[float, str]:
    if left.kind is not EntityKind.PERSON or not (left.days and right.days):
        return 0.0, ""
    gap = max(min(left.days) - max(right.days), min(right.days) - max(left.days))
    return (min(1.0, gap / 7300), f"{gap // 365} years apart") if gap > 1825 else (0.0, "")


PLAIN_TITLES = frozenset({"mr", "mrs", "ms", "miss", "sir", "dr", "lord", "lady", "madam"})
"""Titles that anybody bears."""

HIGH_OFFICES = frozenset({"president", "prime minister", "chancellor", "pope", "king", "queen", "emperor", "premier"})
"""Titles of which a country has one."""

FEATURES: tuple[Feature, ...] = (
    Feature(name="same story", weight=0.3, measure=_same_story),
    Feature(name="same role", weight=0.3, measure=_same_role),
    Feature(name="same company", weight=0.2, measure=_same_company),
    Feature(name="same title", weight=0.1, measure=_same_title),
    Feature(name="same office", weight=0.1, measure=_same_office),
    Feature(name="gender conflict", weight=-0.6, measure=_gender_conflict),
    Feature(name="other roles", weight=-0.3, measure=_other_roles),
    Feature(name="named together", weight=-1.0, measure=_named_together),
    Feature(name="years apart", weight=-0.15, measure=_years_apart),
)
