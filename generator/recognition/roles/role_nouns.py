"""Nouns that say what a named person is: those that coreference met, and those further off in the sentence."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from generator.recognition.coreference.attributes import Attribute, AttributeForm
from generator.recognition.name_tagger.titles import AFTER_NAMES
from generator.recognition.parsing.parsed_article import ParsedArticle
from generator.recognition.roles.role_words import FORMER, ONCE, RANKS, is_role_noun
from generator.recognition.roles.title_words import is_named_at, title_start
from generator.recognition.words.gazetteers import is_demonym
from generator.recognition.words.person_words import HONORIFICS, SPELLED_OUT, is_calling, word_key
from generator.recognition.words.word_tables import words
from generator.records.entity import EntityKind
from generator.records.mention import MentionChain, MentionForm

_SERVING = words("serve work act represent return join elect appoint name hire re-elect reappoint succeed replace")
_RETIRED = words("retd rtd ret retired")
_HOUSES = words("opposition house parliament assembly council board bench")
_LONGEST_FIELD, _LONGEST_WAY = 5, 25
_CLAIMS = words("claim allegation rumour rumor report suggestion speculation accusation")
_LEAVING = words("resign step retire quit oust remove dismiss sack fire depose")
_DONE_TO = words("oust remove dismiss sack fire depose appoint elect name hire re-elect reappoint")
"""Verbs whose object comes into an office or leaves it: "Doe dismissed Roe as minister"."""
_LONGEST_SHORTENED = 5
"""Letters of a rank that ends in a stop: "Comdr."; "General." ends a sentence."""
_PARLIAMENT = frozenset({"MP", "MEP", "MSP", "MLA", "TD"})
"""Members of parliaments by the letters behind their names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleNoun:
    """A noun said of a person.

    Attributes:
        chain: Who.
        noun: Token position of the noun.
        form: How the noun and the name stand together.
        name_end: Token position behind the name, for titles before it; else None.
        title_end: Token position behind the title, where the parse need not be asked; else None.
        former: Whether the words between say that it is over.
    """

    chain: MentionChain
    noun: int
    form: AttributeForm
    name_end: int | None = None
    title_end: int | None = None
    former: bool = False


def role_nouns(layout: ParsedArticle, attributes: Sequence[tuple[MentionChain, Attribute]]) -> tuple[RoleNoun, ...]:
    """Every noun that may be a role of a named person, each place once."""
    before = tuple(_before_names(layout))
    found = [*before, *_in_clauses(layout)]
    found += [
        RoleNoun(
            chain=chain,
            noun=attribute.noun,
            form=attribute.form,
            name_end=_name_end(layout, attribute),
            former=_is_former(layout, attribute.noun),
        )
        for chain, attribute in attributes
        if attribute.form is not AttributeForm.INVERTED or not _is_of_another(layout, attribute.noun, chain)
    ]
    over_ranks: dict[tuple[str, int | None], int] = {
        (noun.chain.id, noun.name_end): noun.noun for noun in before if noun.name_end is not None
    }
    unique: dict[tuple[str, int], RoleNoun] = {}
    for noun in found:
        first = over_ranks.get((noun.chain.id, noun.name_end), noun.noun)
        if noun.chain.kind is EntityKind.PERSON and noun.noun <= first:
            unique.setdefault((noun.chain.id, noun.noun), noun)
    return tuple(unique.values())


def _is_of_another(layout: ParsedArticle, noun: int, chain: MentionChain) -> bool:
    """Whether another person is named between a noun and the name it is thought to introduce."""
    for position in range(noun + 1, min(noun + _LONGEST_WAY, len(layout.doc))):
        named = layout.chain_at(layout.doc[position]) if is_named_at(layout, position) else None
        if named is not None and named.kind is EntityKind.PERSON:
            return named.id != chain.id
    return False


def _name_end(layout: ParsedArticle, attribute: Attribute) -> int | None:
    """Where the name behind a title ends."""
    if attribute.form is not AttributeForm.TITLE:
        return None
    behind = attribute.noun + (2 if layout.doc[attribute.noun + 1].text == "." else 1)
    if not is_named_at(layout, behind):
        return None
    return layout.token_at(layout.mentions[layout.mention_at[behind]].span.end - 1) + 1


