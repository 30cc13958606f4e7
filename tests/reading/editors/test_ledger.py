"""The id ledger: the same bytes for the same ids, and as much of a damaged one as can be read."""

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.reading.editors.ledger import ledger_text, read_ledger
from generator.reading.files.text_cleaning import one_line
from generator.records.decision import LedgerEntry

JANE = LedgerEntry(id="people/jane-doe", name="Jane Doe", anchors=("a#Doe", "b#Jane Doe"))
OLD = LedgerEntry(id="people/j-doe", name='J. "Doe": \\ #1', merged_into="people/jane-doe")


def test_written_one_line_per_id_below_what_it_is() -> None:
    lines = ledger_text([JANE, OLD]).splitlines()
    assert lines[0].startswith("# ")
    assert [line.split(":")[0] for line in lines[1:]] == ["people/j-doe", "people/jane-doe"]
    assert ledger_text([OLD, JANE]) == ledger_text([JANE, OLD])


IDS = st.from_regex(r"(people|groups|places|events)/[a-z0-9]{1,8}(-[a-z0-9]{1,4})?", fullmatch=True)
NAMES = st.text(max_size=20).map(one_line)
ENTRIES = st.builds(
    LedgerEntry,
    id=IDS,
    name=NAMES,
    anchors=st.sets(NAMES, max_size=3).map(lambda names: tuple(sorted(names))),
    merged_into=st.none() | IDS,
)


@settings(max_examples=100, deadline=None)
@given(st.lists(ENTRIES, max_size=6, unique_by=lambda entry: entry.id))
def test_what_is_written_is_read(entries: list[LedgerEntry]) -> None:
    read, issues = read_ledger(ledger_text(entries))
    assert (sorted(read, key=lambda e: e.id), issues) == (sorted(entries, key=lambda e: e.id), [])


def test_other_styles_of_yaml_are_read_too() -> None:
    text = "people/jane-doe:\n  name: Jane Doe\n  anchors: [a#Doe, b#Jane Doe]\npeople/j-doe: {name: J., merged_into: people/jane-doe}\n"
    entries, issues = read_ledger(text)
    assert issues == []
    assert entries == (LedgerEntry(id="people/j-doe", name="J.", merged_into="people/jane-doe"), JANE)


def test_damaged_lines_lose_only_themselves() -> None:
    text = (
        ledger_text([JANE])
        + '<<<<<<< ours\npeople/../x: {"name": "X"}\npeople/a: {"name": 7}\npeople/jane-doe: {"name": "J"}\n'
    )
    entries, issues = read_ledger(text)
    assert entries == (JANE,)
    assert [(issue.code, issue.location.line) for issue in issues] == [("ledger", n) for n in (3, 4, 5, 6)]


def test_a_line_that_nests_without_end_loses_only_itself() -> None:
    entries, issues = read_ledger(ledger_text([JANE]) + f'people/a: {{"name": {"[" * 100_000}}}\n')
    assert entries == (JANE,)
    assert [(issue.code, issue.location.line) for issue in issues] == [("ledger", 3)]


def test_half_a_character_in_a_name_does_not_keep_the_ledger_from_being_written() -> None:
    entries, _ = read_ledger('people/a: {"name": "A\\ud83d", "anchors": ["x#A\\ud83d"]}\n')
    assert ledger_text(entries).encode().endswith(b'people/a: {"name": "A", "anchors": ["x#A"]}\n')


def test_a_conflict_is_not_taken_for_another_style() -> None:
    text = ledger_text([JANE, OLD]).replace("\npeople/jane", "\n=======\npeople/jane")
    entries, issues = read_ledger(text)
    assert len(entries) == 2
    assert [issue.code for issue in issues] == ["ledger"]
