"""Ids last: they are found again, never given to another, and lead on when they retire."""

import pytest

from generator.issues import Severity
from generator.records.decision import Judgement, LedgerEntry
from tests.resolution.printed_library import (
    OPERA,
    content_of,
    curated,
    entity,
    judged,
    pages,
    person,
    printed,
    resolved,
    words,
)

JANE = printed("a", person("Jane Doe"))
JOAN = printed("b", person("Joan Dow"), story=OPERA)


def entry(identifier: str, name: str, *anchors: str, merged_into: str | None = None) -> LedgerEntry:
    return LedgerEntry(id=identifier, name=name, anchors=anchors, merged_into=merged_into)


def test_a_second_run_changes_nothing() -> None:
    library = (JANE, JOAN, printed("c", person("Doe")))
    first, _ = resolved(library)
    second, _ = resolved(library, content_of(library, ledger=first.ledger))
    assert second == first


def test_an_id_outlives_a_better_name() -> None:
    library = (printed("a", person("Jane Doe", "Doe")),)
    ledger = (entry("people/doe", "Doe", "a#Doe"),)
    resolution, _ = resolved(library, content_of(library, ledger=ledger))
    assert pages(resolution) == {"people/doe": {"a#c1"}}
    assert resolution.entities[0].name == "Jane Doe"


def test_merging_leaves_a_redirect_and_undoing_it_brings_the_id_back() -> None:
    library = (JANE, JOAN)
    first, _ = resolved(library)
    same = judged(Judgement.SAME, entity("people/jane-doe"), entity("people/joan-dow"))
    merged, _ = resolved(library, content_of(library, identity=(same,), ledger=first.ledger))
    assert list(pages(merged)) == ["people/jane-doe"]
    assert merged.redirects == {"people/joan-dow": "people/jane-doe"}
    again, _ = resolved(library, content_of(library, identity=(same,), ledger=merged.ledger))
    assert again == merged
    parted, _ = resolved(library, content_of(library, ledger=merged.ledger))
    assert set(pages(parted)) == {"people/jane-doe", "people/joan-dow"}
    assert parted.redirects == {}


def test_the_id_with_more_anchors_wins_and_a_curated_one_always() -> None:
    library = (JANE, printed("b", person("Jane Doe")), printed("c", person("Jane Doe")))
    ledger = (entry("people/a-doe", "Doe", "a#Jane Doe"), entry("people/z-doe", "Doe", "b#Jane Doe", "c#Jane Doe"))
    resolution, _ = resolved(library, content_of(library, ledger=ledger))
    assert list(pages(resolution)) == ["people/z-doe"]
    assert resolution.redirects == {"people/a-doe": "people/z-doe"}
    files = (curated("people/jane-doe", "Jane Doe"),)
    resolution, _ = resolved(library, content_of(library, ledger=ledger, curated=files))
    assert list(pages(resolution)) == ["people/jane-doe"]
    assert resolution.redirects == {"people/a-doe": "people/jane-doe", "people/z-doe": "people/jane-doe"}


def test_a_chain_of_redirects_is_flattened_and_none_leads_nowhere() -> None:
    ledger = (
        entry("people/one", "One", merged_into="people/two"),
        entry("people/two", "Two", merged_into="people/jane-doe"),
        entry("people/lost", "Lost", merged_into="people/gone"),
        entry("people/ring", "Ring", merged_into="people/ring"),
        entry("people/jane-doe", "Jane Doe", "a#Jane Doe"),
    )
    resolution, _ = resolved((JANE,), content_of((JANE,), ledger=ledger))
    assert resolution.redirects == {"people/one": "people/jane-doe", "people/two": "people/jane-doe"}


def test_an_idle_id_is_kept_and_never_given_to_another_name() -> None:
    idle = entry("people/jane-doe", "Jane Dough", "gone#Jane Dough")
    resolution, _ = resolved((JANE,), content_of((JANE,), ledger=(idle,)))
    assert list(pages(resolution)) == ["people/jane-doe-2"]
    assert idle in resolution.ledger


