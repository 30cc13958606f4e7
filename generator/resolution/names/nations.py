"""Which country a word speaks of: names of countries and of lands within them, and what their people are called."""

import re
from collections.abc import Mapping
from functools import lru_cache

from generator.resolution.names.name_keys import fold
from generator.resolution.names.place_names import country_codes

_PEOPLES = """
    AE emirati|AF afghan|AL albanian|AM armenian|AO angolan|AR argentine argentinian|AT austrian|AU australian
    AZ azerbaijani azeri|BA bosnian|BD bangladeshi|BE belgian|BF burkinabe|BG bulgarian|BH bahraini|BI burundian
    BO bolivian|BR brazilian|BY belarusian|CA canadian|CH swiss|CI ivorian|CL chilean|CM cameroonian|CN chinese
    CO colombian|CU cuban|CY cypriot|CZ czech|DE german|DK danish|DZ algerian|EC ecuadorian|EE estonian|EG egyptian
    ER eritrean|ES spanish|ET ethiopian|FI finnish|FR french|GB british|GE georgian|GH ghanaian|GR greek
    GT guatemalan|HN honduran|HR croatian|HT haitian|HU hungarian|ID indonesian|IE irish|IL israeli|IN indian
    IQ iraqi|IR iranian|IS icelandic|IT italian|JM jamaican|JO jordanian|JP japanese|KE kenyan|KG kyrgyz
    KH cambodian|KW kuwaiti|KZ kazakh|LA laotian|LB lebanese|LR liberian|LT lithuanian|LV latvian
    LY libyan|MA moroccan|MD moldovan|ME montenegrin|MK macedonian|ML malian|MM burmese|MN mongolian|MR mauritanian
    MT maltese|MX mexican|MY malaysian|MZ mozambican|NA namibian|NG nigerian|NI nicaraguan|NL dutch|NO norwegian
    NP nepalese nepali|OM omani|PA panamanian|PE peruvian|PH philippine filipino|PK pakistani|PL polish
    PS palestinian|PT portuguese|PY paraguayan|QA qatari|RO romanian|RS serbian|RU russian|RW rwandan|SA saudi
    SD sudanese|SE swedish|SG singaporean|SI slovenian|SK slovak|SN senegalese|SO somali|SV salvadoran|SY syrian
    TH thai|TJ tajik|TM turkmen|TN tunisian|TR turkish|TW taiwanese|TZ tanzanian|UA ukrainian|UG ugandan
    US american|UY uruguayan|UZ uzbek|VE venezuelan|VN vietnamese|XK kosovar|YE yemeni|ZM zambian|ZW zimbabwean
"""
_LANDS = {
    "GB-ENG": ("England", "English"),
    "GB-SCT": ("Scotland", "Scottish"),
    "GB-WLS": ("Wales", "Welsh"),
    "GB-NIR": ("Northern Ireland", "Northern Irish"),
    "PS-GZ": ("Gaza", "Gaza Strip", "Gazan"),
    "PS-WB": ("West Bank",),
    "KP": ("North Korean",),
    "KR": ("South Korean",),
    "ZA": ("South African",),
    "LK": ("Sri Lankan",),
    "SS": ("South Sudanese",),
    "NZ": ("New Zealand",),
}
"""Lands that are parts of a country, with bodies of their own, and peoples of two words."""
A_STATE = "a state"
"""What stands for the country of "the state Senate": one of many of a federation, never the country's."""
_LONGEST = 3
_WORD = re.compile(r"[^\s,;:()\"“”]+")
_POSSESSIVE = re.compile(r"[’']s?$")
_BEHIND = re.compile(r"\s(?:of|in)\s(?:the\s)?((?:[A-Z][\w.-]*\s?){1,3})")


@lru_cache(maxsize=1)
def _codes() -> Mapping[str, str]:
    """Folded name of a country, land or people to the country's code, and the land's behind it."""
    found = dict(country_codes())
    for entry in _PEOPLES.replace("\n", "|").split("|"):
        code, *peoples = entry.split() or [""]
        found.update(dict.fromkeys(peoples, code))
    for code, names in _LANDS.items():
        found.update({fold(name): code for name in names})
    return found


def land_of(key: str) -> str | None:
    """The country that a folded name of a country, land or people speaks of, or None.

    >>> land_of("norwegian"), land_of("wales"), land_of("jane")
    ('NO', 'GB-WLS', None)
    """
    return _codes().get(key)


def country_of(code: str) -> str:
    """The country of a land's code."""
    return code.partition("-")[0]


@lru_cache(maxsize=100_000)
def nation_of(stem: str) -> tuple[str | None, str]:
    """The country a folded group name begins or ends with ("… of Norway"), and the name without it.

    >>> nation_of("norwegian supreme court"), nation_of("ministry of defense of norway"), nation_of("supreme court")
    (('NO', 'supreme court'), ('NO', 'ministry of defense'), (None, 'supreme court'))
    """
    words = stem.split()
    for length in range(min(_LONGEST, len(words) - 1), 0, -1):
        if code := land_of(" ".join(words[:length])):
            return code, " ".join(words[length:])
        front = words[:-length]
        code = land_of(" ".join(words[-length:]))
        if code and len(front) > 2 and front[-1] == "of":
            return code, " ".join(front[:-1])
    return None, stem


def seat_of(text: str, start: int, end: int) -> str | None:
    """The country that the words around a name give it: "Norway's elite Guard", "Norwegian …", "… in Norway".

    A_STATE for "the state Guard".

    Args:
        text: The article's text.
        start: Where the name begins, in characters of the text.
        end: Where it ends.
    """
    before = [match[0] for match in _WORD.finditer(text[max(0, start - 40) : start].rsplit("\n", 1)[-1])][
        -_LONGEST - 1 :
    ]
    if before and before[-1] == "state":
        return A_STATE
    for last in (len(before), len(before) - 1):
        for first in range(max(0, last - _LONGEST), last):
            found = before[first:last]
            is_near = last == len(before) or _POSSESSIVE.search(found[-1])
            code = land_of(fold(_POSSESSIVE.sub("", " ".join(found)))) if is_near and found[0][:1].isupper() else None
            if code:
                return code
    behind = _BEHIND.match(text[end : end + 40])
    words = behind[1].split() if behind else []
    codes = (land_of(fold(" ".join(words[:length]))) for length in range(len(words), 0, -1))
    return next((code for code in codes if code), None)
