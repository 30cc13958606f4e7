"""Every record comes back from the cache as it went in."""

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.cache.record_codec import decode, encode
from generator.issues import CODES, Issue, Severity
from generator.records.article import Article
from generator.records.entity import CuratedEntity, Entity
from generator.records.graph import AttributedQuotation, Dispute, Event, Relation, Role
from generator.records.stage_results import Annotations, Content, Resolution
from generator.records.text import SourceLocation, Span

st.register_type_strategy(float, st.floats(allow_nan=False))

ROOTS = (Article, Annotations, CuratedEntity, Entity, Content, Resolution)
ISSUES = st.builds(Issue, code=st.sampled_from(sorted(CODES)))


@pytest.mark.parametrize("cls", [*ROOTS, AttributedQuotation, Dispute, Event, Relation, Role], ids=lambda c: c.__name__)
@given(data=st.data())
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck), database=None)
def test_a_record_survives_the_round_trip(cls: type, data: st.DataObject) -> None:
    record: Any = data.draw(st.from_type(cls))
    text = json.dumps(encode(record))
    restored = decode(cls, json.loads(text))
    assert restored == record
    assert type(restored) is cls
    assert json.dumps(encode(restored)) == text


@given(issue=ISSUES)
@settings(max_examples=50, database=None)
def test_an_issue_survives_the_round_trip(issue: Issue) -> None:
    assert decode(Issue, json.loads(json.dumps(encode(issue)))) == issue
    assert isinstance(decode(Issue, encode(issue)).severity, Severity)


@pytest.mark.parametrize(
    "value",
    [
        pytest.param(None, id="nothing"),
        pytest.param([1], id="too few fields"),
        pytest.param([1, 2, 3], id="too many fields"),
        pytest.param(["1", 2], id="text for a number"),
        pytest.param([True, 2], id="a flag for a number"),
        pytest.param({"start": 1, "end": 2}, id="another form"),
    ],
)
def test_a_value_of_another_form_is_refused(value: object) -> None:
    with pytest.raises(ValueError, match=r"belongs here|no Span|zip"):
        decode(Span, value)


def test_the_dataclass_may_not_hold_what_json_cannot() -> None:
    with pytest.raises(TypeError, match="no JSON form"):
        encode(object())
    assert decode(SourceLocation, encode(SourceLocation(path="a.md", line=3))) == SourceLocation(path="a.md", line=3)
