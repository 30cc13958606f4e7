"""Chains, descriptions, pronouns and roles on real parses, through the room's one door."""

from itertools import pairwise

import pytest

from generator.issues import GeneratorError
from generator.recognition import annotate
from generator.recognition.parsing.language_model import CHUNK_CHARACTERS
from generator.records.entity import EntityKind
from generator.records.mention import KnownName, MentionChain, MentionForm
from generator.records.stage_results import Annotations
from generator.settings import Settings
from tests.record_builders import article

SETTINGS = Settings()
PLAIN = Settings(learned_names=False)


def annotations(text: str, *known: KnownName, settings: Settings = SETTINGS) -> Annotations:
    return annotate(article(text), known, settings)[0]


def chain_named(result: Annotations, name: str) -> MentionChain:
    return next(chain for chain in result.chains if name in chain.names)


def words_of(result: Annotations, name: str) -> list[str]:
    return [result.mentions[index].text for index in chain_named(result, name).mentions]


@pytest.mark.parametrize(
    ("text", "name", "mentions"),
    [
        pytest.param(
            "Mary Robinson arrived on Tuesday. Robinson said that the talks went well.",
            "Mary Robinson",
            ["Mary Robinson", "Robinson"],
            id="surname",
        ),
        pytest.param(
            "President Mary Robinson met John Kerry in Geneva. Mrs Robinson left early.",
            "Mary Robinson",
            ["Mary Robinson", "Robinson"],
            id="title and surname",
        ),
        pytest.param(
            "Mary Robinson spoke for an hour. She then left the hall with her husband.",
            "Mary Robinson",
            ["Mary Robinson", "She", "her"],
            id="she",
        ),
        pytest.param(
            "The World Food Programme (WFP) asked for money. The WFP needs trucks.",
            "World Food Programme",
            ["World Food Programme", "WFP", "WFP"],
            id="acronym in brackets",
        ),
        pytest.param(
            "The Greens have won in Bremen. The group posted pictures of their supporters online.",
            "Greens",
            ["Greens", "The group", "their"],
            id="the group, their",
        ),
        pytest.param(
            "Soldiers held out in the hills. Their leader called for help.\n\n"
            "In a message, Omar Haddad, leader of the Mountain Front, blamed the ministers.",
            "Omar Haddad",
            ["Their leader", "Omar Haddad"],
            id="their leader is named in the next paragraph",
        ),
        pytest.param(
            "Rep. Robert C. “Bobby” Miller opened his yard. Miller will run, said Bobby Miller.",
            "Bobby Miller",
            ["Robert C. “Bobby” Miller", "his", "Miller", "Bobby Miller"],
            id="a nickname in quotation marks",
        ),
        pytest.param(
            "The founder of the firm, Peter Walsh, is the brother of veteran Labour strategist John Walsh. The firm "
            "was paid in June. Walsh said that he knew nothing.",
            "Peter Walsh",
            ["The founder of the firm", "Peter Walsh", "Walsh", "he"],
            id="a surname of two, one of whom came in as the brother of the other",
        ),
        pytest.param(
            "A reporter spoke to Peter Walsh, the younger brother of John Walsh. They met on the anniversary of the death of "
            "John Walsh. Walsh called the day a sad one.",
            "Peter Walsh",
            ["Peter Walsh", "Walsh"],
            id="a surname of two, the other of whom the sentence before only mentions",
        ),
        pytest.param(
            "Minister Mary Walsh has much to hide. Her husband, John Walsh, a banker, was questioned in Cork. Walsh said he "
            "had lost the papers.",
            "John Walsh",
            ["Her husband", "John Walsh", "a banker", "Walsh", "he"],
            id="a surname of two, whom the pronoun behind it tells apart",
        ),
        pytest.param(
            "Mary Walsh won in Cork. Her mother, Rita Walsh, wept. “It is over,” Walsh said.",
            "Rita Walsh",
            ["Her mother", "Rita Walsh"],
            id="a surname of two, one of whom came in as kin and has just been named",
        ),
        pytest.param(
            "Peter Walsh, known as Pico, came to Cork. Pico left early.",
            "Peter Walsh",
            ["Peter Walsh", "Pico", "Pico"],
            id="a nickname that the article gives",
        ),
        pytest.param(
            "Omar al-Haddad, formerly known as Abu Salim al-Lorni, spoke in Tunis. Lorni was a name of war. Haddad smiled.",
            "Omar al-Haddad",
            ["Omar al-Haddad", "Abu Salim al-Lorni", "Lorni", "Haddad"],
            id="another full name that the article gives",
        ),
        pytest.param(
            "Peter Walsh, known as a friend of Jane Kerry, spoke in Cork. Kerry wept.",
            "Jane Kerry",
            ["Jane Kerry", "Kerry"],
            id="known as somebody's friend is another",
        ),
    ],
)
def test_chains(text: str, name: str, mentions: list[str]) -> None:
    assert words_of(annotations(text), name) == mentions


