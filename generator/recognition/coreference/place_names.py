"""How two names of places in one article compare: one short for the other, or not."""

from generator.recognition.words.gazetteers import atlas
from generator.recognition.words.word_tables import words

_LEFT_OUT = words(
    "street avenue boulevard road lane drive airport prison jail camp square prefecture district region "
    "town village peninsula"
)
"""Last words that the press leaves out once it has named a place in full."""
_PARTS = words(
    "north south east west northern southern eastern western central upper lower old new greater inner outer"
)
"""First words that tell one part of a country or town from the others."""


def is_short_place(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether the words can be the longer name without what the press leaves out.

    That is its generic word ("Doe" for "Doe Airport"), the town in front ("Doe Airport" for "London Doe Airport"), or the
    half of a divided country ("Korea"). A town or country known as such is short for nothing in it.
    """
    if not short or len(short) >= len(full) or atlas().knows(" ".join(short)) or set(short) <= _LEFT_OUT | _PARTS:
        return False
    if full[-len(short) :] == short:
        return _is_town_or_half(full[: -len(short)], full, short)
    return full[: len(short)] == short and all(word in _LEFT_OUT for word in full[len(short) :])


def _is_town_or_half(lead: tuple[str, ...], full: tuple[str, ...], short: tuple[str, ...]) -> bool:
    if lead[0] in _PARTS:
        return " ".join(full) in atlas().countries
    return short[0] not in _PARTS and atlas().knows(" ".join(lead))
