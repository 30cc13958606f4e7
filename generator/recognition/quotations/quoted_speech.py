"""What stands around each quoted stretch."""

from dataclasses import dataclass

from spacy.tokens import Token

from generator.recognition.parsing.parsed_article import ParsedArticle
from generator.recognition.parsing.quotation_spans import PROSE, QuotedZone
from generator.recognition.words.reporting_verbs import CUES

_SENTENCE_ENDS = frozenset(".!?")
_STOPS = frozenset(",.!?…-–—;:")
_LEADS_IN = frozenset({",", ":", "—", "–", "-", "--", "―"})
_MARKS = "\"'“”‘’«».,:;!?()"
_LONG_IN_TITLE = 5
_FEWEST_IN_TITLE = 3
_ABBREVIATED_ENDS = frozenset({"X.", "p.m.", "a.m."})
"""What may end a sentence though the stop is its own: wrote on X. “…”."""
_NAMES_A_THING = frozenset({"titled", "entitled", "called", "named", "dubbed", "headlined", "nicknamed", "labeled"})


@dataclass(frozen=True, slots=True, kw_only=True)
class ZoneContext:
    """A quoted stretch with its surroundings in its block.

    Attributes:
        number: Its place among the article's zones.
        before: Tokens between the last sentence end (or quoted stretch) and this one; where it opens its block, the
            last clause of the block before, if that ends in a colon.
        after: Tokens between this one and the next sentence end or quoted stretch.
        preceding: All tokens before it in its block, back to the quoted stretch before.
        block_before: The words of the paragraph before, if it opens its block, without what is quoted there.
        tokens: First and one past the last token of its span.
        previous, following: Numbers of the neighbours in the same block, or None.
        opens_block: Nothing stands before it in its block.
        closes_block: Nothing stands behind it.
        tail: The text behind it in its block, up to the next quoted stretch.
        text: The quoted words.
        words: How many they are.
        first, last: The first and last character of the quoted words.
    """

    number: int
    zone: QuotedZone
    before: tuple[Token, ...]
    after: tuple[Token, ...]
    preceding: tuple[Token, ...]
    block_before: tuple[Token, ...]
    tokens: tuple[int, int]
    previous: int | None
    following: int | None
    opens_block: bool
    closes_block: bool
    tail: str
    text: str
    words: int
    first: str
    last: str

    @property
    def begins_sentence(self) -> bool:
        """The quoted words begin as a sentence does."""
        return self.first.isupper() or self.first.isdigit() or self.first in "[#@$…"

    @property
    def ends_sentence(self) -> bool:
        """The quoted words end with a stop, or go on in small letters behind the closing mark.

        Headings do neither: ‘We will rise again’: Doe.
        """
        goes_on = self.words >= _FEWEST_IN_TITLE and self.tail.lstrip()[:1].islower()
        return self.last in _STOPS or self.tail[:1] in _STOPS - {":"} or goes_on

    @property
    def is_title(self) -> bool:
        """The quoted words are a work's name: none of their longer words has a small letter in front."""
        words = [word.strip(_MARKS) for word in self.text.split()]
        longer = [word for word in words if len(word) >= _LONG_IN_TITLE]
        return len(words) >= _FEWEST_IN_TITLE and len(longer) > 1 and all(word[0].isupper() for word in longer)

    @property
    def is_closed_off(self) -> bool:
        """A comma or other stop stands between the quoted words and what follows."""
        return self.last in _STOPS or bool(self.after and self.after[0].text in {",", "-", "–", "—", "―"})

    @property
    def stands_alone(self) -> bool:
        """The quoted words are a quotation of their own, not a title or a part of the sentence around them."""
        if self.zone.block_quote or not self.before:
            return not self._is_name_that_acts
        lead = self.before[-1]
        if (self.is_title and lead.text != ":") or self._is_in_clause:
            return False
        if not self.is_closed_off and self.after and not self.after[0].is_title and not _is_cue(self.after[0]):
            return False
        if lead.text in _LEADS_IN:
            return self.words > 1 or self.begins_sentence
        return _is_cue(lead) and lead.lower_ not in _NAMES_A_THING

    @property
    def _is_name_that_acts(self) -> bool:
        """A work's name that a verb follows: “The Lamps of Lund” runs through June."""
        verb = self.after[0] if self.after and self.is_title and self.last not in _STOPS else None
        return verb is not None and verb.tag_ in {"VBZ", "VBD", "VBP", "MD"} and not _is_cue(verb)

    @property
    def _is_in_clause(self) -> bool:
        """A part of the sentence around it that commas set off: The plan covers all, “from dock to shop,” they say."""
        set_off = self.before[-1].text == "," and self.last == ","
        return set_off and not self.begins_sentence and not any(_is_cue(token) for token in self.before)


