"""Words, tags and heads -> a spaCy `Doc`, without a model, so that language rules are tested in milliseconds."""

from collections.abc import Sequence
from functools import lru_cache

import spacy
from spacy.tokens import Doc
from spacy.vocab import Vocab


@lru_cache(maxsize=1)
def _vocabulary() -> Vocab:
    return spacy.blank("en").vocab  # a bare Vocab knows no lower case, no spaces and no punctuation


def parsed_text(
    text: str,
    *,
    tags: str = "",
    pos: str = "",
    heads: Sequence[int] | None = None,
    deps: str = "",
    lemmas: str = "",
    ents: Sequence[str] | None = None,
    starts: Sequence[int] = (0,),
) -> Doc:
    """A `Doc` of the blank-separated words of `text`; all else is given word by word.

    Args:
        text: Words with single blanks between them; a word "|" stands for a paragraph break.
        tags, pos, deps, lemmas: Blank-separated, one per word; left out, they are empty.
        heads: Position of each word's head; given together with `deps`.
        ents: IOB labels such as "B-PERSON", one per word.
        starts: Positions of words that begin a sentence, used where no heads are given.
    """
    words = ["\n\n" if word == "|" else word for word in text.split()]
    doc = Doc(
        _vocabulary(),
        words=words,
        spaces=[_space_after(words, index) for index in range(len(words))],
        tags=tags.split() or None,
        pos=pos.split() or None,
        heads=list(heads) if heads is not None else None,
        deps=deps.split() or None,
        lemmas=lemmas.split() or None,
        ents=list(ents) if ents is not None else None,
    )
    if heads is None:
        for token in doc:
            token.is_sent_start = token.i in starts
    return doc


def _space_after(words: list[str], index: int) -> bool:
    """Blanks as in print: none before a closing mark, none around a paragraph break or after an opening bracket."""
    if index + 1 == len(words) or "\n\n" in words[index : index + 2]:
        return False
    return words[index] not in {"(", "“"} and words[index + 1] not in {
        ",",
        ".",
        ")",
        "”",
        "'s",
        "’s",
        ":",
        ";",
        "?",
        "!",
    }
