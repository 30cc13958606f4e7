"""Gives names their right borders: no titles, no "the", no possessive; hyphenated names whole; residue dropped."""

import re
from collections.abc import Collection, Iterator
from dataclasses import replace

from spacy.tokens import Doc, Token

from generator.recognition.names.completing import KNOWN_ABBREVIATIONS
from generator.recognition.names.found_name import FoundName
from generator.recognition.names.hyphens import are_places, whole_words, with_syllables
from generator.recognition.words.gazetteers import atlas, is_demonym
from generator.recognition.words.person_words import HONORIFICS, OFFICE_FIELDS, TITLE_LINKS, word_key
from generator.recognition.words.word_tables import words
from generator.records.entity import EntityKind

_NEVER_NAMES = words(
    "monday tuesday wednesday thursday friday saturday sunday tue tues wed thu thur thurs fri "
    "feb apr jul aug sep sept oct nov dec today yesterday tomorrow tonight "
    "i he she it we they you his her its their our my your him them us me who what which this that these those "
    "mr mrs ms dr a an the and or but if then so yes no ok okay am pm gmt est edt utc ist ad bc ce bce "
    "related topics image source caption media watch read also more photo photograph file copyright god allah us$ a$ c$ hk$ nt$ covid-19 covid "
    "anti pro ex tv mother mom mum dad grandma grandpa islamophobia antisemitism anti-semitism xenophobia"
)
_MONTHS = words("january february march april may june july august september october november december jan mar jun")
_SMALL_WORDS = words(
    "of and the for in on at to de la le du des del der den di da do dos von van bin ibn al el e y & - ' ’ 's"
)
_PARTY_AND_STATE = re.compile(r"(?:R|D|I|L|DFL)[-‑–][A-Z][A-Za-z]*\.?(?: ?[A-Z][a-z]*\.?)?")
"""A legislator's party and state behind the name, in the manner of the American press: "(R-Ohio)"."""
_SUM = re.compile(r"[A-Z]{1,3}\d[\d.,]*(?:m|mn|bn|tn|trn|million|billion|trillion|crore|lakh)[a-z]*")
"""An amount of money, as the press of many countries writes it: "R2bn", "N150million"."""
_BILL = re.compile(r"(?:SB|HB|AB|HR|LB) ?\d+")
"""A bill before an American legislature: "SB 8"."""
_BEFORE_TWO_NAMES = frozenset({"U", "Daw", "Pa"})
"""Courtesies of Burma and Nigeria; before one word alone they may be a part of the name."""
_ATTORNEYS = frozenset({"District", "Commonwealth", "State"})
_SECOND_TITLES = words("seri sri")
_BEFORE_SECOND = words("datuk datin dato dato' tan")
"""Malay titles of two words, of which a name may take the second: "Datuk Seri Doe"."""
_DASHES = words("- – — / ‑")
_SIDES = words("pro anti")
_PREFIXES = _SIDES | words("ex then non")
_PREPOSITIONS = words("for in at by from with")
_MOST_DIGITS = 2
_POST_NOMINALS = words("QC KC SC MP MEP MSP MLA MBE OBE CBE KBE DBE MD M.D. PhD Ph.D. J.D. JD RN CPA FRS LLB MBA DDS")
_BORN = words("née nee né")
_BEHIND_GROUPS = words("NGO CEO CFO COO")
"""What is said of a group, or who in it is meant, right behind its name."""
_FIELDS = words("national security state communications press homeland trade")
_OFFICES = words(
    "advisor adviser councilor councillor secretary minister director spokesman spokeswoman spokesperson representative"
)
_MARKS = words("\" ' “ ” ‘ ’")
_EDGE_MARKS = words("\" ' “ ” ‘ ’ ` `` '' ( ) [ ] { } , ; : . ! ? … - – — / | * • · # @ & +")


def trim(doc: Doc, name: FoundName, others: Collection[int] = ()) -> Iterator[FoundName]:
    """The name or names that are left of a found one once its borders are right; none for residue.

    Args:
        doc: The parsed article.
        name: As a model found it.
        others: Tokens of other names; a hyphen does not join this name to those.
    """
    if name.certain:
        yield name
        return
    for start, end in _pieces(doc, name):
        left, right = _edges(doc, *whole_words(doc, start, end, others))
        left, right = _edges(doc, _after_stance(doc, _after_preposition(doc, left, right), right), right)
        right = _before_attorney(doc, left, _before_rank(doc, left, right))
        if name.kind is EntityKind.GROUP:
            right = _before_office(doc, left, right)
        if name.kind is EntityKind.PERSON:
            right = _before_party(doc, left, _before_headline(doc, left, right))
            right = with_syllables(doc, _before_points(doc, left, right), others)
            left = _after_titles(doc, left, right)
            left, right = _edges(doc, left, right)
        if _is_post_nominal(doc, left, right, others):
            continue
        if left < right and _is_name(doc, left, right, name.kind) and not _is_family(doc, left, right, name.kind):
            yield replace(name, start=left, end=right, kind=_kind(doc, left, right, name.kind))


