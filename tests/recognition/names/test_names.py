"""Names on hand-made parses: borders, kinds, completion; no model is loaded."""

from dataclasses import replace

import pytest
from spacy.tokens import Doc

from generator.recognition.names.acronyms import add_bracketed
from generator.recognition.names.completing import complete
from generator.recognition.names.context import evidence_of_kinds
from generator.recognition.names.found_name import FoundName, without_overlaps
from generator.recognition.names.joining import join_parts
from generator.recognition.names.known_names import entities_by_name, find_known_names
from generator.recognition.names.repeats import add_repeats
from generator.recognition.names.trimming import trim
from generator.recognition.names.voting import vote_on_kinds
from generator.records.entity import EntityKind
from generator.records.mention import KnownName
from tests.parsed_text import parsed_text
from tests.record_builders import BY_TEST

PERSON, GROUP, PLACE, OTHER = EntityKind.PERSON, EntityKind.GROUP, EntityKind.PLACE, EntityKind.OTHER


def found(doc: Doc, words: str, kind: EntityKind, occurrence: int = 1, *, certain: bool = False) -> FoundName:
    """The n-th place where the text has these blank-separated words, as a found name."""
    wanted = ["\n\n" if word == "|" else word for word in words.split()]
    starts = [i for i in range(len(doc)) if [token.text for token in doc[i : i + len(wanted)]] == wanted]
    start = starts[occurrence - 1]
    return FoundName(start=start, end=start + len(wanted), kind=kind, provenance=BY_TEST, certain=certain)


def texts(doc: Doc, names: list[FoundName]) -> list[tuple[str, EntityKind]]:
    return [(name.text(doc), name.kind) for name in names]


