"""The finished, read-only graph and its look-ups; pages and exports read nothing else."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar

from generator.graph.citations import Evidence
from generator.records.article import Article, ArticleForm
from generator.records.entity import Entity
from generator.records.graph import AttributedQuotation, Dispute, Event, Relation, Role
from generator.records.history import History
from generator.records.mention import Mention
from generator.records.provenance import Citation
from generator.records.source import Rights, Source
from generator.records.stage_results import Annotations, UndecidedPair

_Record = TypeVar("_Record")


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """How one article covers one entity.

    Attributes:
        naming: The sentence that first names the entity in prose or a caption; None if only a heading does.
        mentions: How often the entity is mentioned, pronouns and descriptions included.
    """

    article_id: str
    date: str
    naming: Citation | None
    mentions: int


@dataclass(frozen=True, kw_only=True)
class KnowledgeGraph:
    """All the library knows.

    Attributes:
        articles: By falling date, then id.
        annotations: Article id to what recognition found in it.
        sources: Publisher name to source.
        entities: By id; hidden ones are not here.
        roles: Entity id to roles, the newest first.
        quotations: By date, then article and place in the text.
        events: Curated ones and dated sentences, by date, then id.
        relations: By falling weight, then subject and object.
        disputes: By id.
        entity_of_chain: Chain id to entity id.
        coverage: Entity id to its articles, newest first.
        undecided: Pairs editors should look at.
        redirects: Retired id to the id it leads to.
        default_rights: For articles whose source is not listed.
        history: What was committed to content/, and when.
    """

    articles: tuple[Article, ...] = ()
    annotations: Mapping[str, Annotations] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    entities: tuple[Entity, ...] = ()
    roles: Mapping[str, tuple[Role, ...]] = field(default_factory=dict)
    quotations: tuple[AttributedQuotation, ...] = ()
    events: tuple[Event, ...] = ()
    relations: tuple[Relation, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    entity_of_chain: Mapping[str, str] = field(default_factory=dict)
    coverage: Mapping[str, tuple[Coverage, ...]] = field(default_factory=dict)
    undecided: tuple[UndecidedPair, ...] = ()
    redirects: Mapping[str, str] = field(default_factory=dict)
    default_rights: Rights = Rights.EXCERPT
    history: History = field(default_factory=History)

    @cached_property
    def article_by_id(self) -> Mapping[str, Article]:
        """Article id to article."""
        return {article.id: article for article in self.articles}

    @cached_property
    def entity_by_id(self) -> Mapping[str, Entity]:
        """Entity id to entity."""
        return {entity.id: entity for entity in self.entities}

    @cached_property
    def quotations_by_speaker(self) -> Mapping[str, tuple[AttributedQuotation, ...]]:
        """Entity id to what it said, in the order of `quotations`."""
        return _grouped((q.speaker, q) for q in self.quotations if q.speaker)

    @cached_property
    def quotations_about(self) -> Mapping[str, tuple[AttributedQuotation, ...]]:
        """Entity id to what others said that names it."""
        return _grouped((about, q) for q in self.quotations for about in q.about if about != q.speaker)

    @cached_property
    def quotations_in(self) -> Mapping[str, tuple[AttributedQuotation, ...]]:
        """Article id to its quotations."""
        return _grouped((q.article_id, q) for q in self.quotations)

    @cached_property
    def events_of(self) -> Mapping[str, tuple[Event, ...]]:
        """Entity id (participant, place or the curated event itself) to events, by date."""
        return _grouped(
            (identifier, event)
            for event in self.events
            for identifier in dict.fromkeys((event.id, *event.participants, *event.places))
        )

    @cached_property
    def relations_of(self) -> Mapping[str, tuple[Relation, ...]]:
        """Entity id to the relations it is subject or object of, strongest first."""
        return _grouped((identifier, r) for r in self.relations for identifier in (r.subject, r.object))

    @cached_property
    def disputes_about(self) -> Mapping[str, tuple[Dispute, ...]]:
        """Entity id to disputes it is the matter of, or speaks in."""
        return _grouped(
            (identifier, dispute)
            for dispute in self.disputes
            for identifier in dict.fromkeys((*dispute.about, *(s.speaker for s in dispute.sides if s.speaker)))
        )

    def coverage_of(self, entity_id: str) -> tuple[Coverage, ...]:
        """The articles that name an entity, newest first; none for an id that is not in the graph."""
        return self.coverage.get(entity_id, ())

    def last_named(self, entity_id: str) -> str:
        """ISO day of the newest article that names an entity; "" if none has a date."""
        return next((item.date for item in self.coverage_of(entity_id)), "")

    def by_coverage(self, entity_id: str) -> tuple[int, str]:
        """A key to sort entities by: those named in the most articles first, then by id."""
        return -len(self.coverage_of(entity_id)), entity_id

    def entities_in(self, article_id: str) -> tuple[tuple[Mention, str], ...]:
        """Each mention of an article that belongs to an entity, with the entity's id, in text order."""
        return self.evidence_in(article_id).mentions()

    def evidence_in(self, article_id: str) -> Evidence:
        """An article with what was found in it; made at each call, since all of a large library would fill the memory."""
        return Evidence(self.article_by_id[article_id], self.annotations[article_id], self.entity_of_chain)

    def rights_of(self, article: Article) -> Rights:
        """What may be shown of an article: a digest is the editors' own text, else the article or its source says."""
        if article.form is ArticleForm.DIGEST:
            return Rights.FULL
        if article.rights is not None:
            return article.rights
        source = self.sources.get(article.publisher or "")
        return source.rights if source else self.default_rights

    @cached_property
    def cited_sentences(self) -> Mapping[str, frozenset[int]]:
        """Article id to the sentences that some record of the graph cites."""
        cited: defaultdict[str, set[int]] = defaultdict(set)
        for citation in self.citations():
            cited[citation.article_id].add(citation.sentence)
        return {article_id: frozenset(sentences) for article_id, sentences in cited.items()}

    def citations(self) -> Iterable[Citation]:
        """Every citation of every record, repeated where several records cite one sentence."""
        for roles in self.roles.values():
            for role in roles:
                yield from role.citations
        for event in self.events:
            yield from event.citations
        for relation in self.relations:
            yield from relation.citations
        yield from (quotation.citation for quotation in self.quotations)
        yield from (side.citation for dispute in self.disputes for side in dispute.sides)
        yield from (item.naming for items in self.coverage.values() for item in items if item.naming)


def _grouped(pairs: Iterable[tuple[str, _Record]]) -> Mapping[str, tuple[_Record, ...]]:
    groups: defaultdict[str, list[_Record]] = defaultdict(list)
    for key, record in pairs:
        groups[key].append(record)
    return {key: tuple(records) for key, records in groups.items()}
