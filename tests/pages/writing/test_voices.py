"""Speakers as they stand inside a sentence."""

import pytest

from generator.pages.writing.library import Library
from generator.pages.writing.scribe import Scribe
from generator.pages.writing.voices import speaker_words
from generator.settings import Settings
from tests.pages.sample_graph import sample_graph

SCRIBE = Scribe(Library(graph=sample_graph(), settings=Settings()), "index.md")


@pytest.mark.parametrize(
    ("name", "article", "shown"),
    [
        pytest.param("Three pilots", "", "three pilots", id="a number"),
        pytest.param("Lawmakers", "", "lawmakers", id="many of one calling"),
        pytest.param("Boats", "times-harbour", "Boats", id="a word the article has only with a capital"),
        pytest.param("Shots", "post-shots", "shots", id="a word the article has small too"),
        pytest.param("Harbour spokesman", "", "the Harbour spokesman", id="a spokesman without an article"),
        pytest.param("Dorn's spokeswoman", "", "Dorn's spokeswoman", id="a spokeswoman of somebody"),
        pytest.param("a spokesman", "", "a spokesman", id="a spokesman with an article"),
        pytest.param("-", "", "a speaker not named here", id="no word at all"),
        pytest.param("70%", "", "a speaker not named here", id="a number only"),
    ],
)
def test_speakers_without_a_page(name: str, article: str, shown: str) -> None:
    assert speaker_words(SCRIBE, None, name, article) == shown
