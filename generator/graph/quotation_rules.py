"""Quotations with their speakers as entities, editors' word first."""

import re
from collections.abc import Iterable, Mapping, Sequence

from generator.graph.citations import Evidence
from generator.graph.decision_places import DecidedPlaces
from generator.graph.quotation_words import join_content, one_line
from generator.graph.quotation_worth import is_worth_showing
from generator.records.decision import SpeakerDecision
from generator.records.entity import Entity, EntityKind
from generator.records.graph import AttributedQuotation
from generator.records.mention import MentionForm
from generator.records.provenance import Provenance
from generator.records.quotation import Quotation, QuotationKind
from generator.records.text import Span

_NOBODY = re.compile(
    r"(?:he|she|it|they|we|i|you|who|him|her|them|his|their|me|us|that|this|these|those|which|what|all|one|another)"
    r"|no ?(?:one|body)|none|whose [a-z]+|the (?:former|latter)|[\d,.]+"
    r"|(?:each|either|neither|both)(?: (?:one|sides?|part(?:y|ies)))?"
    r"|(?:[a-z]+ )?(?:of|among) (?:them|us|you|these|those)"
    r"|(?:his|her|its|their|my|our|your)(?: [a-z]+)? (?:words?|remarks?|comments?|answers?|tone|tweets?|letters?|speech)",
    re.IGNORECASE,
)
"""Words that name nobody to a reader who does not see the sentences before: a pronoun, a share of one, its words."""
_HE = frozenset(["he", "she"])


def attribute_quotations(
    evidence: Sequence[Evidence], entities: Mapping[str, Entity], decided: DecidedPlaces[SpeakerDecision]
) -> tuple[AttributedQuotation, ...]:
    """All quotations of all articles, by date, then article and place in the text.

    Those in headings are left out, and attributions that hold no words of anybody's, unless an editor gave them a
    speaker.
    """
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
    if speaker and entities[speaker].kind is EntityKind.PERSON and _is_told_of(evidence, quotation, speaker):
        speaker = None
    if decision := decided.at(evidence.article.id, words):
        speaker = decision.speaker if decision.speaker in entities else None
        provenance = _editors_word(decision)
        name = "" if decision.speaker is None else speaker_name(speaker, "", entities)
    elif not is_worth_showing(evidence.article.text, quotation):
        return None
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
        cue=one_line(text, quotation.cue),
        occasion=one_line(text, quotation.occasion),
        date=evidence.day,
        about=_about(evidence, quotation.content),
        citation=citation,
        provenance=provenance or quotation.provenance,
    )


def _is_told_of(evidence: Evidence, quotation: Quotation, speaker: str) -> bool:
    """Whether what "he said" tells of the speaker by name, which nobody does of himself: "he said Doe would stay".

    In reported speech a description does the same ("he said the singer would stay"). Who "he" is, is then open.

    Source: principle C of binding theory, Chomsky, Lectures on Government and Binding (1981).
    """
    if quotation.speaker_text.casefold() not in _HE:
        return False
    literal = quotation.kind is QuotationKind.DIRECT
    return any(
        entity == speaker
        and (mention.form is MentionForm.NAMED or (not literal and mention.text.casefold().startswith("the ")))
        for mention, entity in evidence.mentions_in(quotation.content)
    )


def speaker_of(evidence: Evidence, chain: str | None, entities: Mapping[str, Entity]) -> str | None:
    """The entity of a speaker's chain, if it has a page."""
    entity = evidence.entity_of_chain.get(chain or "")
    return entity if entity in entities else None


def speaker_name(speaker: str | None, text: str, entities: Mapping[str, Entity]) -> str:
    """The entity's name, else the article's words for the speaker; "" where these name nobody."""
    if speaker:
        return entities[speaker].name
    name = " ".join(text.split())
    return "" if _NOBODY.fullmatch(name) else name


def _editors_word(decision: SpeakerDecision) -> Provenance:
    signature = decision.signature
    who = decision.speaker or "nobody who has a page"
    detail = f"{signature.editor or 'an editor'} decided: said by {who}"
    reason = f" ({signature.reason})" if signature.reason else ""
    return Provenance(rule="editor", detail=detail + reason, decided_at=signature.location)


def _about(evidence: Evidence, content: Iterable[Span]) -> tuple[str, ...]:
    named = {entity for mention, entity in evidence.mentions_in(content) if mention.form is MentionForm.NAMED}
    return tuple(sorted(named))
