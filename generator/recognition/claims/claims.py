"""Claims: what a source says is, or is not, so. Two of opposite stance about one thing are a dispute."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from generator.recognition.claims.claim_predicates import DENIALS
from generator.recognition.claims.denials import Contradiction, Denial, contradictions, denials
from generator.recognition.claims.predications import Predication, predications
from generator.recognition.parsing.parsed_article import ParsedArticle, parsed_article
from generator.recognition.quotations.quotation_sources import source_at
from generator.recognition.rule_confidence import CLAIM_RULES
from generator.records.article import Article
from generator.records.mention import Mention, MentionChain
from generator.records.provenance import Provenance
from generator.records.quotation import Claim, Quotation, Stance
from generator.records.text import Span

_SENTENCES_BACK = 5


def find_claims(
    doc: Doc,
    article: Article,
    quotations: Sequence[Quotation],
    mentions: Sequence[Mention],
    chains: Sequence[MentionChain],
) -> tuple[Claim, ...]:
    """Find what sources assert or deny about acts of the predicate families.

    Only words that have a source count: those inside a quotation, and those that say themselves who says so ("denied
    killing X", "declared victory over Y"). What the article tells in its own voice is no claim.

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
    claims = [claim for act in predications(parsed) if (claim := _claim(parsed, act, quotations)) is not None]
    for denial in denials(parsed):
        claims += _both_sides(parsed, denial)
    claims = [claim for claim in claims if not _kills_itself(claim)]
    claims += [c for found in contradictions(parsed) if (c := _contradicted(parsed, found, claims)) is not None]
    unique: dict[tuple[object, ...], Claim] = {}
    for claim in sorted(claims, key=lambda claim: claim.span.start):
        thing = (claim.predicate, claim.object, claim.topic if not claim.predicate else "")
        unique.setdefault((claim.span, claim.speaker, claim.speaker_text, thing, claim.stance), claim)
    return tuple(replace(claim, id=f"{article.id}#k{number}") for number, claim in enumerate(unique.values(), start=1))


def _claim(parsed: ParsedArticle, act: Predication, quotations: Sequence[Quotation]) -> Claim | None:
    quotation = _quotation_of(act, quotations)
    denied, rule = act.denied, act.rule
    if act.source is not None and (quotation is None or not _covers(quotation, act.source.idx)):
        source = source_at(parsed, act.source)
        speaker, span, text = source.chain, source.span, source.text
    elif quotation is not None and quotation.speaker_span is not None:
        speaker, span, text = quotation.speaker, quotation.speaker_span, quotation.speaker_text
        if act.source is None and _cue_denies(parsed, quotation):
            denied = not denied
    else:
        return None
    return Claim(
        id="",
        article_id=parsed.article.id,
        span=_sentence(act.word),
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


def _contradicted(parsed: ParsedArticle, found: Contradiction, claims: Sequence[Claim]) -> Claim | None:
    """The opposite of the claim another source made in this or one of the few sentences before, if there is one."""
    source, span = source_at(parsed, found.denier), _sentence(found.word)
    sentences = [s.start_char for s in parsed.doc.sents if s.start_char <= found.word.idx]
    earliest = sentences[max(0, len(sentences) - 1 - _SENTENCES_BACK)]
    before = [c for c in claims if earliest <= c.span.start < span.start and c.stance is Stance.ASSERTS]
    if not before or before[-1].speaker_span is None:
        return None
    if before[-1].speaker_text == source.text or (source.chain and before[-1].speaker == source.chain):
        return None
    return replace(
        before[-1],
        span=span,
        speaker=source.chain,
        speaker_span=source.span,
        speaker_text=source.text,
        stance=Stance.DENIES,
        provenance=Provenance(
            rule="contradiction", confidence=CLAIM_RULES["contradiction"], detail=f'the word "{found.word.text}"'
        ),
    )


def _both_sides(parsed: ParsedArticle, denial: Denial) -> Iterator[Claim]:
    """The charge and its denial; they share a topic and have no predicate family."""
    accused = parsed.chain_at(denial.denier)
    for head, word, stance in (
        (denial.accuser, denial.charge, Stance.ASSERTS),
        (denial.denier, denial.denial, Stance.DENIES),
    ):
        source = source_at(parsed, head)
        yield Claim(
            id="",
            article_id=parsed.article.id,
            span=_sentence(word),
            speaker=source.chain,
            speaker_span=source.span,
            speaker_text=source.text,
            predicate="",
            subject=accused.id if accused else None,
            object=None,
            topic=denial.topic,
            stance=stance,
            provenance=Provenance(
                rule=denial.rule, confidence=CLAIM_RULES[denial.rule], detail=f'the word "{word.text}"'
            ),
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


def _sentence(word: Token) -> Span:
    sentence = word.sent
    text = sentence.text
    start = sentence.start_char + len(text) - len(text.lstrip())
    return Span(start=start, end=sentence.start_char + len(text.rstrip()))
