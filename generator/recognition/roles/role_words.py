"""Words that make, join and date the roles of people."""

from generator.recognition.words.person_words import HONORIFICS, KIN, is_calling
from generator.recognition.words.word_tables import words

RANKS = words(
    "gen lt col maj sgt capt cmdr cpl pvt brig adm comdr general lieutenant colonel major sergeant captain commander corporal "
    "brigadier admiral dr prof eng engr mr mrs ms miss sir dame lord lady hon u daw sheikh mullah maulvi mawlawi malam rev "
    "fr wing-cdr datuk dato datin tun alhaji alhaja hajia lieut vice rear air marshal commodore det insp supt pc inspector"
)
"""Ranks and courtesies that stand between an office and a name: "Defence Minister Maj Gen Jane Doe"."""

NO_ROLES = KIN | words(
    "mr mister mrs ms miss mx sir dame lord lady madam m mme mlle fr sr sra man woman boy girl person child teenager baby "
    "kid adult youth friend colleague neighbor neighbour victim witness survivor suspect fan native resident guest "
    "customer client user winner loser hero star predecessor successor terrorist extremist jihadist militant gunman bomber robber thief "
    "criminal mastermind kingpin ringleader warlord dictator tyrant fugitive detainee prisoner inmate defendant hostage one guy gentleman partner lover believer follower fiancé bride groom "
    "jr brother sister father mother don doña herr frau killer attacker hon honourable honorable comrade "
    "datuk dato datin tun alhaji alhaja hajia eminence excellency mullah mulla maulvi mawlawi maulana sheikh shaikh shaykh haji hajji ustad swami guru gen lt col maj sgt capt cmdr cpl dr rev reverend"
)
"""Courtesy, rank, kin and chance: they stand where roles stand, and are none."""

FORMER = words("former ex then late retired erstwhile onetime one-time outgoing ousted deposed sacked disgraced")
ONCE = words("once formerly previously had")

OFFICES = words(
    "minister president premier chancellor secretary king queen prince princess emperor sultan emir ambassador envoy "
    "senator governor lawmaker legislator parliamentarian attorney prosecutor commander chief official diplomat"
)
"""Offices of a country, before which its people's name says of which: "Greek Prime Minister"."""

_JOINING = words("of and the for - , & his her so his their")
TITLE_ADJECTIVES = words(
    "regional provincial municipal national federal presidential parliamentary military political spiritual supreme royal "
    "papal honorary permanent associate adjunct global general public special human civil religious tribal environmental "
    "international cultural scientific academic clinical editorial diplomatic economic presiding first second vice "
    "maritime creative artistic industrial agricultural nuclear digital social environmental electoral naval non-executive"
)
"""Adjectives that belong to a title right before its noun: "regional governor", "creative director"."""


def joins_titles(key: str) -> bool:
    """Whether the word only links the parts of titles: "of", "and"."""
    return key in _JOINING


def is_role_noun(text: str, lemma: str, *, is_lower: bool) -> bool:
    """Whether the noun may be a role: an honorific or a calling, and no mere courtesy, rank or kin."""
    key = lemma.casefold() if is_lower else text.casefold().rstrip(".")
    return key not in NO_ROLES and (key in HONORIFICS or is_calling(key))
