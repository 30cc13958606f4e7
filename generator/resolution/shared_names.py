"""Names that many bear: which country's "Supreme Court" an article means, whose short name "United" is, which Georgia."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from generator.records.entity import EntityKind
from generator.resolution.gazetteer import american_states, neighbours
from generator.resolution.group_names import is_common
from generator.resolution.name_keys import looks_like_acronym, person_words
from generator.resolution.place_names import country_codes
from generator.resolution.profiles import ChainProfile

FEWEST, USUAL = 3, 0.6
"""Articles with a country of their own, and the share of them, that make it the one a name means by default."""
MET = 2
"""People an article must share with those on the default country's group to mean it, though another country is named more."""
AMERICA, A_ROW = "US", 4
OUTWEIGHS = 3
"""How many times as often as any other group of its short name one must be named to be meant by it."""


def homes_of(profiles: Sequence[ChainProfile]) -> dict[str, str]:
    """Chain id to the country whose group a chain with a common name is; chains of which nothing tells are left out.

    An article means the country it names most, but for names that nearly always are of one country in this library:
    those are of that country wherever the article names it, or its people.
    """
    named = _countries_named(profiles)
    people = _people_named(profiles)
    bearers: defaultdict[str, list[ChainProfile]] = defaultdict(list)
    for profile in profiles:
        if profile.kind is EntityKind.GROUP and is_common(profile.key):
            bearers[profile.key].append(profile)
    found = {}
    for chains in bearers.values():
        homes = {chain.id: home for chain in chains if (home := _leading(named.get(chain.article_id, Counter())))}
        found.update(homes)
        if usual := _usual(homes.values()):
            own = [chain for chain in chains if homes.get(chain.id) == usual]
            known = {name for chain in own for name in people.get(chain.article_id, ())}
            for chain in chains:
                met = people.get(chain.article_id, frozenset()) & known
                needed = MET if chain.id in homes else 1
                if usual in named.get(chain.article_id, ()) or len(met) >= needed:
                    found[chain.id] = usual
    return found


def _countries_named(profiles: Iterable[ChainProfile]) -> Mapping[str, Counter[str]]:
    """Article id to the countries it names, each with how often."""
    named: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for profile in profiles:
        if profile.kind is EntityKind.PLACE and (code := country_codes().get(profile.key)):
            named[profile.article_id][code] += profile.weight
    return named


def _people_named(profiles: Iterable[ChainProfile]) -> Mapping[str, frozenset[str]]:
    """Article id to the people it names in full."""
    named: defaultdict[str, set[str]] = defaultdict(set)
    for profile in profiles:
        if profile.kind is EntityKind.PERSON and len(person_words(profile.name)) > 1:
            named[profile.article_id].add(profile.key)
    return {article: frozenset(names) for article, names in named.items()}


def _leading(counts: Counter[str]) -> str | None:
    """The country named more than any other."""
    first, *others = counts.most_common() or [("", 0)]
    return first[0] if first[0] and (not others or others[0][1] < first[1]) else None


def with_states(profiles: Sequence[ChainProfile]) -> tuple[ChainProfile, ...]:
    """The profiles; a name that a country shares with an American state has another key where the article means that.

    It does if it names the United States, none of that country's neighbours, and not a row of countries.
    """
    named = _countries_named(profiles)
    return tuple(
        replace(profile, key=f"{profile.key} {AMERICA.casefold()}") if _is_state(profile, named) else profile
        for profile in profiles
    )


def _is_state(profile: ChainProfile, named: Mapping[str, Counter[str]]) -> bool:
    code = country_codes().get(profile.key) if profile.kind is EntityKind.PLACE else None
    if code is None or profile.key not in american_states() or profile.claimed:
        return False
    others = set(named.get(profile.article_id, ())) - {code}
    return AMERICA in others and len(others) < A_ROW and not others.intersection(neighbours().get(code, ()))


def _usual(homes: Collection[str]) -> str | None:
    (home, count), *_ = Counter(homes).most_common(1) or [("", 0)]
    return home if count >= FEWEST and count >= USUAL * len(homes) else None


def owners_of_short_names(profiles: Sequence[ChainProfile]) -> dict[str, str | None]:
    """Chains named by one word that ends or begins several groups' names ("United"): whose name it is in the article.

    Only words that mostly stand beside a longer name, of more than one group; those that are a group's usual name are
    not among them.

    Returns:
        Chain id to the chain of the longer name, or to None where there is none or nobody stands out.
    """
    longer: defaultdict[tuple[str, str], list[ChainProfile]] = defaultdict(list)
    for profile in profiles:
        words = profile.key.split() if profile.kind is EntityKind.GROUP else []
        for word in {words[0], words[-1]} if len(words) > 1 else ():
            longer[profile.article_id, word].append(profile)
    groups = [p for p in profiles if p.kind is EntityKind.GROUP and p.article_id]
    short = [p for p in groups if " " not in p.key and not looks_like_acronym(p.name)]
    beside: defaultdict[str, list[ChainProfile]] = defaultdict(list)
    for profile in short:
        beside[profile.key].append(profile)
    shared = {word for word, chains in beside.items() if _is_shared(word, chains, longer)}
    return {p.id: _owner(longer.get((p.article_id, p.key), ())) for p in short if p.key in shared}


def _is_shared(
    word: str, chains: Sequence[ChainProfile], longer: Mapping[tuple[str, str], Sequence[ChainProfile]]
) -> bool:
    with_owner = [longer[chain.article_id, word] for chain in chains if (chain.article_id, word) in longer]
    owners = {owner.key for found in with_owner for owner in found}
    return len(owners) > 1 and len(with_owner) * 2 >= len(chains)


def _owner(longer: Sequence[ChainProfile]) -> str | None:
    ranked = sorted(longer, key=lambda chain: -chain.weight)
    clear = bool(ranked) and all(ranked[0].weight >= OUTWEIGHS * other.weight for other in ranked[1:])
    return ranked[0].id if clear else None
