"""Dates: what is one, and which days it means."""

from datetime import date

import pytest

from generator.recognition.dates.dates import find_dates
from generator.records.dates import DatePrecision
from tests.parsed_text import parsed_text

PUBLISHED = date(2021, 9, 6)  # a Monday

ABSOLUTE = [
    pytest.param("It closed on 15 August 2021 .", "15 August 2021", "2021-08-15", id="day"),
    pytest.param("It closed on August 15th , 2021 .", "August 15th, 2021", "2021-08-15", id="american-day"),
    pytest.param("It closed on Sunday , Aug. 15 , 2021 .", "Sunday, Aug. 15, 2021", "2021-08-15", id="weekday-and-day"),
    pytest.param("It closed on 2021-08-15 at ten .", "2021-08-15", "2021-08-15", id="iso"),
    pytest.param("It closed in August 2020 .", "August 2020", "2020-08", id="month"),
    pytest.param("It closed in late August 2020 .", "late August 2020", "2020-08", id="late-month"),
    pytest.param("It has been shut since 2014 .", "2014", "2014", id="year"),
    pytest.param("It was built in the 1980s .", "1980s", "1980/1989", id="decade"),
    pytest.param("It was shut between 1996 and 2001 .", "1996 and 2001", "1996/2001", id="between-years"),
    pytest.param("It was shut from 1996 to 2001 .", "1996 to 2001", "1996/2001", id="from-year-to-year"),
    pytest.param("It was shut in 1996-2001 .", "1996-2001", "1996/2001", id="years-with-dash"),
    pytest.param("the 2020-21 season", "2020-21", "2020/2021", id="short-year"),
    pytest.param("from 3 to 5 May 2021", "3 to 5 May 2021", "2021-05-03/2021-05-05", id="days-of-a-month"),
    pytest.param("on May 3-5 , 2021", "May 3-5, 2021", "2021-05-03/2021-05-05", id="month-and-days"),
    pytest.param(
        "from 30 April to 2 May 2021", "30 April to 2 May 2021", "2021-04-30/2021-05-02", id="over-a-month-end"
    ),
    pytest.param(
        "from 30 December to 2 January 2021",
        "30 December to 2 January 2021",
        "2020-12-30/2021-01-02",
        id="over-a-year-end",
    ),
    pytest.param("in the summer of 2020", "the summer of 2020", "2020-06/2020-08", id="season"),
]

RELATIVE = [
    pytest.param("It closed on 15 August .", "15 August", "2021-08-15", id="day-without-year"),
    pytest.param("The deadline is 31 October .", "31 October", "2021-10-31", id="near-day-ahead"),
    pytest.param("It closed on 29 January .", "29 January", "2021-01-29", id="far-day-behind"),
    pytest.param("He spoke on Monday morning .", "Monday morning", "2021-09-06", id="weekday-of-publication"),
    pytest.param("He spoke on Saturday .", "Saturday", "2021-09-04", id="weekday"),
    pytest.param("He spoke last Monday .", "last Monday", "2021-08-30", id="last-weekday"),
    pytest.param("He speaks next Friday .", "next Friday", "2021-09-10", id="next-weekday"),
    pytest.param("He spoke yesterday .", "yesterday", "2021-09-05", id="yesterday"),
    pytest.param("He spoke last night .", "last night", "2021-09-05", id="last-night"),
    pytest.param("It fell three weeks ago .", "three weeks ago", "2021-08-13/2021-08-19", id="weeks-ago"),
    pytest.param("It fell two days ago .", "two days ago", "2021-09-04", id="days-ago"),
    pytest.param("It fell 20 years ago .", "20 years ago", "2001", id="years-ago"),
    pytest.param("It fell earlier this month .", "earlier this month", "2021-09", id="this-month"),
    pytest.param("It fell last year .", "last year", "2020", id="last-year"),
    pytest.param("It fell last week .", "last week", "2021-W35", id="last-week"),
    pytest.param("It fell last December .", "last December", "2020-12", id="last-december"),
    pytest.param("It fell in March .", "March", "2021-03", id="month-alone"),
]

