"""Words that report what somebody said, wrote, thinks or wants, and the constructions each of them takes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Flag, StrEnum, auto


class CueKind(StrEnum):
    """What sort of act or attitude a cue reports."""

    SPEECH = "speech"
    EVIDENCE = "evidence"
    ATTITUDE = "attitude"
    INTENTION = "intention"
    REQUEST = "request"
    STANCE = "stance"


class Frame(Flag):
    """Constructions in which a verb introduces content.

    TAG: beside quoted words: “…,” she laughed.
    CLAUSE: with a clause: she said (that) it rained; she asked whether it rained.
    INFINITIVE: with an infinitive of its own subject: she promised to come.
    REQUESTED: with an infinitive of its object: she urged them to come.
    OBJECT: with a noun phrase: she denied the charge; she called for help.
    NAMING: with an object and what it is called: she called it a farce.
    CHARGED: with somebody and what they did: she accused them of lying.
    """

    TAG = auto()
    CLAUSE = auto()
    INFINITIVE = auto()
    REQUESTED = auto()
    OBJECT = auto()
    NAMING = auto()
    CHARGED = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class CueWord:
    """A reporting word: its sort, its constructions, and the preposition its noun phrase needs, if any."""

    kind: CueKind
    frames: Frame
    preposition: str = ""


_ROWS: tuple[tuple[CueKind, Frame, str], ...] = (
    (
        CueKind.SPEECH,
        Frame.TAG | Frame.CLAUSE,
        """say add announce argue assert claim comment complain concede conclude confess confirm contend declare
        emphasize emphasise exclaim explain grumble insist joke lament maintain mention note observe proclaim
        profess quip reassure recall reckon reiterate remark repeat reply report respond retort stress testify
        tweet write state tell boast brag caution counter acknowledge admit affirm allege attest opine elaborate
        inform notify recount relate signal suggest swear warn predict speculate surmise post blog fume rant gush
        concur muse text email""",
    ),
    (
        CueKind.SPEECH,
        Frame.TAG,
        """ask answer begin bark bellow blast chant chide cry continue cheer chuckle demur deadpan explode fire gasp
        growl hiss interject interrupt intone laugh moan mumble murmur mutter plead pray press quote read recite
        rejoin roar sang scoff scream shoot shout shriek shrug sigh sing snap sneer sniff sob sum thunder urge
        venture vow wail weep whine whisper wonder yell promise pledge demand appeal remember think call describe
        tease ponder paraphrase pronounce scold vent volunteer beg hint offer enthuse crow huff marvel grin smile share implore confide bemoan""",
    ),
    (CueKind.SPEECH, Frame.CLAUSE, "ask question wonder hint imply reveal disclose deny dispute agree point clarify"),
    (
        CueKind.SPEECH,
        Frame.CLAUSE,
        """assure convince persuade remind advise promise pledge vow threaten""",
    ),
    (CueKind.EVIDENCE, Frame.CLAUSE, "show find indicate suggest estimate determine discover conclude project rule"),
    (
        CueKind.ATTITUDE,
        Frame.CLAUSE,
        """believe think feel fear hope expect doubt suspect assume imagine guess figure realize realise wish worry
        know understand suppose decide consider dream regret""",
    ),
    (
        CueKind.INTENTION,
        Frame.INFINITIVE,
        """promise vow pledge threaten agree refuse decline offer plan hope want wish intend propose swear decide
        claim expect prefer like""",
    ),
    (
        CueKind.REQUEST,
        Frame.REQUESTED,
        """urge ask tell order demand warn encourage advise beg implore exhort instruct request invite press want
        persuade""",
    ),
    (CueKind.REQUEST, Frame.CLAUSE, "demand recommend propose insist request"),
    (
        CueKind.STANCE,
        Frame.NAMING,
        """call describe label dub brand characterize characterise denounce dismiss deride hail condemn""",
    ),
    (CueKind.STANCE, Frame.CHARGED, "accuse blame"),
    (
        CueKind.STANCE,
        Frame.OBJECT,
        """deny reject dismiss criticize criticise praise condemn denounce slam blast announce suggest propose
        endorse note predict defend cite mention threaten demand recommend""",
    ),
)

_WITH_PREPOSITION: tuple[tuple[str, str], ...] = (
    ("call", "for"),
    ("complain", "about"),
    ("boast", "of"),
    ("boast", "about"),
    ("warn", "of"),
    ("warn", "about"),
    ("warn", "against"),
    ("caution", "against"),
    ("advise", "against"),
    ("speak", "of"),
    ("talk", "about"),
    ("ask", "about"),
    ("ask", "for"),
    ("appeal", "for"),
    ("refer", "to"),
    ("point", "to"),
    ("worry", "about"),
    ("argue", "for"),
    ("argue", "against"),
)

_NOUNS_TEXT = """
accusation admission allegation announcement argument assertion assessment assumption assurance belief charge
claim complaint concern conclusion confession confirmation contention conviction criticism declaration demand
denial estimate expectation fear feeling finding forecast hint hope idea impression insistence message notion
opinion pledge prediction promise proposal report revelation rumor rumour sense speculation suggestion suspicion
testimony theory threat view vow warning worry
"""
NOUNS: frozenset[str] = frozenset(_NOUNS_TEXT.split())
"""Nouns whose that-clause is content: "claims that …", "a warning that …"."""

_DENIALS_TEXT = """
deny reject dismiss refute rebut dispute doubt disavow repudiate contest refuse decline downplay
"""
DENIALS: frozenset[str] = frozenset(_DENIALS_TEXT.split())
"""Verbs by which a source says that something is not so, or will not be done: their content is not what they hold."""

_NEXT_ACTS_TEXT = """
accuse acknowledge add admit advise allege apologise apologize appeal argue blame boast call caution claim complain condemn
confirm criticise criticize demand denounce deny describe dismiss emphasise emphasize exhort express hint insist joke
grin lament laugh nod note plead pledge praise predict promise question quip rebuke reiterate reject remark remind shrug sigh smile stress suggest thank
threaten tweet urge voice vow warn wink
"""
NEXT_ACTS: frozenset[str] = frozenset(_NEXT_ACTS_TEXT.split())
"""Verbs of speaking in public, by which a reported speaker is told to go on: "she said …, and urged …"."""

_VEHICLES_TEXT = """
account ad address affidavit announcement article audio blog book broadcast call column comment communique
communiqué complaint conference debate document editorial email essay filing forum hearing indictment interview
lawsuit letter listicle manifesto memo memoir message news note op-ed podcast poll post posting press profile
publication radio reading recording release remark reply report response review sermon speech spot statement
story study submission survey talk testimony text transcript tweet video voicemail website
"""
VEHICLES: frozenset[str] = frozenset(_VEHICLES_TEXT.split())
"""Things that carry somebody's words: "in a letter", "a tweet from …"."""

