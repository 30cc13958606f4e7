"""The summary under the title: a few cited sentences on who or what this is, what is disputed, what was said, and when."""

import re
from collections.abc import Iterable

from markupsafe import Markup

from generator.pages.escaping import fill, join
from generator.pages.library import Library
from generator.pages.role_words import role_phrase, role_sentence, role_title
from generator.pages.scribe import Scribe
from generator.pages.voices import dispute_sentence
from generator.pages.wording import (
    between_words,
    capital,
    capital_markup,
    closed,
    count,
    count_words,
    day_words,
    listing,
)
from generator.records.entity import Entity, EntityKind
from generator.records.graph import AttributedQuotation, RelationKind, Role
from generator.records.quotation import QuotationKind

_MAX_ROLES, _MAX_DISPUTES, _MAX_PEOPLE, _MAX_NEIGHBOURS = 2, 2, 3, 4
_SPOKESPERSON = re.compile(r"spokes(?:man|woman)")
_TELLING = range(30, 221)


def tagline(scribe: Scribe, entity: Entity) -> Markup:
    """The line under the name: the newest role, else the editors' description, else where it lies; "" if unknown."""
    roles = scribe.library.graph.roles.get(entity.id, ())
    current = [role for role in roles if not role.former] or list(roles)
    if current:
        phrases = [role_phrase(scribe, role) for role in _distinct(current)]
        return capital_markup(phrases[0]) + join("", [fill("; {phrase}", phrase=phrase) for phrase in phrases[1:]])
    if entity.curated and entity.curated.description:
        return fill("{text}", text=entity.curated.description)
    return Markup("")


def summary(scribe: Scribe, entity: Entity) -> tuple[Markup, ...]:
    """Whole sentences, each with its citations, the most telling first; never empty for an entity an article names."""
    sentences = [
        *_role_sentences(scribe, entity),
        *_people_sentences(scribe, entity),
        *_place_sentences(scribe, entity),
        *_event_sentences(scribe, entity),
        *_dispute_sentences(scribe, entity),
        *_quotation_sentences(scribe, entity),
        *_coverage_sentences(scribe, entity),
    ]
    return tuple(sentences)


def plain_summary(library: Library, entity: Entity) -> str:
    """One sentence for search engines, without links or notes."""
    roles = library.graph.roles.get(entity.id, ())
    group = library.entity(roles[0].group) if roles else None
    group_name = group.name if group else roles[0].group_name if roles else None
    what = f", {role_title(roles[0])}{' of ' + group_name if group_name else ''}" if roles else ""
    if not what and entity.curated and entity.curated.description:
        what = f": {entity.curated.description.rstrip('.')}"
    articles = len(library.coverage(entity.id))
    found = f"{count(articles, 'article')}, quotations and sources" if articles else "what our editors know"
    return f"{entity.name}{what}. {capital(found)} in {library.settings.title}."


def _distinct(roles: Iterable[Role]) -> list[Role]:
    """The first few roles, leaving out one without a group that only repeats another: "leader of X; rebel leader"."""
    found: dict[tuple[str, str], Role] = {}
    for role in sorted(roles, key=lambda role: not (role.group or role.group_name)):
        head = _SPOKESPERSON.sub("spokesperson", role.title.lower()).split(" ")[-1]
        group = role.group or role.group_name or ""
        if group or all(head != other for other, _ in found):
            found.setdefault((head, group), role)
    return list(found.values())[:_MAX_ROLES]


def _role_sentences(scribe: Scribe, entity: Entity) -> Iterable[Markup]:
    cited = [role for role in scribe.library.graph.roles.get(entity.id, ()) if role.citations]
    current = [role for role in cited if not role.former]
    for role in _distinct([*current, *(role for role in cited if role.former)]):
        yield role_sentence(scribe, entity.name, role)


