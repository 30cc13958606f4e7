"""What the words around and inside a name say about its kind."""

import re
from collections.abc import Callable, Sequence

from spacy.tokens import Doc

from generator.recognition.names.companions import companions_kinds
from generator.recognition.names.completing import KNOWN_ABBREVIATIONS, dash_after
from generator.recognition.names.found_name import FoundName
from generator.recognition.names.lists import kinds_of_lists
from generator.recognition.names.persons import person_shown
from generator.recognition.names.single_words import brand, constituency, interviewer, letters, people
from generator.recognition.names.sorts import group_beside, names_thing
from generator.recognition.names.works import leads_index
from generator.recognition.words.gazetteers import atlas, is_demonym
from generator.recognition.words.kind_words import (
    GROUP_ENDINGS,
    PLACE_ENDINGS,
    PLACE_NOUNS,
    THING_ENDINGS,
)
from generator.recognition.words.person_words import is_given_name, word_key
from generator.recognition.words.word_tables import words
from generator.records.entity import EntityKind
from generator.records.provenance import TEAM_OF_PLACE

_MODEL = re.compile(r"[A-Z]{0,2}-?\d{2,4}s?$")
_SCORE = re.compile(r"1?\d{1,2}[-–]1?\d{1,2}")
_YEAR = re.compile(r"(19|20)\d\d$")
_OFFICERS = words(
    "chairman chairwoman chairperson chief leader leaders spokesman spokeswoman spokesperson coach captain ceo boss "
    "manager executive executives shares stock shareholders subsidiary employees officials party coalition movement staff "
    "stores"
)
_LAWS = words("Act Bill Accord Doctrine Amendment")
_SHIPS = words("USS HMS RMS HMC HMAS HMCS HMNZS MV SS INS USNS USCGC BRP KRI TCG ROKS")
"""What stands before the names of ships."""
_ALSO_SURNAMES = words(
    "hill hills lake bay lane park bridge street forest springs falls cape canal port town temple beach "
    "rivers church post press guard court band front"
)
_PAPERS = words(
    "sun star post mail mirror globe echo courier observer guardian independent express standard examiner chronicle "
    "inquirer telegraph dispatch register argus"
)
_STUDIES = {
    "at": words("study teach lecture enrol enroll professor lecturer student"),
    "from": words("graduate degree doctorate"),
}
_EMPLOYED = words(
    "analyst analysts economist economists strategist fellow researcher partner executive lawyer consultant"
)
"""Those who are "at" whom they work for."""
_VERSUS = words("v v. vs vs.")
_HOUSES = words("house palace kremlin state city")
_COURTS = words("court courts judge judges justice justices ruling appeal appeals plaintiff lawsuit")
_SEVERAL = 2
_DASHES = frozenset({"—", "–", "--", "-"})
_AGENCIES = words("Reuters AFP TASS Xinhua EFE ANSA")
"""Agencies that newspapers quote by one word, wherever they are from."""


def evidence_of_kinds(doc: Doc, names: Sequence[FoundName]) -> dict[int, EntityKind]:
    """Start of a name to the kind its surroundings show, for the names where they show one."""
    evidence = companions_kinds(doc, names) | kinds_of_lists(doc, names)
    for name in names:
        kind = _kind_shown(doc, name)
        if kind is not None:
            evidence[name.start] = kind
    return evidence


def _kind_shown(doc: Doc, name: FoundName) -> EntityKind | None:
    return next((kind for rule in _RULES if (kind := rule(doc, name)) is not None), None)


def _product(doc: Doc, name: FoundName) -> EntityKind | None:
    """A maker's name before a model or an index: "Acme 787", "Acme 100 index"."""
    if name.kind is not EntityKind.GROUP or name.end >= len(doc) or doc[name.end].is_sent_start:
        return None
    after = doc[name.end].text
    if _SCORE.fullmatch(doc[name.end : name.end + 3].text):
        return None
    if doc[name.end].lower_ in {"index", "indices"} or (_MODEL.match(after) and not _YEAR.match(after)):
        return EntityKind.OTHER
    if doc[name.end].tag_ == "POS" and leads_index(doc, name.end):
        return EntityKind.OTHER
    return None


def _party_to_case(doc: Doc, name: FoundName) -> EntityKind | None:
    """As in "Doe v. Roe", the name of a case, in an article about courts."""
    if name.kind not in {EntityKind.PERSON, EntityKind.PLACE} or name.end - name.start > 2:
        return None
    beside = {token.lower_ for token in (*doc[max(0, name.start - 1) : name.start], *doc[name.end : name.end + 1])}
    is_case = not beside.isdisjoint(_VERSUS) and sum(token.lower_ in _COURTS for token in doc) >= _SEVERAL
    return EntityKind.OTHER if is_case else None


