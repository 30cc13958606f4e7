"""Which role an article gives to whom, in whole words, and in whose service; on real parses."""

import pytest

from generator.recognition import annotate
from generator.settings import Settings
from tests.record_builders import article

SETTINGS = Settings()


def roles(text: str) -> set[tuple[str, str, str | None, bool]]:
    """Holder's name, title, name of the group, whether it is over."""
    found, _ = annotate(article(text), (), SETTINGS)
    names = {chain.id: chain.name for chain in found.chains}
    return {(names[role.holder], role.title, role.group_name, role.former) for role in found.roles}


TITLES = [
    pytest.param("UN human rights chief Mary Walsh said so.", "human rights chief", "UN", id="a field of two words"),
    pytest.param(
        "Mary Walsh, associate women's rights director at Human Rights Watch, said so.",
        "associate women's rights director", "Human Rights Watch", id="a field in the possessive",
    ),
    pytest.param(
        "Sudan's Irrigation Minister Mary Walsh told reporters so.", "Irrigation Minister", "Sudan", id="ministry's field"
    ),
    pytest.param(
        "Supporters of left-wing candidate Mary Walsh gathered in Lima.", "candidate", None, id="hyphened description"
    ),
    pytest.param(
        "The BBC's South East Asia correspondent Mary Walsh says the army is ready.",
        "South East Asia correspondent", "BBC", id="a place that is the field",
    ),
    pytest.param(
        "Amnesty International's Nigeria director Mary Walsh said so.",
        "Nigeria director", "Amnesty International", id="a country that is the field",
    ),
    pytest.param(
        "The EU's special representative for the Horn of Africa, Mary Walsh, said so.",
        "special representative for the Horn of Africa", "EU", id="a field behind",
    ),
    pytest.param(
        "Mary Walsh, commissioner for internal security, said so.",
        "commissioner for internal security", None, id="a common noun behind",
    ),
    pytest.param(
        "Mary Walsh, a spokeswoman for Mayor John Miller, said so.",
        "spokeswoman for Mayor John Miller", None, id="who speaks for somebody",
    ),
    pytest.param(
        "Homeland Security Secretary Mary Walsh spoke.", "Homeland Security Secretary", None, id="a ministry's two words"
    ),
    pytest.param("German Chancellor Mary Walsh spoke.", "Chancellor", "German", id="a people's office"),
    pytest.param("The EU's top diplomat Mary Walsh spoke.", "diplomat", "EU", id="description between"),
    pytest.param("Jalisco Gov. Mary Walsh spoke in Mexico.", "Governor", "Jalisco", id="abbreviation spelled out"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "title", "group"), TITLES)
def test_a_title_is_whole_and_has_its_group(text: str, title: str, group: str | None) -> None:
    assert ("Mary Walsh", title, group, False) in roles(text)


FURTHER_OFF = [
    pytest.param("He met coup leader Gen Mary Walsh in May.", "coup leader", None, False, id="over a rank"),
    pytest.param(
        "Defence Minister Maj Gen Mary Walsh (retd) told villagers so.", "Defence Minister", None, False, id="two ranks"
    ),
    pytest.param(
        "Prosecutor Mary Walsh said: \"It went on for three years.\"", "Prosecutor", None, False, id="begins a sentence"
    ),
    pytest.param("Secretary of State Mary Walsh spoke.", "Secretary of State", None, False, id="office of a field"),
    pytest.param(
        "Mary Walsh, who is also president of Acme Bank, hosted the meeting.",
        "president", "Acme Bank", False, id="who is also",
    ),
    pytest.param(
        "Mary Walsh joined in 2019 and was previously finance director of Acme Bank.",
        "finance director", "Acme Bank", True, id="and was previously",
    ),
    pytest.param(
        "Dr Mary Walsh, who represents the ousted lawmakers as a special envoy, spoke.",
        "special envoy", None, False, id="as an envoy",
    ),
    pytest.param(
        "Mary Walsh resigned as chairman of Acme Bank on Monday.", "chairman", "Acme Bank", True, id="resigned as"
    ),
    pytest.param(
        "US Assistant Secretary of State for African Affairs Mary Walsh will visit Khartoum.",
        "Assistant Secretary of State for African Affairs", "US", False, id="office of two fields",
    ),
    pytest.param(
        "Mary Walsh, an Oregon engineer who leads the Port Authority, spoke.",
        "leader", "Port Authority", False, id="an engineer who leads",
    ),
    pytest.param(
        "Mary Walsh, who chaired the Port Authority for 14 years, spoke.", "chair", "Port Authority", True, id="for years"
    ),
    pytest.param(
        "Eve Roe, who was head teacher at Lorne until 2009, met ousted prime minister Mary Walsh.",
        "prime minister", None, True, id="ousted",
    ),
    pytest.param(
        "Mary Walsh, former Oregon governor and hopeful on the list of the Green Party, spoke.",
        "governor", "Oregon", True, id="not the group of the title joined to it",
    ),
    pytest.param("Mary Walsh MP said so in London.", "MP", None, False, id="member of parliament"),
    pytest.param(
        "Dame Mary Walsh DBE, chair of the board, said so.", "chair of the board", None, False, id="behind honours"
    ),
    pytest.param(
        "Prof Mary Walsh, of Bangor University, said so.", "Professor", "Bangor University", False, id="of a group"
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "title", "group", "former"), FURTHER_OFF)
def test_a_role_further_off(text: str, title: str, group: str | None, *, former: bool) -> None:
    assert ("Mary Walsh", title, group, former) in roles(text)


