"""What readers find on the pages of a small library, and what must not be there."""

import json
import re
from dataclasses import replace
from functools import cache
from pathlib import PurePosixPath

import pytest
import yaml

from generator.pages import render_pages
from generator.pages.writing.scribe import text_fragment
from generator.records.entity import Alias
from generator.records.source import Rights
from generator.settings import Settings
from tests.pages.markdown_reader import read_page, render
from tests.pages.sample_graph import HARBOUR, NADIR, sample_graph

HOST = Settings(repository="https://github.com/somebody/library", site_url="https://library.example/")


@cache
def site(rights: Rights = Rights.EXCERPT, settings: Settings = Settings()) -> dict[str, str]:  # noqa: B008 (frozen)
    pages, _ = render_pages(sample_graph(rights), settings)
    return {page.path: page.text for page in pages if page.path.endswith(".md")}


def header(text: str) -> dict[str, object]:
    return yaml.safe_load(text.split("---\n")[1])  # type: ignore[no-any-return]


def words(path: str, rights: Rights = Rights.EXCERPT) -> str:
    """The text a reader sees on a page."""
    return read_page(site(rights)[path]).text


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        pytest.param("people/nadir-karim.md", "In May 2020 Nadir Karim was leader of the Dorn Coastal Front.", id="role, dated"),
        pytest.param("people/nadir-karim.md", "Quoted on 6 May 2020, in a radio address: “Wherever you are, come down to the water and stand with us.”", id="telling quotation"),
        pytest.param("people/nadir-karim.md", "Named in three articles between 6 and 9 May 2020", id="where named"),
        pytest.param("people/nadir-karim.md", "In his words", id="pronoun given by editors"),
        pytest.param("people/orla-venn.md", "In their words", id="no pronoun given"),
        pytest.param("people/tessa-brand.md", "In May 2020 Tessa Brand was a teacher.", id="role without a group"),
        pytest.param("people/tessa-brand.md", "Everything here rests on a single article.", id="single source"),
        pytest.param("people/n-karim.md", "It is not decided whether this is the same as Nadir Karim.", id="undecided"),
        pytest.param("people/nadir-karim.md", "Karim added that the tide would decide.", id="reported speech as the whole sentence"),
        pytest.param("people/nadir-karim.md", "Leader there", id="relation to a group"),
        pytest.param("groups/dorn-coastal-front.md", "Nadir Karim is named as its leader.", id="people of a group"),
        pytest.param("places/harbour-of-dorn.md", "Harbour of Dorn is part of Dorn.", id="part of"),
        pytest.param("places/harbour-of-dorn.md", "Control of the harbour of Dorn is in dispute: asserted by the Harbour Council", id="dispute in the summary"),
        pytest.param("places/harbour-of-dorn.md", "Residents 8 May 2020 as reported", id="unnamed speaker"),
        pytest.param("places/dorn.md", "54.2° N, 3.5° W", id="coordinates"),
        pytest.param("events/landing-at-dorn.md", "Reported from those days", id="reports of an event's days"),
        pytest.param("articles/wire-talks.md", "digest in our own words", id="digest says so"),
        pytest.param("articles/wire-talks.md", "Talks, *not* under fire", id="markup in a headline is text"),
        pytest.param("articles/times-harbour.md", "He blamed the [foreign] press.", id="brackets in a text"),
        pytest.param("articles/times-harbour.md", "Also read: How the tide works", id="related"),
        pytest.param("articles/times-harbour.md", "Picture: Dorn Pictures", id="credit"),
        pytest.param("people/index.md", "Nadir Karim نادر کریم Leader of the Dorn Coastal Front · 3 articles · 9 May 2020", id="list row"),
        pytest.param("not-known/index.md", "N. Karim 1 article · 8 May 2020, or the same as Nadir Karim", id="undecided pair"),
        pytest.param("disputes/control-of-the-harbour.md", "They deny it The Dorn Coastal Front", id="second side"),
        pytest.param("sources/index.md", "Coast Times 1 article · home page Of its articles the cited sentences are shown, and those beside them.", id="rights of a source"),
        pytest.param("timeline/2020.md", "4 to 6 May 2020 Landing at Dorn", id="timeline"),
        pytest.param("quotations/2020-05.md", "Orla Venn 9 May 2020", id="quotations of a month"),
        pytest.param("topics/ports-harbours.md", "Who holds the harbour of Dorn?", id="topic"),
        pytest.param("people/nadir-kareem.md", "This page has moved: Nadir Karim", id="redirect in words"),
        pytest.param("index.md", "3 articles · 4 people · 2 groups · 2 places · 1 event", id="numbers"),
    ],
)  # fmt: skip
def test_readers_find(path: str, expected: str) -> None:
    assert expected in re.sub(r"(?<=[^\W\d]|[.”])\d+", "", words(path)) or expected in words(path)


