"""Names inside a topic: who a pronoun means, and how an accused is called."""

from spacy.tokens import Token

from generator.recognition.claims.claim_voice import Voice
from generator.recognition.parsing.parsed_article import ParsedArticle
from generator.recognition.quotations.quotation_sources import source_at
from generator.recognition.words.kind_words import GROUP_NOUNS
from generator.recognition.words.person_words import gender_of_word, is_calling
from generator.recognition.words.word_tables import words
from generator.records.mention import MentionChain, MentionForm

_FIRST = words("i me we us my mine our ours")
_POSSESSIVE = words("his her its their my our")
_BODIES = words("group party company organisation organization firm movement club union")
_LONGEST_NAME = 7


def name_of(parsed: ParsedArticle, head: Token) -> str:
    """How to call whom a noun or pronoun means, without what follows the noun; "" if nobody can tell."""
    chain = parsed.chain_at(head)
    if head.tag_ in {"PRP", "PRP$", "DT", "WP"} or (chain is not None and _is_description(parsed, head)):
        return _name(parsed, chain) if chain is not None else ""
    if head.lower_ in {"one", "some", "many", "others", "both", "all"} or head.pos_ == "NUM":
        return ""
    if chain is None and head.lower_ in _BODIES and all(c.dep_ == "det" for c in head.lefts):
        return ""
    span = source_at(parsed, head).span
    text = parsed.article.text[span.start : head.idx + len(head)]
    if (
        head.tag_ == "NN"
        and chain is None
        and not any(c.dep_ in {"det", "poss"} and c.idx >= span.start for c in head.lefts)
    ):
        text = f"the {text}"
    if len(text.split()) > _LONGEST_NAME or any(t.tag_ == "PRP$" for t in head.subtree):
        return _name(parsed, chain) if chain is not None else ""
    return _inside_sentence(text)


def _inside_sentence(text: str) -> str:
    return text[0].lower() + text[1:] if text.split(maxsplit=1)[0] in {"The", "A", "An", "Some", "Two"} else text


def _is_description(parsed: ParsedArticle, head: Token) -> bool:
    """The group, the minister: said of somebody whose name the article gives elsewhere."""
    index = parsed.mention_at.get(head.i)
    return index is not None and parsed.mentions[index].form is MentionForm.NOMINAL


def name_of_pronoun(parsed: ParsedArticle, token: Token, voice: Voice, named: set[str]) -> str:
    """The name a pronoun stands for, or the pronoun itself where its name stands before it already; "" if unknown."""
    chain = parsed.chain_at(token)
    if chain is None and token.lower_ in _FIRST and voice.chain is not None:
        chain = next((c for c in parsed.chain_of.values() if c.id == voice.chain), None)
    if chain is None and _is_own(parsed, token, voice):
        return _inside_sentence(voice.text)
    if token.lower_ == "it":
        return ""
    if chain is None or (token.lower_ in _FIRST and _shows_person(token)):
        return ""
    if chain.id in named:
        return token.text if token.lower_ not in _FIRST else ""
    name = _name(parsed, chain)
    if token.tag_ == "PRP$" or (token.lower_ in _POSSESSIVE and token.dep_ == "poss"):
        return f"{name}’" if name.endswith("s") else f"{name}’s"
    return name


def _is_own(parsed: ParsedArticle, token: Token, voice: Voice) -> bool:
    """Whether it means the one without a name who says so, earlier in the sentence.

    So it is in "a woman who claims she …" and, since the accused would be "himself", in "a lawyer accused him of
    grabbing her".
    """
    head = parsed.doc[parsed.token_at(voice.span.end - 1)]
    if voice.chain is not None or head.sent != token.sent or head.i > token.i or token.dep_ == "poss":
        return False
    if token.lower_ == "it":  # "the army says it acted"
        return head.lemma_ in GROUP_NOUNS and head.tag_ == "NN" and token.dep_ in {"nsubj", "nsubjpass"}
    gender = gender_of_word(head.lemma_)
    if token.lower_ in {"he", "she"}:
        return gender == token.lower_
    person = is_calling(head.lemma_) and head.tag_ == "NN"
    return person and token.lower_ in {"him", "her"} and gender in {None, "he" if token.lower_ == "him" else "she"}


def _shows_person(token: Token) -> bool:
    """I am, we have: a name would need another form of the verb."""
    helpers = [token.head, *token.head.children] if token.dep_ in {"nsubj", "nsubjpass"} else []
    return any(t.tag_ == "VBP" for t in helpers)


def _name(parsed: ParsedArticle, chain: MentionChain) -> str:
    """The chain's name, with "the" where the article prints one before it."""
    for index in chain.mentions:
        mention = parsed.mentions[index]
        if mention.form is MentionForm.NAMED and mention.text == chain.name:
            first = parsed.token_at(mention.span.start)
            return f"the {chain.name}" if first > 0 and parsed.doc[first - 1].lower_ == "the" else chain.name
    return chain.name
