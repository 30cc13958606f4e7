"""The built site, sent with the headers it brings for hosts, does all it does without a refusal."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import html
from playwright.sync_api import Browser, BrowserContext, Page, expect

from generator.built_site.site_settings import read_site_settings
from generator.cli.builders import run_builder
from tests.conftest import build_site, copy_project, serve_folder
from tests.page_kinds import page_kinds
from tests.served_site import headers_of

pytestmark = [pytest.mark.slow, pytest.mark.browser]

PERSON = "people/ahmad-massoud/"
NO_SUCH_PAGE = "nowhere/to/be/found"
TOGETHER = 6
"""So many pages are opened at once: a page counts as at rest half a second after its last request."""
MISSING = "status of 404"
"""What Chromium says of a page that is not there, whatever the policy."""
TELL = """
document.addEventListener("securitypolicyviolation", violation => console.error(
  `refused: ${violation.violatedDirective} ${violation.blockedURI} ${violation.sourceFile}:${violation.lineNumber}`
));
"""


@pytest.fixture(scope="module", params=["mkdocs", "zensical"])
def site(request: pytest.FixtureRequest, example_project: Path) -> Path:
    return build_site(request.param, example_project)


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    assert "script-src 'self'" in headers_of(site)["Content-Security-Policy"]
    with serve_folder(site) as served:
        yield served


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A browser's window that fails the test for whatever was refused or went wrong in it."""
    wrong: list[str] = []
    opened = browser.new_context(viewport={"width": 1440, "height": 900}, color_scheme="dark")
    opened.add_init_script(TELL)
    opened.on("console", lambda said: wrong.append(said.text) if said.type in ("error", "warning") else None)
    opened.on("weberror", lambda problem: wrong.append(str(problem.error)))
    yield opened
    opened.close()
    assert not [text for text in wrong if MISSING not in text]


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()


@pytest.mark.parametrize("builder", ["mkdocs", "zensical"])
@pytest.mark.parametrize(
    ("site_url", "policies"),
    [
        pytest.param("https://cuttings.example/kb/", 1, id="hosted"),
        pytest.param("http://127.0.0.1:8000/", 0, id="served while editing"),
    ],
)
def test_a_hosted_page_has_the_policy_in_itself(
    builder: str, site_url: str, policies: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """For hosts that send no headers; while editing, MkDocs' own script must run."""
    (tmp_path / "content").mkdir()
    project = copy_project(tmp_path / "project", content=tmp_path / "content")
    (project / "docs" / "index.md").write_text("# Home\n", encoding="utf-8")
    (project / "docs" / "old.md").write_text(
        "---\nkind: moved\ntemplate: moved.html\nmoved_to: ''\n---\n", encoding="utf-8"
    )
    monkeypatch.setenv("SITE_URL", site_url)
    assert run_builder(builder, ["build"], project) == 0
    for name in ("index.html", "old/index.html", "404.html"):
        tree = html.parse(str(project / "site" / name)).getroot()
        found = tree.xpath("//head/meta[@http-equiv='Content-Security-Policy']/@content")
        assert found == [read_site_settings(project).policy] * policies


def scheme_of(page: Page) -> str | None:
    return page.locator("body").get_attribute("data-md-color-scheme")


def test_the_policy_is_in_force(browser: Browser, address: str) -> None:
    """Else none of the tests here could fail."""
    page = browser.new_page()
    refused: list[str] = []
    page.on("console", lambda said: refused.append(said.text) if "Content Security" in said.text else None)
    page.goto(address)
    page.evaluate("document.body.append(Object.assign(document.createElement('script'), {text: 'window.ran = true'}))")
    page.evaluate("document.body.setAttribute('style', 'color: red')")
    assert page.evaluate("window.ran") is None
    assert len(refused) == 2
    page.close()


def test_every_kind_of_page_opens_and_its_parts_start(context: BrowserContext, site: Path, address: str) -> None:
    paths = list(page_kinds(site).values())
    for start in range(0, len(paths), TOGETHER):
        pages = [context.new_page() for _ in paths[start : start + TOGETHER]]
        for page, path in zip(pages, paths[start:], strict=False):
            page.goto(address + path)
        for page in pages:
            page.wait_for_load_state("networkidle")  # a page that has moved has by then led on
            start_parts(page)
        for page in pages:
            page.wait_for_load_state("networkidle")
            page.close()


def start_parts(page: Page) -> None:
    page.mouse.wheel(0, 20_000)
    page.locator("article button:visible, article summary:visible").evaluate_all(
        "parts => parts.slice(0, 20).forEach(part => part.click())"
    )
    for field in page.locator("article input[type=search]:visible").all()[:1]:
        field.press_sequentially("ka")
    for choice in page.locator("article select:visible").all()[:2]:
        choice.select_option(index=choice.locator("option").count() - 1)


def test_a_page_that_is_not_there_is_answered_by_the_sites_own(page: Page, address: str) -> None:
    answer = page.goto(address + NO_SUCH_PAGE)
    assert answer
    assert answer.status == 404
    expect(page.locator("[data-search-open]")).to_be_visible()
    assert scheme_of(page) == "slate"
    page.locator("article").get_by_role("link", name="People", exact=True).click()
    page.wait_for_url(f"{address}people/")


def test_search_finds(page: Page, address: str) -> None:
    page.goto(address)
    page.keyboard.press("/")
    page.locator(".ct-search__field").fill("Massoud")
    expect(page.locator(".ct-search__results a").first).to_have_attribute("href", re.compile(PERSON), timeout=15_000)


def test_the_scheme_follows_the_system_and_then_the_readers_choice(page: Page, address: str) -> None:
    page.goto(address)
    assert scheme_of(page) == "slate"
    page.get_by_title("Switch to the light scheme").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default")
    page.goto(address + PERSON)
    assert scheme_of(page) == "default"


@pytest.mark.parametrize("chosen", ["default", "slate"])
def test_the_scheme_is_set_before_the_page_is_drawn(browser: Browser, address: str, chosen: str) -> None:
    """Not only when the theme's bundle has loaded: or the page would flash."""
    system = "dark" if chosen == "slate" else "light"
    page = browser.new_page(color_scheme=system)  # type: ignore[arg-type]
    page.route("**/bundle.*.js", lambda route: route.abort())
    page.goto(address + PERSON)
    assert scheme_of(page) == chosen
    page.close()


def test_links_preview_and_footnotes_open(page: Page, address: str) -> None:
    page.goto(address + PERSON)
    page.locator("article a[data-preview]:visible").first.hover()
    expect(page.locator(".md-tooltip2--active")).to_be_visible()
    page.mouse.move(0, 0)
    expect(page.locator(".md-tooltip2--active")).to_have_count(0)
    page.locator("a.footnote-ref:visible").first.hover()
    expect(page.locator(".md-tooltip2--active")).to_contain_text("original")


def test_pages_change_without_loading_the_document_again(page: Page, site: Path, address: str) -> None:
    page.goto(address)
    page.evaluate("window.sameDocument = true")
    for path in (path for path in page_kinds(site).values() if re.fullmatch(r"[a-z-]+/", path)):
        link = page.locator(f"a[href$='/{path}'], a[href='{path}'], a[href='../{path}']").and_(page.locator(":visible"))
        if link.count():
            page.locator("article").first.evaluate("article => { article.dataset.left = '' }")
            link.first.click()
            page.wait_for_url(f"**/{path}")
            expect(page.locator("article[data-left]")).to_have_count(0)  # the address changes before the page does
            assert page.evaluate("window.sameDocument"), f"{path} was loaded as a new document"
