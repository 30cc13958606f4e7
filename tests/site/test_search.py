"""Search as a reader uses it, in a real Chromium, under every builder."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect

from generator.built_site.search_index import BUNDLE
from tests.conftest import build_site, copy_project
from tests.served_site import headers_of, port_for, serve
from tests.site.four_ways import DESKTOP, in_four_ways

pytestmark = [pytest.mark.slow, pytest.mark.browser]

MASSOUD = "people/ahmad-massoud/"
MOST_BYTES = 450_000


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport=DESKTOP)
    yield context.new_page()
    context.close()


def ask(page: Page, query: str) -> Locator:
    """Open the dialog where it is not open, type, and wait for results."""
    field = page.locator(".ct-search__field")
    if not field.is_visible():
        page.keyboard.press("/")
    field.fill(query)
    expect(page.locator(".ct-search__status")).to_contain_text(query, timeout=15_000)
    return page.locator(".ct-search__results a")


def kinds_of(results: Locator) -> list[str]:
    return results.locator(".ct-search__kind").all_inner_texts()


@pytest.mark.parametrize(
    ("query", "first"),
    [
        pytest.param("Massoud", MASSOUD, id="family name"),
        pytest.param("ahmad massoud", MASSOUD, id="small letters"),
        pytest.param("احمد مسعود", MASSOUD, id="native script"),
        pytest.param("طالبان", "groups/taliban/", id="group in native script"),
        pytest.param("Panjshir", "places/panjshir/", id="a place, not those of that place"),
    ],
)
def test_the_one_of_that_name_comes_first(page: Page, site_address: str, query: str, first: str) -> None:
    page.goto(site_address)
    expect(ask(page, query).first).to_have_attribute("href", re.compile(f"/{first}$"))


def test_another_spelling_finds_the_person_among_the_first(page: Page, site_address: str) -> None:
    page.goto(site_address)
    targets = ask(page, "Masood").evaluate_all("links => links.map(link => link.pathname)")
    assert f"/{MASSOUD}" in targets


@pytest.mark.parametrize(
    ("query", "near"),
    [
        pytest.param("talibn", "groups/taliban/", id="a letter left out"),
        pytest.param("haqqnai netwrok", "groups/haqqani-network/", id="letters changed places in two words"),
    ],
)
def test_a_slip_of_the_pen_shows_names_written_nearly_so(page: Page, site_address: str, query: str, near: str) -> None:
    page.goto(site_address)
    results = ask(page, query)
    expect(page.locator(".ct-search__status")).to_contain_text(re.compile("near names|Names written nearly so"))
    expect(results.first).to_have_attribute("href", re.compile(f"/{near}$"))


def test_a_result_says_kind_and_role(page: Page, site_address: str) -> None:
    page.goto(site_address)
    first = ask(page, "Massoud").first
    expect(first.locator(".ct-search__kind")).to_have_text("Person")
    expect(first.locator(".ct-search__role")).to_contain_text(re.compile("leader", re.IGNORECASE))
    expect(first.locator("mark").first).to_have_text(re.compile("Massoud"))


@pytest.mark.parametrize("query", ["Massoud", "Taliban", "Panjshir", "Kabul"])
def test_people_and_places_come_before_articles(page: Page, site_address: str, query: str) -> None:
    page.goto(site_address)
    articles = [kind == "Article" for kind in kinds_of(ask(page, query))]
    assert articles == sorted(articles)


@pytest.mark.parametrize("key", ["/", "f", "s", "Control+k"])
def test_a_key_opens_the_field_and_escape_closes_it(page: Page, site_address: str, key: str) -> None:
    page.goto(site_address)
    page.keyboard.press(key)
    expect(page.locator(".ct-search__field")).to_be_focused()
    expect(page.locator(".ct-search__field")).to_have_value("")
    page.keyboard.press("Escape")
    expect(page.locator("dialog.ct-search")).to_be_hidden()


@pytest.mark.parametrize("opener", ["[data-search-open]", ".ct-home__search"], ids=["header", "home"])
def test_a_click_opens_it_and_closing_returns_there(page: Page, site_address: str, opener: str) -> None:
    page.goto(site_address)
    page.locator(opener).click()
    expect(page.locator(".ct-search__field")).to_be_focused()
    page.locator(".ct-search__close").click()
    expect(page.locator("dialog.ct-search")).to_be_hidden()
    expect(page.locator(opener)).to_be_focused()


def test_letters_typed_into_another_field_stay_there(page: Page, site_address: str) -> None:
    page.goto(site_address + "people/")
    page.locator(".ct-filter").first.press_sequentially("fs/")
    expect(page.locator(".ct-filter").first).to_have_value("fs/")
    expect(page.locator("dialog.ct-search")).to_be_hidden()


def test_arrows_walk_the_results_and_enter_opens_one(page: Page, site_address: str) -> None:
    page.goto(site_address)
    results = ask(page, "Massoud")
    page.keyboard.press("ArrowDown")
    expect(results.first).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(results.nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(page.locator(".ct-search__field")).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{MASSOUD}")


def test_more_results_are_shown_when_asked_for(page: Page, site_address: str) -> None:
    page.goto(site_address)
    results = ask(page, "Taliban")
    expect(results).to_have_count(5)
    page.locator(".ct-search__more").click()
    expect(results).to_have_count(15)
    expect(results.nth(5)).to_be_focused()


def test_search_goes_on_working_across_instant_navigation(page: Page, site_address: str) -> None:
    page.goto(site_address)
    page.evaluate("window.sameDocument = true")
    ask(page, "Massoud").first.click()
    page.wait_for_url(f"**/{MASSOUD}")
    expect(page.locator("article h1")).to_contain_text("Ahmad Massoud")
    assert page.evaluate("window.sameDocument"), "instant navigation was not used"
    ask(page, "Kabul").first.click()
    page.wait_for_url("**/places/kabul/")
    expect(page.locator("article h1")).to_contain_text("Kabul")


def test_a_question_in_the_address_is_answered(page: Page, site_address: str) -> None:
    page.goto(site_address + "people/?q=Massoud")
    expect(page.locator(".ct-search__results a").first).to_have_attribute("href", re.compile(MASSOUD))


def test_the_kind_can_be_chosen(page: Page, site_address: str) -> None:
    page.goto(site_address)
    results = ask(page, "Kabul")
    page.get_by_role("button", name=re.compile("^Articles")).click()
    expect(results.first.locator(".ct-search__kind")).to_have_text("Article")
    assert set(kinds_of(results)) == {"Article"}
    page.get_by_role("button", name="All", exact=True).click()
    expect(results.first.locator(".ct-search__kind")).to_have_text("Place")


def test_search_asks_no_other_host(page: Page, site_address: str) -> None:
    foreign: list[str] = []
    page.on("request", lambda request: foreign.append(request.url) if site_address not in request.url else None)
    page.goto(site_address)
    expect(ask(page, "Massoud").first).to_be_visible()
    assert not [url for url in foreign if not url.startswith(("data:", "blob:"))]


def test_nothing_is_loaded_before_it_is_asked_for_and_little_then(page: Page, site_address: str) -> None:
    loaded: dict[str, int] = {}
    page.on("requestfinished", lambda request: loaded.update({request.url: request.sizes()["responseBodySize"]}))
    page.goto(site_address)
    page.wait_for_load_state("networkidle")
    assert not [url for url in loaded if f"/{BUNDLE}/" in url or "search.json" in url or "search_index" in url]
    ask(page, "Taliban")
    page.wait_for_load_state("networkidle")
    sizes = [size for url, size in loaded.items() if f"/{BUNDLE}/" in url]
    assert sizes
    assert sum(sizes) < MOST_BYTES


def test_without_an_index_it_says_so_and_shows_the_lists(page: Page, site_address: str) -> None:
    page.route(f"**/{BUNDLE}/**", lambda route: route.fulfill(status=404))
    page.goto(site_address)
    page.keyboard.press("/")
    page.keyboard.type("Massoud")
    expect(page.locator(".ct-search__status")).to_contain_text("cuttings build")
    expect(page.locator(".ct-search__start a", has_text="People")).to_be_visible()
    page.unroute_all()
    page.locator(".ct-search__field").fill("")
    expect(ask(page, "Massoud").first).to_be_visible()


@in_four_ways
def test_everyone_can_use_it(browser: Browser, site_address: str, scheme: str, size: dict[str, int]) -> None:
    context = browser.new_context(viewport=size, color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(site_address)
    page.locator("[data-search-open]").click()
    parts = {"include": [[".ct-search"], ["[data-search-open]"]]}
    findings = [Axe().run(page, context=parts)]
    expect(ask(page, "Taliban").first).to_be_visible()
    page.locator(".ct-search__wider").click()
    findings.append(Axe().run(page, context=parts))
    fits = page.evaluate(
        "d => d.scrollWidth <= d.clientWidth && d.getBoundingClientRect().right <= innerWidth",
        page.locator("dialog.ct-search").element_handle(),
    )
    context.close()
    assert not [finding.generate_report() for finding in findings if finding.violations_count]
    assert fits


def test_without_scripts_there_is_no_dead_button_and_the_lists_are_the_way_in(
    browser: Browser, site_address: str
) -> None:
    context = browser.new_context(java_script_enabled=False, viewport=DESKTOP)
    page = context.new_page()
    page.goto(site_address)
    expect(page.locator("[data-search-open]")).to_be_hidden()
    expect(page.locator("dialog.ct-search")).to_be_hidden()
    expect(page.locator("a[href$='people/']").and_(page.locator(":visible")).first).to_be_visible()
    context.close()


# A small site of hand-written pages, with what the example library's pages do not have


ARTICLE = """---
title: {title}
kind: article
role: A report
published: {published}
publisher: '{publisher}'
---

