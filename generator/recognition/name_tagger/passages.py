"""Packs an article's sentences into the passages that the model reads, one after another."""

from collections.abc import Sequence

PIECES_PER_PASSAGE = 120
LONGEST_PASSAGE = 250
Span = tuple[int, int]


def pack(sentences: Sequence[Span], piece_counts: Sequence[int], room: int = PIECES_PER_PASSAGE) -> list[Span]:
    """Neighbouring sentences together, as many as fit, so that each gives the next its context.

    Args:
        sentences: (first word, end word) in text order; words between sentences belong to none.
        piece_counts: Word pieces of each word of the article.
        room: Pieces up to which sentences are joined. A longer sentence stands alone, cut where it passes
            LONGEST_PASSAGE.

    Returns:
        (first word, end word) of each passage in text order, no word in two passages.
    """
    passages: list[Span] = []
    filled = 0
    for start, end in (part for sentence in sentences for part in _parts(sentence, piece_counts)):
        size = sum(piece_counts[start:end])
        if passages and passages[-1][1] == start and filled + size <= room:
            passages[-1] = (passages[-1][0], end)
            filled += size
        else:
            passages.append((start, end))
            filled = size
    return [passage for passage in passages if passage[0] < passage[1]]


def _parts(sentence: Span, piece_counts: Sequence[int]) -> list[Span]:
    start, end = sentence
    parts: list[Span] = []
    filled = 0
    for word in range(start, end):
        if filled + piece_counts[word] > LONGEST_PASSAGE:
            parts.append((start, word))
            start, filled = word, 0
        filled += piece_counts[word]
    return [*parts, (start, end)]
