"""What a scraped article says about itself: authors, publisher, days."""

import re
from datetime import date

from generator.reading.articles.bylines import NAMES_LINE, author_names, credited_names, dateline_agency
from generator.reading.articles.publishers import PublisherNames
from generator.reading.articles.residue_rules import Treatment
from generator.reading.files.written_dates import day_in_line

_OUTLET = re.compile(
    r"[A-Z].*\b(?:News|Press|Times|Post|Journal|Herald|Tribune|Telegraph|Gazette|Chronicle|Observer|Agency|Courier)"
)
_PLACE = re.compile(r",\s*(.+)$")
_CLOCK = re.compile(r"(?:at )?\d{1,2}[:.]?\d{2}(?:\s*(?:[ap]\.?m\.?|[A-Z]{2,4}))?(?:\s*\(.{1,20}\))?", re.IGNORECASE)
_TWICE = re.compile(r"^(\S.{6,25}\S)\1$")
_DAY_OF_THIS_YEAR = re.compile(
    r"\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?(?:,? at \d{1,2}[:.]\d{2}.{0,6})?"
)


class ScrapedFacts:
    """Gathers facts from residue; the first word on each counts."""

    def __init__(self, publishers: PublisherNames) -> None:
        self._publishers = publishers
        self.authors: tuple[str, ...] = ()
        self.publisher: str | None = None
        self.days: dict[Treatment, date] = {}
        self.waits_for: Treatment | None = None

    def take(self, treatment: Treatment, match: re.Match[str]) -> bool:
        """Take the facts of a paragraph that a rule matched; False if it is prose after all."""
        groups = match.groupdict()
        if treatment in (Treatment.PUBLISHED, Treatment.UPDATED):
            return self._take_day(treatment, (groups.get("date") or "").strip())
        if treatment is Treatment.BYLINE_MARK:
            self.waits_for = treatment
            return True
        if treatment is Treatment.BYLINE:
            return self._take_byline(match.group(0), groups.get("authors"), groups.get("publisher"))
        if treatment is Treatment.CREDITS:
            self.authors = self.authors or credited_names(groups.get("authors") or "")
        elif treatment is Treatment.OWNER:
            owner = self._publishers.find_owner(groups.get("publisher") or match.group(0))
            self.publisher = self.publisher or owner
        return True

    def take_awaited(self, text: str) -> bool:
        """Take the names below "By", or the day below "Published"; anything else ends the waiting."""
        awaited, self.waits_for = self.waits_for, None
        if awaited is Treatment.BYLINE_MARK:
            return self.take_names(text)
        return awaited is not None and self.take_day_line(text, awaited)

    def take_day_line(self, text: str, meaning: Treatment = Treatment.PUBLISHED) -> bool:
        """Take a line that is nothing but a day."""
        day = day_in_line(text)
        if day:
            self.days.setdefault(meaning, day)
        return day is not None

    def take_names(self, text: str) -> bool:
        """Take a line that is nothing but names, with or without a place: "Jane Doe and John Roe in Lorne"."""
        match = NAMES_LINE.fullmatch(text)
        if match:
            self.authors = self.authors or self._people(match["names"])
        return match is not None

    def take_outlet(self, line: str) -> None:
        """Take the publisher from a line below a byline: "Gazette Sport", "Gazette News, Lorne"."""
        for words in (line, line.split(",", maxsplit=1)[0], line.split(maxsplit=1)[0]):
            self.publisher = self.publisher or self._publishers.find(words)

    def take_dateline(self, text: str) -> str:
        """The text of the first paragraph, its dateline set off by a blank; the agency in it may be the publisher."""
        found = dateline_agency(text)
        if not found or not (agency := self._publishers.find(found[0]) or self._publishers.find(found[0].split()[0])):
            return text
        self.publisher = self.publisher or agency
        return found[1]

    def _take_day(self, treatment: Treatment, words: str) -> bool:
        if not words:
            self.waits_for = treatment
            return True
        words = _TWICE.sub(r"\1", words.rstrip(" ."))
        day = day_in_line(words)
        if day:
            self.days.setdefault(treatment, day)
        return day is not None or any(pattern.fullmatch(words) for pattern in (_CLOCK, _DAY_OF_THIS_YEAR))

    def _take_byline(self, line: str, authors: str | None, publisher: str | None) -> bool:
        named = self._publishers.find(publisher or "")
        if not named and (place := _PLACE.search(line)):  # "Defence correspondent, Agency"
            named = self._publishers.find(place[1])
        if not named and publisher and _OUTLET.fullmatch(publisher):
            named = publisher
        if authors:
            self.authors = self.authors or self._people(authors)
        self.publisher = self.publisher or named
        return True

    def _people(self, names: str) -> tuple[str, ...]:
        """The names but those of publishers: "Jane Doe, Associated Press"."""
        found = author_names(names)
        outlets = [name for name in found if self._publishers.find(name)]
        if outlets:
            self.publisher = self.publisher or self._publishers.find(outlets[0])
        return tuple(name for name in found if name not in outlets)
