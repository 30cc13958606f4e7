"""Editors are asked what is worth asking: not whether two clubs, an office and a party, or two acronyms are one."""

import pytest

from generator.records.entity import EntityKind
from generator.resolution.joining.asking import is_worth_asking
from generator.resolution.joining.clusters import Cluster
from generator.resolution.names.group_names import GroupRelation
from generator.resolution.profiles.chain_profiles import ChainProfile

PAIRS = {
    "two clubs": (("lyon rovers", "porto rovers"), GroupRelation.TOWN, False),
    "a club, its town clipped": (("man rovers", "manchester rovers"), GroupRelation.TOWN, True),
    "a club called in short": (("rovers", "porto rovers"), GroupRelation.TOWN, True),
    "a firm and its kind of business": (("harvest", "harvest foods"), GroupRelation.GENERIC, True),
    "a firm that has grown a name of its own": (("doe harvest", "harvest foods"), GroupRelation.GENERIC, False),
    "an office and a party": (("harvest", "harvest department"), GroupRelation.GENERIC, False),
    "acronyms": (("bopec", "bapec"), GroupRelation.SPELLING, False),
    "a slip in a long word": (("yorlanskgas", "yorlanskgaz"), GroupRelation.SPELLING, True),
    "a name an article prints for the other": (("nec", "national council"), GroupRelation.PRINTED, True),
}


def cluster(key: str) -> Cluster:
    none: frozenset[str] = frozenset()
    profile = ChainProfile(
        id=key, article_id="a", kind=EntityKind.GROUP, name=key, key=key, names=(key,), keys=(key,), titles=none,
        gender=None, roles=frozenset(), company=none, day=None, weight=1,
    )  # fmt: skip
    return Cluster.of(profile)


@pytest.mark.parametrize(("names", "relation", "expected"), PAIRS.values(), ids=PAIRS.keys())
def test_only_what_may_be_one_is_asked(names: tuple[str, str], relation: GroupRelation, expected: bool) -> None:
    one, other = map(cluster, names)
    assert is_worth_asking(one, other, relation) is is_worth_asking(other, one, relation) is expected
