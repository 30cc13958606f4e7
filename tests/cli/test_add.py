"""`cuttings add`: files, folders, addresses, feeds and standard input into content/articles/."""

import functools
import http.server
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli.add import add
from generator.cli.context import CliContext
from generator.reading import read_content
from generator.records.article import Article, BlockKind
from generator.settings import Settings
from tests.reading.library import PROSE, block_texts

SCRAPED = f"Related Topics\n\n  • Harbours\n\nimage sourceAgencyimage captionThe gate\n\n{PROSE}\n\n  • ANALYSIS: Why the port is late\n"
PAGE = f"<!doctype html><html><head><title>Strike in Lorne</title></head><body><article><h1>Strike in Lorne</h1><p>{PROSE}</p></article></body></html>"
OTHER = (
    "The islands have had no bread since Friday, a baker said, and the mill is closed because no ship brings grain. "
)


def run(project: Path, *arguments: str, data: str | None = None) -> Result:
    return CliRunner().invoke(add, arguments, obj=CliContext(project=project), input=data)


def articles(project: Path) -> tuple[Article, ...]:
    return read_content(project, Settings())[0].articles


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "library" / "content").mkdir(parents=True)
    return tmp_path / "library"


@pytest.fixture
def scraped(tmp_path: Path) -> Path:
    path = tmp_path / "scraped.txt"
    path.write_text(SCRAPED, encoding="utf-8")
    return path


def test_a_scraped_file_in_the_committed_form(project: Path, scraped: Path) -> None:
    options = ("--published", "2024-03-11", "--publisher", "The Courier", "--title", "Strike in Lorne")
    more = ("--url", "https://courier.example/a", "--language", "en-GB", "--rights", "sentence")
    result = run(project, str(scraped), *options, *more)
    assert (result.exit_code, result.stderr) == (0, "")
    assert "wrote content/articles/2024-03-11-strike-in-lorne.md" in result.stdout
    (article,) = articles(project)
    assert article.id == "2024-03-11-strike-in-lorne"
    assert (block_texts(article, BlockKind.CAPTION), article.blocks[0].credit) == (["The gate"], "Agency")
    assert block_texts(article, BlockKind.PARAGRAPH) == [PROSE]
    assert (article.publisher, str(article.published), article.topics) == ("The Courier", "2024-03-11", ("Harbours",))
    assert (article.url, article.language, article.rights) == ("https://courier.example/a", "en-GB", "sentence")
    assert [(link.label, link.title) for link in article.related] == [("ANALYSIS", "Why the port is late")]


def test_what_could_not_be_found_is_said(project: Path, scraped: Path) -> None:
    result = run(project, str(scraped))
    assert result.exit_code == 0
    assert "warning[missing-date]" in result.stderr
    assert "--published YYYY-MM-DD" in result.stderr
    written = (project / "content" / "articles").glob("*.md")
    assert "\ntitle:" not in next(written).read_text(encoding="utf-8")  # a stand-in is no headline


@pytest.mark.parametrize("damage", [None, "{", "folder"], ids=["kept", "damaged", "in the way"])
def test_duplicates_are_found_with_and_without_what_was_remembered(
    project: Path, scraped: Path, damage: str | None
) -> None:
    assert "wrote" in run(project, str(scraped), "--title", "Strike").stdout
    assert "skipped" in run(project, str(scraped), "--title", "Strike again").stdout
    memory = project / ".cuttings" / "articles.json"
    assert memory.is_file()
    if damage:
        memory.unlink()
        memory.mkdir() if damage == "folder" else memory.write_text(damage, encoding="utf-8")
    again = run(project, str(scraped), "--title", "Once more")
    assert (again.exit_code, "skipped; this and content/articles/strike.md share" in again.stdout) == (0, True)


