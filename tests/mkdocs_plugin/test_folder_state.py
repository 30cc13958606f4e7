"""Whether anything in a folder changed."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.mkdocs_plugin.folder_state import folder_state


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "a.md").write_text("a", encoding="utf-8")
    (tmp_path / "b.md").write_text("b", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("act", "changed"),
    [
        pytest.param(lambda f: (f / "c.md").write_text("c"), True, id="new file"),
        pytest.param(lambda f: (f / "deep" / "a.md").unlink(), True, id="file gone"),
        pytest.param(lambda f: (f / "deep" / "a.md").write_text("longer"), True, id="other size"),
        pytest.param(lambda f: os.utime(f / "b.md", ns=(1, 1)), True, id="other time"),
        pytest.param(lambda f: (f / "b.md").rename(f / "c.md"), True, id="other name"),
        pytest.param(lambda f: (f / ".b.md.new").write_text("c"), False, id="hidden file"),
        pytest.param(lambda f: (f / "b.md").read_text(), False, id="only read"),
    ],
)
def test_a_change_is_seen(folder: Path, act: Callable[[Path], object], *, changed: bool) -> None:
    before = folder_state([folder])
    act(folder)
    assert (folder_state([folder]) != before) is changed


def test_a_single_file_and_a_missing_one(folder: Path) -> None:
    assert folder_state([folder / "b.md", folder / "missing"]).keys() == {str(folder / "b.md")}
