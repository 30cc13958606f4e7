"""Editors' decisions and whether their words still stand in the articles."""

from datetime import date
from pathlib import Path

import pytest

from generator.records.decision import DecisionTarget, Judgement
from generator.records.entity import EntityKind
from generator.records.text import TextQuote
from tests.reading.library import HEADER, PROSE, found, read_library

ARTICLE = {"articles/strike.md": HEADER + PROSE}


def decide(folder: Path, text: str) -> tuple[object, list[str]]:
    content, issues = read_library(folder, {**ARTICLE, "decisions/a.yml": text})
    places = [f"{i.location.line}:{i.location.column} {i.code}" for i in issues if i.location.path.endswith("a.yml")]
    return content.decisions, places


def test_identity(tmp_path: Path) -> None:
    text = """
- same: [people/a, people/b, {article: strike, exact: the union, prefix: "Monday, "}]
  reason: One woman.
  editor: Desk
  date: 2024-03-12
- different: [people/a, people/c, people/d]
- unsure: [people/a, people/e]
"""
    content, issues = read_library(tmp_path, {**ARTICLE, "decisions/a.yml": text})
    pairs = [(d.judgement, d.left.entity_id, d.right.entity_id) for d in content.decisions.identity]
    assert pairs == [
        (Judgement.SAME, "people/a", "people/b"),
        (Judgement.SAME, "people/a", None),
        (Judgement.DIFFERENT, "people/a", "people/c"),
        (Judgement.DIFFERENT, "people/a", "people/d"),
        (Judgement.DIFFERENT, "people/c", "people/d"),
        (Judgement.UNSURE, "people/a", "people/e"),
    ]
    quoted = content.decisions.identity[1]
    assert quoted.right == DecisionTarget(article_id="strike", quote=TextQuote(exact="the union", prefix="Monday,"))
    signature = quoted.signature
    assert (signature.reason, signature.editor, signature.decided_on) == ("One woman.", "Desk", date(2024, 3, 12))
    assert (signature.location.path, signature.location.line) == ("content/decisions/a.yml", 2)
    assert not found(issues, "bad-value")


def test_the_other_verbs(tmp_path: Path) -> None:
    text = """
- hide: groups/front-page
- kind: place
  entity: Lorne
- speaker: people/jane
  article: strike
  exact: on strike
- {speaker: none, article: articles/strike, exact: either shore}
- {dispute: true, article: strike, exact: either shore}
- {hide: true, article: strike, exact: Lorne}
"""
    content, issues = read_library(tmp_path, {**ARTICLE, "decisions/a.yml": text})
    decisions = content.decisions
    assert [d.target.entity_id or d.target.quote for d in decisions.hide] == [
        "groups/front-page",
        TextQuote(exact="Lorne"),
    ]
    assert [(d.kind, d.entity) for d in decisions.kind] == [(EntityKind.PLACE, "Lorne")]
    assert [(d.speaker, d.target.article_id) for d in decisions.speaker] == [
        ("people/jane", "strike"),
        (None, "strike"),
    ]
    assert [d.disputed for d in decisions.dispute] == [True]
    assert not [issue for issue in issues if issue.location.path.endswith("a.yml")]


