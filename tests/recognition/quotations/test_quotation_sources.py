"""The words that name a source, on real parses: not the town an article begins with, and not when it was said."""

import pytest

from generator.recognition.parsing.language_model import load_language_model, parse
from generator.recognition.parsing.parsed_article import parsed_article
from generator.recognition.quotations.quotation_sources import source_at
from generator.recognition.quotations.subjects import subject_of
from generator.records.entity import EntityKind
from generator.records.mention import MentionChain
from generator.settings import Settings
from tests.record_builders import article, chain, mention


def source_of(text: str, verb: str) -> tuple[str, str | None]:
    """The words for who is behind a verb and the name of their chain; "Lund" is a place, "Ada Berg" a person."""
    source = article(text)
    known = (("Lund", EntityKind.PLACE), ("LUND", EntityKind.PLACE), ("Ada Berg", EntityKind.PERSON))
    mentions = tuple(mention(text, name, kind) for name, kind in known if name in text)
    chains: dict[str, MentionChain] = {
        made.id: made for made in (chain(number, mentions, number) for number in range(len(mentions)))
    }
    doc = parse(source, load_language_model(Settings().language_model))
    head = subject_of(next(token for token in doc if token.text == verb))
    assert head is not None
    found = source_at(parsed_article(doc, source, mentions, tuple(chains.values())), head)
    assert text[found.span.start : found.span.end] == found.text or not found.text
    return found.text, chains[found.chain].name if found.chain else None


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        pytest.param("LUND, Norway - Ada Berg said on Monday that the bridge was closed.", "Ada Berg", "Ada Berg", id="town in capitals"),
        pytest.param("LUND, Norway - The mayor Ada Berg said the bridge was closed.", "The mayor Ada Berg", "Ada Berg", id="the country taken for a part of the name"),
        pytest.param("LUND, Norway (Wire) — Three witnesses said the bridge was closed.", "Three witnesses", None, id="with the agency"),
        pytest.param("LUND CITY (Wire): Port officials said the bridge was closed.", "Port officials", None, id="with the agency and a colon"),
        pytest.param("In a rare speech, President Ada Berg Friday said the bridge was closed.", "President Ada Berg", "Ada Berg", id="the day behind a name"),
        pytest.param("The Prelate of Norland Church, His Eminence Ada Berg, has said the bridge was closed.", "The Prelate of Norland Church", "Ada Berg", id="a name between commas"),
        pytest.param("Lund, Norway - Ada Berg said the bridge was closed.", "Ada Berg", "Ada Berg", id="town in small letters"),
        pytest.param("Lund – Ten well-known sailors said the bridge was closed.", "Ten well-known sailors", None, id="a hyphen is no second dash"),
        pytest.param("Lund - an old ally of the town - said the bridge was closed.", "Lund", "Lund", id="an aside is no dateline"),
        pytest.param("Reports from Lund said the bridge was closed.", "Reports from Lund", None, id="tidings from a town"),
        pytest.param("A letter from Lund said the bridge was closed.", "A letter from Lund", "Lund", id="a town's letter"),
        pytest.param("Lund said the bridge was closed.", "Lund", "Lund", id="a town's own word"),
        pytest.param("A day earlier the leader of the crew had said the bridge was closed.", "the leader of the crew", None, id="how long before"),
        pytest.param("Earlier the mayor said the bridge was closed.", "the mayor", None, id="before"),
        pytest.param("Ada Berg issued a statement that said the bridge was closed.", "a statement", "Ada Berg", id="a statement she issued"),
        pytest.param("The report by Ada Berg said the bridge was closed.", "The report by Ada Berg", "Ada Berg", id="her report"),
        pytest.param("The report by Ada Berg and Nils Holm said the bridge was closed.", "The report by Ada Berg and Nils Holm", None, id="a report by two"),
        pytest.param("Minister for the North Ada Berg said the bridge was closed.", "Minister for the North Ada Berg", "Ada Berg", id="a name behind an office"),
        pytest.param("Nearly all residents said the bridge was closed.", "Nearly all residents", None, id="how many belongs to it"),
    ],
)  # fmt: skip
def test_who_is_behind_said(text: str, words: str, name: str | None) -> None:
    assert source_of(text, "said") == (words, name)
