"""Who answers in an interview that prints questions and answers without saying so at each."""

import re

from spacy.tokens import Token

from generator.recognition.parsing.parsed_article import ParsedArticle
from generator.records.entity import EntityKind
from generator.records.mention import MentionChain, MentionForm

_INTERVIEWS = re.compile(
    r"\b(?:interviews|interview with|(?:speaks|talks|chats) (?:to|with)|in conversation with|questions (?:for|to))\b",
    re.IGNORECASE,
)
"""What stands in a title between who asks and who answers."""
_SUBJECT = re.compile(r"\s(?:on|about|over|regarding)\s")
"""Behind it a title says what was talked about: "interviews a brewer on the Doe affair"."""
_SEVERAL = re.compile(r"\b[a-z]+[^\Ws]s\b")
"""A word of the title that may stand for several who answer: "interviews experts on the storm"."""
_MET = frozenset({"interview", "speak", "talk", "chat", "sit", "catch", "answer", "converse"})


def interviewee(parsed: ParsedArticle) -> Token | None:
    """The first word of the first mention of the one person the article is an interview with; None if it could be another.

    That is the only person the title names (behind "interviews", where it says so), else the only one in the sentences before the first answer that tell of
    the talk, else the only one named there at all.
    """
    first = next((zone.span.start for zone in parsed.zones if zone.answer), 0)
    before = [
        (chain, parsed.doc[i])
        for i, index in sorted(parsed.mention_at.items())
        if parsed.doc[i].idx < first and (chain := _person(parsed, index)) is not None
    ]
    asked = _SUBJECT.split(_INTERVIEWS.split(parsed.article.title)[-1])[0]
    titled = [chain for chain in parsed.chain_of.values() if _is_in(chain, asked)]
    talked = [chain for chain, token in before if any(word.lemma_ in _MET for word in token.sent)]
    if not titled and _INTERVIEWS.search(parsed.article.title) and _SEVERAL.search(asked):
        return None
    for candidates in (titled, talked, [chain for chain, _ in before]):
        chains = {chain.id: chain for chain in candidates}
        if len(chains) == 1:
            return _first_word(parsed, next(iter(chains.values())))
        if chains:
            return None
    return None


def _person(parsed: ParsedArticle, index: int) -> MentionChain | None:
    chain = parsed.chain_of.get(index)
    named = parsed.mentions[index].form is MentionForm.NAMED
    return chain if named and chain is not None and chain.kind is EntityKind.PERSON else None


def _is_in(chain: MentionChain, title: str) -> bool:
    names = (re.escape(name) for name in chain.names)
    return chain.kind is EntityKind.PERSON and any(re.search(rf"\b{name}\b", title) for name in names)


def _first_word(parsed: ParsedArticle, chain: MentionChain) -> Token:
    return parsed.doc[parsed.token_at(parsed.mentions[chain.mentions[0]].span.start)]
