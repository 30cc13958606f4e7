"""Where a source's next act begins: "she said it was late | and urged them to go", "…, adding that …".

The parse often hangs such a verb on the verb of what was said, as if that clause's subject did it; then its content
swallows what the writer reports next, and the next act gets the wrong subject.
"""

from spacy.tokens import Token

from generator.recognition.words.reporting_verbs import NEXT_ACTS, VEHICLES, Frame, cue_word

PAST, PRESENT = "past", "present"
_TENSES = {"VBD": PAST, "VBZ": PRESENT, "VBP": PRESENT}
_NEEDS_PREPOSITION = {
    "point": frozenset({"to"}),
    "call": frozenset({"for", "on", "upon"}),
    "appeal": frozenset({"for", "to"}),
}
_OCCASIONS = frozenset({"after", "as", "when", "before"})
_BEFORE_VERB = frozenset({"aux", "auxpass", "neg", "advmod"})


def goes_on_from(verb: Token) -> Token | None:
    """The reporting verb whose subject a coordinated verb shares, where the parse hung it inside what is reported.

    Its signs: it has no subject of its own, is an act of speech, and agrees with that reporting verb in tense, while
    the verb beside which the parse put it is no act of speech itself ("she said he called them and urged them to go").
    """
    first = _first_of(verb)
    says_so = verb.lemma_ == "say" and verb.tag_ in _TENSES and _is_state(first)
    if first == verb or has_subject(verb) or not (is_act(verb) or says_so) or is_act(first):
        return None
    report = _report_above(first)
    if report is None and not tense(first):
        report = _main_above(first)
    return report if report is not None and _agree(verb, report) else None


def _is_state(verb: Token) -> bool:
    """Whether a verb tells how things are or may be, beside which no act of speech stands: "X said he was ill and said"."""
    helpers = [c for c in verb.children if c.dep_ in {"aux", "auxpass"}]
    return verb.lemma_ == "be" or any(c.lemma_ == "be" or c.tag_ == "MD" for c in helpers)


def is_of_unclear_subject(verb: Token) -> bool:
    """Whether an act is coordinated inside "since X left …": the parse cannot tell X's from that of the main clause."""
    first = _first_of(verb)
    if first == verb or first.dep_ != "advcl" or not is_act(verb) or is_act(first):
        return False
    return any(c.dep_ == "nsubj" and c.pos_ != "PRON" for c in first.children)


def _first_of(verb: Token) -> Token:
    """The verb that a coordination begins with."""
    first = verb
    while first.dep_ == "conj" and first.head.i < first.i:
        first = first.head
    return first


def adds_to(verb: Token) -> Token | None:
    """The reporting verb that a participle goes on from: "she said …, adding that …"."""
    if not is_added_act(verb):
        return None
    if (above := _over_occasion(verb.head)) is not None:
        return above
    beside = verb.doc[verb.i - 2] if verb.i > 1 else verb
    if beside.tag_ in _TENSES and cue_word(beside.lemma_, Frame.CLAUSE) is not None:
        return beside
    return _report_above(verb.head)


def _over_occasion(verb: Token) -> Token | None:
    """The main verb where a participle was hung on what happened before: "Doe left after a report found …, arguing"."""
    verb = verb.head if verb.dep_ == "ccomp" and verb.head.i < verb.i else verb
    subject = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    occasion = verb.dep_ == "advcl" and any(c.dep_ == "mark" and c.lower_ in _OCCASIONS for c in verb.lefts)
    if not occasion or subject is None or subject.lemma_.lower() not in VEHICLES or verb.head.i > verb.i:
        return None
    who = next((c for c in verb.head.lefts if c.dep_ == "nsubj"), None)
    return verb.head if who is not None and who.pos_ in {"PROPN", "PRON"} else None


def is_added_act(verb: Token) -> bool:
    """Whether a verb is a participle that reports, behind a comma: "…, adding that …", "…, urging them to go"."""
    if verb.tag_ != "VBG" or verb.dep_ not in {"advcl", "acl", "conj", "dep"} or "," not in _just_before(verb):
        return False
    return is_act(verb) or any(cue_word(verb.lemma_, frame) for frame in (Frame.CLAUSE, Frame.NAMING))


def _just_before(verb: Token) -> str:
    """The token before a verb, and the one before that where the first is a quotation mark."""
    before = [t.text for t in verb.doc[max(0, verb.i - 2) : verb.i]]
    return "".join(before) if before and verb.nbor(-1).is_quote else "".join(before[-1:])


def start_of_act(verb: Token) -> int:
    """The first token of a coordinated act, with the word that joins it on: "| and did not say"."""
    start = min([verb.i, *(c.left_edge.i for c in verb.lefts if c.dep_ in _BEFORE_VERB)])
    while start > 0 and verb.doc[start - 1].pos_ == "ADV":
        start -= 1
    joint = verb.doc[start - 1] if start > 0 else verb
    return joint.i if joint.pos_ == "CCONJ" or joint.text == "," else start


def has_subject(verb: Token) -> bool:
    """Whether a verb has a subject of its own."""
    return any(c.dep_ in {"nsubj", "nsubjpass", "expl"} for c in verb.children)


def is_act(verb: Token) -> bool:
    """Whether a verb says what somebody publicly said, asked or charged, not what they thought or did."""
    if verb.lemma_ == "say":
        return any(c.dep_ == "neg" for c in verb.children)
    if verb.lemma_ in _NEEDS_PREPOSITION:
        named = any(c.dep_ in {"oprd", "ccomp"} for c in verb.children)
        return named or any(c.dep_ == "prep" and c.lower_ in _NEEDS_PREPOSITION[verb.lemma_] for c in verb.children)
    return verb.lemma_ in NEXT_ACTS


def _report_above(verb: Token) -> Token | None:
    """The nearest verb of speech above whose clause a verb lies in."""
    current = verb
    while current.head != current and current.dep_ != "relcl":
        head = current.head
        if current.dep_ == "ccomp" and head.i < current.i and cue_word(head.lemma_, Frame.CLAUSE) is not None:
            return head
        current = head
    return None


def _main_above(verb: Token) -> Token | None:
    """The verb whose clause holds "whether they would go" or what else a modal verb says, if a past act follows it."""
    held = verb.dep_ in {"pcomp", "ccomp"} and has_subject(verb)
    return next((a for a in verb.ancestors if has_subject(a)), None) if held else None


def _agree(verb: Token, report: Token) -> bool:
    return tense(verb) == tense(report) or not tense(report) or (verb.tag_ in {"VBD", "VBN"} and report.tag_ == "VBN")


def tense(verb: Token) -> str:
    """Whether a verb with its helpers is past or present; "" for one with a modal verb, or no finite verb."""
    tags = [c.tag_ for c in verb.children if c.dep_ in {"aux", "auxpass"}]
    if not tags:
        return _TENSES.get(verb.tag_, PAST if verb.tag_ == "VBN" else "")
    return next((_TENSES[tag] for tag in tags if tag in _TENSES), "")
