"""The committed form of an article's body: a small, exact part of Markdown.

Blocks are separated by blank lines; a single line break is a space.

    A paragraph of prose.

    ## A heading (any level; a level-1 heading at the top is the title if the header gives none)

    > A block quotation, set apart by the publisher.

    - An item of a list; numbered lists are read too, without their numbers.

    Caption: What the words under a picture say. [Credit: Agency/Photographer]

A backslash before a punctuation mark keeps it from being read as Markdown; `markdown_writer` sets them, so
that text written and read again is the same text. Emphasis, links, pictures and code are reduced to their
words. HTML stays text, and is noted. A paragraph that is nothing but a picture is a caption: its description.
"""

import re

from generator.issues import Issue, note, warning
from generator.reading.articles.markdown_lines import MarkdownBlock, gather_blocks, line_positions
from generator.reading.articles.parsed_body import BlockDraft, ParsedBody
from generator.reading.files.inline_markdown import InlineText, read_inline
from generator.reading.files.text_cleaning import one_line
from generator.reading.files.typed_keys import MARKUP_HINT
from generator.reading.files.web_addresses import is_unsafe_link
from generator.records.article import BlockKind
from generator.records.text import SourceLocation

CAPTION_MARK = "Caption:"
_CREDIT = re.compile(r"(?:^|\s)\[Credit:\s*((?:\\.|[^\[\]\\])*)\]\s*$")


def parse_markdown(body: str, path: str, first_line: int = 1) -> ParsedBody:
    """Read a body in the committed form.

    Args:
        body: Cleaned text without the header.
        path: The file, for messages.
        first_line: The line of the file on which `body` begins.
    """
    source = body.split("\n")
    blocks, definitions = gather_blocks(source, first_line)
    issues: list[Issue] = []
    drafts: list[BlockDraft] = []
    title: str | None = None
    for block in blocks:
        draft, inline = _draft(block, definitions)
        issues += _findings(block, inline, path, source, first_line)
        if block.level == 1 and not drafts and title is None:
            title = draft.text or None
        elif draft.text:
            drafts.append(draft)
    return ParsedBody(blocks=tuple(drafts), title=title, issues=tuple(issues))


def _draft(block: MarkdownBlock, definitions: dict[str, str]) -> tuple[BlockDraft, InlineText]:
    markdown, kind, credit = block.markdown, block.kind, None
    if kind is BlockKind.PARAGRAPH and markdown.lstrip().startswith(CAPTION_MARK):
        kind = BlockKind.CAPTION
        markdown = markdown.lstrip().removeprefix(CAPTION_MARK)
        if match := _CREDIT.search(markdown):
            markdown = markdown[: match.start()]
            credit = read_inline(match[1], definitions).text or None
    inline = read_inline(markdown.strip(), definitions)
    if inline.is_image and kind is BlockKind.PARAGRAPH:
        kind = BlockKind.CAPTION
    return BlockDraft(kind=kind, text=inline.text, line=block.line, credit=credit), inline


def _findings(block: MarkdownBlock, inline: InlineText, path: str, source: list[str], first_line: int) -> list[Issue]:
    issues: list[Issue] = []
    for target in filter(is_unsafe_link, inline.links):
        place = _place(block, target.split(":", 1)[0], path, source, first_line)
        message = f"a link is not http, https or mailto and was dropped: {target[:60]!r}"
        issues.append(warning("unsafe-link", message, place, "its words stay; give it another target or none"))
    if inline.markup:
        place = _place(block, inline.markup[0].split("\n", 1)[0], path, source, first_line)
        issues.append(note("raw-html", f"markup in the text: {one_line(inline.markup[0])[:60]}", place, MARKUP_HINT))
    return issues


def _place(block: MarkdownBlock, words: str, path: str, source: list[str], first_line: int) -> SourceLocation:
    number, _ = next(line_positions(block, words), (block.line, 0))
    column = source[number - first_line].find(words) + 1
    return SourceLocation(path=path, line=number, column=max(column, 1))
