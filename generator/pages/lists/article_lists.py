"""Articles by month, by topic and by source."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from markupsafe import Markup

from generator.pages.lists.alphabet import sort_key
from generator.pages.lists.list_page import ListHead, counted, intro, list_page, list_pages, part
from generator.pages.parts.coverage_rows import CoverageRow, publisher_of, when_printed
from generator.pages.parts.section import SectionView
from generator.pages.words.escaping import fill, join, unbroken
from generator.pages.words.wording import count, label_of, month_words, shortened, without_dateline
from generator.pages.writing.library import Library
from generator.pages.writing.scribe import Scribe
from generator.records.article import Article, ArticleForm
from generator.records.source import Rights
from generator.records.stage_results import Page

_NEWEST, _LINKS = 20, 200
_RIGHTS_WORDS = {
    Rights.FULL: "Its articles are shown whole.",
    Rights.EXCERPT: "Of its articles the cited sentences are shown, and those beside them.",
    Rights.SENTENCE: "Of its articles the cited sentences are shown.",
    Rights.LINK: "Of its articles nothing is shown but the link.",
}
_LEAD_LENGTH = 240


def article_rows(scribe: Scribe, articles: Iterable[Article]) -> SectionView:
    """Cuttings: date, headline, publisher, and the beginning where the whole text may be shown."""
    return part("coverage", [_row(scribe, article) for article in articles])


def month_of(article: Article) -> str:
    """Such as "2021-09", or "undated"."""
    return article.published.isoformat()[:7] if article.published else "undated"


def article_index_pages(library: Library) -> tuple[Page, ...]:
    """The newest articles with a list of months, and a page (or several) for each month; without days A to Z."""
    months: dict[str, list[Article]] = {}
    articles = _ordered(library.graph.articles)
    for article in articles:
        months.setdefault(month_of(article), []).append(article)
    scribe = Scribe(library, "articles/index.md")
    newest = article_rows(scribe, articles[:_NEWEST])
    links = [
        _counted(scribe, f"articles/month/{month}.md", _month_title(month), len(found))
        for month, found in sorted(months.items(), reverse=True)
    ]
    head = ListHead(
        title="Articles", section="articles", section_title="Articles", kind="index",
        intro=intro("Every cutting in the library{order}: {number}.", order=_order_words(articles), number=count(len(articles), "article")),
    )  # fmt: skip
    headings = ("Newest", "By month") if library.dated else ("The first by headline", "All")
    pages = [list_page(scribe, head, [_headed(headings[0], newest), part("links", links, headings[1])])]
    for month, found in sorted(months.items()):
        below = _below(
            f"Articles of {_month_title(month)}" if month != "undated" else "Articles without a date",
            found,
            "articles",
            "Articles",
        )
        pages.extend(list_pages(library, below, f"articles/month/{month}", found, article_rows))
    return tuple(pages)


def topic_pages(library: Library) -> tuple[Page, ...]:
    """A–Z of topics and a page for each; just an empty index without topics."""
    found = _grouped(library.graph.articles, lambda article: article.topics)
    lead = "What publishers and editors filed the articles under." if found else "No article has a topic yet."

    def rows(scribe: Scribe, topics: Sequence[str]) -> SectionView:
        files = {topic: f"topics/{library.topic_slugs[topic]}.md" for topic in topics}
        return part(
            "links", [_counted(scribe, file, label_of(topic), len(found[topic])) for topic, file in files.items()]
        )

    pages = list(
        list_pages(library, _index_head("Topics", lead), "topics/index", tuple(library.topic_slugs), rows, size=_LINKS)
    )
    for topic, slug in library.topic_slugs.items():
        below = _below(topic, found[topic], "topics", "Topics")
        pages.extend(list_pages(library, below, f"topics/{slug}", _ordered(found[topic]), article_rows))
    return tuple(pages)


def source_pages(library: Library) -> tuple[Page, ...]:
    """Who published what, how much of it may be shown, and a page for each publisher."""
    found = _grouped(library.graph.articles, lambda article: (article.publisher,) if article.publisher else ())
    by_count = sorted(library.source_slugs, key=lambda name: (-len(found.get(name, [])), name))

    terms = {name: _terms(library, name, found.get(name, [])) for name in by_count}
    same = next(iter(terms.values())) if len(terms) > 1 and len(set(terms.values())) == 1 else Markup("")

    def rows(scribe: Scribe, names: Sequence[str]) -> SectionView:
        lines = (
            _source_line(scribe, name, len(found.get(name, ())), Markup("") if same else terms[name]) for name in names
        )
        return part("lines", tuple(lines))

    head = _index_head("Sources", "Who printed what this library knows, and how much of their texts may be shown here.")
    if same:
        head = replace(head, intro=fill("{lead} The same holds for each of them. {same}", lead=head.intro, same=same))
    pages = list(list_pages(library, head, "sources/index", by_count, rows, size=_LINKS))
    for name, slug in library.source_slugs.items():
        articles = found.get(name, [])
        below = _below(name, articles, "sources", "Sources")
        below = replace(below, intro=join(" ", [below.intro, _terms(library, name, articles)]))
        pages.extend(list_pages(library, below, f"sources/{slug}", _ordered(articles), article_rows))
    return tuple(pages)


def _index_head(title: str, lead: str) -> ListHead:
    return ListHead(title=title, intro=intro(lead), section=title.lower(), section_title=title, kind="index")


def _row(scribe: Scribe, article: Article) -> CoverageRow:
    whole = scribe.library.graph.rights_of(article) is Rights.FULL
    beginning = without_dateline(" ".join(article.text[: 2 * _LEAD_LENGTH].split()))
    return CoverageRow(
        when=when_printed(article),
        title=scribe.article(article),
        publisher=publisher_of(article) if article.published else Markup(""),
        sentence=fill("{lead}", lead=shortened(beginning, _LEAD_LENGTH)) if whole else Markup(""),
    )


def _source_line(scribe: Scribe, name: str, number: int, terms: Markup) -> Markup:
    source = scribe.library.graph.sources.get(name)
    home = fill(" · {home}", home=scribe.external(source.home, "home page")) if source and source.home else Markup("")
    return fill(
        "{link} <small>{number}{home}</small>{terms}",
        link=scribe.page(f"sources/{scribe.library.source_slugs[name]}.md", label_of(name)),
        number=unbroken(count(number, "article")),
        home=home,
        terms=fill(" <br><small>{terms}</small>", terms=terms) if terms else Markup(""),
    )


def _terms(library: Library, name: str, articles: Sequence[Article]) -> Markup:
    """What of a publisher's texts may be shown, in sentences."""
    source = library.graph.sources.get(name)
    rights = source.rights if source else library.graph.default_rights
    own = {article.rights for article in articles if article.form is not ArticleForm.DIGEST}
    if len(own) == 1:  # all of its articles say the same of themselves, which then holds
        rights = own.pop() or rights
    digests = sum(article.form is ArticleForm.DIGEST for article in articles)
    if digests and digests == len(articles):
        return Markup("What is here is a digest in our own words.")
    sentences = [fill("{rights}", rights=_RIGHTS_WORDS[rights])]
    if digests:
        number = f"{digests:,} of the {len(articles):,}"
        verb = "is a digest" if digests == 1 else "are digests"
        sentences.append(fill("{number} {verb} in our own words.", number=number, verb=verb))
    special = sum(
        article.form is not ArticleForm.DIGEST and article.rights not in (None, rights) for article in articles
    )
    if special:
        sentences.append(
            fill(
                "{number} on {whose} own terms.",
                number=count(special, "article"),
                whose="its" if special == 1 else "their",
            )
        )
    return join(" ", sentences)


