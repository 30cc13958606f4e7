"""One article file to one Article: header, body, and what can be found where the header is silent."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from generator.issues import Issue, error, note, warning
from generator.reading.articles.article_header import ArticleHeader, read_article_header
from generator.reading.articles.bylines import without_dateline
from generator.reading.articles.headlines_inside import part_headlines
from generator.reading.articles.html_article import parse_html
from generator.reading.articles.language_guess import guess_language, primary_language
from generator.reading.articles.markdown_body import parse_markdown
from generator.reading.articles.parsed_body import BlockDraft, ParsedBody, assemble_text
from generator.reading.articles.publishers import PublisherNames
from generator.reading.articles.scraped_text import parse_scraped_text
from generator.reading.files.character_references import characters_of
from generator.reading.files.content_files import ContentFile, read_text_file
from generator.reading.files.front_matter import split_front_matter
from generator.reading.files.sources import SourceList
from generator.reading.files.written_dates import could_be_printed
from generator.records.article import Article, BlockKind
from generator.records.text import SourceLocation
from generator.settings import Settings
from generator.slugs import slug_of

ARTICLE_ENDINGS = frozenset({".md", ".txt", ".html", ".htm"})
STAND_IN_LENGTH = 70
MOST_SHOWN = 300
HTML_START = re.compile(r"\s*<(?:!doctype html|html\b|\?xml[^>]*>\s*<!doctype html)", re.IGNORECASE)
_SENTENCE = re.compile(r".+?[.!?…][\"'”’)]*(?=\s|$)")


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleReading:
    """What came of one article file.

    Attributes:
        article: None if the file holds none; its id is the one it asks for and may be taken.
        issues: What was wrong or missing.
        has_headline: False if the title is only a stand-in.
    """

    article: Article | None
    issues: tuple[Issue, ...]
    has_headline: bool = True


def read_article_file(file: ContentFile, sources: SourceList, settings: Settings) -> ArticleReading:
    """Read one file under `content/articles`; whatever is wrong with it is an issue."""
    text, issues = read_text_file(file, settings.max_article_kilobytes * 1024)
    if text is None:
        return ArticleReading(article=None, issues=tuple(issues))
    reading = read_article_text(text, file.relative, sources, settings)
    return replace(reading, issues=(*issues, *reading.issues))


def read_article_text(
    text: str, path: str, sources: SourceList, settings: Settings, known: ArticleHeader | None = None
) -> ArticleReading:
    """Read the text of one file.

    Args:
        text: Cleaned text.
        path: Where it stands; its ending says how to read it and its name gives the id.
        sources: The publishers listed.
        settings: Language and limits.
        known: What is known beforehand and wins over the header, such as options of the command line.
    """
    ending = path.rsplit(".", 1)[-1].lower()
    split = split_front_matter(text, path)
    header, issues = read_article_header(split.header, text.split("\n"))
    header = header.overridden_by(known) if known else header
    body = _parse_body(split.body, path, split.body_line, ending, has_title=bool(header.title), sources=sources)
    issues = [*split.issues, *issues, *body.issues, *_left_out(body.left_out, path)]
    blocks = _with_standfirst(header, tuple(part_headlines(body.blocks)))
    if not any(block.kind is not BlockKind.HEADING for block in blocks):
        if not any(issue.code == "not-an-article" for issue in issues):
            issues.append(
                error(
                    "empty-article",
                    "this article has no text",
                    SourceLocation(path=path),
                    "delete it, or paste the article's text below its header",
                )
            )
        return ArticleReading(article=None, issues=tuple(issues))
    article = _article(header, body, blocks, path, sources, settings)
    issues += _missing(article, header, body, settings)
    has_headline = bool(header.title or body.title)
    return ArticleReading(article=article, issues=tuple(issues), has_headline=has_headline)


def _left_out(lines: Sequence[str], path: str) -> list[Issue]:
    if not lines:
        return []
    shown = " | ".join(lines)
    shown = shown if len(shown) <= MOST_SHOWN else f"{shown[:MOST_SHOWN]}…"
    hint = "if some of it is the article's own, save the article as Markdown, which is taken as it is"
    return [note("left-out", f"taken for residue and left out: {shown}", SourceLocation(path=path), hint)]


def _parse_body(body: str, path: str, line: int, ending: str, *, has_title: bool, sources: SourceList) -> ParsedBody:
    names = PublisherNames(sources.names)
    if ending in ("html", "htm") or (ending == "txt" and HTML_START.match(body)):
        return parse_html(body, path, names)
    if ending == "md":
        return parse_markdown(body, path, line)
    return parse_scraped_text(characters_of(body), path, line, has_title=has_title, publishers=names)


def _with_standfirst(header: ArticleHeader, blocks: Sequence[BlockDraft]) -> tuple[BlockDraft, ...]:
    if not header.standfirst:
        return tuple(blocks)
    rest = tuple(block for block in blocks if block.kind is not BlockKind.STANDFIRST)
    line = header.locations["standfirst"].line if "standfirst" in header.locations else 1
    return (BlockDraft(kind=BlockKind.STANDFIRST, text=header.standfirst, line=line), *rest)


def _article(
    header: ArticleHeader,
    body: ParsedBody,
    drafts: Sequence[BlockDraft],
    path: str,
    sources: SourceList,
    settings: Settings,
) -> Article:
    text, blocks = assemble_text(drafts, path)
    url = header.url or body.url
    day, moment = _published(header, body)
    return Article(
        id=header.id or slug_of(path.rsplit("/", 1)[-1].rsplit(".", 1)[0]),
        title=header.title or body.title or stand_in_title(drafts),
        text=text,
        blocks=blocks,
        location=SourceLocation(path=path),
        published=day,
        published_at=moment,
        updated=header.updated or body.updated,
        publisher=sources.listed_name(header.publisher or body.publisher) or sources.publisher_of(url),
        url=url,
        authors=header.authors or body.authors,
        language=header.language
        or body.language
        or guess_language(text, primary_language(settings.language))
        or settings.language,
        rights=header.rights,
        form=header.form,
        topics=header.topics or body.topics,
        related=header.related
        + tuple(link for link in body.related if link.title not in {r.title for r in header.related}),
    )


def _published(header: ArticleHeader, body: ParsedBody) -> tuple[date | None, datetime | None]:
    for source in (header, body):
        if source.published and could_be_printed(source.published):
            return source.published, source.published_at
    return None, None


def stand_in_title(drafts: Sequence[BlockDraft]) -> str:
    """The start of the first sentence, for an article without a headline."""
    first = next((d for d in drafts if d.kind in (BlockKind.PARAGRAPH, BlockKind.STANDFIRST)), drafts[0])
    text = without_dateline(first.text)
    sentence = match.group(0) if (match := _SENTENCE.match(text)) else text
    if len(sentence) <= STAND_IN_LENGTH:
        return sentence.rstrip(".")
    return sentence[: STAND_IN_LENGTH + 1].rsplit(" ", 1)[0].rstrip(",;:-–— ") + "…"


def _missing(article: Article, header: ArticleHeader, body: ParsedBody, settings: Settings) -> list[Issue]:
    place = article.location
    issues: list[Issue] = []
    if not header.title and not body.title:
        message = f"no headline was found; the article is called {article.title!r}"
        issues.append(note("missing-key", message, place, "give it one: a line `title: …` in its header"))
    if article.published is None:
        hint = "write `published: YYYY-MM-DD` in its header, or use `cuttings add FILE --published YYYY-MM-DD`"
        message = 'the article does not say when it was published; days such as "on Monday" stay unresolved'
        issues.append(warning("missing-date", message, place, hint))
    if article.publisher is None:
        hint = "write `publisher: NAME` in its header, or use `cuttings add FILE --publisher NAME`"
        issues.append(warning("missing-publisher", "the article does not say who published it", place, hint))
    guess = guess_language(article.text, primary_language(settings.language)) if not header.language else None
    language = primary_language(guess or article.language)
    if language != primary_language(settings.language):
        message = f'the article is in "{language}", but names and quotations are read as "{settings.language}"'
        hint = "name a language model for it in content/settings.yml, or give a translation"
        place = header.locations.get("language", place)
        issues.append(warning("foreign-language", message, place, hint))
    return issues
