"""How the names of two people relate."""

import re
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz.distance import JaroWinkler

from generator.resolution.names.name_keys import generation, name_words, person_words, sound_key
from generator.short_names import LONG_FORMS, is_fathers_name, without_fathers


class NameRelation(StrEnum):
    """From the same name down to names no one person bears."""

    SAME = "same full name"
    MIDDLE = "the same name with one more in it"
    MIDDLE_INITIAL = "the same name but for a middle initial"
    GENERATION = "the same name, one with “Jr” or the like"
    INITIAL = "an initial for the first name"
    SHORT = "a short form of the first name"
    SPELLING = "another spelling of the same name"
    SPELLING_AND_MORE = "another spelling of the name with one more in it"
    ORDER = "the same names in another order"
    PART = "part of the name"
    CONFLICT = "names of two people"


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonName:
    """A full name in its telling words."""

    text: str
    words: tuple[str, ...]
    generation: str

    @classmethod
    def of(cls, name: str) -> "PersonName":
        """Read a printed name."""
        plain = _NICKNAME.sub(" ", name)
        telling = person_words(plain)
        words = telling if len(telling) > 1 else person_words(name)
        return cls(text=name, words=words, generation=generation(name))

    @property
    def called(self) -> tuple[str, ...]:
        """The words that by themselves can mean this person: not what follows "bin", which is the father's name."""
        own = set(without_fathers(name_words(self.text)))
        return tuple(word for word in self.words if word in own)


_NICKNAME = re.compile(r"""(?<=\s)["“‘'(][^"”’')]{2,30}["”’')](?=\s)""")


def relate(left: PersonName, right: PersonName) -> NameRelation:
    """How two names of people relate; symmetric.

    Middle names and initials may be left out, first names shortened; two different first, last or middle names are
    a CONFLICT, and so are "Sr" and "Jr", and "Jane bint John Doe" and her father. One initial and a surname tell no more than INITIAL, whoever else has both.
    """
    short, full = sorted((name_words(left.text), name_words(right.text)), key=len)
    if len(short) > 1 and is_fathers_name(short, full):
        return NameRelation.CONFLICT
    found = _relate_words_of(left.words, right.words)
    if left.generation == right.generation or found in (NameRelation.CONFLICT, NameRelation.PART):
        return found
    return NameRelation.CONFLICT if left.generation and right.generation else NameRelation.GENERATION


def _relate_words_of(left: tuple[str, ...], right: tuple[str, ...]) -> NameRelation:
    short, long = (left, right) if len(left) <= len(right) else (right, left)
    if short == long:
        return NameRelation.INITIAL if len(short) == 2 and len(short[0]) == 1 else NameRelation.SAME
    if len(short) == 1:
        return NameRelation.PART if short[0] in long else NameRelation.CONFLICT
    if len(short) < len(long) and long[-len(short) :] == short:
        return NameRelation.MIDDLE
    if len(short) == len(long) and sorted(short) == sorted(long):
        return NameRelation.ORDER
    return _relate_full(short, long)


def _relate_full(short: tuple[str, ...], long: tuple[str, ...]) -> NameRelation:
    first, last = _relate_words(short[0], long[0]), _relate_words(short[-1], long[-1])
    if first is None or last is None or last in (NameRelation.INITIAL, NameRelation.SHORT):
        return NameRelation.CONFLICT
    if last is NameRelation.SPELLING and min(len(short[0]), len(long[0])) == 1:
        return NameRelation.CONFLICT  # an initial and a surname spelled alike are nothing to go by
    middle = _relate_middles(short[1:-1], long[1:-1])
    if middle is None:
        return NameRelation.CONFLICT
    found = {first, last, middle} - {NameRelation.SAME}
    if found == {NameRelation.SPELLING, NameRelation.MIDDLE}:
        return NameRelation.SPELLING_AND_MORE
    if len(found) > 1:
        weak = found - {NameRelation.MIDDLE, NameRelation.MIDDLE_INITIAL}
        return max(weak or found, key=list(NameRelation).index)
    return next(iter(found), NameRelation.SAME)


def _relate_middles(short: tuple[str, ...], long: tuple[str, ...]) -> NameRelation | None:
    if not short:
        initials = all(len(word) == 1 for word in long)
        return NameRelation.MIDDLE_INITIAL if long and initials else NameRelation.MIDDLE if long else NameRelation.SAME
    rest = list(long)
    relations = set()
    for word in short:
        match = next((other for other in rest if _relate_words(word, other)), None)
        if match is None:
            return None
        relations.add(_relate_words(word, match))
        rest.remove(match)
    if rest:
        initials_only = all(len(word) == 1 for word in (*short, *long))
        return None if initials_only else NameRelation.MIDDLE  # "W." is the son, "H. W." the father
    return NameRelation.SAME if relations == {NameRelation.SAME} else NameRelation.MIDDLE_INITIAL


def _relate_words(left: str, right: str) -> NameRelation | None:
    if left == right:
        return NameRelation.SAME
    if (len(left) == 1 or len(right) == 1) and left[0] == right[0]:
        return NameRelation.INITIAL
    if right in LONG_FORMS.get(left, ()) or left in LONG_FORMS.get(right, ()):
        return NameRelation.SHORT
    if spelled_alike(left, right):
        return NameRelation.SPELLING
    return None


def spelled_alike(left: str, right: str) -> bool:
    """Whether two words may be spellings of one name: the same sounds, or one slip in a long word."""
    if min(len(left), len(right)) < 4:
        return False
    if sound_key(left) == sound_key(right) and JaroWinkler.similarity(left, right) >= 0.75:
        return True
    return left[0] == right[0] and JaroWinkler.similarity(left, right) >= 0.94
