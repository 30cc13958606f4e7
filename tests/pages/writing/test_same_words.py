"""What one speaker said in the same words stands on a page once."""

from dataclasses import replace

import pytest

from generator.pages.writing.same_words import same_words
from generator.records.graph import AttributedQuotation
from generator.records.quotation import QuotationKind
from tests.pages.sample_graph import sample_graph

ANY = sample_graph().quotations[0]
LONG = "the crews would be back at the quay before the spring tide"


def said(words: str, kind: QuotationKind, *, article: str = "a", sentence: int = 0) -> AttributedQuotation:
    citation = replace(ANY.citation, article_id=article, sentence=sentence)
    return replace(ANY, content=words, kind=kind, article_id=article, citation=citation)


INDIRECT, DIRECT = QuotationKind.INDIRECT, QuotationKind.DIRECT


@pytest.mark.parametrize(
    ("one", "other", "groups"),
    [
        pytest.param(said("We wait", DIRECT), said("“we wait.”", DIRECT, article="b"), 1, id="literal words, in two articles"),
        pytest.param(said(LONG, INDIRECT), said("there was time", INDIRECT), 1, id="two reports of one sentence"),
        pytest.param(said(LONG, INDIRECT), said(LONG, INDIRECT, sentence=7), 1, id="a report printed again further down"),
        pytest.param(said(LONG, INDIRECT), said(LONG + ".", INDIRECT, article="b"), 1, id="a report printed again elsewhere"),
        pytest.param(said("it was over", INDIRECT), said("it was over", INDIRECT, article="b"), 2, id="short reports may be of two occasions"),
        pytest.param(said(LONG, INDIRECT), said(LONG, DIRECT, article="b"), 2, id="a report and the words themselves"),
    ],
)  # fmt: skip
def test_how_many_readers_meet(one: AttributedQuotation, other: AttributedQuotation, groups: int) -> None:
    found = same_words((one, other))
    assert len(found) == groups
    assert sum(len(group.quotations) for group in found) == 2
