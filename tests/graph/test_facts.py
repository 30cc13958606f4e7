"""Coverage, roles, relations and events: what they say, and the sentence each rests on."""

from datetime import date

import pytest

from generator.graph.citations import MOST_CITATIONS
from generator.graph.event_grouping import read_range
from generator.records.article import BlockKind
from generator.records.dates import DatePrecision
from generator.records.entity import CuratedEntity, CuratedRole, EntityKind
from generator.records.graph import RelationKind
from generator.records.text import SourceLocation
from tests.graph.assembled import NAMES, Report, assembled, report

JANE, JOAN, DOCKERS, BOARD, LORN = (
    "people/jane-doe",
    "people/joan-dow",
    "groups/dockers",
    "groups/harbour-board",
    "places/lorn",
)
DORN = "places/dorn"
HERE = SourceLocation(path="content/file.md")


def led(article_id: str, published: date | None, title: str = "leader") -> Report:
    made = report(article_id, f"Jane Doe is {title} of the Dockers.", published=published)
    return made.name(JANE).name(DOCKERS).role(JANE, title, DOCKERS)


def test_coverage_is_newest_first_with_the_sentence_that_names() -> None:
    old = report("old", "It rained. Then Jane Doe came.", published=date(2024, 1, 1)).name(JANE)
    new = report("new", "Jane Doe left. She sang.", published=date(2024, 2, 1)).name(JANE).pronoun(JANE, "She")
    graph, _ = assembled(old, new)
    first, second = graph.coverage[JANE]
    assert (first.article_id, first.mentions) == ("new", 2)
    assert second.naming is not None
    assert (second.naming.sentence, second.naming.exact) == (1, "Then Jane Doe came.")


@pytest.mark.parametrize("published", [date(2024, 1, 1), None], ids=["one day", "no day"])
def test_of_one_day_the_article_that_tells_most_comes_first(published: date | None) -> None:
    little = report("a", "Jane Doe came.", published=published).name(JANE)
    much = report("b", "Jane Doe left. She sang.", published=published).name(JANE).pronoun(JANE, "She")
    graph, _ = assembled(little, much)
    assert [item.article_id for item in graph.coverage[JANE]] == ["b", "a"]


def test_of_roles_without_days_the_one_most_articles_print_comes_first() -> None:
    reports = [led("a", None, "chair"), led("b", None, "leader"), led("c", None, "leader")]
    graph, _ = assembled(*reports)
    assert [(role.title, role.articles) for role in graph.roles[JANE]] == [("leader", 2), ("chair", 1)]


def test_a_heading_is_no_evidence() -> None:
    made = report("a", "Jane Doe of Lorn\n\nNothing else.", kinds=(BlockKind.HEADING,)).name(JANE).name(LORN)
    graph, _ = assembled(made.quotation("Jane Doe", speaker=JANE))
    assert graph.coverage[JANE][0].naming is None
    assert graph.relations == ()
    assert graph.quotations == ()


def test_a_role_is_dated_by_its_first_and_last_article() -> None:
    graph, _ = assembled(
        led("a", date(2024, 1, 5)), led("b", date(2024, 3, 1)), led("c", None), led("d", date(2024, 2, 1), "founder")
    )
    roles = graph.roles[JANE]
    assert [(role.title, role.group, role.first, role.last) for role in roles] == [
        ("leader", DOCKERS, "2024-01-05", "2024-03-01"),
        ("founder", DOCKERS, "2024-02-01", "2024-02-01"),
    ]
    assert {citation.article_id for citation in roles[0].citations} == {"a", "b", "c"}
    assert roles[0].citations[0].exact == "Jane Doe is leader of the Dockers."


