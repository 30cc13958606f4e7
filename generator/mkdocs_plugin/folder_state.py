"""What a folder looks like, to tell whether anything in it changed."""

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

FolderState = Mapping[str, tuple[int, int]]
"""Path to the time of the last change (nanoseconds) and the size (bytes)."""


def folder_state(paths: Iterable[Path]) -> FolderState:
    """The state of all files under these folders, and of these files; hidden ones and those that vanish left out."""
    return dict(_rows(paths))


def _rows(paths: Iterable[Path]) -> Iterator[tuple[str, tuple[int, int]]]:
    for path in paths:
        if path.is_dir():
            with os.scandir(path) as entries:
                yield from _rows(Path(entry.path) for entry in entries if not entry.name.startswith("."))
        else:
            try:
                stat = path.stat()
            except OSError:
                continue
            yield str(path), (stat.st_mtime_ns, stat.st_size)
