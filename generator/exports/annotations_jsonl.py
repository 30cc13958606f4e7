"""`annotations.jsonl`: one line per article, with its whole text. For its owner only; it is never published."""

import json
from collections.abc import Iterator

from generator.graph.knowledge_graph import KnowledgeGraph
from generator.records.mention import Mention
from generator.records.quotation import Quotation, QuotationKind


def annotations_jsonl(graph: KnowledgeGraph) -> Iterator[str]:
    """Yield the lines, articles in the order of their ids; offsets count the Unicode characters of `text`."""
    for article in sorted(graph.articles, key=lambda article: article.id):
        row = {
            "article": article.id,
            "text": article.text,
            # names that lead to no page (peoples, products, what editors hid) are nobody's: together they look like one
            "mentions": [_mention(graph, mention, entity_id) for mention, entity_id in graph.entities_in(article.id)],
            "quotations": [
                part for quotation in graph.annotations[article.id].quotations for part in _parts(graph, quotation)
            ],
        }
        yield json.dumps(row, ensure_ascii=False) + "\n"


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
