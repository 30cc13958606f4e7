"""Charges: somebody says of somebody or something what others may deny."""

from collections.abc import Callable, Sequence

from spacy.tokens import Span as SpanOfTokens
from spacy.tokens import Token

from generator.recognition.claims.charge import Charge
from generator.recognition.claims.claim_voice import Voice, voice_at, voice_of
from generator.recognition.claims.clauses import is_question, is_unsaid, subject_in, told_by_another
from generator.recognition.claims.dispute_words import ACCUSING, DENIALS, TOLD
from generator.recognition.claims.noun_charges import charged_by_noun
from generator.recognition.parsing.parsed_article import ParsedArticle
from generator.recognition.quotations.subjects import subject_of
from generator.recognition.words.reporting_verbs import CUES, CueKind
from generator.recognition.words.word_tables import words
from generator.records.quotation import Quotation, QuotationKind

FRAMES = {"accuse": ("of",), "blame": ("for",), "charge": ("with",), "indict": ("for", "on"), "suspect": ("of",)}
"""Verbs that charge somebody, and the prepositions before what they charge them with."""

_LONGEST_SMALL_WORD = 4
_SAYS = words("say tell according")
_NOT_SAYING = frozenset({CueKind.INTENTION, CueKind.REQUEST})
_UNSAID = words("ask wonder hope fear wish worry expect call describe refuse decline promise pledge vow threaten")
_PARTS = words("one some many most several members two three both all")
_HOLDING = words("be think believe know feel convince persuade")


def find_charges(parsed: ParsedArticle, quotations: Sequence[Quotation]) -> tuple[Charge, ...]:
    """What is charged in the article, in text order of the words that charge it."""
    found = [c for token in parsed.doc if (c := _made_by(parsed, token)) is not None]
    taken = {charge.word.i for charge in found}
    found += [c for q in quotations if (c := _of_quotation(parsed, q)) is not None and c.word.i not in taken]
    return tuple(sorted((c for c in found if not _is_title(c.at.sent)), key=lambda charge: charge.word.i))


def _made_by(parsed: ParsedArticle, word: Token) -> Charge | None:
    return next((c for rule in _RULES if (c := rule(parsed, word)) is not None), None)


def _is_title(sentence: SpanOfTokens) -> bool:
    """Whether it is a headline Set Like This, whose words make no plain topic; the story says it again."""
    long = [token for token in sentence if token.is_alpha and len(token) > _LONGEST_SMALL_WORD]
    return len(long) > 1 and all(token.text[0].isupper() for token in long)


def _of_frame(parsed: ParsedArticle, verb: Token) -> Charge | None:
    """Find X accused Y of theft; Y was blamed for the fire by X."""
    if verb.lemma_ not in FRAMES or verb.pos_ != "VERB" or parsed.zone_at[verb.i] >= 0 or is_unsaid(verb):
        return None
    accused = next((c for c in verb.children if c.dep_ in {"dobj", "nsubjpass"}), None)
    voice = voice_at(parsed, subject_of(verb)) if not told_by_another(verb) else None
    if accused is None or voice is None or any(c.lower_ == "each" for c in accused.children):
        return None  # of two who accuse each other neither is the one
    chain = parsed.chain_at(accused)
    if chain is not None and chain.id == voice.chain:
        return None
    content = charged_with(parsed, verb, accused, FRAMES[verb.lemma_])
    if content is None:
        return None
    return Charge(
        voice=voice,
        word=verb,
        content=content,
        accused=accused,
        accuses=True,
        at=verb,
        last=content,
        contents=(content,),
    )


def _of_noun(parsed: ParsedArticle, noun: Token) -> Charge | None:
    if noun.pos_ != "NOUN" or noun.lemma_ not in TOLD or parsed.zone_at[noun.i] >= 0:
        return None
    return charged_by_noun(parsed, noun)


def charged_with(parsed: ParsedArticle, verb: Token, accused: Token, prepositions: Sequence[str]) -> Token | None:
    """What stands behind the preposition of "accused Y of …": a gerund or a noun, but not what only says who Y is."""
    behind = [c for c in (*accused.subtree, *verb.children) if c.dep_ == "prep" and c.lower_ in prepositions]
    deeds = [g for c in behind if c.i > verb.i for g in c.children if g.dep_ in {"pobj", "pcomp"}]
    deeds.sort(key=lambda deed: (deed.dep_ != "pcomp", deed.head.head != verb, deed.i))
    deed = next(iter(deeds), None)
    if deed is None or (deed.dep_ == "pobj" and (parsed.chain_at(deed) is not None or accused.lower_ in _PARTS)):
        return None
    return deed


