"""One labelled sentence of the training data."""

from dataclasses import dataclass

from generator.recognition.name_tagger.label_scheme import OUTSIDE, first_label, is_first, kind_index_of, later_label


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """Words and their labels (numbers of `label_scheme`); `document` is None where sentences stand alone."""

    words: tuple[str, ...]
    labels: tuple[int, ...]
    corpus: str
    document: str | None = None


def spans_of(labels: tuple[int, ...]) -> list[tuple[int, int, int]]:
    """The names of a sentence as (first word, end word, position in KINDS)."""
    spans: list[tuple[int, int, int]] = []
    for position, label in enumerate(labels):
        if label == OUTSIDE:
            continue
        if is_first(label) or not spans or spans[-1][1] != position:
            spans.append((position, position + 1, kind_index_of(label)))
        else:
            start, _, kind = spans[-1]
            spans[-1] = (start, position + 1, kind)
    return spans


def labels_of(length: int, spans: list[tuple[int, int, int]]) -> tuple[int, ...]:
    """The labels of `length` words from spans that do not overlap."""
    labels = [OUTSIDE] * length
    for start, end, kind in spans:
        labels[start:end] = [first_label(kind)] + [later_label(kind)] * (end - start - 1)
    return tuple(labels)
