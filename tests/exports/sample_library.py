"""A small finished graph with one of everything, and one article of each kind of rights."""

from dataclasses import replace
from datetime import UTC, date, datetime

from generator.graph.knowledge_graph import Coverage, KnowledgeGraph
from generator.records.article import Article, ArticleForm
from generator.records.dates import DateMention, DatePrecision, DateRange
from generator.records.entity import Alias, CuratedEntity, Entity, EntityKind
from generator.records.graph import AttributedQuotation, Dispute, DisputeSide, Event, Relation, RelationKind, Role
from generator.records.provenance import Citation
from generator.records.quotation import Quotation, QuotationKind, Stance
from generator.records.source import Rights, Source
from generator.records.stage_results import Annotations
from generator.records.text import Span
from tests.record_builders import BY_TEST, LOCATION, article, chain, mention, span_of

TEXT = (
    "Jane Doe, chair of the Port Union (PU), closed Northford on 3 May. “It is not safe. Nobody may enter,” she said.\n\n"
    "The mayor denied that the port was closed."
)
SENTENCES = (
    "Jane Doe, chair of the Port Union (PU), closed Northford on 3 May.",
    "“It is not safe. Nobody may enter,” she said.",
    "The mayor denied that the port was closed.",
)
SAID = "It is not safe. Nobody may enter,"
DAY = DateRange(start=date(2024, 5, 3), end=date(2024, 5, 3), precision=DatePrecision.DAY)
RIGHTS = {"full": Rights.FULL, "excerpt": Rights.EXCERPT, "sentence": Rights.SENTENCE, "link": Rights.LINK}


def library(*article_ids: str) -> KnowledgeGraph:
    """A graph over one article for each id; an id that names a right is published by a source with that right."""
    articles = tuple(_article(article_id) for article_id in article_ids)
    ids = [item.id for item in articles]
    return KnowledgeGraph(
        articles=articles,
        annotations={identifier: _annotations(identifier) for identifier in ids},
        sources={
            f"The {name}": Source(name=f"The {name}", location=LOCATION, rights=rights)
            for name, rights in RIGHTS.items()
        },
        entities=_entities(ids),
        roles={"people/jane-doe": tuple(_role(identifier) for identifier in ids[:1])},
        quotations=tuple(_quotation(identifier) for identifier in ids),
        events=(_curated_event(ids), *(_dated_sentence(identifier) for identifier in ids)),
        relations=_relations(ids),
        disputes=tuple(_dispute(identifier) for identifier in ids),
        entity_of_chain={f"{identifier}#c{n}": entity for identifier in ids for n, entity in enumerate(_CHAINS)},
        coverage={
            entity: tuple(
                Coverage(article_id=identifier, date="2024-05-04", naming=cite(identifier, 0), mentions=1)
                for identifier in ids
            )
            for entity in _CHAINS
        },
    )


_CHAINS = ("people/jane-doe", "groups/port-union", "places/northford")


def cite(article_id: str, sentence: int) -> Citation:
    words = SENTENCES[sentence]
    return Citation(article_id=article_id, sentence=sentence, span=span_of(TEXT, words), exact=words)


def _article(article_id: str) -> Article:
    return replace(
        article(TEXT, article_id=article_id, published=date(2024, 5, 4)),
        title=f'Port <closed> & "{article_id}"',
        publisher=f"The {article_id}",
        published_at=datetime(2024, 5, 4, 9, 30, tzinfo=UTC),
        url=f"https://news.example/{article_id}?a=1&b=2",
        authors=("Ann Author",),
        form=ArticleForm.DIGEST if article_id == "digest" else ArticleForm.ORIGINAL,
    )


