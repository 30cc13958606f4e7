"""How a word is written. The encoder's vocabulary knows no capitals, so it gets this beside each word piece."""

import unicodedata

PADDING, LOWER, CAPITALISED, ALL_CAPITALS, INITIAL, MIXED, DIGITS, MARK, ABBREVIATION, ACCENTED = range(10)
STYLES = ("any", "web", "reference", "social", "official")
SHAPE_COUNT = 10 + len(STYLES)


def style_shape(style: str) -> int:
    """The shape of a passage's first marker piece. It names the kind of corpus whose habits the labels follow."""
    return 10 + STYLES.index(style)


def word_shape(word: str) -> int:
    """One of the shapes above; PADDING only for special pieces, never for a word."""
    letters = [character for character in word if character.isalpha()]
    if not letters:
        return DIGITS if any(character.isdigit() for character in word) else MARK
    if len(letters) == 1 and letters[0].isupper() and len(word) <= 2:
        return INITIAL
    if not any(character.isupper() for character in letters):
        return LOWER
    if all(character.isupper() for character in letters):
        return ABBREVIATION if "." in word else ALL_CAPITALS
    if word[0].isupper() and not any(character.isupper() for character in letters[1:]):
        return ACCENTED if _has_accent(word) else CAPITALISED
    return MIXED


def _has_accent(word: str) -> bool:
    return any(unicodedata.decomposition(character) for character in word if not character.isascii())
