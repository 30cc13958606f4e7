"""Pages that are lists: articles by month, topics, sources, quotations, the timeline. One view and template for all."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from markupsafe import Markup

from generator.pages.parts.section import SectionView
from generator.pages.words.escaping import fill, front_matter, unbroken
from generator.pages.words.wording import count
from generator.pages.writing.library import Library
from generator.pages.writing.paging import PAGE_SIZE, leaves, turn_page
from generator.pages.writing.rendering import render
from generator.pages.writing.scribe import Scribe
from generator.records.stage_results import Page

_Record = TypeVar("_Record")
_NOTHING = Markup("")


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One of several ways to look at the same list; `file` is its first page under docs/."""

    file: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """Links to the ways to look at a list; `here` is the file of the one being looked at, or "" for none of them."""

    label: str
    choices: tuple[Choice, ...]
    here: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListHead:
    """What stands above a list.

    Attributes:
        section: Folder, which tells the theme which tab and breadcrumb to show.
        parent, parent_url: Title and site address of the page above; empty for a section's own index.
        bar: Other ways to look at the list, if there are any.
    """

    title: str
    intro: Markup
    section: str
    section_title: str
    parent: str = ""
    parent_url: str = ""
    kind: str = "list"
    bar: Bar | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ListView:
    """Everything the template of a list page prints."""

    front_matter: Markup
    title: str
    intro: Markup
    bar_label: str
    bar: tuple[Markup, ...]
    sections: tuple[SectionView, ...]
    turn: Markup
    footnotes: Markup


def part(name: str, rows: Sequence[Any], heading: str = "", more: Markup = _NOTHING) -> SectionView:
    """Rows to be shown by the template part of this name."""
    return SectionView(heading=heading, part=name, rows=tuple(rows), drawing=Markup(""), more=more)


def list_page(scribe: Scribe, head: ListHead, sections: Sequence[SectionView], turn: Markup = _NOTHING) -> Page:
    """One page of sections; sections without rows are left out."""
    view = ListView(
        front_matter=front_matter(list_header(head)),
        title=head.title,
        intro=head.intro,
        bar_label=head.bar.label if head.bar else "",
        bar=_bar(scribe, head.bar) if head.bar else (),
        sections=tuple(section for section in sections if section.rows),
        turn=turn,
        footnotes=scribe.footnotes(),
    )
    return Page.from_text(scribe.path, render("list_page", view))


def list_pages(
    library: Library, head: ListHead, stem: str, records: Sequence[_Record],
    rows: Callable[[Scribe, tuple[_Record, ...]], SectionView], *, size: int = PAGE_SIZE,
) -> tuple[Page, ...]:  # fmt: skip
    """A long list cut into `<stem>.md`, `<stem>/page-2.md` …, at least one page."""
    pages = []
    cut = leaves(records, f"{stem}.md", f"{stem}/page", first=size, size=size)
    for leaf in cut:
        scribe = Scribe(library, leaf.file)
        title = head.title if leaf.number == 1 else f"{head.title}, page {leaf.number}"
        pages.append(
            list_page(scribe, replace(head, title=title), [rows(scribe, leaf.records)], turn_page(scribe, cut, leaf))
        )
    return tuple(pages)


def _bar(scribe: Scribe, bar: Bar) -> tuple[Markup, ...]:
    return tuple(_choice(scribe, choice, chosen=choice.file == bar.here) for choice in bar.choices)


def _choice(scribe: Scribe, choice: Choice, *, chosen: bool) -> Markup:
    if choice.file == scribe.path:
        return fill('<b aria-current="page">{label}</b>', label=choice.label)
    link = scribe.page(choice.file, choice.label)
    return link + Markup("{aria-current=true}") if chosen else link


def list_header(head: ListHead) -> dict[str, object]:
    """The front matter of a list page: found by links, left out of the search."""
    return {
        "title": head.title,
        "kind": head.kind,
        "section": head.section,
        "section_title": head.section_title,
        "parent": head.parent,
        "parent_url": head.parent_url,
        "hide": ["navigation"],
        "search": {"exclude": True},
    }


def counted(link: Markup, number: int, noun: str) -> Markup:
    """A link, and how many of what it leads to."""
    return fill("{link} <small>{number}</small>", link=link, number=unbroken(count(number, noun)))


def intro(text: str, **values: object) -> Markup:
    """The words above a list."""
    return fill(text, **values)
