"""A page's own proof that the generator wrote it and nobody changed it since.

A page with front matter gets one line more at its end when it is written: `generated: cuttings 0f1e…`, a checksum of
the page without that line. The manifest may be lost (it lies in a folder that is not committed), or docs/ may come
from another checkout: the stamp still tells an untouched page from one that was edited.
"""

import hashlib
import re

_MARKER = b"generated: cuttings "
_FRONT_MATTER = re.compile(rb"\A---\n(?:.*\n)*?(?=---\n)")
_STAMPED = re.compile(rb"^generated: cuttings ([0-9a-f]{16})\n(?=---\n)", re.MULTILINE)


def stamped(raw: bytes) -> bytes:
    """The bytes of a page, with a stamp at the end of its front matter; without front matter, without a stamp."""
    header = _FRONT_MATTER.match(raw)
    if header is None:
        return raw
    return raw[: header.end()] + _MARKER + _checksum(raw) + b"\n" + raw[header.end() :]


def is_untouched(raw: bytes) -> bool:
    """Whether these bytes carry a stamp, and it is theirs."""
    header = _FRONT_MATTER.match(raw)
    stamp = _STAMPED.search(raw, 0, header.end() + len(b"---\n")) if header else None
    if stamp is None:
        return False
    return stamp.group(1) == _checksum(raw[: stamp.start()] + raw[stamp.end() :])


def _checksum(raw: bytes) -> bytes:
    return hashlib.sha256(raw).hexdigest()[:16].encode()