def test_an_editors_role_comes_first_and_takes_the_printed_ones_citations() -> None:
    file = CuratedEntity(
        id=JANE,
        kind=EntityKind.PERSON,
        name="Jane Doe",
        location=HERE,
        roles=(CuratedRole(title="Leader", group=DOCKERS, start="2020"),),
    )
    graph, _ = assembled(led("a", date(2024, 1, 5)), led("b", date(2024, 1, 6), "founder"), curated=(file,))
    editors, printed = graph.roles[JANE]
    assert (editors.title, editors.by_editor, editors.first) == ("Leader", True, "2020")
    assert [citation.article_id for citation in editors.citations] == ["a"]
    assert (printed.title, printed.by_editor) == ("founder", False)


def test_a_role_without_a_group_counts_for_the_only_one_of_that_title() -> None:
    bare = report("b", "Jane Doe, the leader, spoke.").name(JANE).role(JANE, "leader")
    graph, _ = assembled(led("a", date(2024, 1, 5)), bare)
    (role,) = graph.roles[JANE]
    assert (role.group, len(role.citations)) == (DOCKERS, 2)


def of_a_people(article_id: str, people: str, title: str = "Defense Minister") -> Report:
    return report(article_id, f"{people} {title} Jane Doe spoke.").name(JANE).role(JANE, title, people=people)


def of_a_land(article_id: str, title: str = "minister of defence", land: str = LORN) -> Report:
    made = report(article_id, f"Jane Doe, {title} of {NAMES[land][1]}, spoke.")
    return made.name(JANE).name(land).role(JANE, title, land)


def test_the_office_of_a_people_is_the_one_in_its_country() -> None:
    bare = report("c", "Defence Minister Jane Doe spoke.").name(JANE).role(JANE, "Defence Minister")
    graph, _ = assembled(of_a_people("a", "Lornish"), of_a_land("b"), bare)
    (role,) = graph.roles[JANE]
    assert (role.group, role.group_name, len(role.citations)) == (LORN, "Lorn", 3)


def test_of_two_countries_the_one_printed_twice_as_often_has_the_office() -> None:
    reports = [of_a_people("a", "Lornish"), of_a_land("b"), of_a_land("c", land=DORN)]
    graph, _ = assembled(*reports)
    assert len(graph.roles[JANE]) == 3
    graph, _ = assembled(*reports, of_a_land("d"))
    assert {(role.group, len(role.citations)) for role in graph.roles[JANE]} == {(LORN, 3), (DORN, 1)}


def test_the_office_in_a_body_is_not_that_of_a_people() -> None:
    graph, _ = assembled(led("a", None), of_a_people("b", "Lornish", "leader"))
    assert {(role.group, role.group_name) for role in graph.roles[JANE]} == {(DOCKERS, "Dockers"), (None, "Lornish")}


def test_a_body_without_a_page_is_no_people() -> None:
    graph, _ = assembled(of_a_land("a", "leader"), of_a_people("b", "Zolon Front", "leader"))
    assert len(graph.roles[JANE]) == 2


@pytest.mark.parametrize("title", ["deputy minister of defence", "foreign minister", "defence secretary"])
def test_another_office_stays_another(title: str) -> None:
    graph, _ = assembled(of_a_land("a"), of_a_land("b", title))
    assert len(graph.roles[JANE]) == 2


def test_a_role_is_spelled_as_it_is_mostly_printed() -> None:
    reports = [led("a", date(2024, 1, 5)), led("b", date(2024, 1, 6), "Leader")]
    graph, _ = assembled(*reports)
    assert [role.title for role in graph.roles[JANE]] == ["leader"]


def test_relations_cite_what_they_weigh() -> None:
    reports = [led(f"r{number}", date(2024, 1, number)) for number in range(1, 9)]
    graph, _ = assembled(*reports)
    together = next(r for r in graph.relations_of[JANE] if r.kind is RelationKind.NAMED_TOGETHER)
    assert together.weight == 8
    assert len(together.citations) == MOST_CITATIONS
    assert together.citations[0].article_id == "r8"
    role = next(r for r in graph.relations_of[JANE] if r.kind is RelationKind.ROLE_IN)
    assert (role.subject, role.object, role.label) == (JANE, DOCKERS, "leader")


