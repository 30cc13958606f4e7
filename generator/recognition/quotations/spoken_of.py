"""Whom a pronoun beside quoted words cannot mean: “We let Jane down,” she said is not said by Jane."""

from collections.abc import Sequence

from spacy.tokens import Token

from generator.recognition.parsing.parsed_article import ParsedArticle
from generator.recognition.quotations.quotation_sources import Source
from generator.recognition.quotations.quotation_tags import FINITE, is_tag_cue
from generator.recognition.quotations.subjects import subject_of
from generator.records.entity import EntityKind
from generator.records.mention import MentionChain, MentionForm
from generator.records.text import Span

_REACH = 60
_MAIN = frozenset({"ROOT", "parataxis"})


def chain_of_speaker(parsed: ParsedArticle, source: Source, words: Sequence[Span], *, literal: bool) -> str | None:
    """The chain of a source; for a pronoun whose person the words name, that of who spoke last before it.

    Args:
        parsed: The article.
        source: The source as printed.
        words: The words said.
        literal: Whether they stand in quotation marks; reported words may name what is the speaker's.
    """
    chain = parsed.chain_at(source.head)
    if chain is None and source.text.lower() == "it":
        return _body_before(parsed, source.head)
    if chain is None or source.head.pos_ != "PRON" or not _names(parsed, chain, words, literal=literal):
        return source.chain
    voice = _voice_before(parsed, source.head)
    other = parsed.chain_at(voice) if voice is not None else None
    if other is not None and _is_other_sex(parsed, other, source.head):
        return None
    return other.id if other is not None and other is not chain and other.kind is EntityKind.PERSON else None


def _is_other_sex(parsed: ParsedArticle, chain: MentionChain, pronoun: Token) -> bool:
    """Whether the article calls somebody "she" and the pronoun is "he", or the other way round."""
    other = {"he": {"she", "her"}, "she": {"he", "his", "him"}}.get(pronoun.lower_, set())
    called = {parsed.mentions[i].text.lower() for i in chain.mentions}
    return bool(called & other)


def _body_before(parsed: ParsedArticle, pronoun: Token) -> str | None:
    """The group that "it" goes on for: Acme said it was late. “We regret it,” it added.

    It must be whose report came last, no more than a paragraph before, and the subject of no sentence since may be
    another group or a thing.
    """
    block, sentence = parsed.block_at[pronoun.i], pronoun.sent.start
    for token in reversed(parsed.doc[max(0, pronoun.i - _REACH) : sentence]):
        if parsed.zone_at[token.i] >= 0 or token.dep_ not in {"nsubj", "nsubjpass"} or token.head.dep_ not in _MAIN:
            continue
        if not block - 1 <= parsed.block_at[token.i] <= block or not is_tag_cue(token.head):
            return None
        chain = parsed.chain_at(token)
        return chain.id if chain is not None and chain.kind is EntityKind.GROUP else None
    return None


def _names(parsed: ParsedArticle, chain: MentionChain, words: Sequence[Span], *, literal: bool) -> bool:
    if chain.kind is not EntityKind.PERSON:
        return False
    named = (parsed.mentions[i].span for i in chain.mentions if parsed.mentions[i].form is MentionForm.NAMED)
    return any(
        span.start <= name.start and name.end <= span.end and (literal or _is_meant(parsed, name))
        for name in named
        for span in words
    )


def _is_meant(parsed: ParsedArticle, name: Span) -> bool:
    """Whether a name stands for the person, not for something of theirs: "Doe would come", not "the Doe campaign"."""
    last = parsed.doc[parsed.token_at(name.end - 1)]
    return last.dep_ not in {"compound", "poss", "nmod", "amod"}


def _voice_before(parsed: ParsedArticle, pronoun: Token) -> Token | None:
    """The subject of the last reporting verb before a pronoun in its paragraph."""
    block = parsed.block_at[pronoun.i]
    for token in reversed(parsed.doc[max(0, pronoun.i - _REACH) : pronoun.i]):
        if (
            parsed.block_at[token.i] == block
            and parsed.zone_at[token.i] < 0
            and token.tag_ in FINITE
            and is_tag_cue(token)
        ):
            return subject_of(token)
    return None