@pytest.mark.parametrize(
    ("text", "guess", "kind", "left"),
    [
        pytest.param("Air Vice Marshal John Doe spoke", "Air Vice Marshal John Doe", PERSON, ["John Doe"], id="rank"),
        pytest.param("Mr . Doe spoke", "Mr . Doe", PERSON, ["Doe"], id="courtesy"),
        pytest.param("former President Jane Doe", "President Jane Doe", PERSON, ["Jane Doe"], id="office"),
        pytest.param("the Prime Minister spoke", "Prime Minister", PERSON, ["Prime Minister"], id="office alone"),
        pytest.param("Mayor spoke", "Mayor", PERSON, [], id="one word of office is no name"),
        pytest.param("the Acme group", "the Acme", GROUP, ["Acme"], id="article"),
        pytest.param("Acme 's plan", "Acme 's", GROUP, ["Acme"], id="possessive"),
        pytest.param("on Monday they", "Monday", GROUP, [], id="weekday"),
        pytest.param("peace & bread prevails", "peace & bread prevails", GROUP, [], id="no capital, no name"),
        pytest.param("one | Jane Doe", "one | Jane Doe", PERSON, ["Jane Doe"], id="never across a paragraph"),
        pytest.param("the French voted", "French", GROUP, ["French"], id="a people keeps its words"),
        pytest.param("the NGO Acme Aid said", "NGO Acme Aid", GROUP, ["Acme Aid"], id="what it is"),
        pytest.param("an NGO said", "NGO", GROUP, ["NGO"], id="what it is alone"),
        pytest.param("Pro - Utopian Acme met", "Pro - Utopian Acme", GROUP, ["Acme"], id="the side it takes"),
        pytest.param("Ex - Utopia minister Orr met", "Ex - Utopia", PLACE, ["Utopia"], id="what somebody left"),
        pytest.param("Anti - Acme crowds met", "Anti", GROUP, [], id="a prefix alone"),
        pytest.param("told [ President Jane ] Doe to go", "Jane ] Doe", PERSON, ["Doe"], id="a given name in brackets"),
        pytest.param("told Jane ( Ann ) Doe to go", "Jane ( Ann ) Doe", PERSON, ["Jane (Ann) Doe"], id="a second name"),
        pytest.param("Ada.Doe@post.example said", "Ada.Doe@post.example", PERSON, [], id="an address"),
        pytest.param("the Acme Aid NGO said", "Acme Aid NGO", GROUP, ["Acme Aid"], id="what it is, behind the name"),
        pytest.param("Acme CFO Jane Doe", "Acme CFO", GROUP, ["Acme"], id="an officer"),
        pytest.param(
            "White Hall National Security Advisor Doe",
            "White Hall National Security",
            GROUP,
            ["White Hall"],
            id="the field of an office",
        ),
        pytest.param(
            "the Lorn National Security said", "Lorn National Security", GROUP, ["Lorn National Security"], id="a body"
        ),
        pytest.param("In a TV interview", "TV", GROUP, [], id="television"),
        pytest.param("née Doe , she", "née Doe", PERSON, ["Doe"], id="born"),
        pytest.param("H. R. 12 passed", "H. R.", PERSON, [], id="nothing but initials"),
        pytest.param("the U.S. voted", "U.S.", PLACE, ["U.S."], id="full stops inside"),
        pytest.param("Jane Doe , R-Lorn , said", "Jane Doe , R-Lorn", PERSON, ["Jane Doe"], id="a party and a state"),
        pytest.param(
            "JANE DOE ' REGRETS ' VOTE", "JANE DOE ' REGRETS ' VOTE", PERSON, ["JANE DOE"], id="a headline quotes"
        ),
        pytest.param(
            'Jane Ann " Jo " Doe ran',
            'Jane Ann " Jo " Doe',
            PERSON,
            ['Jane Ann " Jo " Doe'],
            id="no capitals, no headline",
        ),
        pytest.param("Lorn : Doe 4 , Roe 2", "Doe 4", PERSON, ["Doe"], id="points scored"),
        pytest.param(
            "For Acme Corp that was good", "For Acme Corp", GROUP, ["Acme Corp"], id="what opens the sentence"
        ),
        pytest.param("it cost R2bn in all", "R2bn", PLACE, [], id="a sum"),
        pytest.param("when SB 8 passed", "SB 8", GROUP, [], id="a bill"),
        pytest.param("Lorn District Attorney Doe", "Lorn District", PLACE, ["Lorn"], id="whose attorney"),
        pytest.param("Lorn District fell", "Lorn District", PLACE, ["Lorn District"], id="a district"),
        pytest.param("the Lorn State Commissioner", "Lorn State", GROUP, ["Lorn State"], id="a state's commissioner"),
        pytest.param("told the PA agency", "PA", GROUP, ["PA"], id="letters like a title"),
        pytest.param("asked Barr about it", "Barr", PERSON, ["Barr"], id="a surname like a title"),
        pytest.param("Pa Ed Doe spoke", "Pa Ed Doe", PERSON, ["Ed Doe"], id="a Nigerian title"),
        pytest.param("the EU Transport Commissioner", "EU Transport", GROUP, ["EU"], id="a commissioner's field"),
        pytest.param("the M23 rebels", "M23", GROUP, ["M23"], id="no sum"),
        pytest.param("U Win Doe spoke", "U Win Doe", PERSON, ["Win Doe"], id="a Burmese title"),
        pytest.param("U Doe spoke", "U Doe", PERSON, ["U Doe"], id="it may be a part of the name"),
        pytest.param("Datuk Seri Doe Roe spoke", "Seri Doe Roe", PERSON, ["Doe Roe"], id="the second half of a title"),
        pytest.param("Seri Doe spoke", "Seri Doe", PERSON, ["Seri Doe"], id="no title before"),
        pytest.param("Utopia Trade Representative Doe", "Utopia Trade", GROUP, ["Utopia"], id="an office's field"),
        pytest.param(
            "the Office of Trade Representative met",
            "Office of Trade",
            GROUP,
            ["Office of Trade Representative"],
            id="the office of an officer",
        ),
    ],
)
def test_trimming(text: str, guess: str, kind: EntityKind, left: list[str]) -> None:
    doc = parsed_text(text)
    name = found(doc, guess, kind)
    assert [trimmed.text(doc) for trimmed in trim(doc, name)] == left


@pytest.mark.parametrize(
    ("text", "guess", "kind"),
    [
        pytest.param("the French voted", "French", OTHER, id="a people"),
        pytest.param("a South African voted", "South African", OTHER, id="a people of two words"),
        pytest.param("in Esperanto only", "Esperanto", OTHER, id="a language"),
        pytest.param("the Philippines voted", "Philippines", GROUP, id="a country that looks like a people"),
    ],
)
def test_peoples_and_languages_are_no_groups(text: str, guess: str, kind: EntityKind) -> None:
    doc = parsed_text(text)
    assert [name.kind for name in trim(doc, found(doc, guess, GROUP))] == [kind]


def test_partners_are_a_group() -> None:
    doc = parsed_text("the broker Xanadoo & Roe fell")
    assert [name.kind for name in trim(doc, found(doc, "Xanadoo & Roe", PERSON))] == [GROUP]


