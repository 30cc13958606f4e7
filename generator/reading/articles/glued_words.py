"""Words that ran together where a scraper dropped a link or a line break: "the HarbourCompanysaid" and its kin.

Where one sentence ends and the next begins is seen here; which words are parted, in `glued_words` of the package.
"""

import re
from collections import Counter

from generator.glued_words import GLUABLE, parts_of

_OPENING = "The|This|That|These|Those|There|In|On|At|It|He|She|We|They|But|And|As|For|Here|His|Her|Its|When|After|With|By|Our|You"
_SEAM = re.compile(rf"(?<=[a-z]{{2}}[.!?])(?=(?:{_OPENING})\b)|(?<=[.!?]”)(?=[A-Z])|(?<=[a-z]{{2}}[.!?])(?=[(\[][A-Z])")
_SEAM_BELOW_LOWER = re.compile(r"(?<=[a-z]{2}[.!?])(?=[(\[]?[A-Z][a-z])|(?<=[.!?]”)(?=[A-Z])")
"""Between two sentences; "Nation.Cymru" is a name, "month.Control" is not."""


def part_words(text: str) -> str:
    """The text with blanks where words ran together; lines stay lines.

    Args:
        text: All of an article's body, so that its other words can be asked.
    """
    text = "\n".join(" ".join(map(_part_sentences, line.split(" "))) for line in text.split("\n"))
    counts = Counter(GLUABLE.findall(text))
    return GLUABLE.sub(lambda match: " ".join(parts_of(match.group(), counts)), text)


def _part_sentences(token: str) -> str:
    if "//" in token or "@" in token or token.lower().startswith("www."):
        return token
    return (_SEAM_BELOW_LOWER if token[:1].islower() else _SEAM).sub(" ", token)
