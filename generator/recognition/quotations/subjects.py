"""Who does what a verb says: its subject, or that of the verb it hangs on."""

from spacy.tokens import Token

from generator.recognition.quotations.next_acts import adds_to, goes_on_from, is_of_unclear_subject
from generator.recognition.words.kind_words import GROUP_NOUNS
from generator.recognition.words.person_words import is_person
from generator.recognition.words.reporting_verbs import VEHICLES
from generator.recognition.words.word_tables import words

SUBJECTS = frozenset({"nsubj", "csubj"})
NOUNS = frozenset({"NOUN", "PROPN", "PRON"})
_RELATIVE = frozenset({"WDT", "WP", "WP$"})
_CLIMBS = frozenset({"conj", "xcomp", "advcl", "pcomp", "prep", "acl", "ccomp", "relcl", "dep", "parataxis"})
_PEOPLE = words("family couple community people public crowd population household staff crew pair duo trio source rep")
_HANDED_ON = words("quote cite overhear hear record")
"""Whose passive names whose words they are: "Doe was quoted by the paper as saying"."""
_SENDING = words("send write issue mail circulate forward distribute post email")
_FINITE = frozenset({"VBD", "VBZ"})
_OCCASIONS = words("when if once being")
WEEKDAYS = words("monday tuesday wednesday thursday friday saturday sunday")
_DAYS = WEEKDAYS | words("january february march april may june july august september october november december")


def subject_of(verb: Token, *, climb: bool = True) -> Token | None:
    """The subject of a verb, or of the verb it hangs on ("went on to say", "…, adding that").

    A participle that describes a noun ("a letter saying that") belongs to that noun; a relative pronoun counts as
    the noun it stands for.
    """
    if (named := _name_before(verb)) is not None:
        return named
    current, joined = verb, False
    for _ in range(6):
        if is_passive(current):
            return _behind_passive(current, joined=joined)
        subjects = [c for c in current.children if c.dep_ in SUBJECTS and c.pos_ != "VERB"]
        subject = next((c for c in reversed(subjects) if c.i < current.i), subjects[0] if subjects else None)
        subject = _heard_by(current) or subject
        if joined and subject is not None and any(c.tag_ == "WDT" and c.dep_ == "det" for c in subject.children):
            current = current.head  # "they differ over which way is best and say …"
            continue
        if subject is not None:
            return _antecedent(current) if subject.tag_ in _RELATIVE else _named_beside(subject, current)
        if current.tag_ == "VBD" and (named := _named_like_a_helper(current)) is not None:
            return named
        if not climb or current.dep_ not in _CLIMBS or current.head == current:
            return None
        if current.dep_ in {"acl", "relcl"} and current.head.pos_ in NOUNS:
            return _sender_to(current.head) or current.head
        if (current.dep_ == "ccomp" and current.i < current.head.i) or is_anothers(current):
            return None
        if current.dep_ == "xcomp" and (requested := _object_of(current.head)) is not None:
            return requested
        if is_of_unclear_subject(current):
            return None
        joined = current.dep_ == "conj"
        current = goes_on_from(current) or adds_to(current) or current.head
    return None


def is_anothers(verb: Token) -> bool:
    """Whether a finite verb whose subject the parse lost is hung on another's, with nothing that joins the two.

    "“…,” she said on X. Doe, who was there, told us", read as one sentence; "Doe is seen as strong and his aide Roe, in
    Lund, agreed".
    """
    if verb.tag_ not in {"VBD", "VBZ"} or any(c.dep_ in {"aux", "auxpass"} for c in verb.lefts):
        return False
    over = verb.head
    joined = any(c.dep_ in {"cc", "punct"} and over.i < c.i < verb.i and c.text != "," for c in over.children)
    listed = any(c.dep_ == "conj" for c in verb.children) or over.dep_ == "conj"
    named = any(t.pos_ == "PROPN" and t.nbor(1).text == "," for t in verb.doc[over.i + 1 : verb.i])
    return verb.dep_ in {"ccomp", "conj"} and over.i < verb.i and not joined and not listed and named


def _sender_to(hearers: Token) -> Token | None:
    """Doe in "Doe sent letters to the members stating that …", where the parse has the members state it."""
    verb = hearers.head.head
    if hearers.dep_ != "pobj" or hearers.head.lower_ != "to" or verb.lemma_ not in _SENDING:
        return None
    sent = any(c.dep_ == "dobj" and c.i < hearers.i for c in verb.rights)
    return next((c for c in verb.lefts if c.dep_ == "nsubj" and c.tag_ not in _RELATIVE), None) if sent else None


def _named_like_a_helper(verb: Token) -> Token | None:
    """Ms May or Mr Will in "May said", which the parse takes for a helping verb though a past tense follows."""
    helper = verb.doc[verb.i - 1] if verb.i > 0 else verb
    return helper if helper.tag_ == "MD" and helper.text in {"May", "Will"} and helper.head == verb else None


