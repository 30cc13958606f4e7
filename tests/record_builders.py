"""Records with defaults, so that a test names only what matters."""

import re
from datetime import date

from generator.records.article import Article, Block, BlockKind
from generator.records.entity import EntityKind
from generator.records.graph import Role
from generator.records.mention import Mention, MentionChain, MentionForm
from generator.records.provenance import Provenance
from generator.records.text import SourceLocation, Span

LOCATION = SourceLocation(path="content/articles/article.md")
BY_TEST = Provenance(rule="test")


def article(
    text: str,
    *,
    article_id: str = "article",
    published: date | None = date(2024, 3, 11),
    kinds: tuple[BlockKind, ...] = (),
) -> Article:
    """An article of these paragraphs (separated by blank lines); `kinds` for the first blocks, then paragraphs."""
    blocks = []
    for number, match in enumerate(re.finditer(r"\S(?:.*\S)?(?:\n(?!\s*\n).*\S)*", text)):
        kind = kinds[number] if number < len(kinds) else BlockKind.PARAGRAPH
        blocks.append(Block(kind=kind, span=Span(start=match.start(), end=match.end()), location=LOCATION))
    return Article(
        id=article_id, title="Title", text=text, blocks=tuple(blocks), location=LOCATION, published=published
    )


def span_of(text: str, words: str, occurrence: int = 1) -> Span:
    """Where the words stand in the text for the n-th time (counted from 1)."""
    start = -1
    for _ in range(occurrence):
        start = text.index(words, start + 1)
    return Span(start=start, end=start + len(words))


def mention(
    text: str,
    words: str,
    kind: EntityKind = EntityKind.PERSON,
    *,
    form: MentionForm = MentionForm.NAMED,
    occurrence: int = 1,
) -> Mention:
    """The n-th place where the text has these words, as a mention."""
    return Mention(span=span_of(text, words, occurrence), text=words, kind=kind, form=form, provenance=BY_TEST)


def chain(number: int, mentions: tuple[Mention, ...], *indices: int, article_id: str = "article") -> MentionChain:
    """The chain of the mentions at these indices; its name is the first one's text."""
    first = mentions[indices[0]]
    return MentionChain(
        id=f"{article_id}#c{number}",
        article_id=article_id,
        kind=first.kind,
        name=first.text,
        mentions=indices,
        names=tuple(dict.fromkeys(mentions[i].text for i in indices if mentions[i].form is MentionForm.NAMED)),
        provenance=BY_TEST,
    )


def role(
    title: str,
    group: str | None = None,
    *,
    group_name: str | None = None,
    first: str = "2020-05-06",
    last: str = "2020-05-06",
    former: bool = False,
    by_editor: bool = False,
) -> Role:
    """A role that nothing is cited for; a group is named by its id if not otherwise."""
    return Role(
        title=title, group=group, group_name=group_name or group, first=first, last=last, former=former,
        by_editor=by_editor, citations=(),
    )  # fmt: skip
