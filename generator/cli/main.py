"""The command `cuttings`: finds the project folder and hands over to one module per command."""

import importlib
import sys
from collections.abc import Mapping
from pathlib import Path

import click

import generator
from generator.cli.context import CliContext
from generator.issues import GeneratorError

COMMANDS: Mapping[str, str] = {
    "add": "Read articles from files, folders, addresses or feeds into content/articles/.",
    "build": "Generate the pages, then build the site into site/.",
    "check": "Look for problems in content/; change nothing.",
    "diff": "Say what a content change did to the knowledge, for pull requests.",
    "explain": "Say why an entity, a mention or a quotation is what it is.",
    "export": "Write everything the library knows as data files.",
    "generate": "Write the pages under docs/.",
    "hide": "Take an entity off the site.",
    "init": "Start a new project folder.",
    "merge": "Decide that two entities are the same.",
    "review": "List what editors should look at first.",
    "serve": "Show the site in a browser and keep it up to date while you edit.",
    "split": "Decide that two entities are different.",
}
"""Each command is a module of this package with a click command of its name; loaded only when called."""


class _LazyGroup(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  click's signature
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        command = getattr(importlib.import_module(f"generator.cli.{cmd_name}"), cmd_name)
        if not isinstance(command, click.Command):
            raise TypeError(f"generator.cli.{cmd_name} has no click command {cmd_name!r}")
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section("Commands"):
            formatter.write_dl(sorted(COMMANDS.items()))


@click.group(cls=_LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "-C",
    "project",
    default=".",
    metavar="DIR",
    type=click.Path(path_type=Path),
    help="The project folder (default: this one).",
)
@click.version_option(generator.__version__, prog_name="cuttings")
@click.pass_context
def cuttings(ctx: click.Context, project: Path) -> None:
    """Turn a folder of news articles into a cross-linked, cited knowledge base."""
    ctx.obj = CliContext(project=project.resolve())


def main() -> None:
    """Run `cuttings`. Exit codes: 0 fine, 1 content problems, 2 usage or a broken set-up."""
    try:
        cuttings.main(prog_name="cuttings", standalone_mode=True)
    except GeneratorError as problem:
        hint = f"; hint: {problem.hint}" if problem.hint else ""
        click.echo(f"error: {problem}{hint}", err=True)
        sys.exit(2)
