"""The summary under the title: a few cited sentences on who or what this is, what is disputed, what was said, and when."""

import re
from collections.abc import Iterator
from html import unescape

from markupsafe import Markup

from generator.pages.words.escaping import fill, join, markdown_text
from generator.pages.words.wording import (
    bare,
    between_words,
    capital,
    capital_markup,
    count,
    count_words,
    day_words,
    inside,
    label_of,
    listing,
    number_words,
    without_dateline,
)
from generator.pages.writing.library import Library
from generator.pages.writing.quoted_words import parts, quoted
from generator.pages.writing.role_choice import best_roles, current_roles, governs, leading_first
from generator.pages.writing.role_words import (
    plain_phrase,
    role_phrase,
    role_there,
    roles_sentence,
    shared_group,
    speaks_for_another,
)
from generator.pages.writing.scribe import Scribe
from generator.pages.writing.sure_quotations import is_sure
from generator.pages.writing.voices import dispute_clause
from generator.records.article import ArticleForm
from generator.records.entity import Entity, EntityKind
from generator.records.graph import AttributedQuotation, RelationKind
from generator.records.quotation import QuotationKind

_MAX_ROLES, _MAX_VOICES, _MAX_PEOPLE, _MAX_NEIGHBOURS, _MAX_BEARERS = 2, 2, 2, 2, 4
_LONGEST, _COVERAGE, _QUOTATION_LEAD = 450, 70, 30
_ARTICLES_FOR_NAMING, _LONGEST_NAMING = 5, 300
_SHORTEST_QUOTATION, _ENOUGH, _LONGEST_QUOTATION = 30, 140, 220
_MARKS = re.compile('["“”„«»]')
_STRAY_MARK = re.compile(r"^[^“]*”|“[^”]*$")
"""Words of somebody else among those quoted, since the text lacks a mark: I do,” she said. You do not."""
_POINTS_BACK = re.compile(r"\b(?:his|her|their|its|this|that|these|those)\b", re.IGNORECASE)
"""Words of an occasion that only the sentence before explains: "during his interview"."""
_UNSEEN = re.compile(r"\[\^\d+\]|\]\([^)]*\)(?:\{[^}]*\})?")


def tagline(scribe: Scribe, entity: Entity) -> Markup:
    """The line under the name: the newest role, else the editors' description, else where it lies; "" if unknown."""
    if current := current_roles(scribe.library.graph.roles.get(entity.id, ())):
        shown = current[:_MAX_ROLES]
        bare = shared_group(shown)
        phrases = [role_phrase(scribe, role, bare=bare and role is not shown[-1]) for role in shown]
        return capital_markup(join(" and " if bare else "; ", phrases))
    if entity.curated and entity.curated.description:
        return fill("{text}", text=entity.curated.description)
    return Markup("")


def summary(scribe: Scribe, entity: Entity) -> tuple[Markup, ...]:
    """Three or four sentences with their citations, the most telling first; never empty for an entity an article names.

    They fit a hover card: a quotation is as long as there is room for, and left out where there is none.
    """
    sentences = [
        *_bearer_sentences(scribe, entity),
        *_role_sentences(scribe, entity),
        *_people_sentences(scribe, entity),
        *_place_sentences(scribe, entity),
        *_event_sentences(scribe, entity),
        *_dispute_sentences(scribe, entity),
    ]
    room = _LONGEST - visible_length(join(" ", sentences)) - _COVERAGE - _QUOTATION_LEAD
    sentences.extend(_quotation_sentences(scribe, entity, room))
    if not sentences:
        sentences.extend(_naming_sentences(scribe, entity))
    sentences.extend(_coverage_sentences(scribe, entity, join(" ", sentences)))
    return tuple(sentences)


def plain_role(library: Library, entity: Entity) -> str:
    """Who or what it is, without links or notes: "Mayor of Northford", "A harbour town"; "" if unknown."""
    roles = best_roles(library.graph.roles.get(entity.id, ()))
    if roles:
        return capital(plain_phrase(library, roles[0]))
    return entity.curated.description.rstrip(".") if entity.curated else ""


def plain_summary(library: Library, entity: Entity) -> str:
    """One sentence for search engines, without links or notes."""
    role = plain_role(library, entity)
    articles = len(library.coverage(entity.id))
    found = f"{count(articles, 'article')}, quotations and sources" if articles else "what our editors know"
    return f"{entity.name}{': ' + role if role else ''}. {capital(found)} in {library.settings.title}."


def _bearer_sentences(scribe: Scribe, entity: Entity) -> Iterator[Markup]:
    """Whom a name may mean that stands alone in articles which name several of that name in full."""
    bearers = [scribe.entity(other) for other in scribe.library.bearers_of(entity)[:_MAX_BEARERS]]
    if bearers:
        yield fill("The articles print only this name; it may mean {bearers}.", bearers=listing(bearers, last="or"))


def _role_sentences(scribe: Scribe, entity: Entity) -> Iterator[Markup]:
    roles = best_roles(scribe.library.graph.roles.get(entity.id, ()))
    cited = [role for role in roles if role.citations][:_MAX_ROLES]
    if cited:
        yield roles_sentence(scribe, entity.name, cited)


def _people_sentences(scribe: Scribe, entity: Entity) -> Iterator[Markup]:
    held = [pair for pair in scribe.library.roles_in(entity.id) if not speaks_for_another(pair[1])]
    if entity.kind is EntityKind.PLACE:  # those who work or play there say little about it
        held = [pair for pair in held if governs(pair[1])]
    parts = [
        fill(
            "{person}{verb} as {title}{notes}",
            person=scribe.entity(person),
            verb="" if number else " is named",
            title=role_there(role),
            notes=scribe.cite(role.citations, 1),
        )
        for number, (person, role) in enumerate(leading_first(held, _MAX_PEOPLE))
    ]
    if parts:
        yield fill("{parts}.", parts=listing(parts))


