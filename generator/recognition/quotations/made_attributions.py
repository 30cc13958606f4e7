"""From the tokens that a construction points at to an attribution."""

from spacy.tokens import Token

from generator.recognition.parsing.parsed_article import ParsedArticle
from generator.recognition.quotations.attributions import Attribution
from generator.recognition.quotations.content_boundaries import trimmed
from generator.recognition.quotations.subjects import WEEKDAYS


def made(
    parsed: ParsedArticle, rule: str, cue: Token, source: Token | None, parts: list[tuple[int, int]]
) -> Attribution | None:
    """An attribution with its content trimmed; None where nothing is left, or the source lies in what was said.

    Nobody speaks outside quotation marks whom the words inside them name; then the sentence's subject does.
    """
    when = source is not None and source.pos_ == "NOUN" and source.ent_type_ in {"DATE", "TIME"}
    if when or (source is not None and source.lower_ in WEEKDAYS and not _is_after_name(parsed, source)):
        return None  # "the past two months … and warned": no time says anything
    if source is not None and parsed.zone_at[source.i] >= 0 > parsed.zone_at[cue.i]:
        source = _main_subject(parsed, cue)
        if source is None:
            return None
    content = tuple(part for part in (trimmed(parsed, *part) for part in parts) if part[0] < part[1])
    if not content or (source is not None and any(a <= source.i < b for a, b in content)):
        return None
    return Attribution(rule=rule, cue=cue, source=source, content=content)


def _is_after_name(parsed: ParsedArticle, day: Token) -> bool:
    """Whether a day follows who speaks on it: "President Doe Friday said"."""
    return day.i > 0 and parsed.chain_at(day.nbor(-1)) is not None


def _main_subject(parsed: ParsedArticle, cue: Token) -> Token | None:
    """The first subject of a sentence, outside quotation marks and before the cue."""
    before = cue.doc[cue.sent.start : cue.i]
    return next((t for t in before if t.dep_ == "nsubj" and t.head.dep_ == "ROOT" and parsed.zone_at[t.i] < 0), None)
