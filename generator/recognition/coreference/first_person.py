"""Whom "I" and "my" mean: whoever says the quotation they stand in; and "you" in an interview's questions."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from generator.recognition.parsing.interviews import read_interview
from generator.recognition.parsing.parsed_article import ParsedArticle
from generator.recognition.words.word_tables import words
from generator.records.entity import EntityKind
from generator.records.mention import Mention, MentionChain, MentionForm
from generator.records.provenance import Provenance
from generator.records.quotation import Quotation
from generator.records.text import Span

FIRST_PERSON = Provenance(rule="first-person", confidence=0.97)
OWN_WORDS = Provenance(rule="first-person-speech", confidence=0.95)
ASKED = Provenance(rule="second-person-asked", confidence=0.95)

_SINGULAR = words("i me my mine myself")
_ASKED = words("you your yours yourself")
_FEWEST_IN_SPEECH = 3
_SPEECH = r"(?:remarks|speech|address|lecture|testimony|sermon|eulogy|homily|keynote)"
_OTHERS_WORDS = re.compile(r"(?<!\w)['‘\"“](?=\w)[^\n\"“”]+?[.,!?…]['’\"”](?!\w)")
"""What somebody quotes in turn: its "I" is another's."""
_TITLES_BEFORE = 40
_WORDS_BEFORE = 30
"""Most characters between a name and "speech" in a title."""
_OTHERS = re.compile(r"\b(?:on|about|for|to|with|and)\b")
"""Before a name, it says that the speech is not that person's alone."""
_BY = re.compile(rf"\b(?:{_SPEECH}|statement|essay|column) (?:[a-z]+ )?(?:by|of|from)\b", re.IGNORECASE)
_ONES_SPEECH = re.compile(rf"\b{_SPEECH}\b", re.IGNORECASE)


def join_first_person(
    layout: ParsedArticle, quotations: Sequence[Quotation]
) -> tuple[tuple[Mention, ...], tuple[MentionChain, ...]]:
    """The mentions and chains of an article with its first person added to those who speak.

    That is whoever says the quotation it stands in, or whose speech the whole article is; and the one an interview is
    with is the "you" of its questions.
    """
    chains = {chain.id: chain for chain in layout.chain_of.values() if chain.kind is EntityKind.PERSON}
    spoken = dict[int, tuple[str, Provenance]]()
    for quotation in quotations:
        if quotation.speaker in chains:
            for part in quotation.quoted:
                spoken |= _words_in(layout, part, _SINGULAR, quotation.speaker, FIRST_PERSON)
    spoken |= _asked(layout, quotations) | _own_words(layout, chains.values())
    return _with_added(layout, {position: spoken[position] for position in sorted(spoken)})


def _words_in(
    layout: ParsedArticle, span: Span, meant: Collection[str], chain: str, rule: Provenance
) -> dict[int, tuple[str, Provenance]]:
    others = [
        range(span.start + match.start(), span.start + match.end())
        for match in _OTHERS_WORDS.finditer(layout.article.text[span.start : span.end])
    ]
    tokens = (layout.doc[i] for i in layout.tokens_of(span))
    return {
        token.i: (chain, rule)
        for token in tokens
        if token.lower_ in meant
        and token.text != "i"
        and token.i not in layout.mention_at
        and not any(token.idx in words for words in others)
    }


def _asked(layout: ParsedArticle, quotations: Sequence[Quotation]) -> dict[int, tuple[str, Provenance]]:
    """The "you" of an interview's questions, if all its answers are one person's."""
    answering = {q.speaker for q in quotations if q.provenance.rule == "interview-answer"}
    if len(answering) != 1 or None in answering:
        return {}
    (chain,) = (speaker for speaker in answering if speaker is not None)
    article = layout.article
    questions = read_interview(article.title, article.text, article.blocks).questions.values()
    found: dict[int, tuple[str, Provenance]] = {}
    for span in questions:
        found |= _words_in(layout, span, _ASKED, chain, ASKED)
    return found


def _own_words(layout: ParsedArticle, people: Iterable[MentionChain]) -> dict[int, tuple[str, Provenance]]:
    """The "I" of a whole article that its title says is one person's speech."""
    speakers = {chain.id for chain in people if _is_speech_of(layout.article.title, chain)}
    if len(speakers) != 1:
        return {}
    (chain,) = speakers
    whole = Span(start=0, end=len(layout.article.text))
    outside = {
        position: said
        for position, said in _words_in(layout, whole, _SINGULAR, chain, OWN_WORDS).items()
        if layout.zone_at[position] < 0
    }
    return outside if len(outside) >= _FEWEST_IN_SPEECH else {}


def _is_speech_of(title: str, chain: MentionChain) -> bool:
    """Whether the title calls the article this person's speech: "Remarks by Jane Doe", "Doe's Inaugural Address"."""
    by, ones = _BY.search(title), _ONES_SPEECH.search(title)
    for name in (*chain.names, chain.name.split()[-1]):
        found = re.search(rf"\b{re.escape(name)}\b", title)
        if found and by and by.end() <= found.start() <= by.end() + _TITLES_BEFORE:
            return not _OTHERS.search(title[by.end() : found.start()]) and " and " not in title[found.end() :]
        if found and ones and not by and found.end() <= ones.start() <= found.end() + _WORDS_BEFORE:
            return not title[: found.start()].strip() or title[: found.start()].istitle()
    return False


def _with_added(
    layout: ParsedArticle, spoken: Mapping[int, tuple[str, Provenance]]
) -> tuple[tuple[Mention, ...], tuple[MentionChain, ...]]:
    chains = {chain.id: chain for chain in layout.chain_of.values()}
    owned = [(layout.mentions[index], chain.id) for index, chain in layout.chain_of.items()]
    alone = [mention for index, mention in enumerate(layout.mentions) if index not in layout.chain_of]
    owned += [(_mention(layout, position, rule), chain) for position, (chain, rule) in spoken.items()]
    ordered = sorted([*owned, *((mention, "") for mention in alone)], key=lambda pair: pair[0].span)
    members: dict[str, list[int]] = {chain_id: [] for chain_id in ("", *chains)}
    for index, (_, chain_id) in enumerate(ordered):
        members[chain_id].append(index)
    by_number = sorted(chains.values(), key=lambda chain: int(chain.id.rpartition("#c")[2]))
    return tuple(mention for mention, _ in ordered), tuple(
        replace(chain, mentions=tuple(members[chain.id])) for chain in by_number
    )


def _mention(layout: ParsedArticle, position: int, rule: Provenance) -> Mention:
    token = layout.doc[position]
    return Mention(
        span=Span(start=token.idx, end=token.idx + len(token)),
        text=token.text,
        kind=EntityKind.PERSON,
        form=MentionForm.PRONOMINAL,
        provenance=rule,
    )
