"""The scorer sees what a reader would: wrong kinds, pages split or mixed, words in the wrong mouth."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from generator.records.entity import EntityKind
from generator.records.text import Span
from tests.evaluation.error_causes import errors_of
from tests.evaluation.floors import accepted
from tests.evaluation.gold import load_gold, read_gold
from tests.evaluation.gold_records import PAGE_KINDS, GoldArticle
from tests.evaluation.markup import read_marks
from tests.evaluation.matching import Comparison, compare, keys_of_pages, main_keys
from tests.evaluation.predictions import PredictedMention, PredictedQuotation, Prediction
from tests.evaluation.scorer import compare_all, figures, worst_articles
from tests.record_builders import span_of

BODY = """[[p:doe|Jane Doe]], head of the [[g:port|Port Union]], left [[l:haven|Haven]] with [[p:roe|John Roe]].

{{q:doe|“We left at dawn,”}} [[p:doe|she]] said. Guards said {{q:?Guards|the [[n|Havenite]] boat was full}}.

[[p:roe|Roe]] said {{q:roe|[[p:doe|Doe]] had slept}}."""


LEFT_AT = span_of(read_marks(BODY).text, "left at")


@pytest.fixture
def gold(tmp_path: Path) -> GoldArticle:
    path = tmp_path / "article.md"
    path.write_text(f"---\ntitle: Title\npublished: 2024-03-11\n---\n{BODY}\n", encoding="utf-8")
    return read_gold(path)


def perfect(gold: GoldArticle) -> Prediction:
    """The prediction that says all that is marked, every entity on a page called after its key."""
    mentions = tuple(
        PredictedMention(span=m.span, text=m.text, kind=m.kind, named=m.named, page=m.key or None)
        for m in gold.mentions
    )
    quotations = tuple(
        PredictedQuotation(
            parts=(quote.span,),
            direct=quote.kind == "direct",
            page=quote.speaker or None,
            source=quote.sources[0] if quote.sources else None,
        )
        for quote in gold.quotes
    )
    return Prediction(mentions=mentions, quotations=quotations)


def test_saying_what_is_marked_scores_full_in_every_figure() -> None:
    articles = load_gold()
    comparisons = compare_all(articles, {gold.article.id: perfect(gold) for gold in articles})
    scores = figures(comparisons)
    assert {figure: score for figure, score in scores.items() if score != 100.0} == {}
    assert [
        error for comparison in comparisons for error in errors_of(comparison, main_keys(keys_of_pages(comparisons)))
    ] == []


def test_saying_nothing_scores_nothing(gold: GoldArticle) -> None:
    scores = figures(compare_all([gold], {}))
    assert set(scores.values()) == {0.0}
    assert {"names.all.recall", "pages.recall", "references.recall", "quotations.all.content_recall"} <= scores.keys()


def change_mention(words: str, **changes: object) -> Callable[[Prediction], Prediction]:
    def changed(prediction: Prediction) -> Prediction:
        mentions = [replace(m, **changes) if m.text == words else m for m in prediction.mentions]
        return replace(prediction, mentions=tuple(mentions))

    return changed


def change_quotation(number: int, **changes: object) -> Callable[[Prediction], Prediction]:
    def changed(prediction: Prediction) -> Prediction:
        quotations = [replace(q, **changes) if i == number else q for i, q in enumerate(prediction.quotations)]
        return replace(prediction, quotations=tuple(quotations))

    return changed


@pytest.mark.parametrize(
    ("change", "lowered", "cause"),
    [
        pytest.param(
            change_mention("Port Union", kind=EntityKind.PLACE),
            {"names.group.recall", "names.place.precision", "pages.precision", "pages.recall"},
            "name: group taken for place",
            id="wrong kind",
        ),
        pytest.param(
            change_mention("Haven", span=Span(start=0, end=4), text="Jane"),
            {"names.place.recall", "pages.recall"},
            "name: place not found",
            id="name missed",
        ),
        pytest.param(
            change_mention("Havenite", kind=EntityKind.GROUP, page="havenite"),
            {"names.group.precision", "pages.precision"},
            "name: nationality taken for group",
            id="nationality taken for a group",
        ),
        pytest.param(
            change_mention("she", page="roe"),
            {"references.precision", "references.recall"},
            "reference: pronoun led to another",
            id="pronoun led astray",
        ),
        pytest.param(
            change_mention("she", page=None), {"references.recall"}, "reference: pronoun led nowhere", id="pronoun left"
        ),
        pytest.param(change_mention("Doe", page="doe-2"), {"pages.together"}, None, id="split"),
        pytest.param(change_mention("Doe", page="roe"), {"pages.together", "pages.apart"}, None, id="mixed"),
        pytest.param(
            change_quotation(0, page="roe"),
            {"quotations.direct.speaker", "quotations.direct.f1", "quotations.all.f1"},
            "speaker: words right, their page another's",
            id="words in the wrong mouth",
        ),
        pytest.param(
            change_quotation(1, page="roe"),
            {"quotations.all.speaker", "quotations.all.f1"},
            "speaker: unnamed one given a page",
            id="unnamed speaker given a page",
        ),
        pytest.param(
            change_quotation(0, parts=()),
            {"quotations.direct.content_recall", "quotations.direct.f1"},
            "quotation: direct not found",
            id="quotation missed",
        ),
        pytest.param(
            change_quotation(0, parts=(LEFT_AT,)),
            {"quotations.direct.content_recall", "quotations.direct.content_precision"},
            "quotation: direct with wrong ends",
            id="quotation cut",
        ),
    ],
)
def test_each_kind_of_error_lowers_its_figures_and_gets_its_cause(
    gold: GoldArticle, change: Callable[[Prediction], Prediction], lowered: set[str], cause: str | None
) -> None:
    comparison = compare(gold, change(perfect(gold)))
    scores = figures([comparison])
    assert {figure for figure in lowered if scores[figure] == 100.0} == set()
    causes = [error.cause for error in errors_of(comparison, main_keys(keys_of_pages([comparison])))]
    assert cause is None or cause in causes


def test_a_page_of_a_split_entity_may_be_right_for_its_own_names(gold: GoldArticle) -> None:
    scores = figures([compare(gold, change_mention("Doe", page="doe-2")(perfect(gold)))])
    assert scores["pages.recall"] == 100.0


def test_two_quotations_side_by_side_are_as_good_as_one(gold: GoldArticle) -> None:
    prediction = perfect(gold)
    whole = prediction.quotations[0]
    middle = LEFT_AT.start
    halves = (
        replace(whole, parts=(Span(start=whole.parts[0].start, end=middle),)),
        replace(whole, parts=(Span(start=middle, end=whole.parts[0].end),)),
    )
    changed = replace(prediction, quotations=(*halves, *prediction.quotations[1:]))
    assert figures([compare(gold, changed)]) == figures([compare(gold, prediction)])


def test_scare_quotes_count_against_direct_quotations(gold: GoldArticle) -> None:
    prediction = perfect(gold)
    extra = PredictedQuotation(parts=(Span(start=0, end=8),), direct=True)
    scores = figures([compare(gold, replace(prediction, quotations=(*prediction.quotations, extra)))])
    assert scores["quotations.direct.content_precision"] == 50.0


def test_the_worst_articles_of_a_figure_come_first(gold: GoldArticle) -> None:
    other = replace(gold, article=replace(gold.article, id="other"))
    comparisons: tuple[Comparison, ...] = compare_all([gold, other], {"article": perfect(gold)})
    assert worst_articles(comparisons, "names.all.recall", 1) == [("other", 0.0)]


def test_accepting_floors_lowers_none_unless_asked() -> None:
    floors = {"names.all.f1": 80.0, "pages.recall": 70.0}
    scores = {"names.all.f1": 75.0, "pages.recall": 90.0, "pages.apart": 0.5}
    assert accepted(scores, floors) == {"names.all.f1": 80.0, "pages.recall": 89.0, "pages.apart": 0.0}
    assert accepted(scores, floors, lower=True)["names.all.f1"] == 74.0


def test_every_page_kind_has_its_own_figures(gold: GoldArticle) -> None:
    scores = figures([compare(gold, perfect(gold))])
    assert {f"names.{kind.value}.f1" for kind in PAGE_KINDS} <= scores.keys()
