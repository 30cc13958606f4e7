"""Who a reporting word belongs to: from a verb or noun to the words that name its source."""

import re
from dataclasses import dataclass

from spacy.tokens import Token

from generator.recognition.parsing.parsed_article import ParsedArticle
from generator.recognition.quotations.content_boundaries import behind_dateline
from generator.recognition.quotations.next_acts import adds_to, goes_on_from, is_of_unclear_subject
from generator.recognition.words.kind_words import GROUP_NOUNS
from generator.recognition.words.person_words import is_person
from generator.recognition.words.reporting_verbs import VEHICLES
from generator.recognition.words.word_tables import words
from generator.records.entity import EntityKind
from generator.records.mention import MentionChain
from generator.records.text import Span

_SUBJECTS = frozenset({"nsubj", "csubj"})
_RELATIVE = frozenset({"WDT", "WP", "WP$"})
_CLIMBS = frozenset({"conj", "xcomp", "advcl", "pcomp", "prep", "acl", "ccomp", "relcl", "dep", "parataxis"})
_INSIDE = frozenset({"prep", "pobj", "conj", "cc", "nmod", "compound", "amod", "det", "nummod", "poss", "pcomp"})
_BODIES = words("group party movement organisation organization company union club force front coalition agency")
_VOICES = words("spokesman spokeswoman spokesperson representative")
_NOUNS = frozenset({"NOUN", "PROPN", "PRON"})
_WHEN = words("earlier later before afterwards ago today yesterday now meanwhile then also")
_FINITE = frozenset({"VBD", "VBZ"})
_DAYS = words(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december"
)
_PEOPLE = words("family couple community people public crowd population household staff crew pair duo trio source")
_TOWN = re.compile(r"[A-Z][\w .,'’()/-]{1,60}?\s[-–—]{1,2}\s(?=\S)")
_DASHES = frozenset({"-", "–", "—", "--"})


@dataclass(frozen=True, slots=True)
class Source:
    """The words that name a source, and their head."""

    head: Token
    span: Span
    text: str
    chain: str | None


def subject_of(verb: Token, *, climb: bool = True) -> Token | None:
    """The subject of a verb, or of the verb it hangs on ("went on to say", "…, adding that").

    A participle that describes a noun ("a letter saying that") belongs to that noun; a relative pronoun counts as
    the noun it stands for.
    """
    if (named := _name_before(verb)) is not None:
        return named
    current, joined = verb, False
    for _ in range(6):
        if is_passive(current):
            return (_undergoing(current) if joined else None) or _agent(current)
        subjects = [c for c in current.children if c.dep_ in _SUBJECTS and c.pos_ != "VERB"]
        subject = next((c for c in reversed(subjects) if c.i < current.i), subjects[0] if subjects else None)
        if subject is not None:
            return _antecedent(current) if subject.tag_ in _RELATIVE else _named_beside(subject, current)
        if not climb or current.dep_ not in _CLIMBS or current.head == current:
            return None
        if current.dep_ in {"acl", "relcl"} and current.head.pos_ in _NOUNS:
            return current.head
        if current.dep_ == "ccomp" and current.i < current.head.i:
            return None
        if current.dep_ == "xcomp" and (requested := _object_of(current.head)) is not None:
            return requested
        if is_of_unclear_subject(current):
            return None
        joined = current.dep_ == "conj"
        current = goes_on_from(current) or adds_to(current) or current.head
    return None


def _named_beside(subject: Token, verb: Token) -> Token:
    """Doe in "The plan Doe says is dead", where the parse took the name for a second word for the plan."""
    if subject.pos_ != "NOUN" or is_person(subject.lemma_.lower()) or subject.i > verb.i:
        return subject
    named = next((c for c in subject.rights if c.dep_ == "appos" and c.pos_ == "PROPN" and c.i == verb.i - 1), None)
    beside = named is not None and named.left_edge.i == subject.i + 1 and subject.lemma_.lower() not in GROUP_NOUNS
    return named if named is not None and beside else subject


def _name_before(verb: Token) -> Token | None:
    """The name that a coordinated verb follows at once, where the parse left the verb without a subject.

    In "The striker trained in Lund and Berg said …" it makes Berg a second town.
    """
    if verb.dep_ != "conj" or verb.tag_ not in _FINITE or any(c.dep_.startswith("nsubj") for c in verb.children):
        return None
    before = verb.i - 1
    while before > verb.sent.start and verb.doc[before].dep_ == "advmod":
        before -= 1
    name = verb.doc[before]
    first = before
    while first > verb.sent.start and verb.doc[first - 1].pos_ == "PROPN":
        first -= 1
    joint = verb.doc[first - 1]
    opens = joint.tag_ == "CC" or joint.lower_ in {"in", "on"}
    return name if name.pos_ == "PROPN" and opens and name.lower_ not in _DAYS and name.head != verb.head else None


