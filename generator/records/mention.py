"""Who and what an article names, and which mentions are one within it."""

from dataclasses import dataclass
from enum import StrEnum

from generator.records.entity import EntityKind
from generator.records.provenance import Provenance
from generator.records.text import Span


class MentionForm(StrEnum):
    """How a mention refers: by name, by description ("the group"), or by pronoun."""

    NAMED = "named"
    NOMINAL = "nominal"
    PRONOMINAL = "pronominal"


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownName:
    """A name editors gave to a curated entity; recognition takes it as certain."""

    text: str
    entity_id: str
    kind: EntityKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One mention; `text` is `Article.text[span.start:span.end]`, without titles, "the" or a possessive."""

    span: Span
    text: str
    kind: EntityKind
    form: MentionForm
    provenance: Provenance


@dataclass(frozen=True, slots=True, kw_only=True)
class MentionChain:
    """Mentions of one entity within one article.

    Attributes:
        id: `<article id>#c<number>`, numbered by first mention.
        kind: The chain's kind, after voting over its mentions.
        name: Its fullest name ("Jane Doe", not "Doe").
        mentions: Indices into `Annotations.mentions`, in text order; at least one is named.
        names: The distinct names used, fullest first, acronyms included.
        titles: Words put before the name ("policewoman", "President"), lower-cased, in text order.
        gender: "she", "he" or None, as the article's own pronouns and titles show it.
        entity_id: The curated entity one of its names belongs to without doubt, if any.
    """

    id: str
    article_id: str
    kind: EntityKind
    name: str
    mentions: tuple[int, ...]
    names: tuple[str, ...]
    titles: tuple[str, ...] = ()
    gender: str | None = None
    entity_id: str | None = None
    provenance: Provenance


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleMention:
    """A person's role as an article gives it: "Jane Doe, director of the port".

    Attributes:
        holder: Chain id of the person.
        title: The role in the article's words, without the group ("director", "spokesman").
        group: Chain id of the group or place the role belongs to, or None.
        group_name: Its name as written there, or None.
        former: True for "former", "ex-", "then".
        span: The words that say so.
    """

    holder: str
    title: str
    group: str | None
    group_name: str | None
    span: Span
    provenance: Provenance
    former: bool = False
