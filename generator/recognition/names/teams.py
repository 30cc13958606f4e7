"""Which towns and countries stand for their teams: in reports of matches a place plays, scores and has a goalkeeper."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from generator.recognition.names.found_name import FoundName
from generator.recognition.words.gazetteers import atlas
from generator.recognition.words.person_words import is_given_name
from generator.recognition.words.word_tables import words
from generator.records.entity import EntityKind
from generator.records.provenance import TEAM_OF_PLACE, Provenance

_SPORTS = words(
    "goalkeeper striker midfielder quarterback pitcher bowler batsman winger fullback halftime half-time innings wicket "
    "championship championships tournament playoff playoffs semi-final quarter-final footballer teammate teammates football "
    "rugby cricket basketball hockey baseball soccer touchdown league coach scrum-half fly-half flanker lineout line-out "
    "hat-trick offside kick-off rebounds layup quarterbacks semifinals quarterfinals linebacker "
    "touchdowns interceptions homer 3-pointer three-pointer"
)
_SPORTS_OR_NOT = words(
    "defender goal goals penalty kick-off squad substitute fixture try tries season seasons match matches champions"
)
_MARK = Provenance(rule=TEAM_OF_PLACE, confidence=0.9)
_FEWEST = 3
"""So many different words of sports, one of which means nothing else, make an article one about sports."""
_ENOUGH = 2
"""A place that means its team so often means it wherever nothing happens in it."""
_PLAYERS = words(
    "goalkeeper keeper striker midfielder defender winger forward quarterback pitcher bowler batsman captain coach manager "
    "squad team side player players fans supporters defence defense goal recruiter boss skipper fullback playmaker "
    "international internationals record bench"
)
_PLAYED = words("beat defeat thrash lose draw score concede equalise equalize win face qualify substitute trail")
_PLAYED_WITH = words("beat defeat thrash face host play coach")
_PLAYED_FOR = words(
    "play sign score equalise equalize appear debut start feature goal lead try cap debut appearance win"
)
_SCORE = re.compile(r"\d{1,3}[-–‑]\d{1,3}")
_CLUBS = words("city town")
"""What ends a club's name behind a town's, where no atlas has a city called so: "Lorn Town"."""
_GO = words("go travel come fly return move")
_AGAINST = words("against versus vs v vs. v.")


def mark_teams(doc: Doc, names: Sequence[FoundName]) -> list[FoundName]:
    """The names; those of places that mean teams as groups. None in an article that is not about sports."""
    told = _words_of(doc) & (_SPORTS | _SPORTS_OR_NOT)
    if len(told) < _FEWEST or told.isdisjoint(_SPORTS):
        return list(names)
    teams = _teams(doc, names)
    return [replace(name, kind=EntityKind.GROUP, provenance=_MARK) if name.start in teams else name for name in names]


def _words_of(doc: Doc) -> set[str]:
    """The words in small letters; those with a hyphen, which the parse cuts, whole as well."""
    whole = {
        f"{doc[i - 1].lower_}-{doc[i + 1].lower_}"
        for i in range(1, len(doc) - 1)
        if doc[i].text in {"-", "‑"} and not doc[i].whitespace_ and not doc[i - 1].whitespace_
    }
    return {token.lower_ for token in doc} | whole


def _teams(doc: Doc, names: Iterable[FoundName]) -> set[int]:
    """Where the names of teams begin."""
    kinds = (EntityKind.PLACE, EntityKind.GROUP)
    named = {doc[name.start : name.end].root.i: name for name in names if name.kind in kinds and not name.certain}
    teams = {root for root in named if _plays(doc[root]) or _has_score(doc, named[root]) or _is_club(doc, named[root])}
    lists = {_first_of_list(doc[root]).i for root in teams}
    named |= _lone_words(doc, names)
    teams |= {root for root in named if _first_of_list(doc[root]).i in lists}
    often = Counter(named[root].text(doc) for root in teams)
    teams |= {root for root in named if often[named[root].text(doc)] >= _ENOUGH and not _is_reached(doc[root])}
    return {named[root].start for root in teams}


def _lone_words(doc: Doc, names: Iterable[FoundName]) -> dict[int, FoundName]:
    """One word each that was taken for a person, which is no given name and which nobody here has for a surname."""
    people = [name for name in names if name.kind is EntityKind.PERSON and not name.certain]
    parts = {token.text for name in people if name.end - name.start > 1 for token in doc[name.start : name.end]}
    lone = (name for name in people if name.end - name.start == 1 and doc[name.start].text not in parts)
    return {name.start: name for name in lone if not is_given_name(doc[name.start].lower_)}


def _is_club(doc: Doc, name: FoundName) -> bool:
    """As in "Lorn Town", unless something happens in it."""
    if name.end - name.start < _ENOUGH or doc[name.end - 1].lower_ not in _CLUBS or _is_reached(doc[name.end - 1]):
        return False
    town = doc[name.start : name.end - 1].text.casefold()
    return atlas().knows(town) and not atlas().knows(name.text(doc).casefold())


def _is_reached(name: Token) -> bool:
    """Whether something happens in the place, or somebody goes to it."""
    goes = name.head.lower_ == "to" and name.head.head.lemma_ in _GO
    return goes or name.head.lower_ == "in"


def _plays(name: Token) -> bool:
    """As the words around it say; people are in a large town, but "at" its club."""
    first = _first_of_list(name)
    if first.dep_ == "pobj" and first.head.lower_ == "at":
        return atlas().is_large(name.lower_)
    head = name.head
    if name.dep_ in {"nsubj", "nsubjpass"}:
        return head.lemma_ in _PLAYED or _are_many(name)
    if name.dep_ in {"dobj", "obj"}:
        return head.lemma_ in _PLAYED_WITH
    if name.dep_ in {"poss", "compound", "nmod"}:
        return head.lower_ in _PLAYERS
    if name.dep_ == "pobj":
        if head.head.lower_ == "loan":
            return True
        return head.lower_ in _AGAINST or (head.lower_ == "for" and head.head.lemma_ in _PLAYED_FOR)
    return False


def _are_many(name: Token) -> bool:
    """As in "Lorn were well beaten": one place that takes a verb for many."""
    if name.lower_.endswith("s") or any(child.dep_ == "conj" for child in name.children):
        return False
    verbs = (name.head, *(child for child in name.head.children if child.dep_ in {"aux", "auxpass"}))
    return any(verb.lower_ in {"were", "are", "have"} for verb in verbs)


def _first_of_list(name: Token) -> Token:
    while name.dep_ == "conj" and name.head.i != name.i:
        name = name.head
    return name


def _has_score(doc: Doc, name: FoundName) -> bool:
    """As in "Utopia 2-1 Ruritania", "Utopia 2 – 1 Ruritania"."""
    before, after = doc[max(0, name.start - 3) : name.start], doc[name.end : name.end + 3]
    return any(_SCORE.fullmatch(part.text.replace(" ", "")) for part in (before, before[-1:], after, after[:1]))
