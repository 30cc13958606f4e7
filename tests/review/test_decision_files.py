"""Decisions are added behind what people wrote, and read back as what was meant."""

from datetime import date
from pathlib import Path

import pytest

from generator.issues import GeneratorError
from generator.reading.editors.decisions import read_decisions
from generator.records.decision import HideDecision, IdentityDecision, Signature, SpeakerDecision
from generator.records.text import SourceLocation
from generator.review.decision_entries import (
    different_entry,
    hide_entry,
    identity_entry,
    read_target,
    same_entry,
    speaker_entry,
    write_entry,
)
from generator.review.decision_files import append_decision

SIGNED = Signature(
    location=SourceLocation(path="content/decisions/same.yml"),
    reason='she signs "J. Doe": both names, one person',
    editor="Ann – desk",
    decided_on=date(2024, 5, 6),
)
BEFORE = {
    "no file": None,
    "empty": "",
    "a comment alone": "# Who is who.\n",
    "entries and odd layout": "# keep me\n- same:   [people/a,people/b]   # note\n  reason:  |\n    two\n    lines\n\n\n",
    "no line break at the end": "- same: [people/a, people/b]",
}


@pytest.mark.parametrize("before", BEFORE.values(), ids=BEFORE)
def test_what_people_wrote_stays_byte_for_byte(tmp_path: Path, before: str | None) -> None:
    path = tmp_path / "content" / "decisions" / "same.yml"
    if before is not None:
        path.parent.mkdir(parents=True)
        path.write_text(before, encoding="utf-8", newline="")
    relative, line = append_decision(tmp_path, "same", "- same: [people/c, people/d]\n")
    after = path.read_text(encoding="utf-8")
    assert after.startswith(before or "")
    assert after.split("\n")[line - 1] == "- same: [people/c, people/d]"
    found, issues = read_decisions(after, relative)
    assert issues == []
    assert isinstance(found[-1], IdentityDecision)
    assert (found[-1].left.entity_id, found[-1].signature.location.line) == ("people/c", line)
    assert [file.name for file in path.parent.iterdir()] == ["same.yml"]


@pytest.mark.parametrize("broken", ["same: [people/a\n", "same: people/a\n", "- a: {\n"])
def test_a_broken_file_is_left_alone(tmp_path: Path, broken: str) -> None:
    path = tmp_path / "content" / "decisions" / "same.yml"
    path.parent.mkdir(parents=True)
    path.write_text(broken, encoding="utf-8")
    with pytest.raises(GeneratorError, match=r"content/decisions/same\.yml:\d"):
        append_decision(tmp_path, "same", "- same: [people/c, people/d]\n")
    assert path.read_text(encoding="utf-8") == broken


TARGETS = ["people/jane-doe", "port-strike:J. Doe", 'port-strike:said "no": never']


@pytest.mark.parametrize("text", TARGETS)
def test_an_entry_reads_back_as_it_was_meant(text: str) -> None:
    target = read_target(text)
    other = read_target("people/joan-dow")
    assert target is not None
    assert other is not None
    found, issues = read_decisions(write_entry(identity_entry("same", (target, other)), SIGNED), "same.yml")
    assert issues == []
    (decision,) = found
    assert isinstance(decision, IdentityDecision)
    assert (decision.left, decision.right) == (target, other)
    assert decision.signature.reason == SIGNED.reason
    assert (decision.signature.editor, decision.signature.decided_on) == (SIGNED.editor, SIGNED.decided_on)


@pytest.mark.parametrize("text", TARGETS)
def test_a_hide_entry_reads_back(text: str) -> None:
    target = read_target(text)
    assert target is not None
    (decision,), issues = read_decisions(write_entry(hide_entry(target), SIGNED), "hide.yml")
    assert isinstance(decision, HideDecision)
    assert (decision.target, issues) == (target, [])


def test_one_line_answers_are_valid_decisions() -> None:
    lines = [
        same_entry("people/a", "people/b"),
        different_entry("people/a", "people/c"),
        speaker_entry("people/a", "port-strike", "We leave … at dawn: all of us"),
    ]
    found, issues = read_decisions("\n".join(lines), "people.yml")
    assert issues == []
    assert [type(decision) for decision in found] == [IdentityDecision, IdentityDecision, SpeakerDecision]


@pytest.mark.parametrize("text", ["", "jane doe", "people/", "../secrets", "port-strike:", ":words"])
def test_what_is_no_target(text: str) -> None:
    assert read_target(text) is None
