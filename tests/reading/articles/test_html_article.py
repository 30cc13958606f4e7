"""HTML pages: the article with its captions and links, or an issue if there is none."""

from datetime import date
from pathlib import Path

import pytest

from generator.records.article import Article, BlockKind
from tests.reading.library import PROSE, block_texts, found, read_library

PAGE = f"""<!doctype html>
<html lang="en-GB"><head><title>Crews strike in Lorne - The Courier</title>
<meta property="og:site_name" content="The Courier">
<link rel="canonical" href="https://courier.example/strike">
<meta property="article:published_time" content="2024-03-11T08:15:00Z"><meta name="author" content="Jane Doe; John Roe">
</head><body><nav><a href="/">Home</a><a href="/news">News</a></nav><article>
<h1>Crews strike in Lorne</h1>
<p class="standfirst">Crews stay out for a second day as talks with the port stall over pay.</p>
<figure><img src="a.jpg"><figcaption>Strikers at the gate. <span>Photograph: Ann Lee/Agency</span></figcaption></figure>
<p>{PROSE}</p><h2>What the union wants</h2>
<p>"We leave at dawn," said <a href="javascript:alert(1)">John Roe</a>, head of the union, and <b>left</b>.</p>
<blockquote><p>We will not be moved by threats, whoever makes them.</p></blockquote>
<ul><li>Ten per cent more pay</li><li>Shorter shifts at night</li></ul>
<p>The port said it was ready. <script>alert(1)</script> It used the tag &lt;b&gt; in its answer to the crews.</p>
<p>Advertisement</p><div class="share">Share this with Facebook</div>
<p>Read more: <a href="/late">Why the port is late</a></p>
</article><footer>© 2024 The Courier</footer></body></html>"""


@pytest.fixture
def article(tmp_path: Path) -> Article:
    return read_library(tmp_path, {"articles/strike.html": PAGE})[0].articles[0]


def test_what_the_page_says_about_itself(article: Article) -> None:
    assert (article.id, article.title, article.publisher) == ("strike", "Crews strike in Lorne", "The Courier")
    assert (article.published, article.authors) == (date(2024, 3, 11), ("Jane Doe", "John Roe"))
    assert (article.url, article.language) == ("https://courier.example/strike", "en-GB")


def test_blocks(article: Article) -> None:
    (caption,) = [block for block in article.blocks if block.kind is BlockKind.CAPTION]
    assert (block_texts(article, BlockKind.CAPTION), caption.credit) == (["Strikers at the gate."], "Ann Lee/Agency")
    assert block_texts(article, BlockKind.STANDFIRST)[0].startswith("Crews stay out")
    assert block_texts(article, BlockKind.HEADING) == ["What the union wants"]
    assert block_texts(article, BlockKind.BLOCK_QUOTE) == ["We will not be moved by threats, whoever makes them."]
    assert block_texts(article, BlockKind.LIST_ITEM) == ["Ten per cent more pay", "Shorter shifts at night"]
    assert block_texts(article, BlockKind.PARAGRAPH) == [
        PROSE,
        '"We leave at dawn," said John Roe, head of the union, and left.',
        "The port said it was ready. It used the tag <b> in its answer to the crews.",
    ]


def test_links_and_lines(article: Article) -> None:
    assert [(link.label, link.title) for link in article.related] == [("Read more", "Why the port is late")]
    lines = {block.kind: block.location.line for block in article.blocks}
    assert (lines[BlockKind.STANDFIRST], lines[BlockKind.HEADING], lines[BlockKind.BLOCK_QUOTE]) == (8, 10, 12)


NO_ARTICLES = {
    "login": "<html><body><form><input name=a><button>Log in</button></form></body></html>",
    "empty": "<html></html>",
    "links": "<html><body>" + "<a href='/x'>News</a> " * 30 + "</body></html>",
    "error": "<!doctype html><html><body><h1>404</h1><p>Not found.</p></body></html>",
    "nothing": "",
}


@pytest.mark.parametrize("page", NO_ARTICLES.values(), ids=NO_ARTICLES.keys())
def test_pages_that_hold_no_article(tmp_path: Path, page: str) -> None:
    content, issues = read_library(tmp_path, {"articles/a.html": page})
    assert content.articles == ()
    assert found(issues, "not-an-article") == ["1:1 error"]


def test_html_in_a_text_file_is_read_as_html(tmp_path: Path) -> None:
    content, _ = read_library(tmp_path, {"articles/a.txt": PAGE})
    assert content.articles[0].title == "Crews strike in Lorne"


def test_a_page_without_a_day_has_none(tmp_path: Path) -> None:
    page = PAGE.replace('content="2024-03-11T08:15:00Z"', 'content=""')
    assert read_library(tmp_path, {"articles/a.html": page})[0].articles[0].published is None
