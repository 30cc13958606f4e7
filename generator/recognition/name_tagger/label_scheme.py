"""The labels that the model gives to words: outside, or first or later word of a name of one kind (BIO)."""

from generator.recognition.name_tagger.name_span import NameKind

KINDS: tuple[NameKind, ...] = ("person", "group", "place")
OUTSIDE = 0
LABEL_COUNT = 1 + 2 * len(KINDS)


def first_label(kind_index: int) -> int:
    """The label of a name's first word."""
    return 1 + 2 * kind_index


def later_label(kind_index: int) -> int:
    """The label of a name's second and later words."""
    return 2 + 2 * kind_index


def kind_index_of(label: int) -> int:
    """Position in KINDS of a label other than OUTSIDE."""
    return (label - 1) // 2


def is_first(label: int) -> bool:
    """Whether the label opens a name."""
    return label % 2 == 1


def may_follow(previous: int, label: int) -> bool:
    """Whether BIO allows `label` after `previous`: a later word only continues a name of its own kind."""
    if label == OUTSIDE or is_first(label):
        return True
    return previous != OUTSIDE and kind_index_of(previous) == kind_index_of(label)