def test_a_minute_in_brackets_is_no_part_of_a_name() -> None:
    doc = parsed_text("Roe ( Doe 61 ) ran")
    assert [name.text(doc) for name in trim(doc, found(doc, "Doe 61", PERSON))] == ["Doe"]


@pytest.mark.parametrize(
    ("words", "kind", "left"),
    [
        pytest.param(["London", "-", "Paris"], PLACE, ["London", "Paris"], id="two places found as one"),
        pytest.param(["Stoke", "-", "Noor"], PLACE, ["Stoke-Noor"], id="one place with a hyphen"),
        pytest.param(["London", "-", "Paris"], GROUP, ["London-Paris"], id="a group with two towns in its name"),
    ],
)
def test_hyphens_inside_a_name(words: list[str], kind: EntityKind, left: list[str]) -> None:
    name = FoundName(start=0, end=len(words), kind=kind, provenance=BY_TEST)
    doc = hyphened(words)
    assert [trimmed.text(doc) for trimmed in trim(doc, name)] == left


def test_places_between_dashes_are_places_of_their_own() -> None:
    doc = parsed_text("from Lorn - Porthaven - Eastmouth")
    name = found(doc, "Lorn - Porthaven - Eastmouth", PLACE)
    assert [trimmed.text(doc) for trimmed in trim(doc, name)] == ["Lorn", "Porthaven", "Eastmouth"]


def test_letters_behind_a_persons_name_are_no_group() -> None:
    doc = parsed_text("Jane Doe , QC , sued the QC")
    jane, behind, alone = found(doc, "Jane Doe", PERSON), found(doc, "QC", GROUP), found(doc, "QC", GROUP, 2)
    others = dict.fromkeys(range(jane.start, jane.end), 0)
    assert [list(trim(doc, name, others)) for name in (behind, alone)] == [[], [alone]]


def test_peoples_with_a_hyphen_are_no_places() -> None:
    doc = hyphened(["Italian", "-", "American"])
    name = FoundName(start=0, end=3, kind=PLACE, provenance=BY_TEST)
    assert [trimmed.kind for trimmed in trim(doc, name)] == [OTHER]


@pytest.mark.parametrize(
    ("text", "name", "deps", "heads", "lemmas", "shown"),
    [
        pytest.param(
            "Xanadu interviewed Doe",
            "Xanadu",
            "nsubj ROOT dobj",
            [1, 1, 1],
            "Xanadu interview Doe",
            GROUP,
            id="interviews somebody",
        ),
        pytest.param(
            "Xanadu interviewed Doe",
            "Doe",
            "nsubj ROOT dobj",
            [1, 1, 1],
            "Xanadu interview Doe",
            None,
            id="is interviewed",
        ),
        pytest.param(
            "German airline Xanadu",
            "Xanadu",
            "amod compound ROOT",
            [2, 2, 2],
            "German airline Xanadu",
            GROUP,
            id="called an airline",
        ),
    ],
)
def test_kind_by_parse(
    text: str, name: str, deps: str, heads: list[int], lemmas: str, shown: EntityKind | None
) -> None:
    doc = parsed_text(text, deps=deps, heads=heads, lemmas=lemmas)
    assert list(evidence_of_kinds(doc, [found(doc, name, PERSON)]).values()) == ([shown] if shown else [])


def test_the_long_name_of_a_group_speaks_for_its_first_word() -> None:
    doc = parsed_text("Xanadoo Oil met , Xanadoo")
    names = [found(doc, "Xanadoo Oil", GROUP), found(doc, "Xanadoo", PLACE, 2)]
    assert [name.kind for name in vote_on_kinds(doc, names, {})] == [GROUP, GROUP]


@pytest.mark.parametrize(
    ("text", "long_name", "town"),
    [
        pytest.param("London Oil met , London", "London Oil", "London", id="a town the atlas has"),
        pytest.param("Xanadoo Oil met in Xanadoo", "Xanadoo Oil", "Xanadoo", id="somebody is in it"),
        pytest.param("Xanadoo Council met , Xanadoo", "Xanadoo Council", "Xanadoo", id="it has a council"),
    ],
)
def test_a_town_keeps_its_kind_beside_a_group_named_after_it(text: str, long_name: str, town: str) -> None:
    doc = parsed_text(text)
    names = [found(doc, long_name, GROUP), found(doc, town, PLACE, 2)]
    assert [name.kind for name in vote_on_kinds(doc, names, {})] == [GROUP, PLACE]