def test_nothing_is_overwritten_and_duplicates_are_skipped(project: Path, scraped: Path) -> None:
    path = project / "content" / "articles" / "strike.md"
    path.parent.mkdir()
    path.write_text("---\ntitle: Mine\n---\nMine.", encoding="utf-8")
    assert "wrote content/articles/strike-2.md" in run(project, str(scraped), "--title", "Strike").stdout
    again = run(project, str(scraped), "--title", "Another headline")
    assert (again.exit_code, "skipped; this and content/articles/strike-2.md share" in again.stdout) == (0, True)
    assert path.read_text(encoding="utf-8").endswith("Mine.")
    assert sorted(file.name for file in path.parent.iterdir()) == ["strike-2.md", "strike.md"]


def test_two_of_one_text_in_one_go(project: Path, scraped: Path) -> None:
    copy = scraped.with_name("copy.txt")
    copy.write_text(SCRAPED, encoding="utf-8")
    assert run(project, str(scraped), str(copy)).stdout.count("skipped;") == 1
    assert len(articles(project)) == 1


def test_a_file_of_the_library_itself(project: Path) -> None:
    path = project / "content" / "articles" / "a.txt"
    path.parent.mkdir()
    path.write_text(PROSE, encoding="utf-8")
    assert "it is in the library already" in run(project, str(path)).stdout


def test_a_folder(project: Path, tmp_path: Path) -> None:
    folder = tmp_path / "folder" / "below"
    folder.mkdir(parents=True)
    (folder / "a.html").write_text(PAGE)
    (folder.parent / "b.txt").write_text(OTHER * 3)
    (folder.parent / "c.pdf").write_bytes(b"%PDF")
    result = run(project, str(folder.parent), "--published", "2024-03-11")
    assert (result.exit_code, result.stdout.count("wrote")) == (0, 2)


def test_standard_input(project: Path) -> None:
    assert run(project, "-", data=PAGE).exit_code == 0
    assert run(project, "-", data=f"---\ntitle: Bread\n---\n{OTHER}").exit_code == 0
    assert [article.title for article in articles(project)] == ["Bread", "Strike in Lorne"]


def test_a_feed_with_and_without_the_text(project: Path, tmp_path: Path, site: str) -> None:
    whole = f"<p>{OTHER * 4}</p><p>{OTHER * 3}</p>".replace("<", "&lt;")
    feed = f"""<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
    <channel><title>The Courier</title>
    <item><title>Bread at &amp;#163;2</title><link>https://courier.example/bread</link><pubDate>Mon, 11 Mar 2024 08:15:00 GMT</pubDate>
    <content:encoded>{whole}</content:encoded></item>
    <item><title>Strike</title><link>{site}/page.html</link><description>Only a teaser.</description></item>
    </channel></rss>"""
    path = tmp_path / "feed.xml"
    path.write_text(feed)
    result = run(project, str(path))
    assert result.exit_code == 0, result.output
    bread, strike = articles(project)
    assert (bread.title, bread.publisher, str(bread.published), bread.url) == (
        "Bread at £2",
        "The Courier",
        "2024-03-11",
        "https://courier.example/bread",
    )
    assert bread.text.count("no bread since Friday") == 7
    assert (strike.title, PROSE in strike.text, strike.url) == ("Strike", True, f"{site}/page.html")


