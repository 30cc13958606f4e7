"""The network of the whole library: a place for the script's drawing, and the same as a list that needs no script."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter

from markupsafe import Markup

from generator.graph.tie_network import TieNetwork, tie_network
from generator.pages.lists.list_page import ListHead, intro, list_header
from generator.pages.ways_in.network_data import network_data
from generator.pages.words.escaping import fill, front_matter, join
from generator.pages.words.wording import capital, count
from generator.pages.writing.library import Library
from generator.pages.writing.paging import Leaf, leaves, turn_page
from generator.pages.writing.rendering import render
from generator.pages.writing.scribe import Scribe
from generator.records.stage_results import Page

NETWORK_STEM = "network/index"
_TITLE, _LISTED = "Network", "Most connected names"
_NAMES_A_PAGE, _MOST_LISTED, _NEIGHBOURS = 50, 500, 5
_LEAD = "Who and what the cuttings name together. A link rests on the sentences that name both, or in which one speaks of the other, and says no more than that."
_CUT = (
    " Of {names} the drawing has the {most_names} in the most articles, with their {most_links} strongest links;"
    " the page of each name has all of its own."
)
_Neighbours = Mapping[str, Sequence[tuple[str, int]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class TieRow:
    """One name of the list: who it is, how many it is linked to, the strongest of those."""

    name: Markup
    detail: str
    linked: int
    neighbours: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkView:
    """Everything the template prints.

    Attributes:
        explores: Whether the script's drawing has its place here: on the first page only.
        kept_out: What the list leaves out; "" for nothing.
    """

    front_matter: Markup
    title: str
    intro: Markup
    explores: bool
    heading: str
    rows: tuple[TieRow, ...]
    kept_out: Markup
    turn: Markup


def network_pages(library: Library) -> tuple[Page, ...]:
    """`network/index.md`, further pages of its list, and the data that the script draws."""
    network = tie_network(library.graph, library.pages)
    linked = _linked(network)
    ranked = sorted(linked, key=lambda name: (-len(linked[name]), -sum(weight for _, weight in linked[name]), name))
    pieces = leaves(
        ranked[:_MOST_LISTED], f"{NETWORK_STEM}.md", "network/page", first=_NAMES_A_PAGE, size=_NAMES_A_PAGE
    )
    pages = [_page(library, network, linked, pieces, leaf) for leaf in pieces]
    return (*pages, network_data(library, network))


def _linked(network: TieNetwork) -> _Neighbours:
    """Name to the names it is linked to with the sentences, the strongest first."""
    found: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
    for link in network.links:
        found[link.left].append((link.right, link.weight))
        found[link.right].append((link.left, link.weight))
    return found


def _page(
    library: Library, network: TieNetwork, linked: _Neighbours, pieces: tuple[Leaf[str], ...], leaf: Leaf[str]
) -> Page:
    scribe = Scribe(library, leaf.file)
    first = leaf.number == 1
    title = _TITLE if first else f"{_TITLE}, page {leaf.number}"
    head = ListHead(
        title=title, intro=_intro(network) if first else intro("The most connected names, continued."),
        section="network", section_title=_TITLE, parent="" if first else _TITLE,
        parent_url="" if first else "network/", kind="index" if first else "list",
    )  # fmt: skip
    kept_out = (
        fill(
            "The list ends with the {most} most connected of {all}.", most=_MOST_LISTED, all=count(len(linked), "name")
        )
        if leaf.number == leaf.total and len(linked) > _MOST_LISTED
        else Markup("")
    )
    view = NetworkView(
        front_matter=front_matter({**list_header(head), "hide": ["navigation", "toc"]}),
        title=title,
        intro=head.intro,
        explores=first and bool(network.names),
        heading=_LISTED,
        rows=tuple(_row(scribe, name, linked[name]) for name in leaf.records),
        kept_out=kept_out,
        turn=turn_page(scribe, pieces, leaf),
    )
    return Page.from_text(scribe.path, render("network_page", view))


def _intro(network: TieNetwork) -> Markup:
    if not network.names:
        return intro("Nothing here is linked to anything yet.")
    sizes = f"{count(len(network.names), 'name')} and {count(len(network.links), 'link')}."
    was_cut = len(network.links) < network.links_in_all or len(network.names) < network.names_in_all
    cut = intro(
        _CUT, names=count(network.names_in_all, "name"), most_names=f"{len(network.names):,}",
        most_links=f"{len(network.links):,}",
    )  # fmt: skip
    return join("", (intro("{lead} {sizes}", lead=_LEAD, sizes=sizes), cut if was_cut else Markup("")))


def _row(scribe: Scribe, name: str, linked: Sequence[tuple[str, int]]) -> TieRow:
    strongest = sorted(sorted(linked), key=itemgetter(1), reverse=True)[:_NEIGHBOURS]
    links = [
        fill("{name} {weight}", name=scribe.entity(other), weight=f"({weight or 'our editors'})")
        for other, weight in strongest
    ]
    entity = scribe.library.graph.entity_by_id[name]
    return TieRow(
        name=scribe.entity(name),
        detail=capital(entity.kind.value),
        linked=len(linked),
        neighbours=join(", ", links),
    )