def _is_former(layout: ParsedArticle, noun: int) -> bool:
    """Whether "former" stands before the title, or before the names in front of it: "former Acme Bank chairman"."""
    doc, position = layout.doc, title_start(layout, noun) - 1
    while position >= 0 and not _says_former(doc[position]):
        token = doc[position]
        described = token.pos_ == "ADJ" and token.is_lower
        passed = described or is_named_at(layout, position) or token.text == "-" or is_demonym(token.text)
        passed = passed or token.tag_ == "POS" or token.text in {"(", ")"}
        if not passed or token.is_sent_end:
            return False
        position -= 1
    return position >= 0


def _says_former(token: Token) -> bool:
    return word_key(token.text) in FORMER


def _before_names(layout: ParsedArticle) -> Iterator[RoleNoun]:
    """Titles before a name, over ranks and courtesies: "Defence Minister Maj Gen Jane Doe"; and "Jane Doe MP" behind."""
    doc = layout.doc
    for index, mention in enumerate(layout.mentions):
        chain = layout.chain_of.get(index)
        if chain is None or chain.kind is not EntityKind.PERSON or mention.form is not MentionForm.NAMED:
            continue
        end = layout.token_at(mention.span.end - 1) + 1
        if end < len(doc) and doc[end].text in _PARLIAMENT:
            yield RoleNoun(chain=chain, noun=end, form=AttributeForm.APPOSITION)
        yield from _behind_letters(layout, chain, end)
        last = _before_ranks(layout, layout.token_at(mention.span.start) - 1)
        noun = _title_that_ends(layout, last)
        if noun is not None:
            yield RoleNoun(
                chain=chain,
                noun=noun,
                form=AttributeForm.TITLE,
                name_end=end,
                title_end=last + 1 if noun < last else None,
                former=_is_former(layout, noun),
            )


def _behind_letters(layout: ParsedArticle, chain: MentionChain, end: int) -> Iterator[RoleNoun]:
    """What stands in apposition behind honours: "Jane Doe DBE, chair of the board"."""
    doc = layout.doc
    if end >= len(doc) or doc[end].text not in AFTER_NAMES:
        return
    for token in (doc[end], doc[end - 1]):
        for noun in (c for c in token.children if c.dep_ == "appos" and c.i > end and c.tag_ in {"NN", "NNP"}):
            if not is_named_at(layout, noun.i):
                former = _is_former(layout, noun.i)
                yield RoleNoun(chain=chain, noun=noun.i, form=AttributeForm.APPOSITION, former=former)


def _before_ranks(layout: ParsedArticle, last: int) -> int:
    """The last token before the ranks and courtesies in front of a name; "Director General" is an office, no rank."""
    doc = layout.doc
    while last >= 0 and not is_named_at(layout, last):
        if doc[last].text == ")" and last > 2 and word_key(doc[last - 1].text) in _RETIRED:
            last -= 3
        elif _is_rank(doc[last]) and not (doc[last].text == "General" and last and _is_title(doc[last - 1])):
            last -= 1
        else:
            break
    return last


def _title_that_ends(layout: ParsedArticle, last: int) -> int | None:
    """The noun of the title that ends here: the word itself, or that of "Secretary for Security", "Minister of Trade"."""
    doc = layout.doc
    if last < 0 or is_named_at(layout, last):
        return None
    if _is_title(doc[last]) and not (doc[last].text == "Chief" and (last == 0 or doc[last - 1].text == ",")):
        return last
    if doc[last].lower_ in _HOUSES and last > 2 and doc[last - 1].lower_ == "the" and doc[last - 2].lower_ == "of":
        return last - 3 if _is_title(doc[last - 3]) else None  # "leader of the opposition"
    first = last
    while first > 1 and first > last - _LONGEST_FIELD and doc[first].text[:1].isupper() and doc[first].is_alpha:
        if doc[first].is_sent_start or (is_named_at(layout, first) and not is_demonym(doc[first].text)):
            return None
        first -= 1
    is_office = 0 < first < last and doc[first].lower_ in {"of", "for"} and doc[first - 1].text[:1].isupper()
    return _title_that_ends(layout, first - 1) if is_office else None


def _is_rank(token: Token) -> bool:
    if token.text == ".":  # that of "Gov .", not the stop before "Mr Doe"
        shortened = token.i > 0 and len(token.nbor(-1)) <= _LONGEST_SHORTENED
        return shortened and word_key(token.nbor(-1).text) in RANKS | SPELLED_OUT.keys()
    return word_key(token.text) in RANKS and token.text[:1].isupper()


