"""Whom or what "the city", "the governor" and "the party" mean."""

import pytest

from tests.recognition.coreference.mentioned import words_of

MUCH_OF_CORK = "Cork lies on a river. Cork has a port. The people of Cork fish. In Cork it rains. " * 2


@pytest.mark.parametrize(
    ("text", "name", "times"),
    [
        pytest.param(MUCH_OF_CORK + "Peter saw Paris once. He likes the city.", "Cork", 1, id="the one it is about"),
        pytest.param(MUCH_OF_CORK + "Peter saw Paris once. He likes the city.", "Paris", 0, id="not one named once"),
        pytest.param("Peter saw Paris and Rome. He likes the city.", "Paris", 0, id="one of two"),
        pytest.param(
            "Kenya signed with Uganda. Kenya paid Kenya's bank. Kenya sold oil. Kenya let them drill in the country.",
            "Kenya",
            0,
            id="one of two countries near by",
        ),
    ],
)
def test_the_city_and_the_country(text: str, name: str, times: int) -> None:
    assert sum(words in {"the city", "the country"} for words in words_of(text, name)) == times


OFFICES = (
    "Ohio Gov. Mary Walsh spoke in Cork. Cork Police Chief Peter Miller spoke. Foreign Minister Omar Haddad left. "
)


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        pytest.param("The governor stayed.", "Mary Walsh", "The governor", id="abbreviated"),
        pytest.param("The police chief stayed.", "Peter Miller", "The police chief", id="with the field of the office"),
        pytest.param("The foreign minister stayed.", "Omar Haddad", "The foreign minister", id="a minister"),
    ],
)
def test_an_office_means_who_was_named_with_it(text: str, name: str, words: str) -> None:
    assert words in words_of(OFFICES + text, name)


@pytest.mark.parametrize("text", ["The prime minister stayed.", "The fire chief stayed."])
def test_another_office_means_nobody_of_them(text: str) -> None:
    assert not any(
        "minister stayed" in text and w.startswith("The prime") for w in words_of(OFFICES + text, "Omar Haddad")
    )
    assert "The fire chief" not in words_of(OFFICES + text, "Peter Miller")


def test_a_party_named_in_passing_is_not_the_party() -> None:
    text = "Norland Forward met. Norland Forward grew. Norland Forward won. A Labour Party member came. The party is small."
    assert "The party" not in words_of(text, "Labour Party")
