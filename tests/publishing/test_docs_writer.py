"""Pages go to disk, people's files stay, and a run that was cut short is put right by the next."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.issues import GeneratorError
from generator.publishing import WriteReport, write_pages
from generator.publishing import docs_writer as module_under_test
from generator.publishing.stamp import is_untouched, stamped
from generator.records.stage_results import Page

PERSON = "people/jane-doe.md"


def page(text: str = "Jane Doe is mayor.", path: str = PERSON) -> Page:
    return Page.from_text(path, f"---\ntitle: Jane Doe\n---\n\n{text}\n")


def data(text: str, path: str = "data/knowledge.json") -> Page:
    return Page.from_text(path, text)


def write(project: Path, *pages: Page) -> tuple[WriteReport, list[str]]:
    report, issues = write_pages(pages, project / "docs", state=project / ".cuttings")
    return report, [f"{issue.code} {issue.location.path}" for issue in issues]


def lose_manifest(project: Path) -> None:
    (project / ".cuttings" / "manifest.json").unlink()


def test_pages_are_written_with_their_text_and_a_second_run_touches_nothing(tmp_path: Path) -> None:
    pages = (page("Grüße, ژاله."), data("{}\n"))
    first, _ = write(tmp_path, *pages)
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    before = {path: path.stat().st_mtime_ns for path in files}
    second, issues = write(tmp_path, *pages)
    assert (first.written, second, issues) == (2, WriteReport(written=0, removed=0, unchanged=2, kept=0), [])
    assert "Grüße, ژاله." in (tmp_path / "docs" / PERSON).read_text(encoding="utf-8")
    assert (tmp_path / "docs/data/knowledge.json").read_text(encoding="utf-8") == "{}\n"
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*") if path.is_file()} == before


def test_only_the_changed_page_is_written(tmp_path: Path) -> None:
    other = page("John Roe.", "people/john-roe.md")
    write(tmp_path, page(), other)
    untouched = (tmp_path / "docs" / other.path).stat().st_mtime_ns
    report, _ = write(tmp_path, page("Jane Doe was mayor."), other)
    assert (report.written, report.unchanged) == (1, 1)
    assert "was mayor" in (tmp_path / "docs" / PERSON).read_text(encoding="utf-8")
    assert (tmp_path / "docs" / other.path).stat().st_mtime_ns == untouched


def test_a_stale_page_goes_and_takes_its_empty_folder_with_it(tmp_path: Path) -> None:
    write(tmp_path, page(), page(path="places/deep/er/port.md"), data("{}"))
    (tmp_path / "docs/people/notes.md").write_text("mine", encoding="utf-8")
    report, issues = write(tmp_path, data("{}"))
    assert (report.removed, issues) == (2, [])
    assert not (tmp_path / "docs/places").exists()
    assert [path.name for path in (tmp_path / "docs/people").iterdir()] == ["notes.md"]


def test_a_page_changed_by_hand_is_kept_and_reported_at_every_run(tmp_path: Path) -> None:
    write(tmp_path, page())
    target = tmp_path / "docs" / PERSON
    target.write_text("my words", encoding="utf-8")
    for text in ("Jane Doe was mayor.", "Jane Doe is senator."):
        report, issues = write(tmp_path, page(text))
        assert issues == ["hand-edited docs/people/jane-doe.md"]
        assert (report.written, report.kept, target.read_text(encoding="utf-8")) == (0, 1, "my words")
    target.unlink()
    assert write(tmp_path, page())[0].written == 1


def test_a_stale_page_changed_by_hand_is_kept_and_reported(tmp_path: Path) -> None:
    write(tmp_path, page())
    target = tmp_path / "docs" / PERSON
    target.write_text("my words", encoding="utf-8")
    for _ in range(2):
        report, issues = write(tmp_path)
        assert issues == ["hand-edited docs/people/jane-doe.md"]
        assert (report.removed, target.read_text(encoding="utf-8")) == (0, "my words")


@pytest.mark.parametrize(
    "theirs",
    [
        pytest.param("---\ntitle: mine\n---\nhand-written\n", id="a page of their own"),
        pytest.param("---\ngenerated: cuttings 0123456789abcdef\n---\nforged\n", id="a stamp that does not fit"),
        pytest.param("---\ngenerated: cuttings\n---\nno stamp\n", id="a marker without a stamp"),
        pytest.param("", id="an empty file"),
    ],
)
def test_a_page_people_wrote_is_never_overwritten(tmp_path: Path, theirs: str) -> None:
    target = tmp_path / "docs" / PERSON
    target.parent.mkdir(parents=True)
    target.write_text(theirs, encoding="utf-8")
    for _ in range(2):
        assert write(tmp_path, page())[1] == ["foreign-file docs/people/jane-doe.md"]
    write(tmp_path)
    assert target.read_text(encoding="utf-8") == theirs


def test_a_folder_or_a_link_where_a_page_would_go_is_kept(tmp_path: Path) -> None:
    outside = tmp_path / "outside.md"
    outside.write_text("theirs", encoding="utf-8")
    (tmp_path / "docs" / PERSON).mkdir(parents=True)
    (tmp_path / "docs/people/john-roe.md").symlink_to(outside)
    _, issues = write(tmp_path, page(), page(path="people/john-roe.md"))
    assert issues == ["foreign-file docs/people/jane-doe.md", "foreign-file docs/people/john-roe.md"]
    assert outside.read_text(encoding="utf-8") == "theirs"


def test_a_linked_folder_is_no_way_out_of_docs(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "docs/people").symlink_to(tmp_path / "elsewhere")
    _, issues = write(tmp_path, page())
    assert issues == ["unsafe-path docs/people/jane-doe.md"]
    assert not list((tmp_path / "elsewhere").iterdir())


@pytest.mark.parametrize(
    "path", ["../x.md", "/x.md", "people/../../x.md", "people//x.md", "./x.md", "", "c:x.md", "people\\x.md", "a\0b"]
)
def test_a_path_that_would_leave_docs_is_refused(tmp_path: Path, path: str) -> None:
    with pytest.raises(ValueError, match="would leave the docs folder"):
        write(tmp_path, page(path=path))


def test_two_pages_of_one_path_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="two pages"):
        write(tmp_path, page(), page("other"))


def test_without_a_manifest_equal_files_are_adopted(tmp_path: Path) -> None:
    write(tmp_path, page(), data("{}"))
    lose_manifest(tmp_path)
    report, issues = write(tmp_path, page(), data("{}"))
    assert (report.unchanged, report.written, issues) == (2, 0, [])
    assert write(tmp_path)[0].removed == 2


def test_without_a_manifest_untouched_pages_are_still_ours(tmp_path: Path) -> None:
    write(tmp_path, page(), page("Gone.", "people/gone.md"), page("Edited.", "people/edited.md"))
    edited = tmp_path / "docs/people/edited.md"
    edited.write_text(edited.read_text(encoding="utf-8") + "and more\n", encoding="utf-8")
    lose_manifest(tmp_path)
    report, issues = write(tmp_path, page("New words."), page("Changed.", "people/edited.md"))
    assert (report.written, report.removed) == (1, 1)
    assert issues == ["foreign-file docs/people/edited.md"]
    assert "and more" in edited.read_text(encoding="utf-8")
    assert not (tmp_path / "docs/people/gone.md").exists()


def test_without_a_manifest_data_of_unknown_origin_is_kept_and_reported(tmp_path: Path) -> None:
    write(tmp_path, data("{}"), data("old", "feeds/people/gone.xml"), data("body {}", "assets/site.css"))
    lose_manifest(tmp_path)
    report, issues = write(tmp_path, data("{1}"))
    assert (report.written, report.removed) == (0, 0)
    assert issues == ["foreign-file docs/data/knowledge.json", "foreign-file docs/feeds/people/gone.xml"]
    again = write(tmp_path, data("{1}"))[1]
    assert [issue.split()[1] for issue in again] == [issue.split()[1] for issue in issues]


@pytest.mark.parametrize("damage", ["", "{", "[]", '{"version": 1}', '{"version": 1, "files": {"../x": ["0"]}}'])
def test_a_damaged_manifest_counts_as_lost(tmp_path: Path, damage: str) -> None:
    write(tmp_path, page())
    (tmp_path / ".cuttings/manifest.json").write_text(damage, encoding="utf-8")
    report, issues = write(tmp_path, page("New words."))
    assert (report.written, issues) == (1, [])
    assert json.loads((tmp_path / ".cuttings/manifest.json").read_text(encoding="utf-8"))["files"].keys() == {PERSON}


@pytest.mark.parametrize("crash_at", [0, 1, 2, 3])
@pytest.mark.parametrize("kind", ["page", "data"])
def test_a_run_cut_short_is_put_right_by_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, crash_at: int, kind: str
) -> None:
    def pages(word: str, count: int) -> list[Page]:
        make = page if kind == "page" else data
        suffix = "md" if kind == "page" else "json"
        return [make(f"{word} {number}", f"data/{number}.{suffix}") for number in range(count)]

    write(tmp_path, *pages("old", 4))
    steps = 0
    real = module_under_test.DocsFolder.write

    def crash(self: module_under_test.DocsFolder, path: str, content: bytes) -> None:
        nonlocal steps
        if steps == crash_at:
            raise KeyboardInterrupt
        steps += 1
        real(self, path, content)

    with monkeypatch.context() as patch:
        patch.setattr(module_under_test.DocsFolder, "write", crash)
        with pytest.raises(KeyboardInterrupt):
            write(tmp_path, *pages("middle", 4))
    report, issues = write(tmp_path, *pages("new", 3))
    assert (report.written, report.removed, issues) == (3, 1, [])
    assert all("new" in path.read_text(encoding="utf-8") for path in (tmp_path / "docs/data").iterdir())


@pytest.mark.parametrize("begun", [pytest.param(True, id="a later run"), pytest.param(False, id="the first run")])
def test_pages_that_stop_coming_lose_nothing(tmp_path: Path, begun: bool) -> None:
    def broken() -> Iterator[Page]:
        yield data("{1}")
        yield page("New words.")
        raise RuntimeError("no more")

    if begun:
        write(tmp_path, page(), data("{}"), page("Gone.", "people/gone.md"))
    with pytest.raises(RuntimeError):
        write_pages(broken(), tmp_path / "docs", state=tmp_path / ".cuttings")
    assert (tmp_path / "docs/people/gone.md").exists() is begun
    report, issues = write(tmp_path, data("{2}"), page("Newer words."))
    assert (report.written, report.removed, issues) == (2, int(begun), [])
    assert not (tmp_path / ".cuttings/manifest.journal").exists()


def test_a_page_is_on_disk_before_the_next_is_made(tmp_path: Path) -> None:
    def pages() -> Iterator[Page]:
        for number in range(3):
            yield data("{}", f"data/{number}.json")
            assert (tmp_path / f"docs/data/{number}.json").exists()

    assert write_pages(pages(), tmp_path / "docs", state=tmp_path / ".cuttings")[0].written == 3


@pytest.mark.parametrize("damage", ['["data/knowledge.json", "12', "[1, 2]", "{}", '["../x.md", "0"]', "\0"])
def test_a_damaged_journal_is_read_as_far_as_it_goes(tmp_path: Path, damage: str) -> None:
    write(tmp_path, data("{}"))
    journal = tmp_path / ".cuttings/manifest.journal"
    journal.write_text(damage, encoding="utf-8")
    outside = tmp_path / "x.md"
    outside.write_text("theirs", encoding="utf-8")
    assert write(tmp_path, data("{1}")) == (WriteReport(written=1, removed=0, unchanged=0, kept=0), [])
    assert outside.read_text(encoding="utf-8") == "theirs"


def test_a_page_deleted_by_hand_is_written_again(tmp_path: Path) -> None:
    write(tmp_path, page())
    (tmp_path / "docs" / PERSON).unlink()
    assert write(tmp_path, page())[0].written == 1


def test_the_stamp_is_inside_the_front_matter_and_fits(tmp_path: Path) -> None:
    write(tmp_path, page("generated: cuttings 0123456789abcdef"))
    raw = (tmp_path / "docs" / PERSON).read_bytes()
    assert is_untouched(raw)
    assert not is_untouched(raw.replace(b"title: Jane", b"title: John"))
    assert yaml.safe_load(raw.decode().split("---\n")[1]).keys() == {"title", "generated"}
    assert raw.decode().splitlines()[-1] == "generated: cuttings 0123456789abcdef"


@given(text=st.text(st.sampled_from("-\n :agé\u2028")), header=st.booleans())
@settings(database=None)
def test_any_page_with_front_matter_proves_itself(text: str, header: bool) -> None:
    page_text = f"---\ntitle: x\n---\n{text}" if header else f"# {text}"
    assert is_untouched(stamped(page_text.encode())) is header
    assert stamped(page_text.encode()).replace(b"\n", b"").startswith(b"---title: xgenerated: cuttings ") is header


def test_a_file_where_a_folder_must_be_is_a_clear_error(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/people").write_text("a file", encoding="utf-8")
    with pytest.raises(GeneratorError, match="cannot be written"):
        write(tmp_path, page())
