"""Finds the places where a name that was found once is printed again and was missed."""

from collections import defaultdict

from spacy.tokens import Doc

from generator.recognition.names.found_name import FoundName
from generator.records.entity import EntityKind
from generator.records.provenance import Provenance

REPEATED = Provenance(rule="repeated-name", confidence=0.85)


def add_repeats(doc: Doc, names: list[FoundName]) -> list[FoundName]:
    """The names, and the missed repeats of those printed in letters that ordinary words do not have."""
    taken = {position for name in names for position in range(name.start, name.end)}
    by_first = _by_first_word(doc, names)
    found = list(names)
    for token in doc:
        if token.i in taken or token.text not in by_first:
            continue
        for words, kind in by_first[token.text]:
            span = range(token.i, min(token.i + len(words), len(doc)))
            if tuple(doc[i].text for i in span) == words and taken.isdisjoint(span) and _may_stand(doc, span):
                found.append(FoundName(start=span.start, end=span.stop, kind=kind, provenance=REPEATED))
                taken.update(span)
                break
    return sorted(found, key=lambda name: name.start)


def _by_first_word(doc: Doc, names: list[FoundName]) -> dict[str, list[tuple[tuple[str, ...], EntityKind]]]:
    tables: defaultdict[str, dict[tuple[str, ...], EntityKind]] = defaultdict(dict)
    for name in names:
        words = tuple(token.text for token in doc[name.start : name.end])
        if name.kind is not EntityKind.OTHER and words[0][:1].isupper() and len("".join(words)) > 2:
            tables[words[0]].setdefault(words, name.kind)
    return {first: sorted(table.items(), key=lambda item: -len(item[0])) for first, table in tables.items()}


def _may_stand(doc: Doc, span: range) -> bool:
    """A lone word counts only where the parse takes it for a name or it does not begin a sentence."""
    if len(span) > 1:
        return True
    token = doc[span.start]
    before = doc[span.start - 1] if span.start else None
    glued = before is not None and not before.whitespace_ and before.text in {"-", "/", "@", "#", "_"}
    return not glued and (token.pos_ == "PROPN" or (not token.is_sent_start and token.pos_ != "ADJ"))
