"""Who said what stands in quotation marks: the ordered RULES."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from generator.recognition.parsing.parsed_article import ParsedArticle
from generator.recognition.quotations.according_to import according_source
from generator.recognition.quotations.attributions import Attribution
from generator.recognition.quotations.interviewee import interviewee
from generator.recognition.quotations.next_acts import has_subject
from generator.recognition.quotations.quotation_tags import (
    FINITE,
    cue_before,
    first_cue,
    says_more,
    source_beside,
)
from generator.recognition.quotations.quoted_speech import ZoneContext
from generator.recognition.quotations.subjects import is_passive, may_speak, subject_of
from generator.recognition.quotations.turns import (
    another_speaks,
    goes_to_name_behind,
    tells_of_another,
    turns_to_another,
)
from generator.recognition.quotations.voices import another_reports, is_main, last_voice, who_reports
from generator.recognition.words.reporting_verbs import Frame, cue_word
from generator.records.entity import EntityKind
from generator.records.mention import MentionForm

_ASKED = frozenset({"ask", "question", "quiz", "press", "challenge", "tell"})
_DASH_AND_NAME = re.compile(r"\s*(?:[-–—―]|--)\s*(?:[A-Z][\w.'’-]*\s*){1,6}")


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """A quoted stretch among the others, and the sources found so far."""

    here: ZoneContext
    all: Sequence[ZoneContext]
    found: dict[int, Attribution]
    parsed: ParsedArticle


def attribute_zones(contexts: Sequence[ZoneContext], parsed: ParsedArticle) -> dict[int, Attribution]:
    """Name the source of quoted stretches.

    LOCAL_RULES look at the words beside each stretch; CONTINUITY_RULES then give what is left to the source of a
    neighbour. In each table the first rule that names a source wins and becomes the provenance.

    Args:
        contexts: One per zone, in order.
        parsed: The article; a neighbour's source whom the quoted words themselves name did not say them.

    Returns:
        Zone number to attribution (without content); a zone that nobody is known to have said is missing.

    Source: nearest reporting verb after Krestel, Bergler and Witte (LREC 2008); terms after PARC 3.0 (LREC 2016).
    """
    found: dict[int, Attribution] = {}
    answering = interviewee(parsed) if any(context.zone.answer for context in contexts) else None
    for context in contexts:
        if context.zone.answer:
            if answering is not None:
                found[context.number] = Attribution(rule="interview-answer", cue=None, source=answering)
            continue
        attribution = next((a for rule in LOCAL_RULES if (a := rule(context)) is not None), None)
        if attribution is not None:
            found[context.number] = attribution
    for context in contexts:
        if context.number not in found and not context.zone.answer:
            place = Neighbourhood(context, contexts, found, parsed)
            attribution = next((a for rule in CONTINUITY_RULES if (a := rule(place)) is not None), None)
            if attribution is None or goes_to_name_behind(context, parsed, attribution):
                continue
            if _goes_on_for_pronoun(attribution) or not _is_spoken_of(parsed, context, attribution):
                found[context.number] = attribution
    return found


# ---- beside the quoted words --------------------------------------------------------------------------------------


def _cue_after(context: ZoneContext) -> Attribution | None:
    """Say who in “…,” she said; “…,” said Jane Doe."""
    if context.last == "." and context.after and context.after[0].text[:1].isupper():
        return None
    cue = first_cue(context.after)
    if cue is None or (context.last in "?!" and says_more(context.after[0], cue)):
        return None
    if next(token for token in context.after if not token.is_punct).tag_ == "CC" and not has_subject(cue):
        return None  # plays it down, “turns up the fear,” and stresses …: one more thing that somebody else does
    if not context.is_closed_off and (cue.i != context.after[0].i or cue.tag_ not in FINITE):
        return _whole_report(context, cue)
    source = source_beside(context.after, cue)
    return Attribution(rule="cue-after", cue=cue, source=source) if source is not None else None


def _whole_report(context: ZoneContext, cue: Token) -> Attribution | None:
    """Say who in “…” the letter reads: without a comma, but who reports is all that follows."""
    behind = [token for token in context.after if not token.is_punct]
    subject = next((c for c in cue.lefts if c.dep_ == "nsubj"), None)
    whole = subject is not None and behind[-1] == cue and behind[0] == subject.left_edge
    if subject is None or not whole or not context.begins_sentence or cue.tag_ not in FINITE:
        return None
    return Attribution(rule="cue-after", cue=cue, source=subject)


def _according_to(context: ZoneContext) -> Attribution | None:
    """Say who in “…,” according to X; According to X, “…”."""
    cue = next((t for t in (*context.after[:6], *context.before) if t.lower_ == "according"), None)
    if cue is None:
        return None
    source = next((t for t in cue.doc[cue.i + 2 : cue.i + 14] if t.dep_ == "pobj"), None)
    return Attribution(rule="according-to", cue=cue, source=source) if source is not None else None


def _cue_before(context: ZoneContext) -> Attribution | None:
    """Say who in She said: “…”; she told them, “…”."""
    found = cue_before(context.before)
    return Attribution(rule="cue-before", cue=found[0], source=found[1]) if found else None


def _colon_before(context: ZoneContext) -> Attribution | None:
    """Say who in The minister on the talks: “…”; what ends in a colon hands the word to its subject."""
    if not context.before or context.before[-1].text != ":":
        return None
    if any(token.lemma_ in _ASKED and is_passive(token) for token in context.before):
        return None  # who was asked did not ask
    source = (
        _speaking_beside(context.before)
        or next((_who(t) for t in context.before if t.dep_ == "nsubj"), None)
        or next((t for t in context.before if t.pos_ == "PROPN" and t.dep_ != "pobj"), None)
    )
    return Attribution(rule="colon-before", cue=context.before[-1], source=source) if source is not None else None


def _who(subject: Token) -> Token:
    """The noun that "who" takes up: the mayor in Spelled out by the mayor, who left early: “…”."""
    return (subject_of(subject.head) or subject) if subject.tag_ == "WP" else subject


def _speaking_beside(tokens: Sequence[Token]) -> Token | None:
    """Doe in The town was calm, with the mayor Jane Doe telling reporters: “…”, whatever the parse makes of it."""
    for behind, token in zip(tokens[:0:-1], tokens[-2::-1], strict=True):
        if behind.tag_ == "VBG" and cue_word(behind.lemma_, Frame.CLAUSE) is not None:
            return token if token.pos_ == "PROPN" else None
    return None


def _name_after_dash(context: ZoneContext) -> Attribution | None:
    """Say who in “…” — Jane Doe, a line of its own as on a wall of readers' letters."""
    if context.before or not _DASH_AND_NAME.fullmatch(context.tail):
        return None
    name = next((t for t in reversed(context.after) if t.pos_ == "PROPN"), None)
    return Attribution(rule="name-after-dash", cue=None, source=name) if name is not None else None


