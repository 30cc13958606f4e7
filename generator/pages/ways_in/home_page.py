"""The home page: what this is, whom it is about, what is new, what is disputed, who is quoted most, and the numbers."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import islice

from markupsafe import Markup

from generator.page_paths import FOLDERS, kind_of_id
from generator.pages.lists.article_lists import article_rows
from generator.pages.lists.record_lists import dispute_lines
from generator.pages.parts.quotation_rows import quotation_words
from generator.pages.parts.section import SectionView
from generator.pages.parts.summary import tagline, telling_quotation
from generator.pages.ways_in.changes_page import CHANGES_FILE
from generator.pages.words.escaping import fill, front_matter
from generator.pages.words.wording import count
from generator.pages.writing.library import PAGED_KINDS, Library
from generator.pages.writing.rendering import render
from generator.pages.writing.same_words import SameWords
from generator.pages.writing.scribe import Scribe
from generator.pages.writing.sure_quotations import sure
from generator.records.entity import EntityKind
from generator.records.graph import AttributedQuotation
from generator.records.stage_results import Page

_CUTTINGS, _PEOPLE, _DISPUTES, _WEEK = 6, 6, 4, timedelta(days=7)
_WAYS = (
    ("people/index.md", "Who is who"),
    ("timeline/index.md", "What is reported of which day"),
    ("map/index.md", "Where: the map"),
    ("network/index.md", "Who is named with whom"),
    ("disputes/index.md", "What is disputed"),
    ("quotations/index.md", "Who said what"),
)
_MOST_NAMED = {EntityKind.PERSON: 4, EntityKind.GROUP: 2, EntityKind.PLACE: 2}


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerCard:
    """Somebody much quoted: name, role, how often, and words of theirs."""

    name: Markup
    role: Markup
    number: str
    words: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeView:
    """Everything the template of the home page prints."""

    front_matter: Markup
    title: str
    description: str
    named: tuple[Markup, ...]
    ways: tuple[Markup, ...]
    newest: SectionView
    speakers: tuple[SpeakerCard, ...]
    speakers_title: str
    disputes: SectionView
    numbers: tuple[Markup, ...]
    articles: tuple[Markup, ...]
    all_disputes: Markup
    quotations: Markup
    footnotes: Markup


def home_page(library: Library, files: Collection[str]) -> Page:
    """`index.md`; `files` are those of the other pages, of which it links to the ways in there are."""
    scribe = Scribe(library, "index.md")
    view = HomeView(
        front_matter=front_matter({"title": library.settings.title, "description": library.settings.description, "kind": "home",
                                   "feed": library.latest_feed, "hide": ["navigation", "toc", "path"], "search": {"exclude": True}}),
        title=library.settings.title,
        description=library.settings.description,
        named=_most_named(scribe),
        ways=tuple(scribe.page(file, label) for file, label in _WAYS if file in files),
        newest=_cuttings(scribe),
        speakers=_speakers(scribe),
        speakers_title="Quoted lately" if any(q.date for q in scribe.library.graph.quotations) else "Most quoted",
        disputes=dispute_lines(scribe, library.disputes[:_DISPUTES]),
        numbers=_numbers(scribe),
        articles=(scribe.page("articles/index.md", "All articles"), scribe.page(CHANGES_FILE, "What was added when")),
        all_disputes=scribe.page("disputes/index.md", "All disputes"),
        quotations=scribe.page("quotations/index.md", "All quotations"),
        footnotes=scribe.footnotes(),
    )  # fmt: skip
    return Page.from_text(scribe.path, render("home_page", view))


def _cuttings(scribe: Scribe) -> SectionView:
    """The newest; in a library without days those that quote most."""
    library = scribe.library
    if library.dated:
        return replace(article_rows(scribe, library.graph.articles[:_CUTTINGS]), heading="Newest cuttings")
    quoting = Counter(quotation.article_id for quotation in sure(library.graph.quotations))
    ranked = sorted(library.graph.articles, key=lambda article: (-quoting[article.id], article.id))
    return replace(article_rows(scribe, ranked[:_CUTTINGS]), heading="From the cuttings")


def _most_named(scribe: Scribe) -> tuple[Markup, ...]:
    """Links to those of each kind that most articles name; publishers of the articles name themselves in theirs."""
    library = scribe.library
    publishers = {(article.publisher or "").casefold() for article in library.graph.articles}
    found: list[str] = []
    for kind, most in _MOST_NAMED.items():
        entities = [
            entity.id
            for entity in library.graph.entities
            if entity.kind is kind and library.coverage(entity.id) and entity.name.casefold() not in publishers
        ]
        found += sorted(entities, key=library.graph.by_coverage)[:most]
    return tuple(scribe.the_entity(entity) for entity in found)


def _speakers(scribe: Scribe) -> tuple[SpeakerCard, ...]:
    """The most quoted of the last week the library covers, filled up from all of it; of whom no words can be shown is left out."""
    quotations = [q for q in sure(scribe.library.graph.quotations) if q.speaker in scribe.library.pages]
    last = max((q.date for q in quotations if q.date), default="")
    since = (date.fromisoformat(last) - _WEEK).isoformat() if last else ""
    recent = Counter(q.speaker for q in quotations if q.date > since)
    overall = {who: number for who, number in scribe.library.quoted.items() if who in scribe.library.pages}
    ranked = sorted(overall, key=lambda who: (-recent[who], -overall[who], who))
    people = [who for who in ranked if kind_of_id(who) is EntityKind.PERSON]
    told = ((who, quotation) for who in people if (quotation := telling_quotation(who, scribe)))
    return tuple(_card(scribe, who, quotation) for who, quotation in islice(told, _PEOPLE))


def _card(scribe: Scribe, who: str, quotation: AttributedQuotation) -> SpeakerCard:
    return SpeakerCard(
        name=scribe.entity(who),
        role=tagline(scribe, scribe.library.graph.entity_by_id[who]),
        number=count(scribe.library.quoted[who], "quotation"),
        words=quotation_words(scribe, SameWords(quotations=(quotation,))),
    )


def _numbers(scribe: Scribe) -> tuple[Markup, ...]:
    graph = scribe.library.graph
    kinds = Counter(entity.kind for entity in graph.entities)
    parts = [scribe.page("articles/index.md", count(len(graph.articles), "article"))]
    parts += [
        scribe.page(f"{FOLDERS[kind]}/index.md", count(kinds[kind], kind.value)) for kind in PAGED_KINDS if kinds[kind]
    ]
    parts.append(scribe.page("quotations/index.md", count(sum(scribe.library.quoted.values()), "quotation")))
    publishers = {article.publisher for article in graph.articles if article.publisher}
    parts.append(scribe.page("sources/index.md", count(len(publishers), "publisher")))
    if scribe.library.latest_feed:
        parts.append(scribe.page(scribe.library.latest_feed, "Feed"))
    return tuple(fill("{part}", part=part_) for part_ in parts)