@pytest.mark.parametrize(
    "rights",
    [Rights.FULL, Rights.EXCERPT, Rights.SENTENCE, Rights.LINK],
)
def test_every_link_and_anchor_leads_somewhere(rights: Rights) -> None:
    pages = site(rights)
    anchors = {path: set(re.findall(r'id="([^"]+)"', render(text))) for path, text in pages.items()}
    for path, text in pages.items():
        for target in re.findall(r'href="([^"]+)"', render(text)):
            file, _, anchor = target.partition("#")
            if file.startswith(("http", "mailto")) or file.endswith("/") or "/" not in file + "/":
                continue
            resolved = _resolve(path, file) if file else path
            assert resolved in pages, f"{path}: {target}"
            assert not anchor or anchor in anchors[resolved], f"{path}: {target}"


def _resolve(path: str, target: str) -> str:
    parts: list[str] = []
    for part in (PurePosixPath(path).parent / target).parts:
        parts = parts[:-1] if part == ".." else [*parts, part]
    return "/".join(parts)


@pytest.mark.parametrize("path", sorted(site()))
def test_every_page_reads_as_text(path: str) -> None:
    text = words(path)
    for machine in ("None", "null", "[^", "{.", "{:", "&#", "()", " ,", "  ", "<bound", "Markup("):
        assert machine not in text
    assert not re.search(r"\b\d{4}-\d{2}-\d{2}\b", text.replace("content/", ""))
    assert header(site()[path])["title"]


@pytest.mark.parametrize(
    "path", [path for path in sorted(site()) if path.split("/")[0] in ("people", "groups", "places", "events")]
)
def test_every_summary_sentence_is_cited(path: str) -> None:
    found = re.search(r"\n\n(.+)\n\{: \.ct-summary \}", site()[path])
    if "/index" in path or found is None:
        return
    sentences = re.split(r"(?<=[.”\]]) (?=[A-Z])", re.sub(r"\([^)]*\)|\{[^}]*\}", "", found[1]))
    assert all("[^" in sentence for sentence in sentences if not sentence.startswith("Karim")), sentences


def test_links_to_entities_and_no_others_are_previewed() -> None:
    elements = read_page(site()["people/nadir-karim.md"]).elements
    links = [dict(attributes) for tag, attributes in elements if tag == "a"]
    previewed = {link["href"] for link in links if "data-preview" in link}
    assert "../groups/dorn-coastal-front.md" in previewed
    assert not [href for href in previewed if not re.match(r"(\.\./(groups|places|events)/)?[a-z-]+\.md$", str(href))]


def test_equal_citations_share_one_footnote() -> None:
    notes = re.findall(r"^\[\^(\d+)\]: .*\((\S+#s\d+)\)", site()["people/nadir-karim.md"], re.MULTILINE)
    assert len({anchor for _, anchor in notes}) == len(notes) > 3
    assert [int(number) for number, _ in notes] == list(range(1, len(notes) + 1))


def test_a_footnote_holds_sentence_source_and_both_links() -> None:
    note = next(line for line in site()["people/tessa-brand.md"].splitlines() if line.startswith("[^1]:"))
    assert "Tessa Brand, a teacher, watched from the wall." in note
    assert "[Coast Times, 6 May 2020](../articles/times-harbour.md#s8)" in note
    assert (
        "https://example.org/harbour?a=1&b=%282%29#:~:text=Tessa%20Brand%2C%20a%20teacher,watched%20from%20the%20wall.)"
        in note
    )


