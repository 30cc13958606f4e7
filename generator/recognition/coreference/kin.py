"""Fathers and sons of one article: names that differ by a middle word or "Jr" near a word for kin."""

from spacy.tokens import Doc

from generator.recognition.coreference.chain_draft import ChainDraft, TokenMention
from generator.recognition.coreference.person_names import PersonName, differs_in_middle
from generator.recognition.words.person_words import KIN
from generator.recognition.words.word_tables import words

KIN_WINDOW = 5
"""Tokens before a name among which a word for kin speaks of it."""
_DESCRIPTION = 8
"""Tokens within which a name's description comes to its noun: ", the former minister's eldest son"."""
_GENERATIONS = words("jr sr ii iii iv")
_LONGEST_WAY = 16
_FAR_MORE = 3
"""Times a full name must have been printed before the one with "Jr" to be another's."""


def are_kin(doc: Doc, mention: TokenMention, form: PersonName, pair: tuple[list[PersonName], ChainDraft]) -> bool:
    """Whether names that differ by a middle word or "senior" stand near a word for kin, as a son's and his father's do."""
    known, draft = pair
    if not any(differs_in_middle(form, other) or form.suffix != other.suffix for other in known):
        return False
    return any(near_kin(doc, each) for each in (mention, *draft.mentions))


def is_named_after(
    doc: Doc, mention: TokenMention, form: PersonName, pair: tuple[list[PersonName], ChainDraft]
) -> bool:
    """Whether "John Doe Jr" is the son of the John Doe named before: called kin, or far less often named by then."""
    known, draft = pair
    if form.suffix not in _GENERATIONS or not any(other.parts == form.parts and not other.suffix for other in known):
        return False
    return near_kin(doc, mention, _DESCRIPTION) or len(draft.mentions) >= _FAR_MORE


def near_kin(doc: Doc, mention: TokenMention, behind: int = 3) -> bool:
    """Whether a word for kin stands within a few tokens of a name, so many of them behind it, or leads to it by "of"."""
    window = range(max(0, mention.start - KIN_WINDOW), min(len(doc), mention.end + behind))
    near = any(doc[i].lower_ in KIN for i in window if not mention.start <= i < mention.end)
    return near or _is_whose_kin(doc, mention)


def _is_whose_kin(doc: Doc, mention: TokenMention) -> bool:
    """Whether "the father of the former striker and captain | Jane Doe" leads to a name, whatever is said of her first."""
    for place in range(mention.start - 1, max(0, mention.start - _LONGEST_WAY), -1):
        token = doc[place]
        if token.is_punct or token.is_space or token.pos_ in {"VERB", "AUX"}:
            return False
        if token.lower_ == "of" and doc[place - 1].lower_ in KIN:
            return True
    return False
