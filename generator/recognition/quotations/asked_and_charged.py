"""What a verb reports without a clause of its own: promises, requests, charges, denials and names given."""

from spacy.tokens import Token

from generator.recognition.parsing.parsed_article import ParsedArticle
from generator.recognition.quotations.attributions import Attribution
from generator.recognition.quotations.made_attributions import made
from generator.recognition.quotations.next_acts import is_added_act, start_of_act
from generator.recognition.quotations.subjects import is_passive, may_speak, subject_of
from generator.recognition.quotations.writers_tails import before_writer
from generator.recognition.words.person_words import is_calling
from generator.recognition.words.reporting_verbs import CUES, CueKind, Frame, cue_word
from generator.records.entity import EntityKind

_FEWEST_IN_CLAUSE = 3
_WITHOUT_WORDS = frozenset({"encourage", "press", "persuade", "invite"})
"""What a thing can do to people as well: cheap fares encourage them to travel."""


def infinitive_of_verb(parsed: ParsedArticle, cue: Token) -> Attribution | None:
    """Find She promised to come; She urged them to come."""
    if cue.pos_ != "VERB":
        return None
    clause = next((c for c in cue.children if c.dep_ in {"xcomp", "ccomp"} and c.i > cue.i and _is_infinitive(c)), None)
    if clause is None or _is_noun_read_as_verb(cue):
        return None
    if _says_nothing(clause) or _is_any_who(parsed, cue):
        return None
    has_object = any(c.dep_ in {"dobj", "dative"} for c in cue.children)
    frame = Frame.REQUESTED if has_object or clause.dep_ == "ccomp" else Frame.INFINITIVE
    if cue_word(cue.lemma_, frame) is None:
        return None
    if frame is Frame.REQUESTED and any(c.dep_ == "aux" and c.lower_ == "can" for c in cue.children):
        return None  # what somebody can ask for has not been asked
    if any(c.lower_ == "whether" for c in clause.lefts):
        return None  # who is to decide whether to go has not decided
    if frame is Frame.REQUESTED and cue.lemma_ in _WITHOUT_WORDS and not _is_voice(parsed, subject_of(cue)):
        return None
    rule = "infinitive-of-request" if frame is Frame.REQUESTED else "infinitive-of-intention"
    source = subject_of(cue)
    start = _start_of_infinitive(cue, clause, frame)
    added = (start_of_act(t) for t in cue.doc[clause.i + 1 : clause.right_edge.i + 1] if is_added_act(t))
    part = (start, before_writer(cue, start, next(added, clause.right_edge.i + 1)))
    return made(parsed, rule, cue, source, [part]) if source is not None else None


def _is_noun_read_as_verb(cue: Token) -> bool:
    """The plans in "her opposition to Norland's port plans to build": a clause of its own would have a subject."""
    own = any(c.dep_.startswith("nsubj") or c.dep_ == "mark" for c in cue.lefts)
    return cue.dep_ == "advcl" and cue.tag_ == "VBZ" and not own


def _says_nothing(clause: Token) -> bool:
    """Whether an infinitive is a verb of saying without what is said: "as she likes to claim"."""
    reports = any(word.kind is CueKind.SPEECH for word in CUES.get(clause.lemma_, ()))
    return reports and not any(c.i > clause.i and c.is_alpha for c in clause.children)


def _is_any_who(parsed: ParsedArticle, cue: Token) -> bool:
    """Whether "who" takes up whoever they may be: "it lets people who want to leave do so"."""
    if cue.dep_ != "relcl" or cue_word(cue.lemma_, Frame.INFINITIVE) is None:
        return False
    who = next((c for c in cue.lefts if c.dep_ == "nsubj" and c.tag_ == "WP"), None)
    chain = parsed.chain_at(cue.head)
    plural = cue.head.tag_ in {"NNS", "NNPS"} or cue.head.pos_ == "PRON"
    named = chain is not None and chain.kind in {EntityKind.PERSON, EntityKind.GROUP}
    return who is not None and plural and not named and who.i > 0 and who.nbor(-1).text != ","


