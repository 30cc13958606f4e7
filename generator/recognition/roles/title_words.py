"""Which words make up a title: "deputy foreign minister", "director of exhibits", "special envoy to Norland"."""

from spacy.tokens import Doc, Token

from generator.recognition.parsing.parsed_article import ParsedArticle
from generator.recognition.roles.portfolios import contest_start, portfolio_start
from generator.recognition.roles.role_words import FORMER, TITLE_ADJECTIVES, joins_titles
from generator.recognition.words.gazetteers import is_demonym
from generator.recognition.words.person_words import HONORIFICS, SPELLED_OUT, TITLE_LINKS, is_calling, word_key
from generator.recognition.words.word_tables import words
from generator.records.entity import EntityKind
from generator.records.mention import MentionForm

_LONGEST_TAIL = 8
_PART_OF_TITLE = frozenset({"compound", "nmod", "amod", "npadvmod"})
_DEPUTIES = words("deputy acting senior chief associate assistant interim")
_FIELDS = ("ical", "onal", "ial", "ural", "ental", "omic", "emic", "egal", "ral")
"""Endings of adjectives that name a field ("regional", "historical"), where others describe."""
_PRAISE = words(
    "influential controversial exceptional critical typical actual potential original essential sensational"
)
_PANELS = words("committee commission board panel council")
_ADDRESSED = words("for to on")
"""Prepositions behind which stands a title's own field: "commissioner for internal security"."""


def is_named_at(layout: ParsedArticle, position: int) -> bool:
    """Whether the token is part of a name; "the chairwoman" may stand for somebody and is none."""
    index = layout.mention_at.get(position)
    return index is not None and layout.mentions[index].form is MentionForm.NAMED


def title_start(layout: ParsedArticle, noun: int) -> int:
    """Where a title begins, going left from its noun without a gap: over qualifying nouns, and adjectives of those.

    Articles, ages, nationalities, names and mere description ("a tired prime minister") stay outside; the field of
    "the Gazette's West Norland correspondent" belongs to the title though it is a place.
    """
    start = min(
        _start_of_compound(layout.doc, noun), portfolio_start(layout.doc, noun), contest_start(layout.doc, noun)
    )
    while start > 0 and (before := _one_more(layout, start, noun)) is not None:
        start = before
    return start


def _one_more(layout: ParsedArticle, start: int, noun: int) -> int | None:
    """Where the word before `start` begins if it is of the title, else None."""
    doc, token = layout.doc, layout.doc[start - 1]
    if token.is_space or token.is_sent_end or token.like_num:
        return None
    if is_named_at(layout, token.i):
        return _field_before(layout, token)
    if token.tag_ == "POS":
        owner = doc[start - 2] if start > 1 else token
        field = owner.is_lower and owner.tag_ == "NNS"
        return start - 2 if field and not (start > 2 and doc[start - 3].dep_ == "det") else None
    key = word_key(token.text)
    if key in FORMER or joins_titles(key) or token.dep_ in {"det", "poss"} or is_demonym(token.text):
        return None
    begin = _start_of_compound(doc, token.i)
    if begin < token.i:  # "third-rate", "long-time", "left-wing" describe; "vice-president" is a title
        parts = [word_key(doc[i].text) for i in range(begin, start) if doc[i].is_alpha]
        return begin if all(part in TITLE_LINKS | HONORIFICS for part in parts) else None
    return token.i if _qualifies(token, key, start, noun) else None


def _qualifies(token: Token, key: str, start: int, noun: int) -> bool:
    if _is_of_committee(token):
        return True
    if key in TITLE_LINKS or key in TITLE_ADJECTIVES:
        return token.is_alpha
    if (token.pos_ in {"NOUN", "PROPN"} or token.tag_ == "VBG") and token.is_alpha:
        return token.dep_ in _PART_OF_TITLE and token.head.i >= start
    if token.pos_ == "ADJ" and token.is_lower and key.endswith(_FIELDS) and key not in _PRAISE:
        return True
    return token.pos_ == "ADJ" and start <= token.head.i < noun and token.head.pos_ == "NOUN"


