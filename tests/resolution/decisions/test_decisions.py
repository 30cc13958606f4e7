"""Editors' word beats every rule, and what cannot hold is said where it was written."""

import pytest

from generator.issues import Severity
from generator.records.decision import Decisions, HideDecision, Judgement, KindDecision
from generator.records.entity import EntityKind
from tests.resolution.printed_library import (
    OPERA,
    content_of,
    curated,
    entity,
    group,
    judged,
    pages,
    person,
    place,
    printed,
    resolved,
    signed,
    words,
)

SAME, DIFFERENT, UNSURE = Judgement.SAME, Judgement.DIFFERENT, Judgement.UNSURE
TWO_DOES = (printed("a", person("Jane Doe")), printed("b", person("Joan Dow"), story=OPERA))
ONE_DOE = (printed("a", person("Jane Doe")), printed("b", person("Jane Doe")))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param(entity("people/jane-doe"), entity("people/joan-dow"), id="two ids"),
        pytest.param(words("a", "Jane Doe was there"), entity("people/joan-dow"), id="words and an id"),
        pytest.param(words("b", "Joan Dow"), words("a", "Jane Doe"), id="words and words"),
    ],
)
def test_same_joins_what_no_rule_would(left: object, right: object) -> None:
    decision = judged(SAME, left, right, line=7)  # type: ignore[arg-type]
    resolution, issues = resolved(TWO_DOES, content_of(TWO_DOES, identity=(decision,)))
    assert resolution.entity_of_chain["a#c1"] == resolution.entity_of_chain["b#c1"]
    decided = [join.provenance.decided_at for join in resolution.entities[0].joins if join.provenance.rule == "editor"]
    assert [place.line for place in decided if place] == [7]
    assert not [issue for issue in issues if issue.severity is Severity.ERROR]


@pytest.mark.parametrize("judgement", [DIFFERENT, UNSURE])
def test_different_and_unsure_part_what_every_rule_would_join(judgement: Judgement) -> None:
    decision = judged(judgement, words("a", "Jane Doe"), words("b", "Jane Doe"))
    resolution, _ = resolved(ONE_DOE, content_of(ONE_DOE, identity=(decision,)))
    assert pages(resolution) == {"people/jane-doe": {"a#c1"}, "people/jane-doe-2": {"b#c1"}}


def test_unsure_stays_on_the_list() -> None:
    decision = judged(UNSURE, words("a", "Jane Doe"), words("b", "Jane Doe"))
    resolution, _ = resolved(ONE_DOE, content_of(ONE_DOE, identity=(decision,)))
    assert [(pair.left, pair.right) for pair in resolution.undecided] == [("people/jane-doe", "people/jane-doe-2")]


def test_a_third_article_cannot_bridge_what_editors_part() -> None:
    library = (
        printed("a", person("Jane Q. Doe")),
        printed("b", person("Jane Doe")),
        printed("c", person("Jane Quincy Doe")),
    )
    decision = judged(DIFFERENT, words("a", "Jane Q. Doe"), words("c", "Jane Quincy Doe"))
    of_chain = resolved(library, content_of(library, identity=(decision,)))[0].entity_of_chain
    assert of_chain["a#c1"] != of_chain["c#c1"]


def test_same_and_different_at_once_is_an_error_that_names_both_places() -> None:
    different = judged(DIFFERENT, words("a", "Jane Doe"), words("b", "Joan Dow"), line=3)
    same = judged(SAME, entity("people/jane-doe"), entity("people/joan-dow"), line=9)
    resolution, issues = resolved(TWO_DOES, content_of(TWO_DOES, identity=(different, same)))
    (issue,) = [issue for issue in issues if issue.code == "contradiction"]
    assert issue.location.line == 9
    assert "content/decisions/people.yml:3" in issue.message
    assert len(resolution.entities) == 2


def test_a_slip_of_the_press_can_be_put_right() -> None:
    """The article prints the father's name where it means the son."""
    library = (
        printed("a", person("John Doe Senior", entity_id="people/john-doe-senior")),
        printed("b", person("John Doe Junior", entity_id="people/john-doe-junior")),
        printed("slip", person("John Doe Senior", entity_id="people/john-doe-senior")),
    )
    files = (curated("people/john-doe-senior", "John Doe Senior"), curated("people/john-doe-junior", "John Doe Junior"))
    decisions = (
        judged(DIFFERENT, entity("people/john-doe-senior"), entity("people/john-doe-junior")),
        judged(SAME, words("slip", "John Doe Senior"), entity("people/john-doe-junior")),
    )
    resolution, issues = resolved(library, content_of(library, curated=files, identity=decisions))
    assert resolution.entity_of_chain["slip#c1"] == "people/john-doe-junior"
    assert resolution.entity_of_chain["a#c1"] == "people/john-doe-senior"
    assert not [issue for issue in issues if issue.severity is Severity.ERROR]


