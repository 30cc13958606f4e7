"""`cuttings review`: list what editors should look at first."""

import json
from itertools import groupby

import click

from generator.cli.context import CliContext
from generator.cli.library import load_library
from generator.review import review_questions
from generator.review.questions import Question


@click.command()
@click.option("--limit", default=20, show_default=True, help="Questions of each kind; 0 for all.")
@click.option("--json", "as_json", is_flag=True, help="Print all questions as JSON.")
@click.pass_obj
def review(context: CliContext, *, limit: int, as_json: bool) -> None:
    """List pairs that may be one, words without a speaker, and roles that rest on one article."""
    library, _ = load_library(context.project)
    questions = review_questions(library)
    if as_json:
        click.echo(json.dumps([_as_row(question) for question in questions], ensure_ascii=False, indent=2))
        return
    for kind, group in groupby(questions, key=lambda question: question.kind):
        found = tuple(group)
        click.echo(click.style(f"{kind.capitalize()} ({len(found)})", bold=True))
        for question in found[: limit or None]:
            _show(question)
        if limit and len(found) > limit:
            click.echo(f"  … and {len(found) - limit} more: --limit 0")
        click.echo()
    if not questions:
        click.echo("Nothing to decide.")


def _show(question: Question) -> None:
    click.echo(f"  {question.about}")
    for line in question.evidence:
        click.echo(f"      {line}")
    for line in question.answers:
        click.echo(f"    → {line}")


def _as_row(question: Question) -> dict[str, object]:
    return {
        "kind": question.kind.value,
        "about": question.about,
        "evidence": list(question.evidence),
        "answers": list(question.answers),
    }
