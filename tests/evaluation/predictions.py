"""What the program makes of the articles: recognised and resolved as one library, cut down to what is scored."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.recognition import annotate
from generator.records.article import Article
from generator.records.entity import EntityKind
from generator.records.mention import MentionForm
from generator.records.quotation import QuotationKind
from generator.records.stage_results import Annotations, Content, Resolution
from generator.records.text import Span
from generator.resolution import resolve
from generator.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class PredictedMention:
    """A mention; `page` is its entity's id, None where the program leaves it undecided."""

    span: Span
    text: str
    kind: EntityKind
    named: bool
    page: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PredictedQuotation:
    """A quotation; `page` is its speaker's, `source` the words that name the speaker."""

    parts: tuple[Span, ...]
    direct: bool
    page: str | None = None
    source: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Prediction:
    """All that is predicted of one article."""

    mentions: tuple[PredictedMention, ...] = ()
    quotations: tuple[PredictedQuotation, ...] = ()


def predict(articles: Sequence[Article], settings: Settings | None = None) -> dict[str, Prediction]:
    """Predictions by article id."""
    settings = settings or Settings(workers=1)
    annotations = {article.id: annotate(article, (), settings)[0] for article in articles}
    resolution, _ = resolve(annotations, Content(articles=tuple(articles)), settings)
    return {article_id: _prediction(found, resolution) for article_id, found in annotations.items()}


def _prediction(annotations: Annotations, resolution: Resolution) -> Prediction:
    pages = _pages_of_chains(annotations, resolution)
    kinds = {entity.id: entity.kind for entity in resolution.entities}
    page_of = {index: pages[chain.id] for chain in annotations.chains for index in chain.mentions}
    mentions = tuple(
        PredictedMention(
            span=mention.span,
            text=mention.text,
            kind=kinds.get(page_of.get(index, ""), mention.kind),
            named=mention.form is MentionForm.NAMED,
            page=page_of.get(index),
        )
        for index, mention in enumerate(annotations.mentions)
    )
    quotations = tuple(
        PredictedQuotation(
            parts=quotation.content,
            direct=quotation.kind is QuotationKind.DIRECT,
            page=pages.get(quotation.speaker or ""),
            source=quotation.speaker_span,
        )
        for quotation in annotations.quotations
    )
    return Prediction(mentions=mentions, quotations=quotations)


def _pages_of_chains(annotations: Annotations, resolution: Resolution) -> Mapping[str, str]:
    """A chain without an entity counts as a page of its own."""
    return {chain.id: resolution.entity_of_chain.get(chain.id, chain.id) for chain in annotations.chains}
