"""Names that many bear: which country's "Supreme Court" an article means, whose short name "United" is, which Georgia."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from generator.records.entity import EntityKind
from generator.resolution.names.gazetteer import american_states, neighbours
from generator.resolution.names.group_names import (
    COMPANY_WORDS,
    GENERIC_WORDS,
    group_stem,
    is_common,
    is_local,
    word_bag,
)
from generator.resolution.names.name_keys import looks_like_acronym, person_words
from generator.resolution.names.nations import A_STATE, land_of, nation_of
from generator.resolution.names.place_names import country_codes, is_known_place
from generator.resolution.profiles.chain_profiles import ChainProfile

FEWEST, USUAL = 3, 0.6
"""Articles with a country of their own, and the share of them, that make it the one a name means by default."""
NEARLY = 0.8
"""The share of names that give a country, and of articles that name it, that make it the one meant wherever it is named."""
MET = 2
"""People an article must share with those on the default country's group to mean it, though another country is named more."""
AMERICA, A_ROW = "US", 4
OUTWEIGHS = 3
"""How many times as often as any other group of its short name one must be named to be meant by it."""


def homes_of(profiles: Sequence[ChainProfile]) -> dict[str, str]:
    """Chain id to the country whose group a chain with a common name is; chains of which nothing tells are left out.

    An article means the country that words beside the name say, else the one it names most, but for names that nearly
    always are of one country in this library: those are of that country wherever the article names it, or its people.
    """
    people = _people_named(profiles)
    bearers: defaultdict[str, list[ChainProfile]] = defaultdict(list)
    for profile in profiles:
        shared = profile.kind is EntityKind.GROUP and is_common(profile.key) and not is_local(profile.key)
        if shared and profile.seat != A_STATE:
            bearers[profile.key].append(profile)
    given = _countries_given(profiles)
    found = {}
    for key, chains in bearers.items():
        bag = word_bag(key)
        found.update({chain.id: home for chain in chains if (home := chain.seat or chain.own_land)})
        leads = [home for chain in chains if (home := chain.seat or chain.land)]
        if usual := _usual(leads) or _only(given[bag, ""], chains):
            own = [chain for chain in chains if (chain.seat or chain.land) == usual]
            known = {name for chain in own for name in people.get(chain.article_id, ())}
            for chain in chains:
                met = people.get(chain.article_id, frozenset()) & known
                needed = MET if chain.land else 1
                if chain.seat in (None, usual) and (usual in chain.lands or len(met) >= needed):
                    found[chain.id] = usual
        for chain in chains:
            beside = given[bag, chain.article_id].keys() or chain.lands & given[bag, ""].keys()
            if chain.id not in found and len(beside) == 1:
                found[chain.id] = next(iter(beside))
    return found


def _countries_given(profiles: Iterable[ChainProfile]) -> Mapping[tuple[str, str], Counter[str]]:
    """Words of a group name without its country to the countries that longer names or words beside it give it.

    By article, and under "" in all.
    """
    given: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for profile in profiles:
        if profile.kind is EntityKind.GROUP:
            nation, core = nation_of(group_stem(profile.key))
            if (home := nation or profile.seat) and home != A_STATE:
                given[word_bag(core), ""][home] += 1
                given[word_bag(core), profile.article_id][home] += 1
    return given


def _only(given: Counter[str], chains: Sequence[ChainProfile]) -> str | None:
    """The country of all that bear a name, if nearly every article that prints it alone names that country."""
    (home, count), *_ = given.most_common(1) or [("", 0)]
    naming = [chain for chain in chains if chain.lands]
    named = sum(home in chain.lands for chain in naming)
    return home if count >= max(FEWEST, NEARLY * given.total()) and named >= NEARLY * len(naming) else None


def _countries_named(profiles: Iterable[ChainProfile]) -> Mapping[str, set[str]]:
    """Article id to the countries it names."""
    named: defaultdict[str, set[str]] = defaultdict(set)
    for profile in profiles:
        if profile.kind is EntityKind.PLACE and (code := country_codes().get(profile.key)):
            named[profile.article_id].add(code)
    return named


