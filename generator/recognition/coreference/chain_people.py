"""Which names of people in an article are one person."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from generator.recognition.coreference.chain_draft import ChainDraft, TokenMention
from generator.recognition.coreference.kin import are_kin, is_named_after, near_kin
from generator.recognition.coreference.other_names import named_otherwise, without_couples
from generator.recognition.coreference.person_names import (
    GENERATIONS,
    PersonName,
    is_form_of,
    is_slip,
    parse_name,
    same_name,
    spelled_alike,
)
from generator.recognition.coreference.shared_surnames import came_in_as_kin, likeliest_bearer
from generator.recognition.words.person_words import is_given_name
from generator.records.entity import EntityKind
from generator.records.provenance import Provenance

EQUAL_NAME = Provenance(rule="equal-name", confidence=0.91)
FULL_NAMES = Provenance(rule="full-name-variant", confidence=0.95)
SURNAME = Provenance(rule="surname", confidence=0.94)
OTHER_NAME = Provenance(rule="other-name", confidence=0.89)
GIVEN_NAME = Provenance(rule="given-name", confidence=0.94)
SLIP = Provenance(rule="spelling-slip", confidence=0.9)
CLIPPED = Provenance(rule="clipped-given-name", confidence=0.67)


def chain_people(doc: Doc, mentions: Sequence[TokenMention]) -> list[ChainDraft]:
    """Chains of the mentions of people: equal full names first, then shorter forms of them.

    A lone surname that several people bear goes to the one named far more than the others before it, if titles do not
    speak against it; where nobody stands out it stays alone, so that nobody gets another's words.
    """
    forms: dict[int, PersonName] = {index: _form(doc, m) for index, m in enumerate(mentions)}
    clusters: list[tuple[list[PersonName], ChainDraft]] = []
    for index in _by_length(forms):
        if len(forms[index].parts) > 1:
            _place_full_name(doc, mentions[index], forms[index], clusters)
    other_names = named_otherwise(doc, mentions)
    _join_other_names(other_names, clusters)
    _place_lone_names(doc, mentions, forms, clusters, _given_besides(other_names, clusters))
    return [draft for _, draft in clusters]


def _form(doc: Doc, mention: TokenMention) -> PersonName:
    """The name in its words; "senior" or "junior" right after it counts as part of it."""
    name = parse_name(mention.text(doc))
    after = doc[mention.end].lower_ if mention.end < len(doc) else ""
    return replace(name, suffix=GENERATIONS[after]) if after in GENERATIONS and not name.suffix else name


def _by_length(forms: dict[int, PersonName]) -> list[int]:
    return sorted(forms, key=lambda index: (-len(forms[index].parts), index))


def _place_full_name(
    doc: Doc, mention: TokenMention, form: PersonName, clusters: list[tuple[list[PersonName], ChainDraft]]
) -> None:
    for known, draft in clusters:
        if form in known:
            draft.add(mention)
            return
    fitting = [(known, draft) for known, draft in clusters if all(same_name(form, other) for other in known)]
    if len(fitting) < 2 or " " in mention.text(doc):  # a surname with a hyphen stays open where kin bear it
        fitting = [pair for pair in fitting if not are_kin(doc, mention, form, pair)]
    fitting = [pair for pair in fitting if not is_named_after(doc, mention, form, pair)]
    if len(fitting) == 1:
        known, draft = fitting[0]
        known.append(form)
        draft.add(mention)
        draft.rule = FULL_NAMES
        return
    slips = [pair for pair in clusters if any(is_slip(form, other) for other in pair[0])]
    if len(slips) == 1 and not fitting and not any(near_kin(doc, m) for m in (mention, *slips[0][1].mentions)):
        known, draft = slips[0]
        known.append(form)
        draft.add(mention)
        draft.rule = SLIP
        return
    clusters.append(([form], ChainDraft(kind=EntityKind.PERSON, rule=EQUAL_NAME, mentions=[mention])))


def _join_other_names(
    pairs: Sequence[tuple[TokenMention, TokenMention]], clusters: list[tuple[list[PersonName], ChainDraft]]
) -> None:
    """Make one cluster of two whose full names the article says are one person's."""
    for one, other in pairs:
        left, right = (next((c for c in clusters if mention in c[1].mentions), None) for mention in (one, other))
        if left is None or right is None or left is right:
            continue
        left[0].extend(right[0])
        for mention in right[1].mentions:
            left[1].add(mention)
        left[1].rule = OTHER_NAME
        clusters.remove(right)


