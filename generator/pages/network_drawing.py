"""A small network as SVG: the entity in the middle, its strongest neighbours around it, no script, same bytes each time."""

import math
from collections.abc import Sequence

from markupsafe import Markup

from generator.page_paths import relative_link
from generator.pages.connections import Neighbour, relation_words
from generator.pages.escaping import html_text, join, trusted
from generator.pages.wording import count, shortened
from generator.records.entity import Entity

MAX_NEIGHBOURS = 12
_WIDTH, _HEIGHT, _CENTRE_X, _CENTRE_Y = 720, 440, 360, 220
_RADIUS_X, _RADIUS_Y, _LINE, _MARGIN = 245, 160, 18, 60
_LABEL_LENGTH = 22
_SVG = (
    '<figure class="ct-network"><svg viewBox="0 {top} 720 {height}" role="group" aria-label="{label}" '
    'xmlns="http://www.w3.org/2000/svg">{edges}{nodes}{middle}</svg></figure>'
)
_EDGE = '<line x1="360" y1="220" x2="{x}" y2="{y}" stroke-width="{width}"><title>{title}</title></line>'
_NODE = '<a href="{href}" class="ct-{kind}"><title>{title}</title><circle cx="{x}" cy="{y}" r="{radius}"/>{label}</a>'
_MIDDLE = '<g class="ct-{kind} ct-middle"><circle cx="360" cy="220" r="11"/>{label}</g>'


def network_drawing(entity: Entity, neighbours: Sequence[Neighbour], path: str) -> Markup:
    """One line of HTML, empty with fewer than two neighbours (the table says it all). `path` is the page it stands on."""
    shown = neighbours[:MAX_NEIGHBOURS]
    if len(shown) < 2:
        return Markup("")
    places = [_place(index, len(shown)) for index in range(len(shown))]
    label = f"Network of {entity.name}: {', '.join(n.entity.name for n in shown)}"
    ys = [_CENTRE_Y, *(y for _, y in places)]
    top, bottom = min(ys) - _MARGIN, max(ys) + _MARGIN
    return trusted(_SVG).format(
        top=top,
        height=bottom - top,
        label=html_text(label),
        edges=join("", [_edge(entity, n, place) for n, place in zip(shown, places, strict=True)]),
        nodes=join("", [_node(n, place, path) for n, place in zip(shown, places, strict=True)]),
        middle=trusted(_MIDDLE).format(
            kind=entity.kind.value, label=_label(entity.name, _CENTRE_X, _CENTRE_Y + 12, "below")
        ),
    )


def _place(index: int, total: int) -> tuple[int, int]:
    angle = 2 * math.pi * (index + 0.5) / total - math.pi / 2
    return round(_CENTRE_X + _RADIUS_X * math.cos(angle)), round(_CENTRE_Y + _RADIUS_Y * math.sin(angle))


def _edge(entity: Entity, neighbour: Neighbour, place: tuple[int, int]) -> Markup:
    ways = "; ".join(dict.fromkeys(relation_words(entity.id, relation) for relation in neighbour.relations))
    title = f"{neighbour.entity.name}: {ways} ({count(neighbour.weight, 'sentence')})"
    width = min(6, 1 + math.isqrt(neighbour.weight))
    return trusted(_EDGE).format(x=place[0], y=place[1], width=width, title=html_text(title))


def _node(neighbour: Neighbour, place: tuple[int, int], path: str) -> Markup:
    x, y = place
    target = relative_link(path.removesuffix(".md") + "/index.html", neighbour.entity.id) + "/"
    where = "above" if y < _CENTRE_Y - 40 else "below"
    return trusted(_NODE).format(
        href=target, kind=neighbour.entity.kind.value, title=html_text(neighbour.entity.name), x=x, y=y,
        radius=min(12, 6 + math.isqrt(neighbour.weight)), label=_label(neighbour.entity.name, x, y, where),
    )  # fmt: skip


def _label(name: str, x: int, y: int, where: str) -> Markup:
    lines = _lines(name)
    first = y + 30 if where == "below" else y - 20 - _LINE * (len(lines) - 1)
    spans = [
        trusted('<tspan x="{x}" y="{y}">{line}</tspan>').format(x=x, y=first + _LINE * number, line=html_text(line))
        for number, line in enumerate(lines)
    ]
    return Markup("<text>") + join("", spans) + Markup("</text>")


def _lines(name: str) -> list[str]:
    """The name on one line, or on two cut at the space nearest its middle."""
    if len(name) <= _LABEL_LENGTH:
        return [name]
    spaces = [index for index, character in enumerate(name) if character == " "]
    if not spaces:
        return [shortened(name, _LABEL_LENGTH)]
    middle = min(spaces, key=lambda index: abs(index - len(name) / 2))
    return [shortened(name[:middle], _LABEL_LENGTH), shortened(name[middle + 1 :], _LABEL_LENGTH)]