def _people_sentences(scribe: Scribe, entity: Entity) -> Iterable[Markup]:
    held = scribe.library.roles_in(entity.id)
    if not held:
        return
    parts = [
        fill(
            "{person} as {title}{notes}",
            person=scribe.entity(person),
            title=role_title(role),
            notes=scribe.cite(role.citations, 1),
        )
        for person, role in held[:_MAX_PEOPLE]
    ]
    verb = "is" if len(parts) == 1 else "are"
    yield fill("Named with it {verb} {parts}.", verb=verb, parts=listing(parts))


def _place_sentences(scribe: Scribe, entity: Entity) -> Iterable[Markup]:
    for relation in scribe.library.graph.relations_of.get(entity.id, ()):
        if relation.kind is RelationKind.PART_OF and relation.subject == entity.id and relation.citations:
            whole, notes = scribe.the_entity(relation.object), scribe.cite(relation.citations, 1)
            yield fill("{name} is part of {whole}.{notes}", name=entity.name, whole=whole, notes=notes)
            return


def _event_sentences(scribe: Scribe, entity: Entity) -> Iterable[Markup]:
    if entity.kind is not EntityKind.EVENT:
        return
    events = scribe.library.graph.events_of.get(entity.id, ())
    own = next((event for event in events if event.id == entity.id), None)
    if own is None or not own.citations:
        return
    who = listing([scribe.the_entity(p) for p in own.participants[:_MAX_NEIGHBOURS]])
    where = listing([scribe.the_entity(p) for p in own.places[:_MAX_NEIGHBOURS]])
    told = fill(" at {where}", where=where) if where else Markup("")
    told += fill(", with {who}", who=who) if who else Markup("")
    if told:
        yield fill("It is reported{told}.{notes}", told=told, notes=scribe.cite(own.citations, 2))


def _dispute_sentences(scribe: Scribe, entity: Entity) -> Iterable[Markup]:
    for dispute in scribe.library.graph.disputes_about.get(entity.id, ())[:_MAX_DISPUTES]:
        yield dispute_sentence(scribe, dispute)


def telling_quotation(quotations: Iterable[AttributedQuotation], scribe: Scribe) -> AttributedQuotation | None:
    """The newest quotation, whole and of readable length, whose words may be shown; direct before mixed."""
    shown = [
        q for q in quotations
        if q.kind is QuotationKind.DIRECT and len(q.content) in _TELLING and scribe.library.may_show_words(q.article_id)
    ]  # fmt: skip
    return max(shown, key=lambda q: (q.date, min(len(q.content), 140), q.id), default=None)


def _quotation_sentences(scribe: Scribe, entity: Entity) -> Iterable[Markup]:
    quotation = telling_quotation(scribe.library.graph.quotations_by_speaker.get(entity.id, ()), scribe)
    if quotation is None:
        return
    when = f" on {day_words(quotation.date)}" if quotation.date else ""
    occasion = f", {quotation.occasion}" if quotation.occasion else ""
    yield fill(
        "Quoted{when}{occasion}: “{content}”{notes}",
        when=when, occasion=occasion, content=closed(quotation.content), notes=scribe.cite((quotation.citation,)),
    )  # fmt: skip


def _coverage_sentences(scribe: Scribe, entity: Entity) -> Iterable[Markup]:
    items = scribe.library.coverage(entity.id)
    if not items:
        return
    days = sorted(item.date for item in items if item.date)
    when = between_words(days[0], days[-1]) if days else ""
    ends = dict.fromkeys(item.naming for item in (items[-1], items[0]) if item.naming)
    beside = [scribe.the_entity(other) for other in scribe.library.neighbours(entity.id)[:_MAX_NEIGHBOURS]]
    yield fill(
        "Named in {number}{when}{notes}{beside}.",
        number=count_words(len(items), "article"), when=f" {when}" if when else "", notes=scribe.cite(ends),
        beside=fill(", together with {who}", who=listing(beside)) if beside else Markup(""),
    )  # fmt: skip