def _is_voice(parsed: ParsedArticle, source: Token | None) -> bool:
    """Whether a source is somebody or what carries somebody's words: low prices that encourage people say nothing."""
    return source is None or parsed.chain_at(source) is not None or may_speak(source)


def _start_of_infinitive(cue: Token, clause: Token, frame: Frame) -> int:
    """Where | drivers not to stop begins in She urged drivers not to stop; | not to stop in She promised not to stop."""
    start: int = min(c.i for c in clause.children if (c.lower_ == "to" and c.dep_ == "aux") or c.dep_ == "neg")
    if frame is not Frame.REQUESTED:
        return start
    asked = next(
        (c for c in (*cue.rights, *clause.lefts) if c.dep_ in {"dobj", "dative", "nsubj"} and c.i < start), None
    )
    return start if asked is None else asked.left_edge.i


def request_after_preposition(parsed: ParsedArticle, cue: Token) -> Attribution | None:
    """Find She called on the council to act; She appealed to both sides to stop."""
    if (cue.lemma_, cue.pos_) not in {("call", "VERB"), ("appeal", "VERB")} or cue.i + 2 >= len(cue.doc):
        return None
    on = next((c for c in cue.rights if c.dep_ in {"prep", "prt"} and c.lower_ in {"on", "upon", "to"}), None)
    if on is None:
        return None
    to = next((t for t in cue.doc[on.i + 2 : cue.sent.end] if t.tag_ == "TO" and t.head.tag_ == "VB"), None)
    source = subject_of(cue)
    if to is None or source is None or any(t.tag_ in {"VBD", "VBZ", "."} for t in cue.doc[on.i + 1 : to.i]):
        return None
    return made(parsed, "infinitive-of-request", cue, source, [(on.i + 1, to.head.right_edge.i + 1)])


def charge(parsed: ParsedArticle, cue: Token) -> Attribution | None:
    """Find She accused them of lying; She blamed the council for it."""
    if cue.pos_ != "VERB" or cue_word(cue.lemma_, Frame.CHARGED) is None:
        return None
    charged = next((c for c in cue.rights if c.dep_ == "dobj"), None)
    if charged is None:
        return None
    joints = {"of"} if cue.lemma_ == "accuse" else {"for", "on"}
    behind = [c for c in (*charged.rights, *cue.rights) if c.dep_ == "prep" and c.lower_ in joints and c.i > charged.i]
    parts = [(charged.left_edge.i, deed.right_edge.i + 1) for deed in behind[-1:]]
    return made(parsed, "charge", cue, subject_of(cue), parts)


def _is_infinitive(clause: Token) -> bool:
    return any(c.lower_ == "to" and c.dep_ == "aux" for c in clause.children)


def object_of_verb(parsed: ParsedArticle, cue: Token) -> Attribution | None:
    """Find She denied the charge; She called for an inquiry."""
    if cue.pos_ != "VERB" or any(c.dep_ == "aux" and c.lower_ in {"will", "shall", "'ll"} for c in cue.children):
        return None
    if _is_from_office(parsed, cue):
        return None
    if cue.lemma_ == "call" and not _is_voice(parsed, subject_of(cue)):
        return None  # a plan calls for much and says nothing
    for child in cue.children:
        if child.dep_ == "dobj" and child.left_edge.lower_ == "no":
            return None  # who announced no plans announced nothing
        if child.dep_ == "dobj" and child.pos_ != "PRON" and cue_word(cue.lemma_, Frame.OBJECT):
            start = child.left_edge.i
            if cue_word(cue.lemma_, Frame.CLAUSE) is not None and _is_cut_clause(child):
                return None  # a clause that the parse did not see: "announcing that version 2.0 is out"
            end = before_writer(cue, start, _end_of_grounds(cue, child))
            return made(parsed, "object-of-cue", cue, subject_of(cue), [(start, end)])
        named = child.dep_ == "prep" and any(c.pos_ != "PRON" and not _is_time(c) for c in child.children)
        if named and cue_word(cue.lemma_, Frame.OBJECT, child.lower_) and not _has_its_object(cue):
            against = child.lower_ == "against"  # without it the words say the opposite
            part = (child.i if against else child.i + 1, child.right_edge.i + 1)
            return made(parsed, "object-of-cue", cue, subject_of(cue), [part])
    return None


