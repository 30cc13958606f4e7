"""Days, counts and lists as a person would write them."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from markupsafe import Markup

from generator.pages.words.escaping import attribute, join, markdown_text, trusted
from generator.records.dates import DatePrecision, DateRange

_MONTHS = "January February March April May June July August September October November December".split()  # noqa: SIM905
_NUMBERS = "no one two three four five six seven eight nine ten eleven twelve".split()  # noqa: SIM905
_OUTER_MARKS = '“”„«»" '
_INNER_MARKS = "'‘’›)"
_PREPOSITIONS = frozenset(
    [
        "in",
        "on",
        "at",
        "to",
        "from",
        "during",
        "after",
        "before",
        "via",
        "through",
        "over",
        "by",
        "with",
        "while",
        "as",
        "speaking",
    ]
)
_WITH_THE = re.compile(
    r"United (?:Kingdom|States(?: of America)?|Nations|Arab Emirates)|European Union|Netherlands|Philippines|Bahamas|"
    r"Maldives|Gambia|Vatican|Balkans|Middle East|Persian Gulf|White House|.+ (?:Islands|Republic|Federation)"
)
_DATELINE = re.compile(
    r"[A-Z][A-Z.'’ /-]{1,40}[A-Z.](?:,\s[A-Z][\w.’' -]{1,30})?(?:\s\([\w ./-]{1,30}\))?"
    r"(?:\s*[—–]\s*|\s--?\s)(?=[A-Z“\"‘'])"
)
LONGEST_LABEL = 80
"""So long a name of a publisher, a topic or a spelling is in full view; names of offices and bodies seldom are longer."""
_PLURALS = {"person": "people", "story": "stories", "has": "have"}


def day_words(day: str | date) -> str:
    """From "2021-09-06" to "6 September 2021", "2021-09" to "September 2021", "1996" to "1996"; other text as it is."""
    parts = str(day)[:10].split("-")
    if not all(part.isdigit() for part in parts) or len(parts) > 3:
        return str(day)
    year = parts[0].lstrip("0") or "0"
    if len(parts) == 1:
        return year
    if not 1 <= int(parts[1]) <= 12:
        return str(day)
    month = f"{_MONTHS[int(parts[1]) - 1]} {year}"
    return month if len(parts) == 2 else f"{int(parts[2])} {month}"


def month_words(day: str) -> str:
    """From "2021-09-06" to "September 2021"."""
    return day_words(day[:7])


def range_words(when: DateRange) -> str:
    """A period as precisely as it is known and no more: "August 2021", "1996 to 2001", "the week of 6 September 2021"."""
    start, end = when.start, when.end
    if when.precision is DatePrecision.WEEK:
        return f"the week of {day_words(start)}"
    if when.precision is DatePrecision.DECADE:
        return f"the {start.year}s"
    if start == end:
        return day_words(start)
    return _span_words(start, end)


def _span_words(start: date, end: date) -> str:
    whole_months = start.day == 1 and (end + timedelta(days=1)).day == 1
    if whole_months and start.month == 1 and end.month == 12:
        return str(start.year) if start.year == end.year else f"{start.year} to {end.year}"
    if whole_months:
        first, last = day_words(start.isoformat()[:7]), day_words(end.isoformat()[:7])
        same_year = start.year == end.year
        return first if first == last else f"{_MONTHS[start.month - 1] if same_year else first} to {last}"
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day} to {day_words(end)}"
    if start.year == end.year:
        return f"{start.day} {_MONTHS[start.month - 1]} to {day_words(end)}"
    return f"{day_words(start)} to {day_words(end)}"


def between_words(first: str, last: str) -> str:
    """Such as "on 6 September 2021", "between 4 and 6 September 2021", or "" for no day at all."""
    first, last = first or last, last or first
    if not first:
        return ""
    if first == last:
        return f"on {day_words(first)}" if len(first) > 7 else f"in {day_words(first)}"
    if first[:7] == last[:7] and len(first) > 7:
        return f"between {int(first[8:10])} and {day_words(last)}"
    if first[:4] == last[:4] and len(first) > 4:
        return f"between {day_words(first).removesuffix(' ' + first[:4])} and {day_words(last)}"
    return f"between {day_words(first)} and {day_words(last)}"


def period_words(first: str, last: str) -> str:
    """Such as "6 September 2021", "4–6 September 2021", "August–September 2021" or "" for no day at all."""
    first, last = first or last, last or first
    if first == last:
        return day_words(first) if first else ""
    if first[:7] == last[:7] and len(first) > 7:
        return f"{int(first[8:10])}–{day_words(last)}"
    if first[:4] == last[:4] and len(first) > 4:
        return f"{day_words(first).removesuffix(' ' + first[:4])} – {day_words(last)}"
    return f"{day_words(first)} – {day_words(last)}"


def count(number: int, noun: str) -> str:
    """Such as "1 article", "1,204 articles", "2 people"."""
    if number == 1:
        return f"1 {noun}"
    return f"{number:,} {_PLURALS.get(noun) or plural(noun)}"


def count_words(number: int, noun: str) -> str:
    """As `count`, numbers up to twelve in words, for the start of a sentence or its middle: "three articles"."""
    if number < len(_NUMBERS):
        return f"{number_words(number)} {noun if number == 1 else plural(noun)}"
    return count(number, noun)


def number_words(number: int) -> str:
    """Such as "seven", "twelve", "1,204"."""
    return _NUMBERS[number] if number < len(_NUMBERS) else f"{number:,}"


def takes_the(name: str) -> bool:
    """Whether English always puts "the" before the name: "the United Kingdom", "the Netherlands"."""
    return _WITH_THE.fullmatch(name) is not None


def without_dateline(sentence: str) -> str:
    """A sentence without the place and agency before it: "NORTHPORT, Coastland (Agency) — The …" to "The …"."""
    found = _DATELINE.match(sentence)
    return sentence[found.end() :] if found else sentence


def times_words(number: int) -> str:
    """How often: "once", "twice", "12 times"."""
    return {1: "once", 2: "twice"}.get(number, f"{number:,} times")


def plural(noun: str) -> str:
    """The plural of a regular noun, or of one in the table."""
    if noun in _PLURALS:
        return _PLURALS[noun]
    return noun[:-1] + "ies" if noun.endswith("y") and noun[-2] not in "aeiou" else noun + "s"


def listing(parts: Sequence[object], *, last: str = "and") -> Markup:
    """Such as "A", "A and B", "A, B and C"; each part escaped unless it is `Markup`."""
    texts = tuple(markdown_text(part) for part in parts)
    if len(texts) < 2:
        return join("", texts)
    return join(f" {last} ", (join(", ", texts[:-1]), texts[-1]))


def outer_marks_off(quoted: str) -> str:
    """Quoted words without outer quotation marks."""
    return quoted.strip(_OUTER_MARKS)


def bare(quoted: str) -> str:
    """Quoted words without outer quotation marks, and without the comma that only led on to "said"."""
    return outer_marks_off(quoted).rstrip(",").rstrip()


def closed(quoted: str) -> str:
    """Quoted words that end a sentence: as `bare`, with a full stop if they have no end of their own."""
    words = bare(quoted)
    return words if words.rstrip(_INNER_MARKS).endswith((".", "!", "?", "…", "—")) else words + "."


def capital(text: str) -> str:
    """The text with its first letter a capital."""
    return text[:1].upper() + text[1:]


def uncapital(text: str) -> str:
    """The text with its first letter small."""
    return text[:1].lower() + text[1:]


def inside(words: str) -> str:
    """Words that may have begun a sentence, as they stand inside one: "On Monday" to "on Monday", names as they are."""
    return uncapital(words) if words.split(" ", 1)[0].lower() in _PREPOSITIONS else words


def capital_markup(text: Markup) -> Markup:
    """Marked-up text with its first letter a capital; a link at the start keeps its label."""
    return trusted(capital(text))


def indefinite(noun: str) -> str:
    """Such as "a policewoman", "an actor"."""
    vowel = noun[:1].lower() in "aeiou" and not noun.lower().startswith(("uni", "eu", "use"))
    return f"{'an' if vowel else 'a'} {noun}"


def shortened(text: str, length: int) -> str:
    """At most `length` characters, cut between words, "…" where something was left out."""
    if len(text) <= length:
        return text
    cut = text[: length - 1]
    return (cut[: cut.rfind(" ")] if " " in cut else cut).rstrip(" .,;:—–-") + "…"


def label_of(name: str) -> Markup:
    """A name as a list shows it: of an overlong one the beginning, the whole of it where the pointer rests."""
    short = shortened(name, LONGEST_LABEL)
    if short == name:
        return markdown_text(name)
    return trusted(f'<span title="{attribute(name)}">{markdown_text(short)}</span>')