@pytest.fixture
def site(tmp_path: Path) -> Iterator[str]:
    """A real server on this machine."""
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "page.html").write_text(PAGE)
    (folder / "plain.txt").write_text(OTHER)
    handler = functools.partial(_Quiet, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


def test_addresses(project: Path, site: str) -> None:
    result = run(project, f"{site}/page.html", f"{site}/plain.txt", f"{site}/gone")
    assert result.exit_code == 1
    assert f"{site}/gone:1:1: error[unreadable-file]: cannot be fetched: the server answered 404" in result.stderr
    assert sorted(article.url or "" for article in articles(project)) == [f"{site}/page.html", f"{site}/plain.txt"]
    assert "skipped; this and" in run(project, f"{site}/page.html#top").stdout


FAILURES = {
    "no server": ("http://127.0.0.1:9/", "cannot be fetched: no connection"),
    "no file": ("nowhere.txt", "cannot be read: No such file"),
    "another scheme": ("file:///etc/passwd", "only http and https"),
}


@pytest.mark.parametrize(("source", "message"), FAILURES.values(), ids=FAILURES.keys())
def test_sources_that_fail_do_not_stop_the_others(project: Path, scraped: Path, source: str, message: str) -> None:
    result = run(project, source, str(scraped))
    assert (result.exit_code, message in result.stderr) == (1, True)
    assert len(articles(project)) == 1


USAGE = [("--published", "soon"), ("--url", "javascript:alert(1)"), ("--rights", "all")]


@pytest.mark.parametrize("options", USAGE, ids=[option for option, _ in USAGE])
def test_wrong_options_write_nothing(project: Path, scraped: Path, options: tuple[str, str]) -> None:
    assert run(project, str(scraped), *options).exit_code == 2
    assert not (project / "content" / "articles").exists()


def test_one_title_is_for_one_article(project: Path, scraped: Path) -> None:
    assert run(project, str(scraped), "-", "--title", "Strike", data=OTHER).exit_code == 2


def test_a_hostile_title_stays_in_its_folder(project: Path, scraped: Path) -> None:
    run(project, str(scraped), "--title", "../../evil: </script>\n---\nid: x")
    (article,) = articles(project)
    assert article.location.path == "content/articles/evil-script-id-x.md"
    assert article.title == "../../evil: </script> --- id: x"


def test_articles_too_large_are_refused(project: Path) -> None:
    (project / "content" / "settings.yml").write_text("max_article_kilobytes: 1\n")
    result = run(project, "-", data=OTHER * 50)
    assert (result.exit_code, "error[file-too-large]" in result.stderr) == (1, True)
    assert articles(project) == ()


def test_what_is_taken_for_residue_is_said(project: Path, tmp_path: Path) -> None:
    path = tmp_path / "shared.txt"
    path.write_text(f"{PROSE}\n\nShare this with Facebook\n\n{PROSE.upper()}\n", encoding="utf-8")
    result = run(project, str(path), "--published", "2024-03-11", "--publisher", "The Courier")
    assert "note[left-out]: taken for residue and left out: Share this with Facebook" in result.stderr


def test_a_newer_text_of_an_article_is_not_passed_over_in_silence(project: Path, tmp_path: Path) -> None:
    header = "---\ntitle: Strike in Lorne\nurl: https://courier.example/a\npublisher: The Courier\n---\n\n"
    first, second = tmp_path / "first.md", tmp_path / "second.md"
    first.write_text(header + PROSE, encoding="utf-8")
    second.write_text(header + PROSE.replace("nobody came", "few came"), encoding="utf-8")
    assert "wrote" in run(project, str(first)).stdout
    again, newer = run(project, str(first)), run(project, str(second))
    assert "not the same text" not in again.stdout
    assert "not the same text; if this one is newer, paste it there" in newer.stdout
    assert (newer.exit_code, newer.stderr) == (0, "")  # what a skipped article lacks is nobody's concern


def test_what_an_article_lacks_is_asked_for_in_the_file_that_was_written(project: Path, scraped: Path) -> None:
    result = run(project, str(scraped), "--title", "Strike")
    assert "content/articles/strike.md:1:1: warning[missing-date]" in result.stderr


def test_many_are_counted(project: Path, tmp_path: Path) -> None:
    (tmp_path / "first.txt").write_text(PROSE, encoding="utf-8")
    (tmp_path / "again.txt").write_text(PROSE, encoding="utf-8")
    (tmp_path / "empty.txt").write_text("", encoding="utf-8")
    names = [str(tmp_path / name) for name in ("first.txt", "again.txt", "empty.txt", "missing.txt")]
    result = run(project, *names)
    assert result.stdout.splitlines()[-1] == "2 not read, 1 written, 1 skipped"
