"""How two names of groups compare: equal but for "Inc.", a short form, or an acronym."""

import re
from functools import lru_cache

from generator.recognition.coreference.person_names import fold
from generator.recognition.names.acronyms import letters_of, stands_for
from generator.recognition.words.gazetteers import atlas, is_demonym
from generator.recognition.words.kind_words import GROUP_ENDINGS
from generator.recognition.words.word_tables import words

_LEGAL_FORMS = words(
    "inc incorporated corp corporation co company ltd limited llc llp lp plc gmbh ag sa nv bv spa oy ab kg pte pty bhd sdn asa a/s"
)
_WORD = re.compile(r"[\w&'’.]+(?:-[\w]+)*")
_NO_SHORT_FORMS = words(
    "united national international new american british royal general the first north south east west of and"
)
_SAME_BODY = words("news airlines airways tv television broadcasting")
"""What may follow an acronym without naming another body."""


@lru_cache(maxsize=4096)
def group_words(text: str) -> tuple[str, ...]:
    """The folded words of a group's name without "the" and without its legal form at the end."""
    parts = [part.strip(".,'’").replace("’", "'") for part in _WORD.findall(fold(text))]
    parts = [part.replace(".", "") for part in parts if part]
    if parts and parts[0] == "the":
        parts = parts[1:]
    while len(parts) > 1 and parts[-1] in _LEGAL_FORMS:
        parts = parts[:-1]
    return tuple(parts)


_OFFICES = words(
    "assembly council office committee commission department bureau secretariat press mission delegation caucus court "
    "administration agency congress group wing youth branch chapter"
)
"""Words for a part of a body, behind that body's name."""


def is_part_of(body: tuple[str, ...], part: tuple[str, ...]) -> bool:
    """Whether the longer name is that of an office of the body named by the shorter: "the Doe Union Security Council".

    One word more is none: it may be the body's own name in full ("the Doe Council").
    """
    rest = part[len(body) :]
    is_office = any(word in _OFFICES for word in rest) and not all(word in GROUP_ENDINGS for word in rest)
    return part[: len(body)] == body and len(rest) > 1 and is_office


def is_short_form(short: tuple[str, ...], full: tuple[str, ...], *, is_acronym: bool = False) -> bool:
    """Whether the words begin or end the longer name, without being a country, people or acronym on their own."""
    if not short or len(short) >= len(full) or all(word in _NO_SHORT_FORMS for word in short):
        return False
    if is_acronym and len(short) == 1:
        return full[:1] == short and set(full[1:]) <= _SAME_BODY
    if len(short) == 1 and (is_demonym(short[0]) or len(short[0]) < 3):
        return False
    if short == ("house",) and full[:2] != ("house", "of"):  # of Representatives or Commons, and no White House
        return False
    if atlas().is_large(" ".join(short)) or is_part_of(short, full) or _is_one_of_two(short, full):
        return False
    return short == full[: len(short)] or short == full[-len(short) :]


def _is_one_of_two(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether the longer name is read from two joined by "and", of which the shorter is one: "Doe Watch and Roe Aid"."""
    if len(short) < 2 or "and" not in full:
        return False
    middle = full.index("and")
    both = (full[:middle], full[middle + 1 :])
    telling = (full[1:middle] if full[0] in atlas().countries or is_demonym(full[0]) else both[0], both[1])
    return short in both and all(len(name) > 1 and not {"of", "for"} & {*name} for name in telling)


def without_country(text: str) -> tuple[str, ...]:
    """The acronym of a group that is printed behind its country ("UK ABC"), else nothing."""
    country, blank, acronym = text.rpartition(" ")
    is_country = country.casefold() in atlas().countries or is_demonym(country)
    return group_words(acronym) if blank and is_country and letters_of(acronym) else ()


def is_clipped(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether the short word is the beginning of the first word of a longer name: "the Fed"."""
    if len(short) != 1 or len(full) < 2 or not 3 <= len(short[0]) <= 4:
        return False
    return full[0].startswith(short[0]) and len(full[0]) > len(short[0]) + 2


def has_initials_of(short: str, full: str) -> bool:
    """Whether a name begins with the initials of another and ends as that does: "XY Bridge" for "Xavier Young Bridge"."""
    (lead, *tail), words_of_full = _WORD.findall(short) or [""], _WORD.findall(full)
    front = len(words_of_full) - len(tail)
    if not tail or front < 2 or not letters_of(lead) or words_of_full[front:] != tail:
        return False
    return stands_for(lead, words_of_full[:front])


def is_acronym_of(acronym: str, name: str) -> bool:
    """Whether the printed acronym can stand for the printed name; letters in the name stand in the acronym whole."""
    letters = letters_of(acronym)
    parts = [word for word in re.split(r"[\s\-‑–/]+", name) if word]
    inner = [found for word in parts if (found := letters_of(word))]
    return bool(letters) and all(found in letters for found in inner) and stands_for(acronym, parts)
