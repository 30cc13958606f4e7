"""Quotations: what was said, and by whom. The door of the quotation rules."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from generator.recognition.parsing.parsed_article import ParsedArticle, parsed_article
from generator.recognition.quotations.attributions import Attribution
from generator.recognition.quotations.indirect_quotations import indirect_attributions
from generator.recognition.quotations.mixed_quotations import mixed_attribution
from generator.recognition.quotations.quotation_attribution import attribute_zones
from generator.recognition.quotations.quotation_occasions import occasion_of
from generator.recognition.quotations.quotation_sources import source_at
from generator.recognition.quotations.quoted_speech import ZoneContext, zone_contexts
from generator.recognition.quotations.spoken_of import chain_of_speaker
from generator.recognition.quotations.subjects import may_speak
from generator.recognition.rule_confidence import QUOTATION_RULES
from generator.recognition.words.reporting_verbs import DENIALS
from generator.records.article import Article
from generator.records.mention import Mention, MentionChain
from generator.records.provenance import Provenance
from generator.records.quotation import Quotation, QuotationKind
from generator.records.text import Span

_ONLY_REPORTED = frozenset(
    ["object-of-cue", "clause-of-attitude", "infinitive-of-request", "infinitive-of-intention", "name-given", "charge"]
)
"""Rules by which somebody threatens or thinks something; within another's report that is the other's word."""
_MOSTLY_QUOTED = 0.88
"""From this share of characters inside quotation marks on, a quotation is direct."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Draft:
    """A quotation before it has its number."""

    attribution: Attribution
    content: tuple[Span, ...]
    quoted: tuple[Span, ...]


def find_quotations(
    doc: Doc, article: Article, mentions: Sequence[Mention], chains: Sequence[MentionChain]
) -> tuple[Quotation, ...]:
    """Find the direct, indirect and mixed quotations of an article.

    Args:
        doc: The parse of the whole article; offsets equal those of `article.text`.
        article: The article.
        mentions: All its mentions.
        chains: Their chains; a source that lies in no chain leaves `speaker` None.

    Returns:
        Quotations in text order. `confidence` is the rule's share of right answers (content and source) on the
        bench's development half, not a probability.

    Source: source, cue and content after Pareti, PARC 3.0 (LREC 2016) and Newell et al., PolNeAR (LREC 2018).
    """
    parsed = parsed_article(doc, article, mentions, chains)
    contexts = zone_contexts(parsed)
    found = attribute_zones(contexts, parsed)
    spoken = {number: attribution for number, attribution in found.items() if contexts[number].stands_alone}
    used = {a.cue.i for a in spoken.values() if a.cue is not None}
    reported = [_reported(parsed, a) for a in indirect_attributions(parsed) if a.cue is None or a.cue.i not in used]
    own = {contexts[number].zone.inner: a.cue.idx for number, a in spoken.items() if a.cue is not None}
    drafts = [d for d in reported if not _passes_on(d, own) and not _is_carried(d, reported)]
    taken = {span for draft in drafts for span in draft.quoted}
    drafts += _direct(contexts, {n: a for n, a in spoken.items() if contexts[n].zone.inner not in taken})
    left = [c for c in contexts if not c.stands_alone and c.zone.inner not in taken]
    drafts += _mixed(parsed, contexts, left, drafts)
    drafts = [draft for draft in _once(_outermost(drafts)) if not _is_readers(draft.attribution)]
    drafts.sort(key=lambda draft: (draft.content[0].start, draft.content[-1].end))
    return tuple(_quotation(parsed, number, draft) for number, draft in enumerate(drafts, start=1))


def _passes_on(draft: _Draft, cues: Mapping[Span, int]) -> bool:
    """Whether what it reports is who said the quoted words: in “…,” Jane Doe said, according to a note, they are hers."""
    content = draft.content
    said = (cues[span] for span in draft.quoted if span in cues)
    return draft.attribution.rule == "according-to" and any(
        part.start <= cue < part.end for cue in said for part in content
    )


def _is_carried(draft: _Draft, drafts: Sequence[_Draft]) -> bool:
    """Whether it only says who printed what somebody said: in Doe said it was late, according to the paper, it is hers."""
    if draft.attribution.rule != "according-to":
        return False
    start = draft.content[0].start
    spoken = (d.attribution for d in drafts if d.attribution.rule == "clause-of-cue" and d is not draft)
    return any(
        a.source is not None
        and a.source.pos_ == "PROPN"
        and a.source.sent[0].idx <= start
        and a.cue is not None
        and a.cue.dep_ == "ROOT"
        and start <= a.source.idx < a.cue.idx < draft.content[0].end
        for a in spoken
    )


def _outermost(drafts: Sequence[_Draft]) -> list[_Draft]:
    """Leave out what is reported inside another's words: "she said he thought that …" is hers."""
    drafts = [draft for draft in drafts if not _tells_the_same(draft, drafts)]
    indirect = [draft for draft in drafts if not _is_direct(draft)]
    return [
        draft
        for draft in drafts
        if draft.attribution.cue is None
        or (_is_direct(draft) and draft.attribution.rule not in _ONLY_REPORTED and not _is_read_from(draft))
        or not any(_holds(other, draft) for other in indirect if other is not draft)
    ]


def _once(drafts: Sequence[_Draft]) -> list[_Draft]:
    """The same words of two reports once, as who is known to have said them: "was reported to have said “…,” he said"."""
    known = {draft.content for draft in drafts if draft.attribution.source is not None}
    return [draft for draft in drafts if draft.attribution.source is not None or draft.content not in known]


