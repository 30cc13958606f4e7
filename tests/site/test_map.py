"""The map as a reader uses it, in a real Chromium, under every builder: with a mouse, with keys, without script."""

import re
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect

from tests.site.four_ways import DESKTOP, in_four_ways

pytestmark = [pytest.mark.slow, pytest.mark.browser]


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport=DESKTOP, reduced_motion="reduce")
    yield context.new_page()
    context.close()


def opened(page: Page, address: str, where: str = "map/") -> Locator:
    """The live map, once it has its marks."""
    page.goto(address + where)
    stage = page.locator(".ct-map__stage")
    expect(stage.locator(".ct-pin").first).to_be_visible()
    return stage


def mark(page: Page, name: str) -> Locator:
    return page.get_by_role("button", name=re.compile(rf"^{name}, \d+ article"))


def popup(page: Page) -> Locator:
    return page.locator(".ct-popup")


def left_of(locator: Locator) -> float:
    box = locator.bounding_box()
    assert box is not None
    return box["x"]


def test_it_loads_nothing_from_elsewhere_and_keeps_to_the_sites_policy(page: Page, site_address: str) -> None:
    foreign: list[str] = []
    problems: list[str] = []
    page.on("request", lambda request: foreign.append(request.url) if site_address not in request.url else None)
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on("console", lambda message: problems.append(message.text) if message.type == "error" else None)
    stage = opened(page, site_address)
    land = stage.locator(".ct-world__land").bounding_box()
    assert land is not None
    assert land["width"] > DESKTOP["width"], "coasts are drawn"
    expect(stage.get_by_text("Kandahar", exact=True)).to_be_visible()
    assert not problems
    assert not [url for url in foreign if not url.startswith("data:")]


def test_other_pages_load_nothing_of_it(page: Page, site_address: str) -> None:
    loaded: list[str] = []
    page.on("request", lambda request: loaded.append(request.url))
    page.goto(site_address + "places/kabul/")
    page.wait_for_load_state("networkidle")
    assert not [url for url in loaded if "leaflet" in url or "assets/map/" in url or "geojson" in url]


def test_zooming_in_shows_places_that_lay_under_others(page: Page, site_address: str) -> None:
    opened(page, site_address)
    expect(mark(page, "Panjshir")).to_have_attribute("aria-label", re.compile("more here$"))
    expect(mark(page, "Charikar")).to_have_count(0)
    page.get_by_role("button", name="Show Panjshir on the map").click()
    page.keyboard.press("Escape")
    for _ in range(3):
        page.get_by_role("button", name="Zoom in").click()
    expect(mark(page, "Bazarak")).to_be_visible()
    page.get_by_role("button", name="Back to where most places lie").click()
    expect(mark(page, "Herat")).to_be_visible()


def test_the_wheel_zooms_once_somebody_has_taken_hold_of_the_map(page: Page, site_address: str) -> None:
    stage = opened(page, site_address)
    gap = "() => document.querySelector('.ct-world__land').getBoundingClientRect().width"
    before = page.evaluate(gap)
    stage.hover()
    page.mouse.wheel(0, -300)
    page.wait_for_timeout(300)
    assert page.evaluate(gap) == before, "the wheel scrolls the page"
    stage.focus()
    stage.hover()
    page.mouse.wheel(0, -300)
    page.wait_for_timeout(300)
    assert page.evaluate(gap) > before


def test_keys_move_and_zoom_it(page: Page, site_address: str) -> None:
    stage = opened(page, site_address)
    kabul = left_of(mark(page, "Kabul"))
    stage.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_timeout(300)
    moved = left_of(mark(page, "Kabul"))
    assert moved < kabul
    page.keyboard.press("+")
    expect(mark(page, "Bazarak").or_(mark(page, "Panjshir")).first).to_be_visible()


def test_dragging_moves_it(page: Page, site_address: str) -> None:
    stage = opened(page, site_address)
    before = left_of(mark(page, "Kabul"))
    box = stage.bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] * 0.4, box["y"] + box["height"] * 0.8
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x - 120, y, steps=4)
    page.mouse.up()
    page.wait_for_timeout(300)
    assert left_of(mark(page, "Kabul")) == pytest.approx(before - 120, abs=40)


