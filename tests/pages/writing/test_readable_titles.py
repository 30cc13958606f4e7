"""A headline that never ends is cut wherever pages print it, and nowhere else."""

from dataclasses import replace

from generator.pages import render_pages
from generator.pages.writing.readable_titles import LONGEST_TITLE, with_readable_titles
from generator.settings import Settings
from tests.pages.sample_graph import NADIR, sample_graph


def test_an_endless_title_is_short_on_every_page() -> None:
    graph = sample_graph()
    endless = "Harbour " + "[" * 100_000
    articles = tuple(replace(a, title=endless) if a.id == "times-harbour" else a for a in graph.articles)
    pages = tuple(render_pages(replace(graph, articles=articles), Settings())[0])
    assert not [page.path for page in pages if "&#91;" * (LONGEST_TITLE + 1) in page.text]
    assert any("Harbour" in page.text and "…" in page.text for page in pages if page.path.startswith("articles/times"))


def test_an_endless_name_is_cut_too() -> None:
    graph = sample_graph()
    entities = tuple(replace(e, name="Karim " * 10_000) if e.id == NADIR else e for e in graph.entities)
    short = with_readable_titles(replace(graph, entities=entities)).entity_by_id[NADIR].name
    assert short.endswith("Karim…")
    assert len(short) <= 200


def test_a_usual_library_stays_as_it_is() -> None:
    graph = sample_graph()
    assert with_readable_titles(graph) is graph
