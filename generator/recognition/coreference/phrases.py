"""How far the words of a description reach."""

from spacy.tokens import Token

_CLAUSES = frozenset({"relcl", "acl", "pcomp", "ccomp", "advcl", "parataxis"})
_BREAKS = frozenset({",", ";", ":", "(", "—", "–", "[", '"', "“", "”"})
_NOUNS = frozenset({"NN", "NNP"})


def phrase_around(noun: Token) -> range | None:
    """The noun with the words before it, what is joined to it, and the phrases behind it ("of the museum").

    Names may lie in it. A clause of its own ("who …", "based in …") and what follows a comma are left out; "a poet and
    critic" is one phrase, "a poet and a critic" are two. None where something breaks the words before the noun.
    """
    start = noun.left_edge.i
    if noun.i + 1 < len(noun.doc) and noun.nbor().text == "-" and not noun.whitespace_:
        return None
    if any(token.text in _BREAKS or token.is_space for token in noun.doc[start : noun.i]):
        return None
    return range(start, _end(noun))


def _end(noun: Token) -> int:
    end = noun.i + 1
    for child in noun.rights:
        if child.dep_ == "conj" and child.tag_ in _NOUNS and _shares_article(child):
            return _end(child)
        if child.dep_ != "prep" or child.i != end:
            if child.dep_ in {"cc", "punct"} and child.text != ".":
                continue
            break
        inside = list(child.subtree)
        breaks = [i for i, token in enumerate(inside) if _breaks(token)]
        kept = inside[: breaks[0]] if breaks else inside
        if len(kept) > 1:
            end = kept[-1].i + 1
        if breaks:
            break
    return end


def _breaks(token: Token) -> bool:
    return token.text in _BREAKS or token.is_space or any(each.dep_ in _CLAUSES for each in (token, token.head))


def _shares_article(noun: Token) -> bool:
    return not any(child.dep_ in {"det", "poss"} for child in noun.lefts)
