"""Words that ran together where a scraper dropped a link or a line break: "the HarbourCompanysaid" and its kin.

A word is parted only where the article itself prints the parts apart, or where the seam cannot be another word:
names such as "YouTube", "McRae" or "iPhone" stay whole.
"""

import re
from collections import Counter

MOST_TIMES = 2
_FUNCTION = "the|of|and|in|a|an|to|by|with|on|at|for|from|that|who|as|is|was|or|but|than|into|over|against|about"
_BEFORE = re.compile(rf"({_FUNCTION}|[a-z]{{4,}})(?=[A-Z][a-z])")
_AFTER = re.compile(
    r"([A-Z][a-z]{4,})(after|also|and|for|from|has|have|in|of|said|that|to|told|was|were|when|which|while|will|with)"
)
_TITLE = re.compile(
    r"(The|When|After|But|And|For|Former|President|Governor|Minister|Secretary|Senator|Chairman|Chairwoman|Congressman"
    r"|Congresswoman|Spokesman|Spokeswoman|Spokesperson)(?=[A-Z][a-z]{2})"
)
_OPENING = "The|This|That|These|Those|There|In|On|At|It|He|She|We|They|But|And|As|For|Here|His|Her|Its|When|After|With|By|Our|You"
_SEAM = re.compile(
    rf"(?<=[a-z]{{2}}[.!?])(?=(?:{_OPENING})\b)|(?<=[.!?]”)(?=[A-Z])|(?<=[a-z]{{2}}[.!?])(?=[(\\[][A-Z])"
)
_SEAM_BELOW_LOWER = re.compile(r"(?<=[a-z]{2}[.!?])(?=[(\[]?[A-Z][a-z])|(?<=[.!?]”)(?=[A-Z])")
"""Between two sentences; "Nation.Cymru" is a name, "month.Control" is not."""
_WORD = re.compile(r"(?<![\w#@./-])[^\W\d_]+(?![\w@/])")


def part_words(text: str) -> str:
    """The text with blanks where words ran together; lines stay lines.

    Args:
        text: All of an article's body, so that its other words can be asked.
    """
    text = "\n".join(" ".join(map(_part_sentences, line.split(" "))) for line in text.split("\n"))
    counts = Counter(_WORD.findall(text))
    return _WORD.sub(lambda match: _parted(match.group(), counts), text)


def _part_sentences(token: str) -> str:
    if "//" in token or "@" in token or token.lower().startswith("www."):
        return token
    return (_SEAM_BELOW_LOWER if token[:1].islower() else _SEAM).sub(" ", token)


def _parted(word: str, counts: Counter[str]) -> str:
    if counts[word] > MOST_TIMES:
        return word  # a name that is written so
    if (match := _BEFORE.match(word)) and (match[1] in _FUNCTION.split("|") or counts[word[match.end() :]]):
        return f"{match[1]} {_parted(word[match.end() :], counts)}"
    if (match := _TITLE.match(word)) and counts[word[match.end() :]]:
        return f"{match[1]} {word[match.end() :]}"
    if (match := _AFTER.fullmatch(word)) and counts[match[1]]:
        return f"{match[1]} {match[2]}"
    return word
