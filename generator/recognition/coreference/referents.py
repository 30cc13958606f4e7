"""Everything in an article that a pronoun or description could mean: chains, and nouns that have none."""

from bisect import bisect_left, insort
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from spacy.tokens import Doc, Token

from generator.recognition.coreference.chain_draft import ChainDraft, TokenMention
from generator.recognition.parsing.credits import credit_edges
from generator.recognition.words.gazetteers import is_demonym
from generator.recognition.words.person_words import is_person
from generator.recognition.words.reporting_verbs import CUES, CueKind
from generator.recognition.words.word_tables import words
from generator.records.entity import EntityKind
from generator.records.mention import MentionForm

_FARTHEST = 40
"""Sentences, quoted ones among them, behind which nothing is looked for."""
_MEANING = frozenset({"NOUN", "PROPN", "PRON"})
_NAMING = words("describe call dub label hail praise brand characterise characterize")


class Sort(StrEnum):
    """What a referent can be taken up as."""

    PERSON = "person"
    PLURAL = "plural"
    THING = "thing"


@dataclass(frozen=True, slots=True, order=True)
class Referent:
    """One place in the text where somebody or something is mentioned.

    Attributes:
        position: Token position of its head.
        sort: What it can be taken up as.
        draft: Its chain, or None for a noun that no chain holds.
        mention: The mention, if there is one.
    """

    position: int
    sort: Sort = field(compare=False)
    draft: ChainDraft | None = field(default=None, compare=False)
    mention: TokenMention | None = field(default=None, compare=False)


@dataclass(slots=True)
class Scene:
    """The article as pronouns see it, up to the point reached so far.

    Attributes:
        doc: The parse.
        zone_at: Token position to the number of its quoted zone, -1 outside.
        block_at: Token position to the number of its block.
        sentence_at: Token position to the number of its sentence.
        told_at: The same, but sentences that are all quoted do not count.
        referents: In text order.
        taken: Tokens of mentions, to the chain of each.
        speakers: Number of a quoted zone to the chain that says it, where the words beside it show that.
        asides: Numbers of the sentences that are a picture's caption or its credit.
    """

    doc: Doc
    zone_at: Sequence[int]
    block_at: Sequence[int]
    sentence_at: Sequence[int]
    told_at: Sequence[int]
    referents: list[Referent] = field(default_factory=list)
    taken: dict[int, ChainDraft] = field(default_factory=dict)
    speakers: dict[int, ChainDraft] = field(default_factory=dict)
    asides: frozenset[int] = frozenset()

    def apart(self, earlier: int, later: int) -> int:
        """How many sentences lie between two tokens; for the "she" of "she added" what is quoted does not count."""
        token = self.doc[later]
        speaks = token.pos_ == "PRON" and token.dep_ == "nsubj" and is_saying(token.head.lemma_)
        told = speaks and self.zone_at[earlier] < 0 and self.zone_at[later] < 0
        numbers = self.told_at if told else self.sentence_at
        return numbers[later] - numbers[earlier]

    def add(self, draft: ChainDraft, mention: TokenMention) -> None:
        """Put a new mention into a chain and among the referents."""
        draft.add(mention)
        self.note(draft, mention)

    def note(self, draft: ChainDraft, mention: TokenMention) -> None:
        """Let a mention that its chain already holds be a referent; whoever is meant inside a description stays apart."""
        named = mention.form is MentionForm.NAMED
        for position in range(mention.start, mention.end):
            if named or position == mention.head or self.doc[position].pos_ not in _MEANING:
                self.taken.setdefault(position, draft)
        at = bisect_left(self.referents, Referent(mention.head, Sort.THING))
        if at < len(self.referents) and self.referents[at].position == mention.head:
            del self.referents[at]
        insort(self.referents, Referent(mention.head, _sort_of(draft), draft, mention))

    def note_unnamed(self, position: int) -> None:
        """Let a pronoun that means somebody without a name be a referent: the next one may mean the same."""
        insort(self.referents, Referent(position, Sort.PERSON))

    def chain_headed_by(self, token: Token) -> ChainDraft | None:
        """The chain of the mention whose head the token is, if it is the head of one."""
        at = bisect_left(self.referents, Referent(token.i, Sort.THING))
        found = at < len(self.referents) and self.referents[at].position == token.i
        return self.referents[at].draft if found else None

    def before(self, position: int, sentences: int) -> Iterable[Referent]:
        """Referents before a token, nearest first, at most so many sentences back."""
        at = bisect_left(self.referents, Referent(position, Sort.THING))
        while at > 0:
            at -= 1
            referent = self.referents[at]
            if self.sentence_at[position] - self.sentence_at[referent.position] > _FARTHEST:
                return
            if self.apart(referent.position, position) <= sentences:
                yield referent


