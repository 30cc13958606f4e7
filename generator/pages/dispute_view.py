"""A dispute in two columns: those who say so and those who deny it. Who is right is not ours to say."""

from dataclasses import dataclass

from markupsafe import Markup

from generator.pages.escaping import fill
from generator.pages.scribe import Scribe
from generator.pages.summary import speaker_words
from generator.pages.wording import capital_markup, count, day_words
from generator.records.graph import Dispute, DisputeSide
from generator.records.quotation import Stance


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """One speaker's words on one side."""

    speaker: Markup
    words: Markup
    when: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DisputeView:
    """One dispute; `page` links to all its voices where some are left out here, else empty."""

    topic: str
    asserting: tuple[Voice, ...]
    denying: tuple[Voice, ...]
    page: Markup


def dispute_file(dispute: Dispute) -> str:
    """The page of a dispute, relative to docs/."""
    return f"disputes/{dispute.id}.md"


def dispute_view(scribe: Scribe, dispute: Dispute, *, voices: int) -> DisputeView:
    """The dispute with at most `voices` voices on each side."""
    asserting = [side for side in dispute.sides if side.stance is Stance.ASSERTS]
    denying = [side for side in dispute.sides if side.stance is Stance.DENIES]
    label = (
        f"All {count(len(dispute.sides), 'voice')}"
        if max(len(asserting), len(denying)) > voices
        else "This dispute on a page of its own"
    )
    file = dispute_file(dispute)
    return DisputeView(
        topic=dispute.topic,
        asserting=tuple(_voice(scribe, side) for side in asserting[:voices]),
        denying=tuple(_voice(scribe, side) for side in denying[:voices]),
        page=Markup("") if scribe.path == file else scribe.page(file, label),
    )


def _voice(scribe: Scribe, side: DisputeSide) -> Voice:
    notes = scribe.cite((side.citation,))
    shown = scribe.library.may_show_words(side.citation.article_id)
    article = scribe.library.article(side.citation.article_id)
    words = fill("{text}", text=side.text) if shown else fill("In {article}", article=scribe.article(article))
    return Voice(
        speaker=capital_markup(speaker_words(scribe, side.speaker, side.speaker_name)),
        words=words + notes,
        when=day_words(side.date) if side.date else "undated",
    )
