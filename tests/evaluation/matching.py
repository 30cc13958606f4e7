"""Pairs what is marked with what is predicted, one to one; scores and errors are both counted from the pairs."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from generator.records.text import Span
from tests.evaluation.gold_records import PAGE_KINDS, GoldArticle, GoldMention, GoldQuote
from tests.evaluation.predictions import PredictedMention, Prediction
from tests.evaluation.said_parts import SaidPart, joined_marks, said_parts
from tests.evaluation.spans import bare_content, bare_span, likeness, shared

LEAST_OVERLAP_OF_MENTIONS = 0.5
LEAST_OVERLAP_OF_CONTENTS = 0.8

_Mark = TypeVar("_Mark")
_Found = TypeVar("_Found")


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """One article, marked and predicted.

    Attributes:
        names: Marked names of people, groups and places with the prediction of equal span and right kind, or None.
        extra_names: Predicted names that answer no mark.
        mentions: All marked mentions with the prediction at the same place, or None.
        quotes: Marked parts with the prediction of nearly equal span, or None.
        extra_quotes: Predicted parts that answer no mark.
    """

    gold: GoldArticle
    names: tuple[tuple[GoldMention, PredictedMention | None], ...]
    extra_names: tuple[PredictedMention, ...]
    mentions: tuple[tuple[GoldMention, PredictedMention | None], ...]
    unmarked: tuple[PredictedMention, ...]
    quotes: tuple[tuple[GoldQuote, SaidPart | None], ...]
    extra_quotes: tuple[SaidPart, ...]


def compare(gold: GoldArticle, prediction: Prediction) -> Comparison:
    """Pair one article's marks with its predictions."""
    text = gold.article.text
    names, extra_names = _pair_names(gold, prediction)
    mentions, unmarked = _pair(
        gold.mentions, prediction.mentions, lambda mark, found: _mention_likeness(mark, found, text)
    )
    quotes, extra_quotes = _pair_quotes(gold, prediction)
    return Comparison(
        gold=gold,
        names=names,
        extra_names=extra_names,
        mentions=mentions,
        unmarked=unmarked,
        quotes=quotes,
        extra_quotes=extra_quotes,
    )


def keys_of_pages(comparisons: Iterable[Comparison]) -> dict[str, Counter[str]]:
    """For each predicted page the marked entities its names belong to; "" counts names that belong to none."""
    keys: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for comparison in comparisons:
        for mark, found in comparison.mentions:
            if found and found.named and found.page and not _pageless(mark):
                keys[found.page][mark.key if mark.kind in PAGE_KINDS else ""] += 1
        for found in comparison.unmarked:
            if found.named and found.page:
                keys[found.page][""] += 1
    return dict(keys)


def main_keys(keys: Mapping[str, Counter[str]]) -> dict[str, str]:
    """The entity that most of a page's names belong to; "" where none has more than half."""
    most = {page: counts.most_common(1)[0] for page, counts in keys.items()}
    return {page: key if 2 * count > keys[page].total() else "" for page, (key, count) in most.items()}


def is_right_speaker(quote: GoldQuote, part: SaidPart, page_keys: Mapping[str, str]) -> bool:
    """A named speaker's own page; for an unnamed one no page and the right words."""
    if quote.speaker:
        return page_keys.get(part.page or "") == quote.speaker
    if part.page is not None:
        return False
    return not quote.sources or (part.source is not None and any(shared(part.source, s) for s in quote.sources))


def _pageless(mark: GoldMention) -> bool:
    return mark.optional and not mark.key


def _pair_names(
    gold: GoldArticle, prediction: Prediction
) -> tuple[tuple[tuple[GoldMention, PredictedMention | None], ...], tuple[PredictedMention, ...]]:
    text = gold.article.text
    marks = [mark for mark in gold.mentions if mark.named and mark.kind in PAGE_KINDS]
    described = {bare_span(text, mark.span) for mark in gold.mentions if not mark.named}
    found = [mention for mention in prediction.mentions if mention.named and mention.kind in PAGE_KINDS]
    pairs, extra = _pair(marks, found, lambda mark, name: _is_same_name(mark, name, text))
    return pairs, tuple(name for name in extra if bare_span(text, name.span) not in described)


def _is_same_name(mark: GoldMention, found: PredictedMention, text: str) -> float:
    return float(found.kind in mark.kinds and bare_span(text, found.span) == bare_span(text, mark.span))


def _mention_likeness(mark: GoldMention, found: PredictedMention, text: str) -> float:
    if mark.named != found.named:
        return 0.0
    value = likeness(bare_span(text, mark.span), bare_span(text, found.span))
    return value if value >= LEAST_OVERLAP_OF_MENTIONS else 0.0


def _pair_quotes(
    gold: GoldArticle, prediction: Prediction
) -> tuple[tuple[tuple[GoldQuote, SaidPart | None], ...], tuple[SaidPart, ...]]:
    text = gold.article.text
    marks, parts = joined_marks(gold.quotes, text), said_parts(prediction.quotations, text)
    pairs, extra = _pair(marks, parts, lambda mark, part: _content_likeness(mark.span, part.span, text))
    optional = [mark.span for mark in marks if mark.optional]
    held = tuple(p for p in extra if not any(2 * shared(p.span, s) >= p.span.end - p.span.start for s in optional))
    return pairs, held


def _content_likeness(one: Span, other: Span, text: str) -> float:
    value = likeness(bare_content(one, text), bare_content(other, text))
    return value if value >= LEAST_OVERLAP_OF_CONTENTS else 0.0


def _pair(
    marks: Sequence[_Mark], found: Sequence[_Found], likeness_of: Callable[[_Mark, _Found], float]
) -> tuple[tuple[tuple[_Mark, _Found | None], ...], tuple[_Found, ...]]:
    """Best pairs first, each side used once: every mark with its partner or None, and the predictions left over."""
    scores = ((likeness_of(mark, item), -i, -j) for i, mark in enumerate(marks) for j, item in enumerate(found))
    partner: dict[int, int] = {}
    taken: set[int] = set()
    for score, minus_i, minus_j in sorted(scores, reverse=True):
        if score and -minus_i not in partner and -minus_j not in taken:
            partner[-minus_i] = -minus_j
            taken.add(-minus_j)
    pairs = tuple((mark, found[partner[i]] if i in partner else None) for i, mark in enumerate(marks))
    return pairs, tuple(item for j, item in enumerate(found) if j not in taken)