def _is_of_committee(token: Token) -> bool:
    """The matter of a committee, whatever the parse makes of it: the accounts in "public accounts committee chairman"."""
    noun = token.pos_ in {"NOUN", "PROPN"} or token.tag_ in {"VBZ", "VBG"}
    return noun and token.is_lower and token.i + 1 < len(token.doc) and token.nbor(1).lower_ in _PANELS


def _field_before(layout: ParsedArticle, last: Token) -> int | None:
    """Where a place or people's name begins that is a title's field: one whose group, or a deputy's word, stands before."""
    chain, mention = layout.chain_at(last), layout.mentions[layout.mention_at[last.i]]
    first = layout.token_at(mention.span.start)
    if chain is None or chain.kind not in {EntityKind.PLACE, EntityKind.OTHER} or first == 0:
        return None
    before = layout.doc[first - 1]
    if word_key(before.text) in _DEPUTIES and not is_named_at(layout, before.i):
        return first
    owner = layout.doc[before.i - 1] if before.tag_ == "POS" and before.i else before
    group = layout.chain_at(owner)
    return first if group is not None and group.kind is EntityKind.GROUP else None


def _start_of_compound(doc: Doc, position: int) -> int:
    """Where the hyphened word begins that a token ends: that of "front" for "runner" in "front-runner"."""
    while position > 1 and doc[position - 1].text in {"-", "‑"} and not doc[position - 1].whitespace_:
        if doc[position - 2].whitespace_ or word_key(doc[position - 2].text) in FORMER:
            break
        position -= 2
    return position


def title_end(layout: ParsedArticle, noun: int, *, group_before: bool) -> int:
    """The end of "director of exhibits", "commissioner for internal security": what the role is of, if that is no group.

    Args:
        layout: The article.
        noun: Position of the title's noun.
        group_before: Whether the group stands before the title, so that a place behind is its field.
    """
    noun = _end_of_compound(layout.doc, noun)
    if noun + 1 >= len(layout.doc):
        return noun + 1
    preposition = layout.doc[noun + 1]
    own = preposition.head.i == noun or preposition.lower_ == "of"
    if preposition.dep_ != "prep" or not own or preposition.lower_ not in _ADDRESSED | {"of"}:
        return noun + 1
    objects = [child for child in preposition.children if child.dep_ == "pobj"]
    if not objects or objects[0].tag_ in {"PRP", "VBG"}:
        return noun + 1
    if preposition.lower_ != "of" and (group_before or _is_person(layout, objects[0])):
        last = max(token.i for token in objects[0].subtree)
        end = _end_of_mention(layout, objects[0].i) if layout.chain_at(objects[0]) else last + 1
        return end if end - noun <= _LONGEST_TAIL else noun + 1
    inside = [t.i for each in objects for t in (each, *each.lefts, *(each.conjuncts if each.is_lower else ()))]
    if any(is_named_at(layout, i) for i in inside) or not objects[0].is_alpha:
        return noun + 1
    end = max(inside) + 1
    return end if end - noun <= _LONGEST_TAIL else noun + 1


def _end_of_compound(doc: Doc, noun: int) -> int:
    """The last token of "editor-in-chief"."""
    while noun + 2 < len(doc) and doc[noun + 1].text in {"-", "‑"} and not doc[noun].whitespace_:
        if doc[noun + 1].whitespace_ or not doc[noun + 2].is_alpha:
            break
        noun += 2
    return noun


def _is_person(layout: ParsedArticle, token: Token) -> bool:
    """Whether it is somebody whom another speaks or works for: "spokeswoman for Mayor Jane Doe", "for the governor"."""
    chain = layout.chain_at(token)
    if chain is not None:
        return chain.kind is EntityKind.PERSON
    return token.tag_ == "NN" and (is_calling(token.lemma_.lower()) or token.lower_ in HONORIFICS)


def _end_of_mention(layout: ParsedArticle, position: int) -> int:
    mention = layout.mentions[layout.mention_at[position]]
    return layout.token_at(mention.span.end - 1) + 1


def title_text(layout: ParsedArticle, title: range) -> str:
    """The title as printed, a possessive or abbreviation at its end or start put right: "Gov." is "Governor"."""
    doc = layout.doc
    text = layout.article.text[doc[title.start].idx : doc[title.stop - 1].idx + len(doc[title.stop - 1])]
    return " ".join(SPELLED_OUT.get(word_key(word), word) if word[:1].isupper() else word for word in text.split())
