"""Which denial answers which charge."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Token

from generator.recognition.claims.charge import Charge
from generator.recognition.claims.claim_voice import is_about, is_open, is_same_voice
from generator.recognition.claims.clauses import is_unsaid, subject_in, tells_more
from generator.recognition.claims.denied_things import Aim, Denial
from generator.recognition.claims.dispute_words import TOLD
from generator.recognition.claims.other_numbers import other_numbers
from generator.recognition.claims.same_matter import (
    LIGHT,
    content_words,
    is_alike,
    is_negated,
    is_until,
    meaning_of,
    stem_of,
    turns_on_of,
)
from generator.recognition.parsing.parsed_article import ParsedArticle
from generator.recognition.words.word_tables import words
from generator.records.entity import EntityKind

_NEAR, _SOON, _FAR = 1, 2, 5
_ANYBODY = words("anyone anybody anything")
_WRONG_BEFORE = 8
_MADE = words("claim report")
_REACH = {Aim.SAME: 0, Aim.THAT: 1}
_WHOLE_ARTICLE = 12
_TOO_COMMON = words("know think want need see come like feel believe understand expect support look try ask call agree")


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A charge, its denial, and how they were brought together.

    Attributes:
        about: Whose words name best what they differ about: the charge's, or those that say it is not so.
    """

    charge: Charge
    denial: Denial
    rule: str
    about: Charge


def find_answers(parsed: ParsedArticle, charges: Sequence[Charge], denials: Sequence[Denial]) -> Iterator[Answer]:
    """Yield the denials whose charge is found, in text order of the denials."""
    number_of = {sentence.start: number for number, sentence in enumerate(parsed.doc.sents)}

    def sentence(word: Token) -> int:
        return number_of[word.sent.start]

    for open_denial in denials:
        denial = _with_voice(parsed, open_denial, charges, sentence)
        if denial is None:
            continue
        named = denial.charge or next((c for c in charges if denial.thing and denial.thing.is_ancestor(c.word)), None)
        if named is not None:
            if not is_same_voice(named.voice, denial.voice):
                yield Answer(charge=named, denial=denial, rule="denied-charge-of-another", about=named)
            continue
        distances = [(_distance(denial, c, sentence), c) for c in charges if _may_answer(c, denial)]
        charge = _of_content(parsed, denial, distances) if denial.content is not None else None
        if charge is not None:
            yield Answer(charge=charge, denial=denial, rule="denied-same-content", about=charge)
            continue
        charge = _before(parsed, denial, distances)
        if charge is not None:
            yield Answer(charge=charge, denial=denial, rule="denied-what-was-said", about=charge)
    yield from _opposites(parsed, charges, sentence)
    for charge, denial in other_numbers(parsed, charges, sentence):
        yield Answer(charge=charge, denial=denial, rule="other-number", about=charge)


def _with_voice(
    parsed: ParsedArticle, denial: Denial, charges: Sequence[Charge], sentence: Callable[[Token], int]
) -> Denial | None:
    """The denial; where only "he" denies, it is the one who was accused right before, or nobody knows."""
    if not is_open(denial.voice):
        return denial
    for charge in reversed(charges):
        if charge.word.i >= denial.word.i or not charge.accuses or charge.accused is None:
            continue
        accused = parsed.chain_at(charge.accused)
        if accused is None or not 0 <= sentence(denial.at) - sentence(charge.at) <= _NEAR:
            return None
        fits = accused.kind is EntityKind.PERSON and accused.gender in {None, denial.voice.text.casefold()}
        return replace(denial, voice=replace(denial.voice, chain=accused.id)) if fits else None
    return None


def _opposites(parsed: ParsedArticle, charges: Sequence[Charge], sentence: Callable[[Token], int]) -> Iterator[Answer]:
    """Yield what one says and another says is not so, in the same words and of the same subject."""
    told = [c for c in charges if c.content.pos_ == "VERB" and subject_in(c.content) is not None]
    for position, no in enumerate(told):
        if not is_negated(no.content) or is_unsaid(no.content, but_not=True) or is_until(no.content):
            continue
        near = told[max(0, position - _WHOLE_ARTICLE) : position + _WHOLE_ARTICLE]
        opposed = [yes for yes in near if _is_opposite(parsed, yes, no)]
        if opposed:
            closest = min(opposed, key=lambda yes: (abs(sentence(yes.at) - sentence(no.at)), yes.word.i))
            denial = Denial(voice=no.voice, word=no.word, aim=Aim.CONTENT, at=no.at, content=no.content)
            yield Answer(charge=closest, denial=denial, rule="opposite", about=no)


