"""Adds names that are sure by themselves and were missed: "U.S.", countries, a surname standing alone, datelines, roads."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from spacy.tokens import Doc, Token

from generator.recognition.names.found_name import FoundName
from generator.recognition.words.gazetteers import atlas
from generator.recognition.words.word_tables import words
from generator.records.entity import EntityKind
from generator.records.provenance import Provenance

ABBREVIATION = Provenance(rule="known-abbreviation", confidence=0.8)
ATLAS = Provenance(rule="atlas", confidence=0.9)
SURNAME_ALONE = Provenance(rule="surname-alone", confidence=0.81)
DATELINE = Provenance(rule="dateline", confidence=0.9)
ROAD = Provenance(rule="road-number", confidence=0.85)

_DASHES = frozenset({"—", "–", "--", "-"})
_DATELINE_LENGTH = 14
_SHORTEST_TOWN = 4
_ROAD = re.compile(r"[AM]\d{1,3}(?:\(M\))?|A\d{4}")
_ON_ROADS = words(
    "motorway junction northbound southbound eastbound westbound carriageway lane lanes traffic roundabout road roads lorry "
    "driver driving crash collision"
)

KNOWN_ABBREVIATIONS: Mapping[str, EntityKind] = {
    **dict.fromkeys(
        ("U.S.", "U.S", "US", "USA", "U.S.A.", "UK", "U.K.", "U.K", "UAE", "U.A.E.", "KSA", "DPRK", "DRC"),
        EntityKind.PLACE,
    ),
    **dict.fromkeys(("UN", "U.N.", "U.N", "EU", "E.U.", "NATO"), EntityKind.GROUP),
}


def complete(doc: Doc, names: Sequence[FoundName]) -> list[FoundName]:
    """The names, and those that need no context to be recognised."""
    taken = {position for name in names for position in range(name.start, name.end)}
    surnames = _surnames(doc, names)
    small = {token.text for token in doc if token.is_lower}
    added = [*_additions(doc, taken, surnames, small), *_datelines(doc, taken), *_roads(doc, taken)]
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


def _datelines(doc: Doc, taken: set[int]) -> Iterator[FoundName]:
    """The missed town and agency of "PARIS (Wire) -" where a paragraph begins."""
    for first in doc:
        if first.is_space or not (first.i == 0 or doc[first.i - 1].is_space):
            continue
        dash = dash_after(doc, first.i)
        if dash is None:
            continue
        end = first.i
        while end < dash and doc[end].is_upper and doc[end].is_alpha:
            end += 1
        if (
            end > first.i
            and taken.isdisjoint(range(first.i, end))
            and atlas().knows(doc[first.i : end].text.casefold())
        ):
            yield FoundName(start=first.i, end=end, kind=EntityKind.PLACE, provenance=DATELINE)
        agency = dash - 2
        bracketed = agency > end and doc[agency - 1].text == "(" and doc[dash - 1].text == ")"
        if end > first.i and bracketed and agency not in taken and doc[agency].text[:1].isupper():
            yield FoundName(start=agency, end=agency + 1, kind=EntityKind.GROUP, provenance=DATELINE)


def leads_report(doc: Doc, name: FoundName) -> bool:
    """As in "LORN – The crews", "LORN, Utopia – The crews", where a paragraph begins, the only time in capitals.

    What no atlas has is no person's name, and one word.
    """
    text = name.text(doc)
    is_town = atlas().knows(text.casefold()) or (name.kind is not EntityKind.PERSON and name.end - name.start == 1)
    if not is_town or len(text) < _SHORTEST_TOWN or not text.isupper() or text in KNOWN_ABBREVIATIONS:
        return False
    begins = name.start == 0 or doc[name.start - 1].is_space or bool(doc[name.start].is_sent_start)
    is_alone = sum(token.text == doc[name.start].text for token in doc) == 1
    return begins and is_alone and dash_after(doc, name.start) is not None


def dash_after(doc: Doc, start: int) -> int | None:
    """Where the dash of a dateline is that may begin here: no sentence comes before it."""
    for token in doc[start : start + _DATELINE_LENGTH]:
        if token.text in _DASHES and token.i > start:
            return token.i if token.whitespace_ or token.text != "-" else None
        if token.is_space or (token.is_lower and token.is_alpha):
            return None
    return None


def _roads(doc: Doc, taken: set[int]) -> Iterator[FoundName]:
    """The numbered roads of Britain, where the sentence is about roads."""
    for token in doc:
        if token.i not in taken and _ROAD.fullmatch(token.text) and _is_about_roads(token):
            yield FoundName(start=token.i, end=token.i + 1, kind=EntityKind.PLACE, provenance=ROAD)


def _is_about_roads(token: Token) -> bool:
    return any(other.lower_ in _ON_ROADS for other in token.sent)
