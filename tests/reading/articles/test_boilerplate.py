"""What a publisher prints in article after article is not read as news; what the news repeats is."""

from pathlib import Path

from generator.records.article import Article
from generator.settings import Settings
from tests.reading.library import read_library

OFFER = "Sign up here for the Harbour Briefing by Ann Lee."
LEGAL = "Market prices are provided by Norton Data Limited."
BACKGROUND = "Ferries have not sailed from Lorne since the storm of March, in which Dana Orr was lost."
NUMBER = ("One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten")


def article(number: str, *lines: str, publisher: str = "The Courier", form: str = "original") -> str:
    head = f"---\ntitle: Day {number}\npublisher: {publisher}\npublished: 2024-03-11\nform: {form}\n---\n"
    return (
        head
        + f"Boat {number} of the harbour company left for the island at noon, said the master.\n\n"
        + "\n\n".join(lines)
    )


def read(folder: Path, files: dict[str, str], settings: Settings | None = None) -> tuple[dict[str, Article], list[str]]:
    content, issues = read_library(folder, {f"articles/{name}": text for name, text in files.items()}, settings)
    return {one.id: one for one in content.articles}, [str(issue) for issue in issues if issue.code == "boilerplate"]


def library(*lines: str, count: int = 5, **keys: str) -> dict[str, str]:
    return {f"day-{number.lower()}.md": article(number, *lines, **keys) for number in NUMBER[:count]}


def test_notices_and_what_always_stands_beside_them_go_and_background_stays(tmp_path: Path) -> None:
    files = library(f"{BACKGROUND} {LEGAL} {OFFER}", count=10)
    files |= {f"{day}.md": article(day, BACKGROUND) for day in ("monday", "tuesday", "friday")}
    articles, notes = read(tmp_path, files)
    assert {one.text.split("\n\n", 1)[1] for one in articles.values()} == {BACKGROUND}
    one = articles["day-one"]
    assert one.text[one.blocks[-1].span.start : one.blocks[-1].span.end] == BACKGROUND
    what = f"2 repeated lines, in up to 10 articles of The Courier, are left out as notices: {LEGAL} | {OFFER}"
    hint = "the files stay as they are; if these are the articles' own words, set `keep_notices: true` in content/settings.yml"
    assert notes == [f"content/articles/day-eight.md:1:1: note[boilerplate]: {what}; hint: {hint}"]


def test_a_block_that_is_nothing_else_goes_whole(tmp_path: Path) -> None:
    articles, _ = read(tmp_path, library(OFFER, BACKGROUND))
    assert all(len(one.blocks) == 2 for one in articles.values())


def test_four_articles_are_too_few(tmp_path: Path) -> None:
    articles, notes = read(tmp_path, library(OFFER, count=4))
    assert notes == []
    assert all(OFFER in one.text for one in articles.values())


def test_publishers_are_counted_apart(tmp_path: Path) -> None:
    files = library(OFFER, count=4)
    files["other.md"] = article("Five", OFFER, publisher="The Mercury")
    articles, _ = read(tmp_path, files)
    assert OFFER in articles["other"].text
    assert OFFER in articles["day-one"].text


def test_a_digest_is_its_editors_own_words(tmp_path: Path) -> None:
    articles, _ = read(tmp_path, library(OFFER, form="digest"))
    assert all(OFFER in one.text for one in articles.values())


def test_an_article_of_notices_alone_is_left_as_it_is(tmp_path: Path) -> None:
    files = library(OFFER)
    files["day-six.md"] = f"---\ntitle: Offer\npublisher: The Courier\npublished: 2024-03-11\n---\n{OFFER}"
    articles, _ = read(tmp_path, files)
    assert articles["day-six"].text == OFFER
    assert OFFER not in articles["day-one"].text


def test_the_editors_may_keep_them(tmp_path: Path) -> None:
    articles, notes = read(tmp_path, library(OFFER), Settings(keep_notices=True))
    assert notes == []
    assert all(OFFER in one.text for one in articles.values())
