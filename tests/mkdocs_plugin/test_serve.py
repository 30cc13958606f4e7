"""A bare `mkdocs serve` follows content/: one save, one build, and never a loop."""

import os
import shutil
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from generator.pipeline import STATE, analyse
from tests.conftest import ROOT
from tests.served_site import port_for
from tests.shared_work import made_once

pytestmark = pytest.mark.slow

CONFIG = """
site_name: Test
site_url: http://127.0.0.1/
theme: {name: material, font: false}
nav: [{Home: index.md}]
not_in_nav: "/*/**"
validation: {nav: {omitted_files: ignore}}
hooks: [mkdocs_hook.py]
plugins: []
"""
ARTICLE = """---
title: Port closes
published: 2024-05-04
publisher: The Herald
url: https://news.example/port
---

Jane Calder, mayor of Northford, closed the port on Friday.
"""
PATIENCE = 60
BUILT = "Documentation built in"


@pytest.fixture(scope="module")
def recognised(run_folder: Path) -> Path:
    """The cache of a project of which nothing but the cache is there yet: whoever generates it loads no model."""

    def recognise(project: Path) -> None:
        analyse(make_project(project))

    return made_once(run_folder / "served", recognise) / STATE


@pytest.fixture
def project(tmp_path: Path, recognised: Path) -> Path:
    made = make_project(tmp_path / "project")
    shutil.copytree(recognised, made / STATE)
    return made


def make_project(folder: Path) -> Path:
    (folder / "content" / "articles").mkdir(parents=True)
    (folder / "content" / "articles" / "port.md").write_text(ARTICLE, encoding="utf-8")
    (folder / "content" / "settings.yml").write_text("workers: 1\n", encoding="utf-8")
    (folder / "docs").mkdir()
    (folder / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    (folder / "mkdocs_hook.py").write_bytes((ROOT / "mkdocs_hook.py").read_bytes())
    return folder


def environment(**more: str) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT), "NO_MKDOCS_2_WARNING": "1", **more}


def wait_until(true: Callable[[], bool], log: Path) -> None:
    end = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < end, log.read_text(encoding="utf-8")
        time.sleep(0.1)


class Server:
    """A running `serve`: its address and what it printed so far."""

    def __init__(self, project: Path, address: str, log: Path) -> None:
        self.project, self.address, self.log = project, address, log

    def page(self, path: str) -> str:
        try:
            with urllib.request.urlopen(self.address + path) as answer:
                return str(answer.read().decode())
        except urllib.error.URLError:
            return ""

    def builds(self) -> int:
        return self.log.read_text(encoding="utf-8").count(BUILT)

    def settle(self) -> int:
        """Wait until the watcher, which looks twice a second, has had time to notice whatever there is."""
        time.sleep(3)
        return self.builds()


@pytest.fixture
def server(request: pytest.FixtureRequest, project: Path, tmp_path: Path) -> Iterator[Server]:
    log = tmp_path / "log"
    builder = getattr(request, "param", "mkdocs")
    port = port_for(str(tmp_path))
    command = [sys.executable, "-m", builder, "serve", "-f", "mkdocs.yml", "--dev-addr", f"127.0.0.1:{port}"]
    with log.open("wb") as output:
        process = subprocess.Popen(command, cwd=project, env=environment(), stdout=output, stderr=output)
    running = Server(project, f"http://127.0.0.1:{port}/", log)
    try:
        wait_until(lambda: process.poll() is not None or "Serving on" in log.read_text(encoding="utf-8"), log)
        assert process.poll() is None, log.read_text(encoding="utf-8")
        yield running
    finally:
        process.terminate()
        process.wait()


@pytest.mark.parametrize("server", ["mkdocs", "properdocs"], indirect=True)
def test_a_save_in_content_shows_in_the_browser_after_one_build(server: Server) -> None:
    assert "closed the port" in server.page("articles/port/")
    assert server.settle() == 1, "the pages the hook wrote set off another build"
    article = server.project / "content" / "articles" / "port.md"
    article.write_text(ARTICLE.replace("closed the port", "reopened the harbour"), encoding="utf-8")
    wait_until(lambda: "reopened the harbour" in server.page("articles/port/"), server.log)
    assert server.settle() == 2, "one save made more than one build"


def test_a_hand_written_page_is_built_without_generating(server: Server) -> None:
    (server.project / "docs" / "about.md").write_text("# About us\n", encoding="utf-8")
    wait_until(lambda: "About us" in server.page("about/"), server.log)
    assert server.settle() == 2
    assert server.log.read_text(encoding="utf-8").count("files written") == 1


def test_bad_content_is_reported_and_the_server_goes_on(server: Server) -> None:
    bad = server.project / "content" / "settings.yml"
    bad.write_text("workers: many\n", encoding="utf-8")
    wait_until(lambda: "error[bad-value]" in server.log.read_text(encoding="utf-8"), server.log)
    bad.write_text("workers: 1\ntitle: Second title\n", encoding="utf-8")
    wait_until(lambda: "Second title" in server.page(""), server.log)


def build(project: Path, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "mkdocs", "build", *arguments]
    return subprocess.run(
        command, cwd=project, env=environment(**variables), capture_output=True, text=True, check=False
    )


def test_a_bare_build_generates_only_where_there_are_no_pages(project: Path) -> None:
    first = build(project)
    assert "files written" in first.stderr
    assert (project / "site" / "articles" / "port" / "index.html").is_file()
    article = project / "content" / "articles" / "port.md"
    article.write_text(ARTICLE.replace("closed", "reopened"), encoding="utf-8")
    second = build(project)
    assert second.returncode == 0
    assert "files written" not in second.stderr


def test_strict_counts_what_is_wrong_with_the_content(project: Path) -> None:
    (project / "content" / "settings.yml").write_text("workers: many\n", encoding="utf-8")
    result = build(project, "--strict")
    assert result.returncode == 1
    assert "error[bad-value]" in result.stderr


def test_docs_build_where_the_generator_is_not_installed(project: Path) -> None:
    (project / "docs" / "index.md").write_text("# Home\n", encoding="utf-8")
    (project / "generator.py").write_text("raise ModuleNotFoundError('not installed')\n", encoding="utf-8")
    result = build(project, "--strict", PYTHONPATH=str(project))
    assert result.returncode == 0, result.stderr
    assert "files written" not in result.stderr
