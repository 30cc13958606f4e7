"""Guesses the language of a text from its most frequent words."""

import re
from collections.abc import Iterable
from functools import cache

from justext import get_stoplist

_WORD = re.compile(r"[^\W\d_]+")
_LISTS = {
    "ar": "Arabic", "cs": "Czech", "da": "Danish", "de": "German", "el": "Greek", "en": "English", "es": "Spanish",
    "fa": "Persian", "fi": "Finnish", "fr": "French", "he": "Hebrew", "hi": "Hindi", "hu": "Hungarian",
    "id": "Indonesian", "it": "Italian", "ko": "Korean", "nb": "Norwegian_Bokmal", "nl": "Dutch", "pl": "Polish",
    "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "sv": "Swedish", "tr": "Turkish", "uk": "Ukrainian",
    "ur": "Urdu", "vi": "Vietnamese",
}  # fmt: skip
_UNSPACED = (
    (re.compile(r"[\u3040-\u30ff]"), "ja"),
    (re.compile(r"[\u4e00-\u9fff]"), "zh"),
    (re.compile(r"[\u0e00-\u0e7f]"), "th"),
)
FEWEST_WORDS = 20
SAMPLE = 400
SURE_SHARE = 0.3
LEAD = 1.3


@cache
def _frequent_words(language: str) -> frozenset[str]:
    return frozenset(word.lower() for word in get_stoplist(_LISTS[language]))


def _share(words: list[str], language: str) -> float:
    frequent = _frequent_words(language)
    return sum(word in frequent for word in words) / len(words)


def guess_language(text: str, expected: str = "en") -> str | None:
    """BCP 47 tag of the language, or None for a text that is too short or that no list fits clearly.

    The share of frequent words is compared between languages; the expected one is believed at once where it
    reaches a share usual for prose, since most articles of a library are in its language.

    Source: frequent-word language identification, after Grefenstette, "Comparing two language identification
    schemes" (JADT 1995); word lists of the justext package.
    """
    sample = text[: SAMPLE * 8]
    for script, language in _UNSPACED:
        if len(script.findall(sample)) * 4 > len(sample):
            return language
    words = [word.lower() for word in _WORD.findall(sample)[:SAMPLE]]
    if len(words) < FEWEST_WORDS:
        return None
    if expected in _LISTS and _share(words, expected) >= SURE_SHARE:
        return expected
    shares = sorted(((_share(words, language), language) for language in _other_lists(expected)), reverse=True)
    best = shares[0]
    own = _share(words, expected) if expected in _LISTS else 0.0
    return best[1] if best[0] >= SURE_SHARE and best[0] >= LEAD * own else None


def _other_lists(expected: str) -> Iterable[str]:
    return (language for language in _LISTS if language != expected)


def primary_language(tag: str) -> str:
    """The language of a BCP 47 tag without region or script: "en" of "en-GB"."""
    return re.split(r"[-_]", tag.lower(), maxsplit=1)[0]
