"""What `merge`, `split` and `hide` share: targets checked, the decision written, its place told."""

from collections.abc import Callable, Mapping
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Any, TypeVar

import click

from generator.cli.library import load_library
from generator.page_paths import is_entity_id
from generator.pipeline import Analysis
from generator.reading import published_ids
from generator.records.decision import DecisionTarget, Signature
from generator.records.text import SourceLocation
from generator.review.decision_entries import read_target, write_entry
from generator.review.decision_files import append_decision, contrary_decisions
from generator.review.library import Library
from generator.text_quotes import find_quote

_Command = TypeVar("_Command", bound=Callable[..., Any])


def signature_options(command: _Command) -> _Command:
    """Add --reason and --editor."""
    command = click.option("--editor", default="", help="Who decides.")(command)
    return click.option("--reason", default="", help="Why; the next editor will want to know.")(command)


def checked_targets(project: Path, texts: tuple[str, ...]) -> tuple[DecisionTarget, ...]:
    """Targets of a command's arguments.

    Ids that the ledger remembers are taken at once; only for others, and for words, is the library analysed.

    Raises:
        click.UsageError: One is neither an id nor `ARTICLE:words`, or names nothing that is there.
    """
    published = published_ids(project)
    if all(is_entity_id(text) and text in published for text in texts):
        return tuple(DecisionTarget(entity_id=text) for text in texts)
    library, analysis = load_library(project)
    return tuple(_checked(text, library, analysis) for text in texts)


def _checked(text: str, library: Library, analysis: Analysis) -> DecisionTarget:
    target = read_target(text)
    if target is None:
        raise click.UsageError(f"{text!r} is neither an id (people/jane-doe) nor ARTICLE:words")
    if target.entity_id is not None:
        known = {entity.id for entity in analysis.graph.entities} | {e.id for e in analysis.resolution.ledger}
        if target.entity_id not in known:
            raise click.UsageError(f"no entity has the id {target.entity_id!r}{_hint(target.entity_id, known)}")
        return target
    article = library.articles.get(target.article_id or "")
    if article is None:
        known = set(library.articles)
        raise click.UsageError(f"no article has the id {target.article_id!r}{_hint(target.article_id or '', known)}")
    span = find_quote(article.text, target.quote) if target.quote else None
    if span is None:
        raise click.UsageError(f"these words are not in {article.id}: {text.partition(':')[2]!r}")
    if not library.names_in(article.id, span):
        near = ", ".join(repr(f"{article.id}:{name}") for name in library.names_near(article.id, span))
        hint = f"; names near there: {near}" if near else "; the article names nobody"
        raise click.UsageError(f"these words of {article.id} name nobody: {text.partition(':')[2]!r}{hint}")
    return target


def _hint(text: str, known: set[str]) -> str:
    close = get_close_matches(text, sorted(known), n=1)
    return f"; did you mean {close[0]!r}?" if close else ""


def decide(project: Path, verb: str, keys: Mapping[str, object], reason: str, editor: str) -> None:
    """Write the decision and say where it stands.

    Raises:
        GeneratorError: The file of decisions cannot be read or written.
    """
    today = date.today()  # noqa: DTZ011  the editor's own day
    location = SourceLocation(path=f"content/decisions/{verb}.yml")
    signature = Signature(location=location, reason=reason, editor=editor, decided_on=today)
    path, line = append_decision(project, verb, write_entry(keys, signature))
    contrary = contrary_decisions(project, verb, _ids(keys.get(verb)))
    told = (
        f"written, but it holds only once you delete what says otherwise: {', '.join(contrary)}"
        if contrary
        else "written. It holds from the next build on; to undo it, delete the entry."
    )
    click.echo(f"{path}:{line}: {told}")


def _ids(targets: object) -> frozenset[str]:
    """Of the targets of an entry those that are ids, not words of an article."""
    return frozenset(one for one in targets if isinstance(one, str)) if isinstance(targets, list) else frozenset()
