"""Dirty text as scrapers deliver it: what each line is, and that no prose is lost."""

from datetime import date
from pathlib import Path

import pytest

from generator.reading.articles.article_files import read_article_text
from generator.reading.articles.parsed_body import ParsedBody
from generator.reading.articles.publishers import PublisherNames
from generator.reading.articles.scraped_text import parse_scraped_text
from generator.reading.files.sources import SourceList
from generator.records.article import BlockKind
from generator.settings import Settings

REAL_ARTICLE = Path(__file__).parents[4] / "shared" / "articles" / "000_870642cf8033cae0.txt"
FIRST = "The crews of the harbour in Lorne went on strike on Monday, the union said, after talks broke down."
SECOND = "The port said it was ready to talk to the union at any time, and on any day of this week."
THIRD = "The city kept silent on Tuesday as well, and the mayor did not answer questions of reporters."


def parse(text: str, *, has_title: bool = False) -> ParsedBody:
    return parse_scraped_text(text, "a.txt", 1, has_title=has_title, publishers=PublisherNames(["Lorne Courier"]))


def blocks(body: ParsedBody) -> list[tuple[str, str]]:
    return [(block.kind.value, block.text) for block in body.blocks]


def between(line: str) -> ParsedBody:
    """The line between paragraphs of prose."""
    return parse(f"{FIRST}\n\n{SECOND}\n\n{line}\n\n{THIRD}")


CAPTIONS = {
    "glued media caption": ("media captionWatch: the old harbour at dawn", "Watch: the old harbour at dawn", None),
    "glued source and caption": ("image sourceAgencyimage captionThe gate on Monday", "The gate on Monday", "Agency"),
    "source that begins with s": ("image sourceSmith Newsimage captionA gate", "A gate", "Smith News"),
    "glued copyright": ("image copyrightGetty Imagesimage captionA gate", "A gate", "Getty Images"),
    "commas": ("Image source, Getty ImagesImage caption, A gate", "A gate", "Getty Images"),
    "agency photo in brackets": (
        "Strikers at the gate. (AP Photo/Ann Lee)",
        "Strikers at the gate.",
        "AP Photo/Ann Lee",
    ),
    "photograph": ("Strikers at the gate. Photograph: Ann Lee/EPA", "Strikers at the gate.", "Ann Lee/EPA"),
    "credit after dots": (
        "Strikers at the gate.Credit...Ann Lee for The Courier",
        "Strikers at the gate.",
        "Ann Lee for The Courier",
    ),
    "square brackets": ("Strikers at the gate [Ann Lee/Reuters]", "Strikers at the gate", "Ann Lee/Reuters"),
    "agency first": ("Strikers stand at the gate. REUTERS/Ann Lee", "Strikers stand at the gate.", "REUTERS/Ann Lee"),
    "file photo": ("FILE PHOTO: Strikers at the gate", "FILE PHOTO: Strikers at the gate", None),
}


@pytest.mark.parametrize(("line", "text", "credit"), CAPTIONS.values(), ids=CAPTIONS.keys())
def test_captions_and_their_credits(line: str, text: str, credit: str | None) -> None:
    body = between(line)
    captions = [(block.text, block.credit) for block in body.blocks if block.kind is BlockKind.CAPTION]
    assert captions == [(text, credit)]
    assert [text for kind, text in blocks(body) if kind == "paragraph"] == [FIRST, SECOND, THIRD]


RUN_IN = [
    "Ann Lee/Reuters",
    "J. B. van der Berg/AFP/Getty Images",
    "(AP Photo/Ann Lee)",
    "(Photo by Ann Lee / AFP via Getty Images)",
    "[Ann Lee/AFP]",
]


@pytest.mark.parametrize("credit", RUN_IN)
def test_a_credit_between_two_sentences_of_one_paragraph(credit: str) -> None:
    body = between(f"{SECOND} Strikers stand at the gate on Monday. {credit} {THIRD}")
    texts = [text for _, text in blocks(body)]
    assert texts == [FIRST, SECOND, f"{SECOND} Strikers stand at the gate on Monday.", THIRD, THIRD]


def test_agencies_in_a_sentence_are_no_credit() -> None:
    line = f"{SECOND} The shares went up at once. Reuters/Ipsos asked 2,000 people. AFP photographers were there."
    assert ("paragraph", line) in blocks(between(line))


