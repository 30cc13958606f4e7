"""The example library, generated and built once in a run for all tests that look at a whole site."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from generator.built_site import finish_site
from generator.built_site.site_settings import read_site_settings
from generator.cli.builders import run_builder
from generator.pipeline import STATE, generate
from tests.served_site import BUILT_FOR, CHROMIUM, CHROMIUM_FLAGS, headers_of, port_for, serve
from tests.shared_work import made_once

ROOT = Path(__file__).parents[1]
BUILDERS = ("mkdocs", "properdocs", "zensical")
BROWSED = ("mkdocs", "zensical")
"""Builders whose sites are opened in a browser; ProperDocs' pages are MkDocs' own, which test_builders compares."""
ADDRESS = "https://library.example/"
LONGEST = (
    "site/test_accessibility.py",
    "evaluation/test_disputes.py",
    "evaluation/test_floors.py",
    "site/test_network.py",
    "site/test_search.py",
    "site/test_lists.py",
    "site/test_data.py",
    "site/test_map.py",
    "site/test_content_policy.py",
    "mkdocs_plugin/test_serve.py",
    "mkdocs_plugin/test_incremental.py",
    "site/test_reading.py",
    "site/test_builders.py",
    "test_pipeline.py",
    "cli/test_build.py",
)
"""The files that take longest, the longest first."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Where several processes run the tests, begin with long files: or one would be left when the others are done."""
    if "PYTEST_XDIST_WORKER" in os.environ:
        ranks = {ROOT / "tests" / name: rank for rank, name in enumerate(LONGEST)}
        items.sort(key=lambda item: ranks.get(item.path, len(ranks)))


def copy_project(target: Path, content: Path | None = ROOT / "content") -> Path:
    """A project folder with this repository's site configuration and theme, and the given content, or none."""
    if content:
        shutil.copytree(content, target / "content")
    else:
        (target / "content").mkdir(parents=True)
    shutil.copytree(ROOT / "overrides", target / "overrides")
    shutil.copytree(ROOT / "docs" / "assets", target / "docs" / "assets")
    for name in ("mkdocs.yml", "mkdocs_hook.py", "docs/about.md"):
        shutil.copy(ROOT / name, target / name)
    return target


def generate_apart(project: Path, *, hash_seed: int) -> None:
    """Generate a project's pages in a process of their own, which orders its sets by this seed."""
    command = [sys.executable, "-m", "generator", "-C", str(project), "generate"]
    environment = {**os.environ, "PYTHONHASHSEED": str(hash_seed)}
    subprocess.run(command, env=environment, check=True, capture_output=True, cwd=ROOT)


def with_address(project: Path) -> Path:
    """The project generated anew, now that it knows the address it will have."""
    with (project / "content" / "settings.yml").open("a", encoding="utf-8") as settings:
        settings.write(f"site_url: {ADDRESS}\n")
    generate(project)
    return project


@pytest.fixture(scope="session")
def run_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that all processes of this test run share."""
    folder = tmp_path_factory.getbasetemp()
    return folder.parent if "PYTEST_XDIST_WORKER" in os.environ else folder


@pytest.fixture(scope="session")
def example_project(run_folder: Path) -> Path:
    """The example library of this repository, generated. All processes share it: copy what a test will change."""
    return made_once(run_folder / "example", lambda target: generate_apart(copy_project(target), hash_seed=0))


@pytest.fixture(scope="session", params=BROWSED)
def built_site(request: pytest.FixtureRequest, example_project: Path) -> Path:
    """The example site, built by each builder in turn whose sites are looked at."""
    return build_site(request.param, example_project)


def build_site(builder: str, project: Path, *, strict: bool = True) -> Path:
    """Build a generated project once; the finished site's folder."""
    site = project.with_name(f"{project.name}-{builder}")
    return made_once(site, lambda target: _build_site(builder, project, target, strict=strict))


def _build_site(builder: str, project: Path, target: Path, *, strict: bool) -> None:
    work = target.with_name(f"{target.name}.project")  # of its own: another process may have another builder at work
    shutil.rmtree(work, ignore_errors=True)
    shutil.copytree(project, work, ignore=shutil.ignore_patterns(STATE))
    arguments = ["build", *(["--strict"] if strict else [])]
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("SITE_URL", BUILT_FOR)
        assert run_builder(builder, arguments, work) == 0, f"{builder} found something to complain about"
    assert not finish_site(read_site_settings(work))
    (work / "site").rename(target)
    shutil.rmtree(work)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A real Chromium; a machine without one skips, unless CUTTINGS_REQUIRE_BROWSER says that it must be there."""
    if not Path(CHROMIUM).exists() and not os.environ.get("CUTTINGS_REQUIRE_BROWSER"):
        pytest.skip("Chromium is not installed")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=list(CHROMIUM_FLAGS))
        yield chromium
        chromium.close()


@contextmanager
def serve_folder(site: Path) -> Iterator[str]:
    """Serve a site that `build_site` made, with its own headers."""
    with serve(site, port_for(str(site)), headers_of(site)) as address:
        yield address


@pytest.fixture(scope="session")
def site_address(built_site: Path) -> Iterator[str]:
    """The built site, served on this machine."""
    with serve_folder(built_site) as address:
        yield address
