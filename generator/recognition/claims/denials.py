"""Denials: somebody says that what was charged is not so, and the words show which charge is meant."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from generator.recognition.claims.claim_voice import Voice, open_voice, voice_at
from generator.recognition.claims.clauses import is_question, is_ruling, is_unsaid, subject_in, told_by_another
from generator.recognition.claims.denied_things import Aim, Denial, denial_of, denied_act
from generator.recognition.claims.dispute_words import DENIALS, POINTING, REBUFFS, TOLD, TRUE, WRONG
from generator.recognition.claims.falsehoods import called_false, said_to_be, said_to_be_false, told_false
from generator.recognition.claims.no_evidence import no_evidence
from generator.recognition.parsing.parsed_article import ParsedArticle
from generator.recognition.quotations.subjects import subject_of
from generator.recognition.words.word_tables import words
from generator.records.quotation import Quotation
from generator.records.text import Span

_FURTHER_ON = 9
_DENYING_FORMS = words("deny denies denied reject rejects rejected dispute disputes disputed")
_OF_SPEAKERS = words("contradict rebut refute disagree")
_INSISTING = words("say insist maintain argue tell contend stress")


def find_denials(parsed: ParsedArticle, quotations: Sequence[Quotation]) -> tuple[Denial, ...]:
    """The denials of the article, in text order."""
    found = []
    for token in parsed.doc:
        for rule in (_by_verb, _not_guilty, called_false, told_false, no_evidence, _which_denied):
            denial = rule(parsed, token)
            if denial is not None:
                found.append(denial)
                break
    found += said_to_be_false(parsed, quotations)
    return tuple(sorted(found, key=lambda denial: denial.word.i))


def _by_verb(parsed: ParsedArticle, verb: Token) -> Denial | None:
    """Find Y denied the allegation; Y rejected X's claim that …; Y denied taking bribes."""
    if verb.pos_ != "VERB" or verb.dep_ == "amod" or is_unsaid(verb) or told_by_another(verb):
        return None
    find = _denied if verb.lemma_ in DENIALS else _disagreed if verb.lemma_ == "disagree" else _rebuffed
    thing = find(verb)
    denier = _denier(parsed, verb)
    voice = None if is_ruling(denier) else voice_at(parsed, denier) or open_voice(denier)
    if voice is not None and verb.lemma_ in DENIALS and _points_at_words(verb) and _may_speak(parsed, verb, voice):
        return Denial(voice=voice, word=verb, aim=Aim.THAT, at=verb)
    if thing is None or voice is None or denier == thing or not _may_speak(parsed, verb, voice):
        return None
    if thing.lemma_ in TOLD and thing.tag_ == "VBZ":  # "denied Y claims that …" read as if Y did the claiming
        return denial_of(parsed, voice, verb, thing)
    if thing.tag_ in {"WDT", "WP"}:
        return Denial(voice=voice, word=verb, aim=Aim.SAME, at=verb) if thing.lower_ == "which" else None
    if thing.pos_ == "NOUN" and verb.lemma_ == "deny" and (act := denied_act(thing) or _any_act(thing)) is not None:
        return Denial(voice=voice, word=verb, aim=Aim.CONTENT, at=verb, content=act)
    if thing.dep_ in {"xcomp", "ccomp", "pcomp", "relcl"} or thing.tag_ == "VBG":
        return _of_clause(voice, verb, thing) if verb.lemma_ in {"deny", "dispute", "contest"} else None
    denial = denial_of(parsed, voice, verb, thing)
    named = denial is not None and denial.aim is Aim.SPEAKER
    return denial if not named or verb.lemma_ in _OF_SPEAKERS else None


def _points_at_words(verb: Token) -> bool:
    """Whether "that" and a comma or full stop follow: "rejects that, saying …", where the parse expects a clause."""
    behind = verb.doc[verb.i + 1 : verb.i + 3]
    return len(behind) == 2 and behind[0].lower_ in {"that", "this"} and behind[1].is_punct


def _any_act(thing: Token) -> Token | None:
    """The noun in "denied any violation", which may say in a noun what was charged with a verb."""
    said = thing.lemma_.lower()
    return thing if said not in TOLD | WRONG and any(c.lower_ == "any" for c in thing.children) else None


def _which_denied(parsed: ParsedArticle, verb: Token) -> Denial | None:
    """Find ", which Y denies." at the end of a sentence, where the parse goes astray now and then."""
    if verb.lower_ not in _DENYING_FORMS or parsed.zone_at[verb.i] >= 0 or not _ends_clause(verb):
        return None
    before = list(verb.doc[max(verb.sent.start, verb.i - _FURTHER_ON) : verb.i])
    which = next((t for t in reversed(before) if t.lower_ == "which"), None)
    if which is None or which.i == verb.sent.start or which.nbor(-1).text != ",":
        return None
    own = [
        t for t in before if t.i > which.i and (t.pos_ in {"NOUN", "PROPN", "PRON"} or parsed.chain_at(t) is not None)
    ]
    voice = voice_at(parsed, own[-1]) or open_voice(own[-1]) if own else None
    if voice is None:
        return None
    if voice.span.start <= which.idx:
        span = Span(start=which.nbor().idx, end=own[-1].idx + len(own[-1]))
        voice = replace(voice, span=span, text=parsed.article.text[span.start : span.end])
    return Denial(voice=voice, word=verb, aim=Aim.SAME, at=verb)


