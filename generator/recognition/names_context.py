"""What the words around and inside a name say about its kind."""

import re
from collections.abc import Iterable

from spacy.tokens import Doc, Token

from generator.recognition.found_name import FoundName
from generator.recognition.kind_words import GROUP_ENDINGS, PLACE_ENDINGS, PLACE_NOUNS
from generator.recognition.person_words import HONORIFICS, is_calling, word_key
from generator.recognition.word_tables import words
from generator.records.entity import EntityKind

_AGE = re.compile(r"\d{1,2}$")
_PERSON_TITLES = words("mr mrs ms miss dr prof sir dame sen gov rep lt capt sgt col maj gen rev mme mlle")


def evidence_of_kinds(doc: Doc, names: Iterable[FoundName]) -> dict[int, EntityKind]:
    """Start of a name to the kind its surroundings show, for the names where they show one."""
    evidence = {}
    for name in names:
        kind = _kind_shown(doc, name)
        if kind is not None:
            evidence[name.start] = kind
    return evidence


def _kind_shown(doc: Doc, name: FoundName) -> EntityKind | None:
    before = doc[name.start - 1] if name.start else None
    after = doc[name.end] if name.end < len(doc) else None
    if _follows_title(before) or _is_followed_by_age(doc, name):
        return EntityKind.PERSON
    if _follows_place_of(doc, name) or (after is not None and after.lower_ in PLACE_NOUNS and after.is_lower):
        return EntityKind.PLACE if name.kind is not EntityKind.PERSON or _follows_place_of(doc, name) else None
    last = word_key(doc[name.end - 1].text)
    if name.end - name.start > 1 and last in GROUP_ENDINGS:
        return EntityKind.GROUP
    if name.end - name.start > 1 and last in PLACE_ENDINGS:
        return EntityKind.PLACE
    return None


def _follows_title(before: Token | None) -> bool:
    """As in "policewoman Jane Doe", "Mr Doe"; not "police Jane Doe": the word must mean one person."""
    if before is None:
        return False
    key = word_key(before.text)
    if key in _PERSON_TITLES:
        return True
    if before.tag_ in {"NNS", "NNPS"} or (before.is_sent_start and key not in HONORIFICS):
        return False
    return before.is_alpha and before.is_lower and before.dep_ != "pobj" and is_calling(key)


def _is_followed_by_age(doc: Doc, name: FoundName) -> bool:
    """As in "Jane Doe, 45, said"."""
    if name.end + 2 >= len(doc) or doc[name.end].text != ",":
        return False
    return bool(_AGE.match(doc[name.end + 1].text)) and doc[name.end + 2].text in {",", ".", "and"}


def _follows_place_of(doc: Doc, name: FoundName) -> bool:
    """As in "the province of X", "the northern city of X"."""
    if name.start < 2 or doc[name.start - 1].lower_ != "of":
        return False
    return doc[name.start - 2].lower_ in PLACE_NOUNS
