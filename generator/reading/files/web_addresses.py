"""Which addresses are safe to link, and which are one address in two spellings."""

import re
from urllib.parse import urlsplit

from courlan import normalize_url

_SCHEME = re.compile(r"([a-z][a-z0-9+.\-]*):", re.IGNORECASE)
_INVISIBLE = re.compile(r"[\x00-\x20\x7f-\x9f]")
_SAFE_SCHEMES = frozenset({"http", "https", "mailto"})


def scheme_of(address: str) -> str:
    """The scheme, lower-case, as a browser would see it (it ignores blanks and controls); "" for none."""
    match = _SCHEME.match(_INVISIBLE.sub("", address))
    return match.group(1).lower() if match else ""


def is_unsafe_link(address: str) -> bool:
    """Whether the address names a scheme other than http, https and mailto."""
    scheme = scheme_of(address)
    return bool(scheme) and scheme not in _SAFE_SCHEMES


def is_web_address(address: str) -> bool:
    """Whether this is an http(s) address with a host and nothing that could end an attribute."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname) and not re.search(r"[\s<>\"\\]", address)


def host_of(address: str) -> str:
    """The host, lower-case, without "www."; "" if there is none."""
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.")


def canonical_address(address: str) -> str:
    """What two spellings of one address have in common: no scheme, "www.", fragment, tracker or last slash."""
    normal = str(normalize_url(address, trailing_slash=False))
    return normal.split("#", 1)[0].split("//", 1)[-1].removeprefix("www.").removeprefix("m.").rstrip("/")
