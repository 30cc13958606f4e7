"""CSV tables open in a spreadsheet without running anything."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from generator.exports.csv_tables import csv_tables, safe_cell
from generator.exports.wording import Wording
from tests.exports.sample_library import SENTENCES, library


def tables(*ids: str, published: bool = False) -> dict[str, list[dict[str, str]]]:
    graph = library(*ids)
    found = list(csv_tables(graph, Wording(graph, published=published)))
    rows = {table.name: list(csv.DictReader(io.StringIO(table.content.decode()))) for table in found}
    assert {table.name: table.rows for table in found} == {name: len(of_table) for name, of_table in rows.items()}
    return rows


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        pytest.param("=1+1", "'=1+1", id="formula"),
        pytest.param("+49 30", "'+49 30", id="plus"),
        pytest.param("-2 degrees", "'-2 degrees", id="minus"),
        pytest.param("@SUM(A1)", "'@SUM(A1)", id="at"),
        pytest.param("\t=1", "'\t=1", id="tab"),
        pytest.param("\r=1", "'\r=1", id="carriage return"),
        pytest.param("  =1", "'  =1", id="spaces before"),
        pytest.param("＝1", "'＝1", id="full width"),
        pytest.param("a=1", "a=1", id="inside"),
        pytest.param("a\0b", "ab", id="null character"),
        pytest.param(None, "", id="nothing"),
        pytest.param(-35.5, "-35.5", id="number"),
        pytest.param(True, "true", id="flag"),
    ],
)
def test_a_cell_is_never_a_formula(text: str | float | None, cell: str) -> None:
    assert safe_cell(text) == cell


@given(text=st.text())
@hypothesis_settings(database=None)
def test_no_text_begins_like_a_formula(text: str) -> None:
    assert not safe_cell(text).lstrip(" ").startswith(tuple("=+-@\t\r\n＝＋－＠"))


def test_every_table_has_rows_of_its_own_columns() -> None:
    found = tables("full")
    assert {"entities", "quotations", "disputes", "mentions"} <= found.keys()
    for name, rows in found.items():
        assert rows, f"{name} is empty"
        assert all(None not in row and None not in row.values() for row in rows), name


def test_hostile_and_foreign_text_arrives_whole() -> None:
    found = tables("full")
    jane = next(row for row in found["entities"] if row["id"] == "people/jane-doe")
    assert jane["description"] == '\'=Chair & "mayor"'
    assert found["aliases"][1]["name"] == "ژاله"
    assert found["articles"][0]["title"] == 'Port <closed> & "full"'
    assert found["entities"][-1]["latitude"] == "-35.5"


def test_published_tables_hold_no_words_of_articles_with_link_rights() -> None:
    graph = library("link")
    text = "".join(table.content.decode() for table in csv_tables(graph, Wording(graph, published=True)))
    assert "closed Northford" not in text
    assert "denied that" not in text
    assert "It is not safe" not in text
    assert SENTENCES[0] in {row["cited_words"] for row in tables("excerpt", published=True)["events"]}
