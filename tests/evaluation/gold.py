"""The marked articles as gold records, their checks, and the same as JSON lines.

python -m tests.evaluation.gold [--jsonl FILE] [--unmarked]
"""

import argparse
import json
import re
import sys
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from generator.records.article import Article, Block, BlockKind
from generator.records.entity import EntityKind
from generator.records.text import SourceLocation, Span
from tests.evaluation.gold_json import as_json
from tests.evaluation.gold_records import GoldArticle, GoldMention, GoldQuote
from tests.evaluation.markup import MarkedText, MarkupError, MentionMark, QuoteMark, read_marks
from tests.evaluation.words_in_marks import MARKS, POSSESSIVES, is_name, quoted_share

ARTICLES = Path(__file__).parent / "articles"
KINDS = {
    "p": EntityKind.PERSON,
    "g": EntityKind.GROUP,
    "l": EntityKind.PLACE,
    "o": EntityKind.OTHER,
    "n": EntityKind.OTHER,
}


def load_gold(folder: Path = ARTICLES) -> tuple[GoldArticle, ...]:
    """Every article of the folder, by name.

    Raises:
        MarkupError: An article cannot be read, or one key stands for two kinds.
    """
    articles = tuple(read_gold(path) for path in sorted(folder.glob("*.md")))
    check_keys(articles)
    return articles


def read_gold(path: Path) -> GoldArticle:
    """One marked article."""
    head, body, first_line = _front_matter(path)
    marked = read_marks(body, path.name, first_line)
    location = SourceLocation(path=f"content/articles/{path.name}")
    article = Article(
        id=path.stem,
        title=head["title"],
        text=marked.text,
        blocks=tuple(
            Block(kind=kind, span=span, location=SourceLocation(path=location.path, line=line))
            for kind, span, line in marked.blocks
        ),
        location=location,
        published=date.fromisoformat(head["published"]),
    )
    mentions = tuple(_gold_mention(mark, marked.text) for mark in marked.mentions)
    quotes = tuple(_gold_quote(mark, marked, mentions, path.name) for mark in marked.quotes)
    return GoldArticle(article=article, mentions=mentions, quotes=quotes)


def check_keys(articles: Iterable[GoldArticle]) -> None:
    """Raise MarkupError where a key stands for two kinds of entity, or a described one has no name in its article."""
    kinds: dict[str, tuple[EntityKind, str]] = {}
    for gold in articles:
        for mention in gold.mentions:
            kind, first = kinds.setdefault(mention.key or mention.text, (mention.kind, gold.article.id))
            if mention.key and kind is not mention.kind:
                raise MarkupError(f"{gold.article.id}: {mention.key} is a {mention.kind}, but in {first} a {kind}")
        nameless = {mention.key for mention in gold.mentions} - {
            mention.key for mention in gold.mentions if mention.named
        }
        if nameless:
            raise MarkupError(f"{gold.article.id}: nothing names {', '.join(sorted(nameless))}")


def _front_matter(path: Path) -> tuple[dict[str, str], str, int]:
    text = path.read_text(encoding="utf-8")
    match = re.match(r"---\n(.*?)\n---\n", text, re.S)
    pairs = dict(line.split(": ", 1) for line in match[1].splitlines()) if match else {}
    if not match or not {"title", "published"} <= pairs.keys():
        raise MarkupError(f"{path.name}:1: the front matter needs a title and a day of publication")
    return {key: value.strip("'\"") for key, value in pairs.items()}, text[match.end() :], match[0].count("\n") + 1


def _gold_mention(mark: MentionMark, text: str) -> GoldMention:
    words = text[mark.span.start : mark.span.end]
    return GoldMention(
        span=mark.span,
        text=words,
        kind=KINDS[mark.kinds[0]],
        kinds=frozenset(KINDS[letter] for letter in mark.kinds),
        key=mark.key,
        named=is_name(words) and not mark.nominal,
        optional="o" in mark.kinds[1:],
        people=mark.kinds[0] == "n",
    )


def _gold_quote(mark: QuoteMark, marked: MarkedText, mentions: Sequence[GoldMention], path: str) -> GoldQuote:
    unnamed = mark.speaker.startswith("?")
    if unnamed:
        sources = _occurrences(mark.speaker[1:], marked.text)
    else:
        sources = [mention.span for mention in mentions if mention.key == mark.speaker]
    sources = [span for span in sources if not _overlap(span, mark.span)]
    if not sources and mark.speaker != "?":
        raise MarkupError(f"{path}:{mark.line}: the article does not name the speaker {mark.speaker!r}")
    words = marked.text[mark.span.start : mark.span.end]
    in_block_quote = any(kind is BlockKind.BLOCK_QUOTE and _overlap(span, mark.span) for kind, span, _ in marked.blocks)
    share = 1.0 if in_block_quote else quoted_share(words)
    return GoldQuote(
        span=mark.span,
        speaker="" if unnamed else mark.speaker,
        sources=tuple(sorted(sources, key=lambda span: _remoteness(span, mark.span, marked))),
        kind="direct" if share >= 0.9 else "mixed" if share else "indirect",
        optional=mark.optional,
    )


def _occurrences(words: str, text: str) -> list[Span]:
    """Where any of the words (alternatives parted by "/") stand."""
    alternatives = "|".join(re.escape(alternative) for alternative in words.split("/"))
    found = re.finditer(rf"\b(?:{alternatives})\b", text) if words else ()
    return [Span(start=match.start(), end=match.end()) for match in found]


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _remoteness(source: Span, content: Span, marked: MarkedText) -> tuple[bool, bool, int]:
    """Sources in the same block first, possessives last, else the nearest."""
    same_block = any(_overlap(span, content) and _overlap(span, source) for _, span, _ in marked.blocks)
    possessive = marked.text[source.start : source.end].lower() in POSSESSIVES
    return not same_block, possessive, max(source.start - content.end, content.start - source.end)


def unmarked_capitals(gold: GoldArticle) -> list[str]:
    """Capitalised words inside sentences that no mark covers: a look-over for names forgotten."""
    text, found = gold.article.text, []
    for match in re.finditer(r"(?<=[\w,;] )[A-ZÀ-Þ]\w+(?: [A-ZÀ-Þ]\w+)*", text):
        span = Span(start=match.start(), end=match.end())
        if not any(_overlap(span, mention.span) for mention in gold.mentions):
            found.append(text[max(0, match.start() - 25) : match.end() + 15].strip(MARKS + " ").replace("\n", " "))
    return found


def main(arguments: Sequence[str] | None = None) -> int:
    """Check every article; write JSON lines or list unmarked capitals where asked."""
    parser = argparse.ArgumentParser(description="Check the marked articles.")
    parser.add_argument("--jsonl", type=Path, help="write the gold records there, one article a line")
    parser.add_argument("--unmarked", action="store_true", help="list capitalised words that bear no mark")
    options = parser.parse_args(arguments)
    try:
        articles = load_gold()
    except MarkupError as problem:
        print(problem, file=sys.stderr)
        return 1
    if options.jsonl:
        lines = (json.dumps(as_json(gold), ensure_ascii=False) + "\n" for gold in articles)
        options.jsonl.write_text("".join(lines), encoding="utf-8")
    for gold in articles if options.unmarked else ():
        for words in unmarked_capitals(gold):
            print(f"{gold.article.id}: {words}")
    mentions, quotes = sum(len(gold.mentions) for gold in articles), sum(len(gold.quotes) for gold in articles)
    print(f"{len(articles)} articles, {mentions} mentions, {quotes} parts of quotations")
    return 0


if __name__ == "__main__":
    sys.exit(main())
