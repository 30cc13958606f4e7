"""Disputes and the timeline: what comes first, and how years are cut."""

from dataclasses import replace
from datetime import date

import pytest

from generator.pages.lists.record_lists import timeline_pages
from generator.pages.writing.library import Library
from generator.records.dates import DatePrecision, DateRange
from generator.records.graph import Event
from generator.settings import Settings
from tests.pages.sample_graph import sample_graph

GRAPH = sample_graph()


def event(number: int, day: date) -> Event:
    report = next(one for one in GRAPH.events if not one.curated)
    return replace(report, id=f"report-{number}", when=DateRange(start=day, end=day, precision=DatePrecision.DAY))


@pytest.mark.parametrize(
    ("reports", "paths"),
    [
        pytest.param(50, {"timeline/1999.md"}, id="a year that fits a page"),
        pytest.param(51, {"timeline/1999-01.md", "timeline/1999-02.md"}, id="a full year in months"),
    ],
)
def test_a_year_is_one_page_as_long_as_it_fits(reports: int, paths: set[str]) -> None:
    events = tuple(event(number, date(1999, 1 + number % 2, 1 + number % 28)) for number in range(reports))
    pages = timeline_pages(Library(graph=replace(GRAPH, events=events), settings=Settings()))
    assert {page.path for page in pages} == {"timeline/index.md", *paths}


def test_disputes_of_more_voices_come_first_on_one_day_and_newer_ones_before_all() -> None:
    dispute = GRAPH.disputes[0]
    side = dispute.sides[0]
    lone = replace(dispute, id="a-lone", sides=(replace(side, date="2020-05-06"),))
    many = replace(dispute, id="b-many", sides=(replace(side, date="2020-05-06"), replace(side, date="2020-05-06", speaker=None, speaker_name="Pilots")))  # fmt: skip
    new = replace(dispute, id="c-new", sides=(replace(side, date="2020-05-07"),))
    library = Library(graph=replace(GRAPH, disputes=(lone, many, new)), settings=Settings())
    assert [one.id for one in library.disputes] == ["c-new", "b-many", "a-lone"]
