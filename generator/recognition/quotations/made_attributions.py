"""From the tokens that a construction points at to an attribution."""

from spacy.tokens import Token

from generator.recognition.parsing.parsed_article import ParsedArticle
from generator.recognition.quotations.attributions import Attribution
from generator.recognition.quotations.content_boundaries import trimmed


def made(
    parsed: ParsedArticle, rule: str, cue: Token, source: Token | None, parts: list[tuple[int, int]]
) -> Attribution | None:
    """An attribution with its content trimmed; None where nothing is left, or the source lies in what was said."""
    content = tuple(part for part in (trimmed(parsed, *part) for part in parts) if part[0] < part[1])
    if not content or (source is not None and any(a <= source.i < b for a, b in content)):
        return None
    return Attribution(rule=rule, cue=cue, source=source, content=content)
