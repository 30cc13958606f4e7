"""Who a reporting word belongs to: from a verb or noun to the words that name its source."""

import re
from dataclasses import dataclass
from itertools import takewhile

from spacy.tokens import Token

from generator.recognition.parsing.parsed_article import ParsedArticle
from generator.recognition.quotations.content_boundaries import behind_dateline
from generator.recognition.quotations.subjects import NOUNS, SUBJECTS, WEEKDAYS, is_passive, may_speak
from generator.recognition.words.person_words import is_calling
from generator.recognition.words.reporting_verbs import VEHICLES
from generator.recognition.words.word_tables import words
from generator.records.entity import EntityKind
from generator.records.mention import MentionChain
from generator.records.text import Span

_INSIDE = frozenset({"prep", "pobj", "conj", "cc", "nmod", "compound", "amod", "det", "nummod", "poss", "pcomp"})
_BODIES = words("group party movement organisation organization company union club force front coalition agency")
_VOICES = words("spokesman spokeswoman spokesperson representative")
_TIDINGS = words("report news picture image footage rumour rumor word")
"""What comes from a place without being the words of those who govern it."""
_WHEN = words("earlier later before afterwards ago today yesterday now meanwhile then also")
_ISSUING = words("issue release publish post write send make deliver record tweet")
"""What one does with one's own words: "issued a statement saying that …"."""
_LONGEST_TITLE = 4
_LONGEST_NAME = 9
_TOWN = re.compile(r"[A-Z][\w .,'’()/-]{1,60}?\s[-–—]{1,2}\s(?=\S)")
_DASHES = frozenset({"-", "–", "—", "--"})


@dataclass(frozen=True, slots=True)
class Source:
    """The words that name a source, and their head."""

    head: Token
    span: Span
    text: str
    chain: str | None


def source_at(parsed: ParsedArticle, head: Token) -> Source:
    """The full words around the head of a source, without its relative clauses and appositions.

    The town that an article begins with does not speak: who does stands behind it. Where nobody stands there, the
    source has neither words nor chain.
    """
    doc, text = parsed.doc, parsed.article.text
    opening = _behind_town(parsed, head)
    if head.i < opening:
        speaker = _speaker_behind(head, opening)
        if speaker is None:
            return Source(head=head, span=Span(start=head.idx, end=head.idx + len(head)), text="", chain=None)
        head = speaker
    head = _person_beside(parsed, _before_day(parsed, head))
    start, end = max(_left_edge(head), opening), _right_edge(head)
    start, end = _hyphenated(head, start, end)
    while start < head.i and (doc[start].is_punct or doc[start].pos_ in {"CCONJ", "SPACE", "SCONJ"}):
        start += 1
    span = Span(start=doc[start].idx, end=doc[end].idx + len(doc[end]))
    alone = not _speaks_with_another(parsed, head, span)
    chain = (_chain_of(parsed, head) or _chain_of_last(parsed, head, end)) if alone else None
    return Source(head=head, span=span, text=text[span.start : span.end], chain=chain)


def _before_day(parsed: ParsedArticle, head: Token) -> Token:
    """Doe in "President Doe Friday said", where the parse took the day for the last word of the name."""
    before = head.doc[head.i - 1] if head.i else head
    chain = parsed.chain_at(before) if head.lower_ in WEEKDAYS and before.head == head else None
    return before if chain is not None and chain.kind is EntityKind.PERSON else head


def _speaks_with_another(parsed: ParsedArticle, head: Token, source: Span) -> bool:
    """Whether two are named as one source: what "Doe and Roe said" is no more Doe's than Roe's."""
    own = parsed.chain_at(head)
    if own is None:
        return False
    others = [(token, parsed.chain_at(token)) for token in head.conjuncts]
    return any(
        other is not None
        and other is not own
        and (source.start <= token.idx < source.end or (_are_alike(own, other) and not _acts(token)))
        for token, other in others
    )


def _are_alike(one: MentionChain, other: MentionChain) -> bool:
    return one.kind is other.kind and one.kind in {EntityKind.PERSON, EntityKind.PLACE, EntityKind.GROUP}


def _acts(name: Token) -> bool:
    """Whether a verb of its own follows a name that the parse took for one of several."""
    behind = name.i + 1
    return behind < len(name.doc) and name.doc[behind].tag_ in {"VBD", "VBZ", "MD"}


def _behind_town(parsed: ParsedArticle, head: Token) -> int:
    """The first token behind the dateline of the head's block ("LISBON, Portugal -"), else the block's first."""
    block = parsed.block_at[head.i]
    if block < 0:
        return 0
    begin = parsed.article.blocks[block].span.start
    first = parsed.token_at(begin)
    behind = behind_dateline(parsed, first)
    if behind > first:
        return behind
    town, opening = _TOWN.match(parsed.article.text, begin), parsed.chain_at(parsed.doc[first])
    if town is None or opening is None or opening.kind is not EntityKind.PLACE:
        return first
    behind = parsed.token_at(town.end())
    # a second dash closes an aside: "Portugal - an old ally - said" is the country's own word
    later = (token for token in parsed.doc[behind].sent if token.i > behind and token.text in _DASHES)
    return first if any(token.nbor(-1).whitespace_ for token in later) else behind


