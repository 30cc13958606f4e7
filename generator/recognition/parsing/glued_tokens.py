"""Words that ran together become words of their own in the parse; the text and its positions stay as they are."""

import re
from collections import Counter
from itertools import pairwise

from spacy.tokens import Doc, Token

from generator.glued_words import GLUABLE, parts_of

_MONTHS_AND_NAMES = frozenset({"Jan.", "Kan."})
"""Abbreviations to the tokeniser, which at the end of a sentence may be a surname and its full stop."""
_BEHIND_POSSESSIVE = re.compile(r"([A-Z][a-z]+[’']s)([a-z]{3,})")


def part_tokens(doc: Doc) -> Doc:
    """The unparsed text anew, with every word that ran together ("theNorland", "PresidentOrr", "Orrsaid") in parts.

    Not by spaCy's retokenizer: what it splits bears heads, and the parser makes a broken tree of them in long texts.
    """
    counts = Counter(GLUABLE.findall(doc.text))
    parted = [(token, part) for token in doc for part in _parts(token, counts)]
    if len(parted) == len(doc):
        return doc
    ends = [here.i != behind.i for (here, _), (behind, _) in pairwise(parted)] + [True]
    spaces = [bool(token.whitespace_) and end for (token, _), end in zip(parted, ends, strict=True)]
    anew = Doc(doc.vocab, words=[part for _, part in parted], spaces=spaces)
    for fresh, (token, part) in zip(anew, parted, strict=True):
        if part == token.text:
            fresh.norm_ = token.norm_  # the tokeniser knows "n't" as "not"
    return anew


def _parts(token: Token, counts: Counter[str]) -> tuple[str, ...]:
    word = token.text
    if word in _MONTHS_AND_NAMES and _ends_a_name(token):
        return word[:-1], "."
    if behind := _BEHIND_POSSESSIVE.fullmatch(word):
        name, rest = behind.groups()
        return (name[:-2], name[-2:], rest) if counts[name[:-2]] else (word,)
    return parts_of(word, counts) if word.isalpha() and not (word.islower() or word.isupper()) else (word,)


def _ends_a_name(token: Token) -> bool:
    """Whether a name's first word stands before and a sentence may begin behind: "John Jan. He", not "on Jan. 5"."""
    before = token.nbor(-1) if token.i else token
    behind = token.nbor() if token.i + 1 < len(token.doc) else None
    is_given = before.is_title and before.is_alpha and not before.is_stop and bool(before.whitespace_)
    return is_given and (behind is None or behind.is_title or behind.is_quote or behind.is_space)