def test_the_long_name_of_a_firm_outvotes_a_person_nobody_is() -> None:
    doc = parsed_text("Xanadoo Oil met , Xanadoo and Roe , says Jim Roe of Roe Oil")
    names = [found(doc, *each) for each in (("Xanadoo Oil", GROUP), ("Xanadoo", PERSON, 2), ("Roe", PERSON))]
    names += [found(doc, "Jim Roe", PERSON), found(doc, "Roe Oil", GROUP)]
    assert [name.kind for name in vote_on_kinds(doc, names, {})] == [GROUP, GROUP, PERSON, PERSON, GROUP]


@pytest.mark.parametrize(
    ("text", "long_name", "kind"),
    [
        pytest.param("Xanadoo and the Xanadoo County board met", "Xanadoo County", PLACE, id="it is the county"),
        pytest.param(
            "Xanadoo and the Xanadoo Club met", "Xanadoo Club", PERSON, id="a club is called after people too"
        ),
    ],
)
def test_a_county_says_that_its_name_alone_is_nobodys(text: str, long_name: str, kind: EntityKind) -> None:
    doc = parsed_text(text)
    names = [found(doc, "Xanadoo", PERSON), found(doc, long_name, PLACE)]
    assert vote_on_kinds(doc, names, {})[0].kind is kind


def test_a_state_university_is_a_group_without_its_last_word() -> None:
    doc = parsed_text("Xanadoo State University met . Xanadoo State won")
    names = [found(doc, "Xanadoo State University", GROUP), found(doc, "Xanadoo State", PLACE, 2)]
    assert [name.kind for name in vote_on_kinds(doc, names, {})] == [GROUP, GROUP]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param("LONDON - The two London women left", PLACE, id="a dateline"),
        pytest.param("LONDON - Ada London left . The London women too", PERSON, id="somebody bears the name"),
    ],
)
def test_a_dateline_outvotes_a_person_nobody_is(text: str, kind: EntityKind) -> None:
    doc = parsed_text(text)
    names = [found(doc, "LONDON", PERSON), found(doc, "London women", PERSON)]
    names = [names[0], replace(names[1], end=names[1].start + 1)]
    if "Ada" in text:
        names.insert(1, found(doc, "Ada London", PERSON))
    assert {name.kind for name in vote_on_kinds(doc, names, {})} == {kind}


@pytest.mark.parametrize(
    ("long_name", "kind"),
    [
        pytest.param("Jane & Roe", GROUP, id="a partner whom nobody names in full"),
        pytest.param("Jane Oil", PERSON, id="a given name"),
    ],
)
def test_the_first_partner_alone_is_the_firm(long_name: str, kind: EntityKind) -> None:
    doc = parsed_text(f"{long_name} fell , Jane said")
    names = [found(doc, long_name, GROUP), found(doc, "Jane", PERSON, 2)]
    assert vote_on_kinds(doc, names, {})[1].kind is kind


@pytest.mark.parametrize(
    ("word", "kind"),
    [pytest.param("Xanadoo", GROUP, id="no atlas has it"), pytest.param("London", PLACE, id="the atlas has it")],
)
def test_a_place_once_shown_to_be_a_group(word: str, kind: EntityKind) -> None:
    doc = parsed_text(" . ".join([word] * 5))
    names = [found(doc, word, PLACE, number) for number in range(1, 6)]
    assert {name.kind for name in vote_on_kinds(doc, names, {0: GROUP})} == {kind}


def hyphened(words: list[str]) -> Doc:
    """A document of these words without blanks between them."""
    return Doc(parsed_text("a").vocab, words=words, spaces=[False] * len(words))


def test_hyphenated_name_is_made_whole_from_any_part() -> None:
    doc = hyphened(["Stoke", "-", "e", "-", "Noor"])
    for part in (0, 4):
        name = FoundName(start=part, end=part + 1, kind=PLACE, provenance=BY_TEST)
        assert [trimmed.text(doc) for trimmed in trim(doc, name)] == ["Stoke-e-Noor"]


def test_two_places_joined_by_a_hyphen_stay_two() -> None:
    doc = hyphened(["London", "-", "Paris"])
    name = FoundName(start=0, end=1, kind=PLACE, provenance=BY_TEST)
    assert [trimmed.text(doc) for trimmed in trim(doc, name)] == ["London"]


