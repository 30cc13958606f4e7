"""Which quotations readers are shown: those whose speaker is sure enough."""

from collections.abc import Iterable

from generator.records.graph import AttributedQuotation
from generator.records.quotation import QuotationKind

SURE = 0.6
"""The share of right answers a rule must have been measured at; what people want or mean is found by weaker rules."""
SURE_OF_LITERAL_WORDS = 0.45
"""The same where some words stand in quotation marks: those are exact whatever the bounds of the rest, which most of such a
rule's errors are about; the speakers of partly literal quotations are right in 96 of 100 (PolNeAR)."""


def is_sure(quotation: AttributedQuotation) -> bool:
    """Whether the rule that found it is right often enough for the words to stand under a name."""
    partly_literal = quotation.kind is QuotationKind.MIXED
    return quotation.provenance.confidence >= (SURE_OF_LITERAL_WORDS if partly_literal else SURE)


def sure(quotations: Iterable[AttributedQuotation]) -> tuple[AttributedQuotation, ...]:
    """Those that are shown, in their order."""
    return tuple(quotation for quotation in quotations if is_sure(quotation))
