"""Who speaks in the sentences before a quoted stretch that has no report of its own."""

from collections.abc import Sequence

from spacy.tokens import Token

from generator.recognition.quotations.quotation_tags import FINITE, is_tag_cue
from generator.recognition.quotations.subjects import may_speak, subject_of
from generator.recognition.words.word_tables import words

_ANYBODY = words(
    "another other others some many several few all both either neither each any one none this that these those"
)


def is_main(verb: Token) -> bool:
    """Whether a verb tells what happens, not what a noun is: no relative clause, nor a verb joined to one."""
    first = verb
    while first.dep_ == "conj" and first.head != first:
        first = first.head
    return verb.dep_ in {"ROOT", "conj", "ccomp"} and first.dep_ not in {"relcl", "acl"}


def who_reports(subject: Token) -> Token:
    """The source of the report that a subject stands in: “…” behind She said the plan was dead is hers."""
    clause = subject.head
    while clause.dep_ in {"conj", "ccomp"} and clause.head != clause:
        clause = clause.head
        if clause.i < subject.i and is_tag_cue(clause) and (source := subject_of(clause)) is not None:
            return source
    return subject


def last_voice(tokens: Sequence[Token], after: int) -> Token | None:
    """The source of the last reporting verb behind a place in the paragraph before, else its last subject, if a person."""
    for token in reversed(tokens):
        if token.idx < after:
            return None
        finite = token.tag_ in FINITE and is_tag_cue(token)
        if finite and (source := subject_of(token)) is not None and _may_go_on(source):
            return source
        if token.dep_ == "nsubj" and token.head.dep_ == "ROOT" and _is_person(token):
            return token
    return None


def _may_go_on(source: Token) -> bool:
    """Whether a source is named, or a pronoun that means one: not "another" or "some"."""
    return source.pos_ == "PROPN" or (source.pos_ == "PRON" and source.lower_ not in _ANYBODY)


def another_reports(tokens: Sequence[Token], after: int) -> bool:
    """Whether a noun without a name reports something behind a place: “…,” said Doe. The board confirmed the news."""
    cues = (t for t in tokens if t.idx >= after and t.tag_ in FINITE and is_tag_cue(t))
    sources = (subject_of(cue) for cue in cues)
    return any(source is not None and source.pos_ == "NOUN" and may_speak(source) for source in sources)


def _is_person(token: Token) -> bool:
    return token.ent_type_ == "PERSON" or token.lower_ in {"he", "she"}
