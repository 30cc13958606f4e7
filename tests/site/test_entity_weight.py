"""How heavy the page of somebody is whom a hundred articles name: what a reader on a phone pays for."""

import gzip
from pathlib import Path

import pytest

from benchmarks.invented_library import invented_library
from generator.cli.builders import run_builder
from generator.graph import assemble
from generator.pages.entities.entity_page import entity_pages
from generator.pages.writing.library import Library
from generator.publishing import write_pages
from generator.records.stage_results import Page
from generator.settings import Settings
from tests.conftest import copy_project

pytestmark = pytest.mark.slow

ARTICLES, FEWEST_CUTTINGS = 320, 100
MOST_BYTES = 60 * 1024


def test_a_page_of_a_hundred_cuttings_is_light(tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    project = copy_project(tmp_path / "project", content=empty)
    graph, _ = assemble(*invented_library(ARTICLES), Settings())
    library = Library(graph=graph, settings=Settings())
    famous = max(graph.entities, key=lambda entity: len(library.coverage(entity.id)))
    assert len(library.coverage(famous.id)) >= FEWEST_CUTTINGS
    pages = tuple(entity_pages(library, famous))
    home = Page.from_text("index.md", "# Home\n")  # without one the hook would make all pages anew
    write_pages((home, *pages), project / "docs", state=project / ".cuttings")
    assert run_builder("mkdocs", ["build", "--quiet"], project) == 0
    for page in pages:
        built = project / "site" / page.path.removesuffix(".md") / "index.html"
        weight = len(gzip.compress(built.read_bytes(), mtime=0))
        assert weight <= MOST_BYTES, (page.path, weight)
