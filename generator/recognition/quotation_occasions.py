"""How and where something was said: "in a letter", "on Twitter", "at a news conference"."""

from spacy.tokens import Token

from generator.recognition.attributions import Attribution
from generator.recognition.parsed_article import ParsedArticle
from generator.recognition.reporting_verbs import PLATFORMS, VEHICLES
from generator.records.text import Span

_PREPOSITIONS = frozenset({"in", "on", "at", "during", "via", "by", "through"})


def occasion_of(parsed: ParsedArticle, attribution: Attribution) -> Span | None:
    """The words that say how it was said, if they hang on the cue or are its source ("a tweet from …")."""
    if attribution.cue is None:
        return None
    for child in attribution.cue.children:
        if child.lower_ in _PREPOSITIONS and child.dep_ == "prep" and parsed.zone_at[child.i] < 0:
            occasion = _phrase(parsed, child)
            if occasion is not None:
                return occasion
    return None


def _phrase(parsed: ParsedArticle, preposition: Token) -> Span | None:
    carrier = next((c for c in preposition.children if c.dep_ == "pobj"), None)
    if carrier is None or carrier.lemma_.lower() not in VEHICLES | PLATFORMS:
        return None
    end = carrier.right_edge.i
    for token in parsed.doc[carrier.i + 1 : end + 1]:
        if token.text in ",;:" or token.is_space or parsed.zone_at[token.i] >= 0:
            end = token.i - 1
            break
    last = parsed.doc[end]
    return Span(start=preposition.idx, end=last.idx + len(last))
