"""What the writer adds behind reported words: ", which opened in 1908"; ", though this could not be confirmed"."""

from spacy.tokens import Token

from generator.recognition.quotations.next_acts import PAST, PRESENT, has_subject, tense
from generator.recognition.words.reporting_verbs import DENIALS, Frame, cue_word
from generator.recognition.words.word_tables import words

_BREAKS = frozenset({",", "—", "–", "-", "--", "("})
_CONTRASTS = words("while whereas")
_CONCESSIONS = words("though although")
_RELATIVES = words("which who whose whom where")
_CHECKS = words("verify confirm corroborate substantiate")
_WITHHELD = words("name identify comment elaborate give provide specify")
_CONSEQUENCES = words("prompt trigger spark provoke")
_HINTS = words("apparent reference allusion nod")
_GUESSES = words("in likely apparently presumably possibly probably perhaps evidently")
_FEWEST_IN_ASIDE = 4


def before_writer(cue: Token, start: int, end: int) -> int:
    """Where the words behind a cue end, if the writer's own words follow behind a comma, a dash or a bracket."""
    doc = cue.doc
    for token in doc[start:end]:
        if (joint := _joint_of_withheld(token)) is not None and joint > start:
            return joint
        if token.i > start + 1 and token.nbor(-1).text in _BREAKS and _comments(token):
            return int(token.i) - 1
        first = token.left_edge.i
        if first <= start + 1 or doc[first - 1].text not in _BREAKS:
            continue
        if _is_writers(cue, token) or (_is_aside(token) and token.right_edge.i >= end - 2):
            return first - 1
    return end


def _comments(token: Token) -> bool:
    """Where the writer says what came of it, or what it hints at: ", prompting …", ", in an apparent reference to …".

    Also behind a dash: " — likely a reference to …".
    """
    if token.tag_ == "VBG":
        return token.lemma_ in _CONSEQUENCES and token.dep_ in {"advcl", "acl", "conj"}
    hints = {each.lower_ for each in token.doc[token.i + 1 : token.i + 4]}
    return token.lower_ in _GUESSES and bool(hints & _HINTS)


def _joint_of_withheld(verb: Token) -> int | None:
    """Where ", but did not give a reason" begins, which tells of the source and was not said by it."""
    if verb.dep_ != "conj" or verb.lemma_ not in _WITHHELD or has_subject(verb) or tense(verb) != PAST:
        return None
    if not any(c.dep_ == "neg" for c in verb.children):
        return None
    joint = verb.doc[min(c.i for c in verb.children if c.dep_ in {"aux", "neg"}) - 1]
    return joint.i if joint.lower_ in {"but", "and"} else None


def _is_writers(cue: Token, verb: Token) -> bool:
    """A clause that sets something else against what was said, or says that nobody could check it."""
    if verb.dep_ not in {"advcl", "conj"} or not has_subject(verb):
        return False
    if verb.lemma_ in _CHECKS and any(c.dep_ == "neg" for c in verb.children):
        return True
    opening = verb.left_edge.lower_
    unshifted = tense(cue) != PRESENT and tense(verb) == PRESENT
    withheld = verb.lemma_ in _WITHHELD and any(c.dep_ == "neg" for c in verb.children)
    others = unshifted or withheld or verb.lemma_ in DENIALS or cue_word(verb.lemma_, Frame.CLAUSE) is not None
    return verb.dep_ == "advcl" and (opening in _CONTRASTS or (opening in _CONCESSIONS and others))


def _is_aside(head: Token) -> bool:
    """A relative clause or an apposition that only explains the last thing named."""
    first = head.left_edge
    if head.dep_ == "relcl":
        return first.lower_ in _RELATIVES and bool(tense(head))
    if head.dep_ == "acl":
        return head.tag_ == "VBN" and first.doc[first.i - 1].text == ","
    long = head.right_edge.i - first.i + 1 >= _FEWEST_IN_ASIDE
    return (
        head.dep_ == "appos" and long and (first.pos_ in {"DET", "NUM", "PRON"} or first.doc[first.i - 1].text != ",")
    )
