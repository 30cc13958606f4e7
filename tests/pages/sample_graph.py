"""A small invented library, built by hand: a port, two sides that both claim it, and everybody around."""

import re
from dataclasses import dataclass, field
from datetime import date

from generator.graph.knowledge_graph import Coverage, KnowledgeGraph
from generator.records.article import Article, ArticleForm, Block, BlockKind, RelatedLink
from generator.records.dates import DatePrecision, DateRange
from generator.records.entity import Alias, CuratedEntity, Entity, EntityKind
from generator.records.graph import (
    AttributedQuotation,
    Dispute,
    DisputeSide,
    Event,
    Relation,
    RelationKind,
    Role,
)
from generator.records.mention import Mention, MentionChain, MentionForm
from generator.records.provenance import Citation, Provenance
from generator.records.quotation import QuotationKind, Stance
from generator.records.source import Rights, Source
from generator.records.stage_results import Annotations, UndecidedPair
from generator.records.text import SourceLocation, Span

RULE = Provenance(rule="test")
NADIR, ORLA, HARBOUR, FRONT, TESSA = (
    "people/nadir-karim", "people/orla-venn", "places/harbour-of-dorn", "groups/dorn-coastal-front", "people/tessa-brand",
)  # fmt: skip
COUNCIL, DORN, LANDING, OTHER_KARIM = (
    "groups/harbour-council",
    "places/dorn",
    "events/landing-at-dorn",
    "people/n-karim",
)
NAMES = {
    NADIR: ("Nadir Karim", "Karim"),
    ORLA: ("Orla Venn", "Venn"),
    TESSA: ("Tessa Brand",),
    HARBOUR: ("harbour of Dorn",),
    FRONT: ("Dorn Coastal Front", "DCF"),
    COUNCIL: ("Harbour Council",),
    DORN: ("Dorn",),
    LANDING: ("landing at Dorn",),
    OTHER_KARIM: ("N. Karim",),
}
_SENTENCE = re.compile(r"[^\s].*?[.?!][”\"]?(?=\s|$)")

TIMES = """The Harbour Council says it holds the harbour of Dorn. Its spokeswoman Orla Venn denied that anybody else did.
“The harbour is ours & was never lost,” Venn said. The Dorn Coastal Front (DCF) disputed the claim on Monday.
“Wherever you are, come down to the water and stand with us,” said Nadir Karim, leader of the Dorn Coastal Front, in a radio address. He blamed the [foreign] press.
Karim added that the tide would decide. Tessa Brand, a teacher, watched from the wall.
Boats had been seen near Dorn since 4 May. Nobody was hurt."""
POST = """Residents said shots were heard at the harbour of Dorn. Orla Venn said that the council had no part in it.
N. Karim was seen at the market. Nadir Karim was not reached for comment."""
WIRE = """Nadir Karim met the Harbour Council. It was the landing at Dorn that changed things. Orla Venn was quoted as saying: “We will talk, but not under fire.”"""


