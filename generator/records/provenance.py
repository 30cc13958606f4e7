"""Where a fact stands in print, and why the program believes it."""

from dataclasses import dataclass

from generator.records.text import SourceLocation, Span


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Citation:
    """Article + sentence + exact words.

    Attributes:
        article_id: The article.
        sentence: Index into `Annotations.sentences`, from 0; readers see it counted from 1 (anchor `s1`).
        span: The words in `Article.text`.
        exact: The words themselves, so that every build can verify them.
    """

    article_id: str
    sentence: int
    span: Span
    exact: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """Which rule made a record and how sure it is.

    Attributes:
        rule: Name of the rule, such as "subject-of-cue"; "editor" for a decision.
        confidence: The rule's measured share of right answers, 0 to 1; an editor's word is 1.
        detail: The evidence in words, for `cuttings explain`.
        decided_at: The decision's place in `content/`, if an editor decided.
    """

    rule: str
    confidence: float = 1.0
    detail: str = ""
    decided_at: SourceLocation | None = None


TEAM_OF_PLACE = "team-of-place"
"""The rule that takes a place's name for its team's in reports of matches: what other articles say does not undo it."""
