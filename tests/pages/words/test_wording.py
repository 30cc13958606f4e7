"""Days, counts and lists read as a person would write them."""

from datetime import date

import pytest

from generator.pages.words.wording import (
    LONGEST_LABEL,
    between_words,
    closed,
    count,
    count_words,
    day_words,
    indefinite,
    label_of,
    listing,
    period_words,
    range_words,
    shortened,
    takes_the,
    times_words,
    without_dateline,
)
from generator.records.dates import DatePrecision, DateRange
from tests.pages.markdown_reader import read, render


@pytest.mark.parametrize(
    ("day", "words"),
    [
        pytest.param("2021-09-06", "6 September 2021", id="day"),
        pytest.param("2021-09", "September 2021", id="month"),
        pytest.param("1996", "1996", id="year"),
        pytest.param("2021-09-06T10:00:00", "6 September 2021", id="moment"),
        pytest.param("about 1950", "about 1950", id="an editor's words"),
        pytest.param("2021-13", "2021-13", id="no such month"),
    ],
)
def test_days(day: str, words: str) -> None:
    assert day_words(day) == words


@pytest.mark.parametrize(
    ("start", "end", "precision", "words"),
    [
        pytest.param("2021-09-06", "2021-09-06", DatePrecision.DAY, "6 September 2021", id="day"),
        pytest.param("2021-08-01", "2021-08-31", DatePrecision.MONTH, "August 2021", id="month"),
        pytest.param("2021-06-01", "2021-08-31", DatePrecision.SEASON, "June to August 2021", id="season"),
        pytest.param("1996-01-01", "1996-12-31", DatePrecision.YEAR, "1996", id="year"),
        pytest.param("1996-01-01", "2001-12-31", DatePrecision.SPAN, "1996 to 2001", id="years"),
        pytest.param("1980-01-01", "1989-12-31", DatePrecision.DECADE, "the 1980s", id="decade"),
        pytest.param("2021-09-06", "2021-09-12", DatePrecision.WEEK, "the week of 6 September 2021", id="week"),
        pytest.param("2021-09-04", "2021-09-06", DatePrecision.SPAN, "4 to 6 September 2021", id="days"),
        pytest.param("2021-08-30", "2021-09-06", DatePrecision.SPAN, "30 August to 6 September 2021", id="over a month's end"),
        pytest.param("2020-12-30", "2021-01-02", DatePrecision.SPAN, "30 December 2020 to 2 January 2021", id="over a year's end"),
    ],
)  # fmt: skip
def test_periods(start: str, end: str, precision: DatePrecision, words: str) -> None:
    when = DateRange(start=date.fromisoformat(start), end=date.fromisoformat(end), precision=precision)
    assert range_words(when) == words


@pytest.mark.parametrize(
    ("first", "last", "between", "period"),
    [
        pytest.param("2021-09-06", "2021-09-06", "on 6 September 2021", "6 September 2021", id="one day"),
        pytest.param("2021-09-04", "2021-09-06", "between 4 and 6 September 2021", "4–6 September 2021", id="one month"),
        pytest.param("2021-08-30", "2021-09-06", "between 30 August and 6 September 2021", "30 August – 6 September 2021", id="one year"),
        pytest.param("2020-12-30", "2021-01-02", "between 30 December 2020 and 2 January 2021", "30 December 2020 – 2 January 2021", id="two years"),
        pytest.param("2021-08", "2021-08", "in August 2021", "August 2021", id="month"),
        pytest.param("1996", "2001", "between 1996 and 2001", "1996 – 2001", id="years"),
        pytest.param("", "", "", "", id="unknown"),
    ],
)  # fmt: skip
def test_first_and_last(first: str, last: str, between: str, period: str) -> None:
    assert (between_words(first, last), period_words(first, last)) == (between, period)


def test_counts_agree_in_grammar() -> None:
    assert [count(n, "article") for n in (0, 1, 2, 1204)] == ["0 articles", "1 article", "2 articles", "1,204 articles"]
    assert [count(n, "person") for n in (1, 2)] == ["1 person", "2 people"]
    assert [count(n, "entry") for n in (1, 2)] == ["1 entry", "2 entries"]
    assert [count_words(n, "article") for n in (1, 12, 13)] == ["one article", "twelve articles", "13 articles"]


def test_lists_and_escapes() -> None:
    assert [str(listing(list("abc")[:n])) for n in range(4)] == ["", "a", "a and b", "a, b and c"]
    assert listing(["[x]", "y"], last="or") == "&#91;x&#93; or y"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("“We stay,”", "We stay.", id="comma that led on"),
        pytest.param("“Who says so?”", "Who says so?", id="question"),
        pytest.param("“We stay.”", "We stay.", id="full stop"),
        pytest.param("“They say 'we stay.'”", "They say 'we stay.'", id="full stop of words within"),
    ],
)
def test_a_quotation_at_the_end_of_a_sentence(words: str, expected: str) -> None:
    assert closed(words) == expected


def test_articles_and_cuts() -> None:
    assert [indefinite(noun) for noun in ("actor", "union leader", "policewoman")] == [
        "an actor",
        "a union leader",
        "a policewoman",
    ]
    assert shortened("one two three four", 12) == "one two…"
    assert shortened("short", 12) == "short"


def test_an_overlong_name_is_cut_and_kept_whole_where_the_pointer_rests() -> None:
    name = 'The Coast Times: breaking "news" & weather ' + "from the whole of the coast " * 3
    seen = read(render(f"[{label_of(name)}](other.md)"))
    assert seen.text == shortened(name, LONGEST_LABEL)
    assert dict(seen.elements)["span"] == (("title", name),)
    assert label_of("Coast Times") == "Coast Times"


def test_times() -> None:
    assert [times_words(n) for n in (1, 2, 3, 1200)] == ["once", "twice", "3 times", "1,200 times"]


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        pytest.param("NORTHPORT — The council met.", "The council met.", id="place"),
        pytest.param("NORTHPORT, Coastland (Agency) — The council met.", "The council met.", id="place, country, agency"),
        pytest.param("NEW PORT CITY – “We stay,” she said.", "“We stay,” she said.", id="several words, before a quotation"),
        pytest.param("The UN — The body said so — waits.", "The UN — The body said so — waits.", id="a dash inside the sentence"),
        pytest.param("UN — so it was.", "UN — so it was.", id="what goes on in small letters is no dateline"),
        pytest.param("DORN, N.J. (Agency) - The bridge fell.", "The bridge fell.", id="a hyphen between spaces"),
        pytest.param("DORN -- The bridge fell.", "The bridge fell.", id="two hyphens"),
        pytest.param("CO-OP The shop fell.", "CO-OP The shop fell.", id="a hyphen inside a word"),
        pytest.param("Rain fell. NORTHPORT — The council met.", "Rain fell. NORTHPORT — The council met.", id="not at the start"),
    ],
)  # fmt: skip
def test_datelines_are_left_out(sentence: str, shown: str) -> None:
    assert without_dateline(sentence) == shown


@pytest.mark.parametrize(
    ("name", "always"),
    [("United Kingdom", True), ("Czech Republic", True), ("Faroe Islands", True), ("United", False), ("Republic Street", False)],
)  # fmt: skip
def test_names_that_always_take_the(name: str, always: bool) -> None:
    assert takes_the(name) is always
