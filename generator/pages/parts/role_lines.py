"""The roles of somebody as lines of the infobox: one office in several spellings once, with all its days.

Two printed roles are one office only if group, rank and noun agree. What says less than another role, and contradicts it
in nothing, is told apart as another description of it: its days are never given to the office.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from generator.graph.role_titles import title_key
from generator.pages.writing.role_choice import is_over, outweighs
from generator.records.graph import Role

_SPOKESPERSON = re.compile(r"\bspokes(?:man|woman|men|women|person|people)\b")
_CHAIR = re.compile(r"\bchair(?:man|woman|person)\b")
_WORD = re.compile(r"[^\W_]+")
_SMALL = frozenset(["the", "a", "an", "of", "for", "to", "in", "at", "on", "and"])
_EPITHETS = frozenset(
    ["slain", "late", "veteran", "legendary", "prominent", "famous", "famed", "renowned", "longtime", "then", "current"]
)
_RANKS = frozenset(
    ["deputy", "vice", "acting", "interim", "caretaker", "provisional", "assistant", "under", "associate", "co", "junior",
     "shadow", "honorary", "designate", "elect", "ex", "emeritus", "regional", "provincial", "local"]
)  # fmt: skip
_FIRST_OF_SPOKESPEOPLE = frozenset(["chief", "main", "top", "lead", "principal", "official"])


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleLines:
    """Roles as lines, in the order given; `less` are those that say less than one of them, are over, or few print."""

    offices: tuple[Role, ...]
    less: tuple[Role, ...]


def role_lines(roles: Iterable[Role]) -> RoleLines:
    """The roles of one person, sorted into offices and other descriptions of them."""
    offices: list[Role] = []
    for role in roles:
        place = next((number for number, other in enumerate(offices) if same_office(role, other)), None)
        if place is None:
            offices.append(role)
        else:
            offices[place] = _joined(offices[place], role)
    less = [role for role in offices if any(_is_less(role, other) for other in offices if other is not role)]
    return RoleLines(
        offices=tuple(role for role in offices if role not in less),
        less=tuple(sorted(less, key=lambda role: role.former)),
    )


def same_office(role: Role, other: Role) -> bool:
    """Whether two roles are one office in other words: "chief spokesman" and "spokesperson" for the same group."""
    return role.former == other.former and _group(role) == _group(other) and same_title(role.title, other.title)


def same_title(title: str, other: str) -> bool:
    """Whether two titles of one group mean the same office."""
    return _office(title) == _office(other)


def _is_less(role: Role, other: Role) -> bool:
    return _says_less(role, other) or outweighs(other, role) or is_over(role, other)


def _says_less(role: Role, other: Role) -> bool:
    """Whether the other role says all this one does, and more; an editor's role says less than none."""
    if role.by_editor or role.former != other.former or not _fits(role, other):
        return False
    words = frozenset(_office(f"{role.title} {role.group_name or ''}"))
    more = frozenset(_office(f"{other.title} {other.group_name or ''}"))
    same_noun = _noun(role.title) == _noun(other.title) and words & _RANKS == more & _RANKS
    return same_noun and (words < more or (words == more and bool(_group(other)) and not _group(role)))


def _fits(role: Role, other: Role) -> bool:
    """Whether the role names no other group than the other does, be it in the other's title."""
    return _group(role) in ("", _group(other)) or not _group(other)


def _joined(first: Role, second: Role) -> Role:
    """One line for both: the first's words unless the second is better attested; an editor's dates stand."""
    shown = max((first, second), key=lambda role: (role.by_editor, len(role.citations)))
    days = [day for role in (first, second) for day in (role.first, role.last) if day]
    dated = shown.by_editor and bool(shown.first or shown.last)
    return replace(
        shown,
        first=shown.first if dated else min(days, default=""),
        last=shown.last if dated else max(days, default=""),
        citations=tuple(dict.fromkeys((*first.citations, *second.citations))),
        articles=max(first.articles, second.articles),
    )


def _office(title: str) -> Sequence[str]:
    """The words of a title that matter, in their order."""
    plain = _CHAIR.sub("chair", _SPOKESPERSON.sub("spokesperson", title_key(title)))
    words = [word for word in _WORD.findall(plain) if word not in _SMALL and word not in _EPITHETS]
    if "spokesperson" in words:
        words = [word for word in words if word not in _FIRST_OF_SPOKESPEOPLE]
    return words


def _noun(title: str) -> str:
    """The noun of a title: "minister" in "deputy minister of ports"."""
    words = _office(re.split(r"\s(?:of|for|to|in|at|on)\s|,", title, maxsplit=1)[0])
    return words[-1] if words else ""


def _group(role: Role) -> str:
    return role.group or (role.group_name or "").casefold()
