"""Annotated articles for tests of the graph: words are marked, offsets are found."""

from dataclasses import dataclass, field, replace
from datetime import date

from generator.graph import assemble
from generator.graph.knowledge_graph import KnowledgeGraph
from generator.issues import Issue
from generator.records.article import Article, BlockKind
from generator.records.dates import DateMention, DatePrecision, DateRange
from generator.records.decision import Decisions
from generator.records.entity import CuratedEntity, Entity, EntityKind
from generator.records.mention import Mention, MentionChain, MentionForm, RoleMention
from generator.records.quotation import Claim, Quotation, QuotationKind, Stance
from generator.records.stage_results import Annotations, Content, Resolution
from generator.records.text import Span
from generator.settings import Settings
from tests.record_builders import BY_TEST, article, mention, span_of

NAMES: dict[str, tuple[EntityKind, str]] = {
    "people/jane-doe": (EntityKind.PERSON, "Jane Doe"),
    "people/joan-dow": (EntityKind.PERSON, "Joan Dow"),
    "groups/dockers": (EntityKind.GROUP, "Dockers"),
    "groups/harbour-board": (EntityKind.GROUP, "Harbour Board"),
    "places/lorn": (EntityKind.PLACE, "Lorn"),
    "places/dorn": (EntityKind.PLACE, "Dorn"),
}


@dataclass(kw_only=True)
class Report:
    """An article under construction."""

    article: Article
    mentions: list[Mention] = field(default_factory=list)
    owners: list[str] = field(default_factory=list)
    roles: list[RoleMention] = field(default_factory=list)
    quotations: list[Quotation] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    dates: list[DateMention] = field(default_factory=list)

    def chain_id(self, entity: str) -> str:
        return f"{self.article.id}#c{list(NAMES).index(entity) + 1}"

    def name(self, entity: str, *, occurrence: int = 1) -> "Report":
        """Mark the n-th place where the entity's name stands."""
        kind, words = NAMES[entity]
        self.mentions.append(mention(self.article.text, words, kind, occurrence=occurrence))
        self.owners.append(entity)
        return self

    def pronoun(self, entity: str, words: str) -> "Report":
        kind, _ = NAMES[entity]
        self.mentions.append(mention(self.article.text, words, kind, form=MentionForm.PRONOMINAL))
        self.owners.append(entity)
        return self

    def role(
        self, holder: str, title: str, group: str | None = None, *, people: str | None = None, former: bool = False
    ) -> "Report":
        self.roles.append(
            RoleMention(
                holder=self.chain_id(holder),
                title=title,
                group=self.chain_id(group) if group else None,
                group_name=NAMES[group][1] if group else people,
                span=span_of(self.article.text, title),
                former=former,
                provenance=BY_TEST,
            )
        )
        return self

    def quotation(
        self,
        *parts: str,
        speaker: str | None = None,
        speaker_text: str = "",
        cue: str | None = None,
        kind: QuotationKind = QuotationKind.DIRECT,
        rule: str = BY_TEST.rule,
    ) -> "Report":
        text = self.article.text
        content = tuple(span_of(text, part) for part in parts)
        self.quotations.append(
            Quotation(
                id=f"{self.article.id}#q{len(self.quotations) + 1}",
                article_id=self.article.id,
                content=content,
                kind=kind,
                quoted=() if kind is QuotationKind.INDIRECT else content,
                speaker=self.chain_id(speaker) if speaker else None,
                speaker_text=speaker_text,
                cue=span_of(text, cue) if cue else None,
                provenance=replace(BY_TEST, rule=rule),
            )
        )
        return self

    def claim(
        self, words: str, stance: Stance, speaker: str | None, *, speaker_text: str = "", subject: str | None = None
    ) -> "Report":
        self.claims.append(
            Claim(
                id=f"{self.article.id}#k{len(self.claims) + 1}",
                article_id=self.article.id,
                span=span_of(self.article.text, words),
                speaker=self.chain_id(speaker) if speaker else None,
                speaker_span=None,
                speaker_text=speaker_text,
                predicate="hold",
                subject=self.chain_id(subject) if subject else None,
                object=self.chain_id("places/lorn"),
                topic="control of Lorn",
                stance=stance,
                provenance=BY_TEST,
            )
        )
        return self

    def dated(self, words: str, when: date | None, precision: DatePrecision = DatePrecision.DAY) -> "Report":
        found = DateRange(start=when, end=when, precision=precision) if when else None
        span = span_of(self.article.text, words)
        self.dates.append(DateMention(span=span, text=words, when=found, value=when.isoformat() if when else ""))
        return self

    def annotations(self) -> Annotations:
        order = sorted(range(len(self.mentions)), key=lambda index: self.mentions[index].span)
        chains = []
        for entity, (kind, name) in NAMES.items():
            own = tuple(new for new, old in enumerate(order) if self.owners[old] == entity)
            if own or any(entity_id == entity for entity_id in self.owners):
                chains.append(
                    MentionChain(
                        id=self.chain_id(entity),
                        article_id=self.article.id,
                        kind=kind,
                        name=name,
                        mentions=own,
                        names=(name,),
                        provenance=BY_TEST,
                    )
                )
        return Annotations(
            article_id=self.article.id,
            sentences=_sentences(self.article),
            mentions=tuple(self.mentions[index] for index in order),
            chains=tuple(chains),
            roles=tuple(self.roles),
            quotations=tuple(self.quotations),
            claims=tuple(self.claims),
            dates=tuple(self.dates),
        )


def _sentences(made: Article) -> tuple[Span, ...]:
    """A sentence ends with a full stop and a blank, or with its block."""
    found = []
    for block in made.blocks:
        start = block.span.start
        while start < block.span.end:
            stop = made.text.find(". ", start, block.span.end)
            end = stop + 1 if stop >= 0 else block.span.end
            found.append(Span(start=start, end=end))
            start = end + 1
    return tuple(found)


def report(
    article_id: str, text: str, *, published: date | None = date(2024, 3, 11), kinds: tuple[BlockKind, ...] = ()
) -> Report:
    return Report(article=replace(article(text, article_id=article_id, published=published, kinds=kinds)))


def assembled(
    *reports: Report, curated: tuple[CuratedEntity, ...] = (), decisions: Decisions | None = None
) -> tuple[KnowledgeGraph, tuple[Issue, ...]]:
    """The graph of these reports; every name of NAMES, and every curated entity, is an entity."""
    annotations = {one.article.id: one.annotations() for one in reports}
    of_chain = {
        chain.id: list(NAMES)[int(chain.id.rsplit("c", 1)[1]) - 1] for a in annotations.values() for chain in a.chains
    }
    files = {file.id: file for file in curated}
    entities = [
        Entity(
            id=identifier,
            kind=kind,
            name=name,
            chains=tuple(sorted(chain for chain, owner in of_chain.items() if owner == identifier)),
            curated=files.get(identifier),
        )
        for identifier, (kind, name) in NAMES.items()
    ]
    entities += [
        Entity(id=file.id, kind=file.kind, name=file.name, curated=file) for file in curated if file.id not in NAMES
    ]
    resolution = Resolution(entities=tuple(sorted(entities, key=lambda e: e.id)), entity_of_chain=of_chain)
    content = Content(
        articles=tuple(one.article for one in reports), curated=curated, decisions=decisions or Decisions()
    )
    return assemble(content, annotations, resolution, Settings())
