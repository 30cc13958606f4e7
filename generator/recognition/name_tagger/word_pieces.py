"""Words to the word pieces and shapes that the model reads."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from tokenizers import Tokenizer

from generator.recognition.name_tagger.word_shapes import PADDING, style_shape, word_shape

FIRST_PIECE, LAST_PIECE, UNKNOWN_PIECE = 101, 102, 100
LONGEST_WORD = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class PieceRow:
    """One passage as the model reads it.

    `pieces` and `shapes` have equal length; `first_of_word` gives for each word the position of its first piece.
    """

    pieces: tuple[int, ...]
    shapes: tuple[int, ...]
    first_of_word: tuple[int, ...]


class WordPieces:
    """Cuts words into the encoder's word pieces; each word alone, so that a word is cut alike everywhere."""

    def __init__(self, tokenizer_file: Path) -> None:
        tokenizer = Tokenizer.from_file(str(tokenizer_file))
        tokenizer.no_padding()
        tokenizer.no_truncation()

        @lru_cache(maxsize=65_536)
        def cut(word: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
            pieces = tuple(tokenizer.encode(word, add_special_tokens=False).ids[:LONGEST_WORD]) or (UNKNOWN_PIECE,)
            return pieces, (word_shape(word),) * len(pieces)

        self._cut = cut

    def count(self, word: str) -> int:
        """How many pieces a word has; at least one, at most LONGEST_WORD (what follows is dropped)."""
        return len(self._cut(word)[0])

    def row(self, words: Sequence[str], style: str) -> PieceRow:
        """The pieces of one passage between the encoder's two marker pieces."""
        pieces, shapes, firsts = [FIRST_PIECE], [style_shape(style)], []
        for word in words:
            firsts.append(len(pieces))
            word_pieces, word_shapes = self._cut(word)
            pieces += word_pieces
            shapes += word_shapes
        return PieceRow(pieces=(*pieces, LAST_PIECE), shapes=(*shapes, PADDING), first_of_word=tuple(firsts))
