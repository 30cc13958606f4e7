"""Quotations of one speaker in the same words, which readers meet once and which count once."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.pages.words.wording import bare
from generator.records.graph import AttributedQuotation
from generator.records.quotation import QuotationKind

_LONG_ENOUGH = 50
"""Characters of reported words, with what stands before them here, that are one report wherever they stand.

Shorter ones may be of two occasions.
"""
_Groups = dict[tuple[str, str], list[AttributedQuotation]]


@dataclass(frozen=True, slots=True, kw_only=True)
class SameWords:
    """Quotations of one speaker in the same words, in the order of the graph; at least one.

    Attributes:
        partly_shown: Whether literal words of the same sentence stand beside it, so that its own part is enough.
    """

    quotations: tuple[AttributedQuotation, ...]
    partly_shown: bool = False

    @property
    def date(self) -> str:
        """The day the words were first printed."""
        return min(quotation.date for quotation in self.quotations)


def same_words(quotations: Iterable[AttributedQuotation]) -> tuple[SameWords, ...]:
    """Quotations gathered where speaker and words are the same, the newest first.

    Literal ones are the same by their words, in whatever article; reported ones are shown as their whole sentence, so
    those of one sentence are one, and with them the same words printed again.
    """
    groups: _Groups = {}
    literal: set[tuple[str, int]] = set()
    for quotation in quotations:
        place = _place(quotation)
        direct = quotation.kind is QuotationKind.DIRECT
        words = bare(quotation.content).casefold().rstrip(".!") if direct else f"{place[0]}#{place[1]}"
        groups.setdefault((quotation.speaker or quotation.speaker_name, words), []).append(quotation)
        literal |= {place} if direct else set()
    gathered = [
        SameWords(quotations=tuple(group), partly_shown=_place(group[0]) in literal)
        for group in _reprinted_once(groups).values()
    ]
    return tuple(sorted(gathered, key=lambda group: group.date, reverse=True))


def _reprinted_once(groups: _Groups) -> _Groups:
    """Reported words that are printed again, in a later article or further down, come to those before."""
    once: _Groups = {}
    for (speaker, words), group in groups.items():
        once.setdefault((speaker, _reported_words(group) or words), []).extend(group)
    return once


def _reported_words(group: Sequence[AttributedQuotation]) -> str:
    """What makes reports of one sentence the same as others; "" for literal words, and for few."""
    if group[0].kind is QuotationKind.DIRECT:
        return ""
    words = "reported: " + " / ".join(sorted(bare(quotation.content).casefold().rstrip(".!") for quotation in group))
    return words if len(words) >= _LONG_ENOUGH else ""


def _place(quotation: AttributedQuotation) -> tuple[str, int]:
    return quotation.article_id, quotation.citation.sentence
