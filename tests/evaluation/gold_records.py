"""What is marked in an article, as records."""

from dataclasses import dataclass

from generator.records.article import Article
from generator.records.entity import EntityKind
from generator.records.text import Span

PAGE_KINDS = (EntityKind.PERSON, EntityKind.GROUP, EntityKind.PLACE)


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldMention:
    """A marked mention.

    Attributes:
        kind: The first kind of the mark; `kinds` are all that are right.
        key: The entity, "" for names without one.
        named: By name, not by description or pronoun.
        optional: Right if found, no loss if not ("o" among the other kinds).
        people: A nationality, language or people ("n").
    """

    span: Span
    text: str
    kind: EntityKind
    kinds: frozenset[EntityKind]
    key: str
    named: bool
    optional: bool
    people: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldQuote:
    """A marked part of what was said.

    Attributes:
        speaker: The entity's key, "" for an unnamed speaker.
        sources: Where the article names the speaker, nearest first (empty when it does not).
        kind: "direct", "mixed" or "indirect", from the quotation marks.
        optional: Right if found, no loss if not.
    """

    span: Span
    speaker: str
    sources: tuple[Span, ...]
    kind: str
    optional: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldArticle:
    """An article and all that is marked in it."""

    article: Article
    mentions: tuple[GoldMention, ...]
    quotes: tuple[GoldQuote, ...]
