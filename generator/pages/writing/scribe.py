"""One page being written: its links and its footnotes, each citation once."""

from collections.abc import Iterable
from urllib.parse import quote

from markupsafe import Markup

from generator.page_paths import article_page, relative_link, sentence_anchor
from generator.pages.words.escaping import fill, join, markdown_text, safe_address, trusted
from generator.pages.writing.library import Library
from generator.records.article import Article, ArticleForm
from generator.records.provenance import Citation

MAX_NOTES_PER_FACT = 3
_FEWEST_WORDS, _FRAGMENT_WORDS = 3, 5
_EDGES = " \"'“”‘’„«»,"


class Scribe:
    """Writes links and footnotes for one page; footnotes are numbered in the order they are first asked for."""

    def __init__(self, library: Library, path: str) -> None:
        """`path` is the page file, relative to docs/."""
        self.library = library
        self.path = path
        self._notes: dict[tuple[str, int], tuple[int, Citation]] = {}

    def entity(self, entity_id: str, label: str = "") -> Markup:
        """A link to an entity's page, whose lead the theme previews on hover; the plain name where it has none."""
        entity = self.library.entity(entity_id)
        file = self.library.file_of(entity_id)
        text = label or (entity.name if entity else entity_id.rpartition("/")[2].replace("-", " "))
        if file is None or file == self.path:
            return markdown_text(text)
        kind = entity.kind.value if entity else "other"
        return fill("[{text}]({target}){{.ct-{kind} data-preview}}", text=text, target=self._to(file), kind=kind)

    def the_entity(self, entity_id: str, label: str = "") -> Markup:
        """As `entity`, with "the" before it where the articles write so."""
        name = self.entity(entity_id, label)
        return Markup("the ") + name if entity_id in self.library.definite else name

    def article(self, article: Article, label: str = "", sentence: int | None = None) -> Markup:
        """A link to an article's page, or to one of its sentences."""
        anchor = "" if sentence is None else sentence_anchor(sentence)
        return self.page(article_page(article.id), label or article.title, anchor)

    def page(self, file: str, label: str | Markup, anchor: str = "") -> Markup:
        """A link to a page file under docs/; the bare label on that page itself."""
        if file == self.path and not anchor:
            return markdown_text(label)
        return fill("[{label}]({target})", label=label, target=self._to(file, anchor))

    def original(self, article: Article, label: str, words: str = "") -> Markup:
        """A link to the article at its publisher, to the words if given; "" without an address."""
        address = safe_address(article.url) if article.url else None
        if address is None:
            return Markup("")
        wanted = words if words and article.form is not ArticleForm.DIGEST else ""
        return fill("[{label}]({target}){{.ct-original}}", label=label, target=trusted(address + text_fragment(wanted)))

    def external(self, address: str, label: str) -> Markup:
        """A link out; the bare label if the address is not http, https or mailto."""
        safe = safe_address(address)
        if safe is None:
            return markdown_text(label)
        return fill("[{label}]({target}){{.ct-original}}", label=label, target=trusted(safe))

    def file(self, path: str) -> Markup:
        """The address of any file under docs/, such as a picture that editors put there."""
        return trusted(quote(relative_link(self.path, path)))

    def cite(self, citations: Iterable[Citation], limit: int = MAX_NOTES_PER_FACT) -> Markup:
        """References to the footnotes of the citations, at most `limit`; equal sentences share one footnote."""
        numbers: list[int] = []
        for citation in citations:
            key = (citation.article_id, citation.sentence)
            number, _ = self._notes.setdefault(key, (len(self._notes) + 1, citation))
            if number not in numbers:
                numbers.append(number)
            if len(numbers) == limit:
                break
        return join("", [fill("[^{number}]", number=number) for number in sorted(numbers)])

    def footnotes(self) -> Markup:
        """All footnote definitions so far, one a line."""
        return Markup("\n").join(self._footnote(number, citation) for number, citation in self._notes.values())

    def _footnote(self, number: int, citation: Citation) -> Markup:
        article = self.library.article(citation.article_id)
        shown = self.library.may_show_words(article.id)
        sentence = self.library.sentence(citation)
        anchor = citation.sentence if shown else None
        source = self.article(article, self.library.source_words(article), anchor)
        original = self.original(article, "original", sentence if shown else "")
        words = fill('<span class="ct-words">{sentence}</span> ', sentence=sentence) if shown else Markup("")
        return fill(
            "[^{number}]: {words}{source}{original}",
            number=trusted(str(number)),
            words=words,
            source=source,
            original=Markup(" · ") + original if original else original,
        )

    def _to(self, file: str, anchor: str = "") -> Markup:
        return trusted(relative_link(self.path, file, anchor))


def text_fragment(words: str) -> str:
    """The `#:~:text=` part of an address that makes a browser show the words: by their first and last few.

    Quotation marks at the edges are left out, since publishers change their shape.
    Source: https://wicg.github.io/scroll-to-text-fragment/.
    """
    parts = words.split()
    number = min(_FRAGMENT_WORDS, len(parts) // 2)
    ends = (parts,) if number < _FEWEST_WORDS else (parts[:number], parts[-number:])
    shown = [text for end in ends if (text := " ".join(end).strip(_EDGES))]
    return "#:~:text=" + ",".join(map(_fragment_part, shown)) if shown else ""


def _fragment_part(text: str) -> str:
    return quote(text, safe="").replace("-", "%2D").replace("~", "%7E").replace("_", "%5F")
