"""Puts together names that were cut: at "of" and "and" ("Ministry of Law, Justice and Defence"), at a nickname."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from generator.recognition.names.found_name import FoundName
from generator.recognition.names.hyphens import with_syllables
from generator.recognition.words.gazetteers import atlas, is_demonym
from generator.recognition.words.kind_words import THING_ENDINGS
from generator.recognition.words.person_words import HONORIFICS, is_given_name, word_key
from generator.recognition.words.word_tables import words
from generator.records.entity import EntityKind
from generator.records.provenance import Provenance

LIST_OF_DUTIES = Provenance(rule="list-of-duties", confidence=0.85)
NICKNAME = Provenance(rule="nickname-inside", confidence=0.95)
FURTHER_WORDS = Provenance(rule="further-words", confidence=0.85)
CAMPUS = Provenance(rule="university-and-campus", confidence=0.85)
OF_COUNTRY = Provenance(rule="group-of-country", confidence=0.8)

_OFFICES = words(
    "ministry department office secretariat directorate committee commission agency faculty school institute"
)
_INSTITUTIONS = words(
    "Government Executive Army Navy Senate Congress Parliament Treasury Marines Embassy Military military"
)
"""What follows a country's name and makes one group's name with it; "military" is hardly ever written with a capital."""
_THINGS = THING_ENDINGS | words("program programme project initiative campaign scheme")
_VENUES = words(
    "amphitheatre amphitheater arena stadium pavilion park theatre theater hall center centre auditorium coliseum"
)
_NUMBERED = frozenset({"Interstate", "Highway", "Route", "District", "Exit"})
_BEFORE_VENUES = words("music performing arts convention community sports memorial")
_FORMS = frozenset(
    {"Inc", "Inc.", "Incorporated", "Ltd", "Ltd.", "Limited", "LLC", "L.L.C.", "Corp", "Corp.", "PLC", "plc", "LLP"}
)
_LONGEST = 14
_OPENING = words("\" “ ‘ ' `` (")
_CLOSING = words("\" ” ’ ' '' )")


def join_parts(doc: Doc, names: Sequence[FoundName]) -> list[FoundName]:
    """The names made whole where their own words go on after what was found, or around a nickname."""
    starts = {name.start: name for name in names}
    taken: set[int] = set()
    joined: list[FoundName] = []
    for name in names:
        if name.start in taken:
            continue
        whole = _whole(doc, name, starts)
        taken.update(range(whole.start, whole.end))
        joined.append(whole)
    return joined


def _whole(doc: Doc, name: FoundName, starts: dict[int, FoundName]) -> FoundName:
    name = name if name.certain else _with_form(doc, name, starts)
    if not name.certain and name.kind is EntityKind.PERSON:
        name = _with_given_name(doc, name, starts)
        return _with_nickname(doc, _with_further_words(doc, name, starts), starts)
    if not name.certain and name.kind in {EntityKind.PLACE, EntityKind.OTHER}:
        name = _with_number(doc, name)
        return _with_institution(doc, _with_office(doc, _with_sort(doc, name, starts), starts), starts)
    if name.certain or name.kind is not EntityKind.GROUP:
        return name
    name = _with_office(doc, _with_sort(doc, name, starts), starts)
    name = _with_campus(doc, _with_duties(doc, name), starts)
    name = _with_thing(doc, name, starts)
    if name.kind is not EntityKind.GROUP:
        return name
    return _with_branch(doc, _with_country(doc, name, starts), starts)


def _with_sort(doc: Doc, name: FoundName, starts: dict[int, FoundName]) -> FoundName:
    """As in "Acme Credit Union" + "Music Park": what was found behind the name is nothing but a sort of places."""
    rest = starts.get(name.end)
    if rest is None or rest.certain or rest.kind is not EntityKind.PLACE or doc[name.end].is_sent_start:
        return name
    sort = [token.lower_ for token in doc[rest.start : rest.end]]
    if sort[-1] not in _VENUES or not set(sort[:-1]) <= _BEFORE_VENUES:
        return name
    return replace(name, end=rest.end, kind=EntityKind.PLACE, provenance=FURTHER_WORDS)


def _with_number(doc: Doc, name: FoundName) -> FoundName:
    """As in "Interstate" + "5"."""
    led = doc[name.end - 1].text in _NUMBERED and name.end < len(doc) and doc[name.end].is_digit
    return replace(name, end=name.end + 1, provenance=FURTHER_WORDS) if led else name


def _with_office(doc: Doc, name: FoundName, starts: dict[int, FoundName]) -> FoundName:
    """As in "Utopia" + "Department of Trade": a state's office, found apart from the state."""
    rest = starts.get(name.end)
    if rest is None or rest.certain or rest.kind is not EntityKind.GROUP or doc[name.end].is_sent_start:
        return name
    key = name.text(doc).casefold()
    is_state = key in atlas().countries or key in atlas().subdivisions
    if not is_state or rest.end - rest.start < 2 or word_key(doc[rest.start].text) not in _OFFICES:
        return name
    return replace(name, end=rest.end, kind=EntityKind.GROUP, provenance=FURTHER_WORDS)


