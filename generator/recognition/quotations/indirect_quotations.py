"""Reported words without quotation marks: "she said that …", "according to …", "claims that …"."""

from collections.abc import Callable

from spacy.tokens import Token

from generator.recognition.parsing.parsed_article import ParsedArticle
from generator.recognition.quotations.according_to import according_to, as_reported_by, in_words_of
from generator.recognition.quotations.asked_and_charged import (
    charge,
    infinitive_of_verb,
    name_given,
    object_of_verb,
    request_after_preposition,
)
from generator.recognition.quotations.attributions import Attribution
from generator.recognition.quotations.content_boundaries import HEARD_BY, behind_dateline, clause_behind
from generator.recognition.quotations.made_attributions import made
from generator.recognition.quotations.noun_claims import claim_between, clause_of_noun, made_of_noun
from generator.recognition.quotations.subjects import SUBJECTS, may_speak, subject_of
from generator.recognition.quotations.unsaid import is_unsaid
from generator.recognition.quotations.writers_tails import before_writer
from generator.recognition.words.person_words import is_calling
from generator.recognition.words.reporting_verbs import CueKind, Frame, cue_word
from generator.recognition.words.word_tables import words
from generator.records.entity import EntityKind

_DASHES = frozenset({"-", "–", "—"})
_BREAKS = _DASHES | {","}
_RELATIVES = frozenset({"where", "which", "who", "whose"})
_FEWEST_SAID = 4
_SUGGESTS = words("show suggest indicate imply hint reveal signal prove")
_UTTERANCES = words(
    "comment remark word answer reply reaction response tweet post message speech tone silence visit trip"
)
_BEFORE_CUE = frozenset({"nsubj", "nsubjpass", "aux", "auxpass", "advmod", "neg"})
_IN_GROUP = frozenset({"NOUN", "PROPN", "DET", "ADJ", "NUM", "CCONJ", "PART"})


def indirect_attributions(parsed: ParsedArticle) -> tuple[Attribution, ...]:
    """All attributions whose content a construction gives, in text order of their cues.

    Cue words inside quotation marks are left alone: who says what inside somebody's words is theirs to say.
    """
    found = []
    for token in parsed.doc:
        if parsed.zone_at[token.i] >= 0:
            continue
        if is_unsaid(token):
            continue
        for rule in _RULES:
            attribution = rule(parsed, token)
            if attribution is not None:
                found.append(attribution)
                break
    return tuple(found)


def _clause_of_verb(parsed: ParsedArticle, cue: Token) -> Attribution | None:
    """Find She said (that) it rained; It rained, she said; The rain, she said, was heavy."""
    word = cue_word(cue.lemma_, Frame.CLAUSE) if cue.pos_ in {"VERB", "AUX"} else None
    if word is None:
        return None
    clauses = [c for c in cue.children if c.dep_ == "ccomp"]
    clause = next((c for c in clauses if c.i > cue.i), clauses[0] if clauses else None)
    if clause is not None and (claim := claim_between(cue, clause)) is not None:
        return made_of_noun(parsed, claim, clause)
    source = subject_of(cue)
    if clause is None:
        if _comments_on_quoted(parsed, cue):
            return None
        if cue.dep_ == "parataxis" and source is not None:
            return made(parsed, "parenthetical-cue", cue, source, _around(cue))
        if word.kind is CueKind.SPEECH and source is not None and _ends_dateline_sentence(parsed, cue):
            return made(parsed, "cue-after-clause", cue, source, [(cue.sent.start, _group_start(cue))])
        return None
    if clause.i > cue.i and _only_explains(cue, clause):
        return made(parsed, "cue-after-clause", cue, source, [(cue.sent.start, _group_start(cue))])
    if clause.i > cue.i > clauses[0].i and _is_interruption(cue):
        before = (cue.sent.start, _group_start(cue))
        return made(parsed, "parenthetical-cue", cue, source, [before, clause_behind(cue, clause)])
    if clause.i < cue.i:
        return _clause_before_verb(parsed, cue, source)
    return _clause_behind_verb(parsed, cue, clauses)


def _clause_before_verb(parsed: ParsedArticle, cue: Token, source: Token | None) -> Attribution | None:
    """Find It rained, she said; nothing where the words before are another's, or the verb has words of its own."""
    if source is None and (named := _group_before(cue)) is not None:
        return made(parsed, "cue-after-clause", cue, named, [(cue.sent.start, named.left_edge.i)])
    if cue.lemma_ not in HEARD_BY and any(c.dep_ == "dobj" and c.pos_ == "NOUN" for c in cue.rights):
        return None  # "The family said he was ill, then they confirmed a diagnosis"
    first = _before_callings(cue, min(_group_start(cue), cue.i))
    if cue.doc[first - 1].text == ";":
        return None  # "The family was told first; Doe told the town"
    return made(parsed, "cue-after-clause", cue, source, [(_behind_dash(cue), first)])


