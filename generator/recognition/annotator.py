"""Runs the recognisers over one article, in order."""

from spacy.tokens import Doc

from generator.issues import Issue
from generator.recognition.claims.claims import find_claims
from generator.recognition.coreference.chains import to_records
from generator.recognition.coreference.coreference import draft_chains
from generator.recognition.coreference.first_person import join_first_person
from generator.recognition.dates.dates import find_dates
from generator.recognition.names.known_names import entities_by_name
from generator.recognition.names.names import find_names
from generator.recognition.parsing.language_model import load_language_model, parse
from generator.recognition.parsing.parsed_article import parsed_article
from generator.recognition.parsing.sentences import sentence_spans
from generator.recognition.quotations.quotations import find_quotations
from generator.recognition.roles.roles import find_roles
from generator.records.article import Article
from generator.records.mention import KnownName
from generator.records.stage_results import Annotations
from generator.settings import Settings


def annotate(
    article: Article, known_names: tuple[KnownName, ...], settings: Settings
) -> tuple[Annotations, tuple[Issue, ...]]:
    """What one article names, says and dates.

    Args:
        article: The article; all offsets in the result count characters of its `text`.
        known_names: Names editors gave to curated entities; taken as certain where printed.
        settings: Says which language model reads the text.

    Returns:
        The annotations (empty for an empty text) and issues.

    Raises:
        GeneratorError: The language model is not installed.
    """
    if not article.text.strip():
        return Annotations(article_id=article.id), ()
    doc = parse(article, load_language_model(settings.language_model))
    learned = settings.learned_names and settings.language_model == Settings().language_model
    return annotate_doc(doc, article, known_names, learned=learned), ()


def annotate_doc(doc: Doc, article: Article, known_names: tuple[KnownName, ...], *, learned: bool) -> Annotations:
    """As `annotate`, for an article already parsed."""
    empty = parsed_article(doc, article)
    drafts, attributes = draft_chains(doc, find_names(doc, known_names, learned=learned), empty.zone_at, empty.block_at)
    mentions, chains = to_records(doc, article.id, drafts, entities_by_name(known_names))
    quotations = find_quotations(doc, article, mentions, chains)
    mentions, chains = join_first_person(parsed_article(doc, article, mentions, chains), quotations)
    layout = parsed_article(doc, article, mentions, chains)
    return Annotations(
        article_id=article.id,
        sentences=sentence_spans(doc),
        mentions=mentions,
        chains=chains,
        roles=find_roles(layout, [(chains[number], attribute) for number, attribute in attributes]),
        quotations=quotations,
        claims=find_claims(doc, article, quotations, mentions, chains),
        dates=find_dates(doc, article.published),
    )
