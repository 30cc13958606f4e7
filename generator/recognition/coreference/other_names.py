"""Other names an article itself gives a person: "Jane Doe, also known as the Crane"."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from spacy.tokens import Doc

from generator.recognition.coreference.chain_draft import ChainDraft, TokenMention
from generator.recognition.coreference.person_names import PersonName, parse_name

_COUPLE = re.compile(r"\w+[-‑–]\w+")
_MOST_WORDS = 8
_CALLED = re.compile(
    r"""[,(]?\s?(?:or\s)?(?:who\s(?:is|was|became)\s)?
    (?:(?:also|better|best|more|then|now|\w+ly)\s)*
    (?:(?:known|nicknamed|dubbed)(?:\s\w+ly)?(?:\s(?:to|by|among|in)\s\w+(?:\s\w+)?)?(?:\ssimply)?(?:\sas)?|aka|a\.k\.a\.|alias)
    (?:\sthe)?\s?["“'‘]?\s?""",
    re.IGNORECASE | re.VERBOSE,
)


def named_otherwise(doc: Doc, mentions: Sequence[TokenMention]) -> list[tuple[TokenMention, TokenMention]]:
    """Pairs of neighbouring mentions of people of which the text says that the second is another name of the first.

    Args:
        doc: The parsed article.
        mentions: The named mentions of people, in text order.
    """
    return [
        (one, other)
        for one, other in pairwise(mentions)
        if _is_called(doc, one.end, other.start) or _is_in_short(doc, one, other)
    ]


def _is_called(doc: Doc, start: int, end: int) -> bool:
    return 0 < end - start <= _MOST_WORDS and _CALLED.fullmatch(doc[start:end].text_with_ws.lstrip()) is not None


def _is_in_short(doc: Doc, one: TokenMention, other: TokenMention) -> bool:
    """As in "Mary Jane Ann Doe or Jane Doe"."""
    between = [token.lower_ for token in doc[one.end : other.start]]
    return between == ["or"] and set(parse_name(other.text(doc)).parts) < set(parse_name(one.text(doc)).parts)


def without_couples(
    doc: Doc, clusters: Sequence[tuple[list[PersonName], ChainDraft]]
) -> list[tuple[list[PersonName], ChainDraft]]:
    """The people but for what is no one person: two surnames of others with a hyphen, as in "the Doe-Roe campaign"."""
    surnames = Counter(
        word for known, _ in clusters for word in {name.surname for name in known if len(name.parts) > 1}
    )
    return [
        (known, draft)
        for known, draft in clusters
        if not all(
            _COUPLE.fullmatch(mention.text(doc)) and surnames[name.given] and surnames[name.surname] > 1
            for mention, name in ((m, parse_name(m.text(doc))) for m in draft.mentions)
        )
    ]
