"""What one word alone shows of its kind: a capital inside, letters, many people, an outlet that asks, a seat."""

import re

from spacy.tokens import Doc

from generator.recognition.names.found_name import FoundName
from generator.recognition.words.gazetteers import is_demonym
from generator.recognition.words.person_words import is_given_name
from generator.recognition.words.word_tables import words
from generator.records.entity import EntityKind

_CAMEL = re.compile(r"(?!Mc|Mac|De|Di|Da|Du|La|Le|Van|Von|Fitz|St|O’|O'|Al|El|Ben|Mc)[A-Z][a-z]+[A-Z][A-Za-z]+")
_SEATS = words("MP MPs MSP MEP")


_OF_MANY = words("are were have")
_ARTICLES = words("a an the")
_FEWEST_LETTERS = 4


def brand(doc: Doc, name: FoundName) -> EntityKind | None:
    """A capital inside one word, as firms write themselves and no town or person does: "AcmeTech"; not "McDoe"."""
    is_one = name.kind in {EntityKind.PERSON, EntityKind.PLACE} and name.end - name.start == 1
    return EntityKind.GROUP if is_one and _CAMEL.fullmatch(doc[name.start].text) else None


def letters(doc: Doc, name: FoundName) -> EntityKind | None:
    """Four capitals or more in ordinary text, which no person of the article has for a surname: "BRTV", not "JFK"."""
    token = doc[name.start]
    is_one = name.kind in {EntityKind.PERSON, EntityKind.GROUP} and name.end - name.start == 1
    if not (is_one and token.is_upper and token.is_alpha):
        return None
    beside = [doc[i] for i in (token.i - 1, token.i + 1) if 0 <= i < len(doc)]
    is_ordinary = len(token) >= _FEWEST_LETTERS and not any(near.is_upper and len(near) > 1 for near in beside)
    return EntityKind.GROUP if is_ordinary and not _prints(doc, token.text.capitalize()) else None


def people(doc: Doc, name: FoundName) -> EntityKind | None:
    """Many, called by one word that is nobody's surname here: "the Zolonis have"; a people or conviction is no group.

    Nor is one of a people anybody by name: "a young Utopian".
    """
    token = doc[name.start]
    if name.kind is not EntityKind.PERSON or name.end - name.start > 1 or is_given_name(token.lower_):
        return None
    led_by = {word.lower_ for word in doc[max(0, token.i - 2) : token.i]}
    if is_demonym(token.text) and not _is_surname(doc, token.text):
        return EntityKind.OTHER if token.text[-1:] == "s" or led_by & _ARTICLES else None
    if token.text[-1:] != "s":
        return None
    if _prints(doc, token.text[:-1]):
        return None
    led = token.i > 0 and doc[token.i - 1].lower_ == "the"
    have = token.dep_ == "nsubj" and any(word.lower_ in _OF_MANY for word in (token.head, *token.head.children))
    return EntityKind.GROUP if led or have else None


def interviewer(doc: Doc, name: FoundName) -> EntityKind | None:
    """One word that interviews somebody, and is no given name: people who do that are named in full."""
    if name.kind is not EntityKind.PERSON or name.end - name.start > 1 or is_given_name(doc[name.start].lower_):
        return None
    token = doc[name.start]
    asks = token.dep_ == "nsubj" and token.head.lemma_ == "interview"
    asked = token.dep_ == "pobj" and token.head.lower_ == "by" and token.head.head.lemma_ == "interview"
    return EntityKind.GROUP if asks or asked else None


def constituency(doc: Doc, name: FoundName) -> EntityKind | None:
    """As in "the Lornwood MP said": one word before the seat is what it is the seat for, not who has it."""
    led = name.start > 0 and doc[name.start - 1].lower_ == "the"
    seated = name.end < len(doc) and doc[name.end].text in _SEATS
    is_one = name.kind is EntityKind.PERSON and name.end - name.start == 1
    return EntityKind.PLACE if is_one and led and seated else None


def _is_surname(doc: Doc, word: str) -> bool:
    before = (doc[token.i - 1] for token in doc if token.text == word and token.i)
    return any(token.is_title and is_given_name(token.lower_) for token in before)


def _prints(doc: Doc, word: str) -> bool:
    return any(token.text == word for token in doc)
