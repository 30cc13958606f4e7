"""What was said, and by whom: source, cue and content, in the terms of PARC and PolNeAR."""

from dataclasses import dataclass
from enum import StrEnum

from generator.records.provenance import Provenance
from generator.records.text import Span


class QuotationKind(StrEnum):
    """Direct: all in quotation marks. Indirect: none of it. Mixed: indirect with quoted parts."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """One quotation.

    Attributes:
        id: `<article id>#q<number>`, numbered in text order.
        content: The words said, without the outer quotation marks; several spans where the cue or a
            paragraph break interrupts them.
        kind: Direct, indirect or mixed.
        quoted: The parts inside quotation marks (for direct ones equal to `content`).
        speaker: Chain id of the speaker, or None when unnamed or unknown.
        speaker_span: The words that name the speaker there ("he", "Witnesses"), or None.
        speaker_text: Those words, or the empty string. "Witnesses" with `speaker` None is an unnamed speaker.
        cue: The reporting words ("said", "according to"), or None.
        occasion: Words that say when or how it was said ("in an audio recording"), or None.
    """

    id: str
    article_id: str
    content: tuple[Span, ...]
    kind: QuotationKind
    quoted: tuple[Span, ...]
    provenance: Provenance
    speaker: str | None = None
    speaker_span: Span | None = None
    speaker_text: str = ""
    cue: Span | None = None
    occasion: Span | None = None


class Stance(StrEnum):
    """Whether a claim says a thing is so or is not so."""

    ASSERTS = "asserts"
    DENIES = "denies"


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """That somebody says a thing is, or is not, so; two of opposite stance about one thing are a dispute.

    Attributes:
        id: `<article id>#k<number>`, in text order.
        span: The words of the claim (usually the sentence).
        speaker, speaker_span, speaker_text: As in `Quotation`.
        predicate: Family of the verb, such as "hold" for capture, take, control ("" if unknown).
        subject: Chain id of who is said to have done it, or None.
        object: Chain id of what or who it was done to, or None.
        topic: Short words for readers: "control of the port", "the killing of Jane Doe".
        stance: Asserts or denies.
    """

    id: str
    article_id: str
    span: Span
    speaker: str | None
    speaker_span: Span | None
    speaker_text: str
    predicate: str
    subject: str | None
    object: str | None
    topic: str
    stance: Stance
    provenance: Provenance
