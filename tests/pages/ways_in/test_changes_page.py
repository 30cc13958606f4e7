"""What the committed history says was added, changed, moved and taken out, as readers are told."""

import re
from collections.abc import Sequence
from dataclasses import replace

import pytest

from generator.pages.ways_in.changes_page import changes_pages
from generator.pages.writing.library import Library
from generator.records.history import ChangeKind, Commit, FileChange, History, HistoryGap
from generator.settings import Settings
from tests.pages.markdown_reader import body_of, read, read_page, render
from tests.pages.sample_graph import sample_graph

A, M, D = ChangeKind.ADDED, ChangeKind.CHANGED, ChangeKind.REMOVED
TIMES, POST, WIRE = (f"content/articles/{name}.md" for name in ("times-harbour", "post-shots", "wire-talks"))
NADIR, LANDING = "content/people/nadir-karim.md", "content/events/landing-at-dorn.md"
ALL_ARTICLES = [(A, TIMES), (A, POST), (A, WIRE)]


def commit(
    subject: str, changes: Sequence[tuple[ChangeKind, str] | tuple[str, str]], day: str = "2020-05-10"
) -> Commit:
    """A commit; a pair of two paths is a move."""
    made = [
        FileChange(kind=first, path=second)
        if isinstance(first, ChangeKind)
        else FileChange(kind=ChangeKind.MOVED, moved_from=first, path=second)
        for first, second in changes
    ]
    return Commit(id="0" * 40, day=day, subject=subject, changes=tuple(made))


def texts(*commits: Commit, gap: HistoryGap | None = None, settings: Settings = Settings()) -> list[str]:  # noqa: B008
    """The Markdown of the pages about these commits, the newest first."""
    graph = replace(sample_graph(), history=History(commits=commits, gap=gap))
    return [page.text for page in changes_pages(Library(graph=graph, settings=settings))]


def words(*commits: Commit, gap: HistoryGap | None = None) -> str:
    return read(render(body_of(texts(*commits, gap=gap)[0])).replace("<br", " <br")).text


def test_the_first_commit_is_new_and_a_later_one_adds_to_what_is_known() -> None:
    text = words(commit("Later", [(A, WIRE)], "2020-05-12"), commit("First", [(A, TIMES), (A, POST)]))
    later, first = text[text.index("12 May 2020 Later") : text.index("10 May 2020 First")], text[text.index("First") :]
    assert "1 new article Talks, *not* under fire" in later
    assert "More about: Nadir Karim 1 article, Orla Venn 1 article, 1 quotation, Harbour Council 1 article" in later
    assert "new person" not in later
    assert "new people" not in later
    assert "2 new articles Shots at the harbour Who holds the harbour of Dorn?" in first
    assert "new people: Nadir Karim, Orla Venn" in first


@pytest.mark.parametrize(
    ("commits", "expected", "absent"),
    [
        pytest.param([commit("Mend", [(M, TIMES)]), commit("First", ALL_ARTICLES)], ["1 changed article Who holds the harbour"], [], id="changed"),
        pytest.param([commit("Move", [(TIMES.replace("times", "old"), TIMES)]), commit("First", [(A, TIMES.replace("times", "old"))])],
                     ["First 1 new article Who holds the harbour of Dorn?"], ["Move", "changed"], id="moved later: told where it came, under its name of today"),
        pytest.param([commit("Back", [(A, POST)]), commit("Away", [(D, POST)]), commit("First", ALL_ARTICLES)],
                     ["Back 1 changed article Shots at the harbour", "First 3 new articles"], ["Taken out"], id="taken out and put back"),
        pytest.param([commit("Takedown", [(D, "content/articles/secret-name.md")]), commit("First", [(A, "content/articles/secret-name.md")])],
                     ["Takedown Taken out: 1 article"], ["secret", "First"], id="what is gone is not named"),
        pytest.param([commit("Fewer", [(D, "content/people/some-one.md"), (D, "content/articles/a.md"), (D, "content/articles/b.md")])],
                     ["Taken out: 2 articles, 1 page written by editors"], ["some"], id="several gone"),
        pytest.param([commit("Curate", [(A, NADIR), (A, LANDING)]), commit("First", ALL_ARTICLES)],
                     ["Curate Written by editors: Nadir Karim, Landing at Dorn"], [], id="editors' pages"),
        pytest.param([commit("Decide", [(M, "content/decisions/people.yml"), (M, "content/sources.yml")])],
                     ["Files of decisions: people.yml", "Also changed: the list of sources"], [], id="decisions and sources"),
        pytest.param([commit("Remember ids", [(M, "content/ids.yml")])], [], ["Remember ids"], id="what the program wrote itself"),
    ],
)  # fmt: skip
def test_readers_are_told(commits: list[Commit], expected: list[str], absent: list[str]) -> None:
    text = words(*commits)
    assert [part for part in expected if part not in text] == []
    assert [part for part in absent if part in text] == []


