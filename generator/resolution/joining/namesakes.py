"""Evidence that one name is two people's: each feature takes two clusters and the stories, and gives a measure and why.

A measure of 0 says nothing; a feature's weight is in `scoring.FEATURES`.
"""

from generator.records.entity import EntityKind
from generator.resolution.joining.clusters import Cluster
from generator.resolution.profiles.callings import SPORT, distance
from generator.resolution.profiles.stories import Stories

UNLIKE = 0.1
"""Articles less alike than this tell two stories."""

_BESIDES = 0.05
"""How alike articles must be in other words for the name in question to count as well."""

OFTEN = 2
"""Times a name must stand in articles to be more than mentioned in passing."""
_WELL_KNOWN = 3
"""Articles that make somebody known to the readers of any page."""

_UNIQUE, _RARE, _LIKELY_TWO = 0.002, 0.005, 0.06
"""How many others of a name a library may hold by chance: fewer and it is one person's; more and two are likely.

On 5,500 articles of two decades apart nearly all same names below the first were one person, and most above the second two.
"""
_WRONG_WORD, _KNOWN_WORD = 0.5, 0.15
"""What "he" against "she" counts under one full name; less yet where the name is rare or its bearer well known.

A pronoun is given to the wrong person far more often than a man and a woman share a full name: so in all 15 such pairs
of 7,000 articles.
"""
_ELSEWHERE = 0.4
"""What sport against another field counts under a name that is nobody else's: champions are met on every page."""
_AGES_APART = 3
_FEWEST_MET = 0.25
_PEERS = frozenset({"lord", "lady", "baroness", "baron", "viscount", "earl"})
_HONOURS = _PEERS | {"sir", "dame"}
COURTESIES = frozenset({"mr", "mrs", "ms", "miss"})

PLAIN_TITLES = frozenset({"mr", "mrs", "ms", "miss", "sir", "dr", "lord", "lady", "madam"})
"""Titles that anybody bears."""


def likeness_of(left: Cluster, right: Cluster, stories: Stories) -> float:
    """How alike the stories of two clusters are; the name they share makes a story only together with other words."""
    if left.kind is not EntityKind.PERSON:
        return stories.likeness(left.articles, right.articles)
    besides = stories.likeness(left.articles, right.articles, left.name_words | right.name_words)
    return stories.likeness(left.articles, right.articles) if besides >= _BESIDES else besides


def shared_titles(left: Cluster, right: Cluster) -> list[str]:
    """Titles and roles that both bear, but for those anybody bears; A to Z."""
    titles = {title for title, _ in left.roles} | left.titles
    return sorted((titles & ({title for title, _ in right.roles} | right.titles)) - PLAIN_TITLES)


def gender_conflict(left: Cluster, right: Cluster) -> str:
    """The two words that tell a man from a woman, if the clusters are said to be one each; else ""."""
    one, other = (max(sorted(c.genders), key=c.genders.__getitem__, default="") for c in (left, right))
    return f"“{one}” and “{other}”" if one and other and one != other else ""


def other_gender(left: Cluster, right: Cluster, _: Stories) -> tuple[float, str]:
    """A man and a woman, by the words that articles use of them."""
    told = gender_conflict(left, right)
    if not told:
        return 0.0, ""
    if left.names.keys().isdisjoint(right.names):
        return 1.0, told
    chance = _chance(left, right)
    return (_KNOWN_WORD if _is_known(left, right) or (chance is not None and chance < _RARE) else _WRONG_WORD), told


def _is_known(left: Cluster, right: Cluster) -> bool:
    return max(len(left.articles), len(right.articles)) >= _WELL_KNOWN


def _chance(left: Cluster, right: Cluster) -> float | None:
    """How many others of the one full name the library may hold by chance; None where unknown, or the names differ."""
    if left.chance is None or right.chance is None or left.names.keys().isdisjoint(right.names):
        return None
    return min(left.chance, right.chance)


def other_roles(left: Cluster, right: Cluster, stories: Stories) -> tuple[float, str]:
    """Roles in bodies that have nothing to do with each other: people have several, so this only tips the scales.

    Under a name that is not rare, and of people not well known, different roles in no named body count as well.
    """
    if left.kind is not EntityKind.PERSON or not (left.roles and right.roles):
        return 0.0, ""
    if left.company & right.company or shared_titles(left, right):
        return 0.0, ""
    one, other = (min(c.company, default="") for c in (left, right))
    if not (one and other) and ((_chance(left, right) or 0.0) < _RARE or _is_known(left, right)):
        return 0.0, ""
    if likeness_of(left, right, stories) >= UNLIKE:
        return 0.0, ""
    one, other = (name or min(title for title, _ in c.roles) for name, c in ((one, left), (other, right)))
    return 1.0, f"one with {one}, the other with {other}"


