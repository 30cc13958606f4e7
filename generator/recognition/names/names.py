"""Where an article prints names: every source of evidence in order, one clean list out."""

from collections.abc import Sequence

from spacy.tokens import Doc

from generator.recognition.names.acronyms import add_bracketed
from generator.recognition.names.completing import complete
from generator.recognition.names.context import evidence_of_kinds
from generator.recognition.names.first_guess import language_model_names, tagger_names
from generator.recognition.names.found_name import FoundName, without_overlaps
from generator.recognition.names.joining import join_parts
from generator.recognition.names.known_names import find_known_names
from generator.recognition.names.mending import mend_pieces
from generator.recognition.names.repeats import add_repeats
from generator.recognition.names.residue import without_residue
from generator.recognition.names.teams import mark_teams
from generator.recognition.names.trimming import trim
from generator.recognition.names.voting import vote_on_kinds
from generator.recognition.names.works import works_named
from generator.records.mention import KnownName


def find_names(doc: Doc, known_names: tuple[KnownName, ...], *, learned: bool) -> tuple[FoundName, ...]:
    """All names in text order, never overlapping.

    Args:
        doc: The parsed article.
        known_names: Names editors gave; taken as certain where printed.
        learned: Whether the packaged name tagger makes the first guess, or the language model alone.

    Raises:
        GeneratorError: The packaged tagger is asked for and its model is missing.
    """
    guessed = tagger_names(doc) if learned else language_model_names(doc)
    found = [*find_known_names(doc, known_names), *guessed]
    names = without_overlaps(_trimmed(doc, found))
    for step in (without_residue, add_bracketed, join_parts, mend_pieces, complete, mark_teams):
        names = without_overlaps(step(doc, names))
    names = vote_on_kinds(doc, names, evidence_of_kinds(doc, names), works_named(doc, names))
    return tuple(names if learned else without_overlaps(add_repeats(doc, names)))


def _trimmed(doc: Doc, names: Sequence[FoundName]) -> list[FoundName]:
    owner = {position: index for index, name in enumerate(names) for position in range(name.start, name.end)}
    return [trimmed for name in names for trimmed in trim(doc, name, owner)]
