"""Leaves out what was found but names nothing: headings, common nouns in letters, fields of study, portfolios."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence

from spacy.tokens import Doc

from generator.recognition.names.acronyms import offices_in_letters
from generator.recognition.names.found_name import FoundName
from generator.recognition.parsing.credits import credit_spans
from generator.recognition.words.gazetteers import atlas
from generator.recognition.words.kind_words import GROUP_ENDINGS
from generator.recognition.words.word_tables import words
from generator.records.entity import EntityKind

_MANY = re.compile(r"[A-Z]{2,5}s")
"""Common nouns in letters: "MPs", "ISPs"."""
_LEARNED = words(
    "professor degree doctorate phd ph.d. bachelor bachelors bachelor's master masters master's lecturer diploma"
)
_HOLDERS = words(
    "minister minister's ministers secretary secretaries undersecretary spokesman spokeswoman spokesperson"
)
_HOLDS = (["Minister", "of"], ["Minister", "for"], ["Chief", "of"])
_PORTFOLIOS = words(
    "foreign home affairs defence defense finance health education justice trade transport shadow environment culture "
    "agriculture energy interior employment housing immigration sport sports science welfare pensions cabinet"
)
_OFFICES = words(
    "minister secretary undersecretary councilor councillor president premier chancellor governor ambassador mayor "
    "commissioner chairman chairwoman chairperson director spokesman spokeswoman spokesperson"
)
"""What ends the name of an office and of no group."""
_GENERAL = re.compile(r"(?:Attorney|Auditor|Director|Inspector|Secretary|Solicitor|Surgeon)[- ]General\b")
_TICKER = re.compile(r"[A-Z\d]{1,6}\.[A-Z]{1,3}")
_POSSESSIVES = frozenset({"'s", "’s"})
_DIRECTIONS = words("north south east west northern southern eastern western")
_NO_NAMES = frozenset({"wwi", "wwii", "ww1", "ww2", "el niño", "la niña", "el nino", "la nina", "battle", "x", "x."})
"""Wars and battles, winds and a website of one letter, which are taken for groups, places and people."""
_BORN = words("née nee né")
_JOINTS = words("and & , the of")


def without_residue(doc: Doc, names: Sequence[FoundName]) -> list[FoundName]:
    """The names without those that are none; certain names stay."""
    credited = _credited(doc)
    offices = offices_in_letters(doc)
    names = [name for name in names if name.certain or not (name.start in credited or name.text(doc) in offices)]
    supplied = _given_names_in_brackets(doc, names)
    names = [name for name in names if name.certain or name.start not in supplied]
    said = Counter(name.text(doc) for name in names)
    longer = {word for text in said if " " in text for word in text.split()}
    small = {token.text for token in doc if token.is_lower}
    return [name for name in names if name.certain or not _names_nothing(doc, name, said, longer, small)]


def _credited(doc: Doc) -> set[int]:
    """The tokens of credits: who took a picture or helped with the report is no part of the news."""
    sentences = (
        [(sentence.start_char, sentence.end_char) for sentence in doc.sents] if doc.has_annotation("SENT_START") else []
    )
    spans = list(credit_spans(doc.text, sentences))
    return {token.i for token in doc if any(start <= token.idx < end for start, end in spans)}


def _given_names_in_brackets(doc: Doc, names: Sequence[FoundName]) -> set[int]:
    """Where the given names begin that an editor put before a surname: "[Prime Minister Jane] Doe" is one person."""
    people = {name.start: name for name in names if name.kind is EntityKind.PERSON and name.end - name.start == 1}
    surnames = {doc[name.end - 1].text for name in names if name.kind is EntityKind.PERSON and name.start not in people}
    supplied = set()
    for name in people.values():
        closed = name.end < len(doc) and doc[name.end].text in {"]", ")"}
        if closed and name.end + 1 in people and doc[name.start].text not in surnames:
            supplied.add(name.start)
    return supplied


def _names_nothing(
    doc: Doc, name: FoundName, said: Counter[str], longer: Collection[str], small: Iterable[str]
) -> bool:
    text = name.text(doc)
    if (name.start and doc[name.start - 1].lower_ in _BORN) or text.startswith("people of "):
        return True
    if text.casefold() in _NO_NAMES and text not in longer:
        return True
    if name.kind is EntityKind.PERSON and _are_two(text, said, longer):
        return True
    if name.end - name.start > 1:
        return _is_field(doc, name) or _is_portfolio(doc, name) or _is_office(doc, name)
    if _is_half_of_people(doc, name) or _is_ticker(doc, name):
        return True
    if _MANY.fullmatch(text) or _is_field(doc, name) or _is_portfolio(doc, name):
        return True
    if said[text] > 1 or text in longer or text.isupper():
        return False
    first, key = doc[name.start], text.casefold()
    if first.is_sent_start and (first.lower_ in small or first.tag_ in {"VBG", "VBN"}) and not atlas().is_large(key):
        return True
    return _is_heading(doc, name) and not atlas().knows(key)


def _are_two(text: str, said: Counter[str], longer: Collection[str]) -> bool:
    """As in "the Doe-Roe summit", where both are named apart as well."""
    one, hyphen, other = text.replace("–", "-").partition("-")
    return bool(hyphen) and all(part in said or part in longer for part in (one, other))


def _is_half_of_people(doc: Doc, name: FoundName) -> bool:
    """A side of the sky before those who live there: "North" of "North Utopians"."""
    behind = doc[name.end : name.end + 1].text
    return doc[name.start].lower_ in _DIRECTIONS and behind.istitle() and behind.endswith("ians")


def _is_ticker(doc: Doc, name: FoundName) -> bool:
    """What shares are traded by, in brackets behind a possessive or with the exchange: "Acme's (ZLN)", "(ZLN.L)"."""
    first = name.start
    bracketed = first > 1 and doc[first - 1].text == "(" and doc[name.end : name.end + 1].text == ")"
    is_behind = doc[first].is_upper and doc[first - 2].lower_ in _POSSESSIVES
    return bracketed and (is_behind or _TICKER.fullmatch(name.text(doc)) is not None)


def _is_heading(doc: Doc, name: FoundName) -> bool:
    """One word that is a paragraph and no person."""
    begins = name.start == 0 or doc[name.start - 1].is_space
    ends = name.end == len(doc) or doc[name.end].is_space
    return begins and ends and name.kind is not EntityKind.PERSON


def _is_field(doc: Doc, name: FoundName) -> bool:
    """As in "professor of Desert Languages"; not as in "degree of the University of Lorn"."""
    if name.kind is not EntityKind.GROUP or name.start < 2 or doc[name.start - 1].lower_ not in {"of", "in"}:
        return False
    is_learned = doc[name.start - 2].lower_ in _LEARNED
    return is_learned and GROUP_ENDINGS.isdisjoint(token.lower_ for token in doc[name.start : name.end])


def _is_office(doc: Doc, name: FoundName) -> bool:
    """As in "Utopian State Councilor", "Attorney-General of Utopia"; not as in "Office of the Mayor"."""
    if name.kind is not EntityKind.GROUP:
        return False
    if _GENERAL.match(name.text(doc)):
        return True
    return doc[name.end - 1].lower_ in _OFFICES and "of" not in {token.lower_ for token in doc[name.start : name.end]}


def _is_portfolio(doc: Doc, name: FoundName) -> bool:
    """As in "Foreign Affairs minister", "Shadow Home Secretary", "Minister for Trade and Crafts"."""
    if name.kind is EntityKind.GROUP and [token.text for token in doc[max(0, name.start - 2) : name.start]] in _HOLDS:
        return True
    if name.end >= len(doc) or doc[name.end].lower_ not in _HOLDERS:
        return False
    return all(token.lower_ in _PORTFOLIOS or token.lower_ in _JOINTS for token in doc[name.start : name.end])
