"""Who makes or denies a charge, as the article names them."""

from dataclasses import dataclass

from spacy.tokens import Token

from generator.recognition.parsing.parsed_article import ParsedArticle
from generator.recognition.quotations.quotation_sources import source_at
from generator.recognition.quotations.subjects import subject_of
from generator.recognition.words.kind_words import GROUP_NOUNS
from generator.recognition.words.person_words import KIN, is_calling
from generator.recognition.words.reporting_verbs import VEHICLES
from generator.recognition.words.word_tables import words
from generator.records.mention import MentionChain
from generator.records.quotation import Quotation
from generator.records.text import Span

_NOBODY = words("who which that one some many others few several most all both none other another people somebody")
_MANY = words("spate number group string series handful dozen majority pair trio host half")
_SPEAKERS = words(
    "accuser advocate ally authority backer campaign camp community country crew detractor expert faction family force "
    "insider insurgent loyalist monitor nation neighbor opponent opposition relative "
    "rival separatist skeptic source staff state investigator medium press medic survivor ministry embassy palace mission"
)
_SPEAKING_FOR = words(
    "attorney barrister campaign counsel lawyer office representative solicitor spokesman spokesperson spokeswoman team"
)
_LONGEST_ACRONYM = 5
_POSSESSIVES = words("his her its their my our your")


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """The words that name a speaker, and the chain of who that is, or None."""

    chain: str | None
    span: Span
    text: str


def voice_at(parsed: ParsedArticle, head: Token | None) -> Voice | None:
    """The speaker a noun names; None for a pronoun in no chain, for "some" and for "many", which name nobody.

    Words that carry speech stand for whoever sends them out: "the dean published a letter disputing it".
    """
    if head is None or head.lower_ in _NOBODY or head.pos_ in {"NUM", "VERB", "AUX", "ADJ"}:
        return None
    source = source_at(parsed, head)
    sender = subject_of(head.head) if head.dep_ == "dobj" else head
    if source.chain is None and head.lemma_.lower() in VEHICLES and sender != head:
        return voice_at(parsed, sender)  # but "the minister quoted a study" is the study's word
    if source.chain is None and not can_speak(head):
        return None
    return Voice(chain=source.chain, span=source.span, text=source.text)


def can_speak(noun: Token) -> bool:
    """Whether a noun that is no known name can be somebody who speaks, or carries somebody's words."""
    if noun.pos_ == "PROPN":
        return True
    lemma = noun.lemma_.lower()
    if noun.pos_ != "NOUN":
        return False
    if lemma in _MANY:
        return any(can_speak(g) for c in noun.children if c.lower_ == "of" for g in c.children if g.dep_ == "pobj")
    return is_calling(lemma) or lemma in GROUP_NOUNS or lemma in VEHICLES or lemma in KIN or lemma in _SPEAKERS


def open_voice(head: Token | None) -> Voice | None:
    """The speaker behind a "he" or "she" in no chain: whom it means is left to what is denied."""
    if head is None or head.lower_ not in {"he", "she"}:
        return None
    return Voice(chain=None, span=Span(start=head.idx, end=head.idx + len(head)), text=head.text)


def is_open(voice: Voice) -> bool:
    """Whether nobody knows yet who speaks."""
    return voice.chain is None and voice.text.casefold() in {"he", "she"}


def voice_of(parsed: ParsedArticle, quotation: Quotation) -> Voice | None:
    """The speaker of a quotation, by the same measure."""
    if quotation.speaker_span is None or _is_dateline(quotation.speaker_text):
        return None
    tokens = parsed.tokens_of(quotation.speaker_span)
    if quotation.speaker is None and not any(can_speak(parsed.doc[i]) for i in tokens):
        return None
    return Voice(chain=quotation.speaker, span=quotation.speaker_span, text=quotation.speaker_text)


def _is_dateline(text: str) -> bool:
    """Whether the "speaker" is the town an article begins with, in capitals; acronyms are shorter."""
    return text.isupper() and len(text) > _LONGEST_ACRONYM


def is_same_voice(left: Voice, right: Voice) -> bool:
    """Whether both are one speaker as far as the article shows."""
    if left.chain is not None or right.chain is not None:
        return left.chain == right.chain
    return left.text.casefold() == right.text.casefold()


def chain_of(parsed: ParsedArticle, noun: Token) -> MentionChain | None:
    """The chain of a noun, or of the name right before it: "the Sunrise movement"."""
    chain = parsed.chain_at(noun)
    if chain is not None or noun.i == 0:
        return chain
    name = noun.nbor(-1)
    return parsed.chain_at(name) if name.head == noun and name.dep_ == "compound" else None


def is_about(parsed: ParsedArticle, noun: Token | None, voice: Voice) -> bool:
    """Whether a noun or pronoun means the speaker, or the one the speaker is spokesman or lawyer of."""
    if noun is None or noun.lower_ in _POSSESSIVES:
        return False
    chain = chain_of(parsed, noun)
    if chain is None:
        return voice.chain is None and source_at(parsed, noun).text.casefold() == voice.text.casefold()
    return chain.id == voice.chain or chain.id in spoken_for(parsed, voice)


def spoken_for(parsed: ParsedArticle, voice: Voice) -> frozenset[str]:
    """The chains of those a spokesman or lawyer speaks for: "Jane Doe's lawyer", "a spokesman for the port"."""
    inside = [parsed.doc[i] for i in parsed.tokens_of(voice.span)]
    if not any(token.lemma_.lower() in _SPEAKING_FOR for token in inside):
        return frozenset()
    return frozenset(chain.id for token in inside if (chain := parsed.chain_at(token)) is not None)
