"""`cuttings diff`: what a change of content does to the knowledge."""

import json
from collections.abc import Mapping, Sequence

import click

from generator.cli.context import CliContext
from generator.cli.reporting import show_progress
from generator.cli.revisions import project_at
from generator.exports import Change, Difference, compare_knowledge
from generator.graph.knowledge_graph import KnowledgeGraph
from generator.pipeline import analyse

_SIGNS: Mapping[Difference, tuple[str, str]] = {
    Difference.ADDED: ("+", "green"),
    Difference.REMOVED: ("-", "red"),
    Difference.CHANGED: ("~", "yellow"),
}
_SHOWN, _BETWEEN = 160, "; "


@click.command()
@click.argument("revision", metavar="REV")
@click.argument("other", metavar="[REV]", required=False)
@click.option("--json", "as_json", is_flag=True, help="Print the changes as JSON.")
@click.pass_obj
def diff(context: CliContext, *, revision: str, other: str | None, as_json: bool) -> None:
    """Say what differs in entities, roles, quotations, disputes and ids between a git revision and content/ as it is.

    With two revisions, between the two. Nothing is checked out; nothing is written but the cache of recognition results.
    """
    before, after = _graph_at(context, revision), _graph_at(context, other)
    changes = compare_knowledge(before, after)
    if as_json:
        rows = [_row(change) for change in changes]
        click.echo(json.dumps({"from": revision, "to": other, "changes": rows}, ensure_ascii=False, indent=2))
        return
    _show(changes)


def _graph_at(context: CliContext, revision: str | None) -> KnowledgeGraph:
    with show_progress() as progress:
        if revision is None:
            return analyse(context.project, progress=progress).graph
        with project_at(context.project, revision) as project:
            return analyse(project, progress=progress).graph


def _row(change: Change) -> dict[str, object]:
    return {
        "table": change.table,
        "difference": change.difference.value,
        "key": change.key,
        "label": change.label,
        "fields": {name: {"before": old, "after": new} for name, (old, new) in change.fields.items()},
    }


def _show(changes: Sequence[Change]) -> None:
    for table in dict.fromkeys(change.table for change in changes):
        rows = [change for change in changes if change.table == table]
        counts = [f"{sum(row.difference is kind for row in rows)} {kind}" for kind in Difference]
        click.echo(f"{table}: {', '.join(count for count in counts if not count.startswith('0 '))}")
        for row in rows:
            sign, colour = _SIGNS[row.difference]
            identifier = f"{row.key}  " if row.table in ("entities", "articles", "disputes") else ""
            click.echo(click.style(f"  {sign} {identifier}{_short(row.label)}", fg=colour))
            for name, (old, new) in row.fields.items():
                click.echo(f"      {name}: {_change(old, new)}")
    if not changes:
        click.echo("no difference in what the library knows")


def _change(old: str, new: str) -> str:
    """What of a list came and went, or both values of what is no list."""
    before, after = old.split(_BETWEEN), new.split(_BETWEEN)
    if len(before) < 2 and len(after) < 2:
        return f"{_short(old) or '(none)'} → {_short(new) or '(none)'}"
    gone = [f"- {_short(item)}" for item in before if item and item not in after]
    came = [f"+ {_short(item)}" for item in after if item and item not in before]
    return ", ".join((*gone, *came)) or "in another order"


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN].rstrip()}…"
