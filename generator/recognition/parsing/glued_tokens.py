"""Words that ran together become words of their own in the parse; the text and its positions stay as they are."""

import re
from collections import Counter

from spacy.tokens import Doc

from generator.glued_words import GLUABLE, parts_of

_BEHIND_POSSESSIVE = re.compile(r"([A-Z][a-z]+[’']s)([a-z]{3,})")


def part_tokens(doc: Doc) -> None:
    """Split the tokens in which words ran together ("theNorland", "PresidentOrr", "Orrsaid"); the parse comes afterwards."""
    counts = Counter(GLUABLE.findall(doc.text))
    with doc.retokenize() as retokenizer:
        for token in doc:
            parts = _parts(token.text, counts)
            if len(parts) > 1:
                retokenizer.split(token, list(parts), heads=[(token, 0)] * len(parts))


def _parts(word: str, counts: Counter[str]) -> tuple[str, ...]:
    if behind := _BEHIND_POSSESSIVE.fullmatch(word):
        name, rest = behind.groups()
        return (name[:-2], name[-2:], rest) if counts[name[:-2]] else (word,)
    return parts_of(word, counts) if word.isalpha() and not (word.islower() or word.isupper()) else (word,)