def test_decisions_name_those_they_are_about_under_their_pages_of_today() -> None:
    decided = ("events/no-such-event", "people/nadir-kareem", "people/orla-venn", "people/somebody-hidden")
    text = words(replace(commit("Decide", [(M, "content/decisions/people.yml")]), decided=decided))
    assert "Decide Decisions about: Nadir Karim, Orla Venn Files of decisions: people.yml" in text
    assert "hidden" not in text


@pytest.mark.parametrize("gap", [HistoryGap.OLDER, HistoryGap.SHALLOW])
def test_nothing_is_called_new_that_may_have_been_there_before(gap: HistoryGap) -> None:
    history = [commit("Later", [(A, WIRE)])]
    assert "new people" in words(*history, gap=None)
    text = words(*history, gap=gap)
    assert "1 new article" in text
    assert not re.search(r"new (person|people|group|place|event)", text)
    assert "More about: Nadir Karim" in text


@pytest.mark.parametrize(
    ("gap", "sentence"),
    [
        pytest.param(HistoryGap.UNREAD, "could not be read when these pages were made", id="no repository"),
        pytest.param(HistoryGap.UNTRACKED, "none of the articles has been committed", id="nothing committed"),
        pytest.param(HistoryGap.SHALLOW, "a copy without its older history", id="shallow"),
        pytest.param(HistoryGap.OLDER, "Only the newest changes are listed", id="more than are read"),
    ],
)
def test_a_gap_is_said_in_a_sentence(gap: HistoryGap, sentence: str) -> None:
    assert sentence in words(gap=gap)


def test_many_articles_and_names_are_counted_and_few_listed() -> None:
    graph = sample_graph()
    article = graph.article_by_id["post-shots"]
    many = [
        replace(article, id=f"post-{n}", location=replace(article.location, path=f"content/articles/post-{n}.md"))
        for n in range(40)
    ]
    found = {a.id: replace(graph.annotations["post-shots"], article_id=a.id, chains=()) for a in many}
    history = History(commits=(commit("Many", [(A, a.location.path) for a in many]),), gap=None)
    library = Library(
        graph=replace(graph, articles=tuple(many), annotations=found, coverage={}, entities=(), history=history),
        settings=Settings(),
    )
    text = changes_pages(library)[0].text
    assert text.count("../articles/post-") == 8
    assert "**40 new articles**" in text
    assert "<br>and 32 more" in text


def test_many_commits_go_on_over_pages() -> None:
    pages = texts(*(commit(f"Number {n}", [(M, TIMES)]) for n in range(45)))
    assert [text.count("\n:   ") for text in pages] == [20, 20, 5]
    assert "[Next →](index/page-2.md)" in pages[0]


def test_a_hostile_subject_stays_text_and_links_only_to_the_repository() -> None:
    hostile = '<img src=x onerror=alert(1)> [x](javascript:alert(1)) ** `code` {: onclick="x" } {{ 1 }}'
    settings = Settings(repository="https://code.example/somebody/library/")
    for text in (texts(commit(hostile, [(M, TIMES)]))[0], texts(commit(hostile, [(M, TIMES)]), settings=settings)[0]):
        seen = read_page(text)
        assert hostile in seen.text
        for tag, attributes in seen.elements:
            assert tag not in ("img", "script")
            assert not [name for name, _ in attributes if name.startswith("on")]
    assert f"https://code.example/somebody/library/commit/{'0' * 40}" in text
