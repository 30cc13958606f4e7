"""The first guess at names: the language model's, or the packaged name tagger's with the language model as a hint."""

from spacy.tokens import Doc

from generator.recognition.name_tagger.tagger import NameTagger
from generator.recognition.names.entity_labels import LABEL_KINDS
from generator.recognition.names.found_name import FoundName
from generator.records.entity import EntityKind
from generator.records.provenance import Provenance

LANGUAGE_MODEL = "language-model"
NAME_TAGGER = "name-tagger"
_LANGUAGE_MODEL_CONFIDENCE = 0.65
_NO_PAGES = frozenset({EntityKind.EVENT, EntityKind.OTHER})


def language_model_names(doc: Doc) -> list[FoundName]:
    """The names the language model finds; its numbers and times are left out."""
    made_by = Provenance(rule=LANGUAGE_MODEL, confidence=_LANGUAGE_MODEL_CONFIDENCE)
    return [
        FoundName(start=entity.start, end=entity.end, kind=LABEL_KINDS[entity.label_], provenance=made_by)
        for entity in doc.ents
        if entity.label_ in LABEL_KINDS and entity.text.strip()
    ]


def tagger_names(doc: Doc) -> list[FoundName]:
    """The names the packaged tagger finds; events and other names, which it does not know, from the language model.

    Raises:
        GeneratorError: The package lacks the tagger's model.
    """
    words = [token for token in doc if not token.is_space]
    position = {token.i: number for number, token in enumerate(words)}
    spans = NameTagger.load().spans(
        doc.text,
        [(token.idx, token.idx + len(token)) for token in words],
        _sentences(doc, position),
        [token.ent_type_ or None for token in words],
    )
    token_at = {token.idx: token.i for token in words}
    token_to = {token.idx + len(token): token.i + 1 for token in words}
    found = [
        FoundName(
            start=token_at[span.start],
            end=token_to[span.end],
            kind=EntityKind(span.kind),
            provenance=Provenance(rule=NAME_TAGGER, confidence=round(span.score, 2)),
        )
        for span in spans
    ]
    taken = {i for name in found for i in range(name.start, name.end)}
    others = (name for name in language_model_names(doc) if name.kind in _NO_PAGES)
    return [*found, *(name for name in others if taken.isdisjoint(range(name.start, name.end)))]


def _sentences(doc: Doc, position: dict[int, int]) -> list[tuple[int, int]]:
    sentences = []
    for sentence in doc.sents:
        numbers = [position[token.i] for token in sentence if token.i in position]
        if numbers:
            sentences.append((numbers[0], numbers[-1] + 1))
    return sentences
