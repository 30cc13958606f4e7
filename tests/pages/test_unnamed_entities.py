"""Pages of what editors know and no article names: they read well, claim no sentence, and hold no empty section."""

import re
from dataclasses import replace

import pytest

from generator.pages import render_pages
from generator.records.entity import CuratedEntity, Entity, EntityKind
from generator.records.text import SourceLocation
from generator.settings import Settings
from tests.pages.markdown_reader import body_of, read, render
from tests.pages.sample_graph import sample_graph

KINDS = [(EntityKind.EVENT, "events"), (EntityKind.PERSON, "people"), (EntityKind.GROUP, "groups"), (EntityKind.PLACE, "places")]  # fmt: skip


@pytest.mark.parametrize("description", ["", "What the harbour is remembered for"], ids=["bare", "described"])
@pytest.mark.parametrize(("kind", "folder"), KINDS, ids=[folder for _, folder in KINDS])
def test_the_page_reads_well(kind: EntityKind, folder: str, description: str) -> None:
    graph = sample_graph()
    identifier = f"{folder}/old-harbour-feast"
    curated = CuratedEntity(
        id=identifier, kind=kind, name="Old Harbour Feast", description=description,
        location=SourceLocation(path=f"content/{identifier}.md"),
    )  # fmt: skip
    entity = Entity(id=identifier, kind=kind, name=curated.name, aliases=(), curated=curated)
    pages, _ = render_pages(replace(graph, entities=(*graph.entities, entity)), Settings())
    body = body_of(next(page.text for page in pages if page.path == f"{identifier}.md"))
    text = read(render(body)).text
    assert "No article here bears this name yet" in text
    assert description in text
    assert "## " not in body
    assert not re.search(r"<(div|p|dl|ul|table|blockquote)[^>]*>\s*</\1>", render(body))
