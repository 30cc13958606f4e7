"""`cuttings serve`: the site in a browser, kept up to date while content/ is edited."""

import sys
from dataclasses import replace

import click

from generator.cli.builders import run_builder
from generator.cli.context import CliContext
from generator.cli.generate import generate_and_report


@click.command()
@click.option("--address", default="127.0.0.1:8000", show_default=True, metavar="HOST:PORT")
@click.pass_obj
def serve(context: CliContext, *, address: str) -> None:
    """Show the site at http://127.0.0.1:8000/ and rebuild it when a file under content/ is saved."""
    settings = generate_and_report(context).analysis.settings
    here = replace(settings, site_url="")  # not the address of the host, but the one above
    sys.exit(run_builder("mkdocs", ["serve", "--dev-addr", address], context.project, here))
