"""Recognition results on disk, in one SQLite file that may be deleted at any time."""

import json
import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from generator.cache.record_codec import decode, encode
from generator.issues import Issue, note
from generator.records.stage_results import Annotations
from generator.records.text import SourceLocation

RUNS_KEPT = 20
"""A result that this many runs in a row did not ask for is dropped; undoing an edit within them costs nothing."""

Result = tuple[Annotations, tuple[Issue, ...]]
"""What recognition says of one article, and what it found wrong there."""

_LAYOUT = 1
_BATCH = 500
_BROKEN = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR}
"""The last is what SQLite says where a table is missing: no query of ours is wrong, so the file is."""

_IN_MEMORY = ":memory:"
_MAKE = f"""
    DROP TABLE IF EXISTS results;
    CREATE TABLE results (key TEXT PRIMARY KEY, packed BLOB NOT NULL, idle INTEGER NOT NULL);
    PRAGMA user_version = {_LAYOUT};
"""


class AnnotationStore:
    """Results by fingerprint. It never fails a run: what the disk refuses is recognised again, and `issues` says so.

    Attributes:
        issues: Notes on a file that was damaged (and made anew) or could not be used.
    """

    def __init__(self, path: Path | None) -> None:
        self.issues: list[Issue] = []
        self._path = path
        self._connection = self._open()

    @classmethod
    def open(cls, path: Path | None) -> Self:
        """Open or make the file; without a path nothing outlives the `with` block."""
        return cls(path)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._connection.close()

    def get_many(self, keys: Iterable[str]) -> dict[str, Result]:
        """The results that are there; a damaged one counts as missing."""
        wanted = list(dict.fromkeys(keys))
        try:
            rows = [row for batch in _batches(wanted) for row in self._select(batch)]
        except sqlite3.Error as problem:
            self._recover(problem)
            return {}
        found = ((key, _unpack(packed)) for key, packed in rows)
        return {key: result for key, result in found if result is not None}

    def put(self, key: str, result: Result) -> None:
        """Keep one result, at once, so that an interrupted run loses nothing."""
        self.put_many([(key, result)])

    def put_many(self, results: Iterable[tuple[str, Result]]) -> None:
        """Keep several results in one go."""
        rows = [(key, _pack(result)) for key, result in results]
        self._change("INSERT OR REPLACE INTO results (key, packed, idle) VALUES (?, ?, 0)", rows)

    def keep_only_recent(self, keys: Iterable[str]) -> None:
        """Count this as a run that used these keys, and drop what the last `RUNS_KEPT` runs did not use."""
        used = set(keys)
        try:
            stored = dict(self._connection.execute("SELECT key, idle FROM results"))
        except sqlite3.Error as problem:
            self._recover(problem)
            return
        idle = {key: 0 if key in used else count + 1 for key, count in stored.items()}
        changed = [(count, key) for key, count in sorted(idle.items()) if count != stored[key]]
        if changed:
            self._change("UPDATE results SET idle = ? WHERE key = ?", changed)
            self._change("DELETE FROM results WHERE idle > ?", [(RUNS_KEPT,)])

    def _select(self, batch: Sequence[str]) -> list[tuple[str, bytes]]:
        marks = ",".join("?" * len(batch))
        query = f"SELECT key, packed FROM results WHERE key IN ({marks})"  # noqa: S608  only question marks
        return self._connection.execute(query, batch).fetchall()

    def _change(self, command: str, rows: Sequence[tuple[object, ...]]) -> None:
        try:
            with self._connection:
                self._connection.executemany(command, rows)
        except sqlite3.Error as problem:
            self._recover(problem)

    def _open(self) -> sqlite3.Connection:
        try:
            if self._path is not None:
                self._path.parent.mkdir(parents=True, exist_ok=True)
            return _connect(self._path or _IN_MEMORY)
        except (sqlite3.Error, OSError) as problem:
            return self._replacement(problem)

    def _recover(self, problem: sqlite3.Error) -> None:
        self._connection.close()
        self._connection = self._replacement(problem)

    def _replacement(self, problem: Exception) -> sqlite3.Connection:
        """A new file in place of a broken one; where the disk refuses, a store in memory for this run."""
        path = self._path
        if path is not None and getattr(problem, "sqlite_errorcode", 0) & 0xFF in _BROKEN:
            try:
                path.unlink()
                connection = _connect(path)
            except (sqlite3.Error, OSError) as second:
                problem = second
            else:
                self._tell(path, f"the cache of recognition results was damaged ({problem}) and is made anew")
                return connection
        if path is not None:
            self._tell(path, f"the cache of recognition results cannot be used: {problem}")
        self._path = None
        return _connect(_IN_MEMORY)

    def _tell(self, path: Path, message: str) -> None:
        place = SourceLocation(path=f"{path.parent.name}/{path.name}")
        hint = "nothing is lost but time: every article is recognised again"
        self.issues.append(note("unreadable-file", message, place, hint))


def _connect(path: Path | str) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=30)
    try:
        # After a power cut the file may be broken; it is then made anew, which is cheaper than waiting for the disk.
        connection.execute("PRAGMA synchronous = OFF")
        if connection.execute("PRAGMA user_version").fetchone()[0] != _LAYOUT:
            connection.executescript(_MAKE)
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _pack(result: Result) -> bytes:
    annotations, issues = result
    document = [encode(annotations), [encode(issue) for issue in issues]]
    return zlib.compress(json.dumps(document, separators=(",", ":")).encode(), level=1)


def _unpack(packed: bytes) -> Result | None:
    try:
        annotations, issues = json.loads(zlib.decompress(packed))
        return decode(Annotations, annotations), tuple(decode(Issue, issue) for issue in issues)
    except (ValueError, TypeError, zlib.error):
        return None


def _batches(keys: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(keys), _BATCH):
        yield keys[start : start + _BATCH]
