"""What is exported and what is published: complete, within rights, and the same bytes each time."""

import json
from pathlib import Path

import pytest

from generator.exports import export_all, published_data
from generator.issues import GeneratorError
from generator.settings import Settings
from tests.exports.sample_library import SENTENCES, TEXT, library

SETTINGS = Settings(site_url="https://example.org/")


def test_an_export_holds_everything(tmp_path: Path) -> None:
    out = tmp_path / "new" / "folder"
    files = export_all(library("link"), out)
    assert {path.relative_to(out).as_posix() for path in files} >= {
        "annotations.jsonl",
        "knowledge.json",
        "knowledge.schema.json",
        "tables/entities.csv",
        "entities.ftm.json",
        "graph.graphml",
    }
    assert json.loads((out / "annotations.jsonl").read_text(encoding="utf-8"))["text"] == TEXT
    knowledge = json.loads((out / "knowledge.json").read_text(encoding="utf-8"))
    assert knowledge["quotations"][0]["citation"]["exact"] == SENTENCES[1]


def test_a_second_export_is_the_same_to_the_byte(tmp_path: Path) -> None:
    first, second = ([path.read_bytes() for path in export_all(library("full", "link"), tmp_path)] for _ in range(2))
    assert first == second


def test_an_export_into_a_file_is_a_clear_error(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("", encoding="utf-8")
    with pytest.raises(GeneratorError, match="cannot be written"):
        export_all(library("full"), tmp_path / "out")


@pytest.mark.parametrize("rights", ["full", "excerpt", "sentence", "link"])
def test_no_published_file_holds_a_whole_text_and_none_holds_more_than_its_rights(rights: str) -> None:
    pages = published_data(library(rights), SETTINGS)
    everything = "".join(page.text for page in pages)
    assert not any(page.path.endswith("annotations.jsonl") for page in pages)
    assert TEXT not in everything
    assert (SENTENCES[0] in everything) is (rights != "link")


def test_published_files_lie_in_folders_of_their_own() -> None:
    paths = [page.path for page in published_data(library("full"), SETTINGS)]
    assert all(path.startswith(("data/", "feeds/")) or path == "llms.txt" for path in paths)
    assert len(paths) == len(set(paths))


def test_the_guide_lists_only_files_that_are_published() -> None:
    for settings in (SETTINGS, Settings()):
        pages = {page.path: page.text for page in published_data(library("full"), settings)}
        guide = pages["llms.txt"]
        listed = [line.split("](")[0].removeprefix("- [") for line in guide.splitlines() if line.startswith("- [data/")]
        assert listed
        assert set(listed) <= pages.keys()
        assert ("feeds/latest.xml" in guide) is bool(settings.site_url)


def test_the_guide_begins_as_proposed_and_names_entities_as_text() -> None:
    guide = {page.path: page.text for page in published_data(library("full"), SETTINGS)}["llms.txt"]
    lines = guide.splitlines()
    assert lines[0] == "# Cuttings"
    assert lines[2].startswith("> ")
    assert '- [Jane Doe](https://example.org/people/jane-doe/): =Chair & "mayor"' in lines
    assert "- [All people](https://example.org/people/): 1" in lines
