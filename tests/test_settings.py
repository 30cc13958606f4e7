"""The settings file: whatever is wrong in it has its place, and the rest holds."""

import json
from pathlib import Path

import pytest

from generator.records.source import Rights
from generator.settings import Settings, read_settings

NO_MAPPING = [
    pytest.param("- title\n- description\n", id="list"),
    pytest.param("My cuttings\n", id="text"),
]


@pytest.mark.parametrize("text", NO_MAPPING)
def test_a_file_without_keys_is_an_error_and_the_defaults_hold(tmp_path: Path, text: str) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content/settings.yml").write_text(text, encoding="utf-8")
    settings, issues = read_settings(tmp_path)
    assert settings == Settings()
    assert [str(issue).split(":", 4)[:3] for issue in issues] == [["content/settings.yml", "1", "1"]]
    assert issues[0].code == "bad-value"
    assert issues[0].hint


WRONG = {
    "address without a scheme": ("site_url: example.org", "site_url", ""),
    "repository without a scheme": ("repository: code.example/me/library", "repository", ""),
    "language by its name": ("language: english", "language", "en"),
    "no size at all": ("max_article_kilobytes: 0", "max_article_kilobytes", 1000),
    "rights that are none": ("default_rights: none", "default_rights", Rights.LINK),
}


@pytest.mark.parametrize(("text", "key", "value"), WRONG.values(), ids=WRONG.keys())
def test_a_wrong_value_says_what_counts_instead(tmp_path: Path, text: str, key: str, value: object) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content/settings.yml").write_text(f"title: Harbour news\n{text}\n", encoding="utf-8")
    settings, issues = read_settings(tmp_path)
    assert (settings.title, getattr(settings, key)) == ("Harbour news", value)
    assert [(issue.code, issue.location.line) for issue in issues] == [("bad-value", 2)]
    assert f"until it is mended {json.dumps(value)} counts" in issues[0].hint


def test_broken_syntax_costs_no_more_than_its_line(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content/settings.yml").write_text(
        'title: "Harbour\ndefault_rights: Link\ntitel: x\n', encoding="utf-8"
    )
    settings, issues = read_settings(tmp_path)
    assert settings.default_rights is Rights.LINK
    assert [(issue.code, issue.location.line) for issue in issues] == [("bad-value", 1), ("unknown-key", 3)]
    assert issues[1].hint == 'did you mean "title"?'
