"""Names to slugs: readable, ASCII, safe in a path and an address."""

from collections.abc import Iterable

from slugify import slugify

MAX_LENGTH = 80
RESERVED = frozenset({"index"})
"""Page names that mean the folder itself."""


def slug_of(name: str) -> str:
    """The slug of a name: lower-case ASCII letters, digits and hyphens, 80 at most; never empty, never reserved.

    >>> slug_of("Stratford-upon-Avon"), slug_of("Jos\u00e9 N\u00fa\u00f1ez"), slug_of("***")
    ('stratford-upon-avon', 'jose-nunez', 'unnamed')
    """
    slug = slugify(name.replace("'", "").replace("\u2019", ""), max_length=MAX_LENGTH, word_boundary=True)
    return f"{slug}-1" if slug in RESERVED else slug or "unnamed"


def free_slug(slug: str, taken: Iterable[str]) -> str:
    """The slug, or the first of slug-2, slug-3 … that is not taken."""
    used = set(taken)
    number, candidate = 1, slug
    while candidate in used:
        number += 1
        candidate = f"{slug}-{number}"
    return candidate
