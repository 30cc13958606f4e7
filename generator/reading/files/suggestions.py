"""Hints of the form "did you mean"."""

from collections.abc import Iterable

from rapidfuzz import fuzz, process

from generator.page_paths import KIND_OF_FOLDER
from generator.slugs import slug_of

ENOUGH_ALIKE = 70.0


def did_you_mean(word: str, options: Iterable[str], otherwise: str = "") -> str:
    """`did you mean "title"?` if an option is much like the word, else `otherwise`."""
    best = process.extractOne(word, sorted(options), scorer=fuzz.ratio, score_cutoff=ENOUGH_ALIKE)
    return f'did you mean "{best[0]}"?' if best else otherwise


def nearest_id(text: str) -> str:
    """The entity id that a file's path, or an id with a name in place of the slug, is likely to mean; "" if none."""
    folder, _, name = text.removeprefix("content/").removeprefix("docs/").partition("/")
    slug = slug_of(name.removesuffix(".md")) if name.strip() else ""
    return f"{folder.lower()}/{slug}" if slug and folder.lower() in KIND_OF_FOLDER else ""
