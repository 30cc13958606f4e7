"""How much of an article's text its rights allow to be shown, and where in it an entity is named."""

from collections.abc import Mapping

from generator.graph.citations import sentence_at
from generator.graph.knowledge_graph import KnowledgeGraph
from generator.records.source import Rights


def shown_sentences(rights: Rights, cited: frozenset[int], total: int) -> frozenset[int]:
    """Numbers of the sentences that may be shown: all, the cited with their neighbours, the cited, or none."""
    if rights is Rights.FULL:
        return frozenset(range(total))
    if rights is Rights.EXCERPT:
        return frozenset(n for number in cited for n in (number - 1, number, number + 1) if 0 <= n < total)
    return cited if rights is Rights.SENTENCE else frozenset()


def sentences_with(graph: KnowledgeGraph) -> Mapping[str, Mapping[str, tuple[int, ...]]]:
    """Article id to entity id to the sentences in which the entity is meant: by name, description or pronoun."""
    return {article_id: _in_article(graph, article_id) for article_id in graph.annotations}


def _in_article(graph: KnowledgeGraph, article_id: str) -> Mapping[str, tuple[int, ...]]:
    sentences = graph.annotations[article_id].sentences
    found: dict[str, dict[int, None]] = {}
    for mention, entity_id in graph.entities_in(article_id):
        number = sentence_at(sentences, mention.span.start)
        if number is not None:
            found.setdefault(entity_id, {})[number] = None
    return {entity_id: tuple(sorted(numbers)) for entity_id, numbers in found.items()}
