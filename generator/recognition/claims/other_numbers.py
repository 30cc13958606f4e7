"""Numbers that differ: "the mayor said 31 people were hurt; the hospital put the number at 44"."""

from collections.abc import Callable, Iterator, Sequence

from spacy.tokens import Token

from generator.recognition.claims.charge import Charge
from generator.recognition.claims.claim_voice import is_same_voice, voice_at
from generator.recognition.claims.clauses import is_unsaid, subject_in
from generator.recognition.claims.denied_things import Aim, Denial
from generator.recognition.parsing.parsed_article import ParsedArticle
from generator.recognition.words.word_tables import words

_COUNTS = words("number figure toll total count tally")
_NEAR = 2


def other_numbers(
    parsed: ParsedArticle, charges: Sequence[Charge], sentence: Callable[[Token], int]
) -> Iterator[tuple[Charge, Denial]]:
    """Yield who gave a number with who "put the number at" another, soon after."""
    for verb in parsed.doc:
        number = _put_at(verb) if verb.lemma_ == "put" and parsed.zone_at[verb.i] < 0 and not is_unsaid(verb) else None
        voice = voice_at(parsed, subject_in(verb)) if number is not None else None
        if number is None or voice is None:
            continue
        for charge in reversed(charges):
            told = _number_in(charge.content)
            if charge.word.i > verb.i or told is None or not 0 <= sentence(verb) - sentence(charge.at) <= _NEAR:
                continue
            if not is_same_voice(charge.voice, voice) and told.lower_ != number.lower_:
                yield charge, Denial(voice=voice, word=verb, aim=Aim.CONTENT, at=verb, content=charge.content)
            break


def _put_at(verb: Token) -> Token | None:
    """The 44 of "put the death toll at 44"."""
    counted = any(c.dep_ == "dobj" and c.lemma_ in _COUNTS for c in verb.children)
    preps = [c for c in verb.doc[verb.i : verb.right_edge.i + 1] if c.lower_ == "at" and c.sent == verb.sent]
    numbers = (t for p in preps for c in p.children if c.dep_ == "pobj" for t in (c, *c.lefts) if t.like_num)
    return next(numbers, None) if counted else None


def _number_in(content: Token) -> Token | None:
    """The 31 of "31 people were hurt", the 2 of "they lost 2 men"."""
    counted = (c for c in content.children if c.dep_ in {"nsubj", "nsubjpass", "dobj", "attr"})
    return next((g for c in counted for g in c.children if g.dep_ == "nummod" and g.like_num), None)
