"""`cuttings split A B`: decide that two entities are different."""

import click

from generator.cli.context import CliContext
from generator.cli.deciding import checked_targets, decide, signature_options
from generator.review.decision_entries import identity_entry


@click.command()
@click.argument("targets", nargs=-1, required=True, metavar="A B...")
@signature_options
@click.pass_obj
def split(context: CliContext, *, targets: tuple[str, ...], reason: str, editor: str) -> None:
    """Decide that A and B are different: ids such as people/jane-doe, or ARTICLE:words.

    To take one article's mention off a page, quote it: cuttings split people/jane-doe "port-strike:J. Doe"
    """
    if len(set(targets)) < 2:
        raise click.UsageError('to part what is on one page, quote a mention: split people/jane-doe "ARTICLE:words"')
    found = checked_targets(context.project, targets)
    decide(context.project, "different", identity_entry("different", found), reason, editor)
