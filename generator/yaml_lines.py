"""YAML whose every value knows its line and column; safe types only."""

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
    loader = yaml.SafeLoader(text)
    start = SourceLocation(path=path, line=first_line)
    try:
        node = loader.get_single_node()
        issues: list[Issue] = []
        value = _convert(loader, node, path, first_line, issues) if node else Located(value=None, location=start)
    except (yaml.YAMLError, ValueError, RecursionError) as problem:
        return Located(value=None, location=start), [_syntax_issue(problem, path, first_line, code)]
    finally:
        loader.dispose()
    return value, issues


def _syntax_issue(problem: Exception, path: str, first_line: int, code: str) -> Issue:
    mark = getattr(problem, "problem_mark", None)
    location = SourceLocation(
        path=path, line=first_line + (mark.line if mark else 0), column=(mark.column if mark else 0) + 1
    )
    what = getattr(problem, "problem", None) or str(problem) or "nested too deeply"
    return error(
        code, f"not valid YAML: {what}", location, "check indentation, colons and quotation marks on this line"
    )


def _convert(loader: yaml.SafeLoader, node: yaml.Node, path: str, first_line: int, issues: list[Issue]) -> Located:
    mark = node.start_mark
    location = SourceLocation(path=path, line=first_line + mark.line, column=mark.column + 1)
    if isinstance(node, yaml.MappingNode):
        return Located(value=_convert_mapping(loader, node, path, first_line, issues), location=location)
    if isinstance(node, yaml.SequenceNode):
        return Located(value=[_convert(loader, n, path, first_line, issues) for n in node.value], location=location)
    return Located(value=_scalar(loader, node), location=location)


def _scalar(loader: yaml.SafeLoader, node: yaml.Node) -> object:
    try:
        value: object = loader.construct_object(node, deep=True)
    except ValueError:  # such as 2021-02-31: kept as text, so that the reader can say what is wrong with it
        return node.value
    return value


def _convert_mapping(
    loader: yaml.SafeLoader, node: yaml.MappingNode, path: str, first_line: int, issues: list[Issue]
) -> dict[str, Located]:
    mapping: dict[str, Located] = {}
    for key_node, value_node in node.value:
        key = str(key_node.value)
        if key in mapping:
            mark = key_node.start_mark
            location = SourceLocation(path=path, line=first_line + mark.line, column=mark.column + 1)
            issues.append(error("bad-value", f'the key "{key}" stands here twice', location, "delete one of them"))
        mapping[key] = _convert(loader, value_node, path, first_line, issues)
    return mapping
