"""People, groups, places and events: A to Z, by the number of articles, and by the day last named."""

from collections.abc import Sequence
from dataclasses import replace

from generator.page_paths import FOLDERS
from generator.pages.lists.alphabet import Alphabet, NameRow, alphabet_pages, flat_pages
from generator.pages.lists.filing import filing_name
from generator.pages.lists.list_page import Bar, Choice, ListHead, intro
from generator.pages.parts.summary import plain_role
from generator.pages.words.escaping import attribute, dotted, fill, join, trusted, unbroken
from generator.pages.words.scripts import in_script, native_names
from generator.pages.words.wording import capital, count, day_words
from generator.pages.writing.library import KIND_FOLDER_TITLES, Library
from generator.pages.writing.scribe import Scribe
from generator.records.entity import Entity, EntityKind
from generator.records.stage_results import Page

_MOST_NAMED, _FEWEST_TO_SORT = 40, 12
_OTHER_NAMES, _LONGEST_NAME = 6, 60
_WHAT = {
    EntityKind.PERSON: ("person", "Everyone the cuttings name, by family name, and in how many articles."),
    EntityKind.GROUP: ("group", "Parties, forces, agencies and companies the cuttings name."),
    EntityKind.PLACE: ("place", "Countries, provinces, towns and buildings the cuttings name."),
    EntityKind.EVENT: ("event", "Events our editors keep a page for; the timeline has every dated report."),
}
_NONE = {
    EntityKind.PERSON: "The cuttings name nobody yet.",
    EntityKind.GROUP: "The cuttings name no groups yet.",
    EntityKind.PLACE: "The cuttings name no places yet.",
    EntityKind.EVENT: "Our editors keep no page for an event yet; the timeline has every dated report.",
}


def name_list_pages(library: Library, kind: EntityKind) -> tuple[Page, ...]:
    """The index of one kind, a page for each letter where that would grow too long, and pages in two other orders."""
    folder = FOLDERS[kind]
    entities = [entity for entity in library.graph.entities if entity.kind is kind]
    noun, lead = _WHAT[kind]
    number = capital(count(len(entities), noun))
    bar = _orders(folder, dated=library.dated)
    head = ListHead(
        title=KIND_FOLDER_TITLES[kind],
        intro=intro("{lead} {number}.", lead=lead, number=number) if entities else intro(_NONE[kind]),
        section=folder,
        section_title=KIND_FOLDER_TITLES[kind],
        kind="index",
        bar=bar if len(entities) >= _FEWEST_TO_SORT else None,
    )
    order = "A to Z by family name" if kind is EntityKind.PERSON else "A to Z"
    alphabet = Alphabet(folder=folder, name=filing_name, row=name_row, order=order)
    by_articles = sorted(entities, key=lambda entity: library.graph.by_coverage(entity.id))
    most = by_articles[:_MOST_NAMED]
    pages = alphabet_pages(library, head, alphabet, entities, most, "Most often named")
    if head.bar is None:
        return pages
    by_day = sorted(by_articles, key=lambda entity: library.graph.last_named(entity.id), reverse=True)
    orders = ((by_articles, "most articles first"), (by_day, "last named first"))
    further = (
        page
        for (records, order), choice in zip(orders, bar.choices[1:], strict=False)
        for page in _sorted(library, head, alphabet, records, choice, f"{number}, {order}.")
    )
    return (*pages, *further)


def _orders(folder: str, *, dated: bool) -> Bar:
    by_day = [Choice(file=f"{folder}/sorted/day.md", label="Last named")] if dated else []
    choices = (
        Choice(file=f"{folder}/index.md", label="A to Z"),
        Choice(file=f"{folder}/sorted/articles.md", label="Most articles"),
        *by_day,
    )
    return Bar(label="Order", choices=choices, here=choices[0].file)


def _sorted(
    library: Library, head: ListHead, alphabet: Alphabet[Entity], records: Sequence[Entity], choice: Choice, words: str
) -> tuple[Page, ...]:
    below = replace(
        head, title=f"{head.title}: {choice.label.lower()}", intro=intro("{words}", words=words), kind="list",
        parent=head.title, parent_url=f"{alphabet.folder}/", bar=head.bar and replace(head.bar, here=choice.file),
    )  # fmt: skip
    return flat_pages(library, below, alphabet, choice.file.removesuffix(".md"), records)


def name_row(scribe: Scribe, entity: Entity) -> NameRow:
    """The name with native spelling, who a person is, and how often and when last it is named."""
    native = join(" ", [in_script(alias) for alias in native_names(entity.aliases)[:1]])
    number, last = len(scribe.library.coverage(entity.id)), scribe.library.graph.last_named(entity.id)
    role = plain_role(scribe.library, entity) if entity.kind is EntityKind.PERSON else ""
    details: list[object] = [role] if role else []
    details += [unbroken(count(number, "article"))] if number else []
    details += [unbroken(day_words(last))] if last else []
    name = scribe.entity(entity.id)
    return NameRow(
        name=fill("{name} {native}", name=name, native=native) if native else name,
        detail=dotted(details),
        facts=trusted(f' data-articles="{number}" data-day="{attribute(last)}"{_other_names(entity)}'),
    )


def _other_names(entity: Entity) -> str:
    """What else the filter finds the row by: the spellings the row itself does not show."""
    shown = {entity.name, *(alias.name for alias in native_names(entity.aliases)[:1])}
    names = (alias.name for alias in entity.aliases if alias.name not in shown and len(alias.name) <= _LONGEST_NAME)
    others = list(dict.fromkeys(names))[:_OTHER_NAMES]
    return f' data-also="{attribute(" · ".join(others))}"' if others else ""
