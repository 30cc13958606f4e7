"""From named clusters to the records of the resolution."""

from collections import Counter
from collections.abc import Mapping, Sequence

from generator.issues import Issue, note
from generator.records.decision import HideDecision
from generator.records.entity import CuratedEntity, Entity, EntityKind
from generator.records.stage_results import Annotations, Content, Resolution
from generator.records.text import SourceLocation
from generator.resolution.decisions.decision_targets import Targets
from generator.resolution.entities.canonical_entity import aliases_of, count_names, page_name, printed_names
from generator.resolution.entities.ledger import Claimant, Naming
from generator.resolution.entities.positions import with_positions
from generator.resolution.joining.clustering import Doubt, undecided_pairs
from generator.resolution.joining.clusters import Cluster, Partition, first_join
from generator.resolution.names.group_names import is_common
from generator.resolution.names.name_keys import fold, lone_name
from generator.resolution.profiles.chain_profiles import ChainProfile


def claimants_of(
    partition: Partition, annotations: Mapping[str, Annotations], content: Content
) -> tuple[Claimant, ...]:
    """Every cluster with what decides about its id."""
    printed = printed_names(annotations)
    curated = {entity.id: entity for entity in content.curated}
    claimants = []
    for cluster in partition.clusters.values():
        claims = sorted(cluster.claims)
        name = curated[claims[0]].name if claims else page_name(cluster.kind, count_names(cluster, printed))
        own = sorted((chain for chain in cluster.chains if chain.article_id), key=_by_date)
        claimants.append(
            Claimant(
                head=cluster.head.id,
                kind=curated[claims[0]].kind if claims else cluster.kind,
                name=name,
                weight=sum(chain.weight for chain in own),
                curated=tuple(claims),
                anchors=tuple(dict.fromkeys(f"{chain.article_id}#{chain.name}" for chain in own)),
                known_by=frozenset(f"{chain.article_id}#{name}" for chain in own for name in chain.names),
            )
        )
    return tuple(claimants)


def _by_date(chain: ChainProfile) -> tuple[bool, int, str, str]:
    return (chain.day is None, chain.day or 0, chain.article_id, chain.id)


def hidden_heads(decisions: tuple[HideDecision, ...], targets: Targets, partition: Partition) -> frozenset[str]:
    """Head chains of the clusters that editors hide."""
    return frozenset(
        cluster.head.id
        for decision in decisions
        for chain in targets.chains_of(decision.target, decision.signature)
        if (cluster := partition.of_chain(chain))
    )


def build_resolution(
    annotations: Mapping[str, Annotations],
    content: Content,
    partition: Partition,
    naming: Naming,
    doubts: Sequence[Doubt],
    hidden: frozenset[str],
) -> Resolution:
    """All that readers of the resolution need; hidden clusters are in the ledger only."""
    printed = printed_names(annotations)
    shown = [cluster for head, cluster in partition.clusters.items() if head not in hidden]
    curated = {entity.id: entity for entity in content.curated}
    entities = sorted((_entity(c, partition, naming, curated, printed) for c in shown), key=lambda e: e.id)
    pages = {entity.id for entity in entities}
    return Resolution(
        entities=with_positions(entities, annotations),
        entity_of_chain={chain: entity.id for entity in entities for chain in entity.chains},
        undecided=undecided_pairs(doubts, {c.head.id: naming.ids[c.head.id] for c in shown}),
        ledger=naming.ledger,
        redirects={old: new for old, new in naming.redirects.items() if new in pages},
    )


def _entity(
    cluster: Cluster,
    partition: Partition,
    naming: Naming,
    curated: Mapping[str, CuratedEntity],
    printed: Mapping[str, Counter[str]],
) -> Entity:
    identifier = naming.ids[cluster.head.id]
    own = curated.get(identifier)
    counts = count_names(cluster, printed)
    name = own.name if own else page_name(cluster.kind, counts)
    chains = sorted(chain.id for chain in cluster.chains if chain.article_id)
    return Entity(
        id=identifier,
        kind=own.kind if own else cluster.kind,
        name=name,
        aliases=aliases_of(name, counts, own),
        chains=tuple(chains),
        joins=tuple(partition.joins.get(chain, first_join(chain)) for chain in chains),
        curated=own,
    )


def name_clashes(resolution: Resolution, content: Content) -> tuple[Issue, ...]:
    """A note for each name that two entities of one kind bear.

    Not for a lone name, or a body's that every country has one of: there are many of them, and each is open by itself.
    """
    where = {article.id: article.location for article in content.articles}
    named: dict[tuple[str, str], list[Entity]] = {}
    for entity in resolution.entities:
        named.setdefault((entity.kind, fold(entity.name)), []).append(entity)
    return tuple(
        note(
            "name-clash",
            f'{len(same)} pages bear the name "{same[0].name}": {", ".join(entity.id for entity in same)}',
            _place(same[-1], where),
            "if they are one, say so: `cuttings merge A B`",
        )
        for same in named.values()
        if len(same) > 1 and (any(entity.curated for entity in same) or not _is_shared_by_nature(same[0]))
    )


def _is_shared_by_nature(entity: Entity) -> bool:
    if entity.kind is EntityKind.PERSON:
        return bool(lone_name(entity.name))
    return entity.kind is EntityKind.GROUP and is_common(fold(entity.name))


def _place(entity: Entity, where: Mapping[str, SourceLocation]) -> SourceLocation:
    if entity.curated:
        return entity.curated.location
    article_id = entity.chains[0].rsplit("#", 1)[0]
    return where.get(article_id, SourceLocation(path=f"content/articles/{article_id}.md"))