def _ordered(articles: Sequence[Article]) -> list[Article]:
    """As they come, but those without a date last, by headline."""
    undated = sorted(
        (a for a in articles if not a.published), key=lambda article: (sort_key(article.title), article.id)
    )
    return [*(article for article in articles if article.published), *undated]


def _order_words(articles: Sequence[Article]) -> str:
    if len(articles) < 2:
        return ""
    return ", the newest first" if any(article.published for article in articles) else ", A to Z by headline"


def _grouped(articles: Iterable[Article], keys: Callable[[Article], Iterable[str]]) -> dict[str, list[Article]]:
    groups: dict[str, list[Article]] = {}
    for article in articles:
        for key in dict.fromkeys(keys(article)):
            groups.setdefault(key, []).append(article)
    return groups


def _counted(scribe: Scribe, file: str, label: str | Markup, number: int) -> Markup:
    return counted(scribe.page(file, label), number, "article")


def _month_title(month: str) -> str:
    return "No date" if month == "undated" else month_words(month)


def _below(title: str, articles: Sequence[Article], folder: str, section_title: str) -> ListHead:
    return ListHead(
        title=title, intro=intro("{number}{order}.", number=count(len(articles), "article"), order=_order_words(articles)),
        section=folder, section_title=section_title, parent=section_title, parent_url=f"{folder}/",
    )  # fmt: skip


def _headed(heading: str, section: SectionView) -> SectionView:
    return part(section.part, section.rows, heading)
