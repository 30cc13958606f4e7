"""The timeline by month and year, and the disputes of the library."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from generator.pages.lists.list_page import ListHead, counted, intro, list_page, list_pages, part
from generator.pages.parts.dispute_view import dispute_file, dispute_view
from generator.pages.parts.section import SectionView
from generator.pages.parts.timeline_rows import timeline_rows
from generator.pages.words.escaping import fill
from generator.pages.words.wording import count, day_words, listing
from generator.pages.writing.library import Library
from generator.pages.writing.paging import PAGE_SIZE
from generator.pages.writing.scribe import Scribe
from generator.pages.writing.voices import dispute_sentence
from generator.records.dates import DatePrecision
from generator.records.graph import Dispute, Event
from generator.records.stage_results import Page

_MOST_EVENTS, _ALL_SENTENCES = 30, 100
_LONG = {DatePrecision.YEAR, DatePrecision.DECADE, DatePrecision.SPAN}


def timeline_pages(library: Library) -> tuple[Page, ...]:
    """Years that something is reported of, those with much in months, and a page (or several) for each."""
    periods = _periods([event for event in library.graph.events if event.when])
    scribe = Scribe(library, "timeline/index.md")
    curated = [event for event in library.graph.events if event.curated and event.when][:_MOST_EVENTS]
    links = [
        counted(scribe.page(f"timeline/{period}.md", day_words(period)), len(found), "report")
        for period, found in sorted(periods.items())
    ]
    lead = (
        "What is reported to have happened, by date. Each line is a report, not a finding."
        if links
        else "Nothing with a date yet."
    )
    head = ListHead(title="Timeline", intro=intro(lead), section="timeline", section_title="Timeline", kind="index")
    sections = [part("timeline", timeline_rows(scribe, curated), "Events"), part("links", links, "By year and month")]
    pages = [list_page(scribe, head, sections)]
    for period, found in sorted(periods.items()):
        below = _below(f"Timeline: {day_words(period)}", count(len(found), "report"), "timeline", "Timeline")
        pages.extend(list_pages(library, below, f"timeline/{period}", found, _timeline))
    return tuple(pages)


def dispute_pages(library: Library) -> tuple[Page, ...]:
    """What is disputed, in one sentence each, and a page for each dispute with every voice."""
    lead = "Where sources contradict each other. The library takes no side: it shows who says what, and where it is printed."
    head = ListHead(
        title="Disputes", intro=intro(lead if library.graph.disputes else "No disputes found yet."), section="disputes",
        section_title="Disputes", kind="index",
    )  # fmt: skip
    pages = list(list_pages(library, head, "disputes/index", library.disputes, dispute_lines))
    for dispute in library.disputes:
        scribe = Scribe(library, dispute_file(dispute))
        view = dispute_view(scribe, dispute, sentences=_ALL_SENTENCES)
        about = [scribe.the_entity(one) for one in dispute.about if one in library.pages]
        concerns = (
            intro("Concerns {about}.", about=listing(about)) if about else intro("Who says so, and who denies it.")
        )
        below = replace(_below(f"Disputed: {dispute.topic}", "", "disputes", "Disputes"), intro=concerns)
        pages.append(list_page(scribe, below, [part("disputes", [view])]))
    return tuple(pages)


def dispute_lines(scribe: Scribe, disputes: Iterable[Dispute], heading: str = "") -> SectionView:
    """Each dispute in one sentence, with a link to its page."""
    rows = [
        fill("{sentence} {link}", sentence=dispute_sentence(scribe, d), link=scribe.page(dispute_file(d), "Both sides"))
        for d in disputes
    ]
    return part("lines", rows, heading)


def _timeline(scribe: Scribe, events: Sequence[Event]) -> SectionView:
    return part("timeline", timeline_rows(scribe, events))


def _periods(events: Sequence[Event]) -> dict[str, list[Event]]:
    """Events by year, or by month where a page would not hold those of the year."""
    years = Counter(_period(event)[:4] for event in events)
    periods: dict[str, list[Event]] = {}
    for event in events:
        period = _period(event)
        periods.setdefault(period if years[period[:4]] > PAGE_SIZE else period[:4], []).append(event)
    return periods


def _period(event: Event) -> str:
    if event.when is None:
        return "undated"
    long = event.when.precision in _LONG and (event.when.end - event.when.start).days > 31
    return event.when.start.isoformat()[: 4 if long else 7]


def _below(title: str, number: str, folder: str, section_title: str) -> ListHead:
    return ListHead(
        title=title, intro=intro("{number}.", number=number), section=folder, section_title=section_title,
        parent=section_title, parent_url=f"{folder}/",
    )  # fmt: skip
