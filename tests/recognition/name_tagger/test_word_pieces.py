import pytest

from generator.recognition.name_tagger.model_session import MODEL_FOLDER
from generator.recognition.name_tagger.word_pieces import LONGEST_WORD, WordPieces
from generator.recognition.name_tagger.word_shapes import (
    ABBREVIATION,
    ACCENTED,
    ALL_CAPITALS,
    CAPITALISED,
    DIGITS,
    INITIAL,
    LOWER,
    MARK,
    MIXED,
    word_shape,
)


@pytest.fixture(scope="module")
def cutter() -> WordPieces:
    return WordPieces(MODEL_FOLDER / "tokenizer.json")


def test_every_word_has_its_first_piece(cutter: WordPieces) -> None:
    words = ["Nkosazana", "Dlamini-Zuma", "met", "\u200b", "😀", "李克强", "in", "Addis", "Ababa", "."]
    row = cutter.row(words, "any")
    ends = [*row.first_of_word[1:], len(row.pieces) - 1]
    sizes = [end - start for start, end in zip(row.first_of_word, ends, strict=True)]
    assert sizes == [cutter.count(word) for word in words]
    assert min(sizes) >= 1
    assert len(row.shapes) == len(row.pieces)


def test_a_word_is_cut_alike_everywhere(cutter: WordPieces) -> None:
    alone = cutter.row(["Ouagadougou"], "any").pieces[1:-1]
    assert cutter.row(["in", "Ouagadougou", "today"], "any").pieces[2 : 2 + len(alone)] == alone


def test_an_endless_word_stays_short(cutter: WordPieces) -> None:
    assert cutter.count("ab" * 4000) <= LONGEST_WORD


@pytest.mark.parametrize(
    ("word", "shape"),
    [
        ("said", LOWER), ("Amina", CAPITALISED), ("UNICEF", ALL_CAPITALS), ("J.", INITIAL), ("A", INITIAL),
        ("McDonald", MIXED), ("iPhone", MIXED), ("2021", DIGITS), ("—", MARK), ("U.S.", ABBREVIATION),
        ("Šefčovič", ACCENTED), ("d’Ivoire", MIXED), ("naïve", LOWER),
    ],
)  # fmt: skip
def test_word_shape(word: str, shape: int) -> None:
    assert word_shape(word) == shape
