"""Lists, filters and ways in as a reader uses them, in a real Chromium, with and without script."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, Route, ViewportSize, expect

from tests.conftest import build_site, serve_folder

pytestmark = [pytest.mark.slow, pytest.mark.browser]

MASSOUD = "people/ahmad-massoud/"
DESKTOP: ViewportSize = {"width": 1440, "height": 900}
PHONE: ViewportSize = {"width": 360, "height": 740}
PAGES = [
    "", "people/", "people/sorted/articles/", "quotations/", "quotations/speakers/", "quotations/months/",
    "quotations/topics/", "changes/", "not-known/", "sources/",
]  # fmt: skip
ASKED = "quotations/?speaker=massoud"


@pytest.fixture(scope="module", params=["mkdocs", "zensical"])
def address(request: pytest.FixtureRequest, example_project: Path) -> Iterator[str]:
    with serve_folder(build_site(request.param, example_project)) as served:
        yield served


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A window that fails the test for whatever went wrong in it."""
    wrong: list[str] = []
    context = browser.new_context(viewport=DESKTOP)
    context.on("weberror", lambda problem: wrong.append(str(problem.error)))
    yield context.new_page()
    context.close()
    assert not wrong


@pytest.fixture
def still(browser: Browser) -> Iterator[Page]:
    """A window without script."""
    context = browser.new_context(viewport=DESKTOP, java_script_enabled=False)
    yield context.new_page()
    context.close()


def names(page: Page) -> list[str]:
    """The names that can be seen, in their order."""
    return page.locator(".ct-names li:visible > a").all_inner_texts()


def speakers(page: Page) -> Locator:
    return page.locator(".ct-finder dt strong")


def follow(page: Page, link: str, title: str) -> None:
    page.locator("article").get_by_role("link", name=link, exact=True).first.click()
    expect(page.locator("article h1")).to_contain_text(title)


# Names


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        pytest.param("mujahid", "Zabihullah Mujahid", id="part of a name, small letters"),
        pytest.param("احمد شاه", "Ahmad Shah Massoud", id="native script, as the row shows it"),
        pytest.param("ذبيح", "Zabihullah Mujahid", id="native script in another alphabet's letters"),
        pytest.param("Mujaheed", "Zabihullah Mujahid", id="a spelling the row does not show"),
        pytest.param("guerrilla", "Ahmad Shah Massoud", id="what somebody is"),
    ],
)
def test_the_filter_finds(page: Page, address: str, typed: str, first: str) -> None:
    page.goto(address + "people/")
    before = len(names(page))
    page.get_by_label("Filter these names").fill(typed)
    expect(page.locator(".ct-names li:visible > a").first).to_contain_text(first)
    assert 0 < len(names(page)) < 5
    expect(page.get_by_role("status").and_(page.locator(".ct-count"))).to_have_text(
        f"{len(names(page))} of {before} names"
    )
    assert 0 < page.locator(".ct-names h2:visible").count() <= len(names(page))


def test_a_hit_by_another_spelling_says_which(page: Page, address: str) -> None:
    page.goto(address + "people/")
    page.get_by_label("Filter these names").fill("mujaheed")
    expect(page.locator(".ct-names li:visible")).to_contain_text("also written Zabiullah Mujaheed")
    page.get_by_label("Filter these names").fill("")
    expect(page.locator(".ct-also")).to_have_count(0)


def test_no_hit_says_so_and_where_else_to_look(page: Page, address: str) -> None:
    page.goto(address + "people/")
    page.get_by_label("Filter these names").fill("nobody of that name")
    expect(page.locator(".ct-count")).to_contain_text("No name on this page matches.")
    assert names(page) == []


def test_names_are_sorted_in_place_and_the_address_remembers(page: Page, address: str) -> None:
    page.goto(address + "people/")
    by_name = names(page)
    page.get_by_role("button", name="Most articles").click()
    expect(page.get_by_role("button", name="Most articles")).to_have_attribute("aria-pressed", "true")
    by_articles = names(page)
    assert by_articles != by_name
    assert sorted(by_articles) == sorted(by_name)
    numbers = page.locator(".ct-names li:visible small[data-articles]").evaluate_all(
        "all => all.map(one => +one.dataset.articles)"
    )
    assert numbers == sorted(numbers, reverse=True)
    page.get_by_label("Filter these names").fill("saleh")
    expect(page).to_have_url(f"{address}people/?sort=articles&filter=saleh")
    shown = names(page)
    page.reload()
    expect(page.get_by_label("Filter these names")).to_have_value("saleh")
    expect(page.get_by_role("button", name="Most articles")).to_have_attribute("aria-pressed", "true")
    assert names(page) == shown
    page.get_by_label("Filter these names").fill("")
    page.get_by_role("button", name="A to Z").click()
    expect(page).to_have_url(f"{address}people/")
    assert names(page) == by_name


