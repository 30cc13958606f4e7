"""Reporting words that report nothing said: what was refused, is only foretold, or is weighed by the writer."""

from collections.abc import Mapping

from spacy.tokens import Token

from generator.recognition.words.reporting_verbs import VEHICLES, CueKind, Frame, cue_word
from generator.recognition.words.word_tables import words

_UNSAID = frozenset({"refuse", "decline", "fail", "avoid"})
_TO_COME = words("expect likely due set plan aim prepare intend want hope try need use")
_GROUNDS = words("reason cause right ground excuse chance need")
_MAKES_ABLE = words("allow enable permit let appear seem pressure")
"""Verbs beside which an infinitive says what one may say or seems to think: "would allow them to claim that"."""
_DUE = words("due set likely expected about")
_MEASURES = words("more much lot little something volume plenty less enough")
_POSSIBLE = words("might could may should must")
_SETTLED = words("decide determine know consider find discover see")
_PUT = words("ask tell question press")
_ANSWERED = words("say reply answer respond add")
_PICTURES = words("picture photograph photo image footage video film map chart graph")
_OPEN = words("whether if unless")
_CONTENT = frozenset({"NOUN", "VERB", "ADJ"})
_FEWEST_SMALL = 2
_SPOKEN_OF_THINGS = words("this that it which")
_NOBODY = words("nobody none")
_THEORIES = words("theory myth rumour rumor hoax lie fiction conspiracy falsehood legend")
_LONGEST_ASIDE = 8

_OTHER_MEANINGS: Mapping[str, frozenset[str]] = {
    "rule": frozenset({"out", "in"}),
    "call": frozenset({"off", "up", "in", "out"}),
    "write": frozenset({"off", "down"}),
    "think": frozenset({"up"}),
    "dream": frozenset({"up"}),
    "tell": frozenset({"off", "apart"}),
}
"""Verb lemma to the particles with which it reports no words: "ruled out a change"."""


def is_unsaid(cue: Token) -> bool:
    """Whether a reporting word stands for nothing that somebody said.

    "He did not say that …", "refused to say", "efforts to show that …", "is expected to announce", "asked whether she
    hoped to …", "adding to the sums it has paid", "that says much about …", "a voice in deciding what …".
    """
    if cue.pos_ != "VERB":
        return False
    if _is_in_title(cue) or _is_bidden(cue) or _is_not_done_either(cue) or _is_not_said_to_be(cue):
        return True
    if _is_heard_by_others(cue):
        return True
    refused = cue.dep_ == "xcomp" and cue.head.lemma_ in _UNSAID
    without = cue.dep_ == "pcomp" and cue.head.lower_ == "without"
    denied = any(c.dep_ == "neg" for c in cue.children)
    only_possible = cue.tag_ == "VB" and any(c.dep_ == "aux" and c.lower_ in _POSSIBLE for c in cue.children)
    if refused or without or denied or only_possible or means_another(cue) or _is_put_to_another(cue):
        return True
    if _is_turn_of_phrase(cue) or _is_owed(cue) or _is_asked(cue) or _makes_plain(cue) or _is_nobodys(cue):
        return True
    return _is_weighed(cue) or _is_to_come(cue) or _is_open(cue) or _adds_to_a_sum(cue) or _tells(cue) or _is_seen(cue)


def means_another(verb: Token) -> bool:
    """Whether a particle gives a reporting verb another meaning: "the game was called off"."""
    particles = _OTHER_MEANINGS.get(verb.lemma_, frozenset())
    return any(c.dep_ == "prt" and c.lower_ in particles for c in verb.children)


