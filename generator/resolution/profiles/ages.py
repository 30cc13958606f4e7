"""How old an article says people are, and who stands beside them in its lists of names."""

import re
from collections.abc import Sequence

from generator.records.mention import Mention

_BEFORE = re.compile(r"\b(\d{1,2})-year-old(?:\s[a-z-]+){0,3}\s$")
_AFTER = re.compile(r", (?:(\d{1,2}), (?=[a-z])|aged (\d{1,2})\b)")
_YOUNGEST = 5
"""A smaller number beside a name is a score."""
_REACH = 40
_DAYS_IN_YEAR = 365.25
_ELBOW_ROOM = 60
_CROWD = 4
"""So many people within so many characters on either side stand in a list."""


def birth_year(text: str, mentions: Sequence[Mention], day: int | None) -> int | None:
    """The year somebody was born in, give or take one, by an age beside a name: "34-year-old Jane Doe", "Doe, 34, who".

    Args:
        text: The article's text.
        mentions: The named mentions of one person.
        day: Ordinal day of the article.
    """
    if day is None:
        return None
    for mention in mentions:
        start, end = mention.span.start, mention.span.end
        found = _BEFORE.search(text[max(0, start - _REACH) : start]) or _AFTER.match(text[end : end + _REACH])
        if found:
            age = int(next(group for group in found.groups() if group))
            return int(day / _DAYS_IN_YEAR) - age if age >= _YOUNGEST else None
    return None


def listed_beside(own: Sequence[Mention], people: Sequence[Mention]) -> tuple[Mention, ...]:
    """The named people close beside all of somebody's mentions, if those stand in crowds of names; else none.

    Args:
        own: The named mentions of one person.
        people: The named mentions of all people of the article.
    """
    beside: list[Mention] = []
    for mention in own:
        start, end = mention.span.start - _ELBOW_ROOM, mention.span.end + _ELBOW_ROOM
        near = [other for other in people if other.span.end > start and other.span.start < end and other not in own]
        if len({other.text for other in near}) < _CROWD:
            return ()
        beside += near
    return tuple(beside)
