"""How and where something was said: "in a letter", "on Twitter", "at a news conference"."""

from spacy.tokens import Token

from generator.recognition.parsing.parsed_article import ParsedArticle
from generator.recognition.quotations.attributions import Attribution
from generator.recognition.words.reporting_verbs import PLATFORMS, VEHICLES
from generator.records.text import Span

_PREPOSITIONS = frozenset({"in", "on", "at", "during", "via", "by", "through"})
_WITHIN = frozenset({"DET", "ADJ", "NOUN", "ADP", "NUM", "ADV", "VERB", "PART", "PRON"})
_LONGEST = 12


def occasion_of(parsed: ParsedArticle, attribution: Attribution) -> Span | None:
    """The words that say how it was said.

    They hang on the cue ("said in a statement"), open its sentence ("In a recording posted online, she said …") or,
    where the paragraph is only quotation and pronoun, that of the paragraph before, or they are the source itself
    ("a tweet from …").
    """
    cue, source = attribution.cue, attribution.source
    if source is not None and source.lemma_.lower() in VEHICLES and source.pos_ == "NOUN":
        return _characters(parsed, source.left_edge.i, source.i)
    if cue is None:
        return None
    for child in cue.children:
        if child.lower_ in _PREPOSITIONS and child.dep_ == "prep" and parsed.zone_at[child.i] < 0:
            occasion = _phrase(parsed, child.i)
            if occasion is not None:
                return occasion
    first = _first_of_sentence(parsed, cue)
    if source is not None and source.pos_ == "PRON" and parsed.zone_at[first] >= 0:
        return _phrase(parsed, _sentence_before_block(parsed, first))
    return _phrase(parsed, first)


def _first_of_sentence(parsed: ParsedArticle, cue: Token) -> int:
    first: int = cue.sent.start
    while first < cue.i and parsed.doc[first].is_space:
        first += 1
    return first


def _sentence_before_block(parsed: ParsedArticle, first: int) -> int:
    """Where the last sentence of the block before begins; `first` itself if it does not open its block."""
    position = first - 1
    while position >= 0 and parsed.block_at[position] < 0:
        position -= 1
    if position < 0 or parsed.block_at[position] == parsed.block_at[first]:
        return first
    start: int = parsed.doc[position].sent.start
    return start


def _phrase(parsed: ParsedArticle, start: int) -> Span | None:
    """Read In an audio recording posted on social media, from its preposition on; None if none starts here."""
    doc = parsed.doc
    if doc[start].lower_ not in _PREPOSITIONS or parsed.zone_at[start] >= 0:
        return None
    carrier = None
    for token in doc[start + 1 : start + _LONGEST]:
        named = token.lower_ in PLATFORMS
        if token.pos_ not in _WITHIN and not named:
            break
        if token.pos_ == "PRON" and token.tag_ != "PRP$":
            break
        if parsed.zone_at[token.i] >= 0 or (carrier is not None and token.dep_ in {"nsubj", "mark", "det"}):
            break
        if carrier is None and token.pos_ == "VERB":
            break
        if (
            named
            or (token.lemma_.lower() in VEHICLES and token.pos_ == "NOUN")
            or (carrier is not None and token.pos_ == "NOUN")
        ):
            carrier = token
    return _characters(parsed, start, carrier.i) if carrier is not None else None


def _characters(parsed: ParsedArticle, first: int, last: int) -> Span:
    return Span(start=parsed.doc[first].idx, end=parsed.doc[last].idx + len(parsed.doc[last]))