def test_without_script_the_orders_are_pages_and_the_letters_lead_down(still: Page, address: str) -> None:
    still.goto(address + "people/")
    by_name = names(still)
    expect(still.locator(".ct-filter, .ct-tools")).to_have_count(0)
    follow(still, "Most articles", "People: most articles")
    by_articles = names(still)
    assert sorted(by_articles) == sorted(by_name)
    assert by_articles[0] == "Ahmad Massoud"
    expect(still.locator(".ct-bar [aria-current]")).to_have_text("Most articles")
    follow(still, "Last named", "People: last named")
    follow(still, "A to Z", "People")
    still.locator("a[href$='#letter-y']:visible").first.click()  # in the contents list, or where there is none, above
    expect(still.locator("h2#letter-y")).to_be_in_viewport()


def test_filter_and_orders_are_reached_by_the_keyboard(page: Page, address: str) -> None:
    page.goto(address + "people/")
    page.get_by_role("button", name="A to Z").focus()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Most articles")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Most articles")).to_have_attribute("aria-pressed", "true")


# Quotations


def test_quotations_are_found_by_everything_at_once(page: Page, address: str) -> None:
    page.goto(address + "quotations/")
    form = page.get_by_role("search", name="Find quotations")
    form.get_by_label("Who spoke").fill("Zabihullah Mujahid")
    expect(speakers(page).first).to_have_text("Zabihullah Mujahid")
    expect(page.locator("article > .ct-quotations, #newest")).to_have_count(2)
    expect(page.locator("#newest")).to_be_hidden()
    everything = page.locator(".ct-finder dl").count()
    form.get_by_label("How").select_option("literal")
    form.get_by_label("From").select_option("2021-09")
    form.get_by_label("Words").fill("panjshir")
    expect(page.locator(".ct-finder blockquote").first).to_contain_text(re.compile("panjshir", re.IGNORECASE))
    fewer = page.locator(".ct-finder dl").count()
    assert 0 < fewer < everything
    assert page.locator(".ct-finder blockquote").count() == fewer
    expect(page.locator(".ct-finder .ct-count")).to_have_text(re.compile(rf"^{fewer} quotations? found\.$"))
    assert all("September 2021" in day for day in page.locator(".ct-finder .ct-date").all_inner_texts())


def test_each_hit_leads_to_its_speaker_and_its_sentence(page: Page, address: str) -> None:
    page.goto(address + "quotations/?speaker=Ahmad+Massoud&words=general+uprising")
    hit = page.locator(".ct-finder dl").first
    expect(hit.locator("dt a")).to_have_attribute("href", re.compile(f"/{MASSOUD}$"))
    expect(hit.locator("dt a")).to_have_class("ct-person")
    words = re.findall(r"\w+", hit.locator("dd > :first-child").inner_text())[:5]
    source = hit.locator(".ct-from a").first
    anchor = str(source.get_attribute("href")).partition("#")[2]
    source.click()
    page.wait_for_url(re.compile(rf"/articles/.*#{anchor}$"))
    around = (
        page.locator(f"[id='{anchor}']")
        .locator("xpath=ancestor-or-self::*[self::p or self::blockquote or self::li][1]")
        .inner_text()
    )
    assert all(word in around for word in words)


def test_a_whole_name_means_those_who_bear_it(page: Page, address: str) -> None:
    page.goto(address + "quotations/?speaker=Ahmad+Massoud")
    expect(speakers(page).first).to_be_visible()
    assert set(speakers(page).all_inner_texts()) == {"Ahmad Massoud"}
    page.get_by_label("Who spoke").fill("Saleh")
    expect(speakers(page).first).to_contain_text("Saleh")
    assert len(set(speakers(page).all_inner_texts())) > 1
    page.get_by_label("Who spoke").fill("طالبان")
    expect(speakers(page).first).to_have_text("The Taliban")


def test_the_question_is_kept_in_the_address_and_cleared_with_it(page: Page, address: str) -> None:
    page.goto(address + "quotations/?speaker=massoud&from=2021-09&kind=literal")
    expect(speakers(page).first).to_be_visible()
    expect(page.get_by_label("From", exact=True)).to_have_value("2021-09")
    page.get_by_label("To", exact=True).select_option("2021-09")
    assert page.url.endswith("quotations/?speaker=massoud&from=2021-09&kind=literal&to=2021-09")
    page.get_by_role("button", name="Clear").click()
    expect(page.locator("#newest")).to_be_visible()
    expect(speakers(page)).to_have_count(0)
    assert page.url.endswith("quotations/")


def test_the_way_back_leads_to_the_same_question(page: Page, address: str) -> None:
    page.goto(address + "quotations/")
    page.get_by_label("Who spoke").fill("massoud")
    speakers(page).locator(f'a[href*="{MASSOUD}"]').first.click()
    page.wait_for_url(f"**/{MASSOUD}")
    page.go_back()
    expect(page.get_by_label("Who spoke")).to_have_value("massoud")
    expect(speakers(page).first).to_be_visible()


