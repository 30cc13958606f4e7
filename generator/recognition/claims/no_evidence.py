"""Denials that find no ground: "there was no evidence to support that claim", "found no evidence of fraud"."""

from spacy.tokens import Token

from generator.recognition.claims.claim_voice import Voice, voice_at
from generator.recognition.claims.clauses import is_ruling, is_unsaid, subject_in
from generator.recognition.claims.denied_things import Aim, Denial, denial_of
from generator.recognition.claims.dispute_words import POINTING, TOLD
from generator.recognition.claims.noun_charges import content_of_noun
from generator.recognition.parsing.parsed_article import ParsedArticle
from generator.recognition.words.word_tables import words

_GROUNDS = words("evidence proof basis truth substance foundation")
_FINDING = words("find see have")
_TELLING = words("say tell insist add maintain state announce conclude report stress claim argue write")
_FURTHER_ON = 7


def no_evidence(parsed: ParsedArticle, noun: Token) -> Denial | None:
    """The denial in "no evidence" of something that is charged, or None."""
    if noun.lemma_ not in _GROUNDS or noun.pos_ != "NOUN" or not any(c.lower_ == "no" for c in noun.children):
        return None
    verb = noun.head
    voice = _voice(parsed, verb)
    if voice is None or verb.lemma_ not in _FINDING | {"be"} or is_unsaid(verb):
        return None
    thing = _thing(noun)
    if thing is not None:
        return denial_of(parsed, voice, noun, thing)
    content = content_of_noun(noun) or _of_what(noun)
    return Denial(voice=voice, word=noun, aim=Aim.CONTENT, at=noun, content=content) if content is not None else None


def _voice(parsed: ParsedArticle, verb: Token) -> Voice | None:
    """Who says so, or who found none."""
    teller = verb.head if verb.dep_ == "ccomp" and verb.head.lemma_ in _TELLING else None
    source = subject_in(teller) if teller is not None else subject_in(verb) if verb.lemma_ == "find" else None
    if source is None or is_ruling(source) or (teller is not None and is_unsaid(teller)):
        return None
    return voice_at(parsed, source)


def _thing(noun: Token) -> Token | None:
    """What there is no evidence for, as a word that points back: "to support that claim", "of this"."""
    behind = noun.doc[noun.i + 1 : noun.i + _FURTHER_ON]
    for token in behind:
        if (
            token.sent != noun.sent
            or token.text in {",", ";", "."}
            or (token.lower_ == "that" and token.dep_ == "mark")
        ):
            return None
        if token.lemma_.lower() in TOLD or (token.lower_ in POINTING and token.dep_ in {"pobj", "dobj"}):
            return token
    return None


def _of_what(noun: Token) -> Token | None:
    return next(
        (g for c in noun.children if c.lower_ in {"of", "for"} for g in c.children if g.dep_ in {"pobj", "pcomp"}), None
    )
