"""Annotated news of the benchmark as articles of a library."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from generator.records.article import Article, Block, BlockKind
from generator.records.text import SourceLocation, Span
from generator.slugs import slug_of


def documents_in(file: Path) -> Iterator[dict[str, object]]:
    """The documents of a gold JSONL file."""
    with file.open(encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                yield json.loads(line)


def slug_of_document(doc_id: str) -> str:
    """The scorer's own slug of a document id, so that articles are found again; long ones are not cut."""
    slug = "".join(c if c.isascii() and c.isalnum() else " " for c in doc_id.lower())
    return "-".join(slug.split()) or slug_of(doc_id)


def article_of(document: dict[str, object]) -> Article:
    """A gold document as an article: one paragraph for each of its own, white space folded."""
    name = slug_of_document(str(document["doc_id"]))
    paragraphs = [" ".join(p.split()) for p in str(document["text"]).split("\n\n") if p.strip()]
    blocks, at = [], 0
    location = SourceLocation(path=f"content/articles/{name}.md")
    for paragraph in paragraphs:
        blocks.append(Block(kind=BlockKind.PARAGRAPH, span=Span(start=at, end=at + len(paragraph)), location=location))
        at += len(paragraph) + 2
    return Article(
        id=name,
        title=str(document.get("title") or paragraphs[0][:80]),
        text="\n\n".join(paragraphs),
        blocks=tuple(blocks),
        location=location,
        published=_day(document.get("date")),
    )


def _day(value: object) -> date | None:
    try:
        return date.fromisoformat(str(value)[:10])
    except ValueError:
        return None
