"""What an article's chains hold, for the tables here."""

from dataclasses import replace

from generator.recognition.annotator import annotate
from generator.settings import Settings
from tests.record_builders import article


def words_of(text: str, name: str, title: str = "An article") -> list[str]:
    """The mentions of the chain that bears a name, as printed, in text order."""
    found = annotate(replace(article(text), title=title), (), Settings())[0]
    chain = next(chain for chain in found.chains if name in chain.names)
    return [found.mentions[index].text for index in chain.mentions]
