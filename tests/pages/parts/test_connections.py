"""One row per neighbour says each way in which two hang together once, with every sentence cited once."""

from dataclasses import replace

from generator.pages.parts.connections import ConnectionRow, connection_rows, neighbours
from generator.pages.writing.library import Library
from generator.pages.writing.scribe import Scribe
from generator.records.graph import Relation, RelationKind
from generator.settings import Settings
from tests.pages.sample_graph import COUNCIL, FRONT, NADIR, sample_graph

GRAPH = sample_graph()


def rows(entity_id: str, *more: Relation) -> dict[str, ConnectionRow]:
    library = Library(graph=replace(GRAPH, relations=(*GRAPH.relations, *more)), settings=Settings())
    found = neighbours(library, entity_id)
    made = connection_rows(Scribe(library, f"{entity_id}.md"), entity_id, found)
    return {one.entity.id: row for one, row in zip(found, made, strict=True)}


def role(label: str) -> Relation:
    first = next(relation for relation in GRAPH.relations if relation.kind is RelationKind.ROLE_IN)
    return replace(first, label=label, weight=1, citations=GRAPH.relations[2].citations)


def test_an_office_in_two_spellings_is_told_once_with_the_sentences_of_both() -> None:
    assert rows(NADIR, role("Leader"))[FRONT].how == "Leader there[^1][^2]"
    assert rows(NADIR, role("deputy leader"))[FRONT].how == "Leader there[^1] and deputy leader there[^2]"


def test_that_two_are_named_together_is_told_only_where_nothing_more_is_known() -> None:
    found = rows(NADIR)
    assert found[FRONT].how == "Leader there[^1]"
    assert found[FRONT].sentences == "4 sentences", "the sentence is cited already"
    assert found[COUNCIL].how.startswith("Named together[^")


def test_sentences_that_name_both_are_cited_beside_their_number() -> None:
    together = replace(
        GRAPH.relations[1], citations=(*GRAPH.relations[1].citations, *GRAPH.relations[2].citations), weight=9
    )
    assert rows(NADIR, together)[FRONT].sentences == "9 sentences[^2]"


def test_namesakes_are_told_apart() -> None:
    entities = tuple(replace(one, name="Dorn") if one.id == FRONT else one for one in GRAPH.entities)
    entities = tuple(replace(one, name="Dorn") if one.id == COUNCIL else one for one in entities)
    library = Library(graph=replace(GRAPH, entities=entities), settings=Settings())
    made = connection_rows(Scribe(library, f"{NADIR}.md"), NADIR, neighbours(library, NADIR))
    told = {str(row.name).partition("<small>")[2] for row in made if "[Dorn]" in row.name}
    assert told == {"group, 1 article</small>", "group, 2 articles</small>"}
