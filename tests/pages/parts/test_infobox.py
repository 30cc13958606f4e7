"""The box beside the lead: roles in lines, names with how often and in which script, when first and last seen."""

from dataclasses import replace

import pytest

from generator.graph.knowledge_graph import KnowledgeGraph
from generator.pages.parts.infobox import infobox, picture
from generator.pages.writing.library import Library
from generator.pages.writing.scribe import Scribe
from generator.records.entity import Alias, CuratedEntity
from generator.records.graph import Role
from generator.settings import Settings
from tests.pages.markdown_reader import read
from tests.pages.sample_graph import NADIR, TESSA, sample_graph

GRAPH = sample_graph()


def box(graph: KnowledgeGraph, entity_id: str = NADIR) -> dict[str, list[str]]:
    """Label to values as a reader sees them."""
    scribe = Scribe(Library(graph=graph, settings=Settings()), f"{entity_id}.md")
    rows = infobox(scribe, graph.entity_by_id[entity_id])
    return {str(row.label): [read(value).text for value in row.values] for row in rows}


def with_aliases(*aliases: Alias) -> KnowledgeGraph:
    entities = tuple(replace(e, aliases=aliases) if e.id == NADIR else e for e in GRAPH.entities)
    return replace(GRAPH, entities=entities)


def printed(title: str, day: str) -> Role:
    return replace(GRAPH.roles[NADIR][0], title=title, first=day, last=day)


def test_one_office_is_one_line_from_its_first_day_to_its_last() -> None:
    roles = (
        printed("spokesman", "2020-05-01"),
        printed("spokesperson", "2020-05-09"),
        printed("chief spokesman", "2020-05-03"),
    )
    shown = box(replace(GRAPH, roles={NADIR: roles}))
    assert list(shown)[:2] == ["Role", "Also written"]
    assert shown["Role"][0].startswith("Spokesman for the ")
    assert shown["Role"][0].endswith("1–9 May 2020")


def test_names_tell_how_often_they_are_printed_and_who_else_vouches_for_them() -> None:
    graph = with_aliases(
        Alias(name="Karim", count=1), Alias(name="KARIM", count=1), Alias(name="N. Karim", count=2),
        Alias(name="نادر کریم", lang="fa", by_editor=True),
    )  # fmt: skip
    assert box(graph)["Also written"] == ["Karim once", "N. Karim twice", "نادر کریم our editors"]


def test_many_names_fold_and_none_is_lost() -> None:
    shown = box(with_aliases(*(Alias(name=f"Karim {n}", count=3) for n in range(30))))["Also written"]
    assert shown[-1].startswith("24 more")
    assert all(f"Karim {n} 3 times" in " ".join(shown) for n in range(30))


@pytest.mark.parametrize(
    ("entity_id", "label", "value"),
    [
        pytest.param(NADIR, "First and last seen", "[6 May 2020](../articles/times-harbour.md#s5) – [9 May 2020](../articles/wire-talks.md#s1)", id="two days"),
        pytest.param(TESSA, "Seen", "[6 May 2020](../articles/times-harbour.md#s8)", id="one day"),
    ],
)  # fmt: skip
def test_when_somebody_is_seen_leads_to_where(entity_id: str, label: str, value: str) -> None:
    assert box(GRAPH, entity_id)[label] == [value]


def curated_with(image: str) -> KnowledgeGraph:
    own = GRAPH.entity_by_id[NADIR].curated
    assert isinstance(own, CuratedEntity)
    curated = replace(own, image=image)
    return replace(GRAPH, entities=tuple(replace(e, curated=curated) if e.id == NADIR else e for e in GRAPH.entities))


@pytest.mark.parametrize(
    ("image", "shown", "elsewhere"),
    [
        pytest.param("assets/a (1).jpg", "../assets/a%20%281%29.jpg", False, id="a file of the site"),
        pytest.param("https://pictures.example/a.jpg", "", True, id="at another host, which the site asks for nothing"),
    ],
)
def test_the_editors_picture_is_shown_from_the_site_alone(image: str, shown: str, elsewhere: bool) -> None:
    graph = curated_with(image)
    scribe = Scribe(Library(graph=graph, settings=Settings()), f"{NADIR}.md")
    written = picture(scribe, graph.entity_by_id[NADIR])
    assert written == (f"![Nadir Karim]({shown}){{.ct-portrait}}" if shown else "")
    assert any("a picture" in value for value in box(graph).get("Elsewhere", [])) is elsewhere
