"""The sections of an entity's page that are lists: what belongs in each, how its rows are made, how many stand on the page."""

import re
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from generator.pages.parts.connections import connection_rows, neighbours
from generator.pages.parts.coverage_rows import coverage_rows
from generator.pages.parts.dispute_view import dispute_view
from generator.pages.parts.quotation_rows import quotation_rows
from generator.pages.parts.timeline_rows import timeline_rows
from generator.pages.words.wording import without_dateline
from generator.pages.writing.library import Library
from generator.pages.writing.same_words import SameWords, same_words
from generator.pages.writing.scribe import Scribe
from generator.pages.writing.sure_quotations import sure
from generator.pages.writing.voices import is_told
from generator.records.entity import Entity, EntityKind
from generator.records.graph import AttributedQuotation, Event
from generator.records.quotation import QuotationKind

_PRONOUNS = {"he": "his", "she": "her", "they": "their", "it": "its"}
_SENTENCES, _IN_A_ROW = 4, 3
_SPEAKING = frozenset([EntityKind.PERSON, EntityKind.GROUP])


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One kind of section.

    Attributes:
        slug: Name of its further pages (`people/jane-doe/coverage-2.md`) and of its template part.
        noun: What its rows are, for "All 45 quotations".
        first: How many rows stand on the entity's own page.
        records: The rows' records for an entity.
        rows: Records to rows, citing through the scribe of the page they stand on.
    """

    slug: str
    part: str
    noun: str
    first: int
    records: Callable[[Library, Entity], tuple[Any, ...]]
    rows: Callable[[Scribe, Entity, tuple[Any, ...]], tuple[Any, ...]]


def _timeline(library: Library, entity: Entity) -> tuple[Event, ...]:
    """Dated reports of the entity; for an event, the reports of its days from its places."""
    events = library.graph.events_of.get(entity.id, ())
    own = next((event for event in events if event.id == entity.id), None)
    if own is None or own.when is None:
        return tuple(e for e in events if e.when and e.id != entity.id and not _only_reports_it(library, entity, e))
    found = {
        event.id: event
        for place in own.places
        for event in library.graph.events_of.get(place, ())
        if not event.curated and event.when and own.when.start <= event.when.start and event.when.end <= own.when.end
    }
    return tuple(sorted(found.values(), key=lambda event: (event.when or own.when, event.id)))


def _only_reports_it(library: Library, entity: Entity, event: Event) -> bool:
    """Whether a group stands in the sentence only as the agency before it: "NORTHPORT (Agency) — The bridge fell"."""
    if entity.kind is not EntityKind.GROUP or event.curated or not event.citations:
        return False
    sentence = library.sentence(event.citations[0])
    told = without_dateline(sentence)
    names = "|".join(re.escape(name) for name in (entity.name, *(alias.name for alias in entity.aliases)))
    named = re.compile(rf"\b(?:{names})\b", re.IGNORECASE)
    return bool(named.search(sentence.removesuffix(told))) and not named.search(told)


def _quotations(
    library: Library, entity: Entity, found: Mapping[str, tuple[AttributedQuotation, ...]]
) -> tuple[SameWords, ...]:
    """The newest first; of one day, or of none, first those of the articles that tell most of the entity.

    Without days no article has more than a few in a row, so that the first of them show several occasions.
    """
    told = library.told_in(entity.id)
    seen: Counter[str] = Counter()
    ranked: list[tuple[str, int, int, SameWords]] = []
    groups = same_words(sure(found.get(entity.id, ())))
    for group in sorted(groups, key=lambda group: not group.date and not _is_literal(group)):
        article = group.quotations[0].article_id
        turn = 0 if group.date else seen[article] // _IN_A_ROW
        seen[article] += 1
        ranked.append((group.date, -turn, told.get(article, 0), group))
    return tuple(group for *_, group in sorted(ranked, key=lambda rank: rank[:3], reverse=True))


def _said_of(library: Library, entity: Entity) -> tuple[SameWords, ...]:
    """What others say, or what is said of a place; a sentence that reports the words of several people stands once."""
    groups = _quotations(library, entity, library.graph.quotations_about)
    shown: dict[object, SameWords] = {}
    for group in _voices_first(library, tuple(one for one in groups if not _may_be_its_own(entity, one))):
        first = group.quotations[0]
        as_sentence = not (_is_literal(group) or group.partly_shown)
        shown.setdefault((first.article_id, first.citation.sentence) if as_sentence else first.id, group)
    return tuple(shown.values())


def _may_be_its_own(entity: Entity, group: SameWords) -> bool:
    """Whether nobody knows who spoke: it may have been the person or the group itself."""
    first = group.quotations[0]
    return entity.kind in _SPEAKING and not first.speaker and not is_told(first.speaker_name)


def _is_literal(group: SameWords) -> bool:
    return group.quotations[0].kind is QuotationKind.DIRECT


def _voices_first(library: Library, groups: tuple[SameWords, ...]) -> tuple[SameWords, ...]:
    """Of one day, or of none, the words of those with a page before others, and literal ones before reported ones."""

    def rank(group: SameWords) -> tuple[str, bool, bool]:
        first = group.quotations[0]
        return group.date, first.speaker in library.pages, _is_literal(group)

    return tuple(sorted(groups, key=rank, reverse=True))


SECTIONS: Mapping[str, Section] = {
    "words": Section(
        slug="words", part="quotations", noun="quotation", first=10,
        records=lambda library, entity: _quotations(library, entity, library.graph.quotations_by_speaker),
        rows=lambda scribe, _, items: quotation_rows(scribe, items, name_speaker=False),
    ),
    "said-of": Section(
        slug="said-of", part="quotations", noun="quotation", first=6,
        records=_said_of,
        rows=lambda scribe, _, items: quotation_rows(scribe, items, name_speaker=True),
    ),
    "disputes": Section(
        slug="disputes", part="disputes", noun="dispute", first=4,
        records=lambda library, entity: library.disputes_about(entity.id),
        rows=lambda scribe, _, items: tuple(dispute_view(scribe, item, sentences=_SENTENCES) for item in items),
    ),
    "timeline": Section(
        slug="timeline", part="timeline", noun="entry", first=12,
        records=_timeline,
        rows=lambda scribe, _, items: timeline_rows(scribe, items),
    ),
    "connections": Section(
        slug="connections", part="connections", noun="connection", first=10,
        records=lambda library, entity: neighbours(library, entity.id),
        rows=lambda scribe, entity, items: connection_rows(scribe, entity.id, items),
    ),
    "coverage": Section(
        slug="coverage", part="coverage", noun="article", first=20,
        records=lambda library, entity: library.coverage(entity.id),
        rows=lambda scribe, entity, items: coverage_rows(scribe, entity.id, items),
    ),
}  # fmt: skip
"""In reading order."""


def heading(section: Section, entity: Entity) -> str:
    """The section's heading; "In her words" only where editors gave the pronouns."""
    given = (entity.curated.pronouns or "").lower().split("/")[0].strip() if entity.curated else ""
    titles = {
        "words": f"In {_PRONOUNS.get(given, 'their')} words",
        "said-of": "What others say" if entity.kind is not EntityKind.PLACE else "Named in quotations",
        "disputes": "Disputed",
        "timeline": "Timeline" if entity.kind is not EntityKind.EVENT else "Reported from those days",
        "connections": "Connections",
        "coverage": "Coverage",
    }
    return titles[section.slug]