def _is_to_come(cue: Token) -> bool:
    """An infinitive that says what for, or what will be: "efforts to show", "expected to say"; a gerund of a choice."""
    word = cue_word(cue.lemma_, Frame.CLAUSE)
    if cue.dep_ == "pcomp" and cue.tag_ == "VBG" and any(c.dep_ == "ccomp" for c in cue.children):
        return word is not None and word.kind in {CueKind.ATTITUDE, CueKind.EVIDENCE}
    to = next((c for c in cue.children if c.lower_ == "to" and c.dep_ == "aux"), None)
    if cue.tag_ != "VB" or to is None:
        return False
    if cue.lemma_ in _SETTLED and any(c.dep_ == "ccomp" for c in cue.rights) and cue.dep_ != "ROOT":
        return True
    if to.i > 0 and to.nbor(-1).lower_ in _DUE:
        return True
    if cue.dep_ == "acl" or (cue.dep_ == "relcl" and cue.head.lemma_ in _GROUNDS):
        return cue.head.lemma_.lower() not in VEHICLES
    if cue.dep_ in {"xcomp", "ccomp"} and cue.head.lemma_ in _MAKES_ABLE:
        return True
    if cue.dep_ == "advcl" and word is not None and word.kind in {CueKind.ATTITUDE, CueKind.EVIDENCE}:
        return True
    return cue.dep_ in {"xcomp", "advcl"} and cue.head.lemma_.lower() in _TO_COME | _MAKES_ABLE


def _is_in_title(cue: Token) -> bool:
    """Whether a verb is a word of a work's name, as in "the remake of Do They Know How"; headlines have no small words."""
    if not cue.text[:1].isupper() or cue.text.isupper() or cue.is_sent_start or cue.nbor(-1).is_punct:
        return False
    return sum(t.is_lower and t.pos_ in _CONTENT for t in cue.sent) >= _FEWEST_SMALL


def _is_weighed(cue: Token) -> bool:
    """Whether nobody does it, who might: "it is dangerous to assume that prices will fall"."""
    over = cue.head
    empty = any(c.dep_ in {"nsubj", "expl"} and c.lower_ == "it" for c in over.children)
    return cue.tag_ == "VB" and cue.dep_ in {"xcomp", "ccomp", "advcl"} and over.lemma_ == "be" and empty


def _is_put_to_another(cue: Token) -> bool:
    """The question of "Asked whether it would rain she said: “No”", where the parse took the answer for a part of it."""
    opens = cue.i == cue.sent.start and cue.tag_ in {"VBN", "VBD"} and cue.lemma_ in _PUT
    return opens and any(t.lemma_ in _ANSWERED and t.tag_ == "VBD" and t.i > cue.i for t in cue.subtree)


def _is_open(cue: Token) -> bool:
    """What is asked or supposed of somebody: "… would not tell whether she hoped to run"."""
    word = cue_word(cue.lemma_, Frame.INFINITIVE) or cue_word(cue.lemma_, Frame.CLAUSE)
    clause = next((c for c in cue.rights if c.dep_ == "ccomp"), None)
    if cue.lemma_ in _SETTLED and clause is not None and any(c.lower_ in _OPEN for c in clause.lefts):
        return True  # what is still to be decided or found out
    marks = any(c.dep_ == "mark" and c.lower_ in _OPEN and c.i < cue.i for c in cue.children)
    return marks and word is not None and cue.dep_ in {"ccomp", "advcl", "pcomp"}


def _adds_to_a_sum(cue: Token) -> bool:
    """Nothing is said in "adding to the honours it has won": the clause tells which honours."""
    if cue.lemma_ != "add":
        return False
    to = next((c for c in cue.rights if c.dep_ == "prep" and c.lower_ == "to"), None)
    clause = next((c for c in cue.rights if c.dep_ == "ccomp"), None)
    if to is None or clause is None or clause.i < to.i:
        return False
    return clause.left_edge.i == to.right_edge.i + 1 and clause.left_edge.lower_ != "that"


def _tells(cue: Token) -> bool:
    """A thing says much about another: the writer's judgement, no words."""
    said = next((c for c in cue.rights if c.dep_ in {"dobj", "npadvmod", "advmod"} and c.i <= cue.i + 3), None)
    subject = next((c for c in cue.lefts if c.dep_ == "nsubj"), None)
    if said is None or subject is None or cue.lemma_ not in {"say", "tell"}:
        return False
    return said.lower_ in _MEASURES and subject.lower_ in _SPOKEN_OF_THINGS


