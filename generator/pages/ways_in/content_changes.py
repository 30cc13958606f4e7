"""What each commit brought to the library as it is now: articles, and the people, groups, places and events they name.

An entity is new with the commit that brought the first article to name it, or its editors' page. Where that first
article may have come before the history begins, nothing is called new.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from generator.page_paths import KIND_OF_FOLDER
from generator.pages.writing.library import Library
from generator.pages.writing.sure_quotations import sure
from generator.records.history import ChangeKind, Commit

ARTICLES, DECISIONS = "content/articles/", "content/decisions/"
LEDGER = "content/ids.yml"
_PAGES = tuple(f"content/{folder}/" for folder in KIND_OF_FOLDER)
_BEFORE_HISTORY = 1_000_000_000
"""Stands for a commit older than all that are known; commits count from 0, the newest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewCoverage:
    """An entity the library knew before, and how many articles and quotations a commit added to it."""

    entity: str
    articles: int
    quotations: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitNews:
    """What one commit brought, as far as it is still in the library.

    Attributes:
        added, changed: Ids of articles, in the order of the graph.
        new: Ids of entities the library did not know before, the most often named first.
        covered: Entities known before that the added articles name, the most often named first.
        written: Ids of entities whose editors' page was added or changed.
        decided: Files of decisions, from the project folder.
        decided_on: Ids of entities with a page that the new decisions name.
        others: Other files under content/, from the project folder.
        removed_articles, removed_pages: How many are gone; their names are not told, since taking down means that.
    """

    commit: Commit
    added: tuple[str, ...]
    changed: tuple[str, ...]
    new: tuple[str, ...]
    covered: tuple[NewCoverage, ...]
    written: tuple[str, ...]
    decided: tuple[str, ...]
    decided_on: tuple[str, ...]
    others: tuple[str, ...]
    removed_articles: int
    removed_pages: int


def content_changes(library: Library) -> tuple[CommitNews, ...]:
    """News of each commit a reader could see something of, the newest first."""
    commits = tuple(_with_present_paths(library.graph.history.commits))
    reckoning = _Reckoning(library=library, commits=commits)
    news = (reckoning.news(number) for number in range(len(commits)))
    return tuple(one for one in news if _is_seen(one))


def _with_present_paths(commits: Sequence[Commit]) -> Iterator[Commit]:
    """The commits with each file under the name it has today, for those that were moved later."""
    now: dict[str, str] = {}
    for commit in commits:
        changes = tuple(replace(change, path=now.get(change.path, change.path)) for change in commit.changes)
        now |= {change.moved_from: change.path for change in changes if change.moved_from}
        yield replace(commit, changes=changes)


@dataclass(frozen=True, kw_only=True)
class _Reckoning:
    """Which commit brought what; commits count from 0, the newest."""

    library: Library
    commits: tuple[Commit, ...]

    @cached_property
    def article_at(self) -> Mapping[str, str]:
        """Path to the article read from it, in the order of the graph."""
        return {article.location.path: article.id for article in self.library.graph.articles}

    @cached_property
    def entity_at(self) -> Mapping[str, str]:
        """Path to the entity whose editors' page it is."""
        entities = self.library.graph.entities
        return {e.curated.location.path: e.id for e in entities if e.curated and e.id in self.library.pages}

    @cached_property
    def brought_by(self) -> Mapping[str, int]:
        """Path to the oldest commit that added the file."""
        return {
            change.path: number
            for number, commit in enumerate(self.commits)
            for change in commit.changes
            if change.kind is ChangeKind.ADDED
        }

    @cached_property
    def named_in(self) -> Mapping[str, Sequence[str]]:
        """Article to the entities with a page that it names."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        for entity in sorted(self.library.pages):
            for item in self.library.coverage(entity):
                found[item.article_id].append(entity)
        return found

    @cached_property
    def known_since(self) -> Mapping[str, int]:
        """Entity to the commit that first brought it; nothing for one that only files not yet committed name."""
        unknown = None if self.library.graph.history.gap is None else _BEFORE_HISTORY
        since: dict[str, int] = {}
        for entity in self.library.graph.entities:
            paths = [self.library.article(item.article_id).location.path for item in self.library.coverage(entity.id)]
            paths += [entity.curated.location.path] if entity.curated else []
            found = [number for path in paths if (number := self.brought_by.get(path, unknown)) is not None]
            if found:
                since[entity.id] = max(found)
        return since

    def news(self, number: int) -> CommitNews:
        """What the commit of this number brought."""
        commit = self.commits[number]
        present = {change.path: change.kind for change in commit.changes if change.kind is not ChangeKind.REMOVED}
        gone = [change.path for change in commit.changes if change.kind is ChangeKind.REMOVED]
        fresh = {path for path in present if self.brought_by.get(path) == number}
        edited = {path for path, kind in present.items() if path not in fresh and kind is not ChangeKind.MOVED}
        added = self._articles(fresh)
        written = self._ranked({self.entity_at[path] for path in fresh | edited if path in self.entity_at})
        named = Counter(entity for article in added for entity in self.named_in.get(article, ()))
        return CommitNews(
            commit=commit,
            added=added,
            changed=self._articles(edited),
            new=self._ranked(e for e in {*named, *written} if self.known_since.get(e) == number),
            covered=self._covered(added, {e: n for e, n in named.items() if self.known_since.get(e) != number}),
            written=written,
            decided=tuple(change.path for change in commit.changes if change.path.startswith(DECISIONS)),
            decided_on=self._ranked(self._pages_of(commit.decided)),
            others=tuple(path for path in present if path.count("/") == 1 and path != LEDGER),
            removed_articles=sum(path.startswith(ARTICLES) and path not in self.article_at for path in gone),
            removed_pages=sum(path.startswith(_PAGES) and path not in self.entity_at for path in gone),
        )

    def _pages_of(self, entities: Iterable[str]) -> set[str]:
        """Those that have a page, or now share one."""
        led = {self.library.graph.redirects.get(entity, entity) for entity in entities}
        return led & self.library.pages

    def _articles(self, paths: Iterable[str]) -> tuple[str, ...]:
        found = {self.article_at[path] for path in paths if path in self.article_at}
        return tuple(sorted(found, key=self._place.__getitem__))

    @cached_property
    def _place(self) -> Mapping[str, int]:
        return {article.id: place for place, article in enumerate(self.library.graph.articles)}

    def _ranked(self, entities: Iterable[str]) -> tuple[str, ...]:
        return tuple(sorted(entities, key=self.library.graph.by_coverage))

    def _covered(self, added: Sequence[str], named: Mapping[str, int]) -> tuple[NewCoverage, ...]:
        found = (q.speaker for a in added for q in sure(self.library.graph.quotations_in.get(a, ())))
        said = Counter(found)
        ranked = sorted(self._ranked(named), key=lambda entity: -named[entity])
        return tuple(NewCoverage(entity=e, articles=named[e], quotations=said[e]) for e in ranked)


def _is_seen(news: CommitNews) -> bool:
    return bool(
        news.added or news.changed or news.new or news.written or news.decided or news.others
        or news.removed_articles or news.removed_pages
    )  # fmt: skip
