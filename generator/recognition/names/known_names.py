"""Where the names that editors vouch for are printed."""

from collections import defaultdict
from functools import lru_cache

from spacy.tokens import Doc

from generator.recognition.names.found_name import FoundName
from generator.records.mention import KnownName
from generator.records.provenance import Provenance

CURATED = Provenance(rule="curated-name", confidence=1.0)
_PLAIN_MARKS = str.maketrans("’‘‑", "''-")
_KEY_LENGTH = 2


def find_known_names(doc: Doc, known_names: tuple[KnownName, ...]) -> list[FoundName]:
    """Every place where whole words of the article are a curated name in its own capitals; the longest name wins."""
    if not known_names:
        return []
    table = _by_first_letters(known_names)
    text = doc.text.translate(_PLAIN_MARKS)
    token_at_end = {token.idx + len(token): token.i + 1 for token in doc}
    found: list[FoundName] = []
    free_from = 0
    for token in doc:
        candidates = table.get(text[token.idx : token.idx + _KEY_LENGTH], ()) if token.i >= free_from else ()
        for name, known in candidates:
            end = token_at_end.get(token.idx + len(name))
            if end is not None and text.startswith(name, token.idx):
                found.append(FoundName(start=token.i, end=end, kind=known.kind, provenance=CURATED, certain=True))
                free_from = end
                break
    return found


@lru_cache(maxsize=4)
def _by_first_letters(known_names: tuple[KnownName, ...]) -> dict[str, list[tuple[str, KnownName]]]:
    table: defaultdict[str, list[tuple[str, KnownName]]] = defaultdict(list)
    for known in known_names:
        name = known.text.strip().translate(_PLAIN_MARKS)
        if name:
            table[name[:_KEY_LENGTH]].append((name, known))
    return {first: sorted(names, key=lambda n: (-len(n[0]), n[1].entity_id)) for first, names in table.items()}


@lru_cache(maxsize=4)
def entities_by_name(known_names: tuple[KnownName, ...]) -> dict[str, frozenset[str]]:
    """The curated entities that bear a name; more than one means that the name alone decides nothing."""
    bearers: defaultdict[str, set[str]] = defaultdict(set)
    for known in known_names:
        bearers[known.text.strip().translate(_PLAIN_MARKS)].add(known.entity_id)
    return {name: frozenset(ids) for name, ids in bearers.items()}
