"""Writes a decision to content/decisions/, behind what people wrote there and without touching it."""

import os
import tempfile
from pathlib import Path

from generator.issues import GeneratorError
from generator.yaml_lines import load_entries, load_yaml

DECISIONS = "content/decisions"
_CONTRARY = {"same": ("different", "unsure"), "different": ("same",)}
"""To be unsure keeps two apart as well, so it says nothing against "different"."""


def append_decision(project: Path, verb: str, entry: str) -> tuple[str, int]:
    """Add an entry to `content/decisions/<verb>.yml`, all of it or nothing.

    Args:
        project: The project folder.
        verb: "same", "different", "hide" …; it names the file.
        entry: The entry as YAML, beginning with "- ".

    Returns:
        The file, relative to the project folder, and the line the entry begins on.

    Raises:
        GeneratorError: The file cannot be read or written, or holds something else than a list of decisions.
    """
    relative = f"{DECISIONS}/{verb}.yml"
    path = project / relative
    try:
        before = path.read_text(encoding="utf-8") if path.exists() else ""
        _check_list(before, relative)
        gap = "" if not before.strip() else "\n" if before.endswith("\n") else "\n\n"
        _write_whole(path, before + gap + entry)
    except (OSError, UnicodeDecodeError) as problem:
        raise GeneratorError(f"{relative} cannot be written: {problem}", "add the decision by hand") from problem
    return relative, (before + gap).count("\n") + 1


def contrary_decisions(project: Path, verb: str, ids: frozenset[str]) -> tuple[str, ...]:
    """Where something else is said of two of these entities, such as `"unsure" at content/decisions/people.yml:50`.

    Files that cannot be read are left to `cuttings check`.
    """
    found: list[str] = []
    for path in sorted((project / DECISIONS).glob("*.yml")):
        relative = f"{DECISIONS}/{path.name}"
        try:
            document, _ = load_entries(path.read_text(encoding="utf-8"), relative)
        except (OSError, UnicodeDecodeError):
            continue
        for entry in document.elements():
            for other in _CONTRARY.get(verb, ()):
                targets = entry.items().get(other)
                if targets and len(ids & {target.text() for target in targets.elements()}) > 1:
                    found.append(f'"{other}" at {relative}:{entry.location.line}')
    return tuple(found)


def _check_list(text: str, path: str) -> None:
    document, issues = load_yaml(text, path)
    if issues or not isinstance(document.value, list | None):
        where = issues[0].location if issues else document.location
        what = issues[0].message if issues else "this file is no list of decisions"
        raise GeneratorError(f"{path}:{where.line}: {what}", "mend the file first; nothing was written")


def _write_whole(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            file.write(text)
        if path.exists():
            Path(temporary).chmod(path.stat().st_mode & 0o777)
        else:
            Path(temporary).chmod(0o644)
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