def _pieces(doc: Doc, name: FoundName) -> Iterator[tuple[int, int]]:
    """What is left between line breaks, and of places between dashes with blanks around them or hyphens of two.

    Of a person whose given name an editor put in brackets ("[Jane] Doe", found from within) the surname is.
    """
    first = _behind_bracket(doc, name) if name.kind is EntityKind.PERSON else name.start
    for position in range(first, name.end):
        if doc[position].is_space or (name.kind is EntityKind.PLACE and _divides(doc, first, position, name.end)):
            if first < position:
                yield first, position
            first = position + 1
    if first < name.end:
        yield first, name.end


def _behind_bracket(doc: Doc, name: FoundName) -> int:
    open_ones = 0
    for token in doc[name.start : name.end - 1]:
        open_ones += token.text in {"(", "["}
        if token.text in {")", "]"}:
            if not open_ones:
                return token.i + 1
            open_ones -= 1
    return name.start


def _divides(doc: Doc, start: int, position: int, end: int) -> bool:
    """As in "Lorn - Porthaven", "London-Paris"."""
    if doc[position].text not in _DASHES or position == start:
        return False
    if doc[position].whitespace_ and doc[position - 1].whitespace_:
        return True
    is_one = atlas().knows(doc[start:end].text.casefold())
    return not is_one and are_places(doc[start:position].text, doc[position + 1 : end].text)


def _edges(doc: Doc, start: int, end: int) -> tuple[int, int]:
    while start < end and (doc[start].lower_ in _EDGE_MARKS or doc[start].lower_ in {"the", "a", "an", "'s", "’s"}):
        start += 1
    while end > start and (
        _is_edge(doc, start, end - 1) or _begins_compound(doc, start, end - 1) or _is_count(doc, start, end - 1)
    ):
        end -= 1
    return start, end


def _begins_compound(doc: Doc, start: int, last: int) -> bool:
    """Whether the last token is the small first half of a hyphened word ("front" of "front-runner")."""
    if last == start or not doc[last].is_lower or doc[last].whitespace_ or last + 2 >= len(doc):
        return False
    return doc[last + 1].text in {"-", "‑"} and not doc[last + 1].whitespace_ and doc[last + 2].is_lower


def _is_count(doc: Doc, start: int, last: int) -> bool:
    """Whether the last token is a number of something else: the "3" of "Lorn 3G", the "61" of "(Doe 61)"."""
    number = doc[last]
    if last == start or not number.is_digit or last + 1 >= len(doc):
        return False
    is_glued = not number.whitespace_ and doc[last + 1].is_alpha
    is_minute = len(number) < 4 and doc[last + 1].text == ")" and start > 0 and doc[start - 1].text == "("
    return is_glued or (is_minute and last - start == 1)


def _is_edge(doc: Doc, start: int, last: int) -> bool:
    token = doc[last]
    if token.lower_ in {"'s", "’s", "’", "'"} or token.tag_ == "POS":
        return True
    if token.text == ")":
        return "(" not in {doc[i].text for i in range(start, last)}
    return token.lower_ in _EDGE_MARKS or (token.is_lower and token.lower_ in _SMALL_WORDS and last > start)


def _after_preposition(doc: Doc, start: int, end: int) -> int:
    """The first word after one that opens a sentence: "For Acme, the year was good"."""
    opens = end - start > 1 and bool(doc[start].is_sent_start) and doc[start].lower_ in _PREPOSITIONS
    return start + 1 if opens else start


def _after_stance(doc: Doc, start: int, end: int) -> int:
    """The first word after one that says what it is or whose side it is on: "NGO Acme", "Pro-Utopian Acme", "Ex-Acme"."""
    if end - start > 1 and doc[start].text == "NGO" and doc[start + 1].text[:1].isupper():
        return start + 1
    if doc[start:end].text and doc[start].lower_ in _BORN:
        return start + 1
    if end - start < 3 or doc[start].lower_ not in _PREFIXES or doc[start + 1].text not in {"-", "‑"}:
        return start
    return start + (3 if doc[start].lower_ in _SIDES and end - start > 3 else 2)


def _after_titles(doc: Doc, start: int, end: int) -> int:
    """The first word after the titles; a name that is nothing but titles is left as it is."""
    if end - start > 2 and doc[start].text in _BEFORE_TWO_NAMES:
        return start + 1
    if start and doc[start].lower_ in _SECOND_TITLES and word_key(doc[start - 1].text) in _BEFORE_SECOND:
        return min(start + 1, end - 1)
    position, seen = start, False
    while position < end - 1:
        key = word_key(doc[position].text)
        if key in HONORIFICS:
            seen = True
        elif not (key in TITLE_LINKS or doc[position].text == "."):
            break
        position += 1
    return position if seen and position < end else start


def _before_party(doc: Doc, start: int, end: int) -> int:
    """The end of a legislator's name without the party and state behind a comma: "Jane Doe, D-Ohio"."""
    commas = (position for position in range(start + 1, end) if doc[position].text == ",")
    return next((comma for comma in commas if _PARTY_AND_STATE.fullmatch(doc[comma + 1 : end].text)), end)