def _people_named(profiles: Iterable[ChainProfile]) -> Mapping[str, frozenset[str]]:
    """Article id to the people it names in full."""
    named: defaultdict[str, set[str]] = defaultdict(set)
    for profile in profiles:
        if profile.kind is EntityKind.PERSON and len(person_words(profile.name)) > 1:
            named[profile.article_id].add(profile.key)
    return {article: frozenset(names) for article, names in named.items()}


def with_states(profiles: Sequence[ChainProfile]) -> tuple[ChainProfile, ...]:
    """The profiles; a name that a country shares with an American state has another key where the article means that.

    It does if it names the United States, none of that country's neighbours, and not a row of countries.
    """
    named = _countries_named(profiles)
    return tuple(
        replace(profile, key=f"{profile.key} {AMERICA.casefold()}") if _is_state(profile, named) else profile
        for profile in profiles
    )


def _is_state(profile: ChainProfile, named: Mapping[str, set[str]]) -> bool:
    code = country_codes().get(profile.key) if profile.kind is EntityKind.PLACE else None
    if code is None or profile.key not in american_states() or profile.claimed:
        return False
    others = named.get(profile.article_id, set()) - {code}
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
        for word in _short_forms(profile.key) if profile.kind is EntityKind.GROUP else ():
            longer[profile.article_id, word].append(profile)
    groups = [p for p in profiles if p.kind is EntityKind.GROUP and p.article_id]
    short = [p for p in groups if " " not in p.key and not looks_like_acronym(p.name) and not land_of(p.key)]
    beside: defaultdict[str, list[ChainProfile]] = defaultdict(list)
    for profile in short:
        beside[profile.key].append(profile)
    shared = {word for word, chains in beside.items() if _is_shared(word, chains, longer)}
    return {
        p.id: _owner(longer.get((p.article_id, p.key), ()), OUTWEIGHS if p.key in _SCHOOLS else 1)
        for p in short
        if p.key in shared
    }


def _short_forms(key: str) -> frozenset[str]:
    """The words that may stand for a folded group name: its last, and its first where only its town or sort comes after.

    Not those that are names of their own: "House" is no White House, "Doe" no Doe Workers' Union.

    >>> sorted(_short_forms("harbour united")), sorted(_short_forms("real madrid")), sorted(_short_forms("doe labor union"))
    (['united'], ['madrid', 'real'], ['union'])
    """
    first, *rest = key.split()
    if not rest:
        return frozenset()
    begins = (
        rest[0] == "of" or is_known_place(" ".join(rest)) or all(word in GENERIC_WORDS | COMPANY_WORDS for word in rest)
    )
    bodies = frozenset() if nation_of(group_stem(key))[1] == rest[-1] else _BODIES
    return frozenset({rest[-1], *([first] if begins else [])}) - bodies


_BODIES = frozenset(
    {
        *("house", "congress", "senate", "parliament", "army", "navy", "police", "treasury", "cabinet", "government"),
        *("assembly", "commons", "lords", "court", "guard", "marines"),
    }
)
"""Words that by themselves name a body of state."""
_SCHOOLS = frozenset({"university", "college", "school"})
"""Words for any of many: who is meant by one must be named often."""


def _is_shared(
    word: str, chains: Sequence[ChainProfile], longer: Mapping[tuple[str, str], Sequence[ChainProfile]]
) -> bool:
    with_owner = [longer[chain.article_id, word] for chain in chains if (chain.article_id, word) in longer]
    owners = {owner.key for found in with_owner for owner in found}
    return len(owners) > 1 and len(with_owner) * 2 >= len(chains)


def _owner(longer: Sequence[ChainProfile], fewest: int) -> str | None:
    ranked = sorted(longer, key=lambda chain: -chain.weight)
    clear = (
        bool(ranked)
        and ranked[0].weight >= fewest
        and all(ranked[0].weight >= OUTWEIGHS * other.weight for other in ranked[1:])
    )
    return ranked[0].id if clear else None