# {title}

The harbour of Northford was closed &lt;img src=x onerror="window.hacked=1"&gt; on Friday.
"""
PAGES = {
    "index.md": "---\ntitle: Home\nkind: home\nsearch:\n  exclude: true\n---\n\n# Home\n\nNorthford\n",
    "articles/one.md": ARTICLE.format(title="One", published="2023-05-02", publisher="The Herald, Northford"),
    "articles/two.md": ARTICLE.format(title="Two", published="2024-05-02", publisher="The Post"),
    "articles/three.md": ARTICLE.format(title="Three", published="2024-06-02", publisher="The Post"),
    "places/old.md": "---\ntitle: Northford\nkind: moved\nmoved_to: articles/one/\n---\n\n# Northford\n",
}


@pytest.fixture(scope="module", params=["mkdocs", "zensical"])
def small_site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the small site, below a path, as on a host that serves many sites."""
    folder = tmp_path_factory.mktemp("small")
    (folder / "content").mkdir()
    project = copy_project(folder / "project", content=folder / "content")
    for name, text in PAGES.items():
        (project / "docs" / name).parent.mkdir(exist_ok=True)
        (project / "docs" / name).write_text(text, encoding="utf-8")
    shutil.copytree(build_site(request.param, project, strict=False), folder / "host" / "kb")
    with serve(folder / "host", port_for(str(folder)), headers_of(folder / "host" / "kb")) as address:
        yield address + "kb/"


