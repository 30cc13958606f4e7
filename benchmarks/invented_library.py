"""A library of invented articles, as recognition and resolution would have left it. Same size, same records.

Entities are named in runs of articles near each other, as news does it, so that a page is as long in a large library
as in a small one; a few are named everywhere, so that a page which grows with the library would show.
"""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from generator.page_paths import entity_id
from generator.records.article import Article, Block, BlockKind
from generator.records.entity import Alias, Entity, EntityKind, Join
from generator.records.mention import Mention, MentionChain, MentionForm, RoleMention
from generator.records.provenance import Provenance
from generator.records.quotation import Quotation, QuotationKind
from generator.records.source import Rights, Source
from generator.records.stage_results import Annotations, Content, Resolution
from generator.records.text import SourceLocation, Span
from generator.slugs import slug_of

RULE = Provenance(rule="invented")
CONSONANTS = ("b", "d", "f", "g", "h", "j", "k", "l", "m", "n", "p", "r", "s", "t", "v", "z", "sh", "ch", "kh")
VOWELS = ("a", "e", "i", "o", "u", "an", "ir", "el", "um")
SYLLABLES = [consonant + vowel for consonant in CONSONANTS for vowel in VOWELS]
KINDS = (EntityKind.PERSON, EntityKind.PERSON, EntityKind.PERSON, EntityKind.GROUP, EntityKind.PLACE)
ENTITIES_PER_ARTICLE = 1.7
NEAR = 12
EVERYWHERE = 3
PARAGRAPHS = 5
VOCABULARY = 12_000
ARTICLES_PER_TOPIC = 10
ARTICLES_PER_PUBLISHER = 25


@dataclass(frozen=True, slots=True)
class _Invented:
    id: str
    name: str
    kind: EntityKind


class _Words:
    """Words after Zipf's law, from one seed."""

    def __init__(self) -> None:
        self.random = random.Random(7)
        words: dict[str, None] = {}
        while len(words) < VOCABULARY:
            words["".join(self.random.choices(SYLLABLES, k=self.random.choice((1, 2, 2, 3, 3))))] = None
        self._words = list(words)
        self._weights = [1 / (rank + 3) for rank in range(VOCABULARY)]

    def text(self, count: int) -> str:
        """So many words."""
        return " ".join(self.random.choices(self._words, self._weights, k=count))

    def name(self, number: int) -> str:
        """Two capitalised words, the second unlike any other's."""
        digits = [SYLLABLES[int(digit) * 7 + 3] for digit in str(number)]
        return f"{self.random.choice(self._words).capitalize()} {''.join(digits).capitalize()}"


class _ArticleWriter:
    """Collects the text of one article together with what is recognised in it."""

    def __init__(self, article_id: str) -> None:
        self.article_id = article_id
        self.text = ""
        self.blocks: list[Block] = []
        self.sentences: list[Span] = []
        self.mentions: list[tuple[Mention, _Invented]] = []
        self.quotations: list[tuple[Span, Span, Span, _Invented]] = []
        self.roles: list[tuple[_Invented, _Invented, Span]] = []

    def add(self, text: str) -> Span:
        start = len(self.text)
        self.text += text
        return Span(start=start, end=len(self.text))

    def name(self, entity: _Invented) -> Span:
        span = self.add(entity.name)
        mention = Mention(span=span, text=entity.name, kind=entity.kind, form=MentionForm.NAMED, provenance=RULE)
        self.mentions.append((mention, entity))
        return span

    def sentence(self, *parts: str | _Invented) -> None:
        """Words and names, with spaces between."""
        start = self.add(" " if self.text and not self.text.endswith("\n") else "").end
        for number, part in enumerate(parts):
            self.add(" " if number else "")
            if isinstance(part, str):
                self.add(part)
            else:
                self.name(part)
        self.sentences.append(Span(start=start, end=self.add(".").end))

    def role(self, person: _Invented, group: _Invented) -> None:
        """Name is director of Group."""
        self.sentence(person, "is director of", group)
        self.roles.append((person, group, self.sentences[-1]))

    def quote(self, speaker: _Invented, words: str) -> None:
        """“Words,” Name said."""
        start = self.add("\n\n").end
        self.add("“")
        content = self.add(words + ",")
        self.add("” ")
        named = self.name(speaker)
        self.add(" ")
        cue = self.add("said")
        self.sentences.append(Span(start=start, end=self.add(".").end))
        self.quotations.append((content, named, cue, speaker))

    def annotations(self) -> Annotations:
        entities = list(dict.fromkeys(entity for _, entity in self.mentions))
        chain_of = {entity: f"{self.article_id}#c{number}" for number, entity in enumerate(entities)}
        return Annotations(
            article_id=self.article_id,
            sentences=tuple(self.sentences),
            mentions=tuple(mention for mention, _ in self.mentions),
            chains=tuple(self._chain(entity, chain_of[entity]) for entity in entities),
            roles=tuple(
                RoleMention(
                    holder=chain_of[person],
                    title="director",
                    group=chain_of[group],
                    group_name=group.name,
                    span=span,
                    provenance=RULE,
                )
                for person, group, span in self.roles
            ),
            quotations=tuple(
                Quotation(
                    id=f"{self.article_id}#q{number}",
                    article_id=self.article_id,
                    content=(content,),
                    kind=QuotationKind.DIRECT,
                    quoted=(content,),
                    provenance=RULE,
                    speaker=chain_of[speaker],
                    speaker_span=named,
                    speaker_text=speaker.name,
                    cue=cue,
                )
                for number, (content, named, cue, speaker) in enumerate(self.quotations)
            ),
        )

    def _chain(self, entity: _Invented, chain_id: str) -> MentionChain:
        return MentionChain(
            id=chain_id,
            article_id=self.article_id,
            kind=entity.kind,
            name=entity.name,
            mentions=tuple(index for index, (_, named) in enumerate(self.mentions) if named is entity),
            names=(entity.name,),
            provenance=RULE,
        )


