"""What a pronoun means, and what grammar keeps it from meaning."""

import pytest

from tests.recognition.coreference.mentioned import words_of


@pytest.mark.parametrize(
    ("text", "name", "mentions"),
    [
        pytest.param(
            "Peter Walsh said that he [John Miller] must stay. John Miller left.",
            "John Miller",
            ["he", "John Miller", "John Miller"],
            id="named in brackets",
        ),
        pytest.param(
            "Omar Haddad praised Peter Walsh and his brother.",
            "Peter Walsh",
            ["Peter Walsh", "his"],
            id="Walsh and his",
        ),
        pytest.param(
            "Peter Walsh spoke to reporters in Cork. Omar Haddad’s reply suggests he is listening.",
            "Omar Haddad",
            ["Omar Haddad", "he"],
            id="whose reply it is",
        ),
        pytest.param(
            "Peter Walsh said it was late. The plan was praised by Omar Haddad, who said it was good. He said it was cheap.",
            "Omar Haddad",
            ["Omar Haddad", "He"],
            id="who spoke last, as who",
        ),
        pytest.param(
            "Peter Walsh said it was late. The union leader defended the plan. “It is cheap,” he said.",
            "Peter Walsh",
            ["Peter Walsh"],
            id="not once somebody without a name has spoken up",
        ),
        pytest.param(
            "Peter Walsh was responding to remarks made by Omar Haddad in an interview in which he said that it was late.",
            "Omar Haddad",
            ["Omar Haddad", "he"],
            id="who made the remarks",
        ),
        pytest.param(
            "Peter Walsh opened the pier.(Omar Haddad/Agency via Images) He said it was late.",
            "Omar Haddad",
            ["Omar Haddad"],
            id="not who took the picture",
        ),
        pytest.param(
            "Omar Haddad’s brother, Peter Walsh, told the paper he was late. He said: “I was tired.”",
            "Peter Walsh",
            ["Peter Walsh", "he", "He", "I"],
            id="somebody's brother speaks for himself",
        ),
        pytest.param(
            "Peter Walsh was late. According to Omar Haddad, a resident of Cork, he has two cows.",
            "Omar Haddad",
            ["Omar Haddad", "he"],
            id="whose report it is",
        ),
        pytest.param(
            "“It is late,” Peter Walsh said. “One waits. Two wait. Three wait. Four wait. Five wait. Six wait.” He added that it was cheap.",
            "Peter Walsh",
            ["Peter Walsh", "He"],
            id="behind many sentences of his own",
        ),
        pytest.param(
            "Peter Walsh, the judge, asked Omar Haddad if the story was true. “Yes, it is,” he said.",
            "Omar Haddad",
            ["Omar Haddad", "he"],
            id="who was asked answers",
        ),
        pytest.param(
            "While handing Omar Haddad over, the commander, Port Corps, Chief Peter Walsh, said it was late. According to him, it was cold.",
            "Peter Walsh",
            ["Peter Walsh", "him"],
            id="according to who spoke last",
        ),
        pytest.param(
            "Omar Haddad met Peter Walsh and drove Omar Haddad home. Peter Walsh accused Omar Haddad of theft. “I saw it,” he wrote on Monday.",
            "Peter Walsh",
            ["Peter Walsh", "Peter Walsh", "I", "he"],
            id="who accuses goes on",
        ),
        pytest.param(
            "Omar Haddad built the pier. Peter Walsh told the paper so. OMAR HADDAD LEADS COUNCIL PLAN “It was late,” he said.",
            "Peter Walsh",
            ["Peter Walsh", "he"],
            id="not whom a headline names",
        ),
        pytest.param(
            "Peter Walsh sailed home. Ships in the port. Omar Haddad/Wire He said it was late.",
            "Omar Haddad",
            ["Omar Haddad"],
            id="not who took the picture, without brackets",
        ),
        pytest.param(
            "Omar Haddad said it was late. Speaking about Peter Walsh’s claim, he said it was common.",
            "Omar Haddad",
            ["Omar Haddad", "he"],
            id="not whom he speaks about",
        ),
        pytest.param("Peter Walsh wants to meet him.", "Peter Walsh", ["Peter Walsh"], id="whom one wants to meet"),
        pytest.param(
            "Mary Walsh spoke. Her teacher, Robin Miller, praised her.",
            "Robin Miller",
            ["Her teacher", "Robin Miller"],
            id="her teacher is not herself",
        ),
        pytest.param(
            "Acme Airlines said that it is time to sell.", "Acme Airlines", ["Acme Airlines"], id="it is time to"
        ),
        pytest.param(
            "Acme Airlines said that it will take long to recover.",
            "Acme Airlines",
            ["Acme Airlines"],
            id="it takes long",
        ),
        pytest.param(
            "Acme Airlines said that it is ready.", "Acme Airlines", ["Acme Airlines", "it"], id="it is ready"
        ),
        pytest.param(
            "Acme Airlines praised a small firm and its owner.",
            "Acme Airlines",
            ["Acme Airlines"],
            id="a firm and its owner",
        ),
        pytest.param(
            "Peter Walsh opened the campaign. Nobody, he claimed, would vote for the Greens. So he would go on. And John Miller "
            "would lead it from the front, he said.",
            "John Miller",
            ["John Miller"],
            id="whom the speaker before names",
        ),
        pytest.param(
            "John Miller won in June. Peter Walsh said Miller had been lucky. He said the race was short.",
            "Peter Walsh",
            ["Peter Walsh", "He"],
            id="who spoke goes on speaking",
        ),
        pytest.param(
            "A port official said that John Miller would come. “He will meet the crew,” he added.",
            "John Miller",
            ["John Miller", "He"],
            id="an official who spoke goes on speaking",
        ),
        pytest.param(
            "Peter Walsh kept silent for years. “John Miller must go at once,” he said.",
            "John Miller",
            ["John Miller"],
            id="whom the words name",
        ),
        pytest.param(
            "Peter Walsh wrote. John Miller said no. He said Mr Miller would stay.",
            "John Miller",
            ["John Miller", "Miller"],
            id="whom his own words name",
        ),
        pytest.param(
            "Peter Walsh, a singer, left for Lima. He said the singer would stay.",
            "Peter Walsh",
            ["Peter Walsh", "a singer", "the singer"],
            id="whom his own words describe",
        ),
        pytest.param(
            "“I leave in May,” Peter Walsh told reporters on Wednesday. “I am free to go. John Miller and Omar Haddad are "
            "in the same position.” He said it was time.",
            "Peter Walsh",
            ["I", "Peter Walsh", "I", "He"],
            id="who is only spoken of",
        ),
        pytest.param(
            "Peter Walsh scored. John Miller headed past Omar Haddad. Victory took Real to within six points of leaders "
            "Barcelona and Walsh is confident Real can close the gap. He added: “We had several chances.”",
            "Peter Walsh",
            ["Peter Walsh", "Walsh", "He"],
            id="a name read as the second of two",
        ),
        pytest.param(
            "Peter Walsh left. A man came in. He sat down. He smiled.",
            "Peter Walsh",
            ["Peter Walsh"],
            id="a man, twice",
        ),
    ],
)
def test_pronouns(text: str, name: str, mentions: list[str]) -> None:
    assert words_of(text, name) == mentions
