"""Where words stand: sentences of an article, and citations made from them."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from operator import attrgetter

from generator.records.article import Article, BlockKind
from generator.records.mention import Mention
from generator.records.provenance import Citation
from generator.records.stage_results import Annotations
from generator.records.text import Span

MOST_CITATIONS = 5
"""Kept per fact; the earliest and the latest say enough."""


class Evidence:
    """One article with what was found in it, and the entities its mentions belong to.

    Attributes:
        day: ISO day of the article, "" if it has none.
        entity_of_mention: Index of a mention to entity id, in text order.
        entity_of_chain: Chain id to entity id, of the whole library.
    """

    def __init__(self, article: Article, found: Annotations, entity_of_chain: Mapping[str, str]) -> None:
        self.article = article
        self.found = found
        self.day = article.published.isoformat() if article.published else ""
        self.entity_of_chain = entity_of_chain
        entities = (
            (index, entity_of_chain[chain.id])
            for chain in found.chains
            if chain.id in entity_of_chain
            for index in chain.mentions
        )
        self.entity_of_mention = dict(sorted(entities))
        self._headings = [block.span for block in article.blocks if block.kind is BlockKind.HEADING]

    def sentence_at(self, position: int) -> int | None:
        """Index of the sentence that holds a character position; None between sentences and in headings."""
        return None if self.in_heading(position) else sentence_at(self.found.sentences, position)

    def in_heading(self, position: int) -> bool:
        """Whether a position lies in a heading, which is no evidence."""
        return any(span.start <= position < span.end for span in self._headings)

    def cite_sentence(self, position: int) -> Citation | None:
        """The whole sentence at a position."""
        index = self.sentence_at(position)
        return None if index is None else self._cite(index, self.found.sentences[index])

    def cite_words(self, span: Span) -> Citation | None:
        """Just these words; they may run over several sentences, the first of which is named."""
        index = self.sentence_at(span.start)
        return None if index is None else self._cite(index, span)

    def _cite(self, sentence: int, span: Span) -> Citation:
        exact = self.article.text[span.start : span.end]
        return Citation(article_id=self.article.id, sentence=sentence, span=span, exact=exact)

    def mentions(self) -> tuple[tuple[Mention, str], ...]:
        """The mentions that belong to an entity, each with the entity's id, in text order."""
        return self._mentions

    @cached_property
    def _mentions(self) -> tuple[tuple[Mention, str], ...]:
        return tuple((self.found.mentions[index], entity) for index, entity in self.entity_of_mention.items())

    @cached_property
    def _mentions_by_start(self) -> tuple[list[int], list[tuple[Mention, str]]]:
        placed = sorted(self._mentions, key=lambda pair: pair[0].span.start)
        return [mention.span.start for mention, _ in placed], placed

    def mentions_in(self, parts: Iterable[Span]) -> Iterator[tuple[Mention, str]]:
        """Those of `mentions` that lie whole within one of these parts of the text."""
        starts, placed = self._mentions_by_start
        for part in parts:
            within = placed[bisect_left(starts, part.start) : bisect_right(starts, part.end)]
            yield from (pair for pair in within if pair[0].span.end <= part.end)

    def mentions_by_sentence(self) -> dict[int, list[tuple[Mention, str]]]:
        """Sentence to its mentions with their entities, headings left out."""
        grouped: dict[int, list[tuple[Mention, str]]] = {}
        for mention, entity in self.mentions():
            sentence = self.sentence_at(mention.span.start)
            if sentence is not None:
                grouped.setdefault(sentence, []).append((mention, entity))
        return grouped


def sentence_at(sentences: Sequence[Span], position: int) -> int | None:
    """Index of the sentence that holds a character position; None between sentences."""
    index = bisect_right(sentences, position, key=attrgetter("start")) - 1
    return index if index >= 0 and position < sentences[index].end else None


def best_citations(citations: Iterable[tuple[str, Citation]]) -> tuple[Citation, ...]:
    """Of (ISO day, citation) pairs the newest ones, at most MOST_CITATIONS, one per sentence, newest first."""
    newest = sorted(citations, key=lambda pair: (pair[1].article_id, pair[1].sentence, pair[1].span))
    newest.sort(key=lambda pair: pair[0], reverse=True)
    kept: dict[tuple[str, int], Citation] = {}
    for _, citation in newest:
        kept.setdefault((citation.article_id, citation.sentence), citation)
        if len(kept) == MOST_CITATIONS:
            break
    return tuple(kept.values())
