"""Ids, page files under docs/, and links between them. An entity's id is its page path without the ending."""

import posixpath
import re

from generator.records.entity import EntityKind

FOLDERS: dict[EntityKind, str] = {
    EntityKind.PERSON: "people",
    EntityKind.GROUP: "groups",
    EntityKind.PLACE: "places",
    EntityKind.EVENT: "events",
}
KIND_OF_FOLDER = {folder: kind for kind, folder in FOLDERS.items()}
ARTICLES = "articles"
LATEST_FEED = "feeds/latest.xml"

_ARTICLE_ENDING = re.compile(r"\.(?:md|txt|html?)$")
_ID = re.compile(r"(people|groups|places|events)/[a-z0-9]+(?:-+[a-z0-9]+)*")


def is_entity_id(text: str) -> bool:
    """Whether the text has the form of an entity id; such an id cannot leave its folder."""
    return _ID.fullmatch(text) is not None


def entity_id(kind: EntityKind, slug: str) -> str:
    """The id of an entity of this kind; KeyError for OTHER, which has no pages."""
    return f"{FOLDERS[kind]}/{slug}"


def kind_of_id(identifier: str) -> EntityKind:
    """The kind an id's folder stands for; KeyError if it is no entity id."""
    return KIND_OF_FOLDER[identifier.split("/", 1)[0]]


def page_file(identifier: str) -> str:
    """`people/jane-doe` to `people/jane-doe.md`, relative to docs/."""
    return f"{identifier}.md"


def article_page(article_id: str) -> str:
    """The page file of an article, relative to docs/."""
    return f"{ARTICLES}/{article_id}.md"


def article_id_of(text: str) -> str:
    """The id of an article that people name by its id, its page's address or its file: `articles/strike`, `strike.md`."""
    return _ARTICLE_ENDING.sub("", text.strip().rsplit("/", 1)[-1])


def feed_file(identifier: str) -> str:
    """The feed of an entity, relative to docs/: `feeds/people/jane-doe.xml`."""
    return f"feeds/{identifier}.xml"


def sentence_anchor(sentence: int) -> str:
    """The anchor of a sentence on its article page; sentences count from 0 in records and from 1 for readers."""
    return f"s{sentence + 1}"


def relative_link(from_file: str, to_file: str, anchor: str = "") -> str:
    """A Markdown link target from one file under docs/ to another; "#anchor" alone within the same file."""
    fragment = f"#{anchor}" if anchor else ""
    if from_file == to_file and fragment:
        return fragment
    return posixpath.relpath(to_file, posixpath.dirname(from_file) or ".") + fragment
