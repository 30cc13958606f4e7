"""Pieces of names, made whole where the article or the atlas shows the whole; hand-made parses."""

import pytest

from generator.recognition.names.found_name import FoundName
from generator.recognition.names.mending import mend_pieces
from generator.records.entity import EntityKind
from tests.parsed_text import parsed_text
from tests.record_builders import BY_TEST

GROUP, PERSON, PLACE = EntityKind.GROUP, EntityKind.PERSON, EntityKind.PLACE


def found(start: int, end: int, kind: EntityKind, *, certain: bool = False) -> FoundName:
    return FoundName(start=start, end=end, kind=kind, provenance=BY_TEST, certain=certain)


@pytest.mark.parametrize(
    ("text", "spans", "mended"),
    [
        pytest.param(
            "Lorn Dock Union met . Dock said",
            [(0, 3, GROUP), (5, 6, PLACE)],
            [("Lorn Dock Union", GROUP), ("Dock", PLACE)],
            id="the whole does not stand there",
        ),
        pytest.param(
            "Lorn Dock Union met . Lorn Dock Union said",
            [(0, 3, GROUP), (6, 7, PLACE)],
            [("Lorn Dock Union", GROUP), ("Lorn Dock Union", GROUP)],
            id="a piece from the middle takes the whole's kind",
        ),
        pytest.param("in United States cities", [(1, 2, GROUP)], [("United States", PLACE)], id="a country"),
        pytest.param(
            "Acme 717 flew . Acme 717 flew",
            [(0, 2, GROUP), (4, 5, GROUP)],
            [("Acme 717", GROUP), ("Acme", GROUP)],
            id="a model is no name to complete",
        ),
        pytest.param(
            "Lee Na Bo left . Na Bo ran",
            [(0, 2, PERSON), (5, 7, PERSON)],
            [("Lee Na Bo", PERSON), ("Na Bo", PERSON)],
            id="two names that overlap",
        ),
    ],
)
def test_pieces(text: str, spans: list[tuple[int, int, EntityKind]], mended: list[tuple[str, EntityKind]]) -> None:
    doc = parsed_text(text)
    names = mend_pieces(doc, [found(*span) for span in spans])
    assert [(name.text(doc), name.kind) for name in names] == mended


def test_certain_names_stay_as_they_are() -> None:
    doc = parsed_text("Lorn Dock Union met . Lorn Dock Union said")
    names = [found(0, 3, GROUP), found(5, 6, PLACE, certain=True)]
    assert mend_pieces(doc, names) == names
