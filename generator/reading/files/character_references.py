"""Characters that a page's source spelled as HTML references ("&#163;", "&amp;") and a scraper left that way."""

import re
from html import unescape

from generator.reading.files.text_cleaning import clean_text

_REFERENCE = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_QUOTES = "\"'`‘’“”"
_START = re.compile(r"&(?=#|[A-Za-z][A-Za-z0-9]*;)")


def characters_of(text: str) -> str:
    """The text with each HTML character reference as the character it stands for, cleaned again, no line added.

    It is undone once: "&amp;lt;" is the text "&lt;". A reference alone between quotation marks ('write "&lt;" for a
    less-than sign') is what the text is about, and stays. Only references that end in a semicolon count.
    """
    return clean_text(_REFERENCE.sub(_character, text)) if "&" in text else text


def references_kept(text: str) -> str:
    """The text spelled so that `characters_of` gives it back."""
    return _START.sub("&amp;", text)


def _character(match: re.Match[str]) -> str:
    text, start, end = match.string, match.start(), match.end()
    if start > 0 and end < len(text) and text[start - 1] in _QUOTES and text[end] in _QUOTES:
        return match.group(0)
    character = unescape(match.group(0))
    return " " if character.isspace() else character
