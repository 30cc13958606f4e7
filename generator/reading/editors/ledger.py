"""The id ledger, `content/ids.yml`: written by the program, kept by editors, one entry per line.

Each line is YAML whose value is also JSON, so that a hundred thousand entries read fast, a change is one
line in a diff, and merging two branches keeps both sides' lines.
"""

import json
import re
from collections.abc import Iterable
from pathlib import Path

from generator.issues import Issue, error
from generator.page_paths import is_entity_id
from generator.reading.files.text_cleaning import one_line
from generator.reading.files.typed_keys import KeyReader
from generator.records.decision import LedgerEntry
from generator.records.text import SourceLocation
from generator.yaml_lines import Located, load_yaml

LEDGER_FILE = "content/ids.yml"
HEADING = (
    "# Ids this library has published. Written by `cuttings generate`; commit it, so that links to pages never break.\n"
)
_LINE = re.compile(r"([a-z]+/[a-z0-9-]+): (\{.*\})")
_KEYS = frozenset({"name", "anchors", "merged_into"})
_HINT = "restore the line from the repository's history, or write it as the lines around it"


def ledger_text(entries: Iterable[LedgerEntry]) -> str:
    """The whole file; the same bytes whatever the order of entries."""
    lines = [f"{entry.id}: {json.dumps(_values(entry), ensure_ascii=False)}\n" for entry in sorted(entries, key=_id)]
    return HEADING + "".join(lines)


def published_ids(project: Path) -> frozenset[str]:
    """The ids that a project's ledger remembers; none if there is no ledger or it cannot be read."""
    try:
        text = (project / LEDGER_FILE).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return frozenset()
    return frozenset(entry.id for entry in read_ledger(text)[0])


def _id(entry: LedgerEntry) -> str:
    return entry.id


def _values(entry: LedgerEntry) -> dict[str, object]:
    values: dict[str, object] = {"name": entry.name}
    if entry.anchors:
        values["anchors"] = sorted(entry.anchors)
    return values | ({"merged_into": entry.merged_into} if entry.merged_into else {})


def read_ledger(text: str, path: str = LEDGER_FILE) -> tuple[tuple[LedgerEntry, ...], list[Issue]]:
    """The entries by id, and what is damaged; damaged lines lose only themselves."""
    found: dict[str, LedgerEntry] = {}
    issues: list[Issue] = []
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        place = SourceLocation(path=path, line=number)
        entry = _fast_entry(line)
        if entry is None and line.startswith((" ", "-")) | line.endswith(":"):
            return _read_slowly(text, path)  # somebody rewrote it in another style of YAML
        if entry is None:
            issues.append(error("ledger", f"this line of the ledger is damaged: {line[:60]!r}", place, _HINT))
        elif entry.id in found:
            issues.append(error("ledger", f'"{entry.id}" stands here twice', place, "keep one of the two lines"))
        else:
            found[entry.id] = entry
    return _sorted(found.values()), issues


def _fast_entry(line: str) -> LedgerEntry | None:
    match = _LINE.fullmatch(line.rstrip())
    if not match or not is_entity_id(match[1]):
        return None
    try:
        values = json.loads(match[2])
    except (ValueError, RecursionError):
        return None
    name, anchors, merged = values.get("name"), values.get("anchors", []), values.get("merged_into")
    if not isinstance(name, str) or not isinstance(anchors, list) or not all(isinstance(a, str) for a in anchors):
        return None
    if merged is not None and not (isinstance(merged, str) and is_entity_id(merged)):
        return None
    return LedgerEntry(id=match[1], name=one_line(name), anchors=tuple(map(one_line, anchors)), merged_into=merged)


def _read_slowly(text: str, path: str) -> tuple[tuple[LedgerEntry, ...], list[Issue]]:
    document, issues = load_yaml(text, path, code="ledger")
    found: list[LedgerEntry] = []
    for identifier, located in document.items().items():
        keys = KeyReader(located, text.split("\n"))
        keys.check_known(_KEYS)
        entry = _slow_entry(identifier, located, keys)
        issues += keys.issues
        if entry is None:
            issues.append(
                error("ledger", f"this entry of the ledger is damaged: {identifier[:60]!r}", located.location, _HINT)
            )
        else:
            found.append(entry)
    return _sorted(found), issues


def _slow_entry(identifier: str, located: Located, keys: KeyReader) -> LedgerEntry | None:
    merged = keys.text("merged_into") or None
    if not is_entity_id(identifier) or not isinstance(located.value, dict) or (merged and not is_entity_id(merged)):
        return None
    return LedgerEntry(id=identifier, name=keys.text("name"), anchors=keys.texts("anchors"), merged_into=merged)


def _sorted(entries: Iterable[LedgerEntry]) -> tuple[LedgerEntry, ...]:
    return tuple(sorted(entries, key=_id))
