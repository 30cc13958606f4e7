"""Characters that a scraper left spelled as HTML references are read as characters, once, and only where they are none of the text."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.reading.files.character_references import characters_of, references_kept
from generator.reading.files.text_cleaning import clean_text
from tests.reading.library import PROSE, read_library

CASES = {
    "number": ("&#163;1.8m fine", "£1.8m fine"),
    "hexadecimal": ("caf&#xE9;", "café"),
    "name": ("Stone &amp; Sons say &quot;no&quot;", 'Stone & Sons say "no"'),
    "undone once": ("the tag &amp;lt;b&amp;gt;", "the tag &lt;b&gt;"),
    "spoken of": ('write "&lt;" for a less-than sign', 'write "&lt;" for a less-than sign'),
    "spoken of in code": ("write `&amp;` twice", "write `&amp;` twice"),
    "no semicolon": ("R&D, AT&T and ?a=1&copy=2", "R&D, AT&T and ?a=1&copy=2"),
    "no such name": ("&nosuchname; stays", "&nosuchname; stays"),
    "a space of its own": ("one&nbsp;two", "one two"),
    "no line is added": ("one&#10;two", "one two"),
    "hidden direction": ("a&#8238;b", "ab"),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_references_become_characters(text: str, expected: str) -> None:
    assert characters_of(text) == expected


@given(st.text(alphabet="&#ampltgquo;163xé\"'` ", max_size=20) | st.text(max_size=20))
def test_what_is_written_with_references_kept_is_read_again(text: str) -> None:
    cleaned = clean_text(text)
    assert characters_of(references_kept(cleaned)) == cleaned


def test_header_and_text_of_an_article_are_read_and_the_file_stays(tmp_path: Path) -> None:
    header = 'title: "&#163;1.8m for Stone &amp; Sons"\npublisher: Bell &amp; Book\nauthors: [Ren&eacute;e Doe]\ntopics: [R&amp;D]'
    written = {
        "articles/a.md": f"---\n{header}\n---\n\nThe caf&#233; is shut. {PROSE}",
        "articles/b.txt": f"---\n{header}\nstandfirst: Shut &ndash; for good\n---\n\nThe caf&#233; is not open. {PROSE}",
    }
    content, _ = read_library(tmp_path, written)
    for article in content.articles:
        assert (article.title, article.publisher) == ("£1.8m for Stone & Sons", "Bell & Book")
        assert (article.authors, article.topics) == (("Renée Doe",), ("R&D",))
        assert "The café is" in article.text
    assert "Shut – for good" in content.articles[1].text
    for path, text in written.items():
        assert (tmp_path / "content" / path).read_text(encoding="utf-8") == text
