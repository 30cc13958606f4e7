"""Typed values out of a YAML mapping; every wrong one is an issue and counts as not given."""

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import TypeVar

from generator.issues import Issue, error, note, warning
from generator.reading.files.suggestions import did_you_mean
from generator.reading.files.text_cleaning import find_markup, one_line
from generator.reading.files.web_addresses import is_unsafe_link, is_web_address
from generator.reading.files.written_dates import could_be_printed, is_partial_day, parse_day, parse_moment
from generator.records.source import Rights
from generator.records.text import SourceLocation
from generator.yaml_lines import Located

Choice = TypeVar("Choice", bound=StrEnum)
MARKUP_HINT = "it is shown as text, never run; take it out if it does not belong there"


class KeyReader:
    """Reads the keys of one mapping. `issues` gathers what was wrong so far.

    Args:
        mapping: The mapping; anything else counts as an empty one.
        lines: All lines of the file, for the places of keys.
    """

    def __init__(self, mapping: Located, lines: Sequence[str]) -> None:
        self.mapping = mapping
        self.issues: list[Issue] = []
        self._items = mapping.items()
        self._lines = lines

    def __contains__(self, key: str) -> bool:
        return key in self._items

    def inner(self, mapping: Located) -> "KeyReader":
        """A reader for a mapping inside this one, with issues of its own."""
        return KeyReader(mapping, self._lines)

    def location(self, key: str) -> SourceLocation:
        """Where the key's value stands; the mapping itself if it has no such key."""
        located = self._items.get(key)
        return located.location if located else self.mapping.location

    def key_locations(self) -> dict[str, SourceLocation]:
        """Where each key stands."""
        return {key: self._key_location(key) for key in self._items}

    def rename(self, names: Mapping[str, str]) -> None:
        """Take the values of other keys for those of their own names, where these are not given, with a note."""
        for other, own in names.items():
            if other in self._items and own not in self._items:
                place = self._key_location(other)
                self._items = {own if key == other else key: value for key, value in self._items.items()}
                hint = f'call it "{own}"'
                self.issues.append(note("unknown-key", f'the key "{other}" is read as "{own}"', place, hint))

    def check_known(self, known: Collection[str], meant: Mapping[str, str] | None = None) -> None:
        """Warn of keys that are not among the known ones; `meant` says what some of them are likely to be."""
        for key in self._items:
            if key not in known:
                meaning = (meant or {}).get(key.lower())
                otherwise = f"known keys: {', '.join(sorted(known))}"
                hint = f'did you mean "{meaning}"?' if meaning else did_you_mean(key, known, otherwise)
                self.issues.append(
                    warning("unknown-key", f'there is no key "{one_line(key)}"', self._key_location(key), hint)
                )

    def values(self, key: str) -> list[Located]:
        """The elements of a list; a single value counts as a list of one."""
        located = self._items.get(key)
        return located.elements() if located else []

    def text(self, key: str) -> str:
        """A line of text, "" if not given."""
        located = self._items.get(key)
        return self.scalar(located, key) if located else ""

    def texts(self, key: str) -> tuple[str, ...]:
        """Lines of text, without empty ones."""
        found = (self.scalar(element, key) for element in self.values(key))
        return tuple(text for text in found if text)

    def scalar(self, located: Located, key: str) -> str:
        """One value as a clean line of text; markup in it is noted and kept as text."""
        if isinstance(located.value, dict | list):
            self.bad_value(located, f'"{key}" takes a line of text')
            return ""
        text = one_line(located.text())
        if markup := find_markup(text):
            message = f'markup in "{key}": {markup.group(0)[:60]}'
            self.issues.append(note("raw-html", message, located.location, MARKUP_HINT))
        return text

    def day(self, key: str) -> date | None:
        """A day: YAML date, "2021-09-06" or "6 September 2021"."""
        moment = self.day_and_moment(key)
        return moment[0]

    def day_and_moment(self, key: str) -> tuple[date | None, datetime | None]:
        """A day, and the moment where the value has a time (UTC if it names no zone)."""
        day, moment = self._written_day(key)
        if day is None or could_be_printed(day):
            return day, moment
        message = f'"{key}" cannot be right: {day.isoformat()}'
        self.bad_value(self._items[key], message, "correct the year, or leave the line out if the day is not known")
        return None, None

    def _written_day(self, key: str) -> tuple[date | None, datetime | None]:
        located = self._items.get(key)
        if located is None or located.value in (None, ""):
            return None, None
        value = located.value
        if isinstance(value, datetime):
            return value.date(), value if value.tzinfo else value.replace(tzinfo=UTC)
        if isinstance(value, date):
            return value, None
        text = one_line(located.text()) if not isinstance(value, dict | list) else ""
        if day := parse_day(text):
            return day, None
        if len(text) > len("2021-09-06") and (moment := parse_moment(text)):
            return moment.date(), moment
        self.bad_value(located, f'"{key}" is no date: {text[:60]!r}', f"write it as {key}: 2021-09-06")
        return None, None

    def partial_day(self, key: str) -> str:
        """A year, month or day, as ISO text."""
        return self._checked(
            key, is_partial_day, "is no date", "write a year, a month or a day: 1996, 2021-08, 2021-08-15"
        )

    def web_address(self, key: str) -> str | None:
        """An http(s) address."""
        located = self._items.get(key)
        return self.address(located, key) if located else None

    def address(self, located: Located, key: str) -> str | None:
        """An http(s) address, or None, with an issue if there is something else."""
        text = self.scalar(located, key)
        if not text or is_web_address(text):
            return text or None
        if is_unsafe_link(text):
            message = f'"{key}" is no http or https address and was dropped: {text[:60]!r}'
            self.issues.append(warning("unsafe-link", message, located.location, "give an http or https address"))
        else:
            self.bad_value(located, f'"{key}" is no web address: {text[:60]!r}', "begin it with https://")
        return None

    def choice(self, key: str, options: type[Choice], otherwise: Choice | None = None) -> Choice | None:
        """One of the values of an enumeration; `otherwise` in place of a wrong one, None if there is no value."""
        text = self.text(key).lower()
        found = next((option for option in options if option.value == text), None)
        if found is not None or key not in self or self._items[key].value in (None, ""):
            return found
        until = f'; until it is mended "{otherwise}" counts' if otherwise else ""
        if text:
            names = [option.value for option in options]
            hint = did_you_mean(text, names, f"one of: {', '.join(names)}")
            self.bad_value(self._items[key], f'"{key}" cannot be {text[:60]!r}{until}', hint)
        return otherwise

    def rights(self) -> Rights | None:
        """What may be shown; where it cannot be understood, as little as there is: it may be a takedown."""
        return self.choice("rights", Rights, Rights.LINK)

    def matching(self, key: str, pattern: re.Pattern[str], wrong: str, hint: str) -> str:
        """A line of text that the pattern matches in full."""
        return self._checked(key, lambda text: pattern.fullmatch(text) is not None, wrong, hint)

    def bad_value(self, located: Located, message: str, hint: str = "") -> None:
        """Record that a value is wrong."""
        self.issues.append(error("bad-value", message, located.location, hint))

    def _checked(self, key: str, is_right: Callable[[str], bool], wrong: str, hint: str) -> str:
        text = self.text(key)
        if text and not is_right(text):
            self.bad_value(self._items[key], f'"{key}" {wrong}: {text[:60]!r}', hint)
            return ""
        return text

    def _key_location(self, key: str) -> SourceLocation:
        value = self._items[key].location
        pattern = re.compile(rf"(?:^|[\s{{,])([\"']?{re.escape(key)}[\"']?)\s*:")
        for number in range(value.line, max(self.mapping.location.line, 1) - 1, -1):
            line = self._lines[number - 1] if number <= len(self._lines) else ""
            if match := pattern.search(line):
                return SourceLocation(path=value.path, line=number, column=match.start(1) + 1)
        return value
