"""An article written in the committed form, so that reading it gives the same article."""

import re

import yaml

from generator.reading.articles.markdown_body import CAPTION_MARK
from generator.reading.files.character_references import references_kept
from generator.records.article import Article, ArticleForm, Block, BlockKind, RelatedLink

_ALWAYS = re.compile(r"([\\*`])|(?<![^\W_])(_)|(_)(?![^\W_])|(<)(?=[A-Za-z/!?])|(&)(?=#|[A-Za-z][A-Za-z0-9]*;)")
_LINE_START = re.compile(r"(#{1,6}(?=\s|$)|>|[-+](?=\s|$)|[-=]+$|-(?=[ -]*$))")
_NUMBER_START = re.compile(r"(\d{1,9})([.)])(?=\s|$)")
_HEADING_END = re.compile(r"(#+)$")
_BRACKETS = re.compile(r"([\[\]])")


def article_markdown(article: Article, *, with_title: bool = True) -> str:
    """The whole file: header and body; the headline only `with_title`."""
    values = _header(article)
    if not with_title:
        del values["title"]
    header = yaml.safe_dump(values, allow_unicode=True, sort_keys=False, width=10_000)
    return f"---\n{header}---\n\n{body_markdown(article)}"


def body_markdown(article: Article) -> str:
    """The blocks but the standfirst, which stands in the header."""
    parts: list[str] = []
    before: BlockKind | None = None
    for block in article.blocks:
        if block.kind is BlockKind.STANDFIRST and not parts:
            continue
        text = article.text[block.span.start : block.span.end]
        parts += [_between(before, block.kind), _MARKDOWN.get(block.kind, "{}").format(_escaped(text, block))]
        before = block.kind
    return "".join(parts) + "\n"


_MARKDOWN = {
    BlockKind.HEADING: "## {}",
    BlockKind.BLOCK_QUOTE: "> {}",
    BlockKind.LIST_ITEM: "- {}",
    BlockKind.CAPTION: CAPTION_MARK + " {}",
}


def _between(before: BlockKind | None, kind: BlockKind) -> str:
    if before is None:
        return ""
    if before is kind is BlockKind.LIST_ITEM:
        return "\n"
    return "\n>\n" if before is kind is BlockKind.BLOCK_QUOTE else "\n\n"


def _escaped(text: str, block: Block) -> str:
    escaped = _inline(text)
    if block.kind is BlockKind.HEADING:
        return _HEADING_END.sub(lambda match: "\\" + match[1], escaped)
    if block.kind is BlockKind.CAPTION:
        if block.credit:
            return f"{escaped} [Credit: {_BRACKETS.sub(_backslash, _ALWAYS.sub(_backslash, block.credit))}]"
        return escaped
    if escaped.startswith(CAPTION_MARK):
        return escaped.replace(":", "\\:", 1)
    escaped = _NUMBER_START.sub(r"\1\\\2", escaped) if _NUMBER_START.match(escaped) else escaped
    return "\\" + escaped if _LINE_START.match(escaped) else escaped


def _inline(text: str) -> str:
    escaped = _ALWAYS.sub(_backslash, text)
    if "](" in text or "][" in text or "[Credit:" in text or text.startswith("["):
        return _BRACKETS.sub(_backslash, escaped)
    return escaped


def _backslash(match: re.Match[str]) -> str:
    return "\\" + match.group(0)


def _header(article: Article) -> dict[str, object]:
    standfirst = next((b for b in article.blocks[:1] if b.kind is BlockKind.STANDFIRST), None)
    values: dict[str, object] = {
        "title": references_kept(article.title),
        "url": article.url,
        "publisher": references_kept(article.publisher or ""),
        "published": article.published_at or article.published,
        "updated": article.updated,
        "authors": list(map(references_kept, article.authors)),
        "language": article.language,
        "rights": article.rights.value if article.rights else None,
        "topics": list(map(references_kept, article.topics)),
        "form": None if article.form is ArticleForm.ORIGINAL else article.form.value,
        "standfirst": references_kept(article.text[standfirst.span.start : standfirst.span.end])
        if standfirst
        else None,
        "related": [_related(link) for link in article.related],
    }
    return {key: value for key, value in values.items() if value}


def _related(link: RelatedLink) -> dict[str, str]:
    title, label = references_kept(link.title), references_kept(link.label or "")
    return {key: value for key, value in (("title", title), ("url", link.url), ("label", label)) if value}
