"""Curated entities among the chains: each stands as a chain of its own and claims those that bear its names."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator.issues import Issue, note
from generator.records.entity import CuratedEntity, EntityKind
from generator.resolution.names.name_keys import fold
from generator.resolution.names.person_names import NameRelation, PersonName, relate
from generator.resolution.profiles.chain_profiles import ChainProfile

PREFIX = "curated:"
"""In front of the ids of the chains that stand for curated entities."""


def curated_profile(curated: CuratedEntity) -> ChainProfile:
    """A curated entity as a chain that no article prints."""
    names = tuple(dict.fromkeys((curated.name, *(alias.name for alias in curated.aliases))))
    roles = frozenset((fold(role.title), fold(role.group_name or "")) for role in curated.roles)
    return ChainProfile(
        id=PREFIX + curated.id,
        article_id="",
        kind=curated.kind,
        name=curated.name,
        key=fold(curated.name) or curated.id,
        names=names,
        keys=tuple(dict.fromkeys(fold(name) for name in names if fold(name))),
        titles=frozenset(),
        gender={"she": "she", "he": "he"}.get((curated.pronouns or "").split("/")[0].strip().casefold()),
        roles=roles,
        company=frozenset(group for _, group in roles if group),
        day=None,
        weight=0,
        claimed=curated.id,
    )


def claim_profiles(
    profiles: Sequence[ChainProfile], curated: Sequence[CuratedEntity]
) -> tuple[tuple[ChainProfile, ...], tuple[Issue, ...]]:
    """The profiles with their claims checked and completed, and an issue for each curated entity nobody names.

    Recognition's claim stands unless the chain's full name cannot be that person's. A chain without a claim is
    claimed by its full name, where just one curated entity of its kind bears it; a single name of a person is not
    enough for that.
    """
    by_id = {entity.id: entity for entity in curated}
    owners = _owners(curated)
    claimed = tuple(_claim(profile, by_id, owners) for profile in profiles)
    printed = {profile.claimed for profile in claimed}
    issues = tuple(
        note(
            "unmatched-name",
            f'no article prints the name "{entity.name}" or its aliases',
            entity.location,
            "add the spelling the articles use under aliases, or leave it until an article names it",
        )
        for entity in curated
        if entity.id not in printed and entity.kind is not EntityKind.EVENT
    )
    return claimed, issues


def pin_profiles(
    profiles: Sequence[ChainProfile], pinned: Mapping[str, str], curated: Sequence[CuratedEntity]
) -> tuple[ChainProfile, ...]:
    """The profiles; those an editor pins belong to the curated entity named, or to none whatever their name."""
    if not pinned:
        return tuple(profiles)
    kinds = {entity.id: entity.kind for entity in curated}
    return tuple(
        replace(profile, claimed=pinned[profile.id] or None, kind=kinds.get(pinned[profile.id], profile.kind))
        if profile.id in pinned
        else profile
        for profile in profiles
    )


def _owners(curated: Sequence[CuratedEntity]) -> Mapping[tuple[EntityKind, str], set[str]]:
    owners: defaultdict[tuple[EntityKind, str], set[str]] = defaultdict(set)
    for entity in curated:
        for name in (entity.name, *(alias.name for alias in entity.aliases)):
            owners[entity.kind, fold(name)].add(entity.id)
    return owners


def _claim(
    profile: ChainProfile,
    by_id: Mapping[str, CuratedEntity],
    owners: Mapping[tuple[EntityKind, str], set[str]],
) -> ChainProfile:
    if profile.claimed:
        entity = by_id.get(profile.claimed)
        if entity is None or not _may_bear(entity, profile.name):
            return replace(profile, claimed=None)
        return replace(profile, kind=entity.kind)
    found = owners.get((profile.kind, profile.key), set())
    return replace(profile, claimed=next(iter(found))) if len(found) == 1 and not profile.single else profile


def _may_bear(entity: CuratedEntity, name: str) -> bool:
    if entity.kind is not EntityKind.PERSON:
        return True
    printed = PersonName.of(name)
    names = (entity.name, *(alias.name for alias in entity.aliases))
    return any(relate(PersonName.of(own), printed) is not NameRelation.CONFLICT for own in names)