@dataclass
class Builder:
    """Collects articles with their sentences and names."""

    articles: list[Article] = field(default_factory=list)
    annotations: dict[str, Annotations] = field(default_factory=dict)
    entity_of_chain: dict[str, str] = field(default_factory=dict)

    def add(self, article_id: str, title: str, body: str, **values: object) -> None:
        """Paragraph per line; sentences and names are found by their words."""
        lines = body.split("\n")
        text, blocks, position = "\n\n".join(lines), [], 0
        for line in lines:
            kind = BlockKind.CAPTION if line.startswith("Boats") else BlockKind.PARAGRAPH
            credit = "Dorn Pictures" if kind is BlockKind.CAPTION else None
            span = Span(start=position, end=position + len(line))
            blocks.append(
                Block(
                    kind=kind,
                    span=span,
                    credit=credit,
                    location=SourceLocation(path=f"content/articles/{article_id}.md"),
                )
            )
            position += len(line) + 2
        sentences = [
            Span(start=block.span.start + m.start(), end=block.span.start + m.end())
            for block in blocks
            for m in _SENTENCE.finditer(text[block.span.start : block.span.end])
        ]
        self.articles.append(
            Article(
                id=article_id,
                title=title,
                text=text,
                blocks=tuple(blocks),
                location=SourceLocation(path=f"content/articles/{article_id}.md"),
                **values,
            )  # type: ignore[arg-type]
        )
        mentions, owners = _mentions(text)
        chains = []
        for number, entity_id in enumerate(dict.fromkeys(owners)):
            indices = tuple(i for i, owner in enumerate(owners) if owner == entity_id)
            chain_id = f"{article_id}#c{number}"
            names = tuple(dict.fromkeys(mentions[i].text for i in indices))
            chains.append(
                MentionChain(
                    id=chain_id,
                    article_id=article_id,
                    kind=mentions[indices[0]].kind,
                    name=names[0],
                    mentions=indices,
                    names=names,
                    provenance=RULE,
                )
            )
            self.entity_of_chain[chain_id] = entity_id
        self.annotations[article_id] = Annotations(
            article_id=article_id, sentences=tuple(sentences), mentions=tuple(mentions), chains=tuple(chains)
        )

    def cite(self, article_id: str, words: str) -> Citation:
        """The sentence of the article in which the words stand."""
        text = next(a.text for a in self.articles if a.id == article_id)
        start = text.index(words)
        sentences = self.annotations[article_id].sentences
        number = next(i for i, s in enumerate(sentences) if s.start <= start < s.end)
        return Citation(
            article_id=article_id, sentence=number, span=Span(start=start, end=start + len(words)), exact=words
        )

    def coverage(self) -> dict[str, tuple[Coverage, ...]]:
        """Every entity's articles, newest first."""
        found: dict[str, list[Coverage]] = {}
        for article in sorted(self.articles, key=lambda a: a.published or date.min, reverse=True):
            annotations = self.annotations[article.id]
            for chain in annotations.chains:
                first = annotations.mentions[chain.mentions[0]]
                number = next(
                    (i for i, s in enumerate(annotations.sentences) if s.start <= first.span.start < s.end), None
                )
                naming = (
                    None
                    if number is None
                    else Citation(article_id=article.id, sentence=number, span=first.span, exact=first.text)
                )
                found.setdefault(self.entity_of_chain[chain.id], []).append(
                    Coverage(
                        article_id=article.id,
                        date=article.published.isoformat() if article.published else "",
                        naming=naming,
                        mentions=len(chain.mentions),
                    )
                )
        return {entity_id: tuple(items) for entity_id, items in found.items()}


def _mentions(text: str) -> tuple[list[Mention], list[str]]:
    taken: list[tuple[Span, str]] = []
    for entity_id, name in sorted(
        ((e, n) for e, names in NAMES.items() for n in names), key=lambda pair: -len(pair[1])
    ):
        for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text):
            span = Span(start=match.start(), end=match.end())
            if all(span.end <= other.start or other.end <= span.start for other, _ in taken):
                taken.append((span, entity_id))
    kinds = {
        "people": EntityKind.PERSON,
        "groups": EntityKind.GROUP,
        "places": EntityKind.PLACE,
        "events": EntityKind.EVENT,
    }
    ordered = sorted(taken)
    mentions = [
        Mention(
            span=span,
            text=text[span.start : span.end],
            kind=kinds[owner.split("/")[0]],
            form=MentionForm.NAMED,
            provenance=RULE,
        )
        for span, owner in ordered
    ]
    return mentions, [owner for _, owner in ordered]


def _curated() -> dict[str, CuratedEntity]:
    here = SourceLocation(path="content/people/nadir-karim.md")
    return {
        NADIR: CuratedEntity(
            id=NADIR, kind=EntityKind.PERSON, name="Nadir Karim", location=here, pronouns="he/him", wikidata="Q1", born="1979-03",
            aliases=(Alias(name="نادر کریم", lang="fa", by_editor=True),), same_as=("https://example.org/nadir",),
            prose="Son of a *harbour pilot*; see [[groups/dorn-coastal-front|the Front]] and [his site](https://example.org/x).\n\n## Early life\n\nBorn in [[Dorn]].",
        ),
        DORN: CuratedEntity(
            id=DORN, kind=EntityKind.PLACE, name="Dorn", location=SourceLocation(path="content/places/dorn.md"),
            description="Port town on the northern coast", coordinates=(54.2, -3.5),
        ),
        LANDING: CuratedEntity(
            id=LANDING, kind=EntityKind.EVENT, name="Landing at Dorn", location=SourceLocation(path="content/events/landing-at-dorn.md"),
            start="2020-05-04", end="2020-05-06", places=(DORN,), participants=(NADIR, COUNCIL),
        ),
    }  # fmt: skip


