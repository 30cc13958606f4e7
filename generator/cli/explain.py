"""`cuttings explain`: say why an entity, a line of an article or a quotation is what it is."""

from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path

import click

from generator.cli.context import CliContext
from generator.cli.library import load_library
from generator.page_paths import is_entity_id
from generator.records.entity import Entity
from generator.review.explanation import explain_entity, explain_line, explain_quotation
from generator.review.library import Library


@click.command()
@click.argument("target", metavar="ID | ARTICLE#qN | FILE:LINE")
@click.pass_obj
def explain(context: CliContext, *, target: str) -> None:
    """Say why TARGET is what it is: an id (people/jane-doe), a name, a quotation (ARTICLE#q3) or a line (FILE:12)."""
    library, analysis = load_library(context.project)
    lines = _explained(target, library, analysis.graph.redirects, context.project)
    if not lines:
        otherwise = "give an id, ARTICLE#q3 or FILE:LINE of an article"
        close = get_close_matches(target, sorted({*library.entities, *analysis.graph.redirects}), n=1)
        hint = f"did you mean {close[0]!r}?" if close and is_entity_id(target) else otherwise
        raise click.UsageError(f"nothing to explain at {target!r}; {hint}")
    for line in lines:
        click.echo(line)


def _explained(target: str, library: Library, redirects: Mapping[str, str], project: Path) -> tuple[str, ...]:
    if is_entity_id(target):
        moved = redirects.get(target)
        entity = library.entities.get(moved or target)
        first = (f"{target} is now {moved}",) if moved else ()
        return (*first, *explain_entity(entity, library)) if entity else ()
    quotation = next((q for q in library.quotations if q.id == target.removeprefix("articles/")), None)
    if quotation:
        return explain_quotation(quotation, library)
    named = [entity for entity in library.entities.values() if target.casefold() in _names(entity)]
    if named:
        return tuple(line for entity in named for line in explain_entity(entity, library))
    path, _, number = target.rpartition(":")
    if not path or not number.isdecimal():
        return ()
    relative = _relative(path, project)
    _check_line(project / relative, relative, int(number))
    return explain_line(relative, int(number), library)


def _names(entity: Entity) -> frozenset[str]:
    return frozenset(name.casefold() for name in (entity.name, *(alias.name for alias in entity.aliases)))


def _check_line(file: Path, shown: str, line: int) -> None:
    """Complain if a file that is there has no such line."""
    if file.is_file():
        last = len(file.read_bytes().splitlines())
        if not 1 <= line <= last:
            raise click.UsageError(f"{shown} has no line {line}; its last is line {last}")


def _relative(path: str, project: Path) -> str:
    """The path as issues print it: relative to the project folder."""
    full = Path(path).resolve() if Path(path).exists() else (project / path).resolve()
    return full.relative_to(project).as_posix() if full.is_relative_to(project) else path
