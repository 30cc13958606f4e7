"""`cuttings generate`: write the pages under docs/."""

import sys
import time

import click

from generator.cli.context import CliContext
from generator.cli.reporting import count_issues, describe, exit_code, plural, show_issues, show_progress
from generator.pipeline import Generation
from generator.pipeline import generate as run_generate


@click.command()
@click.option("--strict", is_flag=True, help="Exit with 1 on warnings too.")
@click.pass_obj
def generate(context: CliContext, *, strict: bool) -> None:
    """Write the pages under docs/; files whose bytes would not change are not touched."""
    generation = generate_and_report(context)
    sys.exit(exit_code(generation.issues, strict=strict))


def generate_and_report(context: CliContext) -> Generation:
    """Run the pipeline, print what was found and what was written."""
    start = time.monotonic()
    with show_progress() as progress:
        generation = run_generate(context.project, progress=progress)
    show_issues(generation.issues)
    report, analysis = generation.report, generation.analysis
    written = f"{plural(report.written, 'file')} written" if report.written else "nothing to write"
    removed = f", {report.removed} removed" if report.removed else ""
    click.echo(
        f"{describe(analysis.graph)}; {count_issues(generation.issues)}; "
        f"{plural(analysis.recognised, 'article')} recognised; {written}{removed}; {time.monotonic() - start:.1f} s"
    )
    return generation
