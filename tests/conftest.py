"""The example library, generated and built once for all tests that look at a whole site."""

import http.server
import os
import shutil
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, partial
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from generator.cli.builders import run_builder
from generator.cli.search_index import index_site
from generator.pipeline import generate

ROOT = Path(__file__).parents[1]
BUILDERS = ("mkdocs", "properdocs", "zensical")
CHROMIUM = shutil.which("chromium") or "/usr/bin/chromium"
CHROMIUM_FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def copy_project(target: Path, content: Path = ROOT / "content") -> Path:
    """A project folder with this repository's site configuration and theme, and the given content."""
    shutil.copytree(content, target / "content")
    shutil.copytree(ROOT / "overrides", target / "overrides")
    shutil.copytree(ROOT / "docs" / "assets", target / "docs" / "assets")
    for name in ("mkdocs.yml", "mkdocs_hook.py", "docs/about.md"):
        shutil.copy(ROOT / name, target / name)
    return target


@pytest.fixture(scope="session")
def example_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example library of this repository, generated."""
    project = copy_project(tmp_path_factory.mktemp("example"))
    generate(project)
    return project


@pytest.fixture(scope="session", params=BUILDERS)
def built_site(request: pytest.FixtureRequest, example_project: Path) -> Path:
    """The example site, built by each builder in turn."""
    return build_site(request.param, example_project)


def build_site(builder: str, project: Path, *, strict: bool = True) -> Path:
    """Build a generated project once; the finished site's folder."""
    site = project / f"site-{builder}"
    if not site.is_dir():
        arguments = ["build", *(["--strict"] if strict else [])]
        # hover previews look pages up in the sitemap, so the site must know the address it will be served at
        with pytest.MonkeyPatch.context() as environment:
            environment.setenv("SITE_URL", f"http://127.0.0.1:{port_for(builder)}/")
            assert run_builder(builder, arguments, project) == 0, f"{builder} found something to complain about"
        index_site(project / "site")
        (project / "site").rename(site)
    return site


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A real Chromium; a machine without one skips, unless CUTTINGS_REQUIRE_BROWSER says that it must be there."""
    if not Path(CHROMIUM).exists() and not os.environ.get("CUTTINGS_REQUIRE_BROWSER"):
        pytest.skip("Chromium is not installed")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=list(CHROMIUM_FLAGS))
        yield chromium
        chromium.close()


class _QuietHandler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *arguments: object) -> None:
        """Keep the test output readable."""


@cache
def port_for(builder: str) -> int:  # noqa: ARG001  one port for each
    """A free port of this machine, the same for a builder all through the session."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def serve_folder(folder: Path) -> Iterator[str]:
    """Serve a site that `build_site` made, at the address it was built for, which ends in a slash."""
    port = port_for(folder.name.removeprefix("site-"))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", port), partial(_QuietHandler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def site_address(built_site: Path) -> Iterator[str]:
    """The built site, served on this machine."""
    with serve_folder(built_site) as address:
        yield address
