"""Hostile content is shown as text: nothing runs, nothing is fetched, nothing leaves the page's own host."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import html
from playwright.sync_api import Browser

from tests.conftest import serve_folder

pytestmark = [pytest.mark.slow, pytest.mark.browser]


@pytest.fixture(scope="module")
def address(hostile_site: Path) -> Iterator[str]:
    with serve_folder(hostile_site) as served:
        yield served


def test_nothing_runs_and_nothing_is_fetched_from_elsewhere(browser: Browser, hostile_site: Path, address: str) -> None:
    page = browser.new_page()
    foreign: list[str] = []
    page.on("request", lambda request: foreign.append(request.url) if not request.url.startswith(address) else None)
    page.on("dialog", lambda dialog: pytest.fail(f"a dialog opened: {dialog.message}"))
    pages = sorted(path.relative_to(hostile_site).as_posix() for path in hostile_site.rglob("index.html"))
    assert any("calder" in name for name in pages), "the hostile person has a page"
    for name in pages:
        page.goto(address + name)
        for link in page.query_selector_all("article a, article img, article svg"):
            link.dispatch_event("mouseover")
        assert page.evaluate("window.hacked") is None, name
    page.close()
    assert not [url for url in foreign if not url.startswith(("data:", "blob:"))]


def test_no_markup_of_the_content_survives(hostile_site: Path) -> None:
    for path in hostile_site.rglob("*.html"):
        tree = html.parse(str(path)).getroot()
        for element in tree.iter():
            if not isinstance(element.tag, str):
                continue
            assert not [name for name in element.attrib if name.startswith("on")], (path, element.tag)
            for target in (element.get("href"), element.get("src")):
                assert not (target or "").strip().lower().startswith("javascript:"), (path, target)
        assert not [s for s in tree.iter("script") if (s.text or "").startswith("window.hacked")], path


def test_the_text_itself_is_not_lost(hostile_project: Path) -> None:
    article = (hostile_project / "docs" / "articles" / "hostile.md").read_text(encoding="utf-8")
    assert "The harbour is safe" in article
    assert "window.hacked" in article, "hostile words are shown as words, not dropped"
