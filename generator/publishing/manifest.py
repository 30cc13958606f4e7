"""The manifest: which files under docs/ the generator wrote, and what it wrote into them.

It maps a path under docs/ to the checksums of what may have been written there: one after a finished run. What a run
under way writes is noted in the journal beside it.
"""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

from generator.publishing.atomic_write import write_atomically
from generator.publishing.docs_folder import check_path

MANIFEST_FILE = "manifest.json"
_VERSION = 1


def checksum(content: bytes) -> str:
    """SHA-256 in hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()


def read_manifest(state: Path) -> dict[str, tuple[str, ...]] | None:
    """The manifest in a state folder, or None if it is missing or damaged."""
    try:
        document = json.loads((state / MANIFEST_FILE).read_text(encoding="utf-8"))
        files = {str(path): tuple(map(str, sums)) for path, sums in document["files"].items()}
        for path in files:
            check_path(path)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
    return files if document.get("version") == _VERSION else None


def write_manifest(state: Path, files: Mapping[str, tuple[str, ...]]) -> None:
    """Write the manifest, unless it says this already.

    Raises:
        OSError: The disk says no.
    """
    rows = ",\n".join(f"{json.dumps(path)}: {json.dumps(files[path])}" for path in sorted(files))
    content = f'{{"version": {_VERSION}, "files": {{\n{rows}\n}}}}\n'.encode()
    path = state / MANIFEST_FILE
    if not path.is_file() or path.read_bytes() != content:
        write_atomically(path, content)
