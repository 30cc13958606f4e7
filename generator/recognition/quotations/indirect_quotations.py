"""Reported words without quotation marks: "she said that …", "according to …", "claims that …"."""

from collections.abc import Callable

from spacy.tokens import Token

from generator.recognition.parsing.parsed_article import ParsedArticle
from generator.recognition.quotations.attributions import Attribution
from generator.recognition.quotations.content_boundaries import behind_dateline, clause_behind, trimmed
from generator.recognition.quotations.quotation_sources import subject_of
from generator.recognition.words.reporting_verbs import NOUNS, CueKind, Frame, cue_word


def indirect_attributions(parsed: ParsedArticle) -> tuple[Attribution, ...]:
    """All attributions whose content a construction gives, in text order of their cues.

    Cue words inside quotation marks are left alone: who says what inside somebody's words is theirs to say.
    """
    found = []
    for token in parsed.doc:
        if parsed.zone_at[token.i] >= 0:
            continue
        if _is_negated(token):
            continue
        for rule in _RULES:
            attribution = rule(parsed, token)
            if attribution is not None:
                found.append(attribution)
                break
    return tuple(found)


def _is_negated(cue: Token) -> bool:
    """What somebody did not say is not a quotation."""
    return cue.pos_ == "VERB" and any(c.dep_ == "neg" for c in cue.children)


def _clause_of_verb(parsed: ParsedArticle, cue: Token) -> Attribution | None:
    """Find She said (that) it rained; It rained, she said; The rain, she said, was heavy."""
    word = cue_word(cue.lemma_, Frame.CLAUSE) if cue.pos_ in {"VERB", "AUX"} else None
    if word is None:
        return None
    clause = next((c for c in cue.children if c.dep_ == "ccomp"), None)
    source = subject_of(cue)
    if clause is None:
        if cue.dep_ == "parataxis" and source is not None:
            return _make(parsed, "parenthetical-cue", cue, source, _around(cue))
        if word.kind is CueKind.SPEECH and source is not None and _ends_dateline_sentence(parsed, cue):
            return _make(parsed, "cue-after-clause", cue, source, [(cue.sent.start, _group_start(cue))])
        return None
    if clause.i < cue.i:
        first = min(_group_start(cue), cue.i)
        return _make(parsed, "cue-after-clause", cue, source, [(cue.sent.start, first)])
    rule = "clause-of-attitude" if word.kind is CueKind.ATTITUDE else "clause-of-cue"
    return _make(parsed, rule, cue, source, [clause_behind(cue, clause)])


def _infinitive_of_verb(parsed: ParsedArticle, cue: Token) -> Attribution | None:
    """Find She promised to come; She urged them to come."""
    if cue.pos_ != "VERB":
        return None
    clause = next((c for c in cue.children if c.dep_ in {"xcomp", "ccomp"} and c.i > cue.i and _is_infinitive(c)), None)
    if clause is None:
        return None
    has_object = any(c.dep_ in {"dobj", "dative"} for c in cue.children)
    frame = Frame.REQUESTED if has_object or clause.dep_ == "ccomp" else Frame.INFINITIVE
    if cue_word(cue.lemma_, frame) is None:
        return None
    rule = "infinitive-of-request" if frame is Frame.REQUESTED else "infinitive-of-intention"
    source = subject_of(cue)
    to = next(c for c in clause.children if c.lower_ == "to" and c.dep_ == "aux")
    part = (to.i, clause.right_edge.i + 1)
    return _make(parsed, rule, cue, source, [part]) if source is not None else None


def _is_infinitive(clause: Token) -> bool:
    return any(c.lower_ == "to" and c.dep_ == "aux" for c in clause.children)


def _object_of_verb(parsed: ParsedArticle, cue: Token) -> Attribution | None:
    """Find She denied the charge; She called for an inquiry."""
    if cue.pos_ != "VERB":
        return None
    for child in cue.children:
        if child.dep_ == "dobj" and child.pos_ != "PRON" and cue_word(cue.lemma_, Frame.OBJECT):
            return _make(parsed, "object-of-cue", cue, subject_of(cue), [(child.left_edge.i, child.right_edge.i + 1)])
        if child.dep_ == "prep" and cue_word(cue.lemma_, Frame.OBJECT, child.lower_):
            part = (child.i + 1, child.right_edge.i + 1)
            return _make(parsed, "object-of-cue", cue, subject_of(cue), [part])
    return None


