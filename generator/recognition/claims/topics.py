"""What a dispute is called: "whether Jane Doe took bribes", "the accusation of theft against the mayor"."""

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from generator.recognition.claims.charge import Charge
from generator.recognition.claims.claim_voice import Voice
from generator.recognition.claims.clauses import subject_in
from generator.recognition.claims.past_tense import past_tense
from generator.recognition.claims.topic_names import name_of, name_of_pronoun
from generator.recognition.claims.topic_words import kept_words, shown_words
from generator.recognition.parsing.parsed_article import ParsedArticle
from generator.recognition.words.word_tables import words

_MOST_WORDS = 12
_LEVELS = 4
_SHORT_FORMS = {
    "'re": "are", "’re": "are", "'ve": "have", "’ve": "have", "'ll": "will", "’ll": "will", "wo": "will", "ca": "can"
}  # fmt: skip
_TURNED = {("no", "det"): "any", ("never", "neg"): "ever", ("nor", "cc"): "or"}
_DEMONSTRATIVES = words("this that these those")
_STANDING_ALONE = words("nsubj nsubjpass dobj pobj attr")


@dataclass(frozen=True, slots=True)
class Topic:
    """Words for a dispute; `turned` if what was said denies what they ask ("there was no deal": "whether there was a deal")."""

    text: str
    turned: bool = False


def topic_of(parsed: ParsedArticle, charge: Charge) -> Topic | None:
    """Short words for what the charge says; None where no plain ones can be made."""
    if len(charge.contents) > 1:  # several sentences: which of them is disputed is open
        return None
    if subject_in(charge.content) is not None:
        return _of_clause(parsed, charge.content, charge.voice)
    if charge.accused is None:
        text = _phrase(parsed, charge.content, charge.voice)
        said = charge.word.lemma_.lower()
        return Topic(f"the {'allegation' if said == 'allege' else said} of {text}") if text else None
    accused = name_of(parsed, charge.accused)
    if not accused:
        return _of_unnamed(parsed, charge)
    if charge.content.tag_ == "VBG":
        return _of_gerund(parsed, charge.content, charge, accused) or _of_names(parsed, charge, accused)
    text = _phrase(parsed, charge.content, charge.voice)
    if text and charge.word.lemma_ == "blame":
        return Topic(f"whether {accused} {'are' if _is_plural(charge.accused) else 'is'} to blame for {text}")
    doing = charge.content.left_edge
    if (
        text and doing.tag_ == "VBG" and doing != charge.content
    ):  # "accused her of lacking skills", read as skills that lack
        verb = past_tense(doing.text, doing.lemma_)
        return Topic(f"whether {accused} {verb} {text.removeprefix(doing.text).strip()}")
    return Topic(f"the accusation of {text} against {accused}") if text else _of_names(parsed, charge, accused)


def _is_plural(noun: Token) -> bool:
    return noun.tag_ in {"NNS", "NNPS"}


def _of_unnamed(parsed: ParsedArticle, charge: Charge) -> Topic | None:
    """Of "accused the group of theft", where nobody knows which group: the accusation of theft."""
    if charge.content.tag_ == "VBG" or charge.word.lemma_ == "blame":
        return None
    text = _phrase(parsed, charge.content, charge.voice)
    return Topic(f"the accusation of {text}") if text else None


def _of_names(parsed: ParsedArticle, charge: Charge, accused: str) -> Topic | None:
    """Who accuses whom, where of what takes too many words."""
    accuser = name_of(parsed, parsed.doc[parsed.token_at(charge.voice.span.end - 1)])
    return Topic(f"the accusation against {accused} by {accuser}") if accuser else None


def _of_clause(parsed: ParsedArticle, verb: Token, voice: Voice) -> Topic | None:
    kept, text = _shortened(parsed, verb, voice, _MOST_WORDS)
    negations = [t for t in kept if t.dep_ == "neg" and t.head == verb and t.lower_ != "no"]
    nothing = [
        t for t in kept if t.lower_ == "neither" or (t.lower_ == "no" and t.dep_ == "det" and t.head.head == verb)
    ]
    if len({*negations, *nothing}) > 1 or subject_in(verb) not in kept:
        return None
    return Topic(f"whether {text}", bool(negations or nothing)) if text else None


