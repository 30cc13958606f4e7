"""Writes articles into content/articles without ever overwriting a file."""

import os
import tempfile
from pathlib import Path

from generator.reading.articles.markdown_writer import article_markdown
from generator.records.article import Article
from generator.slugs import free_slug, slug_of


def file_stem(article: Article) -> str:
    """`2021-09-06-harbour-crews-strike`; without the day if it is not known."""
    slug = slug_of(article.title)
    return f"{article.published.isoformat()}-{slug}" if article.published else slug


def store_article(article: Article, project: Path, taken: set[str], *, with_title: bool = True) -> Path:
    """Write the article in the committed form; returns the new file.

    Args:
        article: What to write.
        project: The project folder.
        taken: Ids that other articles have; the new one's id is added.
        with_title: False if the title is but a stand-in, which the file should not claim as its headline.

    Raises:
        OSError: The file cannot be written.
    """
    folder = project / "content" / "articles"
    folder.mkdir(parents=True, exist_ok=True)
    text = article_markdown(article, with_title=with_title)
    while True:
        stem = free_slug(slug_of(file_stem(article)), taken)
        taken.add(stem)
        path = folder / f"{stem}.md"
        if _write_new(path, text):
            return path


def _write_new(path: Path, text: str) -> bool:
    """Write all of a new file at once; False if one of that name is there."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".tmp")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        temporary.chmod(0o644)
        path.hardlink_to(temporary)  # unlike a rename this fails where the name is taken
    except FileExistsError:
        return False
    except OSError:  # a file system without hard links
        return _write_exclusively(path, text)
    finally:
        temporary.unlink()
    return True


def _write_exclusively(path: Path, text: str) -> bool:
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        return False
    return True