@pytest.mark.parametrize(
    ("sentence", "fragment"),
    [
        pytest.param("", "", id="nothing"),
        pytest.param("Nobody was hurt.", "#:~:text=Nobody%20was%20hurt.", id="short: all of it"),
        pytest.param("One two three four five six seven eight nine ten eleven.", "#:~:text=One%20two%20three%20four%20five,seven%20eight%20nine%20ten%20eleven.", id="long: its two ends"),
        pytest.param("“The well-kept quay, with the sea,” she said", "#:~:text=The%20well%2Dkept%20quay%2C%20with,the%20sea%2C%E2%80%9D%20she%20said", id="no quotation mark at the edge, the fragment's own signs encoded"),
        pytest.param("a & b, c & d e f", "#:~:text=a%20%26%20b%2C%20c,%26%20d%20e%20f", id="ampersand and comma encoded"),
    ],
)  # fmt: skip
def test_text_fragment(sentence: str, fragment: str) -> None:
    assert text_fragment(sentence) == fragment


def test_a_footnote_to_a_digest_says_so_and_points_at_no_words() -> None:
    note = next(
        line
        for line in site()["people/orla-venn.md"].splitlines()
        if "not under fire" in line and line.startswith("[^")
    )
    assert "Cuttings digest of Northern Wire, 9 May 2020" in note
    assert ":~:text=" not in note


@pytest.mark.parametrize(
    ("rights", "shown", "hidden"),
    [
        pytest.param(Rights.FULL, ["He blamed", "Nobody was hurt", "[foreign]"], [], id="full"),
        pytest.param(Rights.SENTENCE, ["Tessa Brand, a teacher", "[…]"], ["He blamed", "Nobody was hurt"], id="sentence"),
        pytest.param(Rights.LINK, ["The publisher’s text is not shown here"], ["He blamed", "a teacher, watched", "Boats had been"], id="link"),
    ],
)  # fmt: skip
def test_an_article_page_shows_what_its_rights_allow(rights: Rights, shown: list[str], hidden: list[str]) -> None:
    text = words("articles/times-harbour.md", rights)
    assert all(part in text for part in shown)
    assert not any(part in text for part in hidden)


def test_no_page_shows_words_of_a_source_that_allows_only_links() -> None:
    graph = sample_graph(Rights.LINK)
    article = graph.article_by_id["times-harbour"]
    sentences = [article.text[s.start : s.end] for s in graph.annotations["times-harbour"].sentences]
    for path in site(Rights.LINK):
        assert not [sentence for sentence in sentences if sentence in words(path, Rights.LINK)], path
    assert "stand with us" not in "".join(site(Rights.LINK).values())


def test_the_edit_button_leads_to_the_content_file() -> None:
    pages = site(settings=HOST)
    assert (
        header(pages["people/nadir-karim.md"])["edit_url"]
        == "https://github.com/somebody/library/edit/main/content/people/nadir-karim.md"
    )
    new = str(header(pages["people/orla-venn.md"])["edit_url"])
    assert new.startswith(
        "https://github.com/somebody/library/new/main?filename=content/people/orla-venn.md&value=---%0Aname%3A"
    )
    assert "edit_url" not in header(site()["people/orla-venn.md"])
    assert "Suggest a correction: write content/people/orla-venn.md" in words("people/orla-venn.md")


def test_structured_data() -> None:
    person = json.loads(str(header(site(settings=HOST)["people/nadir-karim.md"])["structured_data"]))["@graph"][0]
    assert person["@type"] == "Person"
    assert person["url"] == "https://library.example/people/nadir-karim/"
    assert person["sameAs"] == ["https://www.wikidata.org/wiki/Q1", "https://example.org/nadir"]
    article = json.loads(str(header(site()["articles/times-harbour.md"])["structured_data"]))["@graph"][0]
    assert (article["@type"], article["datePublished"]) == ("NewsArticle", "2020-05-06")
    digest = json.loads(str(header(site()["articles/wire-talks.md"])["structured_data"]))["@graph"][0]
    assert (digest["@type"], digest["isBasedOn"]) == ("Article", "https://example.net/talks")


def test_lists_stay_out_of_the_search_and_entities_come_first() -> None:
    assert header(site()["people/index.md"])["search"] == {"exclude": True}
    boosts = {p: header(text)["search"]["boost"] for p, text in site().items() if header(text).get("kind") == "person"}
    assert min(boosts.values()) >= 2
    assert boosts["people/nadir-karim.md"] == max(boosts.values()), "the one named in most articles comes first"
    assert header(site()["articles/times-harbour.md"])["search"] == {"boost": 0.5}