@pytest.mark.parametrize(
    ("text", "guess", "kind", "shown"),
    [
        pytest.param("the province of Xanadu fell", "Xanadu", GROUP, PLACE, id="province of"),
        pytest.param("Xanadu province fell", "Xanadu", GROUP, PLACE, id="before province"),
        pytest.param("policewoman Ada Roe died", "Ada Roe", GROUP, PERSON, id="calling before"),
        pytest.param("Ada Roe , 45 , died", "Ada Roe", GROUP, PERSON, id="age after"),
        pytest.param("Xanadu chairman Joe Doe", "Xanadu", PERSON, GROUP, id="has a chairman"),
        pytest.param("they live in Xanadu .", "Xanadu", PERSON, PLACE, id="somebody is in it"),
        pytest.param("Acme 787 jets", "Acme", GROUP, OTHER, id="a model"),
        pytest.param("Acme 2021 report", "Acme", GROUP, None, id="a year is no model"),
        pytest.param("North Xanadu College opened", "North Xanadu College", PERSON, GROUP, id="last word of a group"),
        pytest.param("Xanadu opened", "Xanadu", GROUP, None, id="nothing shown"),
        pytest.param("the U.N. met", "U.N.", PLACE, GROUP, id="a known abbreviation"),
        pytest.param("Xanadu staff met", "Xanadu", PERSON, GROUP, id="has staff"),
        pytest.param(
            "nationalist Xanadoo Justice Party won",
            "Xanadoo Justice Party",
            PERSON,
            GROUP,
            id="a calling before a party",
        ),
        pytest.param("policewoman Jane Ann Church left", "Jane Ann Church", GROUP, PERSON, id="a surname like a group"),
        pytest.param("seen by Reuters", "Reuters", PLACE, GROUP, id="an agency"),
        pytest.param("the Xanadoo - owned shop", "Xanadoo", PLACE, GROUP, id="an owner"),
        pytest.param("the London - owned shop", "London", PLACE, None, id="a large town owns things too"),
        pytest.param("the Xanadoo MP said", "Xanadoo", PERSON, PLACE, id="a constituency"),
        pytest.param("for Xanadoo MP Doe", "Xanadoo", PERSON, None, id="no article before the seat"),
        pytest.param("Xanadu School District met", "Xanadu School District", PLACE, GROUP, id="a school district"),
        pytest.param("the Xanadu Diet Study said", "Xanadu Diet Study", GROUP, OTHER, id="a study"),
        pytest.param("the USS Xanadu sank", "USS Xanadu", PLACE, OTHER, id="a ship"),
        pytest.param("University of Xanadu Hill", "University of Xanadu Hill", PLACE, GROUP, id="a university"),
        pytest.param("a Bavarian village", "Bavarian", OTHER, None, id="a people before village"),
        pytest.param("the faith in Jane Doe .", "Jane Doe", PERSON, None, id="in somebody with a full name"),
        pytest.param("Jane Hill ran", "Jane Hill", PERSON, None, id="a surname like a place"),
        pytest.param("Xanadoo Hill rose", "Xanadoo Hill", PERSON, PLACE, id="a hill"),
        pytest.param("the court ruling in Roe v. Wade", "Roe", PERSON, OTHER, id="a case"),
        pytest.param("the match of Lorn v Wade", "Lorn", PLACE, None, id="a match is no case"),
        pytest.param(
            "Democratic People ’s Republic of Korea",
            "Democratic People ’s Republic of Korea",
            GROUP,
            PLACE,
            id="country",
        ),
        pytest.param("the London Sun said", "London Sun", PERSON, GROUP, id="a town's newspaper"),
        pytest.param("the Xanadoo Sun said", "Xanadoo Sun", PERSON, None, id="no town of that name"),
        pytest.param("XanadooTech rose", "XanadooTech", PLACE, GROUP, id="written like a firm"),
        pytest.param("McXanadoo rose", "McXanadoo", PERSON, None, id="written like a clan"),
        pytest.param("the broadcaster XTVB said", "XTVB", GROUP, GROUP, id="four letters and a calling"),
        pytest.param("the broadcaster Xan said", "Xan", GROUP, None, id="a broadcaster may be a body"),
        pytest.param("the broadcaster Xan said", "Xan", PERSON, PERSON, id="or a person"),
        pytest.param("the reporter JFK said", "JFK", PERSON, PERSON, id="three letters may be somebody's"),
        pytest.param("DOE MEETS ROE", "MEETS", PERSON, None, id="a line in capitals"),
        pytest.param("Jane Xanad and XANAD", "XANAD", PERSON, None, id="a surname in capitals"),
        pytest.param("XTVB ended in 1945", "XTVB", OTHER, None, id="a war in letters"),
        pytest.param("the Xanadis met", "Xanadis", PERSON, GROUP, id="many of them"),
        pytest.param('Zolan Utop : " We left "', "Zolan Utop", PLACE, PERSON, id="who speaks in a paragraph"),
        pytest.param('New York : " We left "', "New York", PLACE, None, id="a town that speaks"),
        pytest.param("veteran Xanadoo actor Doe", "Xanadoo", PLACE, None, id="the actor is the veteran"),
        pytest.param("staff employed by Xanadoo left", "Xanadoo", PLACE, GROUP, id="who employs"),
        pytest.param("a port run by London left", "London", PLACE, None, id="a town runs things too"),
        pytest.param("under the banner of Xanadoo they met", "Xanadoo", PERSON, GROUP, id="who bears a banner"),
        pytest.param("the Doe-Roe Act", "Doe-Roe", PLACE, OTHER, id="a law"),
        pytest.param("extremist Republicans met", "Republicans", PERSON, OTHER, id="a conviction"),
        pytest.param("a young Kurd left", "Kurd", PERSON, OTHER, id="one of a people"),
        pytest.param("Jane Danes met the Danes", "Danes", PERSON, None, id="a surname like a people"),
        pytest.param("the Xanadoo - speaking town", "Xanadoo", PLACE, OTHER, id="a language"),
        pytest.param("the Xanadoo Roe administration fell", "Xanadoo Roe", GROUP, PERSON, id="who governs"),
        pytest.param("the Lorn City administration fell", "Lorn City", GROUP, PLACE, id="what is governed"),
        pytest.param("the Jane Roe - led firm", "Jane Roe", GROUP, PERSON, id="who leads"),
        pytest.param("an analyst at Xanadoo said", "Xanadoo", PLACE, GROUP, id="whom an analyst works for"),
        pytest.param("an analyst at London said", "London", PLACE, None, id="a town where one works"),
        pytest.param("Xanadoo 3 - 2 Lorn", "Xanadoo", GROUP, None, id="a score is no model"),
        pytest.param("LONDON , Utopia - The crews left", "LONDON", GROUP, PLACE, id="a dateline with the state"),
        pytest.param("Jane Town left", "Jane Town", PERSON, None, id="a surname like a town"),
        pytest.param("the Xanadis met Jane Xanadi", "Xanadis", PERSON, None, id="a family"),
        pytest.param("Xanadis met", "Xanadis", PERSON, None, id="one who may be called so"),
        pytest.param("London WIRE — It", "London", GROUP, PLACE, id="a dateline"),
        pytest.param("London WIRE said", "London", GROUP, None, id="no dateline"),
    ],
)
def test_kind_by_context(text: str, guess: str, kind: EntityKind, shown: EntityKind | None) -> None:
    doc = parsed_text(text)
    assert list(evidence_of_kinds(doc, [found(doc, guess, kind)]).values()) == ([shown] if shown else [])