def test_caption_marks_on_lines_of_their_own() -> None:
    body = between("Image source, Getty Images\n\nImage caption,\n\nThe gate on Monday")
    captions = [(block.text, block.credit) for block in body.blocks if block.kind is BlockKind.CAPTION]
    assert captions == [("The gate on Monday", "Getty Images")]


def test_a_credit_waits_for_its_caption_only_until_the_next_paragraph() -> None:
    body = between(
        f"image copyrightReuters\n\nimage captionThe gate\n\nimage copyrightSky News\n\n{SECOND}\n\nimage captionA boat"
    )
    captions = [(block.text, block.credit) for block in body.blocks if block.kind is BlockKind.CAPTION]
    assert captions == [("The gate", "Reuters"), ("A boat", None)]


def test_caption_glued_to_the_end_of_a_paragraph() -> None:
    body = parse(f"{FIRST}image copyrightSky Newsimage captionThe gate\n\n{SECOND}")
    assert blocks(body) == [("paragraph", FIRST), ("caption", "The gate"), ("paragraph", SECOND)]


RESIDUE = [
    "Advertisement", "ADVERTISEMENT", "Story continues below advertisement", "Share", "Copy link",
    "Share this with Facebook", "Facebook Twitter WhatsApp Email", "FacebookTwitterPrint", "Share on Twitter",
    "This video can not be played", "Media playback is unsupported on your device", "Hide caption", "1 of 12", "2:31",
    "Sign up for our daily newsletter", "Follow us on Twitter @courier", "3 comments", "View comments", "6 hours ago",
    "The Courier is not responsible for the content of external sites.", "© 2024 The Courier. All rights reserved.",
    "Skip twitter post by @harbour", "End of twitter post by @harbour", "View original tweet on Twitter",
    "Presentational white space", "Our Standards: The Trust Principles.", "_____", "Getty Images", "5 min read",
    "(Additional reporting by Ann Lee; Editing by Bo Berg)", "Ann Lee in Norport contributed to this report.",
    "An earlier version of this article misstated the year in which the harbour opened.",
    "Correction: May 4, 2021", "A version of this article appears in print on May 4, Section A, Page 2.",
    "This live blog is now closed.", "From the section Football", "Watch highlights of the race on Channel 4 at 22:30",
    "Join our commenting forum", "Order Reprints | Today's Paper", "The daily newsletter", "Subscribe", "7",
    "Get the best of our writing in your inbox every morning", "If you value our stories, support us today",
    "Download the Free Courier News app", "Kindly share this story:", "Contact: desk@courier.example", "11:43 AM (GMT)",
    "2022 › April › 11", "Comments (4) Closed", "Quick Guide", "Please read our terms & conditions", "Copyright COURIER.",
    "You can receive breaking news by e-mail", "Close panel", "Follow us: @courier", "[Ann Lee/Courier Photo]",
]  # fmt: skip


@pytest.mark.parametrize("line", RESIDUE)
def test_what_sites_put_around_an_article_is_left_out(line: str) -> None:
    assert blocks(between(line)) == [("paragraph", FIRST), ("paragraph", SECOND), ("paragraph", THIRD)]


PROSE = [
    "Advertisement revenue fell by half last year, the owner of the port said on Monday.",
    "Share prices fell. The union said it did not care about them in the least.",
    "Published in 1996, the report on the harbour was forgotten for twenty years.",
    "Analysis: the talks failed because nobody wanted them, a report of the city says.",
    "By Monday the city had no bread, and by Tuesday it had none of the flour either.",
    "Copyright law has nothing to do with it, the head of the union told the press.",
    "He met people from the Press Association (PA).",
    "Follow the money, said John Roe, and you will find out who wanted this strike.",
    "“Read more,” his father told him, and he did so for the rest of his long life.",
    "Get the boats out by Monday, he told the crews, and every one of them laughed.",
    "Watch him closely, the captain said, and you will see what a sailor is.",
    "This report was published by the ministry on Monday, after two years of waiting.",
    "We will get all of our people home, the minister said.",
    "Analysis by the university shows that the water is clean.",
    "Updated figures show that 400 people work in the harbour, more than ever before.",
]


@pytest.mark.parametrize("line", PROSE)
def test_prose_that_only_looks_like_residue_stays(line: str) -> None:
    assert ("paragraph", line) in blocks(between(line))