def _before_headline(doc: Doc, start: int, end: int) -> int:
    """The end of a name in capitals without what a headline quotes behind it: "JANE DOE ‘REGRETS’ VOTE"."""
    if not all(token.is_upper for token in doc[start:end] if token.is_alpha):
        return end
    marks = (position for position in range(start + 2, end) if doc[position].text in _MARKS)
    return next(marks, end)


def _before_points(doc: Doc, start: int, end: int) -> int:
    """The end of a person's name without the points scored, as in a list of results: "Doe 4, Roe 2"."""
    points = doc[end - 1].text if end - start > 1 else ""
    return end - 1 if points.isdigit() and len(points) <= _MOST_DIGITS else end


def _before_attorney(doc: Doc, start: int, end: int) -> int:
    """The end of a place's name without its attorney's: "Lorn District Attorney", "Lorn Commonwealth's Attorney"."""
    behind = [token.text for token in doc[end : end + 2]]
    led = behind[:1] == ["Attorney"] or behind in (["'s", "Attorney"], ["’s", "Attorney"])
    return end - 1 if led and end - start > 1 and doc[end - 1].text in _ATTORNEYS else end


def _before_rank(doc: Doc, start: int, end: int) -> int:
    """The end of a group's name without the rank of one of its own that follows: "Army Capt. Jane Doe", "Acme CFO Jane Doe"."""
    if end - start > 1 and doc[end - 1].text in _BEHIND_GROUPS:
        return end - 1
    after = end + 1 if end < len(doc) and doc[end].text == "." else end
    if end - start < 2 or after >= len(doc) or not doc[after].text[:1].isupper():
        return end
    return end - 1 if word_key(doc[end - 1].text) in HONORIFICS else end


def _before_office(doc: Doc, start: int, end: int) -> int:
    """The end of a body's name without the field of an office in it: "White Hall National Security Advisor Jane Doe".

    "Office of the Trade" + "Representative" is the body itself.
    """
    is_led = end < len(doc) and doc[end].text.istitle()
    is_office = is_led and doc[end].lower_ in _OFFICES
    if is_office and doc[start].lower_ == "office":
        return end + 1
    kept = end
    is_union = end - start == 2 and (doc[start].text in KNOWN_ABBREVIATIONS or is_demonym(doc[start].text))
    if (
        is_union
        and doc[start + 1].lower_ in OFFICE_FIELDS
        and (is_office or (is_led and doc[end].text == "Commissioner"))
    ):
        return start + 1
    while is_office and kept > start and doc[kept - 1].lower_ in _FIELDS:
        kept -= 1
    return kept if kept > start else end


def _is_family(doc: Doc, start: int, end: int, kind: EntityKind) -> bool:
    """Whether "the Walshes" names a family, not a person: some Walsh is named in the article."""
    word = doc[start].text
    if (
        kind is EntityKind.PLACE
        or end - start > 1
        or not word.endswith("s")
        or start == 0
        or doc[start - 1].lower_ != "the"
    ):
        return False
    stems = {word[:-1], word.removesuffix("es")} - {word}
    return any(token.text in stems for token in doc if token.pos_ == "PROPN")


def _is_name(doc: Doc, start: int, end: int, kind: EntityKind) -> bool:
    tokens = doc[start:end]
    if "@" in tokens.text or _SUM.fullmatch(tokens.text) or _BILL.fullmatch(tokens.text):
        return False
    if _PARTY_AND_STATE.fullmatch(tokens.text) and start and doc[start - 1].text in {"(", "[", ","}:
        return False
    keys = [word_key(token.text) for token in tokens]
    if not any(_says_something(token, key, kind) for token, key in zip(tokens, keys, strict=True)):
        return False
    if not any(letter.isupper() for token in tokens for letter in token.text):
        return any(ord(letter) > 0x2FF for token in tokens for letter in token.text)
    if kind is EntityKind.PERSON and all(len(key) < 2 for key in keys):
        return False
    return not (len(tokens) == 1 and (len(tokens[0]) < 2 or keys[0] in HONORIFICS))


def _is_post_nominal(doc: Doc, start: int, end: int, others: Collection[int]) -> bool:
    """Whether the letters follow a name and a comma: "Jane Doe, QC"."""
    follows_name = start > 1 and doc[start - 1].text == "," and start - 2 in others
    return follows_name and doc[start:end].text in _POST_NOMINALS


def _says_something(token: Token, key: str, kind: EntityKind) -> bool:
    if key in _MONTHS:
        return kind is EntityKind.PERSON
    return any(letter.isalpha() for letter in key) and (key not in _NEVER_NAMES or token.text in {"US", "IT", "WHO"})


def _kind(doc: Doc, start: int, end: int, kind: EntityKind) -> EntityKind:
    if kind is not EntityKind.PERSON and is_demonym(doc[start:end].text):
        return EntityKind.OTHER
    if kind is EntityKind.PERSON and "&" in {token.text for token in doc[start:end]}:
        return EntityKind.GROUP  # partners in a firm, or a band
    return kind