def test_an_article_that_comes_back_finds_its_id() -> None:
    idle = entry("people/doe-jane", "Jane Doe", "gone#Jane Doe")
    resolution, _ = resolved((JANE,), content_of((JANE,), ledger=(idle,)))
    assert list(pages(resolution)) == ["people/doe-jane"]


def test_when_one_page_becomes_two_the_anchors_decide_who_keeps_the_id() -> None:
    library = (JANE, printed("b", person("Jane Doe")))
    ledger = (entry("people/jane", "Jane Doe", "b#Jane Doe"),)
    different = judged(Judgement.DIFFERENT, words("a", "Jane Doe"), words("b", "Jane Doe"))
    resolution, issues = resolved(library, content_of(library, identity=(different,), ledger=ledger))
    assert pages(resolution) == {"people/jane": {"b#c1"}, "people/jane-doe": {"a#c1"}}
    assert [issue.code for issue in issues] == ["name-clash"]


def test_an_id_of_another_kind_gives_way_and_leads_on() -> None:
    ledger = (entry("groups/jane-doe", "Jane Doe", "a#Jane Doe"),)
    resolution, _ = resolved((JANE,), content_of((JANE,), ledger=ledger))
    assert list(pages(resolution)) == ["people/jane-doe"]
    assert resolution.redirects == {"groups/jane-doe": "people/jane-doe"}


def test_a_new_article_about_a_known_person_leaves_the_ledger_as_it_is() -> None:
    library = tuple(printed(name, person("Jane Doe")) for name in "abc")
    first, _ = resolved(library)
    more = (*library, printed("d", person("Jane Doe")))
    second, _ = resolved(more, content_of(more, ledger=first.ledger))
    assert second.ledger == first.ledger


@pytest.mark.parametrize("published", [True, False], ids=["published before", "not yet published"])
@pytest.mark.parametrize("quoted", ["a", "b", "c"])
@pytest.mark.parametrize("articles", ["abc", "abcdef"], ids=["few articles", "many"])
def test_a_quoted_mention_leaves_the_page_and_the_page_keeps_its_id(
    articles: str, quoted: str, *, published: bool
) -> None:
    library = tuple(printed(name, person("Jane Doe")) for name in articles)
    first, _ = resolved(library)
    off = (judged(Judgement.DIFFERENT, entity("people/jane-doe"), words(quoted, "Jane Doe")),)
    ledger = first.ledger if published else ()
    expected = {
        "people/jane-doe": {f"{name}#c1" for name in articles if name != quoted},
        "people/jane-doe-2": {f"{quoted}#c1"},
    }
    for _ in range(3):  # once the ledger knows what was decided it must not turn round
        parted, issues = resolved(library, content_of(library, identity=off, ledger=ledger))
        assert pages(parted) == expected
        assert [issue.code for issue in issues if issue.severity is Severity.ERROR] == []
        ledger = parted.ledger
    undone, _ = resolved(library, content_of(library, ledger=ledger))
    assert list(pages(undone)) == ["people/jane-doe"]


def test_the_only_mention_of_a_page_cannot_leave_it() -> None:
    first, _ = resolved((JANE,))
    off = (judged(Judgement.DIFFERENT, entity("people/jane-doe"), words("a", "Jane Doe")),)
    resolution, issues = resolved((JANE,), content_of((JANE,), identity=off, ledger=first.ledger))
    assert list(pages(resolution)) == ["people/jane-doe"]
    assert [issue.code for issue in issues if issue.severity is Severity.ERROR] == ["contradiction"]


def test_of_two_pages_of_one_name_the_one_without_a_number_stays() -> None:
    library = (JANE, *(printed(name, person("Jane Doe"), story=OPERA) for name in "bcd"))
    ledger = (
        entry("people/jane-doe", "Jane Doe", "a#Jane Doe"),
        entry("people/jane-doe-2", "Jane Doe", "b#Jane Doe", "c#Jane Doe", "d#Jane Doe"),
    )
    resolution, _ = resolved(library, content_of(library, ledger=ledger))
    assert list(pages(resolution)) == ["people/jane-doe"]
    assert resolution.redirects == {"people/jane-doe-2": "people/jane-doe"}
