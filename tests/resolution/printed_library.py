"""Small libraries for tests: articles whose text names who is in them, one sentence a line."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from generator.issues import Issue
from generator.records.article import Article
from generator.records.decision import Decisions, DecisionTarget, IdentityDecision, Judgement, LedgerEntry, Signature
from generator.records.entity import Alias, CuratedEntity, CuratedRole, EntityKind
from generator.records.mention import MentionChain, RoleMention
from generator.records.stage_results import Annotations, Content, Resolution
from generator.records.text import SourceLocation, Span, TextQuote
from generator.resolution import resolve
from generator.settings import Settings
from tests.record_builders import BY_TEST, article, mention

PORT = "Dockers walked out over wages while cranes stood idle and containers piled along the quay."
MATCH = (
    "The striker scored a goal before half-time and the goalkeeper saved a penalty. The midfielder and the winger, back "
    "in the squad after injury, gave the team a lead that the substitutes kept until the referee ended the match."
)
PARLIAMENT = (
    "Backbenchers voted against the bill in parliament. The opposition said the government, the minister and the party "
    "had broken their manifesto, and that voters would remember it at the next election."
)
OPERA = "Critics praised the soprano although the orchestra drowned her arias during the premiere."


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """Somebody or something an article names; `role` is a title and the name of a group in the same article."""

    kind: EntityKind
    names: tuple[str, ...]
    titles: tuple[str, ...] = ()
    gender: str | None = None
    role: tuple[str, str] | None = None
    entity_id: str | None = None


def person(
    *names: str,
    titles: tuple[str, ...] = (),
    gender: str | None = None,
    role: tuple[str, str] | None = None,
    entity_id: str | None = None,
) -> Named:
    return Named(kind=EntityKind.PERSON, names=names, titles=titles, gender=gender, role=role, entity_id=entity_id)


def group(*names: str, entity_id: str | None = None) -> Named:
    return Named(kind=EntityKind.GROUP, names=names, entity_id=entity_id)


def place(*names: str, entity_id: str | None = None) -> Named:
    return Named(kind=EntityKind.PLACE, names=names, entity_id=entity_id)


Printed = tuple[Article, Annotations]


def printed(article_id: str, *named: Named, story: str = PORT, published: date | None = date(2024, 3, 11)) -> Printed:
    """An article that prints each name once ("No 1: Jane Doe was there."), then the story."""
    names = [name for one in named for name in one.names]
    lines = [f"No {number}: {name} was there." for number, name in enumerate(names, start=1)]
    text = "\n\n".join([*lines, story])
    mentions, chains, roles, seen = [], [], [], ""
    for number, one in enumerate(named, start=1):
        start = len(mentions)
        for name in one.names:
            mentions.append(mention(text, name, one.kind, occurrence=seen.count(name) + 1))
            seen += f"{name}\n"
        chains.append(_chain(article_id, number, one, range(start, len(mentions))))
    for number, one in enumerate(named, start=1):
        if one.role:
            roles.append(_role(article_id, number, one.role, chains, mentions[chains[number - 1].mentions[0]].span))
    annotations = Annotations(
        article_id=article_id,
        sentences=tuple(block.span for block in article(text).blocks),
        mentions=tuple(mentions),
        chains=tuple(chains),
        roles=tuple(roles),
    )
    made = article(text, article_id=article_id, published=published)
    return replace(made, location=SourceLocation(path=f"content/articles/{article_id}.md")), annotations


def _chain(article_id: str, number: int, one: Named, indices: Iterable[int]) -> MentionChain:
    return MentionChain(
        id=f"{article_id}#c{number}",
        article_id=article_id,
        kind=one.kind,
        name=one.names[0],
        mentions=tuple(indices),
        names=one.names,
        titles=one.titles,
        gender=one.gender,
        entity_id=one.entity_id,
        provenance=BY_TEST,
    )


def _role(article_id: str, number: int, role: tuple[str, str], chains: list[MentionChain], span: Span) -> RoleMention:
    title, group_name = role
    other = next((chain.id for chain in chains if chain.name == group_name), None)
    return RoleMention(
        holder=f"{article_id}#c{number}",
        title=title,
        group=other,
        group_name=group_name,
        span=span,
        provenance=BY_TEST,
    )


def curated(
    identifier: str,
    name: str,
    *aliases: str,
    kind: EntityKind = EntityKind.PERSON,
    roles: tuple[CuratedRole, ...] = (),
) -> CuratedEntity:
    return CuratedEntity(
        id=identifier,
        kind=kind,
        name=name,
        aliases=tuple(Alias(name=alias, by_editor=True) for alias in aliases),
        roles=roles,
        location=SourceLocation(path=f"content/{identifier}.md"),
    )


def entity(identifier: str) -> DecisionTarget:
    return DecisionTarget(entity_id=identifier)


def words(article_id: str, exact: str) -> DecisionTarget:
    return DecisionTarget(article_id=article_id, quote=TextQuote(exact=exact))


def signed(line: int = 1) -> Signature:
    return Signature(location=SourceLocation(path="content/decisions/people.yml", line=line), editor="Ann")


def judged(judgement: Judgement, left: DecisionTarget, right: DecisionTarget, line: int = 1) -> IdentityDecision:
    return IdentityDecision(left=left, right=right, judgement=judgement, signature=signed(line))


def content_of(
    library: Iterable[Printed],
    *,
    curated: tuple[CuratedEntity, ...] = (),
    identity: tuple[IdentityDecision, ...] = (),
    decisions: Decisions | None = None,
    ledger: tuple[LedgerEntry, ...] = (),
) -> Content:
    return Content(
        articles=tuple(one for one, _ in library),
        curated=curated,
        decisions=decisions or Decisions(identity=identity),
        ledger=ledger,
    )


def resolved(library: Iterable[Printed], content: Content | None = None) -> tuple[Resolution, tuple[Issue, ...]]:
    pairs = tuple(library)
    annotations = {one.id: found for one, found in pairs}
    return resolve(annotations, content or content_of(pairs), Settings())


def pages(resolution: Resolution) -> dict[str, set[str]]:
    """Entity id to its chains."""
    return {entity.id: set(entity.chains) for entity in resolution.entities}
