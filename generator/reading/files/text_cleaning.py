"""Bytes to text, and text without the characters nobody can see."""

import re
from dataclasses import dataclass

_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_LINE_SEPARATORS = "\x0b\x0c\x1c\x1d\x1e\x1f\x85\u2028\u2029"  # no editor counts them as lines, so neither do we
_REMOVED = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f"  # controls
    "\u00ad\u200b\u200e\u200f\u2060-\u2064\ufeff"  # soft hyphen, zero-width space, direction marks, joiners
    "\u061c\u202a-\u202e\u2066-\u2069"  # bidirectional embeddings, overrides and isolates
    "\ud800-\udfff"  # halves of a character, which no file can hold
    "\u206a-\u206f\ufff9-\ufffb\ufffe\uffff]"  # deprecated format characters and non-characters
    # Zero-width (non-)joiners are spelling in Arabic and Indian scripts and in emoji, and noise elsewhere.
    "|(?<![\u0590-\u1fff\u2190-\uffff\U00010000-\U0010ffff])[\u200c\u200d]"
)
_TO_SPACE = re.compile(f"[{_SPACES}{_LINE_SEPARATORS}]")
_READ_TWICE = re.compile(
    "(?<![A-ZÀ-Þ])(?:[\u00c2-\u00c5][{0}]|\u00e2[{0}]{{2}})".format("\x80-\u00bfŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™")
)
"""A mark or letter whose bytes some program read as two or three letters: "â€™" for ’, "Ã©" for é."""
_LINE_END = re.compile(r"\r\n?")
_MARKUP = re.compile(r"</?[A-Za-z][A-Za-z0-9-]*(?:[\s/][^<>]*)?>|<!--")


@dataclass(frozen=True, slots=True, kw_only=True)
class DecodedText:
    """Text of a file and how it was found.

    Attributes:
        text: Cleaned as by `clean_text`; None if the bytes are no text.
        encoding: "utf-8", or the one that was guessed.
        bad_line, bad_column: Where the first byte stands that is not UTF-8, counted from 1; 0 if there is none.
    """

    text: str | None
    encoding: str = "utf-8"
    bad_line: int = 0
    bad_column: int = 0


def decode_bytes(data: bytes) -> DecodedText:
    """Text of UTF-8 bytes; else UTF-16, recognised by its mark or its zero bytes, or else Windows-1252."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _guessed(data, "utf-16", 1, 1)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        before = data[: problem.start]
        line = before.count(b"\n") + 1
        column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
        encoding = _likely_encoding(data)
        return _guessed(data, encoding, *((line, column) if encoding == "cp1252" else (1, 1)))
    if "\0" in text:
        return _guessed(data, _likely_encoding(data), 1, 1)
    return DecodedText(text=clean_text(text))


def _likely_encoding(data: bytes) -> str:
    head = data[:4096]
    if head[1::2].count(0) > len(head) // 5:
        return "utf-16-le"
    return "utf-16-be" if head[0::2].count(0) > len(head) // 5 else "cp1252"


def _guessed(data: bytes, encoding: str, line: int, column: int) -> DecodedText:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return DecodedText(text=None, encoding=encoding, bad_line=line, bad_column=column)
    readable = None if _is_binary(text) else clean_text(text)
    return DecodedText(text=readable, encoding=encoding, bad_line=line, bad_column=column)


def _is_binary(text: str) -> bool:
    controls = sum(character < " " and character not in "\n\r\t\f" for character in text[:8192])
    return "\0" in text or controls * 50 > len(text[:8192])


def clean_text(text: str) -> str:
    """The same text with plain line ends and spaces, without control, zero-width and direction-override characters.

    No line is added or taken away, so line numbers stay those of the file. Letters are kept as they are, but for
    those that another program made of the bytes of one ("Itâ€™s").
    """
    text = _READ_TWICE.sub(_read_once, text) if "â" in text or "Â" in text or "Ã" in text else text
    return _REMOVED.sub("", _TO_SPACE.sub(" ", _LINE_END.sub("\n", text)))


def _read_once(match: re.Match[str]) -> str:
    """The character whose UTF-8 bytes were taken for letters of Latin-1 or Windows-1252; else the letters."""
    letters = match.group()
    try:
        return b"".join(letter.encode("latin-1" if letter < "\u0100" else "cp1252") for letter in letters).decode()
    except UnicodeDecodeError:
        return letters


def one_line(text: str) -> str:
    """The text cleaned and on one line, each run of white space one space."""
    return " ".join(clean_text(text).split())


def find_markup(text: str) -> re.Match[str] | None:
    """The first HTML tag or comment in the text."""
    return _MARKUP.search(text) if "<" in text else None
