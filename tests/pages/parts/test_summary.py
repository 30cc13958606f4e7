"""The few sentences a hover card shows: what stands in them, what is left to the page below, and how long they get."""

import re
from dataclasses import replace

import pytest

from generator.graph.knowledge_graph import KnowledgeGraph
from generator.pages import render_pages
from generator.pages.writing.role_choice import best_roles, current_roles
from generator.records.graph import Role
from generator.records.source import Rights
from generator.settings import Settings
from tests.pages.markdown_reader import body_of, read, read_page, render
from tests.pages.sample_graph import DORN, FRONT, HARBOUR, NADIR, ORLA, TESSA, sample_graph
from tests.record_builders import role


@pytest.mark.parametrize(
    ("roles", "kept"),
    [
        pytest.param([role("spokesman", FRONT), role("chief spokesperson", FRONT)], ["spokesman"], id="one office in two words"),
        pytest.param([role("rebel leader"), role("leader", FRONT)], ["leader"], id="the same without its group"),
        pytest.param([role("deputy port minister"), role("deputy minister of ports and the port", by_editor=True)], ["deputy minister of ports and the port"], id="an editor's words before an article's"),
        pytest.param([role("leader", FRONT), role("spokeswoman", FRONT)], ["leader", "spokeswoman"], id="two offices in one group"),
        pytest.param([role("minister", "groups/a"), role("minister", "groups/b")], ["minister", "minister"], id="two groups"),
        pytest.param([role("director", former=True), role("pilot")], ["pilot", "director"], id="current before former"),
        pytest.param([role("spokesman of the crews", FRONT), role("crew spokesman")], ["spokesman of the crews"], id="the office stands before its complement"),
    ],
)  # fmt: skip
def test_best_roles(roles: list[Role], kept: list[str]) -> None:
    assert [one.title for one in best_roles(roles)] == kept


@pytest.mark.parametrize(
    ("roles", "kept"),
    [
        pytest.param([role("pilot"), role("mayor", former=True, last="2020-06-01")], ["pilot"], id="another office"),
        pytest.param([role("Harbour mayor"), role("mayor", FRONT, former=True, last="2020-06-01")], ["mayor"], id="given up later"),
        pytest.param([role("mayor"), role("first mayor", former=True, by_editor=True)], ["first mayor"], id="given up, editors say"),
        pytest.param([role("mayor", "groups/a"), role("mayor", "groups/b", former=True, last="2020-06-01")], ["mayor"], id="of two towns"),
        pytest.param([role("mayor", last="2020-07-01"), role("mayor", former=True)], ["mayor"], id="taken up again"),
    ],
)  # fmt: skip
def test_current_roles(roles: list[Role], kept: list[str]) -> None:
    assert [one.title for one in current_roles(roles)] == kept


def busy_graph() -> KnowledgeGraph:
    """Three more disputes about everything, each with five voices a side, and a longer role."""
    graph = sample_graph()
    dispute = graph.disputes[0]
    sides = tuple(
        replace(side, speaker=None, speaker_name=f"{name} of the northern harbour watch")
        for side in dispute.sides
        for name in ("Captains", "Pilots", "Fishers", "Guards")
    )
    disputes = tuple(
        replace(dispute, id=f"{dispute.id}-{n}", about=(HARBOUR, NADIR), sides=(*dispute.sides, *sides))
        for n in range(3)
    )
    return replace(graph, disputes=disputes)


@pytest.mark.parametrize("path", [f"{NADIR}.md", f"{HARBOUR}.md", f"{FRONT}.md"])
def test_a_busy_summary_stays_a_hover_card(path: str) -> None:
    pages, _ = render_pages(busy_graph(), Settings())
    text = next(page.text for page in pages if page.path == path)
    written = re.search(r"\n\n(.+)\n\{: \.ct-summary \}", text)
    assert written is not None
    shown = read(render(re.sub(r"\[\^\d+\]", "", written[1]))).text
    assert len(shown) <= 450
    assert len(re.findall(r"[.!?]”?(?: |$)", shown)) <= 4


def test_one_dispute_is_told_with_two_voices_a_side() -> None:
    pages, _ = render_pages(busy_graph(), Settings())
    text = body_of(next(page.text for page in pages if page.path == f"{HARBOUR}.md"))
    shown = read(render(re.sub(r"\[\^\d+\]", "", text.split("## ")[0]))).text
    assert "asserted by the Harbour Council, Captains of the northern harbour watch and others" in shown
    assert shown.count("is in dispute") == 1
    assert shown.count(" and others") == 2
    assert "; there are two more disputes." in shown


