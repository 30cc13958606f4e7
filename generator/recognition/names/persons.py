"""What shows that a name is a person's: a title or calling before it, an age behind."""

import re

from spacy.tokens import Doc, Token

from generator.recognition.names.found_name import FoundName
from generator.recognition.words.gazetteers import atlas, is_demonym
from generator.recognition.words.kind_words import GROUP_ENDINGS
from generator.recognition.words.person_words import HONORIFICS, is_calling, is_given_name, word_key
from generator.recognition.words.word_tables import words
from generator.records.entity import EntityKind

_ALSO_BODIES = words("broadcaster publisher producer")
_AGE = re.compile(r"\d{1,2}$")
_PERSON_TITLES = words("mr mrs ms miss dr prof sir dame sen gov rep lt capt sgt col maj gen rev mme mlle")


def person_shown(doc: Doc, name: FoundName) -> EntityKind | None:
    """As in "policewoman Jane Doe", "Jane Doe, 45,"; not "nationalist Lorn Justice Party", "broadcaster Acme",
    "extremist Utopians".
    """
    before = doc[name.start - 1] if name.start else None
    if name.end - name.start == 1 and doc[name.start].tag_ in {"NNS", "NNPS"} and is_demonym(doc[name.start].text):
        return None
    ends_as_group = name.end - name.start > 2 and word_key(doc[name.end - 1].text) in GROUP_ENDINGS
    if ends_as_group and not is_given_name(doc[name.start].lower_):
        return None
    is_body = name.kind is EntityKind.GROUP and before is not None and before.lower_ in _ALSO_BODIES
    if is_body or "&" in {token.text for token in doc[name.start : name.end]}:
        return None
    if _is_followed_by_age(doc, name) or _speaks(doc, name):
        return EntityKind.PERSON
    return EntityKind.PERSON if _follows_title(before) and not _has_calling_behind(doc, name) else None


def _has_calling_behind(doc: Doc, name: FoundName) -> bool:
    """As in "veteran Acme actor": the actor is the veteran."""
    behind = doc[name.end] if name.end < len(doc) else None
    return name.end - name.start == 1 and behind is not None and behind.is_lower and is_calling(behind.lower_)


def _speaks(doc: Doc, name: FoundName) -> bool:
    """As in "Jane Doe: “We left.”", a paragraph, where no atlas has a place of that name."""
    if name.kind is not EntityKind.PLACE or atlas().knows(name.text(doc).casefold()):
        return False
    begins = name.start == 0 or doc[name.start - 1].is_space
    behind = [token.text for token in doc[name.end : name.end + 2]]
    return begins and name.end - name.start > 1 and behind[:1] == [":"] and behind[-1] in {"“", '"'}


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
