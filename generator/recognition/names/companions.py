"""What the names beside a name say of its kind: "Acme and Zolon", "Acme's Jane Doe"."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from generator.recognition.names.found_name import FoundName
from generator.recognition.words.gazetteers import atlas
from generator.recognition.words.person_words import HONORIFICS, is_given_name, word_key
from generator.records.entity import EntityKind


def companions_kinds(doc: Doc, names: Sequence[FoundName]) -> dict[int, EntityKind]:
    """Start of a name to the kind that its neighbours show."""
    groups = {doc[name.start : name.end].root.i for name in names if name.kind is EntityKind.GROUP}
    people = {name.start for name in names if name.kind is EntityKind.PERSON and name.end - name.start > 1}
    full = {token.text for name in names if name.start in people for token in doc[name.start : name.end]}
    return {
        name.start: EntityKind.GROUP
        for name in names
        if not name.certain and (_has_member(doc, name, people) or _is_among_groups(doc, name, groups, full))
    }


def _has_member(doc: Doc, name: FoundName, people: set[int]) -> bool:
    """As in "Acme's Jane Doe", where no atlas has a place of that name."""
    if name.kind is not EntityKind.PLACE or name.end >= len(doc) or doc[name.end].tag_ != "POS":
        return False
    return name.end + 1 in people and not atlas().knows(name.text(doc).casefold())


def _is_among_groups(doc: Doc, name: FoundName, groups: set[int], full: set[str]) -> bool:
    """As in "Acme and Zolon": a lone word beside a group, when nobody in the article bears it in a full name."""
    token = doc[name.start]
    if name.kind is not EntityKind.PERSON or name.end - name.start > 1:
        return False
    if token.text in full or is_given_name(token.lower_) or (token.i and word_key(doc[token.i - 1].text) in HONORIFICS):
        return False
    return any(other.i in groups for other in _coordinated(token))


def _coordinated(token: Token) -> Iterator[Token]:
    if token.dep_ == "conj":
        yield token.head
    yield from (child for child in token.children if child.dep_ == "conj")
