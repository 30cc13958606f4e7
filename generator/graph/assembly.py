"""Puts the graph together."""

from collections.abc import Mapping

from generator.graph.citations import Evidence
from generator.graph.consistency import check_graph, verify_citations
from generator.graph.coverage import build_coverage
from generator.graph.decision_places import DecidedPlaces
from generator.graph.dispute_rules import build_disputes
from generator.graph.event_grouping import build_events
from generator.graph.knowledge_graph import KnowledgeGraph
from generator.graph.quotation_rules import attribute_quotations
from generator.graph.relation_rules import build_relations
from generator.graph.role_rules import build_roles
from generator.issues import Issue
from generator.records.article import Article
from generator.records.stage_results import Annotations, Content, Resolution
from generator.settings import Settings


def assemble(
    content: Content, annotations: Mapping[str, Annotations], resolution: Resolution, settings: Settings
) -> tuple[KnowledgeGraph, tuple[Issue, ...]]:
    """Make the graph of all that the articles and the editors say.

    Citations of roles, coverage, relations and events are whole sentences; those of quotations and disputes are the
    words said, and name the sentence these begin in. Nothing is cited from a heading.

    Args:
        content: Articles, sources and the editors' files and decisions.
        annotations: Article id to what recognition found.
        resolution: Which entities there are.
        settings: For the rights of articles whose source is not listed.

    Returns:
        The graph, and issues about editors' keys and decisions that lead nowhere.

    Raises:
        ValueError: A record quotes words that are not in its article.
    """
    articles = tuple(sorted(sorted(content.articles, key=lambda a: a.id), key=_day, reverse=True))
    by_id = {article.id: article for article in articles}
    entities = {entity.id: entity for entity in resolution.entities}
    evidence = tuple(Evidence(a, _found(a, annotations), resolution.entity_of_chain) for a in articles)
    speakers = DecidedPlaces(content.decisions.speaker, by_id, "quotation")
    disputed = DecidedPlaces(content.decisions.dispute, by_id, "claim")
    coverage = build_coverage(evidence)
    roles = build_roles(evidence, resolution.entities)
    quotations = attribute_quotations(evidence, entities, speakers)
    events = build_events(evidence, entities, coverage)
    graph = KnowledgeGraph(
        articles=articles,
        annotations={article.id: _found(article, annotations) for article in articles},
        sources={source.name: source for source in content.sources},
        entities=resolution.entities,
        roles=roles,
        quotations=quotations,
        events=events,
        relations=build_relations(evidence, resolution.entities, roles, quotations, events),
        disputes=build_disputes(evidence, entities, disputed),
        entity_of_chain=dict(resolution.entity_of_chain),
        coverage=coverage,
        undecided=resolution.undecided,
        redirects=dict(resolution.redirects),
        default_rights=settings.default_rights,
        history=content.history,
    )
    verify_citations(graph.citations(), {article.id: article.text for article in articles})
    return graph, (*check_graph(content, entities), *speakers.issues(), *disputed.issues())


def _day(article: Article) -> str:
    return article.published.isoformat() if article.published else ""


def _found(article: Article, annotations: Mapping[str, Annotations]) -> Annotations:
    return annotations.get(article.id) or Annotations(article_id=article.id)
