"""Words that ran together where a scraper dropped a blank: where "PresidentDoe", "theHarbour" and "Doesaid" are parted.

A word is parted only where the article itself prints the parts apart, or where the seam cannot be another word:
names such as "YouTube", "McRae" or "iPhone" stay whole.
"""

import re
from collections.abc import Mapping

MOST_TIMES = 2
_FUNCTION = "the|of|and|in|a|an|to|by|with|on|at|for|from|that|who|as|is|was|or|but|than|into|over|against|about"
_BEFORE = re.compile(rf"({_FUNCTION}|[a-z]{{4,}})(?=[A-Z][a-z])")
_AFTER = re.compile(
    r"([A-Z][a-z]{4,})(after|also|and|called|for|from|has|have|in|met|of|said|that|to|told|warned|was|were|when|which|while|will|with|would)"
)
_TITLE = re.compile(
    r"(The|When|After|But|And|For|Former|President|Governor|Minister|Secretary|Senator|Chairman|Chairwoman|Congressman"
    r"|Congresswoman|Spokesman|Spokeswoman|Spokesperson)(?=[A-Z][a-z]{2})"
)
_TWO_NAMES = re.compile(r"([A-Z][a-z]{3,})([A-Z][a-z]{3,})")
GLUABLE = re.compile(r"(?<![\w#@./-])[^\W\d_]+(?![\w@/])")
"""Words that may have run together, and those that tell whether they did."""


def parts_of(word: str, counts: Mapping[str, int]) -> tuple[str, ...]:
    """The words that make this one; itself alone where nothing ran together.

    Args:
        word: Letters only.
        counts: How often the article prints each word by itself.
    """
    if counts.get(word, 0) > MOST_TIMES:
        return (word,)  # a name that is written so
    if match := _BEFORE.match(word):
        rest = word[match.end() :]
        if match[1] in _FUNCTION.split("|") or counts.get(rest):
            return (match[1], *parts_of(rest, counts))
    if (match := _TITLE.match(word)) and counts.get(word[match.end() :]):
        return (match[1], word[match.end() :])
    if (match := _AFTER.fullmatch(word)) and counts.get(match[1]):
        return (match[1], match[2])
    if (match := _TWO_NAMES.fullmatch(word)) and all(counts.get(part, 0) > 1 for part in match.groups()):
        return (match[1], match[2])
    return (word,)
