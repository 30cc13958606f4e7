"""How far the words of a description reach."""

from spacy.tokens import Token

_BREAKS = frozenset({";", ":", "(", ")", "—", "–", "[", '"', "“", "”"})
_MOST_TOKENS = 30


def phrase_around(noun: Token) -> range | None:
    """The noun with all words that hang on it: before it, and behind it what it is of and the clause that tells more.

    "A poet and critic" is one phrase, "a poet and a critic" are two. None where a mark or a line break cuts the words
    before the noun, where half a compound ("co-founder") would be taken, and where a capital stands in it: a name there
    is mentioned in its own right, and a phrase with one in it would be taken for a name itself.
    """
    start = noun.left_edge.i
    if noun.i + 1 < len(noun.doc) and noun.nbor().text == "-" and not noun.whitespace_:
        return None
    if any(_breaks(token) or (token.text == "," and token.head.i >= noun.i) for token in noun.doc[start : noun.i]):
        return None
    end = _end(noun)
    if any(token.text[:1].isupper() and not token.is_sent_start for token in noun.doc[start:end]):
        return None
    end = next((token.i for token in noun.doc[noun.i + 1 : end] if _breaks(token)), end)
    while noun.doc[end - 1].is_punct or noun.doc[end - 1].dep_ == "cc":
        end -= 1
    return range(start, end if end - start <= _MOST_TOKENS else noun.i + 1)


def _end(noun: Token) -> int:
    """Behind the last word that hangs on the noun, short of a second description with an article of its own."""
    end = noun.i + 1
    for child in noun.rights:
        if child.dep_ == "appos" or (child.dep_ == "conj" and _has_article(child)):
            break
        if child.dep_ == "conj":
            return _end(child)
        end = int(child.right_edge.i) + 1
    return end


def _has_article(noun: Token) -> bool:
    return any(child.dep_ in {"det", "poss"} for child in noun.lefts)


def _breaks(token: Token) -> bool:
    return token.text in _BREAKS or bool(token.is_space)
