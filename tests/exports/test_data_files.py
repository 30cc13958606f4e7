"""What is exported and what is published: complete, within rights, and the same bytes each time."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from generator.exports import export_all, published_data
from generator.graph.knowledge_graph import KnowledgeGraph
from generator.issues import GeneratorError
from generator.records.data_file import DataFile
from generator.records.source import Rights
from generator.settings import Settings
from tests.exports.sample_library import SAID, SENTENCES, TEXT, library

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


def published(graph: KnowledgeGraph, settings: Settings = SETTINGS) -> dict[str, str]:
    return {file.page.path: file.page.text for file in published_data(graph, settings)}


def descriptions(graph: KnowledgeGraph) -> list[DataFile]:
    return [file.description for file in published_data(graph, SETTINGS) if file.description]


@pytest.mark.parametrize("rights", ["full", "excerpt", "sentence", "link"])
def test_no_published_file_holds_a_whole_text_and_none_holds_more_than_its_rights(rights: str) -> None:
    files = published(library(rights))
    everything = "".join(files.values())
    assert not any(path.endswith("annotations.jsonl") for path in files)
    assert TEXT not in everything
    assert (SENTENCES[0] in everything) is (rights != "link")


@pytest.mark.parametrize("name", ["link", "excerpt"])
def test_a_takedown_leaves_no_three_words_in_a_row_in_any_file(name: str) -> None:
    graph = library(name, "full")
    taken = [replace(a, rights=Rights.LINK) if a.id == name else a for a in graph.articles]
    files = published(replace(graph, articles=tuple(taken)))
    others = "".join(published(library("full")).values())
    runs = {run for sentence in SENTENCES for run in re.findall(r"(?=\b(\w+ \w+ \w+)\b)", sentence)}
    assert runs
    found = [(path, run) for path, text in files.items() for run in runs if text.count(run) > others.count(run)]
    assert not found


def test_published_files_lie_in_folders_of_their_own() -> None:
    paths = [file.page.path for file in published_data(library("full"), SETTINGS)]
    assert all(path.startswith(("data/", "feeds/")) or path == "llms.txt" for path in paths)
    assert len(paths) == len(set(paths))


def test_each_file_is_described_as_it_is() -> None:
    graph = library("full", "link")
    files = published(graph)
    described = descriptions(graph)
    assert {file.path for file in described} == {path for path in files if path.count("/") < 2 or "tables" in path}
    for file in described:
        assert file.what
        assert file.size == len(files[file.path].encode())
        if file.path.endswith(".csv"):
            header = files[file.path].splitlines()[0].split(",")
            assert header == [field.name for field in file.tables[0].fields]
        assert all(field.what for table in file.tables for field in table.fields)


def test_the_counts_are_those_of_the_records() -> None:
    graph = library("full", "link")
    files = published(graph)
    counts = {file.path: {t.name: t.rows for t in file.tables} for file in descriptions(graph)}
    knowledge = json.loads(files["data/knowledge.json"])
    assert counts["data/knowledge.json"] == {name: len(knowledge[name]) for name in knowledge if name != "version"}
    assert sum(counts["data/entities.ftm.json"].values()) == files["data/entities.ftm.json"].count("\n")
    assert counts["data/graph.graphml"] == {"nodes": len(graph.entities), "edges": len(graph.relations)}
    assert counts["data/tables/articles.csv"] == {"articles": 2}


def test_the_sample_is_a_record_of_this_library_within_its_rights() -> None:
    samples = {file.path: file.sample for file in descriptions(library("link", "full"))}
    assert json.loads(samples["data/knowledge.json"])["content"] == SAID
    assert json.loads(samples["data/entities.ftm.json"])["id"] == "people.jane-doe"
    only_links = {file.path: file.sample for file in descriptions(library("link"))}
    assert only_links["data/knowledge.json"] == ""


def test_the_guide_lists_only_files_that_are_published() -> None:
    for settings in (SETTINGS, Settings()):
        files = published(library("full"), settings)
        links = re.findall(r"^- \[((?:data|feeds)/.+?)\]", files["llms.txt"], re.MULTILINE)
        assert links
        assert set(links) <= files.keys()
        assert ("feeds/latest.xml" in links) is bool(settings.site_url)


def test_the_guide_keeps_to_the_proposed_form() -> None:
    """A title, a quoted summary, prose, then headed lists of links, the last of which may be skipped."""
    guide = published(library("full"))["llms.txt"]
    head, *sections = re.split(r"^## ", guide, flags=re.MULTILINE)
    assert re.fullmatch(r"# Cuttings\n\n> .+\n\n[^#>-].+\n\n", head)
    for section in sections:
        _, _, *lines = section.rstrip("\n").split("\n")
        assert lines
        assert all(re.match(r"- \[[^\]]+\]\(https://example\.org/\S*\)(: \S.*)?$", line) for line in lines), section
    assert sections[-1].startswith("Optional\n")


def test_the_guide_names_entities_as_text() -> None:
    lines = published(library("full"))["llms.txt"].splitlines()
    assert '- [Jane Doe](https://example.org/people/jane-doe/): =Chair & "mayor"' in lines
    assert "- [All people](https://example.org/people/): 1" in lines
