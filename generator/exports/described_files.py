"""Every data file, with what is to be said of it: one table for the files, `llms.txt` and the data page."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.exports.csv_columns import COLUMNS, TABLES
from generator.exports.csv_tables import csv_tables
from generator.exports.follow_the_money import follow_the_money, schema_of
from generator.exports.graphml import KEYS, graphml
from generator.exports.knowledge_json import SCHEMA_FILE, knowledge_json, row_counts, sample_quotation
from generator.exports.places_geojson import PROPERTIES, places_geojson
from generator.exports.wording import Wording
from generator.graph.knowledge_graph import KnowledgeGraph
from generator.records.data_file import DataField, DataFile, DataTable
from generator.records.text import utf8

DATA_FOLDER = "data"
KNOWLEDGE, SCHEMA = f"{DATA_FOLDER}/knowledge.json", f"{DATA_FOLDER}/knowledge.schema.json"
PLACES = f"{DATA_FOLDER}/places.geojson"
FOLLOW_THE_MONEY, GRAPHML = f"{DATA_FOLDER}/entities.ftm.json", f"{DATA_FOLDER}/graph.graphml"
TABLES_FOLDER = f"{DATA_FOLDER}/tables"


@dataclass(frozen=True, slots=True, kw_only=True)
class DescribedFile:
    """A whole file, and what is to be said of it."""

    content: bytes
    description: DataFile

    @property
    def path(self) -> str:
        """Relative to docs/."""
        return self.description.path


def described_files(graph: KnowledgeGraph, wording: Wording) -> Iterator[DescribedFile]:
    """Yield the data files one by one, in the words this export may hold."""
    yield _knowledge(graph, wording)
    what = "its JSON Schema: every key, and what it means"
    yield described(SCHEMA, SCHEMA_FILE.read_bytes(), what)
    for table in csv_tables(graph, wording):
        fields = tuple(DataField(name=name, what=what) for name, what in COLUMNS[table.name].items())
        rows = DataTable(name=table.name, what=TABLES[table.name], rows=table.rows, fields=fields)
        yield described(f"{TABLES_FOLDER}/{table.name}.csv", table.content, TABLES[table.name], (rows,))
    yield _places(graph)
    yield _follow_the_money(graph)
    yield _graphml(graph)


def described(
    path: str, content: bytes, what: str, tables: tuple[DataTable, ...] = (), sample: object = None
) -> DescribedFile:
    """A file with its size; `sample` is one of its records, to be shown as JSON."""
    shown = json.dumps(sample, ensure_ascii=False, indent=2) if sample else ""
    description = DataFile(path=path, what=what, size=len(content), tables=tables, sample=shown)
    return DescribedFile(content=content, description=description)


def _knowledge(graph: KnowledgeGraph, wording: Wording) -> DescribedFile:
    content = knowledge_json(graph, wording)
    tables = json.loads(SCHEMA_FILE.read_text(encoding="utf-8"))["properties"]
    found = tuple(
        DataTable(name=name, what=tables[name]["description"], rows=rows, fields=_keys(tables[name]))
        for name, rows in row_counts(content).items()
    )
    what = "everything as JSON: articles, entities, quotations, events, dates, relations, disputes"
    return described(KNOWLEDGE, content, what, found, sample_quotation(graph, wording))


def _keys(table: Mapping[str, Mapping[str, Mapping[str, Mapping[str, str]]]]) -> tuple[DataField, ...]:
    keys = table["items"]["properties"]
    return tuple(DataField(name=name, what=key["description"]) for name, key in keys.items())


def _places(graph: KnowledgeGraph) -> DescribedFile:
    text = places_geojson(graph)
    fields = tuple(DataField(name=name, what=what) for name, what in PROPERTIES.items())
    rows = DataTable(name="features", what="places with a position", rows=text.count('"Feature"'), fields=fields)
    return described(PLACES, utf8(text), "where the places lie, as GeoJSON", (rows,))


def _follow_the_money(graph: KnowledgeGraph) -> DescribedFile:
    lines = list(follow_the_money(graph))
    counts = Counter(map(schema_of, lines))
    tables = tuple(DataTable(name=name, what=name, rows=rows) for name, rows in counts.items())
    person = next((line for line in lines if schema_of(line) == "Person"), None)
    what = "FollowTheMoney entities, one JSON object a line"
    return described(FOLLOW_THE_MONEY, utf8("".join(lines)), what, tables, json.loads(person) if person else None)


def _graphml(graph: KnowledgeGraph) -> DescribedFile:
    text = graphml(graph)
    tables = tuple(
        DataTable(
            name=f"{owner}s",
            what=what,
            rows=text.count(f"<{owner} "),
            fields=tuple(DataField(name=key.name, what=key.what) for key in KEYS if key.owner == owner),
        )
        for owner, what in (("node", "people, groups, places and events"), ("edge", "what ties two of them"))
    )
    return described(GRAPHML, utf8(text), "the network of entities as GraphML", tables)
