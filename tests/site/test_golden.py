"""A small library's generated Markdown, whole and to the byte.

After a change that is meant to show: `python -m tests.site.test_golden --accept`, then read the diff like a reader.
"""

import shutil
import sys
import tempfile
from pathlib import Path

import pytest

from generator.pipeline import DOCS, generate

GOLDEN = Path(__file__).parents[1] / "golden"
LIBRARIES = sorted(folder.name for folder in GOLDEN.iterdir() if folder.is_dir())

pytestmark = pytest.mark.slow


def generated(library: str, project: Path) -> dict[str, str]:
    """Generate a library in an empty folder; each file under docs/ and its text."""
    shutil.copytree(GOLDEN / library / "content", project / "content")
    generate(project)
    docs = project / DOCS
    return {p.relative_to(docs).as_posix(): p.read_text(encoding="utf-8") for p in docs.rglob("*") if p.is_file()}


@pytest.mark.parametrize("library", LIBRARIES)
def test_generated_pages_are_as_they_were_accepted(library: str, tmp_path: Path) -> None:
    accepted = GOLDEN / library / DOCS
    texts = {
        p.relative_to(accepted).as_posix(): p.read_text(encoding="utf-8") for p in accepted.rglob("*") if p.is_file()
    }
    new = generated(library, tmp_path)
    assert sorted(new) == sorted(texts)
    for name, text in texts.items():
        assert new[name] == text, name


def accept() -> None:
    """Take what is generated now as the golden pages."""
    for library in LIBRARIES:
        accepted = GOLDEN / library / DOCS
        with tempfile.TemporaryDirectory() as folder:
            texts = generated(library, Path(folder))
        shutil.rmtree(accepted, ignore_errors=True)
        for name, text in texts.items():
            (accepted / name).parent.mkdir(parents=True, exist_ok=True)
            (accepted / name).write_text(text, encoding="utf-8")


if __name__ == "__main__" and sys.argv[1:] == ["--accept"]:
    accept()
