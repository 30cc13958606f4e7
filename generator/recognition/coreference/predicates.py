"""What is said of somebody with "is": "she was the director of the museum" mentions her once more."""

from spacy.tokens import Token

from generator.recognition.coreference.attributes import is_negated, is_supposed
from generator.recognition.coreference.chain_draft import ChainDraft, TokenMention
from generator.recognition.coreference.phrases import phrase_around
from generator.recognition.coreference.referents import Scene
from generator.recognition.words.person_words import is_calling
from generator.recognition.words.word_tables import words
from generator.records.mention import MentionForm
from generator.records.provenance import Provenance

PREDICATE = Provenance(rule="predicate", confidence=0.95)

_LINKING = words("be become remain")
_SERVING = words("serve work act")
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_NOTHING_NAMED = words(
    "part reason way time thing result case problem matter lot number bit kind sort type issue question point fact "
    "exception difference idea shame pity example name term"
)
"""Nouns that say of their subject how it is, not what it is."""


def link_predicate(scene: Scene, noun: Token) -> ChainDraft | None:
    """Put "a NOUN" into the chain of the subject it is said of, if the clause asserts it; returns that chain.

    Only a single subject that has a chain, only a noun in the singular, and nothing denied, supposed, foretold or asked.
    """
    verb = _verb_of(noun)
    if verb is None or noun.tag_ not in {"NN", "NNP"} or noun.lemma_.casefold() in _NOTHING_NAMED or noun.i < verb.i:
        return None
    draft = _subject(scene, verb)
    if draft is None or is_negated(verb) or is_supposed(verb) or not _says_who(noun):
        return None
    span = phrase_around(noun)
    if span is None:
        return None
    mention = TokenMention(
        start=span.start,
        end=span.stop,
        head=noun.i,
        kind=draft.kind,
        form=MentionForm.NOMINAL,
        provenance=PREDICATE,
    )
    scene.add(draft, mention)
    draft.callings.add(noun.lemma_.casefold())
    return draft


def _verb_of(noun: Token) -> Token | None:
    verb = noun.head
    if noun.dep_ == "attr" and verb.lemma_ in _LINKING:
        return verb
    if noun.dep_ == "pobj" and verb.lower_ == "as" and verb.head.lemma_ in _SERVING:
        return verb.head
    return None


def _subject(scene: Scene, verb: Token) -> ChainDraft | None:
    subject = next((child for child in verb.children if child.dep_ in _SUBJECTS and child.i < verb.i), None)
    if subject is None or any(child.dep_ == "conj" for child in subject.children):
        return None
    return scene.chain_headed_by(subject)


def _says_who(noun: Token) -> bool:
    """Whether an article or a possessor stands before the noun, so that it means one thing, or it is an office."""
    if noun.tag_ == "NNP":
        return is_calling(noun.lower_)
    return any(child.dep_ in {"det", "poss"} and child.lower_ not in {"no", "any", "some"} for child in noun.lefts)