def other_calling(left: Cluster, right: Cluster, _: Stories) -> tuple[float, str]:
    """People change their work over the years; but a minister of today is no striker of today."""
    if not (left.callings and right.callings):
        return 0.0, ""
    if left.told & right.callings or right.told & left.callings:
        return 0.0, ""  # a singer called a bishop in an article on music
    far = distance(left.callings | left.past, right.callings | right.past)
    return far, f"one in {min(left.callings)}, the other in {min(right.callings)}"


def other_world(left: Cluster, right: Cluster, stories: Stories) -> tuple[float, str]:
    """A name without a title in a match report is a player's; anybody may be named in an article of another kind."""
    one, other = _worlds(left), _worlds(right)
    if (left.callings and right.callings) or not distance(one, other) or SPORT not in one ^ other:
        return 0.0, ""
    if _is_in_passing(left, right) or _is_in_passing(right, left) or left.company & right.company:
        return 0.0, ""
    if likeness_of(left, right, stories) >= UNLIKE:
        return 0.0, ""
    chance = _chance(left, right)
    worth = _ELSEWHERE if chance is not None and chance < _UNIQUE else 1.0
    return worth, f"one in articles of {min(one)}, the other of {min(other)}"


def _is_in_passing(left: Cluster, right: Cluster) -> bool:
    """Whether one is named once, and the other is somebody whom any article may mention so."""
    introduced = left.callings or left.roles or left.titles
    return not introduced and left.beats.total() < OFTEN and len(right.articles) >= _WELL_KNOWN


def _worlds(cluster: Cluster) -> set[str]:
    """The fields somebody is in, by callings, else by what the articles tell of; a former player may be in any."""
    if cluster.callings:
        return cluster.callings | cluster.past
    return set() if SPORT in cluster.past else set(cluster.beats) | cluster.past


def named_together(left: Cluster, right: Cluster, _: Stories) -> tuple[float, str]:
    """Two chains of one article are two people, also of one name: recognition kept a father and his son apart."""
    if left.kind is not EntityKind.PERSON:
        return 0.0, ""
    shared = left.articles & right.articles
    return (1.0, f"named as two in {min(shared)}") if shared else (0.0, "")


def other_age(left: Cluster, right: Cluster, _: Stories) -> tuple[float, str]:
    """Ages that cannot be one person's, each counted back from its article's day to a year of birth."""
    if not (left.born and right.born):
        return 0.0, ""
    gap = min(abs(one - other) for one in left.born for other in right.born)
    told = f"born about {min(left.born)} and {min(right.born)} by the ages given"
    return (1.0, told) if gap >= _AGES_APART else (0.0, "")


def other_side(left: Cluster, right: Cluster, stories: Stories) -> tuple[float, str]:
    """A surname in a line-up is one of those who play together: of its neighbours some must be met with the full name."""
    for one, other in ((left, right), (right, left)):
        if other.names and not one.names and (beside := one.head.listed_with):
            met = beside & stories.people_near(one.head.article_id, other.articles)
            if len(met) < _FEWEST_MET * len(beside):
                return 1.0, f"in a list beside {len(met)} of {len(beside)} people met with the other"
    return 0.0, ""


def other_rank(left: Cluster, right: Cluster, _: Stories) -> tuple[float, str]:
    """Nobody is both Lord Doe and Mr Doe, at one time; under one full name it may be the first lady."""
    if not left.names.keys().isdisjoint(right.names):
        return 0.0, ""
    for one, other in ((left, right), (right, left)):
        peer, plain = sorted(one.titles & _PEERS), sorted(other.titles & COURTESIES)
        if peer and plain and not (one.titles & COURTESIES or other.titles & _PEERS):
            return 1.0, f"“{peer[0]}” and “{plain[0]}”"
    return 0.0, ""


def common_name(left: Cluster, right: Cluster, _: Stories) -> tuple[float, str]:
    """A name that several people of so large a library will bear, as its first and last names go; less if one is known.

    Not where both are of one field, by their callings or by what their articles tell of, or are both knights.
    """
    chance = _chance(left, right)
    if chance is None or left.told & right.told or left.callings & right.callings:
        return 0.0, ""
    if left.titles & right.titles & _HONOURS:
        return 0.0, ""
    measure = min(1.0, chance / _LIKELY_TWO) * (0.5 if _is_known(left, right) else 1.0)
    return (measure, "a common name") if chance >= _RARE else (0.0, "")


def years_apart(left: Cluster, right: Cluster, _: Stories) -> tuple[float, str]:
    """Articles with many years and none of the name between them; a rare name stays one person's for life."""
    if left.kind is not EntityKind.PERSON or not (left.days and right.days):
        return 0.0, ""
    if left.chance is not None and right.chance is not None and min(left.chance, right.chance) < _RARE:
        return 0.0, ""
    gap = max(min(left.days) - max(right.days), min(right.days) - max(left.days))
    return (min(1.0, gap / 7300), f"{gap // 365} years apart") if gap > 1825 else (0.0, "")
