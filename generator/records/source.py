"""Publishers and what may be shown of their articles."""

from dataclasses import dataclass
from enum import StrEnum

from generator.records.text import SourceLocation


class Rights(StrEnum):
    """How much of an article the site may show, from all of it down to a bare link."""

    FULL = "full"
    EXCERPT = "excerpt"
    SENTENCE = "sentence"
    LINK = "link"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A publisher, from `content/sources.yml`."""

    name: str
    location: SourceLocation
    home: str | None = None
    rights: Rights = Rights.EXCERPT
