"""Puts together names of which only a piece was found, where the article or the atlas shows the whole."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from spacy.tokens import Doc

from generator.recognition.names.found_name import FoundName
from generator.recognition.words.gazetteers import atlas
from generator.records.entity import EntityKind
from generator.records.provenance import Provenance

WHOLE_NAME = Provenance(rule="whole-name-elsewhere", confidence=0.85)

_Words = tuple[str, ...]


def mend_pieces(doc: Doc, names: Sequence[FoundName]) -> list[FoundName]:
    """The names; a piece whose neighbours complete a name that was found whole becomes that name.

    Countries of several words need not be found elsewhere.
    """
    kinds = _kinds_of_wholes(doc, names)
    by_word: defaultdict[str, list[_Words]] = defaultdict(list)
    for words in sorted({*kinds, *_countries()}, key=lambda words: (-len(words), words)):
        for word in set(words):
            by_word[word].append(words)
    return [_mended(doc, name, kinds, by_word) for name in names]


def _kinds_of_wholes(doc: Doc, names: Sequence[FoundName]) -> Mapping[_Words, EntityKind]:
    """The names of several words but for models ("Acme 717"), each with the kind it was found as most."""
    counts: defaultdict[_Words, Counter[EntityKind]] = defaultdict(Counter)
    for name in names:
        if name.end - name.start > 1 and not doc[name.end - 1].text[:1].isdigit():
            counts[_words(doc, name.start, name.end)][name.kind] += 1
    return {words: counted.most_common(1)[0][0] for words, counted in counts.items()}


def _mended(
    doc: Doc,
    name: FoundName,
    kinds: Mapping[_Words, EntityKind],
    by_word: Mapping[str, Sequence[_Words]],
) -> FoundName:
    piece = _words(doc, name.start, name.end)
    longer = [words for words in by_word.get(piece[0], ()) if len(words) > len(piece) and not name.certain]
    for words in longer:
        for start in range(max(0, name.end - len(words)), name.start + 1):
            end = start + len(words)
            if _words(doc, start, end) == words:
                kind = kinds.get(words, EntityKind.PLACE)
                return replace(name, start=start, end=end, kind=kind, provenance=WHOLE_NAME)
    return _overlapped(doc, name, kinds)


def _overlapped(doc: Doc, name: FoundName, kinds: Mapping[_Words, EntityKind]) -> FoundName:
    """The name with the word behind it that its own last word makes a person's name with: "Lee Na" + "Bo", "Na Bo"."""
    is_person = name.kind is EntityKind.PERSON and name.end - name.start > 1 and not name.certain
    behind = _words(doc, name.end - 1, name.end + 1)
    if not is_person or kinds.get(behind) is not EntityKind.PERSON:
        return name
    return replace(name, end=name.end + 1, provenance=WHOLE_NAME)


def _words(doc: Doc, start: int, end: int) -> _Words:
    return tuple(token.text for token in doc[start : max(start, end)])


@lru_cache(maxsize=1)
def _countries() -> frozenset[_Words]:
    """The words of the countries' plain names of several words."""
    plain = {country for country in atlas().countries.values() if " " in country}
    return frozenset(tuple(word.capitalize() for word in country.split()) for country in plain)
