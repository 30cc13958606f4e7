"""What resolution knows about one chain before it compares chains."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from generator.records.article import Article
from generator.records.entity import EntityKind
from generator.records.mention import MentionChain, MentionForm
from generator.records.provenance import TEAM_OF_PLACE
from generator.records.stage_results import Annotations
from generator.resolution.group_names import is_common
from generator.resolution.name_keys import fold, looks_like_acronym, person_words

PAGE_KINDS = (EntityKind.PERSON, EntityKind.GROUP, EntityKind.PLACE)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainProfile:
    """A chain and its evidence.

    Attributes:
        key: The folded full name.
        names: Every printed name, fullest first; `keys` are they folded.
        roles: (folded title, folded group name or "") of the article's roles for it.
        company: Folded names of the groups its roles name.
        day: Ordinal day of the article, or None.
        weight: How often it is named.
        claimed: The curated entity it belongs to, or None.
        is_team: Whether its article takes a place's name for its team's.
    """

    id: str
    article_id: str
    kind: EntityKind
    name: str
    key: str
    names: tuple[str, ...]
    keys: tuple[str, ...]
    titles: frozenset[str]
    gender: str | None
    roles: frozenset[tuple[str, str]]
    company: frozenset[str]
    day: int | None
    weight: int
    claimed: str | None = None
    is_team: bool = False

    @property
    def single(self) -> bool:
        """Whether this is a person of whom only one name is printed."""
        return self.kind is EntityKind.PERSON and len(person_words(self.name)) == 1

    @property
    def other_names(self) -> frozenset[str]:
        """Folded names besides the full one that mean this group or place elsewhere too: acronyms and telling names.

        An editor's aliases all count; "the Court" or "the City" of one article do not.
        """
        if self.claimed is not None and not self.article_id:
            return frozenset(fold(name) for name in self.names[1:])
        if self.kind is not EntityKind.GROUP:
            return frozenset()
        words = set(self.key.split())
        return frozenset(
            fold(name)
            for name in self.names[1:]
            if (looks_like_acronym(name) and fold(name) not in words) or _is_telling(name)
        )

    @property
    def short_names(self) -> frozenset[str]:
        """Folded single words that the article prints for this group, but for such as "the Court"."""
        if self.kind is not EntityKind.GROUP or not self.article_id:
            return frozenset()
        return frozenset(key for key in self.keys[1:] if " " not in key and not is_common(key)) - self.other_names

    def retyped(self, kind: EntityKind) -> "ChainProfile":
        """The same chain as another kind."""
        return replace(self, kind=kind)


def _is_telling(name: str) -> bool:
    return " " in fold(name) and not is_common(fold(name))


def build_profiles(annotations: Mapping[str, Annotations], articles: Iterable[Article]) -> tuple[ChainProfile, ...]:
    """One profile per chain that has a name, ordered by article id and place in the article."""
    days = {article.id: article.published.toordinal() if article.published else None for article in articles}
    return tuple(
        profile
        for article_id in sorted(annotations)
        for profile in _profiles_of(annotations[article_id], days.get(article_id))
    )


def _profiles_of(found: Annotations, day: int | None) -> Iterable[ChainProfile]:
    group_names = {chain.id: fold(chain.name) for chain in found.chains}
    roles: dict[str, set[tuple[str, str]]] = {}
    for role in found.roles:
        group = group_names.get(role.group or "", "") or fold(role.group_name or "")
        roles.setdefault(role.holder, set()).add((fold(role.title), group))
    for chain in found.chains:
        if fold(chain.name):
            yield _profile(chain, found, frozenset(roles.get(chain.id, ())), day)


def _profile(
    chain: MentionChain, found: Annotations, roles: frozenset[tuple[str, str]], day: int | None
) -> ChainProfile:
    names = tuple(dict.fromkeys((chain.name, *chain.names)))
    return ChainProfile(
        id=chain.id,
        article_id=chain.article_id,
        kind=chain.kind,
        name=chain.name,
        key=fold(chain.name),
        names=names,
        keys=tuple(dict.fromkeys(fold(name) for name in names if fold(name))),
        titles=frozenset(fold(title) for title in chain.titles),
        gender=chain.gender,
        roles=roles,
        company=frozenset(group for _, group in roles if group),
        day=day,
        weight=sum(found.mentions[index].form is MentionForm.NAMED for index in chain.mentions),
        claimed=chain.entity_id,
        is_team=any(found.mentions[index].provenance.rule == TEAM_OF_PLACE for index in chain.mentions),
    )
