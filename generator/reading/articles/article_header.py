"""The header of an article: which keys it may have and what they take."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from datetime import date, datetime

from generator.issues import Issue, error
from generator.reading.files.character_references import characters_of
from generator.reading.files.text_cleaning import one_line
from generator.reading.files.typed_keys import KeyReader
from generator.records.article import ArticleForm, RelatedLink
from generator.records.source import Rights
from generator.records.text import SourceLocation
from generator.settings import LANGUAGE_TAG
from generator.slugs import slug_of
from generator.yaml_lines import Located

ARTICLE_KEYS = frozenset(
    {"title", "url", "publisher", "published", "updated", "authors", "language", "rights", "topics", "form", "id"}
    | {"related", "standfirst"}
)
OTHER_KEYS = {"date": "published", "author": "authors", "headline": "title", "link": "url"}
"""Keys that other programs write, and what they are called here."""
RELATED_KEYS = frozenset({"title", "url", "label"})
_MEANT = {
    **dict.fromkeys(("tags", "keywords", "categories"), "topics"),
    **dict.fromkeys(("source", "site", "outlet", "newspaper"), "publisher"),
    **dict.fromkeys(("description", "summary", "subtitle"), "standfirst"),
    **dict.fromkeys(("licence", "license", "copyright"), "rights"),
    "lang": "language",
}
"""Keys whose values may be something else; only asked about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleHeader:
    """What the header of an article says; empty or None where it is silent or wrong."""

    title: str = ""
    url: str | None = None
    publisher: str | None = None
    published: date | None = None
    published_at: datetime | None = None
    updated: date | None = None
    authors: tuple[str, ...] = ()
    language: str | None = None
    rights: Rights | None = None
    topics: tuple[str, ...] = ()
    form: ArticleForm = ArticleForm.ORIGINAL
    id: str | None = None
    related: tuple[RelatedLink, ...] = ()
    standfirst: str = ""
    locations: Mapping[str, SourceLocation] = field(default_factory=dict)

    def overridden_by(self, other: "ArticleHeader") -> "ArticleHeader":
        """The header with everything the other one says in place of what it says itself."""
        said = {f.name: getattr(other, f.name) for f in fields(other) if getattr(other, f.name) != f.default}
        said.pop("locations")
        if "published" in said:
            said["published_at"] = other.published_at
        return replace(self, **said)


def read_article_header(header: Located, lines: Sequence[str]) -> tuple[ArticleHeader, list[Issue]]:
    """Read the keys of a header; wrong values are issues and count as not given."""
    keys = KeyReader(header, lines)
    keys.rename(OTHER_KEYS)
    keys.check_known(ARTICLE_KEYS, _MEANT)
    published, published_at = keys.day_and_moment("published")
    read = ArticleHeader(
        title=_words(keys.text("title")),
        url=keys.web_address("url"),
        publisher=_words(keys.text("publisher")) or None,
        published=published,
        published_at=published_at,
        updated=keys.day("updated"),
        authors=tuple(map(_words, keys.texts("authors"))),
        language=keys.matching("language", LANGUAGE_TAG, "is no language tag", 'write it like "en" or "fa-AF"') or None,
        rights=keys.rights(),
        topics=tuple(map(_words, keys.texts("topics"))),
        form=keys.choice("form", ArticleForm) or ArticleForm.ORIGINAL,
        id=_id(keys),
        related=_related(keys),
        standfirst=_words(keys.text("standfirst")),
        locations=keys.key_locations(),
    )
    return read, keys.issues


def _words(text: str) -> str:
    return one_line(characters_of(text))


def _id(keys: KeyReader) -> str | None:
    wanted = keys.text("id")
    if not wanted:
        return None
    if "/" in wanted or "\\" in wanted or wanted.startswith("."):
        message = f"an id cannot lead to another folder: {wanted[:60]!r}"
        hint = "use lower-case letters, digits and hyphens, or leave it out"
        keys.issues.append(error("unsafe-path", message, keys.location("id"), hint))
        return None
    if slug_of(wanted) != wanted:
        message = f"an id has lower-case letters, digits and hyphens only: {wanted[:60]!r}"
        keys.issues.append(error("bad-value", message, keys.location("id"), f'it counts as "{slug_of(wanted)}"'))
    return slug_of(wanted)


def _related(keys: KeyReader) -> tuple[RelatedLink, ...]:
    links: list[RelatedLink] = []
    for located in keys.values("related"):
        if not isinstance(located.value, dict):
            if title := keys.scalar(located, "related"):
                links.append(RelatedLink(title=_words(title), location=located.location))
            continue
        item = keys.inner(located)
        item.check_known(RELATED_KEYS)
        url, title = item.web_address("url"), _words(item.text("title"))
        if title or url:
            label = _words(item.text("label")) or None
            link = RelatedLink(title=title or url or "", location=located.location, url=url, label=label)
            links.append(link)
        keys.issues += item.issues
    return tuple(links)
