"""Takes the paragraphs of a scraped article one by one and decides what each of them is."""

import re
from dataclasses import dataclass

from generator.reading.articles.caption_rules import match_caption
from generator.reading.articles.parsed_body import BlockDraft, ParsedBody
from generator.reading.articles.publishers import PublisherNames
from generator.reading.articles.residue_rules import ResidueRule, Treatment, match_residue
from generator.reading.articles.scraped_facts import ScrapedFacts
from generator.reading.articles.scraped_lines import Paragraph
from generator.reading.articles.scraped_lists import is_bare_title, is_title_like, labelled_title
from generator.reading.files.written_dates import day_in_line
from generator.records.article import BlockKind, RelatedLink
from generator.records.text import SourceLocation

_SURE_LABEL = re.compile(r"(?:read|also|see|related|recommended)\b", re.IGNORECASE)
_SITE_SUFFIX = re.compile(r"(.{10,}?)\s+[|–—-]\s+([^|–—]{2,40})")
_HEADING_END = re.compile(r"[.,;:…—–-][\"'”’)\]]*$")
LONGEST_HEADING, LONGEST_HEADLINE, LONGEST_TOPIC, LONGEST_BUTTON = 90, 150, 60, 40
FEWEST_STANDFIRST_WORDS = 8
MOST_LINES_OF_A_BOX = 3
_AUTHORS_LINE = re.compile(r"(?:in |at |for |from )?[A-Z@][^.!?:;\"“”]{1,58}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a paragraph stands.

    Attributes:
        at_top: At or above the first prose, where bylines and days are.
        at_bottom: Below the last prose.
        is_link: As an item of a list that points to other articles.
        above_day: Above a paragraph that is nothing but a day or a handle.
    """

    at_top: bool
    at_bottom: bool
    is_link: bool
    above_day: bool


class ScrapedArticle:
    """Gathers an article from its paragraphs, fed in order to `take`."""

    def __init__(self, path: str, *, has_title: bool, publishers: PublisherNames) -> None:
        self._path = path
        self._publishers = publishers
        self._facts = ScrapedFacts(publishers)
        self._may_find_title = not has_title
        self._title: str | None = None
        self._drafts: list[BlockDraft] = []
        self._has_prose = False
        self._topics: list[str] = []
        self._related: list[RelatedLink] = []
        self._left_out: list[str] = []
        self._list: Treatment | None = None  # the list we are in
        self._list_bullets: bool | None = None  # whether its items have bullets; None before the first
        self._credit: str | None = None  # of a caption that is still to come
        self._waits_for_caption = False
        self._below_byline = 0  # how many lines about the author may follow

    def take(self, paragraph: Paragraph, place: Place) -> None:
        """Decide what the next paragraph is."""
        if self._take_awaited(paragraph) or self._take_caption(paragraph):
            return
        lines, self._below_byline = self._below_byline, 0
        found = match_residue(paragraph.text, at_edge=place.at_top or place.at_bottom)
        if found and not self._is_headline(paragraph, found[0]) and self._take_residue(paragraph, *found):
            return
        if self._take_below_byline(paragraph, place, lines):
            return
        if self._take_list_item(paragraph):
            return
        self._list = None
        if place.at_top and self._is_byline_or_day(paragraph.text, above_day=place.above_day):
            pass  # what it says is in the article's header now
        elif place.is_link:
            self._add_related(paragraph, *(labelled_title(paragraph.text) or (None, paragraph.text)))
        else:
            self._take_text(paragraph)

    def _is_byline_or_day(self, text: str, *, above_day: bool) -> bool:
        names_fit = above_day and (self._title is not None or bool(self._drafts))  # the first line is a headline
        return self._facts.take_day_line(text) or (names_fit and self._facts.take_names(text))

    def finished(self) -> ParsedBody:
        """The article."""
        days = self._facts.days
        return ParsedBody(
            blocks=tuple(self._drafts),
            title=self._title,
            published=days.get(Treatment.PUBLISHED),
            updated=days.get(Treatment.UPDATED),
            publisher=self._facts.publisher,
            authors=self._facts.authors,
            topics=tuple(dict.fromkeys(self._topics)),
            related=tuple(self._related),
            left_out=tuple(self._left_out),
        )

    def _take_awaited(self, paragraph: Paragraph) -> bool:
        """A caption's text below its mark, or a day below "Published"."""
        if self._waits_for_caption:
            self._waits_for_caption = False
            self._add_caption(paragraph, paragraph.text)
            return True
        return self._facts.take_awaited(paragraph.text)

    def _take_below_byline(self, paragraph: Paragraph, place: Place, lines: int) -> bool:
        """The author's outlet, place or calling right below the byline, or the author's name below "Analysis"."""
        if lines == 1 and (paragraph.alone or (self._has_prose and not place.at_top)):
            return False
        fits = _AUTHORS_LINE.fullmatch(paragraph.text) and day_in_line(paragraph.text) is None
        if not lines or paragraph.bullet or not fits:
            return False
        self._facts.take_outlet(paragraph.text)
        self._left_out.append(paragraph.text)
        self._below_byline = lines - 1
        return True

    def _take_caption(self, paragraph: Paragraph) -> bool:
        if paragraph.kind is BlockKind.CAPTION:
            caption, credit = match_caption(paragraph.text) or (paragraph.text, None)
        elif found := match_caption(paragraph.text):
            caption, credit = found
        else:
            self._credit = None
            return False
        self._list = None
        self._credit = credit or self._credit
        if caption:
            self._add_caption(paragraph, caption)
        elif not credit:
            self._waits_for_caption = True
        return True

    def _add_caption(self, paragraph: Paragraph, text: str) -> None:
        draft = BlockDraft(kind=BlockKind.CAPTION, text=text, line=paragraph.line, credit=self._credit)
        self._drafts.append(draft)
        self._credit = None

    def _take_residue(self, paragraph: Paragraph, rule: ResidueRule, match: re.Match[str]) -> bool:
        treatment = rule.treatment
        groups = match.groupdict()
        if treatment is Treatment.RELATED:
            return self._take_related(paragraph, groups["label"], groups["title"])
        if treatment in (Treatment.TOPICS, Treatment.RELATED_LIST, Treatment.LEAVE_OUT_LIST):
            self._topics += filter(None, re.split(r"\s*[,;|]\s*", groups.get("topics") or ""))
            self._list, self._list_bullets = treatment, None
        elif treatment is Treatment.END_OF_LIST:
            self._list = None
        elif treatment is Treatment.BOX:
            self._below_byline = MOST_LINES_OF_A_BOX
        elif treatment is not Treatment.LEAVE_OUT and not self._facts.take(treatment, match):
            return False
        if treatment in (Treatment.BYLINE, Treatment.BYLINE_MARK):
            self._below_byline = 1
        if treatment in (Treatment.LEAVE_OUT, Treatment.LEAVE_OUT_LIST):
            self._left_out.append(paragraph.text)
        return True

    def _take_related(self, paragraph: Paragraph, label: str, title: str) -> bool:
        """Take a labelled link; "Analysis: …" may also begin a sentence of the article; "Read more: …" never does."""
        if not is_title_like(title) and not _SURE_LABEL.match(label):
            return False
        self._list = None
        self._add_related(paragraph, label, title)
        return True

    def _take_list_item(self, paragraph: Paragraph) -> bool:
        if self._list is None or self._list_bullets not in (None, paragraph.bullet):
            return False
        text = paragraph.text
        longest = {Treatment.TOPICS: LONGEST_TOPIC, Treatment.LEAVE_OUT_LIST: LONGEST_BUTTON}.get(self._list, 1000)
        in_list = paragraph.bullet or self._list is Treatment.RELATED_LIST
        fewest = len(text.split()) <= 4 or in_list or (self._list is Treatment.TOPICS and not paragraph.alone)
        if (
            not is_title_like(text)
            or len(text) > longest
            or not fewest
            or not (paragraph.bullet or is_bare_title(text))
        ):
            return False
        self._list_bullets = paragraph.bullet
        if day_in_line(text) is not None:
            return True  # of the link above
        if self._list is Treatment.TOPICS:
            self._topics.append(text)
        elif self._list is Treatment.RELATED_LIST:
            self._add_related(paragraph, *(labelled_title(text) or (None, text)))
        else:
            self._left_out.append(text)
        return True

    def _add_related(self, paragraph: Paragraph, label: str | None, title: str) -> None:
        place = SourceLocation(path=self._path, line=paragraph.line)
        self._related.append(RelatedLink(title=title, location=place, url=paragraph.url, label=label))

    def _is_headline(self, paragraph: Paragraph, rule: ResidueRule) -> bool:
        """Whether what looks like an outlet's name is rather the first line's headline."""
        first = self._may_find_title and not self._drafts and self._title is None
        return (
            first
            and rule.name in ("outlet and place", "role of an author")
            and self._publishers.find(paragraph.text) is None
            and ("," not in paragraph.text)
        )

    def _take_text(self, paragraph: Paragraph) -> None:
        text, line = paragraph.text, paragraph.line
        if paragraph.kind is not None or paragraph.bullet:
            kind = paragraph.kind or BlockKind.LIST_ITEM
        elif self._may_find_title and not self._drafts and _is_headline(text, LONGEST_HEADLINE):
            self._may_find_title, self._title = False, self._without_site(text)
            return
        elif _is_headline(text, LONGEST_HEADING if self._has_prose else LONGEST_HEADLINE):
            is_standfirst = not self._has_prose and len(text.split()) >= FEWEST_STANDFIRST_WORDS
            kind = BlockKind.STANDFIRST if is_standfirst else BlockKind.HEADING
        else:
            kind = BlockKind.PARAGRAPH
            text = text if self._has_prose else self._facts.take_dateline(text)
            self._has_prose = True
        self._drafts.append(BlockDraft(kind=kind, text=text, line=line))

    def _without_site(self, title: str) -> str:
        match = _SITE_SUFFIX.fullmatch(title)
        publisher = self._publishers.find(match[2]) if match else None
        if match is None or publisher is None:
            return title
        self._facts.publisher = self._facts.publisher or publisher
        return match[1]


def _is_headline(text: str, longest: int) -> bool:
    words = text.split()
    if len(text) > longest or text[0].islower() or text[0] in "(—–-@" or _HEADING_END.search(text):
        return False
    return any(word[0].isalnum() or word[0] in "\"'“‘" for word in words) and len(words) <= longest // 6