def _ends_clause(verb: Token) -> bool:
    return verb.i + 1 == len(verb.doc) or verb.nbor().is_punct or verb.nbor().is_space


def _denier(parsed: ParsedArticle, verb: Token) -> Token | None:
    """Who denies; in "the board spent months rejecting it" the board, not the months."""
    denier = subject_of(verb)
    if voice_at(parsed, denier) is not None or verb.dep_ not in {"xcomp", "acl"}:
        return denier
    governor = verb.head if verb.head.pos_ in {"VERB", "AUX"} else verb.head.head
    return subject_in(governor) or denier


def _disagreed(verb: Token) -> Token | None:
    """The one in "disagreed with her"."""
    return next((g for c in verb.children if c.lower_ == "with" for g in c.children if g.dep_ == "pobj"), None)


def _denied(verb: Token) -> Token | None:
    """What is denied; in "accusations that he denies" the accusations."""
    own = subject_in(verb)
    if verb.dep_ in {"relcl", "acl"} and verb.head.lemma_ in TOLD and own is not None and own.tag_ != "WP":
        return verb.head
    things = [c for c in verb.children if c.dep_ in {"dobj", "nsubjpass"}]
    clauses = [c for c in verb.rights if c.dep_ in {"xcomp", "ccomp", "pcomp"}]
    return next(iter((*things, *clauses)), None) or _clause_behind(verb)


def _clause_behind(verb: Token) -> Token | None:
    """What stands further on in "denied in a letter that it had happened", which the parse hangs on the letter."""
    for token in verb.doc[verb.i + 1 : verb.i + _FURTHER_ON]:
        if token.lower_ == "that" and token.sent == verb.sent and token.i < token.head.i and subject_in(token.head):
            return token.head
    return None


def _rebuffed(verb: Token) -> Token | None:
    """The claim in "pushed back against the claim", "hit back at the claim", "brushed aside the claim"."""
    beside = {c.lower_ for c in verb.children if c.dep_ in {"prt", "advmod"}}
    if not beside & REBUFFS.get(verb.lemma_, frozenset()):
        return None
    behind = [g for c in verb.children if c.lower_ in {"against", "at", "on"} for g in c.children if g.dep_ == "pobj"]
    thing = next((c for c in (*verb.children, *behind) if c.dep_ in {"dobj", "pobj"}), None)
    return thing if thing is not None and thing.lemma_ in TOLD else None


def _may_speak(parsed: ParsedArticle, verb: Token, voice: Voice) -> bool:
    """Whether the denial is the article's own report; inside quotation marks only "we deny" and "I deny" are."""
    if parsed.zone_at[verb.i] < 0:
        return True
    return voice.chain is not None and voice.text.casefold() in {"i", "we"}


def _of_clause(voice: Voice, verb: Token, clause: Token) -> Denial | None:
    """Find denied that it had happened; denied doing so; denied this was the case."""
    if clause.pos_ not in {"VERB", "AUX"} or is_question(clause):
        return None
    subject = subject_in(clause)
    if subject is not None and subject.lower_ in POINTING and said_to_be(clause) & TRUE:
        return Denial(voice=voice, word=verb, aim=Aim.THAT, at=verb)
    done = next((c for c in clause.children if c.dep_ == "dobj" or c.lower_ == "so"), None)
    if clause.lemma_ == "do" and done is not None and done.lower_ in POINTING | {"so"}:
        return Denial(voice=voice, word=verb, aim=Aim.THAT, at=verb)
    return Denial(voice=voice, word=verb, aim=Aim.CONTENT, at=verb, content=clause)


def _not_guilty(parsed: ParsedArticle, verb: Token) -> Denial | None:
    """Find Y pleaded not guilty; Y maintains his innocence; the lawyer argued that Y was innocent."""
    pleads = verb.lemma_ == "plead"
    if verb.pos_ != "VERB" or parsed.zone_at[verb.i] >= 0 or (not pleads and is_unsaid(verb)):
        return None
    behind = " ".join(t.lower_ for t in parsed.doc[verb.i : verb.i + 7] if t.sent == verb.sent)
    cleared = _cleared(verb) if verb.lemma_ in _INSISTING else None
    own = (pleads and ("not guilty" in behind or "innocent" in behind)) or (
        verb.lemma_ in {"maintain", "protest", "proclaim", "declare"} and "innocence" in behind
    )
    voice = voice_at(parsed, subject_of(verb)) if own or cleared is not None else None
    if voice is None:
        return None
    return Denial(voice=voice, word=verb, aim=Aim.WRONG, at=verb, accused=cleared)


def _cleared(verb: Token) -> Token | None:
    """The one said to be innocent."""
    clauses = [c for c in verb.children if c.dep_ in {"ccomp", "conj"} and c.lemma_ == "be"]
    clauses += [g for c in clauses or verb.children if c.dep_ == "ccomp" for g in c.children if g.dep_ == "conj"]
    innocent = (c for c in clauses if "innocent" in said_to_be(c) and not any(g.dep_ == "neg" for g in c.children))
    return next((subject for c in innocent if (subject := subject_in(c)) is not None), None)