@pytest.mark.parametrize(
    ("text", "pos", "shown"),
    [
        pytest.param("Acme 's 500 fell", "PROPN PART NUM VERB", [OTHER], id="an index"),
        pytest.param("Acme 's 500 workers", "PROPN PART NUM NOUN", [], id="a count of workers"),
    ],
)
def test_a_number_behind_a_possessive(text: str, pos: str, shown: list[EntityKind]) -> None:
    doc = parsed_text(text, pos=pos, tags="NNP POS CD NN")
    assert list(evidence_of_kinds(doc, [found(doc, "Acme", GROUP)]).values()) == shown


@pytest.mark.parametrize(
    ("text", "lemma", "shown"),
    [
        pytest.param("studied at Xanadoo", "study", [GROUP], id="at a university"),
        pytest.param("met at Xanadoo", "meet", [], id="at a place"),
    ],
)
def test_one_studies_at_a_university(text: str, lemma: str, shown: list[EntityKind]) -> None:
    doc = parsed_text(text, heads=[0, 0, 1], deps="ROOT prep pobj", lemmas=f"{lemma} at Xanadoo")
    assert list(evidence_of_kinds(doc, [found(doc, "Xanadoo", PLACE)]).values()) == shown


def test_one_mention_with_evidence_outvotes_the_guesses() -> None:
    doc = parsed_text("Xanadu fell . the province of Xanadu fell .")
    names = [found(doc, "Xanadu", GROUP), found(doc, "Xanadu", GROUP, 2)]
    voted = vote_on_kinds(doc, names, evidence_of_kinds(doc, names))
    assert [name.kind for name in voted] == [PLACE, PLACE]


