"""Denials that call something false: "called the report a lie", “That is not true,” "contrary to X's claim"."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from generator.recognition.claims.charge import Charge
from generator.recognition.claims.claim_voice import voice_at, voice_of
from generator.recognition.claims.clauses import is_question, is_unsaid, subject_in
from generator.recognition.claims.denied_things import Aim, Denial, denial_of
from generator.recognition.claims.dispute_words import CALLING, FALSE, TOLD, TRUE
from generator.recognition.claims.noun_charges import charged_by_noun, maker_of
from generator.recognition.parsing.parsed_article import ParsedArticle
from generator.recognition.quotations.subjects import subject_of
from generator.recognition.words.word_tables import words
from generator.records.quotation import Quotation

_TOLD_THINGS = words(
    "thing statement word idea notion distortion rumour rumor conclusion truth picture case description"
)


def called_false(parsed: ParsedArticle, verb: Token) -> Denial | None:
    """Find Y called X's claim a lie; Y dismissed the report as false."""
    if verb.lemma_ not in CALLING or verb.pos_ != "VERB" or parsed.zone_at[verb.i] >= 0 or is_unsaid(verb):
        return None
    thing, name = _named_so(verb)
    voice = voice_at(parsed, subject_of(verb))
    if thing is None or name is None or voice is None or not _means_false(name):
        return None
    return denial_of(parsed, voice, verb, thing)


def _named_so(verb: Token) -> tuple[Token | None, Token | None]:
    """What is called something, and the word it is called."""
    behind = next((g for c in verb.children if c.lower_ == "as" for g in c.children), None)
    name = behind or next((c for c in verb.children if c.dep_ in {"oprd", "attr", "acomp"}), None)
    if name is not None:
        return next((c for c in verb.children if c.dep_ == "dobj"), None), name
    clause = next((c for c in verb.children if c.dep_ == "ccomp"), None)
    if clause is None:
        return None, None
    return (subject_in(clause), clause) if clause.pos_ in {"ADJ", "NOUN"} else (None, None)


def _means_false(name: Token) -> bool:
    around = [name, *(c for c in name.children if c.dep_ in {"amod", "conj", "nmod", "compound"})]
    return any(token.lemma_.lower() in FALSE for token in around) and not any(c.dep_ == "neg" for c in name.children)


def said_to_be_false(parsed: ParsedArticle, quotations: Sequence[Quotation]) -> Iterator[Denial]:
    """Find “That is not true,” Y said; Y said X's claim was a lie; Y said that, contrary to X's claims, it rained."""
    for quotation in quotations:
        voice = voice_of(parsed, quotation)
        if voice is None:
            continue
        for position in sorted({i for span in quotation.content for i in parsed.tokens_of(span)}):
            word = parsed.doc[position]
            subject = subject_in(word) if _is_false(word) else None
            denial = denial_of(parsed, voice, word, subject) if subject is not None else None
            if denial is not None:
                yield denial
            charge = contrary_charge(parsed, word)
            if charge is not None:
                yield Denial(voice=voice, word=word, aim=Aim.OWN, at=word, charge=charge)


def told_false(parsed: ParsedArticle, verb: Token) -> Denial | None:
    """Find Y says that is a lie, where no quotation holds it: behind a semicolon after what X says."""
    teller = verb.head
    if not _is_false(verb) or verb.dep_ != "ccomp" or teller.lemma_ not in {"say", "insist"} or is_unsaid(teller):
        return None
    voice, subject = voice_at(parsed, subject_in(teller)), subject_in(verb)
    return denial_of(parsed, voice, verb, subject) if voice is not None and subject is not None else None


def _is_false(verb: Token) -> bool:
    """Whether a verb says of its subject that it is false: it is a lie, the claim was not true."""
    if verb.lemma_ != "be" or verb.dep_ not in {"ROOT", "ccomp", "conj", "parataxis"} or is_question(verb):
        return False
    subject = subject_in(verb)
    if subject is None or (subject.lower_ == "it" and _says_what(verb)):
        return False
    rest = said_to_be(verb)
    around = (verb, *(c for c in verb.children if c.dep_ in {"acomp", "attr"}))  # "was simply not true"
    negated = any(c.dep_ == "neg" for part in around for c in part.children)
    thing = next((c for c in around if c.dep_ == "attr" and c.pos_ == "NOUN"), None)
    if thing is not None and thing.lemma_.lower() not in FALSE | TRUE | TOLD | _TOLD_THINGS:
        return False  # "a ridiculous law" is a bad one, not an untrue one
    return bool(rest & TRUE) if negated else bool(rest & FALSE)


def _says_what(verb: Token) -> bool:
    """Whether "it" stands for what follows: it is wrong to say so, it is absurd that …"""
    parts = [verb, *(c for c in verb.children if c.dep_ in {"acomp", "attr"})]
    return any(c.dep_ in {"ccomp", "xcomp", "advcl", "acl", "csubj"} for part in parts for c in part.children)


def said_to_be(verb: Token) -> set[str]:
    """What a subject is said to be: lemmas of the words behind "is"."""
    heads = [c for c in verb.children if c.dep_ in {"acomp", "attr", "advmod", "ccomp"}]
    inner = [g for c in heads for g in c.children if g.dep_ in {"amod", "conj", "compound"}]
    return {token.lemma_.lower() for token in (*heads, *inner)}


def contrary_charge(parsed: ParsedArticle, word: Token) -> Charge | None:
    """The claim that something is said to be contrary to; its content may be what is said against it."""
    if word.lower_ != "contrary":
        return None
    noun = next((g for c in word.children if c.lower_ == "to" for g in c.children if g.dep_ == "pobj"), None)
    if noun is None or noun.lemma_ not in TOLD:
        return None
    charge = charged_by_noun(parsed, noun)
    voice = voice_at(parsed, maker_of(parsed, noun))
    if charge is not None or voice is None:
        return charge
    said = word.head
    while said.pos_ not in {"VERB", "AUX"} and said.head != said:
        said = said.head
    said = next((c for c in said.children if c.dep_ == "ccomp" and c.i > word.i), said)
    subject = subject_in(said)
    if subject is None:
        return None
    return Charge(
        voice=voice,
        word=noun,
        content=said,
        accused=subject,
        accuses=False,
        at=noun,
        last=said,
        contents=(said,),
        opposite=True,
    )
