"""Words that ran together become words of their own in the parse; the text and its positions stay as they are."""

import re
from collections import Counter
from itertools import pairwise

from spacy.tokens import Doc

from generator.glued_words import GLUABLE, parts_of

_BEHIND_POSSESSIVE = re.compile(r"([A-Z][a-z]+[’']s)([a-z]{3,})")


def part_tokens(doc: Doc) -> Doc:
    """The unparsed text anew, with every word that ran together ("theNorland", "PresidentOrr", "Orrsaid") in parts.

    Not by spaCy's retokenizer: what it splits bears heads, and the parser makes a broken tree of them in long texts.
    """
    counts = Counter(GLUABLE.findall(doc.text))
    parted = [(token, part) for token in doc for part in _parts(token.text, counts)]
    if len(parted) == len(doc):
        return doc
    ends = [here.i != behind.i for (here, _), (behind, _) in pairwise(parted)] + [True]
    spaces = [bool(token.whitespace_) and end for (token, _), end in zip(parted, ends, strict=True)]
    anew = Doc(doc.vocab, words=[part for _, part in parted], spaces=spaces)
    for fresh, (token, part) in zip(anew, parted, strict=True):
        if part == token.text:
            fresh.norm_ = token.norm_  # the tokeniser knows "n't" as "not"
    return anew


def _parts(word: str, counts: Counter[str]) -> tuple[str, ...]:
    if behind := _BEHIND_POSSESSIVE.fullmatch(word):
        name, rest = behind.groups()
        return (name[:-2], name[-2:], rest) if counts[name[:-2]] else (word,)
    return parts_of(word, counts) if word.isalpha() and not (word.islower() or word.isupper()) else (word,)
