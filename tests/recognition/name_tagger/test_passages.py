import pytest

from generator.recognition.name_tagger.passages import LONGEST_PASSAGE, pack


@pytest.mark.parametrize(
    ("sentences", "counts", "room", "passages"),
    [
        pytest.param([], [], 10, [], id="no text"),
        pytest.param([(0, 2), (2, 4)], [1] * 4, 10, [(0, 4)], id="short neighbours together"),
        pytest.param([(0, 3), (3, 6)], [2] * 6, 10, [(0, 3), (3, 6)], id="no room for both"),
        pytest.param([(0, 2), (3, 5)], [1] * 5, 10, [(0, 2), (3, 5)], id="a gap parts them"),
        pytest.param([(0, 3), (3, 4)], [9, 9, 9, 1], 10, [(0, 3), (3, 4)], id="a long sentence alone"),
        pytest.param([(0, 0), (0, 2)], [1, 1], 10, [(0, 2)], id="an empty sentence"),
    ],
)
def test_pack(sentences: list, counts: list[int], room: int, passages: list) -> None:
    assert pack(sentences, counts, room) == passages


def test_a_sentence_beyond_the_model_is_cut_without_loss() -> None:
    counts = [3] * LONGEST_PASSAGE
    passages = pack([(0, len(counts))], counts)
    assert [word for start, end in passages for word in range(start, end)] == list(range(len(counts)))
    assert all(sum(counts[start:end]) <= LONGEST_PASSAGE for start, end in passages)
