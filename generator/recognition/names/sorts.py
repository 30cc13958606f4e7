"""What the nouns beside a name say of its sort: "airline Acme", "the Acme chain", "shares in Acme", "the drug Zolon"."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from generator.recognition.names.found_name import FoundName
from generator.recognition.words.gazetteers import atlas
from generator.recognition.words.kind_words import ALSO_PEOPLE, COMPANY_NOUNS
from generator.recognition.words.person_words import is_given_name
from generator.recognition.words.word_tables import words
from generator.records.entity import EntityKind

_SORTS_OF_GROUPS = COMPANY_NOUNS | words(
    "newspaper magazine club party agency channel network website side daily team outlet militia"
)
_AFTER_GROUPS = words(
    "chain newspaper magazine airline website subsidiary shares stores shareholders analyst analysts reporter reporters "
    "party parties faction militia bloc movement fighters militants gunmen"
)
_OWNED = words("share stake stock holding shareholding bond")
_SORTS_OF_THINGS = words(
    "drug vaccine virus worm software browser console search-engine smartphone laptop airliner helicopter satellite "
    "spacecraft shuttle spaceship rocket missile warship submarine frigate destroyer ferry yacht tanker trawler vessel ship "
    "brand racehorse malware"
)
_THINGS = words("brands drugs vaccines viruses browsers ships vessels films movies novels albums songs")
_STORMS = words("storm hurricane cyclone typhoon")
_PLATFORMS = words("platform marketplace gateway app website")
_DONE_BY = words("employed operated owned run manufactured produced")
_OVER = words("aegis banner umbrella")
_FOUNDED = words("founded co-founded headquartered incorporated launched")
_CALLED = words("called named dubbed nicknamed codenamed christened")


def group_beside(doc: Doc, name: FoundName) -> EntityKind | None:
    """A group, where the noun before the name or after it says so; None where nothing does."""
    if name.kind not in {EntityKind.PERSON, EntityKind.PLACE}:
        return None
    shown = _follows_sort(doc, name) or _is_founded(doc, name) or _is_over(doc, name)
    if not _is_known_place(doc, name):
        shown = shown or _leads_sort(doc, name) or _is_owned(doc, name) or _is_said(doc, name)
    return EntityKind.GROUP if shown else None


def _is_known_place(doc: Doc, name: FoundName) -> bool:
    return name.kind is EntityKind.PLACE and atlas().is_large(name.text(doc).casefold())


def _follows_sort(doc: Doc, name: FoundName) -> bool:
    """As in "airline Acme"; not as in "the company Doe founded", nor "property developer John Doe"."""
    before = doc[name.start - 1] if name.start else None
    if before is None or not before.is_lower or before.lower_ not in _SORTS_OF_GROUPS or before.tag_ == "NNS":
        return False
    if before.lower_ in ALSO_PEOPLE and _may_be_person(doc, name):
        return False
    root = doc[name.start : name.end].root
    return before.dep_ in {"compound", "nmod"} or (root.dep_ == "appos" and root.head.i == before.i)


def _leads_sort(doc: Doc, name: FoundName) -> bool:
    """As in "the Acme chain", "an Acme analyst"; a person has none of these."""
    after = doc[name.end] if name.end < len(doc) else None
    if after is None or not after.is_lower or after.lower_ not in _AFTER_GROUPS or _may_be_person(doc, name):
        return False
    return not (name.kind is EntityKind.PLACE and atlas().knows(name.text(doc).casefold()))


def _is_owned(doc: Doc, name: FoundName) -> bool:
    """As in "shares in Acme"."""
    if name.start < 2 or doc[name.start - 1].lower_ != "in" or doc[name.start - 2].lemma_ not in _OWNED:
        return False
    return not _may_be_person(doc, name)


def _is_said(doc: Doc, name: FoundName) -> bool:
    """As in "Acme, a brewer", "Acme is a brewer"."""
    root = doc[name.start : name.end].root
    if root.dep_ == "pobj" or _may_be_person(doc, name):
        return False
    return any(noun.lower_ in (COMPANY_NOUNS | _PLATFORMS) - ALSO_PEOPLE for noun in said_of(root))


def _is_over(doc: Doc, name: FoundName) -> bool:
    """As in "under the aegis of Acme"; as in "employed by Acme", which is no town."""
    if name.start < 2:
        return False
    noun, link = doc[name.start - 2].lower_, doc[name.start - 1].lower_
    runs = name.kind is EntityKind.PLACE and not atlas().knows(name.text(doc).casefold())
    return (link == "of" and noun in _OVER) or (runs and link == "by" and noun in _DONE_BY)


def _is_founded(doc: Doc, name: FoundName) -> bool:
    """As in "Acme, founded in 2020,", "Founded in 2020, Acme sells": nobody is founded."""
    if _may_be_person(doc, name) or atlas().knows(name.text(doc).casefold()):
        return False
    root = doc[name.start : name.end].root
    led = root.sent[0].lower_ in _FOUNDED and root.dep_ in {"nsubj", "nsubjpass"} and root.head.dep_ == "ROOT"
    said = (child for child in root.children if child.dep_ in {"acl", "advcl"} and child.lower_ in _FOUNDED)
    return led or any(doc[child.i - 1].text == "," for child in said)


def _may_be_person(doc: Doc, name: FoundName) -> bool:
    """Whether the name is a person's, as far as its first word tells."""
    return name.kind is EntityKind.PERSON and is_given_name(doc[name.start].lower_)


def said_of(name: Token) -> Iterator[Token]:
    """The nouns that say what is named: "Zolon is a film", "Zolon, the new film"."""
    for child in name.children:
        if (
            child.dep_ == "appos"
            and child.pos_ == "NOUN"
            and child.left_edge.lower_ in {"a", "an", "the", "once", "formerly"}
        ):
            yield child
    if name.dep_ == "nsubj" and name.head.lemma_ == "be":
        yield from (child for child in name.head.children if child.dep_ == "attr")


def things_called(doc: Doc) -> Iterator[int]:
    """Where the names of things begin: behind "the drug", "a virus called", "Hurricane", "on board the"."""
    for token in doc[:-1]:
        if token.lower_ in _STORMS or (token.lower_ in _SORTS_OF_THINGS and token.pos_ in {"NOUN", "PROPN"}):
            yield token.i + 2 if doc[token.i + 1].lower_ in _CALLED else token.i + 1
        elif token.lower_ == "the" and _is_aboard(doc, token):
            yield token.i + 1
        elif token.lower_ in _THINGS and doc[token.i + 1 : token.i + 3].text == "such as":
            yield from (name.left_edge.i for name in _listed(doc, token.i + 3))


def _listed(doc: Doc, first: int) -> Iterator[Token]:
    """The heads of the list that begins at a position."""
    head = next((token for token in doc[first : first + 4] if token.dep_ == "pobj"), None)
    while head is not None:
        yield head
        head = next((child for child in head.children if child.dep_ == "conj"), None)


def _is_aboard(doc: Doc, article: Token) -> bool:
    before = [token.lower_ for token in doc[max(0, article.i - 2) : article.i]]
    return before[-1:] == ["aboard"] or before == ["on", "board"]


def names_thing(doc: Doc, name: FoundName) -> bool:
    """Whether the name begins with its own sort: "Hurricane Zoe", "Space Shuttle Aurora"."""
    if name.end - name.start < 2:
        return False
    first, second = doc[name.start].lower_, doc[name.start + 1].lower_
    return first in _STORMS or (first, second) in {("tropical", "storm"), ("space", "shuttle")}
