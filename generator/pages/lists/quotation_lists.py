"""All quotations of the library: the newest, by speaker, by month and by topic."""

from collections.abc import Mapping, Sequence
from functools import partial

from markupsafe import Markup

from generator.page_paths import page_file
from generator.pages.entities.entity_sections import SECTIONS, heading
from generator.pages.lists.alphabet import Alphabet, NameRow, alphabet_pages
from generator.pages.lists.filing import filing_name
from generator.pages.lists.list_page import Bar, Choice, ListHead, counted, intro, list_page, list_pages, part
from generator.pages.parts.quotation_rows import quotation_rows
from generator.pages.parts.section import SectionView
from generator.pages.parts.summary import telling_quotation
from generator.pages.words.escaping import fill
from generator.pages.words.wording import capital, count, day_words, label_of
from generator.pages.writing.library import Library
from generator.pages.writing.same_words import same_words
from generator.pages.writing.scribe import Scribe
from generator.pages.writing.sure_quotations import sure
from generator.records.entity import Entity
from generator.records.graph import AttributedQuotation
from generator.records.stage_results import Page
from generator.slugs import slug_of

_NEWEST, _MOST_QUOTED, _MOST_OF_ALPHABET, _LINKS = 15, 12, 40, 200
NEWEST_OF_TOPIC = 500
_INDEX, _SPEAKERS, _MONTHS, _TOPICS = (f"quotations/{name}index" for name in ("", "speakers/", "months/", "topics/"))


def quotation_pages(library: Library) -> tuple[Page, ...]:
    """The newest quotations and who is quoted most; speakers A to Z; a page (or several) for each month and topic."""
    quotations = newest_first(library)
    bar = _bar(library)
    number = capital(count(sum(library.quoted.values()), "quotation"))
    lead = intro("Who said what, in whose report. {number}.", number=number) if quotations else intro("None yet.")
    head = ListHead(
        title="Quotations", section="quotations", section_title="Quotations", kind="index", intro=lead, bar=bar
    )
    speakers = {who: times for who, times in library.quoted.items() if who in library.pages}
    scribe = Scribe(library, f"{_INDEX}.md")
    ranked = sorted(speakers.items(), key=lambda pair: (-pair[1], pair[0]))
    most = [counted(scribe.entity(who), times, "quotation") for who, times in ranked[:_MOST_QUOTED]]
    sections = [
        part("finder", [_missing(library)] if quotations else []),
        part("links", most, "Most quoted"),
        _first_shown(scribe, quotations, [who for who, _ in ranked]),
    ]
    return (
        list_page(scribe, head, sections),
        *_speaker_pages(library, bar, dict(ranked)),
        *(_month_pages(library, bar, quotations) if library.dated else ()),
        *_topic_pages(library, bar, quotations),
    )


def _missing(library: Library) -> Markup:
    """Which fields the finder has no use for, as an attribute that its script reads."""
    fields = [*([] if library.dated else ["from", "to"]), *([] if library.topic_slugs else ["topic"])]
    return fill(' data-without="{fields}"', fields=" ".join(fields)) if fields else Markup("")


def _first_shown(scribe: Scribe, quotations: Sequence[AttributedQuotation], speakers: Sequence[str]) -> SectionView:
    """The newest; in a library without days one of each of those who are quoted most."""
    if scribe.library.dated:
        return quotation_section(scribe, quotations[:_NEWEST], "Newest")
    telling = [found for who in speakers[:_NEWEST] if (found := telling_quotation(who, scribe))]
    return quotation_section(scribe, telling, "In their words")


def newest_first(library: Library) -> tuple[AttributedQuotation, ...]:
    """The quotations readers are shown."""
    return tuple(sorted(sure(library.graph.quotations), key=lambda quotation: quotation.date, reverse=True))


def by_month(quotations: Sequence[AttributedQuotation]) -> Mapping[str, list[AttributedQuotation]]:
    """Such as "2021-09", or "undated", to its quotations, in their order."""
    months: dict[str, list[AttributedQuotation]] = {}
    for quotation in quotations:
        months.setdefault(quotation.date[:7] or "undated", []).append(quotation)
    return months


def quotation_section(scribe: Scribe, quotations: Sequence[AttributedQuotation], heading: str = "") -> SectionView:
    """Quotations with their speakers named."""
    return part("quotations", quotation_rows(scribe, same_words(quotations), name_speaker=True), heading)


def _bar(library: Library) -> Bar:
    choices = [
        Choice(file=f"{_INDEX}.md", label="Newest" if library.dated else "Overview"),
        Choice(file=f"{_SPEAKERS}.md", label="By speaker"),
    ]
    if library.dated:
        choices.append(Choice(file=f"{_MONTHS}.md", label="By month"))
    if library.topic_slugs:
        choices.append(Choice(file=f"{_TOPICS}.md", label="By topic"))
    return Bar(label="Ways to look at the quotations", choices=tuple(choices), here=f"{_INDEX}.md")