_PLATFORMS_TEXT = """
twitter facebook instagram telegram youtube television tv tiktok x
"""
PLATFORMS: frozenset[str] = frozenset(_PLATFORMS_TEXT.split())
"""Where words are posted or spoken, named after "on"."""


def _tables() -> Iterator[tuple[str, CueWord]]:
    for kind, frames, lemmas in _ROWS:
        for lemma in lemmas.split():
            yield lemma, CueWord(kind=kind, frames=frames)
    for lemma, preposition in _WITH_PREPOSITION:
        yield lemma, CueWord(kind=CueKind.STANCE, frames=Frame.OBJECT, preposition=preposition)


def _gathered() -> Mapping[str, tuple[CueWord, ...]]:
    gathered: dict[str, tuple[CueWord, ...]] = {}
    for lemma, word in _tables():
        gathered[lemma] = (*gathered.get(lemma, ()), word)
    return gathered


CUES: Mapping[str, tuple[CueWord, ...]] = _gathered()
"""Verb lemma to what it can report and how."""


def cue_word(lemma: str, frame: Frame, preposition: str = "") -> CueWord | None:
    """The entry of `lemma` that takes `frame` (with this preposition), or None."""
    entries = CUES.get(lemma, ())
    return next((word for word in entries if frame in word.frames and word.preposition == preposition), None)
