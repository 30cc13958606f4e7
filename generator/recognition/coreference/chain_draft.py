"""A chain of mentions while it is being built."""

from dataclasses import dataclass, field

from spacy.tokens import Doc

from generator.records.entity import EntityKind
from generator.records.mention import MentionForm
from generator.records.provenance import Provenance


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class TokenMention:
    """A mention as a range of tokens.

    Attributes:
        start, end: Half-open range of token positions.
        head: The token that the rest of the sentence hangs on.
        titles: Words put before a person's name, as printed.
    """

    start: int
    end: int
    head: int
    kind: EntityKind
    form: MentionForm
    provenance: Provenance
    titles: tuple[str, ...] = ()

    def text(self, doc: Doc) -> str:
        """The mention as printed."""
        return str(doc[self.start : self.end].text)


@dataclass(slots=True, kw_only=True)
class ChainDraft:
    """What is known so far of one person, group, place or event of an article.

    Attributes:
        mentions: In the order they were added; named ones first.
        rule: The rule that last joined two names in it.
        gender: "she" or "he" as the article shows it, else None.
        likely_gender: The same, or what the given name suggests; for choosing, never for showing.
        plural: Whether the article's verbs take its name for many ("the Greens have …"), or None.
        callings: Small-letter nouns the article says of it: "leader", "teacher".
    """

    kind: EntityKind
    rule: Provenance
    mentions: list[TokenMention] = field(default_factory=list)
    gender: str | None = None
    likely_gender: str | None = None
    callings: set[str] = field(default_factory=set)
    plural: bool | None = None

    def add(self, mention: TokenMention) -> None:
        """Put one more mention into the chain."""
        self.mentions.append(mention)

    @property
    def first(self) -> int:
        """Token position of the first named mention."""
        return min(mention.start for mention in self.mentions if mention.form is MentionForm.NAMED)

    def last_before(self, position: int) -> TokenMention | None:
        """The last mention that begins before a token position."""
        before = [mention for mention in self.mentions if mention.start < position]
        return max(before, key=lambda mention: mention.start) if before else None
