"""How two names of people compare: equal, one a shorter form of the other, or of different people."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA

from generator.recognition.words.person_words import gender_of_given_name
from generator.recognition.words.word_tables import words
from generator.short_names import LONG_FORMS, is_fathers_name, without_fathers

_SUFFIXES = words("jr sr ii iii iv junior senior phd md esq")
GENERATIONS: Mapping[str, str] = {"junior": "jr", "jr": "jr", "jr.": "jr", "senior": "sr", "sr": "sr", "sr.": "sr"}
"""Words after a name that tell father from son, and how this room writes them."""
_PARTICLES = words(
    "de la le du des del der den di da do dos von van bin bint ibn al el ul ur bt ben ter ten san y e abu"
)
_MARKS = re.compile(r"[()\"“”‘`]")
_SHORTEST = 5
_LONG = 9
_ENDINGS = words("a i s e o y")
_SPLIT = re.compile(r"[\s\-‑–'’ʼ`.]+")


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person's name without titles, in folded words.

    Attributes:
        parts: "jean", "luc", "doe"; hyphens and full stops divide, accents are gone.
        suffix: "jr", "ii" or "".
    """

    parts: tuple[str, ...]
    suffix: str = ""

    @property
    def given(self) -> str:
        """The first word."""
        return self.parts[0]

    @property
    def surname(self) -> str:
        """The last word."""
        return self.parts[-1]

    @property
    def called(self) -> tuple[str, ...]:
        """The words that by themselves can mean this person: not what follows "bin", which is the father's name."""
        return without_fathers(self.parts)


def fold(text: str) -> str:
    """Small letters without accents."""
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter)).casefold()


@lru_cache(maxsize=4096)
def parse_name(text: str) -> PersonName:
    """The words of a name; a name without any letters is one empty word."""
    parts = [part for part in _SPLIT.split(_MARKS.sub(" ", fold(text))) if part]
    suffix = ""
    while len(parts) > 1 and parts[-1].strip(",") in _SUFFIXES:
        last = parts.pop().strip(",")
        suffix = GENERATIONS.get(last, last)
    return PersonName(tuple(part.strip(",") for part in parts) or ("",), suffix)


def is_form_of(short: PersonName, full: PersonName) -> bool:
    """Whether a name of one word or more can be a shorter way to write the full one."""
    if len(short.parts) == 1:
        return short.given in full.called and short.given not in _PARTICLES
    return same_name(short, full)


def same_name(one: PersonName, other: PersonName) -> bool:
    """Whether two names of two or more words can be of one person.

    The last words are equal and the first ones agree ("J." agrees with "Jane", "Bob" with "Robert"), or the shorter name is the beginning
    or end of the longer. Different suffixes, middle words or initials keep them apart, and so does
    "bin": what stands behind it is the father.
    """
    if one.suffix and other.suffix and one.suffix != other.suffix:
        return False
    short, full = sorted((one.parts, other.parts), key=len)
    if short == full or "".join(short) == "".join(full):
        return True
    if len(short) < 2 or is_fathers_name(short, full):
        return False
    if short == full[: len(short)] or short == full[-len(short) :]:
        return True
    return short[-1] == full[-1] and _same_given(short[0], full[0]) and _middles_agree(short[1:-1], full[1:-1])


def differs_in_middle(one: PersonName, other: PersonName) -> bool:
    """Whether one of the names has a whole middle word that the other lacks: then kin may be meant."""
    extra = set(one.parts) ^ set(other.parts)
    return any(len(part) > 1 for part in extra)


def is_slip(one: PersonName, other: PersonName) -> bool:
    """Whether full names differ in one word that looks like a slip of the pen: "Katrin Doe" and "Katren Doe"."""
    differing = [(a, b) for a, b in zip(one.parts, other.parts, strict=False) if a != b]
    if len(one.parts) != len(other.parts) or len(differing) != 1 or one.suffix != other.suffix:
        return False
    genders = {gender_of_given_name(word) for word in differing[0]}
    return spelled_alike(*differing[0]) and not {"he", "she"} <= genders


def spelled_alike(one: str, other: str) -> bool:
    """Whether two words of five letters or more differ in one letter, or in two of nine or more.

    An ending makes another name: a wife's ("Petrov", "Petrova"), a clan's ("Rahman", "Rahmani"), a son's ("Peter", "Peters");
    the last letter twice ("Ivansky", "Ivanskyy") is none.
    """
    short, full = sorted((one, other), key=len)
    if len(short) < _SHORTEST or one[0] != other[0]:
        return False
    if full.startswith(short) and full[len(short) :] in _ENDINGS and full[-1] != short[-1]:
        return False
    return OSA.distance(one, other) <= (2 if len(short) >= _LONG else 1)


def _same_given(one: str, other: str) -> bool:
    return _agrees(one, other) or one in LONG_FORMS.get(other, ()) or other in LONG_FORMS.get(one, ())


def _agrees(one: str, other: str) -> bool:
    short, full = sorted((one, other), key=len)
    return full == short or (len(short) == 1 and full.startswith(short))


def _middles_agree(short: Sequence[str], full: Sequence[str]) -> bool:
    """Whether middle names can be of one person; of initials alone all must be there: "W." is not "H. W."."""
    if short and all(len(part) == 1 for part in (*short, *full)):
        return short == full
    return _in_order(short, full)


def _in_order(short: Sequence[str], full: Sequence[str]) -> bool:
    rest = iter(full)
    return all(any(_agrees(part, other) for other in rest) for part in short)