def test_a_long_coverage_goes_on_over_pages_without_losing_one() -> None:
    graph = sample_graph()
    item = graph.coverage[HARBOUR][-1]
    coverage = {**graph.coverage, HARBOUR: (item,) * 130}
    pages, _ = render_pages(replace(graph, coverage=coverage), Settings())
    texts = {page.path: page.text for page in pages}
    parts = [texts["places/harbour-of-dorn.md"], *(texts[f"places/harbour-of-dorn/coverage-{n}.md"] for n in (2, 3, 4))]
    assert [text.count("{: .ct-cutting }") for text in parts] == [20, 50, 50, 10]
    assert "coverage-2.md" in parts[0]
    assert "places/harbour-of-dorn/coverage-5.md" not in texts


def test_a_long_topic_goes_on_in_its_own_folder() -> None:
    graph = sample_graph()
    article = graph.article_by_id["times-harbour"]
    many = tuple(replace(article, id=f"times-{n}", topics=("ports", "ports 2")) for n in range(120))
    annotations = {
        **graph.annotations,
        **{a.id: replace(graph.annotations["times-harbour"], article_id=a.id, chains=()) for a in many},
    }
    pages, _ = render_pages(replace(graph, articles=(*many, *graph.articles), annotations=annotations), Settings())
    paths = sorted(page.path for page in pages if page.path.startswith("topics/ports"))
    assert paths == [
        "topics/ports-2.md", "topics/ports-2/page-2.md", "topics/ports-2/page-3.md", "topics/ports-harbours.md",
        "topics/ports.md", "topics/ports/page-2.md", "topics/ports/page-3.md",
    ]  # fmt: skip


def test_many_names_are_split_by_letter() -> None:
    graph = sample_graph()
    one = graph.entity_by_id[NADIR]
    many = tuple(
        replace(one, id=f"people/person-{n}", name=f"{chr(65 + n % 26)}lvar {n}", curated=None) for n in range(400)
    )
    pages, _ = render_pages(replace(graph, entities=(*graph.entities, *many)), Settings())
    texts = {page.path: page.text for page in pages}
    assert "[A](letter/a.md)" in texts["people/index.md"]
    assert texts["people/index.md"].count("\n- ") < 100
    assert texts["people/letter/b.md"].count("(../person-") == 16


def test_a_hostile_name_stays_a_name_everywhere() -> None:
    hostile = '<script>alert(1)</script> [x](javascript:alert(1)) "q" {{ 1 }} | \u202e'
    graph = sample_graph()
    entities = tuple(
        replace(e, name=hostile, aliases=(Alias(name=hostile, lang='en" onclick="x'),), curated=None)
        if e.id == NADIR
        else e
        for e in graph.entities
    )
    pages, _ = render_pages(replace(graph, entities=entities), Settings())
    for page in (page for page in pages if page.path.endswith(".md")):
        for tag, attributes in read_page(page.text).elements:
            assert tag != "script"
            assert not {name for name, _ in attributes if name.startswith("on")}
            assert not (dict(attributes).get("href") or "").startswith("javascript")
        assert not set('<>"') & set(str(header(page.text)["title"]))


def test_equal_words_from_two_articles_stand_once_with_both_sources() -> None:
    graph = sample_graph()
    said = next(q for q in graph.quotations if "stand with us" in q.content)
    other = replace(
        said, id="post-shots#q9", article_id="post-shots", citation=graph.coverage[NADIR][1].naming or said.citation
    )
    pages, _ = render_pages(replace(graph, quotations=(*graph.quotations, other)), Settings())
    section = (
        next(page.text for page in pages if page.path == "people/nadir-karim.md")
        .split("## What others say")[0]
        .split("## In his words")[1]
    )
    assert re.sub("<details.+?</details>", "", section).count("stand with us") == 1
    assert re.search(r"stand with us”\[\^\d+\]\[\^\d+\]", section)


def test_the_same_graph_gives_the_same_pages() -> None:
    first, second = (tuple(render_pages(sample_graph(), Settings())[0]) for _ in range(2))
    assert first == second