def _name_given(parsed: ParsedArticle, cue: Token) -> Attribution | None:
    """Find She called the plan a farce; They describe her as likable."""
    if cue.pos_ != "VERB" or not cue_word(cue.lemma_, Frame.NAMING):
        return None
    name = next((c for c in cue.rights if c.dep_ in {"oprd", "ccomp"} or (c.dep_ == "prep" and c.lower_ == "as")), None)
    first = next((c for c in cue.rights if c.dep_ in {"dobj", "ccomp", "oprd"}), None)
    if name is None or first is None or (name.dep_ == "ccomp" and name.pos_ in {"VERB", "AUX"}):
        return None
    part = (first.left_edge.i, name.right_edge.i + 1)
    return _make(parsed, "name-given", cue, subject_of(cue), [part])


def _according_to(parsed: ParsedArticle, cue: Token) -> Attribution | None:
    """Find According to X, it rained; it rained, according to X."""
    if cue.lower_ != "according" or cue.i + 1 >= len(parsed.doc) or parsed.doc[cue.i + 1].lower_ != "to":
        return None
    to = parsed.doc[cue.i + 1]
    source = next((c for c in to.children if c.dep_ == "pobj"), None)
    if source is None:
        source = next((c for c in cue.children if c.dep_ == "pobj"), None)
    if source is None:
        return None
    sentence = cue.sent
    end = source.right_edge.i + 1
    if cue.i - sentence.start < 2:
        return _make(parsed, "according-to", cue, source, [(end, sentence.end)])
    parts = [(sentence.start, cue.i)]
    if sentence.end - end > 3:
        parts.append((end, sentence.end))
    return _make(parsed, "according-to", cue, source, parts)


def _clause_of_noun(parsed: ParsedArticle, cue: Token) -> Attribution | None:
    """Find claims that it rained; her warning that it would."""
    if cue.pos_ != "NOUN" or cue.lemma_ not in NOUNS:
        return None
    clause = next(
        (c for c in cue.children if c.dep_ in {"acl", "relcl", "ccomp"} and _begins_with_that(c) and c.i > cue.i), None
    )
    if clause is None:
        return None
    source = next((c for c in cue.children if c.dep_ == "poss"), None)
    if source is None:
        source = next(
            (
                g
                for c in cue.children
                if c.dep_ == "prep" and c.lower_ in {"by", "from", "of"}
                for g in c.children
                if g.dep_ == "pobj"
            ),
            None,
        )
    if source is None and cue.dep_ in {"dobj", "pobj", "attr"}:
        source = subject_of(cue.head)
    return _make(parsed, "clause-of-noun", cue, source, [(clause.left_edge.i, clause.right_edge.i + 1)])


def _begins_with_that(clause: Token) -> bool:
    return any(c.dep_ == "mark" and c.lower_ == "that" for c in clause.children)


_RULES: tuple[Callable[[ParsedArticle, Token], Attribution | None], ...] = (
    _according_to,
    _clause_of_verb,
    _infinitive_of_verb,
    _clause_of_noun,
    _name_given,
    _object_of_verb,
)


def _group_start(cue: Token) -> int:
    """Where the words around a cue that follows its clause begin: "…, he | said"."""
    starts = [c.left_edge.i for c in cue.children if c.dep_ in {"nsubj", "aux", "advmod", "neg"} and c.i < cue.i]
    return min([cue.i, *starts])


def _ends_dateline_sentence(parsed: ParsedArticle, cue: Token) -> bool:
    """Whether "…, she said" ends a sentence that a dateline opens; the parse then seldom sees what she said."""
    start, first = cue.sent.start, _group_start(cue)
    return cue.doc[first - 1].text == "," and behind_dateline(parsed, start) > start


def _around(cue: Token) -> list[tuple[int, int]]:
    sentence = cue.sent
    return [(sentence.start, cue.left_edge.i), (cue.right_edge.i + 1, sentence.end)]


def _make(
    parsed: ParsedArticle, rule: str, cue: Token, source: Token | None, parts: list[tuple[int, int]]
) -> Attribution | None:
    content = tuple(part for part in (trimmed(parsed, *part) for part in parts) if part[0] < part[1])
    if not content or (source is not None and any(a <= source.i < b for a, b in content)):
        return None
    return Attribution(rule=rule, cue=cue, source=source, content=content)
