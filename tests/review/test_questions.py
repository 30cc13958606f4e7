"""The order in which editors are asked: first what most of the library hangs on."""

from dataclasses import replace

from generator.records.entity import Entity, EntityKind
from generator.records.graph import AttributedQuotation
from generator.records.provenance import Citation
from generator.records.quotation import QuotationKind
from generator.records.stage_results import Annotations, UndecidedPair
from generator.records.text import Span
from generator.review.library import Library
from generator.review.questions import pair_questions, single_source_notes, speaker_questions
from tests.record_builders import BY_TEST, article, role

TEXT = "Boats came in. The harbour would close, it was said."


def entity(name: str, chains: int) -> Entity:
    return Entity(
        id=f"people/{name}", kind=EntityKind.PERSON, name=name, chains=tuple(f"a#c{n}" for n in range(chains))
    )


def pair(left: str, right: str, score: float) -> UndecidedPair:
    return UndecidedPair(left=f"people/{left}", right=f"people/{right}", score=score, provenance=BY_TEST)


def test_of_pairs_as_likely_the_much_named_come_first() -> None:
    people = [
        entity(name, number) for name, number in (("ada", 9), ("ida", 1), ("bo", 8), ("jo", 7), ("cy", 1), ("si", 1))
    ]
    library = Library(
        entities={one.id: one for one in people},
        undecided=(pair("cy", "si", 0.95), pair("ada", "ida", 0.84), pair("bo", "jo", 0.81)),
    )
    asked = [question.about.split(" ", 1)[0] for question in pair_questions(library)]
    assert asked == ["cy", "bo", "ada"]


def quotation(number: int, words: str, kind: QuotationKind) -> AttributedQuotation:
    start = TEXT.index(words)
    citation = Citation(article_id="a", sentence=1, span=Span(start=start, end=start + len(words)), exact=words)
    return AttributedQuotation(
        id=f"a#q{number}", article_id="a", speaker=None, speaker_name="", content=words, kind=kind, cue="", occasion="",
        date="", about=(), citation=citation, provenance=BY_TEST,
    )  # fmt: skip


def test_literal_words_without_a_speaker_come_first_with_their_sentence() -> None:
    library = Library(
        articles={"a": article(TEXT, article_id="a")},
        annotations={
            "a": Annotations(article_id="a", sentences=(Span(start=0, end=14), Span(start=15, end=len(TEXT))))
        },
        quotations=(
            quotation(1, "The harbour would close", QuotationKind.INDIRECT),
            quotation(2, "harbour", QuotationKind.DIRECT),
        ),
    )
    first, second = speaker_questions(library)
    assert (first.about, first.evidence) == ("a#q2: “harbour”", ("in: The harbour would close, it was said.",))
    assert second.about.startswith("a#q1")


def test_roles_of_one_article_are_asked_of_the_much_named_first() -> None:
    cited = Citation(article_id="a", sentence=0, span=Span(start=0, end=5), exact="Boats")
    held = (replace(role("pilot"), citations=(cited,)),)
    library = Library(
        entities={one.id: one for one in (entity("ada", 1), entity("zoe", 5))},
        roles={"people/ada": held, "people/zoe": held},
    )
    assert [note.about for note in single_source_notes(library)] == ["people/zoe: pilot", "people/ada: pilot"]
