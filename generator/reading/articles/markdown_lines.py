"""Lines of a Markdown body gathered into blocks: paragraphs, headings, quotes and list items."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from generator.reading.files.inline_markdown import link_definition
from generator.records.article import BlockKind

_HEADING = re.compile(r" {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*")
_UNDERLINE = re.compile(r" {0,3}(?:=+|-+)[ \t]*")
_RULE = re.compile(r" {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*")
_QUOTE = re.compile(r" {0,3}(?:>[ \t]?)+(.*)")
_ITEM = re.compile(r"\s*(?:[-*+]|(\d{1,9})[.)])(?:[ \t]+(.*)|[ \t]*)")


@dataclass(slots=True, kw_only=True)
class MarkdownBlock:
    """One block as written.

    Attributes:
        lines: Its lines without the marker of the block.
        line: The line of the file of the first one.
        level: 1 to 6 for a heading, else 0.
    """

    kind: BlockKind
    lines: list[str]
    line: int
    level: int = 0

    @property
    def markdown(self) -> str:
        """The lines together."""
        return "\n".join(self.lines)


@dataclass(slots=True)
class _Gathering:
    definitions: dict[str, str]
    done: list[MarkdownBlock] = field(default_factory=list)
    open: MarkdownBlock | None = None

    def start(self, kind: BlockKind, text: str, line: int, level: int = 0) -> None:
        self.close()
        self.open = MarkdownBlock(kind=kind, lines=[text], line=line, level=level)

    def close(self) -> None:
        block, self.open = self.open, None
        if block is None:
            return
        while block.kind is BlockKind.PARAGRAPH and block.lines and (found := link_definition(block.lines[0])):
            self.definitions.setdefault(*found)
            del block.lines[0]
            block.line += 1
        if any(line.strip() for line in block.lines):
            self.done.append(block)


def gather_blocks(lines: Sequence[str], first_line: int) -> tuple[list[MarkdownBlock], dict[str, str]]:
    """The blocks in order, and the targets of reference links by name.

    Lists are flat and a quote holds paragraphs only; indented text is prose. A block ends at a blank line,
    at a rule (three hyphens or more), and where another begins.
    """
    state = _Gathering(definitions={})
    for number, line in enumerate(lines, start=first_line):
        _take(line, number, state)
    state.close()
    return state.done, state.definitions


def _take(line: str, number: int, state: _Gathering) -> None:
    if not line.strip():
        state.close()
    elif match := _HEADING.fullmatch(line):
        state.start(BlockKind.HEADING, match[2] or "", number, level=len(match[1]))
        state.close()
    elif state.open and state.open.kind is BlockKind.PARAGRAPH and _UNDERLINE.fullmatch(line):
        state.open.kind, state.open.level = BlockKind.HEADING, 1 if "=" in line else 2
        state.close()
    elif _RULE.fullmatch(line):
        state.close()
    elif match := _QUOTE.fullmatch(line):
        _take_quote(match[1], number, state)
    elif (match := _ITEM.fullmatch(line)) and _begins_item(match, state.open):
        state.start(BlockKind.LIST_ITEM, match[2] or "", number)
    elif state.open:
        state.open.lines.append(line)
    else:
        state.start(BlockKind.PARAGRAPH, line, number)


def _take_quote(text: str, number: int, state: _Gathering) -> None:
    if not text.strip():
        state.close()
    elif state.open and state.open.kind is BlockKind.BLOCK_QUOTE:
        state.open.lines.append(text)
    else:
        state.start(BlockKind.BLOCK_QUOTE, text, number)


def _begins_item(match: re.Match[str], before: MarkdownBlock | None) -> bool:
    """Inside a paragraph a line that begins with a year and a full stop is prose, not item 1996."""
    in_prose = before is not None and before.kind is not BlockKind.LIST_ITEM
    if not in_prose:
        return True
    return bool(match[2]) and match[1] in (None, "1")


def line_positions(block: MarkdownBlock, words: str) -> Iterator[tuple[int, int]]:
    """Line of the file and offset in that line's text of each place where the words stand in the block."""
    for number, line in enumerate(block.lines, start=block.line):
        start = line.find(words)
        while start >= 0:
            yield number, start
            start = line.find(words, start + 1)