def _place_sentences(scribe: Scribe, entity: Entity) -> Iterator[Markup]:
    for relation in scribe.library.graph.relations_of.get(entity.id, ()):
        if relation.kind is RelationKind.PART_OF and relation.subject == entity.id and relation.citations:
            whole, notes = scribe.the_entity(relation.object), scribe.cite(relation.citations, 1)
            yield fill("{name} is part of {whole}.{notes}", name=entity.name, whole=whole, notes=notes)
            return


def _event_sentences(scribe: Scribe, entity: Entity) -> Iterator[Markup]:
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


def _dispute_sentences(scribe: Scribe, entity: Entity) -> Iterator[Markup]:
    disputes = scribe.library.disputes_about(entity.id)
    if not disputes:
        return
    clause = dispute_clause(scribe, disputes[0], most=_MAX_VOICES, first=entity.id)
    number = len(disputes) - 1
    others = f"; there {'is' if number == 1 else 'are'} {count_words(number, 'more dispute')}" if number else ""
    yield fill("{clause}{others}.", clause=clause, others=others)


def telling_quotation(speaker: str, scribe: Scribe, longest: int = _LONGEST_QUOTATION) -> AttributedQuotation | None:
    """The newest uninterrupted literal sentence of readable length whose words may be shown and whose speaker is sure enough.

    Of one day, or of none, that from the article which tells most of the speaker.
    """
    told = scribe.library.told_in(speaker)
    shown = [
        q for q in scribe.library.graph.quotations_by_speaker.get(speaker, ())
        if q.kind is QuotationKind.DIRECT and is_sure(q)
        and _SHORTEST_QUOTATION <= len(q.content) <= longest and not _STRAY_MARK.search(bare(q.content))
        and scribe.library.may_show_words(q.article_id)
    ]  # fmt: skip

    def rank(q: AttributedQuotation) -> tuple[bool, str, int, int, str]:
        whole = len(parts(scribe.library, q)) == 1 and not bare(q.content)[:1].islower()
        return whole, q.date, told.get(q.article_id, 0), min(len(q.content), _ENOUGH), q.id

    return max(shown, key=rank, default=None)


def _quotation_sentences(scribe: Scribe, entity: Entity, room: int) -> Iterator[Markup]:
    if entity.kind not in (EntityKind.PERSON, EntityKind.GROUP):
        return
    quotation = telling_quotation(entity.id, scribe, min(room, _LONGEST_QUOTATION))
    if quotation is None:
        return
    when = f" on {day_words(quotation.date)}" if quotation.date else ""
    told = quotation.occasion and not _POINTS_BACK.search(quotation.occasion)
    occasion = f", {inside(quotation.occasion)}" if told else ""
    yield fill(
        "Quoted{when}{occasion}: {words}{notes}",
        when=when, occasion=occasion, words=quoted(scribe.library, quotation, ending=True), notes=scribe.cite((quotation.citation,)),
    )  # fmt: skip


def _naming_sentences(scribe: Scribe, entity: Entity) -> Iterator[Markup]:
    """What is printed of somebody of whom nothing else can be told: the first sentence by name that is not too long."""
    library = scribe.library
    for item in library.coverage(entity.id)[:_ARTICLES_FOR_NAMING]:
        naming = item.naming
        if naming is None or not library.may_show_words(item.article_id):
            continue
        words = without_dateline(library.sentence(naming))
        if len(words) <= _LONGEST_NAMING and not _MARKS.search(words):
            article = library.article(item.article_id)
            digest = "our digest of " if article.form is ArticleForm.DIGEST else ""
            name = label_of(article.publisher or article.title)
            when = f", {day_words(article.published)}" if article.published else ""
            yield fill(
                "From {digest}{name}{when}: “{words}”{notes}",
                digest=digest, name=name, when=when, words=words, notes=scribe.cite((naming,)),
            )  # fmt: skip
            return


def _coverage_sentences(scribe: Scribe, entity: Entity, before: Markup) -> Iterator[Markup]:
    items = scribe.library.coverage(entity.id)
    if not items:
        return
    days = sorted(item.date for item in items if item.date)
    when = f" {between_words(days[0], days[-1])}" if days else ""
    if days and len(days) < len(items):  # nothing is known of the days of the others
        when = f", {number_words(len(days))} of them{when}"
    ends = dict.fromkeys(item.naming for item in (items[-1], items[0]) if item.naming)
    beside = _beside(scribe, entity, before)
    yield fill(
        "Named in {number}{when}{notes}{beside}.",
        number=count_words(len(items), "article"), when=when, notes=scribe.cite(ends),
        beside=fill(", together with {who}", who=listing(beside)) if beside else Markup(""),
    )  # fmt: skip


def _beside(scribe: Scribe, entity: Entity, before: Markup) -> list[Markup]:
    """Neighbours the sentences before have not named yet, as far as there is room; no two of one name, nor of its own."""
    room = _LONGEST - visible_length(before) - _COVERAGE
    shown: list[Markup] = []
    names = {entity.name}
    for other in scribe.library.neighbours(entity.id):
        link, name = scribe.the_entity(other), scribe.library.graph.entity_by_id[other].name
        told = name in names or f"[{markdown_text(name)}](" in before
        if not told and visible_length(link) + 5 <= room and len(shown) < _MAX_NEIGHBOURS:
            room -= visible_length(link) + 5
            shown.append(link)
            names.add(name)
    return shown


def visible_length(text: Markup) -> int:
    """How many characters of Markdown a reader sees: no notes, no link targets."""
    return len(unescape(_UNSEEN.sub("", text).replace("[", "")))