RELATED = {
    "upper-case label": ("  • ANALYSIS: Why the port is late", [("ANALYSIS", "Why the port is late")]),
    "label of several words": ("• ON THE QUAY: Crews, tired, go home", [("ON THE QUAY", "Crews, tired, go home")]),
    "read more": ("Read more: Why the port is late", [("Read more", "Why the port is late")]),
    "also read": ("Also read | Why the port is late", [("Also read", "Why the port is late")]),
    "unlabelled bullets": (
        "• Why the port is late\n• What the islands eat now",
        [(None, "Why the port is late"), (None, "What the islands eat now")],
    ),
    "list with a heading": (
        "More on this story\n\n• Talks collapse\n• Union votes",
        [(None, "Talks collapse"), (None, "Union votes")],
    ),
    "numbered lists": (
        "Keep reading\nlist of 2 items\nlist 1 of 2\nTalks collapse\nlist 2 of 2\nUnion votes\nend of list",
        [(None, "Talks collapse"), (None, "Union votes")],
    ),
}


@pytest.mark.parametrize(("lines", "links"), RELATED.values(), ids=RELATED.keys())
def test_cross_promotion_becomes_related_links(lines: str, links: list[tuple[str | None, str]]) -> None:
    body = between(lines)
    assert [(link.label, link.title) for link in body.related] == links
    assert blocks(body) == [("paragraph", FIRST), ("paragraph", SECOND), ("paragraph", THIRD)]


LISTS = {
    "introduced by a colon": (
        f"{FIRST}\n\nThe demands are:\n\n• Ten per cent more pay\n• Shorter shifts",
        ["Ten per cent more pay", "Shorter shifts"],
    ),
    "sentences": (
        f"{FIRST}\n\n{SECOND}\n\n• The union wants more pay.\n• The port does not.",
        ["The union wants more pay.", "The port does not."],
    ),
    "highlights at the top": (
        f"• Crews stay out\n• Port is closed\n\n{FIRST}\n\n{SECOND}",
        ["Crews stay out", "Port is closed"],
    ),
}


@pytest.mark.parametrize(("text", "items"), LISTS.values(), ids=LISTS.keys())
def test_an_articles_own_lists_stay_in_it(text: str, items: list[str]) -> None:
    body = parse(text, has_title=True)
    assert [block.text for block in body.blocks if block.kind is BlockKind.LIST_ITEM] == items
    assert not body.related


BELOW_BYLINES = {
    "outlet": "By Ann Lee\nCourier Sport, Lorne",
    "handle": "Ann Lee\n@annlee",
    "known outlet": "By Ann Lee\nLorne Courier",
    "place and day": "Ann Lee, Lorne\n26th January 2022",
    "mark with a colon": "Text by:\nAnn Lee",
}


@pytest.mark.parametrize("lines", BELOW_BYLINES.values(), ids=BELOW_BYLINES.keys())
def test_what_stands_with_a_byline_is_no_heading(lines: str) -> None:
    body = parse(f"Crews go on strike\n\n{lines}\n\n{FIRST}\n\n{SECOND}")
    assert blocks(body) == [("paragraph", FIRST), ("paragraph", SECOND)]
    assert body.authors == ("Ann Lee",)


def test_the_outlet_below_a_byline_is_the_publisher() -> None:
    assert parse(f"Crews go on strike\n\nBy Ann Lee\nLorne Courier\n\n{FIRST}\n\n{SECOND}").publisher == "Lorne Courier"


def test_a_box_has_its_author_above_it() -> None:
    body = between(f"Analysis\n\nAnn Lee\n\nCourier harbour editor\n\n{SECOND}")
    assert blocks(body) == [("paragraph", text) for text in (FIRST, SECOND, SECOND, THIRD)]


def test_days_of_links_and_glued_days() -> None:
    body = parse(
        f"Published On 8 Aug 20218 Aug 2021\n\n{FIRST}\n\nMore on this story\n\nA port is late\n27 October 2020"
    )
    assert (body.published, [link.title for link in body.related]) == (date(2021, 8, 8), ["A port is late"])


def test_sections_and_menus_are_no_headline() -> None:
    body = parse(f"Sections\nSEARCH\n\nWorld news\n\nCrews of the harbour go on strike\n\n{FIRST}\n\n{SECOND}")
    assert body.title == "Crews of the harbour go on strike"


def test_a_picture_of_the_day_and_a_signature_below_a_post() -> None:
    body = between("TOPSHOT - A boat burns near Lorne.\n\n(ANN LEE / AFP)\n\n— Ann Lee (@annlee) March 3, 2021")
    assert blocks(body)[2:4] == [
        ("caption", "A boat burns near Lorne."),
        ("paragraph", "— Ann Lee (@annlee) March 3, 2021"),
    ]