@pytest.mark.parametrize(
    ("text", "name", "foreign"),
    [
        pytest.param(
            "Omar Haddad spoke after his father, Omar Said Haddad, was buried.",
            "Omar Haddad",
            "Omar Said Haddad",
            id="father and son",
        ),
        pytest.param(
            "Peter Walsh and Mary Walsh met in Cork. Mr Walsh was late.", "Mary Walsh", "Walsh", id="title of another"
        ),
        pytest.param(
            "Mary Robinson met a witness. The witness said that he saw nothing.",
            "Mary Robinson",
            "he",
            id="unnamed man",
        ),
        pytest.param(
            "The United Nations met in Geneva. Many fear the way they were treated.",
            "United Nations",
            "they",
            id="they without a subject to lead to",
        ),
        pytest.param(
            "Acme Airlines bought Nordic Motors on Monday. The company has 300 employees.",
            "Acme Airlines",
            "The company",
            id="one of two companies",
        ),
        pytest.param(
            "Paris met Lyon's mayor. Paris and Lyon were flooded. The city closed its schools.",
            "Paris",
            "The city",
            id="one of two cities",
        ),
        pytest.param(
            "Chen was born in Tianjin and married in 1921. His daughter Mary Chen Walsh was a teacher. Chen died in 1982.",
            "Mary Chen Walsh",
            "Chen",
            id="a daughter's middle name",
        ),
        pytest.param(
            "WASHINGTON — The bill passed. Next to him sat Mae Washington, 77, who had never been to Washington before. "
            "Mrs. Washington smiled.",
            "Mae Washington",
            "WASHINGTON",
            id="a dateline and its namesake",
        ),
        pytest.param(
            "Mary Walsh was jailed. Her husband, Peter Walsh, was fined. Their son Daniel was cleared. The court heard that "
            "Mr Walsh had moved the money. Daniel Walsh, 27, went home.",
            "Daniel Walsh",
            "Walsh",
            id="a surname of a husband and a son",
        ),
        pytest.param(
            "Mary Walsh was jailed and Peter Walsh was fined. The court heard that Mr Walsh had moved the money. Daniel "
            "Walsh came home. Daniel Walsh went to work. Daniel Walsh wept. Daniel Walsh is 27.",
            "Daniel Walsh",
            "Walsh",
            id="a surname of one who is named only later",
        ),
        pytest.param(
            "Mary Walsh leads the party. Her brother, Peter Walsh, runs the union. Peter Walsh told reporters that the talks "
            "went well. Walsh denied that money was paid.",
            "Mary Walsh",
            "Walsh",
            id="a surname right after another of the family spoke",
        ),
        pytest.param(
            "Peter Walsh of the union met Mary Walsh of the party. Walsh left before noon.",
            "Mary Walsh",
            "Walsh",
            id="a surname of two who are named as often",
        ),
        pytest.param(
            "Kwan Sik-hing of the union met Kwan Sik-lam of the party.",
            "Kwan Sik-hing",
            "Kwan Sik",
            id="second syllables in small letters",
        ),
        pytest.param(
            "Park Min-ji met Park Won-ho in Busan. Park, the mayor, smiled.",
            "Park Min-ji",
            "Park",
            id="a surname before two names of syllables",
        ),
        pytest.param(
            "Peter W. Walsh spoke in Cork. His father, Peter H.W. Walsh, was ill.",
            "Peter W. Walsh",
            "Peter H.W. Walsh",
            id="a father with one more initial",
        ),
        pytest.param(
            "Li Wan met reporters. Li said that growth was slow. Li Koren, who came before, left in 2023.",
            "Li Koren",
            "Li",
            id="a first name whose other bearer comes later",
        ),
        pytest.param(
            "Kim Yun Ho spoke. His sister, Kim Sun Ah, came too. Ms Kim warned the port.",
            "Kim Yun Ho",
            "Kim",
            id="a title that fits the sister",
        ),
    ],
)
def test_what_is_kept_apart(text: str, name: str, foreign: str) -> None:
    assert foreign not in words_of(annotations(text), name)


