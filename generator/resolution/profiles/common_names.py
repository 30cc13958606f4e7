"""How common a full name is, by the first and the last names that the people of the library bear."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from generator.records.entity import EntityKind
from generator.resolution.names.name_keys import person_words
from generator.resolution.profiles.chain_profiles import ChainProfile

_PLAIN, _RARER = 2, 20
"""Words of a plain name, and how many times rarer a third one makes it."""
FEWEST_NAMES = 500
"""Full names below which a library tells nothing of how common one is."""


def with_chances(profiles: Sequence[ChainProfile]) -> tuple[ChainProfile, ...]:
    """The profiles; each full name of a person with how many others of that name the library may hold by chance.

    That is the number there would be if first and last names went together at random: its first name's other bearers
    times its last name's, over all full names; a third word makes it rarer. It stays None in small libraries, and for
    names that begin with an initial, which says too little.
    """
    people = [p for p in profiles if p.kind is EntityKind.PERSON and not p.single]
    words = {p.key: person_words(p.name) for p in people}
    if len(words) < FEWEST_NAMES:
        return tuple(profiles)
    last_of: defaultdict[str, set[str]] = defaultdict(set)
    first_of: defaultdict[str, set[str]] = defaultdict(set)
    for first, *_, last in (found for found in words.values() if len(found) > 1):
        last_of[first].add(last)
        first_of[last].add(first)
    chances = {
        key: (len(last_of[found[0]]) - 1)
        * (len(first_of[found[-1]]) - 1)
        / (len(words) * (1 if len(found) == _PLAIN else _RARER))
        for key, found in words.items()
        if len(found) > 1 and len(found[0]) > 1
    }
    named = {p.id for p in people}
    return tuple(replace(p, chance=chances.get(p.key)) if p.id in named else p for p in profiles)
