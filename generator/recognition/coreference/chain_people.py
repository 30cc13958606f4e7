"""Which names of people in an article are one person."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from generator.recognition.coreference.chain_draft import ChainDraft, TokenMention
from generator.recognition.coreference.kin import KIN_WINDOW, are_kin, is_named_after, near_kin
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
from generator.recognition.words.person_words import (
    COURTESIES,
    KIN,
    gender_of_given_name,
    gender_of_word,
    is_given_name,
    word_key,
)
from generator.recognition.words.word_tables import words
from generator.records.entity import EntityKind
from generator.records.provenance import Provenance

EQUAL_NAME = Provenance(rule="equal-name", confidence=0.91)
FULL_NAMES = Provenance(rule="full-name-variant", confidence=0.95)
SURNAME = Provenance(rule="surname", confidence=0.94)
OTHER_NAME = Provenance(rule="other-name", confidence=0.95)
GIVEN_NAME = Provenance(rule="given-name", confidence=0.75)
SLIP = Provenance(rule="spelling-slip", confidence=0.8)
CLIPPED = Provenance(rule="clipped-given-name", confidence=0.75)
LIKELIEST_NAMESAKE = Provenance(rule="likeliest-namesake", confidence=0.9)

_ACTED = words("star appear cast debut guest-star feature")
_OUTWEIGHS = 3
"""How many times as often as any namesake a person must have been named to be meant by the surname alone."""


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
        choice = _choose(doc, mention, bearers[word])
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
    others = [(k, d) for k, d in others if any(name.given == word for name in k) or not _came_in_as_kin(doc, d)]
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


def _choose(
    doc: Doc, mention: TokenMention, bearers: Sequence[tuple[ChainDraft, Provenance]]
) -> tuple[ChainDraft, Provenance] | None:
    gender = _gender_by_title(mention)
    if _is_role(doc, mention):
        return None
    bearers = [(d, rule) for d, rule in bearers if not _is_own_kin(doc, mention, d)]
    fitting = [(d, rule) for d, rule in bearers if not gender or _gender(doc, d) in {None, gender}]
    fitting = [(d, rule) for d, rule in fitting if _shares_title(mention, d)] or fitting
    fitting = [(d, rule) for d, rule in fitting if d.first < mention.start] or fitting
    fitting = [(d, rule) for d, rule in fitting if gender and _told_gender(doc, d) == gender] or fitting
    kin = {id(d): d for d, _ in fitting if _came_in_as_kin(doc, d)}
    if len(kin) < len(fitting):
        if any(_was_just_named(doc, mention, draft) for draft in kin.values()):
            return None
        fitting = [(d, rule) for d, rule in fitting if id(d) not in kin]
    if len(fitting) <= 1:
        return fitting[0] if fitting else None
    times = {id(d): sum(each.start < mention.start for each in d.mentions) for d, _ in fitting}
    first, second, *_ = sorted((d for d, _ in fitting), key=lambda d: -times[id(d)])
    return (first, LIKELIEST_NAMESAKE) if times[id(first)] > _OUTWEIGHS * times[id(second)] else None


def _is_role(doc: Doc, mention: TokenMention) -> bool:
    """Whether the lone name is a part somebody plays: "she starred as Jane"."""
    before = doc[mention.start - 1] if mention.start else None
    return before is not None and before.lower_ == "as" and before.head.lemma_ in _ACTED


def _is_own_kin(doc: Doc, mention: TokenMention, draft: ChainDraft) -> bool:
    """Whether somebody is said to be the kin of the one named here: "Jane Doe, the sister of Captain" before "Doe"."""
    front = mention.start - len(mention.titles)
    if front < 2 or doc[front - 1].lower_ != "of" or doc[front - 2].lower_ not in KIN:
        return False
    return any(front - KIN_WINDOW <= other.end <= front - 2 for other in draft.mentions)


def _shares_title(mention: TokenMention, draft: ChainDraft) -> bool:
    """Whether somebody has been given the title before that stands before the lone name: "Dr", not "Mr"."""
    titles = {word_key(title) for title in mention.titles} - COURTESIES
    return any(titles & {word_key(title) for title in other.titles} for other in draft.mentions)


def _gender_by_title(mention: TokenMention) -> str | None:
    return next((gender for title in mention.titles if (gender := gender_of_word(title))), None)


def _gender(doc: Doc, draft: ChainDraft) -> str | None:
    """What the article tells of a person's gender, else what the given name suggests."""
    return _told_gender(doc, draft) or gender_of_given_name(parse_name(draft.mentions[0].text(doc)).given)


def _told_gender(doc: Doc, draft: ChainDraft) -> str | None:
    """What titles say of a person, or a word for kin ("her brother")."""
    shown = (_gender_by_title(mention) or _gender_by_kin(doc, mention) for mention in draft.mentions)
    return next((gender for gender in shown if gender), None)


def _gender_by_kin(doc: Doc, mention: TokenMention) -> str | None:
    kin = [word for word in _words_before(doc, mention) if word in KIN]
    return gender_of_word(kin[-1]) if kin else None


def _came_in_as_kin(doc: Doc, draft: ChainDraft) -> bool:
    """Whether the person is brought in as somebody's kin: "her brother John Doe", "the sister of the painter Jane Doe".

    Either by the first mention ("their son John", whose surname comes later) or by the first in full.
    """
    first = min(draft.mentions, key=lambda mention: mention.start)
    full = min(draft.mentions, key=lambda mention: (-(mention.end - mention.start), mention.start))
    return any(_is_called_kin(doc, mention) for mention in (first, full))


def _is_called_kin(doc: Doc, mention: TokenMention) -> bool:
    return any(word in KIN for word in _words_before(doc, mention)) or _is_of_kin(doc[mention.head])


def _words_before(doc: Doc, mention: TokenMention) -> list[str]:
    return [doc[i].lower_ for i in range(max(0, mention.start - 3), mention.start)]


def _was_just_named(doc: Doc, mention: TokenMention, draft: ChainDraft) -> bool:
    """Whether the person is the subject of the sentence before, or of this one so far, and not only as somebody's kin."""
    since = doc[max(0, doc[mention.start].sent.start - 1)].sent.start
    near = [each for each in draft.mentions if since <= each.start < mention.start]
    subjects = [each for each in near if doc[each.head].dep_ in {"nsubj", "nsubjpass"}]
    return any(not _is_called_kin(doc, each) for each in subjects)


def _is_of_kin(name: Token) -> bool:
    """Whether the parse leads from the name over its own description and "of" to a word for kin."""
    preposition = name.head.head if name.dep_ == "appos" else name.head
    return preposition.lower_ == "of" and preposition.head.lower_ in KIN