def invented_library(articles: int) -> tuple[Content, Mapping[str, Annotations], Resolution]:
    """So many articles, with about 1.7 entities for each."""
    words = _Words()
    count = round(articles * ENTITIES_PER_ARTICLE)
    entities = [_entity(words, number) for number in range(count)]
    written = [_article(words, number, entities, articles) for number in range(articles)]
    annotations = {article.id: found for article, found, _ in written}
    content = Content(
        articles=tuple(article for article, _, _ in written),
        sources=tuple(
            Source(
                name=f"The Paper {number}", location=SourceLocation(path="content/sources.yml"), rights=Rights.EXCERPT
            )
            for number in range(_publishers(articles))
        ),
    )
    return content, annotations, _resolution([by_chain for _, _, by_chain in written])


def _publishers(articles: int) -> int:
    return max(1, articles // ARTICLES_PER_PUBLISHER)


def _entity(words: _Words, number: int) -> _Invented:
    kind = KINDS[number % len(KINDS)]
    name = words.name(number)
    return _Invented(entity_id(kind, slug_of(name)), name, kind)


def _article(
    words: _Words, number: int, entities: Sequence[_Invented], articles: int
) -> tuple[Article, Annotations, dict[str, _Invented]]:
    writer = _ArticleWriter(f"article-{number:06d}")
    center = number * len(entities) // articles
    near = [entities[(center + offset) % len(entities)] for offset in range(NEAR)]
    cast = [*words.random.sample(near, 6), entities[words.random.randrange(EVERYWHERE)]]
    people = [entity for entity in cast if entity.kind is EntityKind.PERSON] or cast
    groups = [entity for entity in cast if entity.kind is EntityKind.GROUP]
    for paragraph in range(PARAGRAPHS):
        if paragraph:
            writer.add("\n\n")
        start = len(writer.text)
        for _ in range(3):
            first, second = words.random.sample(cast, 2)
            writer.sentence(words.text(9), first, words.text(8), second, words.text(4))
        if groups and not paragraph:
            writer.role(people[0], groups[0])
        writer.blocks.append(_block(writer, start))
        writer.quote(words.random.choice(people), words.text(14).capitalize())
        writer.blocks.append(_block(writer, writer.sentences[-1].start))
    article = Article(
        id=writer.article_id,
        title=words.text(7).capitalize(),
        text=writer.text,
        blocks=tuple(writer.blocks),
        location=SourceLocation(path=f"content/articles/{writer.article_id}.md"),
        published=date(2015, 1, 1) + timedelta(days=number % 3650),
        publisher=f"The Paper {number % _publishers(articles)}",
        url=f"https://news.example/{number}",
        topics=(f"Topic {number % max(1, articles // ARTICLES_PER_TOPIC)}",),
    )
    found = writer.annotations()
    by_name = {entity.name: entity for entity in cast}
    return article, found, {chain.id: by_name[chain.name] for chain in found.chains}


def _block(writer: _ArticleWriter, start: int) -> Block:
    place = SourceLocation(path=f"content/articles/{writer.article_id}.md", line=len(writer.blocks) + 8)
    return Block(kind=BlockKind.PARAGRAPH, span=Span(start=start, end=len(writer.text)), location=place)


def _resolution(chains: Sequence[Mapping[str, _Invented]]) -> Resolution:
    of_entity: dict[_Invented, list[str]] = {}
    for by_chain in chains:
        for chain_id, entity in by_chain.items():
            of_entity.setdefault(entity, []).append(chain_id)
    entities = tuple(
        Entity(
            id=entity.id,
            kind=entity.kind,
            name=entity.name,
            aliases=(Alias(name=entity.name.split()[1], count=len(ids)),),
            chains=tuple(sorted(ids)),
            joins=tuple(Join(chain_id=chain_id, with_chain_id=None, provenance=RULE) for chain_id in sorted(ids)),
        )
        for entity, ids in sorted(of_entity.items(), key=lambda item: item[0].id)
    )
    return Resolution(
        entities=entities,
        entity_of_chain={chain_id: entity.id for by_chain in chains for chain_id, entity in by_chain.items()},
    )