def titles(page: Page) -> Locator:
    return page.locator(".ct-search__title")


def test_year_and_publisher_can_be_chosen(page: Page, small_site: str) -> None:
    page.goto(small_site)
    ask(page, "harbour")
    expect(titles(page)).to_have_count(3)
    page.locator(".ct-search__wider").click()
    page.get_by_label("Year").select_option("2024")
    expect(titles(page)).to_have_count(2)
    page.get_by_label("Year").select_option("")
    page.get_by_label("Publisher").select_option("The Herald, Northford")
    expect(titles(page)).to_have_text(["One"])


def test_a_site_below_a_path_leads_to_its_own_pages(page: Page, small_site: str) -> None:
    page.goto(small_site + "articles/two/")
    expect(ask(page, "harbour").first).to_have_attribute("href", re.compile(r"/kb/articles/\w+/$"))


def test_what_is_left_out_is_not_found(page: Page, small_site: str) -> None:
    page.goto(small_site)
    ask(page, "Northford")
    assert sorted(titles(page).all_inner_texts()) == ["One", "Three", "Two"], "neither the home page nor a moved one"


def test_markup_in_a_page_is_shown_as_words(page: Page, small_site: str) -> None:
    page.goto(small_site)
    expect(ask(page, "onerror").first).to_contain_text("<img src=x")
    assert not page.locator(".ct-search__results img").count()
    assert page.evaluate("window.hacked") is None


def test_a_bundle_lies_in_the_site(built_site: Path) -> None:
    assert (built_site / BUNDLE / "pagefind-entry.json").is_file()
