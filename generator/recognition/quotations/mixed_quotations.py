"""Quotations that are quoted only in part: 'the plan was "a farce," she said'; 'she called it "a farce"'."""

from collections.abc import Sequence

from spacy.tokens import Token

from generator.recognition.quotations.attributions import Attribution
from generator.recognition.quotations.content_boundaries import HEARD_BY
from generator.recognition.quotations.quotation_tags import cue_before, first_cue, source_beside
from generator.recognition.quotations.quoted_speech import ZoneContext
from generator.recognition.quotations.subjects import subject_of
from generator.recognition.quotations.unsaid import is_unsaid
from generator.recognition.words.reporting_verbs import Frame, cue_word
from generator.recognition.words.word_tables import words

_CLAUSE_ENDS = frozenset({",", ";", ".", "!", "?", ":", "—", "–"})
_BETWEEN = frozenset({"dobj", "dative", "npadvmod", "prep", "advmod", "prt", "punct"})
_COMING_UPON = words("find discover know feel remember realize realise decide determine")
_LONGEST = 40


def mixed_attribution(context: ZoneContext, contexts: Sequence[ZoneContext]) -> Attribution | None:
    """The quotation that a quoted stretch inside a sentence is a part of.

    For stretches that no construction of the parse covers. Returns None where no cue with a source stands beside it:
    a title, or words the writer keeps at arm's length.
    """
    return _clause_before_cue(context) or _clause_after_cue(context, contexts)


def _clause_before_cue(context: ZoneContext) -> Attribution | None:
    """Take the whole clause in The plan was “a farce,” she said."""
    if context.last != "," or any(_reports(token) for token in context.before):
        return None
    cue = first_cue(context.after)
    source = source_beside(context.after, cue) if cue is not None else None
    subject = subject_of(cue) if cue is not None else None
    if cue is None or source is None or (subject is not None and subject.i < context.tokens[0]):
        return None  # "Doe, who called it “a farce,” offers a plan": her deed, and no report of those words
    if not any(t.pos_ in {"VERB", "AUX"} for t in context.before) and any(
        c.lower_ in {"of", "about"} for c in cue.rights
    ):
        return None  # "On the song “Sweet,” she sings of her youth"
    part = (context.before[0].i, context.tokens[1])
    return Attribution(rule="clause-before-cue", cue=cue, source=source, content=(part,))


def _clause_after_cue(context: ZoneContext, contexts: Sequence[ZoneContext]) -> Attribution | None:
    """Take what follows the cue in She told them the plan was “a farce”; She called it “a farce”."""
    found = cue_before(context.before)
    if found is None:
        return None
    cue, source = found
    if is_unsaid(cue) or any(token.text == ";" for token in cue.doc[cue.i : context.tokens[0]]):
        return None
    naming = cue_word(cue.lemma_, Frame.NAMING) is not None
    asks_what = not naming and any(c.lower_ == "what" and c.dep_ == "dobj" for c in cue.lefts)
    if asks_what or _is_done_to_thing(context, cue) or _comes_upon(context, cue):
        return None
    if not naming and cue_word(cue.lemma_, Frame.CLAUSE) is None:
        return None
    if cue.tag_ in {"VBD", "VBN"} and cue.doc[cue.i + 1].lower_ == "as" and _has_agent(context):
        return None  # "then described as a “key part” by the board": the source is what is called so
    start = cue.i + 1 if naming else _start_of_clause(context, cue)
    if naming and cue.doc[start].lower_ == "as":
        start += 1
    if source.i >= cue.i:
        start = max(start, source.right_edge.i + 1)
    while start < context.tokens[0] and cue.doc[start].text in _CLAUSE_ENDS:
        start += 1
    end = _end_of_name(context) if naming else _end_of_clause(context, contexts)
    while end > context.tokens[1] and cue.doc[end - 1].tag_ == "CC":
        end -= 1
    if not start <= context.tokens[0] or end - start > _LONGEST + context.words:
        return None
    return Attribution(rule="clause-after-cue", cue=cue, source=source, content=((start, end),))


def _is_done_to_thing(context: ZoneContext, cue: Token) -> bool:
    """Whether the quoted words only describe what somebody does something to: to maintain his “tough on crime” stance."""
    if context.is_closed_off or not context.before or not context.after or cue_word(cue.lemma_, Frame.OBJECT):
        return False
    whose, thing = context.before[-1], context.after[0]
    other = cue_word(cue.lemma_, Frame.NAMING) is not None or cue.lemma_ in HEARD_BY
    return not other and whose.i == cue.i + 1 and whose.tag_ in {"PRP$", "DT"} and thing.pos_ == "NOUN"


def _comes_upon(context: ZoneContext, cue: Token) -> bool:
    """Whether somebody finds or knows a thing, and the quoted words only describe it: "found success with “songs of the sea”"."""
    thing = next((c for c in cue.rights if c.dep_ == "dobj"), None)
    words_behind = thing is not None and thing.pos_ == "NOUN" and thing.i < context.tokens[0]
    return words_behind and cue.lemma_ in _COMING_UPON


def _has_agent(context: ZoneContext) -> bool:
    """Whether "by" behind the quoted words names who called something so."""
    return any(token.lower_ == "by" for token in context.after)


def _start_of_clause(context: ZoneContext, cue: Token) -> int:
    """Behind "that", or behind whom it was told, when and where."""
    for token in context.before:
        if token.i > cue.i and token.lower_ in {"that", "whether", "if"} and token.pos_ in {"SCONJ", "DET", "PRON"}:
            return token.i + 1
    start = cue.i + 1
    for child in cue.rights:
        if child.dep_ == "dobj" and cue.lemma_ not in HEARD_BY:
            break  # "ruled members could not", where the parse made the members an object
        if child.left_edge.i == start and child.dep_ in _BETWEEN and child.right_edge.i < context.tokens[0]:
            start = child.right_edge.i + 1
    return start


def _end_of_clause(context: ZoneContext, contexts: Sequence[ZoneContext]) -> int:
    """Where the clause that holds the quoted words ends; it may hold more of them."""
    end = context.tokens[1]
    if context.is_closed_off:
        return end
    for token in context.after:
        if _reports(token):
            opens = token.left_edge
            return max(context.tokens[1], opens.i) if opens.dep_ == "mark" else end
        if token.text in _CLAUSE_ENDS:
            return end
        end = token.i + 1
    if context.following is not None and end == contexts[context.following].tokens[0]:
        return _end_of_clause(contexts[context.following], contexts)
    return end


def _end_of_name(context: ZoneContext) -> int:
    """Where the name that somebody is called ends: behind the noun it may stand before."""
    end = context.tokens[1]
    for token in () if context.is_closed_off else context.after:
        if token.pos_ in {"PUNCT", "CCONJ", "SCONJ", "VERB", "AUX", "PRON", "PART"} or token.dep_ == "mark":
            break
        end = token.i + 1
    return end


def _reports(token: Token) -> bool:
    return token.tag_ in {"VBD", "VBZ"} and cue_word(token.lemma_, Frame.CLAUSE) is not None
