"""Picture credits that page furniture left between two sentences: "… he left.(Jane Doe/Agency via Images) She said …"."""

import re

_CREDIT = re.compile(
    r"[.!?][\"”’]?\s?(?P<credit>\([^()\n]{0,100}\b(?:AP|AFP|EPA|EFE|PA|Reuters|REUTERS|Getty|Photo|Photograph|Images?|"
    r"Shutterstock|Alamy|Anadolu|Xinhua|Bloomberg|Handout|Agency|Agence|Pool|File)\b[^()\n]{0,100}\))\s*(?=[A-Z\"“‘'])"
)


def credit_edges(text: str) -> frozenset[int]:
    """Where credits in brackets begin, and what follows them: sentences begin there.

    Args:
        text: The article's text.

    Returns:
        Character positions.
    """
    found = list(_CREDIT.finditer(text))
    return frozenset(edge for match in found for edge in (match.start("credit"), match.end()))