def test_more_hits_are_shown_when_asked_for(page: Page, address: str) -> None:
    page.goto(address + "quotations/?to=2021-09")
    expect(page.locator(".ct-finder dl")).to_have_count(30)
    page.get_by_role("button", name="Show more").press("Enter")
    expect(page.locator(".ct-finder dl")).to_have_count(60)
    expect(page.locator(".ct-finder dl").nth(30).locator("a").first).to_be_focused()


def test_nothing_is_fetched_before_somebody_asks(page: Page, address: str) -> None:
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url) if "/data/" in request.url else None)
    page.goto(address + "quotations/")
    page.wait_for_load_state("networkidle")
    assert fetched == []
    page.get_by_label("From", exact=True).focus()
    expect(page.get_by_label("From", exact=True).locator("option")).to_have_count(3)
    page.get_by_label("From", exact=True).select_option("2021-09")
    expect(speakers(page).first).to_be_visible()
    assert sorted(url.rpartition("/")[2] for url in fetched) == ["2021-09-1.json", "index.json"]


def test_a_failure_is_told_and_the_lists_stay(page: Page, address: str) -> None:
    def fail(route: Route) -> None:
        route.fulfill(status=500)

    page.route("**/data/quotations/**", fail)
    page.goto(address + "quotations/")
    page.get_by_label("Words").fill("valley")
    expect(page.locator(".ct-finder .ct-count")).to_contain_text("could not be fetched")
    expect(page.get_by_role("link", name="By month")).to_be_visible()
    page.unroute_all()
    page.get_by_label("Words").fill("resistance")
    expect(speakers(page).first).to_be_visible()


def test_without_script_every_quotation_is_reached_by_links(still: Page, address: str) -> None:
    still.goto(address + "quotations/")
    expect(still.locator("form.ct-finder__form")).to_have_count(0)
    follow(still, "By speaker", "Quotations by speaker")
    follow(still, "Ahmad Massoud", "Ahmad Massoud")
    expect(still.locator("h2#in-his-words, h2#in-their-words")).to_be_in_viewport()
    still.goto(address + "quotations/")
    follow(still, "By month", "Quotations by month")
    follow(still, "August 2021", "Quotations: August 2021")
    follow(still, "By topic", "Quotations by topic")
    still.locator(".ct-links a").first.click()
    expect(still.locator("article h1")).to_contain_text("Quotations:")
    assert still.locator(".ct-quotations dl").count() > 0


# The ways in


def test_home_tells_what_this_is_and_leads_on(still: Page, address: str) -> None:
    still.goto(address)
    ways = still.get_by_role("navigation", name="Ways in").get_by_role("link")
    targets = [link.get_attribute("href") for link in ways.all()]
    assert len(targets) >= 4
    for target in targets:
        answer = still.request.get(address + str(target))
        assert answer.ok, target
    expect(still.locator(".ct-home__named a")).to_have_count(8)
    follow(still, "What was added when", "Changes")


def test_changes_say_why_there_is_nothing_where_there_is_no_history(still: Page, address: str) -> None:
    still.goto(address + "changes/")
    expect(still.locator(".ct-summary")).to_contain_text("could not be read when these pages were made")


@pytest.mark.parametrize(("scheme", "size"), [("light", DESKTOP), ("dark", PHONE)], ids=["light desktop", "dark phone"])
def test_everyone_can_use_what_was_found(
    browser: Browser, address: str, scheme: Literal["light", "dark"], size: ViewportSize
) -> None:
    context = browser.new_context(viewport=size, color_scheme=scheme, reduced_motion="reduce")
    page = context.new_page()
    page.goto(address + ASKED)
    expect(speakers(page).first).to_be_visible()
    finding = Axe().run(page, context={"include": [["article"]]})
    width = page.evaluate("document.documentElement.scrollWidth")
    context.close()
    assert not finding.violations_count, finding.generate_report()
    assert width <= size["width"]


@pytest.mark.parametrize("address", ["zensical"], indirect=True)
def test_everyone_can_use_them(browser: Browser, address: str) -> None:
    """By Zensical and in light colours on a phone: how test_accessibility does not look at these pages."""
    context = browser.new_context(viewport=PHONE, color_scheme="light", reduced_motion="reduce")
    page = context.new_page()
    findings = []
    for name in PAGES:
        page.goto(address + name)
        findings.append(Axe().run(page, context={"include": [["article"]]}))
    context.close()
    assert not [finding.generate_report() for finding in findings if finding.violations_count]


def test_nothing_overflows(page: Page, address: str) -> None:
    wide = set()
    for size in (PHONE, DESKTOP):
        page.set_viewport_size(size)
        for name in PAGES:
            page.goto(address + name)
            if page.evaluate("document.documentElement.scrollWidth") > size["width"]:
                wide.add((name, size["width"]))
    assert wide == set()
