"""One article with its parse, its quoted zones and its mentions, and look-ups between them."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from generator.recognition.parsing.quotation_spans import QuotedZone, quoted_zones
from generator.records.article import Article
from generator.records.mention import Mention, MentionChain
from generator.records.text import Span


@dataclass(frozen=True, slots=True)
class ParsedArticle:
    """What the quotation, date and claim rules look at.

    Attributes:
        doc: The parse; `token.idx` counts characters of `article.text`.
        zones: Quoted stretches in text order.
        zone_at: For each token the number of its zone, or -1.
        block_at: For each token the number of its block, or -1 between blocks.
        starts: Character position of each token.
        mentions: As in `Annotations.mentions`.
        mention_at: Token position to index of the mention it lies in, the shortest where one lies in another.
        chain_of: Index of a mention to its chain.
    """

    doc: Doc
    article: Article
    zones: tuple[QuotedZone, ...]
    zone_at: tuple[int, ...]
    block_at: tuple[int, ...]
    starts: tuple[int, ...]
    mentions: tuple[Mention, ...]
    mention_at: Mapping[int, int]
    chain_of: Mapping[int, MentionChain]

    def token_at(self, position: int) -> int:
        """The token that holds a character position (or the last one before it)."""
        return max(0, bisect_right(self.starts, position) - 1)

    def tokens_of(self, span: Span) -> range:
        """The tokens that begin inside a span."""
        return range(
            bisect_right(self.starts, span.start - 1) if span.start else 0, bisect_right(self.starts, span.end - 1)
        )

    def chain_at(self, token: Token) -> MentionChain | None:
        """The chain of the mention this token lies in."""
        index = self.mention_at.get(token.i)
        return self.chain_of.get(index) if index is not None else None


def parsed_article(
    doc: Doc, article: Article, mentions: Sequence[Mention] = (), chains: Sequence[MentionChain] = ()
) -> ParsedArticle:
    """Lay the look-ups over a parse."""
    starts = tuple(token.idx for token in doc)
    zones = quoted_zones(article.text, article.blocks, article.title)
    mention_at: dict[int, int] = {}
    longest_first = sorted(
        range(len(mentions)), key=lambda index: mentions[index].span.start - mentions[index].span.end
    )
    for index in longest_first:
        mention_at.update(dict.fromkeys(_covered(starts, mentions[index].span), index))
    return ParsedArticle(
        doc=doc,
        article=article,
        zones=zones,
        zone_at=_numbers(starts, [zone.span for zone in zones]),
        block_at=_numbers(starts, [block.span for block in article.blocks]),
        starts=starts,
        mentions=tuple(mentions),
        mention_at=mention_at,
        chain_of={index: chain for chain in chains for index in chain.mentions},
    )


def _covered(starts: Sequence[int], span: Span) -> range:
    first = max(0, bisect_right(starts, span.start) - 1)
    return range(first, bisect_right(starts, span.end - 1))


def _numbers(starts: Sequence[int], spans: Sequence[Span]) -> tuple[int, ...]:
    numbers = [-1] * len(starts)
    for number, span in enumerate(spans):
        for position in _covered(starts, span):
            if starts[position] >= span.start:
                numbers[position] = number
    return tuple(numbers)
