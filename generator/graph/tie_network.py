"""Who and what hangs together in the whole library: the best-covered names, their strongest links, and when each shows.

Bounded in names and links, so that a page and a data file of a hundred thousand articles stay as small as those of a
thousand. One pass over the articles counts the months, since relations keep only a few of their citations.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from generator.graph.knowledge_graph import KnowledgeGraph
from generator.graph.relation_rules import LONGEST_LIST
from generator.records.graph import Relation, RelationKind

MOST_NAMES = 2000
MOST_LINKS = 6000
_Pair = tuple[str, str]
_MonthCounts = Mapping[_Pair, Mapping[str, int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Two entities that hang together.

    Attributes:
        left, right: Entity ids, left before right.
        weight: In how many sentences they do: the most that any of the relations counts; 0 where only editors say so.
        months: (such as "2021-09", sentences printed in that month), by month; articles without a date are in none.
    """

    left: str
    right: str
    weight: int
    months: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TieNetwork:
    """The network of a library.

    Attributes:
        names: Ids of the entities in it, the best covered first; each is in a link.
        links: The strongest first.
        names_in_all, links_in_all: How many there were before the network was cut to its bounds.
    """

    names: tuple[str, ...]
    links: tuple[Link, ...]
    names_in_all: int
    links_in_all: int


def tie_network(
    graph: KnowledgeGraph, eligible: Collection[str], *, most_names: int = MOST_NAMES, most_links: int = MOST_LINKS
) -> TieNetwork:
    """The network among the eligible entities (ids), cut to the best-covered names and their strongest links.

    Each name keeps its strongest link to another that is left in, however weak that link is.
    """
    relations = _by_pair(graph.relations, eligible)
    tied = sorted({end for pair in relations for end in pair}, key=graph.by_coverage)
    kept = frozenset(tied[:most_names])
    weights = {
        pair: max((relation.weight for relation in found if relation.citations), default=0)
        for pair, found in relations.items()
        if pair[0] in kept and pair[1] in kept
    }
    pairs = _strongest(weights, most_links)
    months = _months(graph, pairs)
    links = tuple(
        Link(
            left=pair[0], right=pair[1], weight=weights[pair],
            months=tuple(sorted(months.get(pair, {}).items())),
        )
        for pair in pairs
    )  # fmt: skip
    linked = {end for pair in pairs for end in pair}
    return TieNetwork(
        names=tuple(end for end in tied if end in linked),
        links=links,
        names_in_all=len(tied),
        links_in_all=len(relations),
    )


def _by_pair(relations: Iterable[Relation], eligible: Collection[str]) -> dict[_Pair, list[Relation]]:
    found: defaultdict[_Pair, list[Relation]] = defaultdict(list)
    for relation in relations:
        if relation.subject != relation.object and relation.subject in eligible and relation.object in eligible:
            found[_pair(relation.subject, relation.object)].append(relation)
    return found


def _pair(one: str, other: str) -> _Pair:
    return (one, other) if one < other else (other, one)


def _strongest(weights: Mapping[_Pair, int], most: int) -> tuple[_Pair, ...]:
    """At most `most` pairs, the strongest first: each name's own strongest, then by weight."""
    ranked = sorted(weights, key=lambda pair: (-weights[pair], pair))
    seen: set[str] = set()
    first: list[_Pair] = []
    rest: list[_Pair] = []
    for pair in ranked:
        (rest if seen.issuperset(pair) else first).append(pair)
        seen.update(pair)
    return tuple(sorted((*first, *rest)[:most], key=lambda pair: (-weights[pair], pair)))


def _months(graph: KnowledgeGraph, pairs: Iterable[_Pair]) -> dict[_Pair, dict[str, int]]:
    """For each pair the sentences a month: of the ways in which they hang together, the one that counts most."""
    wanted = frozenset(pairs)
    most: dict[_Pair, dict[str, int]] = {}
    for counted in (_named_together(graph, wanted), _spoken_about(graph, wanted), _cited(graph, wanted)):
        for pair, months in counted.items():
            known = most.setdefault(pair, {})
            for month, number in months.items():
                known[month] = max(number, known.get(month, 0))
    return most


def _named_together(graph: KnowledgeGraph, wanted: Collection[_Pair]) -> _MonthCounts:
    counts: defaultdict[_Pair, Counter[str]] = defaultdict(Counter)
    for article in graph.articles:
        if article.published is None:
            continue
        month = article.published.isoformat()[:7]
        for mentions in graph.evidence_in(article.id).mentions_by_sentence().values():
            entities = sorted({entity for _, entity in mentions})
            if len(entities) <= LONGEST_LIST:
                for pair in combinations(entities, 2):
                    if pair in wanted:
                        counts[pair][month] += 1
    return counts


def _spoken_about(graph: KnowledgeGraph, wanted: Collection[_Pair]) -> _MonthCounts:
    counts: defaultdict[_Pair, Counter[str]] = defaultdict(Counter)
    for quotation in graph.quotations:
        for about in quotation.about if quotation.speaker and quotation.date else ():
            pair = _pair(quotation.speaker or "", about)
            if pair in wanted:
                counts[pair][quotation.date[:7]] += 1
    return counts


def _cited(graph: KnowledgeGraph, wanted: Collection[_Pair]) -> _MonthCounts:
    """Months of roles and events, which keep enough of their citations."""
    sentences: defaultdict[_Pair, set[tuple[str, str, int]]] = defaultdict(set)
    for relation in graph.relations:
        pair = _pair(relation.subject, relation.object)
        if pair in wanted and relation.kind not in (RelationKind.NAMED_TOGETHER, RelationKind.QUOTES_ABOUT):
            sentences[pair].update(_cited_sentences(graph, relation))
    return {pair: Counter(month for month, *_ in found) for pair, found in sentences.items()}


def _cited_sentences(graph: KnowledgeGraph, relation: Relation) -> Iterator[tuple[str, str, int]]:
    for citation in relation.citations:
        published = graph.article_by_id[citation.article_id].published
        if published:
            yield published.isoformat()[:7], citation.article_id, citation.sentence