def test_names_in_different_sentences_are_not_named_together() -> None:
    graph, _ = assembled(report("a", "Jane Doe came. Lorn slept.").name(JANE).name(LORN))
    assert graph.relations == ()


def test_who_speaks_about_whom() -> None:
    made = report("a", "“Dockers are tired,” Jane Doe said.").name(JANE).name(DOCKERS)
    graph, _ = assembled(made.quotation("Dockers are tired,", speaker=JANE, cue="said"))
    about = next(r for r in graph.relations if r.kind is RelationKind.QUOTES_ABOUT)
    assert (about.subject, about.object, about.weight) == (JANE, DOCKERS, 1)


def test_dated_sentences_with_somebody_in_them_are_events() -> None:
    made = report("a", "On Monday the Dockers left Lorn. On Tuesday it rained. In spring Jane Doe won.")
    made.name(DOCKERS).name(LORN).name(JANE)
    made.dated("On Monday", date(2024, 3, 4)).dated("On Tuesday", date(2024, 3, 5))
    made.dated("In spring", date(2024, 3, 1), DatePrecision.SEASON)
    graph, _ = assembled(made)
    (event,) = graph.events
    assert (event.id, event.title) == ("a#s1", "On Monday the Dockers left Lorn.")
    assert (event.participants, event.places) == ((DOCKERS,), (LORN,))
    assert graph.events_of[LORN] == (event,)


def test_a_date_nobody_can_count_makes_no_event() -> None:
    graph, _ = assembled(report("a", "On Monday Jane Doe left.", published=None).name(JANE).dated("On Monday", None))
    assert graph.events == ()


def test_a_curated_event_has_its_dates_places_and_people() -> None:
    file = CuratedEntity(
        id="events/strike",
        kind=EntityKind.EVENT,
        name="The strike",
        location=HERE,
        start="2024-03",
        end="2024-04-02",
        places=(LORN, "places/nowhere"),
        participants=(DOCKERS,),
    )
    graph, issues = assembled(report("a", "It rained."), curated=(file,))
    (event,) = graph.events
    assert event.when is not None
    assert (event.when.start, event.when.end) == (date(2024, 3, 1), date(2024, 4, 2))
    assert event.places == (LORN,)
    assert {(r.subject, r.kind, r.object) for r in graph.relations} == {
        (DOCKERS, RelationKind.TAKES_PART, "events/strike"),
        ("events/strike", RelationKind.HAPPENS_AT, LORN),
    }
    assert [(issue.code, "places/nowhere" in issue.message) for issue in issues] == [("unknown-entity", True)]


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        pytest.param("2024", "", (date(2024, 1, 1), date(2024, 12, 31), DatePrecision.YEAR), id="year"),
        pytest.param("2024-02", "", (date(2024, 2, 1), date(2024, 2, 29), DatePrecision.MONTH), id="leap month"),
        pytest.param("2024-02-03", "", (date(2024, 2, 3), date(2024, 2, 3), DatePrecision.DAY), id="day"),
        pytest.param("2023-12", "2024", (date(2023, 12, 1), date(2024, 12, 31), DatePrecision.SPAN), id="span"),
        pytest.param("2024", "2023", None, id="end before start"),
        pytest.param("2024-02-31", "", None, id="no such day"),
        pytest.param("long ago", "", None, id="words"),
    ],
)
def test_dates_as_editors_write_them(start: str, end: str, expected: object) -> None:
    found = read_range(start, end)
    assert (found and (found.start, found.end, found.precision)) == expected


def test_the_order_of_articles_changes_nothing() -> None:
    reports = [led("a", date(2024, 1, 5)), led("b", date(2024, 1, 5), "founder"), led("c", None)]
    assert assembled(*reports) == assembled(*reversed(reports))
