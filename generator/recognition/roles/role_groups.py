"""Whose role it is: the group or place named before, behind or after a title."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from generator.recognition.parsing.parsed_article import ParsedArticle
from generator.recognition.roles.role_words import FORMER, OFFICES
from generator.recognition.words.gazetteers import is_demonym
from generator.recognition.words.person_words import HONORIFICS, is_calling, word_key
from generator.recognition.words.word_tables import words
from generator.records.entity import EntityKind
from generator.records.mention import MentionChain
from generator.records.text import Span

_PREPOSITIONS = words("of for at in with from to on")
_INNER_PREPOSITIONS = words("of for at in")
"""Below the title's own preposition: who speaks for "the resistance to the company" does not speak for the company."""
_KINDS = frozenset({EntityKind.GROUP, EntityKind.PLACE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Belonging:
    """The group or place of a role; a people's name ("Greek") has no chain."""

    chain: MentionChain | None
    name: str
    span: Span

    @property
    def is_group(self) -> bool:
        """Whether it is a group, no place or people."""
        return self.chain is not None and self.chain.kind is EntityKind.GROUP


def group_at(layout: ParsedArticle, token: Token) -> Belonging | None:
    """The group or place a token names."""
    index = layout.mention_at.get(token.i)
    chain = layout.chain_of.get(index) if index is not None else None
    if index is None or chain is None or chain.kind not in _KINDS:
        return None
    mention = layout.mentions[index]
    return Belonging(chain=chain, name=mention.text, span=mention.span)


def group_before(layout: ParsedArticle, start: int, noun: int) -> Belonging | None:
    """The group in "Acme spokesman", "the museum's director", "Acme Bank (AB) boss", "Greek prime minister", "its leader"."""
    doc = layout.doc
    position = start - 1
    if start < len(doc) and doc[start].dep_ == "poss":
        position = start
    while position >= 0 and doc[position].tag_ == "POS":
        position -= 1
    while position >= 0 and (
        word_key(doc[position].text) in FORMER or doc[position].like_num or doc[position].text == "-"
    ):
        position -= 1
    while position >= 0 and doc[position].tag_ == "POS":
        position -= 1
    position = _over_description(layout, position)
    if position > 2 and doc[position].text == ")" and doc[position - 2].text == "(":
        position -= 1
    if position < 0:
        return None
    token = doc[position]
    found = group_at(layout, token)
    if found is not None and found.span.end > doc[min(start, len(doc) - 1)].idx:
        found = None  # "Norland | Transport" Minister, read as one name
    if found is None and is_demonym(token.text) and token.text[:1].isupper() and doc[noun].lemma_.lower() in OFFICES:
        return Belonging(chain=None, name=token.text, span=Span(start=token.idx, end=token.idx + len(token)))
    return found


def _over_description(layout: ParsedArticle, position: int) -> int:
    """The place of the owner's name in "the union's top …", "its most senior …": the words between only describe."""
    doc, left = layout.doc, position
    while left > 0 and doc[left].pos_ in {"ADJ", "ADV"} and left not in layout.mention_at:
        left -= 1
    return left - 1 if left != position and doc[left].tag_ == "POS" else position


def group_after(layout: ParsedArticle, noun: Token, *, alone: bool = False) -> Belonging | None:
    """The group in "leader of the party", "director of exhibits at the museum"; not that of another person's role.

    Args:
        layout: The article.
        noun: The title's noun.
        alone: Whether what follows the titles joined to it is not its own: "Lund mayor and candidate of the party".
    """
    for holder in (noun,) if alone else (noun, *noun.conjuncts):
        for token in _objects(holder, _PREPOSITIONS, depth=3):
            if token.i < noun.i:
                continue
            found = group_at(layout, token)
            if found is not None:
                return found
            if _is_holder(layout, token):
                return None
    return None


def _is_holder(layout: ParsedArticle, token: Token) -> bool:
    """Whether the role is of a person: who speaks for "the governor in the port" does not speak for the port."""
    chain = layout.chain_at(token)
    if chain is not None:
        return chain.kind is EntityKind.PERSON
    return token.tag_ == "NN" and (token.lower_ in HONORIFICS or is_calling(token.lemma_.lower()))


def _objects(token: Token, prepositions: Collection[str], depth: int) -> Iterator[Token]:
    for preposition in token.rights:
        if preposition.dep_ == "prep" and preposition.lower_ in prepositions:
            for child in preposition.children:
                if child.dep_ == "pobj":
                    yield child
                    if depth > 1:
                        yield from _objects(child, _INNER_PREPOSITIONS, depth - 1)


def group_after_name(layout: ParsedArticle, end: int) -> Belonging | None:
    """The group in "Det Insp Jane Doe, of the port police": what follows a name that has a title."""
    doc = layout.doc
    if end < len(doc) and doc[end].text == ",":
        end += 1
    if end + 1 >= len(doc) or doc[end].lower_ not in {"of", "from"} or doc[end].is_sent_start:
        return None
    first = end + 2 if doc[end + 1].lower_ == "the" else end + 1
    found = group_at(layout, doc[first]) if first < len(doc) else None
    return found if found is not None and found.is_group else None