def _holds(other: _Draft, draft: _Draft) -> bool:
    """Whether the cue of a draft stands in what another reports."""
    cue = draft.attribution.cue
    return cue is not None and any(span.start <= cue.idx < span.end for span in other.content)


def _is_read_from(draft: _Draft) -> bool:
    """Whether a thing shows or suggests it, so that the quoted words are whose report that is: "Doe said the talks show “…”"."""
    source = draft.attribution.source
    return draft.attribution.rule == "clause-of-cue" and source is not None and not may_speak(source)


def _tells_the_same(draft: _Draft, drafts: Sequence[_Draft]) -> bool:
    """Whether what a pronoun reports is a report of words: Doe told us that “it is late,” he said."""
    source = draft.attribution.source
    again = draft.attribution.rule == "cue-after-clause" and source is not None and source.pos_ == "PRON"
    told = (other for other in drafts if again and other is not draft and _is_direct(other) and _holds(draft, other))
    return any(other.content[-1] == draft.quoted[-1] for other in told)


def _is_readers(attribution: Attribution) -> bool:
    """Whether "you" are the source: what readers would say or think nobody has said."""
    return attribution.source is not None and attribution.source.lower_ == "you"


def _mixed(
    parsed: ParsedArticle, everything: Sequence[ZoneContext], contexts: Sequence[ZoneContext], drafts: Sequence[_Draft]
) -> list[_Draft]:
    """Quotations around quoted stretches that nothing has covered yet."""
    mixed: list[_Draft] = []
    taken: set[Span] = set()
    cues = {draft.attribution.cue.i for draft in drafts if draft.attribution.cue is not None}
    for context in contexts:
        attribution = mixed_attribution(context, everything) if context.zone.inner not in taken else None
        if attribution is None or attribution.cue is None or attribution.cue.i in cues:
            continue
        if attribution.source is not None and parsed.zone_at[attribution.source.i] >= 0:
            continue  # whom only quoted words name does not speak outside them
        draft = _reported(parsed, attribution)
        taken.update(draft.quoted)
        mixed.append(draft)
    return mixed


def _reported(parsed: ParsedArticle, attribution: Attribution) -> _Draft:
    """An indirect quotation, widened to take in whole the quoted parts it touches."""
    spans = [_characters(parsed, *part) for part in attribution.content]
    touched = [zone for zone in parsed.zones if any(zone.span.start < s.end and zone.span.end > s.start for s in spans)]
    inner = {zone.span: zone.inner for zone in touched}
    widened = tuple(_widened(span, [zone.span for zone in touched]) for span in spans)
    content = tuple(inner.get(span, span) for span in widened)
    return _Draft(attribution=attribution, content=content, quoted=tuple(zone.inner for zone in touched))


def _direct(contexts: Sequence[ZoneContext], spoken: dict[int, Attribution]) -> list[_Draft]:
    """Direct quotations; stretches that share a cue are the parts of one."""
    parts: dict[int, list[int]] = {}
    for number in sorted(spoken):
        cue = spoken[number].cue
        parts.setdefault(cue.i if cue is not None else -1 - number, []).append(number)
    drafts = []
    for together in parts.values():
        spans = tuple(contexts[number].zone.inner for number in together)
        surest = max(together, key=lambda number: QUOTATION_RULES[spoken[number].rule])
        drafts.append(_Draft(attribution=spoken[surest], content=spans, quoted=spans))
    return drafts


def _quotation(parsed: ParsedArticle, number: int, draft: _Draft) -> Quotation:
    attribution, article = draft.attribution, parsed.article
    source = source_at(parsed, attribution.source) if attribution.source is not None else None
    cue = attribution.cue
    return Quotation(
        id=f"{article.id}#q{number}",
        article_id=article.id,
        content=draft.content,
        kind=_kind(draft),
        quoted=draft.quoted,
        provenance=Provenance(rule=attribution.rule, confidence=QUOTATION_RULES[attribution.rule]),
        speaker=chain_of_speaker(parsed, source, draft.content, literal=_is_direct(draft)) if source else None,
        speaker_span=source.span if source else None,
        speaker_text=source.text if source else "",
        cue=Span(start=cue.idx, end=cue.idx + len(cue)) if cue is not None else None,
        occasion=occasion_of(parsed, replace(attribution, source=source.head) if source else attribution),
    )


def _kind(draft: _Draft) -> QuotationKind:
    if not draft.quoted:
        return QuotationKind.INDIRECT
    literal = _is_direct(draft) and not _is_led_up_to(draft) and not _is_denied(draft)
    return QuotationKind.DIRECT if literal else QuotationKind.MIXED


def _is_led_up_to(draft: _Draft) -> bool:
    """Whether the writer's words come first: it would be “far better to wait until the spring”."""
    return draft.content[0].start < draft.quoted[0].start - 1


def _is_denied(draft: _Draft) -> bool:
    """Whether the quoted words are what a source denies: denied “any part in it”."""
    cue = draft.attribution.cue
    return cue is not None and cue.lemma_ in DENIALS and cue.idx < draft.content[0].start


def _is_direct(draft: _Draft) -> bool:
    inside = sum(span.end - span.start for span in draft.quoted)
    return inside >= _MOSTLY_QUOTED * sum(span.end - span.start for span in draft.content)


def _characters(parsed: ParsedArticle, start: int, end: int) -> Span:
    last = parsed.doc[end - 1]
    return Span(start=parsed.doc[start].idx, end=last.idx + len(last))


def _widened(span: Span, zones: Sequence[Span]) -> Span:
    start, end = span.start, span.end
    for zone in zones:
        if zone.start < end and zone.end > start:
            start, end = min(start, zone.start), max(end, zone.end)
    return Span(start=start, end=end)
