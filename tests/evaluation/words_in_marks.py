"""How much of a text stands in quotation marks, and which words are a name."""

import re

_CLOSERS = {"“": "”", '"': '"', "‘": "’", "'": "'", "«": "»", "„": "“”"}
_SMALL_WORDS = frozenset(
    re.findall(
        r"\w+",
        """i me my mine myself you your yours he him his himself she her hers herself it its itself we us our ours
        they them their theirs themself themselves who whom whose which that this these those one both all some a an the""",
    )
)
MARKS = "".join({*_CLOSERS, *"".join(_CLOSERS.values())})
POSSESSIVES = frozenset({"his", "her", "hers", "its", "their", "theirs"})
PRONOUNS = frozenset(
    re.findall(
        r"\w+",
        "he him his himself she her hers herself they them their theirs themself themselves it its itself",
    )
)


def quoted_share(text: str) -> float:
    """Share of the letters that stand between quotation marks; a mark never closed quotes to the end."""
    letters = quoted = 0
    closers = ""
    for position, character in enumerate(text):
        before, after = text[position - 1 : position], text[position + 1 : position + 2]
        if not closers and character in _CLOSERS and not before.isalnum():
            closers = _CLOSERS[character]
        elif closers and character in closers and not (character in "'’" and after.isalnum()):
            closers = ""
        elif character.isalpha():
            letters += 1
            quoted += bool(closers)
    return quoted / letters if letters else 0.0


def is_name(text: str) -> bool:
    """Whether the words hold a capital or digit, articles and pronouns left out ("The minister" is no name)."""
    words = [word for word in re.findall(r"\w+", text) if word.lower() not in _SMALL_WORDS or _is_acronym(word)]
    return any(character.isupper() or character.isdigit() for word in words for character in word)


def _is_acronym(word: str) -> bool:
    return word.isupper() and len(word) > 1


def without_edges(text: str, start: int, end: int) -> tuple[int, int]:
    """A name's span without white space, marks, a leading "the", a possessive and a last full stop."""
    while start < end and text[start] in MARKS + " \n":
        start += 1
    while end > start and text[end - 1] in MARKS + " \n,":
        end -= 1
    if article := re.match(r"the\s+(?=\S)", text[start:end], re.IGNORECASE):
        start += article.end()
    if possessive := re.search(r"(?<=.)['’]s?$", text[start:end]):
        end = start + possessive.start()
    return start, end - (text[start:end].endswith(".") and end - start > 1)