def _country(doc: Doc, name: FoundName) -> EntityKind | None:
    """The long names of countries, whatever they look like."""
    if name.kind is not EntityKind.GROUP or name.end - name.start < _SEVERAL:
        return None
    return EntityKind.PLACE if name.text(doc).casefold().replace("’", "'") in atlas().countries else None


def _newspaper(doc: Doc, name: FoundName) -> EntityKind | None:
    """As in "Lorn Sun", when there is a town of that name."""
    if name.kind is EntityKind.GROUP or name.end - name.start < _SEVERAL or doc[name.end - 1].lower_ not in _PAPERS:
        return None
    return EntityKind.GROUP if atlas().knows(doc[name.start : name.end - 1].text.casefold()) else None


def _place_of_study(doc: Doc, name: FoundName) -> EntityKind | None:
    """As in "he studied at Lorn", "a professor at Lorn", "an analyst at Acme"; one is in a town."""
    if name.kind is not EntityKind.PLACE or name.start < _SEVERAL:
        return None
    before = doc[name.start - 1]
    is_known = atlas().knows(name.text(doc).casefold()) or "," in {token.text for token in doc[name.start : name.end]}
    works = before.lower_ == "at" and doc[name.start - 2].lower_ in _EMPLOYED
    if works and not is_known and doc[name.end - 1].lower_ not in PLACE_ENDINGS:
        return EntityKind.GROUP
    if name.end - name.start > 1:
        return None
    is_there = before.lower_ in {"at", "from"} and before.head.lemma_ in _STUDIES[before.lower_]
    return EntityKind.GROUP if is_there else None


def _team(_: Doc, name: FoundName) -> EntityKind | None:
    return EntityKind.GROUP if name.provenance.rule == TEAM_OF_PLACE else None


def _by_place_noun(doc: Doc, name: FoundName) -> EntityKind | None:
    """As in "the province of X", "X province"; not "X-speaking": that is a language."""
    if [token.lower_ for token in doc[name.end : name.end + 2]] == ["-", "speaking"]:
        return EntityKind.OTHER
    if _follows_place_of(doc, name):
        return EntityKind.PLACE
    after = doc[name.end] if name.end < len(doc) else None
    beside = after is not None and after.is_lower and after.lower_ in PLACE_NOUNS and not doc[name.start].is_upper
    may_be = name.kind is not EntityKind.PERSON and not is_demonym(name.text(doc))
    return EntityKind.PLACE if beside and may_be else None


def _by_ending(doc: Doc, name: FoundName) -> EntityKind | None:
    last = word_key(doc[name.end - 1].text)
    if name.end - name.start < 2 or atlas().knows(name.text(doc).casefold()):
        return None
    if _is_like_surname(doc, name, last):
        return None
    if last in GROUP_ENDINGS:
        return EntityKind.GROUP
    if last not in PLACE_ENDINGS:
        return None
    words_of_name = [token.lower_ for token in doc[name.start : name.end]]
    is_school = "school" in words_of_name or words_of_name[:2] == ["university", "of"]
    return EntityKind.GROUP if is_school else EntityKind.PLACE


def _is_like_surname(doc: Doc, name: FoundName, last: str) -> bool:
    """As in "Jane Hill", where the name was taken for a person's."""
    first = doc[name.start].lower_
    return (
        name.kind is EntityKind.PERSON and last in _ALSO_SURNAMES and is_given_name(first) and not atlas().knows(first)
    )


def _thing(doc: Doc, name: FoundName) -> EntityKind | None:
    """A study, law, prize or ship: "Acme Nutrition Study", "USS Acme"."""
    if names_thing(doc, name):
        return EntityKind.OTHER
    if _leads_thing(doc, name):
        return EntityKind.OTHER
    if name.kind is EntityKind.PERSON or name.end - name.start < 2:
        return None
    is_thing = doc[name.end - 1].lower_ in THING_ENDINGS or doc[name.start].text in _SHIPS
    return EntityKind.OTHER if is_thing else None


def _leads_thing(doc: Doc, name: FoundName) -> bool:
    """As in "the Doe-Roe Act": a law is called after somebody."""
    led = name.start > 0 and doc[name.start - 1].lower_ == "the"
    return led and name.kind is not EntityKind.GROUP and doc[name.end : name.end + 1].text in _LAWS


