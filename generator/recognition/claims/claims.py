"""Claims: what a source says is, or is not, so. Two of opposite stance about one thing are a dispute."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from generator.recognition.claims.answers import Answer, alike, find_answers
from generator.recognition.claims.charge import Charge
from generator.recognition.claims.charges import find_charges
from generator.recognition.claims.claim_voice import Voice, is_open
from generator.recognition.claims.denials import find_denials
from generator.recognition.claims.denied_things import Denial
from generator.recognition.claims.dispute_words import DENIALS
from generator.recognition.claims.predications import Predication, predications
from generator.recognition.claims.topics import Topic, topic_of
from generator.recognition.parsing.parsed_article import ParsedArticle, parsed_article
from generator.recognition.parsing.sentences import sentence_span
from generator.recognition.quotations.quotation_sources import source_at
from generator.recognition.rule_confidence import CLAIM_RULES
from generator.records.article import Article
from generator.records.mention import Mention, MentionChain
from generator.records.provenance import Provenance
from generator.records.quotation import Claim, Quotation, Stance


def find_claims(
    doc: Doc,
    article: Article,
    quotations: Sequence[Quotation],
    mentions: Sequence[Mention],
    chains: Sequence[MentionChain],
) -> tuple[Claim, ...]:
    """Find what sources assert or deny about acts of the predicate families, and charges with their denials.

    Only words that have a source count: those inside a quotation, and those that say themselves who says so ("denied
    killing X", "declared victory over Y"). What the article tells in its own voice is no claim. A charge of no family
    is a claim only together with its denial; the two share a topic.

    Args:
        doc: The parse of the whole article.
        article: The article.
        quotations: Its quotations.
        mentions: Its mentions.
        chains: Their chains; an act whose object is in no chain is left out.

    Returns:
        Claims in text order, one for each sentence, source, predicate, object and stance.
    """
    parsed = parsed_article(doc, article, mentions, chains)
    denials = find_denials(parsed, quotations)
    acts = [(act, claim) for act in predications(parsed) if (claim := _claim(parsed, act, quotations, denials))]
    acts = [(act, claim) for act, claim in acts if not _kills_itself(claim)]
    claims = [claim for _, claim in acts]
    found = find_answers(parsed, find_charges(parsed, quotations), denials)
    for together in alike(parsed, tuple(found)):
        claims += _sides(parsed, together, acts)
    unique: dict[tuple[object, ...], Claim] = {}
    for claim in sorted(claims, key=lambda claim: claim.span.start):
        thing = (claim.predicate, claim.object, claim.topic if not claim.predicate else "")
        unique.setdefault((claim.span, claim.speaker, claim.speaker_text, thing, claim.stance), claim)
    return tuple(replace(claim, id=f"{article.id}#k{number}") for number, claim in enumerate(unique.values(), start=1))


def _claim(
    parsed: ParsedArticle, act: Predication, quotations: Sequence[Quotation], denials: Sequence[Denial]
) -> Claim | None:
    quotation = _quotation_of(act, quotations)
    denied, rule = act.denied, act.rule
    denial = next((d for d in denials if d.content == act.word), None)
    if act.source is not None and (quotation is None or not _covers(quotation, act.source.idx)):
        source = source_at(parsed, act.source)
        speaker, span, text = source.chain, source.span, source.text
    elif quotation is not None and quotation.speaker_span is not None:
        speaker, span, text = quotation.speaker, quotation.speaker_span, quotation.speaker_text
        if act.source is None and _cue_denies(parsed, quotation):
            denied = not denied
    elif denial is not None and not is_open(denial.voice):
        speaker, span, text, denied = denial.voice.chain, denial.voice.span, denial.voice.text, not denied
    else:
        return None
    return Claim(
        id="",
        article_id=parsed.article.id,
        span=sentence_span(act.word.sent),
        speaker=speaker,
        speaker_span=span,
        speaker_text=text,
        predicate=act.family.name,
        subject=act.subject.id if act.subject else None,
        object=act.object.id,
        topic=act.family.topic.format(act.object.name),
        stance=Stance.DENIES if denied else Stance.ASSERTS,
        provenance=Provenance(rule=rule, confidence=CLAIM_RULES[rule], detail=f'the words "{act.word.text}"'),
    )


def _kills_itself(claim: Claim) -> bool:
    """The dead make no claims: then a pronoun was taken for the wrong person."""
    return claim.predicate == "kill" and claim.object is not None and claim.speaker == claim.object


def _sides(
    parsed: ParsedArticle, answers: Sequence[Answer], acts: Sequence[tuple[Predication, Claim]]
) -> Iterator[Claim]:
    """The sides of answers about one thing: in the family's dispute if it is of a family, else in one of their own."""
    own = []
    for answer in answers:
        told = [claim for act, claim in acts if _is_of(answer.charge, act, claim)]
        if not told:
            own.append(answer)
        for claim in told:
            stance = Stance.ASSERTS if claim.stance is Stance.DENIES else Stance.DENIES
            yield _side(claim, answer.denial.voice, answer.denial.at, stance, answer.rule)
    topics = [(topic, answer) for answer in own if (topic := topic_of(parsed, answer.about)) is not None]
    if not topics:
        return
    topic, first = next(((t, a) for t, a in topics if t.text.startswith("whether")), topics[0])
    made = _draft(parsed, topic, first.charge)
    turned = topic.turned != first.charge.opposite if first.about is first.charge else False
    asserts, denies = (Stance.DENIES, Stance.ASSERTS) if turned else (Stance.ASSERTS, Stance.DENIES)
    for answer in own:
        yield _side(made, answer.charge.voice, answer.charge.at, asserts, answer.rule)
        yield _side(made, answer.denial.voice, answer.denial.at, denies, answer.rule)


def _is_of(charge: Charge, act: Predication, claim: Claim) -> bool:
    same = claim.speaker == charge.voice.chain and claim.speaker_text == charge.voice.text
    return same and any(content == act.word or content.is_ancestor(act.word) for content in charge.contents)


def _side(claim: Claim, voice: Voice, at: Token, stance: Stance, rule: str) -> Claim:
    return replace(
        claim,
        span=sentence_span(at.sent),
        speaker=voice.chain,
        speaker_span=voice.span,
        speaker_text=voice.text,
        stance=stance,
        provenance=Provenance(rule=rule, confidence=CLAIM_RULES[rule], detail=f'the word "{at.text}"'),
    )


def _draft(parsed: ParsedArticle, topic: Topic, charge: Charge) -> Claim:
    accused = parsed.chain_at(charge.accused) if charge.accused is not None else None
    return Claim(
        id="",
        article_id=parsed.article.id,
        span=sentence_span(charge.at.sent),
        speaker=None,
        speaker_span=None,
        speaker_text="",
        predicate="",
        subject=accused.id if accused else None,
        object=None,
        topic=topic.text,
        stance=Stance.ASSERTS,
        provenance=Provenance(rule="", confidence=0),
    )


def _quotation_of(act: Predication, quotations: Sequence[Quotation]) -> Quotation | None:
    """The narrowest quotation the act is told in."""
    holding = [q for q in quotations if _covers(q, act.word.idx)]
    return min(holding, key=lambda q: sum(s.end - s.start for s in q.content), default=None)


def _covers(quotation: Quotation, position: int) -> bool:
    return any(span.start <= position < span.end for span in quotation.content)


def _cue_denies(parsed: ParsedArticle, quotation: Quotation) -> bool:
    if quotation.cue is None:
        return False
    tokens = parsed.tokens_of(quotation.cue)
    return any(parsed.doc[i].lemma_.lower() in DENIALS for i in tokens)
