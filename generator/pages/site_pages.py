"""All pages of the site, one line per kind of page."""

from collections.abc import Callable, Collection, Iterable, Iterator

from generator.graph.knowledge_graph import KnowledgeGraph
from generator.issues import Issue
from generator.page_paths import page_file
from generator.pages.articles.article_page import article_page
from generator.pages.entities.entity_page import entity_pages
from generator.pages.lists.article_lists import article_index_pages, source_pages, topic_pages
from generator.pages.lists.name_lists import name_list_pages
from generator.pages.lists.quotation_data import quotation_data
from generator.pages.lists.quotation_lists import quotation_pages
from generator.pages.lists.record_lists import dispute_pages, timeline_pages
from generator.pages.parts.editor_prose import editor_prose
from generator.pages.ways_in.changes_page import changes_pages
from generator.pages.ways_in.data_page import data_page
from generator.pages.ways_in.home_page import home_page
from generator.pages.ways_in.honesty_page import honesty_pages
from generator.pages.ways_in.map_page import map_pages
from generator.pages.ways_in.network_page import network_pages
from generator.pages.ways_in.redirect_pages import redirect_pages
from generator.pages.writing.library import KIND_FOLDER_TITLES, Library
from generator.pages.writing.readable_titles import with_readable_titles
from generator.pages.writing.scribe import Scribe
from generator.records.data_file import PublishedFile
from generator.records.stage_results import Page
from generator.settings import Settings

_WAYS_IN: tuple[Callable[[Library], Iterable[Page]], ...] = (
    article_index_pages,
    topic_pages,
    source_pages,
    quotation_pages,
    quotation_data,
    timeline_pages,
    dispute_pages,
    honesty_pages,
    network_pages,
    changes_pages,
    map_pages,
    redirect_pages,
)


def render_pages(
    graph: KnowledgeGraph, settings: Settings, data: Iterable[PublishedFile] = ()
) -> tuple[Iterator[Page], tuple[Issue, ...]]:
    """Every file of the site, and issues about editors' prose.

    Args:
        graph: What the library says.
        settings: How it is to be built.
        data: The data files, handed on with the pages; without any there is no page about them.

    Returns:
        The files with paths relative to docs/, in an order of no meaning. Each is made when it is asked for and none
        is kept, since all of them together are far larger than the graph. Asked to the end, they raise a ValueError
        if two claim one path (a broken promise of the graph: ids are unique). Pure: the same graph and settings give
        the same bytes.
    """
    library = Library(graph=with_readable_titles(graph), settings=settings)
    return _unique(library, data), tuple(_prose_issues(library))


def _unique(library: Library, data: Iterable[PublishedFile]) -> Iterator[Page]:
    paths: set[str] = set()
    for page in _pages(library, data, paths):
        if page.path in paths:
            raise ValueError(f"two pages claim {page.path}")
        paths.add(page.path)
        yield page


def _pages(library: Library, data: Iterable[PublishedFile], paths: Collection[str]) -> Iterator[Page]:
    """Yield the data, then every page; `paths` are those of the pages so far."""
    descriptions = []
    for file in data:
        yield file.page
        descriptions += [file.description] if file.description else []
    for entity in library.graph.entities:
        if entity.id in library.pages:
            yield from entity_pages(library, entity)
    for article in library.graph.articles:
        yield article_page(library, article)
    for kind in KIND_FOLDER_TITLES:
        yield from name_list_pages(library, kind)
    for make in _WAYS_IN:
        yield from make(library)
    if descriptions:
        yield data_page(library, descriptions)
    yield home_page(library, paths)


def _prose_issues(library: Library) -> Iterator[Issue]:
    for entity in library.graph.entities:
        if entity.id in library.pages and entity.curated and entity.curated.prose.strip():
            yield from editor_prose(Scribe(library, page_file(entity.id)), entity.curated)[1]