def _given_besides(
    pairs: Sequence[tuple[TokenMention, TokenMention]], clusters: list[tuple[list[PersonName], ChainDraft]]
) -> dict[int, ChainDraft]:
    """First token of each lone name that the article gives somebody besides the full one, to whose it is."""
    owner = {mention.start: draft for _, draft in clusters for mention in draft.mentions}
    return {other.start: owner[one.start] for one, other in pairs if one.start in owner and other.start not in owner}


def _place_lone_names(
    doc: Doc,
    mentions: Sequence[TokenMention],
    forms: dict[int, PersonName],
    clusters: list[tuple[list[PersonName], ChainDraft]],
    besides: Mapping[int, ChainDraft],
) -> None:
    alone: dict[str, ChainDraft] = {}
    bearers: defaultdict[str, list[tuple[ChainDraft, Provenance]]] = defaultdict(list)
    people = without_couples(doc, clusters)
    for word in sorted({form.given for form in forms.values() if len(form.parts) == 1}):
        bearers[word] = _bearers(doc, word, people)
    for index, form in forms.items():
        if len(form.parts) == 1 and mentions[index].start in besides:
            bearers[form.given] = [(besides[mentions[index].start], OTHER_NAME)]
    for index in sorted(i for i in forms if len(forms[i].parts) == 1):
        mention, word = mentions[index], forms[index].given
        choice = likeliest_bearer(doc, mention, bearers[word])
        if choice is not None:
            draft, rule = choice
            draft.add(mention)
            draft.rule = rule
        elif word in alone:
            alone[word].add(mention)
        else:
            alone[word] = ChainDraft(kind=EntityKind.PERSON, rule=EQUAL_NAME, mentions=[mention])
            clusters.append(([forms[index]], alone[word]))


def _bearers(
    doc: Doc, word: str, clusters: list[tuple[list[PersonName], ChainDraft]]
) -> list[tuple[ChainDraft, Provenance]]:
    """Who the lone word can mean: those with this surname, else those with this given name.

    A middle name of somebody who came in as kin is as well the surname of the one whose kin it is: a daughter's,
    born with it.
    """
    as_surname = [draft for known, draft in clusters if any(name.called[-1:] == (word,) for name in known)]
    if as_surname:
        return [(draft, SURNAME) for draft in as_surname]
    lone = PersonName((word,))
    others = [(known, draft) for known, draft in clusters if any(is_form_of(lone, name) for name in known)]
    others = [(k, d) for k, d in others if any(name.given == word for name in k) or not came_in_as_kin(doc, d)]
    if others:
        return [(draft, GIVEN_NAME) for _, draft in others]
    return _bearers_of_like(word, clusters)


def _bearers_of_like(
    word: str, clusters: list[tuple[list[PersonName], ChainDraft]]
) -> list[tuple[ChainDraft, Provenance]]:
    """Who an unknown lone word can mean: the one with a surname spelled alike, or a given name that begins so."""
    full = [(name, draft) for known, draft in clusters for name in known if len(name.parts) > 1]
    if is_given_name(word):
        return []
    alike = {id(draft): (draft, SLIP) for name, draft in full if spelled_alike(word, name.surname)}
    clipped = {
        id(d): (d, CLIPPED) for n, d in full if len(word) >= 4 and n.given[len(word) + 1 :] and n.given.startswith(word)
    }
    found = [*alike.values(), *clipped.values()]
    return found if len(found) == 1 else []
