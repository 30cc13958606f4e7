"""Markdown within a paragraph, reduced to the words a reader sees."""

import re
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.common.utils import normalizeReference
from markdown_it.token import Token

from generator.reading.files.text_cleaning import one_line

_SPECIAL = re.compile(r"[\\*_`\[<&]")
_DEFINITION = re.compile(r"[ ]{0,3}\[([^\]^][^\]]*)\]:[ \t]*<?([^\s>]+)>?[ \t]*(?:\"[^\"]*\"|'[^']*')?[ \t]*")


@dataclass(slots=True, kw_only=True)
class InlineText:
    """The words, and what else stood in the Markdown.

    Attributes:
        text: One line.
        links: Targets of links and images, in order.
        markup: HTML tags and comments; they stay in the text as they are.
        is_image: Whether there is nothing but pictures, so that the text is what their descriptions say.
    """

    text: str
    links: list[str] = field(default_factory=list)
    markup: list[str] = field(default_factory=list)
    is_image: bool = False


def _accept_link(url: str) -> bool:  # noqa: ARG001
    """Every link is read as one; our caller judges its target and reports it."""
    return True


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark")
    parser.validateLink = _accept_link  # type: ignore[method-assign]
    return parser


def link_definition(line: str) -> tuple[str, str] | None:
    """Name and target of a line `[name]: target`."""
    match = _DEFINITION.fullmatch(line)
    return (normalizeReference(match[1]), match[2]) if match else None


def read_inline(markdown: str, definitions: dict[str, str]) -> InlineText:
    """CommonMark emphasis, links, pictures, code and escapes reduced to their text; line breaks become spaces."""
    if not _SPECIAL.search(markdown):
        return InlineText(text=" ".join(markdown.split()))
    references = {name: {"title": "", "href": target} for name, target in definitions.items()}
    environment: dict[str, Any] = {"references": references}
    tokens = _parser().parseInline(markdown, environment)[0].children or []
    found = InlineText(text="")
    words = _walk(tokens, found)
    found.text = one_line("".join(words))  # an entity may stand for a character that was cleaned away
    found.is_image = any(token.type == "image" for token in tokens) and all(
        token.type in ("image", "softbreak") or not token.content.strip() for token in tokens
    )
    return found


def _walk(tokens: list[Token], found: InlineText) -> list[str]:
    words: list[str] = []
    for token in tokens:
        if token.type in ("softbreak", "hardbreak"):
            words.append(" ")
        elif token.type == "image":
            found.links.append(str(token.attrs.get("src", "")))
            words.extend(_walk(token.children or [], found))
        elif token.type == "link_open":
            found.links.append(str(token.attrs.get("href", "")))
        else:
            words.append(token.content)
            if token.type == "html_inline":
                found.markup.append(token.content)
    return words
