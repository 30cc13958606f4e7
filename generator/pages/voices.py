"""Speakers inside a sentence, and a dispute in one sentence."""

from markupsafe import Markup

from generator.pages.escaping import fill
from generator.pages.scribe import Scribe
from generator.pages.wording import capital, count, listing
from generator.records.graph import Dispute, DisputeSide
from generator.records.quotation import Stance

_MAX_VOICES = 3
_COMMON_STARTS = frozenset(
    [
        "a",
        "an",
        "the",
        "this",
        "that",
        "these",
        "those",
        "some",
        "several",
        "many",
        "most",
        "few",
        "both",
        "all",
        "any",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "another",
        "other",
        "his",
        "her",
        "their",
        "its",
        "local",
        "senior",
        "unnamed",
        "anonymous",
        "witnesses",
        "eyewitnesses",
        "residents",
        "locals",
        "villagers",
        "people",
        "women",
        "men",
        "officials",
        "fighters",
        "sources",
        "relatives",
        "analysts",
        "experts",
        "authorities",
        "reports",
        "protesters",
        "activists",
        "journalists",
        "soldiers",
        "medics",
        "rescuers",
        "police",
        "doctors",
        "neighbours",
        "workers",
        "families",
        "survivors",
    ]
)
"""First words of unnamed speakers ("Three witnesses"), which inside a sentence begin with a small letter."""


def dispute_sentence(scribe: Scribe, dispute: Dispute) -> Markup:
    """One sentence, such as: Control of the port is in dispute: asserted by A[^1], denied by B[^2]."""
    voices = [
        fill("{verb} by {who}", verb=verb, who=_voices(scribe, [s for s in dispute.sides if s.stance is stance]))
        for stance, verb in ((Stance.ASSERTS, "asserted"), (Stance.DENIES, "denied"))
        if any(side.stance is stance for side in dispute.sides)
    ]
    return fill("{topic} is in dispute: {voices}.", topic=capital(dispute.topic), voices=Markup(", ").join(voices))


def _voices(scribe: Scribe, sides: list[DisputeSide]) -> Markup:
    first: dict[str, DisputeSide] = {}
    for side in sides:
        first.setdefault(side.speaker or side.speaker_name.lower(), side)
    shown = [
        fill(
            "{who}{notes}",
            who=speaker_words(scribe, side.speaker, side.speaker_name),
            notes=scribe.cite((side.citation,)),
        )
        for side in list(first.values())[:_MAX_VOICES]
    ]
    others = len(first) - len(shown)
    return listing([*shown, count(others, "other")] if others else shown)


def speaker_words(scribe: Scribe, speaker: str | None, name: str) -> Markup:
    """A speaker inside a sentence: linked with "the" where usual, else the article's words, else "an unnamed source"."""
    if speaker:
        return scribe.the_entity(speaker)
    if not name:
        return Markup("an unnamed source")
    common = name.split(maxsplit=1)[0].lower() in _COMMON_STARTS
    return fill("{name}", name=name[:1].lower() + name[1:] if common else name)
