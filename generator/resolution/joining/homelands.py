"""Evidence from countries: whether a name without a country, and the same name with one, can be of one country."""

from generator.records.entity import EntityKind
from generator.resolution.joining.clusters import Cluster
from generator.resolution.names.group_names import group_stem, is_common, is_local, word_bag
from generator.resolution.names.nations import country_of, nation_of
from generator.resolution.names.place_names import city_behind, place_stem, split_place, subdivision_names
from generator.resolution.names.place_relations import is_other_name, sounds_alike
from generator.resolution.profiles.stories import Stories

_AREAS = ("province", "state", "oblast", "region", "governorate", "prefecture")
_ENGLISH = frozenset({"US", "GB", "CA", "AU", "IE", "NZ"})
"""Countries whose places have one spelling: Doe County and Dow County are two."""
_MOST, _NEARLY_ALL, _FEW = 0.6, 0.8, 0.25
_SELDOM, _KNOWN = 4, 3


def same_country(left: Cluster, right: Cluster, _: Stories) -> tuple[float, str]:
    """Articles that print the name alone tell of the country that the other name gives; or two spellings are of one."""
    if left.kind is EntityKind.PLACE:
        return _one_place(left, right)
    share, nation, bare = _share(left, right)
    if nation is None or is_local(bare):  # the university of an article on Norway is not the University of Norway
        return 0.0, ""
    worth, most = (1.0, _MOST) if is_common(bare) else (0.5, _NEARLY_ALL)
    return (worth, f"in articles on {nation}") if share >= most else (0.0, "")


def _one_place(left: Cluster, right: Cluster) -> tuple[float, str]:
    """A province with the word and without; a town in two spellings, in articles that mostly tell of one country."""
    one, other = place_stem(left.main_key), place_stem(right.main_key)
    core = split_place(one)[0]
    if core == split_place(other)[0] and core in subdivision_names() and {one, other} & {f"{core} {w}" for w in _AREAS}:
        return 1.0, f"“{core}” is a province"
    lands = [max(sorted(c.leads), key=c.leads.__getitem__, default="") for c in (left, right)]
    if not lands[0] or lands[0] != lands[1] or country_of(lands[0]) in _ENGLISH:
        return 0.0, ""
    city = next((c for c in (city_behind(one), city_behind(other)) if c and is_other_name(one, other)), None)
    if sounds_alike(one, other) or (city and city.country == lands[0]):
        return 1.0, f"both in articles on {lands[0]}"
    return 0.0, ""


def other_country(left: Cluster, right: Cluster, _: Stories) -> tuple[float, str]:
    """Articles that print the name alone tell of other countries, or say that it is of another."""
    if _seats(left) and _seats(right) and _seats(left).isdisjoint(_seats(right)):
        return 1.0, f"one of {min(_seats(left))}, the other of {min(_seats(right))}"
    share, nation, _bare = _share(left, right)
    return (1.0, f"few articles on {nation}") if nation and share < _FEW else (0.0, "")


def _share(left: Cluster, right: Cluster) -> tuple[float, str | None, str]:
    """Of the articles that print a group's name alone, the share that is of the country the longer name gives.

    Also that country (None where the names differ in anything else) and the bare name.
    """
    if left.kind is not EntityKind.GROUP:
        return 0.0, None, ""
    for one, other in ((left, right), (right, left)):
        nation, core = nation_of(group_stem(one.main_key))
        bare = group_stem(other.main_key)
        if nation and word_bag(core) == word_bag(bare):
            if not is_common(bare) and len(other.articles) < _KNOWN:
                return _FEW, nation, bare
            found = other.leads[nation] if is_common(bare) else other.lands[country_of(nation)]
            return found / max(1, len(other.articles)), nation, bare
    return 0.0, None, ""


def is_of_another_country(left: Cluster, right: Cluster) -> bool:
    """Whether two clusters have names that differ in their country alone ("Norwegian Guard", "Chilean Guard").

    Or one is called by a name without a country that stands for something longer there: "Guard" for "Guard of Honour".
    """
    one, other = _by_bag(left), _by_bag(right)
    shared = one.keys() & other.keys()
    if any(not one[bag] & other[bag] for bag in shared if None not in one[bag] | other[bag]):
        return True
    return _stands_for_more(left, right) or _stands_for_more(right, left)


def _by_bag(cluster: Cluster) -> dict[str, set[str | None]]:
    """The telling words of a cluster's names without their countries, to those countries."""
    found: dict[str, set[str | None]] = {}
    for key in cluster.keys:
        nation, core = nation_of(group_stem(key))
        found.setdefault(word_bag(core), set()).update([nation] if nation else _seats(cluster) or [None])
    return found


def _seats(cluster: Cluster) -> set[str]:
    """The countries that words beside a name give a ministry or court; a movement or firm may be met in any."""
    return cluster.seats if cluster.kind is EntityKind.GROUP and is_common(cluster.main_key) else set()


def _stands_for_more(bare: Cluster, full: Cluster) -> bool:
    """Whether a bare name of one cluster, a country's in the other, is part of another name there."""
    nation, core = nation_of(group_stem(full.main_key))
    if nation is None or core not in bare.keys:
        return False
    longer = [
        key for key in bare.keys if f" {core} " in f" {group_stem(key)} " and nation_of(group_stem(key))[1] != core
    ]
    return any(bare.printed[key] * _SELDOM >= bare.printed[core] for key in longer)