def _is_turn_of_phrase(cue: Token) -> bool:
    """Time will tell whether …; That said, …: nobody speaks."""
    subject = next((c for c in cue.lefts if c.dep_ in {"nsubj", "nsubjpass"}), None)
    if cue.lemma_ == "tell":
        return subject is not None and subject.lower_ == "time"
    if cue.lemma_ == "claim":  # "it never condemned the plan, rather it claims neutrality"
        return any(c.dep_ == "dobj" and c.pos_ == "NOUN" for c in cue.rights)
    behind = cue.doc[cue.i + 1].text if cue.i + 1 < len(cue.doc) else ""
    if cue.lower_ == "said":
        return behind == "," and cue.i > 0 and cue.nbor(-1).lower_ in {"that", "this", "being"}
    over = cue.head  # "all of this is to say that"
    whose = next((c.lower_ for c in over.lefts if c.dep_ == "nsubj"), "")
    return (
        cue.lower_ == "say"
        and cue.dep_ == "xcomp"
        and over.lemma_ == "be"
        and whose in {"this", "that", "all", "which"}
    )


def _is_bidden(cue: Token) -> bool:
    """What readers are told to do: "Note the first word on the label"."""
    return cue.tag_ == "VB" and cue.i == cue.sent.start and cue.dep_ == "ROOT" and not any(True for _ in cue.lefts)


def _is_heard_by_others(cue: Token) -> bool:
    """What others hear in somebody's words: "her comments suggesting a likeness"."""
    return cue.lemma_ == "suggest" and cue.dep_ == "acl" and any(c.dep_ == "poss" for c in cue.head.lefts)


def _is_not_said_to_be(cue: Token) -> bool:
    """What somebody has not said that he wants: "Norland has not said that it wants the port"."""
    over = cue.head
    said = cue.dep_ == "ccomp" and cue_word(over.lemma_, Frame.CLAUSE) is not None
    return said and any(c.dep_ == "neg" for c in over.children)


def _is_not_done_either(cue: Token) -> bool:
    """What somebody did not do, nor say: "did not answer or announce a plan"."""
    over = cue.head
    denied = cue.dep_ == "conj" and cue.tag_ == over.tag_ == "VB" and any(c.dep_ == "neg" for c in over.children)
    return denied and any(c.dep_ == "cc" and c.lower_ in {"or", "nor"} for c in over.children)


def _is_nobodys(cue: Token) -> bool:
    """What no one says, or a theory has it that somebody said: "the theory, spread by Doe, that Roe urged them to leave"."""
    verb = cue.head if cue.dep_ == "xcomp" else cue
    subject = next((c for c in verb.lefts if c.dep_ in {"nsubj", "nsubjpass"}), None)
    if subject is not None and (subject.lower_ in _NOBODY or any(c.lower_ == "no" for c in subject.lefts)):
        return True
    that = next((c for c in cue.lefts if c.dep_ == "mark" and c.lower_ == "that"), None)
    before = cue.doc[max(cue.sent.start, that.i - _LONGEST_ASIDE) : that.i] if that is not None else ()
    return any(t.lemma_.lower() in _THEORIES and t.pos_ == "NOUN" for t in before)


def _is_owed(cue: Token) -> bool:
    """What somebody will have to explain, or has to; who had to admit it did."""
    return cue.dep_ == "xcomp" and cue.head.lemma_ == "have" and cue.head.tag_ != "VBD" and cue.tag_ == "VB"


def _is_asked(cue: Token) -> bool:
    """The writer's question: "Does the council say that …?", "What does she want them to do?"."""
    subject = next((c for c in cue.lefts if c.dep_ == "nsubj"), None)
    return subject is not None and any(c.dep_ == "aux" and c.lemma_ == "do" and c.i < subject.i for c in cue.lefts)


def _makes_plain(cue: Token) -> bool:
    """A deed that shows why, what or how, and "that explains why": nobody says so."""
    subject = next((c for c in cue.lefts if c.dep_ == "nsubj"), None)
    behind = cue.doc[cue.i + 1].lower_ if cue.i + 1 < len(cue.doc) else ""
    if subject is None or behind not in {"why", "how", "what"}:
        return False
    return (cue.lemma_ == "show" and subject.lemma_.lower() not in VEHICLES) or (
        cue.lemma_ == "explain" and subject.lower_ in _SPOKEN_OF_THINGS
    )


def _is_seen(cue: Token) -> bool:
    """Pictures show what there is to see, and say nothing."""
    word = cue_word(cue.lemma_, Frame.CLAUSE)
    subject = next((c for c in cue.lefts if c.dep_ == "nsubj"), None)
    evidence = word is not None and (word.kind is CueKind.EVIDENCE or cue.lemma_ in {"show", "suggest"})
    return evidence and subject is not None and subject.lemma_.lower() in _PICTURES