def _speaker_pages(library: Library, bar: Bar, numbers: Mapping[str, int]) -> tuple[Page, ...]:
    entities = [library.graph.entity_by_id[who] for who in numbers]
    most = sorted(entities, key=lambda entity: (-numbers[entity.id], entity.id))[:_MOST_OF_ALPHABET]
    unnamed = Scribe(library, f"{_SPEAKERS}.md").page("not-known/index.md", "What is not known")
    lead = intro(
        "{number}, people by family name, with all that is quoted of them on their own pages. Words nobody is named for are under {unnamed}.",
        number=capital(count(len(entities), "speaker")), unnamed=unnamed,
    ) if entities else intro("None yet.")  # fmt: skip
    head = _head("Quotations by speaker", lead, bar, f"{_SPEAKERS}.md")
    alphabet = Alphabet(
        folder="quotations/speakers", name=filing_name, row=partial(_speaker_row, numbers),
        order="A to Z, people by family name",
    )  # fmt: skip
    return alphabet_pages(library, head, alphabet, entities, most, "Most quoted")


def _speaker_row(numbers: Mapping[str, int], scribe: Scribe, entity: Entity) -> NameRow:
    anchor = slug_of(heading(SECTIONS["words"], entity))
    link = scribe.page(page_file(entity.id), entity.name, anchor) + fill("{{.ct-{kind}}}", kind=entity.kind.value)
    return NameRow(name=link, detail=fill("{number}", number=count(numbers[entity.id], "quotation")))


def _month_pages(library: Library, bar: Bar, quotations: Sequence[AttributedQuotation]) -> tuple[Page, ...]:
    months = by_month(quotations)

    def rows(scribe: Scribe, some: Sequence[str]) -> SectionView:
        links = [
            counted(scribe.page(f"quotations/{month}.md", month_title(month)), len(months[month]), "quotation")
            for month in some
        ]
        return part("links", links)

    head = _head("Quotations by month", intro("By the day of the article that prints them."), bar, f"{_MONTHS}.md")
    pages = list(list_pages(library, head, _MONTHS, tuple(months), rows, size=_LINKS))
    for month, found in sorted(months.items()):
        below = _head(f"Quotations: {month_title(month)}", intro("{n}.", n=count(len(found), "quotation")), bar)
        pages.extend(list_pages(library, below, f"quotations/{month}", found, quotation_section))
    return tuple(pages)


def _topic_pages(library: Library, bar: Bar, quotations: Sequence[AttributedQuotation]) -> tuple[Page, ...]:
    if not library.topic_slugs:
        return ()
    topics: dict[str, list[AttributedQuotation]] = {topic: [] for topic in library.topic_slugs}
    for quotation in quotations:
        for topic in dict.fromkeys(library.article(quotation.article_id).topics):
            topics[topic].append(quotation)
    quoted = {topic: found for topic, found in topics.items() if found}

    def rows(scribe: Scribe, some: Sequence[str]) -> SectionView:
        links = [
            counted(scribe.page(f"{_topic_stem(library, topic)}.md", label_of(topic)), len(quoted[topic]), "quotation")
            for topic in some
        ]
        return part("links", links)

    head = _head("Quotations by topic", intro("By the topics their articles are filed under."), bar, f"{_TOPICS}.md")
    pages = list(list_pages(library, head, _TOPICS, tuple(quoted), rows, size=_LINKS))
    for topic, found in quoted.items():
        number = count(len(found), "quotation")
        lead = intro("{n}.", n=number)
        if len(found) > NEWEST_OF_TOPIC:
            lead = intro("The newest {most} of {n}.", most=NEWEST_OF_TOPIC, n=number)
        below = _head(f"Quotations: {topic}", lead, bar)
        stem = _topic_stem(library, topic)
        pages.extend(list_pages(library, below, stem, found[:NEWEST_OF_TOPIC], quotation_section))
    return tuple(pages)


def _topic_stem(library: Library, topic: str) -> str:
    return f"quotations/topics/{library.topic_slugs[topic]}"


def month_title(month: str) -> str:
    """Such as "September 2021", or "no date"."""
    return "no date" if month == "undated" else day_words(month)


def _head(title: str, lead: Markup, bar: Bar, here: str = "") -> ListHead:
    return ListHead(
        title=title, intro=lead, section="quotations", section_title="Quotations", parent="Quotations", parent_url="quotations/",
        bar=Bar(label=bar.label, choices=bar.choices, here=here),
    )  # fmt: skip