def _has_its_object(cue: Token) -> bool:
    """Whether a verb of calling names something, and what follows "for" only says for whom: "as he calls it for others"."""
    return cue.lemma_ == "call" and any(c.dep_ in {"dobj", "oprd"} for c in cue.rights)


def _is_time(noun: Token) -> bool:
    """Whether a noun says how long: "has been calling elections for 40 years" demands nothing."""
    return noun.dep_ == "pobj" and noun.ent_type_ in {"DATE", "TIME"}


def _is_cut_clause(thing: Token) -> bool:
    """Whether "that" opens a clause of which the parse saw only the subject: that version 2.0 | is out."""
    doc, start, end = thing.doc, thing.left_edge.i, thing.right_edge.i + 1
    follows = end < len(doc) and (doc[end].tag_ in {"VBZ", "VBD", "MD"} or doc[end].like_num)
    return doc[start].lower_ == "that" and (follows or end - start < _FEWEST_IN_CLAUSE)


def _end_of_grounds(cue: Token, thing: Token) -> int:
    """Take in what somebody is praised | for, or as what the report is dismissed |."""
    end: int = thing.right_edge.i + 1
    for child in cue.rights:
        if child.i == end and child.dep_ == "prep" and child.lower_ in {"for", "as", "over"}:
            end = child.right_edge.i + 1
    return end


def _is_from_office(parsed: ParsedArticle, cue: Token) -> bool:
    """Whether a verb dismisses a person from an office: one without an article follows "as"."""
    whom = [c for c in cue.rights if c.dep_ == "dobj"]
    chains = (parsed.chain_at(c) for c in whom)
    behind = (c for each in (cue, *whom) for c in each.rights if c.lower_ == "as")
    office = (n for c in behind for n in c.children if n.dep_ == "pobj")
    if cue.lemma_ != "dismiss":
        return False
    bare = any(is_calling(n.lemma_.lower()) and not any(c.dep_ == "det" for c in n.children) for n in office)
    return bare and any(chain is not None and chain.kind is EntityKind.PERSON for chain in chains)


def name_given(parsed: ParsedArticle, cue: Token) -> Attribution | None:
    """Find She called the plan a farce; They describe her as likable."""
    if cue.pos_ != "VERB" or not cue_word(cue.lemma_, Frame.NAMING):
        return None
    if cue.dep_ == "acl" and cue.tag_ in {"VBN", "VBD"} and not any(c.dep_ in {"agent", "nsubj"} for c in cue.children):
        return None  # "a trust called the Quay" bears the name, and gives none
    if _is_from_office(parsed, cue):
        return None  # who is dismissed as minister is minister no longer
    if any(c.lower_ == "what" for c in cue.lefts):
        return None  # "it plays what activists call a large role": what is called so stands outside
    if is_passive(cue) and subject_of(cue) is None:
        return None  # "dubbed “the Needle”" says who bears a name, not who gave it
    names = [c for c in cue.rights if c.dep_ in {"oprd", "ccomp"} or (c.dep_ == "prep" and c.lower_ == "as")]
    name = names[1] if len(names) > 1 and names[0].dep_ == names[1].dep_ == "oprd" else next(iter(names), None)
    first = next((c for c in cue.rights if c.dep_ in {"dobj", "ccomp", "oprd"}), None)
    if name is None or first is None or (name.dep_ == "ccomp" and name.pos_ in {"VERB", "AUX"}):
        return None
    part = (first.left_edge.i, name.right_edge.i + 1)
    before = cue.nbor(-1) if cue.i > cue.sent.start else cue
    source = subject_of(cue) or (before if before.pos_ == "PROPN" and cue.tag_ in {"VBD", "VBZ"} else None)
    return made(parsed, "name-given", cue, source, [part])
