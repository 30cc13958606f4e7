"""What a rule hands over when it has found who said something: source, cue and content, still as tokens."""

from dataclasses import dataclass

from spacy.tokens import Token


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """One attribution as a rule found it.

    Attributes:
        rule: The rule's name.
        cue: The reporting word, or None.
        source: Head of the words that name the source, or None.
        content: Half-open ranges of tokens.
    """

    rule: str
    cue: Token | None
    source: Token | None
    content: tuple[tuple[int, int], ...] = ()
