"""What resolution knows about one chain before it compares chains."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from generator.records.article import Article
from generator.records.entity import EntityKind
from generator.records.mention import MentionChain, MentionForm
from generator.records.provenance import TEAM_OF_PLACE
from generator.records.stage_results import Annotations
from generator.resolution.names.group_names import is_common
from generator.resolution.names.name_keys import fold, lone_name, looks_like_acronym, person_words
from generator.resolution.names.nations import country_of, land_of, seat_of
from generator.resolution.profiles.ages import birth_year, listed_beside
from generator.resolution.profiles.beats import beat_of
from generator.resolution.profiles.callings import SPORT, field_of, is_former

_COURTESIES = frozenset({"mr", "mrs", "ms", "miss", "madam", "lord", "lady", "baroness", "baron", "sir", "dame"})
_CLEAR_LEAD = 1.5
PAGE_KINDS = (EntityKind.PERSON, EntityKind.GROUP, EntityKind.PLACE)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainProfile:
    """A chain and its evidence.

    Attributes:
        key: The folded full name.
        names: Every printed name, fullest first; `keys` are they folded, `counts` how often each of these stands there.
            Not a group's that is the article's own publisher: those letters stand for it whatever they also fit.
        roles: (folded title, folded group name or "") of the article's roles for it.
        company: Folded names of the groups its roles name.
        day: Ordinal day of the article, or None.
        weight: How often it is named.
        claimed: The curated entity it belongs to, or None.
        is_team: Whether its article takes a place's name for its team's.
        callings: The fields its titles and roles tell of ("politics"); `past` those that are over.
        beat: What its article clearly tells of, or None.
        born: Year it was born in by the age the article gives, or None.
        listed_with: Last names of the people beside it, if it stands in lists of names alone, as in a line-up.
        lands: Codes of the countries its article names; `land` the one named most, `own_land` too if no
            other comes near: of two countries at war, neither is what the article tells of.
        printer: Folded name of the publisher of a group's article.
        foreign: Folded short names that would be a group's and are another's in this library.
        chance: How many others of a person's full name the library may hold by chance; None where that is unknown.
        seat: Code of the country that words beside the name give a group ("Norway's …"), if it is always one.
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
    counts: tuple[int, ...] = ()
    claimed: str | None = None
    is_team: bool = False
    callings: frozenset[str] = frozenset()
    past: frozenset[str] = frozenset()
    beat: str | None = None
    born: int | None = None
    listed_with: frozenset[str] = frozenset()
    lands: frozenset[str] = frozenset()
    land: str | None = None
    own_land: str | None = None
    chance: float | None = None
    seat: str | None = None
    printer: str = ""
    foreign: frozenset[str] = frozenset()

    @property
    def single(self) -> bool:
        """Whether this is a person of whom only one name is printed."""
        return self.kind is EntityKind.PERSON and bool(lone_name(self.name))

    @property
    def world(self) -> str | None:
        """What the article tells of, if that is all there is to tell what this person does.

        Sports pages give no player a "Mr".
        """
        if self.callings or self.past or (self.beat == SPORT and self.titles & _COURTESIES):
            return None
        return self.beat

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
        return (
            frozenset(
                fold(name)
                for name in self.names[1:]
                if (looks_like_acronym(name) and fold(name) not in words) or _is_telling(name)
            )
            - self.foreign
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
    by_id = {article.id: article for article in articles}
    return tuple(
        profile
        for article_id in sorted(annotations)
        for profile in _profiles_of(annotations[article_id], by_id.get(article_id))
    )


def surnames_in(annotations: Mapping[str, Annotations]) -> Mapping[str, frozenset[str]]:
    """Article id to the folded last names of the people it names."""
    return {
        article_id: frozenset(
            person_words(chain.name)[-1]
            for chain in found.chains
            if chain.kind is EntityKind.PERSON and person_words(chain.name)
        )
        for article_id, found in annotations.items()
    }


def _profiles_of(found: Annotations, article: Article | None) -> Iterable[ChainProfile]:
    day = article.published.toordinal() if article and article.published else None
    text = article.text if article else ""
    beat = beat_of(f"{article.title}\n{text}") if article else None
    people = [m for m in found.mentions if m.kind is EntityKind.PERSON and m.form is MentionForm.NAMED]
    group_names = {chain.id: fold(chain.name) for chain in found.chains}
    lands = _lands_named(found)
    roles: dict[str, set[tuple[str, str]]] = {}
    for role in found.roles:
        group = group_names.get(role.group or "", "") or fold(role.group_name or "")
        roles.setdefault(role.holder, set()).add((fold(role.title), group))
    for chain in found.chains:
        if fold(chain.name):
            profile = _profile(chain, found, frozenset(roles.get(chain.id, ())), day)
            if chain.kind is EntityKind.PERSON:
                own = [m for index in chain.mentions if (m := found.mentions[index]).form is MentionForm.NAMED]
                beside = {person_words(m.text)[-1] for m in listed_beside(own, people) if person_words(m.text)}
                profile = replace(profile, beat=beat, born=birth_year(text, own, day), listed_with=frozenset(beside))
                profile = _with_callings(profile, found)
            elif chain.kind is EntityKind.GROUP:
                printer = fold(article.publisher) if article and article.publisher else ""
                names = tuple(name for name in profile.names if name == profile.name or fold(name) != printer)
                profile = replace(profile, seat=_seat(chain, found, text), names=names, printer=printer)
            yield replace(profile, lands=frozenset(lands), land=leading(lands), own_land=leading(lands, _CLEAR_LEAD))


def _lands_named(found: Annotations) -> Counter[str]:
    """The countries an article names, each with how often."""
    named: Counter[str] = Counter()
    for chain in found.chains:
        if chain.kind is EntityKind.PLACE and (code := land_of(fold(chain.name))):
            named[country_of(code)] += sum(found.mentions[index].form is MentionForm.NAMED for index in chain.mentions)
    return named


def leading(counts: Counter[str], lead: float = 1.0) -> str | None:
    """What is counted more than anything else: at least so many times as often as the next."""
    first, *others = counts.most_common(2) or [("", 0)]
    return first[0] if first[0] and (not others or first[1] > others[0][1] * lead) else None


def _seat(chain: MentionChain, found: Annotations, text: str) -> str | None:
    spans = [m.span for index in chain.mentions if (m := found.mentions[index]).form is MentionForm.NAMED]
    seats = {seat for span in spans if (seat := seat_of(text, span.start, span.end))}
    return seats.pop() if len(seats) == 1 else None


def _with_callings(profile: ChainProfile, found: Annotations) -> ChainProfile:
    """What its titles and roles say that a person does."""
    said = [(fold(role.title), role.former) for role in found.roles if role.holder == profile.id]
    said += [(title, False) for title in sorted(profile.titles)]
    fields = {(field_of(t, of_sport=profile.beat == SPORT), former or is_former(t)) for t, former in said}
    past = frozenset(field for field, former in fields if field and former)
    return replace(profile, callings=frozenset(field for field, _ in fields if field) - past, past=past)


def _profile(
    chain: MentionChain, found: Annotations, roles: frozenset[tuple[str, str]], day: int | None
) -> ChainProfile:
    names = tuple(dict.fromkeys((chain.name, *chain.names)))
    keys = tuple(dict.fromkeys(fold(name) for name in names if fold(name)))
    named = [m for index in chain.mentions if (m := found.mentions[index]).form is MentionForm.NAMED]
    printed = Counter(fold(mention.text) for mention in named)
    return ChainProfile(
        id=chain.id,
        article_id=chain.article_id,
        kind=chain.kind,
        name=chain.name,
        key=fold(chain.name),
        names=names,
        keys=keys,
        counts=tuple(printed[key] for key in keys),
        titles=frozenset(fold(title) for title in chain.titles),
        gender=chain.gender,
        roles=roles,
        company=frozenset(group for _, group in roles if group),
        day=day,
        weight=len(named),
        claimed=chain.entity_id,
        is_team=any(found.mentions[index].provenance.rule == TEAM_OF_PLACE for index in chain.mentions),
    )
