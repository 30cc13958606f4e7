"""The cue and the source in the few words beside a quotation: "…," she said; She said: "…"."""

from collections.abc import Sequence

from spacy.tokens import Token

from generator.recognition.quotation_sources import subject_of
from generator.recognition.reporting_verbs import Frame, cue_word

_NOMINAL = frozenset({"PROPN", "PRON", "NOUN"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_NOUN_TAGS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_REACH = 30


def is_tag_cue(token: Token) -> bool:
    """Whether a token is a verb that stands beside quoted words."""
    if not token.tag_.startswith("VB") or token.dep_ in {"amod", "compound", "nmod"}:
        return False
    return cue_word(token.lemma_, Frame.TAG) is not None or cue_word(token.lemma_, Frame.CLAUSE) is not None


def first_cue(tokens: Sequence[Token]) -> Token | None:
    """The verb that reports the words just before `tokens`: their first finite verb, if it is a cue."""
    for token in tokens[:_REACH]:
        if is_tag_cue(token):
            return token
        if token.tag_ in _FINITE and token.dep_ not in {"relcl", "acl"} and token.pos_ != "AUX":
            return None
    return None


def cue_before(tokens: Sequence[Token]) -> tuple[Token, Token] | None:
    """The last cue before a quotation that has a source there, and that source."""
    for cue in reversed(tokens):
        if is_tag_cue(cue) and (source := source_beside(tokens, cue)) is not None:
            return cue, source
    return None


def source_beside(tokens: Sequence[Token], cue: Token) -> Token | None:
    """The subject of a cue if it stands among `tokens`, else the noun next to the cue."""
    inside = frozenset(token.i for token in tokens)
    subject = subject_of(cue)
    if subject is not None and subject.i in inside:
        return subject
    position = next(index for index, token in enumerate(tokens) if token.i == cue.i)
    preceding = tokens[:position]
    if any(token.pos_ in _NOMINAL for token in preceding):
        return _head_of_last(preceding)
    return _head_of_first(tokens[position + 1 : position + 12], inside)


def _head_of_first(tokens: Sequence[Token], inside: frozenset[int]) -> Token | None:
    for token in tokens:
        if token.pos_ in _NOMINAL:
            return _top_of_name(token, inside)
        if token.pos_ in {"VERB", "ADP", "PUNCT"}:
            return None
    return None


def _top_of_name(token: Token, inside: frozenset[int]) -> Token:
    head = token
    while head.dep_ in {"compound", "poss", "amod", "nmod"} and head.head.i in inside:
        head = head.head
    return head


def _head_of_last(tokens: Sequence[Token]) -> Token | None:
    return next((t for t in reversed(tokens) if t.pos_ in _NOMINAL and t.dep_ not in {"compound", "pobj"}), None)