def test_topics() -> None:
    assert parse(f"Related Topics\n\n  • Harbours (1990-present)\n  • Strikes\n\n{FIRST}").topics == (
        "Harbours (1990-present)",
        "Strikes",
    )
    assert parse(f"{FIRST}\n\nTopics: Harbours, Strikes").topics == ("Harbours", "Strikes")


FACTS = {
    "byline with outlet": ("By JANE DOE and John Roe, Associated Press", ("Jane Doe", "John Roe"), "Associated Press", None),
    "byline in a place": ("By Jane Doe in Lorne", ("Jane Doe",), None, None),
    "byline and outlet below": ("By Jane Doe\nBBC News, Lorne", ("Jane Doe",), "BBC News", None),
    "names below by": ("By\nJane Doe", ("Jane Doe",), None, None),
    "role below the name": ("By Jane Doe\nChief islands correspondent, Lorne", ("Jane Doe",), None, None),
    "listed publisher": ("By Jane Doe, Lorne Courier", ("Jane Doe",), "Lorne Courier", None),
    "published": ("Published 11 March 2024", (), None, date(2024, 3, 11)),
    "published, glued": ("Published11 March 2024", (), None, date(2024, 3, 11)),
    "published above": ("Published\n11 March 2024", (), None, date(2024, 3, 11)),
    "published on": ("Published On 11 Mar 2024", (), None, date(2024, 3, 11)),
    "bare day": ("March 11, 2024 8:15 AM GMT", (), None, date(2024, 3, 11)),
    "day that can be read one way": ("Issued on: 13/03/2024 - 15:32", (), None, date(2024, 3, 13)),
    "day that can be read two ways": ("Issued on: 03/04/2024", (), None, None),
    "names above a day": ("Jane Doe in Lorne\nMon 11 Mar 2024 14.32 GMT", ("Jane Doe",), None, date(2024, 3, 11)),
}  # fmt: skip


@pytest.mark.parametrize(("lines", "authors", "publisher", "day"), FACTS.values(), ids=FACTS.keys())
def test_bylines_and_days(lines: str, authors: tuple[str, ...], publisher: str | None, day: date | None) -> None:
    body = parse(f"Strike in Lorne\n\n{lines}\n\n{FIRST}\n\n{SECOND}")
    assert (body.title, body.authors, body.publisher, body.published) == ("Strike in Lorne", authors, publisher, day)
    if day or authors:
        assert blocks(body) == [("paragraph", FIRST), ("paragraph", SECOND)]


DATELINES = {
    "capitals and dash": ("LORNE, Norland (AP) — The crews", "Associated Press"),
    "with a day": ("LORNE, March 11 (Reuters) - The crews", "Reuters"),
    "a place in brackets is no agency": ("Ankara (Turkey) - The crews", None),
    "no agency": ("LORNE, Norland — The crews", None),
}


@pytest.mark.parametrize(("start", "publisher"), DATELINES.values(), ids=DATELINES.keys())
def test_datelines_stay_and_may_name_the_agency(start: str, publisher: str | None) -> None:
    paragraph = f"{start} of the harbour went on strike, the union said on Monday evening."
    body = parse(f"{paragraph}\n\n{SECOND}")
    assert (body.blocks[0].text, body.publisher) == (paragraph, publisher)


def test_an_agency_glued_to_the_first_word_is_set_off() -> None:
    body = parse(f"Lorne, Norland (CNN)The crews went on strike on Monday, the harbour union said.\n\n{SECOND}")
    assert body.blocks[0].text.startswith("Lorne, Norland (CNN) The crews")


def test_byline_of_the_dateline_does_not_win_over_the_owner() -> None:
    body = parse(f"By Jane Doe, Lorne Courier\n\nLORNE (AP) - The crews {FIRST[10:]}\n\n{SECOND}")
    assert body.publisher == "Lorne Courier"


def test_hard_wrapped_lines_are_joined() -> None:
    words = f"{FIRST} {SECOND} {THIRD}".split()
    lines, line = [], ""
    for word in words:
        if len(line) + len(word) + 1 > 60:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    text = "\n".join([*lines, line])
    assert blocks(parse(f"{text}\n\n{text}")) == [("paragraph", " ".join(words))] * 2


def test_one_paragraph_per_line_stays_apart() -> None:
    assert blocks(parse(f"{FIRST}\n{SECOND}\n{THIRD}")) == [
        ("paragraph", FIRST),
        ("paragraph", SECOND),
        ("paragraph", THIRD),
    ]