def test_father_and_son_of_one_name_are_two() -> None:
    text = "Omar Haddad failed a test. His father, Omar Haddad senior, was sad. Omar Haddad went home."
    chains = [chain for chain in annotations(text).chains if chain.kind is EntityKind.PERSON]
    assert [chain.name for chain in chains] == ["Omar Haddad", "Omar Haddad"]


@pytest.mark.parametrize(
    ("text", "title", "group", "former"),
    [
        pytest.param("Jane Miller, director of the World Bank, resigned.", "director", "World Bank", False, id="of"),
        pytest.param("NATO spokesman John Miller denied it.", "spokesman", "NATO", False, id="before the name"),
        pytest.param(
            "Mary Walsh, the former chairwoman of the World Bank, died.", "chairwoman", "World Bank", True, id="former"
        ),
        pytest.param(
            "A former World Bank chairman, John Miller, died.",
            "chairman",
            "World Bank",
            True,
            id="former, then the group",
        ),
        pytest.param("John Miller, who heads the World Bank, resigned.", "head", "World Bank", False, id="who heads"),
        pytest.param("John Miller once led the World Bank.", "leader", "World Bank", True, id="once led"),
        pytest.param("Labour front-runner John Miller spoke.", "front-runner", "Labour", False, id="a hyphened role"),
        pytest.param("The third-rate journalist John Miller wrote it.", "journalist", None, False, id="third-rate"),
        pytest.param(
            "NATO vice-president John Miller denied it.", "vice-president", "NATO", False, id="vice-president"
        ),
        pytest.param("The killed policewoman Mary Walsh was buried.", "policewoman", None, False, id="no group"),
    ],
)
def test_roles(text: str, title: str, group: str | None, *, former: bool) -> None:
    result = annotations(text)
    assert [(role.title, role.group_name, role.former) for role in result.roles] == [(title, group, former)]
    assert result.roles[0].group == (chain_named(result, group).id if group else None)


def test_who_speaks_for_the_resistance_to_a_group_does_not_speak_for_the_group() -> None:
    (role,) = annotations("Peter Walsh, the spokesman of the resistance to Acme Holdings, spoke in Cork.").roles
    assert (role.title.split()[0], role.group) == ("spokesman", None)


def test_a_pupil_of_a_director_is_not_taken_for_the_director() -> None:
    titles = {role.title for role in annotations("He was a pupil of the present director, Jane Walsh.").roles}
    assert not [title for title in titles if "pupil" in title]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("If Mary Walsh becomes president of the bank, they will leave.", id="if"),
        pytest.param("Mary Walsh would be president of the bank by June.", id="would"),
        pytest.param(
            "They leave if the party wins and Mary Walsh becomes president of the bank.", id="second of two ifs"
        ),
        pytest.param("Is Mary Walsh the president of the bank?", id="a question"),
        pytest.param('"Mary Walsh is a fake president," John Miller said.', id="what another calls her"),
    ],
)
def test_what_is_only_supposed_or_called_is_no_role(text: str) -> None:
    assert annotations(text).roles == ()


def test_a_rank_after_a_force_belongs_to_the_officer() -> None:
    result = annotations(
        '"The candidates just do not understand the army at all," Army Capt. Christian Walsh said on Monday.'
    )
    assert result.quotations[0].speaker == chain_named(result, "Christian Walsh").id


def test_who_speaks_by_role_with_the_name_behind() -> None:
    result = annotations("The district collector, John Walsh, told reporters that the road was closed.")
    assert result.quotations[0].speaker == chain_named(result, "John Walsh").id


def test_nobody_says_what_calls_him_by_name() -> None:
    text = "Mary Walsh spoke for the crown. John Miller nodded.\n\n“Miller did it for money and told the police so at once.”"
    result = annotations(text)
    speakers = {quotation.speaker for quotation in result.quotations}
    assert chain_named(result, "John Miller").id not in speakers


