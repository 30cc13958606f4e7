"""Leaves out training sentences that stand in texts which must stay unseen, such as a benchmark's."""

import json
import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from training.names.sentence import Sentence

RUN = 8
_WORD = re.compile(r"\w+")


def word_runs(paths: Iterable[Path]) -> frozenset[tuple[str, ...]]:
    """Every run of RUN words in the "text" of each line of these JSON-lines files, in lower case."""
    runs: set[tuple[str, ...]] = set()
    for path in paths:
        for line in path.read_text(encoding="utf-8").splitlines():
            runs.update(_runs(_WORD.findall(json.loads(line)["text"].lower())))
    return frozenset(runs)


def without_seen(sentences: Iterable[Sentence], runs: frozenset[tuple[str, ...]]) -> tuple[Sentence, ...]:
    """The sentences that share no run of words with the texts."""
    return tuple(sentence for sentence in sentences if runs.isdisjoint(_runs(_words(sentence))))


def _words(sentence: Sentence) -> list[str]:
    return _WORD.findall(" ".join(sentence.words).lower())


def _runs(words: Sequence[str]) -> list[tuple[str, ...]]:
    return [tuple(words[start : start + RUN]) for start in range(len(words) - RUN + 1)]
