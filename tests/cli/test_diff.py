"""`cuttings diff` between revisions of a real repository, and `cuttings export`."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from generator.cli.diff import _change
from generator.cli.main import cuttings
from generator.issues import GeneratorError

ARTICLE = "---\ntitle: Port closes\npublished: 2024-05-04\npublisher: The Herald\n---\n\n"
BEFORE = ARTICLE + "Jane Calder, mayor of Northford, closed the port on Friday.\n\n“It is not safe,” Calder said.\n"
AFTER = BEFORE.replace("It is not safe", "Nobody may enter")

pytestmark = pytest.mark.slow


def git(folder: Path, *arguments: str) -> None:
    identity = ("-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project in a folder of a repository: tag `one` holds BEFORE, tag `two` AFTER, tag `none` no content."""
    repository = tmp_path_factory.mktemp("repository")
    folder = repository / "library"
    article = folder / "content" / "articles" / "port.md"
    git(repository, "init", "-q")
    folder.mkdir()
    (folder / "README.md").write_text("nothing yet", encoding="utf-8")
    for tag, text in (("none", None), ("one", BEFORE), ("two", AFTER)):
        if text:
            article.parent.mkdir(parents=True, exist_ok=True)
            article.write_text(text, encoding="utf-8")
            (folder / "content" / "settings.yml").write_text("workers: 1\n", encoding="utf-8")
        git(repository, "add", "library/README.md", *(["library/content"] if text else []))
        git(repository, "commit", "-q", "-m", tag)
        git(repository, "tag", tag)
    return folder


def run(project: Path, *arguments: str) -> Result:
    return CliRunner().invoke(cuttings, ["-C", str(project), *arguments], catch_exceptions=False)


def changed(project: Path, *revisions: str) -> list[dict[str, Any]]:
    result = run(project, "diff", "--json", *revisions)
    assert result.exit_code == 0
    rows: list[dict[str, Any]] = json.loads(result.stdout)["changes"]
    return rows


def test_two_revisions_are_compared_whatever_is_checked_out(project: Path) -> None:
    rows = changed(project, "one", "two")
    quotations = {row["difference"]: row["key"].rstrip(",") for row in rows if row["table"] == "quotations"}
    assert quotations == {"added": "port: Nobody may enter", "removed": "port: It is not safe"}
    assert not [row for row in rows if row["table"] in ("articles", "entities")]


def test_one_revision_is_compared_with_the_files_as_they_are(project: Path) -> None:
    article = project / "content" / "articles" / "port.md"
    assert changed(project, "two") == []
    article.write_text(BEFORE, encoding="utf-8")
    assert {row["table"] for row in changed(project, "two")} == {"quotations"}
    article.write_text(AFTER, encoding="utf-8")


def test_a_revision_without_content_is_an_empty_library(project: Path) -> None:
    rows = changed(project, "none", "one")
    assert {row["difference"] for row in rows} == {"added"}
    assert "people/jane-calder" in {row["key"] for row in rows}


def test_the_text_form_names_what_came_and_went(project: Path) -> None:
    output = run(project, "diff", "one", "two").output
    assert "quotations: 1 added, 1 removed" in output
    assert "+ Jane Calder: Nobody may enter" in output
    assert "no difference" in run(project, "diff", "one", "one").output


def test_the_project_is_left_as_it_was(project: Path) -> None:
    def files() -> dict[Path, bytes]:
        found = [path for path in project.rglob("*") if path.is_file() and ".cuttings" not in path.parts]
        return {path: path.read_bytes() for path in found}

    before = files()
    run(project, "diff", "one", "two")
    assert files() == before


@pytest.mark.parametrize("revision", ["no-such-tag", "--output=x", "HEAD:library"])
def test_an_unknown_revision_is_a_clear_error(project: Path, revision: str) -> None:
    with pytest.raises(GeneratorError, match="no revision"):
        run(project, "diff", "--", revision)


def test_outside_a_repository_git_says_so(tmp_path: Path) -> None:
    with pytest.raises(GeneratorError, match="not a git repository"):
        run(tmp_path, "diff", "HEAD")


def test_export_writes_texts_and_knowledge(project: Path, tmp_path: Path) -> None:
    result = run(project, "export", "--out", str(tmp_path / "out"))
    assert result.exit_code == 0
    row = json.loads((tmp_path / "out" / "annotations.jsonl").read_text(encoding="utf-8"))
    assert "closed the port on Friday" in row["text"]
    assert {mention["entity"] for mention in row["mentions"]} >= {"people/jane-calder"}
    knowledge = json.loads((tmp_path / "out" / "knowledge.json").read_text(encoding="utf-8"))
    assert [q["speaker"] for q in knowledge["quotations"]] == ["people/jane-calder"]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        pytest.param("a; b; c", "a; c; d", "- b, + d", id="lists"),
        pytest.param("a", "a; b", "+ b", id="one becomes two"),
        pytest.param("mayor", "", "mayor → (none)", id="values"),
    ],
)
def test_of_long_lists_only_what_came_and_went_is_told(old: str, new: str, told: str) -> None:
    assert _change(old, new) == told
