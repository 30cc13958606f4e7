"""Which open pairs are worth an editor's time: not those whose likeness is only that of words that many names share."""

from generator.records.entity import EntityKind
from generator.resolution.joining.clusters import Cluster
from generator.resolution.joining.scoring import Relation
from generator.resolution.names.group_names import GroupRelation, group_stem

_SHORTENED = frozenset({GroupRelation.TOWN, GroupRelation.GENERIC})
_OFFICES = frozenset({"department", "ministry"})
_SHORTEST_SLIP = 6


def is_worth_asking(left: Cluster, right: Cluster, relation: Relation) -> bool:
    """Whether two clusters that nothing joins may still be one for a reader who knows them.

    They are not where only the short name of one is in the other's, and it goes by a fuller name by now ("Doe City,
    or City" beside "Roe City"); where one is an office of state and the other has only its word ("the
    Labor Department" beside "Labor"); or where two short words differ in a letter, as acronyms do.
    """
    if left.kind is EntityKind.PERSON:
        return True
    if relation is GroupRelation.SPELLING:
        return not any(" " not in key and len(key) < _SHORTEST_SLIP for key in (left.main_key, right.main_key))
    if relation not in _SHORTENED:
        return True
    short, full = sorted((group_stem(left.main_key), group_stem(right.main_key)), key=lambda key: (len(key), key))
    return full.rsplit(" ", 1)[-1] not in _OFFICES and (_holds(full, short) or _is_clipped(short, full))


def _holds(full: str, short: str) -> bool:
    return full.startswith(f"{short} ") or full.endswith(f" {short}")


def _is_clipped(short: str, full: str) -> bool:
    """Whether the names differ in a town that one of them clips: "Man City", "Manchester City"."""
    (town, _, rest), (whole, _, other_rest) = short.partition(" "), full.partition(" ")
    return rest == other_rest and whole.startswith(town)
