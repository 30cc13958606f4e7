"""The whole of content/: ids, folders, links that lead out, and order."""

from pathlib import Path

import pytest

from generator.reading import read_content
from generator.records.stage_results import Content
from generator.settings import Settings
from tests.reading.library import HEADER, PROSE, found, read_library, write_library


def test_no_content_is_an_empty_library(tmp_path: Path) -> None:
    assert read_content(tmp_path, Settings()) == (Content(), ())


def test_equal_names_in_two_folders_lose_nothing(tmp_path: Path) -> None:
    files = {
        "articles/2024/strike.md": HEADER + PROSE,
        "articles/2025/Strike!.txt": f"{PROSE} Again, a year later.",
        "articles/strike-2.md": HEADER + "A third text.",
        "articles/z.md": "---\nid: strike\n---\nA fourth text.",
    }
    content, issues = read_library(tmp_path, files)
    paths = {article.id: article.location.path for article in content.articles}
    assert paths == {
        "strike": "content/articles/2024/strike.md",
        "strike-2": "content/articles/strike-2.md",
        "strike-3": "content/articles/2025/Strike!.txt",
        "strike-4": "content/articles/z.md",
    }
    duplicates = [issue for issue in issues if issue.code == "duplicate-id"]
    assert [i.location.path for i in duplicates] == ["content/articles/2025/Strike!.txt", "content/articles/z.md"]
    assert "content/articles/2024/strike.md" in duplicates[0].message


@pytest.mark.parametrize("folder", ["articles", "people", "decisions"])
def test_links_that_lead_out_are_not_followed(tmp_path: Path, folder: str) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "secret.md").write_text("---\nname: x\n---\nSecret.")
    project = write_library(tmp_path / "project", {"articles/a.md": HEADER + PROSE})
    (project / "content" / folder).mkdir(exist_ok=True)
    (project / "content" / folder / "b.md").symlink_to(outside / "secret.md")
    (project / "content" / folder / "c").symlink_to(outside)
    content, issues = read_content(project, Settings())
    assert "Secret" not in repr(content)
    unsafe = [(issue.location.path, issue.severity.value) for issue in issues if issue.code == "unsafe-path"]
    assert unsafe == [(f"content/{folder}/b.md", "error"), (f"content/{folder}/c", "error")]


@pytest.mark.parametrize("name", ["sources.yml", "ids.yml"])
def test_single_files_that_lead_out_are_not_followed(tmp_path: Path, name: str) -> None:
    (tmp_path / "secret.yml").write_text("- name: Secret")
    project = write_library(tmp_path / "project", {"articles/a.md": HEADER + PROSE})
    (project / "content" / name).symlink_to(tmp_path / "secret.yml")
    content, issues = read_content(project, Settings())
    assert content.sources == ()
    assert found(issues, "unsafe-path") == ["1:1 error"]


def test_a_ring_of_links_ends(tmp_path: Path) -> None:
    project = write_library(tmp_path, {"articles/a.md": HEADER + PROSE})
    (project / "content" / "articles" / "again").symlink_to(project / "content" / "articles")
    assert [article.id for article in read_content(project, Settings())[0].articles] == ["a"]


def test_other_files_are_reported_and_leftovers_passed_over(tmp_path: Path) -> None:
    files = {"articles/a.pdf": b"%PDF", "articles/.a.md": "x", "articles/a.md~": "x", "articles/README.md": "x"}
    content, issues = read_library(tmp_path, files)
    assert content.articles == ()
    assert [issue.location.path for issue in issues] == ["content/articles/a.pdf"]


def test_a_folder_without_permission_or_a_lost_link_is_an_issue(tmp_path: Path) -> None:
    project = write_library(tmp_path, {"articles/a.md": HEADER + PROSE})
    (project / "content" / "articles" / "b.md").symlink_to("nowhere.md")
    content, issues = read_content(project, Settings())
    assert [article.id for article in content.articles] == ["a"]
    assert found(issues, "unreadable-file") == ["1:1 warning"]


def test_the_order_of_files_makes_no_difference(tmp_path: Path) -> None:
    files = {f"articles/{name}.md": f"{HEADER}{PROSE} {name}" for name in ("b", "a", "d", "c")}
    files |= {"people/x.md": "---\nname: X\n---\n", "people/a.md": "---\nname: A\n---\n"}
    first = read_library(tmp_path / "one", files)
    second = read_library(tmp_path / "two", dict(reversed(files.items())))
    assert first == second
    assert [article.id for article in first[0].articles] == ["a", "b", "c", "d"]


def test_the_ledger_is_read(tmp_path: Path) -> None:
    content, issues = read_library(tmp_path, {"ids.yml": '# Ids\npeople/a: {"name": "A"}\nnonsense\n'})
    assert [entry.id for entry in content.ledger] == ["people/a"]
    assert found(issues, "ledger") == ["3:1 error"]


NOWHERE = [
    pytest.param("peoples/jane-doe.md", "content/peoples", 'did you mean "people"?', id="folder of another name"),
    pytest.param("sources.yaml", "content/sources.yaml", 'did you mean "sources.yml"?', id="file of another ending"),
    pytest.param("strike.md", "content/strike.md", "articles/", id="article outside its folder"),
]


@pytest.mark.parametrize(("name", "path", "hint"), NOWHERE)
def test_what_is_read_nowhere_is_reported(tmp_path: Path, name: str, path: str, hint: str) -> None:
    _, issues = read_library(tmp_path, {name: PROSE, "README.md": "ours", "articles/strike.md": HEADER + PROSE})
    assert [issue.location.path for issue in issues if issue.code == "unreadable-file"] == [path]
    assert hint in next(issue.hint for issue in issues if issue.code == "unreadable-file")


@pytest.mark.parametrize("folder", ["articles", "people", "decisions"])
def test_a_link_to_itself_is_an_issue(tmp_path: Path, folder: str) -> None:
    place = write_library(tmp_path, {"articles/strike.md": HEADER + PROSE}) / "content" / folder
    place.mkdir(exist_ok=True)
    link = place / ("ring.yml" if folder == "decisions" else "ring.md")
    link.symlink_to(link)
    content, issues = read_content(tmp_path, Settings())
    assert len(content.articles) == 1
    assert found(issues, "unreadable-file") == ["1:1 warning"]
    assert "leads nowhere" in next(issue.message for issue in issues if issue.code == "unreadable-file")


LEDGERS = [
    pytest.param(b"people/jane-doe: {\0", id="no text"),
    pytest.param('people/j: {"name": "Jos\u00e9"}'.encode("latin-1"), id="another encoding"),
]


@pytest.mark.parametrize("data", LEDGERS)
def test_a_ledger_that_cannot_be_read_for_certain_is_an_error_of_the_ledger(tmp_path: Path, data: bytes) -> None:
    _, issues = read_library(tmp_path, {"ids.yml": data})
    assert len(found(issues, "ledger")) == 1