def _of_quotation(parsed: ParsedArticle, quotation: Quotation) -> Charge | None:
    voice = voice_of(parsed, quotation) or _convinced(parsed, quotation)
    roots = _roots(parsed, quotation)
    cue = parsed.doc[parsed.token_at(quotation.cue.start)] if quotation.cue is not None else None
    if voice is None or not roots or not _says(cue) or (cue is not None and told_by_another(cue)):
        return None
    content = _held(parsed, roots[0], voice)
    subject = subject_in(content)
    if subject is None or is_question(content) or _says_on(content) or _is_of_another(content, cue):
        return None
    direct = quotation.kind is QuotationKind.DIRECT
    return Charge(
        voice=voice,
        word=cue if cue is not None else content,
        content=content,
        accused=subject,
        accuses=cue is not None and cue.lemma_ in ACCUSING,
        at=content if direct or cue is None else cue,
        last=parsed.doc[parsed.token_at(quotation.content[-1].end - 1)],
        contents=(content, *roots[1:]),
    )


def _is_of_another(content: Token, cue: Token | None) -> bool:
    """Whether a semicolon parts them: in "X says it was late; Y said it was not" Y does not say that X says so."""
    return cue is not None and content.i < cue.i and any(t.text == ";" for t in cue.doc[content.i : cue.i])


def _of_clause(parsed: ParsedArticle, verb: Token) -> Charge | None:
    """Find what X says before a semicolon, which is told in no quotation of its own."""
    if verb.lemma_ not in _SAYS or verb.dep_ != "ccomp" or parsed.zone_at[verb.i] >= 0 or is_unsaid(verb):
        return None
    content = next((c for c in verb.children if c.dep_ == "ccomp" and c.i > verb.i), None)
    voice = voice_at(parsed, subject_in(verb))
    accused = subject_in(content) if content is not None else None
    if content is None or voice is None or accused is None or not _is_of_another(verb, verb.head):
        return None
    return Charge(
        voice=voice,
        word=verb,
        content=content,
        accused=accused,
        accuses=verb.lemma_ in ACCUSING,
        at=verb,
        last=content,
        contents=(content,),
    )


def _of_object(parsed: ParsedArticle, verb: Token) -> Charge | None:
    """Find X alleged fraud."""
    if verb.lemma_ != "allege" or verb.pos_ != "VERB" or parsed.zone_at[verb.i] >= 0 or is_unsaid(verb):
        return None
    content = next((c for c in verb.children if c.dep_ == "dobj" and c.pos_ == "NOUN"), None)
    voice = voice_at(parsed, subject_of(verb))
    if content is None or voice is None or content.lemma_ in TOLD or parsed.chain_at(content) is not None:
        return None
    return Charge(
        voice=voice,
        word=verb,
        content=content,
        accused=None,
        accuses=True,
        at=verb,
        last=content,
        contents=(content,),
    )


_RULES: Sequence[Callable[[ParsedArticle, Token], Charge | None]] = (_of_frame, _of_noun, _of_object, _of_clause)


def _convinced(parsed: ParsedArticle, quotation: Quotation) -> Voice | None:
    """The one in "he was convinced that …", who is no grammatical doer."""
    cue = parsed.doc[parsed.token_at(quotation.cue.start)] if quotation.cue is not None else None
    if cue is None or cue.lemma_ not in {"convince", "persuade"} or cue.tag_ != "VBN":
        return None
    return voice_at(parsed, subject_in(cue))


def _held(parsed: ParsedArticle, verb: Token, voice: Voice) -> Token:
    """What is said in "he said he was convinced that …": what he is convinced of."""
    subject = subject_in(verb)
    inner = next((c for c in verb.children if c.dep_ == "ccomp" and subject_in(c) is not None), None)
    convinced = inner or next(
        (g for c in verb.children if c.dep_ == "acomp" for g in c.children if g.dep_ == "ccomp" and subject_in(g)), None
    )
    chain = parsed.chain_at(subject) if subject is not None else None
    if convinced is None or verb.lemma_ not in _HOLDING or chain is None or chain.id != voice.chain:
        return verb
    return verb if any(c.dep_ == "neg" for c in verb.children) else convinced


def _says_on(content: Token) -> bool:
    """Whether what is reported itself ends in a report: which of the two a denial means is open."""
    more = [c for c in content.children if c.i > content.i and subject_in(c) is None]
    return any((c.dep_ == "advcl" and c.lemma_ in CUES) or (c.dep_ == "conj" and c.lemma_ in FRAMES) for c in more)


def _says(cue: Token | None) -> bool:
    """Whether a cue introduces what its source holds to be so."""
    if cue is None or cue.lower_ == "according":
        return True
    if cue.lemma_ in _UNSAID | DENIALS or cue.pos_ not in {"VERB", "NOUN"}:
        return False
    if cue.pos_ == "NOUN":
        return cue.lemma_ in TOLD
    return cue.lemma_ in _SAYS or any(word.kind not in _NOT_SAYING for word in CUES.get(cue.lemma_, ()))


def _roots(parsed: ParsedArticle, quotation: Quotation) -> list[Token]:
    """The finite verbs that head the sentences of a quotation, in text order."""
    inside = [parsed.doc[i] for span in quotation.content for i in parsed.tokens_of(span)]
    within = {token.i for token in inside}
    heads = [t for t in inside if t.head.i not in within or t.head == t]
    return [t for t in heads if t.pos_ in {"VERB", "AUX"} and subject_in(t) is not None]
