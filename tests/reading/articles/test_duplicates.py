"""Articles that are one: the same address in other spellings, or nearly the same text."""

from pathlib import Path

import pytest

from generator.reading.articles.duplicates import LEAST_SHARED, resemblance, text_sketch
from generator.reading.files.web_addresses import canonical_address
from tests.reading.library import found, read_library

WORDS = [f"word{number * 7919 % 997}" for number in range(400)]


def edited(every: int) -> str:
    return " ".join("changed" if every and number % every == every - 1 else word for number, word in enumerate(WORDS))


TEXTS = {
    "the same": (edited(0), True),
    "in other case and punctuation": (edited(0).upper().replace(" WORD1", ", WORD1"), True),
    "few words changed": (edited(100), True),
    "an introduction more": ("Something new stands before it all now. " * 3 + edited(0), True),
    "every tenth word changed": (edited(10), False),
    "another order": (" ".join(reversed(WORDS)), False),
    "the first half": (" ".join(WORDS[:200]), False),
}


@pytest.mark.parametrize(("text", "same"), TEXTS.values(), ids=TEXTS.keys())
def test_how_alike_texts_are(text: str, same: bool) -> None:
    assert (resemblance(text_sketch(edited(0)), text_sketch(text)) >= LEAST_SHARED) is same


def test_short_texts_are_never_duplicates() -> None:
    assert resemblance(text_sketch("He said nothing."), text_sketch("He said nothing.")) == 0


ADDRESSES = [
    "https://www.courier.example/strike",
    "http://courier.example/strike/",
    "HTTPS://WWW.Courier.example:443/strike?utm_source=x&fbclid=y#top",
]


@pytest.mark.parametrize("address", ADDRESSES)
def test_spellings_of_one_address(address: str) -> None:
    assert canonical_address(address) == "courier.example/strike"


def test_addresses_that_differ_in_what_they_ask_for() -> None:
    assert canonical_address("https://x.example/?id=1") != canonical_address("https://x.example/?id=2")


def test_both_files_are_named(tmp_path: Path) -> None:
    files = {
        "articles/b.md": f"---\nurl: https://x.example/a\n---\n{edited(0)}",
        "articles/a.md": edited(100),
        "articles/c.md": "---\nurl: http://www.x.example/a/\n---\nQuite another text.",
        "articles/d.md": "Quite another text.",
    }
    _, issues = read_library(tmp_path, files)
    messages = {i.location.path: i.message for i in issues if i.code == "duplicate-article"}
    assert set(messages) == {"content/articles/b.md", "content/articles/c.md"}
    assert "content/articles/a.md share about" in messages["content/articles/b.md"]
    assert "content/articles/b.md have the same address" in messages["content/articles/c.md"]
    assert found(issues, "duplicate-article") == ["1:1 warning"] * 2
