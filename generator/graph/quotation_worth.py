"""Which attributions are what somebody is shown to have said, and which only say how somebody stands to something.

Recognition marks every attribution, as its annotation scheme does: beliefs, wishes and refusals too. "She declined to
comment", "he denied the charges" and "a buyer who wanted to build" hold no words of anybody's.
"""

import re

from generator.records.quotation import Quotation, QuotationKind
from generator.records.text import Span

_DENYING = re.compile(
    r"(?:den[yi]|reject|dismiss|refut|rebut|disput|doubt|disavow|repudiat|contest|refus|declin|downplay)", re.I
)
_JUDGING = re.compile(
    r"(?:accept|critici[sz]|prais|condemn|denounc|slam|blast|endors|defend|cit|mention|refer|point|talk|speak|spoke)",
    re.I,
)
_WISHING = re.compile(r"(?:want|hop|plan|wish|intend|lik|prefer|expect|decid|offer|propos|agree)", re.I)
_WRITER = re.compile(r"(?:i|me|we|us|you)", re.I)
"""Outside quotation marks these are who writes and who reads."""
_SILENCE = re.compile(
    r"to (?:comment|respond|reply|answer|say|speak|talk|discuss|elaborate|disclose|reveal|refer|name|give|provide|confirm"
    r"|be (?:named|identified|interviewed|quoted|drawn))\b",
    re.I,
)


def needs_cue(text: str, quotation: Quotation) -> bool:
    """Whether the content is nothing without its cue.

    What a source denies, doubts or refuses would say the opposite; a charge ("the mayor of selling the quay") nothing.
    """
    if quotation.kind is QuotationKind.DIRECT:
        return False
    return quotation.provenance.rule == "charge" or bool(_DENYING.match(_at(text, quotation.cue)))


def is_worth_showing(text: str, quotation: Quotation) -> bool:
    """Whether it tells readers what somebody said, as far as the article's words say.

    Args:
        text: The article's text.
        quotation: One of its attributions; what stands in quotation marks always counts, but for a report of nobody's.
    """
    if quotation.kind is not QuotationKind.INDIRECT:
        return bool(quotation.speaker_text) or quotation.kind is QuotationKind.DIRECT
    if not quotation.speaker_text or (quotation.speaker is None and _WRITER.fullmatch(quotation.speaker_text)):
        return False
    cue, rule = _at(text, quotation.cue), quotation.provenance.rule
    if rule == "object-of-cue":
        return not (_DENYING.match(cue) or _JUDGING.match(cue))
    if rule == "infinitive-of-intention":
        silent = _DENYING.match(cue) and _SILENCE.match(_at(text, quotation.content[0]))
        return not silent and (quotation.speaker is not None or not _WISHING.match(cue))
    return True


def _at(text: str, span: Span | None) -> str:
    return text[span.start : span.end] if span else ""
