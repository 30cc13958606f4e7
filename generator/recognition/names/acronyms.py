"""Acronyms and the names they stand for."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from generator.recognition.names.found_name import FoundName
from generator.recognition.words.kind_words import THING_ENDINGS
from generator.recognition.words.word_tables import words
from generator.records.entity import EntityKind
from generator.records.provenance import Provenance

BRACKETED = Provenance(rule="acronym-in-brackets", confidence=0.88)
_LONGEST = 13
_POSSESSIVES = frozenset({"'s", "’s", "'", "’"})
_OFFICERS = words(
    "head chief director president minister secretary inspector commissioner governor chairman general chair "
    "attorney auditor solicitor"
)
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


def add_bracketed(doc: Doc, names: list[FoundName]) -> list[FoundName]:
    """The names with every "Long Name (LN)" whole, both of one kind: a group's, unless the long name was found as something else.

    The letters in brackets say which words before them are the name, so they mend a name that was cut. Brackets
    in which, and before which, no name was found are left alone.
    """
    result, offices, things = list(names), offices_in_letters(doc), set[str]()
    for token in doc:
        pair = _pair(doc, token.i) if token.text == "(" else None
        if pair is None:
            continue
        spans = [range(*pair[0]), range(*pair[1])]
        touched = [n for n in result if any(n.start < span.stop and span.start < n.end for span in spans)]
        if not touched or any(name.certain or name.start < spans[0].start for name in touched):
            continue
        if doc[pair[1][0] : pair[1][1]].text in offices:
            continue
        exact = next((name.kind for name in touched if (name.start, name.end) == pair[0]), None)
        kind = _kind_of_pair(exact, doc[pair[0][1] - 1].lower_)
        things |= {doc[pair[1][0] : pair[1][1]].text} if kind is EntityKind.OTHER else set()
        result = [name for name in result if name not in touched]
        result += [FoundName(start=s.start, end=s.stop, kind=kind, provenance=BRACKETED) for s in spans]
    result = [replace(n, kind=EntityKind.OTHER) if n.text(doc) in things and not n.certain else n for n in result]
    return sorted(result, key=lambda name: name.start)


def _kind_of_pair(exact: EntityKind | None, last_word: str) -> EntityKind:
    if last_word in THING_ENDINGS:
        return EntityKind.OTHER
    return exact if exact is not None and exact is not EntityKind.OTHER else EntityKind.GROUP


def offices_in_letters(doc: Doc) -> frozenset[str]:
    """The letters that stand for an office, as "COS" where "Chief of Staff (COS)" is printed: no group is called so."""
    pairs = (_pair(doc, token.i) for token in doc if token.text == "(")
    return frozenset(
        doc[letters[0] : letters[1]].text
        for name, letters in filter(None, pairs)
        if doc[name[0]].lower_ in _OFFICERS and doc[name[0] + 1].lower_ in {"of", "to", "general", "-"}
    )


def _pair(doc: Doc, bracket: int) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """The long name right before a bracket and the acronym inside it, as ranges of tokens."""
    stop = next((i for i in range(bracket + 1, min(bracket + 5, len(doc))) if doc[i].text in {")", ",", ";"}), None)
    if stop is None or stop == bracket + 1:
        return None
    acronym = doc[bracket + 1 : stop].text.strip("\"'“”")
    if not letters_of(acronym):
        return None
    end = bracket - 1 if doc[bracket - 1].lower_ in _POSSESSIVES else bracket
    for start in range(end - 2, max(-1, end - _LONGEST), -1):
        first = doc[start]
        if first.is_space or first.text in {".", ")", '"'} or not (first.text[:1].isupper() or first.lower_ in _LINKS):
            return None
        words_before = [token.text for token in doc[start:end]]
        if first.text[:1].isupper() and first.lower_ != "the" and stands_for(acronym, words_before):
            return (start, end), (bracket + 1, stop)
    return None