def test_words_of_a_doubtful_speaker_are_nobodys_summary() -> None:
    graph = sample_graph()
    unsure = tuple(replace(q, provenance=replace(q.provenance, confidence=0.5)) for q in graph.quotations)
    pages, _ = render_pages(replace(graph, quotations=unsure), Settings())
    assert not any("Quoted on" in page.text for page in pages)


def test_a_title_that_says_for_whom_it_speaks_is_not_given_to_another_group() -> None:
    graph = sample_graph()
    given = replace(graph.roles[NADIR][0], title="spokesman for the crews")
    pages, _ = render_pages(replace(graph, roles={**graph.roles, NADIR: (given,)}), Settings())
    texts = {page.path: page.text.split("## ")[0] for page in pages}
    assert "spokesman for the crews" in texts[f"{NADIR}.md"]
    assert not re.search(r"crews (of|for) the", texts[f"{NADIR}.md"])
    assert "crews" not in texts[f"{FRONT}.md"]


def test_two_offices_in_one_group_name_it_once_under_the_title() -> None:
    graph = sample_graph()
    held = replace(graph, roles={**graph.roles, NADIR: (role("Leader", FRONT), role("spokesman", FRONT))})
    page = next(page.text for page in render_pages(held, Settings())[0] if page.path == f"{NADIR}.md")
    assert "Leader and spokesman for the Dorn Coastal Front" in read_page(page).text


def test_a_lone_surname_says_whom_it_may_mean() -> None:
    graph = sample_graph()
    entities = tuple(replace(e, name="Karim", aliases=()) if e.id == TESSA else e for e in graph.entities)
    pages, _ = render_pages(replace(graph, entities=entities), Settings())
    told = {page.path for page in pages if "The articles print only this name; it may mean [Nadir Karim](" in page.text}
    assert told == {f"{TESSA}.md"}


def test_a_name_nothing_is_known_of_is_told_by_the_sentence_that_names_it() -> None:
    graph = replace(sample_graph(), roles={})
    pages = {page.path: page.text for page in render_pages(graph, Settings())[0]}
    texts = {path: read_page(pages[path]).text for path in (f"{TESSA}.md", f"{NADIR}.md")}
    assert "From Coast Times, 6 May 2020: “Tessa Brand, a teacher, watched from the wall.”" in texts[f"{TESSA}.md"]
    assert "From Coast Times" not in texts[f"{NADIR}.md"], "of whom words are quoted"


def test_a_name_hidden_by_rights_is_not_told_by_its_sentence() -> None:
    graph = replace(sample_graph(Rights.LINK), roles={})
    page = next(page.text for page in render_pages(graph, Settings())[0] if page.path == f"{TESSA}.md")
    assert "watched from the wall" not in page


def test_an_occasion_that_points_back_is_left_out() -> None:
    graph = sample_graph()
    spoken = tuple(replace(q, occasion="during his address") for q in graph.quotations)
    page = next(
        p.text for p in render_pages(replace(graph, quotations=spoken), Settings())[0] if p.path == f"{NADIR}.md"
    )
    assert "Quoted on 6 May 2020: “Wherever" in read_page(page).text


def test_a_place_names_who_governs_it_and_nobody_who_works_there() -> None:
    graph = sample_graph()
    held = {who: (replace(graph.roles[who][0], title=title, group=DORN, group_name="Dorn"),) for who, title in ((ORLA, "mayor"), (TESSA, "race director"))}  # fmt: skip
    page = next(p.text for p in render_pages(replace(graph, roles=held), Settings())[0] if p.path == f"{DORN}.md")
    lead = read_page(page.split("## ")[0]).text
    assert "Orla Venn is named as its mayor" in lead
    assert "Tessa Brand" not in lead


def test_days_are_told_of_the_articles_that_have_one() -> None:
    graph = sample_graph()
    coverage = tuple(
        replace(item, date="") if item.article_id == "wire-talks" else item for item in graph.coverage[ORLA]
    )
    page = next(
        p.text
        for p in render_pages(replace(graph, coverage={**graph.coverage, ORLA: coverage}), Settings())[0]
        if p.path == f"{ORLA}.md"
    )
    assert "Named in three articles, two of them between 6 and 8 May 2020" in read_page(page).text


def test_words_with_somebody_elses_among_them_are_nobodys_summary() -> None:
    graph = sample_graph()
    spoken = tuple(
        replace(q, content="“We know what we are doing here,” he said. You do not.”") if q.speaker == ORLA else q
        for q in graph.quotations
    )
    page = next(
        p.text for p in render_pages(replace(graph, quotations=spoken), Settings())[0] if p.path == f"{ORLA}.md"
    )
    assert "Quoted" not in read_page(page).text
