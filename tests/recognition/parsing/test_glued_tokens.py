"""Words that ran together are words of their own in the parse, and the text stays."""

import pytest

from generator.recognition.parsing.language_model import load_language_model, parse
from generator.settings import Settings
from tests.record_builders import article

ELSEWHERE = "Norland, Orr and Lorne met. Orr left Norland, not Lorne."
CASES = {
    "before a name": ("It was inNorland.", ["in", "Norland"]),
    "an office": ("It was PresidentOrr.", ["President", "Orr"]),
    "behind a name": ("Then Lornesaid so.", ["Lorne", "said"]),
    "behind a possessive": ("It was Norland’sexpanding army.", ["Norland", "’s", "expanding"]),
    "two names": ("It was NorlandLorne.", ["Norland", "Lorne"]),
    "a bracket": ("In Norland(known so) it was.", ["Norland", "(", "known"]),
    "a plural in brackets": ("The official(s) met.", ["official(s"]),
    "a country and what it does": ("The U.S.-funded pier.", ["U.S.", "-", "funded"]),
    "a surname like a month": ("It was Orr Jan. He left.", ["Orr", "Jan", ".", "He"]),
    "a month": ("It was on Jan. 5 so.", ["on", "Jan.", "5"]),
    "a brand": ("It was YouTube.", ["YouTube"]),
}


@pytest.mark.parametrize(("sentence", "words"), CASES.values(), ids=CASES.keys())
def test_words_that_ran_together(sentence: str, words: list[str]) -> None:
    text = f"{sentence} {ELSEWHERE}"
    doc = parse(article(text), load_language_model(Settings().language_model))
    tokens = [token.text for token in doc]
    assert doc.text == text
    assert any(tokens[start : start + len(words)] == words for start in range(len(tokens)))


def test_parted_words_leave_a_whole_tree() -> None:
    text = "Follow the latest updates on the strike below:\n\n34 postsGet FeedSign in5 people listening\n\nGet well, Orr said."
    doc = parse(article(text), load_language_model(Settings().language_model))
    assert "posts" in [token.text for token in doc]
    assert all(doc[start : start + 2].root in doc for start in range(len(doc) - 1))