@pytest.mark.parametrize(
    ("left", "code", "hint"),
    [
        pytest.param(entity("people/jane-do"), "unknown-entity", "people/jane-doe", id="id with a slip"),
        pytest.param(
            words("a", "walked out"), "unmatched-decision", "with the name in them", id="words without a name"
        ),
    ],
)
def test_a_decision_about_nothing_is_an_error_with_a_hint(left: object, code: str, hint: str) -> None:
    decision = judged(SAME, left, entity("people/joan-dow"), line=4)  # type: ignore[arg-type]
    resolution, issues = resolved(TWO_DOES, content_of(TWO_DOES, identity=(decision,)))
    (issue,) = [issue for issue in issues if issue.severity is Severity.ERROR]
    assert (issue.code, issue.location.line) == (code, 4)
    assert hint in issue.hint
    assert len(resolution.entities) == 2


@pytest.mark.parametrize(
    "left",
    [
        pytest.param(words("aa", "Jane Doe"), id="article that is not there"),
        pytest.param(words("a", "Jane Roe"), id="words that are not there"),
    ],
)
def test_what_reading_has_reported_is_passed_over(left: object) -> None:
    decision = judged(SAME, left, entity("people/joan-dow"), line=4)  # type: ignore[arg-type]
    resolution, issues = resolved(TWO_DOES, content_of(TWO_DOES, identity=(decision,)))
    assert not [issue for issue in issues if issue.severity is Severity.ERROR]
    assert len(resolution.entities) == 2


def test_a_hidden_entity_has_no_page_and_no_links_but_keeps_its_id() -> None:
    library = (printed("a", person("Jane Doe"), group("Dockers United")),)
    decisions = Decisions(hide=(HideDecision(target=entity("groups/dockers-united"), signature=signed()),))
    resolution, issues = resolved(library, content_of(library, decisions=decisions))
    assert pages(resolution) == {"people/jane-doe": {"a#c1"}}
    assert "a#c2" not in resolution.entity_of_chain
    assert "groups/dockers-united" in {entry.id for entry in resolution.ledger}
    assert issues == ()


@pytest.mark.parametrize("named", ["Lorn", "people/lorn"])
def test_an_editor_says_what_kind_a_name_is(named: str) -> None:
    library = (printed("a", person("Lorn")),)
    decisions = Decisions(kind=(KindDecision(entity=named, kind=EntityKind.PLACE, signature=signed()),))
    resolution, _ = resolved(library, content_of(library, decisions=decisions))
    assert resolution.entity_of_chain == {"a#c1": "places/lorn"}


def test_curated_entities_claim_their_names_and_exist_unprinted() -> None:
    library = (printed("a", person("J. Doe-Lorn")), printed("b", place("Lorn")))
    files = (
        curated("people/jane-doe", "Jane Doe", "J. Doe-Lorn"),
        curated("places/quay", "Quay", kind=EntityKind.PLACE),
    )
    resolution, issues = resolved(library, content_of(library, curated=files))
    found = {one.id: one for one in resolution.entities}
    assert found["people/jane-doe"].chains == ("a#c1",)
    assert found["people/jane-doe"].name == "Jane Doe"
    assert found["places/quay"].chains == ()
    assert [(issue.code, issue.location.path) for issue in issues] == [("unmatched-name", "content/places/quay.md")]


def test_an_alias_two_curated_people_share_claims_nothing() -> None:
    library = (printed("a", person("Jan Doe")),)
    files = (curated("people/jane-doe", "Jane Doe", "Jan Doe"), curated("people/janet-doe", "Janet Doe", "Jan Doe"))
    resolution, _ = resolved(library, content_of(library, curated=files))
    assert resolution.entity_of_chain["a#c1"] not in {"people/jane-doe", "people/janet-doe"}


def test_a_merge_of_two_found_ids_holds_in_the_next_run_and_can_be_undone() -> None:
    """The ledger of the first run no longer has a page for one of the ids the decision names."""
    library = (
        printed("a", person("Anna Holm")),
        printed("b", person("Anna Holm")),
        printed("c", person("Britt Lind")),
    )
    merge = (judged(SAME, entity("people/britt-lind"), entity("people/anna-holm")),)
    first, issues = resolved(library, content_of(library, identity=merge))
    again, more = resolved(library, content_of(library, identity=merge, ledger=first.ledger))
    assert not [issue for issue in (*issues, *more) if issue.severity is Severity.ERROR]
    assert len(first.entities) == len(again.entities) == 1
    assert (again.ledger, again.redirects) == (first.ledger, first.redirects)
    undone, _ = resolved(library, content_of(library, ledger=again.ledger))
    assert pages(undone) == pages(resolved(library)[0])
