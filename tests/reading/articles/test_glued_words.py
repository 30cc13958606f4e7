"""Words that ran together are parted, and names that are written so are not."""

import pytest

from generator.reading.articles.glued_words import part_words

ELSEWHERE = "Lorne, Orr, Dana Orr and Norland are printed here by themselves, and so is the Courier."
PARTED = {
    "a function word before": ("the strike in theNorland port", "the strike in the Norland port"),
    "a function word before an unknown name": ("the overturning ofRowe last year", "the overturning of Rowe last year"),
    "another word before a name": ("the captain toldOrr so", "the captain told Orr so"),
    "a word behind": ("It was Lornesaid to be first", "It was Lorne said to be first"),
    "both sides": ("a vote inNorlandafter dusk", "a vote in Norland after dusk"),
    "a title": ("and PresidentOrr spoke", "and President Orr spoke"),
    "two sentences": ("It took a month.Control was lost.", "It took a month. Control was lost."),
    "two sentences, the first ends in a name": (
        "It was lost in Lorne.The crews left.",
        "It was lost in Lorne. The crews left.",
    ),
    "before a bracket": (
        "It was lost in Lorne.(Lorne Wire) The vote.(Orr)",
        "It was lost in Lorne. (Lorne Wire) The vote. (Orr)",
    ),
    "behind a quotation": ("“We left.”The crews", "“We left.” The crews"),
}
WHOLE = {
    "brands": "YouTube, LinkedIn, iPhone, eBay and TikTok",
    "surnames": "McOrr, DeOrr and MacLorne",
    "a brand that begins with a function word, again and again": "theOrr, theOrr and theOrr",
    "peoples": "Lorneis and Norlandis",
    "names with a stop inside": "Corto.Lorne and U.S. and St.Orr",
    "addresses": "www.lorne.The.example, https://x.example/theOrr, theOrr@x.example and #TheOrr",
    "words that only end alike": "Orrand",
}


@pytest.mark.parametrize(("glued", "parted"), PARTED.values(), ids=PARTED.keys())
def test_words_that_ran_together(glued: str, parted: str) -> None:
    assert part_words(f"{glued}\n{ELSEWHERE}") == f"{parted}\n{ELSEWHERE}"


@pytest.mark.parametrize("text", WHOLE.values(), ids=WHOLE.keys())
def test_names_that_are_written_so(text: str) -> None:
    assert part_words(f"{text}\n{ELSEWHERE}") == f"{text}\n{ELSEWHERE}"
