"""What one epoch shows: passages of all corpora by weight, with names and capitals changed at random."""

import random
from collections.abc import Mapping, Sequence

from training.names.augmentation import with_other_capitals, with_other_names
from training.names.corpora import CORPORA
from training.names.name_lists import NameLists
from training.names.passages import passages_of
from training.names.sentence import Sentence

NAMELESS_SHARE = 0.5
ANY_STYLE_SHARE = 0.2


def epoch(
    sentences: Mapping[str, Sequence[Sentence]], lists: NameLists, draw: random.Random
) -> list[tuple[Sentence, str]]:
    """Passages with their style.

    Passages without any name come at NAMELESS_SHARE; a share of all loses its style, so that "any" works too.
    """
    shown: list[tuple[Sentence, str]] = []
    for corpus in CORPORA:
        for passage in passages_of(sentences[corpus.name], draw):
            share = corpus.weight if any(passage.labels) else corpus.weight * NAMELESS_SHARE
            if draw.random() < share:
                style = "any" if draw.random() < ANY_STYLE_SHARE else corpus.style
                shown.append((with_other_capitals(with_other_names(passage, lists, draw), draw), style))
    return shown
