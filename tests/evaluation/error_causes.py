"""Gives each difference between marks and predictions a cause."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.records.text import Span
from tests.evaluation.gold_records import GoldMention, GoldQuote
from tests.evaluation.matching import Comparison, is_right_speaker
from tests.evaluation.predictions import PredictedMention
from tests.evaluation.said_parts import SaidPart
from tests.evaluation.spans import bare_span, shared
from tests.evaluation.words_in_marks import PRONOUNS

_SHOWN_AROUND = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Error:
    """One error: its cause, the article, and the words."""

    cause: str
    article: str
    example: str


def errors_of(comparison: Comparison, page_keys: Mapping[str, str]) -> Iterator[Error]:
    """Every error in one article."""
    causes = (
        *_missed_names(comparison),
        *_extra_names(comparison),
        *_references(comparison, page_keys),
        *_contents(comparison),
        *_speakers(comparison, page_keys),
    )
    for cause, example in causes:
        yield Error(cause=cause, article=comparison.gold.article.id, example=example)


def _missed_names(comparison: Comparison) -> Iterator[tuple[str, str]]:
    text = comparison.gold.article.text
    partners = dict(comparison.mentions)
    for mark, name in comparison.names:
        if name is not None or mark.optional:
            continue
        found = next((e for e in comparison.extra_names if shared(e.span, mark.span)), partners.get(mark))
        if found is None:
            yield f"name: {mark.kind} not found", _around(text, mark.span)
        elif bare_span(text, found.span) == bare_span(text, mark.span):
            yield f"name: {mark.kind} taken for {found.kind}", _around(text, mark.span)
        else:
            longer = found.span.end - found.span.start > mark.span.end - mark.span.start
            yield f"name: {mark.kind} {'too long' if longer else 'cut'}", f"{found.text!r} for {mark.text!r}"


def _extra_names(comparison: Comparison) -> Iterator[tuple[str, str]]:
    text = comparison.gold.article.text
    missed = [mark.span for mark, name in comparison.names if name is None]
    for name in comparison.extra_names:
        if any(shared(name.span, span) for span in missed):
            continue  # told where the missed name is told
        yield f"name: {_what_it_is(name, comparison)} taken for {name.kind}", _around(text, name.span)


def _what_it_is(name: PredictedMention, comparison: Comparison) -> str:
    mark = next((mark for mark in comparison.gold.mentions if shared(mark.span, name.span)), None)
    if mark is None:
        return "no name"
    if mark.people:
        return "nationality"
    return f"part of {mark.kind}" if mark.named else "description"


def _references(comparison: Comparison, page_keys: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    text = comparison.gold.article.text
    for mark, found in comparison.mentions:
        if mark.named or not mark.key or (found and page_keys.get(found.page or "") == mark.key):
            continue
        form = "pronoun" if mark.text.lower() in PRONOUNS else "description"
        cause = "led nowhere" if found is None or found.page is None else "led to another"
        yield f"reference: {form} {cause}", f"{_around(text, mark.span)} -> {found.page if found else None}"


def _contents(comparison: Comparison) -> Iterator[tuple[str, str]]:
    text = comparison.gold.article.text
    missed = [mark for mark, part in comparison.quotes if part is None and not mark.optional]
    for mark in missed:
        cut = any(2 * shared(e.span, mark.span) > e.span.end - e.span.start for e in comparison.extra_quotes)
        yield f"quotation: {mark.kind} {'with wrong ends' if cut else 'not found'}", _around(text, mark.span)
    for part in comparison.extra_quotes:
        if not any(2 * shared(part.span, mark.span) > part.span.end - part.span.start for mark in missed):
            kind = "direct" if part.direct else "indirect"
            yield f"quotation: {kind} where nobody speaks", _around(text, part.span)


def _speakers(comparison: Comparison, page_keys: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    text = comparison.gold.article.text
    for mark, part in comparison.quotes:
        if part is None or mark.optional or is_right_speaker(mark, part, page_keys):
            continue
        given = text[part.source.start : part.source.end] if part.source else ""
        example = f"{_around(text, part.span)}: {mark.speaker or 'unnamed'}, not {given!r} {part.page}"
        yield f"speaker: {_wrong_speaker(mark, part, comparison)}", example


def _wrong_speaker(mark: GoldQuote, part: SaidPart, comparison: Comparison) -> str:
    if not mark.speaker:
        return "unnamed one given a page" if part.page else "unnamed one not found"
    if part.page:
        return "words right, their page another's" if _right_words(mark, part) else "another"
    if part.source is None:
        return f"not found ({mark.kind})"
    return f"{_form(part.source, comparison)} right, no page" if _right_words(mark, part) else "wrong words, no page"


def _right_words(mark: GoldQuote, part: SaidPart) -> bool:
    return part.source is not None and any(shared(part.source, source) for source in mark.sources)


def _form(source: Span, comparison: Comparison) -> str:
    mark: GoldMention | None = next((m for m in comparison.gold.mentions if shared(m.span, source)), None)
    if mark is None or mark.named:
        return "name"
    return "pronoun" if mark.text.lower() in PRONOUNS else "description"


def _around(text: str, span: Span) -> str:
    before, after = text[max(0, span.start - _SHOWN_AROUND) : span.start], text[span.end : span.end + _SHOWN_AROUND]
    words = text[span.start : span.end]
    shown = words if len(words) <= 80 else f"{words[:50]} … {words[-25:]}"
    return f"{before}[{shown}]{after}".replace("\n\n", " ¶ ")
