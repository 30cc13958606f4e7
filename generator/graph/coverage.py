"""Which articles name an entity, and the sentence that does."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from generator.graph.citations import Evidence
from generator.graph.knowledge_graph import Coverage
from generator.records.mention import MentionForm
from generator.records.provenance import Citation


def build_coverage(evidence: Iterable[Evidence]) -> Mapping[str, tuple[Coverage, ...]]:
    """Entity id to its articles, newest first, undated ones last; of one day those that mention it most, then by id."""
    items: defaultdict[str, list[Coverage]] = defaultdict(list)
    for article in evidence:
        for entity, coverage in _coverage_in(article).items():
            items[entity].append(coverage)
    for listed in items.values():
        listed.sort(key=lambda item: (-item.mentions, item.article_id))
        listed.sort(key=lambda item: item.date, reverse=True)
    return {entity: tuple(items[entity]) for entity in sorted(items)}


def _coverage_in(evidence: Evidence) -> Mapping[str, Coverage]:
    mentions = Counter(evidence.entity_of_mention.values())
    naming: dict[str, Citation | None] = {}
    for mention, entity in evidence.mentions():
        if naming.get(entity) is None and mention.form is MentionForm.NAMED:
            naming[entity] = evidence.cite_sentence(mention.span.start)
    return {
        entity: Coverage(article_id=evidence.article.id, date=evidence.day, naming=naming.get(entity), mentions=count)
        for entity, count in mentions.items()
    }
