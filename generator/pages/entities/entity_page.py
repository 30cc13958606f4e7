"""The page of a person, group, place or event, and the further pages of its long lists."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from generator.page_paths import FOLDERS, page_file
from generator.pages.entities.entity_sections import SECTIONS, Section, heading
from generator.pages.parts.corrections import entity_corrections, entity_edit_address
from generator.pages.parts.editor_prose import editor_prose
from generator.pages.parts.infobox import InfoRow, infobox, picture
from generator.pages.parts.network_drawing import network_drawing
from generator.pages.parts.section import SectionView
from generator.pages.parts.structured_data import entity_data
from generator.pages.parts.summary import plain_role, plain_summary, summary, tagline
from generator.pages.words.escaping import fill, front_matter, join
from generator.pages.words.scripts import in_script, native_names
from generator.pages.words.wording import count, listing
from generator.pages.writing.library import KIND_FOLDER_TITLES, Library
from generator.pages.writing.paging import Leaf, leaves, turn_page
from generator.pages.writing.rendering import render
from generator.pages.writing.scribe import Scribe
from generator.records.entity import Entity
from generator.records.stage_results import Page

_MAX_NATIVE, _MAX_UNDECIDED = 1, 5


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityView:
    """Everything the template of an entity's page prints."""

    front_matter: Markup
    kind: str
    title: Markup
    tagline: Markup
    summary: Markup
    picture: Markup
    infobox: tuple[InfoRow, ...]
    prose: Markup
    sections: tuple[SectionView, ...]
    assurance: tuple[Markup, ...]
    corrections: Markup
    footnotes: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class FurtherView:
    """A further page of one of an entity's lists."""

    front_matter: Markup
    title: Markup
    back: Markup
    section: SectionView
    turn: Markup
    footnotes: Markup


def entity_pages(library: Library, entity: Entity) -> Iterator[Page]:
    """Yield the entity's page and the further pages of its lists."""
    scribe = Scribe(library, page_file(entity.id))
    cut = {section.slug: _cut(library, entity, section) for section in SECTIONS.values()}
    shown_tagline, shown_summary, box = (
        tagline(scribe, entity),
        join(" ", summary(scribe, entity)),
        infobox(scribe, entity),
    )
    prose = editor_prose(scribe, entity.curated)[0] if entity.curated and entity.curated.prose.strip() else Markup("")
    sections = tuple(
        _section(scribe, entity, SECTIONS[slug], pieces) for slug, pieces in cut.items() if pieces[0].records
    )
    view = EntityView(
        front_matter=front_matter(_header(library, entity)),
        kind=entity.kind.value,
        title=_title(entity),
        tagline=shown_tagline,
        summary=shown_summary,
        picture=picture(scribe, entity),
        infobox=box,
        prose=prose,
        sections=sections,
        assurance=tuple(_assurance(scribe, entity)),
        corrections=entity_corrections(library.settings, entity),
        footnotes=scribe.footnotes(),
    )
    yield Page.from_text(scribe.path, render("entity_page", view))
    for slug, pieces in cut.items():
        yield from (_further(library, entity, SECTIONS[slug], pieces, leaf) for leaf in pieces[1:])


def _cut(library: Library, entity: Entity, section: Section) -> tuple[Leaf[Any], ...]:
    records = section.records(library, entity)
    return leaves(records, page_file(entity.id), f"{entity.id}/{section.slug}", first=section.first)


def _section(scribe: Scribe, entity: Entity, section: Section, pieces: tuple[Leaf[Any], ...]) -> SectionView:
    first = pieces[0]
    number = sum(len(leaf.records) for leaf in pieces)
    left = number - len(first.records)
    label = f"{left:,} more of {count(number, section.noun)}"
    more = scribe.page(pieces[1].file, label) if left else Markup("")
    drawn = section.slug == "connections" and len(scribe.library.coverage(entity.id)) != 1  # one article is no network
    return SectionView(
        heading=heading(section, entity),
        part=section.part,
        rows=section.rows(scribe, entity, first.records),
        drawing=network_drawing(entity, first.records, scribe.path) if drawn else Markup(""),
        more=more,
        repeats=section.slug in ("connections", "coverage"),
    )


def _further(
    library: Library, entity: Entity, section: Section, pieces: tuple[Leaf[Any], ...], leaf: Leaf[Any]
) -> Page:
    scribe = Scribe(library, leaf.file)
    title = f"{entity.name}: {heading(section, entity).lower()}"
    rows = section.rows(scribe, entity, leaf.records)
    view = FurtherView(
        front_matter=front_matter(
            {"title": f"{title}, page {leaf.number}", "kind": entity.kind.value, "parent": entity.name, "parent_url": f"{entity.id}/",
             "section": FOLDERS[entity.kind], "hide": ["navigation"], "search": {"exclude": True}}
        ),
        title=fill("{title}", title=title),
        back=scribe.entity(entity.id),
        section=SectionView(heading="", part=section.part, rows=rows, drawing=Markup(""), more=Markup("")),
        turn=turn_page(scribe, pieces, leaf),
        footnotes=scribe.footnotes(),
    )  # fmt: skip
    return Page.from_text(leaf.file, render("entity_further_page", view))


def _header(library: Library, entity: Entity) -> dict[str, object]:
    return {
        "title": entity.name,
        "description": plain_summary(library, entity),
        "kind": entity.kind.value,
        "role": plain_role(library, entity),
        "section": FOLDERS[entity.kind],
        "section_title": KIND_FOLDER_TITLES[entity.kind],
        "edit_url": entity_edit_address(library.settings, entity),
        "hide": ["navigation"],
        "search": {"boost": _prominence(library, entity)},
        "feed": library.feed_of(entity.id),
        "structured_data": entity_data(library, entity),
    }


def _prominence(library: Library, entity: Entity) -> int:
    """Weight in the search, 2 to 8: of those who share a name the one with more articles comes first."""
    return min(8, 2 + len(library.coverage(entity.id)).bit_length())


def _title(entity: Entity) -> Markup:
    native = native_names(entity.aliases)[:_MAX_NATIVE]
    return join(" ", (fill("{name}", name=entity.name), *(in_script(alias) for alias in native)))


def _assurance(scribe: Scribe, entity: Entity) -> Iterator[Markup]:
    """How sure the page is."""
    library = scribe.library
    articles = [library.article(item.article_id) for item in library.coverage(entity.id)]
    publishers = {article.publisher for article in articles if article.publisher}
    if len(articles) == 1:
        yield Markup("Everything here rests on a single article.")
    elif articles:
        known = f" from {count(len(publishers), 'publisher')}" if publishers else ""
        yield fill("This page rests on {articles}{known}.", articles=count(len(articles), "article"), known=known)
    else:
        timeline = SECTIONS["timeline"].records(library, entity)
        reports = " The reports are of its days and places." if timeline else ""
        word = " What is said of it is our editors’ word." if entity.curated else ""
        yield fill("No article here bears this name yet.{word}{reports}", word=word, reports=reports)
    doubts = library.undecided_with(entity.id)
    if doubts:
        shown = [scribe.entity(other) for other in doubts[:_MAX_UNDECIDED]]
        yield fill("It is not decided whether this is the same as {others}.", others=listing(shown, last="or"))
    feed = library.feed_of(entity.id)
    if feed:
        yield fill("{feed} of new articles.", feed=scribe.page(feed, "Feed"))
