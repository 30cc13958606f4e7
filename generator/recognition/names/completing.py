"""Adds names that are sure by themselves and were missed: "U.S.", the countries, a surname standing alone."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from spacy.tokens import Doc, Token

from generator.recognition.names.found_name import FoundName
from generator.recognition.words.gazetteers import atlas
from generator.records.entity import EntityKind
from generator.records.provenance import Provenance

ABBREVIATION = Provenance(rule="known-abbreviation", confidence=0.8)
ATLAS = Provenance(rule="atlas", confidence=0.9)
SURNAME_ALONE = Provenance(rule="surname-alone", confidence=0.81)

KNOWN_ABBREVIATIONS: Mapping[str, EntityKind] = {
    **dict.fromkeys(("U.S.", "U.S", "US", "USA", "U.S.A.", "UK", "U.K.", "U.K", "UAE", "U.A.E."), EntityKind.PLACE),
    **dict.fromkeys(("UN", "U.N.", "U.N", "EU", "E.U.", "NATO"), EntityKind.GROUP),
}


def complete(doc: Doc, names: Sequence[FoundName]) -> list[FoundName]:
    """The names, and those that need no context to be recognised."""
    taken = {position for name in names for position in range(name.start, name.end)}
    surnames = _surnames(doc, names)
    small = {token.text for token in doc if token.is_lower}
    added = list(_additions(doc, taken, surnames, small))
    return sorted([*names, *added], key=lambda name: name.start)


def _additions(doc: Doc, taken: set[int], surnames: set[str], small: set[str]) -> Iterator[FoundName]:
    for token in doc:
        if token.i in taken or not token.text[:1].isupper():
            continue
        kind = KNOWN_ABBREVIATIONS.get(token.text)
        if kind is not None and not _is_money(doc, token):
            yield FoundName(start=token.i, end=token.i + 1, kind=kind, provenance=ABBREVIATION)
        elif token.text in surnames and token.lower_ not in small and _stands_alone(doc, token, taken):
            yield FoundName(start=token.i, end=token.i + 1, kind=EntityKind.PERSON, provenance=SURNAME_ALONE)
        elif token.pos_ == "PROPN" and token.lower_ in atlas().countries and _stands_alone(doc, token, taken):
            yield FoundName(start=token.i, end=token.i + 1, kind=EntityKind.PLACE, provenance=ATLAS)


def _is_money(doc: Doc, token: Token) -> bool:
    return token.i + 1 < len(doc) and doc[token.i + 1].text[:1] in {"$", "£", "€"}


def _surnames(doc: Doc, names: Iterable[FoundName]) -> set[str]:
    people = (name for name in names if name.kind is EntityKind.PERSON and name.end - name.start > 1)
    return {doc[name.end - 1].text for name in people if len(doc[name.end - 1]) > 2 and doc[name.end - 1].is_alpha}


def _stands_alone(doc: Doc, token: Token, taken: set[int]) -> bool:
    """Whether no other capital stands beside it, so that it is no part of something longer."""
    for position in (token.i - 1, token.i + 1):
        if 0 <= position < len(doc):
            near = doc[position]
            if near.text[:1].isupper() and near.is_alpha and not near.is_sent_start and not token.is_sent_start:
                return False
            if near.text in {"-", "/", "@", "#", "_"} and not near.whitespace_ and position not in taken:
                return False
    return True
