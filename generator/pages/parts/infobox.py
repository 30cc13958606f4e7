"""The box beside the lead: a picture, roles as of dates, names, first and last seen, and what editors vouch for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from generator.graph.knowledge_graph import Coverage
from generator.pages.parts.role_lines import role_lines
from generator.pages.words.escaping import fill, join, safe_address
from generator.pages.words.scripts import in_script
from generator.pages.words.wording import (
    LONGEST_LABEL,
    capital_markup,
    count,
    day_words,
    listing,
    period_words,
    shortened,
    times_words,
)
from generator.pages.writing.role_words import role_period, role_phrase
from generator.pages.writing.scribe import Scribe
from generator.records.entity import Alias, CuratedEntity, Entity
from generator.records.graph import Role

_MAX_ROLES, _MAX_NAMES, _MAX_LINKS, _MOST_FOLDED = 5, 6, 8, 60
_FROM_EDITORS = Markup('<small class="ct-by">our editors</small>')


@dataclass(frozen=True, slots=True, kw_only=True)
class InfoRow:
    """One label with its values."""

    label: str | Markup
    values: tuple[Markup, ...]


def infobox(scribe: Scribe, entity: Entity) -> tuple[InfoRow, ...]:
    """The rows that have something to say, in reading order."""
    rows = [*_role_rows(scribe, entity), *_name_rows(entity)]
    if entity.curated:
        rows.extend(_curated_rows(scribe, entity.curated))
    rows.extend(_map_rows(scribe, entity))
    rows.extend(_print_rows(scribe, entity))
    if entity.curated:
        rows.extend(_link_rows(scribe, entity.curated))
    return tuple(rows)


def picture(scribe: Scribe, entity: Entity) -> Markup:
    """The editors' picture, a file under docs/; one at another host is no picture here but a link in the box."""
    path = entity.curated.image if entity.curated else None
    if not path or safe_address(path):
        return Markup("")
    return fill("![{name}]({target}){{.ct-portrait}}", name=entity.name, target=scribe.file(path))


def _role_rows(scribe: Scribe, entity: Entity) -> Iterator[InfoRow]:
    lines = role_lines(scribe.library.graph.roles.get(entity.id, ()))
    current = [role for role in lines.offices if not role.former]
    for label, roles in (
        ("Role" if len(current) == 1 else "Roles", current),
        ("Earlier", [role for role in lines.offices if role.former]),
        ("Also described as", lines.less),
    ):
        if roles:
            yield InfoRow(label=label, values=_folded([_role(scribe, role) for role in roles], _MAX_ROLES))


def _role(scribe: Scribe, role: Role) -> Markup:
    period = role_period(role)
    notes = scribe.cite(role.citations, 3)
    told = ", ".join(part for part in (period, "our editors" if role.by_editor and not notes else "") if part)
    when = fill(" <small>{told}</small>", told=told) if told else Markup("")
    return capital_markup(role_phrase(scribe, role)) + notes + when


def _name_rows(entity: Entity) -> Iterator[InfoRow]:
    own = entity.name.casefold()
    spellings = {alias.name.casefold(): alias for alias in reversed(entity.aliases) if alias.name.casefold() != own}
    aliases = [alias for alias in entity.aliases if spellings.get(alias.name.casefold()) is alias]
    if aliases:
        yield InfoRow(label="Also written", values=_folded([_name(alias) for alias in aliases], _MAX_NAMES))


def _name(alias: Alias) -> Markup:
    source = fill("<small>{times}</small>", times=times_words(alias.count)) if alias.count else _FROM_EDITORS
    return fill(
        "{name} {source}", name=in_script(replace(alias, name=shortened(alias.name, LONGEST_LABEL))), source=source
    )


