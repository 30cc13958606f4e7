"""Finds the names of an article: the model's view of each word, spaCy's as a hint, then agreement over the article."""

from collections.abc import Sequence
from functools import cache

from generator.recognition.name_tagger.article_evidence import View, shared
from generator.recognition.name_tagger.confidence import share_right
from generator.recognition.name_tagger.decoding import WordSpan, closed, names_in, normalised
from generator.recognition.name_tagger.document_vote import agreed
from generator.recognition.name_tagger.hints import add_hints
from generator.recognition.name_tagger.label_scheme import KINDS
from generator.recognition.name_tagger.model_session import ModelSession
from generator.recognition.name_tagger.name_span import NameSpan
from generator.recognition.name_tagger.passages import pack


class NameTagger:
    """The packaged model with its rules. One instance serves any number of articles; it keeps nothing of them."""

    def __init__(self, session: ModelSession) -> None:
        self._session = session

    @classmethod
    def load(cls) -> "NameTagger":
        """The packaged model on one thread; loaded once a process."""
        return _packaged()

    def spans(
        self,
        text: str,
        words: Sequence[tuple[int, int]],
        sentences: Sequence[tuple[int, int]],
        hints: Sequence[str | None],
    ) -> list[NameSpan]:
        """The names of one article.

        Args:
            text: The whole article, paragraphs separated by an empty line.
            words: Half-open character positions of its words, in order, none empty.
            sentences: (first word, end word) of each sentence, in order.
            hints: For each word spaCy's entity type ("PERSON", "GPE" …) or None.

        Returns:
            Names in text order; none overlap. Equal input gives equal output.

        Raises:
            ValueError: `hints` and `words` differ in length.
        """
        if len(hints) != len(words):
            raise ValueError(f"{len(hints)} hints for {len(words)} words")
        surfaces = [text[start:end] for start, end in words]
        views = shared(surfaces, self._views(surfaces, sentences, hints))
        names = [name for start, scores in views for name in names_in(normalised(scores), start)]
        return [_name_span(words, name) for name in agreed(surfaces, names)]

    def _views(
        self, surfaces: Sequence[str], sentences: Sequence[tuple[int, int]], hints: Sequence[str | None]
    ) -> list[View]:
        counts = [self._session.pieces.count(surface) for surface in surfaces]
        starts = {start for start, _ in sentences}
        views: list[View] = []
        for start, end in pack(sentences, counts):
            breaks = [word - start for word in range(start, end) if word in starts]
            scores = add_hints(self._session.scores(surfaces[start:end]), hints[start:end])
            views.append((start, closed(normalised(scores), breaks)))
        return views


@cache
def _packaged() -> NameTagger:
    return NameTagger(ModelSession())


def _name_span(words: Sequence[tuple[int, int]], name: WordSpan) -> NameSpan:
    return NameSpan(
        start=words[name.start][0],
        end=words[name.end - 1][1],
        kind=KINDS[name.kind_index],
        score=share_right(name.evidence[name.kind_index]),
    )
