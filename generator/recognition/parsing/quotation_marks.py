"""Quotation marks of every style: where they stand in a text, and which way each one looks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class Family(StrEnum):
    """Marks that may close one another."""

    DOUBLE = "double"
    SINGLE = "single"
    GUILLEMET = "guillemet"


class Side(StrEnum):
    """Which way a mark looks; `EITHER` where neither its shape nor its neighbours say."""

    OPEN = "open"
    CLOSE = "close"
    EITHER = "either"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One quotation mark; `directed` tells a shape that looks one way (“) from one that does not (")."""

    start: int
    end: int
    family: Family
    side: Side
    directed: bool = False


_SHAPES = re.compile(r"``|''|‘‘|’’|[\"“”„‟«»‹›'‘’‚`]")
_FAMILY = {"«": Family.GUILLEMET, "»": Family.GUILLEMET, "‹": Family.GUILLEMET, "›": Family.GUILLEMET} | dict.fromkeys(
    "'‘’‚`", Family.SINGLE
)
_DIRECTION = {
    "“": Side.OPEN,
    "„": Side.OPEN,
    "‟": Side.OPEN,
    "``": Side.OPEN,
    "‘‘": Side.OPEN,
    "”": Side.CLOSE,
    "’’": Side.CLOSE,
} | {
    "«": Side.OPEN,
    "‹": Side.OPEN,
    "»": Side.CLOSE,
    "›": Side.CLOSE,
    "‘": Side.OPEN,
    "‚": Side.OPEN,
}
_BEFORE_OPENING = re.compile(r"[\s(\[{]")
_DASH = frozenset("-–—―/")
_ELISION = re.compile(r"['‘’](?:\d0s|\d\ds?\b|em\b|til\b|tis\b|twas\b|cause\b|n['’]|round\b|bout\b|s\b)", re.IGNORECASE)
_MEASURE = re.compile(r"\d\s?[\"″]")


def marks_in(text: str, start: int, end: int) -> Iterator[Mark]:
    """Yield the marks of `text[start:end]` in order; apostrophes and inch signs are left out.

    A mark's shape says which way it looks, unless its neighbours contradict it: Swedish and German use as an
    opening mark what English uses to close, and typists mix them up.
    """
    for found in _SHAPES.finditer(text, start, end):
        shape = found.group()
        left = text[found.start() - 1] if found.start() > start else " "
        right = text[found.end()] if found.end() < end else " "
        family = _FAMILY.get(shape, Family.DOUBLE)
        if family is Family.SINGLE:
            if left in "'‘’‚`" or right in "'‘’‚`":
                side = _side_by_neighbours(left.replace("'", " "), right.replace("'", " "))
            else:
                side = _side_by_neighbours(left, right)
            if _is_apostrophe(text, found.start(), left, right, side):
                continue
        elif shape == '"' and left.isdigit() and _MEASURE.match(text, found.start() - 1) and right.isalnum():
            continue
        else:
            side = _side_by_neighbours(left, right)
        directed = shape in _DIRECTION
        if directed and (side is Side.EITHER or family is Family.SINGLE):
            side = _DIRECTION[shape]
        yield Mark(start=found.start(), end=found.end(), family=family, side=side, directed=directed)


def _side_by_neighbours(left: str, right: str) -> Side:
    opening = bool(_BEFORE_OPENING.match(left)) or _FAMILY.get(left, None) is not None or left in '"“„'
    closing = not (right.isalnum() or right in "“‘$£€#@([")
    if left in _DASH or (right in _DASH and opening):
        return Side.EITHER
    if opening and not right.isspace() and right not in ",.;:?!)":
        return Side.OPEN
    if closing and not left.isspace():
        return Side.CLOSE
    return Side.EITHER


def _is_apostrophe(text: str, position: int, left: str, right: str, side: Side) -> bool:
    if left.isalnum() and right.isalnum():
        return True
    if _ELISION.match(text, position) and text[position] != "‚":
        return not (text[position] == "‘" and right.isupper())
    return side is Side.EITHER and text[position] not in "‘‚"
