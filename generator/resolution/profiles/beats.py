"""What an article tells of, by its words: sport, the arts, politics or business; most articles tell of none alone."""

import re
from collections.abc import Mapping

from generator.resolution.profiles.callings import ARTS, BUSINESS, POLITICS, SPORT

_WORDS: Mapping[str, str] = {
    SPORT: """
        match matches season seasons goal goals scored scorer half-time striker midfielder defender goalkeeper winger
        coach coached squad injury injured champion champions championship championships tournament referee football
        footballer rugby tennis cricket golf basketball baseball hockey athletics athlete athletes olympic olympics medal
        medals seeded sprinter sprinters fly-half scrum-half full-back flanker substitute substitutes kick-off
        premiership fixture fixtures unbeaten semi-final semi-finals quarter-final quarter-finals team-mate team-mates
        teammate teammates skipper playoff playoffs inning innings batsman batsmen bowler wicket wickets touchdown
        quarterback marathon sprint relay indoor indoors hurdles midfield forwards equaliser equalizer doping runner
        runners stadium racing race pole vault titles cup league players player clubs club fans win ball header yards
        free-kick corner keeper visitors scrum lineout line-out try tries serve seed seeds grand-slam halfway tackle
        crossbar far-post rebound dismissed sin-bin try-line forward backs prop hooker referee winning defeat beat
    """,
    ARTS: """
        film films movie movies actor actors actress album albums single singles singer song songs band bands music
        musical rock pop rapper hip-hop soundtrack studio chart charts oscar oscars grammy premiere box-office
        screenplay director starring starred stars audience concert concerts gig gigs tour theatre theater stage novel
        novels author book books comedy drama sitcom celebrity festival nominations nominated award awards guitarist
        drummer lyrics opera orchestra exhibition gallery
    """,
    POLITICS: """
        minister ministers mp mps parliament election elections labour tory tories conservative conservatives party
        parties voters vote votes voted government opposition commons lords bill bills policy policies chancellor
        secretary backbench backbencher backbenchers manifesto campaign senator senators congress republican republicans
        democrat democrats legislation councillor council constituency cabinet peer peers referendum lawmakers senate
        president poll polls polling coalition
    """,
    BUSINESS: """
        shares share profit profits earnings market markets investors investor analyst analysts economy economic
        economist economists growth bank banks firm firms company companies stock stocks dollar euro rates inflation
        sales revenue revenues quarter deficit debt exports oil prices price consumer bid takeover merger shareholder
        shareholders executive fiscal unemployment budget billion
    """,
}
_BEAT_OF = {word: beat for beat, entries in _WORDS.items() for word in entries.split()}
_WORD = re.compile(r"[a-z][a-z'-]+")
_FEWEST_KINDS = 5
_DENSEST = 0.02
_SHORTEST = 100
_LEAD = 2.0
"""Words of the beat that differ, their share of all words of a text of this many words or more, and how many times as
many as of the next beat: what one article in three of a paper's desks falls short of, and one in eighty passes wrongly."""


def beat_of(text: str) -> str | None:
    """What a text clearly tells of, or None."""
    words = _WORD.findall(text.casefold())
    found: dict[str, list[str]] = {beat: [] for beat in _WORDS}
    for word in words:
        if beat := _BEAT_OF.get(word):
            found[beat].append(word)
    ranked = sorted(found, key=lambda beat: -len(found[beat]))
    first, second = found[ranked[0]], found[ranked[1]]
    dense = len(first) >= _DENSEST * max(len(words), _SHORTEST)
    clear = dense and len(set(first)) >= _FEWEST_KINDS and len(first) >= _LEAD * len(second)
    return ranked[0] if clear else None
