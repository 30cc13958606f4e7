"""What editors' decisions point at, as chains."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from difflib import get_close_matches

from generator.issues import Issue, error
from generator.records.decision import DecisionTarget, Judgement, LedgerEntry, Signature
from generator.records.stage_results import Annotations, Content
from generator.resolution.decisions.curated_claims import PREFIX
from generator.resolution.profiles.chain_profiles import ChainProfile
from generator.text_quotes import find_quote


def anchor_index(profiles: Sequence[ChainProfile]) -> Mapping[str, str]:
    """`<article id>#<name>` to chain id, for every name of every chain; the chain with that full name goes first."""
    index: dict[str, str] = {}
    for profile in profiles:
        index.setdefault(f"{profile.article_id}#{profile.name}", profile.id)
    for profile in profiles:
        for name in profile.names:
            index.setdefault(f"{profile.article_id}#{name}", profile.id)
    return index


class Targets:
    """Finds the chains a decision is about, and keeps the issues of those that are about nothing.

    Args:
        known: Entity id to chain ids where it is not in the ledger: the result of a first round.
    """

    def __init__(
        self,
        content: Content,
        annotations: Mapping[str, Annotations],
        profiles: Sequence[ChainProfile],
        known: Mapping[str, Sequence[str]],
    ) -> None:
        self.issues: list[Issue] = []
        self._articles = {article.id: article for article in content.articles}
        self._annotations = annotations
        self._curated = {curated.id for curated in content.curated}
        self._keys = {profile.id: profile.key for profile in profiles}
        self._ids: defaultdict[str, list[str]] = defaultdict(list)
        for curated in content.curated:
            self._ids[curated.id].append(PREFIX + curated.id)
        _add_ledger(self._ids, content.ledger, anchor_index(profiles))
        for identifier, chains in known.items():
            if not self._ids.get(identifier):
                self._ids[identifier].extend(chains)

    def chains_known(self, identifier: str) -> bool:
        """Whether chains of an id are known, so that no first round is needed to find them."""
        return bool(self._ids.get(identifier))

    def curated_id(self, target: DecisionTarget) -> str:
        """The id of the curated entity a target is, or ""."""
        return target.entity_id if target.entity_id and target.entity_id in self._curated else ""

    def keys_of(self, chains: Sequence[str]) -> set[str]:
        """The folded full names of chains."""
        return {self._keys[chain] for chain in chains if chain in self._keys}

    def chains_of(self, target: DecisionTarget, signature: Signature) -> tuple[str, ...]:
        """Ids of the chains a target means; none, and an issue, if it means nothing that is there."""
        if target.entity_id is not None:
            return self.chains_of_id(target.entity_id, signature)
        return self._chains_of_quote(target, signature)

    def chains_of_id(self, identifier: str, signature: Signature) -> tuple[str, ...]:
        """Ids of the chains that anchor an entity id."""
        if identifier in self._ids:
            return tuple(dict.fromkeys(self._ids[identifier]))
        close = get_close_matches(identifier, sorted(self._ids), n=1)
        hint = f'did you mean "{close[0]}"?' if close else "ids are page paths, such as people/jane-doe"
        self.issues.append(error("unknown-entity", f'no entity has the id "{identifier}"', signature.location, hint))
        return ()

    def _chains_of_quote(self, target: DecisionTarget, signature: Signature) -> tuple[str, ...]:
        article = self._articles.get(target.article_id or "")
        span = find_quote(article.text, target.quote) if article and target.quote else None
        found = self._annotations.get(article.id) if article else None
        if span is None or found is None:
            return ()  # whoever reads the decision has said already that its words are not there
        inside = {
            index
            for index, mention in enumerate(found.mentions)
            if mention.span.start < span.end and span.start < mention.span.end
        }
        chains = tuple(chain.id for chain in found.chains if inside.intersection(chain.mentions))
        if not chains:
            message = f'the words "{target.quote.exact if target.quote else ""}" name nobody there'
            hint = "copy the words from the article, with the name in them"
            self.issues.append(error("unmatched-decision", message, signature.location, hint))
        return chains


def ledger_as_decided(
    content: Content, annotations: Mapping[str, Annotations], profiles: Sequence[ChainProfile]
) -> tuple[LedgerEntry, ...]:
    """The ledger without the anchors that editors took off their page by quoting them as different from it.

    Else a page of few articles would hang on the very mention that is not its own. A page of nothing else keeps it:
    the decision is then a contradiction, which is reported where decisions become constraints.
    """
    quoted = [
        (own.entity_id, other, decision.signature)
        for decision in content.decisions.identity
        for own, other in ((decision.left, decision.right), (decision.right, decision.left))
        if decision.judgement is not Judgement.SAME and own.entity_id and other.quote is not None
    ]
    if not quoted:
        return tuple(content.ledger)
    targets, index = Targets(content, annotations, profiles, {}), anchor_index(profiles)
    parted: defaultdict[str, set[str]] = defaultdict(set)
    for page, mention, signature in quoted:
        parted[page].update(targets.chains_of(mention, signature))
    return tuple(_without(entry, parted[entry.id], index) if entry.id in parted else entry for entry in content.ledger)


def _without(entry: LedgerEntry, chains: Collection[str], index: Mapping[str, str]) -> LedgerEntry:
    kept = tuple(anchor for anchor in entry.anchors if index.get(anchor) not in chains)
    return replace(entry, anchors=kept) if kept else entry


def _add_ledger(ids: defaultdict[str, list[str]], ledger: Sequence[LedgerEntry], anchors: Mapping[str, str]) -> None:
    for entry in ledger:
        chains = [anchors[anchor] for anchor in entry.anchors if anchor in anchors]
        if chains or entry.merged_into is None:
            ids[entry.id].extend(chains)
