"""Which names of groups, places and events in an article are one."""

from collections.abc import Sequence

from spacy.tokens import Doc

from generator.recognition.coreference.chain_draft import ChainDraft, TokenMention
from generator.recognition.coreference.group_names import (
    group_words,
    has_initials_of,
    is_acronym_of,
    is_clipped,
    is_short_form,
    without_country,
)
from generator.recognition.coreference.place_names import is_short_place
from generator.recognition.names.acronyms import letters_of
from generator.recognition.words.gazetteers import place_key
from generator.recognition.words.kind_words import GROUP_ENDINGS
from generator.records.entity import EntityKind
from generator.records.provenance import Provenance

EQUAL_NAME = Provenance(rule="equal-name", confidence=0.91)
ACRONYM = Provenance(rule="acronym", confidence=0.83)
SHORT_FORM = Provenance(rule="short-form", confidence=0.95)
SHORT_PLACE = Provenance(rule="short-place", confidence=0.62)
INITIALS = Provenance(rule="initials-in-name", confidence=0.88)
CLIPPED = Provenance(rule="clipped-name", confidence=0.67)


def chain_things(doc: Doc, mentions: Sequence[TokenMention], kind: EntityKind) -> list[ChainDraft]:
    """Chains of the mentions of one kind: equal names, then acronyms, then short forms."""
    chains: dict[tuple[str, ...], ChainDraft] = {}
    for mention in mentions:
        key = _key(mention.text(doc), kind)
        chains.setdefault(key, ChainDraft(kind=kind, rule=EQUAL_NAME)).add(mention)
    _join_acronyms(doc, chains)
    _join_initials(doc, chains)
    if kind is EntityKind.GROUP:
        _join_clipped(doc, chains)
        _join_short_forms(doc, chains)
    elif kind is EntityKind.PLACE:
        _join_short_places(chains)
    return list(chains.values())


def _key(text: str, kind: EntityKind) -> tuple[str, ...]:
    if kind is EntityKind.PLACE:
        return tuple(place_key(text.strip()).replace("-", " ").replace("’", "'").split())
    return without_country(text) or group_words(text) or (text.casefold(),)


def _join_acronyms(doc: Doc, chains: dict[tuple[str, ...], ChainDraft]) -> None:
    """An acronym joins the one long name it can stand for; of several, the one it follows in brackets."""
    acronyms = {key: _shortest(doc, draft) for key, draft in chains.items() if len(key) == 1}
    for key, acronym in acronyms.items():
        if not letters_of(acronym):
            continue
        longs = [k for k, draft in chains.items() if k != key and is_acronym_of(acronym, draft.mentions[0].text(doc))]
        bracketed = [k for k in longs if any(_stands_in_brackets(doc, m, chains[key]) for m in chains[k].mentions)]
        choice = bracketed if bracketed else longs
        if len(choice) == 1:
            _join(chains, key, choice[0], ACRONYM)


def _shortest(doc: Doc, draft: ChainDraft) -> str:
    return min((mention.text(doc) for mention in draft.mentions), key=len)


def _stands_in_brackets(doc: Doc, name: TokenMention, acronym: ChainDraft) -> bool:
    if name.end + 1 >= len(doc) or doc[name.end].text != "(":
        return False
    return any(mention.start == name.end + 1 for mention in acronym.mentions)


def _join_short_forms(doc: Doc, chains: dict[tuple[str, ...], ChainDraft]) -> None:
    """A short form joins the one longer name that ends with it, or that goes on after it with no more than
    "Group" or "Airways", or that begins with it and was printed before it.

    A name that stands alone first ("Acme", then "Acme Science Fair") is no short form.
    """
    for key in sorted(chains, key=lambda k: -len(k)):
        is_acronym = bool(letters_of(chains[key].mentions[0].text(doc)))
        longer = [other for other in chains if is_short_form(key, other, is_acronym=is_acronym)]
        longer = [other for other in longer if _may_be_cut(key, other) or chains[other].first < chains[key].first]
        if len(longer) == 1:
            _join(chains, key, longer[0], SHORT_FORM)


def _join_initials(doc: Doc, chains: dict[tuple[str, ...], ChainDraft]) -> None:
    """A name that begins with initials joins the one name that writes them out and goes on alike."""
    texts = {key: draft.mentions[0].text(doc) for key, draft in chains.items()}
    for key, text in texts.items():
        full = [other for other in chains if has_initials_of(text, texts[other])]
        if len(full) == 1:
            _join(chains, key, full[0], INITIALS)


def _join_clipped(doc: Doc, chains: dict[tuple[str, ...], ChainDraft]) -> None:
    """The beginning of a word with "the" joins the one longer name that begins with the whole word: "the Fed"."""
    for key in list(chains):
        full = [other for other in chains if is_clipped(key, other)]
        if len(full) == 1 and any(m.start and doc[m.start - 1].lower_ == "the" for m in chains[key].mentions):
            _join(chains, key, full[0], CLIPPED)


def _join_short_places(chains: dict[tuple[str, ...], ChainDraft]) -> None:
    for key in sorted(chains, key=lambda k: -len(k)):
        longer = [other for other in chains if is_short_place(key, other)]
        if len(longer) == 1:
            _join(chains, key, longer[0], SHORT_PLACE)


def _may_be_cut(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether only words like "Group" or "Airways" are left out, or the beginning."""
    return full[-len(short) :] == short or all(word in GROUP_ENDINGS for word in full[len(short) :])


def _join(
    chains: dict[tuple[str, ...], ChainDraft], key: tuple[str, ...], into: tuple[str, ...], rule: Provenance
) -> None:
    for mention in chains.pop(key).mentions:
        chains[into].add(mention)
    chains[into].rule = rule
