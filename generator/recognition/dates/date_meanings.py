"""Which range of days each kind of date expression means."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from generator.recognition.dates import calendar_ranges as calendar
from generator.recognition.dates.calendar_ranges import MONTHS, NUMBERS, SEASONS, WEEKDAYS, Resolved

Direction = int
"""-1 where the words around speak of the past, 1 of the future, 0 where they do not say."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """What an expression is counted from."""

    published: date | None
    direction: Direction


Resolver = Callable[[re.Match[str], Anchor], Resolved | None]


def _number(text: str) -> int:
    return int(text) if text.isdigit() else NUMBERS[text.lower()]


def _month_number(text: str) -> int:
    return MONTHS[text.lower().rstrip(".")]


def _year_near(anchor: Anchor, month: int, day_of_month: int) -> int | None:
    """The year that "15 August" or "in August" means for an article of a known day."""
    if anchor.published is None:
        return None
    candidates = []
    for year in (anchor.published.year - 1, anchor.published.year, anchor.published.year + 1):
        when = calendar.valid_day(year, month, day_of_month)
        if when is not None:
            candidates.append((when.when.start - anchor.published).days)
        else:
            candidates.append(10_000)
    if anchor.direction > 0:
        offset = next((index for index, days in enumerate(candidates) if days >= 0), 2)
    elif anchor.direction < 0:
        offset = max((index for index, days in enumerate(candidates) if days <= 0), default=0)
    else:
        offset = min(range(3), key=lambda index: abs(candidates[index]) * (2 if candidates[index] > 0 else 1))
    return anchor.published.year - 1 + offset


def day(found: re.Match[str], anchor: Anchor) -> Resolved | None:
    """A day of a month, the year given or the nearest one."""
    month, day = _month_number(found["month"]), int(found["day"])
    year = int(found["year"]) if found["year"] else _year_near(anchor, month, day)
    return calendar.valid_day(year, month, day) if year else None


def iso_day(found: re.Match[str], _anchor: Anchor) -> Resolved | None:
    """2021-08-15."""
    return calendar.valid_day(int(found["year"]), int(found["month"]), int(found["day"]))


def day_span(found: re.Match[str], anchor: Anchor) -> Resolved | None:
    """From one day of a month to another."""
    month = _month_number(found["month"])
    year = int(found["year"]) if found["year"] else _year_near(anchor, month, int(found["last"]))
    if not year:
        return None
    first = calendar.valid_day(year, month, int(found["first"]))
    last = calendar.valid_day(year, month, int(found["last"]))
    return calendar.span(first, last) if first and last else None


def days_of_two_months(found: re.Match[str], anchor: Anchor) -> Resolved | None:
    """From a day of one month to a day of another."""
    month, last_month = _month_number(found["month"]), _month_number(found["last_month"])
    year = int(found["year"]) if found["year"] else _year_near(anchor, last_month, int(found["last"]))
    if not year:
        return None
    first = calendar.valid_day(year - (month > last_month), month, int(found["first"]))
    last = calendar.valid_day(year, last_month, int(found["last"]))
    return calendar.span(first, last) if first and last else None


def month(found: re.Match[str], anchor: Anchor) -> Resolved | None:
    """A month, the year given or the nearest one."""
    number = _month_number(found["month"])
    year = int(found["year"]) if found["year"] else _year_near(anchor, number, 1)
    return calendar.month(year, number) if year else None


def month_span(found: re.Match[str], _anchor: Anchor) -> Resolved | None:
    """From month to month."""
    first, last = _month_number(found["first"]), _month_number(found["last"])
    year = int(found["year"])
    return calendar.span(
        calendar.month(int(found["first_year"] or year - (first > last)), first), calendar.month(year, last)
    )


def year(found: re.Match[str], _anchor: Anchor) -> Resolved | None:
    """A year."""
    return calendar.whole_year(int(found["year"]))


def year_span(found: re.Match[str], _anchor: Anchor) -> Resolved | None:
    """From year to year; the last may be short ("2020-21")."""
    last = found["last"]
    end = int(found["first"][: 4 - len(last)] + last)
    return calendar.span(calendar.whole_year(int(found["first"])), calendar.whole_year(end))


def decade(found: re.Match[str], _anchor: Anchor) -> Resolved | None:
    """The 1980s."""
    return calendar.decade(int(found["decade"]) * 10)


def season(found: re.Match[str], _anchor: Anchor) -> Resolved | None:
    """A season of a year."""
    return calendar.season(int(found["year"]), found["season"].lower())


def season_near(found: re.Match[str], anchor: Anchor) -> Resolved | None:
    """Last, this or next season."""
    if anchor.published is None:
        return None
    name, which = found["season"].lower(), found["which"].lower()
    year = anchor.published.year
    begins = date(year, SEASONS[name], 1)
    if which == "last":
        year -= calendar.season(year, name).when.end >= anchor.published
    elif which == "next":
        year += begins <= anchor.published
    return calendar.season(year, name)


def weekday(found: re.Match[str], anchor: Anchor) -> Resolved | None:
    """The last such day up to the day of publication; the next one where the words speak of the future."""
    if anchor.published is None:
        return None
    number = WEEKDAYS[found["weekday"].lower() + "day"]
    which = (found["which"] or "").lower()
    back = (anchor.published.weekday() - number) % 7
    if which == "next":
        return calendar.day(anchor.published + timedelta(days=7 - back))
    if which == "last":
        return calendar.day(anchor.published - timedelta(days=back or 7))
    if anchor.direction > 0 or which in {"this", "this coming", "coming"}:
        return calendar.day(anchor.published + timedelta(days=(7 - back) % 7))
    return calendar.day(anchor.published - timedelta(days=back))


_NEAR_DAYS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1, "last night": -1, "overnight": 0}


def near_day(found: re.Match[str], anchor: Anchor) -> Resolved | None:
    """Today, yesterday, this morning, last night."""
    if anchor.published is None:
        return None
    words = " ".join(found["near"].lower().split())
    offset = 0 if words.startswith("this ") else _NEAR_DAYS[words]
    return calendar.day(anchor.published + timedelta(days=offset))


def near_period(found: re.Match[str], anchor: Anchor) -> Resolved | None:
    """Last, this or next week, weekend, month or year."""
    if anchor.published is None:
        return None
    step = {"last": -1, "this": 0, "next": 1}[found["which"].lower()]
    return _period(anchor.published, found["unit"].lower(), step)


def _period(published: date, unit: str, step: int) -> Resolved | None:
    monday = published - timedelta(days=published.weekday())
    if unit == "week":
        return calendar.week(monday + timedelta(weeks=step))
    if unit == "weekend":
        saturday = monday + timedelta(days=5 if step >= 0 else -2, weeks=max(0, step))
        return calendar.span(calendar.day(saturday), calendar.day(saturday + timedelta(days=1)))
    if unit == "month":
        return calendar.month(published.year, published.month + step)
    return calendar.whole_year(published.year + step)


def ago(found: re.Match[str], anchor: Anchor) -> Resolved | None:
    """So many units ago, or from now."""
    sign = 1 if found["ahead"] else -1
    return _counted(anchor.published, sign * _number(found["amount"]), found["unit"].lower())


def _counted(published: date | None, amount: int, unit: str) -> Resolved | None:
    if published is None or abs(amount) * (10 if unit == "decade" else 1) > 900:
        return None
    if unit == "day":
        return calendar.day(published + timedelta(days=amount))
    if unit == "week":
        return calendar.about_week(published + timedelta(weeks=amount))
    if unit == "month":
        return calendar.month(published.year, published.month + amount)
    return calendar.whole_year(published.year + amount * (10 if unit == "decade" else 1))


def near_month(found: re.Match[str], anchor: Anchor) -> Resolved | None:
    """Last, this or next August."""
    if anchor.published is None:
        return None
    number, which = _month_number(found["month"]), found["which"].lower()
    year = anchor.published.year
    if which == "last":
        year -= number >= anchor.published.month
    elif which == "next":
        year += number <= anchor.published.month
    return calendar.month(year, number)
