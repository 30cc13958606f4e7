"""The door: chains of all articles, joined into entities with ids."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from generator.issues import Issue
from generator.records.entity import EntityKind
from generator.records.stage_results import Annotations, Content, Resolution
from generator.resolution.decisions.curated_claims import claim_profiles, curated_profile, pin_profiles
from generator.resolution.decisions.decision_targets import Targets, ledger_as_decided
from generator.resolution.decisions.kind_decisions import decided_kinds
from generator.resolution.entities.entity_records import build_resolution, claimants_of, hidden_heads, name_clashes
from generator.resolution.entities.ledger import Naming, first_entry, give_ids
from generator.resolution.joining.clustering import Doubt, cluster_chains
from generator.resolution.joining.clusters import Partition
from generator.resolution.joining.decision_constraints import read_constraints
from generator.resolution.joining.doubtful_pages import doubtful_pages
from generator.resolution.profiles.chain_profiles import PAGE_KINDS, ChainProfile, build_profiles, surnames_in
from generator.resolution.profiles.kind_voting import vote_kinds
from generator.resolution.profiles.stories import Stories
from generator.settings import Settings


def resolve(
    annotations: Mapping[str, Annotations], content: Content, settings: Settings
) -> tuple[Resolution, tuple[Issue, ...]]:
    """Say which chains of all articles are one person, group or place.

    Args:
        annotations: Article id to what recognition found; the order does not matter.
        content: Articles, curated entities, decisions and the ledger of ids.
        settings: Not read yet; every stage takes them.

    Returns:
        The resolution, and issues: decisions about nothing, contradictions, curated names nobody prints, names that
        two entities bear.

    Source: blocking, comparison and clustering after Fellegi and Sunter (1969), with the linking weights of a table
    (`scoring.FEATURES`) and editors' decisions as cannot-link and must-link constraints (Wagstaff et al., 2001).
    """
    del settings
    run = _Run(annotations, content)
    if named := run.new_ids_named():
        run.learn_ids(named)
    return run.result()


class _Run:
    """What both rounds share. The first round is needed only where decisions name ids that no ledger knows."""

    def __init__(self, annotations: Mapping[str, Annotations], content: Content) -> None:
        self.annotations = annotations
        self.stories = Stories(content.articles, surnames_in(annotations))
        profiles = build_profiles(annotations, content.articles)
        self.profiles, self.issues = claim_profiles(profiles, content.curated)
        self.content = replace(content, ledger=ledger_as_decided(content, annotations, self.profiles))
        self.ledger = self.content.ledger
        self.known: Mapping[str, Sequence[str]] = {}

    def new_ids_named(self) -> frozenset[str]:
        """The ids that decisions name and nothing knows yet."""
        decisions = self.content.decisions
        targets = self._targets()
        sides = [side for decision in decisions.identity for side in (decision.left, decision.right)]
        named = [*(side.entity_id for side in sides), *(decision.target.entity_id for decision in decisions.hide)]
        named += [decision.entity for decision in decisions.kind if "/" in decision.entity]
        return frozenset(identifier for identifier in named if identifier and not targets.chains_known(identifier))

    def learn_ids(self, named: Collection[str]) -> None:
        """Find what ids there are before the decisions that name new ones are heeded.

        The ones named go into the ledger: once a decision has changed what they are, it could not find them again.
        """
        partition, naming, _, _ = self._round(self._targets())
        claimants = {naming.ids[c.head]: c for c in claimants_of(partition, self.annotations, self.content)}
        self.known = {
            identifier: [chain.id for chain in cluster.chains]
            for identifier, claimant in claimants.items()
            if (cluster := partition.of_chain(claimant.head))
        }
        here = {entry.id for entry in self.ledger}
        new = sorted(identifier for identifier in claimants if identifier in named and identifier not in here)
        self.ledger = (*self.ledger, *(first_entry(claimants[identifier], identifier) for identifier in new))

    def result(self) -> tuple[Resolution, tuple[Issue, ...]]:
        """The round that counts."""
        targets = self._targets()
        partition, naming, doubts, issues = self._round(targets)
        hidden = hidden_heads(self.content.decisions.hide, targets, partition)
        resolution = build_resolution(self.annotations, self.content, partition, naming, doubts, hidden)
        clashes = name_clashes(resolution, self.content)
        shown = {head: page for head, page in naming.ids.items() if head not in hidden}
        where = {article.id: article.location for article in self.content.articles}
        doubts_of_pages = doubtful_pages(partition, self.stories, shown, where)
        return resolution, (*self.issues, *issues, *targets.issues, *clashes, *doubts_of_pages)

    def _targets(self) -> Targets:
        return Targets(self.content, self.annotations, self.profiles, self.known)

    def _round(self, targets: Targets) -> tuple[Partition, Naming, tuple[Doubt, ...], tuple[Issue, ...]]:
        constraints = read_constraints(self.content.decisions.identity, targets)
        profiles = self._with_kinds(targets, constraints.pinned)
        partition, doubts, issues = cluster_chains(profiles, constraints, self.stories)
        naming = give_ids(claimants_of(partition, self.annotations, self.content), self.ledger)
        return partition, naming, doubts, issues

    def _with_kinds(self, targets: Targets, pinned: Mapping[str, str]) -> tuple[ChainProfile, ...]:
        by_chain, by_name = decided_kinds(self.content.decisions.kind, targets)
        voted = pin_profiles(vote_kinds(self.profiles, by_chain, by_name), pinned, self.content.curated)
        curated = [curated_profile(entity) for entity in self.content.curated]
        kept = [p for p in voted if p.kind in PAGE_KINDS or (p.kind is EntityKind.EVENT and p.claimed)]
        return (*curated, *kept)
