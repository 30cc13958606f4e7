"""The settings file: whatever is wrong in it has its place, and the rest holds."""

from pathlib import Path

import pytest

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
