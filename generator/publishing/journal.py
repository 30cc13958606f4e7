"""The journal: what a run is about to write, noted file by file, so that a run cut short disowns nothing.

The manifest says what the last finished run wrote. A line here says which bytes may stand at a path besides: it is
written before the file is. A run that ends well writes the manifest anew and needs the journal no more.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Self, TextIO

from generator.publishing.docs_folder import check_path

JOURNAL_FILE = "manifest.journal"


class Journal:
    """Notes of one run; there is no file before the first note.

    Args:
        state: The project's folder for the program's own notes.
    """

    def __init__(self, state: Path) -> None:
        self._path = state / JOURNAL_FILE
        self._file: TextIO | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._file:
            self._file.close()

    def note(self, path: str, checksum: str) -> None:
        """Note that a file with this checksum is about to stand at the path.

        Raises:
            OSError: The disk says no.
        """
        if self._file is None:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._file = self._path.open("a", encoding="utf-8", newline="\n")
            self._file.write("\n")  # what a cut in the middle of a line left must not spoil the next
        self._file.write(json.dumps([path, checksum]) + "\n")
        self._file.flush()

    def forget(self) -> None:
        """Remove the notes: the manifest says it all.

        Raises:
            OSError: The disk says no.
        """
        if self._file:
            self._file.close()
        self._path.unlink(missing_ok=True)


def read_journal(state: Path) -> Iterator[tuple[str, str]]:
    """Yield path and checksum of each note that an unfinished run left; lines cut short are passed over."""
    try:
        lines = (state / JOURNAL_FILE).read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return
    for line in lines:
        try:
            path, checksum = json.loads(line)
        except (ValueError, TypeError, RecursionError):
            continue
        if isinstance(path, str) and isinstance(checksum, str) and _is_plain(path):
            yield path, checksum


def _is_plain(path: str) -> bool:
    try:
        check_path(path)
    except ValueError:
        return False
    return True
