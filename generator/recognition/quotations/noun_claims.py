"""Nouns that report: "claims that it rained", "her warning that it would"; and of whom a claim is."""

from spacy.tokens import Token

from generator.recognition.parsing.parsed_article import ParsedArticle
from generator.recognition.quotations.attributions import Attribution
from generator.recognition.quotations.made_attributions import made
from generator.recognition.quotations.subjects import subject_of
from generator.recognition.words.reporting_verbs import DENIALS, NOUNS, Frame, cue_word
from generator.recognition.words.word_tables import words

_MET_WITH = words(
    "receive face hear meet get draw attract prompt spark fuel cause lead provoke read know ignore see answer counter mean"
)
"""Verbs by whose subject a claim is met or caused, not made: "it received criticism that …"."""
_SAID_BY_MANY = words("claim report allegation accusation rumour rumor complaint charge")
_MAKES = words(
    "make issue give express voice have hold repeat raise share deliver publish release send renew reiterate level file "
    "lodge spread air write post submit present bring echo"
)
"""Verbs by whose subject claims are made, not only met with."""
_TESTS = frozenset({"confirm", "support", "strengthen", "undermine", "challenge", "question", "show", "back"})
"""Verbs by whose subject a claim is weighed: what confirms a belief does not hold it."""


def clause_of_noun(parsed: ParsedArticle, cue: Token) -> Attribution | None:
    """Find claims that it rained; her warning that it would."""
    if cue.pos_ != "NOUN" or cue.lemma_ not in NOUNS:
        return None
    clause = next(
        (c for c in cue.children if c.dep_ in {"acl", "relcl", "ccomp"} and _begins_with_that(c) and c.i > cue.i), None
    )
    if clause is None:
        return None
    return made_of_noun(parsed, cue, clause)


def made_of_noun(parsed: ParsedArticle, claim: Token, clause: Token) -> Attribution | None:
    """Of whom a claim is: its owner, whom it is by or from, or who makes it."""
    by = (c for c in claim.children if c.dep_ == "prep" and c.lower_ in {"by", "from", "of"})
    owners = [c for c in claim.children if c.dep_ == "poss"]
    source = next(iter([*owners, *(g for c in by for g in c.children if g.dep_ == "pobj")]), None)
    if source is None and claim.dep_ in {"dobj", "attr"} and not _is_of_others(claim):
        source = subject_of(claim.head)
    return made(parsed, "clause-of-noun", claim, source, [(clause.left_edge.i, clause.right_edge.i + 1)])


def claim_between(cue: Token, clause: Token) -> Token | None:
    """The claim right before a clause that the parse hung on the verb: "she countered | his claims that it was late"."""
    before = cue.doc[clause.left_edge.i - 1]
    claim = before.dep_ == "dobj" and before.head == cue and before.pos_ == "NOUN" and before.lemma_ in NOUNS
    return before if claim and before.i > cue.i and _begins_with_that(clause) else None


def _is_of_others(claim: Token) -> bool:
    """Whether who is told to do something with a claim has not made it: met it, denied it, or says what he thinks of it."""
    verb = claim.head
    subject = subject_of(verb)
    named = cue_word(verb.lemma_, Frame.NAMING) is not None or verb.lemma_ in _TESTS
    if claim.tag_ == "NNS" and claim.lemma_ in _SAID_BY_MANY and verb.lemma_ not in _MAKES:
        return True  # "the court looked into claims that": others make those
    nobody = subject is not None and subject.lower_ in {"it", "this", "that", "which"}
    return named or nobody or verb.lemma_ in DENIALS | _MET_WITH


def _begins_with_that(clause: Token) -> bool:
    return any(c.dep_ == "mark" and c.lower_ == "that" for c in clause.children)