def _with_form(doc: Doc, name: FoundName, starts: dict[int, FoundName]) -> FoundName:
    """As in "Acme" + ", Incorporated"."""
    form = starts.get(name.end + 1)
    if form is None or form.certain or doc[name.end].text != "," or doc[form.start : form.end].text not in _FORMS:
        return name
    return replace(name, end=form.end, kind=EntityKind.GROUP, provenance=FURTHER_WORDS)


def _with_duties(doc: Doc, name: FoundName) -> FoundName:
    """As in "Ministry of Gender" + ", Labour and Social Development"."""
    key = word_key(doc[name.start].text)
    if key not in _OFFICES or "of" not in {token.lower_ for token in doc[name.start : name.end]}:
        return name
    position, last_end, seen_and = name.end, name.end, False
    limit = min(len(doc), name.start + _LONGEST)
    while position < limit and (doc[position].text in {",", "&"} or doc[position].lower_ == "and"):
        seen_and = seen_and or doc[position].text != ","
        word = position + 1
        while word < limit and doc[word].text[:1].isupper() and doc[word].is_alpha:
            word += 1
        if word == position + 1:
            break
        position = word
        if seen_and:
            last_end = word
            break
    return replace(name, end=last_end, provenance=LIST_OF_DUTIES) if last_end > name.end else name


def _with_further_words(doc: Doc, name: FoundName, starts: dict[int, FoundName]) -> FoundName:
    """As in "Park" + "Min-ji", and pieces that stand side by side as no two people do."""
    if name.end >= len(doc):
        return name
    if " " in name.text(doc):
        return _with_double_surname(doc, name, starts)
    rest = starts.get(name.end)
    if rest and _is_rest_of_person(doc, rest) and is_given_name(name.text(doc).casefold()):
        return replace(name, end=rest.end, provenance=FURTHER_WORDS)
    end = name.end
    while (piece := starts.get(end)) and _is_piece_of_person(doc, piece):
        end = piece.end
    if end not in starts:
        syllables = with_syllables(doc, end + 1, ())
        end = syllables if syllables > end + 1 else end
    return replace(name, end=end, provenance=FURTHER_WORDS) if end > name.end else name


def _with_given_name(doc: Doc, name: FoundName, starts: dict[int, FoundName]) -> FoundName:
    """As in "Sgt. Don" + "Doe": behind a title, a given name stands before the surname."""
    if name.start < 2 or name.end - name.start > 1 or name.start - 1 in starts:
        return name
    given, title = doc[name.start - 1], word_key(doc[name.start - 2].text)
    if not given.is_title or word_key(given.text) in HONORIFICS or not is_given_name(given.lower_):
        return name
    is_led = title in HONORIFICS and doc[name.start - 2].text[:1].isupper()
    return replace(name, start=name.start - 1, provenance=FURTHER_WORDS) if is_led else name


def _with_double_surname(doc: Doc, name: FoundName, starts: dict[int, FoundName]) -> FoundName:
    """As in "Jane Doe" + "-Roe", which is nobody else's: a full name stands before the hyphen."""
    rest = starts.get(name.end + 1)
    glued = doc[name.end].text in {"-", "‑"} and not doc[name.end].whitespace_ and not doc[name.end - 1].whitespace_
    if not glued or rest is None or not _is_piece_of_person(doc, rest):
        return name
    return replace(name, end=rest.end, provenance=FURTHER_WORDS)


def _is_rest_of_person(doc: Doc, name: FoundName) -> bool:
    return name.kind is EntityKind.PERSON and not name.certain and " " in name.text(doc)


