"""`cuttings merge A B`: decide that two entities are the same."""

import click

from generator.cli.context import CliContext
from generator.cli.deciding import checked_targets, decide, signature_options
from generator.review.decision_entries import identity_entry


@click.command()
@click.argument("targets", nargs=-1, required=True, metavar="A B...")
@signature_options
@click.pass_obj
def merge(context: CliContext, *, targets: tuple[str, ...], reason: str, editor: str) -> None:
    """Decide that A and B are the same: ids such as people/jane-doe, or ARTICLE:words."""
    if len(set(targets)) < 2:
        raise click.UsageError("name two different things, such as people/j-doe people/jane-doe")
    found = checked_targets(context.project, targets)
    decide(context.project, "same", identity_entry("same", found), reason, editor)
