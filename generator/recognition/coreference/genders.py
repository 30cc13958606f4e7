"""What an article shows of gender and number: by titles, callings, kinship, pronouns and verbs."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from spacy.tokens import Doc, Token

from generator.recognition.coreference.attributes import Attribute
from generator.recognition.coreference.chain_draft import ChainDraft
from generator.recognition.coreference.person_names import parse_name
from generator.recognition.coreference.referents import Scene, Sort
from generator.recognition.coreference.salience import is_barred
from generator.recognition.words.person_words import (
    HE,
    OFFICE_FIELDS,
    SHE,
    SPELLED_OUT,
    gender_of_given_name,
    gender_of_word,
)
from generator.records.entity import EntityKind

PRONOUN_GENDERS: Mapping[str, str] = {
    **dict.fromkeys(("he", "him", "his", "himself"), HE),
    **dict.fromkeys(("she", "her", "hers", "herself"), SHE),
}

_REACH_OF_FIELD = 3


def note_callings(
    doc: Doc, drafts: Iterable[ChainDraft], attributes: Iterable[Attribute], draft_of: Mapping[int, ChainDraft]
) -> None:
    """Write callings and gender into the chains.

    Args:
        doc: The parsed article.
        drafts: All chains.
        attributes: Nouns said of named mentions.
        draft_of: Index of a mention, as attributes count them, to its chain.
    """
    for attribute in attributes:
        draft = draft_of.get(attribute.mention)
        if draft is None:
            continue
        noun = doc[attribute.noun]
        draft.callings.update(_callings(doc, attribute))
        if draft.kind is EntityKind.PERSON and draft.gender is None:
            draft.gender = gender_of_word(noun.text)
    for draft in drafts:
        if draft.kind is EntityKind.PERSON:
            draft.likely_gender = draft.gender or _by_given_name(doc, draft)


def _callings(doc: Doc, attribute: Attribute) -> set[str]:
    """The noun in full and in small letters, alone and behind the field of its office: "chief" and "police chief"."""
    noun = doc[attribute.noun]
    key = noun.lemma_.casefold() if noun.is_lower else noun.lower_.rstrip(".")
    key = SPELLED_OUT.get(key, key).casefold()
    before = (token.lower_ for token in doc[max(0, attribute.noun - _REACH_OF_FIELD) : attribute.noun])
    return {key, *(f"{field} {key}" for field in before if field in OFFICE_FIELDS)}


def _by_given_name(doc: Doc, draft: ChainDraft) -> str | None:
    names = [parse_name(mention.text(doc)) for mention in draft.mentions]
    full = [name for name in names if len(name.parts) > 1] or names
    return next((gender for name in full if (gender := gender_of_given_name(name.given))), None)


def learn_genders(scene: Scene) -> None:
    """Let the people whose names tell nothing have the gender of the pronouns that can mean only them.

    A pronoun votes where one single person was mentioned in its sentence and the one before, whom grammar lets it mean;
    two thirds decide.
    """
    votes: defaultdict[int, Counter[str]] = defaultdict(Counter)
    drafts: dict[int, ChainDraft] = {}
    for token in scene.doc:
        gender = PRONOUN_GENDERS.get(token.lower_)
        if gender is None or scene.zone_at[token.i] >= 0:
            continue
        near = [r for r in scene.before(token.i, 1) if r.sort is Sort.PERSON]
        if any(is_barred(scene, r, token) for r in near):
            continue
        people = {id(r.draft): r.draft for r in near}
        if len(people) == 1:
            key, draft = people.popitem()
            if draft is not None:
                votes[key][gender] += 1
                drafts[key] = draft
    for key, counts in votes.items():
        gender, count = counts.most_common(1)[0]
        needed = 1 if drafts[key].likely_gender is None else 3
        if drafts[key].gender is None and count >= needed and count * 3 >= sum(counts.values()) * 2:
            drafts[key].likely_gender = gender


def note_numbers(doc: Doc, drafts: Iterable[ChainDraft]) -> None:
    """Write into the chains of groups whether verbs take their names for one or for many."""
    for draft in drafts:
        if draft.kind is not EntityKind.GROUP:
            continue
        votes = [number for m in draft.mentions if (number := _number_of_verb(doc[m.head])) is not None]
        if votes:
            draft.plural = votes.count(True) > votes.count(False)


def _number_of_verb(subject: Token) -> bool | None:
    """True for "they have", False for "it has", None where the verb does not tell."""
    if subject.dep_ not in {"nsubj", "nsubjpass"} or any(child.dep_ == "conj" for child in subject.children):
        return None
    verb = subject.head
    finite = next((child for child in verb.children if child.dep_ in {"aux", "auxpass"} and child.tag_ != "MD"), verb)
    if finite.lower_ == "were" or finite.tag_ == "VBP":
        return True
    return False if finite.lower_ == "was" or finite.tag_ == "VBZ" else None
