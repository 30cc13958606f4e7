"""Transcripts: paragraphs that begin with who speaks ("SMITH: We leave at dawn.")."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from generator.records.article import Block, BlockKind
from generator.records.text import Span

_LABEL = re.compile(r"(?!(?i:dear)\b)(?P<label>(?:[A-Z][\w.’'-]*\s?){1,4}(?:\([^)\n]{1,40}\))?)\s*:\s+(?=\S)")
_SPOKEN = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.BLOCK_QUOTE})
_FEWEST_TURNS = 3
_LEAST_SHARE = 1 / 3


def transcript_turns(text: str, blocks: Sequence[Block]) -> Mapping[int, Span]:
    """Find the spoken words of a transcript.

    An article holds a transcript when at least three of its paragraphs, and a third of them, begin with a label and a
    colon, and somebody speaks twice; "Where: …, When: …" is none, and "Dear Jane: …" names who is written to.

    Args:
        text: The article's text.
        blocks: Its blocks.

    Returns:
        Index of each labelled block to the span of its words behind the label; empty if there is no transcript.
    """
    spoken = [index for index, block in enumerate(blocks) if block.kind in _SPOKEN]
    found = {i: m for i in spoken if (m := _LABEL.match(text, blocks[i].span.start, blocks[i].span.end))}
    speakers = Counter(match["label"].strip() for match in found.values())
    enough = len(found) >= _FEWEST_TURNS and len(found) >= _LEAST_SHARE * len(spoken)
    if not enough or max(speakers.values()) < 2 or len(speakers) < 2:
        return {}
    return {index: Span(start=match.end(), end=blocks[index].span.end) for index, match in found.items()}