def _speaker_behind(town: Token, opening: int) -> Token | None:
    """Of the nouns between a dateline and the verb the town was taken for the subject of, the first hung on those two."""
    verb = town.head
    for token in town.doc[opening : max(opening, verb.i)]:
        subject = token.dep_ in SUBJECTS and token.head == verb
        if token.pos_ in NOUNS and (subject or token.head.i < opening):
            return token
    return None


def _hyphenated(head: Token, start: int, end: int) -> tuple[int, int]:
    """Both halves of a word such as co-leader or secretary-general."""
    doc = head.doc
    if start > 1 and doc[start - 1].text == "-" and not doc[start - 1].whitespace_ and not doc[start - 2].whitespace_:
        start = min(start - 2, *(c.left_edge.i for c in doc[start - 2].lefts if c.dep_ in {"poss", "det"}), start)
    if end + 2 < len(doc) and doc[end + 1].text == "-" and not doc[end].whitespace_ and not doc[end + 1].whitespace_:
        end += 2
    return start, end


def _left_edge(head: Token) -> int:
    """Where the words of a source begin, behind those that say when."""
    edge = head.i
    for child in reversed(list(head.lefts)):
        hyphen = child.tag_ == "HYPH"
        if (
            (child.dep_ in {"relcl", "acl", "punct", "appos"} and not hyphen)
            or child.right_edge.i != edge - 1
            or child.is_space
        ):
            break
        joined = head.doc[edge].tag_ == "HYPH"  # the 58-year in "the 58-year-old" says nothing about when
        if (child.dep_ == "npadvmod" and not joined) or (child.dep_ == "advmod" and child.lower_ in _WHEN):
            break
        edge = child.left_edge.i
    return edge


def _right_edge(head: Token) -> int:
    edge = head.i
    for child in head.rights:
        if child.dep_ not in _INSIDE or child.left_edge.i != edge + 1:
            break
        edge = max(edge, _right_edge(child))
    return edge


def _chain_of(parsed: ParsedArticle, head: Token) -> str | None:
    """The chain of the head's mention; words that carry speech ("a tweet from …") lead to whose words they are."""
    chain = parsed.chain_at(head) or _chain_in_apposition(parsed, head)
    if chain is None and head.lemma_.lower() in VEHICLES:
        owner = _owner(head)
        chain = _chain_of_owner(parsed, owner) if owner is not None else None
        if chain is not None and chain.kind is EntityKind.PLACE and head.lemma_.lower() in _TIDINGS:
            return None
    return chain.id if chain else None


def _chain_of_last(parsed: ParsedArticle, head: Token, end: int) -> str | None:
    """The person whose name ends the words of a source behind an office: "Minister for the North Jane Doe"."""
    chain = parsed.chain_at(parsed.doc[end])
    named = chain is not None and chain.kind is EntityKind.PERSON and parsed.doc[end].pos_ == "PROPN"
    if chain is None or not named or end <= head.i or not is_calling(head.lower_):
        return None
    between = parsed.doc[head.i + 1 : end]
    return (
        None if any(token.tag_ in {"CC", "POS", "TO"} or token.text in {",", "to"} for token in between) else chain.id
    )


def _chain_in_apposition(parsed: ParsedArticle, head: Token) -> MentionChain | None:
    """The person whose name stands behind what they are: "the district collector, Jane Doe, said"."""
    beside = (child for child in head.children if child.dep_ == "appos" and child.i > head.i)
    named = (parsed.chain_at(child) for child in beside if not _names_several(parsed, child))
    found = next((chain for chain in named if chain is not None and chain.kind is EntityKind.PERSON), None)
    return found or _chain_between_commas(parsed, head)


def _chain_between_commas(parsed: ParsedArticle, head: Token) -> MentionChain | None:
    """Doe in "The abbot of Lund, His Grace John Doe, has said", whatever the parse makes of the words between the commas."""
    doc, behind = parsed.doc, _right_edge(head) + 1
    told = is_calling(head.lemma_.lower()) or any(c.lower_ == "the" for c in head.lefts)
    if not told or behind >= len(doc) or doc[behind].text != ",":
        return None
    inside = list(takewhile(lambda token: token.text != ",", doc[behind + 1 : behind + _LONGEST_NAME]))
    closing = behind + len(inside) + 1
    chain = parsed.chain_at(inside[-1]) if inside and closing + 1 < len(doc) and doc[closing].text == "," else None
    alone = all(token.pos_ == "PROPN" or token.tag_ == "PRP$" for token in inside)
    follows = chain is not None and doc[closing + 1].tag_ in {"VBD", "VBZ", "MD"}
    return chain if follows and alone and chain is not None and chain.kind is EntityKind.PERSON else None


