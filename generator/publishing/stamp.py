"""A page's own proof that the generator wrote it and nobody changed it since.

A page that has the line `generated: cuttings` in its front matter gets a checksum of itself behind it when it is
written: `generated: cuttings 0f1e…`. The manifest may be lost (it lies in a folder that is not committed), or docs/
may come from another checkout: the stamp still tells an untouched page from one that was edited.
"""

import hashlib
import re

_MARKER = "generated: cuttings"
_FRONT_MATTER = re.compile(rb"\A---\n(?:.*\n)*?---\n")
_PLAIN = re.compile(rb"^generated: cuttings$", re.MULTILINE)
_STAMPED = re.compile(rb"^generated: cuttings ([0-9a-f]{16})$", re.MULTILINE)


def stamped(text: str) -> bytes:
    """The bytes of a page, with its checksum where its front matter asks for one."""
    raw = text.encode("utf-8", "replace")
    header = _FRONT_MATTER.match(raw)
    if header is None or not (line := _PLAIN.search(raw, 0, header.end())):
        return raw
    stamp = f"{_MARKER} {_checksum(raw)}".encode()
    return raw[: line.start()] + stamp + raw[line.end() :]


def is_untouched(raw: bytes) -> bool:
    """Whether these bytes carry a stamp, and it is theirs."""
    header = _FRONT_MATTER.match(raw)
    if header is None or not (line := _STAMPED.search(raw, 0, header.end())):
        return False
    plain = raw[: line.start()] + _MARKER.encode() + raw[line.end() :]
    return line.group(1).decode() == _checksum(plain)


def _checksum(raw: bytes) -> str:
    return hashlib.sha256(raw).hexdigest()[:16]
