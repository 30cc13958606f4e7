"""What readers find on the map without a script: marks, names, the list, and what is left out."""

from collections.abc import Sequence

import pytest

from generator.graph.knowledge_graph import Coverage, KnowledgeGraph
from generator.graph.map_places import MOST_MARKS
from generator.pages import render_pages
from generator.pages.ways_in.map_page import map_pages
from generator.pages.writing.library import Library
from generator.pages.writing.map_files import PLACES_A_PAGE
from generator.records.entity import Entity, EntityKind
from generator.records.position import Position, PositionSource
from generator.records.provenance import Provenance
from generator.settings import Settings
from tests.pages.markdown_reader import read_page

EDITORS, GEONAMES = PositionSource.EDITORS, PositionSource.GEONAMES


def place(name: str, at: tuple[float, float] | None = None, source: PositionSource = EDITORS, slug: str = "") -> Entity:
    position = at and Position(latitude=at[0], longitude=at[1], source=source, provenance=Provenance(rule="test"))
    return Entity(id=f"places/{slug or name.lower()}", kind=EntityKind.PLACE, name=name, position=position or None)


def graph(*places: Entity, articles: Sequence[int] = ()) -> KnowledgeGraph:
    """Places, each named in so many articles of 1 May 2020 (one if not said)."""
    numbers = [*articles, *[1] * (len(places) - len(articles))]
    covered = {
        one.id: tuple(
            Coverage(article_id=f"a-{index}", date="2020-05-01", naming=None, mentions=1) for index in range(number)
        )
        for one, number in zip(places, numbers, strict=True)
    }
    return KnowledgeGraph(entities=tuple(sorted(places, key=lambda one: one.id)), coverage=covered)


def pages(*places: Entity, articles: Sequence[int] = ()) -> dict[str, str]:
    made = map_pages(Library(graph=graph(*places, articles=articles), settings=Settings()))
    return {page.path: page.text for page in made}


def words(text: str) -> str:
    return read_page(text).text


DORN, LORNE, VENN = place("Dorn", (54, -3)), place("Lorne", (54.5, -3.5), GEONAMES), place("Venn")


@pytest.mark.parametrize(
    "expected",
    [
        pytest.param("Where 2 places of this library lie. For 1 more it is not known well enough.", id="how many"),
        pytest.param("Dorn 3 articles · last on 1 May 2020", id="coverage and last day"),
        pytest.param("Lorne 1 article · last on 1 May 2020 · approximate", id="a program chose it"),
        pytest.param("Not on the map", id="what is missing has its heading"),
        pytest.param("Venn 1 article", id="what is missing"),
        pytest.param("cities from GeoNames (CC BY 4.0)", id="credit"),
    ],
)
def test_the_map_says(expected: str) -> None:
    assert expected in words(pages(DORN, LORNE, VENN, articles=[3])["map/index.md"])


def test_a_mark_is_a_link_with_a_name_and_the_number_of_articles() -> None:
    text = pages(DORN, LORNE, articles=[3])["map/index.md"]
    assert '<a class="ct-pin" href="../places/dorn/" title="Dorn, 3 articles" aria-label="Dorn, 3 articles">' in text
    assert '<a class="ct-pin ct-pin--ring" href="../places/lorne/"' in text


def test_each_entry_bears_the_id_that_the_page_of_the_place_links_to() -> None:
    made = {page.path: page.text for page in render_pages(graph(DORN, VENN, articles=[0, 0]), Settings())[0]}
    assert "[Show on the map](../map/index.md#places/dorn)" in made["places/dorn.md"]
    assert 'id="places/dorn"' in made["map/index.md"]
    assert "Show on the map" not in made["places/venn.md"]


def test_a_long_list_is_cut_and_each_place_leads_to_its_part_of_it() -> None:
    many = [place(f"Dorn {number:03}", (54, -3), slug=f"dorn-{number:03}") for number in range(PLACES_A_PAGE + 1)]
    made = {page.path: page.text for page in render_pages(graph(*many, articles=[0] * len(many)), Settings())[0]}
    last = f"dorn-{PLACES_A_PAGE:03}"
    assert f"../map/page-2.md#places/{last}" in made[f"places/{last}.md"]
    assert f'id="places/{last}"' in made["map/page-2.md"]
    assert f'id="places/{last}"' not in made["map/index.md"]
    assert f'href="../../places/{last}/"' in made["map/page-2.md"]


def test_places_without_a_position_are_listed_in_full_on_pages_of_their_own() -> None:
    made = pages(*(place(f"Venn {number:03}", slug=f"venn-{number:03}") for number in range(60)))
    assert words(made["map/index.md"]).startswith("Map¶ Nobody has said yet where")
    assert "All 60" in words(made["map/index.md"])
    assert "ct-map" not in made["map/index.md"]
    everything = words(made["map/not-on-the-map.md"]) + words(made["map/not-on-the-map/page-2.md"])
    assert all(f"Venn {number:03} 1 article" in everything for number in range(60))


def test_only_so_many_marks_are_promised() -> None:
    many = [place(f"Dorn {number}", (54, -3), slug=f"dorn-{number}") for number in range(MOST_MARKS + 1)]
    first = pages(*many)["map/index.md"]
    assert f"Marks are drawn for the {MOST_MARKS:,} named most." in words(first)
    assert first.count("<foreignObject") < 200


def test_a_name_full_of_markup_is_shown_as_it_is() -> None:
    hostile = place('Dorn"><img src=x onerror=alert(1)> [x](y)', (54, -3), slug="dorn")
    page = read_page(pages(hostile)["map/index.md"])
    assert 'Dorn"><img src=x onerror=alert(1)> [x](y)' in page.text
    assert "img" not in {tag for tag, _ in page.elements}
    assert not [name for _, attributes in page.elements for name, _ in attributes if name.startswith("on")]


def test_the_same_library_gives_the_same_bytes_in_any_order() -> None:
    assert pages(DORN, LORNE, VENN, articles=[2, 2, 1]) == pages(LORNE, DORN, VENN, articles=[2, 2, 1])