def test_a_sentence_split_by_a_blank_line_is_mended() -> None:
    body = parse(
        f"{FIRST}\n\nThe union said: “We will fight on, whatever\n\nthey may say about us in the city.”\n\n{SECOND}"
    )
    assert ("paragraph", "The union said: “We will fight on, whatever they may say about us in the city.”") in blocks(
        body
    )


def test_a_quotation_of_several_paragraphs_stays_several() -> None:
    one, two = (
        "“We will fight on. Nobody will move us by threats.",
        "“And we will win,” he said of the strike in Lorne.",
    )
    assert blocks(parse(f"{FIRST}\n\n{one}\n\n{two}"))[1:] == [("paragraph", one), ("paragraph", two)]


def test_headings_are_no_prose() -> None:
    assert ("heading", "Who is on strike?") in blocks(between("Who is on strike?"))


TITLES = {
    "headline": (f"Crews strike in Lorne\n\n{FIRST}", "Crews strike in Lorne"),
    "with the site's name": (f"Crews strike in Lorne - BBC News\n\n{FIRST}", "Crews strike in Lorne"),
    "that names an outlet": (f"Strike At The Press\n\n{FIRST}", "Strike At The Press"),
    "sentence": (f"{FIRST}\n\n{SECOND}", None),
}


@pytest.mark.parametrize(("text", "title"), TITLES.values(), ids=TITLES.keys())
def test_titles(text: str, title: str | None) -> None:
    assert parse(text).title == title


def test_with_a_title_in_the_header_the_body_stays_whole() -> None:
    text = f"---\ntitle: Crews strike in Lorne\n---\nCrews strike in Lorne\n\n{FIRST}"
    article = read_article_text(text, "content/articles/a.txt", SourceList(), Settings()).article
    assert article is not None
    assert article.text == f"Crews strike in Lorne\n\n{FIRST}"


def test_a_headline_above_a_day_is_no_byline() -> None:
    body = parse(f"Driver Charged With Arson\n\nMarch 11, 2024\n\n{FIRST}\n\n{SECOND}", has_title=True)
    assert (blocks(body)[0], body.authors) == (("heading", "Driver Charged With Arson"), ())


def test_a_day_below_the_prose_is_not_the_day_of_publication() -> None:
    assert parse(f"{FIRST}\n\n{SECOND}\n\n14 August 1947").published is None


def test_a_title_stands_in_for_a_missing_headline() -> None:
    text = f"LORNE, Norland (AP) — {FIRST}\n\n{SECOND}"
    reading = read_article_text(text, "content/articles/a.txt", SourceList(), Settings())
    assert reading.article is not None
    assert reading.article.title == "The crews of the harbour in Lorne went on strike on Monday, the union…"
    assert not reading.has_headline


def test_lines_of_the_file_are_kept() -> None:
    body = parse(
        f"Related Topics\n\n  • Harbours\n\nmedia captionA gate\n\n{FIRST}\n\n  • ANALYSIS: Why the port is late"
    )
    assert [block.line for block in body.blocks] == [5, 7]
    assert [link.location.line for link in body.related] == [9]


def test_markup_in_plain_text_stays_text_and_is_noted() -> None:
    body = parse(f"{FIRST}\n\nHe wrote <script>alert(1)</script> on the wall of the old harbour, and then he left.")
    assert "<script>alert(1)</script>" in body.blocks[1].text
    assert [(i.code, i.location.line, i.location.column) for i in body.issues] == [("raw-html", 3, 10)]


@pytest.mark.skipif(not REAL_ARTICLE.is_file(), reason="../shared is not here")
def test_the_real_article() -> None:
    text = REAL_ARTICLE.read_text(encoding="utf-8")
    body = parse(text)
    captions = [block for block in body.blocks if block.kind is BlockKind.CAPTION]
    assert [block.credit for block in captions] == [None, "Reuters", "Shamshad News via Reuters"]
    assert captions[0].text.startswith("Watch: ")
    assert len(body.topics) == 1
    assert [link.label for link in body.related] == ["ANALYSIS", "BACKGROUND", "ON THE GROUND"]
    prose = [line for line in text.split("\n\n") if line[:1].isalpha() or line.startswith('"')]
    prose = [line for line in prose if not line.startswith(("Related", "media", "image"))]
    assert [block.text for block in body.blocks if block.kind is not BlockKind.CAPTION] == [
        line.strip() for line in prose
    ]