def _clause_behind_verb(parsed: ParsedArticle, cue: Token, clauses: list[Token]) -> Attribution | None:
    """Find She said (that) it rained; nothing where the clause says nothing alone, or nobody is left to say it."""
    clause = next(c for c in clauses if c.i > cue.i)
    if clauses[0].i < cue.i and not _is_set_off(cue):
        return None  # "less than the sum Doe says Roe owes": a clause that says nothing alone
    if cue.lemma_ == "add" and any(c.dep_ == "dobj" and cue.i < c.i < clause.i for c in cue.children):
        return None  # "adding her weight, …": a thing was added, no words
    if _lacks_its_object(cue, clause) or _is_in_brackets(cue, clause):
        return None
    source = subject_of(cue) or _noun_before(parsed, cue)
    if source is not None and (_is_found(cue, clause) or _is_read_into(parsed, cue, source)):
        return None
    if source is not None and not _may_add(parsed, cue, source):
        source = _person_between(cue, source)
        if source is None:
            return None
    word = cue_word(cue.lemma_, Frame.CLAUSE)
    rule = "clause-of-attitude" if word is not None and word.kind is CueKind.ATTITUDE else "clause-of-cue"
    return made(parsed, rule, cue, source, [clause_behind(cue, clause)])


_RULES: tuple[Callable[[ParsedArticle, Token], Attribution | None], ...] = (
    according_to,
    as_reported_by,
    in_words_of,
    _clause_of_verb,
    infinitive_of_verb,
    request_after_preposition,
    charge,
    clause_of_noun,
    name_given,
    object_of_verb,
)


def _group_start(cue: Token) -> int:
    """Where the words around a cue that follows its clause begin: "…, he | said"."""
    starts = [c.left_edge.i for c in cue.children if c.dep_ in _BEFORE_CUE and c.i < cue.i]
    return min([cue.i, *starts])


def _before_callings(cue: Token, first: int) -> int:
    """Before what the speakers are, which the parse gave to what they said: "It was late, | port officers Doe and Roe said"."""
    start = first
    while start > cue.sent.start and cue.doc[start - 1].pos_ in {"NOUN", "PROPN", "ADJ"}:
        start -= 1
    last, before = cue.doc[first - 1], cue.doc[start - 1]
    called = start < first and start > cue.sent.start and is_calling(last.lemma_.lower())
    return start if called and (before.text == "," or before.is_quote) else first


def _behind_dash(cue: Token) -> int:
    """Where the words before a cue begin: behind a dash if another closes the aside: "a lot - too much, they say -"."""
    doc, behind = cue.doc, cue.i + 1
    if behind < cue.sent.end and doc[behind].text in _DASHES:
        dash = next((t.i for t in reversed(doc[cue.sent.start : cue.i]) if t.text in _DASHES and t.whitespace_), None)
        return cue.sent.start if dash is None else dash + 1
    return int(cue.sent.start)


def _group_before(cue: Token) -> Token | None:
    """The head of "…, officials and rescue workers | said" where the parse gave those words to what was said."""
    start = cue.i
    while start > cue.sent.start and cue.doc[start - 1].pos_ in _IN_GROUP:
        start -= 1
    nouns = [t for t in cue.doc[start : cue.i] if t.pos_ in {"NOUN", "PROPN"} and t.dep_ != "compound"]
    return nouns[0] if nouns and start > cue.sent.start and cue.doc[start - 1].text == "," else None


def _noun_before(parsed: ParsedArticle, cue: Token) -> Token | None:
    """The name that a finite cue follows at once, where the parse took it for part of the words in front of it.

    A comma may stand between, behind a person: "the commander, Gen Jane Doe, said".
    """
    before = cue.doc[cue.i - 1] if cue.i > cue.sent.start else cue
    if before.text == "," and cue.i - 2 > cue.sent.start:
        chain = parsed.chain_at(cue.doc[cue.i - 2])
        before = cue.doc[cue.i - 2] if chain is not None and chain.kind is EntityKind.PERSON else before
    return before if cue.tag_ in {"VBD", "VBZ"} and before.pos_ == "PROPN" else None


def _ends_dateline_sentence(parsed: ParsedArticle, cue: Token) -> bool:
    """Whether "…, she said" ends a sentence that a dateline opens; the parse then seldom sees what she said."""
    start, first = cue.sent.start, _group_start(cue)
    return cue.doc[first - 1].text == "," and behind_dateline(parsed, start) > start


def _may_add(parsed: ParsedArticle, cue: Token, source: Token) -> bool:
    """Whether who does what the main verb tells may be who says something besides: a move that ends a row is not."""
    if cue.tag_ != "VBG" or cue.dep_ not in {"advcl", "conj"} or parsed.chain_at(source) is not None:
        return True
    of_whom = (c for of in source.rights if of.lower_ == "of" for c in of.children)
    return may_speak(source) or any(may_speak(noun) or noun.tag_ == "NNS" for noun in of_whom)


