"""What makes a cached result stale, and what does not."""

from dataclasses import fields, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator.cache import fingerprint_of
from generator.cache.fingerprint import SETTINGS_WITHOUT_EFFECT, code_version
from generator.records.article import BlockKind
from generator.records.entity import EntityKind
from generator.records.mention import KnownName
from generator.records.text import SourceLocation
from generator.settings import Settings
from tests.record_builders import article

ARTICLE = article("Jane Doe spoke.\n\nShe left.")
NAME = KnownName(text="Jane Doe", entity_id="people/jane-doe", kind=EntityKind.PERSON)
BASE = fingerprint_of(ARTICLE, (NAME,), Settings())


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({"id": "other"}, id="id"),
        pytest.param({"text": "Jane Doe wrote.\n\nShe left."}, id="text"),
        pytest.param({"published": date(2024, 3, 12)}, id="date"),
        pytest.param({"published": None}, id="no date"),
        pytest.param({"language": "fr"}, id="language"),
        pytest.param({"title": "Other"}, id="title"),
        pytest.param({"location": SourceLocation(path="content/articles/moved.md")}, id="file"),
        pytest.param(
            {"blocks": (replace(ARTICLE.blocks[0], kind=BlockKind.HEADING), ARTICLE.blocks[1])}, id="block kind"
        ),
        pytest.param({"blocks": (replace(ARTICLE.blocks[0], location=SourceLocation(path="x", line=9)),)}, id="line"),
    ],
)
def test_a_changed_article_is_stale(change: dict[str, Any]) -> None:
    assert fingerprint_of(replace(ARTICLE, **change), (NAME,), Settings()) != BASE


@pytest.mark.parametrize(
    "known",
    [
        pytest.param((), id="name gone"),
        pytest.param((replace(NAME, kind=EntityKind.GROUP),), id="other kind"),
        pytest.param((replace(NAME, entity_id="people/jane-doe-2"),), id="other entity"),
        pytest.param((NAME, replace(NAME, text="Doe")), id="one name more"),
    ],
)
def test_changed_names_make_it_stale(known: tuple[KnownName, ...]) -> None:
    assert fingerprint_of(ARTICLE, known, Settings()) != BASE


@pytest.mark.parametrize(
    "change", [{"language": "fr"}, {"language_model": "en_core_web_md"}, {"learned_names": False}], ids=str
)
def test_settings_that_matter_make_it_stale(change: dict[str, Any]) -> None:
    assert fingerprint_of(ARTICLE, (NAME,), replace(Settings(), **change)) != BASE


def test_settings_for_readers_change_nothing() -> None:
    other = replace(Settings(), title="Other", workers=3, site_url="https://example.org/")
    assert fingerprint_of(ARTICLE, (NAME,), other) == BASE
    assert {field.name for field in fields(Settings)} >= SETTINGS_WITHOUT_EFFECT


def test_a_model_in_a_folder_counts_by_its_files(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "one/meta.json").write_text("{}", encoding="utf-8")
    (tmp_path / "two").mkdir()
    (tmp_path / "two/meta.json").write_text('{"version": "2"}', encoding="utf-8")
    first, second = (
        fingerprint_of(ARTICLE, (NAME,), replace(Settings(), language_model=str(tmp_path / name)))
        for name in ("one", "two")
    )
    assert len({first, second, BASE}) == 3


def test_every_file_of_the_code_and_its_data_counts(tmp_path: Path) -> None:
    versions = []
    for number, file in enumerate(
        ["recognition/rules.py", "recognition/data/words.txt", "records/text.py", "slugs.py"]
    ):
        package = tmp_path / str(number)
        for name in (
            "recognition/rules.py",
            "recognition/data/words.txt",
            "records/text.py",
            "slugs.py",
            "pages/home.py",
        ):
            (package / name).parent.mkdir(parents=True, exist_ok=True)
            (package / name).write_text("changed" if name == file else "same", encoding="utf-8")
        versions.append(code_version(package))
    (package / "pages/home.py").write_text("changed", encoding="utf-8")
    assert len(set(versions)) == 4
    assert code_version.__wrapped__(package) == versions[-1]
