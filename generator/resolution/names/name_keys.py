"""Names to keys under which different spellings meet."""

import re
import unicodedata
from functools import lru_cache

_DOTTED = re.compile(r"\b((?:\w\.){2,})")
_NOT_WORD = re.compile(r"[^\w\s]")
_DROPPED = str.maketrans("", "", "'’‘ʼʻ`´ʿʾ.")
_PARTICLES = "al el ul bin ibn ben bint abu van von der den de da di do dos das del della la le du st ter ten e y"
PARTICLES = frozenset(_PARTICLES.split())
SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv", "junior", "senior"})


@lru_cache(maxsize=200_000)
def fold(name: str) -> str:
    """Lower-case letters and digits without accents, dots or apostrophes; hyphens become spaces, "the" in front goes.

    >>> fold("The Aix-en-Provence"), fold("U.S."), fold("O\u2019Neil"), fold("J\u00f3hann & Co.")
    ('aix en provence', 'us', 'oneil', 'johann and co')
    """
    text = unicodedata.normalize("NFKD", name.replace("&", " and "))
    text = "".join(character for character in text if not unicodedata.combining(character)).casefold()
    text = _DOTTED.sub(lambda match: match[1].replace(".", "") + " ", text)
    words = _NOT_WORD.sub(" ", text.translate(_DROPPED)).split()
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    return " ".join(words)


@lru_cache(maxsize=200_000)
def name_words(name: str) -> tuple[str, ...]:
    """The words of the folded name."""
    return tuple(fold(name).split())


@lru_cache(maxsize=200_000)
def person_words(name: str) -> tuple[str, ...]:
    """The words that tell one person from another: particles ("al", "van") and "Jr" go, if two words stay.

    >>> person_words("Ludwig van Beethoven"), person_words("Van Halen"), person_words("Jane Doe Jr.")
    (('ludwig', 'beethoven'), ('van', 'halen'), ('jane', 'doe'))
    """
    words = name_words(name)
    plain = tuple(word for word in words if word not in PARTICLES and word not in SUFFIXES)
    return plain if len(plain) > 1 else tuple(word for word in words if word not in SUFFIXES) or words


def lone_name(name: str) -> str:
    """The one telling name, if no more is printed: with a hyphen it is still one, as with a particle in small letters.

    >>> lone_name("Doe-Roe"), lone_name("al-Doe"), lone_name("bin Doe"), lone_name("Al Doe")
    ('doe roe', 'doe', 'doe', '')
    """
    words = person_words(name)
    if " " in name.strip() and len(words) > 1 and not (name[0].islower() and words[0] in PARTICLES):
        return ""
    return " ".join(word for word in words if word not in PARTICLES) or " ".join(words)


def generation(name: str) -> str:
    """The suffix that tells father from son ("jr", "iii"), or ""."""
    last = name_words(name)[-1:] or ("",)
    return {"junior": "jr", "senior": "sr"}.get(last[0], last[0]) if last[0] in SUFFIXES else ""


_SOUNDS = (
    (re.compile(r"(?:sch|sh|sj|ch|tch)"), "s"),
    (re.compile(r"(?:kh|q|ck|c|g(?=h)|k)"), "k"),
    (re.compile(r"(?:ph|v|w|ff)"), "f"),
    (re.compile(r"(?:dj|zh|j|dzh)"), "j"),
    (re.compile(r"(?:th|dh)"), "t"),
    (re.compile(r"(?:gh)"), "g"),
    (re.compile(r"(?:z|ts|tz)"), "s"),
)
_VOWELS = re.compile(r"[aeiouyh]+")
_DOUBLED = re.compile(r"(.)\1+")


@lru_cache(maxsize=200_000)
def sound_key(word: str) -> str:
    """A key that spellings of one name in Latin letters share: consonants by rough sound, vowels only in front.

    >>> {sound_key(word) for word in ("yusuf", "yousef", "youssouf", "yusof")}
    {'sf'}
    >>> sound_key("muhammad") == sound_key("mohammed"), sound_key("hussein") == sound_key("hossain")
    (True, True)
    """
    text = word
    for pattern, sound in _SOUNDS:
        text = pattern.sub(sound, text)
    lead = "a" if text[:1] in "aeiou" else ""
    return lead + _DOUBLED.sub(r"\1", _VOWELS.sub("", text)) or word


def looks_like_acronym(name: str) -> bool:
    """Whether a name is one word of two to six capitals ("NRF", "U.N.", "G7")."""
    bare = name.replace(".", "")
    return 2 <= len(bare) <= 6 and bare.isalnum() and bare.upper() == bare and not bare.isdigit()


_LINKING_WORDS = "of for the and in on at to a an de la du des del di da y et und fur"
_LINKING = frozenset(_LINKING_WORDS.split())


def initials(name: str) -> tuple[str, ...]:
    """The acronyms a long name may have: of its main words, and of all its words.

    >>> initials("Ministry of the Interior")
    ('mi', 'moti')
    """
    words = name_words(name)
    main = "".join(word[0] for word in words if word not in _LINKING)
    return tuple(dict.fromkeys((main, "".join(word[0] for word in words))))
