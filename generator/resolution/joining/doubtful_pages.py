"""Pages that may be of two people: nothing but a common name joins their articles, and those tell of different things."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from generator.issues import Issue, note
from generator.records.entity import EntityKind
from generator.records.text import SourceLocation
from generator.resolution.joining.clusters import Cluster, Partition
from generator.resolution.joining.scoring import STARTS, score_pair
from generator.resolution.names.person_names import NameRelation
from generator.resolution.profiles.chain_profiles import ChainProfile
from generator.resolution.profiles.stories import Stories

MOST = 4
"""Articles beyond which somebody is known, and named anywhere without a word of introduction."""
LITTLE = 0.06
"""What is worth less than this, such as a word that two articles share, speaks for nothing."""


def doubtful_pages(
    partition: Partition, stories: Stories, ids: Mapping[str, str], where: Mapping[str, SourceLocation]
) -> tuple[Issue, ...]:
    """A note for each person's page that only a common name holds together.

    A name is common if others of the library bear its first and its last part.

    Args:
        partition: The finished clusters.
        stories: Which articles are alike.
        ids: Head chain of a cluster to the id of its page.
        where: Article id to its file.
    """
    people = [c for c in partition.clusters.values() if c.kind is EntityKind.PERSON and c.names and not c.claims]
    common = _common_names(people)
    found = []
    for cluster in sorted(people, key=lambda c: c.order):
        if len(cluster.chains) > MOST or common.isdisjoint(cluster.names) or len({c.beat for c in cluster.chains}) < 2:
            continue
        doubtful = next((c for c in cluster.chains if _is_bare(c, cluster, stories)), None)
        if doubtful is not None and cluster.head.id in ids:
            found.append(_note(doubtful, cluster, ids[cluster.head.id], where))
    return tuple(found)


def _common_names(people: Iterable[Cluster]) -> frozenset[str]:
    """The folded full names whose first and last words others bear too, with other last and first words."""
    last_of: defaultdict[str, set[str]] = defaultdict(set)
    first_of: defaultdict[str, set[str]] = defaultdict(set)
    words_of: dict[str, Sequence[str]] = {key: name.words for cluster in people for key, name in cluster.names.items()}
    for words in words_of.values():
        last_of[words[0]].add(words[-1])
        first_of[words[-1]].add(words[0])
    return frozenset(
        key for key, words in words_of.items() if len(last_of[words[0]]) > 1 and len(first_of[words[-1]]) > 1
    )


def _is_bare(chain: ChainProfile, cluster: Cluster, stories: Stories) -> bool:
    """Whether next to nothing but the name speaks for a chain's being here."""
    first, *others = (other for other in cluster.chains if other is not chain)
    rest = Cluster.of(first)
    for other in others:
        rest.add(other)
    own = STARTS[NameRelation.SAME]
    return score_pair(Cluster.of(chain), rest, NameRelation.SAME, stories).value < own + LITTLE


def _note(chain: ChainProfile, cluster: Cluster, page: str, where: Mapping[str, SourceLocation]) -> Issue:
    others = sorted({other.article_id for other in cluster.chains} - {chain.article_id})
    return note(
        "one-or-two",
        f'"{chain.name}" here and in {others[0]} may be two people: only the name joins them',
        where.get(chain.article_id, SourceLocation(path=f"content/articles/{chain.article_id}.md")),
        f'if they are two: cuttings split {page} "{chain.article_id}:{chain.name}"',
    )
