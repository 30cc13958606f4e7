"""Whom he, she, it and they mean."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from spacy.tokens import Token

from generator.recognition.coreference.chain_draft import ChainDraft, TokenMention
from generator.recognition.coreference.genders import PRONOUN_GENDERS
from generator.recognition.coreference.referents import Referent, Scene, Sort, is_saying
from generator.recognition.coreference.said_words import is_in_what_it_says, last_speaker
from generator.recognition.coreference.salience import KNOWN_GENDER, is_barred, salience
from generator.recognition.words.person_words import HE, SHE, gender_of_word
from generator.records.entity import EntityKind
from generator.records.mention import MentionForm
from generator.records.provenance import Provenance


@dataclass(frozen=True, slots=True)
class _Class:
    """A class of pronouns: what they may mean, how far back, and what they must at least weigh, and more than rivals."""

    rule: Provenance
    sorts: frozenset[Sort]
    kinds: frozenset[EntityKind]
    sentences: int
    least: float
    margin: float
    gender: str | None = None


_PEOPLE = frozenset({Sort.PERSON})
_HE = _Class(Provenance(rule="pronoun-he", confidence=0.96), _PEOPLE, frozenset({EntityKind.PERSON}), 5, -2.0, 0.15, HE)
_SHE = _Class(
    Provenance(rule="pronoun-she", confidence=0.94), _PEOPLE, frozenset({EntityKind.PERSON}), 5, -2.0, 0.15, SHE
)
_IT = _Class(
    Provenance(rule="pronoun-it", confidence=0.85),
    frozenset({Sort.THING}),
    frozenset({EntityKind.GROUP, EntityKind.PLACE}),
    1,
    1.5,
    0.5,
)
_THEY = _Class(
    Provenance(rule="pronoun-they", confidence=0.5),
    frozenset({Sort.PLURAL, Sort.THING}),
    frozenset({EntityKind.GROUP}),
    1,
    1.5,
    1.0,
)

_CLASSES: Mapping[str, _Class] = {
    **dict.fromkeys(("he", "him", "his", "himself"), _HE),
    **dict.fromkeys(("she", "her", "hers", "herself"), _SHE),
    **dict.fromkeys(("it", "its", "itself"), _IT),
    **dict.fromkeys(("they", "them", "their", "theirs", "themselves"), _THEY),
}

_WITH_EMPTY = frozenset({"be", "take", "turn", "seem", "appear", "happen", "become", "remain"})
_WHAT_IT_IS = frozenset({"ccomp", "advcl", "xcomp", "csubj"})
_NEAR = 1
_LATER_SUBJECT = 3.2
_OPENING = 3
_HEADLINE, _ACRONYM, _FEWEST_LOUD = 4, 3, 1
"""Words around a name to look at, letters of the longest acronym, words in capitals beside the name's own."""


def is_pronoun(token: Token) -> bool:
    """Whether this room resolves the word as a pronoun of the third person."""
    return token.lower_ in _CLASSES and token.text not in {"IT", "HE"} and not _is_empty(token)


def _is_empty(token: Token) -> bool:
    """An "it" that means nothing: "it rains", "it is clear that", "it is time to", "it will take long to"."""
    if token.lower_ != "it" or token.dep_ == "expl":
        return token.lower_ == "it"
    verb = token.head
    if verb.lemma_ == "go" and any(child.dep_ == "xcomp" for child in verb.children):
        verb = next(child for child in verb.children if child.dep_ == "xcomp")
    if verb.lemma_ not in _WITH_EMPTY:
        return False
    said = [verb, *(child for child in verb.children if child.dep_ in {"acomp", "attr"})]
    return any(child.dep_ in _WHAT_IT_IS for each in said for child in each.rights) or any(
        child.dep_ == "attr" and child.lemma_ == "time" for child in verb.children
    )


