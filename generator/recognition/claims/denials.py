"""Accusations and their denials: "X accused Y of theft. Y denied the allegation"; "Y rejected X's claim that …"."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from generator.recognition.claims.claim_predicates import DENIALS, FALSE, NOUNS, TOLD, VERBS
from generator.recognition.parsing.parsed_article import ParsedArticle
from generator.recognition.quotations.quotation_sources import subject_of
from generator.recognition.words.word_tables import words

_CHARGES = words("accusation allegation assertion charge claim insinuation suggestion")
_AGAINST = words("accusation allegation charge claim")
_DEFINITE = words("the this these those such all both her his their its any")
_WRONG = words("wrongdoing it this that guilt")
_NEAR = 4
_TOPIC_WORDS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Denial:
    """One charge and who denies it.

    Attributes:
        accuser: Head of who makes the charge.
        denier: Head of who denies it.
        charge: The word that makes the charge.
        denial: The word that denies it.
        topic: Short words for readers.
        rule: Name of the construction.
    """

    accuser: Token
    denier: Token
    charge: Token
    denial: Token
    topic: str
    rule: str


def denials(parsed: ParsedArticle) -> Iterator[Denial]:
    """Yield denials whose charge and accuser the article names as well, in text order of the denials.

    Charges about acts of the predicate families are left to those. Words inside quotation marks are left alone.
    """
    sentences = list(parsed.doc.sents)
    number_of = {sentence.start: number for number, sentence in enumerate(sentences)}
    accusations = [t for t in parsed.doc if t.lemma_ == "accuse" and parsed.zone_at[t.i] < 0]
    for verb in parsed.doc:
        if verb.lemma_ not in DENIALS or verb.pos_ != "VERB" or parsed.zone_at[verb.i] >= 0 or _is_unreal(verb):
            continue
        thing = next((c for c in verb.children if c.dep_ == "dobj"), None)
        denier = subject_of(verb)
        if thing is None or denier is None:
            continue
        found = _of_named_accuser(parsed, verb, thing, denier)
        if found is None and _points_back(thing):
            found = _of_accusation(parsed, verb, denier, accusations, number_of)
        if found is not None:
            yield found


def _of_named_accuser(parsed: ParsedArticle, verb: Token, thing: Token, denier: Token) -> Denial | None:
    """Find Y rejected X's claim that the vote was rigged."""
    if thing.lemma_ not in _CHARGES:
        return None
    accuser = _accuser(parsed, thing)
    content = next((c for c in thing.rights if c.dep_ in {"acl", "relcl"} and _has_that(c)), None)
    content = content or next((c for c in thing.rights if c.dep_ == "prep" and c.lower_ in {"of", "about"}), None)
    if accuser is None or content is None or _same(parsed, accuser, denier) or _is_of_family(content):
        return None
    topic = f"the {thing.lower_} {_short(content)}"
    return Denial(
        accuser=accuser, denier=denier, charge=thing, denial=verb, topic=topic, rule="denied-charge-of-another"
    )


def _of_accusation(
    parsed: ParsedArticle, verb: Token, denier: Token, accusations: list[Token], number_of: dict[int, int]
) -> Denial | None:
    """Find X accused Y of theft, and up to a few sentences on, Y denied the allegation."""
    here = number_of[verb.sent.start]
    for accusation in reversed(accusations):
        distance = here - number_of[accusation.sent.start]
        if accusation.i >= verb.i or distance > _NEAR:
            continue
        accused = next((c for c in accusation.children if c.dep_ in {"dobj", "nsubjpass"}), None)
        accuser = subject_of(accusation)
        if accused is None or accuser is None:
            continue
        after = (*accused.children, *accusation.children)
        deed = next((c for c in after if c.dep_ == "prep" and c.lower_ == "of" and c.i > accused.i), None)
        if deed is None or accuser.i == accused.i or _is_of_family(deed):
            continue
        if _same(parsed, accused, denier) and not _same(parsed, accuser, denier):
            topic = f"the accusation {_short(deed)}"
            return Denial(
                accuser=accuser, denier=denier, charge=accusation, denial=verb, topic=topic, rule="denied-accusation"
            )
    return None


