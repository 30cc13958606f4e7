"""Where reported words begin and end, where the parse of a clause alone does not say it."""

import re

from spacy.tokens import Token

from generator.recognition.parsing.parsed_article import ParsedArticle
from generator.recognition.quotations.next_acts import adds_to, goes_on_from, has_subject, is_act, start_of_act, tense
from generator.recognition.quotations.writers_tails import before_writer
from generator.recognition.words.reporting_verbs import CUES, PLATFORMS, VEHICLES, CueKind, Frame, cue_word
from generator.recognition.words.word_tables import words

_TRIM = frozenset(",.;:-–—!?\"'“”‘’()…")
_DATELINE = re.compile(
    r"[A-Z][A-Z .'’-]{2,}(?:,\s[A-Z][\w. ]{1,30})?(?:,?\s[A-Z][a-z]{2,8}\.?\s\d{1,2})?(?:\s\([^)\n]{2,20}\))?\s*[-–—]{1,2}\s"
)
_RELEASE_DATELINE = re.compile(
    r"[A-Z][A-Z .'’-]{2,}(?:,\s[^\n()/]{1,40}?)?\s?(?:[-–—]{1,2}\s?)?(?:\([^)\n]{2,40}\)|/[^/\n]{2,30}/)\s?"
    r"(?:[-–—]{1,2}\s?\([^)\n]{2,40}\)\s?)*(?:[-–—]{1,2}\s?|:\s)"
)
"""As press agencies print it: "LUND, Nov. 3 /Newswire/ --"; "LUND--(WIRE - May 3)--"; "LUND (Wire):"."""
_AGENCY = re.compile(r"(?:(?:[A-Z][\w.'’]+\s){1,3}\([A-Z]{2,12}\)|\([A-Z][^)\n]{1,30}\))\s?[-–—]{1,2}\s(?=[A-Z\d\"“])")
"""Without a town in capitals: "(Wire) - ", "Lund (WIRE) — "."""
_TITLED_DATELINE = re.compile(r"(?:[A-Z][\w.'’]+\s?){1,3},\s(?:[A-Z][\w.'’]+\s){1,3}[-–—]{1,2}\s(?=[A-Z])")
_ASIDE = frozenset({"prep", "npadvmod", "advmod", "prt", "punct", "agent", "dative"})
HEARD_BY = words("tell ask remind assure inform convince persuade advise warn notify text email teach promise")
"""Verbs whose object is who hears it."""
_DASHES = frozenset({"-", "–", "—"})
_FINITE = frozenset({"MD", "VBD", "VBZ", "VBP"})
_OF_NAMES = frozenset({"PROPN", "NOUN", "DET", "ADJ", "NUM"})
_OPENERS = words("however meanwhile moreover nevertheless nonetheless furthermore")
_AUDIENCES = words(
    "court tribunal jury inquest inquiry hearing committee council parliament meeting rally congress senate"
)
_DAYS = words("monday tuesday wednesday thursday friday saturday sunday")
_TIMES = frozenset({"DATE", "TIME"})
_TAILS = words("if unless because while until whether though although")


def clause_behind(cue: Token, clause: Token) -> tuple[int, int]:
    """The tokens of a clause that follows its cue, as a half-open range.

    It begins behind the words that only say to whom, when and where it was said, takes in a condition or reason that
    the parse hung on the cue, and ends before the source's next reporting verb ("… and added that").
    """
    start = _behind_day(cue, _start(cue, clause))
    end = _whole_clause(cue, clause)
    for child in cue.rights:
        if child.dep_ == "conj" and _goes_on(cue, child, end):
            end = child.right_edge.i + 1
        if child.dep_ == "advcl" and child.left_edge.i in {end, end + 1} and _is_tail(child):
            end = child.right_edge.i + 1
    return start, before_writer(cue, start, _before_next_cue(cue, clause, end))


def _behind_day(cue: Token, start: int) -> int:
    """Behind the day on which it was said: "said Tuesday | the bridge was closed"; "said Tuesday was a mistake" has none."""
    doc = cue.doc
    day = start == cue.i + 1 and doc[start].lower_ in _DAYS and start + 1 < len(doc)
    return start + 1 if day and doc[start + 1].pos_ in {"DET", "PRON", "PROPN"} else start