def sample_graph(rights: Rights = Rights.EXCERPT) -> KnowledgeGraph:
    """Three articles by three publishers; `rights` are those of the first."""
    b = Builder()
    b.add(
        "times-harbour",
        "Who holds the harbour of Dorn?",
        TIMES,
        published=date(2020, 5, 6),
        publisher="Coast Times",
        url="https://example.org/harbour?a=1&b=(2)",
        authors=("Ann Lee",),
        topics=("Ports & harbours",),
        related=(
            RelatedLink(
                title="How the tide works",
                url="https://example.org/tide",
                label="Also read",
                location=SourceLocation(path="content/articles/times-harbour.md"),
            ),
        ),
    )
    b.add("post-shots", "Shots at the harbour", POST, published=date(2020, 5, 8), publisher="Evening Post")
    b.add("wire-talks", "Talks, *not* under fire", WIRE, published=date(2020, 5, 9), publisher="Northern Wire", form=ArticleForm.DIGEST, url="https://example.net/talks")  # fmt: skip
    curated = _curated()
    kinds = {
        "people": EntityKind.PERSON,
        "groups": EntityKind.GROUP,
        "places": EntityKind.PLACE,
        "events": EntityKind.EVENT,
    }
    names = {HARBOUR: "Harbour of Dorn", LANDING: "Landing at Dorn"}
    entities = []
    for entity_id in sorted(NAMES):
        own = curated.get(entity_id)
        aliases = (*(own.aliases if own else ()), *(Alias(name=n, count=2) for n in NAMES[entity_id][1:]))
        entities.append(
            Entity(
                id=entity_id,
                kind=kinds[entity_id.split("/")[0]],
                name=names.get(entity_id, NAMES[entity_id][0]),
                aliases=aliases,
                curated=own,
            )
        )
    return KnowledgeGraph(
        articles=tuple(sorted(b.articles, key=lambda a: a.published or date.min, reverse=True)),
        annotations=b.annotations,
        sources={"Coast Times": Source(name="Coast Times", rights=rights, home="https://example.org/", location=SourceLocation(path="content/sources.yml"))},
        entities=tuple(entities),
        roles=_roles(b),
        quotations=_quotations(b),
        events=_events(b),
        relations=_relations(b),
        disputes=_disputes(b),
        entity_of_chain=b.entity_of_chain,
        coverage=b.coverage(),
        undecided=(UndecidedPair(left=OTHER_KARIM, right=NADIR, score=0.5, provenance=RULE),),
        redirects={"people/nadir-kareem": NADIR},
    )  # fmt: skip


def _roles(b: Builder) -> dict[str, tuple[Role, ...]]:
    def role(title: str, group: str | None, cited: Citation, day: str) -> Role:
        name = NAMES[group][0] if group else None
        return Role(
            title=title,
            group=group,
            group_name=name,
            first=day,
            last=day,
            former=False,
            by_editor=False,
            citations=(cited,),
        )

    return {
        NADIR: (role("leader", FRONT, b.cite("times-harbour", "Nadir Karim, leader"), "2020-05-06"),),
        ORLA: (role("spokeswoman", COUNCIL, b.cite("times-harbour", "spokeswoman Orla Venn"), "2020-05-06"),),
        TESSA: (role("teacher", None, b.cite("times-harbour", "Tessa Brand, a teacher"), "2020-05-06"),),
    }


