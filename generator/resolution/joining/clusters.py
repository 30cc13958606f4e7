"""Chains gathered into clusters under constraints that nothing may break."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from generator.records.entity import EntityKind, Join
from generator.records.provenance import Provenance
from generator.resolution.names.group_names import group_stem, word_bag
from generator.resolution.names.nations import nation_of
from generator.resolution.names.person_names import NameRelation, PersonName, relate
from generator.resolution.profiles.chain_profiles import ChainProfile


@dataclass(eq=False, slots=True, kw_only=True)
class Cluster:
    """Chains taken for one entity, and their evidence together. Grows while resolution runs; never leaves this room.

    Attributes:
        head: The first chain; its id names the cluster.
        marks: `<number><` or `<number>>` for each side of a decision "different" that it is on.
        given: Folded aliases that editors give.
        printed: Folded name to the number of chains that print it.
        beside: Full name to the acronyms and telling names that articles print for the same group.
        shorts: Full name to the single words that articles print beside it for the same group.
        claims: Curated entities it belongs to (two only if editors said they are the same).
        callings: The fields of work its articles give it; `past` those that they call over.
        beats: What those articles tell of that give it no field, each with how often they name it;
            `told` those of all.
        born: Years of birth by the ages that articles give.
        lands: Code of a country to the articles that name it; `leads` to those that name it most, or give the group
            to it (`seats`: those alone).
        printers: Folded names of the publishers of its articles.
        foreign: Short names that would be its and are another group's in this library.
        chance: How many others of its least common full name the library may hold by chance; None where unknown.
    """

    head: ChainProfile
    kind: EntityKind
    chains: list[ChainProfile] = field(default_factory=list)
    keys: Counter[str] = field(default_factory=Counter)
    names: dict[str, PersonName] = field(default_factory=dict)
    articles: set[str] = field(default_factory=set)
    titles: set[str] = field(default_factory=set)
    roles: set[tuple[str, str]] = field(default_factory=set)
    company: set[str] = field(default_factory=set)
    genders: Counter[str] = field(default_factory=Counter)
    given: set[str] = field(default_factory=set)
    printed: Counter[str] = field(default_factory=Counter)
    beside: dict[str, set[str]] = field(default_factory=dict)
    shorts: dict[str, set[str]] = field(default_factory=dict)
    days: set[int] = field(default_factory=set)
    marks: set[str] = field(default_factory=set)
    claims: set[str] = field(default_factory=set)
    callings: set[str] = field(default_factory=set)
    past: set[str] = field(default_factory=set)
    beats: Counter[str] = field(default_factory=Counter)
    told: set[str] = field(default_factory=set)
    born: set[int] = field(default_factory=set)
    lands: Counter[str] = field(default_factory=Counter)
    leads: Counter[str] = field(default_factory=Counter)
    seats: set[str] = field(default_factory=set)
    printers: set[str] = field(default_factory=set)
    foreign: set[str] = field(default_factory=set)
    chance: float | None = None

    @classmethod
    def of(cls, profile: ChainProfile, marks: Iterable[str] = ()) -> "Cluster":
        """A cluster of one chain."""
        cluster = cls(head=profile, kind=profile.kind)
        cluster.add(profile, marks)
        return cluster

    def add(self, profile: ChainProfile, marks: Iterable[str] = ()) -> None:
        """Take in one chain."""
        self.chains.append(profile)
        self.keys[profile.key] += profile.weight
        if self.kind is EntityKind.PERSON and not profile.single and profile.key not in self.names:
            self.names[profile.key] = PersonName.of(profile.name)
        self.articles.add(profile.article_id)
        self.titles |= profile.titles
        self.roles |= profile.roles
        self.company |= profile.company
        self.printed.update(profile.keys)
        if profile.article_id:
            self.beside.setdefault(profile.key, set()).update(profile.other_names)
        else:
            self.given |= profile.other_names
        self.shorts.setdefault(profile.key, set()).update(profile.short_names)
        if profile.gender:
            self.genders[profile.gender] += 1
        if profile.day is not None:
            self.days.add(profile.day)
        if profile.born is not None:
            self.born.add(profile.born)
        self.marks.update(marks)
        self.printers.add(profile.printer)
        self.foreign |= profile.foreign
        self.chance = _smaller(self.chance, profile.chance)
        self.lands.update(profile.lands)
        if lead := profile.seat or profile.own_land:
            self.leads[lead] += 1
        if profile.seat:
            self.seats.add(profile.seat)
        self.callings |= profile.callings
        self.past |= profile.past
        if profile.beat:
            self.told.add(profile.beat)
        if profile.world:
            self.beats[profile.world] += profile.weight
        if profile.claimed:
            self.claims.add(profile.claimed)

    def absorb(self, other: "Cluster") -> None:
        """Take in all of another cluster."""
        self.chains.extend(other.chains)
        self.names.update(other.names)
        self.keys.update(other.keys)
        self.genders.update(other.genders)
        self.articles |= other.articles
        self.titles |= other.titles
        self.company |= other.company
        self.given |= other.given
        self.printed.update(other.printed)
        for key, names in other.beside.items():
            self.beside.setdefault(key, set()).update(names)
        for key, names in other.shorts.items():
            self.shorts.setdefault(key, set()).update(names)
        self.marks |= other.marks
        self.claims |= other.claims
        self.roles |= other.roles
        self.callings |= other.callings
        self.past |= other.past
        self.beats.update(other.beats)
        self.told |= other.told
        self.born |= other.born
        self.lands.update(other.lands)
        self.leads.update(other.leads)
        self.seats |= other.seats
        self.printers |= other.printers
        self.foreign |= other.foreign
        self.chance = _smaller(self.chance, other.chance)
        self.days |= other.days

    @property
    def main_key(self) -> str:
        """Of the full names the one most articles print, folded."""
        return min(self.keys, key=lambda key: (-self.printed[key], -self.keys[key], key))

    @property
    def name_words(self) -> set[str]:
        """Every word of its names."""
        return {word for key in self.printed for word in key.split()}

    @property
    def has_initials_only(self) -> bool:
        """Whether every full name begins with an initial."""
        return all(len(name.words[0]) == 1 for name in self.names.values())

    @property
    def aliases(self) -> set[str]:
        """Other names: those editors give, and those that articles print for what bears the main key.

        Names beside another key do not count: "Reds beat Blues" may have been read as one name of both.
        """
        core = word_bag(nation_of(group_stem(self.main_key))[1])
        same = (names for key, names in self.beside.items() if word_bag(nation_of(group_stem(key))[1]) == core)
        return self.given.union(*same)

    @property
    def short_names(self) -> set[str]:
        """The single words that articles print for what bears the main key."""
        return self.shorts.get(self.main_key, set())

    @property
    def order(self) -> tuple[str, str]:
        """What clusters are sorted by."""
        return (self.head.key, self.head.id)


def _smaller(left: float | None, right: float | None) -> float | None:
    return min((chance for chance in (left, right) if chance is not None), default=None)


def opposite(mark: str) -> str:
    """The mark of the other side of a decision "different"."""
    return mark[:-1] + ("<" if mark.endswith(">") else ">")


def kept_apart(left: Cluster, right: Cluster) -> bool:
    """Whether editors keep the two apart: by a decision, or as two curated entities."""
    smaller, larger = sorted((left.marks, right.marks), key=len)
    return any(opposite(mark) in larger for mark in smaller) or (
        bool(left.claims and right.claims) and left.claims.isdisjoint(right.claims)
    )


def names_conflict(left: Cluster, right: Cluster) -> bool:
    """Whether some full name in one cannot belong to a person with some full name in the other."""
    return any(
        relate(one, other) is NameRelation.CONFLICT
        for key, one in left.names.items()
        for other_key, other in right.names.items()
        if key != other_key
    )


class Partition:
    """All clusters, which chain is in which, and why."""

    def __init__(self, clusters: Iterable[Cluster]) -> None:
        self.clusters: dict[str, Cluster] = {}
        self.joins: dict[str, Join] = {}
        self._of_chain: dict[str, str] = {}
        for cluster in clusters:
            self.clusters[cluster.head.id] = cluster
            for chain in cluster.chains:
                self._of_chain[chain.id] = cluster.head.id
                self.joins.setdefault(chain.id, first_join(chain.id))

    def of_chain(self, chain_id: str) -> Cluster | None:
        """The cluster a chain is in; None for a chain without a page's kind."""
        head = self._of_chain.get(chain_id)
        return self.clusters[head] if head else None

    def join(self, left: Cluster, right: Cluster, provenance: Provenance) -> Cluster:
        """Make two clusters one; the larger takes in the smaller, whose first chain keeps the reason."""
        if left is right:
            return left
        if len(right.chains) > len(left.chains):
            left, right = right, left
        head = right.head.id
        self.joins[head] = Join(chain_id=head, with_chain_id=left.head.id, provenance=provenance)
        for chain in right.chains:
            self._of_chain[chain.id] = left.head.id
        left.absorb(right)
        del self.clusters[head]
        return left


def first_join(chain_id: str) -> Join:
    """The join of a chain that began its cluster."""
    return Join(chain_id=chain_id, with_chain_id=None, provenance=Provenance(rule="first of its name"))
