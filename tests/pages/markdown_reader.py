"""Renders Markdown as the site does, and tells what a reader and a browser get from it."""

from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import markdown
import yaml

CONFIGURATION = Path(__file__).parents[2] / "mkdocs.yml"


class _Loader(yaml.SafeLoader):
    """mkdocs.yml holds one `!ENV` tag."""


_Loader.add_constructor("!ENV", lambda loader, node: loader.construct_sequence(node)[-1])


def site_configuration() -> dict[str, object]:
    """mkdocs.yml as it stands."""
    return yaml.load(CONFIGURATION.read_text(encoding="utf-8"), Loader=_Loader)  # type: ignore[no-any-return]


def render(text: str) -> str:
    """The HTML of a page body, with the extensions of mkdocs.yml."""
    return _markdown().reset().convert(text)


def body_of(page: str) -> str:
    """A page's Markdown below its header."""
    return page.split("---\n", 2)[2]


@cache
def _markdown() -> markdown.Markdown:
    names, options = ["fenced_code"], {}
    for item in site_configuration()["markdown_extensions"]:  # type: ignore[attr-defined]
        name, settings = next(iter(item.items())) if isinstance(item, dict) else (item, {})
        names.append(name)
        options[name] = settings
    return markdown.Markdown(extensions=names, extension_configs=options)


@dataclass
class Reading(HTMLParser):
    """The elements of a page in order, and its text without white space at the edges of runs."""

    elements: list[tuple[str, tuple[tuple[str, str | None], ...]]] = field(default_factory=list)
    words: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, tuple(attrs)))

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def handle_comment(self, data: str) -> None:
        self.elements.append(("comment", ((data, None),)))

    @property
    def text(self) -> str:
        return " ".join("".join(self.words).split())


def read(html: str) -> Reading:
    """Parse HTML as a browser would see it."""
    reading = Reading()
    reading.feed(html)
    reading.close()
    return reading


def read_page(page: str) -> Reading:
    """A page's Markdown, header and all, as a browser would see it once it is built."""
    return read(render(body_of(page)))