def _quotations(b: Builder) -> tuple[AttributedQuotation, ...]:
    rows = (
        ("times-harbour", ORLA, "“The harbour is ours & was never lost,”", QuotationKind.DIRECT, "", "2020-05-06", (HARBOUR,)),
        ("times-harbour", NADIR, "“Wherever you are, come down to the water and stand with us,”", QuotationKind.DIRECT, "in a radio address", "2020-05-06", ()),
        ("times-harbour", NADIR, "the tide would decide", QuotationKind.INDIRECT, "", "2020-05-06", ()),
        ("post-shots", None, "shots were heard at the harbour of Dorn", QuotationKind.INDIRECT, "", "2020-05-08", (HARBOUR,)),
        ("wire-talks", ORLA, "“We will talk, but not under fire.”", QuotationKind.DIRECT, "", "2020-05-09", (NADIR,)),
    )  # fmt: skip
    return tuple(
        AttributedQuotation(
            id=f"{article}#q{number}", article_id=article, speaker=speaker, speaker_name=NAMES[speaker][0] if speaker else "Residents",
            content=words, kind=kind, cue="said", occasion=occasion, date=day, about=about, citation=b.cite(article, words), provenance=RULE,
        )
        for number, (article, speaker, words, kind, occasion, day, about) in enumerate(rows)
    )  # fmt: skip


def _events(b: Builder) -> tuple[Event, ...]:
    day = DateRange(start=date(2020, 5, 4), end=date(2020, 5, 4), precision=DatePrecision.DAY)
    days = DateRange(start=date(2020, 5, 4), end=date(2020, 5, 6), precision=DatePrecision.SPAN)
    boats = b.cite("times-harbour", "Boats had been seen")
    landing = b.cite("wire-talks", "It was the landing at Dorn")
    return (
        Event(
            id=LANDING,
            title="Landing at Dorn",
            when=days,
            participants=(NADIR, COUNCIL),
            places=(DORN,),
            citations=(landing,),
            curated=True,
        ),
        Event(
            id="times-harbour#s8",
            title="Boats had been seen near Dorn since 4 May.",
            when=day,
            participants=(),
            places=(DORN,),
            citations=(boats,),
        ),
    )


def _relations(b: Builder) -> tuple[Relation, ...]:
    def relation(subject: str, kind: RelationKind, other: str, weight: int, label: str, cited: Citation) -> Relation:
        return Relation(subject=subject, kind=kind, object=other, weight=weight, label=label, citations=(cited,))

    leader = b.cite("times-harbour", "Nadir Karim, leader")
    return (
        relation(NADIR, RelationKind.ROLE_IN, FRONT, 4, "leader", leader),
        relation(NADIR, RelationKind.NAMED_TOGETHER, FRONT, 3, "", leader),
        relation(NADIR, RelationKind.NAMED_TOGETHER, COUNCIL, 1, "", b.cite("wire-talks", "Nadir Karim met")),
        relation(ORLA, RelationKind.ROLE_IN, COUNCIL, 1, "spokeswoman", b.cite("times-harbour", "spokeswoman")),
        relation(HARBOUR, RelationKind.PART_OF, DORN, 1, "", b.cite("times-harbour", "harbour of Dorn")),
        relation(NADIR, RelationKind.TAKES_PART, LANDING, 1, "", b.cite("wire-talks", "It was the landing")),
        relation(LANDING, RelationKind.HAPPENS_AT, DORN, 1, "", b.cite("wire-talks", "It was the landing")),
    )


def _disputes(b: Builder) -> tuple[Dispute, ...]:
    holds, denies = (
        b.cite("times-harbour", "The Harbour Council says it holds"),
        b.cite("times-harbour", "The Dorn Coastal Front (DCF) disputed"),
    )
    sides = (
        DisputeSide(
            speaker=COUNCIL,
            speaker_name="Harbour Council",
            text="The Harbour Council says it holds the harbour of Dorn.",
            stance=Stance.ASSERTS,
            date="2020-05-06",
            citation=holds,
        ),
        DisputeSide(
            speaker=FRONT,
            speaker_name="Dorn Coastal Front",
            text="The Dorn Coastal Front (DCF) disputed the claim on Monday.",
            stance=Stance.DENIES,
            date="2020-05-06",
            citation=denies,
        ),
    )
    return (
        Dispute(
            id="control-of-the-harbour", topic="control of the harbour of Dorn", about=(HARBOUR, COUNCIL), sides=sides
        ),
    )