def _names_several(parsed: ParsedArticle, name: Token) -> bool:
    """Whether an apposition names two: "the leader and his deputy, Doe and Roe"."""
    chains = (parsed.chain_at(token) for token in name.subtree)
    people = {chain.id for chain in chains if chain is not None and chain.kind is EntityKind.PERSON}
    return len(people) > 1 and any(token.tag_ == "CC" for token in name.subtree)


def _person_beside(parsed: ParsedArticle, head: Token) -> Token:
    """Doe in "After the announcement, the lawyer Jane Doe said", where the parse hung her on the announcement."""
    if (behind := _name_behind(parsed, head)) is not None:
        return behind
    speaks = may_speak(head) and head.lemma_.lower() not in VEHICLES
    if head.pos_ != "NOUN" or speaks:
        return head
    beside = (c for c in head.children if c.dep_ == "appos" and c.i > head.i and c.pos_ == "PROPN")
    named = ((c, parsed.chain_at(c)) for c in beside)
    return next((c for c, chain in named if chain is not None and chain.kind is EntityKind.PERSON), head)


def _name_behind(parsed: ParsedArticle, head: Token) -> Token | None:
    """Doe in "said dock workers union official Jane Doe", where the parse stopped at the workers."""
    doc, last = parsed.doc, head.i
    while (
        last + 1 < len(doc)
        and last - head.i < _LONGEST_TITLE
        and doc[last + 1].pos_ == "NOUN"
        and doc[last + 1].is_lower
    ):
        last += 1
    if last == head.i or last + 1 >= len(doc) or not is_calling(doc[last].lower_) or doc[last].tag_ != "NN":
        return None
    chain = parsed.chain_at(doc[last + 1])
    if chain is None or chain.kind is not EntityKind.PERSON:
        return None
    name = parsed.mentions[parsed.mention_at[last + 1]].span
    return doc[parsed.token_at(name.end - 1)]


def _chain_of_owner(parsed: ParsedArticle, owner: Token) -> MentionChain | None:
    """The owner's chain; "the group" behind a quotation of its own spokesman is the spokesman's group."""
    chain = parsed.chain_at(owner)
    if chain is not None or owner.lower_ not in _BODIES:
        return chain
    block = parsed.block_at[owner.i]
    for token in reversed(parsed.doc[max(0, owner.i - 60) : owner.i]):
        if parsed.block_at[token.i] in {block, block - 1} and token.lower_ in _VOICES and parsed.zone_at[token.i] < 0:
            named = (n for c in token.children if c.dep_ == "prep" for n in c.children if n.dep_ == "pobj")
            return next((found for n in named if (found := parsed.chain_at(n)) is not None), None)
    return None


def _by_whom(vehicle: Token) -> list[Token]:
    """Whom a letter, tweet or report is by or from, or belongs to, with those joined to them."""
    whose = [c for c in vehicle.children if c.dep_ == "poss"]
    by = (c for c in vehicle.children if c.dep_ in {"prep", "agent"} and c.lower_ in {"from", "by"})
    heads = [*whose, *(n for c in by for n in c.children if n.dep_ == "pobj")]
    return [*heads, *(joined for head in heads for joined in head.conjuncts)]


def _issuer(vehicle: Token) -> Token | None:
    """The subject of the verb that a statement is the object of: Doe in "Doe issued a statement saying that …"."""
    verb = vehicle.head
    if vehicle.dep_ != "dobj" or verb.lemma_ not in _ISSUING or is_passive(verb):
        return None
    return next((c for c in verb.lefts if c.dep_ == "nsubj" and c.tag_ not in {"WP", "WDT"}), None)


def _owner(vehicle: Token) -> Token | None:
    """The one a letter, tweet or report comes from: "X's letter", "a letter from X", "a tweet by X's office"."""
    named = _by_whom(vehicle)
    if any(c.dep_ == "conj" for c in named):
        return None  # what a report by two says is no more the one's than the other's
    if not named and (issuer := _issuer(vehicle)) is not None:
        return issuer
    for child in vehicle.children:
        if child.dep_ == "poss":
            return child
        if child.dep_ in {"prep", "agent"} and child.lower_ in {"from", "by"}:
            found = next((c for c in child.children if c.dep_ == "pobj"), None)
            if found is not None:
                owner = next((c for c in found.children if c.dep_ == "poss"), None)
                return owner if owner is not None and found.lemma_ in {"handle", "account", "page", "feed"} else found
    return None