def _annotations(article_id: str) -> Annotations:
    mentions = (
        mention(TEXT, "Jane Doe"),
        mention(TEXT, "Port Union", EntityKind.GROUP),
        mention(TEXT, "Northford", EntityKind.GROUP),
        mention(TEXT, "May", EntityKind.OTHER),
    )
    chains = tuple(chain(number, mentions, number, article_id=article_id) for number in range(3))
    she = TEXT.index("she said")
    quotation = Quotation(
        id=f"{article_id}#q0",
        article_id=article_id,
        content=(span_of(TEXT, SAID),),
        kind=QuotationKind.DIRECT,
        quoted=(span_of(TEXT, SAID),),
        provenance=BY_TEST,
        speaker=chains[0].id,
        speaker_span=Span(start=she, end=she + 3),
        speaker_text="she",
        cue=Span(start=she + 4, end=she + 8),
    )
    found = DateMention(span=span_of(TEXT, "3 May"), text="3 May", when=DAY, value="2024-05-03")
    return Annotations(
        article_id=article_id,
        sentences=tuple(span_of(TEXT, sentence) for sentence in SENTENCES),
        mentions=mentions,
        chains=chains,
        quotations=(quotation,),
        dates=(found, replace(found, when=None, value="")),
    )


def _entities(ids: list[str]) -> tuple[Entity, ...]:
    event = CuratedEntity(id="events/closure", kind=EntityKind.EVENT, name="Closure", location=LOCATION)
    jane = CuratedEntity(
        id="people/jane-doe",
        kind=EntityKind.PERSON,
        name="Jane Doe",
        location=LOCATION,
        description='=Chair & "mayor"',
        wikidata="Q42",
        born="1970-02",
        died="long ago",
    )
    port = CuratedEntity(
        id="places/northford", kind=EntityKind.PLACE, name="Northford", location=LOCATION, coordinates=(-35.5, 69.25)
    )
    aliases = (Alias(name="ژاله", lang="fa", by_editor=True), Alias(name="Doe", count=len(ids)))
    return (
        Entity(id="events/closure", kind=EntityKind.EVENT, name="Closure", curated=event),
        Entity(id="groups/port-union", kind=EntityKind.GROUP, name="Port Union", aliases=(Alias(name="PU", count=1),)),
        Entity(id="people/jane-doe", kind=EntityKind.PERSON, name="Jane Doe", aliases=aliases, curated=jane),
        Entity(id="places/northford", kind=EntityKind.PLACE, name="Northford", curated=port),
    )


def _role(article_id: str) -> Role:
    return Role(
        title="chair",
        group="groups/port-union",
        group_name="Port Union",
        first="2024-05-04",
        last="2024-05-04",
        former=False,
        by_editor=False,
        citations=(cite(article_id, 0),),
    )


def _quotation(article_id: str) -> AttributedQuotation:
    return AttributedQuotation(
        id=f"{article_id}#q0",
        article_id=article_id,
        speaker="people/jane-doe",
        speaker_name="Jane Doe",
        content=SAID,
        kind=QuotationKind.DIRECT,
        cue="said",
        occasion="",
        date="2024-05-04",
        about=(),
        citation=cite(article_id, 1),
        provenance=BY_TEST,
    )


def _curated_event(ids: list[str]) -> Event:
    return Event(
        id="events/closure",
        title="Closure",
        when=DAY,
        participants=("people/jane-doe",),
        places=("places/northford",),
        citations=tuple(cite(identifier, 0) for identifier in ids),
        curated=True,
    )


def _dated_sentence(article_id: str) -> Event:
    return Event(
        id=f"{article_id}#s0",
        title=SENTENCES[0],
        when=DAY,
        participants=("people/jane-doe",),
        places=(),
        citations=(cite(article_id, 0),),
    )


def _relations(ids: list[str]) -> tuple[Relation, ...]:
    citations = tuple(cite(identifier, 0) for identifier in ids)
    jane, union, port = _CHAINS
    return (
        Relation(subject=jane, kind=RelationKind.ROLE_IN, object=union, weight=2, label="chair", citations=citations),
        Relation(subject=jane, kind=RelationKind.NAMED_TOGETHER, object=port, weight=1, label="", citations=citations),
    )


def _dispute(article_id: str) -> Dispute:
    side = DisputeSide(
        speaker="people/jane-doe",
        speaker_name="Jane Doe",
        text=SENTENCES[0],
        stance=Stance.ASSERTS,
        date="2024-05-04",
        citation=cite(article_id, 0),
    )
    other = replace(
        side,
        speaker=None,
        speaker_name="The mayor",
        text=SENTENCES[2],
        stance=Stance.DENIES,
        citation=cite(article_id, 2),
    )
    return Dispute(
        id=f"closing-northford-{article_id}",
        topic="the closing of Northford",
        about=("places/northford",),
        sides=(side, other),
    )
