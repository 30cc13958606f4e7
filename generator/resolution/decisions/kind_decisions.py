"""Editors' word on what kind a name or an entity is."""

from generator.page_paths import is_entity_id
from generator.records.decision import KindDecision
from generator.records.entity import EntityKind
from generator.resolution.decisions.decision_targets import Targets
from generator.resolution.names.name_keys import fold


def decided_kinds(
    decisions: tuple[KindDecision, ...], targets: Targets
) -> tuple[dict[str, EntityKind], dict[str, EntityKind]]:
    """Chain id to kind for decisions about an id, folded name to kind for those about a name; the last one wins."""
    by_chain: dict[str, EntityKind] = {}
    by_name: dict[str, EntityKind] = {}
    for decision in decisions:
        if is_entity_id(decision.entity):
            chains = targets.chains_of_id(decision.entity, decision.signature)
            by_chain.update(dict.fromkeys(chains, decision.kind))
            by_name.update(dict.fromkeys(targets.keys_of(chains), decision.kind))
        else:
            by_name[fold(decision.entity)] = decision.kind
    return by_chain, by_name
