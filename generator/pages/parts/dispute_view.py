"""A dispute in two columns: those who say so and those who deny it. Who is right is not ours to say."""

from dataclasses import dataclass

from markupsafe import Markup

from generator.pages.words.escaping import fill
from generator.pages.words.wording import LONGEST_LABEL, capital_markup, count, day_words, shortened
from generator.pages.writing.scribe import Scribe
from generator.pages.writing.voices import speaker_words
from generator.records.graph import Dispute, DisputeSide
from generator.records.provenance import Citation
from generator.records.quotation import Stance


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Words of one voice, and the day they were printed or else in which article.

    `when` says so where only the denial tells what was asserted.
    """

    text: Markup
    when: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """One speaker on one side, with all they are reported to have said."""

    speaker: Markup
    words: tuple[Words, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DisputeView:
    """One dispute; `page` links to its own page, and is empty there."""

    topic: str
    asserting: tuple[Voice, ...]
    denying: tuple[Voice, ...]
    page: Markup


def dispute_file(dispute: Dispute) -> str:
    """The page of a dispute, relative to docs/."""
    return f"disputes/{dispute.id}.md"


def dispute_view(scribe: Scribe, dispute: Dispute, *, sentences: int) -> DisputeView:
    """The dispute with at most `sentences` sentences on each side."""
    asserting = [side for side in dispute.sides if side.stance is Stance.ASSERTS]
    denying = [side for side in dispute.sides if side.stance is Stance.DENIES]
    cut = max(len(asserting), len(denying)) > sentences
    label = f"All {count(len(dispute.sides), 'report')} on this dispute" if cut else "This dispute on its own page"
    file = dispute_file(dispute)
    told = frozenset(side.citation for side in denying)
    return DisputeView(
        topic=dispute.topic,
        asserting=_voices(scribe, asserting[:sentences], told),
        denying=_voices(scribe, denying[:sentences]),
        page=Markup("") if scribe.path == file else scribe.page(file, label),
    )


def _voices(scribe: Scribe, sides: list[DisputeSide], told: frozenset[Citation] = frozenset()) -> tuple[Voice, ...]:
    """The voices of one side; `told` are the sentences that tell what was asserted only to deny it."""
    by_speaker: dict[str, list[DisputeSide]] = {}
    for side in sides:
        by_speaker.setdefault(side.speaker or side.speaker_name.casefold(), []).append(side)
    return tuple(_voice(scribe, said, told) for said in by_speaker.values())


def _voice(scribe: Scribe, said: list[DisputeSide], told: frozenset[Citation]) -> Voice:
    speaker = speaker_words(scribe, said[0].speaker, said[0].speaker_name)
    return Voice(speaker=capital_markup(speaker), words=tuple(_words(scribe, side, told) for side in said))


def _words(scribe: Scribe, side: DisputeSide, told: frozenset[Citation]) -> Words:
    article = scribe.library.article(side.citation.article_id)
    shown = scribe.library.may_show_words(article.id)
    text = fill("{text}", text=side.text) if shown else fill("In {article}", article=scribe.article(article))
    title = shortened(article.title, LONGEST_LABEL)
    when = fill("{day}", day=day_words(side.date)) if side.date else scribe.article(article, title)
    if side.citation in told:
        when += Markup(", as told where it is denied")
    return Words(text=text + scribe.cite((side.citation,)), when=when)
