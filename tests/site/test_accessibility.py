"""Every kind of page the built site has, looked at by axe-core; and how it behaves for those who want no motion."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.conftest import build_site, serve_folder
from tests.page_kinds import page_kinds
from tests.site.axe_findings import violations

pytestmark = [pytest.mark.slow, pytest.mark.browser]

DESKTOP, PHONE = 1440, 390
MOVES = """
() => [...document.querySelectorAll("body *")]
  .filter(element => {
    const style = getComputedStyle(element);
    return [style.transitionDuration, style.animationDuration].some(
      times => times.split(",").some(time => parseFloat(time) > 0.01));
  })
  .map(element => `${element.tagName} ${element.className}`)
"""


@pytest.fixture(scope="module")
def sites(example_project: Path) -> Iterator[dict[str, str]]:
    """Builder to the address of the site it built."""
    folders = {builder: build_site(builder, example_project) for builder in ("mkdocs", "zensical")}
    with serve_folder(folders["mkdocs"]) as one, serve_folder(folders["zensical"]) as other:
        yield {"mkdocs": one, "zensical": other}


@pytest.mark.parametrize(
    ("builder", "scheme", "width"),
    [("mkdocs", "light", DESKTOP), ("mkdocs", "dark", PHONE), ("zensical", "dark", DESKTOP)],
)
def test_axe_finds_nothing_on_any_kind_of_page(
    browser: Browser, sites: dict[str, str], example_project: Path, builder: str, scheme: str, width: int
) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 900},
        color_scheme=scheme,  # type: ignore[arg-type]
        reduced_motion="reduce",
    )
    page = context.new_page()
    found = {}
    for kind, path in page_kinds(build_site(builder, example_project)).items():
        if "(moved)" in kind:
            continue
        page.goto(sites[builder] + path)
        page.wait_for_function("document.fonts.status === 'loaded'")
        if broken := violations(page):
            found[kind] = [(one["id"], one["nodes"][0]["html"][:120]) for one in broken]
    context.close()
    assert found == {}


def test_one_faint_word_among_many_alike_is_found(browser: Browser, sites: dict[str, str]) -> None:
    """Else the test above could not fail for contrast."""
    page = browser.new_page(reduced_motion="reduce")  # or the colour would not change at once
    page.goto(sites["mkdocs"] + "people/")
    page.locator(".ct-names li > a").nth(7).evaluate("link => link.style.color = '#ddd'")
    broken = violations(page)
    page.close()
    assert [(one["id"], len(one["nodes"])) for one in broken] == [("color-contrast", 1)]


@pytest.mark.parametrize("path", ["", "people/ahmad-massoud/", "map/", "network/", "quotations/"])
def test_nothing_moves_for_those_who_want_no_motion(browser: Browser, sites: dict[str, str], path: str) -> None:
    context = browser.new_context(reduced_motion="reduce")
    page = context.new_page()
    page.goto(sites["mkdocs"] + path)
    page.wait_for_load_state("networkidle")
    moving = page.evaluate(MOVES)
    context.close()
    assert moving == []
