"""The map of places: the drawing, the list beside it, and what is not on it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.graph.map_places import MOST_MARKS, places_with_positions
from generator.pages.lists.list_page import ListHead, counted, intro, list_header, list_pages, part
from generator.pages.parts.section import SectionView
from generator.pages.ways_in.map_drawing import Place, map_drawing, map_frame, place_at
from generator.pages.words.escaping import dotted, fill, front_matter, unbroken
from generator.pages.words.wording import count, day_words
from generator.pages.writing.library import Library
from generator.pages.writing.map_files import MAP_FOLDER, PLACES_A_PAGE, places_by_name
from generator.pages.writing.paging import Leaf, leaves, turn_page
from generator.pages.writing.rendering import render
from generator.pages.writing.scribe import Scribe
from generator.records.entity import Entity, EntityKind
from generator.records.stage_results import Page

_TITLE = "Map"
_FIRST_MISSING = 24
_GEONAMES, _LICENCE = "https://www.geonames.org/", "https://creativecommons.org/licenses/by/4.0/"
_NATURAL_EARTH = "https://www.naturalearthdata.com/"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceRow:
    """A place in the list; `id` is its anchor."""

    id: str
    name: Markup
    detail: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class MapView:
    """Everything the template of the map prints."""

    front_matter: Markup
    title: str
    intro: Markup
    drawing: Markup
    places: tuple[PlaceRow, ...]
    turn: Markup
    legend: tuple[Markup, ...]
    missing: SectionView


def map_pages(library: Library) -> tuple[Page, ...]:
    """The map with all places, or with as many as one list holds and further pages for the rest of the list."""
    shown = places_by_name(library.graph)
    weighty = [place_at(entity, len(library.coverage(entity.id))) for entity in places_with_positions(library.graph)]
    missing = _missing(library)
    cut = leaves(shown, f"{MAP_FOLDER}/index.md", f"{MAP_FOLDER}/page", first=PLACES_A_PAGE, size=PLACES_A_PAGE)
    pages = [
        _map_page(library, cut, leaf, missing, drawing)
        for leaf, drawing in zip(cut, _drawings(library, cut, weighty), strict=True)
    ]
    if len(missing) > _FIRST_MISSING:
        below = ListHead(
            title="Not on the map", intro=intro("{number} in all.", number=count(len(missing), "place")),
            section=MAP_FOLDER, section_title=_TITLE, parent=_TITLE, parent_url=f"{MAP_FOLDER}/",
        )  # fmt: skip
        pages += list_pages(library, below, _missing_stem(), missing, _missing_rows)
    return tuple(pages)


def _map_page(
    library: Library, cut: tuple[Leaf[Entity], ...], leaf: Leaf[Entity], missing: Sequence[Entity], drawing: Markup
) -> Page:
    scribe = Scribe(library, leaf.file)
    head = ListHead(
        title=_TITLE if leaf.number == 1 else f"{_TITLE}, page {leaf.number}",
        intro=_intro(sum(len(one.records) for one in cut), len(missing)),
        section=MAP_FOLDER, section_title=_TITLE, kind="index" if leaf.number == 1 else "list",
    )  # fmt: skip
    view = MapView(
        front_matter=front_matter(list_header(head) | {"hide": ["navigation", "toc"]}),
        title=head.title,
        intro=head.intro,
        drawing=drawing,
        places=tuple(_row(scribe, entity) for entity in leaf.records),
        turn=turn_page(scribe, cut, leaf),
        legend=tuple(_legend(scribe, leaf)),
        missing=_missing_section(scribe, missing),
    )
    return Page.from_text(leaf.file, render("map_page", view))


def _intro(shown: int, missing: int) -> Markup:
    if not shown:
        return intro("Nobody has said yet where the places of this library lie.")
    rest = intro(" For {rest} it is not known well enough.", rest=f"{missing:,} more") if missing else ""
    cut = intro(" Marks are drawn for the {most} named most.", most=f"{MOST_MARKS:,}") if shown > MOST_MARKS else ""
    return intro("Where {places} of this library lie.{rest}{cut}", places=count(shown, "place"), rest=rest, cut=cut)


def _drawings(library: Library, cut: tuple[Leaf[Entity], ...], weighty: Sequence[Place]) -> Iterator[Markup]:
    """One for each page, all of the same part of the world: the first shows the places named most, others their own."""
    frame, known = map_frame(weighty), {place.entity.id: place for place in weighty}
    for leaf in cut:
        ids = sorted((entity.id for entity in leaf.records), key=library.graph.by_coverage)
        own = [known[entity_id] for entity_id in ids]
        drawn, root = (weighty, "../") if leaf.number == 1 else (own, "../../")
        yield map_drawing(drawn, frame, root) if ids else Markup("")


def _row(scribe: Scribe, entity: Entity) -> PlaceRow:
    items = scribe.library.coverage(entity.id)
    last = scribe.library.graph.last_named(entity.id)
    position = entity.position
    details: list[object] = [unbroken(count(len(items), "article"))] if items else []
    details += [unbroken(f"last on {day_words(last)}")] if last else []
    if position and position.approximate:
        details.append("approximate")
    return PlaceRow(id=entity.id, name=scribe.entity(entity.id), detail=dotted(details))


def _legend(scribe: Scribe, leaf: Leaf[Entity]) -> Iterator[Markup]:
    if not leaf.records:
        return
    yield Markup(
        '<span class="ct-pin" aria-hidden="true"></span> our editors’ position '
        '<span class="ct-pin ct-pin--ring" aria-hidden="true"></span> approximate: chosen by its name. '
        "The larger, the more articles name the place."
    )
    yield fill(
        "Approximate positions: cities from {geonames} ({licence}), a point inside each country from {earth}. "
        "Coast and borders: {earth}, drawn by who holds the ground; broken lines are disputed. "
        "The map takes no side.",
        geonames=scribe.external(_GEONAMES, "GeoNames"),
        licence=scribe.external(_LICENCE, "CC BY 4.0"),
        earth=scribe.external(_NATURAL_EARTH, "Natural Earth"),
    )


def _missing(library: Library) -> tuple[Entity, ...]:
    """Places without a position, those named in the most articles first."""
    places = [e for e in library.graph.entities if e.kind is EntityKind.PLACE and e.position is None]
    return tuple(sorted(places, key=lambda entity: library.graph.by_coverage(entity.id)))


def _missing_stem() -> str:
    return f"{MAP_FOLDER}/not-on-the-map"


def _missing_rows(scribe: Scribe, entities: Sequence[Entity]) -> SectionView:
    rows = [
        counted(scribe.entity(entity.id), len(items), "article")
        for entity in entities
        if (items := scribe.library.coverage(entity.id)) or entity.curated
    ]
    return part("links", rows)


def _missing_section(scribe: Scribe, missing: Sequence[Entity]) -> SectionView:
    rows = _missing_rows(scribe, missing[:_FIRST_MISSING]).rows
    more = (
        scribe.page(f"{_missing_stem()}.md", f"All {len(missing):,}") if len(missing) > _FIRST_MISSING else Markup("")
    )
    return part("links", rows, "Not on the map", more)