def _is_opposite(parsed: ParsedArticle, yes: Charge, no: Charge) -> bool:
    if is_same_voice(yes.voice, no.voice) or is_unsaid(yes.content) or is_negated(yes.content):
        return False
    root = meaning_of(yes.content)
    if root != meaning_of(no.content) or root in LIGHT | _TOO_COMMON:
        return False
    one, other = (parsed.chain_at(c.accused) if c.accused is not None else None for c in (yes, no))
    if one is None or other is None or one.id != other.id:
        return False
    shared = content_words(parsed, yes.content) & content_words(parsed, no.content) - {one.id, stem_of(yes.content)}
    return bool(shared)


def _distance(denial: Denial, charge: Charge, sentence: Callable[[Token], int]) -> int:
    """How many sentences a denial stands behind the end of a charge; below nought if it stands before it."""
    here, start, end = sentence(denial.at), sentence(charge.at), sentence(charge.last)
    return here - start if here <= start else max(0, here - max(start, end))


def _may_answer(charge: Charge, denial: Denial) -> bool:
    return not is_same_voice(charge.voice, denial.voice) and charge.word != denial.word


def _before(parsed: ParsedArticle, denial: Denial, distances: Sequence[tuple[int, Charge]]) -> Charge | None:
    """The nearest charge before a denial that points back."""
    if denial.aim is Aim.WRONG:
        return _of_wrong(parsed, denial, distances)
    if denial.aim is Aim.SPEAKER:
        return _of_speaker(parsed, denial, distances)
    if denial.aim not in {Aim.ACCUSATION, Aim.TOLD, Aim.THAT, Aim.SAME}:
        return None
    for distance, charge in reversed(distances):
        if distance < 0 or charge.word.i >= denial.word.i or _holds(charge, denial):
            continue
        if distance > _REACH.get(denial.aim, _FAR):
            return None
        accused = is_about(parsed, charge.accused, denial.voice)
        many = denial.thing is not None and denial.thing.tag_ == "NNS" and denial.thing.lemma_ in _MADE
        if denial.aim is Aim.THAT and not charge.accuses and tells_more(charge.content):
            return None
        if denial.aim is Aim.THAT and _may_mean_denier(parsed, charge, denial):
            return None
        if (many or denial.aim is Aim.ACCUSATION) and not (charge.accuses or (accused and distance <= _NEAR)):
            continue
        only = distance <= _SOON and _is_only_accusation(denial, charge, distances)
        return charge if accused or distance <= _NEAR or only else None
    return None


def _may_mean_denier(parsed: ParsedArticle, charge: Charge, denial: Denial) -> bool:
    """Whether a "he" in quotation marks, taken for a third person, is rather the one who says that it is untrue."""
    pronoun = charge.accused
    if pronoun is None or pronoun.lower_ not in {"he", "she"} or parsed.zone_at[pronoun.i] < 0:
        return False
    meant, denier = (
        parsed.chain_at(pronoun),
        next((c for c in parsed.chain_of.values() if c.id == denial.voice.chain), None),
    )
    is_person = denier is not None and denier.kind is EntityKind.PERSON and denier.gender in {None, pronoun.lower_}
    return is_person and (meant is None or meant.id != denial.voice.chain)


def _is_only_accusation(denial: Denial, charge: Charge, distances: Sequence[tuple[int, Charge]]) -> bool:
    """Whether "the accusation" can mean but one: nobody else is accused just before it."""
    one = denial.thing is not None and denial.thing.tag_ == "NN" and denial.aim is Aim.ACCUSATION
    near = [c for distance, c in distances if c.accuses and 0 <= distance <= _FAR]
    return one and near == [charge]


def _of_wrong(parsed: ParsedArticle, denial: Denial, distances: Sequence[tuple[int, Charge]]) -> Charge | None:
    """The nearest accusation of the denier, before the denial or right after it."""
    own = [
        (distance, charge)
        for distance, charge in distances
        if charge.accuses and _is_accused(parsed, charge, denial) and -_NEAR <= distance <= _WRONG_BEFORE
    ]
    return min(own, key=lambda pair: (abs(pair[0]), pair[0] < 0), default=(0, None))[1]


