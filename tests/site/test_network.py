"""The network explorer as a reader uses it, in a real Chromium."""

import json
import random
import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect

from generator.pages.ways_in.network_data import NETWORK_DATA
from generator.pages.ways_in.network_layout import network_layout
from tests.site.four_ways import DESKTOP, PHONE, in_four_ways

pytestmark = [pytest.mark.slow, pytest.mark.browser]

NETWORK = "network/"
MASSOUD = "people/ahmad-massoud"
everywhere = pytest.mark.parametrize("built_site", ["mkdocs", "zensical"], indirect=True, scope="session")


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport=DESKTOP, reduced_motion="reduce")  # type: ignore[arg-type]
    yield context.new_page()
    context.close()


def explore(page: Page, address: str, name: str = "") -> None:
    page.goto(f"{address}{NETWORK}{'#' if name else ''}{name}")
    drawn(page)


def drawn(page: Page) -> None:
    expect(page.locator(".ct-explorer[data-ready]")).to_be_visible(timeout=15_000)


def card(page: Page) -> Locator:
    return page.locator(".ct-card__name")


def shown(page: Page) -> tuple[int, int]:
    """How many names and links the page says are shown."""
    text = page.locator(".ct-explorer__told p").inner_text().replace(",", "")
    found = re.search(r"(\d+)(?: of \d+)? names and (\d+)(?: of \d+)? links", text)
    assert found, text
    return int(found[1]), int(found[2])


def middle(page: Page) -> tuple[float, float]:
    page.locator(".ct-explorer__stage").scroll_into_view_if_needed()
    box = page.locator(".ct-explorer canvas").bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def given(page: Page, data: dict[str, Any]) -> None:
    """Let the script find these data in place of the site's own."""
    page.route(f"**/{NETWORK_DATA}", lambda route: route.fulfill(json=data))


@everywhere
def test_a_page_leads_to_its_name_in_the_middle_of_the_network(page: Page, site_address: str) -> None:
    page.goto(f"{site_address}{MASSOUD}/")
    page.get_by_role("link", name="Explore the network from here").click()
    drawn(page)
    assert page.url == f"{site_address}{NETWORK}#{MASSOUD}"
    expect(card(page)).to_have_text("Ahmad Massoud")
    expect(page.locator(".ct-card__what")).to_contain_text("Person")
    page.get_by_role("button", name="Close").click()
    expect(card(page)).to_have_count(0)
    page.mouse.click(*middle(page))
    expect(card(page)).to_have_text("Ahmad Massoud")
    card(page).get_by_role("link").click()
    page.wait_for_url(f"**/{MASSOUD}/")


