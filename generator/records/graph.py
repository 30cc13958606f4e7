"""What the finished graph says about entities; every record carries its citations."""

from dataclasses import dataclass
from enum import StrEnum

from generator.records.dates import DateRange
from generator.records.provenance import Citation, Provenance
from generator.records.quotation import QuotationKind, Stance


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """A role of a person, as of the articles that print it.

    Attributes:
        group: Entity id, or None; `group_name` is what was printed.
        first, last: ISO days of the first and last article that give it ("" if undated), or an editor's dates.
        articles: How many articles print it; `citations` keeps only a few.
    """

    title: str
    group: str | None
    group_name: str | None
    first: str
    last: str
    former: bool
    by_editor: bool
    citations: tuple[Citation, ...]
    articles: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class AttributedQuotation:
    """A quotation with its speaker resolved.

    Attributes:
        id: `<article id>#q<number>`.
        speaker: Entity id, or None for one unnamed or unknown.
        speaker_name: Name for readers: the entity's, else the article's words ("Witnesses"), else "".
        content: The words said, the parts joined by " … " only where words were left out between them.
        about: Ids of entities named inside the content, sorted.
        cue, occasion: Words of the article, or "".
        date: ISO day of the article, or "".
    """

    id: str
    article_id: str
    speaker: str | None
    speaker_name: str
    content: str
    kind: QuotationKind
    cue: str
    occasion: str
    date: str
    about: tuple[str, ...]
    citation: Citation
    provenance: Provenance


class RelationKind(StrEnum):
    """How two entities hang together."""

    ROLE_IN = "role in"
    PART_OF = "part of"
    QUOTES_ABOUT = "speaks about"
    NAMED_TOGETHER = "named together"
    TAKES_PART = "takes part in"
    HAPPENS_AT = "happens at"


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """Subject, kind, object, with the sentences that show it; `weight` counts them."""

    subject: str
    kind: RelationKind
    object: str
    weight: int
    label: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A curated event (with a page), or a dated sentence (`curated` False, id `<article id>#s<number>`).

    Attributes:
        title: The event's name, or the sentence.
        when: None if no date is known.
    """

    id: str
    title: str
    when: DateRange | None
    participants: tuple[str, ...]
    places: tuple[str, ...]
    citations: tuple[Citation, ...]
    curated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DisputeSide:
    """One voice in a dispute; the graph never says who is right."""

    speaker: str | None
    speaker_name: str
    text: str
    stance: Stance
    date: str
    citation: Citation


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """Two or more sides of one question.

    Attributes:
        id: Slug, stable: made of topic and first article.
        topic: "control of the port", "the killing of Jane Doe".
        about: Ids of entities it concerns (subject, object), sorted.
        sides: Those who assert first, then those who deny, each by date.
    """

    id: str
    topic: str
    about: tuple[str, ...]
    sides: tuple[DisputeSide, ...]
