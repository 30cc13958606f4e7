"""What is reported to have happened, by date: curated events, and sentences of articles that carry a date."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from generator.pages.words.escaping import fill
from generator.pages.words.wording import day_words, label_of, range_words, without_dateline
from generator.pages.writing.scribe import Scribe
from generator.records.graph import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineRow:
    """A date and what is reported of it."""

    when: str
    text: Markup
    source: Markup


def timeline_rows(scribe: Scribe, events: Iterable[Event]) -> tuple[TimelineRow, ...]:
    """One row each, same order."""
    return tuple(_row(scribe, event) for event in events)


def _row(scribe: Scribe, event: Event) -> TimelineRow:
    when = range_words(event.when) if event.when else "Undated"
    if event.curated:
        return TimelineRow(when=when, text=scribe.entity(event.id) + scribe.cite(event.citations), source=Markup(""))
    citation = event.citations[0] if event.citations else None
    if citation is None:
        return TimelineRow(when=when, text=fill("{title}", title=event.title), source=Markup(""))
    article = scribe.library.article(citation.article_id)
    source = label_of(article.publisher or article.title)
    if not scribe.library.may_show_words(article.id):
        return TimelineRow(when=when, text=scribe.article(article) + scribe.cite((citation,)), source=source)
    text = fill(
        "{text}{notes}", text=without_dateline(scribe.library.sentence(citation)), notes=scribe.cite(event.citations)
    )
    printed = f", {day_words(article.published)}" if article.published else ""
    return TimelineRow(when=when, text=text, source=source + printed)
