"""The committed form of an article: what is read from it, and that writing and reading lose nothing."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.reading.articles.article_files import read_article_text
from generator.reading.articles.markdown_body import parse_markdown
from generator.reading.articles.markdown_writer import article_markdown
from generator.reading.articles.parsed_body import BlockDraft, assemble_text
from generator.reading.files.sources import SourceList
from generator.reading.files.text_cleaning import one_line
from generator.records.article import Article, ArticleForm, BlockKind, RelatedLink
from generator.records.source import Rights
from generator.records.text import SourceLocation
from generator.settings import Settings

PLACE = SourceLocation(path="content/articles/a.md")

BODIES = {
    "soft line breaks": ("One\ntwo.  \nthree", [("paragraph", "One two. three")]),
    "heading": ("## Who is\n\n### on strike? ##", [("heading", "Who is"), ("heading", "on strike?")]),
    "underlined heading": ("Who is on strike?\n---\nA crew.", [("heading", "Who is on strike?"), ("paragraph", "A crew.")]),
    "block quote": ("> One\n> two.\n>\n> Three.", [("block quote", "One two."), ("block quote", "Three.")]),
    "list": ("- One\n- Two\n  and more\n1. Three", [("list item", "One"), ("list item", "Two and more"), ("list item", "Three")]),
    "year at a line's start": ("The port was closed in\n1996. It was sold.", [("paragraph", "The port was closed in 1996. It was sold.")]),
    "rule": ("One.\n\n* * *\n\nTwo.", [("paragraph", "One."), ("paragraph", "Two.")]),
    "emphasis, code, link": ("*One* **two** `three` [four](http://x.example) <http://y.example>", [("paragraph", "One two three four http://y.example")]),
    "reference link": ("See [the port][1].\n\n[1]: http://x.example", [("paragraph", "See the port.")]),
    "escapes": (r"\*One\* \[two\] 3 \< 4 &amp; R&D", [("paragraph", "*One* [two] 3 < 4 & R&D")]),
    "caption": ("Caption: The gate. [Credit: Ann Lee/Agency]", [("caption", "The gate.")]),
    "escaped caption": (r"Caption\: not one.", [("paragraph", "Caption: not one.")]),
    "picture": ("![The gate](gate.jpg)", [("caption", "The gate")]),
    "indented prose is no code": ("    One.", [("paragraph", "One.")]),
    "html": ("<b>One</b> <script>alert(1)</script>", [("paragraph", "<b>One</b> <script>alert(1)</script>")]),
}  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), BODIES.values(), ids=BODIES.keys())
def test_blocks(body: str, expected: list[tuple[str, str]]) -> None:
    assert [(block.kind.value, block.text) for block in parse_markdown(body, "a.md").blocks] == expected


def test_credit_of_a_caption() -> None:
    (block,) = parse_markdown(r"Caption: The [old] gate. [Credit: Lee \[staff\]]", "a.md").blocks
    assert (block.text, block.credit) == ("The [old] gate.", "Lee [staff]")


def test_a_first_level_heading_at_the_top_is_the_title() -> None:
    body = parse_markdown("# Strike in Lorne\n\n# Another", "a.md")
    assert (body.title, [block.text for block in body.blocks]) == ("Strike in Lorne", ["Another"])


UNSAFE = {
    "javascript": ("One [two](javascript:alert) three", 5),
    "capitals": ("[two](JavaScript:alert)", 7),
    "data": ("[two](data:text/html,x)", 7),
    "in angle brackets": ("See <vbscript:x>", 6),
    "picture": ("![two](javascript:x)", 8),
}


@pytest.mark.parametrize(("line", "column"), UNSAFE.values(), ids=UNSAFE.keys())
def test_unsafe_links_are_dropped_and_reported(line: str, column: int) -> None:
    body = parse_markdown(f"One.\n\n{line}", "a.md", first_line=10)
    places = [(i.code, i.location.line, i.location.column) for i in body.issues]
    assert [(code, at) for code, at, _ in places] == [("unsafe-link", 12)]
    if line.islower():
        assert places[0][2] == column


@pytest.mark.parametrize("entity", ["&#106;avascript:x", "java&#x73;cript:x"])
def test_a_hidden_scheme_is_seen_through(entity: str) -> None:
    assert [issue.code for issue in parse_markdown(f"[two]({entity})", "a.md").issues] == ["unsafe-link"]


def test_markup_is_noted_where_it_stands() -> None:
    issues = parse_markdown("One\ntwo <script>alert(1)</script>", "a.md", first_line=5).issues
    assert [(i.code, i.location.line, i.location.column) for i in issues] == [("raw-html", 6, 5)]


PIECES = st.sampled_from(
    [
        "Caption: a",
        "[Credit: x]",
        "a [Credit: x]",
        "1996. The",
        "- x",
        "---",
        "===",
        "[a]: http://b",
        "[a](b)",
        "&amp; x",
        "<b>x</b>",
        "a\\",
        "![x](y)",
        "# x #",
        "> q",
        "`c`",
        "**b**",
        "_i_",
        "<!-- x -->",
        "+ x",
        "1) x",
        "~~~",
        "a\u200cb",
        "❤\u200d🔥",
    ]
)
PUNCTUATION = st.text(alphabet="ab1.) #>-+*_`[]()<>!&;:\\/\"'~=|^é“”@{}", min_size=1, max_size=25)
LINES = (PIECES | PUNCTUATION | st.text(max_size=30)).map(one_line).filter(bool)
KINDS = st.sampled_from([kind for kind in BlockKind if kind is not BlockKind.STANDFIRST])


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(KINDS, LINES, st.none() | LINES), min_size=1, max_size=5), st.none() | LINES, LINES)
def test_writing_and_reading_give_the_same_article(
    written: list[tuple[BlockKind, str, str | None]], standfirst: str | None, title: str
) -> None:
    drafts = [
        BlockDraft(kind=kind, text=text, line=1, credit=credit if kind is BlockKind.CAPTION else None)
        for kind, text, credit in written
    ]
    if standfirst:
        drafts.insert(0, BlockDraft(kind=BlockKind.STANDFIRST, text=standfirst, line=1))
    text, blocks = assemble_text(drafts, "a.md")
    before = Article(id="a", title=title, text=text, blocks=blocks, location=PLACE)
    again = read_article_text(article_markdown(before), "content/articles/a.md", SourceList(), Settings())
    if all(draft.kind is BlockKind.HEADING for draft in drafts):
        return
    assert again.article is not None
    assert again.article.text == text
    assert [(b.kind, b.span, b.credit) for b in again.article.blocks] == [(b.kind, b.span, b.credit) for b in blocks]
    assert again.article.title == title
    assert not {"front-matter", "unsafe-link", "bad-value"} & {issue.code for issue in again.issues}


def test_everything_in_the_header_comes_back() -> None:
    text, blocks = assemble_text([BlockDraft(kind=BlockKind.PARAGRAPH, text="One.", line=1)], "a.md")
    before = Article(
        id="a",
        title='2024: "strike", again #1',
        text=text,
        blocks=blocks,
        location=PLACE,
        published=date(2024, 3, 11),
        published_at=datetime(2024, 3, 11, 8, 15, tzinfo=UTC),
        updated=date(2024, 3, 12),
        publisher="Lorne: The Courier",
        url="https://courier.example/strike?a=1&b=2",
        authors=("Jane Doe", "no"),
        language="en-GB",
        rights=Rights.SENTENCE,
        form=ArticleForm.DIGEST,
        topics=("Harbours", "2024"),
        related=(RelatedLink(title="Why: late", url="https://x.example", label="MORE", location=PLACE),),
    )
    again = read_article_text(article_markdown(before), "content/articles/a.md", SourceList(), Settings()).article
    assert again is not None
    same = (
        "title",
        "text",
        "published",
        "published_at",
        "updated",
        "publisher",
        "url",
        "authors",
        "language",
        "rights",
        "form",
        "topics",
    )
    assert {key: getattr(again, key) for key in same} == {key: getattr(before, key) for key in same}
    assert [(r.title, r.url, r.label) for r in again.related] == [("Why: late", "https://x.example", "MORE")]