def _sort_of(draft: ChainDraft) -> Sort:
    return Sort.PERSON if draft.kind is EntityKind.PERSON else Sort.THING


def set_scene(
    doc: Doc,
    drafts: Sequence[ChainDraft],
    said_of: Mapping[int, ChainDraft],
    zone_at: Sequence[int],
    block_at: Sequence[int],
) -> Scene:
    """All named mentions and all nouns of an article as referents.

    Args:
        doc: The parsed article.
        drafts: The chains of named mentions.
        said_of: Nouns that a title, apposition or "is" binds to a chain; they are no rivals of it.
        zone_at: As in `Scene`.
        block_at: As in `Scene`.
    """
    numbers = [number for number, sentence in enumerate(doc.sents) for _ in range(sentence.start, sentence.end)]
    told = _told(doc, zone_at)
    scene = Scene(doc=doc, zone_at=zone_at, block_at=block_at, sentence_at=numbers, told_at=told, asides=_asides(doc))
    for draft in drafts:
        for mention in draft.mentions:
            scene.note(draft, mention)
    nouns = [
        Referent(token.i, sort)
        for token in doc
        if token.i not in scene.taken and token.i not in said_of and (sort := _sort_of_noun(token)) is not None
    ]
    scene.referents = sorted([*scene.referents, *nouns])
    return scene


def _told(doc: Doc, zone_at: Sequence[int]) -> list[int]:
    """Sentences numbered without those of which every word is quoted."""
    numbers: list[int] = []
    number = -1
    for sentence in doc.sents:
        number += any(zone_at[token.i] < 0 and token.is_alpha for token in sentence)
        numbers.extend([number] * len(sentence))
    return numbers


def _asides(doc: Doc) -> frozenset[int]:
    edges = credit_edges(doc.text)
    credits_at = [n for n, sentence in enumerate(doc.sents) if sentence.start_char in edges and sentence[0].text == "("]
    return frozenset(number for n in credits_at for number in (n - 1, n))


def is_saying(lemma: str) -> bool:
    """Whether the verb reports speech: "say", "comment"."""
    return any(word.kind is CueKind.SPEECH for word in CUES.get(lemma, ()))


def _is_voicing(lemma: str) -> bool:
    """Whether words in quotation marks beside the verb are its subject's: of saying, and "describe her as “…”"."""
    return lemma in _NAMING or is_saying(lemma)


def note_speakers(scene: Scene) -> None:
    """Write into the scene who says the quoted words of a sentence: the subject, outside them, of a verb of saying.

    After the appositions, for "her teacher, Doe, said" says who the teacher is.
    """
    for sentence in scene.doc.sents:
        zones = {scene.zone_at[i] for i in range(sentence.start, sentence.end)} - {-1}
        if not zones:
            continue
        said = (t for t in sentence if t.dep_ == "nsubj" and scene.zone_at[t.i] < 0 and _is_voicing(t.head.lemma_))
        speaker = next((scene.taken[t.i] for t in said if t.i in scene.taken), None)
        if speaker is not None:
            scene.speakers.update(dict.fromkeys(zones, speaker))


def _sort_of_noun(token: Token) -> Sort | None:
    if token.pos_ not in {"NOUN", "PROPN"} or token.dep_ in {"compound", "attr", "npadvmod", "nmod"}:
        return None
    if token.tag_ in {"NNS", "NNPS"}:
        return Sort.PLURAL
    if is_person(token.lemma_.casefold()):
        return Sort.PERSON
    if token.pos_ == "PROPN" and is_demonym(token.text):
        return Sort.PLURAL
    return Sort.THING
