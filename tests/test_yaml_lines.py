"""YAML as people write it, well and badly: every value and every complaint has its line and column."""

import pytest

from generator.yaml_lines import load_entries, load_yaml

BOMB = "a0: &a0 [x, x, x, x, x, x, x, x]\n" + "".join(
    f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 8)}]\n" for i in range(1, 20)
)


def test_values_know_their_line_and_column() -> None:
    document, issues = load_yaml("title: Harbour\nroles:\n  - {title: chair}\n", "content/x.md", first_line=2)
    role = document.items()["roles"].elements()[0].items()["title"]
    assert (role.value, role.location.line, role.location.column) == ("chair", 4, 13)
    assert not issues


BROKEN = [
    pytest.param("title: 'open\nnext: 1\n", 1, id="quotation mark never closed"),
    pytest.param('next: 1\ntitle: "open\nlast: 1\n', 2, id="one further down"),
    pytest.param("a: b: c\n", 1, id="two colons"),
    pytest.param("a: [1, 2\n", 1, id="list never closed"),
    pytest.param("\tindented: with a tab\n", 1, id="tab"),
]


@pytest.mark.parametrize(("text", "line"), BROKEN)
def test_broken_yaml_is_one_error_with_its_line(text: str, line: int) -> None:
    document, issues = load_yaml(text, "content/x.md")
    assert document.value is None
    assert [(issue.code, issue.location.line) for issue in issues] == [("front-matter", line)]
    assert issues[0].hint


def test_a_key_written_twice_is_reported_where_it_stands_again() -> None:
    document, issues = load_yaml("name: A\nborn: 1970\nname: B\n", "content/x.md")
    assert document.items()["name"].value == "B"
    assert [(issue.location.line, issue.location.column) for issue in issues] == [(3, 1)]


def test_a_day_that_does_not_exist_is_kept_as_text() -> None:
    document, _ = load_yaml("published: 2021-02-31\ntitle: !odd x\n", "content/x.md")
    assert document.items()["published"].value == "2021-02-31"
    assert document.items()["title"].value == "x"


def test_a_short_file_cannot_stand_for_billions_of_values() -> None:
    document, issues = load_yaml(BOMB, "content/x.md")
    assert document.value is None
    assert "200,000" in issues[0].message
    assert "an alias (*) stands for all that its anchor (&) holds" in issues[0].hint


ODD_SCALARS = [
    pytest.param("0x" + "f" * 6000, "0x" + "f" * 6000, id="number longer than can be printed"),
    pytest.param("!!bool perhaps", "perhaps", id="no truth value"),
    pytest.param("!!timestamp soon", "soon", id="no time"),
    pytest.param('!!int ""', "", id="no number"),
    pytest.param('"half \\ud83d"', "half ?", id="half of a character"),
    pytest.param("!!binary aGk=", "aGk=", id="bytes"),
]


@pytest.mark.parametrize(("written", "text"), ODD_SCALARS)
def test_a_value_that_is_not_what_it_claims_is_kept_as_its_text(written: str, text: str) -> None:
    document, issues = load_yaml(f"title: {written}\n", "content/x.md")
    assert document.items()["title"].text() == text
    assert not issues


NESTED = [
    pytest.param("title: A\nx: " + "[" * 100_000 + "\n", 2, id="brackets"),
    pytest.param("title: A\nx: " + "{a: " * 5_000 + "\n", 2, id="braces"),
    pytest.param("title: A\nx:\n" + "".join(" " * n + "- \n" for n in range(300)), 102, id="dashes"),
]


@pytest.mark.parametrize(("text", "line"), NESTED)
def test_lists_in_lists_without_end_are_an_error_with_its_line(text: str, line: int) -> None:
    document, issues = load_yaml(text, "content/x.md")
    assert document.value is None
    assert [(issue.code, issue.location.line) for issue in issues] == [("front-matter", line)]
    assert "within one another" in issues[0].message
    assert "levels" in issues[0].hint
    assert "indentation" not in issues[0].hint


TWO = {"a", "c"}
ONE_BROKEN = {
    "open bracket": ("- hide: a\n- hide: [b\n- hide: c\n", TWO, [2]),
    "open quotation mark": ('- hide: a\n- hide: "b\n- hide: c\n', TWO, [2]),
    "wrong indentation": ("- hide: a\n- hide:\n   - b\n  - x\n- hide: c\n", TWO, [4]),
    "indented list": ("# both\n  - hide: a\n  - hide: [b\n  - hide: c\n", TWO, [3]),
    "two broken": ("- hide: [a\n- hide: [b\n- hide: c\n", {"c"}, [1, 2]),
    "a key that left its entry": ("- hide: a\nreason: x\n- hide: c\n", TWO, [2]),
}


@pytest.mark.parametrize(("text", "kept", "lines"), ONE_BROKEN.values(), ids=ONE_BROKEN.keys())
def test_broken_syntax_costs_one_entry(text: str, kept: set[str], lines: list[int]) -> None:
    document, issues = load_entries(text, "content/decisions/hide.yml")
    assert {entry.items()["hide"].value for entry in document.elements()} == kept
    assert [issue.location.line for issue in issues] == lines


def test_broken_syntax_costs_one_key() -> None:
    document, issues = load_entries('title: "x\nlanguage: de\n', "content/settings.yml")
    assert (set(document.items()), document.items()["language"].location.line, len(issues)) == ({"language"}, 2, 1)
