"""Somebody who is named very often: nothing is lost, and no page grows without bound."""

import re
from datetime import date, timedelta
from functools import cache
from posixpath import dirname, join, normpath

from generator.graph.knowledge_graph import KnowledgeGraph
from generator.pages.entities.entity_page import entity_pages
from generator.pages.writing.library import Library
from generator.records.entity import Entity, EntityKind
from generator.records.source import Rights
from generator.settings import Settings
from tests.pages.sample_graph import NADIR, Builder

ARTICLES, IN_EACH = 100, 5
MOST_BYTES = 120_000
"""Of Markdown on one page, for an entity of any fame."""


@cache
def pages() -> dict[str, str]:
    """The pages of somebody whom 100 articles mean five times each."""
    builder = Builder()
    for number in range(ARTICLES):
        text = " ".join(f"Day {n} of Nadir Karim. It rained." for n in range(IN_EACH))
        day = date(2020, 1, 1) + timedelta(days=number)
        builder.add(f"report-{number}", f"Report {number}", text, published=day, publisher="Coast Times")
    graph = KnowledgeGraph(
        articles=tuple(builder.articles),
        annotations=builder.annotations,
        entities=(Entity(id=NADIR, kind=EntityKind.PERSON, name="Nadir Karim", aliases=()),),
        entity_of_chain=builder.entity_of_chain,
        coverage=builder.coverage(),
        default_rights=Rights.FULL,
    )
    made = tuple(entity_pages(Library(graph=graph, settings=Settings()), graph.entities[0]))
    return {page.path: page.text for page in made}


def reachable() -> set[str]:
    """Pages of the entity that links lead to from its first page."""
    found, waiting = set(), [f"{NADIR}.md"]
    while waiting:
        path = waiting.pop()
        if path in found or path not in pages():
            continue
        found.add(path)
        waiting += [normpath(join(dirname(path), target)) for target in re.findall(r"\]\(([^)#]+\.md)", pages()[path])]
    return found


def test_every_mention_of_500_is_reachable() -> None:
    assert reachable() == set(pages())
    linked: dict[str, set[str]] = {}
    for path in reachable():
        for article, anchor in re.findall(r"articles/(report-\d+)\.md#s(\d+)\)", pages()[path]):
            linked.setdefault(article, set()).add(anchor)
    wanted = {str(2 * n + 1) for n in range(IN_EACH)}
    assert {article for article, anchors in linked.items() if anchors >= wanted} == {
        f"report-{n}" for n in range(ARTICLES)
    }


def test_no_page_is_endless() -> None:
    assert len(pages()) > 2
    assert max(len(text.encode()) for text in pages().values()) < MOST_BYTES
