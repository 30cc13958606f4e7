"""Where reported words begin and end, where the parse of a clause alone does not say it."""

import re

from spacy.tokens import Token

from generator.recognition.parsing.parsed_article import ParsedArticle
from generator.recognition.quotations.next_acts import adds_to, goes_on_from, has_subject, is_act, start_of_act, tense
from generator.recognition.quotations.writers_tails import before_writer
from generator.recognition.words.reporting_verbs import Frame, cue_word
from generator.recognition.words.word_tables import words

_TRIM = frozenset(",.;:-–—!?\"'“”‘’()…")
_DATELINE = re.compile(
    r"[A-Z][A-Z .'’-]{2,}(?:,\s[A-Z][\w. ]{1,30})?(?:,?\s[A-Z][a-z]{2,8}\.?\s\d{1,2})?(?:\s\([^)\n]{2,20}\))?\s*[-–—]{1,2}\s"
)
_TITLED_DATELINE = re.compile(r"(?:[A-Z][\w.'’]+\s?){1,3},\s(?:[A-Z][\w.'’]+\s){1,3}[-–—]{1,2}\s(?=[A-Z])")
_ASIDE = frozenset({"prep", "npadvmod", "advmod", "prt", "punct", "agent", "dative"})
_HEARD_BY = words("tell ask remind assure inform convince persuade advise warn notify text email teach promise")
_OPENERS = words("however meanwhile moreover nevertheless nonetheless furthermore")
_AUDIENCES = words(
    "court tribunal jury inquest inquiry hearing committee council parliament meeting rally congress senate"
)
_TAILS = words("if unless because while until whether though although")


def clause_behind(cue: Token, clause: Token) -> tuple[int, int]:
    """The tokens of a clause that follows its cue, as a half-open range.

    It begins behind the words that only say to whom, when and where it was said, takes in a condition or reason that
    the parse hung on the cue, and ends before the source's next reporting verb ("… and added that").
    """
    start = _start(cue, clause)
    end = clause.right_edge.i + 1
    for child in cue.rights:
        if child.dep_ == "conj" and _goes_on(cue, child, end):
            end = child.right_edge.i + 1
        if child.dep_ == "advcl" and child.left_edge.i in {end, end + 1} and _is_tail(child):
            end = child.right_edge.i + 1
    return start, before_writer(cue, start, _before_next_cue(cue, clause, end))


def _start(cue: Token, clause: Token) -> int:
    that = next((c.i for c in clause.lefts if c.dep_ == "mark" and c.lower_ == "that" and c.i > cue.i), -1)
    edge: int = max(clause.left_edge.i, that)
    start = cue.i + 1
    if (
        cue.lemma_ in _HEARD_BY
        and not has_subject(clause)
        and (said := _subject_read_as_hearer(cue, clause)) is not None
    ):
        return said
    for child in cue.rights:
        aside = child.dep_ in _ASIDE or (child.dep_ == "dobj" and cue.lemma_ in _HEARD_BY)
        if child.left_edge.i == start and child.right_edge.i < edge and (aside or child.dep_ in {"nsubj", "aux"}):
            start = child.right_edge.i + 1
    return that if that >= 0 else min(start, edge)


def _subject_read_as_hearer(cue: Token, clause: Token) -> int | None:
    """Where | fares will rise begins in She told passengers fares will rise, if the parse took both for one noun."""
    heard = next((c for c in cue.rights if c.dep_ == "dobj" and c.i < clause.i), None)
    if heard is None or heard.i + 1 != clause.left_edge.i or heard.i - 1 <= cue.i:
        return None
    nouns = cue.doc[heard.left_edge.i : heard.i]
    return next((t.i + 1 for t in nouns if t.pos_ == "NOUN" and (t.tag_ == "NNS" or t.lower_ in _AUDIENCES)), None)


def _goes_on(cue: Token, verb: Token, end: int) -> bool:
    """Whether a second verb belongs to what was said: "she told us it was “unsafe” | and has been for years".

    It has no subject of its own, follows at once, and its tense is not the cue's, so that the cue's subject did not do it.
    """
    start = min([verb.i, *(c.left_edge.i for c in verb.lefts)])
    joint = cue.doc[start - 1]
    if joint.tag_ != "CC" or any(token.is_alpha for token in cue.doc[end : joint.i]):
        return False
    reports = is_act(verb) or cue_word(verb.lemma_, Frame.CLAUSE) is not None
    return not reports and not has_subject(verb) and tense(verb) != tense(cue)


def _is_tail(clause: Token) -> bool:
    return any(c.dep_ == "mark" and c.lower_ in _TAILS for c in clause.children)


def _before_next_cue(cue: Token, clause: Token, end: int) -> int:
    for token in cue.doc[clause.i + 1 : end]:
        if goes_on_from(token) == cue or adds_to(token) == cue or _is_next_cue(token):
            return start_of_act(token)
    return end


def _is_next_cue(token: Token) -> bool:
    """A verb with a clause of its own that the parse may have hung anywhere: "… and added that"."""
    governs = any(c.dep_ in {"ccomp", "xcomp"} for c in token.children)
    if not governs or token.dep_ != "conj" or token.tag_ not in {"VBD", "VBZ"} or has_subject(token):
        return False
    return cue_word(token.lemma_, Frame.CLAUSE) is not None and token.doc[start_of_act(token)].pos_ == "CCONJ"


def trimmed(parsed: ParsedArticle, start: int, end: int) -> tuple[int, int]:
    """A range of tokens without the stops, blanks and "that" at its edges."""
    doc = parsed.doc
    start = max(start, behind_dateline(parsed, start))
    while start < end and (doc[start].text in _TRIM or doc[start].is_space or _is_joint(doc[start])):
        start += 1
    if start + 1 < end and doc[start].lower_ in _OPENERS and doc[start + 1].text == ",":
        start += 2
    while end > start and (doc[end - 1].text in _TRIM or doc[end - 1].is_space or doc[end - 1].tag_ == "CC"):
        end -= 1
    return start, end


def _is_joint(token: Token) -> bool:
    """The "that" that joins a clause to its cue, not the one that is its subject."""
    return token.lower_ == "that" and token.dep_ not in {"nsubj", "nsubjpass"}


def behind_dateline(parsed: ParsedArticle, start: int) -> int:
    """The first token behind "LISBON, Portugal (AP) —" where a block begins with such words, else `start`."""
    block = parsed.block_at[start] if start < len(parsed.block_at) else -1
    if block < 0 or parsed.starts[start] != parsed.article.blocks[block].span.start:
        return start
    text, place = parsed.article.text, parsed.starts[start]
    found = _DATELINE.match(text, place) or _TITLED_DATELINE.match(text, place)
    return parsed.token_at(found.end()) if found else start
