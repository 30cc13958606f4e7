"""Marked articles in the JSON form that annotated news corpora are scored in."""

from tests.evaluation.gold_records import GoldArticle, GoldMention, GoldQuote


def as_json(gold: GoldArticle) -> dict[str, object]:
    """One line: text, mentions and quotations; names without a key are entities of their own."""
    return {
        "doc_id": gold.article.id,
        "corpus": "own",
        "genre": "news",
        "title": gold.article.title,
        "date": str(gold.article.published),
        "text": gold.article.text,
        "cluster": "own",
        "layers": ["mentions", "coref", "quotes"],
        "mentions": [_mention_json(mention, f"{gold.article.id}-{n}") for n, mention in enumerate(gold.mentions)],
        "quotes": [_quote_json(quote) for quote in gold.quotes if not quote.optional],
    }


def _mention_json(mention: GoldMention, own_entity: str) -> dict[str, object]:
    return {
        "start": mention.span.start,
        "end": mention.span.end,
        "kind": mention.kind.value,
        "entity": mention.key or own_entity,
        "named": mention.named,
        "wiki": None,
        "alt_kinds": sorted(kind.value for kind in mention.kinds - {mention.kind}),
        "optional": mention.optional,
        "ignore": mention.people,
    }


def _quote_json(quote: GoldQuote) -> dict[str, object]:
    source = quote.sources[0] if quote.sources else None
    return {
        "start": quote.span.start,
        "end": quote.span.end,
        "speaker_start": source.start if source else None,
        "speaker_end": source.end if source else None,
        "cue_start": None,
        "cue_end": None,
        "kind": quote.kind,
        "group": None,
    }
