"""What one stage hands to the next."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.records.article import Article
from generator.records.dates import DateMention
from generator.records.decision import Decisions, LedgerEntry
from generator.records.entity import CuratedEntity, Entity
from generator.records.history import History
from generator.records.mention import Mention, MentionChain, RoleMention
from generator.records.provenance import Provenance
from generator.records.quotation import Claim, Quotation
from generator.records.source import Source
from generator.records.text import Span, utf8


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """Everything people wrote: articles by id, curated entities by id, sources by name, and when it was committed."""

    articles: tuple[Article, ...] = ()
    curated: tuple[CuratedEntity, ...] = ()
    sources: tuple[Source, ...] = ()
    decisions: Decisions = field(default_factory=Decisions)
    ledger: tuple[LedgerEntry, ...] = ()
    history: History = field(default_factory=History)


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotations:
    """What recognition found in one article.

    Attributes:
        sentences: In text order; none crosses a block.
        mentions: In text order; they never cross, but a description may hold a name or pronoun.
        chains: By first mention; every mention is in at most one. A mention in none is undecided.
    """

    article_id: str
    sentences: tuple[Span, ...] = ()
    mentions: tuple[Mention, ...] = ()
    chains: tuple[MentionChain, ...] = ()
    roles: tuple[RoleMention, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    claims: tuple[Claim, ...] = ()
    dates: tuple[DateMention, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class UndecidedPair:
    """Two entities that may be one; kept apart until an editor says."""

    left: str
    right: str
    score: float
    provenance: Provenance


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """Which entities there are.

    Attributes:
        entities: By id.
        entity_of_chain: Chain id to entity id; hidden entities' chains are left out.
        undecided: Pairs for the review queue, best first.
        ledger: The ledger with this run's ids added, sorted by id.
        redirects: Retired id to the id it leads to.
    """

    entities: tuple[Entity, ...] = ()
    entity_of_chain: Mapping[str, str] = field(default_factory=dict)
    undecided: tuple[UndecidedPair, ...] = ()
    ledger: tuple[LedgerEntry, ...] = ()
    redirects: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One file to be written under docs/.

    Attributes:
        path: Relative to docs/, `people/jane-doe.md`.
        content: The whole file, UTF-8: as text a large one would take up to four times its size in memory.
    """

    path: str
    content: bytes

    @classmethod
    def from_text(cls, path: str, text: str) -> "Page":
        """A page of text."""
        return cls(path=path, content=utf8(text))

    @property
    def text(self) -> str:
        """The content, as text."""
        return self.content.decode("utf-8")