def _person_between(cue: Token, thing: Token) -> Token | None:
    """Doe in "The move comes after Doe resigned, saying that …", where the parse says the move did."""
    between = reversed(cue.doc[thing.i + 1 : cue.i])
    return next((t for t in between if t.dep_ == "nsubj" and t.pos_ in {"PROPN", "PRON"} and t.tag_ != "WDT"), None)


def _is_set_off(cue: Token) -> bool:
    """Whether a comma, a stop or a new paragraph stands before a cue and its subject."""
    before = cue.doc[max(0, _group_start(cue) - 1)]
    return bool(before.is_punct or before.is_space)


def _is_in_brackets(cue: Token, clause: Token) -> bool:
    """Whether the writer's bracket holds the clause: "heard him say to a friend (hard to believe, now, that …)"."""
    between = [token.text for token in cue.doc[cue.i + 1 : clause.i]]
    return between.count("(") > between.count(")")


def _is_found(cue: Token, clause: Token) -> bool:
    """Whether the subject is what was found: "The body found in the lake was that of a man", read as "the body found that"."""
    joined = any(c.dep_ in _BEFORE_CUE | {"mark", "expl", "csubj"} and c.pos_ != "AUX" for c in clause.lefts)
    return cue.lemma_ == "find" and cue.tag_ in {"VBD", "VBN"} and not joined


def _is_read_into(parsed: ParsedArticle, cue: Token, source: Token) -> bool:
    """Whether the writer reads something into somebody's words: "Doe's remarks suggest that he will go"."""
    if cue.lemma_ not in _SUGGESTS or source.lemma_.lower() not in _UTTERANCES:
        return False
    owner = next((c for c in source.lefts if c.dep_ == "poss"), None)
    chain = parsed.chain_at(owner) if owner is not None else None
    pronoun = owner is not None and owner.lower_ in {"his", "her"}
    return pronoun or (chain is not None and chain.kind is EntityKind.PERSON)


def _lacks_its_object(cue: Token, clause: Token) -> bool:
    """Whether the clause is about the noun in front, so that it says nothing alone: "the sum Doe says | Roe owes"."""
    if (
        cue.dep_ != "relcl"
        or _is_set_off(cue)
        or any(c.lower_ in {"that", "whether"} and c.dep_ == "mark" for c in clause.lefts)
    ):
        return False
    subject = next((c for c in cue.lefts if c.dep_ == "nsubj"), None)
    own = next((c for c in clause.children if c.dep_ in {"dobj", "attr", "acomp", "oprd", "ccomp", "xcomp"}), None)
    return subject is not None and subject.tag_ not in {"WP", "WDT"} and own is None


def _only_explains(cue: Token, clause: Token) -> bool:
    """Whether a relative clause follows, and what was said stands before: It is quiet in the town, she says, where …"""
    doc, first = cue.doc, clause.left_edge
    relative = first.lower_ in _RELATIVES and doc[first.i - 1].text in _BREAKS
    begins = _group_start(cue)
    set_off = begins - cue.sent.start >= _FEWEST_SAID and doc[begins - 1].text == ","
    return relative and set_off and any(t.dep_ in SUBJECTS for t in doc[cue.sent.start : begins])


def _is_interruption(cue: Token) -> bool:
    """Whether commas set off the cue with its subject: It is no surprise, she said, that it rained."""
    start = _group_start(cue)
    behind = next((t for t in cue.doc[cue.i + 1 : cue.sent.end] if t.head != cue or t.is_punct), cue)
    return start > cue.sent.start and cue.doc[start - 1].text == "," and behind.text == ","


def _comments_on_quoted(parsed: ParsedArticle, cue: Token) -> bool:
    """Whether only the quoted words behind "as she put it, “…”" are hers: the writer leads up to them."""
    opens_as = any(c.lower_ == "as" and c.dep_ in {"mark", "advmod"} and c.i < cue.i for c in cue.children)
    behind = next((t for t in cue.doc[cue.i + 1 : cue.sent.end] if t.is_alpha), cue)
    return opens_as and behind.i <= cue.i + 3 and parsed.zone_at[behind.i] >= 0


def _around(cue: Token) -> list[tuple[int, int]]:
    sentence = cue.sent
    behind = cue.right_edge.i + 1
    relative = next((c for c in cue.head.lefts if c.tag_ in {"WDT", "WP"} and c.i < cue.i), None)
    start = relative.left_edge.i if relative is not None else sentence.start
    return [(start, min(cue.i, _group_start(cue))), (behind, before_writer(cue, behind, sentence.end))]
