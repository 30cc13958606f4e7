"""Acronyms and the names they stand for."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from generator.recognition.found_name import FoundName
from generator.recognition.word_tables import words
from generator.records.entity import EntityKind
from generator.records.provenance import Provenance

BRACKETED = Provenance(rule="acronym-in-brackets", confidence=0.95)
_LINKS = words("of and the for in on at to de la le des du del & - und für et y")


def letters_of(acronym: str) -> str:
    """The capitals of an acronym, "" if the text is none: "U.N." gives "UN", "Bank" gives ""."""
    letters = acronym.replace(".", "").replace("-", "").replace("&", "")
    if not 2 <= len(letters) <= 8 or not letters.isalnum():
        return ""
    return letters.upper() if sum(letter.isupper() for letter in letters) >= max(2, len(letters) - 1) else ""


def stands_for(acronym: str, name: Sequence[str]) -> bool:
    """Whether the acronym's letters are the first letters of the name's words.

    Small words may give a letter or not; an "of Somewhere" at the end may be left out; "TV" may come from one word.
    """
    letters = letters_of(acronym)
    if not letters or len(name) < 2:
        return False
    return any(_spells(letters, part) for part in _shortenings([word for word in name if word[:1].isalnum()]))


def _shortenings(name: list[str]) -> list[list[str]]:
    """The name, and the name without "of Somewhere" or a country before it."""
    return [name, *(name[:i] for i in range(len(name) - 1, 1, -1) if name[i].lower() in {"of", "for", "in"})]


def _spells(letters: str, name: Sequence[str]) -> bool:
    if not name:
        return not letters
    if not letters:
        return all(word.lower() in _LINKS for word in name)
    word = name[0]
    if word[0].upper() == letters[0] and _spells(letters[1:], name[1:]):
        return True
    inner = "".join(letter for letter in word if letter.isupper())
    if len(inner) > 1 and letters.startswith(inner) and _spells(letters[len(inner) :], name[1:]):
        return True
    return word.lower() in _LINKS and _spells(letters, name[1:])


def bracketed_pairs(doc: Doc, names: Sequence[FoundName]) -> list[tuple[FoundName, FoundName]]:
    """Names followed by an acronym of theirs in brackets, with that acronym as a name of the same kind."""
    pairs = []
    for name in names:
        if name.end + 2 >= len(doc) or doc[name.end].text != "(":
            continue
        close = next(
            (i for i in range(name.end + 1, min(name.end + 4, len(doc))) if doc[i].text in {")", ",", ";"}), None
        )
        if close is None or close == name.end + 1:
            continue
        acronym = FoundName(start=name.end + 1, end=close, kind=name.kind, provenance=BRACKETED)
        if stands_for(acronym.text(doc).strip("\"'“”"), [token.text for token in doc[name.start : name.end]]):
            pairs.append((name, acronym))
    return pairs


def add_bracketed(doc: Doc, names: list[FoundName]) -> list[FoundName]:
    """The names with the acronyms in brackets added, and both of one kind: a group's, unless it is a place."""
    result = {name.start: name for name in names}
    for name, acronym in bracketed_pairs(doc, names):
        kind = EntityKind.GROUP if name.kind in {EntityKind.PERSON, EntityKind.OTHER} else name.kind
        if kind is name.kind or not name.certain:
            result[name.start] = replace(name, kind=kind)
        old = result.get(acronym.start)
        if old is None or not old.certain:
            result[acronym.start] = replace(acronym, kind=kind)
    return [result[start] for start in sorted(result)]