def _whole_clause(cue: Token, clause: Token) -> int:
    """The end of a clause that the parse broke off: at a hyphen, at an aside, or where it made two clauses of one.

    "He would co | -operate"; "that the rate - a record - | could fall"; "they are not sure | the rules are clear".
    """
    doc, end = cue.doc, int(clause.right_edge.i) + 1
    for child in cue.rights:
        if child.dep_ == "ccomp" and child.left_edge.i == end and not _is_another_report(child):
            end = int(child.right_edge.i) + 1
    last = cue.sent.end - 1
    while end < last and doc[end].text == "-" and not doc[end - 1].whitespace_ and not doc[end].whitespace_:
        end = int(doc[end + 1].right_edge.i) + 1
    if end < last and doc[end].text in _DASHES and doc[end].whitespace_ and doc[end + 1].tag_ in _FINITE:
        verb = doc[end + 1].head if doc[end + 1].dep_ in {"aux", "auxpass"} else doc[end + 1]
        end = max(end, int(verb.right_edge.i) + 1) if not has_subject(verb) else end
    if end < last and doc[end - 1].tag_ == "IN" and doc[end].pos_ in _OF_NAMES:
        while end < last and doc[end].pos_ in _OF_NAMES:
            end += 1  # "made a bid for | Doe"
    return min(end, cue.sent.end)


def _is_another_report(clause: Token) -> bool:
    """Whether a clause is not said but says: "they think it is late, | Doe said"; or is quoted behind a colon."""
    first = clause.left_edge
    reports = any(word.kind in {CueKind.SPEECH, CueKind.STANCE} for word in CUES.get(clause.lemma_, ()))
    return (reports and has_subject(clause)) or first.text == ":" or (first.is_quote and first.nbor(-1).text in ":-–—")


def _start(cue: Token, clause: Token) -> int:
    that = next((c.i for c in clause.lefts if c.dep_ == "mark" and c.lower_ == "that" and c.i > cue.i), -1)
    edge: int = max(clause.left_edge.i, that)
    start = cue.i + 1
    if (
        cue.lemma_ in HEARD_BY
        and not has_subject(clause)
        and (said := _subject_read_as_hearer(cue, clause)) is not None
    ):
        return said
    if cue.lemma_ in HEARD_BY and that < 0 and clause.left_edge.i == cue.i + 1:
        start = next((t.i for t in cue.doc[cue.i + 1 : clause.i] if t.lower_ in _AUDIENCES), start)
        while cue.doc[start].lower_ in _AUDIENCES:
            start += 1
        edge = max(edge, start)
    for child in cue.rights:
        if _is_part_of_clause(child, clause) or child.left_edge.lower_ == "no":
            break  # in "promised no jobs would go" nobody is promised anything
        aside = child.dep_ in _ASIDE or (child.dep_ == "dobj" and cue.lemma_ in HEARD_BY)
        if child.left_edge.i == start and child.right_edge.i < edge and (aside or child.dep_ in {"nsubj", "aux"}):
            start = child.right_edge.i + 1
    return that if that >= 0 else min(start, edge)


def _is_part_of_clause(aside: Token, clause: Token) -> bool:
    """Whether words before a clause are its own, as a comma says: "They say in the north, the race is open"."""
    if aside.dep_ != "prep" or aside.i > clause.i:
        return False
    behind = aside.right_edge.i + 1
    closed = behind < clause.i and aside.doc[behind].text == "," and aside.doc[aside.left_edge.i - 1].text != ","
    return closed and not any(t.lemma_.lower() in VEHICLES | PLATFORMS or t.ent_type_ in _TIMES for t in aside.subtree)


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
        above = goes_on_from(token) or adds_to(token)
        if (above is not None and above.i <= cue.i) or _is_next_cue(token):
            return start_of_act(token)
        if (joint := _but_of_another(token)) is not None:
            return joint
    return end


def _but_of_another(verb: Token) -> int | None:
    """Where a second report begins: "Doe says the sale was theft | but officials argued that it was lawful"."""
    subject = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    if verb.dep_ != "conj" or subject is None or subject.pos_ == "PRON" or verb.tag_ not in {"VBD", "VBZ"}:
        return None
    reports = any(word.kind is CueKind.SPEECH for word in CUES.get(verb.lemma_, ()))
    held = any(c.dep_ == "ccomp" and c.i > verb.i for c in verb.children)
    joint = verb.doc[verb.left_edge.i - 1]
    return joint.i if reports and held and joint.lower_ in {"but", "and"} else None


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
        if doc[end - 1].text == ")" and any(token.text == "(" for token in doc[start : end - 1]):
            break
        end -= 1
    return start, end


def _is_joint(token: Token) -> bool:
    """The "that" that joins a clause to its cue, not the one that is its subject."""
    return token.lower_ == "that" and token.dep_ not in {"nsubj", "nsubjpass", "det"}


def behind_dateline(parsed: ParsedArticle, start: int) -> int:
    """The first token behind "LISBON, Portugal (AP) —" where a block begins with such words, else `start`."""
    block = parsed.block_at[start] if start < len(parsed.block_at) else -1
    if block < 0 or parsed.starts[start] != parsed.article.blocks[block].span.start:
        return start
    text, place = parsed.article.text, parsed.starts[start]
    shapes = (_DATELINE, _TITLED_DATELINE, _RELEASE_DATELINE, _AGENCY)
    found = next((match for shape in shapes if (match := shape.match(text, place))), None)
    return parsed.token_at(found.end()) if found else start
