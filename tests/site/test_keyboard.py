"""The example site without a mouse, and on paper."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = [pytest.mark.slow, pytest.mark.browser]

MASSOUD = "people/ahmad-massoud/"
PHONE, DESKTOP = {"width": 360, "height": 740}, {"width": 1440, "height": 900}
MOST_STOPS = 60
BOX = "document.activeElement.getBoundingClientRect()"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(reduced_motion="reduce")
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_what_has_the_focus_is_on_the_screen(page: Page, site_address: str, size: dict[str, int]) -> None:
    page.set_viewport_size(size)  # type: ignore[arg-type]
    page.goto(site_address + MASSOUD)
    hidden = []
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        name = page.evaluate("document.activeElement.innerText || document.activeElement.type || ''")
        left, right = page.evaluate(f"[{BOX}.left, {BOX}.right]")
        if right <= 0 or left >= size["width"]:
            hidden.append(name)
        if page.evaluate("!!document.activeElement.closest('.ct-summary')"):
            break
    assert hidden == []
    assert page.evaluate("!!document.activeElement.closest('.ct-summary')"), "the content is too many stops away"


@pytest.mark.parametrize("link", [".ct-summary a.ct-group", ".ct-summary a.footnote-ref"], ids=["page", "footnote"])
def test_escape_takes_a_preview_away_and_leaves_the_focus(page: Page, site_address: str, link: str) -> None:
    page.set_viewport_size(DESKTOP)  # type: ignore[arg-type]
    page.goto(site_address + MASSOUD)
    preview = page.locator(".md-tooltip2--active").first
    one = page.locator(link).first
    one.hover()
    one.focus()
    expect(preview).to_be_visible(timeout=15_000)
    page.keyboard.press("Escape")
    expect(preview).to_be_hidden()
    expect(one).to_be_focused()


def test_paper_is_light_and_has_the_page_alone(page: Page, site_address: str) -> None:
    page.emulate_media(media="print", color_scheme="dark")
    page.goto(site_address + MASSOUD)
    colours = page.evaluate("[getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color]")
    paper, ink = ([int(part) for part in re.findall(r"\d+", colour)[:3]] for colour in colours)
    assert min(paper) > 200
    assert max(ink) < 60
    for part in (".md-header", ".md-tabs", ".md-sidebar", ".md-path", ".ct-more", ".ct-context"):
        assert not page.locator(part).first.is_visible(), part
