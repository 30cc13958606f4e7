"""Who is said to have done what to whom: acts of the predicate families, with their polarity."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Token

from generator.recognition.claims import claim_predicates as table
from generator.recognition.claims import dispute_words
from generator.recognition.claims.claim_predicates import PredicateFamily
from generator.recognition.parsing.parsed_article import ParsedArticle
from generator.recognition.quotations.subjects import subject_of
from generator.records.entity import EntityKind
from generator.records.mention import MentionChain

_UNREAL = frozenset({"will", "would", "could", "should", "may", "might", "can", "must", "shall", "'ll", "’ll", "'d"})
_TO_OBJECT = frozenset({"of", "on", "against", "over", "for", "in", "at"})
_NO = frozenset({"no", "not", "never", "n't", "n’t", "neither", "nor", "without", "any"})
_ACHIEVED = frozenset({"manage", "begin", "start", "continue", "claim", "confirm", "admit"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Predication:
    """One act.

    Attributes:
        family: Which kind of act.
        word: The verb or noun that says it.
        subject: The chain of who did it, or None.
        object: The chain of what or who it was done to.
        denied: Whether the words themselves say it was not so.
        source: The head of who says so, where the words say that too ("denied killing X"), or None.
        rule: Name of the construction.
    """

    family: PredicateFamily
    word: Token
    subject: MentionChain | None
    object: MentionChain
    denied: bool
    source: Token | None
    rule: str


def predications(parsed: ParsedArticle) -> Iterator[Predication]:
    """Yield the acts of the article in text order of their words; acts that are only possible or planned are left."""
    for token in parsed.doc:
        lemma = token.lemma_.lower()
        if token.pos_ == "VERB":
            family = table.VERBS.get(lemma)
            found = _verb(parsed, token, family) if family else None
            found = found or _light_or_intransitive(parsed, token, lemma)
        elif lemma == "be":
            found = _in_control(parsed, token)
        elif token.pos_ in {"NOUN", "PROPN"} and lemma in table.NOUNS:
            found = _noun(parsed, token, table.NOUNS[lemma])
        else:
            continue
        if found is not None and found.object.kind in found.family.kinds:
            yield found


def _verb(parsed: ParsedArticle, verb: Token, family: PredicateFamily) -> Predication | None:
    passive = next((c for c in verb.children if c.dep_ == "nsubjpass"), None)
    thing = passive if passive is not None else next((c for c in verb.children if c.dep_ == "dobj"), None)
    chain = _chain_of_object(parsed, thing) if thing is not None else None
    if chain is None or _is_unreal(verb):
        return None
    doer = _agent(verb) if passive is not None else subject_of(verb)
    return _predication(parsed, family, verb, doer, chain, "object-of-verb")


def _light_or_intransitive(parsed: ParsedArticle, verb: Token, lemma: str) -> Predication | None:
    """Find "took control of X", "declared victory over X", "X fell to Y"."""
    if _is_unreal(verb):
        return None
    if lemma in table.VERBS_OF_OBJECT:
        family = table.VERBS_OF_OBJECT[lemma]
        preposition = next((c for c in verb.children if c.lower_ == family.verbs_of_object[lemma]), None)
        doer = next((c for c in preposition.children if c.dep_ == "pobj"), None) if preposition is not None else None
        if lemma == "die":
            doer = _at_whose_hands(doer)
        place = next((c for c in verb.children if c.dep_ == "nsubj"), None)
        chain = _chain_of_object(parsed, place) if place is not None and (doer is not None or lemma == "fall") else None
        if chain is None or (doer is None and (chain.kind is EntityKind.PERSON or _has_complement(verb))):
            return None
        return _predication(parsed, family, verb, doer, chain, "subject-of-verb")
    for noun in verb.children:
        found = table.LIGHT.get((lemma, noun.lemma_.lower())) if noun.dep_ == "dobj" else None
        chain = _object_after(parsed, noun) if found is not None else None
        if found is not None and chain is not None:
            spoken = (lemma, noun.lemma_.lower()) in found.spoken
            return _predication(parsed, found, verb, subject_of(verb), chain, "verb-and-noun", own=spoken)
    return None


def _in_control(parsed: ParsedArticle, verb: Token) -> Predication | None:
    """Find "is in control of X", "X is under their command"."""
    if _is_unreal(verb):
        return None
    for preposition in (c for c in verb.children if c.dep_ == "prep"):
        power = next((c for c in preposition.children if c.lemma_.lower() in table.POWER), None)
        if power is None or preposition.lower_ not in {"in", "under"}:
            continue
        subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
        if preposition.lower_ == "in":
            chain, doer = _object_after(parsed, power), subject
        else:
            chain = _chain_of_object(parsed, subject) if subject is not None else None
            doer = next((c for c in power.children if c.dep_ == "poss"), None)
        if chain is not None:
            return _predication(parsed, table.HOLD, verb, doer, chain, "verb-and-noun")
    return None


def _at_whose_hands(hands: Token | None) -> Token | None:
    """The one in "died at the hands of the army"; None for "died at home"."""
    if hands is None or hands.lemma_ != "hand":
        return None
    return next((g for c in hands.children if c.lower_ == "of" for g in c.children if g.dep_ == "pobj"), None)


def _has_complement(verb: Token) -> bool:
    """Something fell into, by or behind something else: that is not a fall."""
    return any(c.dep_ in {"prep", "prt", "advmod", "acomp", "attr", "dobj"} and c.i > verb.i for c in verb.children)


def _noun(parsed: ParsedArticle, noun: Token, family: PredicateFamily) -> Predication | None:
    """Find "had no involvement in X's death", "denied responsibility for the attack on X"."""
    owner = next((c for c in noun.children if c.dep_ == "poss"), None)
    chain = _chain_of_object(parsed, owner) if owner is not None else _object_after(parsed, noun)
    tie = noun.head.head if noun.head.pos_ == "ADP" else None
    if chain is None or tie is None or tie.lemma_.lower() not in table.INVOLVEMENT:
        return None
    verb = tie.head
    if verb.pos_ not in {"VERB", "AUX"} or _is_unreal(verb):
        return None
    lemma = verb.lemma_.lower()
    negated = any(c.lower_ in _NO - {"any"} for c in tie.children)
    doer = subject_of(verb)
    own = lemma in dispute_words.AVOWALS or lemma in dispute_words.DENIALS
    found = _predication(parsed, family, verb, doer, chain, "involvement", own=own)
    return replace(found, denied=not found.denied) if negated else found


def _predication(
    parsed: ParsedArticle,
    family: PredicateFamily,
    word: Token,
    doer: Token | None,
    chain: MentionChain,
    rule: str,
    *,
    own: bool = False,
) -> Predication:
    denied, source = _denial(word)
    if source is None and own:
        source = doer
    return Predication(
        family=family,
        word=word,
        subject=_chain_of_doer(parsed, doer),
        object=chain,
        denied=denied,
        source=source,
        rule=rule,
    )


def _denial(word: Token) -> tuple[bool, Token | None]:
    """Whether an act is negated or denied, and who denies it or charges somebody with it."""
    denied = any(c.dep_ == "neg" or c.lower_ in {"never"} for c in word.children)
    if word.lemma_.lower() in dispute_words.DENIALS:
        return not denied, subject_of(word)
    current = word
    for _ in range(4):
        governor = current.head
        if governor == current or current.dep_ not in {"ccomp", "xcomp", "pcomp", "prep", "acl", "dobj", "conj"}:
            break
        lemma = governor.lemma_.lower()
        if lemma == "fail":
            denied = not denied
        elif lemma in dispute_words.DENIALS and current.dep_ != "conj":
            return not denied, subject_of(governor)
        elif current.dep_ == "acl" and _is_called_false(governor):
            return not denied, None
        elif lemma in dispute_words.CHARGES and current.dep_ != "conj":
            return denied, subject_of(governor)
        current = governor
    return denied, None


def _is_called_false(noun: Token) -> bool:
    """Find reports that … are false."""
    if not noun.dep_.startswith("nsubj"):
        return False
    return any(c.lemma_.lower() in dispute_words.FALSE for c in noun.head.children if c.dep_ in {"acomp", "attr"})


def _is_unreal(verb: Token) -> bool:
    """Whether an act is only possible, planned, asked for or a condition."""
    helpers = [c for c in verb.children if c.dep_ in {"aux", "mark"}]
    if any(c.lower_ in _UNREAL or c.lower_ in {"if", "unless", "whether"} for c in helpers):
        return True
    if verb.tag_ == "VB" and any(c.lower_ == "do" for c in helpers) and subject_of(verb, climb=False) is None:
        return True
    if any(c.lower_ == "to" for c in helpers):
        return verb.head.lemma_ not in _ACHIEVED | {"fail"}
    if verb.dep_ == "conj" and verb.head.pos_ == "VERB":
        return _is_unreal(verb.head)
    return any(c.text == "?" for c in verb.children)


def _agent(verb: Token) -> Token | None:
    by = next((c for c in verb.children if c.dep_ == "agent"), None)
    return next((c for c in by.children if c.dep_ == "pobj"), None) if by is not None else None


def _chain_of_doer(parsed: ParsedArticle, doer: Token | None) -> MentionChain | None:
    return parsed.chain_at(doer) if doer is not None else None


def _chain_of_object(parsed: ParsedArticle, head: Token) -> MentionChain | None:
    """The chain of a noun, or of the name it introduces: "the province of X", "the capital, X"."""
    chain = parsed.chain_at(head)
    if chain is not None:
        return chain
    for child in head.children:
        if child.dep_ == "appos":
            return parsed.chain_at(child)
        if child.dep_ == "prep" and child.lower_ == "of" and head.tag_ == "NN" and head.lemma_.lower() in table.PLACES:
            named = next((c for c in child.children if c.dep_ == "pobj"), None)
            return parsed.chain_at(named) if named is not None else None
    return None


def _object_after(parsed: ParsedArticle, noun: Token) -> MentionChain | None:
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ in _TO_OBJECT:
            thing = next((c for c in child.children if c.dep_ == "pobj"), None)
            return _chain_of_object(parsed, thing) if thing is not None else None
    return None
