"""Results come back as they were, and no damage to the file stops a run."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.cache import AnnotationStore
from generator.cache.annotation_store import RUNS_KEPT, Result
from generator.issues import warning
from generator.records.stage_results import Annotations
from generator.records.text import SourceLocation
from tests.record_builders import mention

TEXT = "Jane Doe spoke."
RESULT: Result = (
    Annotations(article_id="article", mentions=(mention(TEXT, "Jane Doe"),)),
    (warning("foreign-language", "not English", SourceLocation(path="content/articles/a.md"), "leave it out"),),
)


def database(tmp_path: Path) -> Path:
    return tmp_path / ".cuttings" / "annotations.sqlite"


def fill(path: Path, *keys: str) -> None:
    with AnnotationStore.open(path) as store:
        store.put_many((key, RESULT) for key in keys)
        store.keep_only_recent(keys)


def held(path: Path, *keys: str) -> set[str]:
    with AnnotationStore.open(path) as store:
        return set(store.get_many(keys))


def test_a_result_outlives_the_process(tmp_path: Path) -> None:
    with AnnotationStore.open(database(tmp_path)) as store:
        store.put("a", RESULT)
        assert store.get_many(["a", "b"]) == {"a": RESULT}
    with AnnotationStore.open(database(tmp_path)) as store:
        assert store.get_many(["b", "a", "a"]) == {"a": RESULT}
        assert store.issues == []


def test_more_keys_than_one_query_takes(tmp_path: Path) -> None:
    keys = [str(number) for number in range(1201)]
    fill(database(tmp_path), *keys)
    assert held(database(tmp_path), *keys) == set(keys)


def test_without_a_path_nothing_is_kept(tmp_path: Path) -> None:
    with AnnotationStore.open(None) as store:
        store.put("a", RESULT)
        assert store.get_many(["a"]) == {"a": RESULT}
    assert list(tmp_path.iterdir()) == []
    with AnnotationStore.open(None) as store:
        assert store.get_many(["a"]) == {}


def test_a_result_is_safe_as_soon_as_it_is_put(tmp_path: Path) -> None:
    interrupted = AnnotationStore.open(database(tmp_path))
    interrupted.put("a", RESULT)
    assert held(database(tmp_path), "a") == {"a"}
    interrupted.__exit__(None, None, None)


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda _: b"this is no database, and never was " * 100, id="another file"),
        pytest.param(lambda raw: raw[:100] + b"\xff" * (len(raw) - 100), id="pages overwritten"),
        pytest.param(lambda raw: raw[: len(raw) // 2], id="cut short"),
    ],
)
def test_a_damaged_file_is_made_anew_with_a_note(tmp_path: Path, damage: Callable[[bytes], bytes]) -> None:
    path = database(tmp_path)
    fill(path, *map(str, range(200)))
    path.write_bytes(damage(path.read_bytes()))
    with AnnotationStore.open(path) as store:
        store.get_many(map(str, range(200)))
        store.put("new", RESULT)
        store.keep_only_recent(["new"])
        assert [issue.code for issue in store.issues] == ["unreadable-file"]
        assert "made anew" in store.issues[0].message
        assert store.get_many(["new"]) == {"new": RESULT}
    assert held(path, "new") == {"new"}


def test_one_damaged_result_counts_as_missing(tmp_path: Path) -> None:
    path = database(tmp_path)
    fill(path, "good", "bad", "odd")
    connection = sqlite3.connect(path)
    connection.execute("UPDATE results SET packed = x'00' WHERE key = 'bad'")
    connection.execute("UPDATE results SET packed = 17 WHERE key = 'odd'")
    connection.commit()
    connection.close()
    assert held(path, "good", "bad", "odd") == {"good"}


def test_a_file_without_its_table_is_made_anew(tmp_path: Path) -> None:
    path = database(tmp_path)
    fill(path, "a")
    connection = sqlite3.connect(path)
    connection.execute("DROP TABLE results")
    connection.commit()
    connection.close()
    assert held(path, "a") == set()
    fill(path, "b")
    assert held(path, "b") == {"b"}


def test_a_file_of_another_layout_is_started_over(tmp_path: Path) -> None:
    path = database(tmp_path)
    path.parent.mkdir()
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE results (something TEXT)")
    connection.commit()
    connection.close()
    fill(path, "a")
    assert held(path, "a") == {"a"}


def test_a_folder_that_cannot_be_made_costs_only_the_cache(tmp_path: Path) -> None:
    (tmp_path / ".cuttings").write_text("a file stands here", encoding="utf-8")
    with AnnotationStore.open(database(tmp_path)) as store:
        store.put("a", RESULT)
        assert store.get_many(["a"]) == {"a": RESULT}
        assert [issue.code for issue in store.issues] == ["unreadable-file"]


def test_results_nobody_asks_for_go_after_a_while(tmp_path: Path) -> None:
    path = database(tmp_path)
    fill(path, "old", "new")
    for _ in range(RUNS_KEPT):
        with AnnotationStore.open(path) as store:
            store.keep_only_recent(["new"])
    assert held(path, "old", "new") == {"old", "new"}
    with AnnotationStore.open(path) as store:
        store.keep_only_recent(["new"])
    assert held(path, "old", "new") == {"new"}


def test_a_result_asked_for_again_starts_counting_anew(tmp_path: Path) -> None:
    path = database(tmp_path)
    fill(path, "old", "new")
    for run in range(2 * RUNS_KEPT):
        with AnnotationStore.open(path) as store:
            store.keep_only_recent(["new", "old"] if run == RUNS_KEPT - 1 else ["new"])
    assert held(path, "old", "new") == {"old", "new"}


def test_a_run_that_changes_nothing_leaves_the_file_alone(tmp_path: Path) -> None:
    path = database(tmp_path)
    fill(path, "a", "b")
    before = path.read_bytes(), path.stat().st_mtime_ns
    with AnnotationStore.open(path) as store:
        store.get_many(["a", "b"])
        store.keep_only_recent(["a", "b"])
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before
