"""A publisher's own notices, known by their repetition: offers, credits and legal lines that stand in many articles.

A sentence of an article may be repeated too, as background to a long story. A repeated sentence is therefore left
out only if it speaks as sites do of themselves (`_SIGNS`), or is repeated often and stands nearly always beside one
that does.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from generator.issues import Issue, note
from generator.reading.articles.parsed_body import BlockDraft, assemble_text
from generator.reading.files.web_addresses import host_of
from generator.records.article import Article, ArticleForm
from generator.records.text import Span

FEWEST_ARTICLES = 5
FEWEST_BESIDE = 10
NEARLY_ALWAYS = 0.8
MOST_SHOWN = 160
_SENTENCE = re.compile(r"\S.*?(?:[.!?…][\"'”’)\]]*(?=\s|$)|$)", re.DOTALL)
_SIGNS = re.compile(
    r"\b(?:subscri(?:be|bing|ption)|newsletters?|sign(?:ing)? up (?:here|for|to)|inbox|our app|(?:click|tap) here|story ideas"
    r"|(?:follow|like|find|join|e-?mail|whatsapp|contact) (?:us|him|her|them)\b|follow \S+(?: \S+){0,4} on (?:facebook|twitter|x|instagram)"
    r"|(?:tips|stories) (?:can be sent )?to\b|be followed on|sent straight to your|your feedback"
    r"|all rights reserved|copyright (?:\d{4}|\(c\))|registered trademarks?|terms (?:of|and) (?:use|service|conditions)|privacy (?:policy|notice)"
    r"|contributed (?:reporting|to this (?:report|story|article))|this (?:story|article|post|page)(?: and (?:its )?headline)? (?:has|have) been (?:updated|corrected|amended)"
    r"|(?:views|opinions) expressed|more opinion (?:on|at)|live (?:coverage|updates|blog)\b|all times are|refreshed every|market data|get the \w+(?: \w+)? app)"
    r"|©|(?<!\w)@\w|https?://|\bwww\.|\w@\w+\.\w|\b(?:CLICK|TAP) (?:HERE|TO)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sentence:
    block: int
    span: Span  # in its block's text
    words: str


def without_boilerplate(articles: Sequence[Article]) -> tuple[tuple[Article, ...], list[Issue]]:
    """The articles without the notices that their publishers print again and again.

    Args:
        articles: All of the library; a digest is never touched, nor counted.

    Returns:
        The articles in the same order, and a note for each publisher's run of notices, at its first article.
    """
    by_publisher: dict[str, list[Article]] = defaultdict(list)
    for article in articles:
        if article.form is ArticleForm.ORIGINAL:
            by_publisher[article.publisher or host_of(article.url or "")].append(article)
    changed: dict[str, Article] = {}
    issues: list[Issue] = []
    for publisher, group in sorted(by_publisher.items()):
        if len(group) >= FEWEST_ARTICLES:
            found, notes = _without_notices(group, publisher)
            changed |= found
            issues += notes
    return tuple(changed.get(article.id, article) for article in articles), issues


def _without_notices(articles: Sequence[Article], publisher: str) -> tuple[dict[str, Article], list[Issue]]:
    sentences = {article.id: tuple(_sentences(article)) for article in articles}
    notices = _notices(list(sentences.values()))
    changed: dict[str, Article] = {}
    first: dict[str, Article] = {}
    for article in articles:
        found = [sentence for sentence in sentences[article.id] if sentence.words in notices]
        shortened = _shortened(article, found) if found else None
        if shortened is not None:
            changed[article.id] = shortened
            for sentence in found:
                first.setdefault(sentence.words, article)
    return changed, list(_notes(first, notices, publisher))


def _sentences(article: Article) -> Iterator[_Sentence]:
    for number, block in enumerate(article.blocks):
        text = article.text[block.span.start : block.span.end]
        for match in _SENTENCE.finditer(text):
            words = " ".join(match.group().split())
            yield _Sentence(block=number, span=Span(start=match.start(), end=match.end()), words=words)


def _notices(texts: Sequence[Sequence[_Sentence]]) -> Mapping[str, int]:
    """The sentences to leave out, and in how many articles each stands."""
    counts = Counter(words for text in texts for words in {sentence.words for sentence in text})
    repeated = {words: count for words, count in counts.items() if count >= FEWEST_ARTICLES}
    beside: dict[str, Counter[str]] = defaultdict(Counter)
    for text in texts:
        pairs = {
            (one.words, other.words) for one, other in pairwise(text) if {one.words, other.words} <= repeated.keys()
        }
        for one, other in pairs:
            beside[one][other] += 1
            beside[other][one] += 1
    waiting = [words for words in repeated if _SIGNS.search(words)]
    found = set(waiting)
    while waiting:
        notice = waiting.pop()
        for words, times in beside[notice].items():
            always = repeated[words] >= FEWEST_BESIDE and times >= NEARLY_ALWAYS * repeated[words]
            if always and words not in found:
                found.add(words)
                waiting.append(words)
    return {words: repeated[words] for words in found}


def _shortened(article: Article, left_out: Iterable[_Sentence]) -> Article | None:
    """The article without these sentences; None if nothing would remain."""
    gaps: dict[int, list[Span]] = defaultdict(list)
    for sentence in left_out:
        gaps[sentence.block].append(sentence.span)
    drafts: list[BlockDraft] = []
    for number, block in enumerate(article.blocks):
        text = article.text[block.span.start : block.span.end]
        if number in gaps:
            text = _cut(text, gaps[number])
        if text:
            drafts.append(BlockDraft(kind=block.kind, text=text, line=block.location.line, credit=block.credit))
    if not drafts:
        return None
    text, blocks = assemble_text(drafts, article.location.path)
    return replace(article, text=text, blocks=blocks)


def _cut(text: str, gaps: Iterable[Span]) -> str:
    kept: list[str] = []
    done = 0
    for gap in gaps:
        kept.append(text[done : gap.start].strip())
        done = gap.end
    return " ".join(filter(None, [*kept, text[done:].strip()]))


def _notes(first: Mapping[str, Article], notices: Mapping[str, int], publisher: str) -> Iterator[Issue]:
    """One note for all notices that begin in one article."""
    by_article: dict[str, list[str]] = defaultdict(list)
    where = {article.id: article for article in first.values()}
    for words, article in first.items():
        by_article[article.id].append(words)
    for identifier, lines in by_article.items():
        shown = " | ".join(lines)
        shown = shown if len(shown) <= MOST_SHOWN else f"{shown[:MOST_SHOWN]}…"
        most = max(notices[words] for words in lines)
        whose = f"articles of {publisher}" if publisher else "articles"
        message = f"{len(lines)} repeated lines, in up to {most} {whose}, are left out as notices: {shown}"
        hint = "the files stay as they are; if these are the articles' own words, set `keep_notices: true` in content/settings.yml"
        yield note("boilerplate", message, where[identifier].location, hint)