def _abbreviation(doc: Doc, name: FoundName) -> EntityKind | None:
    return EntityKind.GROUP if name.text(doc) in _AGENCIES else KNOWN_ABBREVIATIONS.get(name.text(doc))


def _owner(doc: Doc, name: FoundName) -> EntityKind | None:
    """As in "the Acme-owned website", where no large place is called so."""
    behind = [token.lower_ for token in doc[name.end : name.end + 2]]
    owns = name.kind is EntityKind.PLACE and behind in (["-", "owned"], ["‑", "owned"])
    return EntityKind.GROUP if owns and not atlas().is_large(name.text(doc).casefold()) else None


def _administration(doc: Doc, name: FoundName) -> EntityKind | None:
    """As in "the Doe Roe administration", "the Jane Doe-led firm", where no word is a sort of groups or places."""
    words_of_name = {token.lower_ for token in doc[name.start : name.end]}
    behind = [token.lower_ for token in doc[name.end : name.end + 2]]
    leads = behind in (["-", "led"], ["‑", "led"]) and is_given_name(doc[name.start].lower_)
    led = name.end - name.start == _SEVERAL and (leads or behind[:1] == ["administration"])
    is_body = words_of_name & (GROUP_ENDINGS | PLACE_ENDINGS | _HOUSES) or is_demonym(doc[name.start].text)
    is_other = name.kind is not EntityKind.GROUP or is_body or doc[name.start].is_upper
    return EntityKind.PERSON if led and not is_other else None


def _group_not_person(doc: Doc, name: FoundName) -> EntityKind | None:
    """What looks like a person but has officers: "Acme chairman"."""
    if name.kind is not EntityKind.PERSON:
        return None
    after = doc[name.end] if name.end < len(doc) else None
    if after is not None and after.is_lower and after.lower_ in _OFFICERS:
        return EntityKind.GROUP
    return None


def _place_not_person(doc: Doc, name: FoundName) -> EntityKind | None:
    """What looks like a person but somebody is in it, or goes to it; not a full name: "the faith in Jane Doe"."""
    if name.kind is not EntityKind.PERSON or not name.start or not _leads_to_place(doc, name):
        return None
    if name.end - name.start > 1 and is_given_name(doc[name.start].lower_):
        return None
    after = doc[name.end] if name.end < len(doc) else None
    possessed = after is not None and (after.tag_ == "POS" or (after.is_lower and after.pos_ in {"NOUN", "ADJ"}))
    return None if possessed else EntityKind.PLACE


def _leads_to_place(doc: Doc, name: FoundName) -> bool:
    before = doc[name.start - 1]
    if before.lower_ == "in":
        return True
    known = before.lower_ == "to" and atlas().knows(name.text(doc).casefold())
    return known and before.head.lemma_ in {"be", "go", "come", "travel", "fly", "move", "return", "drive"}


def _dateline(doc: Doc, name: FoundName) -> EntityKind | None:
    """A known place before a dash or an agency, as a paragraph begins: "PARIS (Wire) --", "PARIS, Utopia --"."""
    if (name.start and not doc[name.start - 1].is_space) or not atlas().knows(name.text(doc).casefold()):
        return None
    after, behind = (doc[i] if i < len(doc) else None for i in (name.end, name.end + 1))
    if after is None:
        return None
    is_bracketed = doc[name.start].is_upper and (after.text == "(" or dash_after(doc, name.start) is not None)
    leads_agency = after.is_upper and after.is_alpha and behind is not None and behind.text in _DASHES
    return EntityKind.PLACE if after.text in _DASHES or is_bracketed or leads_agency else None


_RULES: tuple[Callable[[Doc, FoundName], EntityKind | None], ...] = (
    _product,
    _party_to_case,
    _newspaper,
    _place_of_study,
    brand,
    _thing,
    _abbreviation,
    _dateline,
    letters,
    _owner,
    constituency,
    person_shown,
    _by_place_noun,
    _by_ending,
    group_beside,
    interviewer,
    people,
    _administration,
    _group_not_person,
    _place_not_person,
    _team,
    _country,
)


def _follows_place_of(doc: Doc, name: FoundName) -> bool:
    """As in "the province of X", "the northern city of X"."""
    if name.start < 2 or doc[name.start - 1].lower_ != "of":
        return False
    return doc[name.start - 2].lower_ in PLACE_NOUNS
