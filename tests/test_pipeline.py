"""The pipeline as users know it: a second run is free, and neither order, workers nor hash seed change a byte."""

import hashlib
import os
from pathlib import Path
from typing import Any

import pytest

from generator import recognition
from generator.pipeline import analyse, generate
from generator.records.article import Article
from tests.conftest import copy_project, generate_apart

pytestmark = pytest.mark.slow

ARTICLES = {
    "2024-05-01-council.md": (
        "Council votes to close Northford harbour",
        "2024-05-01",
        (
            "Jane Calder, mayor of Northford, said on Tuesday that the harbour would close.\n\n"
            "“It is not safe for anyone,” Calder told the Northford Council.\n"
        ),
    ),
    "2024-05-03-fishermen.md": (
        "Fishermen reject closure",
        "2024-05-03",
        (
            "Tom Ashdown, chairman of the Northford Fishermen's Union (NFU), rejected the closure.\n\n"
            "“Nobody asked us,” he said. The NFU will meet Jane Calder on Monday in Northford.\n"
        ),
    ),
}


def write_project(folder: Path, names: list[str]) -> Path:
    for name in names:
        title, day, body = ARTICLES[name]
        path = folder / "content" / "articles" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(
            f"---\ntitle: {title}\npublished: {day}\npublisher: The Herald\n---\n\n{body}", encoding="utf-8"
        )
    return folder


def digest_of(folder: Path) -> dict[str, str]:
    files = [path for top in ("docs", "content") for path in (folder / top).rglob("*") if path.is_file()]
    return {p.relative_to(folder).as_posix(): hashlib.sha256(p.read_bytes()).hexdigest() for p in files}


def test_a_second_run_recognises_nothing_and_writes_nothing(tmp_path: Path) -> None:
    project = write_project(tmp_path, list(ARTICLES))
    first = generate(project)
    before = {path: path.stat().st_mtime_ns for path in (project / "docs").rglob("*")}
    second = generate(project)
    assert first.report.written > 0
    assert first.analysis.recognised == 2
    assert (second.report.written, second.report.removed, second.analysis.recognised) == (0, 0, 0)
    assert {path: path.stat().st_mtime_ns for path in (project / "docs").rglob("*")} == before


def test_one_changed_article_is_recognised_alone(tmp_path: Path) -> None:
    project = write_project(tmp_path, list(ARTICLES))
    generate(project)
    path = project / "content" / "articles" / "2024-05-03-fishermen.md"
    path.write_text(path.read_text(encoding="utf-8").replace("Nobody asked us", "Nobody listened"), encoding="utf-8")
    generation = generate(project)
    assert generation.analysis.recognised == 1
    assert "Nobody listened" in (project / "docs" / "articles" / "2024-05-03-fishermen.md").read_text(encoding="utf-8")


def test_the_order_in_which_articles_came_changes_nothing(tmp_path: Path) -> None:
    together = write_project(tmp_path / "together", sorted(ARTICLES))
    generate(together)
    reverse = write_project(tmp_path / "reverse", sorted(ARTICLES, reverse=True))
    generate(reverse)
    assert digest_of(together) == digest_of(reverse)


def test_workers_and_hash_seed_change_no_byte(example_project: Path, tmp_path: Path) -> None:
    """The example was made with another hash seed, and by as many workers as there are processors."""
    project = copy_project(tmp_path / "other")
    with (project / "content" / "settings.yml").open("a", encoding="utf-8") as settings:
        settings.write(f"\nworkers: {3 if os.cpu_count() == 1 else 1}\n")
    generate_apart(project, hash_seed=4242)
    digests = [digest_of(folder) for folder in (example_project, project)]
    for digest in digests:
        del digest["content/settings.yml"]
    assert digests[0] == digests[1]
    assert len(digests[0]) > 50


def test_a_removed_article_takes_its_pages_with_it(tmp_path: Path) -> None:
    project = write_project(tmp_path, list(ARTICLES))
    generate(project)
    (project / "content" / "articles" / "2024-05-03-fishermen.md").unlink()
    generate(project)
    assert not (project / "docs" / "articles" / "2024-05-03-fishermen.md").exists()
    assert not list((project / "docs").rglob("tom-ashdown*"))


def test_people_groups_and_places_come_out_of_two_small_articles(tmp_path: Path) -> None:
    graph = analyse(write_project(tmp_path, list(ARTICLES))).graph
    assert {entity.id for entity in graph.entities} >= {"people/jane-calder", "people/tom-ashdown", "places/northford"}
    assert [q.speaker for q in graph.quotations if "not safe" in q.content] == ["people/jane-calder"]
    assert [q.speaker for q in graph.quotations if "Nobody asked" in q.content] == ["people/tom-ashdown"]


def test_one_article_that_breaks_recognition_does_not_take_the_others_with_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = recognition.annotate

    def breaks_on_one(article: Article, *rest: Any) -> Any:
        if "Fishermen" in article.title:
            raise ZeroDivisionError("no boats")
        return real(article, *rest)

    project = write_project(tmp_path, list(ARTICLES))
    with monkeypatch.context() as patched:
        patched.setattr(recognition, "annotate", breaks_on_one)
        broken = generate(project)
    failed = [issue for issue in broken.issues if issue.code == "recognition-failed"]
    assert [issue.location.path for issue in failed] == ["content/articles/2024-05-03-fishermen.md"]
    assert (project / "docs" / "people" / "jane-calder.md").is_file()
    assert generate(project).analysis.recognised == 1, "the fault was not kept in the cache"
