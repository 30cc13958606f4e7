"""`cuttings add`: bring articles into the library."""

import sys
from collections import Counter
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from generator import __version__
from generator.cache.fingerprint_file import FINGERPRINTS, fingerprints_text, read_fingerprints
from generator.cli.context import CliContext
from generator.cli.reporting import show_issues
from generator.issues import Issue, Severity, count_severity, error
from generator.pipeline import STATE
from generator.publishing import write_text
from generator.reading.articles.article_files import read_article_file, read_article_text
from generator.reading.articles.article_header import ArticleHeader
from generator.reading.articles.duplicates import Duplicate, DuplicateFinder, fingerprint_of
from generator.reading.content_reader import load_sources
from generator.reading.files.content_files import ContentFile
from generator.reading.files.text_cleaning import one_line
from generator.reading.files.web_addresses import is_web_address
from generator.reading.files.written_dates import parse_day
from generator.reading.incoming.article_store import store_article
from generator.reading.incoming.downloads import fetch
from generator.reading.incoming.incoming import Incoming, gather_incoming
from generator.reading.incoming.known_articles import fingerprint_basis, known_articles
from generator.records.article import Article
from generator.records.fingerprint import ArticleFingerprint, FileFingerprint
from generator.records.source import Rights
from generator.records.text import SourceLocation
from generator.settings import Settings, read_settings
from generator.slugs import free_slug


class _Day(click.ParamType[date]):
    name = "YYYY-MM-DD"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> date:
        if isinstance(value, date):
            return value
        day = parse_day(str(value))
        return day or self.fail(f"{value!r} is no date; write it as 2021-09-06", param, ctx)


@click.command()
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@click.option("--published", type=_Day(), help="Day of publication.")
@click.option("--publisher", help="Who published it, as in content/sources.yml.")
@click.option("--url", help="Address of the original.")
@click.option("--title", help="The headline.")
@click.option("--language", help='Language of the article, such as "en".')
@click.option("--rights", type=click.Choice([rights.value for rights in Rights]), help="What may be shown of it.")
@click.pass_obj
def add(context: CliContext, /, sources: tuple[str, ...], **options: str | date | None) -> None:
    """Read articles and write them as Markdown into content/articles/.

    SOURCE is a file (.md, .txt, .html), a folder of such files, a web address, an RSS or Atom feed (file or
    address), or - for standard input. Nothing is overwritten; articles the library already has are skipped.
    Options win over what the sources say. Exits with 1 if something could not be added.
    """
    known = _known(options)
    settings, issues = read_settings(context.project)
    found = [item for source in sources for item in gather_incoming(source, fetch, _standard_input)]
    incoming = [item for item in found if isinstance(item, Incoming)]
    if len(incoming) > 1 and (known.title or known.url):
        raise click.UsageError(f"--title and --url are for one article, but {len(incoming)} were given")
    problems = [*issues, *(item for item in found if isinstance(item, Issue))]
    show_issues(problems)
    library = _Library(context.project, settings)
    library.counts["not read"] = count_severity((i for i in found if isinstance(i, Issue)), Severity.ERROR)
    for item in incoming:
        problems += library.add(item, known)
    if len(found) > 1:
        click.echo(
            ", ".join(f"{count} {what}" for what, count in library.counts.most_common() if count) or "nothing was added"
        )
    sys.exit(1 if count_severity(problems, Severity.ERROR) else 0)


