"""Publishers: both ways to list them, and how articles find theirs."""

from pathlib import Path

import pytest

from generator.records.source import Rights
from tests.reading.library import PROSE, found, read_library

LIST = "- name: The Courier\n  home: https://courier.example\n  rights: sentence\n- name: Wire\n"
MAPPING = "The Courier: {home: https://courier.example, rights: sentence}\nWire:\n"


@pytest.mark.parametrize("text", [LIST, MAPPING], ids=["list", "mapping"])
def test_both_forms(tmp_path: Path, text: str) -> None:
    content, issues = read_library(tmp_path, {"sources.yml": text})
    found_sources = [(s.name, s.home, s.rights) for s in content.sources]
    assert found_sources == [
        ("The Courier", "https://courier.example", Rights.SENTENCE),
        ("Wire", None, Rights.EXCERPT),
    ]
    assert issues == ()


WRONG = {
    "no name": ("- home: https://x.example", "missing-key", "1:3 error"),
    "twice": ("- name: A\n- name: A", "duplicate-id", "2:3 error"),
    "rights": ("- name: A\n  rights: none", "bad-value", "2:11 error"),
    "home": ("- name: A\n  home: javascript:x", "unsafe-link", "2:9 warning"),
    "key": ("- name: A\n  right: full", "unknown-key", "2:3 warning"),
}


@pytest.mark.parametrize(("text", "code", "place"), WRONG.values(), ids=WRONG.keys())
def test_what_is_wrong(tmp_path: Path, text: str, code: str, place: str) -> None:
    assert found(read_library(tmp_path, {"sources.yml": text})[1], code) == [place]


PUBLISHERS = {
    "other capitals": ("publisher: the courier", "The Courier"),
    "by address": ("url: https://www.courier.example/strike", "The Courier"),
    "by a site below": ("url: https://news.courier.example/strike", "The Courier"),
    "another address": ("url: https://othercourier.example/strike", None),
    "header before address": ("publisher: Wire\nurl: https://courier.example/strike", "Wire"),
}


@pytest.mark.parametrize(("header", "publisher"), PUBLISHERS.values(), ids=PUBLISHERS.keys())
def test_the_publisher_of_an_article(tmp_path: Path, header: str, publisher: str | None) -> None:
    content, _ = read_library(tmp_path, {"sources.yml": LIST, "articles/a.md": f"---\n{header}\n---\n{PROSE}"})
    assert content.articles[0].publisher == publisher


def test_an_unlisted_publisher_is_reported_once(tmp_path: Path) -> None:
    files = {f"articles/{name}.md": f"---\npublisher: The Couriers\n---\n{PROSE} {name}" for name in "ab"}
    _, issues = read_library(tmp_path, {"sources.yml": LIST, **files})
    unknown = [issue for issue in issues if issue.code == "unknown-source"]
    assert [(i.location.path, i.hint) for i in unknown] == [("content/articles/a.md", 'did you mean "The Courier"?')]


def test_rights_that_cannot_be_understood_show_as_little_as_there_is(tmp_path: Path) -> None:
    article = "---\ntitle: T\npublisher: Wire\npublished: 2024-03-11\nrights: none\n---\n"
    files = {"sources.yml": "- {name: Wire, rights: nothing}\n", "articles/a.md": article + PROSE}
    content, issues = read_library(tmp_path, files)
    assert (content.sources[0].rights, content.articles[0].rights) == (Rights.LINK, Rights.LINK)
    assert all('until it is mended "link" counts' in issue.message for issue in issues)
    assert len(issues) == 2


def test_a_broken_entry_does_not_undo_the_rights_of_the_others(tmp_path: Path) -> None:
    text = "- {name: The Courier, rights: full\n- {name: Wire, rights: link}\n"
    content, issues = read_library(tmp_path, {"sources.yml": text})
    assert [(source.name, source.rights) for source in content.sources] == [("Wire", Rights.LINK)]
    assert found(issues, "front-matter") == ["1:3 error"]
