"""`cuttings hide ID`: take an entity off the site."""

import click

from generator.cli.context import CliContext
from generator.cli.deciding import checked_targets, decide, signature_options
from generator.review.decision_entries import hide_entry


@click.command()
@click.argument("target", metavar="ID")
@signature_options
@click.pass_obj
def hide(context: CliContext, *, target: str, reason: str, editor: str) -> None:
    """Take an entity off the site: it gets no page and no links. Its id stays reserved."""
    found = checked_targets(context.project, (target,))
    decide(context.project, "hide", hide_entry(found[0]), reason, editor)
