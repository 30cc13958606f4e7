"""Titles that name their own field: the portfolio of a secretary or minister, the contest of a champion."""

from spacy.tokens import Doc, Token

from generator.recognition.words.word_tables import words

_OFFICES = words("minister secretary commissioner")
_FIELDS = words(
    "home foreign interior exterior trade industry affairs pension pensions work defence defense health education transport "
    "environment environmental agriculture energy finance financial economy economic treasury justice culture cultural "
    "media sport sports tourism science technology housing planning labour labor employment welfare development "
    "cooperation communications information immigration migration security safety skills children families equality "
    "women youth learning lifelong veterans cabinet aid fisheries forestry food rural local government communities "
    "constitutional legal monetary budget competition enlargement commerce water mining oil petroleum internal external "
    "homeland social public works human rights business innovation regional international higher"
)
"""What ministries are for; a name made of these alone, before an office, is a portfolio and no body."""
_CONTESTS = words("open masters cup prix championship championships league derby games series one")
_MEASURES = words("m km metre metres meter meters mile miles")
_JOINTS = frozenset({"and", "&"})


def portfolio_start(doc: Doc, noun: int) -> int:
    """Where the portfolio before an office begins: that of "Work" in "Work and Pensions Secretary"; else `noun`.

    "General Secretary" and "Secretary General" have none: those serve a body.
    """
    if doc[noun].lower_ not in _OFFICES or (noun + 1 < len(doc) and doc[noun + 1].lower_ == "general"):
        return noun
    start, position = noun, noun - 1
    capital = doc[noun].text[:1].isupper()
    while position >= 0 and not doc[position].is_sent_end:
        token = doc[position]
        if token.lower_ in _FIELDS and token.text[:1].isupper() is capital:
            start = position
        elif not (
            capital and start < noun and start == position + 1 and (token.lower_ in _JOINTS or token.text == ",")
        ):
            break
        position -= 1
    return start


def contest_start(doc: Doc, noun: int) -> int:
    """Where the contest before "champion" begins: that of "Norland" in "Norland Open champion"; else `noun`.

    What is measured belongs to it ("10,000m champion"), the people whose champion it is do not.
    """
    if doc[noun].lemma_.lower() != "champion":
        return noun
    start = noun
    while start > 0 and not doc[start - 1].is_sent_end and _is_of_contest(doc[start - 1], doc[start]):
        start -= 1
    return start


def _is_of_contest(token: Token, behind: Token) -> bool:
    if token.text[:1].isupper() and (token.lower_ in _CONTESTS or behind.lower_ in _CONTESTS):
        return token.is_alpha
    if token.i and token.lower_ in _MEASURES and _has_digit(token.nbor(-1)):
        return True
    return _has_digit(token) and (behind.lower_ in _MEASURES or not token.whitespace_)


def _has_digit(token: Token) -> bool:
    return any(sign.isdigit() for sign in token.text)