@everywhere
def test_without_script_the_list_says_the_same(browser: Browser, site_address: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport=PHONE)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(site_address + NETWORK)
    names = page.locator(".ct-ties tbody tr td:first-child a")
    expect(names).to_have_count(50)
    expect(names.first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    page.get_by_role("link", name="Next").click()
    page.wait_for_url("**/network/page-2/")
    names.first.click()
    assert page.locator("article h1").inner_text()
    assert page.url.startswith(site_address)
    context.close()


@everywhere
def test_it_runs_under_the_site_s_policy_and_asks_no_other_host(page: Page, site_address: str) -> None:
    complaints: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: complaints.append(message.text) if message.type != "log" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    explore(page, site_address, MASSOUD)
    page.get_by_role("button", name="List", exact=True).click()
    assert not complaints
    assert not [url for url in asked if not url.startswith((site_address, "data:", "blob:"))]


@everywhere
def test_kinds_are_left_out_and_taken_in_again(page: Page, site_address: str) -> None:
    explore(page, site_address)
    all_names, all_links = shown(page)
    expect(page.locator("canvas")).to_have_attribute("data-shown", str(all_names))
    page.get_by_role("button", name=re.compile("^Places")).click()
    names, links = shown(page)
    assert names < all_names
    assert links < all_links
    expect(page.locator("canvas")).to_have_attribute("data-shown", str(names))
    page.get_by_role("button", name="Show all", exact=True).first.click()
    assert shown(page) == (all_names, all_links)


@everywhere
def test_stronger_links_and_fewer_months_show_less(page: Page, site_address: str) -> None:
    explore(page, site_address)
    _, all_links = shown(page)
    strength = page.get_by_label("Together in at least")
    strength.press("ArrowRight")
    expect(strength).to_have_attribute("aria-valuetext", "2 sentences")
    _, strong = shown(page)
    assert strong < all_links
    strength.press("ArrowLeft")
    first = page.get_by_label("Printed from")
    before, last = (
        str(first.get_attribute("aria-valuetext")),
        str(page.get_by_label("until").get_attribute("aria-valuetext")),
    )
    chart = page.get_by_role("figure")
    expect(chart).to_contain_text("Sentences behind the links, by month")
    assert chart.locator(".ct-explorer__axis").inner_text().split("\n") == [before, last]
    first.press("End")
    assert first.get_attribute("aria-valuetext") != before
    assert shown(page)[1] < all_links


@everywhere
def test_a_name_is_found_by_typing_and_shown_with_its_neighbours(page: Page, site_address: str) -> None:
    explore(page, site_address)
    box = page.get_by_role("combobox")
    box.press_sequentially("ahmad mas")
    expect(page.get_by_role("option").first).to_contain_text("Ahmad Massoud")
    box.press("Enter")
    expect(card(page)).to_have_text("Ahmad Massoud")
    expect(card(page).get_by_role("link")).to_be_focused()
    assert page.url.endswith(f"#{MASSOUD}")
    neighbours = page.locator(".ct-card__links li")
    expect(neighbours.first).to_contain_text(re.compile(r"\d+ sentences"))
    name = neighbours.first.get_by_role("button").inner_text()
    neighbours.first.get_by_role("button").click()
    expect(card(page)).to_have_text(name)


@everywhere
def test_only_the_neighbourhood_can_be_shown(page: Page, site_address: str) -> None:
    explore(page, site_address, MASSOUD)
    before = shown(page)
    linked = int(re.findall(r"(\d+) links", page.locator(".ct-card__where").inner_text())[0])
    page.get_by_role("button", name="Only these").click()
    assert shown(page)[0] == linked + 1
    page.get_by_role("button", name="Only these").click()
    assert shown(page) == before


@everywhere
def test_the_keyboard_walks_the_drawing_and_reaches_card_and_list(page: Page, site_address: str) -> None:
    explore(page, site_address)
    canvas = page.locator(".ct-explorer canvas")
    canvas.focus()
    page.keyboard.press("ArrowRight")
    first = card(page).inner_text()
    seen = set()
    for key in ("ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp"):
        page.keyboard.press(key)
        seen.add(card(page).inner_text())
    assert seen - {first}
    expect(canvas).to_be_focused()
    page.keyboard.press("Enter")
    expect(card(page).get_by_role("link")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator(".ct-card__links button").first).to_be_focused()
    canvas.focus()
    page.keyboard.press("Escape")
    expect(card(page)).to_have_count(0)
    assert "#" not in page.url
    page.get_by_role("button", name="List", exact=True).press("Enter")
    expect(page.locator(".ct-explorer__list th a").first).to_be_visible()
    expect(canvas).to_be_hidden()


@everywhere
def test_the_list_follows_the_filters_and_grows_when_asked(page: Page, site_address: str) -> None:
    explore(page, site_address)
    page.get_by_role("button", name="List", exact=True).click()
    rows = page.locator(".ct-explorer__list tbody tr")
    expect(rows).to_have_count(50)
    more = page.locator(".ct-explorer__more")
    more.click()
    expect(rows.nth(50).locator("th a")).to_be_focused()
    for kind in ("Groups", "Places", "Events"):
        page.get_by_role("button", name=re.compile(f"^{kind}")).click()
    targets = rows.locator("th a").evaluate_all("links => links.map(link => link.pathname)")
    assert targets
    assert all("/people/" in target for target in targets)


@everywhere
def test_a_name_that_is_not_drawn_still_leads_to_its_page(page: Page, site_address: str) -> None:
    explore(page, site_address, "people/nobody-of-this-name")
    expect(page.locator(".ct-card")).to_contain_text("not among those drawn here")
    expect(page.locator(".ct-card a")).to_have_attribute("href", f"{site_address}people/nobody-of-this-name/")


@everywhere
def test_without_its_data_the_list_stays(page: Page, site_address: str) -> None:
    page.route(f"**/{NETWORK_DATA}", lambda route: route.fulfill(status=404))
    page.goto(site_address + NETWORK)
    expect(page.locator(".ct-explorer")).to_contain_text("the list below says the same")
    expect(page.locator(".ct-ties")).to_be_visible()


@everywhere
def test_names_are_text(page: Page, site_address: str) -> None:
    hostile = '<img src=x onerror="window.hacked=1"> & <b>Eve</b>'
    names = [[f"people/eve-{n}", f"{hostile} {n}", 0, hostile, 1, 40 * n, 0] for n in range(3)]
    given(
        page,
        {"version": 1, "months": [], "words": [hostile], "names": names, "links": [[0, 1, 2, 0, 0], [1, 2, 1, 0, 0]]},
    )
    explore(page, site_address, "people/eve-1")
    expect(card(page)).to_have_text(f"{hostile} 1")
    page.get_by_role("combobox").press_sequentially("eve")
    expect(page.get_by_role("option")).to_have_count(3)
    page.get_by_role("button", name="List", exact=True).click()
    expect(page.locator(".ct-explorer__list tbody tr")).to_have_count(3)
    assert page.locator(".ct-explorer :is(img, b)").count() == 0
    assert page.evaluate("window.hacked") is None


def invented(number: int, links: int) -> dict[str, Any]:
    chance = random.Random(7)
    folders = ("people", "groups", "places", "events")
    chain = set(pairwise(range(number)))
    while len(chain) < links:
        one, other = sorted((int(number * chance.random() ** 3), chance.randrange(number)))
        chain |= {(one, other)} if one != other else set()
    ties = [(one, other, 1 + int(chance.paretovariate(1)) % 200) for one, other in sorted(chain)]
    places = network_layout(number, ties)
    return {
        "version": 1,
        "months": [f"20{year}-{month:02}" for year in range(15, 22) for month in range(1, 13)],
        "words": ["Named together"],
        "names": [
            [f"{folders[n % 4]}/name-{n}", f"Name number {n}", n % 4, "", number - n, *places[n]] for n in range(number)
        ],
        "links": [[one, other, weight, 0, 0, one % 84, weight] for one, other, weight in ties],
    }


@everywhere
def test_two_thousand_names_stay_usable(page: Page, site_address: str) -> None:
    given(page, invented(2000, 6000))
    explore(page, site_address)
    _, links = shown(page)
    assert 0 < links <= 1500, "the weakest links are left out at first"
    page.get_by_role("combobox").fill("number 1234")
    page.get_by_role("combobox").press("Enter")
    expect(card(page)).to_have_text("Name number 1234")
    page.get_by_role("button", name="Close").click()
    page.get_by_role("button", name=re.compile("^Groups")).click()
    assert shown(page)[0] < 2000
    page.locator(".ct-explorer__told button").click()
    assert shown(page) == (2000, 6000)
    before = page.locator(".ct-explorer canvas").screenshot()
    x, y = middle(page)
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 120, y + 60, steps=8)
    page.mouse.up()
    page.wait_for_timeout(200)
    assert page.locator(".ct-explorer canvas").screenshot() != before
    expect(card(page)).to_have_count(0)
    page.get_by_role("button", name="List", exact=True).click()
    expect(page.locator(".ct-explorer__list tbody tr")).to_have_count(50)


