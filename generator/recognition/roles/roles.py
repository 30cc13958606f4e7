"""Which role an article gives a person, and in which group: "Jane Doe, director of the port"."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from spacy.tokens import Token

from generator.recognition.coreference.attributes import Attribute, AttributeForm
from generator.recognition.parsing.parsed_article import ParsedArticle
from generator.recognition.roles.role_groups import group_after, group_after_name, group_at, group_before
from generator.recognition.roles.role_nouns import RoleNoun, role_nouns
from generator.recognition.roles.role_words import ONCE, is_role_noun
from generator.recognition.roles.title_words import title_end, title_start, title_text
from generator.recognition.words.gazetteers import is_demonym
from generator.recognition.words.person_words import is_calling
from generator.recognition.words.word_tables import words
from generator.records.entity import EntityKind
from generator.records.mention import MentionChain, RoleMention
from generator.records.provenance import Provenance
from generator.records.text import Span

_CONFIDENCE = {
    AttributeForm.TITLE: Provenance(rule="title-before-name", confidence=0.9),
    AttributeForm.APPOSITION: Provenance(rule="apposition", confidence=0.9),
    AttributeForm.INVERTED: Provenance(rule="apposition-before-name", confidence=0.85),
    AttributeForm.COPULA: Provenance(rule="said-to-be", confidence=0.8),
    AttributeForm.APPOINTED: Provenance(rule="appointed", confidence=0.85),
}
_SAID_WITH_A_VERB = frozenset({AttributeForm.COPULA, AttributeForm.APPOINTED})
LEADS = Provenance(rule="verb-of-leading", confidence=0.85)
REPEATED = Provenance(rule="role-named-before", confidence=0.85)
_WOULD_BE = words("nominee candidate pick choice contender favourite favorite nomination successor replacement")
_WHILE = frozenset({"until", "for", "from", "between"})
_ON_THE_WAY = words("to into past over out home back level ahead through against away off down up onto towards toward")
_LEADING: Mapping[str, str] = {
    "head": "head",
    "lead": "leader",
    "chair": "chair",
    "found": "founder",
    "co-found": "co-founder",
    "cofound": "co-founder",
    "captain": "captain",
}


def find_roles(layout: ParsedArticle, attributes: Sequence[tuple[MentionChain, Attribute]]) -> tuple[RoleMention, ...]:
    """The roles an article gives to people, in text order, each place once.

    Args:
        layout: The article with its mentions and chains.
        attributes: Nouns said of named people, with their chains.
    """
    found = [role for noun in role_nouns(layout, attributes) if (role := _role(layout, noun)) is not None]
    found.extend(_led_groups(layout))
    return tuple(_with_groups_of_before(sorted(found, key=lambda role: (role.span, role.holder))))


def _with_groups_of_before(roles: Iterable[RoleMention]) -> Iterator[RoleMention]:
    """A bare "spokesman" is the one of the group that the article named before with the same person and title."""
    known: dict[tuple[str, str], RoleMention] = {}
    for role in roles:
        key = (role.holder, role.title.casefold())
        before = known.get(key)
        if role.group is None and before is not None:
            yield replace(role, group=before.group, group_name=before.group_name, provenance=REPEATED)
            continue
        if role.group is not None:
            known[key] = role
        yield role


def _is_person(layout: ParsedArticle, token: Token) -> bool:
    """Whether a token is in the name of a person."""
    chain = layout.chain_at(token)
    return chain is not None and chain.kind is EntityKind.PERSON


def _led_groups(layout: ParsedArticle) -> Iterator[RoleMention]:
    """As in "Doe, who heads the bank" and "Doe founded the bank"."""
    for verb in layout.doc:
        title = _LEADING.get(verb.lemma_) if verb.pos_ == "VERB" else None
        if title is None or any(child.dep_ in {"neg", "prt", "auxpass"} for child in verb.children):
            continue
        subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
        led = next((child for child in verb.children if child.dep_ == "dobj"), None)
        if subject is None or led is None or _leads_somewhere(verb):
            continue
        leader = verb.head if subject.lower_ == "who" and verb.dep_ == "relcl" else subject
        if leader.dep_ == "appos" and not _is_person(layout, leader):
            leader = leader.head  # "Jane Doe, an engineer who leads the board"
        holder, group = layout.chain_at(leader), group_at(layout, led)
        if (
            holder is None
            or holder.kind is not EntityKind.PERSON
            or group is None
            or group.chain is None
            or not group.is_group
        ):
            continue
        yield RoleMention(
            holder=holder.id,
            title=title,
            group=group.chain.id,
            group_name=group.name,
            span=Span(start=verb.idx, end=group.span.end),
            provenance=LEADS,
            former=any(c.lower_ in ONCE or (c.lower_ in _WHILE and verb.tag_ == "VBD") for c in verb.children),
        )


def _leads_somewhere(verb: Token) -> bool:
    """Whether it is one act: "Doe headed the side in front", "led the side to victory" make her no head of it."""
    return verb.lemma_ in {"head", "lead", "captain"} and any(
        (c.dep_ in {"prep", "prt", "advmod", "acomp", "oprd", "advcl"} and c.lower_ in _ON_THE_WAY)
        or any(grand.lower_ in {"front", "lead"} for grand in c.children if c.dep_ == "prep")
        for c in verb.rights
    )


def _role(layout: ParsedArticle, said: RoleNoun) -> RoleMention | None:
    doc, noun = layout.doc, layout.doc[said.noun]
    if not is_role_noun(noun.text, noun.lemma_, is_lower=noun.is_lower):
        return None
    if said.form in _SAID_WITH_A_VERB and layout.zone_at[noun.i] >= 0:
        return None  # what somebody calls another is a quotation, not a role
    start = title_start(layout, said.noun)
    if doc[start].like_num and start + 1 < len(doc) and doc[start + 1].text == "-":
        return None  # "the 24-member Council"
    if said.name_end is not None and start and doc[start - 1].lower_ in {"a", "an"}:
        return None  # "how good a mayor Jane Doe would be" does not say that she is one
    if is_demonym(noun.text) or is_demonym(noun.text.removesuffix("man").removesuffix("wo")):
        return None  # "Frenchman", "Welshwoman"
    if start > 1 and doc[start - 1].lower_ in {"for", "as"} and doc[start - 2].lower_ in _WOULD_BE:
        return None  # "her nominee for trade secretary, Jane Doe"
    before = group_before(layout, start, said.noun)
    after = group_after(layout, noun, alone=before is not None)
    own_group = before is not None and before.is_group and (after is None or not after.is_group)
    end = said.title_end or title_end(layout, said.noun, group_before=own_group)
    if said.form is AttributeForm.INVERTED and end > said.noun + 1 and is_calling(doc[end - 1].lemma_):
        return None  # "a pupil of the present director, Jane Doe": which of the two she is, only a reader can tell
    group = before if own_group else after or before
    if group is None and said.name_end is not None:
        group = group_after_name(layout, said.name_end)
    span = Span(start=doc[start].idx, end=doc[end - 1].idx + len(doc[end - 1]))
    where = group.span if group else span
    return RoleMention(
        holder=said.chain.id,
        title=title_text(layout, range(start, end)),
        group=group.chain.id if group and group.chain else None,
        group_name=group.name if group else None,
        span=Span(start=min(span.start, where.start), end=max(span.end, where.end)),
        provenance=_CONFIDENCE[said.form],
        former=said.former,
    )
