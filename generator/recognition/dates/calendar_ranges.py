"""Days, weeks, months, seasons, years and spans of them as ranges with their ISO 8601 form."""

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from generator.records.dates import DatePrecision, DateRange

MONTHS: Mapping[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
"""Month name or abbreviation, small letters, to its number."""

WEEKDAYS: Mapping[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "monday mon",
            "tuesday tues tue",
            "wednesday wed",
            "thursday thurs thur thu",
            "friday fri",
            "saturday sat",
            "sunday sun",
        )
    )
    for name in names.split()
}
"""Weekday to its number, Monday 0."""

NUMBERS: Mapping[str, int] = {
    "a": 1,
    "an": 1,
    "one": 1,
    "two": 2,
    "couple of": 2,
    "a couple of": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "fifteen": 15,
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
}
"""Number words as they stand before "weeks ago"."""

SEASONS: Mapping[str, int] = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
"""Season to its first month, as meteorologists in the northern hemisphere count."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """A range and its ISO 8601 form."""

    when: DateRange
    value: str


def day(when: date) -> Resolved:
    """One day."""
    return Resolved(DateRange(start=when, end=when, precision=DatePrecision.DAY), when.isoformat())


def week(monday: date) -> Resolved:
    """A calendar week, from its Monday."""
    year, number, _ = monday.isocalendar()
    when = DateRange(start=monday, end=monday + timedelta(days=6), precision=DatePrecision.WEEK)
    return Resolved(when, f"{year:04d}-W{number:02d}")


def about_week(middle: date) -> Resolved:
    """The seven days around a day: what "three weeks ago" can mean."""
    start, end = middle - timedelta(days=3), middle + timedelta(days=3)
    when = DateRange(start=start, end=end, precision=DatePrecision.WEEK)
    return Resolved(when, f"{start.isoformat()}/{end.isoformat()}")


def month(year: int, number: int) -> Resolved:
    """A month; `number` may lie outside 1 to 12 and then counts into other years."""
    year, number = year + (number - 1) // 12, (number - 1) % 12 + 1
    start, end = date(year, number, 1), date(year, number, monthrange(year, number)[1])
    return Resolved(DateRange(start=start, end=end, precision=DatePrecision.MONTH), f"{year:04d}-{number:02d}")


def season(year: int, name: str) -> Resolved:
    """A season; winter is named after the year it begins in."""
    first, last = month(year, SEASONS[name]), month(year, SEASONS[name] + 2)
    when = DateRange(start=first.when.start, end=last.when.end, precision=DatePrecision.SEASON)
    return Resolved(when, f"{first.value}/{last.value}")


def whole_year(year: int) -> Resolved:
    """A year."""
    when = DateRange(start=date(year, 1, 1), end=date(year, 12, 31), precision=DatePrecision.YEAR)
    return Resolved(when, f"{year:04d}")


def decade(first: int) -> Resolved:
    """Ten years from `first`."""
    when = DateRange(start=date(first, 1, 1), end=date(first + 9, 12, 31), precision=DatePrecision.DECADE)
    return Resolved(when, f"{first:04d}/{first + 9:04d}")


def span(first: Resolved, last: Resolved) -> Resolved | None:
    """From the beginning of one to the end of the other; None if that runs backwards."""
    if first.when.start > last.when.end:
        return None
    when = DateRange(start=first.when.start, end=last.when.end, precision=DatePrecision.SPAN)
    return Resolved(when, f"{first.value}/{last.value}")


def valid_day(year: int, number: int, day_of_month: int) -> Resolved | None:
    """A day if the calendar has it."""
    try:
        return day(date(year, number, day_of_month))
    except ValueError:
        return None
