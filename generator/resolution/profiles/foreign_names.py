"""Short names that an article prints for a group although they are another's in this library.

One report that explains "Doe Roe Party (DRP)" does not make its own every "DRP" of a library that prints those letters
for the Department of Rural Planning; and "Doe Council" in a report on the Doe Council Relief Fund is the council.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from rapidfuzz import fuzz

from generator.records.entity import EntityKind
from generator.resolution.names.group_names import GENERIC_WORDS, group_stem, relate_groups, word_bag
from generator.resolution.names.name_keys import initials
from generator.resolution.profiles.chain_profiles import ChainProfile
from generator.resolution.profiles.usual_names import FAR_MORE, KNOWN_GROUP

CLEARLY_MORE = 2
"""How many times as many articles must print letters for one group as for any other, for them to be that group's."""
_FEWEST_WORDS = 3
"""Words of a name whose first letters are taken for an acronym."""
_ALIKE = 90
_SAME_NAME = GENERIC_WORDS | {"tv", "news", "radio", "photo"}
"""Words behind a name that do not make it another's."""


def with_foreign_names(profiles: Sequence[ChainProfile]) -> tuple[ChainProfile, ...]:
    """The profiles, those of groups with the short names that would be theirs and are another's.

    Letters are whose they stand beside in most articles, of two about even nobody's; a longer short name is another's
    where the full name goes on behind it and far more articles know a group by it.
    """
    groups = [profile for profile in profiles if profile.kind is EntityKind.GROUP and profile.article_id]
    bearers = Counter(profile.key for profile in groups)
    printed: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for profile in groups:
        for name in profile.other_names:
            printed[name][profile.key] += 1
    owners = {name: _owner(keys, bearers) for name, keys in printed.items() if " " not in name}
    known = {
        name
        for name, keys in printed.items()
        if " " in name and bearers[name] >= max(KNOWN_GROUP, FAR_MORE * keys.total())
    }
    found = {profile.id: _foreign(profile, owners, known) for profile in groups}
    return tuple(replace(p, foreign=found[p.id]) if found.get(p.id) else p for p in profiles)


def _owner(keys: Counter[str], bearers: Mapping[str, int]) -> str | None:
    """The folded full name beside which some letters mostly stand, else that of most articles; None if none leads."""
    groups: list[list[str]] = []
    for key in sorted(keys, key=lambda key: (-keys[key], key)):
        own = next((group for group in groups if _are_one(group[0], key)), None)
        if own is None:
            groups.append([key])
        else:
            own.append(key)
    for counts in (keys, bearers):
        totals = [sum(counts[key] for key in group) for group in groups]
        most = max(totals)
        if sum(CLEARLY_MORE * total > most for total in totals) == 1:
            return groups[totals.index(most)][0]
    return None


def _foreign(profile: ChainProfile, owners: Mapping[str, str | None], known: Collection[str]) -> frozenset[str]:
    stem = group_stem(profile.key)
    letters = set(profile.other_names)
    if len(stem.split()) >= _FEWEST_WORDS:
        letters.update(initials(stem))
    return frozenset(
        name
        for name in letters
        if (name in known and _goes_on(profile.key, name)) or (name in owners and not _is_of(profile.key, owners[name]))
    )


def _goes_on(full: str, name: str) -> bool:
    """Whether a folded full name is of something of the bearer's: "doe relief force", "council of the doe"."""
    behind = full.removeprefix(f"{name} ") if full.startswith(f"{name} ") else ""
    return bool(behind and not set(behind.split()) <= _SAME_NAME) or full.endswith((f" of {name}", f" of the {name}"))


def _is_of(key: str, owner: str | None) -> bool:
    return owner is not None and _are_one(key, owner)


@lru_cache(maxsize=50_000)
def _are_one(left: str, right: str) -> bool:
    """Whether two folded full names beside the same letters are one group's, in whatever wording."""
    if left == right or relate_groups(left, right) is not None:
        return True
    one, other = (set(word_bag(key.replace("united nations", "un")).split()) for key in (left, right))
    short, long = sorted((one, other), key=len)
    mostly_one = (short <= long and len(short) >= _FEWEST_WORDS) or 2 * len(one & other) > len(one | other)
    return mostly_one or fuzz.token_sort_ratio(left, right) >= _ALIKE