def _transcript_turn(context: ZoneContext) -> Attribution | None:
    """Say who in JANE DOE: We leave at dawn."""
    if not context.zone.block_quote or not context.preceding or context.preceding[-1].text != ":":
        return None
    label = [token for token in context.preceding if token.is_alpha]
    source = next((t for t in reversed(label) if t.pos_ == "PROPN"), label[-1]) if label else None
    return Attribution(rule="transcript-turn", cue=None, source=source) if source is not None else None


def _subject_after_comma(context: ZoneContext) -> Attribution | None:
    """Say who in “…,” the two write; “…,” she went, and off they were: any subject behind a closing comma."""
    if context.last != "," or context.before:
        return None
    subject = next((t for t in context.after[:12] if t.dep_ == "nsubj"), None)
    return Attribution(rule="subject-after-comma", cue=subject.head, source=subject) if subject is not None else None


LOCAL_RULES: tuple[Callable[[ZoneContext], Attribution | None], ...] = (
    _transcript_turn,
    _name_after_dash,
    _cue_after,
    _according_to,
    _cue_before,
    _colon_before,
    _subject_after_comma,
)


# ---- from the neighbours ------------------------------------------------------------------------------------------


def _same_quotation(place: Neighbourhood) -> Attribution | None:
    """Another paragraph of the same quotation has a source."""
    group = (c.number for c in place.all if c.zone.group == place.here.zone.group)
    other = next((number for number in group if number in place.found), None)
    return _handed_on(place.found[other], "same-quotation") if other is not None else None


