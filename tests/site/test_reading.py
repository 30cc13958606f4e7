"""The example site in a real Chromium, as a reader uses it, under every builder."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = [pytest.mark.slow, pytest.mark.browser]

MASSOUD = "people/ahmad-massoud/"
DESKTOP = {"width": 1440, "height": 900}
PHONE = {"width": 360, "height": 740}
PAGES = ["", "people/", MASSOUD, "groups/taliban/", "places/panjshir/", "events/battle-for-panjshir/", "disputes/"]
AN_ARTICLE = "articles/2021-09-06-bbc-competing-claims/"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport=DESKTOP)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize(
    "query", ["Massoud", "احمد مسعود", "Masood"], ids=["english", "native script", "other spelling"]
)
def test_search_finds_a_person_under_each_of_his_names(page: Page, site_address: str, query: str) -> None:
    page.goto(site_address)
    page.keyboard.press("/")
    page.keyboard.type(query)
    result = page.locator(f"a[href*='{MASSOUD}']").and_(page.locator(":visible")).first
    expect(result).to_contain_text(re.compile("Ahmad Massoud"), timeout=15_000)


def test_a_hover_preview_shows_who_somebody_is(page: Page, site_address: str) -> None:
    page.goto(site_address + AN_ARTICLE)
    page.locator(f"article a[href*='{MASSOUD}']").first.hover()
    preview = page.locator(".md-tooltip2 >> text=National Resistance Front").first
    expect(preview).to_be_visible(timeout=15_000)


def test_a_footnote_shows_the_sentence_and_leads_to_it(page: Page, site_address: str) -> None:
    page.goto(site_address + MASSOUD)
    reference = page.locator("article a.footnote-ref").first
    reference.hover()
    expect(page.locator(".md-tooltip2").first).to_be_visible(timeout=15_000)
    note = str(reference.get_attribute("href")).partition("#")[2]
    footnote = page.locator(f"[id='{note}']")
    exact = footnote.locator(".ct-words").first.inner_text()
    to_sentence = footnote.locator("a[href*='articles/'][href*='#s']").first
    anchor = to_sentence.get_attribute("href").split("#")[1]  # type: ignore[union-attr]
    to_sentence.click()
    page.wait_for_url(re.compile(rf"/articles/.*#{anchor}$"))
    sentence = page.locator(f"[id='{anchor}']")
    words = re.findall(r"\w+", exact)[:4]
    around = sentence.locator(
        "xpath=ancestor-or-self::*[self::p or self::blockquote or self::figure or self::li][1]"
    ).inner_text()
    assert all(word in around for word in words)


def test_dark_mode_is_dark_and_stays(page: Page, site_address: str) -> None:
    page.emulate_media(color_scheme="dark")
    page.goto(site_address + MASSOUD)
    background = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert max(int(part) for part in re.findall(r"\d+", background)[:3]) < 90
    page.goto(site_address + "people/")
    assert page.evaluate("document.body.dataset.mdColorScheme") == "slate"


@pytest.mark.parametrize("name", [*PAGES, AN_ARTICLE], ids=lambda name: name or "home")
def test_nothing_overflows_on_a_phone(browser: Browser, site_address: str, name: str) -> None:
    context = browser.new_context(viewport=PHONE)
    phone = context.new_page()
    phone.goto(site_address + name)
    width = phone.evaluate("document.documentElement.scrollWidth")
    context.close()
    assert width <= PHONE["width"]


def test_name_and_summary_are_on_the_first_screen_of_a_phone(browser: Browser, site_address: str) -> None:
    context = browser.new_context(viewport=PHONE)
    phone = context.new_page()
    phone.goto(site_address + MASSOUD)
    box = phone.locator("article .ct-summary").first.bounding_box()
    context.close()
    assert box is not None
    assert box["y"] < PHONE["height"]


def test_the_site_loads_nothing_from_another_host(page: Page, site_address: str) -> None:
    foreign: list[str] = []
    page.on(
        "request", lambda request: foreign.append(request.url) if not request.url.startswith(site_address) else None
    )
    for name in (*PAGES, AN_ARTICLE):
        page.goto(site_address + name)
        page.wait_for_load_state("networkidle")
    assert not [url for url in foreign if not url.startswith(("data:", "blob:"))]


def test_pages_read_without_scripts(browser: Browser, site_address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    plain = context.new_page()
    plain.goto(site_address + MASSOUD)
    expect(plain.locator("article h1")).to_contain_text("Ahmad Massoud")
    expect(plain.locator("article")).to_contain_text("In his words")
    context.close()


def test_breadcrumbs_and_back_to_top_are_there(page: Page, site_address: str) -> None:
    page.goto(site_address + MASSOUD)
    crumb = page.locator("nav a[href$='people/'], nav a[href='../']").and_(page.locator(":visible")).first
    expect(crumb).to_be_visible()
    page.mouse.wheel(0, 3000)
    page.wait_for_timeout(300)
    page.mouse.wheel(0, -400)
    expect(page.locator(".md-top")).to_be_visible()
