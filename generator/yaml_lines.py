"""YAML whose every value knows its line and column; safe types only."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from generator.issues import Issue, error
from generator.records.text import SourceLocation


@dataclass(frozen=True, slots=True, kw_only=True)
class Located:
    """A YAML value: scalar (str, int, float, bool, date, datetime, None), list of Located, or dict of str to Located."""

    value: object
    location: SourceLocation

    def items(self) -> dict[str, "Located"]:
        """The mapping, or an empty one if this is none."""
        return self.value if isinstance(self.value, dict) else {}

    def elements(self) -> list["Located"]:
        """The list; a single value counts as a list of one, null as an empty list."""
        if isinstance(self.value, list):
            return self.value
        return [] if self.value is None else [self]

    def text(self) -> str:
        """The scalar as text, "" for null."""
        return "" if self.value is None else str(self.value)


_FastLoader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the C one is not built everywhere

MOST_VALUES = 200_000
"""Aliases can make a short file stand for billions of values; nobody writes this many by hand."""

MOST_NESTED = 100
"""Lists within lists; each level costs a call, and the fast loader ends the whole program where the stack does."""

_LONGEST_NUMBER = 128
"""Bits of a whole number that is read as one; what is longer is kept as its digits, for nobody can count with it."""


_NEVER_CLOSED = re.compile(r"unexpected end of stream|but got '<stream end>'")
"""What YAML's reader says at the end of the text of a quotation mark or bracket that was opened far above."""
_TOO_DEEP = (
    f"more than {MOST_NESTED} lists or mappings stand within one another",
    "nothing here takes so many levels: look for opening brackets that nobody closes, or take levels out",
)
_TOO_MANY = (
    f"more than {MOST_VALUES:,} values",
    "write less into one file; an alias (*) stands for all that its anchor (&) holds",
)


class _LimitError(ValueError):
    """YAML that may be valid and is still not read; `hint` says what to do, `problem_mark` where it went too far."""

    def __init__(self, message: str, hint: str, mark: object) -> None:
        super().__init__(message)
        self.hint, self.problem_mark = hint, mark


def load_yaml(text: str, path: str, *, first_line: int = 1, code: str = "front-matter") -> tuple[Located, list[Issue]]:
    """Read one YAML document.

    Args:
        text: The YAML.
        path: The file, relative to the project folder, for messages.
        first_line: The line of the file on which `text` begins.
        code: The issue code for a syntax error.

    Returns:
        The value (null if it could not be read) and what was wrong. Duplicate keys: the last one wins, as an error.
    """
    try:
        _check_nesting(text)
        return _read(_FastLoader(text), path, first_line)
    except (yaml.YAMLError, ValueError, RecursionError):
        pass  # the slower loader finds the same fault and knows its place more exactly
    try:
        _check_nesting(text)
        return _read(yaml.SafeLoader(text), path, first_line)
    except (yaml.YAMLError, ValueError, RecursionError) as problem:
        start = SourceLocation(path=path, line=first_line)
        return Located(value=None, location=start), [_syntax_issue(problem, path, first_line, code)]


_ENTRY = re.compile(r"([ \t]*)(?:-(?=\s|$)|[^\s#\-\[\]{}][^#]*?:(?=\s|$))")


def load_entries(text: str, path: str, *, code: str = "front-matter") -> tuple[Located, list[Issue]]:
    """Read one YAML document that is a list or a mapping; a fault of syntax costs no more than the entry it is in.

    Args, Returns: As for `load_yaml`.
    """
    document, issues = load_yaml(text, path, code=code)
    if document.value is not None or not issues:
        return document, issues
    entries: list[Located] = []
    keys: dict[str, Located] = {}
    problems: list[Issue] = []
    for first_line, lines in _cut_into_entries(text):
        entry, found = load_yaml(lines, path, first_line=first_line, code=code)
        problems += found
        entries += entry.value if isinstance(entry.value, list) else []
        keys.update(entry.items())
    return Located(value=entries or keys or None, location=document.location), problems or issues