@everywhere
def test_the_drawing_follows_the_colour_scheme(page: Page, site_address: str) -> None:
    page.emulate_media(color_scheme="light")
    explore(page, site_address, MASSOUD)
    colour = """() => { const c = document.querySelector('.ct-explorer canvas');
        return [...c.getContext('2d').getImageData(c.width / 2, c.height / 2, 1, 1).data].join() }"""
    expect(page.locator("canvas[data-shown]")).to_be_visible()
    light = page.evaluate(colour)
    page.emulate_media(color_scheme="dark")
    page.wait_for_timeout(300)
    assert page.evaluate(colour) != light


@everywhere
def test_on_a_phone_filters_are_folded_and_a_tap_chooses(browser: Browser, site_address: str) -> None:
    context = browser.new_context(viewport=PHONE, has_touch=True, is_mobile=True, reduced_motion="reduce")  # type: ignore[arg-type]
    page = context.new_page()
    explore(page, site_address, MASSOUD)
    expect(page.get_by_role("button", name=re.compile("^Places"))).to_be_hidden()
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    page.get_by_role("button", name="Close").click()
    page.touchscreen.tap(*middle(page))
    expect(card(page)).to_have_text("Ahmad Massoud")
    page.locator(".ct-explorer__filters summary").click()
    expect(page.get_by_role("button", name=re.compile("^Places"))).to_be_visible()
    context.close()


@in_four_ways
def test_everyone_can_use_it(browser: Browser, site_address: str, scheme: str, size: dict[str, int]) -> None:
    context = browser.new_context(viewport=size, color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
    page = context.new_page()
    explore(page, site_address, MASSOUD)
    if size is PHONE:
        page.locator(".ct-explorer__filters summary").click()
    parts = {"include": [["article"]]}
    findings = [Axe().run(page, context=parts)]
    page.get_by_role("combobox").press_sequentially("ahmad")
    expect(page.get_by_role("option").first).to_be_visible()
    findings.append(Axe().run(page, context=parts))
    page.get_by_role("combobox").press("Escape")
    page.get_by_role("button", name="List", exact=True).click()
    findings.append(Axe().run(page, context=parts))
    context.close()
    assert not [finding.generate_report() for finding in findings if finding.violations_count]


@everywhere
def test_the_published_data_is_what_the_page_counts(page: Page, site_address: str) -> None:
    explore(page, site_address)
    data = json.loads(page.request.get(site_address + NETWORK_DATA).text())
    assert shown(page) == (len(data["names"]), len(data["links"]))
