"""What lists say of the names in them: "outlets including Acme and Zolon", "villages such as Lorn"."""

from collections.abc import Iterator, Mapping, Sequence

from spacy.tokens import Doc, Token

from generator.recognition.names.found_name import FoundName
from generator.recognition.words.gazetteers import atlas
from generator.recognition.words.kind_words import ALSO_PEOPLE, GROUP_NOUNS, PLACE_ENDINGS
from generator.recognition.words.person_words import is_given_name
from generator.recognition.words.word_tables import words
from generator.records.entity import EntityKind

_SORTS_OF_GROUPS = GROUP_NOUNS - ALSO_PEOPLE - words("party side body board church army navy force station panel paper")
"""What no list of people follows, as it does in "all sides, including Doe"."""
_SORTS_OF_PLACES = words(
    "city town village hamlet country nation state province region district county island suburb "
    "neighborhood neighbourhood"
)
_BETWEEN = words(", and or & ;")
_LAST_LINKS = words("and or & the")
_LONGEST_BRACKET = 8
_FEWEST = 3
"""So many names make a list; of so many one may be taken for something else."""


def kinds_of_lists(doc: Doc, names: Sequence[FoundName]) -> dict[int, EntityKind]:
    """Start of a name to the kind that the noun before its list, or the other names in it, say it is of."""
    starts = {name.start: name for name in names}
    return _odd_ones(doc, names) | {
        name.start: kind
        for noun in doc
        if (kind := _kind_of(noun)) is not None and (first := _behind_sort(doc, noun.i + 1)) is not None
        for name in _listed(doc, first, starts)
        if _may_be(doc, name, kind)
    }


def _odd_ones(doc: Doc, names: Sequence[FoundName]) -> dict[int, EntityKind]:
    """As in "Acme Corp, Zolon and Roe & Sons": what stands among groups alone and nothing shows to be else.

    Not what begins the list or ends it without "and", where a list of groups and their officer can stand.
    """
    people = [name for name in names if name.kind is EntityKind.PERSON and name.end - name.start > 1]
    borne = {token.text for name in people for token in doc[name.start : name.end]}
    odd: dict[int, EntityKind] = {}
    for run in _runs(doc, names):
        odd |= {name.start: EntityKind.PERSON for name in _unknown_among_people(doc, run)}
        others = [name for name in run if name.kind is not EntityKind.GROUP]
        inner = run[1:] if doc[run[-1].start - 1].lower_ in _LAST_LINKS else run[1:-1]
        if len(run) < _FEWEST or len(others) * _FEWEST > len(run):
            continue
        for name in inner:
            is_borne = name.end - name.start == 1 and doc[name.start].text in borne
            is_person = is_borne or is_given_name(doc[name.start].lower_)
            if name.kind is EntityKind.PERSON and not is_person and not name.certain:
                odd[name.start] = EntityKind.GROUP
    return odd


def _unknown_among_people(doc: Doc, run: Sequence[FoundName]) -> Iterator[FoundName]:
    """As in "Jane Doe, John Roe and Zolan Utop", where the last was taken for a place."""
    places = [name for name in run if name.kind is EntityKind.PLACE]
    people = [name for name in run if name.kind is EntityKind.PERSON and name.end - name.start > 1]
    if len(run) < _FEWEST or len(places) != 1 or len(people) != len(run) - 1:
        return
    if not any(is_given_name(doc[name.start].lower_) for name in people):
        return
    place = places[0]
    is_one = place.end - place.start == 1 or atlas().knows(place.text(doc).casefold())
    if not (is_one or place.certain or doc[place.end - 1].lower_ in PLACE_ENDINGS):
        yield place


def _runs(doc: Doc, names: Sequence[FoundName]) -> Iterator[list[FoundName]]:
    """The names in the stretches where nothing but commas and small words part them."""
    run: list[FoundName] = []
    for name in names:
        if run and not all(
            token.lower_ in _BETWEEN or token.lower_ == "the" for token in doc[run[-1].end : name.start]
        ):
            yield run
            run = []
        run.append(name)
    if run:
        yield run


def _kind_of(noun: Token) -> EntityKind | None:
    if not noun.is_lower or not noun.text.endswith("s"):
        return None
    ones = (noun.text[:-1], noun.text[:-2], noun.text[:-3] + "y")
    if any(one in _SORTS_OF_GROUPS for one in ones):
        return EntityKind.GROUP
    return EntityKind.PLACE if any(one in _SORTS_OF_PLACES for one in ones) else None


def _behind_sort(doc: Doc, position: int) -> int | None:
    """Where the list begins that examples of what is named before make: behind "such as", "like", "including"."""
    first = position + 1 if doc[position : position + 1].text == "," else position
    if doc[first : first + 2].text == "such as":
        return first + 2
    return first + 1 if doc[first : first + 1].text in {"like", "including"} else None


def _listed(doc: Doc, first: int, starts: Mapping[int, FoundName]) -> Iterator[FoundName]:
    position = first
    while position < len(doc):
        position += doc[position].lower_ == "the"
        name = starts.get(position)
        if name is None or doc[name.end : name.end + 1].text in {"'s", "’s", "'", "’"}:
            return
        yield name
        behind = _behind_bracket(doc, name.end)
        position = behind
        while position < len(doc) and doc[position].lower_ in _BETWEEN:
            position += 1
        if position == behind:
            return


def _behind_bracket(doc: Doc, position: int) -> int:
    if doc[position : position + 1].text != "(":
        return position
    inside = doc[position : position + _LONGEST_BRACKET]
    return next((token.i + 1 for token in inside if token.text == ")"), position)


def _may_be(doc: Doc, name: FoundName, kind: EntityKind) -> bool:
    """Whether nothing in the name itself is stronger: not a full name of a person, nor a large place."""
    full = name.end - name.start > 1 and is_given_name(doc[name.start].lower_)
    if name.certain or (name.kind is EntityKind.PERSON and full):
        return False
    if kind is EntityKind.PLACE:
        return name.kind is EntityKind.PERSON and not doc[name.start].is_upper
    return name.kind is EntityKind.PERSON or not atlas().is_large(name.text(doc).casefold())