def zone_contexts(parsed: ParsedArticle) -> tuple[ZoneContext, ...]:
    """One context per zone of the article, in order."""
    return tuple(_context(parsed, number) for number in range(len(parsed.zones)))


def _context(parsed: ParsedArticle, number: int) -> ZoneContext:
    zones, zone = parsed.zones, parsed.zones[number]
    block = parsed.article.blocks[zone.block].span
    previous = number - 1 if number and zones[number - 1].block == zone.block else None
    following = number + 1 if number + 1 < len(zones) and zones[number + 1].block == zone.block else None
    left = zones[previous].span.end if previous is not None else block.start
    right = zones[following].span.start if following is not None else block.end
    before = _outside(parsed, left, zone.span.start)
    after = _outside(parsed, zone.span.end, right)
    text = parsed.article.text[zone.inner.start : zone.inner.end].strip()
    return ZoneContext(
        number=number,
        zone=zone,
        before=_last_clause(before) if before or previous is not None else _colon_in_block_before(parsed, zone.block),
        after=_first_clause(after),
        preceding=before,
        block_before=_block_before(parsed, zone.block) if previous is None and not before else (),
        tokens=(parsed.token_at(zone.span.start), parsed.token_at(zone.span.end - 1) + 1),
        previous=previous,
        following=following,
        opens_block=previous is None and not before,
        closes_block=following is None and not any(t.is_alpha for t in after),
        tail=parsed.article.text[zone.span.end : right],
        text=text,
        words=len(text.split()),
        first=text.lstrip("'‘\"“")[:1],
        last=text.rstrip("'’\"”")[-1:],
    )


def _outside(parsed: ParsedArticle, start: int, end: int) -> tuple[Token, ...]:
    first, last = parsed.token_at(start), parsed.token_at(max(start, end - 1))
    return tuple(
        token for token in parsed.doc[first : last + 1] if token.idx >= start and token.idx < end and not token.is_space
    )


def _last_clause(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    if tokens and (tokens[-1].text in _ABBREVIATED_ENDS or _is_sentence_in_brackets(tokens)):
        return ()
    for position in range(len(tokens) - 1, -1, -1):
        if tokens[position].text in _SENTENCE_ENDS:
            return tokens[position + 1 :]
    return tokens


def _is_sentence_in_brackets(tokens: tuple[Token, ...]) -> bool:
    """Whether a bracket that ends here opened behind the end of a sentence, as around a picture's credit."""
    if tokens[-1].text != ")":
        return False
    opening = next((position for position in range(len(tokens) - 1, -1, -1) if tokens[position].text == "("), 0)
    return opening > 0 and tokens[opening - 1].text in _SENTENCE_ENDS


def _first_clause(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    for position, token in enumerate(tokens):
        if token.text in _SENTENCE_ENDS:
            return tokens[: position + 1]
    return tokens


def _block_before(parsed: ParsedArticle, block: int) -> tuple[Token, ...]:
    if not block or parsed.article.blocks[block - 1].kind not in PROSE:
        return ()
    span = parsed.article.blocks[block - 1].span
    return tuple(t for t in _outside(parsed, span.start, span.end) if parsed.zone_at[t.i] < 0)


def _colon_in_block_before(parsed: ParsedArticle, block: int) -> tuple[Token, ...]:
    if not block:
        return ()
    span = parsed.article.blocks[block - 1].span
    tokens = _outside(parsed, span.start, span.end)
    return _last_clause(tokens) if tokens and tokens[-1].text == ":" else ()


def _is_cue(token: Token) -> bool:
    return token.tag_.startswith("VB") and token.lemma_ in CUES and token.dep_ not in {"amod", "compound", "nmod"}
