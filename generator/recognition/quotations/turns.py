"""Whether the word passes to another between two quoted stretches of a paragraph."""

from generator.recognition.parsing.parsed_article import ParsedArticle
from generator.recognition.quotations.according_to import according_source
from generator.recognition.quotations.attributions import Attribution
from generator.recognition.quotations.quotation_tags import FINITE, is_tag_cue
from generator.recognition.quotations.quoted_speech import ZoneContext
from generator.recognition.words.reporting_verbs import CUES
from generator.records.entity import EntityKind

_MAIN = frozenset({"ROOT", "conj", "ccomp"})
_NAMING = frozenset({"PROPN", "NOUN"})


def turns_to_another(context: ZoneContext, attribution: Attribution) -> bool:
    """Whether a sentence between the two is about the other of a he and a she: “…,” she said. He shrugs. “…”."""
    said = attribution.source.lower_ if attribution.source is not None else ""
    subjects = [
        t.lower_ for t in context.preceding if t.dep_ == "nsubj" and t.head.dep_ == "ROOT" and t.head != attribution.cue
    ]
    return bool(subjects) and {said, subjects[-1]} == {"he", "she"}


def tells_of_another(context: ZoneContext, parsed: ParsedArticle, attribution: Attribution) -> bool:
    """Whether the sentence before a stretch is about another person by name: “…,” said Doe. Roe stays calm. “…”.

    The words may then be either's.
    """
    said = parsed.chain_at(attribution.source) if attribution.source is not None else None
    subjects = [t for t in context.preceding if t.dep_ == "nsubj" and t.head.dep_ == "ROOT" and t.pos_ == "PROPN"]
    other = parsed.chain_at(subjects[-1]) if subjects else None
    return (
        other is not None
        and other is not said
        and other.kind is EntityKind.PERSON
        and subjects[-1].head != attribution.cue
    )


def another_speaks(parsed: ParsedArticle, start: int, end: int, attribution: Attribution) -> bool:
    """Whether somebody else is reported between two stretches: “…,” said Doe. Roe thought it fair. “…”.

    Args:
        parsed: The article.
        start: The token behind the first stretch.
        end: The first token of the second.
        attribution: Who said the first.
    """
    if attribution.source is None:
        return False
    said = parsed.chain_at(attribution.source)
    for token in parsed.doc[start:end]:
        whose = according_source(token)
        if whose is not None and parsed.zone_at[token.i] < 0 and parsed.chain_at(whose) is not said:
            return True
        acts = is_tag_cue(token) or token.lemma_ in CUES
        reports = token.tag_ in FINITE and token.dep_ in _MAIN and token != attribution.cue and acts
        subject = next((c for c in token.children if c.dep_ == "nsubj"), None) if reports else None
        if subject is None or parsed.zone_at[token.i] >= 0 or subject.pos_ not in _NAMING:
            continue
        voice = parsed.chain_at(subject)
        if voice is not said or (voice is None and subject.lower_ != attribution.source.lower_):
            return True
    return False


def goes_to_name_behind(context: ZoneContext, parsed: ParsedArticle, attribution: Attribution) -> bool:
    """Whether a comma hands the words on to somebody else, named at once behind them: “…,” said Doe. “…,” Roe.

    Where the report itself was lost, what stands there still says that they are not the first one's.
    """
    said = parsed.chain_at(attribution.source) if attribution.source is not None else None
    named = (parsed.chain_at(token) for token in context.after if token.pos_ == "PROPN")
    return context.last == "," and any(chain is None or chain is not said for chain in named)
