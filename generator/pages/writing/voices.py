"""Speakers inside a sentence, and a dispute in one sentence."""

import re

from markupsafe import Markup

from generator.pages.words.escaping import fill
from generator.pages.words.wording import capital, listing, uncapital
from generator.pages.writing.scribe import Scribe
from generator.records.graph import Dispute, DisputeSide
from generator.records.quotation import Stance

_BARE_SPOKESPERSON = re.compile(
    r"(?!(?:a|an|the|one|his|her|its|their|our|another)\b)[^\s'’]+ spokes(?:man|woman|person)", re.IGNORECASE
)
"""A headline's way to name a speaker: "Port spokesman"; but "Port's spokesman" stands as it is."""
_MAX_VOICES, _FEWEST_LETTERS = 3, 2
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
        "lawmakers",
        "prosecutors",
        "investigators",
        "ministers",
        "lawyers",
        "diplomats",
        "critics",
        "opponents",
        "supporters",
        "campaigners",
        "scientists",
        "researchers",
        "historians",
        "militants",
        "rebels",
        "troops",
        "aides",
    ]
)
"""First words of unnamed speakers ("Three witnesses"), which inside a sentence begin with a small letter."""


def dispute_sentence(scribe: Scribe, dispute: Dispute, *, most: int = _MAX_VOICES, first: str = "") -> Markup:
    """One sentence, such as: Control of the port is in dispute: asserted by A[^1], denied by B[^2].

    `most` voices of each side are named, the entity `first` before all, those with a page before those without.
    """
    return dispute_clause(scribe, dispute, most=most, first=first) + Markup(".")


def dispute_clause(scribe: Scribe, dispute: Dispute, *, most: int = _MAX_VOICES, first: str = "") -> Markup:
    """As `dispute_sentence`, without the full stop."""
    voices = [
        fill("{verb} by {who}", verb=verb, who=_voices(scribe, sides, most, first))
        for stance, verb in ((Stance.ASSERTS, "asserted"), (Stance.DENIES, "denied"))
        if (sides := [side for side in dispute.sides if side.stance is stance])
    ]
    return fill("{topic} is in dispute: {voices}", topic=capital(dispute.topic), voices=Markup(", ").join(voices))


def _voices(scribe: Scribe, sides: list[DisputeSide], most: int, first: str) -> Markup:
    found: dict[str, DisputeSide] = {}
    for side in sides:
        found.setdefault(side.speaker or side.speaker_name.lower(), side)
    ranked = sorted(found.values(), key=lambda side: (side.speaker != first, side.speaker is None))
    shown = [
        fill(
            "{who}{notes}",
            who=speaker_words(scribe, side.speaker, side.speaker_name, side.citation.article_id),
            notes=scribe.cite((side.citation,)),
        )
        for side in ranked[:most]
    ]
    others = len(found) - len(shown)
    return listing([*shown, "one other" if others == 1 else "others"] if others else shown)


def speaker_words(scribe: Scribe, speaker: str | None, name: str, article: str = "") -> Markup:
    """A speaker inside a sentence: linked with "the" where usual, else the article's words, else "a speaker not named here".

    With the id of the article the first word is small if the article itself writes it so.
    """
    if speaker:
        return scribe.the_entity(speaker)
    if not is_told(name):
        return Markup("a speaker not named here")
    first = name.split(maxsplit=1)[0]
    common = first.lower() in _COMMON_STARTS or (article and _is_small_in(scribe.library.article(article).text, first))
    the = "the " if _BARE_SPOKESPERSON.fullmatch(name) else ""
    return fill("{the}{name}", the=the, name=uncapital(name) if common else name)


def is_told(name: str) -> bool:
    """Whether the article's words for a speaker say anything: they may be none, or a stray mark."""
    return sum(map(str.isalpha, name)) >= _FEWEST_LETTERS


def _is_small_in(text: str, word: str) -> bool:
    """Whether the text has a word, which begins a sentence with a capital, with a small letter too."""
    return word[1:].islower() and re.search(rf"\b{re.escape(uncapital(word))}\b", text) is not None