WRONG = {
    "no verb": ("- reason: x", ["1:3 bad-value"]),
    "misspelt verb": ("- sane: [people/a, people/b]", ["1:3 bad-value"]),
    "two verbs": ("- hide: people/a\n  same: [people/a, people/b]", ["1:3 bad-value"]),
    "one target": ("- same: [people/a]", ["1:3 bad-value"]),
    "no id": ("- hide: Jane Doe", ["1:9 bad-value"]),
    "id that leaves": ("- hide: people/../../etc", ["1:9 unsafe-path"]),
    "unknown key": ("- hide: people/a\n  reasn: x", ["2:3 unknown-key"]),
    "kind without entity": ("- kind: place", ["1:3 missing-key"]),
    "kind that is none": ("- kind: plaice\n  entity: x", ["1:9 bad-value"]),
    "speaker without words": ("- speaker: people/a\n  article: strike", ["1:3 missing-key"]),
    "speaker that is no id": ("- {speaker: Jane, article: strike, exact: on strike}", ["1:13 bad-value"]),
    "dispute of what": ("- {dispute: maybe, article: strike, exact: on strike}", ["1:13 bad-value"]),
    "date": ("- hide: people/a\n  date: soon", ["2:9 bad-value"]),
    "no list": ("just words", ["1:1 bad-value"]),
    "broken": ("- same: [people/a", ["1:9 front-matter"]),
    "words that are not there": ("- {speaker: people/a, article: strike, exact: on holiday}", ["1:3 unmatched-decision"]),
    "article that is not there": ("- {speaker: people/a, article: strikes, exact: on strike}", ["1:3 unmatched-decision"]),
    "one of two targets": ("- same: [people/a, {article: strike, exact: nowhere}]", ["1:3 unmatched-decision"]),
    "words that stand twice": ("- {speaker: people/a, article: strike, exact: that}", []),
    "words that stand often": ("- {speaker: people/a, article: strike, exact: the}", ["1:3 unmatched-decision"]),
    "empty": ("# nothing yet", []),
}  # fmt: skip


@pytest.mark.parametrize(("text", "places"), WRONG.values(), ids=WRONG.keys())
def test_what_is_wrong_has_its_place(tmp_path: Path, text: str, places: list[str]) -> None:
    assert decide(tmp_path, text)[1] == places


def test_a_wrong_entry_does_not_take_the_others_with_it(tmp_path: Path) -> None:
    content, _ = read_library(tmp_path, {"decisions/a.yml": "- hide: nobody\n- hide: people/a\n- 7\n- hide: people/b"})
    assert [d.target.entity_id for d in content.decisions.hide] == ["people/a", "people/b"]


def test_a_wrong_target_undoes_the_whole_pair(tmp_path: Path) -> None:
    content, _ = read_library(tmp_path, {"decisions/a.yml": "- different: [people/a, Jane, people/b]"})
    assert content.decisions.identity == ()


def test_nearly_right_words_are_suggested(tmp_path: Path) -> None:
    text = '- {dispute: false, article: strike, exact: "the union says, after talks"}\n- {hide: true, article: strik, exact: x}'
    _, issues = read_library(tmp_path, {**ARTICLE, "decisions/a.yml": text})
    hints = [issue.hint for issue in issues if issue.code == "unmatched-decision"]
    assert hints[0].startswith('did you mean "the union said, after talks')
    assert hints[1] == 'did you mean "strike"?'


def test_files_are_read_in_order(tmp_path: Path) -> None:
    files = {"decisions/b.yml": "- hide: people/b", "decisions/a.yaml": "- hide: people/a"}
    content, _ = read_library(tmp_path, files)
    assert [d.target.entity_id for d in content.decisions.hide] == ["people/a", "people/b"]


def test_broken_syntax_does_not_show_again_who_was_hidden(tmp_path: Path) -> None:
    text = "- hide: people/a\n- same: [people/c, people/d\n- hide: people/b\n"
    decisions, places = decide(tmp_path, text)
    assert [d.target.entity_id for d in decisions.hide] == ["people/a", "people/b"]
    assert places == ["2:9 front-matter"]


HINTS = {
    "name for a slug": ("- hide: people/Jane Doe", 'did you mean "people/jane-doe"?'),
    "file": ("- hide: content/people/jane-doe.md", 'did you mean "people/jane-doe"?'),
    "two at once": ("- hide: [people/a, people/b]", "write one entry for each"),
}


@pytest.mark.parametrize(("text", "hint"), HINTS.values(), ids=HINTS.keys())
def test_how_to_put_it_right(tmp_path: Path, text: str, hint: str) -> None:
    _, issues = read_library(tmp_path, {"decisions/a.yml": text})
    assert [issue.hint for issue in issues] == [hint]


@pytest.mark.parametrize("name", ["strike", "strike.md", "articles/strike", "content/articles/2024/strike.md"])
def test_an_article_by_any_of_its_names(tmp_path: Path, name: str) -> None:
    decisions, places = decide(tmp_path, f"- {{speaker: none, article: {name}, exact: on strike}}")
    assert ([d.target.article_id for d in decisions.speaker], places) == (["strike"], [])
