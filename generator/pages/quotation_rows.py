"""Quotations as readers see them: when, who, and the words as far as rights allow."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from generator.pages.escaping import fill
from generator.pages.scribe import Scribe
from generator.pages.summary import speaker_words
from generator.pages.wording import bare, capital, capital_markup, day_words
from generator.records.graph import AttributedQuotation
from generator.records.quotation import QuotationKind

_NOTES = {
    QuotationKind.DIRECT: "",
    QuotationKind.MIXED: "partly in the reporter’s words",
    QuotationKind.INDIRECT: "as reported",
}
_OUTER_MARKS = '“”"„«»'


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotationRow:
    """One quotation.

    Attributes:
        when: The day it was printed, or "Undated".
        note: Occasion, and whether the words are the reporter's; may be empty.
        speaker: Link to who said it; empty where the page itself is the speaker's.
        words: The words with their citation.
        direct: Whether all of it is literal.
    """

    when: str
    note: Markup
    speaker: Markup
    words: Markup
    direct: bool


def quotation_rows(
    scribe: Scribe, quotations: Iterable[AttributedQuotation], *, name_speaker: bool
) -> tuple[QuotationRow, ...]:
    """One row each, same order."""
    return tuple(_row(scribe, quotation, name_speaker=name_speaker) for quotation in quotations)


def quotation_words(scribe: Scribe, quotation: AttributedQuotation) -> Markup:
    """The words with their footnote; only the place where they stand if the source's rights hide its text."""
    notes = scribe.cite((quotation.citation,))
    if not scribe.library.may_show_words(quotation.article_id):
        article = scribe.library.article(quotation.article_id)
        return fill("Quoted in {article}.{notes}", article=scribe.article(article), notes=notes)
    if quotation.kind is QuotationKind.DIRECT:
        return fill("“{content}”{notes}", content=bare(quotation.content), notes=notes)
    return fill("{content}{notes}", content=capital(quotation.content), notes=notes)


def _row(scribe: Scribe, quotation: AttributedQuotation, *, name_speaker: bool) -> QuotationRow:
    speaker = Markup("")
    if name_speaker:
        words = speaker_words(scribe, quotation.speaker, quotation.speaker_name)
        speaker = capital_markup(words)
    note = ", ".join(text for text in (quotation.occasion, _NOTES[quotation.kind]) if text)
    return QuotationRow(
        when=day_words(quotation.date) if quotation.date else "Undated",
        note=fill("{note}", note=note) if note else Markup(""),
        speaker=speaker,
        words=quotation_words(scribe, quotation),
        direct=quotation.kind is QuotationKind.DIRECT,
    )
