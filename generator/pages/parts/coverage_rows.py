"""The cuttings of an entity: every article that names it, with the naming sentence, the name marked."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.graph.knowledge_graph import Coverage
from generator.pages.words.escaping import fill, markdown_text
from generator.pages.words.wording import count, day_words, label_of, listing, without_dateline
from generator.pages.writing.library import Library
from generator.pages.writing.scribe import Scribe
from generator.records.article import Article, ArticleForm
from generator.records.provenance import Citation

_MOST_RUNS = 60
"""Links to further sentences in one cutting; an article that means the entity oftener leads on from there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverageRow:
    """One cutting; `sentence` is empty where rights or the article's text allow none.

    Attributes:
        when: The day it was published; for an undated article who published it, and then `publisher` is empty.
        again: Where else in the article the entity is meant, each sentence a link; "" if nowhere.
    """

    when: str | Markup
    title: Markup
    publisher: Markup
    sentence: Markup
    again: str = ""


def coverage_rows(scribe: Scribe, entity_id: str, items: Iterable[Coverage]) -> tuple[CoverageRow, ...]:
    """One row each, same order."""
    return tuple(_row(scribe, entity_id, item) for item in items)


def publisher_of(article: Article) -> Markup:
    """Who printed it, and whether what is here is our digest; "" if nobody says who."""
    digest = "our digest of " if article.form is ArticleForm.DIGEST else ""
    return fill("{digest}{name}", digest=digest, name=label_of(article.publisher)) if article.publisher else Markup("")


def when_printed(article: Article) -> str | Markup:
    """What stands in the column of days; for an undated article who printed it, which then needs no other place."""
    return day_words(article.published) if article.published else publisher_of(article) or "Undated"


def _row(scribe: Scribe, entity_id: str, item: Coverage) -> CoverageRow:
    article = scribe.library.article(item.article_id)
    sentence = Markup("")
    if item.naming and scribe.library.may_show_words(article.id):
        anchor = item.naming.sentence
        sentence = marked_sentence(scribe.library, entity_id, item.naming)
        sentence += Markup(" ") + scribe.article(article, "in context", anchor)
    return CoverageRow(
        when=when_printed(article),
        title=scribe.article(article),
        publisher=publisher_of(article) if article.published else Markup(""),
        sentence=sentence,
        again=_again(scribe, entity_id, item, article),
    )


def _again(scribe: Scribe, entity_id: str, item: Coverage, article: Article) -> Markup:
    """Such as: Again in sentences 4, 7–9 and 12, and in 3 that are not shown."""
    numbers = scribe.library.sentences_with.get(article.id, {}).get(entity_id, ())
    first = item.naming.sentence if item.naming else None
    others = [number for number in numbers if number != first]
    shown = scribe.library.shown_sentences(article.id)
    runs = list(_runs([number for number in others if number in shown]))
    listed = [scribe.article(article, _run_words(*run), run[0]) for run in runs[:_MOST_RUNS]]
    hidden = sum(number not in shown for number in others)
    if len(runs) > _MOST_RUNS:
        listed.append(scribe.article(article, "further on", runs[_MOST_RUNS][0]))
    if listed:
        word = "sentence" if len(listed) == 1 and runs[0][0] == runs[0][1] else "sentences"
        rest = fill(", and in {hidden} not shown here", hidden=hidden) if hidden else Markup("")
        return fill("Again in {word} {numbers}{rest}.", word=word, numbers=listing(listed), rest=rest)
    return fill("Again in {sentences} not shown here.", sentences=count(hidden, "sentence")) if hidden else Markup("")


def _runs(numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Rising numbers as runs of consecutive ones, each by its first and last."""
    start = 0
    for index, number in enumerate(numbers):
        if index + 1 == len(numbers) or numbers[index + 1] != number + 1:
            yield numbers[start], number
            start = index + 1


def _run_words(first: int, last: int) -> str:
    return str(first + 1) if first == last else f"{first + 1}–{last + 1}"


def marked_sentence(library: Library, entity_id: str, citation: Citation) -> Markup:
    """The cited sentence with the entity's names in `<mark>`, without a dateline that does not name it."""
    annotations = library.graph.annotations.get(citation.article_id)
    if annotations is None or citation.sentence >= len(annotations.sentences):
        return markdown_text(citation.exact)
    span = annotations.sentences[citation.sentence]
    text = library.article(citation.article_id).text
    named = [m for m in library.named.get((citation.article_id, entity_id), ()) if m.span.start >= span.start]
    parts, position = [], span.end - len(without_dateline(text[span.start : span.end]))
    if named and named[0].span.start < position:
        position = span.start  # the dateline is where the name stands
    for mention in named:
        if position <= mention.span.start and mention.span.end <= span.end:
            parts.append(markdown_text(text[position : mention.span.start]))
            parts.append(fill("<mark>{name}</mark>", name=mention.text))
            position = mention.span.end
    return Markup("").join([*parts, markdown_text(text[position : span.end])])
