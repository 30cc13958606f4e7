"""Joins sentences to passages, as the tagger sees them at run time: neighbours where the corpus has documents."""

import random
from collections.abc import Sequence
from itertools import groupby

from training.names.sentence import Sentence

LENGTHS = (1, 40, 90)


def passages_of(sentences: Sequence[Sentence], draw: random.Random) -> list[Sentence]:
    """One epoch's passages of one corpus, every sentence once; how they are joined is drawn anew each time."""
    passages: list[Sentence] = []
    for document, group in groupby(sentences, key=lambda sentence: sentence.document):
        members = list(group)
        if document is None:
            draw.shuffle(members)
        lengths = LENGTHS if document is not None else (1, 1, 1, 40)
        while members:
            target = draw.choice(lengths)
            taken = [members.pop(0)] if document is not None else [members.pop()]
            while members and sum(len(one.words) for one in taken) + len(members[0].words) <= target:
                taken.append(members.pop(0))
            passages.append(_joined(taken))
    return passages


def _joined(sentences: Sequence[Sentence]) -> Sentence:
    return Sentence(
        words=tuple(word for sentence in sentences for word in sentence.words),
        labels=tuple(label for sentence in sentences for label in sentence.labels),
        corpus=sentences[0].corpus,
    )
