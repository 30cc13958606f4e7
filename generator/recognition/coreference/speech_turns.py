"""Who speaks and who was asked around a pronoun: what makes "he said" go on for one and not for another."""

from spacy.tokens import Token

from generator.recognition.coreference.referents import Scene, is_saying
from generator.recognition.words.person_words import is_person
from generator.recognition.words.word_tables import words

_CHARGING = words("accuse blame criticise criticize condemn dismiss reject deny praise denounce")
_ASKING = words("ask question quiz")
_OPEN_QUESTION = words("if whether what why how when where who")


def says(pronoun: Token) -> bool:
    """Whether a pronoun is the subject of a verb of saying."""
    return pronoun.dep_ == "nsubj" and is_saying(pronoun.head.lemma_)


def noun_beside(token: Token) -> Token:
    """The noun that a name stands beside, else the name: the sister in "his sister, Doe, said"."""
    beside = token.dep_ == "appos" and token.pos_ == "PROPN" and is_person(token.head.lemma_.casefold())
    return token.head if beside else token


def is_told_to_speak(token: Token) -> bool:
    """Whether somebody is told to say something, or is brought to say it."""
    token = noun_beside(token)
    if stands_before_said(token):
        return True
    if any(c.dep_ == "neg" for c in token.head.children):
        return False
    if token.dep_ == "nsubj":
        return is_saying(token.head.lemma_)
    if who_says(token):
        return True
    return token.dep_ == "dobj" and any(
        c.dep_ in {"xcomp", "ccomp"} and is_saying(c.lemma_) for c in token.head.children
    )


def stands_before_said(token: Token) -> bool:
    """Whether a name between commas stands before a verb of saying that has no subject in the parse: "…, Gen Doe, said"."""
    doc, behind = token.doc, token.i + 1
    if token.pos_ != "PROPN" or behind + 1 >= len(doc) or doc[behind].text != ",":
        return False
    verb = doc[behind + 1]
    finite = verb.tag_ in {"VBD", "VBZ"} and is_saying(verb.lemma_)
    return finite and not any(child.dep_ in {"nsubj", "nsubjpass"} for child in verb.children)


def reports_of_another(token: Token) -> bool:
    """Whether the token is the subject of a sentence that reports what somebody says of another: "Doe accused Roe of it"."""
    token = noun_beside(token)
    verb = token.head
    asks = verb.lemma_ in _ASKING
    reports = (is_saying(verb.lemma_) and not asks) or verb.lemma_ in _CHARGING
    return token.dep_ == "nsubj" and verb.dep_ == "ROOT" and reports


def was_asked(token: Token) -> bool:
    """Whether somebody was asked a question, not to do something: "asked Doe whether it was late"."""
    verb = token.head
    if verb.lemma_ not in _ASKING or token.dep_ not in {"dobj", "dative", "nsubjpass"}:
        return False
    opens = {t.lower_ for c in verb.rights for t in (c.left_edge, *c.lefts) if c.i > token.i or c == token}
    return bool(opens & _OPEN_QUESTION) or any(c.dep_ == "prep" and c.lower_ == "about" for c in verb.rights)


def follows_quoted_words(scene: Scene, pronoun: Token) -> bool:
    """Whether quoted words stand before "he said" in the pronoun's sentence."""
    said = says(pronoun) and scene.zone_at[pronoun.i] < 0
    return said and any(scene.zone_at[i] >= 0 for i in range(pronoun.sent.start, pronoun.i))


def is_whose_report(token: Token) -> bool:
    """Whether the token is whose report it is: "According to Doe, he …"."""
    to = token.head
    return token.dep_ == "pobj" and to.lower_ == "to" and to.i > 0 and to.nbor(-1).lower_ == "according"


def who_says(token: Token) -> bool:
    """Whether "who" takes up a name and says something: "criticised by Doe, who said that …"."""
    clauses = (c for c in token.rights if c.dep_ == "relcl" and is_saying(c.lemma_))
    return token.pos_ == "PROPN" and any(
        c.dep_ == "nsubj" and c.lower_ == "who" for verb in clauses for c in verb.lefts
    )