def test_a_mark_says_what_it_is_and_leads_to_the_page(page: Page, site_address: str) -> None:
    opened(page, site_address)
    mark(page, "Kabul").click()
    expect(popup(page)).to_contain_text("Capital of Afghanistan")
    expect(popup(page)).to_contain_text(re.compile(r"\d+ articles, last on \d+ September 2021"))
    expect(popup(page)).to_contain_text("Position from our editors")
    link = popup(page).get_by_role("link", name="Kabul")
    expect(link).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("**/places/kabul/")


def test_an_approximate_position_says_so(page: Page, site_address: str) -> None:
    opened(page, site_address)
    mark(page, "Iran").click()
    expect(popup(page)).to_contain_text("Approximate position, from Natural Earth")


@pytest.mark.parametrize("key", ["Enter", " "], ids=["enter", "space"])
def test_a_mark_opens_by_key_and_escape_goes_back_to_it(page: Page, site_address: str, key: str) -> None:
    opened(page, site_address)
    mark(page, "Herat").focus()
    page.keyboard.press(key)
    expect(popup(page).get_by_role("link", name="Herat")).to_be_focused()
    page.keyboard.press("Escape")
    expect(popup(page)).to_have_count(0)
    expect(mark(page, "Herat")).to_be_focused()


def test_a_place_of_the_list_is_shown_on_the_map(page: Page, site_address: str) -> None:
    opened(page, site_address)
    page.get_by_role("button", name="Show London on the map").click()
    expect(popup(page).get_by_role("link", name="London")).to_be_focused()
    expect(mark(page, "London")).to_be_visible()
    assert page.url.endswith("#places/london")


def test_a_page_of_a_place_leads_to_its_mark(page: Page, site_address: str) -> None:
    page.goto(site_address + "places/kabul/")
    page.evaluate("window.sameDocument = true")
    page.get_by_role("link", name="Show on the map").click()
    page.wait_for_url("**/map/#places/kabul")
    expect(popup(page).get_by_role("link", name="Kabul")).to_be_visible()
    assert page.evaluate("window.sameDocument"), "instant navigation was not used"


def test_without_script_it_is_a_drawing_with_links_and_a_list(browser: Browser, site_address: str) -> None:
    context = browser.new_context(viewport=DESKTOP, java_script_enabled=False)
    page = context.new_page()
    page.goto(site_address + "map/#places/kabul")
    land = page.locator(".ct-map__drawing .ct-world__land").bounding_box()
    assert land is not None
    assert land["width"] > DESKTOP["width"]
    expect(page.locator(".ct-atlas__list li", has_text="Kabul")).to_be_in_viewport()
    expect(page.locator(".ct-show")).to_have_count(0)
    page.get_by_role("link", name=re.compile(r"^Herat, \d article")).click()
    page.wait_for_url("**/places/herat/")
    context.close()


@in_four_ways
def test_everyone_can_use_it(browser: Browser, site_address: str, scheme: str, size: dict[str, int]) -> None:
    context = browser.new_context(viewport=size, color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
    page = context.new_page()
    opened(page, site_address)
    page.get_by_role("button", name="Show Kabul on the map").click()
    expect(popup(page)).to_be_visible()
    finding = Axe().run(page)
    fits = page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    context.close()
    assert not finding.violations_count, finding.generate_report()
    assert fits


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_everyone_can_use_the_drawing(browser: Browser, site_address: str, scheme: str) -> None:
    context = browser.new_context(viewport=DESKTOP, color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    page.route("**/js/map.js", lambda route: route.abort())
    page.goto(site_address + "map/")
    expect(page.locator(".ct-map__drawing .ct-pin").first).to_be_visible()
    finding = Axe().run(page)
    context.close()
    assert not finding.violations_count, finding.generate_report()


@pytest.mark.parametrize("width", [360, 1440])
def test_no_name_is_cut_off_at_the_edge(page: Page, site_address: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    stage = opened(page, site_address).bounding_box()
    assert stage is not None
    names = [box for name in page.locator(".ct-map__stage .ct-map__name").all() if (box := name.bounding_box())]
    assert len(names) > 3
    cut = [box for box in names if box["x"] < stage["x"] or box["x"] + box["width"] > stage["x"] + stage["width"]]
    assert cut == []
