"""The sentences around a quotation, as far as the rights of its source allow them to be shown."""

from bisect import bisect_right
from collections.abc import Iterator

from markupsafe import Markup

from generator.graph.citations import sentence_at
from generator.pages.words.escaping import fill, join
from generator.pages.writing.library import Library
from generator.pages.writing.scribe import Scribe
from generator.records.article import BlockKind
from generator.records.graph import AttributedQuotation
from generator.records.text import Span

_NO_PROSE = {BlockKind.HEADING, BlockKind.CAPTION}
_MOST_SENTENCES = 8


def quotation_context(scribe: Scribe, quotation: AttributedQuotation) -> Markup:
    """The quotation's sentences between their neighbours, and where they stand; "" if nothing more may be shown."""
    library = scribe.library
    annotations = library.graph.annotations.get(quotation.article_id)
    if annotations is None or quotation.citation.sentence >= len(annotations.sentences):
        return Markup("")
    first = quotation.citation.sentence
    last = sentence_at(annotations.sentences, quotation.citation.span.end - 1) or first
    own = range(first, min(max(first, last), first + _MOST_SENTENCES) + 1)
    shown = library.shown_sentences(quotation.article_id)
    if first not in shown:
        return Markup("")
    before, after = (
        _near(library, quotation, first, first - 1, shown),
        _near(library, quotation, first, own[-1] + 1, shown),
    )
    article = library.article(quotation.article_id)
    texts = [article.text[span.start : span.end] for n in own if n in shown and (span := annotations.sentences[n])]
    told = fill('<span class="ct-said">{words}</span>', words=" ".join(texts))
    source = scribe.article(article, library.source_words(article), first)
    return join(" ", [*before, told, *after, fill("<small>{source}</small>", source=source)])


def _near(
    library: Library, quotation: AttributedQuotation, own: int, number: int, shown: frozenset[int]
) -> Iterator[Markup]:
    """The neighbouring sentence, if it may be shown and is prose, or of the quotation's own block."""
    sentences = library.graph.annotations[quotation.article_id].sentences
    if number not in shown:
        return
    span = sentences[number]
    if not any(map(str.isalnum, library.article(quotation.article_id).text[span.start : span.end])):
        return  # a quotation mark that was taken for a sentence
    kind, same = _block_of(library, quotation.article_id, span, sentences[own])
    if same or kind not in _NO_PROSE:
        yield fill("{text}", text=library.article(quotation.article_id).text[span.start : span.end])


def _block_of(library: Library, article_id: str, span: Span, own: Span) -> tuple[BlockKind | None, bool]:
    """The kind of block a sentence stands in, and whether the quotation stands in it too."""
    blocks = library.article(article_id).blocks
    index = bisect_right(blocks, span.start, key=lambda block: block.span.start) - 1
    if index < 0:
        return None, False
    block = blocks[index]
    return block.kind, block.span.start <= own.start < block.span.end
