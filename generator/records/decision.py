"""What editors decided, from `content/decisions/*.yml`."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from generator.records.entity import EntityKind
from generator.records.text import SourceLocation, TextQuote


class Judgement(StrEnum):
    """Whether two are one."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionTarget:
    """What a decision is about: an entity by id, or words of an article (never offsets, so edits do no harm)."""

    entity_id: str | None = None
    article_id: str | None = None
    quote: TextQuote | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """Who decided, when, why, and where that is written."""

    location: SourceLocation
    reason: str = ""
    editor: str = ""
    decided_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class IdentityDecision:
    """Two entities, or the entities two quoted mentions belong to, are the same, different, or undecided."""

    left: DecisionTarget
    right: DecisionTarget
    judgement: Judgement
    signature: Signature


@dataclass(frozen=True, slots=True, kw_only=True)
class HideDecision:
    """An entity gets no page and no links."""

    target: DecisionTarget
    signature: Signature


@dataclass(frozen=True, slots=True, kw_only=True)
class KindDecision:
    """An entity (by id or by name) is of this kind."""

    entity: str
    kind: EntityKind
    signature: Signature


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerDecision:
    """The quoted words were said by this entity; None: by nobody who has a page."""

    target: DecisionTarget
    speaker: str | None
    signature: Signature


@dataclass(frozen=True, slots=True, kw_only=True)
class DisputeDecision:
    """The quoted claim is (True) or is not (False) one side of a dispute."""

    target: DecisionTarget
    disputed: bool
    signature: Signature


@dataclass(frozen=True, slots=True, kw_only=True)
class Decisions:
    """All decisions, each kind in the order of files and lines."""

    identity: tuple[IdentityDecision, ...] = ()
    hide: tuple[HideDecision, ...] = ()
    kind: tuple[KindDecision, ...] = ()
    speaker: tuple[SpeakerDecision, ...] = ()
    dispute: tuple[DisputeDecision, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerEntry:
    """An id the library once published.

    Attributes:
        anchors: `<article id>#<name>` of mentions that carry the id, so that it is found again.
        merged_into: The id readers are sent to, if this one no longer has a page of its own.
    """

    id: str
    name: str
    anchors: tuple[str, ...] = ()
    merged_into: str | None = None
