"""What the network page's script draws, as one compact JSON file: names with their places, links with their months.

It holds names, roles and counts but no sentence of any article, so no source's rights stand against it.

`names`: [id, name, kind (0 person, 1 group, 2 place, 3 event), who that is, articles, x, y].
`links`: [name, name, sentences (0: only our editors say so), what the second is to the first, what the first is to the second, then month and
sentences in turn]; names, words and months are numbers of rows in `names`, `words` and `months`.
"""

from collections.abc import Iterable, Mapping, Sequence

from generator.graph.tie_network import Link, TieNetwork
from generator.pages.parts.connections import neighbours, relation_words
from generator.pages.parts.summary import plain_role
from generator.pages.ways_in.network_layout import network_layout
from generator.pages.words.escaping import script_json, visible
from generator.pages.words.wording import capital, shortened
from generator.pages.writing.library import PAGED_KINDS, Library
from generator.records.graph import Relation, RelationKind
from generator.records.stage_results import Page

NETWORK_DATA = "data/network.json"
_LONGEST = 120
"""Characters of a name, a role or the words on a link: what editors write may be of any length."""


def network_data(library: Library, network: TieNetwork) -> Page:
    """The file; the same network gives the same bytes."""
    index = _numbers(network.names)
    months = sorted({month for link in network.links for month, _ in link.months})
    relations = _relations(library, network)
    ways = [_both_ways(link, relations[link.left, link.right]) for link in network.links]
    words = sorted({way for pair in ways for way in pair})
    number_of_month, number_of_words = _numbers(months), _numbers(words)
    ends = [(index[link.left], index[link.right]) for link in network.links]
    weights = [link.weight for link in network.links]
    places = network_layout(len(index), [(*pair, weight) for pair, weight in zip(ends, weights, strict=True)])
    links = [
        [*pair, link.weight, number_of_words[there], number_of_words[back], *_flat(link.months, number_of_month)]
        for link, pair, (there, back) in zip(network.links, ends, ways, strict=True)
    ]
    names = [[*_name(library, name), *place] for name, place in zip(network.names, places, strict=True)]
    value = {"version": 1, "months": months, "words": words, "names": names, "links": links}
    return Page.from_text(NETWORK_DATA, f"{script_json(value)}\n")


def _flat(months: Iterable[tuple[str, int]], number_of_month: Mapping[str, int]) -> list[int]:
    return [number for month, sentences in months for number in (number_of_month[month], sentences)]


def _name(library: Library, entity_id: str) -> list[object]:
    entity = library.graph.entity_by_id[entity_id]
    role = shortened(visible(plain_role(library, entity)), _LONGEST)
    name = shortened(visible(entity.name), _LONGEST)
    return [entity.id, name, PAGED_KINDS.index(entity.kind), role, len(library.coverage(entity_id))]


def _relations(library: Library, network: TieNetwork) -> Mapping[tuple[str, str], tuple[Relation, ...]]:
    """For each pair of linked names the ways in which they hang together, as the table on their pages has them."""
    kept = set(network.names)
    return {
        (name, other.entity.id): other.relations
        for name in network.names
        for other in neighbours(library, name)
        if name < other.entity.id and other.entity.id in kept
    }


def _both_ways(link: Link, relations: Sequence[Relation]) -> tuple[str, str]:
    """What the right one is to the left one, and the other way round: "Leader there and spoken about"."""
    return _way(link.left, relations), _way(link.right, relations)


def _way(entity_id: str, relations: Sequence[Relation]) -> str:
    """That two are named together is said where nothing more is known of them."""
    telling = [relation for relation in relations if relation.kind is not RelationKind.NAMED_TOGETHER]
    words = tuple(dict.fromkeys(relation_words(entity_id, relation) for relation in telling or relations))
    listed = f"{', '.join(words[:-1])} and {words[-1]}" if len(words) > 1 else words[0]
    return shortened(visible(capital(listed)), _LONGEST)


def _numbers(rows: Iterable[str]) -> Mapping[str, int]:
    return {row: number for number, row in enumerate(rows)}