def link_pronoun(scene: Scene, token: Token) -> ChainDraft | None:
    """Put a pronoun into the chain it means, if one outweighs all else it could mean; returns that chain."""
    pronouns = _CLASSES[token.lower_]
    spelled_out = _in_brackets(scene, token)
    if spelled_out is not None and spelled_out.kind in pronouns.kinds:
        return _joined(scene, token, spelled_out, pronouns)
    ranked = sorted(_candidates(scene, token, pronouns), key=lambda pair: -pair[0])
    draft = _clear_winner(ranked, pronouns)
    if draft is None or (pronouns.gender is None and not _is_led_to(scene, ranked[0][1], token)):
        if pronouns.gender and ranked and ranked[0][0] >= pronouns.least and ranked[0][1].draft is None:
            scene.note_unnamed(token.i)
        return None
    if _is_left_over(scene, token, draft, pronouns):
        return None
    if pronouns.gender and _is_eclipsed(scene, token, draft, pronouns):
        scene.note_unnamed(token.i)
        return None
    return _joined(scene, token, draft, pronouns)


def _is_left_over(scene: Scene, token: Token, draft: ChainDraft, pronouns: _Class) -> bool:
    """Whether the pronoun's own words name who else it could mean, and the one left did not speak before it."""
    if token.dep_ != "nsubj" or pronouns.gender is None:
        return False
    near = (r for r in scene.before(token.i, _NEAR) if r.draft is not None and r.draft.kind in pronouns.kinds)
    if not any(_fits(scene, referent, pronouns) and is_in_what_it_says(scene, referent, token) for referent in near):
        return False
    speaker = last_speaker(scene, token)
    return speaker is None or speaker.draft is not draft


def _is_eclipsed(scene: Scene, token: Token, draft: ChainDraft, pronouns: _Class) -> bool:
    """Whether somebody without a name has taken the stage since: the subject of the sentence before the pronoun's.

    In "Doe paid. … The union's leader defended it. “…,” he said" the words are the leader's, whoever that is.
    """
    if token.dep_ not in {"nsubj", "nsubjpass"} or not is_saying(token.head.lemma_):
        return False
    for referent in scene.before(token.i, _NEAR):
        if referent.draft is draft:
            return False
        noun = scene.doc[referent.position]
        stands = referent.draft is None and referent.sort is Sort.PERSON and noun.pos_ == "NOUN"
        if stands and noun.dep_ == "nsubj" and noun.head.dep_ == "ROOT" and _fits(scene, referent, pronouns):
            return True
    return False


def _joined(scene: Scene, token: Token, draft: ChainDraft, pronouns: _Class) -> ChainDraft:
    mention = TokenMention(
        start=token.i,
        end=token.i + 1,
        head=token.i,
        kind=draft.kind,
        form=MentionForm.PRONOMINAL,
        provenance=pronouns.rule,
    )
    if pronouns.gender and draft.likely_gender is None:
        draft.likely_gender = pronouns.gender
    scene.add(draft, mention)
    return draft


def _in_brackets(scene: Scene, token: Token) -> ChainDraft | None:
    """Whom an editor's brackets name behind a pronoun: "he [Doe] cannot leave"."""
    after = scene.doc[token.i + 1 : token.i + 6]
    if len(after) < 3 or after[0].text not in {"[", "("} or not any(each.text in {"]", ")"} for each in after[2:]):
        return None
    return scene.taken.get(after[1].i) if after[1].pos_ == "PROPN" else None


def _is_led_to(scene: Scene, referent: Referent, token: Token) -> bool:
    """Whether grammar leads from the pronoun to the referent: the subject of a clause around it, or of the sentence before.

    "It" and "they" mean so many things that weight alone does not decide.
    """
    if (
        token.dep_ == "poss"
        and token.head.dep_ == "conj"
        and token.head.head.dep_ not in {"ROOT", "nsubj", "nsubjpass"}
    ):
        return referent.position == token.head.head.i  # "a firm and its owner"
    around = {child.i for each in token.ancestors for child in each.children if child.dep_ in {"nsubj", "nsubjpass"}}
    if referent.position in around:
        return True
    subject = scene.doc[referent.position]
    opens = token.dep_ in {"nsubj", "nsubjpass", "poss"} and token.i - token.sent.start <= _OPENING
    led = subject.dep_ in {"nsubj", "nsubjpass"} and subject.head.dep_ == "ROOT"
    return opens and led and scene.sentence_at[token.i] - scene.sentence_at[referent.position] == 1


