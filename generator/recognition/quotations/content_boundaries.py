"""Where reported words begin and end, where the parse of a clause alone does not say it."""

import re

from spacy.tokens import Token

from generator.recognition.parsing.parsed_article import ParsedArticle
from generator.recognition.words.reporting_verbs import Frame, cue_word
from generator.recognition.words.word_tables import words

_TRIM = frozenset(",.;:-–—!?\"'“”‘’()…")
_DATELINE = re.compile(
    r"[A-Z][A-Z .'’-]{2,}(?:,\s[A-Z][\w. ]{1,30})?(?:,?\s[A-Z][a-z]{2,8}\.?\s\d{1,2})?(?:\s\([^)\n]{2,20}\))?\s*[-–—]{1,2}\s"
)
_ASIDE = frozenset({"prep", "npadvmod", "advmod", "prt", "punct", "agent", "dative"})
_HEARD_BY = words("tell ask remind assure inform convince persuade advise warn notify text email teach promise")
_TAILS = words("if unless because while until whether though although")


def clause_behind(cue: Token, clause: Token) -> tuple[int, int]:
    """The tokens of a clause that follows its cue, as a half-open range.

    It begins behind the words that only say to whom, when and where it was said, takes in a condition or reason that
    the parse hung on the cue, and ends before the source's next reporting verb ("… and added that").
    """
    start = _start(cue, clause)
    end = clause.right_edge.i + 1
    for child in cue.rights:
        if child.dep_ == "advcl" and child.left_edge.i in {end, end + 1} and _is_tail(child):
            end = child.right_edge.i + 1
    return start, _before_next_cue(cue, clause, end)


def _start(cue: Token, clause: Token) -> int:
    edge: int = clause.left_edge.i
    start = cue.i + 1
    for child in cue.rights:
        aside = child.dep_ in _ASIDE or (child.dep_ == "dobj" and cue.lemma_ in _HEARD_BY)
        if child.left_edge.i == start and child.right_edge.i < edge and (aside or child.dep_ in {"nsubj", "aux"}):
            start = child.right_edge.i + 1
    return min(start, edge)


def _is_tail(clause: Token) -> bool:
    return any(c.dep_ == "mark" and c.lower_ in _TAILS for c in clause.children)


def _before_next_cue(cue: Token, clause: Token, end: int) -> int:
    for token in cue.doc[clause.i + 1 : end]:
        if token.i < 2 or cue_word(token.lemma_, Frame.CLAUSE) is None or not _governs(token):
            continue
        before = token.nbor(-2) if token.nbor(-1).dep_ == "advmod" else token.nbor(-1)
        if token.dep_ == "conj" and token.tag_ in {"VBD", "VBZ"} and before.dep_ == "cc" and not _has_subject(token):
            return before.i
        if token.tag_ == "VBG" and token.dep_ == "advcl" and before.text == ",":
            return before.i
    return end


def _governs(verb: Token) -> bool:
    return any(c.dep_ in {"ccomp", "xcomp"} for c in verb.children)


def _has_subject(verb: Token) -> bool:
    return any(c.dep_ in {"nsubj", "nsubjpass"} for c in verb.children)


def trimmed(parsed: ParsedArticle, start: int, end: int) -> tuple[int, int]:
    """A range of tokens without the stops, blanks and "that" at its edges."""
    doc = parsed.doc
    start = max(start, behind_dateline(parsed, start))
    while start < end and (doc[start].text in _TRIM or doc[start].is_space or doc[start].lower_ == "that"):
        start += 1
    while end > start and (doc[end - 1].text in _TRIM or doc[end - 1].is_space):
        end -= 1
    return start, end


def behind_dateline(parsed: ParsedArticle, start: int) -> int:
    """The first token behind "LISBON, Portugal (AP) —" where a block begins with such words, else `start`."""
    block = parsed.block_at[start] if start < len(parsed.block_at) else -1
    if block < 0 or parsed.starts[start] != parsed.article.blocks[block].span.start:
        return start
    found = _DATELINE.match(parsed.article.text, parsed.starts[start])
    return parsed.token_at(found.end()) if found else start
