"""`annotations.jsonl`: one line per article, with its whole text. For its owner only; it is never published."""

import json
from collections.abc import Iterator

from generator.graph.knowledge_graph import KnowledgeGraph
from generator.records.mention import Mention
from generator.records.quotation import Quotation, QuotationKind
from generator.records.stage_results import Annotations


def annotations_jsonl(graph: KnowledgeGraph) -> Iterator[str]:
    """Yield the lines, articles in the order of their ids; offsets count the Unicode characters of `text`."""
    for article in sorted(graph.articles, key=lambda article: article.id):
        annotations = graph.annotations[article.id]
        row = {
            "article": article.id,
            "text": article.text,
            "mentions": _mentions(graph, annotations),
            "quotations": [part for quotation in annotations.quotations for part in _parts(graph, quotation)],
        }
        yield json.dumps(row, ensure_ascii=False) + "\n"


def _mentions(graph: KnowledgeGraph, annotations: Annotations) -> list[dict[str, object]]:
    entity_of = {
        index: graph.entity_of_chain[chain.id]
        for chain in annotations.chains
        if chain.id in graph.entity_of_chain
        for index in chain.mentions
    }
    # names that lead to no page (peoples, products, what editors hid) are nobody's: together they would look like one
    return [_mention(graph, annotations.mentions[index], entity_of[index]) for index in sorted(entity_of)]


def _mention(graph: KnowledgeGraph, mention: Mention, entity_id: str) -> dict[str, object]:
    return {
        "start": mention.span.start,
        "end": mention.span.end,
        "entity": entity_id,
        "kind": graph.entity_by_id[entity_id].kind.value,
    }


def _parts(graph: KnowledgeGraph, quotation: Quotation) -> Iterator[dict[str, object]]:
    """One row for each unbroken run of words; all have the one speaker and cue."""
    speaker, cue = quotation.speaker_span, quotation.cue
    for span in quotation.content:
        yield {
            "start": span.start,
            "end": span.end,
            "speaker": graph.entity_of_chain.get(quotation.speaker or ""),
            "speaker_start": speaker.start if speaker else None,
            "speaker_end": speaker.end if speaker else None,
            "cue_start": cue.start if cue else None,
            "cue_end": cue.end if cue else None,
            "quoted": quotation.kind is QuotationKind.DIRECT,
        }
