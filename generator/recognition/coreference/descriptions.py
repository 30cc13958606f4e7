"""Whom "the group", "the spokesman" or "a retired teacher" mean."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from spacy.tokens import Doc, Token

from generator.recognition.coreference.attributes import Attribute, AttributeForm
from generator.recognition.coreference.chain_draft import ChainDraft, TokenMention
from generator.recognition.coreference.group_names import group_words
from generator.recognition.coreference.phrases import phrase_around
from generator.recognition.coreference.referents import Scene
from generator.recognition.coreference.salience import salience
from generator.recognition.words.gazetteers import atlas
from generator.recognition.words.kind_words import COMPANY_NOUNS, GROUP_NOUNS, PLACE_NOUNS
from generator.recognition.words.person_words import OFFICE_FIELDS, is_calling, is_person
from generator.recognition.words.word_tables import words
from generator.records.entity import EntityKind
from generator.records.mention import MentionForm
from generator.records.provenance import Provenance

APPOSITION = Provenance(rule="apposition", confidence=0.97)
SAME_NOUN = Provenance(rule="description-by-noun", confidence=0.92)
SUBJECT_PLACE = Provenance(rule="description-of-subject", confidence=0.85)
LOOKS_AHEAD = Provenance(rule="description-ahead", confidence=0.8)
NEAREST = Provenance(rule="description-nearest", confidence=0.5)

_BESIDE = frozenset({AttributeForm.APPOSITION, AttributeForm.INVERTED, AttributeForm.APPOINTED})
_GENERAL_GROUPS = words("group organization organisation movement militia") | COMPANY_NOUNS
_CITY_NOUNS = words("city town")
_COUNTRY_NOUNS = words("country nation")
_ONE_OF_A_KIND = words(
    "leader head chief chairman chairwoman president founder commander boss wife husband father mother"
)
_SENTENCES = 6
_SENTENCES_FOR_OFFICE = 24
"""For what only one can be, such as "the police chief"."""
_SENTENCES_AHEAD = 2
_SENTENCES_FOR_NEAREST = 2
_LEAST = 0.7
_OVERSHADOWS = 2
_OFTEN = 4
_OUTSHINES = 3
_UNSAID = words("city town village island")
"""What an article may call the place it is about without having said that it is one."""


def note_appositions(scene: Scene, attributes: Iterable[Attribute], draft_of: Mapping[int, ChainDraft]) -> None:
    """Make mentions of the descriptions that stand in apposition to a name, or that somebody was elected or appointed."""
    for attribute in attributes:
        noun = scene.doc[attribute.noun]
        if attribute.form not in _BESIDE or attribute.noun in scene.taken:
            continue
        draft, span = draft_of[attribute.mention], phrase_around(noun)
        if span is not None and _stands_apart(scene.doc, span, attribute) and _may_be(draft, noun):
            scene.add(draft, _nominal(draft, span.start, span.stop, attribute.noun, APPOSITION))


def _stands_apart(doc: Doc, span: range, attribute: Attribute) -> bool:
    """Whether commas set the phrase and the name apart, and it is no item of a list."""
    if attribute.form is AttributeForm.APPOINTED:
        return True
    after = doc[span.stop] if span.stop < len(doc) else None
    if attribute.form is AttributeForm.INVERTED:
        return after is not None and after.text == ","
    return doc[span.start - 1].text in {",", "–", "—"} and (after is None or after.dep_ != "cc")


def _may_be(draft: ChainDraft, noun: Token) -> bool:
    """Whether the noun says what such a name can name: a calling of a person, another thing of another.

    Where the tables do not have the noun, an article or a possessor must show that it means one thing.
    """
    kind = _kind_of_noun(noun.lemma_.casefold())
    if kind is not None:
        return kind is draft.kind or EntityKind.PERSON not in {kind, draft.kind}
    before = {child.lower_ for child in noun.lefts if child.dep_ in {"det", "poss"}}
    return bool(before & {"a", "an"} if draft.kind is EntityKind.PERSON else before)


def _nominal(draft: ChainDraft, start: int, end: int, head: int, rule: Provenance) -> TokenMention:
    return TokenMention(start=start, end=end, head=head, kind=draft.kind, form=MentionForm.NOMINAL, provenance=rule)


def link_description(scene: Scene, noun: Token) -> ChainDraft | None:
    """Put "the NOUN" into the chain it means, if the article said that noun of it or nothing else can be meant."""
    start = _definite_start(scene, noun)
    if start is None:
        return None
    lemma = noun.lemma_.casefold()
    kind = _kind_of_noun(lemma)
    if kind is None:
        return None
    called = lemma if start == noun.i - 1 else f"{scene.doc[noun.i - 1].lower_} {lemma}"
    choice = _by_noun(scene, noun, called, kind) or _nearest(scene, noun, lemma, kind)
    if choice is None:
        return None
    draft, rule = choice
    scene.add(draft, _nominal(draft, start, noun.i + 1, noun.i, rule))
    return draft


def link_possessed(scene: Scene, pronoun: Token) -> ChainDraft | None:
    """Put "their leader" into the chain of the one person whom the article calls a leader, before or right after.

    Only for words of which a group or person has one. The pronoun itself is not looked up: it may mean people whom
    nobody named ("resistance fighters"), while the person they lead is named in the next sentence.
    """
    noun = pronoun.head
    lemma = noun.lemma_.casefold()
    if noun.i != pronoun.i + 1 or noun.tag_ != "NN" or lemma not in _ONE_OF_A_KIND or noun.dep_ == "compound":
        return None
    here = scene.sentence_at[noun.i]
    called = {
        id(r.draft): (r.position, r.draft)
        for r in reversed(scene.referents)
        if r.draft is not None and r.draft.kind is EntityKind.PERSON and lemma in r.draft.callings
    }
    if len(called) != 1:
        return None
    ((position, draft),) = called.values()
    ahead = scene.sentence_at[position] - here
    if not -_SENTENCES <= ahead <= _SENTENCES_AHEAD:
        return None
    scene.add(draft, _nominal(draft, pronoun.i, noun.i + 1, noun.i, SAME_NOUN if ahead <= 0 else LOOKS_AHEAD))
    return draft


def _definite_start(scene: Scene, noun: Token) -> int | None:
    """The start of a bare "the NOUN" that takes up something named before."""
    if noun.tag_ != "NN" or noun.i == 0 or not noun.is_lower or noun.dep_ in {"compound", "nmod", "amod", "attr"}:
        return None
    start = noun.i - 1
    if start > 0 and start not in scene.taken and _is_office(scene.doc[start], noun):
        start -= 1
    if scene.doc[start].lower_ not in {"the", "this", "that"} or start in scene.taken:
        return None
    if any(child.dep_ in {"relcl", "acl", "appos"} or child.lower_ in {"of", "for"} for child in noun.rights):
        return None
    return start


def _is_office(field: Token, noun: Token) -> bool:
    """Whether a word before a noun makes one office of the two: the police chief, the prime minister."""
    return field.is_lower and field.lower_ in OFFICE_FIELDS and is_calling(noun.lemma_.casefold())


def _kind_of_noun(lemma: str) -> EntityKind | None:
    if is_person(lemma):
        return EntityKind.PERSON
    if lemma in GROUP_NOUNS:
        return EntityKind.GROUP
    return EntityKind.PLACE if lemma in PLACE_NOUNS else None


def _by_noun(scene: Scene, noun: Token, lemma: str, kind: EntityKind) -> tuple[ChainDraft, Provenance] | None:
    """The last chain before it that the article called by this noun, or whose name ends with it.

    Another chain that fits as well and is named more often makes it doubtful, and then there is none; of places,
    any other that fits ("the city" after two cities).
    """
    fitting: dict[int, ChainDraft] = {}
    for referent in scene.before(noun.i, _SENTENCES_FOR_OFFICE if " " in lemma else _SENTENCES):
        draft = referent.draft
        if draft is not None and draft.kind is kind and _is_called(scene.doc, draft, lemma):
            fitting.setdefault(id(draft), draft)
    if kind is EntityKind.PLACE:
        return _place(scene, noun, lemma, tuple(fitting.values()))
    if not fitting:
        return None
    nearest, *others = fitting.values()
    if any(len(other.mentions) >= len(nearest.mentions) for other in others):
        return None
    if kind is EntityKind.GROUP and lemma not in nearest.callings and _is_overshadowed(scene, noun, nearest):
        return None
    return nearest, SAME_NOUN


def _is_overshadowed(scene: Scene, noun: Token, draft: ChainDraft) -> bool:
    """Whether a group of which the article never said what it is is named far more often: it may be meant as well."""
    near = (r.draft for r in scene.before(noun.i, _SENTENCES) if r.draft is not None and r.draft is not draft)
    return any(
        other.kind is EntityKind.GROUP
        and not other.callings
        and len(other.mentions) >= _OUTSHINES * len(draft.mentions)
        and not any(_kind_of_noun(word) for m in other.mentions for word in group_words(m.text(scene.doc))[-1:])
        for other in near
    )


def _place(scene: Scene, noun: Token, lemma: str, near: Sequence[ChainDraft]) -> tuple[ChainDraft, Provenance] | None:
    """The one place near by that fits, unless the article is about another that fits; else the one it is about."""
    if (len(near) > 1 and lemma in _COUNTRY_NOUNS) or (not near and lemma not in _COUNTRY_NOUNS | _UNSAID):
        return None
    named = Counter(id(r.draft) for r in scene.referents if r.position < noun.i and r.draft is not None)
    before = {id(r.draft): r.draft for r in scene.referents if r.position < noun.i and r.draft is not None}
    places = [draft for draft in before.values() if draft.kind is EntityKind.PLACE]
    fitting = [draft for draft in places if _is_called(scene.doc, draft, lemma)]
    if not places:
        return None
    first, *others = sorted(fitting or places, key=lambda draft: -named[id(draft)])
    outnumbers = all(named[id(first)] > _OVERSHADOWS * named[id(other)] for other in others)
    if fitting and (outnumbers or (len(near) == 1 and first is near[0])):
        return first, SAME_NOUN
    if fitting:
        return (
            (near[0], SAME_NOUN) if len(near) == 1 and named[id(first)] <= _OVERSHADOWS * named[id(near[0])] else None
        )
    could_be = lemma in _UNSAID and not _is_country(scene.doc, first)
    return (first, SUBJECT_PLACE) if could_be and outnumbers and named[id(first)] >= _OFTEN else None


def _is_called(doc: Doc, draft: ChainDraft, lemma: str) -> bool:
    if lemma in draft.callings:
        return True
    if draft.kind is EntityKind.PERSON:
        return False
    if draft.kind is EntityKind.PLACE and lemma in _COUNTRY_NOUNS | _CITY_NOUNS:
        return _is_city_or_country(doc, draft, lemma)
    names = {m.text(doc) for m in draft.mentions if m.form is MentionForm.NAMED}
    return any(lemma in (group_words(name)[-1:] or ("",)) or group_words(name)[:2] == (lemma, "of") for name in names)


def _is_city_or_country(doc: Doc, draft: ChainDraft, lemma: str) -> bool:
    names = {m.text(doc).casefold() for m in draft.mentions if m.form is MentionForm.NAMED}
    if lemma in _COUNTRY_NOUNS:
        return _is_country(doc, draft)
    return any(name in atlas().cities and name not in atlas().countries for name in names)


def _is_country(doc: Doc, draft: ChainDraft) -> bool:
    return any(m.text(doc).casefold() in atlas().countries for m in draft.mentions if m.form is MentionForm.NAMED)


def _nearest(scene: Scene, noun: Token, lemma: str, kind: EntityKind) -> tuple[ChainDraft, Provenance] | None:
    """For "the group" and "the company": the one group of the last sentences; of two, neither."""
    if kind is not EntityKind.GROUP or lemma not in _GENERAL_GROUPS:
        return None
    scored: dict[int, tuple[float, ChainDraft]] = {}
    for referent in scene.before(noun.i, _SENTENCES_FOR_NEAREST):
        zone = scene.zone_at[referent.position]
        if zone >= 0 and zone != scene.zone_at[noun.i]:
            continue
        if referent.draft is not None and referent.draft.kind is EntityKind.GROUP:
            score = salience(scene, referent, noun)
            old = scored.get(id(referent.draft))
            if old is None or score > old[0]:
                scored[id(referent.draft)] = (score, referent.draft)
    if len(scored) != 1:
        return None
    ((score, draft),) = scored.values()
    return (draft, NEAREST) if score >= _LEAST else None