def is_passive(verb: Token) -> bool:
    """Whether a verb is passive, as in "was told" or "asked by reporters, she …"; then its subject did not say it."""
    opens = verb.i == verb.sent.start and verb.dep_ == "advcl"
    if verb.tag_ != "VBN" and not (opens and verb.tag_ == "VBD"):
        return False
    helpers = [c for c in verb.children if c.dep_ in {"aux", "auxpass"}]
    return any(c.dep_ == "auxpass" for c in helpers) or (not helpers and verb.dep_ in {"advcl", "acl"})


def _undergoing(verb: Token) -> Token | None:
    """The subject of a passive verb; what it goes on to do is its own act: "she was asked to leave and said no"."""
    return next((c for c in verb.children if c.dep_ == "nsubjpass" and c.tag_ not in _RELATIVE), None)


def _agent(verb: Token) -> Token | None:
    by = next((c for c in verb.children if c.dep_ == "agent"), None)
    return next((c for c in by.children if c.dep_ == "pobj"), None) if by is not None else None


def _object_of(verb: Token) -> Token | None:
    """The one who is to do it in "urged them to say"; None for verbs without an object."""
    return next((c for c in verb.children if c.dep_ == "dobj" and c.pos_ in _NOUNS and c.i > verb.i), None)


def _antecedent(verb: Token) -> Token | None:
    """The noun a relative clause tells of; for "who" the person right before it: "the anger of | experts who say"."""
    noun = verb.head if verb.dep_ == "relcl" and verb.head.pos_ in _NOUNS else None
    if noun is None or noun.pos_ != "NOUN" or is_person(noun.lemma_.lower()):
        return noun
    who = next((c for c in verb.lefts if c.lower_ == "who" and c.i > 0), None)
    before = who.nbor(-2 if who.nbor(-1).text == "," else -1) if who is not None and who.i > 1 else noun
    person = before.pos_ == "PROPN" or is_person(before.lemma_.lower())
    return before if person and before.is_ancestor(verb) is False and before in noun.subtree else noun


def may_speak(source: Token) -> bool:
    """Whether a noun may be who speaks: a name, a pronoun, people, a group, or what carries words; not a price."""
    if source.pos_ != "NOUN":
        return True
    lemma = source.lemma_.lower()
    return is_person(lemma) or lemma in GROUP_NOUNS | VEHICLES | _PEOPLE


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
    start, end = max(_left_edge(head), opening), _right_edge(head)
    start, end = _hyphenated(head, start, end)
    while start < head.i and (doc[start].is_punct or doc[start].pos_ in {"CCONJ", "SPACE", "SCONJ"}):
        start += 1
    span = Span(start=doc[start].idx, end=doc[end].idx + len(doc[end]))
    return Source(head=head, span=span, text=text[span.start : span.end], chain=_chain_of(parsed, head))


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
    return first if any(token.text in _DASHES for token in parsed.doc[behind].sent if token.i > behind) else behind


def _speaker_behind(town: Token, opening: int) -> Token | None:
    """Of the nouns between a dateline and the verb the town was taken for the subject of, the first hung on those two."""
    verb = town.head
    for token in town.doc[opening : max(opening, verb.i)]:
        subject = token.dep_ in _SUBJECTS and token.head == verb
        if token.pos_ in _NOUNS and (subject or token.head.i < opening):
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
    return chain.id if chain else None


def _chain_in_apposition(parsed: ParsedArticle, head: Token) -> MentionChain | None:
    """The person whose name stands behind what they are: "the district collector, Jane Doe, said"."""
    named = (parsed.chain_at(child) for child in head.children if child.dep_ == "appos" and child.i > head.i)
    return next((chain for chain in named if chain is not None and chain.kind is EntityKind.PERSON), None)


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


def _owner(vehicle: Token) -> Token | None:
    """The one a letter, tweet or report comes from: "X's letter", "a letter from X", "a tweet by X's office"."""
    for child in vehicle.children:
        if child.dep_ == "poss":
            return child
        if child.dep_ in {"prep", "agent"} and child.lower_ in {"from", "by"}:
            found = next((c for c in child.children if c.dep_ == "pobj"), None)
            if found is not None:
                owner = next((c for c in found.children if c.dep_ == "poss"), None)
                return owner if owner is not None and found.lemma_ in {"handle", "account", "page", "feed"} else found
    return None