class _Library:
    """The articles there are, and those added to them; `counts` says what became of what came."""

    def __init__(self, project: Path, settings: Settings) -> None:
        self._project = project
        self._settings = settings
        self._sources, _ = load_sources(project)
        self._finder = DuplicateFinder()
        self._paths: dict[str, str] = {}
        self.counts: Counter[str] = Counter()
        for path, file in self._known().items():
            if file.article:
                self._remember(file.article, path)

    def _known(self) -> dict[str, FileFingerprint]:
        """What is in the library; files that have not changed since the last time are not read again."""
        basis = f"{__version__} {fingerprint_basis(self._sources, self._settings)}"
        path = self._project / STATE / FINGERPRINTS
        before = read_fingerprints(path, basis)
        known = known_articles(self._project, self._sources, self._settings, before)
        if known != before:
            with suppress(OSError):  # without it the next call takes longer
                write_text(path, fingerprints_text(known, basis))
        return known

    def add(self, item: Incoming, options: ArticleHeader) -> list[Issue]:
        """Add one article and say what became of it; returns what was wrong."""
        known = item.known.overridden_by(options)
        reading = read_article_text(item.text, item.name, self._sources, self._settings, known)
        if reading.article is None:
            self.counts["not read"] += 1
            show_issues(reading.issues)
            return list(reading.issues)
        fingerprint = fingerprint_of(reading.article)
        if repeated := self._finder.find(fingerprint):
            self.counts["skipped"] += 1
            click.echo(f"{item.name}: skipped; {self._why_skipped(reading.article, item.name, repeated)}")
            return []
        written, issues = self._store(reading.article, fingerprint, item.name, with_title=reading.has_headline)
        self.counts["written" if written else "not written"] += 1
        issues = [*(_moved(issue, item.name, written) for issue in reading.issues), *issues]
        show_issues(issues)
        return issues

    def _why_skipped(self, article: Article, name: str, repeated: Duplicate) -> str:
        other = self._paths[repeated.other]
        if Path(name).resolve() == (self._project / other).resolve():
            return "it is in the library already, so write what you know into its header"
        why = f"this and {other} {repeated.why}"
        if not repeated.same_address or self._text_of(other) == article.text:
            return why
        return f"{why}, but not the same text; if this one is newer, paste it there with a line `updated: YYYY-MM-DD`"

    def _text_of(self, relative: str) -> str:
        file = ContentFile(path=self._project / relative, relative=relative)
        article = read_article_file(file, self._sources, self._settings).article
        return article.text if article else ""

    def _store(
        self, article: Article, fingerprint: ArticleFingerprint, name: str, *, with_title: bool
    ) -> tuple[str, list[Issue]]:
        """Write a new file; returns its path, "" if it could not be written, and why not."""
        place = SourceLocation(path=name)
        size, largest = len(article.text.encode()), self._settings.max_article_kilobytes * 1024
        if size > largest:
            message = f"{size // 1024} kB of text are more than the {largest // 1024} kB an article may have"
            return "", [error("file-too-large", message, place, "split it into one file per article")]
        try:
            path = store_article(article, self._project, set(self._paths), with_title=with_title)
        except OSError as problem:
            message = f"cannot be written: {problem.strerror or problem}"
            return "", [error("unreadable-file", message, place, "check that you may write to content/articles")]
        relative = path.relative_to(self._project).as_posix()
        click.echo(f"{name}: wrote {relative}")
        self._remember(replace(fingerprint, article=path.stem), relative)
        return relative, []

    def _remember(self, fingerprint: ArticleFingerprint, path: str) -> None:
        identifier = fingerprint.article
        if identifier in self._paths:
            identifier = free_slug(identifier, self._paths.keys())
        self._paths[identifier] = path
        self._finder.remember(replace(fingerprint, article=identifier))


def _moved(issue: Issue, name: str, written: str) -> Issue:
    """What is missing from an article is to be put into the file that was written, not into the one it came from."""
    if issue.code not in ("missing-date", "missing-publisher", "missing-key") or not written:
        return issue
    return replace(issue, location=SourceLocation(path=written)) if issue.location.path == name else issue


def _known(options: Mapping[str, str | date | None]) -> ArticleHeader:
    url, published, rights = options["url"], options["published"], options["rights"]
    if url and not is_web_address(str(url)):
        raise click.BadParameter(f"{url!r} is no http or https address", param_hint="--url")
    return ArticleHeader(
        title=one_line(str(options["title"] or "")),
        url=str(url) if url else None,
        publisher=one_line(str(options["publisher"] or "")) or None,
        published=published if isinstance(published, date) else None,
        language=str(options["language"]) if options["language"] else None,
        rights=Rights(str(rights)) if rights else None,
    )


def _standard_input() -> bytes:
    return sys.stdin.buffer.read()
