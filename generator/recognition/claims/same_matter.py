"""What a charge or a denial turns on: the words it shares with another about the same thing."""

from spacy.tokens import Token

from generator.recognition.claims.charge import Charge
from generator.recognition.claims.claim_predicates import NOUNS, VERBS
from generator.recognition.parsing.parsed_article import ParsedArticle
from generator.recognition.words.word_tables import words

LIGHT = words("be have do say tell make take get go use accuse claim deny allege any all more other")
"""Verbs and other words that say too little to tell one matter from another."""

_DESCRIBING = words("relcl advcl appos parataxis")
_ENDINGS = ("ation", "ment", "ance", "ence", "ate", "ion", "ing", "al", "en", "e")
_SHORTEST_STEM = 5
_COUNTED = frozenset({"NOUN", "VERB", "ADJ", "PROPN", "NUM"})


def content_words(parsed: ParsedArticle, head: Token | None) -> frozenset[str]:
    """The words a charge or denial turns on: lemmas, and the chains of names; what only describes them is left out."""
    if head is None:
        return frozenset()
    found = set()
    stack = [head]
    while stack:
        token = stack.pop()
        stack.extend(c for c in token.children if c.dep_ not in _DESCRIBING)
        chain = parsed.chain_at(token)
        if chain is not None:
            found.add(chain.id)
        elif token.pos_ in _COUNTED and token.lemma_.lower() not in LIGHT:
            found.add(stem_of(token))
    return frozenset(found)


def meaning_of(token: Token) -> str:
    """The lemma, or the family of acts it belongs to: a strike is an attack."""
    lemma = token.lemma_.lower()
    family = VERBS.get(lemma) if token.pos_ == "VERB" else NOUNS.get(lemma)
    return family.name if family is not None else lemma


def stem_of(token: Token) -> str:
    """The meaning of a word without the ending that makes it a verb or noun: "violate" and "violation" share one."""
    word = meaning_of(token)
    ending = next((e for e in _ENDINGS if word.endswith(e) and len(word) - len(e) >= _SHORTEST_STEM), "")
    return word.removesuffix(ending)


def turns_on_of(head: Token | None) -> frozenset[str]:
    """The word a denial cannot do without: its verb or noun, or what stands for it beside "be" and "have"."""
    if head is None:
        return frozenset()
    if head.lemma_.lower() not in LIGHT | {"carry", "commit", "pose"}:
        return frozenset({stem_of(head)})
    return frozenset(stem_of(c) for c in head.children if c.dep_ in {"dobj", "attr", "acomp"})


def is_negated(verb: Token) -> bool:
    """Whether a verb or noun says "not" or "no" itself."""
    return any(c.dep_ == "neg" or (c.dep_ == "det" and c.lower_ == "no") for c in verb.children)


def is_until(verb: Token) -> bool:
    """Whether a negated deed was only done later: "did not go to Lund until May"."""
    return any(c.dep_ in {"prep", "mark", "advcl"} and "until" in {c.lower_, c.left_edge.lower_} for c in verb.rights)


def is_alike(parsed: ParsedArticle, left: Charge, right: Charge) -> bool:
    """Whether two charges are one, or turn on the same words."""
    if left.content == right.content:
        return True
    if is_negated(left.content) != is_negated(right.content):
        return False
    one, other = content_words(parsed, left.content), content_words(parsed, right.content)
    shared = one & other
    return len(shared) > 1 and len(shared) * 3 >= min(len(one), len(other)) * 2