def test_one_pronoun_is_not_enough_to_tell_a_gender() -> None:
    once = annotations("Robin Walsh spoke on Monday. This was his mistake.")
    twice = annotations("Robin Walsh spoke on Monday. This was his mistake. He left early.")
    genders = [chain_named(result, "Robin Walsh").gender for result in (once, twice)]
    assert genders == [None, "he"]


def test_a_family_is_no_person() -> None:
    names = {chain.name for chain in annotations("Joe Walsh came. The Walshes were arrested on Monday.").chains}
    assert "Walshes" not in names


def test_party_and_state_of_a_legislator_are_no_name() -> None:
    names = [chain.name for chain in annotations("Sen. Mary Walsh (R-Ohio) met Rep. John Miller (D-N.Y.).").chains]
    assert names == ["Mary Walsh", "John Miller"]


def test_courtesy_rank_and_kin_are_no_roles() -> None:
    assert annotations("Mr Peter Walsh met his brother John Walsh in Cork.").roles == ()
    assert annotations("Gen Peter Walsh met Sheikh Omar Haddad in Cork.").roles == ()


def test_words_in_quotation_marks_join_whoever_says_them() -> None:
    result = annotations('"I never saw my brother again," Mary Robinson said.')
    assert words_of(result, "Mary Robinson") == ["I", "my", "Mary Robinson"]


def test_curated_names_are_certain_and_carry_their_entity() -> None:
    known = KnownName(text="Blue Lantern", entity_id="groups/blue-lantern", kind=EntityKind.GROUP)
    chain = chain_named(annotations("They met at noon. Blue Lantern paid for it.", known), "Blue Lantern")
    assert (chain.kind, chain.entity_id) == (EntityKind.GROUP, "groups/blue-lantern")


def test_a_curated_name_of_two_entities_decides_nothing() -> None:
    known = [KnownName(text="Walsh", entity_id=f"people/{n}-walsh", kind=EntityKind.PERSON) for n in ("john", "mary")]
    assert chain_named(annotations("Walsh paid for it.", *known), "Walsh").entity_id is None


def test_empty_text_gives_empty_annotations() -> None:
    assert annotations(" \n") == Annotations(article_id="article")


def test_missing_language_model_says_what_to_do() -> None:
    with pytest.raises(GeneratorError) as problem:
        annotations("Some words.", settings=Settings(language_model="no_such_model"))
    assert "language_model" in problem.value.hint


TEXT = (
    "Mary Robinson leads the World Food Programme (WFP)\n\n"
    '"We need trucks," she said in Geneva on Monday. The agency feeds people in Yemen.\n\n'
    "Peter O’Neill, 52, a driver, thanked her"
)


@pytest.mark.parametrize("settings", [SETTINGS, PLAIN], ids=["tagger", "language model alone"])
def test_promises_of_the_records(settings: Settings) -> None:
    source = article(TEXT)
    result, _ = annotate(source, (), settings)
    spans = [mention.span for mention in result.mentions]
    assert spans == sorted(spans)
    assert all(left.end <= right.start or right.end <= left.end for left, right in pairwise(spans))
    assert all(TEXT[mention.span.start : mention.span.end] == mention.text for mention in result.mentions)
    owned = [index for chain in result.chains for index in chain.mentions]
    assert len(owned) == len(set(owned))
    forms = [{result.mentions[index].form for index in chain.mentions} for chain in result.chains]
    assert all(MentionForm.NAMED in each for each in forms)
    borders = [block.span.start for block in source.blocks[1:]]
    assert not any(s.start < border < s.end for s in result.sentences for border in borders)


def test_same_article_twice_gives_the_same_annotations() -> None:
    assert annotations(TEXT) == annotations(TEXT)


def test_long_article_is_read_in_pieces_without_moving_anything() -> None:
    paragraph = "Mary Robinson met Peter Walsh in Geneva and said that the talks would go on. " * 20
    text = "\n\n".join([paragraph.strip()] * (CHUNK_CHARACTERS // len(paragraph) + 4))
    result = annotations(text, settings=PLAIN)
    assert all(text[mention.span.start : mention.span.end] == mention.text for mention in result.mentions)
    assert result.sentences[-1].end == len(text)
    assert len({chain.name for chain in result.chains if chain.kind is EntityKind.PERSON}) == 2
