"""The name an entity's page bears, and its other names."""

from collections import Counter
from collections.abc import Iterable, Mapping

from generator.records.entity import Alias, CuratedEntity, EntityKind
from generator.records.mention import MentionForm
from generator.records.stage_results import Annotations
from generator.resolution.joining.clusters import Cluster
from generator.resolution.names.group_names import group_stem
from generator.resolution.names.name_keys import fold, initials, looks_like_acronym, person_words
from generator.resolution.names.place_names import split_place

_SHORTEST_SHOUT = 5
"""Letters from which on a place in capitals is one that shouts."""


def printed_names(annotations: Mapping[str, Annotations]) -> dict[str, Counter[str]]:
    """Chain id to how often each of its names is printed."""
    return {
        chain.id: Counter(
            " ".join(found.mentions[index].text.split())
            for index in chain.mentions
            if found.mentions[index].form is MentionForm.NAMED
        )
        for found in annotations.values()
        for chain in found.chains
    }


def count_names(cluster: Cluster, printed: Mapping[str, Counter[str]]) -> Counter[str]:
    """How often each name of a cluster is printed in all articles; spellings keep their capitals."""
    counts: Counter[str] = Counter()
    for chain in cluster.chains:
        counts.update(printed.get(chain.id, Counter()))
        if chain.article_id and chain.name not in counts:
            counts[chain.name] = 0
    return counts


def page_name(kind: EntityKind, counts: Mapping[str, int]) -> str:
    """The fullest name, the most frequent among equals, then the longest, then A to Z; "" if there is none.

    For a group the longest of its usual names: those printed at least a quarter as often as the most frequent, and
    those its acronym stands for.
    """
    if kind is EntityKind.GROUP and counts:
        usual = max(counts.values())
        acronyms = {fold(name) for name in counts if looks_like_acronym(name)}
        counts = {n: counts[n] for n in counts if counts[n] * 4 >= usual or acronyms.intersection(initials(n))}
        return min(
            counts, key=lambda name: (*_rank(kind, name), -len(group_stem(fold(name)).split()), -counts[name], name)
        )
    best = min(counts, key=lambda name: (*_rank(kind, name), -counts[name], -len(name), name), default="")
    return best.title() if kind is EntityKind.PLACE and _is_shouted(best) else best


def _is_shouted(name: str) -> bool:
    """Whether a name stands in capitals as a dateline prints it ("GENEVA"), not as an acronym does."""
    return name.isupper() and (" " in name or len(name) >= _SHORTEST_SHOUT) and "." not in name


def _rank(kind: EntityKind, name: str) -> tuple[int, int]:
    shouted = int(_is_shouted(name) if kind is EntityKind.PLACE else name.isupper() and " " in name)
    if kind is EntityKind.PERSON:
        words = person_words(name)
        if len(words) < 2:
            return (3, shouted)
        return (int(any(len(word) == 1 for word in (words[0], words[-1]))), shouted)
    if kind is EntityKind.GROUP:
        return (int(looks_like_acronym(name)), shouted)
    return (int(looks_like_acronym(name) and not shouted) * 2 + int(split_place(fold(name))[1] != ""), shouted)


def aliases_of(name: str, counts: Mapping[str, int], curated: CuratedEntity | None) -> tuple[Alias, ...]:
    """Every name but the page's: editors' first in their order, then by falling count, then A to Z."""
    own = curated.aliases if curated else ()
    given = [
        Alias(name=alias.name, lang=alias.lang, count=counts.get(alias.name, 0), by_editor=True)
        for alias in own
        if alias.name != name
    ]
    taken = {name, *(alias.name for alias in given)}
    return (*given, *(Alias(name=text, count=counts[text]) for text in _by_count(counts) if text not in taken))


def _by_count(counts: Mapping[str, int]) -> Iterable[str]:
    return (text for text in sorted(counts, key=lambda text: (-counts[text], text)) if counts[text])
