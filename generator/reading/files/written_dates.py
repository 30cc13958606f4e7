"""Dates as people and publishers write them out, read without guessing."""

import re
from datetime import UTC, date, datetime

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<{}>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_DAY = (
    rf"(?:(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?\s+{_MONTH.format('m1')},?\s+(?P<y1>\d{{4}})"
    rf"|{_MONTH.format('m2')}\s+(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y2>\d{{4}})"
    r"|(?P<y3>\d{4})-(?P<m3>\d{2})-(?P<d3>\d{2})"
    r"|(?P<a>\d{1,2})[/.](?P<b>\d{1,2})[/.](?P<y4>\d{4}))"
)
_CLOCK = r"(?:[\s,|/·•()–—-]|at|\d{1,2}[:.]\d{2}(?::\d{2})?|\d{4}(?=\s*[A-Z]{2,4}\b)|[ap]\.?m\.?|T\d{2}:\S+|\b[A-Z]{1,5}T\b|GMT|UTC|BST|[+-]\d{1,4}|Z\b)"
_WRITTEN = re.compile(_WEEKDAY + _DAY, re.IGNORECASE)
_DATE_LINE = re.compile(
    rf"(?:{_CLOCK})*{_WEEKDAY}{_DAY}(?:{_CLOCK})*(?:[/|·•–—]\s*[A-Z][\w /]{{1,30}})?", re.IGNORECASE
)
_PARTIAL = re.compile(r"-?\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?")

_YEARS = range(1000, 9000)


def could_be_printed(day: date) -> bool:
    """Whether an article can be of that day; programs write 0001-01-01 or 9999-12-31 where they know none."""
    return day.year in _YEARS


def day_in_line(text: str) -> date | None:
    """The day, if the whole line is one: "Monday, 6 September 2021 14:05 GMT"; None for prose that has a date in it.

    All-number dates count only where one number can be no month: 06/09/2021 might be June or September.
    """
    match = _DATE_LINE.fullmatch(text.strip()) if len(text) <= 120 else None
    return _day_of(match) if match else None


def parse_day(text: str) -> date | None:
    """The day written out in full, or None."""
    match = _WRITTEN.fullmatch(text.strip())
    return _day_of(match) if match else None


def parse_moment(text: str) -> datetime | None:
    """An ISO 8601 moment; one without a zone is taken as UTC, so that moments can be compared."""
    try:
        moment = datetime.fromisoformat(text.strip())
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def is_partial_day(text: str) -> bool:
    """Whether this is an ISO year, month or day: "1996", "2021-08", "2021-08-15"."""
    if not _PARTIAL.fullmatch(text):
        return False
    return len(text) < 10 or text.startswith("-") or parse_day(text) is not None


def _day_of(match: re.Match[str]) -> date | None:
    try:
        if match["y1"]:
            return date(int(match["y1"]), _month(match["m1"]), int(match["d1"]))
        if match["y2"]:
            return date(int(match["y2"]), _month(match["m2"]), int(match["d2"]))
        if match["y3"]:
            return date(int(match["y3"]), int(match["m3"]), int(match["d3"]))
        return _unambiguous(int(match["a"]), int(match["b"]), int(match["y4"]))
    except ValueError:
        return None


def _month(name: str) -> int:
    return _MONTHS.index(name[:3].lower()) + 1


def _unambiguous(first: int, second: int, year: int) -> date | None:
    if first == second or second > 12:
        return date(year, first, second)
    return date(year, second, first) if first > 12 else None
