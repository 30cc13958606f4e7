"""Files that are either whole or not there."""

import os
from pathlib import Path


def write_atomically(path: Path, content: bytes) -> None:
    """Put the file in place in one step, making its folder if need be; a reader never sees half of it.

    Raises:
        OSError: The disk says no; the old file is then still there.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    # The process id keeps two runs at once from writing into one temporary file.
    temporary = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        temporary.write_bytes(content)
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


def write_text(path: Path, text: str) -> bool:
    """Put UTF-8 text in place unless the file already holds it; True if anything was written.

    Raises:
        OSError: The disk says no.
    """
    content = text.encode()
    if path.is_file() and path.read_bytes() == content:
        return False
    write_atomically(path, content)
    return True