def _folded(values: Sequence[Markup], most: int) -> tuple[Markup, ...]:
    """The first values as they are, the others on demand; at most _MOST_FOLDED of them."""
    rest = values[most : most + _MOST_FOLDED]
    if not rest:
        return tuple(values)
    left = len(values) - most - len(rest)
    more = fill("; and {left} more", left=left) if left else Markup("")
    text = Markup("<details><summary>{number} more</summary>{rest}{more}</details>")
    return (*values[:most], text.format(number=len(values) - most, rest=join("; ", tuple(rest)), more=more))


def _curated_rows(scribe: Scribe, curated: CuratedEntity) -> Iterator[InfoRow]:
    for label, day in (("Born", curated.born), ("Died", curated.died)):
        if day:
            yield _editors(label, fill("{day}", day=day_words(day)))
    if curated.start or curated.end:
        yield _editors("When", fill("{period}", period=period_words(curated.start, curated.end)))
    if curated.part_of:
        yield _editors("Part of", scribe.entity(curated.part_of))
    if curated.places:
        yield _editors("Where", listing([scribe.entity(place) for place in curated.places[:_MAX_LINKS]]))
    if curated.participants:
        yield _editors("Who", listing([scribe.entity(one) for one in curated.participants[:_MAX_LINKS]]))
    if curated.coordinates:
        yield _editors("Coordinates", fill("{text}", text=coordinates_words(*curated.coordinates)))


def _map_rows(scribe: Scribe, entity: Entity) -> Iterator[InfoRow]:
    file = scribe.library.map_files.get(entity.id)
    if file and entity.position:
        near = " (approximate)" if entity.position.approximate else ""
        link = scribe.page(file, "Show on the map", entity.id)
        yield InfoRow(label="Position", values=(fill("{link}{near}", link=link, near=near),))


def _editors(label: str, value: Markup) -> InfoRow:
    return InfoRow(label=label, values=(value + Markup(" ") + _FROM_EDITORS,))


def _print_rows(scribe: Scribe, entity: Entity) -> Iterator[InfoRow]:
    items = scribe.library.coverage(entity.id)
    if not items:
        return
    quotations = scribe.library.quoted.get(entity.id, 0)
    numbers = [count(len(items), "article"), *([count(quotations, "quotation")] if quotations else [])]
    dated = [item for item in items if item.date]
    yield InfoRow(label="In print", values=(fill("{numbers}", numbers=", ".join(numbers)),))
    if dated and dated[0].date == dated[-1].date:
        yield InfoRow(label="Seen", values=(_seen(scribe, dated[-1]),))
    elif dated:
        ends = fill("{first} – {last}", first=_seen(scribe, dated[-1]), last=_seen(scribe, dated[0]))
        yield InfoRow(label="First and last seen", values=(ends,))


def _seen(scribe: Scribe, item: Coverage) -> Markup:
    """The day, linked to where the entity is named in that day's article."""
    article = scribe.library.article(item.article_id)
    anchor = item.naming.sentence if item.naming and scribe.library.may_show_words(article.id) else None
    return scribe.article(article, day_words(item.date), anchor)


def _link_rows(scribe: Scribe, curated: CuratedEntity) -> Iterator[InfoRow]:
    links = []
    if curated.wikidata:
        links.append(scribe.external(f"https://www.wikidata.org/wiki/{curated.wikidata}", "Wikidata"))
    links += [scribe.external(address, _site_name(address)) for address in curated.same_as[:_MAX_LINKS]]
    if curated.image and safe_address(curated.image):
        links.append(scribe.external(curated.image, "a picture"))
    if links:
        yield InfoRow(label="Elsewhere", values=(listing(links),))


def _site_name(address: str) -> str:
    return address.rsplit("://", maxsplit=1)[-1].split("/", maxsplit=1)[0].removeprefix("www.")


def coordinates_words(latitude: float, longitude: float) -> str:
    """Such as "35.45° N, 69.65° E"."""
    north, east = "N" if latitude >= 0 else "S", "E" if longitude >= 0 else "W"
    return f"{abs(latitude):g}° {north}, {abs(longitude):g}° {east}"
