"""The graph and settings as pages ask for them, with look-ups that only readers' words need."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.graph.knowledge_graph import Coverage, KnowledgeGraph
from generator.page_paths import FOLDERS, LATEST_FEED, feed_file, page_file
from generator.pages.words.wording import LONGEST_LABEL, day_words, shortened, takes_the
from generator.pages.writing.map_files import map_files
from generator.pages.writing.same_words import same_words
from generator.pages.writing.sentence_uses import SentenceUse, sentence_uses
from generator.pages.writing.shown_text import sentences_with, shown_sentences
from generator.pages.writing.sure_quotations import sure
from generator.records.article import Article, ArticleForm
from generator.records.entity import Entity, EntityKind
from generator.records.graph import Dispute, Role
from generator.records.mention import Mention, MentionForm
from generator.records.provenance import Citation
from generator.records.source import Rights
from generator.records.text import Span
from generator.settings import Settings
from generator.slugs import free_slug, slug_of

KIND_FOLDER_TITLES: Mapping[EntityKind, str] = {
    EntityKind.PERSON: "People",
    EntityKind.GROUP: "Groups",
    EntityKind.PLACE: "Places",
    EntityKind.EVENT: "Events",
}
PAGED_KINDS = tuple(KIND_FOLDER_TITLES)
_ARTICLES_FOR_BEARERS = 20


@dataclass(frozen=True, kw_only=True)
class Library:
    """Everything a page may ask."""

    graph: KnowledgeGraph
    settings: Settings

    @cached_property
    def pages(self) -> frozenset[str]:
        """Ids of the entities that have a page."""
        return frozenset(entity.id for entity in self.graph.entities if entity.kind in KIND_FOLDER_TITLES)

    @cached_property
    def named(self) -> Mapping[tuple[str, str], tuple[Mention, ...]]:
        """Article id and entity id to the mentions by name there, in text order."""
        found: dict[tuple[str, str], list[Mention]] = {}
        for article in self.graph.articles:
            for mention, entity_id in self.graph.entities_in(article.id):
                if mention.form is MentionForm.NAMED:
                    found.setdefault((article.id, entity_id), []).append(mention)
        return {key: tuple(mentions) for key, mentions in found.items()}

    @cached_property
    def sentences_with(self) -> Mapping[str, Mapping[str, tuple[int, ...]]]:
        """Article id to entity id to the sentences in which the entity is meant, by whatever words."""
        return sentences_with(self.graph)

    @cached_property
    def uses(self) -> Mapping[str, tuple[SentenceUse, ...]]:
        """Article id to what rests on its sentences."""
        return sentence_uses(self.graph)

    @cached_property
    def quotation_spans(self) -> Mapping[str, tuple[Span, ...]]:
        """Quotation id to the spans of its words, for those that were printed in several pieces."""
        found = (q for annotations in self.graph.annotations.values() for q in annotations.quotations)
        return {quotation.id: quotation.content for quotation in found if len(quotation.content) > 1}

    @cached_property
    def definite(self) -> frozenset[str]:
        """Entities the articles mostly write with "the" before the name ("the Harbour Council").

        Before the name as it is shown, where they print that: one may write "the HC" and "Harbour Council" without.
        """
        names = {entity.id: entity.name.casefold() for entity in self.graph.entities}
        own: Counter[str] = Counter()
        other: Counter[str] = Counter()
        for (article_id, entity_id), mentions in self.named.items():
            text = self.article(article_id).text
            for mention in mentions:
                before = text[max(0, mention.span.start - 4) : mention.span.start].lower()
                votes = own if mention.text.casefold() == names[entity_id] else other
                votes[entity_id] += 1 if before == "the " else -1
        balance = {**other, **own}
        always = (entity.id for entity in self.graph.entities if takes_the(entity.name))
        return frozenset((*always, *(entity_id for entity_id, votes in balance.items() if votes > 0)))

    @cached_property
    def map_files(self) -> Mapping[str, str]:
        """Id of each place on the map to the page file with its entry there; the id is the entry's anchor."""
        return map_files(self.graph)

    @cached_property
    def source_slugs(self) -> Mapping[str, str]:
        """Publisher name to the slug of its page; every publisher an article names has one."""
        slugs: dict[str, str] = {}
        named = {article.publisher for article in self.graph.articles if article.publisher}
        for name in sorted(named | set(self.graph.sources)):
            slugs[name] = free_slug(slug_of(name), (*slugs.values(), "index"))
        return slugs

    @cached_property
    def topic_slugs(self) -> Mapping[str, str]:
        """Topic to the slug of its page."""
        slugs: dict[str, str] = {}
        for topic in sorted({topic for article in self.graph.articles for topic in article.topics}):
            slugs[topic] = free_slug(slug_of(topic), (*slugs.values(), "index"))
        return slugs

    @cached_property
    def entity_of_name(self) -> Mapping[str, str | None]:
        """Name or alias, case folded, to the id of the only page that bears it; None where several do."""
        names: dict[str, str | None] = {}
        for entity in self.graph.entities:
            if entity.id in self.pages:
                for name in {entity.name.casefold(), *(alias.name.casefold() for alias in entity.aliases)}:
                    names[name] = None if name in names else entity.id
        return names

    @cached_property
    def _roles_in(self) -> Mapping[str, tuple[tuple[str, Role], ...]]:
        held: dict[str, dict[str, Role]] = {}
        for person, roles in sorted(self.graph.roles.items()):
            for role in roles:
                if role.group and role.citations:
                    held.setdefault(role.group, {}).setdefault(person, role)
        return {
            group: tuple(sorted(people.items(), key=lambda pair: (-pair[1].articles, pair[0])))
            for group, people in held.items()
        }

    def roles_in(self, group_id: str) -> tuple[tuple[str, Role], ...]:
        """People with a cited role in a group or place and their newest such role, the best attested first."""
        return self._roles_in.get(group_id, ())

    def neighbours(self, entity_id: str) -> tuple[str, ...]:
        """Other entities with a page that the entity hangs together with, the strongest first."""
        relations = self.graph.relations_of.get(entity_id, ())
        ends = (r.object if r.subject == entity_id else r.subject for r in relations)
        return tuple(dict.fromkeys(end for end in ends if end != entity_id and end in self.pages))

    @cached_property
    def _undecided(self) -> Mapping[str, tuple[str, ...]]:
        doubts: dict[str, list[str]] = {}
        for pair in self.graph.undecided:
            if pair.left in self.pages and pair.right in self.pages:
                doubts.setdefault(pair.left, []).append(pair.right)
                doubts.setdefault(pair.right, []).append(pair.left)
        return {entity_id: tuple(others) for entity_id, others in doubts.items()}

    def bearers_of(self, entity: Entity) -> tuple[str, ...]:
        """Of a person printed with one name only: those whom the same articles name in full with that name in theirs."""
        names = {entity.name, *(alias.name for alias in entity.aliases)}
        if entity.kind is not EntityKind.PERSON or entity.curated or any(" " in name for name in names):
            return ()
        beside = (
            other
            for item in self.coverage(entity.id)[:_ARTICLES_FOR_BEARERS]
            for _, other in self.graph.entities_in(item.article_id)
            if other.startswith(f"{FOLDERS[EntityKind.PERSON]}/") and other != entity.id
        )
        full = (self.graph.entity_by_id[other] for other in dict.fromkeys(beside))
        return tuple(other.id for other in full if names & set(other.name.split()))

    @cached_property
    def quoted(self) -> Mapping[str, int]:
        """Entity id to the number of its quotations that readers are shown, the same words once; "" for no entity."""
        groups = same_words(sure(self.graph.quotations))
        return Counter(group.quotations[0].speaker or "" for group in groups)

    @cached_property
    def disputes(self) -> tuple[Dispute, ...]:
        """All disputes: the newest first; of one day, or of none, those of many voices and of what is most in print."""
        return self._telling_first(self.graph.disputes)

    def disputes_about(self, entity_id: str) -> tuple[Dispute, ...]:
        """Disputes the entity is the matter of, or speaks in; in the order of `disputes`."""
        return self._telling_first(self.graph.disputes_about.get(entity_id, ()))

    def _telling_first(self, disputes: Iterable[Dispute]) -> tuple[Dispute, ...]:
        def rank(dispute: Dispute) -> tuple[str, int, int]:
            voices = {side.speaker or side.speaker_name.casefold() for side in dispute.sides}
            named = {*dispute.about, *(side.speaker for side in dispute.sides if side.speaker)}
            covered = max((len(self.coverage(entity_id)) for entity_id in named), default=0)
            return max((side.date for side in dispute.sides), default=""), len(voices), covered

        return tuple(sorted(disputes, key=rank, reverse=True))

    def undecided_with(self, entity_id: str) -> tuple[str, ...]:
        """Entities that may be the same as this one, the likeliest first."""
        return self._undecided.get(entity_id, ())

    def coverage(self, entity_id: str) -> tuple[Coverage, ...]:
        """The articles that name the entity, newest first."""
        return self.graph.coverage_of(entity_id)

    def entity(self, entity_id: str | None) -> Entity | None:
        """The entity, if it is in the graph."""
        return self.graph.entity_by_id.get(entity_id) if entity_id else None

    def article(self, article_id: str) -> Article:
        """The article of this id; KeyError if there is none."""
        return self.graph.article_by_id[article_id]

    def file_of(self, entity_id: str) -> str | None:
        """The page file of an entity or retired id, None if it has no page."""
        target = self.graph.redirects.get(entity_id, entity_id)
        return page_file(target) if target in self.pages else None

    def feed_of(self, entity_id: str) -> str:
        """The feed file of an entity; "" where there is none, without coverage or a known address of the site."""
        return feed_file(entity_id) if self.settings.site_url and self.coverage(entity_id) else ""

    @property
    def latest_feed(self) -> str:
        """The feed file of the newest articles; "" while the site's address is not known."""
        return LATEST_FEED if self.settings.site_url else ""

    def may_show_words(self, article_id: str) -> bool:
        """Whether the rights of the article's source allow its sentences to be shown."""
        return self.graph.rights_of(self.article(article_id)) is not Rights.LINK

    def shown_sentences(self, article_id: str) -> frozenset[int]:
        """Numbers of the article's sentences that its rights allow to be shown."""
        annotations = self.graph.annotations.get(article_id)
        cited = self.graph.cited_sentences.get(article_id, frozenset())
        total = len(annotations.sentences) if annotations else 0
        return shown_sentences(self.graph.rights_of(self.article(article_id)), cited, total)

    def sentence(self, citation: Citation) -> str:
        """The whole cited sentence, or the exact words where the article was not split into sentences."""
        annotations = self.graph.annotations.get(citation.article_id)
        if annotations is None or citation.sentence >= len(annotations.sentences):
            return citation.exact
        span = annotations.sentences[citation.sentence]
        return self.article(citation.article_id).text[span.start : span.end]

    @cached_property
    def dated(self) -> bool:
        """Whether any article says when it was published; without, nothing is told or ordered by its day."""
        return any(article.published for article in self.graph.articles)

    def published_words(self, article: Article) -> str:
        """The day of publication for readers."""
        return day_words(article.published) if article.published else "undated"

    def source_words(self, article: Article) -> str:
        """Such as "Coast Times, 6 September 2021", or "Cuttings digest of …"; an undated article by its title instead."""
        if article.published is None and article.publisher:
            name, when = f"“{shortened(article.title, LONGEST_LABEL)}”", shortened(article.publisher, LONGEST_LABEL)
        else:
            name, when = shortened(article.publisher or article.title, LONGEST_LABEL), self.published_words(article)
        prefix = "Cuttings digest of " if article.form is ArticleForm.DIGEST else ""
        return f"{prefix}{name}, {when}"

    def imprint(self, article: Article) -> str:
        """Publisher and day where the title stands beside them: "Coast Times, 6 September 2021", "Coast Times, undated"."""
        return ", ".join(part for part in (article.publisher, self.published_words(article)) if part)

    def told_in(self, entity_id: str) -> Mapping[str, int]:
        """How often each article that names the entity means it."""
        return {item.article_id: item.mentions for item in self.coverage(entity_id)}