def _cut_into_entries(text: str) -> Iterator[tuple[int, str]]:
    """The line each entry begins on, and its lines; an entry begins wherever the first one's column is reached again."""
    starts: list[int] = []
    lines = text.split("\n")
    indent = None
    for number, line in enumerate(lines):
        match = _ENTRY.match(line)
        if match and indent in (None, match[1]):
            indent = match[1]
            starts.append(number)
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        yield start + 1, "\n".join(lines[start:end])


def _check_nesting(text: str) -> None:
    # A level needs a bracket, or a column further to the right: most files show at once that they have few.
    if text.count("[") + text.count("{") + 2 * max(map(len, text.split("\n"))) < MOST_NESTED:
        return
    depth = 0
    for event in yaml.parse(text, Loader=_FastLoader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > MOST_NESTED:
                raise _LimitError(*_TOO_DEEP, event.start_mark)
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1


def _read(loader: yaml.SafeLoader, path: str, first_line: int) -> tuple[Located, list[Issue]]:
    reader = _Reader(loader, path, first_line)
    try:
        node = loader.get_single_node()
    finally:
        loader.dispose()
    empty = Located(value=None, location=SourceLocation(path=path, line=first_line))
    return (reader.located(node) if node else empty), reader.issues


def _syntax_issue(problem: Exception, path: str, first_line: int, code: str) -> Issue:
    if isinstance(problem, RecursionError):
        problem = _LimitError(*_TOO_DEEP, None)
    mark = getattr(problem, "problem_mark", None)
    if _NEVER_CLOSED.search(getattr(problem, "problem", None) or ""):
        mark = getattr(problem, "context_mark", None) or mark  # where it was opened, not where the text ends
    location = SourceLocation(
        path=path, line=first_line + (mark.line if mark else 0), column=(mark.column if mark else 0) + 1
    )
    if isinstance(problem, _LimitError):
        return error(code, str(problem), location, problem.hint)
    what = getattr(problem, "problem", None) or str(problem)
    return error(
        code, f"not valid YAML: {what}", location, "check indentation, colons and quotation marks on this line"
    )


class _Reader:
    """Turns the nodes of one document into located values, and counts them."""

    def __init__(self, loader: yaml.SafeLoader, path: str, first_line: int) -> None:
        self.issues: list[Issue] = []
        self._loader, self._path, self._first_line = loader, path, first_line
        self._left = MOST_VALUES

    def located(self, node: yaml.Node) -> Located:
        self._left -= 1
        if self._left < 0:
            raise _LimitError(*_TOO_MANY, node.start_mark)
        if isinstance(node, yaml.MappingNode):
            return Located(value=self._mapping(node), location=self._location(node))
        if isinstance(node, yaml.SequenceNode):
            return Located(value=[self.located(child) for child in node.value], location=self._location(node))
        return Located(value=self._scalar(node), location=self._location(node))

    def _location(self, node: yaml.Node) -> SourceLocation:
        mark = node.start_mark
        return SourceLocation(path=self._path, line=self._first_line + mark.line, column=mark.column + 1)

    def _scalar(self, node: yaml.Node) -> object:
        # 2021-02-31, !odd, !!bool maybe: kept as text, so that whoever needs the value can say what is wrong
        try:
            value: object = self._loader.construct_object(node, deep=True)
        except (ValueError, LookupError, AttributeError, ArithmeticError, yaml.constructor.ConstructorError):
            return node.value
        if isinstance(value, str):
            return _encodable(value)
        too_long = isinstance(value, int) and value.bit_length() > _LONGEST_NUMBER
        return node.value if too_long or isinstance(value, bytes) else value

    def _mapping(self, node: yaml.MappingNode) -> dict[str, Located]:
        mapping: dict[str, Located] = {}
        for key_node, value_node in node.value:
            key = _encodable(str(key_node.value))
            if key in mapping:
                what = f'the key "{key}" stands here twice'
                self.issues.append(error("bad-value", what, self._location(key_node), "delete one of them"))
            mapping[key] = self.located(value_node)
        return mapping


def _encodable(text: str) -> str:
    """The text with a question mark for each half of a character, such as "\\ud83d", which no file can hold."""
    return text.encode("utf-8", "replace").decode()
