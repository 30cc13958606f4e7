"""What belongs in the sections of an entity's page, and what would tell something false there."""

from dataclasses import replace
from datetime import date

import pytest

from generator.graph.knowledge_graph import KnowledgeGraph
from generator.pages.entities.entity_sections import SECTIONS
from generator.pages.writing.library import Library
from generator.records.dates import DatePrecision, DateRange
from generator.records.graph import AttributedQuotation, Event
from generator.records.quotation import QuotationKind
from generator.settings import Settings
from tests.pages.sample_graph import COUNCIL, DORN, HARBOUR, NADIR, ORLA, TESSA, Builder, sample_graph

REPORTED = QuotationKind.INDIRECT


def said_of(entity_id: str, *quotations: AttributedQuotation) -> list[str | None]:
    """The speakers of what stands under "What others say" if these are the library's quotations."""
    library = Library(graph=replace(sample_graph(), quotations=quotations), settings=Settings())
    records = SECTIONS["said-of"].records(library, library.graph.entity_by_id[entity_id])
    return [group.quotations[0].speaker for group in records]


def spoken(speaker: str | None, name: str, about: str) -> AttributedQuotation:
    """A quotation of the sample's first sentence, reported."""
    first = sample_graph().quotations[0]
    return replace(first, id=f"q-{speaker}", speaker=speaker, speaker_name=name, kind=REPORTED, about=(about,))


@pytest.mark.parametrize(
    ("about", "name", "shown"),
    [
        pytest.param(NADIR, "", 0, id="it may be his own words"),
        pytest.param(COUNCIL, "”", 0, id="a group's own words"),
        pytest.param(NADIR, "Residents", 1, id="of others"),
        pytest.param(HARBOUR, "", 1, id="of a place, which does not speak"),
    ],
)
def test_words_of_nobody_knows_whom_are_not_what_others_say(about: str, name: str, shown: int) -> None:
    assert len(said_of(about, spoken(None, name, about))) == shown


def test_a_sentence_that_reports_two_speakers_stands_once() -> None:
    outer, inner = spoken(ORLA, "Orla Venn", NADIR), spoken(TESSA, "Tessa Brand", NADIR)
    assert said_of(NADIR, outer, inner) == [ORLA]
    literal = replace(inner, kind=QuotationKind.DIRECT)
    assert sorted(filter(None, said_of(NADIR, outer, literal))) == [ORLA, TESSA]


def agency_graph() -> KnowledgeGraph:
    """Two reports of a day, one by an agency and one about it."""
    builder = Builder()
    builder.add(
        "one", "Bridge", "DORN, Coastland (Harbour Council) — The bridge fell on Monday.\nThe Harbour Council met."
    )
    day = DateRange(start=date(2020, 5, 4), end=date(2020, 5, 4), precision=DatePrecision.DAY)
    events = tuple(
        Event(
            id=f"one#s{number}",
            title=words,
            when=day,
            participants=(COUNCIL,),
            places=(DORN,),
            citations=(builder.cite("one", words),),
        )
        for number, words in enumerate(("The bridge fell", "The Harbour Council met"))
    )
    return replace(
        sample_graph(), articles=tuple(builder.articles), annotations=builder.annotations, events=events, quotations=()
    )


@pytest.mark.parametrize(
    ("entity_id", "told"),
    [
        pytest.param(COUNCIL, ["one#s1"], id="not of the agency that tells it"),
        pytest.param(DORN, ["one#s0", "one#s1"], id="but of the place it is told from"),
    ],
)
def test_an_agency_has_no_part_in_what_it_reports(entity_id: str, told: list[str]) -> None:
    library = Library(graph=agency_graph(), settings=Settings())
    records = SECTIONS["timeline"].records(library, library.graph.entity_by_id[entity_id])
    assert sorted(event.id for event in records) == told
