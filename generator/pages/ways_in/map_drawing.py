"""The map as a drawing that needs no script: coast and borders, a mark for each place, names where there is room.

Marks are links of HTML inside `foreignObject`, as in `parts/network_drawing.py`. The coast is not in the page: `use`
takes it from assets/map/world.svg, and with it the colours of the reader's scheme.
"""

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from markupsafe import Markup

from generator.pages.ways_in.map_frame import WORLD, Frame, Point, frame_for, point_at
from generator.pages.words.escaping import html_text, join, trusted
from generator.pages.words.wording import count, shortened
from generator.records.entity import Entity

_WIDTH, _HEIGHT = 800, 600
_MOST_DRAWN, _MOST_NAMES, _NAME_LENGTH = 150, 24, 28
_LETTER, _LINE = 9.2, 22
"""Average width of a letter and height of a line of a name, in units of the drawing."""
_SMALLEST_MARK, _LARGEST_MARK = 5, 17
_LAYERS = ("land", "lakes", "borders", "disputed")
_FIGURE = (
    '<figure class="ct-map" data-root="{root}" data-view="{view}"><svg class="ct-map__drawing" viewBox="0 0 800 600" '
    'role="group" aria-label="Map of places" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">'
    '<g class="ct-world" transform="matrix({scale} 0 0 {scale} {x} {y})" aria-hidden="true">{layers}</g>'
    "{marks}{names}</svg></figure>"
)
_LAYER = '<use class="ct-world__{name}" xlink:href="{root}assets/map/world.svg#{name}"/>'
_MARK = (
    '<foreignObject x="{x}" y="{y}" width="{size}" height="{size}">'
    '<a class="ct-pin{ring}" href="{root}{id}/" title="{label}" aria-label="{label}"></a></foreignObject>'
)
_NAME = '<text class="ct-map__name" x="{x}" y="{y}" text-anchor="{anchor}" aria-hidden="true">{name}</text>'


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place as the map shows it; `articles` is how many name it."""

    entity: Entity
    point: Point
    articles: int


@dataclass(frozen=True, slots=True, kw_only=True)
class _Spot:
    """A place in the drawing: middle and radius of its mark."""

    place: Place
    x: float
    y: float
    radius: int


def map_frame(places: Sequence[Place]) -> Frame:
    """The part of the world where most of what is printed about these places took place, in the drawing's shape."""
    return frame_for([place.point for place in places], _WIDTH / _HEIGHT)


def map_drawing(places: Iterable[Place], frame: Frame, root: str) -> Markup:
    """One line of HTML.

    Args:
        places: To be drawn if they lie in the frame, those named in the most articles first.
        frame: What the drawing shows, of the shape that `map_frame` gives it.
        root: The way from the page's address to the site's root, such as "../".
    """
    spots = [_spot(place, frame) for place in islice(filter(_inside(frame), places), _MOST_DRAWN)]
    scale = _WIDTH / frame.width
    return trusted(_FIGURE).format(
        root=root, view=_view(frame), scale=f"{scale:.6g}", x=f"{-frame.left * scale:.6g}",
        y=f"{-frame.top * scale:.6g}", layers=join("", [trusted(_LAYER).format(name=name, root=root) for name in _LAYERS]),
        marks=join("", [_mark(spot, root) for spot in spots]), names=join("", list(_names(spots))),
    )  # fmt: skip


def place_at(entity: Entity, articles: int) -> Place:
    """The entity, which has a position, as a place of the map."""
    if entity.position is None:
        raise ValueError(f"{entity.id} has no position")
    point = point_at(entity.position.latitude, entity.position.longitude, articles)
    return Place(entity=entity, point=point, articles=articles)


def mark_radius(articles: int) -> int:
    """The radius of a mark: its area grows with the number of articles, up to a largest one."""
    return min(_LARGEST_MARK, _SMALLEST_MARK + round(2 * math.sqrt(max(0, articles - 1))))


def _inside(frame: Frame) -> Callable[[Place], bool]:
    return lambda place: frame.holds(place.point)


def _view(frame: Frame) -> str:
    """South, west, north and east of the frame in degrees."""
    south, north = _latitude(frame.top + frame.height), _latitude(frame.top)
    west, east = (x / WORLD * 360 - 180 for x in (frame.left, frame.left + frame.width))
    return f"{south:.2f},{west:.2f},{north:.2f},{east:.2f}"


def _latitude(y: float) -> float:
    return math.degrees(math.atan(math.sinh((0.5 - y / WORLD) * math.tau)))


def _spot(place: Place, frame: Frame) -> _Spot:
    scale = _WIDTH / frame.width
    return _Spot(
        place=place,
        x=round((place.point.x - frame.left) * scale, 1),
        y=round((place.point.y - frame.top) * scale, 1),
        radius=mark_radius(place.articles),
    )


def _mark(spot: _Spot, root: str) -> Markup:
    entity = spot.place.entity
    ring = " ct-pin--ring" if entity.position and entity.position.approximate else ""
    return trusted(_MARK).format(
        x=f"{spot.x - spot.radius:g}", y=f"{spot.y - spot.radius:g}", size=2 * spot.radius, ring=ring, root=root,
        id=entity.id, label=html_text(f"{entity.name}, {count(spot.place.articles, 'article')}"),
    )  # fmt: skip


def _names(spots: Sequence[_Spot]) -> Iterator[Markup]:
    """Names beside their marks, the weightiest first, where they cover no name and no weightier mark."""
    taken = [(s.x - s.radius, s.y - s.radius, s.x + s.radius, s.y + s.radius) for s in spots]
    written = 0
    for index, spot in enumerate(spots):
        name = shortened(spot.place.entity.name, _NAME_LENGTH)
        for anchor in ("start", "end"):
            box = _box(spot, name, anchor)
            others = (other for number, other in enumerate(taken) if number != index)
            inside = box[0] >= 0 and box[2] <= _WIDTH and box[1] >= 0 and box[3] <= _HEIGHT
            if inside and not any(_overlap(box, other) for other in others):
                taken.append(box)
                written += 1
                x = spot.x + (spot.radius + 4) * (1 if anchor == "start" else -1)
                yield trusted(_NAME).format(x=f"{x:g}", y=f"{spot.y + 6:g}", anchor=anchor, name=html_text(name))
                break
        if written == _MOST_NAMES:
            return


_Box = tuple[float, float, float, float]


def _box(spot: _Spot, name: str, anchor: str) -> _Box:
    width, gap = len(name) * _LETTER, spot.radius + 4
    left, right = (spot.x + gap, spot.x + gap + width) if anchor == "start" else (spot.x - gap - width, spot.x - gap)
    return (left, spot.y - _LINE / 2, right, spot.y + _LINE / 2)


def _overlap(one: _Box, other: _Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
