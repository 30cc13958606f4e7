"""What the filter of the quotations page looks through: small files, fetched when a reader asks, newest month first.

Every row is made of the row a page would print, so the files hold no more of any article than the pages do. Rows are
arrays, since their keys would be half of the bytes; `docs/assets/js/quotations.js` reads them.
"""

import html
import json
import re
from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from markupsafe import Markup

from generator.page_paths import article_page
from generator.pages.lists.quotation_lists import by_month, newest_first
from generator.pages.parts.quotation_rows import quotation_rows
from generator.pages.words.escaping import visible
from generator.pages.writing.library import Library
from generator.pages.writing.same_words import SameWords, same_words
from generator.pages.writing.scribe import MAX_NOTES_PER_FACT, Scribe
from generator.records.stage_results import Page

FOLDER = "data/quotations"
QUOTATIONS_A_FILE = 1000
_MOST_TOPICS, _MOST_SPEAKERS, _OTHER_NAMES = 500, 1000, 6
_NOTE, _TARGET = re.compile(r"\[\^\d+\]"), re.compile(r"\[([^\]]*)\]\([^)]*\)(?:\{[^}]*\})?")
_Key = TypeVar("_Key", bound=Hashable)


def quotation_data(library: Library) -> tuple[Page, ...]:
    """The index, and the files with the quotations; nothing for a library without any."""
    quotations = newest_first(library)
    if not quotations:
        return ()
    parts: list[tuple[str, int]] = []
    pages: list[Page] = []
    for month, found in by_month(quotations).items():
        groups = same_words(found)
        for number, start in enumerate(range(0, len(groups), QUOTATIONS_A_FILE), start=1):
            shown = groups[start : start + QUOTATIONS_A_FILE]
            name = f"{month}-{number}"
            parts.append((name, len(shown)))
            pages.append(_page(name, _part(library, shown)))
    topics = Counter(t for q in quotations for t in dict.fromkeys(library.article(q.article_id).topics))
    speakers = Counter(q.speaker_name for q in quotations if q.speaker in library.pages)
    index = {
        "parts": parts,
        "topics": [visible(topic) for topic, _ in _ranked(topics)[:_MOST_TOPICS]],
        "speakers": [visible(name) for name, _ in _ranked(speakers)[:_MOST_SPEAKERS]],
    }
    return (_page("index", index), *pages)


@dataclass(slots=True)
class _Table:
    """Values that many rows share, each once; a row holds its number."""

    rows: list[object] = field(default_factory=list)
    numbers: dict[Hashable, int] = field(default_factory=dict)

    def number(self, key: _Key, row: Callable[[_Key], object]) -> int:
        if key not in self.numbers:
            self.numbers[key] = len(self.rows)
            self.rows.append(row(key))
        return self.numbers[key]


def _part(library: Library, groups: Sequence[SameWords]) -> dict[str, object]:
    """One file's tables; a row holds the numbers of others.

    Quotations are [speaker, day, 1 if literal, words, note, [[article, sentence from 1 if it may be shown] …]], speakers
    [name, address, other names], articles [address, publisher and day, topics].
    """
    speakers, articles, topics = _Table(), _Table(), _Table()
    scribe = Scribe(library, "quotations/index.md")

    def speaker(key: tuple[str | None, str]) -> object:
        entity = library.entity(key[0])
        if entity is None or entity.id not in library.pages:
            return [key[1], "", ""]
        others = [alias.name for alias in entity.aliases if alias.name != entity.name][:_OTHER_NAMES]
        return [key[1], f"{entity.id}/", visible(" · ".join(others))]

    def article(identifier: str) -> object:
        found = library.article(identifier)
        address = article_page(identifier).removesuffix(".md") + "/"
        filed = [topics.number(visible(topic), lambda name: name) for topic in dict.fromkeys(found.topics)]
        return [address, visible(library.source_words(found)), filed]

    rows = []
    shown = quotation_rows(scribe, groups, name_speaker=True, in_context=False)
    for group, row in zip(groups, shown, strict=True):
        places = dict.fromkeys((q.article_id, q.citation.sentence) for q in group.quotations)
        sources = [
            [articles.number(identifier, article), *([sentence + 1] if library.may_show_words(identifier) else [])]
            for identifier, sentence in list(places)[:MAX_NOTES_PER_FACT]
        ]
        who = speakers.number((group.quotations[0].speaker, plain(row.speaker)), speaker)
        rows.append([who, group.date, int(row.direct), plain(row.words), plain(row.note), sources])
    return {"speakers": speakers.rows, "articles": articles.rows, "topics": topics.rows, "quotations": rows}


def plain(text: Markup) -> str:
    """What a reader sees of words written for a page: no notes, no link targets, characters instead of references."""
    return visible(html.unescape(_TARGET.sub(r"\1", _NOTE.sub("", str(text)))))


def _ranked(numbers: Counter[str]) -> list[tuple[str, int]]:
    return sorted(numbers.items(), key=lambda item: (-item[1], item[0]))


def _page(name: str, value: object) -> Page:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return Page.from_text(f"{FOLDER}/{name}.json", text + "\n")
