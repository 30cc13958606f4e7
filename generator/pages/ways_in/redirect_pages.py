"""A stub where a page used to be: sends readers on without script, and says so in words."""

from dataclasses import dataclass

from markupsafe import Markup

from generator.page_paths import FOLDERS, kind_of_id, page_file
from generator.pages.words.escaping import front_matter
from generator.pages.writing.library import Library
from generator.pages.writing.rendering import render
from generator.pages.writing.scribe import Scribe
from generator.records.stage_results import Page


@dataclass(frozen=True, slots=True, kw_only=True)
class RedirectView:
    """Everything the template of a redirect prints."""

    front_matter: Markup
    name: str
    link: Markup


def redirect_pages(library: Library) -> tuple[Page, ...]:
    """One stub for each retired id that leads to a page and has none itself."""
    return tuple(
        _stub(library, old, new)
        for old, new in sorted(library.graph.redirects.items())
        if new in library.pages and old not in library.pages
    )


def _stub(library: Library, old: str, new: str) -> Page:
    scribe = Scribe(library, page_file(old))
    name = library.graph.entity_by_id[new].name
    header = {
        "title": name, "template": "moved.html", "moved_to": f"{new}/", "kind": "moved", "section": FOLDERS[kind_of_id(old)],
        "hide": ["navigation"], "search": {"exclude": True},
    }  # fmt: skip
    view = RedirectView(front_matter=front_matter(header), name=name, link=scribe.entity(new))
    return Page.from_text(scribe.path, render("redirect_page", view))