def _of_gerund(parsed: ParsedArticle, gerund: Token, charge: Charge, accused: str) -> Topic | None:
    """Of "accused Y of taking bribes": whether Y took bribes."""
    if any(c.dep_ in {"neg", "aux", "auxpass", "nsubj"} and c.lower_ != "having" for c in gerund.children):
        return None
    helper = next((c for c in gerund.children if c.lower_ == "having"), None)
    kept, text = _shortened(parsed, gerund, charge.voice, _MOST_WORDS - len(accused.split()), named=charge.accused)
    before = [t for t in kept if t.i < gerund.i and t != helper]
    after = [t for t in kept if t.i > gerund.i]
    plural = charge.accused is not None and _is_plural(charge.accused)
    verb = gerund.text if helper is not None else past_tense(gerund.text, gerund.lemma_, plural=plural)
    parts = [accused, _text(parsed, before, gerund, charge.voice), "had" if helper is not None else "", verb]
    rest = _text(parsed, after, gerund, charge.voice, named=charge.accused)
    if not text or (before and not parts[1]) or (after and not rest):
        return None
    return Topic("whether " + " ".join(part for part in (*parts, rest) if part))


def _phrase(parsed: ParsedArticle, noun: Token, voice: Voice) -> str:
    return _shortened(parsed, noun, voice, _MOST_WORDS - 4)[1]


def _shortened(
    parsed: ParsedArticle, head: Token, voice: Voice, most: int, named: Token | None = None
) -> tuple[list[Token], str]:
    """The words of a phrase, with no more left out than needed; "" if it stays too long or means nobody known."""
    kept: list[Token] = []
    for level in range(_LEVELS):
        kept = sorted(kept_words(head, level, head), key=lambda token: token.i)
        text = _text(parsed, kept, head, voice, named)
        if text and len(text.split()) <= most:
            return kept, text
    return kept, ""


def _text(parsed: ParsedArticle, kept: Sequence[Token], root: Token, voice: Voice, named: Token | None = None) -> str:
    """The words in a row, with names for pronouns; "" if one of them cannot be named."""
    chains = {chain.id for t in (named,) if t is not None and (chain := parsed.chain_at(t)) is not None}
    shown = shown_words(kept, root)
    written = ""
    for position, token in enumerate(shown):
        word = _word(parsed, token, root, voice, chains)
        if not word:
            return ""
        named_for = token.pos_ == "PRON" and word != token.text
        if position == 0 and token.pos_ != "PROPN" and not named_for and not word.isupper():
            word = word[0].lower() + word[1:]
        chain = parsed.chain_at(token)
        if chain is not None:
            chains.add(chain.id)
        following = shown[position + 1] if position + 1 < len(shown) else None
        close = following is not None and following.i == token.i + 1 and not (token.whitespace_ or _is_short(following))
        written += word if close else f"{word} "
    return " ".join(written.replace(" ,", ",").strip(" ,").split())


def _is_short(token: Token) -> bool:
    """Whether it is a verb written as one word with its subject: "he's"."""
    return token.pos_ == "AUX" and token.text[0] in "'’"


def _word(parsed: ParsedArticle, token: Token, root: Token, voice: Voice, named: set[str]) -> str:
    """One word as a topic has it; "" if it means somebody or something only the article's next words tell."""
    lower = token.lower_
    if token.tag_ in {"PRP", "PRP$"} and not lower.endswith(("self", "selves")):
        return name_of_pronoun(parsed, token, voice, named)
    if lower in _DEMONSTRATIVES:
        return "the" if token.dep_ == "det" and lower != "that" else "" if token.dep_ in _STANDING_ALONE else token.text
    if token.tag_ == "VBG" and root.tag_ == "VBG" and token in root.conjuncts:
        return past_tense(token.text, token.lemma_) if token.lemma_ != "be" else ""  # "accused of stealing and selling"
    if root in (token.head, token.head.head):
        turned = _TURNED.get((lower, token.dep_))
        if turned is not None:
            return turned
    return _in_full(token) if token.pos_ == "AUX" else token.text


def _in_full(verb: Token) -> str:
    """A helping verb without its apostrophe: "he's", "we've", "won't"."""
    if verb.lower_ in {"'s", "’s"}:
        perfect = verb.head.tag_ == "VBN" and any(c.dep_ == "dobj" for c in verb.head.children)
        return "has" if verb.lemma_ == "have" or perfect else "is"
    return _SHORT_FORMS.get(verb.lower_, verb.text)
