"""The spaCy pipeline: loaded once per process, and run over an article so that no sentence crosses a block."""

from collections.abc import Iterator
from functools import lru_cache

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import compile_infix_regex

from generator.issues import GeneratorError
from generator.recognition.parsing.credits import credit_edges, glued_edges
from generator.recognition.parsing.glued_tokens import part_tokens
from generator.recognition.words.word_tables import words
from generator.records.article import Article

CHUNK_CHARACTERS = 60_000
"""Longer articles are parsed in pieces of about this length, cut between blocks, to bound memory."""
_SHORT_TITLES = words(
    "Adv Ald Amb Asst Brig Capt Cdr Cmdr Col Const Cpl Dep Det Engr Flt Hon Ing Insp Lt Maj Msgr Pfc Pte Pvt Secy Sgt "
    "Shri Smt Spc Sqn Supt"
)
"""Titles whose full stop ends no sentence; spaCy's English tokeniser does not know them."""

_GLUED = (
    r"(?<=\w)[.!?](?=\()",
    r"(?<=[.!?\"”’])\(",
    r"(?<=[a-z]{2})\((?=[A-Za-z]{4})",
    r"\)(?=[A-Z])",
    r"(?<=[A-Z]\.)-(?=[a-z])",
    r"(?<=[.!?])[“”]",
    r"[“”](?=\w)",
    r"(?<=[.,!?])\"(?=\w)",
)
"""Brackets and quotation marks that no blank parts from the sentence before or behind: "he left.(Agency)"."""

_OPENING = frozenset("“\"‘'")


@lru_cache(maxsize=2)
def load_language_model(name: str) -> Language:
    """The installed spaCy pipeline of this name.

    Raises:
        GeneratorError: It is not installed, or does not fit the installed spaCy.
    """
    try:
        model = spacy.load(name)
    except (OSError, ImportError, ValueError) as problem:
        raise GeneratorError(
            f'the language model "{name}" cannot be loaded: {problem}',
            "install it, or set language_model in content/settings.yml to one that is installed",
        ) from problem
    if model.lang == "en" and hasattr(model.tokenizer, "add_special_case"):
        for title in sorted(_SHORT_TITLES):
            model.tokenizer.add_special_case(f"{title}.", [{"ORTH": f"{title}."}])
        infixes = [*(model.Defaults.infixes or ()), *_GLUED]
        setattr(model.tokenizer, "infix_finditer", compile_infix_regex(infixes).finditer)  # noqa: B010
    return model


def parse(article: Article, model: Language) -> Doc:
    """The article parsed; character positions in the `Doc` equal those in `article.text`.

    A sentence starts at every block, so none crosses a block's border, and on both sides of a picture's credit.
    """
    starts = (
        frozenset(block.span.start for block in article.blocks) | credit_edges(article.text) | glued_edges(article.text)
    )
    pieces = [_parse_piece(text, offset, starts, model) for offset, text in _pieces(article)]
    if not pieces:
        return Doc(model.vocab)
    whole = pieces[0] if len(pieces) == 1 else Doc.from_docs(pieces, ensure_whitespace=False)
    return whole if whole is not None else Doc(model.vocab)


def _pieces(article: Article) -> Iterator[tuple[int, str]]:
    """The text in pieces of bounded length that end where a block ends; each with its offset."""
    start, last = 0, 0
    for block in article.blocks:
        if block.span.end - start > CHUNK_CHARACTERS and last > start:
            yield start, article.text[start:last]
            start = last
        last = block.span.start if block.span.start > start else last
    if article.text[start:].strip():
        yield start, article.text[start:]


def _parse_piece(text: str, offset: int, starts: frozenset[int], model: Language) -> Doc:
    # The tokeniser and not make_doc: that one's length limit guards against memory, which the pieces do here.
    doc = part_tokens(model.tokenizer(text))
    for token in doc:
        if token.idx + offset in starts:
            token.is_sent_start = True
            if token.text in _OPENING and token.i + 1 < len(doc):
                token.nbor(1).is_sent_start = False
    return model(doc)
