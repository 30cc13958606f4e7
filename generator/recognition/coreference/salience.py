"""How much a referent is in the reader's mind when a pronoun comes: the weights, in one table."""

from collections.abc import Mapping

from spacy.tokens import Token

from generator.recognition.coreference.referents import Referent, Scene
from generator.recognition.coreference.said_words import is_in_what_it_says
from generator.recognition.coreference.speech_turns import (
    follows_quoted_words,
    is_told_to_speak,
    is_whose_report,
    noun_beside,
    reports_of_another,
    says,
    stands_before_said,
    was_asked,
    who_says,
)
from generator.recognition.words.person_words import is_person

ROLE_WEIGHTS: Mapping[str, float] = {
    "nsubj": 3.0,
    "nsubjpass": 3.0,
    "agent": 1.4,
    "dobj": 1.3,
    "dative": 1.1,
    "poss": 1.1,
    "attr": 0.8,
    "pobj": 0.8,
    "compound": 0.3,
    "nmod": 0.3,
}
"""After Lappin and Leass (1994): subjects outweigh objects, objects the rest."""

OTHER_ROLE = 0.7
SUBORDINATE = -0.6
COMPANY_OF_SUBJECT = 2.0
ADDRESSEE = -1.0
PER_SENTENCE = -1.1
PER_BLOCK = -0.2
OTHER_ZONE = -1.6
ONLY_SPOKEN_OF = -1.5
PER_EARLIER_MENTION = 0.15
MOST_EARLIER_MENTIONS = 10
CONJUNCT = -0.8
SAME_CLAUSE_SUBJECT = 1.2
OWNS_SUBJECT = 1.5
MADE_WHAT_HOLDS = 3.5
SAME_ROLE = 0.3
JOINED_TO_OWNER = 3.5
SPEAKS_AGAIN = 0.8
ANSWERS = 3.5
QUOTED_NEXT = 1.2
_SAME_BLOCK = 2
PER_TOKEN = -0.012
KNOWN_GENDER = 1.0


def salience(scene: Scene, referent: Referent, pronoun: Token) -> float:
    """The weight of a referent for a pronoun that comes after it; larger is likelier.

    Source: salience factors after Lappin and Leass, An Algorithm for Pronominal Anaphora Resolution (1994).
    """
    token = scene.doc[referent.position]
    role = _role(token)
    score = COMPANY_OF_SUBJECT if _explains_subject(token) else ROLE_WEIGHTS.get(role, OTHER_ROLE)
    if role in {"dobj", "dative"} and token.head.lemma_ in {"tell", "inform", "assure", "notify"}:
        score += ADDRESSEE
    if role.startswith("nsubj") and token.head.dep_ in {"advcl", "relcl", "acl", "ccomp", "pcomp"}:
        score += SUBORDINATE
    if role.startswith("nsubj") and pronoun.dep_.startswith("nsubj"):
        score += SAME_ROLE
    apart = _sentences_between(scene, token, pronoun)
    score += PER_SENTENCE * apart
    score += PER_BLOCK * (scene.block_at[pronoun.i] - scene.block_at[token.i])
    score += PER_TOKEN * (pronoun.i - token.i)
    if token.dep_ == "conj" and not _stands_before_verb(token):
        score += CONJUNCT
    score += _of_owner(token, pronoun)
    if noun_beside(token).i == subject_of_clause(pronoun):
        score += SAME_CLAUSE_SUBJECT
    if pronoun.dep_ == "poss" and pronoun.head.dep_ == "conj" and token.i == pronoun.head.head.i:
        score += JOINED_TO_OWNER  # "Doe and her brother"
    near = apart <= (_SAME_BLOCK if scene.block_at[pronoun.i] == scene.block_at[token.i] else 1)
    if near and (says(pronoun) or is_whose_report(pronoun)) and is_told_to_speak(token):
        score += SPEAKS_AGAIN
    if apart == 1 and follows_quoted_words(scene, pronoun):
        score += ANSWERS if was_asked(token) else QUOTED_NEXT if reports_of_another(token) else 0.0
    if scene.zone_at[token.i] != scene.zone_at[pronoun.i]:
        score += OTHER_ZONE
        if scene.zone_at[pronoun.i] < 0 and says(pronoun):
            score += ONLY_SPOKEN_OF
    if referent.draft is not None:
        earlier = sum(mention.start < pronoun.i for mention in referent.draft.mentions)
        score += PER_EARLIER_MENTION * min(MOST_EARLIER_MENTIONS, earlier)
    return score


def _sentences_between(scene: Scene, token: Token, pronoun: Token) -> int:
    """How far back a token is; who spoke last is in the sentence before, however much he said."""
    told = scene.apart(token.i, pronoun.i)
    return told if told <= 1 and is_told_to_speak(token) else scene.sentence_at[pronoun.i] - scene.sentence_at[token.i]


def _of_owner(token: Token, pronoun: Token) -> float:
    """What weighs for who owns or made what the pronoun's clause tells of."""
    made = MADE_WHAT_HOLDS if _made_what_holds(token, pronoun) else 0.0
    return made + (OWNS_SUBJECT if _owns_subject(token, pronoun) else 0.0)


def _made_what_holds(token: Token, pronoun: Token) -> bool:
    """Whether the token made what the pronoun's clause tells of: "remarks made by Doe, in which she said"."""
    made = token.head.head
    return token.dep_ == "pobj" and token.head.dep_ == "agent" and made.dep_ == "acl" and made.is_ancestor(pronoun)


