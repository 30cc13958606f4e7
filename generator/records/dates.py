"""Days, months, years and spans of them."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from generator.records.text import Span


class DatePrecision(StrEnum):
    """How exact a date is; `SPAN` is a period whose two ends were given."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    SPAN = "span"


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class DateRange:
    """From `start` to `end`, both days included."""

    start: date
    end: date
    precision: DatePrecision


@dataclass(frozen=True, slots=True, kw_only=True)
class DateMention:
    """A date in an article; `when` is None where it hangs on an unknown day of publication.

    Attributes:
        value: ISO 8601 as far as known: "2021-08-15", "2021-08", "1996/2001"; "" when unresolved.
    """

    span: Span
    text: str
    when: DateRange | None
    value: str
