"""Publishers and their rights, from `content/sources.yml`.

Either a list of mappings with `name`, `home` and `rights`, or one mapping from name to `home` and `rights`.
"""

from collections.abc import Iterable, Sequence

from generator.issues import Issue, error, warning
from generator.reading.files.suggestions import did_you_mean
from generator.reading.files.text_cleaning import one_line
from generator.reading.files.typed_keys import KeyReader
from generator.reading.files.web_addresses import host_of
from generator.records.article import Article
from generator.records.source import Rights, Source
from generator.yaml_lines import Located, load_entries

SOURCES_FILE = "content/sources.yml"
SOURCE_KEYS = frozenset({"name", "home", "rights"})


class SourceList:
    """The listed publishers, found by name or by web address."""

    def __init__(self, sources: Iterable[Source] = ()) -> None:
        self.sources = tuple(sources)
        self.names = tuple(source.name for source in self.sources)
        self._by_name = {source.name.casefold(): source.name for source in self.sources}
        self._by_host = {host_of(source.home): source.name for source in self.sources if source.home}

    def __contains__(self, name: str) -> bool:
        return name.casefold() in self._by_name

    def listed_name(self, name: str | None) -> str | None:
        """The name as it is listed, if only its capitals differ."""
        return self._by_name.get(name.casefold(), name) if name else None

    def publisher_of(self, url: str | None) -> str | None:
        """The publisher on whose site, or on a site below it, the address is."""
        labels = host_of(url).split(".") if url else []
        hosts = (".".join(labels[start:]) for start in range(len(labels)))
        return next((self._by_host[host] for host in hosts if host in self._by_host), None)


def read_sources(text: str, path: str = SOURCES_FILE) -> tuple[tuple[Source, ...], list[Issue]]:
    """The sources by name, and what is wrong with the file."""
    document, issues = load_entries(text, path)
    lines = text.split("\n")
    found: dict[str, Source] = {}
    for key, entry in _entries(document):
        keys = KeyReader(entry, lines)
        keys.check_known(SOURCE_KEYS)
        name = one_line(key) or keys.text("name")
        source = Source(
            name=name,
            location=entry.location,
            home=keys.web_address("home"),
            rights=keys.rights() or Rights.EXCERPT,
        )
        issues += keys.issues
        if not name:
            issues.append(error("missing-key", "a source has no name", entry.location, "give it a line `name: …`"))
        elif name in found:
            issues.append(error("duplicate-id", f'"{name}" is listed twice', entry.location, "delete one of them"))
        else:
            found[name] = source
    return tuple(found[name] for name in sorted(found)), issues


def _entries(document: Located) -> list[tuple[str, Located]]:
    mapping = document.items()
    if mapping and not (SOURCE_KEYS & mapping.keys()):
        return list(mapping.items())
    return [("", entry) for entry in document.elements()]


def check_publishers(articles: Sequence[Article], sources: SourceList) -> list[Issue]:
    """A warning for each publisher that is not listed, at its first article."""
    issues: list[Issue] = []
    seen: set[str] = set()
    for article in articles:
        name = article.publisher
        if name and name not in sources and name.casefold() not in seen:
            seen.add(name.casefold())
            otherwise = f"add it to {SOURCES_FILE} with its home page and rights"
            hint = did_you_mean(name, sources.names, otherwise)
            issues.append(warning("unknown-source", f'the publisher "{name}" is not listed', article.location, hint))
    return issues
