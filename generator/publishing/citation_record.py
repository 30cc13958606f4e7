"""What the published pages cite, kept beside the manifest, so that a cited sentence cannot change unnoticed."""

import json
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

from rapidfuzz import fuzz, process

from generator.issues import Issue, error
from generator.publishing.atomic_write import write_text
from generator.records.article import Article
from generator.records.provenance import Citation
from generator.records.text import SourceLocation

CITATIONS_FILE = "citations.json"
_LIKE_ENOUGH = 60


def record_citations(citations: frozenset[Citation], state: Path) -> None:
    """Remember the exact words every published page cites, article by article."""
    words: defaultdict[str, set[str]] = defaultdict(set)
    for citation in citations:
        words[citation.article_id].add(citation.exact)
    record = {article_id: sorted(exact) for article_id, exact in sorted(words.items())}
    write_text(state / CITATIONS_FILE, json.dumps(record, ensure_ascii=False, indent=0))


def verify_citations(articles: Mapping[str, Article], state: Path) -> tuple[Issue, ...]:
    """Compare what was published last with the articles as they are now.

    Args:
        articles: Article id to article.
        state: The project's `.cuttings` folder; without a record in it nothing was published and nothing can differ.

    Returns:
        An error for each cited sentence that changed or went.
    """
    return tuple(
        _changed(exact, articles.get(article_id), article_id)
        for article_id, sentences in _read_record(state / CITATIONS_FILE).items()
        for exact in sentences
        if article_id not in articles or exact not in articles[article_id].text
    )


def _read_record(path: Path) -> dict[str, tuple[str, ...]]:
    """Article id to sentences; a damaged record counts as none, and the next run writes a whole one."""
    try:
        record = json.loads(path.read_text(encoding="utf-8"))
        return {article_id: tuple(map(str, sentences)) for article_id, sentences in record.items()}
    except (OSError, ValueError, TypeError, AttributeError, RecursionError):
        return {}


def _changed(exact: str, article: Article | None, article_id: str) -> Issue:
    words = exact if len(exact) <= 80 else f"{exact[:79]}…"
    if article is None:
        return error(
            "changed-citation",
            f'the published pages cite "{words}" from {article_id}, which is gone',
            SourceLocation(path="content/articles"),
            "bring the article back, or run `cuttings generate` to publish without it",
        )
    return error(
        "changed-citation",
        f'the published pages cite "{words}", which is no longer here',
        _nearest(exact, article),
        "restore the words, or run `cuttings generate` to publish the new ones",
    )


def _nearest(exact: str, article: Article) -> SourceLocation:
    """The block that most resembles the words that went, so that the editor is sent to the change itself."""
    texts = [article.text[block.span.start : block.span.end] for block in article.blocks]
    best = process.extractOne(exact, texts, scorer=fuzz.partial_ratio, score_cutoff=_LIKE_ENOUGH)
    return article.blocks[best[2]].location if best else article.location
