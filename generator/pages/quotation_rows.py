"""Quotations as readers see them: when, who, and the words as far as rights allow."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from generator.pages.escaping import fill
from generator.pages.scribe import Scribe
from generator.pages.voices import speaker_words
from generator.pages.wording import bare, capital_markup, day_words
from generator.records.graph import AttributedQuotation
from generator.records.quotation import QuotationKind


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotationRow:
    """One quotation, or the same words from several articles.

    Attributes:
        when: The day it was first printed, or "Undated".
        note: The occasion, and whether the words are the reporter's; may be empty.
        speaker: Link to who said it; empty where the page itself is the speaker's.
        words: The words with their citations.
        direct: Whether all of it is literal.
    """

    when: str
    note: Markup
    speaker: Markup
    words: Markup
    direct: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SameWords:
    """Quotations of one speaker in the same words, in the order of the graph; at least one."""

    quotations: tuple[AttributedQuotation, ...]

    @property
    def date(self) -> str:
        """The day the words were first printed."""
        return min(quotation.date for quotation in self.quotations)


def same_words(quotations: Iterable[AttributedQuotation]) -> tuple[SameWords, ...]:
    """Quotations gathered where speaker and literal words are the same, the newest first."""
    groups: dict[tuple[str, str], list[AttributedQuotation]] = {}
    for quotation in quotations:
        literal = quotation.kind is QuotationKind.DIRECT
        words = bare(quotation.content).casefold().rstrip(".!") if literal else quotation.id
        groups.setdefault((quotation.speaker or quotation.speaker_name, words), []).append(quotation)
    gathered = [SameWords(quotations=tuple(group)) for group in groups.values()]
    return tuple(sorted(gathered, key=lambda group: group.date, reverse=True))


def quotation_rows(scribe: Scribe, groups: Iterable[SameWords], *, name_speaker: bool) -> tuple[QuotationRow, ...]:
    """One row each, same order."""
    return tuple(_row(scribe, group, name_speaker=name_speaker) for group in groups)


def quotation_words(scribe: Scribe, group: SameWords) -> Markup:
    """Literal words in quotation marks; for reported speech the whole sentence; only the place if rights hide the text."""
    quotation = group.quotations[0]
    notes = scribe.cite(quotation.citation for quotation in group.quotations)
    if not scribe.library.may_show_words(quotation.article_id):
        article = scribe.library.article(quotation.article_id)
        return fill("Quoted in {article}.{notes}", article=scribe.article(article), notes=notes)
    if quotation.kind is QuotationKind.DIRECT:
        return fill("“{content}”{notes}", content=bare(quotation.content), notes=notes)
    return fill("{sentence}{notes}", sentence=scribe.library.sentence(quotation.citation), notes=notes)


def _row(scribe: Scribe, group: SameWords, *, name_speaker: bool) -> QuotationRow:
    quotation = group.quotations[0]
    direct = quotation.kind is QuotationKind.DIRECT
    who = speaker_words(scribe, quotation.speaker, quotation.speaker_name) if name_speaker else Markup("")
    note = quotation.occasion if direct else "as reported"  # a reported sentence tells its occasion itself
    return QuotationRow(
        when=day_words(group.date) if group.date else "Undated",
        note=fill("{note}", note=note) if note else Markup(""),
        speaker=capital_markup(who),
        words=quotation_words(scribe, group),
        direct=direct,
    )
