"""`cuttings check`: look for problems in content/; change nothing."""

import json
import sys

import click

from generator.cli.context import CliContext
from generator.cli.reporting import count_issues, describe, exit_code, show_issues, show_progress
from generator.issues import Issue, sort_issues
from generator.pipeline import STATE, analyse, render
from generator.publishing import verify_citations


@click.command()
@click.option("--strict", is_flag=True, help="Exit with 1 on warnings too.")
@click.option("--all", "everything", is_flag=True, help="Print every warning, not just the first few of a kind.")
@click.option("--json", "as_json", is_flag=True, help="Print the problems as JSON.")
@click.pass_obj
def check(context: CliContext, *, strict: bool, everything: bool, as_json: bool) -> None:
    """Look for problems in content/ and its pages; exits with 1 if there are errors."""
    with show_progress() as progress:
        analysis = analyse(context.project, progress=progress)
    _, page_issues = render(analysis)
    citation_issues = verify_citations(analysis.graph.article_by_id, context.project / STATE)
    issues = sort_issues((*analysis.issues, *page_issues, *citation_issues))
    if as_json:
        click.echo(json.dumps([_as_row(issue) for issue in issues], ensure_ascii=False, indent=2))
    else:
        show_issues(issues, everything=everything)
        click.echo(f"{describe(analysis.graph)}; {count_issues(issues)}")
    sys.exit(exit_code(issues, strict=strict))


def _as_row(issue: Issue) -> dict[str, object]:
    place = issue.location
    return {
        "path": place.path,
        "line": place.line,
        "column": place.column,
        "severity": issue.severity.value,
        "code": issue.code,
        "message": issue.message,
        "hint": issue.hint,
    }
