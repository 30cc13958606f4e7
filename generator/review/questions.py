"""What editors should look at first: pairs that may be one, words without a speaker, roles on one source."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from generator.records.quotation import QuotationKind
from generator.records.stage_results import UndecidedPair
from generator.review.decision_entries import different_entry, same_entry, speaker_entry
from generator.review.library import Library

LONGEST_QUOTE, LONGEST_SENTENCE = 120, 240
_KINDS = (QuotationKind.DIRECT, QuotationKind.MIXED, QuotationKind.INDIRECT)


class QuestionKind(StrEnum):
    """What a question is about."""

    PAIR = "are these two one?"
    SPEAKER = "who said this?"
    SINGLE_SOURCE = "resting on one article"


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One thing to decide.

    Attributes:
        about: One line that says what it is.
        evidence: What speaks for and against, one line each.
        answers: Commands or decision entries that would settle it, ready to copy; none for SINGLE_SOURCE.
    """

    kind: QuestionKind
    about: str
    evidence: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()


def review_questions(library: Library) -> tuple[Question, ...]:
    """All questions: pairs, quotations without a speaker, roles on one source; what most of the library hangs on first."""
    return (*pair_questions(library), *speaker_questions(library), *single_source_notes(library))


def pair_questions(library: Library) -> Iterable[Question]:
    """Whether two entities are one: likely ones first, of those as likely the pair whose lesser part is named most."""

    def rank(pair: UndecidedPair) -> tuple[float, int]:
        return -round(pair.score, 1), -min(library.weight(pair.left), library.weight(pair.right))

    known = (pair for pair in library.undecided if pair.left in library.entities and pair.right in library.entities)
    for pair in sorted(known, key=rank):
        yield _pair_question(pair, library)


def _pair_question(pair: UndecidedPair, library: Library) -> Question:
    left, right = library.entities[pair.left], library.entities[pair.right]
    return Question(
        kind=QuestionKind.PAIR,
        about=f"{left.name} ({left.id}) and {right.name} ({right.id}), {pair.score:.0%} alike",
        evidence=(
            pair.provenance.detail or pair.provenance.rule,
            *_first_sentences(left.chains, left.id, library),
            *_first_sentences(right.chains, right.id, library),
        ),
        answers=(
            f"one:  cuttings merge {left.id} {right.id}    # or in content/decisions: {same_entry(left.id, right.id)}",
            f"two:  cuttings split {left.id} {right.id}    # or: {different_entry(left.id, right.id)}",
        ),
    )


def _first_sentences(chains: Iterable[str], identifier: str, library: Library) -> Iterable[str]:
    for chain_id in sorted(chains)[:2]:
        chain = library.chains.get(chain_id)
        if chain and (sentence := library.chain_sentence(chain)):
            yield f"{identifier}: {chain.article_id}: {_shortened(sentence)}"


def speaker_questions(library: Library) -> Iterable[Question]:
    """Who said words that the article gives to nobody; literal words first, each with the sentence it begins in."""
    unsaid = (quotation for quotation in library.quotations if not quotation.speaker_name)
    for quotation in sorted(unsaid, key=lambda quotation: _KINDS.index(quotation.kind)):
        sentence = library.sentence(quotation.article_id, quotation.citation.sentence)
        yield Question(
            kind=QuestionKind.SPEAKER,
            about=f"{quotation.id}: “{_shortened(quotation.content)}”",
            evidence=(f"in: {_shortened(sentence, LONGEST_SENTENCE)}",) if sentence else (),
            answers=(speaker_entry("people/NAME", quotation.article_id, quotation.citation.exact),),
        )


def single_source_notes(library: Library) -> Iterable[Question]:
    """Roles that only one article gives, of those who are in most articles first: there the one is likeliest wrong."""
    for identifier in sorted(library.roles, key=lambda holder: (-library.weight(holder), holder)):
        for role in library.roles[identifier]:
            sources = {citation.article_id for citation in role.citations}
            if len(sources) == 1 and not role.by_editor:
                group = f", {role.group or role.group_name}" if role.group or role.group_name else ""
                yield Question(
                    kind=QuestionKind.SINGLE_SOURCE,
                    about=f"{identifier}: {role.title}{group}",
                    evidence=(f"{role.citations[0].article_id}: {_shortened(role.citations[0].exact)}",),
                )


def _shortened(text: str, longest: int = LONGEST_QUOTE) -> str:
    line = " ".join(text.split())
    return line if len(line) <= longest else line[: longest - 2].rsplit(" ", 1)[0] + " …"
