"""Decisions as entries of content/decisions/*.yml."""

from collections.abc import Mapping
from datetime import date

import yaml

from generator.page_paths import article_id_of, is_entity_id
from generator.records.decision import DecisionTarget, Signature
from generator.records.text import TextQuote


def read_target(text: str) -> DecisionTarget | None:
    """What a command's argument points at: an entity id, or `ARTICLE:words`; None if it is neither."""
    if is_entity_id(text):
        return DecisionTarget(entity_id=text)
    article_id, colon, words = text.partition(":")
    if not (article_id.strip() and colon and words.strip()):
        return None
    quote = TextQuote(exact=words.strip().strip('"“”'))
    return DecisionTarget(article_id=article_id_of(article_id), quote=quote)


def same_entry(*targets: str | DecisionTarget) -> str:
    """One line that says that these are one."""
    return _one_line("same", targets)


def different_entry(*targets: str | DecisionTarget) -> str:
    """One line that says that these are not one."""
    return _one_line("different", targets)


def hide_entry(target: DecisionTarget) -> dict[str, object]:
    """The keys of a decision that hides an entity, or what quoted words name."""
    if target.entity_id is not None:
        return {"hide": target.entity_id}
    return {"hide": True, **_quoted(target)}


def identity_entry(verb: str, targets: tuple[DecisionTarget, ...]) -> dict[str, object]:
    """The keys of a decision "same" or "different"."""
    return {verb: [_target(target) for target in targets]}


def speaker_entry(speaker: str, article_id: str, words: str) -> str:
    """One line that gives words to a speaker."""
    exact = " ".join(words.split()).split(" … ", maxsplit=1)[0]
    return "- " + _flow({"speaker": speaker, "article": article_id, "exact": exact})


def write_entry(keys: Mapping[str, object], signature: Signature) -> str:
    """A whole entry, one key a line, with reason, editor and date where given; ends with a line break."""
    signed: dict[str, object] = {
        **keys,
        **({"reason": signature.reason} if signature.reason else {}),
        **({"editor": signature.editor} if signature.editor else {}),
        **({"date": signature.decided_on} if signature.decided_on else {}),
    }
    lines = [f"{key}: {_flow(value)}" for key, value in signed.items()]
    return "- " + "\n  ".join(lines) + "\n"


def _one_line(verb: str, targets: tuple[str | DecisionTarget, ...]) -> str:
    values = [_target(target) if isinstance(target, DecisionTarget) else target for target in targets]
    return f"- {verb}: {_flow(values)}"


def _target(target: DecisionTarget) -> object:
    return target.entity_id if target.entity_id is not None else _quoted(target)


def _quoted(target: DecisionTarget) -> dict[str, str]:
    return {"article": target.article_id or "", "exact": target.quote.exact if target.quote else ""}


def _flow(value: object) -> str:
    """A value on one line of YAML."""
    if isinstance(value, date):
        return value.isoformat()
    text = yaml.safe_dump(value, default_flow_style=True, allow_unicode=True, sort_keys=False, width=float("inf"))
    return text.removesuffix("...\n").strip()
