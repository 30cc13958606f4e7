"""`cuttings build`: generate the pages, then build the site."""

import sys

import click

from generator.built_site import finish_site
from generator.built_site.site_settings import read_site_settings
from generator.cli.builders import BUILDERS, run_builder
from generator.cli.context import CliContext
from generator.cli.generate import generate_and_report
from generator.cli.reporting import exit_code, show_issues


@click.command()
@click.option("--builder", type=click.Choice(list(BUILDERS)), default="mkdocs", show_default=True)
@click.option("--strict", is_flag=True, help="Fail on warnings, the builder's included.")
@click.pass_obj
def build(context: CliContext, *, builder: str, strict: bool) -> None:
    """Generate the pages, then build the site into site/ and make it ready for a host."""
    generation = generate_and_report(context)
    arguments = ["build", *(["--strict"] if strict else [])]
    code = run_builder(builder, arguments, context.project, generation.analysis.settings)
    refused = finish_site(read_site_settings(context.project)) if code == 0 else ()
    show_issues(refused)
    sys.exit(code or exit_code((*generation.issues, *refused), strict=strict))
