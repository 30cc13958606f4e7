"""The stages in order: reading, recognition, resolution, graph, pages and exports, publishing. Read this file first."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.exports import published_data
from generator.graph import assemble
from generator.graph.knowledge_graph import KnowledgeGraph
from generator.issues import GeneratorError, Issue, sort_issues
from generator.pages import render_pages
from generator.publishing import WriteReport, record_citations, write_pages, write_text
from generator.reading import LEDGER_FILE, ledger_text, read_content
from generator.recognition_run import recognise
from generator.records.stage_results import Annotations, Content, Page, Resolution
from generator.resolution import resolve
from generator.settings import Settings, read_settings
from generator.workers import Progress

DOCS = "docs"
STATE = ".cuttings"
CACHE_FILE = "annotations.sqlite"


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis:
    """What the library says, before any page is made.

    Attributes:
        recognised: How many articles had to be recognised; the others came from the cache.
        issues: All that was found wrong so far, sorted.
    """

    settings: Settings
    content: Content
    annotations: Mapping[str, Annotations]
    resolution: Resolution
    graph: KnowledgeGraph
    issues: tuple[Issue, ...]
    recognised: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Generation:
    """An analysis, and what writing its pages changed."""

    analysis: Analysis
    report: WriteReport
    issues: tuple[Issue, ...]


def _silent(_what: str, _done: int, _total: int) -> None:
    """Report nothing."""


def analyse(project: Path, *, progress: Progress = _silent, use_cache: bool = True) -> Analysis:
    """Read a project folder and work out what it says; writes nothing but the recognition cache.

    Raises:
        GeneratorError: The folder, its settings or the language model cannot be used.
    """
    settings, setting_issues = read_settings(project)
    _check_state(project / STATE)
    content, content_issues = read_content(project, settings)
    cache_file = project / STATE / CACHE_FILE if use_cache else None
    run = recognise(content.articles, content.curated, settings, cache_file, progress)
    resolution, resolution_issues = resolve(run.annotations, content, settings)
    graph, graph_issues = assemble(content, run.annotations, resolution, settings)
    return Analysis(
        settings=settings,
        content=content,
        annotations=run.annotations,
        resolution=resolution,
        graph=graph,
        issues=sort_issues((*setting_issues, *content_issues, *run.issues, *resolution_issues, *graph_issues)),
        recognised=run.recognised,
    )


def _check_state(state: Path) -> None:
    if not state.is_dir() and (state.exists() or state.is_symlink()):
        message = f"{state} is no folder, and the program keeps its notes and its cache in a folder of that name"
        raise GeneratorError(message, "move or delete it")


def render(analysis: Analysis) -> tuple[Iterator[Page], tuple[Issue, ...]]:
    """Every file that belongs under docs/, made one after another: data for programs, pages for readers."""
    return render_pages(analysis.graph, analysis.settings, published_data(analysis.graph, analysis.settings))


def generate(project: Path, *, progress: Progress = _silent) -> Generation:
    """Write the pages under docs/ and the ids into the ledger; a file whose bytes would not change is not touched.

    Raises:
        GeneratorError: As for `analyse`.
    """
    analysis = analyse(project, progress=progress)
    pages, page_issues = render(analysis)
    report, write_issues = write_pages(pages, project / DOCS, state=project / STATE)
    record_citations(frozenset(analysis.graph.citations()), project / STATE)
    if not any(issue.code == "ledger" for issue in analysis.issues):  # a damaged ledger is for a person to mend
        write_text(project / LEDGER_FILE, ledger_text(analysis.resolution.ledger))
    return Generation(
        analysis=analysis, report=report, issues=sort_issues((*analysis.issues, *page_issues, *write_issues))
    )
