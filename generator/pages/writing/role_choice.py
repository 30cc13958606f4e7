"""Which of many printed roles stand in a summary: near-duplicates once, the editors' wording before the articles'."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from generator.records.graph import Role

_SPOKESPERSON = re.compile(r"spokes(?:man|woman|men|women)\b")
_COMPLEMENT = re.compile(r"\s(?:of|for|to|in|at|on)\s.*|,.*")
_WORD = re.compile(r"[^\W_]+")
_SMALL_WORDS = {"of", "for", "the", "and", "to", "in", "at", "on", "a", "an", "chief", "senior", "main", "top"}
_LEADING = {
    "leader", "head", "president", "chairman", "chairwoman", "chair", "director", "commander", "founder", "king", "queen",
    "premier", "chancellor", "governor", "mayor", "emir", "chief",
}  # fmt: skip
_LEADING_TITLES = {
    "prime minister", "first minister", "chief executive", "chief executive officer", "ceo", "general secretary",
    "secretary general", "director general", "manager", "boss", "head coach",
}  # fmt: skip
_WHOLE = {"managing", "general", "executive", "founding", "supreme", "party", "national", "overall"}
"""Words before "director" that take nothing from it: a finance director leads finances."""
_BELOW = {
    "vice",
    "deputy",
    "assistant",
    "associate",
    "under",
    "junior",
    "shadow",
    "regional",
    "local",
    "elect",
    "designate",
}
_OF_A_PLACE = {
    "president",
    "king",
    "queen",
    "premier",
    "chancellor",
    "governor",
    "mayor",
    "emir",
    "sultan",
    "ruler",
    "leader",
}
_OUTWEIGHED = 4
"""A role that one at least as new outdoes so many times in articles may be a slip of the pen, or of the reading."""


def head_word(role: Role) -> str:
    """The noun of the title: "spokesperson" for "chief spokesman of the port", "minister" for "Foreign Minister"."""
    plain = _SPOKESPERSON.sub("spokesperson", role.title.lower())
    words = _COMPLEMENT.sub("", plain).split()
    return words[-1] if words else plain


def leads(role: Role) -> bool:
    """Whether the title is one of those at the top of the whole, not of a part: "president", no "head of sales"."""
    words = [word.lower() for word in _WORD.findall(role.title)]
    if " ".join(words) in _LEADING_TITLES:
        return True
    if head_word(role) not in _LEADING or _COMPLEMENT.search(role.title) or _BELOW.intersection(words):
        return False
    return head_word(role) != "director" or _WHOLE.issuperset(words[:-1])


def governs(role: Role) -> bool:
    """Whether the title is that of somebody at the top of a town or country: no director who only works there."""
    return leads(role) and (head_word(role) in _OF_A_PLACE or role.title.lower().endswith(" minister"))


def speaks(role: Role) -> bool:
    """Whether the title is that of a spokesperson, in whatever form."""
    return head_word(role) == "spokesperson"


def best_roles(roles: Iterable[Role]) -> tuple[Role, ...]:
    """The roles, current before former, editors' before printed, those with a group before those without.

    A role that says again what one before it says gives that one its citations and is left out; so is one that far
    fewer articles print than another.
    """
    given = tuple(roles)
    standing = [role for role in given if not any(outweighs(o, role) or is_over(role, o) for o in given)]
    kept: list[Role] = []
    for role in sorted(standing, key=_order):
        place = next((n for n, other in enumerate(kept) if _repeats(role, other)), None)
        if place is None:
            kept.append(role)
        elif _says_no_more(role, kept[place]):
            kept[place] = replace(kept[place], citations=kept[place].citations + role.citations)
        elif _says_no_more(kept[place], role) and role.last >= kept[place].last and not kept[place].by_editor:
            kept[place] = role
    return tuple(kept)


def _order(role: Role) -> tuple[bool, ...]:
    return role.former, not role.by_editor, not (role.group or role.group_name), role.group is None


def outweighs(role: Role, other: Role) -> bool:
    """Whether the other role is the word of few against many; one with a group is outweighed only by another such."""
    if other.by_editor or role.former != other.former or (_group(other) and not _group(role)):
        return False
    return role.last >= other.last and role.articles >= _OUTWEIGHED * max(1, other.articles)


def is_over(role: Role, other: Role) -> bool:
    """Whether the other role says that this one was given up: "Mayor Doe" beside "former mayor of Northford, Jane Doe".

    An office that was printed before anybody called it a former one stands: that was its time. Where a day is missing,
    it must have been printed in no more articles than the former one.
    """
    if role.by_editor or role.former or not other.former or not _says_no_more(role, other):
        return False
    return role.first >= other.first if role.first and other.first else role.articles <= other.articles


def current_roles(roles: Iterable[Role]) -> tuple[Role, ...]:
    """The best roles that nobody calls former, now or in a later article; if there is none, the best of all.

    An office without a page of its group ("Utopian president") is given up where any office of that name is.
    """
    given = tuple(roles)
    best = best_roles(given)
    held = tuple(role for role in best if not role.former and not any(_is_given_up(role, other) for other in given))
    return held or tuple(role for role in best if role.former) or best


def _is_given_up(role: Role, other: Role) -> bool:
    same = head_word(role) == head_word(other) and (role.group is None or _group(role) == _group(other))
    return other.former and not role.by_editor and same and (other.by_editor or other.last > role.last)


def leading_first(held: Sequence[tuple[str, Role]], most: int) -> tuple[tuple[str, Role], ...]:
    """Of people and their roles in a group: one who leads it, one who speaks for it, then the best attested."""
    current = [pair for pair in held if not pair[1].former]
    chosen = [pair for test in (leads, speaks) if (pair := next((p for p in current if test(p[1])), None))]
    return tuple(chosen or current or held)[:most]


def _repeats(role: Role, other: Role) -> bool:
    if role.former != other.former:
        return False
    if _group(role) == _group(other):
        return head_word(role) == head_word(other) or _says_no_more(role, other)
    if role.group is None and other.group and _words(role.title) == _words(other.title):
        return True  # "Coastland's harbour master" and "harbour master of the Coast": what has a page is enough
    if other.by_editor and not role.by_editor and _says_no_more(role, other):
        return True
    return (other.by_editor or not _group(role)) and head_word(role) == head_word(other)


def _says_no_more(role: Role, other: Role) -> bool:
    """Whether every word of the role stands in the other, and it names no other group."""
    if _group(role) not in ("", _group(other)):
        return False
    return _words(role.title) <= _words(f"{other.title} {other.group_name or ''}")


def _words(text: str) -> frozenset[str]:
    plain = _SPOKESPERSON.sub("spokesperson", text.lower())
    return frozenset(word for word in _WORD.findall(plain) if word not in _SMALL_WORDS)


def _group(role: Role) -> str:
    """The name of the body or place, in one spelling: a country that is a group here and a place there is one to readers."""
    return (role.group or role.group_name or "").rsplit("/", 1)[-1].lower().replace("-", " ")