def _named_beside(subject: Token, verb: Token) -> Token:
    """Doe in "The plan Doe says is dead", where the parse took the name for a second word for the plan."""
    if subject.pos_ != "NOUN" or is_person(subject.lemma_.lower()) or subject.i > verb.i:
        return subject
    named = next((c for c in subject.rights if c.dep_ == "appos" and c.pos_ == "PROPN" and c.i == verb.i - 1), None)
    beside = named is not None and named.left_edge.i == subject.i + 1 and subject.lemma_.lower() not in GROUP_NOUNS
    return named if named is not None and beside else subject


def _name_before(verb: Token) -> Token | None:
    """The name that a coordinated verb follows at once, where the parse left the verb without a subject.

    In "The striker trained in Lund and Berg said …" it makes Berg a second town.
    """
    if verb.dep_ != "conj" or verb.tag_ not in _FINITE or any(c.dep_.startswith("nsubj") for c in verb.children):
        return None
    before = verb.i - 1
    while before > verb.sent.start and verb.doc[before].dep_ == "advmod":
        before -= 1
    name = verb.doc[before]
    first = before
    while first > verb.sent.start and verb.doc[first - 1].pos_ == "PROPN":
        first -= 1
    joint = verb.doc[first - 1]
    opens = joint.tag_ == "CC" or joint.lower_ in {"in", "on"}
    return name if name.pos_ == "PROPN" and opens and name.lower_ not in _DAYS and name.head != verb.head else None


def is_passive(verb: Token) -> bool:
    """Whether a verb is passive, as in "was told", "asked by reporters, she …" or "said no when asked"."""
    if verb.lemma_ == "ask" and verb.tag_ in {"VBN", "VBD"} and verb.i > 0 and verb.nbor(-1).lower_ in _OCCASIONS:
        return True
    opens = verb.i == verb.sent.start and verb.dep_ == "advcl"
    if verb.tag_ != "VBN" and not (opens and verb.tag_ == "VBD"):
        return False
    helpers = [c for c in verb.children if c.dep_ in {"aux", "auxpass"}]
    return any(c.dep_ == "auxpass" for c in helpers) or (not helpers and verb.dep_ in {"advcl", "acl"})


def _undergoing(verb: Token) -> Token | None:
    """The subject of a passive verb; what it goes on to do is its own act: "she was asked to leave and said no"."""
    return next((c for c in verb.children if c.dep_ == "nsubjpass" and c.tag_ not in _RELATIVE), None)


def _behind_passive(verb: Token, *, joined: bool) -> Token | None:
    """Who speaks by a passive verb: who goes on to, or is quoted, undergoes it; else the agent."""
    own = joined or verb.lemma_ in _HANDED_ON
    return (_undergoing(verb) if own else None) or _agent(verb)


def _heard_by(verb: Token) -> Token | None:
    """Whose words somebody hands on: Doe in "the paper quoted Doe as saying", "as having said", "she quoted Doe: “…”"."""
    if verb.lemma_ not in _HANDED_ON or is_passive(verb):
        return None
    said = (c for as_ in verb.rights if as_.lower_ == "as" for c in as_.children)
    if verb.lemma_ != "quote" and not any(c.tag_ in {"VBG", "VBN"} for c in said):
        return None
    return next((c for c in verb.rights if c.dep_ == "dobj"), None)


def _agent(verb: Token) -> Token | None:
    by = next((c for c in verb.children if c.dep_ == "agent"), None)
    return next((c for c in by.children if c.dep_ == "pobj"), None) if by is not None else None


def _object_of(verb: Token) -> Token | None:
    """The one who is to do it in "urged them to say"; None for verbs without an object."""
    return next((c for c in verb.children if c.dep_ == "dobj" and c.pos_ in NOUNS and c.i > verb.i), None)


def _antecedent(verb: Token) -> Token | None:
    """The noun a relative clause tells of; for "who" the person right before it: "the anger of | experts who say"."""
    noun = verb.head if verb.dep_ == "relcl" and verb.head.pos_ in NOUNS else None
    if noun is not None and noun.ent_type_ == "GPE" and any(c.lower_ == "who" for c in verb.lefts):
        return _whose_post(noun)
    if noun is None or noun.pos_ != "NOUN" or is_person(noun.lemma_.lower()):
        return noun
    who = next((c for c in verb.lefts if c.lower_ == "who" and c.i > 0), None)
    before = who.nbor(-2 if who.nbor(-1).text == "," else -1) if who is not None and who.i > 1 else noun
    person = before.pos_ == "PROPN" or is_person(before.lemma_.lower())
    return before if person and before.is_ancestor(verb) is False and before in noun.subtree else noun


def _whose_post(place: Token) -> Token:
    """Doe in "Doe, the envoy to Norway, | who said": no place is a "who"."""
    above = place
    while above.dep_ in {"pobj", "prep", "compound", "appos"} and above.head.pos_ in NOUNS | {"ADP"}:
        above = above.head
        if above.pos_ in NOUNS and (above.ent_type_ == "PERSON" or is_person(above.lemma_.lower())):
            return above.head if above.dep_ == "appos" and above.head.pos_ == "PROPN" else above
    return place


def may_speak(source: Token) -> bool:
    """Whether a noun may be who speaks: a name, a pronoun, people, a group, or what carries words; not a price."""
    if source.pos_ != "NOUN":
        return True
    lemma = source.lemma_.lower()
    return is_person(lemma) or lemma in GROUP_NOUNS | VEHICLES | _PEOPLE