def test_surname_of_a_named_person_is_a_person() -> None:
    doc = parsed_text("Ada Roe and Jim Roe ran . Roe fell .")
    names = [found(doc, "Ada Roe", PERSON), found(doc, "Jim Roe", PERSON), found(doc, "Roe", PLACE, 3)]
    assert [name.kind for name in vote_on_kinds(doc, names, {})] == [PERSON, PERSON, PERSON]


def test_certain_names_keep_their_kind_and_win_over_longer_ones() -> None:
    doc = parsed_text("the Bank of Xanadu and Xanadu")
    certain = found(doc, "Xanadu", PLACE, certain=True)
    assert without_overlaps([found(doc, "Bank of Xanadu", GROUP), certain]) == [certain]
    assert vote_on_kinds(doc, [certain], {certain.start: GROUP}) == [certain]


def test_acronym_in_brackets_takes_the_long_names_kind() -> None:
    doc = parsed_text("the National Widget Front ( NWF ) met")
    names = add_bracketed(doc, [found(doc, "National Widget Front", GROUP), found(doc, "NWF", PLACE)])
    assert texts(doc, names) == [("National Widget Front", GROUP), ("NWF", GROUP)]


def test_brackets_that_hold_something_else_are_left_alone() -> None:
    doc = parsed_text("the National Widget Front ( 2021 ) met")
    names = [found(doc, "National Widget Front", GROUP)]
    assert add_bracketed(doc, names) == names


def test_the_letters_of_a_thing_are_no_group() -> None:
    doc = parsed_text("the Zolon Widget Bond ( ZWB ) fell and ZWB rose")
    names = add_bracketed(doc, [found(doc, "Zolon Widget Bond", GROUP), found(doc, "ZWB", GROUP, 2)])
    assert texts(doc, names) == [("Zolon Widget Bond", OTHER), ("ZWB", OTHER), ("ZWB", OTHER)]


@pytest.mark.parametrize(
    ("text", "parts", "whole"),
    [
        pytest.param(
            "the Ministry of Law , Trade and Sports met",
            [("Ministry of Law", GROUP), ("Trade", GROUP)],
            ["Ministry of Law, Trade and Sports"],
            id="list of duties",
        ),
        pytest.param(
            "the Farmers Bank of France met",
            [("Farmers Bank", GROUP), ("France", PLACE)],
            ["Farmers Bank of France"],
            id="of a country",
        ),
        pytest.param(
            "Acme Bank and Widget Bank met",
            [("Acme Bank", GROUP), ("Widget Bank", GROUP)],
            ["Acme Bank", "Widget Bank"],
            id="two groups stay two",
        ),
        pytest.param(
            "the University of Kansas at Lornvale met",
            [("University of Kansas", GROUP), ("Lornvale", PLACE)],
            ["University of Kansas at Lornvale"],
            id="a campus",
        ),
        pytest.param(
            "the University of Kansas , United States",
            [("University of Kansas", GROUP), ("United States", PLACE)],
            ["University of Kansas", "United States"],
            id="the country it is in",
        ),
        pytest.param("the UK Government met", [("UK", PLACE)], ["UK Government"], id="a country's government"),
        pytest.param("the U.S. military met", [("U.S.", PLACE)], ["U.S. military"], id="a country's forces"),
        pytest.param("the London Government met", [("London", PLACE)], ["London"], id="a town's, which has none"),
        pytest.param(
            "she met Ma'in Doe there", [("Ma'in", PERSON), ("Doe", PERSON)], ["Ma'in Doe"], id="two pieces side by side"
        ),
        pytest.param(
            "then Jane Ann Doe met",
            [("Jane", PERSON), ("Ann", PERSON), ("Doe", PERSON)],
            ["Jane Ann Doe"],
            id="three pieces side by side",
        ),
        pytest.param(
            "Doe , Roe and Jane Poe met", [("Doe", PERSON), ("Roe", PERSON)], ["Doe", "Roe"], id="people in a list"
        ),
        pytest.param("then Sgt. Jane Doe left", [("Doe", PERSON)], ["Jane Doe"], id="a given name behind a title"),
        pytest.param("then said Jane Doe left", [("Doe", PERSON)], ["Doe"], id="no title"),
        pytest.param(
            "at Zol Park Arena now", [("Zol", GROUP), ("Park Arena", PLACE)], ["Zol", "Park Arena"], id="a name too"
        ),
        pytest.param(
            "at Zol Music Arena now", [("Zol", GROUP), ("Music Arena", PLACE)], ["Zol Music Arena"], id="a venue"
        ),
        pytest.param(
            "then Zol , Incorporated fell",
            [("Zol", PLACE), ("Incorporated", GROUP)],
            ["Zol, Incorporated"],
            id="a firm's form",
        ),
        pytest.param(
            "the Utah Department of Trade said",
            [("Utah", PLACE), ("Department of Trade", GROUP)],
            ["Utah Department of Trade"],
            id="a state's office",
        ),
        pytest.param(
            "the Doe Department of Trade said",
            [("Doe", PERSON), ("Department of Trade", GROUP)],
            ["Doe", "Department of Trade"],
            id="nobody's office",
        ),
        pytest.param("on Interstate 5 now", [("Interstate", PLACE)], ["Interstate 5"], id="a numbered road"),
        pytest.param(
            "the Ministry of Law , Jane Doe said", [("Ministry of Law", GROUP)], ["Ministry of Law"], id="no list"
        ),
    ],
)
def test_joining(text: str, parts: list[tuple[str, EntityKind]], whole: list[str]) -> None:
    doc = parsed_text(text)
    names = join_parts(doc, [found(doc, words, kind) for words, kind in parts])
    assert [name.text(doc) for name in names] == whole