NOT_DATES = [
    pytest.param("He , 58 , ran for 20 years .", id="age-and-duration"),
    pytest.param("nearly 20 years after the war", id="years-after"),
    pytest.param("a 2-1 win before 2,000 people", id="score-and-crowd"),
    pytest.param("call 555-1234", id="phone"),
    pytest.param("with 2000 people in 1500 metres", id="counts"),
    pytest.param("every Monday , on Black Friday , in the Sunday Times", id="habits-and-names"),
    pytest.param("in the last week of the race", id="last-week-of"),
    pytest.param("The march may stop . May I ?", id="verbs"),
    pytest.param("He hosts Last Week Tonight there .", id="title"),
    pytest.param("on 31 February 2021", id="no-such-day"),
    pytest.param("closed from 1130 to 1215 GMT , and again at 1800 GMT", id="hours"),
]


@pytest.mark.parametrize(("text", "words", "value"), ABSOLUTE + RELATIVE)
def test_date(text: str, words: str, value: str) -> None:
    assert [(d.text, d.value) for d in find_dates(parsed_text(text), PUBLISHED)] == [(words, value)]


@pytest.mark.parametrize("text", NOT_DATES)
def test_no_date(text: str) -> None:
    assert find_dates(parsed_text(text), PUBLISHED) == ()


@pytest.mark.parametrize(("text", "words", "value"), ABSOLUTE)
def test_absolute_dates_need_no_day_of_publication(text: str, words: str, value: str) -> None:
    assert [(d.text, d.value) for d in find_dates(parsed_text(text), None)] == [(words, value)]


@pytest.mark.parametrize(("text", "words", "value"), RELATIVE)
def test_relative_dates_stay_open_without_day_of_publication(text: str, words: str, value: str) -> None:
    assert value
    assert [(d.text, d.value, d.when) for d in find_dates(parsed_text(text), None)] == [(words, "", None)]


FUTURE = [
    pytest.param("will", "meet", 2021, 9, 10, id="will"),
    pytest.param("would", "meet", 2021, 9, 10, id="would"),
    pytest.param("did", "meet", 2021, 9, 3, id="past"),
]


@pytest.mark.parametrize(("helper", "verb", "year", "month", "day"), FUTURE)
def test_tense_says_which_friday(helper: str, verb: str, year: int, month: int, day: int) -> None:
    doc = parsed_text(
        f"They {helper} {verb} on Friday .",
        tags="PRP VBD VB IN NNP .",
        pos="PRON AUX VERB ADP PROPN PUNCT",
        heads=[2, 2, 2, 2, 3, 2],
        deps="nsubj aux ROOT prep pobj punct",
    )
    when = find_dates(doc, PUBLISHED)[0].when
    assert when is not None
    assert (when.start, when.end, when.precision) == (date(year, month, day), date(year, month, day), DatePrecision.DAY)


@pytest.mark.parametrize(
    ("words", "start", "end", "precision"),
    [
        pytest.param("in February 2020", date(2020, 2, 1), date(2020, 2, 29), DatePrecision.MONTH, id="month"),
        pytest.param("in 2020", date(2020, 1, 1), date(2020, 12, 31), DatePrecision.YEAR, id="year"),
        pytest.param("last week", date(2021, 8, 30), date(2021, 9, 5), DatePrecision.WEEK, id="week"),
        pytest.param("in winter 2020", date(2020, 12, 1), date(2021, 2, 28), DatePrecision.SEASON, id="season"),
        pytest.param("the 1980s", date(1980, 1, 1), date(1989, 12, 31), DatePrecision.DECADE, id="decade"),
        pytest.param("from 1996 to 2001", date(1996, 1, 1), date(2001, 12, 31), DatePrecision.SPAN, id="span"),
    ],
)
def test_range_and_precision(words: str, start: date, end: date, precision: DatePrecision) -> None:
    when = find_dates(parsed_text(words), PUBLISHED)[0].when
    assert when is not None
    assert (when.start, when.end, when.precision) == (start, end, precision)


def test_spans_yield_their_text_in_order() -> None:
    doc = parsed_text("On 15 August 2021 and on Saturday , as in 2019 , it rained .")
    found = find_dates(doc, PUBLISHED)
    assert [doc.text[d.span.start : d.span.end] for d in found] == [d.text for d in found]
    assert [d.text for d in found] == ["15 August 2021", "Saturday", "2019"]
