"""One kind for all mentions of a name in an article: every mention votes, evidence in the text weighs more."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from generator.recognition.found_name import FoundName
from generator.recognition.gazetteers import atlas
from generator.records.entity import EntityKind
from generator.records.provenance import Provenance

VOTED = Provenance(rule="kind-by-vote", confidence=0.85)
_CONTEXT_WEIGHT = 2.0
_ATLAS_WEIGHT = 0.8


def vote_on_kinds(doc: Doc, names: Sequence[FoundName], evidence: Mapping[int, EntityKind]) -> list[FoundName]:
    """The names with the kind that their equals in the article agree on.

    Args:
        doc: The parsed article.
        names: In text order.
        evidence: Start of a name to the kind its surroundings show ("the province of …").

    Returns:
        The names in the same order.
    """
    votes: defaultdict[str, defaultdict[EntityKind, float]] = defaultdict(lambda: defaultdict(float))
    for name in names:
        key = name_key(doc, name)
        votes[key][name.kind] += name.provenance.confidence
        if name.start in evidence:
            votes[key][evidence[name.start]] += _CONTEXT_WEIGHT
    for key, kinds in votes.items():
        if atlas().is_large(key):
            kinds[EntityKind.PLACE] += _ATLAS_WEIGHT * sum(kinds.values())
    winners = {key: max(sorted(kinds), key=kinds.__getitem__) for key, kinds in votes.items()}
    _surnames_are_people(doc, names, votes, winners)
    return [_with_kind(name, winners[name_key(doc, name)]) for name in names]


def name_key(doc: Doc, name: FoundName) -> str:
    """The name's letters, folded, without "the"."""
    return name.text(doc).casefold().removeprefix("the ")


def _surnames_are_people(
    doc: Doc,
    names: Sequence[FoundName],
    votes: Mapping[str, Mapping[EntityKind, float]],
    winners: dict[str, EntityKind],
) -> None:
    """A lone word that ends a person's name is that person, unless an atlas or the text says otherwise."""
    full = {name_key(doc, n) for n in names if n.end - n.start > 1 and winners[name_key(doc, n)] is EntityKind.PERSON}
    surnames = {key.split()[-1] for key in full}
    for key in surnames & winners.keys():
        if not atlas().is_large(key) or EntityKind.PERSON in votes[key]:
            winners[key] = EntityKind.PERSON


def _with_kind(name: FoundName, kind: EntityKind) -> FoundName:
    return name if name.certain or name.kind is kind else replace(name, kind=kind, provenance=VOTED)
