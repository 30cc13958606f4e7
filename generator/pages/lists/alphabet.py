"""Names from A to Z on pages that stay short: one page with a heading for each letter, or a page for each letter."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Generic, TypeVar

from markupsafe import Markup

from generator.pages.lists.list_page import ListHead, intro, list_page, list_pages, part
from generator.pages.parts.section import SectionView
from generator.pages.words.escaping import fill
from generator.pages.words.wording import count
from generator.pages.writing.library import Library
from generator.pages.writing.scribe import Scribe
from generator.records.stage_results import Page
from generator.slugs import slug_of

MOST_ON_ONE_PAGE, NAMES_A_PAGE = 150, 200
_FEWEST_FOR_LETTERS = 40
_Record = TypeVar("_Record")
_NOTHING = Markup("")


@dataclass(frozen=True, slots=True, kw_only=True)
class NameRow:
    """A name in a list.

    Attributes:
        detail: What it is, how often and when last named.
        facts: The same for the script that filters: attributes of the element around `detail`, or "".
    """

    name: Markup
    detail: Markup
    facts: Markup = _NOTHING


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterRow:
    """The names under one letter; no letter for a list without headings."""

    letter: str
    names: tuple[NameRow, ...]

    @property
    def anchor(self) -> str:
        """Of the letter's heading."""
        return f"letter-{letter_slug(self.letter)}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Alphabet(Generic[_Record]):
    """How records of one type are listed by name.

    Attributes:
        folder: Where the pages lie: `<folder>/index.md`, `<folder>/letter/a.md`.
        name, row: The name a record is filed by, and its row on the page a scribe writes.
        order: How the names are sorted, as words that follow a comma.
    """

    folder: str
    name: Callable[[_Record], str]
    row: Callable[[Scribe, _Record], NameRow]
    order: str = "A to Z"


def alphabet_pages(
    library: Library, head: ListHead, alphabet: Alphabet[_Record], records: Iterable[_Record], most: Sequence[_Record], most_heading: str,
) -> tuple[Page, ...]:  # fmt: skip
    """All records on one page, or a page for each letter and an index that shows `most` under a heading of theirs."""
    ordered = sorted(records, key=lambda record: sort_key(alphabet.name(record)))
    groups = [
        (letter, tuple(group)) for letter, group in groupby(ordered, lambda record: letter_of(alphabet.name(record)))
    ]
    scribe = Scribe(library, f"{alphabet.folder}/index.md")
    if len(ordered) <= MOST_ON_ONE_PAGE:
        rows = [LetterRow(letter=letter, names=_rows(scribe, alphabet, group)) for letter, group in groups]
        jumps = [scribe.page(scribe.path, row.letter, row.anchor) for row in rows]
        letters = jumps if len(ordered) >= _FEWEST_FOR_LETTERS else []
        return (list_page(scribe, head, [part("letters", letters), part("names", rows)]),)
    shown = LetterRow(letter="", names=_rows(scribe, alphabet, most))
    links = [
        fill("{link} <small>{number}</small>", link=scribe.page(f"{_stem(alphabet, letter)}.md", letter), number=len(group))
        for letter, group in groups
    ]  # fmt: skip
    index = list_page(scribe, head, [part("letters", links, "A to Z"), part("names", [shown], most_heading)])
    further = (page for letter, group in groups for page in _letter_pages(library, head, alphabet, letter, group))
    return (index, *further)


def _letter_pages(
    library: Library, head: ListHead, alphabet: Alphabet[_Record], letter: str, records: tuple[_Record, ...]
) -> tuple[Page, ...]:
    below = replace(
        head, title=f"{head.title}: {letter}", intro=intro("{number}, {order}.", number=count(len(records), "name"), order=alphabet.order),
        kind="list", parent=head.title, parent_url=f"{alphabet.folder}/",
    )  # fmt: skip
    return flat_pages(library, below, alphabet, _stem(alphabet, letter), records)


def flat_pages(
    library: Library, head: ListHead, alphabet: Alphabet[_Record], stem: str, records: Sequence[_Record]
) -> tuple[Page, ...]:
    """The records in the order they come in, `<stem>.md` and further pages."""

    def rows(scribe: Scribe, leaf: Sequence[_Record]) -> SectionView:
        return part("names", [LetterRow(letter="", names=_rows(scribe, alphabet, leaf))])

    return list_pages(library, head, stem, records, rows, size=NAMES_A_PAGE)


def sort_key(name: str) -> str:
    """A to Z without regard to case, accents or a leading "the"."""
    return slug_of(name.removeprefix("the ").removeprefix("The "))


def letter_of(name: str) -> str:
    """The letter a name is filed under: "A" to "Z", or "0–9"."""
    first = sort_key(name)[:1].upper()
    return first if first.isalpha() else "0–9"


def letter_slug(letter: str) -> str:
    """The letter in a path or an anchor."""
    return letter.lower() if letter.isalpha() else "0-9"


def _rows(scribe: Scribe, alphabet: Alphabet[_Record], records: Iterable[_Record]) -> tuple[NameRow, ...]:
    return tuple(alphabet.row(scribe, record) for record in records)


def _stem(alphabet: Alphabet[_Record], letter: str) -> str:
    return f"{alphabet.folder}/letter/{letter_slug(letter)}"
