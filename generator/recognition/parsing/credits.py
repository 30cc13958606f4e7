"""Edges of sentences that the parse may miss: around picture credits, and where paragraphs ran together without a blank.

As in "… he left.(Jane Doe/Agency via Images) She said …".
"""

import re

_CREDIT = re.compile(
    r"[.!?][\"”’']?\s?(?P<credit>\([^()\n]{0,100}\b(?:[A-Z][\w .]{1,30}/[A-Z]\w+|AP|AFP|EPA|EFE|PA|Reuters|REUTERS|Getty|Photo|Photograph|Images?|"
    r"Shutterstock|Alamy|Anadolu|Xinhua|Bloomberg|Handout|Agency|Agence|Pool|File)\b[^()\n]{0,100}\))\s*(?=[A-Z\"“‘'])"
)


_GLUED = re.compile(r"(?<=[A-Za-z0-9][.!?])“(?=[A-Z])|(?<=[.!?]”)(?=[A-Z])")


def glued_edges(text: str) -> frozenset[int]:
    """Where a sentence begins right behind another, as curly marks show: "… in 2012.“We left.”She …"; positions."""
    return frozenset(match.start() for match in _GLUED.finditer(text))


def credit_edges(text: str) -> frozenset[int]:
    """Where credits in brackets begin, and what follows them: sentences begin there.

    Args:
        text: The article's text.

    Returns:
        Character positions.
    """
    found = list(_CREDIT.finditer(text))
    return frozenset(edge for match in found for edge in (match.start("credit"), match.end()))