def _same_paragraph(place: Neighbourhood) -> Attribution | None:
    """Hand on the source in “…,” she said. “…”."""
    context, previous = place.here, place.here.previous
    while previous is not None and not place.all[previous].stands_alone:
        previous = place.all[previous].previous
    if previous is None or previous not in place.found or not context.begins_sentence or not context.ends_sentence:
        return None
    if context.before and context.before[-1].text == ":":
        return None  # something else leads up to it: "… with this note: “…”"
    attribution = place.found[previous]
    begin, end = place.all[previous].tokens[1], context.tokens[0]
    if tells_of_another(context, place.parsed, attribution):
        return None
    if turns_to_another(context, attribution) or another_speaks(place.parsed, begin, end, attribution):
        return None
    return _handed_on(attribution, "same-paragraph")


def _next_in_paragraph(place: Neighbourhood) -> Attribution | None:
    """Hand back the source in “…” “…,” she said."""
    following = place.here.following
    if following is None or following not in place.found or not place.here.begins_sentence:
        return None
    if any(token.is_alpha for token in place.all[following].preceding):
        return None
    return _handed_on(place.found[following], "next-in-paragraph") if place.here.opens_block else None


def _sentence_before(place: Neighbourhood) -> Attribution | None:
    """Take the subject in She was not amused. “…”."""
    context = place.here
    if context.opens_block or context.before or not context.begins_sentence or not _is_speech_like(context):
        return None
    for token in reversed(context.preceding):
        whose = according_source(token)
        if whose is not None or (token.dep_ in {"nsubj", "nsubjpass"} and is_main(token.head)):
            source = whose or who_reports(token)
            rule = "subject-of-sentence-before"
            named = place.parsed.chain_at(source) is not None
            return Attribution(rule=rule, cue=None, source=source) if named or may_speak(source) else None
    return None


def _paragraph_before(place: Neighbourhood) -> Attribution | None:
    """A paragraph that is all quotation goes on with whoever spoke last in the paragraph before."""
    context = place.here
    if not context.opens_block or not context.begins_sentence or not _is_speech_like(context):
        return None
    if context.zone.closed and not context.ends_sentence:
        return None  # a heading between marks
    quoted = place.found.get(context.number - 1)
    last = place.all[context.number - 1].zone if quoted is not None else None
    before = place.all[context.number - 1].zone if context.number else None
    if before is not None and quoted is None and context.zone.block - before.block == 1 and not before.closed:
        return None  # what it goes on with is nobody's yet
    source = last_voice(context.block_before, last.span.end if last is not None else -1)
    if source is not None:
        return Attribution(rule="voice-of-paragraph-before", cue=None, source=source)
    if quoted is None or last is None or context.zone.block - last.block > 2:
        return None
    if context.zone.block - last.block > 1 and not place.all[context.number - 1].closes_block:
        return None  # between the two is a heading, and what was told since
    if another_reports(context.block_before, last.span.end):
        return None
    return Attribution(rule="paragraph-before", cue=None, source=quoted.source)


def _is_speech_like(context: ZoneContext) -> bool:
    """Enough words, or the stop that ends a sentence: headings between paragraphs have neither."""
    return context.words > 7 or (context.words > 3 and context.last in ".!?…,")


CONTINUITY_RULES: tuple[Callable[[Neighbourhood], Attribution | None], ...] = (
    _same_quotation,
    _same_paragraph,
    _next_in_paragraph,
    _sentence_before,
    _paragraph_before,
)


def _is_spoken_of(parsed: ParsedArticle, context: ZoneContext, attribution: Attribution) -> bool:
    """Whether the quoted words name the person who is supposed to say them: then somebody else does."""
    chain = parsed.chain_at(attribution.source) if attribution.source is not None else None
    if chain is None or chain.kind is not EntityKind.PERSON:
        return False
    return any(
        parsed.mentions[index].form is MentionForm.NAMED and parsed.chain_of.get(index) is chain
        for i in range(*context.tokens)
        if (index := parsed.mention_at.get(i)) is not None
    )


def _goes_on_for_pronoun(attribution: Attribution) -> bool:
    """Whether more of what "he said" follows; whom it names then tells who he is not, for all of the words."""
    source = attribution.source
    return attribution.rule == "same-paragraph" and source is not None and source.pos_ == "PRON"


def _handed_on(attribution: Attribution, rule: str) -> Attribution:
    return Attribution(rule=rule, cue=attribution.cue, source=attribution.source)