NO_ROLE = [
    pytest.param("Mary Walsh will act as chairman of the bank.", id="not yet"),
    pytest.param("Mary Walsh, who is not president of the bank, spoke.", id="denied"),
    pytest.param('John Miller said: "Mary Walsh served as a mayor of clowns."', id="in another's mouth"),
    pytest.param("The Very Rev Mary Walsh spoke.", id="courtesy"),
    pytest.param("The letter denied the claims that Mary Walsh was sacked as the chairman.", id="only claimed"),
    pytest.param("Norland's 24-member Mary Walsh spoke.", id="how many it has"),
    pytest.param("Datuk Mary Walsh spoke.", id="courtesy of another tongue"),
    pytest.param("John Miller met his nominee for trade secretary, Mary Walsh.", id="only proposed"),
    pytest.param('"Call me and the Attorney General. Mary Walsh knows it," he said.', id="behind a full stop"),
]


@pytest.mark.parametrize("text", NO_ROLE)
def test_no_role(text: str) -> None:
    assert not [found for found in roles(text) if found[0] == "Mary Walsh"]


def test_a_minister_of_trade_is_not_the_next_one_named() -> None:
    found = roles("He met Minister of Trade Mary Walsh and Secretary of State John Miller.")
    assert {(name, title) for name, title, _, _ in found} == {
        ("Mary Walsh", "Minister of Trade"),
        ("John Miller", "Secretary of State"),
    }


def test_who_speaks_for_a_governor_does_not_speak_for_the_port() -> None:
    found = roles("Mary Walsh, a spokeswoman for the Taliban's governor in Kandahar, said so.")
    assert {(title, group) for _, title, group, _ in found} == {
        ("spokeswoman for the Taliban's governor in Kandahar", None)
    }


def test_former_stands_before_what_describes() -> None:
    assert ("Mary Walsh", "MP", None, True) in roles("The former independent MP Mary Walsh spoke in Cork.")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("There will be a debate over just how good a prime minister Mary Walsh will make.", id="supposed"),
        pytest.param("The record was broken by Welshman John Miller in Cork.", id="where from"),
    ],
)
def test_what_is_no_role(text: str) -> None:
    assert roles(text) == set()


FIELDS_AND_CONTESTS = [
    pytest.param("Home Secretary Mary Walsh spoke.", "Home Secretary", id="one word"),
    pytest.param("Work and Pensions Secretary Mary Walsh spoke.", "Work and Pensions Secretary", id="two fields"),
    pytest.param("Mary Walsh, the Trade and Industry Secretary, spoke.", "Trade and Industry Secretary", id="behind"),
    pytest.param("Monetary Affairs Commissioner Mary Walsh spoke.", "Monetary Affairs Commissioner", id="affairs"),
    pytest.param("Olympic 10,000m champion Mary Walsh won again.", "10,000m champion", id="a distance"),
    pytest.param("Australian Open champion Mary Walsh won.", "Australian Open champion", id="a contest"),
    pytest.param(
        "Public accounts committee chairman Mary Walsh spoke.", "Public accounts committee chairman", id="a committee"
    ),
]


@pytest.mark.parametrize(("text", "title"), FIELDS_AND_CONTESTS)
def test_a_portfolio_or_a_contest_belongs_to_the_title_and_is_no_body(text: str, title: str) -> None:
    assert roles(text) == {("Mary Walsh", title, None, False)}


def test_a_people_before_a_portfolio_is_whose_office_it_is() -> None:
    assert roles("Irish Transport Minister Mary Walsh spoke.") == {("Mary Walsh", "Transport Minister", "Irish", False)}


def test_two_roles_share_the_group_behind() -> None:
    found = roles("Mary Walsh, founder and chairman of Acme Bank, spoke.")
    assert {(title, group) for _, title, group, _ in found} == {("founder", "Acme Bank"), ("chairman", "Acme Bank")}


def test_an_office_of_a_body_keeps_its_body() -> None:
    assert roles("UN Secretary General Mary Walsh spoke.") == {("Mary Walsh", "Secretary General", "UN", False)}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Mary Walsh headed Norland United in front after two minutes.", id="a goal"),
        pytest.param("Mary Walsh led Norland United to victory in May.", id="a match"),
        pytest.param("He was an attorney adviser. Mary Walsh came.", id="a calling that ends the sentence before"),
        pytest.param("The army said the terrorist Mary Walsh was there.", id="what others call her"),
        pytest.param("They would serve no other prime minister. Mr Walsh was free to ask.", id="the sentence before"),
    ],
)
def test_one_act_or_the_sentence_before_gives_no_role(text: str) -> None:
    assert roles(text) == set()


def test_who_is_dismissed_held_the_office_not_who_dismisses() -> None:
    text = "In 2007 Peter Walsh dismissed John Miller as prime minister."
    assert roles(text) == {("John Miller", "prime minister", None, True)}


def test_a_commander_named_behind_a_leader_is_another() -> None:
    text = "It killed the Docks Union's leader, Peter Walsh, in Lund, and a senior Harbour Guard commander in Cork."
    assert ("Peter Walsh", "commander") not in {(holder, title) for holder, title, _, _ in roles(text)}
