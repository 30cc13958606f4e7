"""Where words stand: sentences of an article, and citations made from them."""

from bisect import bisect_right
from collections.abc import Iterable

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
        entity_of_mention: Index of a mention to entity id.
        entity_of_chain: Chain id to entity id, this article's chains only.
    """

    def __init__(self, article: Article, found: Annotations, entity_of_chain: dict[str, str]) -> None:
        self.article = article
        self.found = found
        self.day = article.published.isoformat() if article.published else ""
        self.entity_of_chain = entity_of_chain
        self.entity_of_mention = {
            index: entity_of_chain[chain.id]
            for chain in found.chains
            if chain.id in entity_of_chain
            for index in chain.mentions
        }
        self._starts = [sentence.start for sentence in found.sentences]
        self._headings = [block.span for block in article.blocks if block.kind is BlockKind.HEADING]

    def sentence_at(self, position: int) -> int | None:
        """Index of the sentence that holds a character position; None between sentences and in headings."""
        index = bisect_right(self._starts, position) - 1
        if index < 0 or position >= self.found.sentences[index].end:
            return None
        return None if self.in_heading(position) else index

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

    def mentions_by_sentence(self) -> dict[int, list[tuple[Mention, str]]]:
        """Sentence to its mentions with their entities, headings left out."""
        grouped: dict[int, list[tuple[Mention, str]]] = {}
        for index in sorted(self.entity_of_mention):
            mention = self.found.mentions[index]
            sentence = self.sentence_at(mention.span.start)
            if sentence is not None:
                grouped.setdefault(sentence, []).append((mention, self.entity_of_mention[index]))
        return grouped


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
