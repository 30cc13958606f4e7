"""One kind for all mentions of a name in an article: every mention votes, evidence in the text weighs more."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from generator.recognition.names.completing import DATELINE, leads_report
from generator.recognition.names.found_name import FoundName
from generator.recognition.names.sorts import names_thing
from generator.recognition.words.gazetteers import atlas
from generator.recognition.words.person_words import is_given_name
from generator.recognition.words.word_tables import words
from generator.records.entity import EntityKind
from generator.records.provenance import Provenance

VOTED = Provenance(rule="kind-by-vote", confidence=0.6)
_CONTEXT_WEIGHT = 2.5
_WORK_WEIGHT = 4.0
_ATLAS_OVER_PERSON = 1.2
_ATLAS_OVER_GROUP = 0.3
_SURNAME_WEIGHT = 0.75
_TOWARDS = words("in near outside around across from to")
_CIVIC = words(
    "council university college school hospital police court authority commission committee board government district "
    "county club fc united city town times post news herald tribune church parish association union assembly federation"
)
_STATE_UNIVERSITY = (" state university", " tech university")
"""What is called without its last word as well: "Lorn State won"."""
_COUNTIES = words("county township borough district parish province town city village council police high")
_TOWN_OR_BEARER = frozenset({EntityKind.PLACE, EntityKind.PERSON})


def vote_on_kinds(
    doc: Doc, names: Sequence[FoundName], evidence: Mapping[int, EntityKind], works: Collection[int] = ()
) -> list[FoundName]:
    """The names with the kind that their equals in the article agree on.

    Args:
        doc: The parsed article.
        names: In text order.
        evidence: Start of a name to the kind its surroundings show ("the province of …").
        works: Starts of the names that are shown to be titles of works or indices.

    Returns:
        The names in the same order.
    """
    votes: defaultdict[str, defaultdict[EntityKind, float]] = defaultdict(lambda: defaultdict(float))
    for name in names:
        key = name_key(doc, name)
        shown = evidence.get(name.start)
        if shown is EntityKind.OTHER:
            continue
        votes[key][name.kind] += name.provenance.confidence
        if shown is not None:
            votes[key][shown] += _CONTEXT_WEIGHT
    people = _let_surnames_vote(doc, names, votes)
    for key in [name_key(doc, name) for name in names if name.start in works]:
        votes[key][EntityKind.OTHER] += 0 if key in people else _WORK_WEIGHT
    _let_long_groups_vote(doc, names, votes, people)
    _let_counties_vote(doc, names, votes, people)
    for key in {name_key(doc, name) for name in names if leads_report(doc, name)} - people:
        votes[key][EntityKind.PLACE] += 2 * votes[key].pop(EntityKind.PERSON, 0.0)
    _let_shown_groups_win(doc, names, evidence, votes)
    for key, kinds in votes.items():
        if atlas().is_large(key) and key not in people and not is_given_name(key):
            kinds[EntityKind.PLACE] += _ATLAS_OVER_PERSON * kinds.get(EntityKind.PERSON, 0.0)
            kinds[EntityKind.PLACE] += _ATLAS_OVER_GROUP * kinds.get(EntityKind.GROUP, 0.0)
    winners = {key: max(sorted(kinds), key=kinds.__getitem__) for key, kinds in votes.items()}
    return [
        _with_kind(name, _kind_of(name_key(doc, name), evidence.get(name.start), winners, people)) for name in names
    ]


def _kind_of(
    key: str, shown: EntityKind | None, winners: Mapping[str, EntityKind], people: Collection[str]
) -> EntityKind:
    """What the vote says, but for products and for towns whose name somebody bears: "Mrs Paris, in Paris"."""
    if shown is EntityKind.OTHER:
        return shown
    is_both = key in people and atlas().knows(key) and winners[key] in _TOWN_OR_BEARER
    return shown if is_both and shown in _TOWN_OR_BEARER else winners[key]


def name_key(doc: Doc, name: FoundName) -> str:
    """The name's letters, folded, without "the"."""
    return name.text(doc).casefold().removeprefix("the ")


def _let_surnames_vote(
    doc: Doc, names: Sequence[FoundName], votes: Mapping[str, defaultdict[EntityKind, float]]
) -> set[str]:
    """Let a person's full name speak for its last word standing alone; returns all words of such names."""
    people: set[str] = set()
    for name in names:
        if name.kind is EntityKind.PERSON and name.end - name.start > 1 and not names_thing(doc, name):
            parts = name_key(doc, name).split()
            people.update((parts[0], parts[-1]))
            if parts[-1] in votes:
                votes[parts[-1]][EntityKind.PERSON] += _SURNAME_WEIGHT
    return people


def _let_shown_groups_win(
    doc: Doc,
    names: Sequence[FoundName],
    evidence: Mapping[int, EntityKind],
    votes: Mapping[str, defaultdict[EntityKind, float]],
) -> None:
    """A place that no atlas has and that is shown to be a group once was taken for a place for want of better."""
    shown = {name_key(doc, name) for name in names if evidence.get(name.start) is EntityKind.GROUP}
    for key in shown:
        if key in votes and not atlas().knows(key):
            votes[key][EntityKind.GROUP] += votes[key].get(EntityKind.PLACE, 0.0)


def _let_long_groups_vote(
    doc: Doc,
    names: Sequence[FoundName],
    votes: Mapping[str, defaultdict[EntityKind, float]],
    people: Collection[str],
) -> None:
    """Let a company's long name speak for its first word standing alone: "Acme", "Acme Oil".

    Not for what an atlas has or anybody is in, nor for what has a council or a university: those are towns.
    """
    longer = {name_key(doc, name) for name in names if name.kind is EntityKind.GROUP and name.end - name.start > 1}
    firsts = {words[0] for words in map(str.split, longer) if len(words) > 1 and not _CIVIC & set(words)}
    partners = {name.partition(" ")[0] for name in longer if "&" in name}
    towns = {name_key(doc, name) for name in names if name.start and doc[name.start - 1].lower_ in _TOWARDS}
    states = {name.removesuffix(" university") for name in longer if name.endswith(_STATE_UNIVERSITY)}
    for state in (states - towns) & votes.keys():
        votes[state][EntityKind.GROUP] += 2 * votes[state].pop(EntityKind.PLACE, 0.0)
    for first in firsts - towns:
        is_country = atlas().knows(first) or any(name.endswith(f" {first}") for name in atlas().countries)
        if first in votes and not is_country:
            votes[first][EntityKind.GROUP] += 2 * votes[first].pop(EntityKind.PLACE, 0.0)
            if first not in people and (first in partners or not is_given_name(first)):
                votes[first][EntityKind.GROUP] += 2 * votes[first].pop(EntityKind.PERSON, 0.0)


def _let_counties_vote(
    doc: Doc,
    names: Sequence[FoundName],
    votes: Mapping[str, defaultdict[EntityKind, float]],
    people: Collection[str],
) -> None:
    """Let "Lorn County" say of a lone "Lorn", whom no full name here has, that it is the county, nobody's surname."""
    longer = {name_key(doc, name) for name in names if name.end - name.start > 1}
    for first, _, rest in (name.partition(" ") for name in sorted(longer)):
        if rest.partition(" ")[0] in _COUNTIES and first in votes and first not in people:
            votes[first][EntityKind.PLACE] += 2 * votes[first].pop(EntityKind.PERSON, 0.0)


def _with_kind(name: FoundName, kind: EntityKind) -> FoundName:
    return (
        name
        if name.certain or name.kind is kind or name.provenance is DATELINE
        else replace(name, kind=kind, provenance=VOTED)
    )