def _accuser(parsed: ParsedArticle, noun: Token) -> Token | None:
    for child in noun.children:
        if child.dep_ == "poss" or (child.dep_ == "compound" and parsed.chain_at(child) is not None):
            return child if child.tag_ != "PRP$" else None
        if child.dep_ in {"prep", "agent"} and child.lower_ in {"by", "from"}:
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    return None


def _points_back(thing: Token) -> bool:
    """The allegation, these claims, wrongdoing, it."""
    if thing.lower_ in _WRONG:
        return True
    own = [c for c in thing.children if c.dep_ in {"acl", "relcl", "prep"}]
    return thing.lemma_ in _AGAINST and not own and any(c.lower_ in _DEFINITE for c in thing.children)


def _same(parsed: ParsedArticle, left: Token, right: Token) -> bool:
    one, other = parsed.chain_at(left), parsed.chain_at(right)
    if one is None or other is None:
        return left.lower_ == right.lower_ and left.pos_ == "PROPN"
    return one.id == other.id


def _is_unreal(verb: Token) -> bool:
    return any(c.dep_ in {"neg", "aux"} and c.lower_ not in {"has", "have", "had", "’s", "'s"} for c in verb.children)


def _has_that(clause: Token) -> bool:
    return any(c.dep_ == "mark" and c.lower_ == "that" for c in clause.children)


def _is_of_family(content: Token) -> bool:
    return any(t.lemma_.lower() in VERBS or t.lemma_.lower() in NOUNS for t in content.subtree)


def _short(content: Token) -> str:
    """The first words of a clause or phrase, with an ellipsis if there are more."""
    text = content.doc[content.left_edge.i : content.right_edge.i + 1].text.split()
    return " ".join(text[:_TOPIC_WORDS]) + ("…" if len(text) > _TOPIC_WORDS else "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """Somebody says that what was told just before is not so: "X rejected the claim", "X said this was not true"."""

    denier: Token
    word: Token


def contradictions(parsed: ParsedArticle) -> Iterator[Contradiction]:
    """Yield contradictions of what another source was just told to have said, in text order."""
    for verb in parsed.doc:
        if parsed.zone_at[verb.i] >= 0:
            continue
        if verb.pos_ == "VERB" and verb.lemma_ in DENIALS and not _is_unreal(verb):
            thing = next((c for c in verb.children if c.dep_ == "dobj"), None)
            denier = subject_of(verb) if thing is not None and _is_what_was_told(thing) else None
        elif verb.lemma_ in {"say", "tell", "insist", "add"} and verb.pos_ == "VERB":
            clause = next((c for c in verb.children if c.dep_ == "ccomp"), None)
            denier = subject_of(verb) if clause is not None and _calls_it_false(clause) else None
        else:
            continue
        if denier is not None:
            yield Contradiction(denier=denier, word=verb)


def _is_what_was_told(thing: Token) -> bool:
    own = any(c.dep_ in {"acl", "relcl", "prep", "compound", "poss"} for c in thing.children)
    pointing = any(c.lower_ in {"the", "this", "these", "those", "that", "such"} for c in thing.children)
    return thing.lower_ in {"it", "this", "that"} or (thing.lemma_ in TOLD and pointing and not own)


def _calls_it_false(clause: Token) -> bool:
    """It is not so; this was false; the claim was untrue."""
    subject = next((c for c in clause.children if c.dep_ == "nsubj"), None)
    if clause.lemma_ != "be" or subject is None or not _is_what_was_told(subject):
        return False
    negated = any(c.dep_ == "neg" for c in clause.children)
    rest = {c.lemma_.lower() for c in clause.children if c.dep_ in {"acomp", "attr", "advmod"}}
    return bool(rest & {"so", "true", "correct", "case"}) if negated else bool(rest & FALSE)
