"""The nouns an article says of a name: before it, in apposition to it, or with "is"."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from spacy.tokens import Doc, Token

from generator.recognition.coreference.chain_draft import TokenMention
from generator.recognition.words.person_words import HONORIFICS, TITLE_LINKS, is_calling, word_key
from generator.records.entity import EntityKind


class AttributeForm(StrEnum):
    """How the noun and the name stand together."""

    TITLE = "title"
    APPOSITION = "apposition"
    INVERTED = "inverted apposition"
    COPULA = "copula"
    APPOINTED = "appointed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribute:
    """A noun said of a named mention.

    Attributes:
        mention: Index of the mention.
        noun: Token position of the noun.
        start: Token position where the noun's own words begin ("former prime minister": that of "former").
    """

    mention: int
    noun: int
    start: int
    form: AttributeForm


_SUPPOSING = frozenset({"if", "whether", "unless", "lest"})
_LONGEST_ABBREVIATION = 5
_MODIFIERS = frozenset({"compound", "amod", "nmod"})


def title_start(doc: Doc, name_start: int, taken: Mapping[int, int]) -> int | None:
    """Where the title right before a name begins, or None if there is none there.

    Args:
        doc: The parsed article.
        name_start: First token of the name.
        taken: Tokens that belong to other names; a title does not reach into them.
    """
    last = name_start - 1
    if last >= 0 and doc[last].text == "." and not doc[last - 1].whitespace_:
        last -= 1
        if not _is_abbreviated(doc[last]):
            return None  # the stop ends a sentence: "She was an adviser. Jane Doe …"
    if last < 0 or last in taken or doc[last].is_space or not _is_title(doc[last]):
        return None
    start = last
    while start > 0 and start - 1 not in taken and _goes_on(doc, start - 1, last):
        start -= 1
    return start


def _is_abbreviated(token: Token) -> bool:
    return len(token) <= _LONGEST_ABBREVIATION and token.text[:1].isupper() and word_key(token.text) in HONORIFICS


def _is_title(token: Token) -> bool:
    key = word_key(token.text)
    if token.tag_ in {"NNS", "NNPS"} and not key.endswith("ss"):  # a tagger may take "Baroness" for a plural
        return False
    return key in HONORIFICS or (token.is_lower and is_calling(key))


def _goes_on(doc: Doc, position: int, title: int) -> bool:
    token = doc[position]
    if token.is_space or token.is_punct or token.is_sent_end or token.like_num:
        return token.text == "-" and not token.whitespace_
    key = word_key(token.text)
    if key in {"of", "and", "the", "for", "his", "her", "right", "most"}:
        return False
    if key in HONORIFICS or key in TITLE_LINKS:
        return True
    return (
        token.dep_ in _MODIFIERS
        and token.is_lower
        and token.pos_ in {"NOUN", "ADJ"}
        and token.head.i in {title, title + 1}
    )


def find_attributes(doc: Doc, mentions: Sequence[TokenMention]) -> tuple[Attribute, ...]:
    """Every noun the article says of a named person, group or place, in the order of the mentions."""
    taken = {position: index for index, m in enumerate(mentions) for position in range(m.start, m.end)}
    found: list[Attribute] = []
    for index, mention in enumerate(mentions):
        said = [*_titles(doc, index, mention, taken), *_by_parse(doc, index, mention, taken)]
        found.extend({attribute.noun: attribute for attribute in reversed(said)}.values())
    return tuple(sorted(found, key=lambda attribute: (attribute.mention, attribute.noun)))


def _titles(doc: Doc, index: int, mention: TokenMention, taken: Mapping[int, int]) -> Iterator[Attribute]:
    if mention.kind is not EntityKind.PERSON:
        return
    start = title_start(doc, mention.start, taken)
    if start is not None:
        noun = mention.start - 1 if doc[mention.start - 1].text != "." else mention.start - 2
        yield Attribute(mention=index, noun=noun, start=start, form=AttributeForm.TITLE)


def _by_parse(doc: Doc, index: int, mention: TokenMention, taken: Mapping[int, int]) -> Iterator[Attribute]:
    head = doc[mention.head]
    for child in head.children:
        if child.dep_ == "appos" and child.i not in taken and child.i > mention.end and doc[mention.end].is_punct:
            yield from _attribute(child, index, AttributeForm.APPOSITION, taken)
    if head.dep_ == "appos" and head.head.i not in taken and head.head.i < mention.start:
        yield from _attribute(head.head, index, AttributeForm.INVERTED, taken)
    if head.dep_ in {"nsubj", "nsubjpass"} and not is_negated(head.head) and not is_supposed(head.head):
        yield from _by_verb(head.head, index, taken)


def _by_verb(verb: Token, index: int, taken: Mapping[int, int]) -> Iterator[Attribute]:
    """As in "she is the mayor", "she was appointed director"."""
    form, dep = (
        (AttributeForm.COPULA, "attr")
        if verb.lemma_ in {"be", "become", "remain"}
        else (AttributeForm.APPOINTED, "oprd")
    )
    if form is AttributeForm.APPOINTED and verb.lemma_ not in {"appoint", "elect", "name", "re-elect", "reappoint"}:
        return
    for child in verb.children:
        if child.dep_ == dep and child.i not in taken:
            yield from _attribute(child, index, form, taken)


def _attribute(noun: Token, index: int, form: AttributeForm, taken: Mapping[int, int]) -> Iterator[Attribute]:
    if noun.pos_ not in {"NOUN", "PROPN"} or noun.tag_ in {"NNS", "NNPS"} or noun.is_space:
        return
    yield Attribute(mention=index, noun=noun.i, start=noun_phrase_start(noun, taken), form=form)
    for other in noun.conjuncts:
        if form is AttributeForm.INVERTED:
            break  # "their leader, Jane Doe, and a commander": he is another
        if other.i > noun.i and other.pos_ == "NOUN" and other.i not in taken and other.tag_ == "NN":
            yield Attribute(mention=index, noun=other.i, start=noun_phrase_start(other, taken), form=form)


def noun_phrase_start(noun: Token, taken: Mapping[int, int]) -> int:
    """Where the words that qualify a noun begin, going left without a gap and not into a name."""
    start = noun.i
    while start > 0:
        before = noun.doc[start - 1]
        if before.i in taken or before.is_space or before.is_sent_end:
            break
        inside = before.dep_ in _MODIFIERS | {
            "det",
            "nummod",
            "poss",
            "punct",
            "advmod",
            "npadvmod",
        } and noun.is_ancestor(before)
        if not inside or before.text in {",", "(", ")", '"', "“", "”", ";", ":", "—", "–"}:
            break
        start -= 1
    return start


def is_negated(verb: Token) -> bool:
    """Whether the clause says "not"."""
    return any(child.dep_ == "neg" for child in verb.children)


def is_supposed(verb: Token) -> bool:
    """Whether the clause only supposes, foretells or asks: "if she becomes president", "she would be president"."""
    if any(child.tag_ == "MD" for child in verb.children) or verb.tag_ == "VB":
        return True
    clause: set[str] = set()
    for token in verb.sent:
        if token.i >= verb.i:
            break
        clause = set() if token.text == "," else clause | {token.lower_}
    return bool(clause & _SUPPOSING) or verb.sent.text.rstrip().endswith("?")