def test_completion_adds_abbreviations_and_lone_surnames() -> None:
    doc = parsed_text("Ada Roe left the U.S. on foot , Roe said , for US$ 5 .")
    names = complete(doc, [found(doc, "Ada Roe", PERSON)])
    assert texts(doc, names) == [("Ada Roe", PERSON), ("U.S.", PLACE), ("Roe", PERSON)]


@pytest.mark.parametrize(
    ("text", "added"),
    [
        pytest.param("MIAMI - Doe left", [("MIAMI", PLACE)], id="a town"),
        pytest.param("LONDON ( Xanadoo ) - Doe left", [("LONDON", PLACE), ("Xanadoo", GROUP)], id="and an agency"),
        pytest.param("HURRY - Doe left", [], id="no town"),
        pytest.param("a traffic jam on the M25 today", [("M25", PLACE)], id="a road"),
        pytest.param("soldiers with the M16 today", [], id="a rifle"),
    ],
)
def test_completion_adds_datelines_and_roads(text: str, added: list[tuple[str, EntityKind]]) -> None:
    doc = parsed_text(text)
    assert texts(doc, complete(doc, [])) == added


def test_the_town_of_a_dateline_stays_one() -> None:
    doc = parsed_text("MIAMI - Miami won . Miami won")
    names = [*complete(doc, []), found(doc, "Miami", GROUP), found(doc, "Miami", GROUP, 2)]
    assert [name.kind for name in vote_on_kinds(doc, names, {})] == [PLACE, GROUP, GROUP]


def test_surname_that_is_also_a_common_word_is_not_added() -> None:
    doc = parsed_text("Ada Field left , Field said , for a field .")
    assert texts(doc, complete(doc, [found(doc, "Ada Field", PERSON)])) == [("Ada Field", PERSON)]


def test_missed_repeat_is_found() -> None:
    doc = parsed_text("Acme Widget rose ; later Acme Widget fell .")
    names = add_repeats(doc, [found(doc, "Acme Widget", GROUP)])
    assert texts(doc, names) == [("Acme Widget", GROUP), ("Acme Widget", GROUP)]


KNOWN = (
    KnownName(text="O'Doe", entity_id="people/o-doe", kind=PERSON),
    KnownName(text="Acme", entity_id="groups/acme", kind=GROUP),
    KnownName(text="Acme Widget", entity_id="groups/acme-widget", kind=GROUP),
    KnownName(text="Roe", entity_id="people/ada-roe", kind=PERSON),
    KnownName(text="Roe", entity_id="people/jim-roe", kind=PERSON),
)


def test_known_names_match_whole_words_and_the_longest_wins() -> None:
    doc = parsed_text("Acmes and Acme Widget and O’Doe and acme")
    assert texts(doc, find_known_names(doc, KNOWN)) == [("Acme Widget", GROUP), ("O’Doe", PERSON)]


def test_a_name_two_entities_bear_points_to_both() -> None:
    assert entities_by_name(KNOWN)["Roe"] == {"people/ada-roe", "people/jim-roe"}