def _clear_winner(ranked: list[tuple[float, Referent]], pronouns: _Class) -> ChainDraft | None:
    """The chain that weighs most, unless something else weighs nearly as much."""
    if not ranked or ranked[0][0] < pronouns.least:
        return None
    draft = ranked[0][1].draft
    if draft is None or draft.kind not in pronouns.kinds or (pronouns is _THEY and not draft.plural):
        return None
    rival = next((weight for weight, referent in ranked if referent.draft is not draft), None)
    return draft if rival is None or ranked[0][0] - rival >= pronouns.margin else None


def _candidates(scene: Scene, token: Token, pronouns: _Class) -> Iterator[tuple[float, Referent]]:
    near = list(scene.before(token.i, pronouns.sentences))
    barred = {id(r.draft) for r in near if r.draft is not None and is_barred(scene, r, token)}
    for referent in near:
        if referent.sort not in pronouns.sorts or not _fits(scene, referent, pronouns):
            continue
        if id(referent.draft) in barred or is_barred(scene, referent, token):
            continue
        if _speaks_these_words(scene, referent, token) or _is_in_aside(scene, referent, token):
            continue
        yield salience(scene, referent, token) + _sureness(scene, referent, pronouns), referent

    later = _later_subject(scene, token) if pronouns.gender else None
    if later is not None and _fits(scene, later, pronouns):
        yield _LATER_SUBJECT + _sureness(scene, later, pronouns), later


def _sureness(scene: Scene, referent: Referent, pronouns: _Class) -> float:
    """More for whom the article or the name shows to be a man or a woman."""
    gender = _gender(scene, referent) if pronouns.gender else None
    return KNOWN_GENDER if gender is not None else 0.0


def _gender(scene: Scene, referent: Referent) -> str | None:
    if referent.draft is None:
        word = scene.doc[referent.position].lower_
        return PRONOUN_GENDERS.get(word) or gender_of_word(word)
    return referent.draft.gender or referent.draft.likely_gender


def _fits(scene: Scene, referent: Referent, pronouns: _Class) -> bool:
    if pronouns.gender is not None:
        return _gender(scene, referent) in {None, pronouns.gender}
    return referent.draft is None or referent.draft.plural is not (pronouns is _IT)


def _is_in_aside(scene: Scene, referent: Referent, token: Token) -> bool:
    """Whether a name stands in a picture's caption or credit or in a headline, to which the text around it does not refer."""
    sentence = scene.sentence_at[referent.position]
    if sentence in scene.asides and sentence != scene.sentence_at[token.i]:
        return True
    mention = referent.mention
    named = mention is not None and mention.form is MentionForm.NAMED and mention.end < len(scene.doc)
    return named and mention is not None and (_is_credited(scene, mention) or _is_shouted(scene, mention))


def _is_credited(scene: Scene, mention: TokenMention) -> bool:
    """Whether a picture's agency stands behind a name: "Jane Doe/Agency"."""
    behind = scene.doc[mention.end]
    return behind.text == "/" and mention.end + 1 < len(scene.doc) and scene.doc[mention.end + 1].text[:1].isupper()


def _is_shouted(scene: Scene, mention: TokenMention) -> bool:
    """Whether a name in capitals stands among words in capitals, as in a headline between paragraphs."""
    around = scene.doc[max(0, mention.start - _HEADLINE) : mention.end + _HEADLINE]
    loud = [t for t in around if t.is_upper and len(t) > _ACRONYM]
    return scene.doc[mention.start].is_upper and len(loud) > mention.end - mention.start + _FEWEST_LOUD


def _speaks_these_words(scene: Scene, referent: Referent, token: Token) -> bool:
    """Whether the pronoun stands in words that this very referent is saying; nobody calls himself "he"."""
    zone = scene.zone_at[token.i]
    return zone >= 0 and referent.draft is not None and referent.draft is scene.speakers.get(zone)


def _later_subject(scene: Scene, token: Token) -> Referent | None:
    """The subject that a phrase put before it looks ahead to: "In her speech, Doe …"."""
    root = token.sent.root
    subject = next((child for child in root.children if child.dep_ in {"nsubj", "nsubjpass"}), None)
    if subject is None or subject.i < token.i:
        return None
    front = next((each for each in (token, *token.ancestors) if each.head == root), None)
    if front is None or front.dep_ not in {"prep", "advcl", "advmod", "npadvmod"}:
        return None
    draft = scene.taken.get(subject.i)
    return Referent(subject.i, Sort.PERSON, draft) if draft is not None and draft.kind is EntityKind.PERSON else None
