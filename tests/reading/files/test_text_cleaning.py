"""Letters that another program made of the bytes of one are read as that one again."""

import pytest

from generator.reading.files.text_cleaning import clean_text


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        pytest.param("Utopiaâ\x80\x99s", "Utopia’s", id="Latin-1"),
        pytest.param("â€œWe leftâ€\x9d â€“ now", "“We left” – now", id="Windows-1252"),
        pytest.param("KrakÃ³w for Â£5", "Kraków for £5", id="letters and signs of money"),
        pytest.param("pâté, naïve, Ångström", "pâté, naïve, Ångström", id="letters that are meant"),
        pytest.param("MANHÃ” and MANHÃ“", "MANHÃ” and MANHÃ“", id="a capital before a quotation mark"),
        pytest.param("Â©Â\xa0\nâ\x80\x94", "© \n—", id="lines stay lines"),
    ],
)
def test_letters_that_were_bytes(text: str, cleaned: str) -> None:
    assert clean_text(text) == cleaned
