"""Names of authors and publishers out of bylines, datelines and credit lines."""

import re

_NAME = r"[A-Z][\w.'’-]*(?: (?:(?:de|del|al|el|van|von|bin|der|la|di|da) )?[A-Z][\w.'’-]*){1,2}"
_SEPARATOR = re.compile(r"\s*(?:,\s*and\s+|\s+and\s+|\s*&\s*|,\s+)\s*")
_DATELINE = re.compile(
    r"(?P<place>[A-Z][\w .,'’/-]{0,70}?)?\s*\((?P<agency>[A-Z][\w .&-]{1,30})\)(?P<dash>\s*[-–—]{1,2})?(?=\s|[A-Z\"“'‘])"
)
_WHOLE_DATELINE = re.compile(
    r"(?:[A-Z][\w .,'’/-]{0,70}?\s*\([A-Z][\w .&-]{1,30}\)\s*(?:[-–—]{1,2}\s+)?|[A-Z]{3,}[A-Z .'’-]*(?:, [A-Z][\w .'’-]{1,30})?\s+[–—-]{1,2}\s+)"
)
NAMES_LINE = re.compile(
    rf"(?P<names>{_NAME}(?:(?:, and |, | and | & ){_NAME}){{0,5}})(?:(?: in| reporting from|,) (?P<place>[A-Z][\w ,.'’-]{{1,60}}))?"
)
"""A line of names, with or without the place they write from."""

_NO_AUTHORS = frozenset({"staff", "staff writer", "staff writers", "staff reporter", "agencies", "news agencies"})


def author_names(text: str) -> tuple[str, ...]:
    """The names in "Jane Doe, John Roe and ANN LEE"; capitals become ordinary spelling."""
    names = (name.strip(" .") for name in _SEPARATOR.split(text))
    return tuple(_ordinary(name) for name in names if name and name.lower() not in _NO_AUTHORS)


def credited_names(text: str) -> tuple[str, ...]:
    """The people named in "Jane Doe in Lorne and John Roe; Editing by Ann Lee", up to the first semicolon."""
    parts = re.split(r"\s*,\s*|\s+and\s+", text.split(";", 1)[0])
    matches = (re.match(_NAME, part.strip()) for part in parts)
    return tuple(_ordinary(match.group(0)) for match in matches if match)


def dateline_agency(text: str) -> tuple[str, str] | None:
    """The agency in brackets of a dateline, and the text with a blank after it: "LORNE (Agency) - The …"."""
    match = _DATELINE.match(text)
    if not match:
        return None
    rest = text[match.end() :]
    spaced = text if rest.startswith(" ") else f"{match.group(0)} {rest}"
    return match["agency"], spaced


def without_dateline(text: str) -> str:
    """The text without a dateline: "LORNE, Norland (Agency) — The crews" to "The crews"."""
    return text[match.end() :] if (match := _WHOLE_DATELINE.match(text)) else text


def _ordinary(name: str) -> str:
    return name.title() if name.isupper() and len(name) > 4 else name
