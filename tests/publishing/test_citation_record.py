"""The record of what was published last: a damaged one stops nobody."""

from pathlib import Path

import pytest

from generator.publishing import verify_citations

DAMAGED = ["", "[]", "5", '{"a": 5}', '{"a": null}', "[" * 100_000, "\0"]


@pytest.mark.parametrize("record", DAMAGED, ids=[repr(text[:12]) for text in DAMAGED])
def test_a_damaged_record_counts_as_none(tmp_path: Path, record: str) -> None:
    (tmp_path / "citations.json").write_text(record, encoding="utf-8")
    assert verify_citations({}, tmp_path) == ()
