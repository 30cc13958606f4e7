"""Whom of several people of one article a lone name means."""

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from generator.recognition.coreference.chain_draft import ChainDraft, TokenMention
from generator.recognition.coreference.kin import KIN_WINDOW
from generator.recognition.coreference.person_names import parse_name
from generator.recognition.words.person_words import (
    COURTESIES,
    HE,
    KIN,
    SHE,
    gender_of_given_name,
    gender_of_word,
    word_key,
)
from generator.recognition.words.word_tables import words
from generator.records.provenance import Provenance

LIKELIEST_NAMESAKE = Provenance(rule="likeliest-namesake", confidence=0.85)

_RANKS = words("sir lord lady dame")
_ACTED = words("star appear cast debut guest-star feature")
_OUTWEIGHS = 3
"""How many times as often as any namesake a person must have been named to be meant by the surname alone."""


def likeliest_bearer(
    doc: Doc, mention: TokenMention, bearers: Sequence[tuple[ChainDraft, Provenance]]
) -> tuple[ChainDraft, Provenance] | None:
    """The one of those who bear the name whom it means here, with the rule that says so; None where nobody stands out.

    Titles, the gender that titles and the pronoun of one's own words tell, and having been named before decide first;
    then those who came in as somebody's kin step back, unless one was named just now; then how often each was named.
    """
    gender = _gender_by_title(mention)
    if _is_role(doc, mention):
        return None
    bearers = [(d, rule) for d, rule in bearers if not _is_own_kin(doc, mention, d)]
    fitting = [(d, rule) for d, rule in bearers if not gender or _gender(doc, d) in {None, gender}]
    fitting = [(d, rule) for d, rule in fitting if _shares_title(mention, d)] or fitting
    fitting = [(d, rule) for d, rule in fitting if d.first < mention.start] or fitting
    fitting = [(d, rule) for d, rule in fitting if gender and _told_gender(doc, d) == gender] or fitting
    own = _gender_of_own_words(doc, mention)
    fitting = [(d, rule) for d, rule in fitting if own and _gender(doc, d) == own] or fitting
    kin = {id(d): d for d, _ in fitting if came_in_as_kin(doc, d)}
    if len(kin) < len(fitting):
        if any(_was_just_named(doc, mention, draft) for draft in kin.values()):
            return None
        fitting = [(d, rule) for d, rule in fitting if id(d) not in kin]
    if len(fitting) <= 1:
        return fitting[0] if fitting else None
    times = {id(d): sum(each.start < mention.start for each in d.mentions) for d, _ in fitting}
    first, second, *_ = sorted((d for d, _ in fitting), key=lambda d: -times[id(d)])
    return (first, LIKELIEST_NAMESAKE) if times[id(first)] > _OUTWEIGHS * times[id(second)] else None


def _is_role(doc: Doc, mention: TokenMention) -> bool:
    """Whether the lone name is a part somebody plays: "she starred as Jane"."""
    before = doc[mention.start - 1] if mention.start else None
    return before is not None and before.lower_ == "as" and before.head.lemma_ in _ACTED


def _is_own_kin(doc: Doc, mention: TokenMention, draft: ChainDraft) -> bool:
    """Whether somebody is said to be the kin of the one named here: "Jane Doe, the sister of Captain" before "Doe"."""
    front = mention.start - len(mention.titles)
    if front < 2 or doc[front - 1].lower_ != "of" or doc[front - 2].lower_ not in KIN:
        return False
    return any(front - KIN_WINDOW <= other.end <= front - 2 for other in draft.mentions)


def _shares_title(mention: TokenMention, draft: ChainDraft) -> bool:
    """Whether somebody has been given the title before that stands before the lone name: "Dr" or "Lord", not "Mr"."""
    titles = {word_key(title) for title in mention.titles} - (COURTESIES - _RANKS)
    return any(titles & {word_key(title) for title in other.titles} for other in draft.mentions)


def _gender_by_title(mention: TokenMention) -> str | None:
    return next((gender for title in mention.titles if (gender := gender_of_word(title))), None)


def _gender_of_own_words(doc: Doc, mention: TokenMention) -> str | None:
    """What "he" and "she" tell of who speaks of himself or herself: "Doe said | he had lost"."""
    verb = doc[mention.head].head
    if doc[mention.head].dep_ != "nsubj" or mention.end > verb.i:
        return None
    subjects = (c for clause in verb.rights if clause.dep_ == "ccomp" for c in clause.lefts if c.dep_ == "nsubj")
    return next((c.lower_ for c in subjects if c.lower_ in {HE, SHE}), None)


def _gender(doc: Doc, draft: ChainDraft) -> str | None:
    """What the article tells of a person's gender, else what the given name suggests."""
    return _told_gender(doc, draft) or gender_of_given_name(parse_name(draft.mentions[0].text(doc)).given)


def _told_gender(doc: Doc, draft: ChainDraft) -> str | None:
    """What titles say of a person, or a word for kin ("her brother")."""
    shown = (_gender_by_title(mention) or _gender_by_kin(doc, mention) for mention in draft.mentions)
    return next((gender for gender in shown if gender), None)


def _gender_by_kin(doc: Doc, mention: TokenMention) -> str | None:
    kin = [word for word in _words_before(doc, mention) if word in KIN]
    return gender_of_word(kin[-1]) if kin else None


def came_in_as_kin(doc: Doc, draft: ChainDraft) -> bool:
    """Whether the person is brought in as somebody's kin: "her brother John Doe", "the sister of the painter Jane Doe".

    Either by the first mention ("their son John", whose surname comes later) or by the first in full.
    """
    first = min(draft.mentions, key=lambda mention: mention.start)
    full = min(draft.mentions, key=lambda mention: (-(mention.end - mention.start), mention.start))
    return any(_is_called_kin(doc, mention) for mention in (first, full))


def _is_called_kin(doc: Doc, mention: TokenMention) -> bool:
    return any(word in KIN for word in _words_before(doc, mention)) or _is_of_kin(doc[mention.head])


def _words_before(doc: Doc, mention: TokenMention) -> list[str]:
    return [doc[i].lower_ for i in range(max(0, mention.start - 3), mention.start)]


def _was_just_named(doc: Doc, mention: TokenMention, draft: ChainDraft) -> bool:
    """Whether the person is the subject of the sentence before, or of this one so far, by a name that is not only a given one."""
    since = doc[max(0, doc[mention.start].sent.start - 1)].sent.start
    near = [each for each in draft.mentions if since <= each.start < mention.start]
    subjects = [each for each in near if _is_subject(doc[each.head])]
    return any(each.end - each.start > 1 or not _is_called_kin(doc, each) for each in subjects)


def _is_subject(name: Token) -> bool:
    """Whether a name is a subject, or tells who it is: "her mother, Jane Doe, was …"."""
    return (name.head if name.dep_ == "appos" else name).dep_ in {"nsubj", "nsubjpass"}


def _is_of_kin(name: Token) -> bool:
    """Whether the parse leads from the name over its own description and "of" to a word for kin."""
    preposition = name.head.head if name.dep_ == "appos" else name.head
    return preposition.lower_ == "of" and preposition.head.lower_ in KIN
