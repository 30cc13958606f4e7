"""Small libraries on disk: a dict of file names to text becomes a project folder."""

from collections.abc import Mapping
from pathlib import Path

from generator.issues import Issue
from generator.reading import read_content
from generator.records.article import Article, BlockKind
from generator.records.stage_results import Content
from generator.settings import Settings

PROSE = (
    "The crews of the harbour in Lorne went on strike on Monday, the union said, after talks about pay broke down. "
    "It was the first time since the port was opened that nobody came to work on either shore of the river."
)
HEADER = "---\ntitle: Strike in Lorne\npublisher: The Courier\npublished: 2024-03-11\n---\n"


def write_library(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write files below `content/` of a new project folder."""
    for name, data in files.items():
        path = folder / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data.encode() if isinstance(data, str) else data)
    return folder


def read_library(
    folder: Path, files: Mapping[str, str | bytes], settings: Settings | None = None
) -> tuple[Content, tuple[Issue, ...]]:
    """Write files and read them."""
    return read_content(write_library(folder, files), settings or Settings())


def block_texts(article: Article, kind: BlockKind) -> list[str]:
    """The texts of an article's blocks of one kind."""
    return [article.text[b.span.start : b.span.end] for b in article.blocks if b.kind is kind]


def found(issues: tuple[Issue, ...] | list[Issue], code: str) -> list[str]:
    """`line:column severity` of the issues with a code."""
    return [f"{i.location.line}:{i.location.column} {i.severity}" for i in issues if i.code == code]
