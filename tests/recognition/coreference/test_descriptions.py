"""Which place "the city" means."""

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
