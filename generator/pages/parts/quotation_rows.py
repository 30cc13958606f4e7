"""Quotations as readers see them: when, who, and the words as far as rights allow."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from generator.pages.parts.quotation_context import quotation_context
from generator.pages.words.escaping import fill
from generator.pages.words.wording import (
    LONGEST_LABEL,
    capital_markup,
    day_words,
    inside,
    outer_marks_off,
    shortened,
    without_dateline,
)
from generator.pages.writing.quoted_words import quoted
from generator.pages.writing.same_words import SameWords
from generator.pages.writing.scribe import Scribe
from generator.pages.writing.voices import speaker_words
from generator.records.graph import AttributedQuotation
from generator.records.quotation import QuotationKind

_FEWEST_WORDS = 4
_PLAIN_CUES = frozenset(["said", "says", "say", "saying", "told", "tells", "telling", "tell", "quoted", "according"])


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotationRow:
    """One quotation, or the same words from several articles.

    Attributes:
        when: The day it was first printed; of an undated article its title, which leads to the words.
        note: The occasion, and whether the words are the reporter's; may be empty.
        speaker: Link to who said it; empty where the page itself is the speaker's.
        words: The words with their citations.
        direct: Whether all of it is literal.
        context: The sentences around it, to be shown on demand; empty where rights allow none.
    """

    when: str | Markup
    note: Markup
    speaker: Markup
    words: Markup
    direct: bool
    context: Markup


def quotation_rows(
    scribe: Scribe, groups: Iterable[SameWords], *, name_speaker: bool, in_context: bool = True
) -> tuple[QuotationRow, ...]:
    """One row each, same order; without the sentences around them unless `in_context`."""
    return tuple(_row(scribe, group, name_speaker=name_speaker, in_context=in_context) for group in groups)


def quotation_words(scribe: Scribe, group: SameWords) -> Markup:
    """Literal words in quotation marks; for reported speech the whole sentence; only the place if rights hide the text."""
    quotation = group.quotations[0]
    notes = scribe.cite(quotation.citation for quotation in group.quotations)
    if not scribe.library.may_show_words(quotation.article_id):
        article = scribe.library.article(quotation.article_id)
        return fill("Quoted in {article}.{notes}", article=scribe.article(article), notes=notes)
    if _stands_alone(quotation):
        return fill("{words}{notes}", words=quoted(scribe.library, quotation), notes=notes)
    sentence = (
        "… " + "; ".join(q.content for q in group.quotations)
        if group.partly_shown and quotation.kind is not QuotationKind.DIRECT
        else without_dateline(scribe.library.sentence(quotation.citation))
    )
    return fill("{sentence}{notes}", sentence=sentence, notes=notes)


def _row(scribe: Scribe, group: SameWords, *, name_speaker: bool, in_context: bool) -> QuotationRow:
    quotation = group.quotations[0]
    literal = _stands_alone(quotation)
    who = speaker_words(scribe, quotation.speaker, quotation.speaker_name) if name_speaker else Markup("")
    return QuotationRow(
        when=day_words(group.date) if group.date else _article(scribe, quotation),
        note=fill("{note}", note=_note(quotation)) if literal else Markup("as reported"),
        speaker=capital_markup(who),
        words=quotation_words(scribe, group),
        direct=literal,
        context=quotation_context(scribe, quotation) if in_context else Markup(""),
    )


def _article(scribe: Scribe, quotation: AttributedQuotation) -> Markup:
    article = scribe.library.article(quotation.article_id)
    sentence = quotation.citation.sentence if scribe.library.may_show_words(article.id) else None
    return scribe.article(article, shortened(article.title, LONGEST_LABEL), sentence)


def _stands_alone(quotation: AttributedQuotation) -> bool:
    """Whether it is literal and more than a few words out of a sentence, which only the whole sentence explains."""
    words = quotation.content
    return quotation.kind is QuotationKind.DIRECT and (
        len(words.split()) >= _FEWEST_WORDS or outer_marks_off(words).endswith((".", "!", "?"))
    )


def _note(quotation: AttributedQuotation) -> str:
    """The cue where it says more than "said", and the occasion: "told, in an interview"."""
    cue = quotation.cue.lower()
    cue = "" if cue in _PLAIN_CUES or " " in cue else cue
    return ", ".join(part for part in (cue, inside(quotation.occasion)) if part)
