"""A second opinion: what spaCy's entity recogniser calls each word, as evidence added before decoding."""

from collections.abc import Sequence

from generator.recognition.name_tagger.label_scheme import KINDS, OUTSIDE, first_label, later_label
from generator.recognition.name_tagger.name_span import NameKind
from generator.recognition.name_tagger.viterbi import Scores

WEIGHT = 1.0
OTHER_WEIGHT = 0.5
_KIND_OF_HINT: dict[str, NameKind] = {
    "PERSON": "person", "PER": "person", "ORG": "group", "GPE": "place", "LOC": "place", "FAC": "place",
}  # fmt: skip


def add_hints(scores: Scores, hints: Sequence[str | None]) -> Scores:
    """`scores` (words × labels, log-probabilities) with WEIGHT added to the labels of the kind that a hint names.

    A hint of another type (a date, a nationality, a law) speaks for OUTSIDE, with OTHER_WEIGHT.
    """
    result = scores.copy()
    for word, hint in enumerate(hints):
        if hint is None:
            continue
        kind = _KIND_OF_HINT.get(hint)
        if kind is None:
            result[word, OUTSIDE] += OTHER_WEIGHT
        else:
            index = KINDS.index(kind)
            result[word, [first_label(index), later_label(index)]] += WEIGHT
    return result
