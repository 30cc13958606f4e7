"""The home page tells whom the library is about."""

from dataclasses import replace

from generator.pages.ways_in.home_page import home_page
from generator.pages.writing.library import Library
from generator.records.entity import EntityKind
from generator.settings import Settings
from tests.pages.sample_graph import sample_graph


def most_often_named(publisher: str) -> str:
    graph = sample_graph()
    articles = tuple(replace(article, publisher=publisher) for article in graph.articles)
    library = Library(graph=replace(graph, articles=articles), settings=Settings())
    return next(line for line in str(home_page(library, ()).text).splitlines() if line.startswith("Most often named"))


def test_a_publisher_is_not_most_named_for_its_own_articles() -> None:
    group = next(entity for entity in sample_graph().entities if entity.kind is EntityKind.GROUP)
    assert f"[{group.name}]" in most_often_named("Coast Times")
    assert f"[{group.name}]" not in most_often_named(group.name)
