"""Which words of a charge its topic keeps: the matter, not its circumstances."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from generator.recognition.claims.clauses import subject_in
from generator.recognition.claims.dispute_words import FALSE
from generator.recognition.words.word_tables import words

_ALWAYS_LEFT_OUT = words("advcl parataxis dep intj meta")
_DESCRIBING = words("relcl appos acl")
_JOINING = words("cc preconj conj")
_COMPLETE = words("dobj attr acomp ccomp xcomp oprd agent")
_OPENING = words(
    "today yesterday tomorrow now here tonight also however therefore instead but and so then indeed just contrary"
)
_HEDGES = words("allegedly reportedly supposedly")
_THEN = words("this last next ago")
_DAYS = words("monday tuesday wednesday thursday friday saturday sunday day week month morning afternoon evening night")
_HANGING = words("solely only just even merely not simply mainly")
_MARKS = frozenset("\"“”'‘’«»„`() []")
_KEPT_NEGATIONS = words("never no")


def kept_words(head: Token, level: int, root: Token) -> Iterator[Token]:
    """The words of a phrase that its topic keeps.

    Args:
        head: Head of the phrase, or of a part of it.
        level: 0 to 3; each leaves more of what only adds to it.
        root: Head of the whole phrase.

    Yields:
        Tokens in no order.
    """
    yield head
    for child in head.children:
        if not (
            _is_never_matter(child, head, root)
            or _tells_nothing(child)
            or _only_describes(child, level)
            or _goes_on(child, head, level, root)
            or _is_circumstance(child, head, level)
        ):
            yield from kept_words(child, level, root)


def shown_words(kept: Sequence[Token], root: Token) -> list[Token]:
    """The kept words without quotation marks and what turns their sense round, and without "and" that joins nothing now."""
    there = {token.i for token in kept}
    shown = [
        token
        for token in kept
        if token.text not in _MARKS
        and not (token.head == root and _turns_round(token))
        and (token.text != "," or {token.i - 1, token.i + 1} <= there)
        and (token.dep_ != "cc" or _behind(token) in there)
    ]
    while shown and shown[-1].dep_ in {"cc", "mark", "punct"}:
        shown.pop()
    return [] if shown and shown[-1].lower_ in _HANGING else shown


def _behind(token: Token) -> int:
    """The place of the next word, over quotation marks."""
    position = token.i + 1
    while position < len(token.doc) and token.doc[position].text in _MARKS:
        position += 1
    return position


def _turns_round(token: Token) -> bool:
    """Whether it belongs to a "not" that the topic leaves out: do not, neither … nor."""
    if token.dep_ == "neg":
        return token.lower_ not in _KEPT_NEGATIONS
    return token.lower_ == "neither" or (token.lower_ == "do" and token.dep_ == "aux")


def _is_never_matter(child: Token, head: Token, root: Token) -> bool:
    if child.is_space or child.dep_ in _ALWAYS_LEFT_OUT or (child.dep_ == "punct" and child.text not in "-,"):
        return True
    if child.dep_ == "compound" and child.tag_ == "NNS" and child.i > 0 and child.nbor(-1).lemma_ == "tell":
        return True  # "told reporters Doe had left", read as if Doe were reporters
    if head != root:
        return False
    before = child.i < root.i and (child.dep_ == "prep" or child.lower_ in _OPENING)
    return child.dep_ == "mark" or (before and child.dep_ in {"prep", "advmod", "npadvmod", "amod", "cc"})


def _tells_nothing(child: Token) -> bool:
    """On Monday, this year, at such a level, as baseless: only the article says from where and when."""
    if child.dep_ in {"npadvmod", "advmod"}:
        return child.lower_ in _HEDGES or any(token.lower_ in _THEN for token in child.subtree)
    if child.dep_ != "prep":
        return False
    inside = {token.lemma_.lower() for token in child.subtree}
    named = {c.lemma_.lower() for c in child.children}
    return bool(named & _DAYS) or "such" in inside or (child.lower_ == "as" and bool(inside & FALSE))


def _only_describes(child: Token, level: int) -> bool:
    """What stands behind a comma, and so can go without changing what is meant; in the end all that describes."""
    if child.dep_ not in _DESCRIBING:
        return False
    first = child.left_edge
    return level > 2 or (first.i > 0 and first.nbor(-1).text == ",")


def _goes_on(child: Token, head: Token, level: int, root: Token) -> bool:
    """A second verb beside one that says enough, and what ends a list of three or more."""
    if child.dep_ not in _JOINING:
        return False
    others = [c for c in head.children if c.dep_ == "conj"]
    if head != root:
        long = any(g.dep_ == "conj" for other in others for g in other.children)
        return level > 0 and (long or (child.dep_ == "conj" and subject_in(child) is not None))
    if any(_shares_object(other, head) for other in others):
        return level > 0 and child.dep_ == "conj" and subject_in(child) is not None
    return level > 0 or any(c.dep_ in _COMPLETE or (c.dep_ == "prep" and c.i > head.i) for c in head.children)


def _shares_object(other: Token, head: Token) -> bool:
    """Whether a second verb has what the first one needs too: "sent or received letters"."""
    own = any(c.dep_ in _COMPLETE or (c.dep_ == "prep" and c.i < other.i) for c in head.children)
    return not own and any(c.dep_ in _COMPLETE | {"prep"} for c in other.children)


def _is_circumstance(child: Token, head: Token, level: int) -> bool:
    """When, where and how, from the last to the first."""
    if child.dep_ == "npadvmod":
        return level > 0
    if child.dep_ == "advmod":
        return level > 1 and child.i > head.i and any(True for _ in child.children)
    if child.dep_ != "prep" or child.i < head.i:
        return False
    first = next(c for c in head.children if c.dep_ == "prep" and c.i > head.i)
    unknown = level > 0 and any(_points_away(c, head) for c in child.children)
    complete = any(c.dep_ in _COMPLETE for c in head.children) and child.lower_ != "of"
    return unknown or (level > 1 and child != first) or (level > 2 and complete)


def _points_away(word: Token, head: Token) -> bool:
    """Whether it is "him" or "his country", whose name only the article gives."""
    return (word.tag_ == "PRP" and head.pos_ == "VERB") or any(c.tag_ == "PRP$" for c in word.children)
