"""Short ways to write names for the tests here."""

from generator.recognition.name_tagger.decoding import WordSpan
from generator.recognition.name_tagger.label_scheme import KINDS

SURE, WEAK, NEVER = -0.1, -0.8, -6.0


def found(start: int, end: int, kind: str, strength: float = SURE, also: dict[str, float] | None = None) -> WordSpan:
    """A name of a kind with evidence for it, little for other kinds, and what `also` says."""
    evidence = {**{str(known): NEVER for known in KINDS}, **(also or {}), kind: strength}
    kinds = [str(known) for known in KINDS]
    return WordSpan(
        start=start,
        end=end,
        kind_index=kinds.index(kind),
        evidence=tuple(evidence[known] for known in kinds),
    )


def shown(text: str, names: list[WordSpan]) -> list[tuple[str, str]]:
    """The words and kinds of names."""
    words = text.split()
    return [(" ".join(words[name.start : name.end]), KINDS[name.kind_index]) for name in names]
