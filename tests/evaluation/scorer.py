"""Scores of names, pages, references and quotations, in percent; every figure is better when higher.

names       span and kind both right (a leading "the", a possessive and marks aside)
pages       precision: pages more than half of whose names belong to one entity of the page's kind
            recall: entities that have such a page
            together: found entities whose names all lie on one page; apart: pages with names of one entity only
references  pronouns and descriptions: whether they lead to the page of the right entity
quotations  content: nearly the same words; speaker: right page among those found; f1: both
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from generator.records.entity import EntityKind
from tests.evaluation.gold_records import PAGE_KINDS, GoldArticle
from tests.evaluation.matching import Comparison, compare, is_right_speaker, keys_of_pages, main_keys
from tests.evaluation.predictions import Prediction
from tests.evaluation.said_parts import SaidPart

Figures = dict[str, float]


def compare_all(gold: Iterable[GoldArticle], predictions: Mapping[str, Prediction]) -> tuple[Comparison, ...]:
    """Every article with its prediction; one without counts as predicted empty."""
    return tuple(compare(article, predictions.get(article.article.id, Prediction())) for article in gold)


def figures(comparisons: Sequence[Comparison]) -> Figures:
    """Every figure by name, 0 to 100; a figure with nothing to count is left out."""
    keys = keys_of_pages(comparisons)
    page_keys = main_keys(keys)
    counted = {
        **_name_figures(comparisons),
        **_page_figures(comparisons, keys, page_keys),
        **_reference_figures(comparisons, page_keys),
        **_quotation_figures(comparisons, page_keys),
    }
    return {name: round(100 * value, 1) for name, value in counted.items() if value is not None}


def worst_articles(comparisons: Sequence[Comparison], figure: str, count: int = 3) -> list[tuple[str, float]]:
    """Articles with the lowest values of a figure, each scored alone."""
    alone = [(comparison.gold.article.id, figures([comparison]).get(figure)) for comparison in comparisons]
    return sorted(((name, value) for name, value in alone if value is not None), key=lambda pair: pair[1])[:count]


def _name_figures(comparisons: Sequence[Comparison]) -> dict[str, float | None]:
    marked, found, right = Counter[EntityKind](), Counter[EntityKind](), Counter[EntityKind]()
    for comparison in comparisons:
        for mark, name in comparison.names:
            marked[mark.kind] += name is not None or not mark.optional
            right[mark.kind] += name is not None
            found[mark.kind] += name is not None
        found.update(name.kind for name in comparison.extra_names)
    result: dict[str, float | None] = {}
    for label, kinds in [*((kind.value, (kind,)) for kind in PAGE_KINDS), ("all", PAGE_KINDS)]:
        rights = sum(right[kind] for kind in kinds)
        precision = _share(rights, sum(found[kind] for kind in kinds))
        recall = _share(rights, sum(marked[kind] for kind in kinds))
        result |= {
            f"names.{label}.precision": precision,
            f"names.{label}.recall": recall,
            f"names.{label}.f1": _harmonic(precision, recall),
        }
    return result


def _page_figures(
    comparisons: Sequence[Comparison], keys: Mapping[str, Counter[str]], page_keys: Mapping[str, str]
) -> dict[str, float | None]:
    marked, kind_of_page = _marked_kinds(comparisons), _kinds_of_pages(comparisons)
    wanted = {
        mark.key
        for comparison in comparisons
        for mark, _ in comparison.mentions
        if mark.named and mark.kind in PAGE_KINDS and not mark.optional
    }
    pages = [page for page, kind in kind_of_page.items() if kind in PAGE_KINDS and page in keys]
    right = {page: key for page in pages if (key := page_keys[page]) and kind_of_page[page] in marked[key]}
    pages_of_key = Counter(key for page in pages for key in keys[page])
    found_keys = wanted & set(right.values())
    return {
        "pages.precision": _share(len(right), len(pages)),
        "pages.recall": _share(len(found_keys), len(wanted)),
        "pages.together": _share(sum(pages_of_key[key] == 1 for key in found_keys), len(found_keys)),
        "pages.apart": _share(sum(len(keys[page].keys() - {""}) < 2 for page in pages), len(pages)),
    }


def _marked_kinds(comparisons: Sequence[Comparison]) -> dict[str, set[EntityKind]]:
    kinds: defaultdict[str, set[EntityKind]] = defaultdict(set)
    for comparison in comparisons:
        for mark, _ in comparison.mentions:
            kinds[mark.key] |= mark.kinds
    return kinds


def _kinds_of_pages(comparisons: Sequence[Comparison]) -> dict[str, EntityKind]:
    found = [found for comparison in comparisons for _, found in comparison.mentions]
    found += [mention for comparison in comparisons for mention in comparison.unmarked]
    return {mention.page: mention.kind for mention in found if mention and mention.named and mention.page}


def _reference_figures(comparisons: Sequence[Comparison], page_keys: Mapping[str, str]) -> dict[str, float | None]:
    pairs = [
        (mark.key, page_keys.get(found.page or "") if found else None, found is not None and found.page is not None)
        for comparison in comparisons
        for mark, found in comparison.mentions
        if not mark.named and mark.key
    ]
    right = sum(key == led_to for key, led_to, _ in pairs)
    return {
        "references.precision": _share(right, sum(tied for _, _, tied in pairs)),
        "references.recall": _share(right, len(pairs)),
    }


def _quotation_figures(comparisons: Sequence[Comparison], page_keys: Mapping[str, str]) -> dict[str, float | None]:
    result: dict[str, float | None] = {}
    for label, wanted in (("direct", {"direct"}), ("all", {"direct", "mixed", "indirect"})):
        pairs = [(m, part) for c in comparisons for m, part in c.quotes if m.kind in wanted and not m.optional]
        found = [(mark, part) for mark, part in pairs if part]
        extra = [part for c in comparisons for part in c.extra_quotes if label == "all" or _is_bare_direct(part, c)]
        right = sum(is_right_speaker(mark, part, page_keys) for mark, part in found)
        precision, recall = _share(len(found), len(found) + len(extra)), _share(len(found), len(pairs))
        both = _harmonic(_share(right, len(found) + len(extra)), _share(right, len(pairs)))
        result |= {
            f"quotations.{label}.content_precision": precision,
            f"quotations.{label}.content_recall": recall,
            f"quotations.{label}.speaker": _share(right, len(found)),
            f"quotations.{label}.f1": both,
        }
    return result


def _is_bare_direct(part: SaidPart, comparison: Comparison) -> bool:
    """Direct, and not the quoted words of a mixed quotation, which are there but not all of it."""
    mixed = [mark.span for mark, _ in comparison.quotes if mark.kind == "mixed"]
    return part.direct and not any(s.start <= part.span.start and part.span.end <= s.end for s in mixed)


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def _harmonic(precision: float | None, recall: float | None) -> float | None:
    """F1; 0 where nothing was predicted of what is marked."""
    if recall is None:
        return None
    return 2 * precision * recall / (precision + recall) if precision and recall else 0.0
