"""How commands speak: issues, counts and progress, for a terminal or for a log."""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from generator.graph.knowledge_graph import KnowledgeGraph
from generator.issues import Issue, Severity, count_severity
from generator.records.entity import EntityKind
from generator.workers import Progress as ProgressCallback

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "blue"}
_URGENCY = (Severity.NOTE, Severity.WARNING, Severity.ERROR)
_PLAIN_EVERY, _MOST_OF_A_CODE = 100, 20


def plural(count: int, one: str, many: str = "") -> str:
    """`1 article`, `2 articles`, `2 people`."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def show_issues(issues: Iterable[Issue], *, everything: bool = False) -> None:
    """Print issues to standard error, one line each, coloured on a terminal; errors last, where they are not scrolled away.

    Of warnings and notes with one code the first few, and how many more there are, unless `everything` is asked for;
    every error.
    """
    found: Counter[tuple[Severity, str]] = Counter()
    for issue in sorted(issues, key=lambda issue: _URGENCY.index(issue.severity)):
        found[issue.severity, issue.code] += 1
        if everything or issue.severity is Severity.ERROR or found[issue.severity, issue.code] <= _MOST_OF_A_CODE:
            click.echo(click.style(str(issue), fg=_COLOURS[issue.severity]), err=True)
    for (severity, code), number in found.items():
        left = number - _MOST_OF_A_CODE
        if left > 0 and severity is not Severity.ERROR and not everything:
            words = f"… and {left:,} more {severity.value}[{code}]: cuttings check --all"
            click.echo(click.style(words, fg=_COLOURS[severity]), err=True)


def exit_code(issues: Iterable[Issue], *, strict: bool = False) -> int:
    """1 if there are errors (strict: or warnings), else 0."""
    found = tuple(issues)
    failing = count_severity(found, Severity.ERROR) + (count_severity(found, Severity.WARNING) if strict else 0)
    return 1 if failing else 0


def count_issues(issues: Iterable[Issue]) -> str:
    """`2 errors, 1 warning`, or `no problems`."""
    found = tuple(issues)
    parts = [
        plural(count_severity(found, s), s.value)
        for s in (Severity.ERROR, Severity.WARNING)
        if count_severity(found, s)
    ]
    return ", ".join(parts) or "no problems"


def describe(graph: KnowledgeGraph) -> str:
    """`214 articles, 388 people, 121 groups, 97 places, 640 quotations (41 without speaker)`."""
    kinds = [entity.kind for entity in graph.entities]
    nameless = sum(not quotation.speaker_name for quotation in graph.quotations)
    parts = [
        plural(len(graph.articles), "article"),
        plural(kinds.count(EntityKind.PERSON), "person", "people"),
        plural(kinds.count(EntityKind.GROUP), "group"),
        plural(kinds.count(EntityKind.PLACE), "place"),
        plural(kinds.count(EntityKind.EVENT), "event"),
        plural(len(graph.quotations), "quotation") + (f" ({nameless} without speaker)" if nameless else ""),
    ]
    return ", ".join(parts)


@contextmanager
def show_progress() -> Iterator[ProgressCallback]:
    """Progress for long work: a bar on a terminal, a plain line now and then elsewhere."""
    if not sys.stderr.isatty():
        yield _plain_progress
        return
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        tasks = {}

        def report(what: str, done: int, total: int) -> None:
            if what not in tasks:
                tasks[what] = bar.add_task(what, total=total)
            bar.update(tasks[what], completed=done)

        yield report


def _plain_progress(what: str, done: int, total: int) -> None:
    if done % _PLAIN_EVERY == 0:
        click.echo(f"{what}: {done} of {total}", err=True)
