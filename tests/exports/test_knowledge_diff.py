"""What a change of content did, told so that a reviewer sees what matters."""

from dataclasses import replace

from generator.exports import Change, Difference, compare_knowledge
from generator.graph.knowledge_graph import KnowledgeGraph
from tests.exports.sample_library import library

BASE = library("full")


def changes(after: KnowledgeGraph, before: KnowledgeGraph = BASE) -> list[tuple[str, str, str]]:
    return [(change.table, change.difference.value, change.key) for change in compare_knowledge(before, after)]


def only(after: KnowledgeGraph) -> Change:
    (change,) = compare_knowledge(BASE, after)
    return change


def test_nothing_differs_from_itself() -> None:
    assert compare_knowledge(BASE, library("full")) == ()


def test_everything_in_a_new_library_is_added_and_removed_again_on_the_way_back() -> None:
    there, back = changes(BASE, KnowledgeGraph()), changes(KnowledgeGraph(), BASE)
    assert {table for table, _, _ in there} == {"articles", "entities", "roles", "quotations", "disputes"}
    assert {difference for _, difference, _ in there} == {"added"}
    assert [(table, "removed", key) for table, _, key in there] == back


def test_a_quotation_put_into_another_mouth_names_both_speakers() -> None:
    moved = replace(BASE.quotations[0], speaker=None, speaker_name="Witnesses")
    change = only(replace(BASE, quotations=(moved,)))
    assert (change.table, change.difference) == ("quotations", Difference.CHANGED)
    assert change.fields == {"speaker": ("people/jane-doe", "Witnesses")}


def test_a_new_quotation_before_another_does_not_move_it() -> None:
    first = replace(BASE.quotations[0], id="full#q0", content="We sail.")
    second = replace(BASE.quotations[0], id="full#q1")
    assert changes(replace(BASE, quotations=(first, second))) == [("quotations", "added", "full: We sail.")]


def test_the_same_words_twice_are_two_quotations() -> None:
    twice = (BASE.quotations[0], replace(BASE.quotations[0], id="full#q1"))
    assert len(changes(replace(BASE, quotations=twice))) == 1


def test_a_rename_shows_both_names_and_a_merge_where_the_old_id_leads() -> None:
    group = replace(BASE.entities[1], name="Union of the Port")
    assert only(replace(BASE, entities=(BASE.entities[0], group, *BASE.entities[2:]))).fields == {
        "name": ("Port Union", "Union of the Port")
    }
    merged = replace(
        BASE,
        entities=(BASE.entities[0], *BASE.entities[2:]),
        redirects={"groups/port-union": "groups/dockers"},
    )
    assert changes(merged) == [
        ("entities", "removed", "groups/port-union"),
        ("redirects", "added", "groups/port-union"),
    ]


def test_a_side_more_changes_the_dispute() -> None:
    dispute = BASE.disputes[0]
    third = replace(dispute.sides[1], speaker_name="The harbour master")
    change = only(replace(BASE, disputes=(replace(dispute, sides=(*dispute.sides, third)),)))
    assert (change.key, list(change.fields)) == (dispute.id, ["sides"])
    assert "The harbour master denies" in change.fields["sides"][1]
