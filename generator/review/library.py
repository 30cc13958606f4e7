"""The records that questions and explanations are made from."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from generator.records.article import Article
from generator.records.entity import Entity
from generator.records.graph import AttributedQuotation, Role
from generator.records.mention import Mention, MentionChain, MentionForm
from generator.records.stage_results import Annotations, UndecidedPair
from generator.records.text import Span


@dataclass(frozen=True, kw_only=True)
class Library:
    """An analysed library, as far as editors ask about it.

    Attributes:
        articles: By id.
        annotations: Article id to what recognition found.
        entities: By id.
        entity_of_chain: Chain id to entity id.
        roles: Entity id to roles.
        quotations: All of them, speakers resolved.
        undecided: Pairs that may be one, best first.
    """

    articles: Mapping[str, Article] = field(default_factory=dict)
    annotations: Mapping[str, Annotations] = field(default_factory=dict)
    entities: Mapping[str, Entity] = field(default_factory=dict)
    entity_of_chain: Mapping[str, str] = field(default_factory=dict)
    roles: Mapping[str, tuple[Role, ...]] = field(default_factory=dict)
    quotations: tuple[AttributedQuotation, ...] = ()
    undecided: tuple[UndecidedPair, ...] = ()

    @cached_property
    def chains(self) -> Mapping[str, MentionChain]:
        """Chain id to chain."""
        return {chain.id: chain for found in self.annotations.values() for chain in found.chains}

    def weight(self, entity_id: str) -> int:
        """In how many articles an entity is, counting one article's different names for it."""
        entity = self.entities.get(entity_id)
        return len(entity.chains) if entity else 0

    def sentence(self, article_id: str, number: int) -> str:
        """A sentence of an article, or "" if it has none of that number."""
        sentences = self.annotations[article_id].sentences
        span = sentences[number] if number < len(sentences) else Span(start=0, end=0)
        return self.articles[article_id].text[span.start : span.end]

    def chain_sentence(self, chain: MentionChain) -> str:
        """The sentence that first names the chain's entity, on one line; "" if none does."""
        found = self.annotations[chain.article_id]
        text = self.articles[chain.article_id].text
        position = found.mentions[chain.mentions[0]].span.start
        for sentence in found.sentences:
            if sentence.start <= position < sentence.end:
                return " ".join(text[sentence.start : sentence.end].split())
        return ""

    def names_in(self, article_id: str, span: Span) -> tuple[str, ...]:
        """What the article calls people, groups and places in these words, pronouns and descriptions included."""
        return tuple(
            mention.text
            for mention in self._chained(article_id)
            if mention.span.start < span.end and span.start < mention.span.end
        )

    def names_near(self, article_id: str, span: Span, most: int = 3) -> tuple[str, ...]:
        """The names printed nearest to these words, each once, the nearest first."""
        named = (mention for mention in self._chained(article_id) if mention.form is MentionForm.NAMED)
        nearest = sorted(named, key=lambda m: max(m.span.start - span.end, span.start - m.span.end))
        return tuple(dict.fromkeys(mention.text for mention in nearest))[:most]

    def _chained(self, article_id: str) -> Iterator[Mention]:
        """The mentions that a decision can be about, in chain order."""
        found = self.annotations[article_id]
        return (found.mentions[index] for chain in found.chains for index in chain.mentions)
