"""Quotations with their speakers as entities, editors' word first."""

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from generator.graph.citations import Evidence
from generator.graph.decision_places import DecidedPlaces
from generator.records.decision import SpeakerDecision
from generator.records.entity import Entity
from generator.records.graph import AttributedQuotation
from generator.records.mention import MentionForm
from generator.records.provenance import Provenance
from generator.records.quotation import Quotation
from generator.records.text import Span

_PRONOUNS = frozenset({"he", "she", "it", "they", "we", "i", "you", "who", "him", "her", "them", "his", "their"})
_WORD = re.compile(r"\w{2,}")


def attribute_quotations(
    evidence: Sequence[Evidence], entities: Mapping[str, Entity], decided: DecidedPlaces[SpeakerDecision]
) -> tuple[AttributedQuotation, ...]:
    """All quotations of all articles, by date, then article and place in the text; those in headings are left out."""
    found = [
        attributed
        for article in sorted(evidence, key=lambda item: (item.day, item.article.id))
        for quotation in article.found.quotations
        if (attributed := _attribute(article, quotation, entities, decided))
    ]
    return tuple(found)


def _attribute(
    evidence: Evidence, quotation: Quotation, entities: Mapping[str, Entity], decided: DecidedPlaces[SpeakerDecision]
) -> AttributedQuotation | None:
    words = Span(start=quotation.content[0].start, end=quotation.content[-1].end)
    citation = evidence.cite_words(words)
    if citation is None:
        return None
    speaker, name, provenance = speaker_of(evidence, quotation.speaker, entities), "", None
    if decision := decided.at(evidence.article.id, words):
        speaker = decision.speaker if decision.speaker in entities else None
        provenance = _editors_word(decision)
        name = "" if decision.speaker is None else speaker_name(speaker, "", entities)
    else:
        name = speaker_name(speaker, quotation.speaker_text, entities)
    text = evidence.article.text
    return AttributedQuotation(
        id=quotation.id,
        article_id=evidence.article.id,
        speaker=speaker,
        speaker_name=name,
        content=join_content(text, quotation),
        kind=quotation.kind,
        cue=_words(text, quotation.cue),
        occasion=_words(text, quotation.occasion),
        date=evidence.day,
        about=_about(evidence, quotation.content),
        citation=citation,
        provenance=provenance or quotation.provenance,
    )


def speaker_of(evidence: Evidence, chain: str | None, entities: Mapping[str, Entity]) -> str | None:
    """The entity of a speaker's chain, if it has a page."""
    entity = evidence.entity_of_chain.get(chain or "")
    return entity if entity in entities else None


def speaker_name(speaker: str | None, text: str, entities: Mapping[str, Entity]) -> str:
    """The entity's name, else the article's words for the speaker; a bare pronoun names nobody."""
    if speaker:
        return entities[speaker].name
    return "" if text.casefold() in _PRONOUNS else " ".join(text.split())


def _editors_word(decision: SpeakerDecision) -> Provenance:
    signature = decision.signature
    who = decision.speaker or "nobody who has a page"
    detail = f"{signature.editor or 'an editor'} decided: said by {who}"
    reason = f" ({signature.reason})" if signature.reason else ""
    return Provenance(rule="editor", detail=detail + reason, decided_at=signature.location)


def join_content(text: str, quotation: Quotation) -> str:
    """The words said; " … " between two parts where the article left words out, a space where only the cue stands."""
    parts = [_words(text, span) for span in quotation.content]
    joined = parts[0]
    for (left, right), part in zip(pairwise(quotation.content), parts[1:], strict=True):
        joined += (" … " if _left_out(text, left, right, quotation) else " ") + part
    return joined


def _left_out(text: str, left: Span, right: Span, quotation: Quotation) -> bool:
    known = [span for span in (quotation.cue, quotation.speaker_span) if span]
    if any(left.end <= span.start and span.end <= right.start for span in known):
        return False
    return bool(_WORD.search(text[left.end : right.start]))


def _words(text: str, span: Span | None) -> str:
    return " ".join(text[span.start : span.end].split()) if span else ""


def _about(evidence: Evidence, content: Iterable[Span]) -> tuple[str, ...]:
    spans = tuple(content)
    named = set()
    for index, entity in evidence.entity_of_mention.items():
        mention = evidence.found.mentions[index]
        if mention.form is MentionForm.NAMED and any(
            span.start <= mention.span.start and mention.span.end <= span.end for span in spans
        ):
            named.add(entity)
    return tuple(sorted(named))
