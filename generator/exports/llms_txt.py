"""`llms.txt`: a short Markdown guide to the site for language models. Source: the proposal at llmstxt.org."""

import re
from collections.abc import Iterator, Sequence

from generator.graph.knowledge_graph import KnowledgeGraph
from generator.page_paths import ARTICLES, FOLDERS, kind_of_id
from generator.records.data_file import DataFile
from generator.records.entity import Entity, EntityKind
from generator.settings import Settings

MOST_PER_KIND = 50
"""The most covered of each kind are listed; the rest is in the data files and the A–Z lists."""

_HEADINGS = {
    EntityKind.PERSON: "People",
    EntityKind.GROUP: "Groups",
    EntityKind.PLACE: "Places",
    EntityKind.EVENT: "Events",
}
_MARKUP = re.compile(r"[\\\[\]()<>*_`]")


def llms_txt(graph: KnowledgeGraph, settings: Settings, data_files: Sequence[DataFile]) -> str:
    """The whole file.

    Args:
        graph: What the site is about.
        settings: Its title, description and address; without an address the links are relative.
        data_files: The files to be listed.
    """
    root = settings.site_url.rstrip("/") + "/" if settings.site_url else ""
    return "".join(line + "\n" for line in _lines(graph, settings, data_files, root))


def _lines(graph: KnowledgeGraph, settings: Settings, data_files: Sequence[DataFile], root: str) -> Iterator[str]:
    yield f"# {_plain(settings.title)}"
    yield ""
    yield f"> {_plain(settings.description)}"
    yield ""
    yield (
        "Every sentence is cited: who said what is given as reported, with speaker, date and source, "
        "and where sources disagree each side is shown. Quote the cited articles, not this site."
    )
    yield from ("", "## Data", "")
    yield f"- [About the data]({root}data/): what each file holds, what rights leave out, and how to read it"
    for file in data_files:
        yield f"- [{file.path}]({root}{file.path}): {file.what}"
    for kind, heading in _HEADINGS.items():
        entities = [entity for entity in graph.entities if kind_of_id(entity.id) is kind]
        if entities:
            yield from ("", f"## {heading}", "")
            yield f"- [All {heading.lower()}]({root}{FOLDERS[kind]}/): {len(entities)}"
            yield from _entity_lines(graph, entities, root)
    yield from ("", "## Optional", "")
    yield f"- [Articles]({root}{ARTICLES}/): {len(graph.articles)}"


def _entity_lines(graph: KnowledgeGraph, entities: list[Entity], root: str) -> Iterator[str]:
    by_weight = sorted(entities, key=lambda entity: graph.by_coverage(entity.id))
    for entity in by_weight[:MOST_PER_KIND]:
        about = _about(graph, entity)
        yield f"- [{_plain(entity.name)}]({root}{entity.id}/)" + (f": {_plain(about)}" if about else "")


def _about(graph: KnowledgeGraph, entity: Entity) -> str:
    if entity.curated and entity.curated.description:
        return entity.curated.description
    roles = graph.roles.get(entity.id, ())
    if not roles:
        return ""
    return f"{roles[0].title}, {roles[0].group_name}" if roles[0].group_name else roles[0].title


def _plain(text: str) -> str:
    """One line in which nothing counts as Markdown."""
    return _MARKUP.sub(lambda match: f"\\{match.group()}", " ".join(text.split()))