def _of_speaker(parsed: ParsedArticle, denial: Denial, distances: Sequence[tuple[int, Charge]]) -> Charge | None:
    """What the one who is contradicted said last, in this or the sentence before."""
    chain = parsed.chain_at(denial.thing) if denial.thing is not None else None
    for distance, charge in reversed(distances):
        if 0 <= distance <= _NEAR and charge.word.i < denial.word.i and not _holds(charge, denial):
            return charge if chain is not None and charge.voice.chain == chain.id else None
    return None


def _is_accused(parsed: ParsedArticle, charge: Charge, denial: Denial) -> bool:
    """Whether the charge is laid to the one who denies it, or to the one the denial clears."""
    if denial.accused is None or parsed.chain_at(denial.accused) is None:
        return is_about(parsed, charge.accused, denial.voice)
    cleared = parsed.chain_at(denial.accused)
    accused = parsed.chain_at(charge.accused) if charge.accused is not None else None
    return cleared is not None and accused is not None and cleared.id == accused.id


def _of_content(parsed: ParsedArticle, denial: Denial, distances: Sequence[tuple[int, Charge]]) -> Charge | None:
    """The charge that says what the denial denies, in the same words."""
    best: tuple[float, int, Charge] | None = None
    denied, turns_on = content_words(parsed, denial.content), turns_on_of(denial.content)
    for distance, charge in distances:
        if abs(distance) > _WHOLE_ARTICLE or is_negated(charge.content) or _holds(charge, denial):
            continue
        charged = content_words(parsed, charge.content) - {charge.voice.chain}
        shared = denied & charged
        enough = len(shared) > 1 and len(shared) * 2 >= min(len(denied), len(charged))
        accused = _is_accused(parsed, charge, denial)
        plain = (
            stem_of(charge.content) in turns_on and 0 <= distance <= _SOON and (accused or _is_of_any(denial.content))
        )
        if (
            not shared & turns_on
            or _only_told_of(charge, shared & turns_on)
            or not (enough or plain or (charge.accuses and accused))
        ):
            continue
        rank = (len(shared), -abs(distance), charge)
        if best is None or rank[:2] > best[:2]:
            best = rank
    return best[2] if best is not None else None


def _only_told_of(charge: Charge, turns_on: frozenset[str]) -> bool:
    """Whether what is denied comes up in a charge only as what another was about: "papers on an allegation of theft"."""
    found = [t for t in charge.content.subtree if stem_of(t) in turns_on]
    return bool(found) and all(
        any(a.lemma_.lower() in TOLD and a.dep_ == "pobj" and charge.content.is_ancestor(a) for a in token.ancestors)
        for token in found
    )


def _is_of_any(content: Token | None) -> bool:
    """Whether all of a kind is denied: "any violation", "that anyone had been beaten"."""
    parts = (content, *content.children) if content is not None else ()
    anybody = (t for t in parts if t == content or t.dep_ in {"nsubj", "nsubjpass", "dobj"})
    return any(t.lower_ in _ANYBODY or any(c.lower_ == "any" for c in t.children) for t in anybody)


def _holds(charge: Charge, denial: Denial) -> bool:
    """Whether a denial is itself part of what is charged; "…, a claim that she dismissed" only hangs on its last word.

    So does ", which she denies", where what is said is an accusation or "denies" can mean nothing else.
    """
    if denial.aim is Aim.SAME and (charge.accuses or denial.word.lemma_ in {"deny", "denies"}):
        return False
    if denial.thing is not None and denial.thing.dep_ == "appos" and denial.word.head == denial.thing:
        return False
    return charge.content == denial.word or charge.content.is_ancestor(denial.word)


def alike(parsed: ParsedArticle, answers: Sequence[Answer]) -> tuple[tuple[Answer, ...], ...]:
    """The answers, those about one thing together: their charges are one, or turn on the same words."""
    groups: list[list[Answer]] = []
    for answer in answers:
        group = next((g for g in groups if any(is_alike(parsed, answer.charge, other.charge) for other in g)), None)
        if group is None:
            groups.append([answer])
        else:
            group.append(answer)
    return tuple(tuple(group) for group in groups)
