"""What is wrong, where, and what to do about it. Issues are values: found anywhere, shown together at the end."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from generator.records.text import SourceLocation


class Severity(StrEnum):
    """An error fails `cuttings check`; a warning fails only `--strict`; a note never does."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


CODES: Mapping[str, str] = {
    "unreadable-file": "A file could not be read: not UTF-8, no permission, or not a regular file.",
    "file-too-large": "A file is larger than `max_article_kilobytes` and was left out.",
    "empty-article": "An article has no text.",
    "left-out": "Lines of scraped text were taken for residue (share bars, bylines, advertisements) and left out.",
    "boilerplate": "A publisher's notices, the same in many articles (offers, credits, legal lines), were left out.",
    "not-an-article": "An HTML file holds no article text that could be found.",
    "front-matter": "The YAML header of a file is broken.",
    "unknown-key": "A key is not one of those the file may have.",
    "bad-value": "A value is not of the kind its key takes.",
    "missing-key": "A key that must be there is not.",
    "missing-date": "An article does not say when it was published.",
    "missing-publisher": "An article does not say who published it.",
    "unknown-source": "A publisher is not listed in content/sources.yml.",
    "duplicate-id": "Two files claim the same id.",
    "duplicate-article": "Two articles have the same address or nearly the same text.",
    "foreign-language": "An article is not in the language that the language model reads.",
    "recognition-failed": "A fault of the program: nothing could be recognised in an article; the others are not touched.",
    "unsafe-path": "A path or id tries to leave its folder.",
    "unsafe-link": "A link is not http, https or mailto, and was dropped.",
    "raw-html": "Markup in an article or page is shown as text, not run.",
    "refused-inline": "A page of the built site holds a script or style that the content security policy refuses.",
    "unknown-entity": "A decision, link or key names an entity that does not exist.",
    "unmatched-name": "A curated name is printed in no article.",
    "unmatched-decision": "A decision's words are not in the article it names.",
    "contradiction": "Two decisions cannot both hold.",
    "broken-link": "A [[wiki link]] leads nowhere.",
    "changed-citation": "A cited sentence changed or went since the last build.",
    "hand-edited": "A generated file was changed by hand; it was kept and not overwritten.",
    "foreign-file": "A page people wrote stands where a generated page would go; it was kept.",
    "ledger": "The id ledger is damaged.",
    "one-or-two": "A page may be of two people: only a common name joins articles that tell of different things.",
    "name-clash": "Two entities of one kind have the same name; their pages are told apart by number.",
}
"""One row per issue code; the sentence a user sees is written where the issue is found."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """One thing for a person to look at.

    Attributes:
        code: A key of CODES.
        message: What is wrong, with the words concerned.
        hint: What to do; may be empty only where the message already says it.
    """

    code: str
    severity: Severity
    message: str
    location: SourceLocation
    hint: str = ""

    def __post_init__(self) -> None:
        if self.code not in CODES:
            raise ValueError(f"unknown issue code {self.code!r}")

    def __str__(self) -> str:
        """`path:line:column: severity[code]: what; hint: what to do`."""
        place = f"{self.location.path}:{self.location.line}:{self.location.column}"
        hint = f"; hint: {self.hint}" if self.hint else ""
        return f"{place}: {self.severity}[{self.code}]: {self.message}{hint}"


class GeneratorError(Exception):
    """The program cannot go on: a broken machine, settings file or installation. `hint` says what to do."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


def sort_issues(issues: Iterable[Issue]) -> tuple[Issue, ...]:
    """Issues by path, line and column, equal ones once."""
    unique = dict.fromkeys(issues)
    return tuple(sorted(unique, key=lambda i: (i.location, i.severity, i.code, i.message)))


def count_severity(issues: Iterable[Issue], severity: Severity) -> int:
    """How many issues have this severity."""
    return sum(issue.severity is severity for issue in issues)


def error(code: str, message: str, location: SourceLocation, hint: str = "") -> Issue:
    """An issue of severity ERROR."""
    return Issue(code=code, severity=Severity.ERROR, message=message, location=location, hint=hint)


def warning(code: str, message: str, location: SourceLocation, hint: str = "") -> Issue:
    """An issue of severity WARNING."""
    return Issue(code=code, severity=Severity.WARNING, message=message, location=location, hint=hint)


def note(code: str, message: str, location: SourceLocation, hint: str = "") -> Issue:
    """An issue of severity NOTE."""
    return Issue(code=code, severity=Severity.NOTE, message=message, location=location, hint=hint)
