"""Interviews printed as questions and answers, without quotation marks and without labels."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.records.article import Block, BlockKind
from generator.records.text import Span

_ASKED = frozenset({BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.LIST_ITEM, BlockKind.BLOCK_QUOTE})
_FEWEST_QUESTIONS = 3
_FEWEST_IF_TITLED = 2
"""Where the title itself calls the article an interview."""
_LONGEST_QUESTION = 500
_LONGEST_PROMPT = 250
_LONGEST_INTERJECTION = 120
_FIRST_PERSON = re.compile(r"\b(?:I|I['’]\w+|my|me|myself|we|We|our|Our|us|My)\b")
_SAYS_SO = re.compile(
    r"\b(?:interview\w*|q\s?&\s?a|(?:spoke|speaks|talk(?:s|ed)?|chat(?:s|ted)?|sat down|caught up) (?:to|with)"
    r"|questions (?:for|to|with)|answer(?:s|ed)|conversation with)",
    re.IGNORECASE,
)
_ADDRESSED = re.compile(r"\b(?:you|your|You|Your)\b")
_TITLED = re.compile(r"\binterview(?:s|ed|ing)?\b|\bq\s?&\s?a\b", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?…:;][)\]\"”’']*\s*$")
_QUOTED = re.compile(r"[\"“”„«»]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Interview:
    """Who speaks in which block: index of the block to its span.

    Attributes:
        questions: What the interviewer asks or remarks to the other.
        answers: What the other says.
    """

    questions: Mapping[int, Span]
    answers: Mapping[int, Span]


def read_interview(title: str, text: str, blocks: Sequence[Block]) -> Interview:
    """Find the questions and answers of an interview that prints them in turn.

    An article holds one when its title, or what stands before the first question, says so, and at least three short
    paragraphs or headings end in a question mark and are followed by one that does not (two, where the title says so).
    A short paragraph that says "you" and not "I" is a question too, as long as the next one speaks in the first
    person. The paragraph behind a question is the answer, and so are those behind it that speak in the first person,
    even after a short remark that does not; a paragraph that quotes somebody is a reporter's, not an answer.

    Args:
        title: The article's title.
        text: Its text.
        blocks: Its blocks.

    Returns:
        The turns; none if there is no such interview.
    """
    asked = [index for index, block in enumerate(blocks) if _is_question(text, block)]
    if not asked or not _SAYS_SO.search(f"{title}\n{text[: blocks[asked[0]].span.start]}"):
        return Interview(questions={}, answers={})
    turns = sorted({*asked, *(i for i in range(len(blocks) - 1) if _is_prompt(text, blocks[i], blocks[i + 1]))})
    answers: dict[int, Span] = {}
    answered: list[int] = []
    for index, following in zip(turns, [*turns[1:], len(blocks)], strict=True):
        found = _answer(text, blocks, index + 1, following)
        answered += [index] if found else []
        answers |= found
    if len(answered) < (_FEWEST_IF_TITLED if _TITLED.search(title) else _FEWEST_QUESTIONS):
        return Interview(questions={}, answers={})
    return Interview(questions={index: blocks[index].span for index in turns}, answers=answers)


def _is_question(text: str, block: Block) -> bool:
    words = text[block.span.start : block.span.end].strip()
    return block.kind in _ASKED and words.endswith("?") and len(words) <= _LONGEST_QUESTION and not _QUOTED.match(words)


def _is_prompt(text: str, block: Block, following: Block) -> bool:
    """Whether a paragraph that asks nothing still speaks to the other, who answers in the next."""
    words, answer = (text[each.span.start : each.span.end].strip() for each in (block, following))
    speaks_to = _ADDRESSED.search(words) and not _FIRST_PERSON.search(words) and _SENTENCE_END.search(words)
    return (
        block.kind is following.kind is BlockKind.PARAGRAPH
        and len(words) <= min(_LONGEST_PROMPT, len(answer))
        and bool(speaks_to)
        and bool(_FIRST_PERSON.search(answer))
    )


def _answer(text: str, blocks: Sequence[Block], first: int, end: int) -> dict[int, Span]:
    found: dict[int, Span] = {}
    for index in range(first, end):
        block = blocks[index]
        words = text[block.span.start : block.span.end]
        if block.kind is BlockKind.CAPTION or not _SENTENCE_END.search(words):
            continue  # a caption, marked or not
        if block.kind is not BlockKind.PARAGRAPH or _QUOTED.match(words):
            break
        if found and not _FIRST_PERSON.search(words):
            if len(words) > _LONGEST_INTERJECTION:
                break
            continue
        found[index] = block.span
    return found
