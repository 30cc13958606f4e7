"""After any change, a build of the touched pages leaves the very site a full build makes."""

import os
import random
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from generator.mkdocs_plugin import hook
from tests.conftest import ROOT

pytestmark = pytest.mark.slow

CONFIG = """
site_name: Test
site_url: https://example.org/kb/
theme: {name: material, font: false, custom_dir: overrides, features: [navigation.indexes, navigation.path]}
nav: [{Home: index.md}, {People: people/index.md}]
not_in_nav: "/*/**"
validation: {nav: {omitted_files: ignore}, links: {not_found: info, anchors: info}}
hooks: [mkdocs_hook.py]
plugins: [search]
markdown_extensions: [attr_list, footnotes, {toc: {permalink: true}}]
"""
DAY = {"SOURCE_DATE_EPOCH": "1714780800"}


def write(project: Path, path: str, text: str) -> None:
    target = project / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, encoding="utf-8")


def page(number: int, words: str, *links: int) -> str:
    lines = [
        f"[Person {link}](p{link}.md#life) and [again][{link}]\n\n[{link}]: ../people/p{link}.md" for link in links
    ]
    return f"---\ntitle: Person {number}\n---\n\n# Person {number}\n\n{words}[^1]\n\n## Life\n\n" + "\n\n".join(
        [*lines, "[^1]: A source.\n"]
    )


class Session:
    """What `mkdocs serve` does, without the server: one start-up, then a build after each change."""

    def __init__(self, project: Path) -> None:
        self.project = project
        self.config = Path("mkdocs.yml").open("rb")  # noqa: SIM115  as the command line gives it; each build closes it
        self.written: set[str] = set()
        hook.on_startup(command="serve", dirty=False)

    def build(self) -> None:
        site = self.project / "served"
        before = self.times(site)
        config: Any = load_config(self.config, site_dir=str(site))
        build(config)
        self.written = {path for path, time in self.times(site).items() if before.get(path) != time}

    def times(self, site: Path) -> dict[str, int]:
        return {p.relative_to(site).as_posix(): p.stat().st_mtime_ns for p in site.rglob("*.html")}

    def assert_same_as_clean(self) -> None:
        clean = self.project / "clean"
        command = [sys.executable, "-m", "mkdocs", "build", "-q", "-d", str(clean)]
        env = {**os.environ, **DAY, "PYTHONPATH": str(ROOT), "NO_MKDOCS_2_WARNING": "1"}
        subprocess.run(command, cwd=self.project, env=env, check=True)
        assert contents(self.project / "served") == contents(clean)


def contents(folder: Path) -> dict[str, bytes | None]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else None for path in folder.rglob("*")
    }


@pytest.fixture
def session(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", DAY["SOURCE_DATE_EPOCH"])
    write(tmp_path, "mkdocs.yml", CONFIG)
    write(tmp_path, "mkdocs_hook.py", (ROOT / "mkdocs_hook.py").read_text(encoding="utf-8"))
    write(tmp_path, "overrides/main.html", '{% extends "base.html" %}')
    write(tmp_path, "docs/index.md", "# Home\n\n[People](people/index.md)\n")
    write(tmp_path, "docs/people/index.md", "# People\n\n[Person 1](p1.md)\n")
    write(tmp_path, "docs/data/knowledge.json", "{}")
    for number in range(1, 6):
        write(tmp_path, f"docs/people/p{number}.md", page(number, "First words.", number % 5 + 1))
    monkeypatch.chdir(tmp_path)
    running = Session(tmp_path)
    running.build()
    yield running
    hook.on_startup(command="build", dirty=False)


def test_the_first_build_is_whole(session: Session) -> None:
    session.assert_same_as_clean()


def test_one_edit_builds_one_page_and_those_in_the_navigation(session: Session) -> None:
    write(session.project, "docs/people/p3.md", page(3, "Other words.", 4))
    session.build()
    assert session.written == {"index.html", "people/index.html", "people/p3/index.html", "404.html"}
    session.assert_same_as_clean()


def test_a_page_that_appears_mends_the_links_to_it_and_one_that_goes_breaks_them(session: Session) -> None:
    write(session.project, "docs/people/p2.md", page(2, "To a new one.", 9))
    session.build()
    write(session.project, "docs/people/p9.md", page(9, "New.", 1))
    session.build()
    assert {"people/p2/index.html", "people/p9/index.html"} <= session.written
    assert "people/p4/index.html" not in session.written
    session.assert_same_as_clean()
    (session.project / "docs/people/p9.md").unlink()
    (session.project / "docs/people/p1.md").unlink()
    session.build()
    assert not (session.project / "served/people/p9").exists()
    assert {"people/p2/index.html", "people/p5/index.html"} <= session.written
    session.assert_same_as_clean()


@pytest.mark.parametrize(
    ("path", "text"),
    [
        pytest.param("mkdocs.yml", CONFIG.replace("site_name: Test", "site_name: Other"), id="configuration"),
        pytest.param("overrides/main.html", '{% extends "base.html" %}{% block footer %}x{% endblock %}', id="theme"),
    ],
)
def test_what_every_page_shows_builds_every_page(session: Session, path: str, text: str) -> None:
    write(session.project, path, text)
    session.build()
    assert len(session.written) == 8
    session.assert_same_as_clean()


def test_a_data_file_is_copied_when_it_changes(session: Session) -> None:
    write(session.project, "docs/data/knowledge.json", '{"new": 1}')
    session.build()
    session.assert_same_as_clean()


def test_a_failed_build_is_followed_by_a_whole_one(session: Session) -> None:
    write(session.project, "overrides/main.html", "{% broken")
    with pytest.raises(Exception, match="broken"):
        session.build()
    write(session.project, "overrides/main.html", '{% extends "base.html" %}')
    session.build()
    session.assert_same_as_clean()
    write(session.project, "docs/people/p3.md", page(3, "Other words.", 4))
    session.build()
    session.assert_same_as_clean()


def test_any_run_of_changes_ends_where_a_full_build_does(session: Session) -> None:
    chance = random.Random(5)
    people = session.project / "docs" / "people"
    for step in range(12):
        number, target = chance.randrange(1, 9), chance.randrange(1, 9)
        existing = sorted(people.glob("p*.md"))
        action = chance.choice(["write", "write", "write", "remove", "rename", "data"])
        if action == "write":
            write(session.project, f"docs/people/p{number}.md", page(number, f"Step {step}.", target))
        elif action == "remove" and existing:
            chance.choice(existing).unlink()
        elif action == "rename" and existing:
            chance.choice(existing).rename(people / f"p{number}.md")
        else:
            write(session.project, f"docs/data/{number}.json", f"[{step}]")
        session.build()
        if step % 3 == 2:
            session.assert_same_as_clean()


def test_switched_off_every_build_is_whole(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CUTTINGS_INCREMENTAL", "0")
    hook.on_startup(command="serve", dirty=False)
    session.build()
    assert len(session.written) == 8
