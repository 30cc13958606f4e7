"""The cue and the source in the few words beside a quotation: "…," she said; She said: "…"."""

from collections.abc import Sequence

from spacy.tokens import Token

from generator.recognition.quotations.content_boundaries import HEARD_BY
from generator.recognition.quotations.subjects import is_anothers, is_passive, may_speak, subject_of
from generator.recognition.quotations.unsaid import means_another
from generator.recognition.words.reporting_verbs import Frame, cue_word

_NOMINAL = frozenset({"PROPN", "PRON", "NOUN", "NUM"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
"""Tags of finite verbs."""
_UNFINISHED = frozenset({"VB", "VBG"})
_HEARERS = frozenset({"him", "her", "them", "me", "us"})
_REACH = 30


def is_tag_cue(token: Token) -> bool:
    """Whether a token is a verb that stands beside quoted words."""
    if not token.tag_.startswith("VB") or token.dep_ in {"amod", "compound", "nmod"} or _is_only_possible(token):
        return False
    if means_another(token) or any(c.dep_ == "neg" for c in token.children):
        return False
    if token.lemma_ == "go":
        return token.i + 1 < len(token.doc) and token.doc[token.i + 1].lower_ == "on"
    return cue_word(token.lemma_, Frame.TAG) is not None or cue_word(token.lemma_, Frame.CLAUSE) is not None


def _is_only_possible(cue: Token) -> bool:
    """Tell what one might call, or could say: nothing was said."""
    possible = any(c.dep_ == "aux" and c.lower_ in {"might", "could", "may", "should"} for c in cue.children)
    return possible and cue.tag_ == "VB"


def first_cue(tokens: Sequence[Token]) -> Token | None:
    """The verb that reports the words just before `tokens`: their first finite verb, if it is a cue."""
    for token in tokens[:_REACH]:
        if is_tag_cue(token):
            return token
        if (token.tag_ in FINITE or token.tag_ == "MD") and token.dep_ not in {"relcl", "acl"} and token.pos_ != "AUX":
            return None
    return None


def cue_before(tokens: Sequence[Token]) -> tuple[Token, Token] | None:
    """The last cue before a quotation that has a source there, and that source."""
    for cue in reversed(tokens):
        if is_tag_cue(cue) and (source := source_beside(tokens, cue)) is not None:
            to_what = any(c.lower_ in {"to", "on"} and c.dep_ == "prep" for c in cue.rights)
            answers = cue.tag_ == "VBG" and cue.i == cue.sent.start and source.i > cue.i and to_what
            return (
                None if answers or _does_more(cue, source) else (cue, source)
            )  # "Responding to the plan, she attacked …"
    return None


def _does_more(cue: Token, source: Token) -> bool:
    """Whether what is quoted belongs to what the source does then: "After agreeing on a price, Doe drove her to “…”"."""
    deed = source.head
    own = source.dep_ == "nsubj" and cue.i < source.i < deed.i and not cue.is_ancestor(deed)
    return own and not is_tag_cue(deed)


def source_beside(tokens: Sequence[Token], cue: Token) -> Token | None:
    """The subject of a cue if it stands among `tokens`, else the noun next to the cue."""
    inside = frozenset(token.i for token in tokens)
    subject = subject_of(cue)
    if subject is not None and subject.i in inside:
        return subject
    if (is_passive(cue) and cue.lemma_ != "quote") or (subject is None and is_anothers(cue)):
        return None
    if subject is not None and _goes_on(cue, subject) and not _stands_beside(tokens, cue):
        return subject  # "Doe struck at his rivals, promising “respect” for the north and vowing to “shut the door”"
    position = next(index for index, token in enumerate(tokens) if token.i == cue.i)
    preceding = tokens[:position]
    if preceding and preceding[-1].pos_ == "PROPN":
        return _top_of_phrase(preceding[-1], inside)
    if (named := _before_aside(preceding)) is not None:
        return named
    turned = position + 1 < len(tokens) and tokens[position + 1].pos_ == "PROPN" and cue.lemma_ not in HEARD_BY
    if turned and preceding and preceding[-1].text == ",":
        return _head_of_first(tokens[position + 1 :], inside)  # "That is enough, said Doe, adding: “…”"
    if any(token.pos_ in _NOMINAL for token in preceding):
        last = _head_of_last(preceding)
        return None if last is not None and last.pos_ == "NOUN" and cue.tag_ in _UNFINISHED else last
    behind = tokens[position + 1 : position + 12]
    if behind and behind[0].lower_ in _HEARERS:
        return subject if subject is not None and subject.sent == cue.sent else None
    return _head_of_first(behind, inside)


def _goes_on(cue: Token, subject: Token) -> bool:
    """Whether a participle tells what its sentence's subject does besides."""
    return cue.tag_ == "VBG" and subject.sent == cue.sent and may_speak(subject)


def _stands_beside(tokens: Sequence[Token], cue: Token) -> bool:
    """Whether a name stands right before a participle: "with Doe | saying"."""
    before = next((token for token in tokens if token.i == cue.i - 1), None)
    return before is not None and before.pos_ == "PROPN"


def _before_aside(tokens: Sequence[Token]) -> Token | None:
    """Doe in "On Monday Doe, who has criticised the plan, | said", where the parse lost what Doe does."""
    if not tokens or tokens[-1].text != ",":
        return None
    for name, comma, who in zip(tokens[-3::-1], tokens[-2::-1], tokens[::-1], strict=False):
        if who.lower_ in {"who", "whose"} and comma.text == ",":
            return name if name.pos_ == "PROPN" else None
    return None


def _head_of_first(tokens: Sequence[Token], inside: frozenset[int]) -> Token | None:
    noun = None
    for position, token in enumerate(tokens):
        if token.pos_ == "PROPN":
            return _top_of_name(token, inside)
        if token.pos_ == "PRON" and noun is not None:
            break
        if token.pos_ in _NOMINAL and noun is None:
            noun = token
        hyphened = token.tag_ == "HYPH" or (position and tokens[position - 1].tag_ == "HYPH")
        if token.pos_ in {"VERB", "ADP", "PUNCT", "CCONJ"} and not hyphened:
            break
    return _top_of_name(noun, inside) if noun is not None else None


def _top_of_name(token: Token, inside: frozenset[int]) -> Token:
    head = token
    while head.head.i in inside and (
        head.dep_ in {"compound", "poss", "amod", "nmod"} or (head.dep_ == "npadvmod" and head.nbor(1).tag_ == "HYPH")
    ):
        head = head.head
    return head


def _top_of_phrase(name: Token, inside: frozenset[int]) -> Token:
    """Doe in "Jane Doe, a resident of West Lund | told", where the last name before the cue only says of where."""
    top, beside = name, False
    while top.dep_ in {"pobj", "prep", "appos"} and top.head.i in inside and top.head.i < top.i:
        beside = beside or top.dep_ == "appos"
        top = top.head
    return top if beside and name.dep_ == "pobj" and top.pos_ == "PROPN" else name


def _head_of_last(tokens: Sequence[Token]) -> Token | None:
    return next((t for t in reversed(tokens) if t.pos_ in _NOMINAL and t.dep_ not in {"compound", "pobj"}), None)


def says_more(first: Token, cue: Token) -> bool:
    """Whether a sentence of its own follows: “Why?” The board said it would not pay."""
    return first.text[:1].isupper() and any(c.dep_ in {"ccomp", "xcomp"} and c.i > cue.i for c in cue.rights)
