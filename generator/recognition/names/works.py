"""Which names are titles of works or stock indices: no person, group or place bears them."""

import re
from collections.abc import Iterable

from spacy.tokens import Doc

from generator.recognition.names.found_name import FoundName
from generator.recognition.names.sorts import said_of, things_called
from generator.recognition.words.kind_words import GROUP_ENDINGS
from generator.recognition.words.word_tables import words
from generator.records.entity import EntityKind

_WORKS = words(
    "film movie novel album song single series sitcom musical opera ballet documentary memoir videogame painting poem "
    "thriller drama comedy blockbuster anthem index"
)
_MOVED = words(
    "fall drop lose rise gain close plunge slump climb jump tumble slide sink shed add slip decline surge soar end finish "
    "open reach hit"
)
_UP = words("up down")
_INDEX = words("index indices")
_MEASURES = words("% percent points point pc")
_MEASURED_WITHIN = 9
_INDEX_MARKS = words("index indices composite industrials average")
_INDEX_SIZES = words("30 50 100 200 250 500 1000 2000")
_INDEX_WITHIN = 3
_QUOTES = words("“ \" ‘ '")
_YEAR = re.compile(r"(?:18|19|20)\d\d")


def works_named(doc: Doc, names: Iterable[FoundName]) -> frozenset[int]:
    """Where names begin that the words around them show to be a work ("the film X", "X (1962)") or an index.

    A name that is called a work once, though it was not found there, is one wherever it is found.
    """
    nouns = (token.i + 1 for token in doc if token.lower_ in _WORKS and token.pos_ == "NOUN")
    called = [_after_marks(doc, start) for start in (*nouns, *things_called(doc))]
    return frozenset(
        name.start
        for name in names
        if not name.certain
        and (_has_year(doc, name) or _is_index(doc, name) or _is_called_work(doc, name, called) or _is_short(doc, name))
    )


def _is_called_work(doc: Doc, name: FoundName, called: Iterable[int]) -> bool:
    """As in "the TV series X"; not as in "the film X made", nor a full name: that may be the director's."""
    size = name.end - name.start
    root = doc[name.start : name.end].root
    if any(noun.lemma_ in _WORKS for noun in said_of(root)):
        return True
    is_maker = root.dep_ == "nsubj" and root.head.dep_ == "relcl"
    if is_maker or (name.kind is EntityKind.PERSON and size > 1):
        return False
    words_of_name = [token.text for token in doc[name.start : name.end]]
    return any([token.text for token in doc[start : start + size]] == words_of_name for start in called)


def _after_marks(doc: Doc, start: int) -> int:
    """The position behind the quotation mark, and the comma before it, that may stand before a title."""
    opening = start + 1 if doc[start : start + 1].text == "," else start
    return opening + 1 if doc[opening : opening + 1].text in _QUOTES else start


def _has_year(doc: Doc, name: FoundName) -> bool:
    """As in "X (1962)", which nobody writes of a group; a person's years come with a dash or a word."""
    after = [token.text for token in doc[name.end : name.end + 3]]
    is_one_word = name.end - name.start == 1
    dated = len(after) == 3 and after[0] == "(" and after[2] == ")" and bool(_YEAR.fullmatch(after[1]))
    return dated and not (is_one_word and name.kind is EntityKind.PERSON)


def _is_index(doc: Doc, name: FoundName) -> bool:
    """As in "X index", "the X fell 3 percent", "the X was up": a company's shares move, but it takes no "the"."""
    if name.kind is EntityKind.PERSON or not name.start or doc[name.end - 1].lower_ in GROUP_ENDINGS:
        return False
    if doc[name.end : name.end + 1].text.lower() in _INDEX:
        return True
    if doc[name.start - 1].lower_ == "the" and _stands_at(doc, name.end):
        return True
    root = doc[name.start : name.end].root
    verb = root.head
    if doc[name.start - 1].lower_ != "the" or root.dep_ != "nsubj":
        return False
    if any(child.dep_ == "ccomp" for child in verb.children):
        return False
    moves = verb.lemma_ in _MOVED or (verb.lemma_ == "be" and doc[verb.i + 1 : verb.i + 2].text in _UP)
    return moves and any(token.lower_ in _MEASURES for token in doc[verb.i : verb.i + _MEASURED_WITHIN])


def _stands_at(doc: Doc, end: int) -> bool:
    """As in "the X down 1%"."""
    after = doc[end : end + 3]
    return len(after) == 3 and after[0].lower_ in _UP and after[1].like_num and after[2].lower_ in _MEASURES


def _is_short(doc: Doc, name: FoundName) -> bool:
    """As in "the Acme", where the article has an "Acme Composite" or an "Acme's 100"."""
    if name.kind is not EntityKind.GROUP or not name.start or doc[name.start - 1].lower_ != "the":
        return False
    words_of_name = [token.text for token in doc[name.start : name.end]]
    size = len(words_of_name)
    return any(
        doc[start].text == words_of_name[0]
        and [token.text for token in doc[start : start + size]] == words_of_name
        and leads_index(doc, start + size)
        for start in range(len(doc) - size)
    )


def leads_index(doc: Doc, position: int) -> bool:
    """Whether capitals and a mark of an index follow: "Widget Industrial Average", "'s 500"."""
    first = position + 1 if doc[position].tag_ == "POS" else position
    for token in doc[first : first + _INDEX_WITHIN]:
        if token.lower_ in _INDEX_MARKS:
            return True
        if token.text in _INDEX_SIZES:
            return not _counts(doc, token.i + 1)
        if not token.text[:1].isupper():
            return False
    return False


def _counts(doc: Doc, position: int) -> bool:
    """Whether the number before counts what stands here: "'s 500 employees", "'s 30-man squad"."""
    after = doc[position : position + 1]
    return any(token.text == "-" or (token.pos_ in {"NOUN", "ADJ"} and token.lower_ not in _INDEX) for token in after)
