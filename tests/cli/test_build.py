"""`cuttings build`, and a bare `mkdocs build`, end with a site that is ready for a host."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT, copy_project

pytestmark = pytest.mark.slow

COMMANDS = {
    "cuttings build": ["generator", "build"],
    "cuttings build --strict": ["generator", "build", "--strict"],
    "mkdocs build": ["mkdocs", "build"],
}


def built(project: Path, command: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "NO_MKDOCS_2_WARNING": "1"}
    environment.pop("CUTTINGS_GENERATED", None)
    call = [sys.executable, "-m", *COMMANDS[command]]
    return subprocess.run(call, cwd=project, env=environment, capture_output=True, text=True, check=False)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "content").mkdir()
    return copy_project(tmp_path / "project", content=tmp_path / "content")


@pytest.mark.parametrize("command", ["cuttings build", "mkdocs build"])
def test_a_built_site_has_its_index_and_its_headers(project: Path, command: str) -> None:
    run = built(project, command)
    assert run.returncode == 0, run.stderr
    assert (project / "site" / "pagefind" / "pagefind.js").is_file()
    assert "Content-Security-Policy" in (project / "site" / "_headers").read_text(encoding="utf-8")
    assert "refused-inline" not in run.stdout + run.stderr


@pytest.mark.parametrize(
    ("command", "code"), [("cuttings build", 0), ("cuttings build --strict", 1), ("mkdocs build", 0)]
)
def test_a_script_in_a_page_of_ones_own_is_told(project: Path, command: str, code: int) -> None:
    with (project / "docs" / "about.md").open("a", encoding="utf-8") as about:
        about.write("\n<script>alert(1)</script>\n")
    run = built(project, command)
    assert run.returncode == code, run.stderr
    assert "site/about/index.html:" in run.stdout + run.stderr
    assert "refused-inline" in run.stdout + run.stderr


@pytest.mark.parametrize("title", ["Harbour news: the strike", "2024"], ids=["text", "a number to YAML"])
def test_the_site_bears_the_title_of_the_settings(project: Path, title: str) -> None:
    (project / "content" / "settings.yml").write_text(f'title: "{title}"\n', encoding="utf-8")
    run = built(project, "cuttings build --strict")
    assert run.returncode == 0, run.stderr
    page = (project / "site" / "people" / "index.html").read_text(encoding="utf-8")
    assert f"<title>People - {'Cuttings' if title == '2024' else title}</title>" in page
