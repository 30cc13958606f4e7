"""How sure each rule is: its measured share of right answers."""

from collections.abc import Mapping

QUOTATION_RULES: Mapping[str, float] = {
    "cue-after": 0.9,
    "cue-before": 0.85,
    "according-to": 0.6,
    "colon-before": 0.6,
    "same-quotation": 0.9,
    "same-paragraph": 0.9,
    "next-in-paragraph": 0.9,
    "subject-of-sentence-before": 0.7,
    "paragraph-before": 0.7,
    "voice-of-paragraph-before": 0.7,
    "name-after-dash": 0.9,
    "subject-after-comma": 0.7,
    "clause-before-cue": 0.8,
    "clause-after-cue": 0.6,
    "parenthetical-cue": 0.5,
    "cue-after-clause": 0.5,
    "clause-of-cue": 0.5,
    "infinitive-of-cue": 0.4,
    "clause-of-noun": 0.5,
    "object-of-cue": 0.3,
    "name-given": 0.5,
}
"""Rule to the share of its quotations whose content and source are both right (PolNeAR, development half)."""

CLAIM_RULES: Mapping[str, float] = {
    "object-of-verb": 0.9,
    "subject-of-verb": 0.9,
    "verb-and-noun": 0.9,
    "involvement": 0.9,
    "denied-charge-of-another": 0.9,
    "denied-accusation": 0.9,
}
"""Rule to the share of its claims whose source, object and stance are all right."""
