"""What commands print about problems."""

import pytest

from generator.cli.reporting import show_issues
from generator.issues import Issue, error, note, warning
from generator.records.text import SourceLocation

PLACE = SourceLocation(path="content/articles/a.md")


def many(make: object, code: str, number: int) -> list[Issue]:
    return [make(code, f"problem {n}", PLACE, "mend it") for n in range(number)]  # type: ignore[operator]


@pytest.mark.parametrize(
    ("issues", "everything", "lines", "last"),
    [
        pytest.param(many(warning, "missing-date", 25), False, 21, "… and 5 more warning[missing-date]: cuttings check --all", id="folded"),
        pytest.param(many(warning, "missing-date", 25), True, 25, "problem 24", id="all asked for"),
        pytest.param(many(warning, "missing-date", 20), False, 20, "problem 19", id="few"),
        pytest.param(many(error, "bad-value", 25), False, 25, "problem 24", id="errors are never folded"),
        pytest.param([*many(note, "name-clash", 21), *many(warning, "bad-value", 2)], False, 23, "1 more note[name-clash]", id="by code"),
    ],
)  # fmt: skip
def test_many_warnings_of_one_kind(
    issues: list[Issue], everything: bool, lines: int, last: str, capsys: pytest.CaptureFixture[str]
) -> None:
    show_issues(issues, everything=everything)
    shown = capsys.readouterr().err.splitlines()
    assert len(shown) == lines
    assert last in shown[-1]


def test_errors_stand_last_where_they_are_seen(capsys: pytest.CaptureFixture[str]) -> None:
    show_issues([*many(error, "bad-value", 1), *many(note, "name-clash", 1), *many(warning, "missing-date", 1)])
    shown = capsys.readouterr().err.splitlines()
    assert [line.split(": ")[1].split("[")[0] for line in shown] == ["note", "warning", "error"]