def _owns_subject(token: Token, pronoun: Token) -> bool:
    """Whether the token owns the subject of the verb in whose clause the pronoun lies: "Doe's reply suggests he knows".

    Who is somebody's speaks for himself: "Doe's lawyer said he knew".
    """
    owned = token.head
    verb = owned.head
    speaks = is_person(owned.lemma_.casefold()) and pronoun.dep_ != "poss"
    return (
        token.dep_ == "poss"
        and owned.dep_ == "nsubj"
        and not speaks
        and verb != pronoun.head
        and verb.is_ancestor(pronoun)
    )


def _explains_subject(token: Token) -> bool:
    """Whether the token stands in words that say who the subject is: the party in "Doe, leader of the party, said"."""
    for _ in range(4):
        if token.dep_ not in {"pobj", "prep", "appos", "compound", "poss", "nmod"}:
            return False
        token = token.head
        if token.dep_ in {"nsubj", "nsubjpass"}:
            return True
    return False


def subject_of_clause(pronoun: Token) -> int | None:
    """Token position of the subject of the clause a pronoun stands in; for "who" that of the noun it takes up."""
    verb = pronoun.head
    for _ in range(10):
        subject = next((child for child in verb.children if child.dep_ in {"nsubj", "nsubjpass"}), None)
        if subject is not None and subject.i < pronoun.i:
            relative = subject.tag_ in {"WP", "WDT"} and verb.dep_ == "relcl"
            return int(verb.head.i if relative else subject.i)
        if subject is not None or verb.head == verb:
            return None
        verb = verb.head
    return None


def _role(token: Token) -> str:
    """The role of the phrase the token heads; an apposition has that of what it explains, a conjunct a little less."""
    if _stands_before_verb(token) or who_says(token) or is_whose_report(token) or stands_before_said(token):
        return "nsubj"
    for _ in range(3):
        if token.dep_ not in {"appos", "conj", "flat"} or token.head == token:
            break
        token = token.head
    if token.dep_ == "pobj" and token.head.dep_ == "agent":
        return "agent"
    return str(token.dep_)


def _stands_before_verb(token: Token) -> bool:
    """Whether a name read as the second of two begins a clause: "six points behind Lund and Doe is confident that"."""
    if token.dep_ != "conj" or token.pos_ != "PROPN" or token.i + 1 >= len(token.doc):
        return False
    verb = token.nbor(1)
    if verb.tag_ not in {"VBZ", "VBD"} or verb.dep_ != "conj" or any(c.dep_.startswith("nsubj") for c in verb.children):
        return False
    return token.left_edge.i > 0 and token.doc[token.left_edge.i - 1].tag_ == "CC"


def is_barred(scene: Scene, referent: Referent, pronoun: Token) -> bool:
    """Whether grammar forbids that the two are one: arguments of one verb, or somebody and his own possessor.

    In "her former teacher, Doe" she is not Doe, nor in "Doe wants to meet her".
    """
    token = scene.doc[referent.position]
    if pronoun.dep_ == "poss":
        owned = pronoun.head
        if referent.draft is not None and scene.taken.get(owned.i) is referent.draft:
            return True
        return (
            token == owned
            or (token.dep_ == "poss" and token.head == owned)
            or (owned.dep_ == "appos" and token == owned.head)
        )
    if pronoun.lower_.endswith(("self", "selves")):
        return False
    if is_in_what_it_says(scene, referent, pronoun):
        return True
    if _is_spoken_of_first(token, pronoun):
        return True
    if token.head == pronoun.head and token.dep_ not in {"poss", "appos", "compound"} and token.dep_ != "advcl":
        return True
    if pronoun.dep_ in {"dobj", "dative"} and token.i == _understood_subject(pronoun.head):
        return True
    if pronoun.dep_ == "pobj" and pronoun.head.head == token.head and token.dep_.startswith("nsubj"):
        return pronoun.head.lower_ in {"of", "to", "by", "for", "against"}
    return pronoun.dep_ == "pobj" and pronoun.head.head == token


def _is_spoken_of_first(token: Token, pronoun: Token) -> bool:
    """Whether the pronoun does what the words before it say of somebody: "Speaking about Doe's claim, he said"."""
    if not pronoun.dep_.startswith("nsubj") or token.pos_ != "PROPN":
        return False
    fronted = (c for c in pronoun.head.lefts if c.dep_ == "advcl" and c.tag_ in {"VBG", "VBN"} and c.i < pronoun.i)
    return any(clause.is_ancestor(token) and not _has(clause, "nsubj", "nsubjpass") for clause in fronted)


def _understood_subject(verb: Token) -> int | None:
    """The subject that an infinitive has without saying so: Doe, in "Doe wants to meet her"; None if it has its own."""
    for _ in range(3):
        if verb.dep_ not in {"xcomp", "conj"} or _has(verb, "nsubj", "nsubjpass"):
            return None
        over = verb.head
        if verb.dep_ == "xcomp" and _has(over, "dobj", "dative"):
            return None
        subject = next((child.i for child in over.children if child.dep_ in {"nsubj", "nsubjpass"}), None)
        if subject is not None:
            return int(subject)
        verb = over
    return None


def _has(verb: Token, *roles: str) -> bool:
    return any(child.dep_ in roles for child in verb.children)
