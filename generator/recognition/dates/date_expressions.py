"""The table of date expressions: what each looks like, and which range of days it means."""

import re
from dataclasses import dataclass

from generator.recognition.dates import date_meanings as meaning
from generator.recognition.dates.calendar_ranges import NUMBERS

_MONTH = r"(?P<{0}>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|March|Mar\.|April|Apr\.|May|June|Jun\.|July|Jul\.|Aug(?:ust|\.)?|Sept(?:ember|\.)?|Sep\.?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
_DAY = r"(?P<{0}>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
_YEAR = r"(?P<{0}>1[0-9]\d\d|20\d\d)"
_WEEKDAY = r"(?P<weekday>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_NAMED_DAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?"
_PART = r"(?:\s+(?:early\s+|late\s+)?(?:morning|afternoon|evening|night|lunchtime|noon))?"
_TO = r"\s*(?:[-–—]|\s(?:to|and|until|till|through)\s)\s*"
_AMOUNT = r"(?P<amount>\d{1,3}|a couple of|couple of|" + "|".join(w for w in NUMBERS if " " not in w) + ")"
_UNIT = r"(?P<unit>day|week|month|year|decade)s?"
_MONTH_LEAD = r"(?:early|mid|late|the end of|the beginning of|the start of)[\s-]+"


_YEAR_LEAD = r"(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Bb]efore|[Aa]fter|[Dd]uring|[Ff]rom|[Oo]f|[Bb]ack to)"
_NOT_COUNTED = r"(?!\s+(?:people|men|women|children|soldiers|deaths|cases|met(?:er|re)s|miles|km|tons|tonnes|troops|dollars|euros|pounds|points|votes))"
_NO_CLOCK = r"(?!(?:\s*(?:[-–]|to|and|until|till)\s*\d{4})?\s*(?:GMT|BST|UTC|CET|EST|EDT|PST|hours|hrs)\b)"
"""What makes hours of four figures: "from 1130 to 1215 GMT"."""


@dataclass(frozen=True, slots=True)
class DateExpression:
    """A row of the table: a name for tests and messages, the pattern, and what it means.

    `relative` rows are words like "today" and "last week", which are also parts of titles.
    """

    name: str
    pattern: re.Pattern[str]
    resolve: meaning.Resolver
    relative: bool = False


def _row(name: str, pattern: str, resolve: meaning.Resolver, flags: int = 0) -> DateExpression:
    return DateExpression(
        name,
        re.compile(r"(?<![\w$£€.,/-])" + pattern + r"(?![\w%]|[.,/]\d)" + _NO_CLOCK, flags),
        resolve,
        name in {"near day", "near period"},
    )


EXPRESSIONS: tuple[DateExpression, ...] = (
    _row("iso day", r"(?P<year>\d{4})-(?P<month>[01]\d)-(?P<day>[0-3]\d)", meaning.iso_day),
    _row(
        "days of two months",
        rf"{_DAY.format('first')}\s+{_MONTH.format('month')}{_TO}{_DAY.format('last')}\s+{_MONTH.format('last_month')}(?:,?\s+{_YEAR.format('year')})?",
        meaning.days_of_two_months,
    ),
    _row(
        "days of one month",
        rf"{_DAY.format('first')}{_TO}{_DAY.format('last')}\s+(?:of\s+)?{_MONTH.format('month')}(?:,?\s+{_YEAR.format('year')})?",
        meaning.day_span,
    ),
    _row(
        "month and its days",
        rf"{_MONTH.format('month')}\s+{_DAY.format('first')}{_TO}{_DAY.format('last')}(?:,?\s+{_YEAR.format('year')})?",
        meaning.day_span,
    ),
    _row(
        "day and month",
        rf"{_NAMED_DAY}(?:the\s+)?{_DAY.format('day')}\s+(?:of\s+)?{_MONTH.format('month')}(?:,?\s+{_YEAR.format('year')})?",
        meaning.day,
    ),
    _row(
        "month and day",
        rf"{_NAMED_DAY}{_MONTH.format('month')}\s+{_DAY.format('day')}(?!\s*(?:percent|per|million|billion|people))(?:,?\s+{_YEAR.format('year')})?",
        meaning.day,
    ),
    _row(
        "months of one year",
        rf"{_MONTH.format('first')}(?:\s+{_YEAR.format('first_year')})?{_TO}{_MONTH.format('last')},?\s+{_YEAR.format('year')}",
        meaning.month_span,
    ),
    _row(
        "month and year",
        rf"(?:{_MONTH_LEAD})?{_MONTH.format('month')},?\s+(?:of\s+)?{_YEAR.format('year')}",
        meaning.month,
    ),
    _row(
        "month near",
        rf"(?P<which>[Ll]ast|[Tt]his|[Nn]ext)\s+{_MONTH.format('month')}",
        meaning.near_month,
    ),
    _row(
        "month alone",
        rf"(?:[Ii]n|[Bb]y|[Ss]ince|[Uu]ntil|of)\s+(?P<span>(?:{_MONTH_LEAD})?{_MONTH.format('month')})(?P<year>(?!))?(?!\s+[A-Z])",
        meaning.month,
    ),
    _row("years", rf"[Bb]etween\s+(?P<span>{_YEAR.format('first')}\s+and\s+{_YEAR.format('last')})", meaning.year_span),
    _row(
        "years from to", rf"{_YEAR.format('first')}\s+(?:to|until|through)\s+{_YEAR.format('last')}", meaning.year_span
    ),
    _row("years with dash", rf"{_YEAR.format('first')}[-–—](?P<last>1[0-9]\d\d|20\d\d|\d\d)", meaning.year_span),
    _row("decade", r"(?:(?:early|mid|late)[\s-]+)?(?P<decade>1[5-9]\d|20\d)0['’]?s", meaning.decade),
    _row(
        "season of year",
        rf"(?:the\s+)?(?P<season>spring|summer|autumn|fall|winter)\s+(?:of\s+)?{_YEAR.format('year')}",
        meaning.season,
        re.IGNORECASE,
    ),
    _row(
        "season near",
        r"(?P<which>last|this|next)\s+(?P<season>spring|summer|autumn|fall|winter)",
        meaning.season_near,
        re.IGNORECASE,
    ),
    _row(
        "weekday",
        rf"(?:(?P<which>[Ll]ast|[Tt]his coming|[Tt]his|[Nn]ext|[Cc]oming|[Ee]arly|[Ll]ate)\s+)?{_WEEKDAY}{_PART}",
        meaning.weekday,
    ),
    _row(
        "near day",
        r"(?P<near>today|tonight|yesterday|tomorrow|last\s+night|this\s+(?:morning|afternoon|evening))" + _PART,
        meaning.near_day,
        re.IGNORECASE,
    ),
    _row(
        "near period",
        r"(?:(?:earlier|later|early|late)\s+)?(?P<which>last|this|next)\s+(?P<unit>weekend|week|month|year)",
        meaning.near_period,
        re.IGNORECASE,
    ),
    _row("ago", rf"{_AMOUNT}\s+{_UNIT}\s+(?P<ahead>from now)?(?:(?<=now)|ago)", meaning.ago, re.IGNORECASE),
    _row(
        "year",
        rf"{_YEAR_LEAD}\s+(?P<span>(?:(?:early|mid|late)[\s-]+)?{_YEAR.format('year')}){_NOT_COUNTED}",
        meaning.year,
    ),
)
"""A longer match beats a shorter one that it overlaps, an earlier row a later one. A group "span" is the date alone."""
