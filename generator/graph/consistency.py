"""Checks of the finished graph against what editors wrote: one function each, issues out."""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from generator.graph.event_grouping import read_range
from generator.issues import Issue, error, warning
from generator.records.decision import SpeakerDecision
from generator.records.entity import CuratedEntity, Entity
from generator.records.provenance import Citation
from generator.records.stage_results import Content


def check_graph(content: Content, entities: Mapping[str, Entity]) -> tuple[Issue, ...]:
    """Everything the checks find."""
    return (
        *check_curated_ids(content, entities),
        *check_part_of_rings(content),
        *check_event_dates(content),
        *check_speaker_ids(content.decisions.speaker, entities),
    )


def check_curated_ids(content: Content, entities: Mapping[str, Entity]) -> Iterable[Issue]:
    """Ids in front matter that lead to no page."""
    for curated in content.curated:
        for key, identifiers in _named_ids(curated):
            for identifier in identifiers:
                if identifier not in entities:
                    location = curated.key_locations.get(key, curated.location)
                    message = f'"{key}" of "{curated.name}" names "{identifier}", which does not exist'
                    yield error("unknown-entity", message, location, nearest(identifier, entities))


def _named_ids(curated: CuratedEntity) -> Iterable[tuple[str, tuple[str, ...]]]:
    yield "part_of", (curated.part_of,) if curated.part_of else ()
    yield "places", curated.places
    yield "participants", curated.participants
    yield "roles", tuple(role.group for role in curated.roles if role.group)


def nearest(identifier: str, entities: Iterable[str]) -> str:
    """A hint that names the id most like an unknown one."""
    close = get_close_matches(identifier, sorted(entities), n=1)
    return f'did you mean "{close[0]}"?' if close else "ids are page paths, such as people/jane-doe"


def check_part_of_rings(content: Content) -> Iterable[Issue]:
    """Places or groups that are, by way of others, part of themselves."""
    whole = {curated.id: curated.part_of for curated in content.curated if curated.part_of}
    where = {curated.id: curated for curated in content.curated}
    for start in sorted(whole):
        way, step = [start], whole[start]
        while step in whole and step not in way:
            way.append(step)
            step = whole[step]
        if step == start and start == min(way):
            location = where[start].key_locations.get("part_of", where[start].location)
            message = f"these are part of each other in a ring: {' → '.join((*way, start))}"
            yield error("contradiction", message, location, "take part_of out of one of them")


def check_event_dates(content: Content) -> Iterable[Issue]:
    """Dates of curated events that cannot be read, or end before they start."""
    for curated in content.curated:
        if curated.start and read_range(curated.start, curated.end) is None:
            location = curated.key_locations.get("start", curated.location)
            message = f'"{curated.start}" to "{curated.end or curated.start}" is no span of time'
            yield warning("bad-value", message, location, "write 2021, 2021-08 or 2021-08-15, the earlier date first")


def check_speaker_ids(decisions: Iterable[SpeakerDecision], entities: Mapping[str, Entity]) -> Iterable[Issue]:
    """Decisions that give words to an entity without a page."""
    for decision in decisions:
        if decision.speaker is not None and decision.speaker not in entities:
            message = f'no entity has the id "{decision.speaker}"'
            yield error("unknown-entity", message, decision.signature.location, nearest(decision.speaker, entities))


def verify_citations(citations: Iterable[Citation], texts: Mapping[str, str]) -> None:
    """Make sure that every citation quotes its article exactly.

    Raises:
        ValueError: One does not; that is a fault of the program, never of the content.
    """
    for citation in citations:
        if texts[citation.article_id][citation.span.start : citation.span.end] != citation.exact:
            raise ValueError(f"citation of {citation.article_id} does not quote it: {citation.exact!r}")