def _is_title(token: Token) -> bool:
    if token.tag_ in {"NNS", "NNPS"} or token.is_sent_end or (not token.is_alpha and "." not in token.text):
        return False
    return word_key(token.text) in HONORIFICS or is_calling(token.lower_)


def _in_clauses(layout: ParsedArticle) -> Iterator[RoleNoun]:
    """Nouns after a verb: "Jane Doe, who is also president of the club", "came and was mayor", "served as mayor"."""
    for verb in layout.doc:
        if verb.pos_ not in {"AUX", "VERB"} or layout.zone_at[verb.i] >= 0 or _is_open(verb) or _is_claimed(verb):
            continue
        if verb.lemma_ in {"be", "become"}:
            nouns = [c for c in verb.children if c.dep_ == "attr"]
            chain = _holder(layout, verb, clause_only=True)
        elif verb.lemma_ in _SERVING | _LEAVING:
            nouns = [g for c in verb.children if c.lower_ == "as" for g in c.children if g.dep_ == "pobj"]
            chain = _who_serves(layout, verb) if nouns else None
        else:
            continue
        once = any(c.lower_ in ONCE | {"until"} for c in _around(verb)) or (verb.lemma_ != "be" and _is_over(verb))
        for noun in (n for n in nouns if chain is not None and not is_named_at(layout, n.i)):
            if is_role_noun(noun.text, noun.lemma_, is_lower=noun.is_lower) and noun.tag_ in {"NN", "NNP"}:
                assert chain is not None
                former = once or _is_former(layout, noun.i)
                yield RoleNoun(chain=chain, noun=noun.i, form=AttributeForm.COPULA, former=former)


def _who_serves(layout: ParsedArticle, verb: Token) -> MentionChain | None:
    """Who comes into an office or leaves it: the object of a verb of appointing or removing, else the subject."""
    done_to = verb.lemma_ in _DONE_TO and not any(c.dep_ == "auxpass" for c in verb.children)
    acted_on = next((c for c in verb.rights if c.dep_ == "dobj"), None) if done_to else None
    return _named(layout, acted_on) if acted_on is not None else _holder(layout, verb, clause_only=False)


def _around(verb: Token) -> Iterator[Token]:
    """What hangs on a verb, or on the noun behind it: "was mayor until 2009"."""
    for child in verb.children:
        yield child
        if child.dep_ in {"attr", "prep"}:
            yield from child.subtree


def _is_open(verb: Token) -> bool:
    """Whether the clause is denied, supposed or only foretold."""
    return any(c.dep_ == "neg" or c.tag_ == "MD" or c.lower_ in {"if", "whether", "unless"} for c in verb.children)


def _is_claimed(verb: Token) -> bool:
    """Whether it is only somebody's claim: "denied the reports that Doe was sacked as chairman"."""
    claim = verb.head
    said = verb.dep_ in {"acl", "relcl", "ccomp"} and claim.pos_ == "NOUN" and claim.i < verb.i
    return said and claim.lemma_ in _CLAIMS


def _is_over(verb: Token) -> bool:
    return verb.lemma_ in _LEAVING or (verb.lemma_ in {"serve", "work", "act"} and verb.tag_ == "VBD")


def _holder(layout: ParsedArticle, verb: Token, *, clause_only: bool) -> MentionChain | None:
    """Who a verb says it of: the head of a relative clause, its own subject, or that of the verb it is joined to."""
    subject = next((c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
    if subject is not None and subject.lower_ == "who" and verb.dep_ == "relcl":
        return _named(layout, verb.head) or (_named(layout, verb.head.head) if verb.head.dep_ == "appos" else None)
    if subject is None and verb.dep_ == "conj" and verb.head.pos_ in {"VERB", "AUX"} and not _is_open(verb.head):
        return _holder(layout, verb.head, clause_only=False)
    return _named(layout, subject) if subject is not None and not clause_only else None


def _named(layout: ParsedArticle, token: Token) -> MentionChain | None:
    index = layout.mention_at.get(token.i)
    if index is None or layout.mentions[index].form is not MentionForm.NAMED:
        return None
    return layout.chain_of.get(index)
