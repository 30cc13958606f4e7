"""Text from articles and editors made safe for each place where it may land.

Articles are hostile input: both builders pass raw HTML and any link target through. Everything that is not already
`Markup` goes through one of these functions before it reaches a page. Characters that mean something to Markdown or
to one of its common extensions become numeric character references: they survive every parser and show as
themselves, in running text, in table cells, in link labels and inside `<div markdown>`.
"""

import html
import json
import re
from collections.abc import Iterable, Mapping
from typing import Final
from urllib.parse import quote, urlsplit

import yaml
from markupsafe import Markup

_SPACES = re.compile(r"\s+")
_UNSEEN = re.compile(
    "[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)
"""Control characters, and marks that turn the direction of the text after them: never shown."""
_ACTIVE = re.compile(r"[\\`*_{}\[\]<>&|#~^$@=+]")
_AUTOLINK = re.compile(r"(?<=[A-Za-z]):(?=//)|(?<=[Ww]{3})\.")
_BLOCK_START = re.compile(r"^(\s*)([-:!?/%]|\d+(?=[.)]))")
_ORDINAL = re.compile(r"^(\s*\d+)([.)])")
_UNSAFE_IN_ATTRIBUTE = re.compile(r"[^A-Za-z0-9 ,.\u00a0-\U0010ffff-]")
_SCHEMES: Final = ("http", "https", "mailto")
_URL_SAFE: Final = ":/?#@!$&+,;=%~-._"
_NAMED_REFERENCE = re.compile(r"&(?=#?\w+;)")
_SCRIPT_ESCAPES = {ord(c): f"\\u{ord(c):04x}" for c in "<>&\u2028\u2029"}
_PLAIN_PUNCTUATION = {ord("<"): "‹", ord(">"): "›"}


def trusted(text: str) -> Markup:
    """Text that is already safe where it will stand: written in this package, or made safe by it."""
    return Markup(text)  # noqa: S704 (the one place where text becomes markup)


def visible(text: str) -> str:
    """The text without characters no reader sees, every run of white space one space."""
    return _UNSEEN.sub("", _SPACES.sub(" ", text))


def markdown_text(value: object) -> Markup:
    """Plain text for a Markdown page: shown letter for letter, never as markup. `Markup` passes unchanged.

    >>> markdown_text("[[x]] <b>")
    Markup('&#91;&#91;x&#93;&#93; &lt;b&gt;')
    """
    if isinstance(value, Markup):
        return value
    if value is None:
        raise ValueError("nothing to show: a template printed None")
    text = _ACTIVE.sub(_reference, visible(str(value)))
    text = _AUTOLINK.sub(_reference, text)
    text = _ORDINAL.sub(lambda match: match[1] + _code(match[2]), text)
    return trusted(_BLOCK_START.sub(_block_start, text))


def attribute(value: object) -> Markup:
    """Text for a double-quoted HTML attribute that stands in a Markdown page."""
    return trusted(_UNSAFE_IN_ATTRIBUTE.sub(_reference, visible(str(value))))


def html_text(value: object) -> Markup:
    """Text for an element of a raw HTML block, which Markdown does not read (drawings)."""
    return trusted(html.escape(visible(str(value)), quote=True))


def safe_address(address: str) -> str | None:
    """The address, ready for a Markdown link target or an attribute; None unless it is http, https or mailto.

    Browsers drop control characters and white space inside a scheme, so they are dropped before looking.
    """
    cleaned = re.sub(r"[\s\u0000-\u0020]+", "", _UNSEEN.sub("", html.unescape(address)))
    try:
        parts = urlsplit(cleaned)
    except ValueError:
        return None
    if parts.scheme.lower() not in _SCHEMES or (parts.scheme.lower() != "mailto" and not parts.netloc):
        return None
    quoted = quote(cleaned, safe=_URL_SAFE)
    return _NAMED_REFERENCE.sub("%26", quoted)


def front_matter(values: Mapping[str, object]) -> Markup:
    """The YAML header of a page; empty values are left out.

    Titles and descriptions are printed into HTML by the theme without escaping under one builder and with it under
    another: angle brackets and straight quotation marks become their typographic cousins, which are inert in both.
    `Markup` (JSON for a script) stays as it is.
    """
    kept = {key: _plain(value) for key, value in values.items() if value not in ("", None, [], {})}
    text = yaml.safe_dump(kept, allow_unicode=True, sort_keys=False, width=1_000_000)
    return trusted(f"---\n{text}---\n")


def script_json(value: object) -> Markup:
    """JSON for a script element: cannot end the script or open a comment."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return trusted(_UNSEEN.sub("", text).translate(_SCRIPT_ESCAPES))


def fill(template: str, **values: object) -> Markup:
    """A trusted Markdown template with each value escaped; `{name}` marks a place."""
    return trusted(template.format(**{key: markdown_text(value) for key, value in values.items()}))


def join(separator: str, parts: "list[Markup] | tuple[Markup, ...]") -> Markup:
    """Safe parts with a trusted separator between them."""
    return trusted(separator.join(parts))


def unbroken(words: str) -> Markup:
    """Plain text that stands on one line: a number with its noun, a day with its year."""
    return trusted(markdown_text(words).replace(" ", "\N{NO-BREAK SPACE}"))


def dotted(parts: Iterable[object]) -> Markup:
    """Parts, each escaped unless it is `Markup`, with dots between them; no line begins with a dot."""
    return join("\N{NO-BREAK SPACE}· ", [markdown_text(part) for part in parts])


def _plain(value: object) -> object:
    if isinstance(value, Markup):
        return str(value)
    if isinstance(value, str):
        text = visible(value).strip().translate(_PLAIN_PUNCTUATION)
        return re.sub(r'"', "”", re.sub(r'(^|(?<=[\s(]))"', "“", text))
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return value


def _code(character: str) -> str:
    return f"&#{ord(character)};"


def _reference(match: re.Match[str]) -> str:
    named = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
    return named.get(match[0]) or _code(match[0])


def _block_start(match: re.Match[str]) -> str:
    return match[0] if match[2].isdigit() else match[1] + _code(match[2])