def _is_piece_of_person(doc: Doc, name: FoundName) -> bool:
    return name.kind is EntityKind.PERSON and not name.certain and " " not in name.text(doc)


def _with_nickname(doc: Doc, name: FoundName, starts: dict[int, FoundName]) -> FoundName:
    """As in "Robert" + "“Bobby” Miller"."""
    first = name.end + 1
    if first >= len(doc) or doc[name.end].text not in _OPENING or not doc[first].text[:1].isupper():
        return name
    closing = next((i for i in range(first + 1, min(first + 4, len(doc) - 1)) if doc[i].text in _CLOSING), None)
    if closing is None or not all(doc[i].is_alpha for i in range(first, closing)):
        return name
    surname = doc[closing + 1]
    rest = starts.get(closing + 1) or starts.get(first)
    if not surname.text[:1].isupper() or surname.is_sent_start or (rest and rest.kind is not EntityKind.PERSON):
        return name
    end = rest.end if rest and rest.end > closing else closing + 2
    return replace(name, end=end, provenance=NICKNAME)


def _with_campus(doc: Doc, name: FoundName, starts: dict[int, FoundName]) -> FoundName:
    """As in "University of Kansas" + "at Lornvale": a state's university has several, which are not one."""
    lead, state = doc[name.start : name.start + 2].text, doc[name.start + 2 : name.end].text
    if lead != "University of" or state.casefold() not in atlas().subdivisions:
        return name
    campus = starts.get(name.end + 1)
    linked = name.end < len(doc) and doc[name.end].lower_ in {"at", ","}
    if campus is None or not linked or campus.kind is not EntityKind.PLACE or campus.certain:
        return name
    is_wider = campus.text(doc).casefold() in {*atlas().countries, *atlas().subdivisions}
    return name if is_wider else replace(name, end=campus.end, provenance=CAMPUS)


def _with_institution(doc: Doc, name: FoundName, starts: dict[int, FoundName]) -> FoundName:
    """As in "UK" + "Government", "U.S." + "military", "Utopian" + "Executive"."""
    is_country = name.text(doc).casefold() in atlas().countries or is_demonym(name.text(doc))
    if not is_country or name.end >= len(doc) or name.end in starts or doc[name.end].text not in _INSTITUTIONS:
        return name
    return replace(name, end=name.end + 1, kind=EntityKind.GROUP, provenance=OF_COUNTRY)


def _with_country(doc: Doc, name: FoundName, starts: dict[int, FoundName]) -> FoundName:
    """As in "Bank for Farmers" + "of France"."""
    if name.end - name.start < 2 or name.end + 1 >= len(doc) or doc[name.end].lower_ != "of":
        return name
    first = name.end + 2 if doc[name.end + 1].lower_ == "the" else name.end + 1
    country = starts.get(first)
    if country is None or country.kind is not EntityKind.PLACE or country.certain:
        return name
    if country.text(doc).casefold() not in atlas().countries:
        return name
    return replace(name, end=country.end, provenance=OF_COUNTRY)


def _with_branch(doc: Doc, name: FoundName, starts: dict[int, FoundName]) -> FoundName:
    """As in "Food Watch" + "Utopia": a country right behind a group's name of several words belongs to it."""
    branch = starts.get(name.end)
    if branch is None or name.end - name.start < 2 or branch.certain or branch.kind is not EntityKind.PLACE:
        return name
    if (
        branch.text(doc).casefold() not in atlas().countries
        or doc[name.end].is_sent_start
        or branch.text(doc).isupper()
    ):
        return name
    end = branch.end
    further = starts.get(end)
    if further and further.kind is EntityKind.PLACE and further.text(doc).casefold() in atlas().countries:
        end = further.end
    return replace(name, end=end, provenance=OF_COUNTRY)


def _with_thing(doc: Doc, name: FoundName, starts: dict[int, FoundName]) -> FoundName:
    """As in "Acme Dynamic" + "Legacy Program": the name of a thing that begins with a group's."""
    end = name.end
    while end < min(len(doc), name.end + 2) and doc[end].text[:1].isupper() and end not in starts:
        end += 1
        if doc[end - 1].lower_ in _THINGS and not doc[name.end].is_sent_start and name.end - name.start > 1:
            return replace(name, end=end, kind=EntityKind.OTHER, provenance=FURTHER_WORDS)
    return name
