"""Names that hyphens hold together: cut at one by a model, or joined to a neighbour that is a name of its own."""

import re
from collections.abc import Collection

from spacy.tokens import Doc, Token

from generator.recognition.words.gazetteers import atlas
from generator.recognition.words.word_tables import words

_SYLLABLE = re.compile(
    r"(?:[bcdfghjklmnpqrstwxyz]|[cszk]h|ts|hs|kw|kk|pp|tt|jj|gw|hw)?[aeiouyü]{1,4}(?:n|ng|m|k|t|p|l|h|r)?"
)
"""One syllable of Chinese or Korean in Latin letters."""
_SURNAMES = words(
    "kim lee park choi jung jeong kang cho yoon jang lim han shin seo kwon hwang ahn song hong yang ko oh baek"
)
"""Korean ones: what stands behind the hyphen of the word after one is a syllable, whatever it looks like."""
_ADDED = words(
    "run fan man men hit cut set let put up in at on to so no wide like type size age era due one two ten to"
)


def whole_words(doc: Doc, start: int, end: int, others: Collection[int]) -> tuple[int, int]:
    """Widened over hyphens: a model cuts "Stratford-upon-Avon" where the tokeniser does.

    Two places that a hyphen joins ("London-Paris") stay two.
    """
    while start > 1 and _joins(doc, start - 1) and _is_wordy(doc[start - 2]) and start - 2 not in others:
        if are_places(doc[start - 2].text, doc[start:end].text):
            break
        start -= 2
    while end + 1 < len(doc) and _joins(doc, end) and _is_wordy(doc[end + 1]) and end + 1 not in others:
        if are_places(doc[start:end].text, doc[end + 1].text):
            break
        end += 2
    return start, end


def with_syllables(doc: Doc, end: int, others: Collection[int]) -> int:
    """Widened over a given name's second syllable in small letters: "Kim Min" + "-ji"; not over "-led" or "-run"."""
    if not 0 < end < len(doc) - 1 or end + 1 in others or doc[end].text not in {"-", "‑"}:
        return end
    glued = not doc[end - 1].whitespace_ and not doc[end].whitespace_ and doc[end - 1].text[:1].isupper()
    syllable = doc[end + 1].text
    is_name = (
        _SYLLABLE.fullmatch(doc[end - 1].lower_)
        and _SYLLABLE.fullmatch(syllable)
        and (syllable not in _ADDED or doc[end - 2].lower_ in _SURNAMES)
    )
    return end + 2 if glued and is_name else end


def are_places(one: str, other: str) -> bool:
    """Whether the atlas knows both: then a hyphen between them means two."""
    return atlas().knows(one.casefold()) and atlas().knows(other.casefold())


def _joins(doc: Doc, position: int) -> bool:
    """Whether this token is a hyphen glued to a name's words on both sides."""
    token = doc[position]
    if token.text not in {"-", "‑"} or token.whitespace_ or position == 0 or doc[position - 1].whitespace_:
        return False
    before, after = doc[position - 1], doc[position + 1] if position + 1 < len(doc) else token
    return (before.text[:1].isupper() and (after.text[:1].isupper() or _small_link(doc, position + 1))) or (
        _small_link(doc, position - 1) and after.text[:1].isupper()
    )


def _small_link(doc: Doc, position: int) -> bool:
    """A short small word between two hyphens: the "e" of a name such as "Dar-e-Noor"."""
    if not 0 < position < len(doc) - 1 or len(doc[position]) > 4 or not doc[position].is_lower:
        return False
    return doc[position - 1].text == "-" and doc[position + 1].text == "-"


def _is_wordy(token: Token) -> bool:
    return bool(token.text[:1].isalpha())
