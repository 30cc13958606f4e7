"""What people do for a living, as their titles and roles tell it, and how far two callings are from each other."""

from collections.abc import Iterable, Mapping
from functools import lru_cache

SPORT, ARTS, POLITICS, BUSINESS = "sport", "the arts", "politics", "business"
MEDIA, LAW, SCIENCE, FAITH, FORCES, EVERYDAY = "the press", "the law", "science", "faith", "the forces", "daily work"
BENCH = "the bench"

_NOUNS: Mapping[str, str] = {
    SPORT: """
        athlete footballer striker midfielder defender goalkeeper keeper winger batsman bowler cricketer golfer jockey
        runner sprinter hurdler swimmer diver boxer wrestler cyclist rower skier skater gymnast medallist medalist
        quarterback pitcher linebacker catcher outfielder shortstop prop hooker flanker fly-half scrum-half full-back
        fullback centre-half goalscorer playmaker sportsman sportswoman racer
        seed finalist triathlete marathoner weightlifter judoka fencer
    """,
    ARTS: """
        actor actress singer rapper musician guitarist drummer bassist pianist violinist cellist saxophonist trumpeter
        flautist composer lyricist songwriter singer-songwriter comedian comedienne comic novelist poet
        playwright dramatist screenwriter painter sculptor dancer ballerina choreographer tenor soprano baritone
        mezzo-soprano filmmaker film-maker dj frontman frontwoman illustrator cartoonist
    """,
    POLITICS: """
        minister premier chancellor mp mps mep msp senator congressman congresswoman lawmaker legislator parliamentarian
        mayor councillor councilman councilwoman alderman ambassador diplomat envoy politician backbencher
        frontbencher whip assemblyman assemblywoman governor-general statesman
    """,
    BUSINESS: """
        economist analyst banker trader broker investor financier entrepreneur businessman businesswoman executive ceo
        accountant stockbroker tycoon industrialist
    """,
    MEDIA: "journalist reporter correspondent columnist editor presenter broadcaster newsreader anchor blogger",
    LAW: "lawyer solicitor barrister attorney prosecutor coroner qc",
    BENCH: "justice magistrate",
    SCIENCE: """
        scientist physicist chemist biologist mathematician astronomer geologist psychologist psychiatrist surgeon
        physician professor prof researcher engineer programmer lecturer historian sociologist epidemiologist specialist futurologist
    """,
    FAITH: "bishop archbishop cardinal priest vicar imam rabbi pastor reverend rev pope monk nun deacon ayatollah",
    FORCES: """
        colonel lieutenant sergeant corporal admiral brigadier soldier policeman policewoman detective constable
        inspector superintendent sheriff warlord
    """,
    EVERYDAY: """
        farmer driver shopkeeper nurse plumber electrician carpenter builder labourer laborer fisherman butcher baker
        hairdresser barber waiter waitress cleaner cook gardener mechanic miner welder postman janitor housewife cashier
        receptionist villager tailor bricklayer courier trucker schoolgirl schoolboy pensioner
    """,
}
_PHRASES: Mapping[str, str] = {
    POLITICS: """
        prime minister|foreign secretary|home secretary|cabinet secretary|education secretary|health secretary
        defence secretary|defense secretary|transport secretary|culture secretary|treasury secretary|interior secretary
        secretary of state|first minister|opposition leader|party leader|head of state|leader of the opposition
    """,
    BUSINESS: "chief executive|managing director|finance director|fund manager|chief economist|financial officer",
    SPORT: "tennis player|football player|rugby player|basketball player|hockey player|baseball player|golf player",
    FORCES: "police chief|police commissioner",
    LAW: "attorney general|public prosecutor",
    BENCH: "chief justice|court judge|district judge",
}
_IN_SPORT = frozenset(
    {
        *("captain", "skipper", "coach", "manager", "boss", "player", "champion", "forward", "defender", "keeper"),
        *("driver", "pitcher", "catcher", "prop", "hooker", "lock", "centre", "seed", "finalist", "diver", "fencer"),
    }
)
"""Callings that mean sport in an article that tells of sport, and anything elsewhere."""

_NEAR = frozenset(
    frozenset(pair)
    for pair in (
        *((SPORT, MEDIA), (ARTS, MEDIA), (ARTS, SCIENCE)),
        *((POLITICS, other) for other in (BUSINESS, MEDIA, LAW, SCIENCE, FORCES)),
        *((BUSINESS, other) for other in (MEDIA, LAW, SCIENCE)),
        *((LAW, other) for other in (MEDIA, SCIENCE, FORCES)),
        *((BENCH, other) for other in (LAW, POLITICS, SCIENCE)),
        *((SCIENCE, other) for other in (MEDIA, FORCES)),
    )
)
"""Fields between which people go to and fro, or in which they are at one time."""

_ODD = frozenset(
    frozenset(pair)
    for pair in (
        *((POLITICS, ARTS), (POLITICS, FAITH), (BUSINESS, ARTS), (BUSINESS, FORCES), (MEDIA, FORCES)),
        *((BENCH, MEDIA), (BENCH, BUSINESS), (BENCH, FORCES)),
        *((EVERYDAY, ARTS), (EVERYDAY, MEDIA), (EVERYDAY, FORCES), (EVERYDAY, FAITH)),
    )
)
"""Fields that few go between."""

FAR, ODD = 1.0, 0.6
_BEHIND = frozenset({"of", "for", "to", "at", "in", "on"})
_FORMER = frozenset({"former", "ex", "then", "late", "retired", "one-time", "onetime", "erstwhile"})


def _read(table: Mapping[str, str]) -> dict[str, str]:
    return {
        word.replace("-", " "): field
        for field, entries in table.items()
        for word in (entries.replace("\n", "|").split("|") if "|" in entries else entries.split())
        if word.strip()
    }


_FIELD_OF = {key.strip(): field for key, field in (_read(_NOUNS) | _read(_PHRASES)).items()}


@lru_cache(maxsize=50_000)
def field_of(title: str, *, of_sport: bool = False) -> str | None:
    """The field that a folded title tells of, or None.

    Args:
        title: "foreign minister", "captain of the side".
        of_sport: Whether the article tells of sport, where a captain is no officer.

    >>> field_of("foreign minister"), field_of("captain"), field_of("captain", of_sport=True)
    ('politics', None, 'sport')
    """
    words = title.split()
    end = next((i for i, word in enumerate(words) if i and word in _BEHIND), len(words))
    if of_sport and end and words[end - 1] in _IN_SPORT:
        return SPORT
    ends = [" ".join(words[start:end]) for start in (0, end - 2, end - 1) if 0 <= start < end]
    return next((_FIELD_OF[name] for name in (" ".join(words), *ends) if name in _FIELD_OF), None)


def is_former(title: str) -> bool:
    """Whether a folded title itself says that it is over: "former minister"."""
    return bool(_FORMER.intersection(title.split()[:2]))


def distance(left: Iterable[str], right: Iterable[str]) -> float:
    """How far the nearest of one person's fields is from the nearest of another's: 0 (one may do both) to FAR."""
    others = tuple(right)
    return min((_between(one, other) for one in left for other in others), default=0.0)


def _between(left: str, right: str) -> float:
    pair = frozenset({left, right})
    if left == right or pair in _NEAR:
        return 0.0
    return ODD if pair in _ODD else FAR
