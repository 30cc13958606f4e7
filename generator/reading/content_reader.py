"""Reads everything people wrote, in the order in which one file's meaning hangs on another's."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from generator.issues import Issue, error, sort_issues
from generator.page_paths import KIND_OF_FOLDER
from generator.reading.articles.article_files import ARTICLE_ENDINGS, read_article_file
from generator.reading.articles.boilerplate import without_boilerplate
from generator.reading.articles.duplicates import duplicate_issues
from generator.reading.editors.curated_entities import read_curated_entity
from generator.reading.editors.decision_targets import check_decisions
from generator.reading.editors.decisions import Decision, gather_decisions, read_decisions
from generator.reading.editors.ledger import LEDGER_FILE, read_ledger
from generator.reading.files.content_files import ContentFile, find_files, find_strays, read_text_file, stays_in
from generator.reading.files.git_history import read_history
from generator.reading.files.sources import SOURCES_FILE, SourceList, check_publishers, read_sources
from generator.records.article import Article
from generator.records.decision import Decisions, LedgerEntry
from generator.records.entity import CuratedEntity
from generator.records.stage_results import Content
from generator.settings import SETTINGS_FILE, Settings
from generator.slugs import free_slug, slug_of

_SINGLE_FILES = frozenset(path.removeprefix("content/") for path in (SETTINGS_FILE, SOURCES_FILE, LEDGER_FILE))


def read_content(project: Path, settings: Settings) -> tuple[Content, tuple[Issue, ...]]:
    """Everything under `content/` of a project folder.

    Args:
        project: The folder that holds `content/`; a missing `content/` is an empty library.
        settings: Language and limits.

    Returns:
        Articles and curated entities by id, sources by name, and everything that is wrong, sorted by path and
        line. No file stops the others from being read, and the order of files on disk makes no difference.
    """
    sources, issues = load_sources(project)
    ledger, ledger_issues = _load_ledger(project)
    curated, curated_issues = _load_curated(project, settings)
    articles, article_issues = load_articles(project, sources, settings)
    if not settings.keep_notices:
        articles, notices = without_boilerplate(articles)
        article_issues += notices
    decisions, decision_issues = _load_decisions(project)
    issues += find_strays(project, {"articles", "decisions", *KIND_OF_FOLDER}, _SINGLE_FILES)
    content = Content(
        articles=articles, curated=curated, sources=sources.sources, decisions=decisions, ledger=ledger,
        history=read_history(project),
    )  # fmt: skip
    issues += [*ledger_issues, *curated_issues, *article_issues, *decision_issues]
    issues += check_publishers(articles, sources)
    issues += duplicate_issues(articles)
    issues += check_decisions(decisions, {article.id: article for article in articles})
    return content, sort_issues(issues)


def load_sources(project: Path) -> tuple[SourceList, list[Issue]]:
    """The publishers of `content/sources.yml`; none if there is no such file."""
    text, issues = _load_single(project, SOURCES_FILE)
    if text is None:
        return SourceList(), issues
    sources, problems = read_sources(text, SOURCES_FILE)
    return SourceList(sources), [*issues, *problems]


def load_articles(project: Path, sources: SourceList, settings: Settings) -> tuple[tuple[Article, ...], list[Issue]]:
    """All articles by id; one whose id is taken gets the next free one, and an error."""
    files, issues = find_files(project, "articles", ARTICLE_ENDINGS)
    read: list[Article] = []
    for file in files:
        reading = read_article_file(file, sources, settings)
        issues += reading.issues
        if reading.article:
            read.append(reading.article)
    return _with_own_ids(read, issues), issues


def _with_own_ids(articles: Sequence[Article], issues: list[Issue]) -> tuple[Article, ...]:
    wanted = {article.id for article in articles}
    found: dict[str, Article] = {}
    for article in articles:
        identifier = article.id
        if identifier in found:
            identifier = free_slug(article.id, wanted | found.keys())
            message = f'the id "{article.id}" belongs to {found[article.id].location.path}; this one is "{identifier}"'
            hint = "rename one of the files, or give it an id of its own: `id: …` in its header"
            issues.append(error("duplicate-id", message, article.location, hint))
        found[identifier] = replace(article, id=identifier)
    return tuple(found[identifier] for identifier in sorted(found))


def _load_curated(project: Path, settings: Settings) -> tuple[tuple[CuratedEntity, ...], list[Issue]]:
    found: dict[str, CuratedEntity] = {}
    issues: list[Issue] = []
    for folder in sorted(KIND_OF_FOLDER):
        files, problems = find_files(project, folder, {".md"})
        issues += problems
        for file in sorted(files, key=lambda file: slug_of(file.stem) != file.stem):  # a right name goes first
            if file.path.parent != project / "content" / folder:
                message = f"files about {folder} stand in content/{folder} itself, not in folders below it"
                issues.append(error("unreadable-file", message, file.location, f"move it to content/{folder}/"))
                continue
            entity, problems = read_curated_entity(file, settings.max_article_kilobytes * 1024)
            issues += problems
            if entity and entity.id in found:
                message = f'the id "{entity.id}" belongs to {found[entity.id].location.path}; this file is left out'
                hint = "rename one of the files, or bring them together in one"
                issues.append(error("duplicate-id", message, entity.location, hint))
            elif entity:
                found[entity.id] = entity
    return tuple(found[identifier] for identifier in sorted(found)), issues


def _load_decisions(project: Path) -> tuple[Decisions, list[Issue]]:
    files, issues = find_files(project, "decisions", {".yml", ".yaml"})
    decisions: list[Decision] = []
    for file in files:
        text, problems = read_text_file(file)
        issues += problems
        if text is not None:
            found, problems = read_decisions(text, file.relative)
            decisions += found
            issues += problems
    return gather_decisions(decisions), issues


def _load_ledger(project: Path) -> tuple[tuple[LedgerEntry, ...], list[Issue]]:
    text, issues = _load_single(project, LEDGER_FILE)
    if issues:  # what cannot be read for certain must not be written anew: the addresses in it would be lost
        hint = "restore the file from the repository's history; until then no id is added to it"
        issues.append(error("ledger", "the ledger cannot be read", issues[0].location, hint))
    if text is None:
        return (), issues
    entries, problems = read_ledger(text, LEDGER_FILE)
    return entries, [*issues, *problems]


def _load_single(project: Path, relative: str) -> tuple[str | None, list[Issue]]:
    path = project / relative
    if not path.exists() and not path.is_symlink():
        return None, []
    file = ContentFile(path=path, relative=relative)
    if not stays_in((project / "content").resolve(), path):
        message = "this leads out of the content folder and was not read"
        return None, [error("unsafe-path", message, file.location, "put a copy of the file here")]
    return read_text_file(file)
