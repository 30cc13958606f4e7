"""The YAML header of a file, and as much of a broken one as can be saved."""

import re
from dataclasses import dataclass

from generator.issues import Issue, error
from generator.records.text import SourceLocation
from generator.yaml_lines import Located, load_yaml

_FENCE = re.compile(r"---[ \t]*")
_END = re.compile(r"(?:---|\.\.\.)[ \t]*")
_KEY_LINE = re.compile(r"([A-Za-z_][\w-]*)[ \t]*:(?:[ \t]+(.*))?")
HINT = "close the header with a line of three hyphens"


@dataclass(frozen=True, slots=True, kw_only=True)
class SplitFile:
    """A file cut into header and body.

    Attributes:
        header: The mapping; empty if there is none.
        body: The rest.
        body_line: The line of the file on which the body begins.
        issues: What is wrong with the header.
    """

    header: Located
    body: str
    body_line: int = 1
    issues: tuple[Issue, ...] = ()


def split_front_matter(text: str, path: str) -> SplitFile:
    """Cut off the header between two lines `---` at the very top; never loses a line of the body.

    Where the YAML is broken, the lines of the form `key: value` are read one by one. Where the header is
    not closed it ends before the first line that cannot belong to one.
    """
    lines = text.split("\n")
    first = next((number for number, line in enumerate(lines) if line.strip()), 0)
    if not _FENCE.fullmatch(lines[first]):
        return SplitFile(header=_nothing(path), body=text)
    end = next((number for number in range(first + 1, len(lines)) if _END.fullmatch(lines[number])), None)
    if end is None:
        return _unclosed(lines, first, path)
    header, issues = load_yaml("\n".join(lines[first + 1 : end]), path, first_line=first + 2)
    if issues and header.value is None:
        header = _salvaged(lines[first + 1 : end], path, first + 2)
    elif header.value is not None and not isinstance(header.value, dict):
        if not any(_KEY_LINE.fullmatch(line) for line in lines[first + 1 : end]):
            return SplitFile(header=_nothing(path), body=text)  # two rules with prose between them
        issues = [*issues, error("front-matter", "the header is no list of keys and values", header.location, HINT)]
        header = _salvaged(lines[first + 1 : end], path, first + 2)
    return SplitFile(header=header, body="\n".join(lines[end + 1 :]), body_line=end + 2, issues=tuple(issues))


def _unclosed(lines: list[str], first: int, path: str) -> SplitFile:
    end = first + 1
    while end < len(lines) and (_KEY_LINE.fullmatch(lines[end]) or re.match(r"[ \t]+\S|- ", lines[end])):
        end += 1
    if end == first + 1:  # a rule, not a header
        return SplitFile(header=_nothing(path), body="\n".join(lines))
    location = SourceLocation(path=path, line=first + 1)
    issues = [error("front-matter", "the header that begins here is never closed", location, HINT)]
    header, problems = load_yaml("\n".join(lines[first + 1 : end]), path, first_line=first + 2)
    if problems or not isinstance(header.value, dict):
        header = _salvaged(lines[first + 1 : end], path, first + 2)
    body = "\n".join(lines[end:])
    return SplitFile(header=header, body=body, body_line=end + 1, issues=(*issues, *problems))


def _salvaged(lines: list[str], path: str, first_line: int) -> Located:
    found: dict[str, Located] = {}
    for number, line in enumerate(lines, start=first_line):
        match = _KEY_LINE.fullmatch(line)
        if not match or not (match[2] or "").strip():
            continue
        location = SourceLocation(path=path, line=number, column=match.start(2) + 1)
        found[match[1]] = Located(value=_single_value(match[2], path, number), location=location)
    return Located(value=found, location=SourceLocation(path=path, line=first_line))


def _single_value(text: str, path: str, line: int) -> object:
    value, problems = load_yaml(text, path, first_line=line)
    if problems or isinstance(value.value, dict):
        return text.strip().strip("\"'")
    return value.value


def _nothing(path: str) -> Located:
    return Located(value=None, location=SourceLocation(path=path))
