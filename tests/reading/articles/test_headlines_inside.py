"""Headlines in capitals that page furniture left inside a paragraph."""

import pytest

from generator.reading.articles.headlines_inside import part_headlines
from generator.reading.articles.parsed_body import BlockDraft
from generator.records.article import BlockKind

PARTED = [
    pytest.param(
        "Fares rise in May. CITY OF LUND PLANS A NEW FERRY PIER The mayor spoke.",
        ["Fares rise in May.", "CITY OF LUND PLANS A NEW FERRY PIER", "The mayor spoke."],
        id="between-sentences",
    ),
    pytest.param(
        'It closed by Nov. 5. PRESS HERE FOR THE FERRY TIMETABLE "We sail," she said.',
        ["It closed by Nov. 5.", "PRESS HERE FOR THE FERRY TIMETABLE", '"We sail," she said.'],
        id="behind-a-number-and-before-quoted-words",
    ),
    pytest.param(
        "Fares rise. PRESS HERE FOR THE FERRY TIMETABLE LPA Director Ada Berg spoke.",
        ["Fares rise.", "PRESS HERE FOR THE FERRY TIMETABLE", "LPA Director Ada Berg spoke."],
        id="before-whose-director-she-is",
    ),
    pytest.param(
        "LUND’S PIER ‘UNSAFE’ FOR FERRIES, MAYOR SAYS A boat sank.",
        ["LUND’S PIER ‘UNSAFE’ FOR FERRIES, MAYOR SAYS", "A boat sank."],
        id="opens-the-paragraph-with-quoted-words-in-it",
    ),
]

WHOLE = [
    pytest.param("“WE WILL OPEN THE FERRY PIER TODAY” The mayor wrote it.", id="somebody's-emphasis"),
    pytest.param("She wrote: “Friends! THE FERRY PIER IS OPEN FOR BUSINESS Come and see.”", id="within-her-words"),
    pytest.param("PORT OF LUND, WEST NORLAND — The ferry sank.", id="a-dateline"),
    pytest.param("It met the NATO, OECD and WHO boards. They left.", id="names-in-a-sentence"),
    pytest.param("CITY OF LUND PLANS A NEW FERRY PIER", id="all-of-it"),
]


def _parts(text: str) -> list[BlockDraft]:
    return list(part_headlines([BlockDraft(kind=BlockKind.PARAGRAPH, text=text, line=3)]))


@pytest.mark.parametrize(("text", "parts"), PARTED)
def test_a_headline_inside_a_paragraph_is_a_heading(text: str, parts: list[str]) -> None:
    found = _parts(text)
    assert [draft.text for draft in found] == parts
    assert [draft.text for draft in found if draft.kind is BlockKind.HEADING] == [
        p for p in parts if p.isupper() or p.startswith("LUND’S")
    ]
    assert {draft.line for draft in found} == {3}


@pytest.mark.parametrize("text", WHOLE)
def test_other_capitals_stay_where_they_are(text: str) -> None:
    assert [(draft.text, draft.kind) for draft in _parts(text)] == [(text, BlockKind.PARAGRAPH)]
