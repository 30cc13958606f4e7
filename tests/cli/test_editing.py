"""`cuttings review`, `merge`, `split`, `hide` and `explain` on a small library, as an editor uses them."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli.main import cuttings
from generator.issues import GeneratorError

HEADER = "---\ntitle: {title}\npublished: 2024-05-0{day}\npublisher: The Herald\n---\n\n"
REPORTS = {
    "closed": "Jane Calder, mayor of Northford, closed the harbour on Friday.\n\n“It is not safe,” Calder said.\n",
    "opened": "The harbour of Northford opened again.\n\nJane Calder, the mayor, said: “It is safe now.”\n",
    "quay": "Peter Marsh, a docker, walked along the quay of Northford.\n\nMarsh said the harbour was safe.\n",
}

pytestmark = pytest.mark.slow


@pytest.fixture
def project(tmp_path: Path) -> Path:
    articles = tmp_path / "content" / "articles"
    articles.mkdir(parents=True)
    (tmp_path / "content" / "settings.yml").write_text("workers: 1\n", encoding="utf-8")
    for day, (name, text) in enumerate(REPORTS.items(), start=1):
        header = HEADER.format(title=f"Harbour {name}", day=day)
        (articles / f"{name}.md").write_text(header + text, encoding="utf-8")
    return tmp_path


def run(project: Path, *arguments: str) -> Result:
    return CliRunner().invoke(cuttings, ["-C", str(project), *arguments], catch_exceptions=False)


def test_explain_says_why_each_mention_is_there(project: Path) -> None:
    result = run(project, "explain", "people/jane-calder")
    assert result.exit_code == 0
    assert "people/jane-calder: Jane Calder (person)" in result.stdout
    assert "closed#c" in result.stdout
    assert "same full name (0." in result.stdout


def test_explain_a_quotation_and_the_line_it_stands_on(project: Path) -> None:
    quotation = run(project, "explain", "closed#q1")
    assert "“It is not safe" in quotation.stdout
    assert "speaker: Jane Calder (people/jane-calder)" in quotation.stdout
    line = run(project, "explain", "content/articles/closed.md:9")
    assert "closed#q1" in line.stdout
    assert "→ people/jane-calder (person, named)" in line.stdout


@pytest.mark.parametrize("target", ["people/nobody", "closed#q9", "content/articles/closed.md", "nothing.md:3"])
def test_explain_nothing_is_a_usage_error(project: Path, target: str) -> None:
    result = run(project, "explain", target)
    assert result.exit_code == 2
    assert "nothing to explain" in result.stderr


def test_explain_takes_a_name_and_corrects_an_id(project: Path) -> None:
    by_id = run(project, "explain", "people/jane-calder").stdout
    assert run(project, "explain", "jane calder").stdout == by_id
    assert "did you mean 'people/jane-calder'?" in run(project, "explain", "people/jane-caldr").stderr


@pytest.mark.parametrize("line", [0, 10, 999])
def test_explain_a_line_the_file_does_not_have_says_so(project: Path, line: int) -> None:
    result = run(project, "explain", f"content/articles/closed.md:{line}")
    assert result.exit_code == 2
    assert f"content/articles/closed.md has no line {line}; its last is line 9" in result.stderr


def test_merge_joins_two_pages_until_its_entry_is_deleted(project: Path) -> None:
    result = run(project, "merge", "people/jane-calder", "people/peter-marsh", "--reason", "a test", "--editor", "Ann")
    assert result.exit_code == 0
    assert result.stdout.startswith("content/decisions/same.yml:1: written")
    explained = run(project, "explain", "people/jane-calder").stdout
    assert "quay#c" in explained
    assert "Ann decided: the same (a test) [content/decisions/same.yml:1]" in explained
    (project / "content" / "decisions" / "same.yml").write_text("", encoding="utf-8")
    assert "quay#c" not in run(project, "explain", "people/jane-calder").stdout


def test_a_decision_that_another_forbids_says_which(project: Path) -> None:
    people = project / "content" / "decisions" / "people.yml"
    people.parent.mkdir(exist_ok=True)
    entry = "# Who is who.\n- unsure: [people/jane-calder, people/peter-marsh]\n"
    people.write_text(entry, encoding="utf-8")
    told = run(project, "merge", "people/jane-calder", "people/peter-marsh").stdout
    assert 'delete what says otherwise: "unsure" at content/decisions/people.yml:2' in told
    apart = run(project, "split", "people/jane-calder", "people/peter-marsh").stdout
    assert '"same" at content/decisions/same.yml:1' in apart
    assert "people.yml" not in apart


def test_ids_of_the_ledger_are_taken_without_reading_the_library(project: Path) -> None:
    ledger = '{"name": "Jane Calder"}\n'.join(("people/jane-calder: ", "people/peter-marsh: ", ""))
    (project / "content" / "ids.yml").write_text(ledger, encoding="utf-8")
    (project / "content" / "settings.yml").write_text("language_model: not_installed\n", encoding="utf-8")
    result = run(project, "merge", "people/jane-calder", "people/peter-marsh")
    assert (result.exit_code, result.stderr) == (0, "")
    written = (project / "content" / "decisions" / "same.yml").read_text(encoding="utf-8")
    assert "same: [people/jane-calder, people/peter-marsh]" in written


def test_split_takes_one_articles_mention_off_a_page(project: Path) -> None:
    result = run(project, "split", "closed:Jane Calder", "opened:Jane Calder")
    assert result.exit_code == 0
    explained = run(project, "explain", "people/jane-calder").stdout
    assert ("closed#c" in explained) != ("opened#c" in explained)
    assert run(project, "explain", "people/jane-calder-2").exit_code == 0


@pytest.mark.parametrize("article", ["closed", "content/articles/opened.md"])
def test_split_takes_a_mention_off_a_page_that_readers_know(project: Path, article: str) -> None:
    assert run(project, "generate").exit_code == 0  # the ledger knows the page and both its articles
    assert run(project, "split", "people/jane-calder", f"{article}:Jane Calder").exit_code == 0
    name = "closed" if article == "closed" else "opened"
    generated = run(project, "generate")
    assert (generated.exit_code, "contradiction" in generated.stderr) == (0, False)
    assert f"{name}#c" not in run(project, "explain", "people/jane-calder").stdout
    assert f"{name}#c" in run(project, "explain", "people/jane-calder-2").stdout


def test_hide_takes_a_page_away(project: Path) -> None:
    assert run(project, "hide", "people/peter-marsh").exit_code == 0
    assert run(project, "explain", "people/peter-marsh").exit_code == 2


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        pytest.param(("merge", "people/jane-calder"), "two different", id="one target"),
        pytest.param(("merge", "people/jane-calder", "people/jane-calder"), "two different", id="twice the same"),
        pytest.param(("merge", "people/jane-calde", "people/peter-marsh"), "did you mean", id="slip in an id"),
        pytest.param(("split", "closd:Jane Calder", "people/peter-marsh"), "did you mean", id="slip in an article"),
        pytest.param(("split", "closed:Jane Marsh", "people/peter-marsh"), "not in closed", id="words not there"),
        pytest.param(
            ("merge", "closed:the harbour on", "people/peter-marsh"),
            "name nobody: 'the harbour on'",
            id="words, no name",
        ),
        pytest.param(("merge", "closed:on Friday", "people/peter-marsh"), "near there: 'closed:", id="names near it"),
        pytest.param(("hide", "Peter Marsh"), "neither an id", id="a name"),
    ],
)
def test_a_command_about_nothing_writes_nothing(project: Path, arguments: tuple[str, ...], complaint: str) -> None:
    result = run(project, *arguments)
    assert result.exit_code == 2
    assert complaint in result.stderr
    assert not (project / "content" / "decisions").exists()


def test_review_lists_open_pairs_with_the_answers(project: Path) -> None:
    (project / "content" / "decisions").mkdir()
    unsure = "- unsure: [people/jane-calder, people/peter-marsh]\n  reason: who knows\n"
    (project / "content" / "decisions" / "people.yml").write_text(unsure, encoding="utf-8")
    result = run(project, "review")
    assert "Jane Calder (people/jane-calder) and Peter Marsh (people/peter-marsh)" in result.stdout
    assert "who knows" in result.stdout
    assert "- same: [people/jane-calder, people/peter-marsh]" in result.stdout
    rows = json.loads(run(project, "review", "--json").stdout)
    assert rows[0]["kind"] == "are these two one?"


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        pytest.param(
            'same: [{article: quay, exact: "Jane Roe"}, people/jane-calder]', "is not in articles/quay", id="words"
        ),
        pytest.param('hide: {article: quai, exact: "Marsh"}', 'no article "quai"', id="article"),
        pytest.param("same: [{article: quay, exact: walked}, people/jane-calder]", "name nobody", id="no name"),
        pytest.param(
            "speaker: none\n  article: closed\n  exact: It was safe", "is not in articles/closed", id="speaker"
        ),
        pytest.param(
            "speaker: none\n  article: closed\n  exact: the harbour", "no quotation stands", id="no quotation"
        ),
    ],
)
def test_a_decision_that_fits_nothing_is_told_once(project: Path, entry: str, told: str) -> None:
    (project / "content" / "decisions").mkdir()
    (project / "content" / "decisions" / "mine.yml").write_text(f"- {entry}\n", encoding="utf-8")
    rows = [row for row in json.loads(run(project, "check", "--json").stdout) if row["code"] == "unmatched-decision"]
    assert [told in row["message"] for row in rows] == [True]


@pytest.mark.parametrize("command", ["check", "generate"])
def test_a_file_where_the_programs_folder_goes_is_named(project: Path, command: str) -> None:
    (project / ".cuttings").write_text("mine", encoding="utf-8")
    with pytest.raises(GeneratorError, match=r"\.cuttings is no folder") as problem:
        run(project, command)
    assert problem.value.hint == "move or delete it"
    assert (project / ".cuttings").read_text(encoding="utf-8") == "mine"
