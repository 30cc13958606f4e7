"""Events: those editors keep a page on, and the dated sentences of the articles."""

import calendar
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from generator.graph.citations import Evidence, best_citations
from generator.graph.knowledge_graph import Coverage
from generator.records.dates import DateMention, DatePrecision, DateRange
from generator.records.entity import CuratedEntity, Entity, EntityKind
from generator.records.graph import Event

_EXACT = (DatePrecision.DAY, DatePrecision.SPAN, DatePrecision.MONTH)
_ISO = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")


def build_events(
    evidence: Sequence[Evidence], entities: Mapping[str, Entity], coverage: Mapping[str, Sequence[Coverage]]
) -> tuple[Event, ...]:
    """Curated events and dated sentences, by date, then id; events without a date come last."""
    curated = (entity.curated for entity in entities.values() if entity.curated)
    events = [
        _curated_event(event, entities, coverage.get(event.id, ()))
        for event in curated
        if event.kind is EntityKind.EVENT
    ]
    for article in evidence:
        events.extend(_dated_sentences(article, entities))
    return tuple(sorted(events, key=lambda e: (e.when.start if e.when else date.max, e.id)))


def _curated_event(event: CuratedEntity, entities: Mapping[str, Entity], coverage: Sequence[Coverage]) -> Event:
    return Event(
        id=event.id,
        title=event.name,
        when=read_range(event.start, event.end),
        participants=tuple(dict.fromkeys(i for i in event.participants if i in entities)),
        places=tuple(dict.fromkeys(i for i in event.places if i in entities)),
        citations=best_citations((item.date, item.naming) for item in coverage if item.naming),
        curated=True,
    )


def read_range(start: str, end: str) -> DateRange | None:
    """Dates as editors write them ("2021", "2021-08", "2021-08-15"; an open end is the start) as a range; else None."""
    first, last = _days(start), _days(end) if end else _days(start)
    if first is None or last is None or last[1] < first[0]:
        return None
    precision = first[2] if first[:2] == last[:2] else DatePrecision.SPAN
    return DateRange(start=first[0], end=last[1], precision=precision)


def _days(text: str) -> tuple[date, date, DatePrecision] | None:
    match = _ISO.fullmatch(text.strip())
    if match is None:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        if year is not None and month and day:
            return date(year, month, day), date(year, month, day), DatePrecision.DAY
        if year is not None and month:
            last = calendar.monthrange(year, month)[1]
            return date(year, month, 1), date(year, month, last), DatePrecision.MONTH
        return date(year or 0, 1, 1), date(year or 0, 12, 31), DatePrecision.YEAR
    except ValueError:
        return None


def _dated_sentences(evidence: Evidence, entities: Mapping[str, Entity]) -> Iterable[Event]:
    named = evidence.mentions_by_sentence()
    dated: dict[int, DateMention] = {}
    for mention in evidence.found.dates:
        sentence = evidence.sentence_at(mention.span.start)
        if sentence is not None and mention.when and mention.when.precision in _EXACT and sentence in named:
            best = dated.get(sentence)
            if best is None or _exactness(mention) < _exactness(best):
                dated[sentence] = mention
    for sentence, mention in sorted(dated.items()):
        span = evidence.found.sentences[sentence]
        citation = evidence.cite_sentence(span.start)
        here = dict.fromkeys(entity for _, entity in named[sentence])
        places = tuple(i for i in here if entities[i].kind is EntityKind.PLACE)
        if citation:
            yield Event(
                id=f"{evidence.article.id}#s{sentence + 1}",
                title=" ".join(citation.exact.split()),
                when=mention.when,
                participants=tuple(i for i in here if i not in places),
                places=places,
                citations=(citation,),
            )


def _exactness(mention: DateMention) -> int:
    return _EXACT.index(mention.when.precision) if mention.when else len(_EXACT)
