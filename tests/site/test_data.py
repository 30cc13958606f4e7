"""What other programs read of a whole site: structured data, tags, the sitemap and every data file, by the libraries that read them."""

import csv
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import feedparser
import networkx
import pytest
from jsonschema import Draft202012Validator
from lxml import html
from playwright.sync_api import Browser

from generator.pipeline import generate
from tests.conftest import ADDRESS, build_site, copy_project, serve_folder, with_address
from tests.exports.money_library import complaints
from tests.site.json_ld import documents, validate, walk
from tests.site.test_golden import GOLDEN

pytestmark = pytest.mark.slow

HARBOUR = GOLDEN / "harbour" / "content"
MOVED = "---\ntitle: Old\ntemplate: moved.html\nmoved_to: data/\nkind: moved\nsection: people\n---\n\n# Old\n"
MOST_IN_A_SITEMAP = 50_000


@pytest.fixture(scope="module")
def harbour_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = with_address(copy_project(tmp_path_factory.mktemp("harbour"), content=HARBOUR))
    (project / "docs" / "people" / "old.md").write_text(MOVED, encoding="utf-8")
    return project


@pytest.fixture(scope="module", params=["example", "harbour", "hostile"])
def docs(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The generated files of a library that knows its address."""
    if request.param != "example":
        project: Path = request.getfixturevalue(f"{request.param}_project")
        return project / "docs"
    source: Path = request.getfixturevalue("example_project")
    copy = tmp_path_factory.mktemp("addressed")
    for folder in ("content", ".cuttings"):
        shutil.copytree(source / folder, copy / folder)
    return with_address(copy) / "docs"


@pytest.fixture(scope="module", params=["mkdocs", "zensical"])
def small_site(request: pytest.FixtureRequest, harbour_project: Path) -> Path:
    return build_site(request.param, harbour_project, strict=False)


def readable_pages(site: Path) -> list[Path]:
    """Every page but those that only send readers on."""
    return [page for page in sorted(site.rglob("index.html")) if 'http-equiv="refresh"' not in page.read_text("utf-8")]


def types_of(site: Path) -> set[str]:
    """The types of all records of a site, each of which is valid."""
    types = set()
    for page in readable_pages(site):
        for document in documents(page):
            try:
                validate(document)
            except ValueError as problem:
                pytest.fail(f"{page.relative_to(site)}: {problem}")
            types |= {str(node["@type"]) for node in walk(document) if "@type" in node}
    return types


EVERYWHERE = {"Person", "Place", "BreadcrumbList", "WebSite", "SearchAction", "Dataset"}


def test_structured_data_of_the_example_is_schema_orgs(built_site: Path) -> None:
    assert types_of(built_site) >= EVERYWHERE | {"Organization", "Event", "Article", "Quotation", "GeoCoordinates"}


def test_structured_data_of_a_library_with_an_address_is_schema_orgs(small_site: Path) -> None:
    assert types_of(small_site) >= EVERYWHERE | {"Organization", "NewsArticle", "Quotation"}


def test_structured_data_of_hostile_content_is_schema_orgs(hostile_site: Path) -> None:
    assert types_of(hostile_site) >= EVERYWHERE


def test_breadcrumbs_lead_from_the_home_page_to_the_page_itself(small_site: Path) -> None:
    checked = 0
    for page in readable_pages(small_site):
        trails = [document for document in documents(page) if document.get("@type") == "BreadcrumbList"]
        shown = html.parse(str(page)).xpath('//nav[@aria-label="Breadcrumbs"]//a')
        for trail in trails:
            items = trail["itemListElement"]
            targets = [item["item"]["@id"] for item in items]
            assert [item["position"] for item in items] == list(range(1, len(items) + 1))
            if shown:
                assert [item["name"] for item in items[:-1]] == [link.text for link in shown]
            for target in targets:
                assert (small_site / re.sub(r"^https?://[^/]+/", "", target) / "index.html").is_file(), target
            assert targets[-1].endswith(f"/{page.parent.relative_to(small_site).as_posix()}/")
            checked += 1
    assert checked > 10


def test_only_literal_words_are_quotations_and_each_has_speaker_and_article(small_site: Path) -> None:
    nodes = [node for page in readable_pages(small_site) for document in documents(page) for node in walk(document)]
    quotations = [node for node in nodes if node.get("@type") == "Quotation"]
    knowledge = json.loads((small_site / "data" / "knowledge.json").read_text(encoding="utf-8"))
    literal = {row["content"].rstrip(",") for row in knowledge["quotations"] if row["kind"] == "direct"}
    assert {quotation["text"] for quotation in quotations} == literal
    for quotation in quotations:
        assert quotation["creator"] == quotation["spokenByCharacter"]
        assert quotation["creator"]["@id"].startswith(ADDRESS)
        assert quotation["isPartOf"]["@id"].startswith(f"{ADDRESS}articles/")
        assert quotation["url"].partition("#")[0] == quotation["isPartOf"]["@id"].partition("#")[0]


def check_tags(site: Path) -> None:
    kinds = set()
    for page in readable_pages(site):
        tree = html.parse(str(page))
        tags = {tag.get("property"): tag.get("content") for tag in tree.xpath("//meta[@property]")}
        assert all(tags.get(f"og:{name}") for name in ("title", "type", "url", "image", "description", "site_name")), (
            page
        )
        assert [tags["og:url"]] == tree.xpath('//link[@rel="canonical"]/@href')
        assert (site / re.sub(r"^https?://[^/]+/", "", tags["og:image"])).is_file()
        kinds.add(tags["og:type"])
    assert kinds == {"website", "article", "profile"}


def test_every_page_has_the_tags_by_which_it_is_shared(built_site: Path) -> None:
    check_tags(built_site)


def test_hostile_pages_have_the_tags_by_which_they_are_shared(hostile_site: Path) -> None:
    check_tags(hostile_site)


def test_the_sitemap_lists_every_page_once_and_nothing_that_has_moved(small_site: Path) -> None:
    root = ElementTree.parse(small_site / "sitemap.xml").getroot()
    space = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    assert root.tag == f"{space}urlset"
    assert all([child.tag for child in entry] == [f"{space}loc"] for entry in root)
    addresses = [entry.findtext(f"{space}loc", "") for entry in root]
    assert all(re.fullmatch(r"https?://[^/]+/[^#?\s]*", address) for address in addresses)
    listed = sorted(re.sub(r"^https?://[^/]+/", "", address) for address in addresses)
    pages = [page.parent.relative_to(small_site).as_posix() for page in readable_pages(small_site)]
    assert listed == sorted("" if page == "." else f"{page}/" for page in pages)
    assert (small_site / "people" / "old" / "index.html").is_file(), "there is a page that has moved"
    assert len(listed) <= MOST_IN_A_SITEMAP


def test_knowledge_fits_the_schema_that_is_published_with_it(docs: Path) -> None:
    schema = json.loads((docs / "data" / "knowledge.schema.json").read_text(encoding="utf-8"))
    document = json.loads((docs / "data" / "knowledge.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER).validate(document)
    assert document["articles"]


def test_the_money_library_takes_every_entity(docs: Path) -> None:
    lines = (docs / "data" / "entities.ftm.json").read_text(encoding="utf-8").splitlines()
    assert complaints([json.loads(line) for line in lines]) == []


def test_a_network_library_reads_every_entity_and_tie(docs: Path) -> None:
    graph = networkx.read_graphml(docs / "data" / "graph.graphml")
    document = json.loads((docs / "data" / "knowledge.json").read_text(encoding="utf-8"))
    assert dict(graph.nodes(data="name")) == {row["id"]: row["name"] for row in document["entities"]}
    assert graph.number_of_edges() == len(document["relations"])


def test_every_feed_is_read_without_a_complaint(docs: Path) -> None:
    feeds = sorted((docs / "feeds").rglob("*.xml"))
    assert len(feeds) > 1
    for path in feeds:
        feed = feedparser.parse(path.read_bytes())
        assert not feed.bozo, (path, feed.bozo_exception)
        assert feed.version == "rss20"
        assert feed.entries
        for entry in feed.entries:
            assert entry.title
            assert (docs / f"{entry.link.removeprefix(ADDRESS).rstrip('/')}.md").is_file(), entry.link


def test_no_cell_of_a_table_is_a_formula(docs: Path) -> None:
    for path in (docs / "data" / "tables").glob("*.csv"):
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.reader(file))
        assert {len(row) for row in rows} == {len(rows[0])}, path.name
        assert not [cell for row in rows for cell in row if cell.lstrip(" ").startswith(tuple("=+@\t\r"))], path.name


def test_what_did_not_change_is_not_written_again(harbour_project: Path) -> None:
    files = [path for folder in ("data", "feeds") for path in (harbour_project / "docs" / folder).rglob("*.*")]
    before = {path: path.stat().st_mtime_ns for path in files}
    assert generate(harbour_project).report.written == 0
    assert {path: path.stat().st_mtime_ns for path in files} == before


@pytest.mark.parametrize("line", ["source", "article"])
def test_a_takedown_is_one_line_and_leaves_no_words_anywhere(line: str, tmp_path: Path) -> None:
    project = copy_project(tmp_path / "library", content=HARBOUR)
    article = next((project / "content" / "articles").glob("*herald*"))
    if line == "source":
        sources = project / "content" / "sources.yml"
        sources.write_text(re.sub(r"rights: \w+", "rights: link", sources.read_text("utf-8")), encoding="utf-8")
    else:
        article.write_text(article.read_text("utf-8").replace("---\n", "---\nrights: link\n", 1), encoding="utf-8")
    body = article.read_text(encoding="utf-8").split("---\n")[2]
    with_address(project)
    others = [p.read_text("utf-8") for p in (project / "content").rglob("*.*") if p != article]
    runs = {run for run in re.findall(r"(?=\b(\w+(?: \w+){4})\b)", body) if not any(run in text for text in others)}
    assert len(runs) > 10
    files = [path for folder in ("data", "feeds") for path in (project / "docs" / folder).rglob("*.*")]
    pages = [page.read_text("utf-8") for page in (project / "docs").rglob("*.md")]
    heads = [text.split("---\n")[1] for text in pages if text.startswith("---\n")]
    texts = [path.read_text("utf-8") for path in files] + heads
    assert not [run for run in runs for text in texts if run in text]


def blocks(page: Path, start: str) -> list[str]:
    """The blocks of code that begin so."""
    texts = [code.text_content().strip() for code in html.parse(str(page)).xpath("//pre//code")]
    return [text for text in texts if text.startswith(start)]


def test_the_data_page_links_every_file_and_its_commands_run(small_site: Path, tmp_path: Path) -> None:
    page = small_site / "data" / "index.html"
    links = html.parse(str(page)).xpath("//article//table//a/@href")
    assert all((page.parent / link).exists() for link in links)
    files = {path.relative_to(page.parent).as_posix() for path in page.parent.rglob("*.*") if path.name != "index.html"}
    described = {path for path in files if not re.match(r"(network|quotations/.*)\.json|quotations/", path)}
    assert described - {"network.json"} <= set(links)
    for snippet in blocks(page, "import"):
        result = subprocess.run(
            [sys.executable, "-c", snippet], cwd=page.parent, capture_output=True, text=True, check=True
        )
        assert "jane-calder" in result.stdout or "Jane Calder" in result.stdout
    for command in "\n".join([*blocks(page, "jq"), *blocks(page, "ftm")]).splitlines():
        program, *arguments = command.replace("-o ", f"-o {tmp_path}/").split(" ")
        if program == "ftm":
            subprocess.run([Path(sys.executable).with_name("ftm"), *arguments], cwd=page.parent, check=True)
        if program == "jq" and shutil.which("jq"):
            said = subprocess.run(command, shell=True, cwd=page.parent, capture_output=True, text=True, check=True)
            assert "2024-05-01\tIt is not safe for anyone. We have no choice." in said.stdout
    assert len((tmp_path / "checked.ftm.json").read_text("utf-8").splitlines()) > 5


def test_the_example_on_the_page_is_a_record_of_the_library(small_site: Path) -> None:
    shown = [json.loads(text) for text in blocks(small_site / "data" / "index.html", "{")]
    knowledge = json.loads((small_site / "data" / "knowledge.json").read_text(encoding="utf-8"))
    entities = (small_site / "data" / "entities.ftm.json").read_text(encoding="utf-8").splitlines()
    assert shown[0] in knowledge["quotations"]
    assert shown[1] in [json.loads(line) for line in entities]


@pytest.mark.browser
def test_the_data_page_fits_a_phone(small_site: Path, browser: Browser) -> None:
    with serve_folder(small_site) as address:
        page = browser.new_page(viewport={"width": 360, "height": 740})
        page.goto(f"{address}data/")
        width = page.evaluate("document.documentElement.scrollWidth")
        page.close()
    assert width <= 360
