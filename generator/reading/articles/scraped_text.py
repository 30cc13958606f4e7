"""The body of an article as scrapers deliver it: prose with captions, links and buttons glued in.

General rules only; the tables are `caption_rules.CAPTION_RULES` and `residue_rules.RESIDUE_RULES`. What no
rule claims stays in the text: losing a button late is better than losing a sentence.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from generator.issues import Issue, note
from generator.reading.articles.caption_rules import match_caption, split_glued
from generator.reading.articles.glued_words import part_words
from generator.reading.articles.parsed_body import ParsedBody
from generator.reading.articles.publishers import PublisherNames
from generator.reading.articles.residue_rules import match_residue
from generator.reading.articles.scraped_blocks import Place, ScrapedArticle
from generator.reading.articles.scraped_lines import Paragraph, ends_sentence, gather_paragraphs
from generator.reading.articles.scraped_lists import cross_promotion
from generator.reading.files.text_cleaning import find_markup
from generator.reading.files.typed_keys import MARKUP_HINT
from generator.reading.files.written_dates import day_in_line
from generator.records.text import SourceLocation

SHORTEST_PROSE = 60


def parse_scraped_text(
    text: str, path: str, first_line: int, *, has_title: bool, publishers: PublisherNames
) -> ParsedBody:
    """Read a plain-text body.

    Args:
        text: Cleaned text without a header.
        path: The file, for messages.
        first_line: The line of the file on which `text` begins.
        has_title: Whether the header gives a title; then a headline in the body stays a part of it.
        publishers: Tells publishers' names from other words.
    """
    paragraphs = gather_paragraphs(part_words(text), first_line)
    parsed = parse_paragraphs(paragraphs, path, has_title=has_title, publishers=publishers)
    return replace(parsed, issues=(*parsed.issues, *_markup_notes(text, path, first_line)))


def parse_paragraphs(
    paragraphs: Iterable[Paragraph], path: str, *, has_title: bool, publishers: PublisherNames
) -> ParsedBody:
    """Sort paragraphs into blocks, links, topics and what they say about the article."""
    parts = [replace(paragraph, text=text) for paragraph in paragraphs for text in split_glued(paragraph.text) if text]
    prose = [number for number, part in enumerate(parts) if _is_prose(part)]
    top = prose[1] if len(prose) > 1 else len(parts)
    bottom = prose[-1] if prose else len(parts)
    links = cross_promotion(parts, after=prose[0] if prose else len(parts))
    article = ScrapedArticle(path, has_title=has_title, publishers=publishers)
    for number, part in enumerate(parts):
        above_day = number + 1 < len(parts) and _follows_names(parts[number + 1].text)
        place = Place(at_top=number < top, at_bottom=number > bottom, is_link=number in links, above_day=above_day)
        article.take(part, place)
    return article.finished()


def _follows_names(text: str) -> bool:
    """Whether it is what stands below authors' names: a day, or a handle."""
    return day_in_line(text) is not None or (text.startswith("@") and " " not in text)


def _is_prose(paragraph: Paragraph) -> bool:
    text = paragraph.text
    if paragraph.bullet or len(text) < SHORTEST_PROSE or not ends_sentence(text):
        return False
    return match_caption(text) is None and match_residue(text, at_edge=False) is None


def _markup_notes(text: str, path: str, first_line: int) -> Sequence[Issue]:
    notes: list[Issue] = []
    for number, line in enumerate(text.split("\n"), start=first_line):
        if match := find_markup(line):
            place = SourceLocation(path=path, line=number, column=match.start() + 1)
            shown = re.sub(r"\s+", " ", match.group(0))[:60]
            notes.append(note("raw-html", f"markup in the text: {shown}", place, MARKUP_HINT))
    return notes
