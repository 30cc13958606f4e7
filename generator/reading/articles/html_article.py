"""An HTML page to the article in it, by trafilatura and htmldate; no network is used.

Trafilatura finds the article and drops the page around it. It also drops pictures with their captions, so
captions are turned into marked paragraphs first. The paragraphs it finds then go through the same rules as
plain text, since share bars and "Read more" lines stand in the article's own column.
"""

import logging
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from trafilatura import bare_extraction
from trafilatura.utils import load_html

from generator.issues import error
from generator.reading.articles.parsed_body import ParsedBody
from generator.reading.articles.publishers import PublisherNames
from generator.reading.articles.scraped_lines import Paragraph
from generator.reading.articles.scraped_text import parse_paragraphs
from generator.reading.files.text_cleaning import one_line
from generator.reading.files.web_addresses import is_web_address
from generator.reading.files.written_dates import parse_day
from generator.records.article import BlockKind
from generator.records.text import SourceLocation

FEWEST_CHARACTERS = 200
_CAPTION_MARK = "\ue000"  # a private-use character: no page has it, and trafilatura lets it through
_KINDS = {"head": BlockKind.HEADING, "row": BlockKind.LIST_ITEM}
_DATES = {"extensive_search": False, "original_date": True, "max_date": "2099-12-31"}  # never the clock's today

for _name in ("trafilatura", "htmldate", "justext"):
    logging.getLogger(_name).addHandler(logging.NullHandler())  # what they log, we report as issues


def parse_html(page: str, path: str, publishers: PublisherNames, url: str | None = None) -> ParsedBody:
    """The article of a page, or an empty body with an issue if there is none.

    Args:
        page: The HTML.
        path: The file, for messages.
        publishers: Tells publishers' names from other words.
        url: Where the page was fetched, to complete its links.
    """
    document, language = _extracted(page, url)
    found = list(_paragraphs(document.body, page)) if document is not None else []
    if sum(len(paragraph.text) for paragraph in found) < FEWEST_CHARACTERS:
        message = "no article was found in this page"
        hint = "save the article's own page, or paste its text into a .txt file"
        return ParsedBody(issues=(error("not-an-article", message, SourceLocation(path=path), hint),))
    title = one_line(document.title or "")
    body = parse_paragraphs([p for p in found if p.text != title], path, has_title=bool(title), publishers=publishers)
    site = one_line(document.sitename or "")
    return replace(
        body,
        title=title or body.title,
        url=str(document.url) if is_web_address(document.url or "") else url,
        published=parse_day(document.date or "") or body.published,
        publisher=publishers.find(site) or body.publisher or (site if "." not in site else None) or None,
        authors=tuple(filter(None, map(one_line, (document.author or "").split(";")))) or body.authors,
        language=language or None,
        topics=tuple(map(one_line, document.tags or ())) or body.topics,
    )


def _extracted(page: str, url: str | None) -> tuple[Any, str]:
    """What trafilatura found, or None, and the language the page says it is in."""
    tree = load_html(page)
    if tree is None:
        return None, ""
    _mark_captions(tree)
    language = one_line(tree.get("lang") or "")
    document = bare_extraction(
        tree, url=url, with_metadata=True, include_comments=False, include_links=True, date_extraction_params=_DATES
    )
    return document, language


def _mark_captions(tree: Any) -> None:
    for figure in tree.xpath("//figure[.//figcaption]"):
        words = " ".join(" ".join(figure.xpath(".//figcaption")[0].itertext()).split())
        marked = tree.makeelement("p")
        marked.text, marked.tail = _CAPTION_MARK + words, figure.tail
        if words and figure.getparent() is not None:
            figure.getparent().replace(figure, marked)


def _paragraphs(body: Any, page: str) -> Iterator[Paragraph]:
    position = 0
    for element in _leaves(body):
        text = one_line(" ".join(element.itertext()) if element.tag == "row" else "".join(element.itertext()))
        if not text:
            continue
        links = element.xpath(".//ref/@target")
        url = str(links[-1]) if links and is_web_address(links[-1]) else None  # lxml's own strings hold on to the page
        kind = _kind(element)
        if text.startswith(_CAPTION_MARK):
            text, kind = text.removeprefix(_CAPTION_MARK), BlockKind.CAPTION
        found = page.find(" ".join(text.split()[:3]), position)
        position = found if found >= 0 else position
        line = page.count("\n", 0, position) + 1
        yield Paragraph(text=text, line=line, bullet=element.tag == "item", kind=kind, url=url)


def _leaves(element: Any) -> Iterator[Any]:
    """The elements that hold one block of text each, in order."""
    for child in element:
        if child.tag in ("list", "quote", "table") and len(child):
            yield from _leaves(child)
        else:
            yield child


def _kind(element: Any) -> BlockKind | None:
    if element.tag in ("head", "row"):
        return _KINDS[element.tag]
    if element.tag == "quote" or any(parent.tag == "quote" for parent in element.iterancestors()):
        return BlockKind.BLOCK_QUOTE
    if element.tag == "item" and not _is_all_link(element):
        return BlockKind.LIST_ITEM
    return BlockKind.STANDFIRST if "standfirst" in (element.get("class") or "") else None


def _is_all_link(element: Any) -> bool:
    linked = "".join("".join(link.itertext()) for link in element.iter("ref"))
    return bool(linked) and one_line(linked) == one_line("".join(element.itertext()))
