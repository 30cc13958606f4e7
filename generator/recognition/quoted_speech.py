"""What stands around each quoted stretch."""

from dataclasses import dataclass

from spacy.tokens import Token

from generator.recognition.parsed_article import ParsedArticle
from generator.recognition.quotation_spans import QuotedZone

_SENTENCE_ENDS = frozenset(".!?")


@dataclass(frozen=True, slots=True, kw_only=True)
class ZoneContext:
    """A quoted stretch with its surroundings in its block.

    Attributes:
        number: Its place among the article's zones.
        before: Tokens between the last sentence end (or quoted stretch) and this one.
        after: Tokens between this one and the next sentence end or quoted stretch.
        preceding: All tokens before it in its block, back to the quoted stretch before.
        previous, following: Numbers of the neighbours in the same block, or None.
        opens_block: Nothing stands before it in its block.
        closes_block: Nothing stands behind it.
        words: How many words it has.
        first, last: The first and last character of the quoted words.
    """

    number: int
    zone: QuotedZone
    before: tuple[Token, ...]
    after: tuple[Token, ...]
    preceding: tuple[Token, ...]
    previous: int | None
    following: int | None
    opens_block: bool
    closes_block: bool
    words: int
    first: str
    last: str

    @property
    def begins_sentence(self) -> bool:
        """The quoted words begin as a sentence does."""
        return self.first.isupper() or self.first.isdigit() or self.first in "[#@$…"


def zone_contexts(parsed: ParsedArticle) -> tuple[ZoneContext, ...]:
    """One context per zone of the article, in order."""
    return tuple(_context(parsed, number) for number in range(len(parsed.zones)))


def _context(parsed: ParsedArticle, number: int) -> ZoneContext:
    zones, zone = parsed.zones, parsed.zones[number]
    block = parsed.article.blocks[zone.block].span
    previous = number - 1 if number and zones[number - 1].block == zone.block else None
    following = number + 1 if number + 1 < len(zones) and zones[number + 1].block == zone.block else None
    left = zones[previous].span.end if previous is not None else block.start
    right = zones[following].span.start if following is not None else block.end
    before = _outside(parsed, left, zone.span.start)
    after = _outside(parsed, zone.span.end, right)
    text = parsed.article.text[zone.inner.start : zone.inner.end].strip()
    return ZoneContext(
        number=number,
        zone=zone,
        before=_last_clause(before),
        after=_first_clause(after),
        preceding=before,
        previous=previous,
        following=following,
        opens_block=previous is None and not before,
        closes_block=following is None and not any(t.is_alpha for t in after),
        words=len(text.split()),
        first=text.lstrip("'‘\"“")[:1],
        last=text.rstrip("'’\"”")[-1:],
    )


def _outside(parsed: ParsedArticle, start: int, end: int) -> tuple[Token, ...]:
    first, last = parsed.token_at(start), parsed.token_at(max(start, end - 1))
    return tuple(
        token for token in parsed.doc[first : last + 1] if token.idx >= start and token.idx < end and not token.is_space
    )


def _last_clause(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    for position in range(len(tokens) - 1, -1, -1):
        if tokens[position].text in _SENTENCE_ENDS:
            return tokens[position + 1 :]
    return tokens


def _first_clause(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    for position, token in enumerate(tokens):
        if token.text in _SENTENCE_ENDS:
            return tokens[: position + 1]
    return tokens
