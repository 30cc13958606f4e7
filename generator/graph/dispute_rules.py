"""Disputes: claims of opposite stance about one thing, by different speakers, within one story's time."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from generator.graph.citations import Evidence
from generator.graph.decision_places import DecidedPlaces
from generator.graph.quotation_rules import speaker_name, speaker_of
from generator.records.decision import DisputeDecision
from generator.records.entity import Entity
from generator.records.graph import Dispute, DisputeSide
from generator.records.provenance import Citation
from generator.records.quotation import Claim, Stance
from generator.slugs import free_slug, slug_of

STORY_DAYS = timedelta(days=30)
"""Claims further apart than this answer each other no longer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Voice:
    """One claim with its speaker, subject and object as entities.

    Attributes:
        matter: What the claim is about: verb family and object.
        decided: An editor's word that this is (True) a side of a dispute.
    """

    claim: Claim
    matter: tuple[str, str]
    subject: str | None
    thing: str | None
    speaker: str | None
    speaker_name: str
    day: date | None
    citation: Citation
    decided: bool


def build_disputes(
    evidence: Sequence[Evidence], entities: Mapping[str, Entity], decided: DecidedPlaces[DisputeDecision]
) -> tuple[Dispute, ...]:
    """Disputes, by id.

    Claims of one verb family about one object, with no two different subjects, make a dispute if one asserts and
    another speaker denies. Claims by nobody at all are no voices. An editor can take a claim out, or vouch for it.
    """
    matters: defaultdict[tuple[str, str], list[_Voice]] = defaultdict(list)
    for article in sorted(evidence, key=lambda item: (item.day, item.article.id)):
        for voice in _voices(article, entities, decided):
            matters[voice.matter].append(voice)
    disputes: dict[str, Dispute] = {}
    for matter in sorted(matters):
        for story in _stories(matters[matter]):
            for voices in _same_subject(story):
                if _opposed(voices):
                    dispute = _dispute(voices, disputes)
                    disputes[dispute.id] = dispute
    return tuple(disputes[identifier] for identifier in sorted(disputes))


def _voices(
    evidence: Evidence, entities: Mapping[str, Entity], decided: DecidedPlaces[DisputeDecision]
) -> Iterable[_Voice]:
    for claim in evidence.found.claims:
        decision = decided.at(evidence.article.id, claim.span)
        citation = evidence.cite_words(claim.span)
        speaker = speaker_of(evidence, claim.speaker, entities)
        name = speaker_name(speaker, claim.speaker_text, entities)
        if citation is None or not name or (decision and not decision.disputed):
            continue
        thing = evidence.entity_of_chain.get(claim.object or "")
        subject = evidence.entity_of_chain.get(claim.subject or "")
        matter = (claim.predicate or slug_of(claim.topic), thing or f"{evidence.article.id} {slug_of(claim.topic)}")
        yield _Voice(
            claim=claim,
            matter=matter,
            subject=subject,
            thing=thing,
            speaker=speaker,
            speaker_name=name,
            day=evidence.article.published,
            citation=citation,
            decided=decision is not None,
        )


def _stories(voices: Sequence[_Voice]) -> Iterable[list[_Voice]]:
    """Voices with no gap of more than STORY_DAYS between them; those without a day stay within their article."""
    dated = sorted((voice for voice in voices if voice.day), key=lambda v: (v.day or date.min, v.claim.id))
    story: list[_Voice] = []
    for voice in dated:
        if story and voice.day and story[-1].day and voice.day - story[-1].day > STORY_DAYS:
            yield story
            story = []
        story.append(voice)
    if story:
        yield story
    undated: defaultdict[str, list[_Voice]] = defaultdict(list)
    for voice in voices:
        if voice.day is None:
            undated[voice.claim.article_id].append(voice)
    yield from (undated[article_id] for article_id in sorted(undated))


def _same_subject(voices: Sequence[_Voice]) -> Iterable[list[_Voice]]:
    """Claims that one subject did it, with those that name no subject if there is one subject only."""
    subjects = sorted({voice.subject for voice in voices if voice.subject})
    if len(subjects) <= 1:
        yield list(voices)
        return
    for subject in subjects:
        yield [voice for voice in voices if voice.subject == subject]


def _who(voice: _Voice) -> str:
    return voice.speaker or f"{voice.claim.article_id} {voice.speaker_name.casefold()}"


def _opposed(voices: Sequence[_Voice]) -> bool:
    sides = {stance: {_who(v) for v in voices if v.claim.stance is stance} for stance in Stance}
    asserting, denying = sides[Stance.ASSERTS], sides[Stance.DENIES]
    if any(voice.decided for voice in voices):
        return len(asserting | denying) > 1
    return bool(asserting and denying) and len(asserting | denying) > 1


def _dispute(voices: Sequence[_Voice], others: Mapping[str, Dispute]) -> Dispute:
    first = voices[0]
    topic = first.claim.topic or first.claim.predicate
    about = {identifier for voice in voices for identifier in (voice.subject, voice.thing) if identifier}
    slug = slug_of(f"{slug_of(topic)[:40]} {first.claim.article_id}")
    return Dispute(id=free_slug(slug, others), topic=topic, about=tuple(sorted(about)), sides=_sides(voices))


def _sides(voices: Sequence[_Voice]) -> tuple[DisputeSide, ...]:
    """One side per speaker, stance and sentence; those who assert first, then by date and place."""
    sides: dict[tuple[str, Stance, str, int], DisputeSide] = {}
    for voice in voices:
        key = (_who(voice), voice.claim.stance, voice.citation.article_id, voice.citation.sentence)
        sides.setdefault(
            key,
            DisputeSide(
                speaker=voice.speaker,
                speaker_name=voice.speaker_name,
                text=" ".join(voice.citation.exact.split()),
                stance=voice.claim.stance,
                date=voice.day.isoformat() if voice.day else "",
                citation=voice.citation,
            ),
        )
    return tuple(sorted(sides.values(), key=lambda s: (s.stance is Stance.DENIES, s.date, s.citation)))
