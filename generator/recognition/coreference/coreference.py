"""Which mentions of one article are one person, group, place or event."""

from collections.abc import Iterable, Mapping, Sequence

from spacy.tokens import Doc

from generator.recognition.coreference.attributes import Attribute, find_attributes, title_start
from generator.recognition.coreference.chain_draft import ChainDraft, TokenMention
from generator.recognition.coreference.chain_people import chain_people
from generator.recognition.coreference.chain_things import chain_things
from generator.recognition.coreference.descriptions import link_description, link_possessed, note_appositions
from generator.recognition.coreference.genders import learn_genders, note_callings, note_numbers
from generator.recognition.coreference.predicates import link_predicate
from generator.recognition.coreference.pronouns import is_pronoun, link_pronoun
from generator.recognition.coreference.referents import Scene, note_speakers, set_scene
from generator.recognition.names.found_name import FoundName
from generator.records.entity import EntityKind
from generator.records.mention import MentionForm


def draft_chains(
    doc: Doc, names: Sequence[FoundName], zone_at: Sequence[int], block_at: Sequence[int]
) -> tuple[list[ChainDraft], list[tuple[int, Attribute]]]:
    """The chains of an article: names first, then descriptions and pronouns from its first word to its last.

    Args:
        doc: The parsed article.
        names: All names in text order.
        zone_at: Token position to the number of its quoted zone, -1 outside.
        block_at: Token position to the number of its block.

    Returns:
        Chains by first named mention, and the nouns said of them, each with the number of its chain.
    """
    mentions = _named_mentions(doc, names)
    drafts = chain_names(doc, mentions)
    attributes = find_attributes(doc, mentions)
    draft_of = _draft_of(mentions, drafts)
    note_callings(doc, drafts, attributes, draft_of)
    note_numbers(doc, drafts)
    said_of = {attribute.noun: draft_of[attribute.mention] for attribute in attributes}
    scene = set_scene(doc, drafts, said_of, zone_at, block_at)
    note_appositions(scene, attributes, draft_of)
    note_speakers(scene)
    learn_genders(scene)
    _link_in_order(scene)
    drafts.sort(key=lambda draft: draft.first)
    number_of = {id(draft): number for number, draft in enumerate(drafts)}
    return drafts, [(number_of[id(draft_of[attribute.mention])], attribute) for attribute in attributes]


def _named_mentions(doc: Doc, names: Sequence[FoundName]) -> list[TokenMention]:
    taken = {position: index for index, name in enumerate(names) for position in range(name.start, name.end)}
    return [_named_mention(doc, name, taken) for name in names]


def _named_mention(doc: Doc, name: FoundName, taken: Mapping[int, int]) -> TokenMention:
    titles: tuple[str, ...] = ()
    if name.kind is EntityKind.PERSON:
        start = title_start(doc, name.start, taken)
        titles = (
            tuple(token.text for token in doc[start : name.start] if not token.is_punct) if start is not None else ()
        )
    return TokenMention(
        start=name.start,
        end=name.end,
        head=doc[name.start : name.end].root.i,
        kind=name.kind,
        form=MentionForm.NAMED,
        provenance=name.provenance,
        titles=titles,
    )


def chain_names(doc: Doc, mentions: Sequence[TokenMention]) -> list[ChainDraft]:
    """The chains of the named mentions alone."""
    drafts = chain_people(doc, [m for m in mentions if m.kind is EntityKind.PERSON])
    for kind in EntityKind:
        if kind is not EntityKind.PERSON:
            drafts.extend(chain_things(doc, [m for m in mentions if m.kind is kind], kind))
    return drafts


def _draft_of(mentions: Sequence[TokenMention], drafts: Iterable[ChainDraft]) -> dict[int, ChainDraft]:
    index_of = {mention.start: index for index, mention in enumerate(mentions)}
    return {index_of[mention.start]: draft for draft in drafts for mention in draft.mentions}


def _link_in_order(scene: Scene) -> None:
    for token in scene.doc:
        if token.i in scene.taken:
            continue
        if token.dep_ == "poss" and is_pronoun(token) and link_possessed(scene, token) is not None:
            continue
        if is_pronoun(token):
            link_pronoun(scene, token)
        elif token.pos_ in {"NOUN", "PROPN"} and link_predicate(scene, token) is None and token.pos_ == "NOUN":
            link_description(scene, token)
