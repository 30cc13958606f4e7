"""A name found in a parsed article, before it becomes a mention."""

from dataclasses import dataclass

from spacy.tokens import Doc

from generator.records.entity import EntityKind
from generator.records.provenance import Provenance


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class FoundName:
    """A name as a range of tokens.

    Attributes:
        start, end: Half-open range of token positions.
        kind: What is named.
        provenance: The rule that found it, or that last changed its kind or borders.
        certain: True for names editors vouch for: no later rule touches them.
    """

    start: int
    end: int
    kind: EntityKind
    provenance: Provenance
    certain: bool = False

    def text(self, doc: Doc) -> str:
        """The name as printed."""
        return str(doc[self.start : self.end].text)


def without_overlaps(names: list[FoundName]) -> list[FoundName]:
    """Names in text order; of two that overlap the certain one stays, else the longer, else the first."""
    kept: list[FoundName] = []
    taken: set[int] = set()
    for name in sorted(names, key=lambda n: (not n.certain, n.start - n.end, n.start)):
        if taken.isdisjoint(range(name.start, name.end)):
            kept.append(name)
            taken.update(range(name.start, name.end))
    return sorted(kept, key=lambda n: n.start)
