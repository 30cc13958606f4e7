"""`cuttings export`: write everything the library knows as data files."""

from pathlib import Path

import click

from generator.cli.context import CliContext
from generator.cli.reporting import count_issues, describe, plural, show_issues, show_progress
from generator.exports import export_all
from generator.pipeline import analyse


@click.command()
@click.option(
    "--out",
    required=True,
    metavar="DIR",
    type=click.Path(file_okay=False, path_type=Path),
    help="The folder the files go to, made if it is not there.",
)
@click.pass_obj
def export(context: CliContext, *, out: Path) -> None:
    """Write annotations.jsonl, knowledge.json, CSV tables, FollowTheMoney lines and GraphML into a folder.

    These files hold the articles' whole texts, whatever their rights: keep them to yourself. What may be published
    is under docs/data/.
    """
    with show_progress() as progress:
        analysis = analyse(context.project, progress=progress)
    show_issues(analysis.issues)
    files = export_all(analysis.graph, out)
    click.echo(
        f"{describe(analysis.graph)}; {count_issues(analysis.issues)}; {plural(len(files), 'file')} written to {out}"
    )
